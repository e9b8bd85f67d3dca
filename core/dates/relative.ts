import {
  type Atom,
  type DaypartPart,
  type EodPart,
  type NearPart,
  type NthPart,
  type OrdinalPart,
  placeOf,
  readAll,
  surelyCued,
  type WeekdayPart,
} from './atoms.js'
import {anyOf, LEFT, MONTH, monthOf, ordinalOf, rx, WEEKDAY_FULL, WEEKDAY_SHORT, weekdayIn} from './words.js'

const WHICH =
  '(?<which>this(?: coming| upcoming)?|next|the coming|coming|upcoming|the following|the next|last|this past|past)'
const COUNTED = '(?<weeks>a|one|two|three|four|2|3|4) weeks? (?:from|on|after) (?:this |next )?'

const weekday = rx(
  `\\b(?:${WHICH} |${COUNTED})?(?<day>${WEEKDAY_FULL})\\b(?![-/](?!${WEEKDAY_SHORT}|\\d)\\w)` +
    '(?<after> after next\\b| week\\b)?',
)
const shortWeekday = rx(
  `\\b(?:${WHICH} )?(?<day>${WEEKDAY_SHORT})\\b(?:\\.(?=_[\\w,(]))?(?![\\w'’]|[/-](?!${WEEKDAY_SHORT}\\b)\\w)` +
    '(?<after> after next\\b| week\\b)?',
)

/** Names and recurring days: "Black Friday", "every Monday". */
const noDay = rx(
  `\\b${anyOf(
    'every each other most any alternate black good casual cyber blue super shrove giving ash maundy palm easter',
  )} $`,
  'i',
)

/** All weekdays of a text; the short ones only where they can't be words or names. */
export function findWeekdays(text: string): Atom[] {
  const short = readAll(text, shortWeekday, match => {
    const part = weekdayFrom(match, text)
    return part && !isSurelyDay(text, match, match.groups?.['day'] ?? '') ? {...part, weak: true as const} : part
  })
  return [...readAll(text, weekday, weekdayFrom), ...short]
}

function isSurelyDay(text: string, match: RegExpExecArray, word: string): boolean {
  // "sat", "sun", "mon" and "wed" are words or names besides.
  if (!/^(?:sat|sun|mon|wed)$/i.test(word)) return true
  const end = match.index + match[0].length
  const asked = /\b(?:how|what)\s+about\s+$/i.test(text.slice(Math.max(0, match.index - 16), match.index))
  const told = match.groups?.['which'] !== undefined || asked || surelyCued(text, match.index)
  if (/^[A-Z]/.test(word)) return told || (/^[MW]/.test(word) && !/^\s+[A-Z]/.test(text.slice(end, end + 8)))
  return told && afterOrdinal.test(text.slice(end))
}

function weekdayFrom(match: RegExpExecArray, text: string): WeekdayPart | undefined {
  const {which, weeks, day = '', after} = match.groups ?? {}
  const end = match.index + match[0].length
  if (/^['’]s\b/.test(text.slice(end))) return undefined
  if (noDay.test(text.slice(Math.max(0, match.index - 12), match.index))) return undefined
  const base = {kind: 'weekday' as const, ...placeOf(match), weekday: weekdayIn(day)}
  const ahead = (/week/i.test(after ?? '') ? 1 : 0) + (weeks ? countWeeks(weeks) : 0)
  const inside = /\b(?:this|next)\s+\S+$/i.exec(weeks ? match[0] : '')?.[0].toLowerCase()
  if (inside) return {...base, which: inside.startsWith('next') ? 'next' : 'this', ahead}
  if (after && /after/i.test(after)) return {...base, which: 'next', ahead: 1}
  if (!which) return {...base, which: 'bare', ahead}
  if (/past|last/i.test(which)) return {...base, which: 'last', ahead: 0}
  if (/^next$/i.test(which)) return {...base, which: 'next', ahead}
  if (/^this$/i.test(which)) return {...base, which: 'this', ahead}
  return {...base, which: 'bare', ahead}
}

function countWeeks(word: string): number {
  return {two: 2, '2': 2, three: 3, '3': 3, four: 4, '4': 4}[word.toLowerCase()] ?? 1
}

const near = rx(
  '\\b(?:(?<after>the day after tomorrow|day after tomorrow|overmorrow)|(?<before>the day before yesterday)|' +
    '(?<tomorrow>tom+[oa]r+ow|tmr(?:r?w)?|2moro)|(?<yesterday>yesterday)|(?<tonight>tonight|tonite)|' +
    '(?:(?:later|earlier|sometime|some time|any_time) )?(?<today>today)|' +
    '(?<same>(?:later )?this (?:morning|afternoon|evening))|(?<last>last night)|' +
    '(?:the )?(?<following>following day)|(?:the )?(?<next>next (?:(?<working>business|working) )?day))\\b' +
    "(?!['’]s\\b|-\\w| or\\b)",
)

const daypart = rx(
  '\\b(?:(?<first>first thing(?<tail> (?:in the|tomorrow|this) morning)?)|' +
    '(?<in>in the(?: early| late)? (?:morning|afternoon|evening))|' +
    '(?:(?:the|(?:early|late|mid)) ){0,2}' +
    '(?<part>mid-?morning|morning|afternoon|evening|night|lunch_time|a\\.m\\.?|p\\.m\\.?|[ap]m))(?![\\w-])',
)

/** Today, tomorrow and their like. */
export function findNearDays(text: string): Atom[] {
  return readAll(text, near, nearFrom)
}

/** "The parents' evening" and "quiz night" are events, whatever the hour. */
const party = rx(
  `\\b(?:(?!(?:to-?day|tomorrow|yesterday|${WEEKDAY_FULL})['’])[a-z]+(?:['’]s|s['’])|` +
    `${anyOf(
      'game games quiz movie film parents open info information social dance music karaoke poker ladies family opening ' +
        'election awards wine pub pizza trivia bingo volunteers members date school curry craft reading poetry fun ' +
        'comedy cinema theatre bonfire club jazz',
    )}) $`,
  'i',
)

/** Parts of days; most count only beside a day. */
export function findDayparts(text: string): Atom[] {
  return readAll(text, daypart, (match): DaypartPart | undefined => {
    const {tail, in: whole, part = ''} = match.groups ?? {}
    if (/^(?:evening|night)$/i.test(part) && party.test(text.slice(Math.max(0, match.index - 20), match.index))) return undefined
    const late = /afternoon|evening|night|p\.?m/i.test(match[0])
    // "Good morning" and "every night" are no times; beside a day they are.
    const weak = tail === undefined && whole === undefined
    return {kind: 'daypart', ...placeOf(match), late, ...(weak ? {weak} : {})}
  })
}

function nearFrom(match: RegExpExecArray, text: string): NearPart {
  const groups = match.groups ?? {}
  const at = {kind: 'near' as const, ...placeOf(match)}
  if (groups['after']) return {...at, days: 2}
  if (groups['tomorrow']) return {...at, days: 1}
  if (groups['yesterday'] || groups['last']) return {...at, days: -1}
  if (groups['before']) return {...at, days: -2}
  if (groups['working']) return {...at, days: 1, working: true}
  // In a story, "the next day" is no time from here.
  if (groups['following'] || groups['next'])
    return {...at, days: 1, ...(surelyCued(text, match.index) ? {} : {weak: true})}
  const late = groups['tonight'] !== undefined || /afternoon|evening/i.test(groups['same'] ?? '')
  return {...at, days: 0, ...(late ? {late} : {})}
}

const ordinal = rx(
  `\\b(?<the>the )?(?:${LEFT}(?<digits>\\d{1,2})_(?:st|nd|rd|th)|(?<word>[a-z-]{5,15}))\\b` +
    `(?<of> (?:day )?of (?<month>the|this|next|the next|the following) month\\b)?(?![\\w'’/-])`,
)

const goingOn = anyOf(
  'at by to if so and or in on please pls thanks thank for because as when with that we i you is are was will would ' +
    'should since unless latest before after until morning afternoon evening noon midnight end eod cob',
)

/** What may follow "the 15th" where it is a day; a noun makes it "the 15th floor". */
const afterOrdinal = rx(
  `^_(?:$|[.,;:!?)("'”’—–-]|(?:${goingOn}|\\d)\\b)`,
  'i',
)

/** "the 15th": the day of a month that the text does not name. */
export function findOrdinals(text: string): Atom[] {
  return readAll(text, ordinal, (match): OrdinalPart | undefined => {
    const {the, digits, word, of, month} = match.groups ?? {}
    const at = placeOf(match)
    const day = digits ? Number(digits) : ordinalOf(word ?? '')
    if (day < 1 || day > 31 || !(the || of)) return undefined
    const told = surelyTimed(text, at.start, digits !== undefined) && afterOrdinal.test(text.slice(at.end, at.end + 16))
    const sure = of !== undefined || told
    // Words count things: "by the second" is no day without its month.
    if (word !== undefined && (!sure || (!of && day < 4))) return undefined
    const ahead = /next|following/i.test(month ?? '') ? {ahead: 1} : /this/i.test(month ?? '') ? {ahead: 0} : {}
    return {kind: 'ordinal', ...at, day, ...ahead, ...(sure ? {} : {weak: true})}
  })
}

function surelyTimed(text: string, at: number, digits: boolean): boolean {
  return (
    surelyCued(text, at) ||
    (digits && /\b(?:from|to|for|after|since|until|than)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, at - 12), at)))
  )
}

const nthWeekday = rx(
  `\\b(?:the )?(?<nth>first|second|third|fourth|last|[1-4]_(?:st|nd|rd|th)) (?<day>${WEEKDAY_FULL}|${WEEKDAY_SHORT}) ` +
    `(?:of|in) (?:(?<month>${MONTH})(?:,? (?<year>20\\d\\d))?|(?<ahead>the|this|next|the next|the following) month\\b)`,
)
const nths = ['first', 'second', 'third', 'fourth']

/** "The last Friday of March", "the first Monday of next month". */
export function findNthWeekdays(text: string): Atom[] {
  return readAll(text, nthWeekday, (match): NthPart => {
    const {nth = '', day = '', month, year, ahead} = match.groups ?? {}
    const word = nth.toLowerCase()
    return {
      kind: 'nth',
      ...placeOf(match),
      nth: word === 'last' ? -1 : /^\d/.test(word) ? Number(word[0]) : nths.indexOf(word) + 1,
      weekday: weekdayIn(day),
      ...(month ? {month: monthOf(month)} : {ahead: /next|following/i.test(ahead ?? '') ? 1 : 0}),
      ...(year ? {year: Number(year)} : {}),
    }
  })
}

const endOfDay = rx(
  '\\b(?:(?:the )?(?:very )?(?:end|close) of (?:the |my |your |our )?' +
    '(?:(?:business|working|work)[ -]{1,3})?(?:day|business|play|biz)s?|' +
    `(?:the )?(?:very )?end of(?= (?:today|tomorrow|tonight|(?:this |next |coming )?${WEEKDAY_FULL}|` +
    `(?:the )?\\d{1,2}_(?:st|nd|rd|th)|(?:the )?\\d{1,2} ${MONTH}|${MONTH} \\d{1,2}(?:_(?:st|nd|rd|th))?)\\b)|` +
    "eod|cob|e\\.o\\.d\\.?|c\\.o\\.b\\.?|eob|end-of-day|close-of-business|day['’]?s end)(?![\\w-])",
)

/** "EOD", "COB", "close of business", "end of" before a day. */
export function findEndsOfDay(text: string): Atom[] {
  return readAll(text, endOfDay, (match): EodPart | undefined => {
    const {start, end} = placeOf(match)
    const before = text.slice(Math.max(0, start - 8), start)
    // "At the end of the day, …" is a manner of speaking.
    const idiom = /^the/i.test(match[0]) && /\bat\s+$/i.test(before)
    if (idiom && /^\s*(?:,|(?:it|we|i|this|you|they|the)\b)/i.test(text.slice(end, end + 12))) return undefined
    if (match[0] === 'cob' && !/\b(?:by|before|until|at)\s+$/i.test(before)) return undefined
    return {kind: 'eod', start, end}
  })
}
