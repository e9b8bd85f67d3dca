import {type Atom, type DatePart, cued, surelyCued} from './atoms.js'
import {canExist} from './calendar.js'
import {fullYear, LEFT, MONTH, monthOf, ORDINAL_WORD, ordinalOf, rx} from './words.js'

const SUFFIX = '(?:_(?<ord>st|nd|rd|th)\\b)'
const YEAR =
  '(?:(?:_,_| of | |_-_|/)(?<year>(?:19|20)\\d\\d)(?![\\d%]|[:.,]\\d)|' +
  "(?:,?_['’]|(?<=-[a-z]{3,9})-)(?<short>\\d\\d)(?![\\w:]))"
/** No clock time, amount or version goes on from here. */
const OVER = '(?![\\d:]|\\.\\d|,\\d\\d\\d|_%|_[ap]\\.?m\\b)'
const TO = '_(?:-|–|—|/|&|to |through |thru |until )_'

/** "November 27th, 2026", "Nov. 27-28". */
const monthFirst = rx(
  `\\b(?<month>${MONTH})(?: |_-_|(?<=\\.))(?:the )?(?<day>\\d{1,2})(?!\\d)${SUFFIX}?` +
    `(?:${TO}(?<end>\\d{1,2})(?:_(?:st|nd|rd|th)\\b)?(?!/\\d|_,?_${MONTH}| hours)${OVER})?(?:${YEAR})?${OVER}`,
)

/** "27 November 2026", "the 27th of November", "5-7 June". */
const dayFirst = rx(
  `${LEFT}(?:the )?(?:(?<from>\\d{1,2})(?:_(?:st|nd|rd|th)\\b)?_(?:-|–|—|/|&|to |and |through )_(?:the )?)?` +
    `(?<day>\\d{1,2})${SUFFIX}?(?:(?<of> (?:day )?of)? |_-_|(?<dot>\\.) )(?<month>${MONTH})(?:${YEAR})?` +
    '(?![\\w-]*\\d{3})',
)

/** "the first of May", "June fifteenth". */
const inWords = rx(
  `\\b(?:the (?<before>${ORDINAL_WORD}) of (?<monthAfter>${MONTH})|` +
    `(?<month>${MONTH}) (?<after>${ORDINAL_WORD})\\b)(?:${YEAR})?`,
)

/** 2026-11-27, 27.11.2026, 11/27/26, 20261127 is none. */
const numeric = rx(
  `${LEFT}(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{1,2})(?=T\\d|$|[^\\w/%.:+-]|[.:](?!\\d)|-(?![\\w-]))`,
)

const DAY_NUMBER = '0?[1-9]|[12]\\d|3[01]'

/** 3/4, where a cue or another part makes it a day. */
const slashed = rx(
  `${LEFT}(${DAY_NUMBER})/(${DAY_NUMBER})(?![\\w/%]|[.,:]\\d|-\\d|_(?:of|inch|cups?|miles?|full|done|stars?|majority)\\b)`,
)

/** "27.11.", as German speakers write it. */
const dotted = rx(`${LEFT}(${DAY_NUMBER})\\.(0[1-9]|1[0-2])\\.(?!\\w)`)

/** All dates of a text that name a month and a day, impossible ones too. */
export function findDates(text: string): Atom[] {
  const found: Atom[] = []
  for (const match of text.matchAll(monthFirst)) push(found, fromMonthFirst(text, match))
  for (const match of text.matchAll(dayFirst)) push(found, fromDayFirst(text, match))
  for (const match of text.matchAll(inWords)) push(found, fromWords(text, match))
  for (const match of text.matchAll(numeric)) push(found, fromNumbers(text, match))
  for (const match of text.matchAll(slashed)) push(found, fromSlashed(text, match))
  for (const match of text.matchAll(dotted)) push(found, fromDotted(text, match))
  return found
}

function push(found: Atom[], atom: Atom | undefined): void {
  if (atom) found.push(atom)
}

type Groups = Readonly<Record<string, string | undefined>>

function yearIn({year, short}: Groups): {year?: number} {
  if (year) return {year: Number(year)}
  return short ? {year: fullYear(Number(short))} : {}
}

/** "may" and "march" are months only where something says so. */
function namesMonth(text: string, word: string, at: number, sure: boolean): boolean {
  if (!/^(?:may|march|mar)$/.test(word)) return true
  return sure || surelyCued(text, at)
}

function fromMonthFirst(text: string, match: RegExpExecArray): DatePart | undefined {
  const groups: Groups = match.groups ?? {}
  const word = groups['month'] ?? ''
  const sure = groups['ord'] !== undefined || groups['year'] !== undefined || groups['short'] !== undefined
  if (!namesMonth(text, word, match.index, sure)) return undefined
  const first = Number(groups['day'])
  const last = groups['end'] === undefined ? first : Number(groups['end'])
  const ranged = last > first
  return named(match, {month: monthOf(word), day: ranged ? last : first, ranged, sure}, yearIn(groups))
}

const verb = /^\s+(?:be|have|not|also|need|want|apply)\b/i

function fromDayFirst(text: string, match: RegExpExecArray): DatePart | undefined {
  const groups: Groups = match.groups ?? {}
  const word = groups['month'] ?? ''
  const sure = [groups['ord'], groups['of'], groups['year'], groups['short']].some(part => part !== undefined)
  if (!namesMonth(text, word, match.index, sure)) return undefined
  // "Which of the 2 may be …", "item 2 March …": a verb follows.
  const after = text.slice(match.index + match[0].length)
  if (!sure && /^(?:may|march)$/i.test(word) && verb.test(after)) return undefined
  const month = monthOf(word)
  const first = groups['from'] === undefined ? undefined : Number(groups['from'])
  const day = Number(groups['day'])
  // "5. March": an item of a list, where no year or cue makes it a date.
  const listed = groups['dot'] !== undefined && !sure && !surelyCued(text, match.index)
  const date = named(match, {month, day, ranged: first !== undefined && first < day, sure}, yearIn(groups))
  return date && listed ? {...date, weak: true} : date
}

/** A day beyond 31 is a slip only where nothing but a date can be meant, else it counts things. */
function named(
  match: RegExpExecArray,
  {month, day, ranged, sure}: {month: number; day: number; ranged: boolean; sure: boolean},
  year: {year?: number},
): DatePart | undefined {
  const weak = day < 1 || day > 31
  if (weak && !sure && (day > 39 || day < 1)) return undefined
  return {
    kind: 'date',
    start: match.index,
    end: match.index + match[0].length,
    month,
    day,
    ...year,
    ...(ranged ? {range: true} : {}),
    ...(weak && !sure ? {weak: true} : {}),
  }
}

function fromWords(text: string, match: RegExpExecArray): DatePart | undefined {
  const groups: Groups = match.groups ?? {}
  const word = groups['monthAfter'] ?? groups['month'] ?? ''
  if (groups['month'] && !namesMonth(text, word, match.index, false)) return undefined
  const day = ordinalOf(groups['before'] ?? groups['after'] ?? '')
  return {
    kind: 'date',
    start: match.index,
    end: match.index + match[0].length,
    month: monthOf(word),
    day,
    ...yearIn(groups),
  }
}

function fromNumbers(text: string, match: RegExpExecArray): DatePart | undefined {
  const [whole, a = '', mark = '', b = '', c = ''] = match
  const at = {kind: 'date' as const, start: match.index, end: match.index + whole.length}
  if (a.length === 4) {
    const year = Number(a)
    const likely = year >= 1900 && year < 2200 && c.length <= 2 && isLikely(Number(b), Number(c))
    return likely ? {...at, year, month: Number(b), day: Number(c)} : undefined
  }
  if (a.length > 2 || (c.length !== 4 && (c.length !== 2 || mark === '-'))) return undefined
  if (c.length === 4 && !/^(?:19|20|21)/.test(c)) return undefined
  const reading = readPair(Number(a), Number(b), mark === '.')
  if (!reading) return undefined
  // Versions have dots too, and what no calendar has may be no date at all.
  const before = text.slice(Math.max(0, match.index - 16), match.index)
  if (mark === '.' && versioned.test(before)) return undefined
  const doubtful = c.length === 2 && (mark === '.' || !canExist(reading.month, reading.day))
  const weak = (doubtful || reading.month > 12) && !byCue.test(before)
  return {
    ...at,
    year: fullYear(Number(c)),
    ...reading,
    ...(weak && (mark === '.' || c.length === 2) ? {weak: true} : {}),
  }
}

const versioned = /\b(?:v|version|release|section|chapter|server|python|kernel)\.?\s*$/i
/** The words that only a time follows. */
const byCue = /\b(?:by|before|until|till|due|deadline:?|no later than|starting|beginning|effective)\s+$/i

/** A slip of the pen rather than another sort of number. */
function isLikely(month: number, day: number): boolean {
  return month >= 1 && month <= 19 && day >= 1 && day <= 39
}

interface Reading {
  readonly month: number
  readonly day: number
  readonly other?: {readonly month: number; readonly day: number}
}

/** The day and month of two numbers: day first between dots, unclear between slashes where both can be months. */
function readPair(a: number, b: number, dotted: boolean): Reading | undefined {
  if (a < 1 || b < 1 || a > 39 || b > 39) return undefined
  if (a > 12 && b > 12) return {month: b, day: a}
  if (dotted) return b > 12 ? {month: a, day: b} : {month: b, day: a}
  if (a > 12) return {month: b, day: a}
  if (b > 12 || a === b) return {month: a, day: b}
  return {month: a, day: b, other: {month: b, day: a}}
}

const change = rx(
  '\\b(?:increase|decrease|reduce|cut|grow|shr[iu]nk|rise|fall|drop|divide|multipl[iy]|scale|off|down|up)[a-z]{0,4} by $',
  'i',
)
/** "by 3/4 votes": what is counted follows. */
const counted = /^\s+(?!(?:is|as|was|pls|thanks|this|unless|plus|its|does|has|yes|his|us)\b)[a-z]{2,15}s\b/

function fromSlashed(text: string, match: RegExpExecArray): DatePart | undefined {
  const [whole, a, b] = match
  const reading = readPair(Number(a), Number(b), false)
  // "24/7" and "9/11" are manners of speaking.
  if (!reading || reading.month > 12 || whole === '24/7' || whole === '9/11') return undefined
  const start = match.index
  const end = start + whole.length
  const weak =
    !surelyCued(text, start) ||
    change.test(text.slice(Math.max(0, start - 18), start)) ||
    counted.test(text.slice(end, end + 20))
  return {kind: 'date', start, end, ...reading, ...(weak ? {weak: true} : {})}
}

function fromDotted(text: string, match: RegExpExecArray): DatePart {
  const [whole, day, month] = match
  const start = match.index
  const sure = /\b(?:by|until|till|due)\s+$/i.test(text.slice(Math.max(0, start - 8), start))
  const at = {kind: 'date' as const, start, end: start + whole.length, month: Number(month), day: Number(day)}
  return sure ? at : {...at, weak: true}
}

/** The holidays that people set dates by, where a cue stands before them: greetings name them too. */
const holidays = rx(
  "\\b(christmas eve|christmas(?: day)?|xmas|boxing day|(?:the )?new year(?:['’]?s|s['’]|s)?(?: (?:eve|day))?|" +
    "hallowe['’]?en|valentine['’]?s day|thanksgiving|labou?r day|memorial day)\\b" +
    '(?! (?:party|break|dinner|tree|card|present|gift|season|holiday|lunch|resolution|weekend))',
)

type Holiday =
  | {readonly month: number; readonly day: number}
  | {readonly month: number; readonly nth: number; readonly weekday: number}

function holidayOf(name: string): Holiday {
  if (/eve$/.test(name)) return {month: 12, day: name.startsWith('c') ? 24 : 31}
  if (/^(?:the )?new/.test(name)) return {month: 1, day: 1}
  if (name.startsWith('b')) return {month: 12, day: 26}
  if (name.startsWith('h')) return {month: 10, day: 31}
  if (name.startsWith('v')) return {month: 2, day: 14}
  if (name.startsWith('t')) return {month: 11, nth: 4, weekday: 4}
  if (name.startsWith('l')) return {month: 9, nth: 1, weekday: 1}
  if (name.startsWith('m')) return {month: 5, nth: -1, weekday: 1}
  return {month: 12, day: 25}
}

/** Christmas, Thanksgiving and their like. */
export function findHolidays(text: string): Atom[] {
  const found: Atom[] = []
  for (const match of text.matchAll(holidays)) {
    if (!cued(text, match.index)) continue
    const at = {start: match.index, end: match.index + match[0].length}
    const holiday = holidayOf(match[0].toLowerCase())
    found.push('day' in holiday ? {kind: 'date', ...at, ...holiday, holiday: true} : {kind: 'nth', ...at, ...holiday})
  }
  return found
}
