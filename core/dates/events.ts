import type {Clock} from '../clock.js'
import {isoDay, mondayOf, weekdayOf} from './calendar.js'
import type {TimeExpression} from './time.js'
import {presentOf} from './value.js'
import {rx, WEEKDAY_FULL, weekdayIn} from './words.js'

/** What a team tells time by. Plurals and hyphens are taken off before a word is looked up. */
const nouns: ReadonlySet<string> = new Set(
  (
    'meeting call telecon teleconference concall standup sync syncup checkin 1:1 oneonone release launch demo review ' +
    'retro retrospective planning kickoff deadline sprint iteration milestone freeze cutoff cutover deploy ' +
    'deployment rollout golive migration conference workshop session interview presentation talk lecture class exam ' +
    'allhands townhall offsite hearing trial closing auction audit game match party trip flight holiday break vacation ' +
    'lunch dinner breakfast webinar seminar training event hackathon summit election vote semester term inspection visit ' +
    'outage window rounds cutoff cut-off flight deposition cut closing weekend shift patch cycle committee board outing departure season rush handover handoff appointment discussion merge upgrade minor major nightly storm convention sale move count run session reading lecture easter ramadan passover thanksgiving'
  ).split(' '),
)

/** Words that no name of an event runs over. */
const breaks: ReadonlySet<string> = new Set(
  (
    'and or to we you i he she they it is are was were be will can not if so that which who but with for at on in by ' +
    'from of please then when before after until has have had do does would could should any some all'
  ).split(' '),
)

const determiners: ReadonlySet<string> = new Set('a an the this that these our your my his her their its'.split(' '))

/** A noun followed by one of these is their attribute: "the review team". */
const heads: ReadonlySet<string> = new Set(
  (
    'team committee manager process notes board lead engineer branch request script plan date time policy config ' +
    'page doc document group chair room agenda link list id organizer owner membership period account version number ' +
    'numbers results schedule invite invitation minutes summary email thread channel code build tag'
  ).split(' '),
)

const DAY = `today|tomorrow|tonight|(?:(?:this|next) )?${WEEKDAY_FULL}`
const opener = rx('\\b(?:before|b4|prior to|ahead of|in advance of|until|till|in time for|by|at|in|for|during) ')
/** "By" needs more: "written by the review" is no time. */
const afterBy = rx(
  `^(?:(?:(?:the|our|your|my|their) )?(?:next|upcoming)\\b|(?:the|our|your|my|their) (?:${DAY})(?:['’]s)? |(?:${DAY})['’]s\\b|(?:lunch(?:time)?|dinner|breakfast|day(?:break|light)|dawn|dusk|sun(?:rise|set|down)|nightfall|bedtime|closing time|picture day|WD_?\\d)\\b|(?:your|his|her|their|our|my) (?:last|final|first) (?:working )?(?:day|shift|week)\\b|(?:the )?closing\\b|the (?:morning|afternoon|evening|intraday|night|late|early) (?:cycle|meeting|call|shift|flight|train|session|rounds|run)\\b|` +
    '(?:the )?(?:start|end) of )',
  'i',
)
/** Of what one is "at" or what one works "for", only the day makes it a time: "at tomorrow's standup". */
const afterAt = rx(`^(?:${DAY})['’]s\\b`, 'i')
/** "Thursday's deposition", whatever the noun. */
const ownDay = rx(`^(?:${DAY})['’]s (?!(?:a|the|to|not|going|ok|okay|fine|good|too|email|mail|message|post|paper|notes|minutes|numbers|report|data)\\b)[a-z]{3,14}\\b`, 'i')
const edge = rx('^(?:the )?(?:very )?(?:start|end|beginning|close) of ', 'i')
const possessive = rx(`^(${DAY})['’]s `, 'i')
const LONGEST_NAME = 5

const subject = '(?:you|we|i|he|she|they|everyone|everybody|someone|it|(?:the|your|our|his|her|their|visiting|office) [a-z]{3,14}(?: [a-z]{3,14})?|(?!(?:time|date|and|but|then|not|that|this|there|which)\\b)[a-z]{3,12})'
const doing =
  '(?:leaves?|convenes?|is out|is over|gets? on|go(?:es)? (?:on|home|out|away|live|to)|gets? back|comes? back|returns?|head (?:out|home)|start|meet|' +
  'launch|ship|release|board|fly|travel|depart|present|sign off|log off|clos(?:es?|ed)|expires?|starts?|begins?|' +
  'ends?|' +
  'opens?|walks?|checks? (?:in|out)|gets? (?:back|in|here|there|home)|forgets?|arrives?|settles?|stops?|sits? down|runs? out|fills? up|sells? out|rots?|spoils?|lapses?|departs?|tag|cut|freeze)'
const clause = rx(
  `\\b(?:(?:before|b4|until|till|by the time) (?<then>${subject} (?:all )?${doing}\\b` +
    '(?: (?:the|their|our)(?: (?!at\\b)[a-z]+){1,2})?(?: at \\d{1,2})?)|' +
    `(?<when>(?:when|once|as soon as) ${subject}(?:['’]re| are| is)? (?:(?:gets?|got|comes?|be) )?` +
    '(?:(?:back|in|home|here|online|returns?|arrives?)\\b(?: (?:to|from|in) (?:the |your )?[a-z]{3,12}\\b)?|' +
    '(?:(?<=gets? |get )to|reach(?:es)?|arrives? at) (?:the |your )?[a-z]{3,12}\\b(?! (?:it|know|see|do)\\b)))|' +
    '(?:before|until|till|by|prior to|ahead of) (?<first>(?:your|my|our|his|her|their|the) (?:first|last) ' +
    '(?:(?:working|full) )?(?:day|week|shift|lesson|lecture)\\b(?! of\\b)))',
)

/**
 * Events that time is told by, only behind words such as "before": "the call", "next meeting", "you leave". An event
 * with its day ("Friday's call") carries that day.
 */
export function findEvents(text: string, clock: Clock): TimeExpression[] {
  if (!/\b(?:before|prior|ahead|until|till|by|in time|at|for|during|when|once|as soon as|advance|receipt|way|in)\b/i.test(text)) return []
  const found: TimeExpression[] = []
  for (const match of text.matchAll(opener)) {
    const start = match.index + match[0].length
    const rest = text.slice(start, start + 120)
    if (/^by/i.test(match[0]) && !afterBy.test(rest)) continue
    if (/^(?:at|in|for|during) $/i.test(match[0]) && !afterAt.test(rest)) continue
    const lead = edge.exec(rest)?.[0].length ?? 0
    const name = nameLength(rest.slice(lead))
    const length = name ? lead + name : (ownDay.exec(rest)?.[0].length ?? 0)
    if (length > 0) found.push(event(start, start + length, possessive.exec(rest)?.[1], clock))
  }
  for (const match of text.matchAll(ahead)) {
    found.push(event(match.index, match.index + match[0].length, undefined, clock))
  }
  for (const match of text.matchAll(reference)) {
    const end = match.index + match[0].length
    found.push({...event(end - (match[1] as string).length, end, undefined, clock), refers: true})
  }
  for (const match of text.matchAll(clause)) {
    const what = match.groups?.['then'] ?? match.groups?.['when'] ?? match.groups?.['first'] ?? ''
    found.push(event(match.index + match[0].length - what.length, match.index + match[0].length, undefined, clock))
  }
  return found
}

/** "Two hours ahead", "the day before the outing", "on your way home". */
const ahead = rx(
  '\\b(?:(?:an?|one|two|three|\\d{1,3}) (?:hours?|hrs?|days?|weeks?|minutes?) (?:ahead|beforehand|in advance|prior)(?: (?:of|to) (?:(?:the|our|your) )?[a-z]{3,14})?|' +
    'the (?:day|night|evening|morning|afternoon|week) before(?= ?[.,;!?]| ?$| the\\b| our\\b| your\\b)(?: (?:the|our|your) [a-z]{3,14})?|on your way (?:out|home|in|back|over)|(?:up)?on receipt(?: of (?:the|this|your) [a-z]{3,14})?)\\b',
)

/** A time that was said before. */
const reference = rx('\\b(?:by|before|b4|prior to|ahead of) (then|that (?:time|date|day)|this (?:time|date)|that(?= ?(?:[.,;!?]|$)))\\b(?! of\\b)')

/** How long the event's name at the head of `rest` is: up to the last of its nouns; 0 where there is none. */
function nameLength(rest: string): number {
  let end = 0
  let count = 0
  for (const match of rest.matchAll(/[\w.&/:'’-]+|[^\s\w]/g)) {
    const word = match[0].toLowerCase().replace(/[.:]+$/, '')
    const known = isNoun(word)
    if (end > 0 && !known) return heads.has(word) ? 0 : end
    if (++count > LONGEST_NAME || !/\w/.test(word) || breaks.has(word) || (count > 1 && determiners.has(word)))
      return end
    if (known) end = match.index + word.length
    // A full stop or colon ends the name.
    if (word.length < match[0].length) return end
  }
  return end
}

function isNoun(word: string): boolean {
  const plain = word.replaceAll('-', '')
  return nouns.has(plain) || (plain.endsWith('s') && nouns.has(plain.slice(0, -1)))
}

function event(start: number, end: number, day: string | undefined, clock: Clock): TimeExpression {
  const instant = day === undefined ? undefined : dayOf(day, clock)
  return {
    start,
    end,
    precision: 'relative',
    ...(instant === undefined ? {} : {instant}),
    hasDate: false,
    hasDay: day !== undefined,
    hasTime: false,
    hasZone: false,
    hasYear: false,
    hasWeekday: day !== undefined && !/^to/i.test(day),
    shape: 'event',
  }
}

function dayOf(word: string, clock: Clock): string | undefined {
  const present = presentOf(clock)
  if (!present) return undefined
  const {today} = present
  if (/^to(?:day|night)$/i.test(word)) return isoDay(today)
  if (/^tomorrow$/i.test(word)) return isoDay(today + 1)
  const weekday = weekdayIn(word.split(/\s+/).at(-1) ?? '')
  if (/^next/i.test(word)) return isoDay(mondayOf(today) + 7 + ((weekday + 6) % 7))
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  return isoDay(today + (ahead === 0 && !/^this/i.test(word) ? 7 : ahead))
}
