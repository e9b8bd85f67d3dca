import type {Clock} from '../clock.js'
import {isoDay, mondayOf, weekdayOf} from './calendar.js'
import type {TimeExpression} from './time.js'
import {presentOf} from './value.js'
import {rx, WEEKDAY_FULL, weekdayIn} from './words.js'

const cue = /\b(?:before|prior to|ahead of|until|till|by|in time for|when|once|as soon as)\b/i

const NOUN =
  '(?:meetings?|calls?|telecon|teleconference|con-?calls?|stand-?ups?|sync(?:-up)?|check-?in|1:1|one-on-one|release|launch|demo|review|retro(?:spective)?|planning|' +
  'kick-?off|deadline|sprint|iteration|milestone|(?:code |feature |change )?freeze|cut-?off|cut-?over|deploy(?:ment)?|roll-?out|go-?live|migration|' +
  'conference|workshop|session|interview|presentation|talk|lecture|class|exam|all-?hands|town ?hall|off-?site|hearing|trial|closing|auction|audit|game|match|' +
  'party|trip|flight|holidays?|break|vacation|lunch|dinner|breakfast|webinar|seminar|training|event|hackathon|summit|election|vote|semester|term|inspection|visit|' +
  'outage|maintenance window|window|handover|hand-?off|appointment|discussion|merge|upgrade)'

const POSSESSIVE = `(?<day>today|tomorrow|tonight|(?:this |next )?${WEEKDAY_FULL})['’]s`

const named = rx(
  `\\b(?:(?<cue>before|prior to|ahead of|until|till|in time for)|by(?= (?:the |our |your |my )?(?:next|upcoming|start of|time of|${POSSESSIVE.replace('?<day>', '?:')}))) ` +
    `(?<what>(?:${POSSESSIVE} |(?:the|our|your|my|his|her|their|this|that|each|a) )?(?:(?:next|upcoming|coming|following) )?(?:start of (?:(?:the|our) )?)?` +
    `(?:(?!(?:and|or|to|we|you|i|he|she|they|it|is|are|was|were|be|will|can|not)\\b)[\\w.&/-]{1,20} ){0,3}?(?<noun>${NOUN}))(?![\\w'’-])` +
    '(?! (?:team|committee|manager|process|notes|board|lead|engineer|branch|request|script|plan|window|date|time|policy|config|page|doc|document|group|chair)\\b)',
)

const clause = rx(
  '\\b(?:(?:before|until|till) (?<then>(?:you|we|i|he|she|they|everyone|everybody) (?:all )?(?:leave|go (?:on|home|out|away|live|to)|get back|come back|return|head out|head home|start|meet|launch|ship|release|board|fly|travel|depart|present|sign off|log off|close|leaves|goes|returns|gets back)\\b)|' +
    "(?<when>(?:when|once|as soon as) (?:you|he|she|they|i|we)(?:['’]re| are| is)? (?:get|come|gets|comes|got|be|return|returns|arrive|arrives|back)(?: (?:back|in|home|to the office|here|online|from [a-z]{3,12}))?\\b))",
)

/**
 * Events that time is told by, only behind words such as "before": "the call", "next meeting", "you leave". An event
 * with its day ("Friday's call") carries that day.
 */
export function findEvents(text: string, clock: Clock): TimeExpression[] {
  if (!cue.test(text)) return []
  const found: TimeExpression[] = []
  for (const match of text.matchAll(named)) {
    const {what = '', day} = match.groups ?? {}
    const start = match.index + match[0].length - what.length
    found.push(event(start, match.index + match[0].length, day, clock))
  }
  for (const match of text.matchAll(clause)) {
    const {then, when} = match.groups ?? {}
    const what = then ?? when ?? ''
    if (when && !/\b(?:back|return|in|home|here|online|arrive|office|from)/i.test(when)) continue
    found.push(event(match.index + match[0].length - what.length, match.index + match[0].length, undefined, clock))
  }
  return found
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
    hasWeekday: day !== undefined && /day$/i.test(day) && !/^today$/i.test(day),
    shape: 'event',
  }
}

function dayOf(word: string, clock: Clock): string | undefined {
  const present = presentOf(clock)
  if (!present) return undefined
  const {today} = present
  if (/^to(?:day|night)$/i.test(word)) return isoDay(today)
  if (/^tomorrow$/i.test(word)) return isoDay(today + 1)
  const name = word.split(/\s+/).at(-1) ?? ''
  const ahead = (weekdayIn(name) - weekdayOf(today) + 7) % 7
  if (/^next/i.test(word)) return isoDay(mondayOf(today) + 7 + ((weekdayIn(name) + 6) % 7))
  return isoDay(today + (ahead === 0 && !/^this/i.test(word) ? 7 : ahead))
}
