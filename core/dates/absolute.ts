import {type Atom, type DatePart, cued, surelyCued} from './atoms.js'
import {canExist} from './calendar.js'
import {MONTH, monthOf, ORDINAL_WORD, ordinalOf, rx} from './words.js'

const SUFFIX = '(?:_(?<ord>st|nd|rd|th)\\b)'
const YEAR = "(?:(?:_,_| of | |_-_|/)(?<year>(?:19|20)\\d\\d)(?![\\d%]|[:.,]\\d)|,?_['’](?<short>\\d\\d)\\b)"
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
  `(?<![\\w.,:/$€£#&-])(?:the )?(?:(?<from>\\d{1,2})(?:_(?:st|nd|rd|th)\\b)?_(?:-|–|—|/|&|to |and |through )_(?:the )?)?` +
    `(?<day>\\d{1,2})${SUFFIX}?(?:(?<of> (?:day )?of)? |_-_|_\\._|,_)(?<month>${MONTH})(?:${YEAR})?(?![\\w-]*\\d{3})`,
)

/** "the first of May", "June fifteenth". */
const inWords = rx(
  `\\b(?:the (?<before>${ORDINAL_WORD}) of (?<monthAfter>${MONTH})|(?<month>${MONTH}) (?<after>${ORDINAL_WORD})\\b)(?:${YEAR})?`,
)

/** 2026-11-27, 27.11.2026, 11/27/26, 20261127 is none. */
const numeric =
  /(?<![\w.,:/$€£#%+-])(\d{1,4})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?=T\d|$|[^\w/%.:+-]|[.:](?!\d)|-(?![\w-]))/g

/** 3/4, where a cue or another part makes it a day. */
const slashed =
  /(?<![\w.,:/$€£#%+-])(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|[12]\d|3[01])(?![\w/%]|[.,:]\d|-\d|\s?(?:of\b|inch|in\.|cups?\b|miles?\b|full|done|stars?\b|majority|pages?\b|th))/g

/** "27.11.", as German speakers write it. */
const dotted = /(?<![\w.,:/$€£#%+-])(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.(?!\w)/g

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

/** Two digits up to 69 are of this century. */
function fullYear(year: number): number {
  return year > 99 ? year : year < 70 ? 2000 + year : 1900 + year
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

function fromDayFirst(text: string, match: RegExpExecArray): DatePart | undefined {
  const groups: Groups = match.groups ?? {}
  const word = groups['month'] ?? ''
  const sure = [groups['ord'], groups['of'], groups['year'], groups['short']].some(part => part !== undefined)
  if (!namesMonth(text, word, match.index, sure)) return undefined
  // "Which of the 2 may be …", "item 2 March …": a verb follows.
  const after = text.slice(match.index + match[0].length)
  if (!sure && /^(?:may|march)$/i.test(word) && /^\s+(?:be|have|not|also|need|want|apply)\b/i.test(after)) return undefined
  const month = monthOf(word)
  const first = groups['from'] === undefined ? undefined : Number(groups['from'])
  const day = Number(groups['day'])
  return named(match, {month, day, ranged: first !== undefined && first < day, sure}, yearIn(groups))
}

/** A day beyond 31 is a slip only where nothing but a date can be meant, else it counts things. */
function named(
  match: RegExpExecArray,
  {month, day, ranged, sure}: {month: number; day: number; ranged: boolean; sure: boolean},
  year: {year?: number},
): DatePart | undefined {
  const weak = day < 1 || day > 31
  if (day > 39 || (weak && day < 1 && !sure)) return undefined
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
  return {kind: 'date', start: match.index, end: match.index + match[0].length, month: monthOf(word), day, ...yearIn(groups)}
}

function fromNumbers(text: string, match: RegExpExecArray): DatePart | undefined {
  const [whole, a = '', mark = '', b = '', c = ''] = match
  const at = {kind: 'date' as const, start: match.index, end: match.index + whole.length}
  if (a.length === 4) {
    const year = Number(a)
    if (year < 1900 || year > 2199 || c.length > 2) return undefined
    return {...at, year, month: Number(b), day: Number(c)}
  }
  if (a.length > 2 || (c.length !== 4 && (c.length !== 2 || mark === '-'))) return undefined
  if (c.length === 4 && !/^(?:19|20|21)/.test(c)) return undefined
  // Dots join the parts of versions and addresses too.
  if (mark === '.' && (/(?:\bv|version|release|section|chapter)\.?\s*$/i.test(text.slice(0, match.index)) || (c.length === 2 && !surelyCued(text, match.index)))) {
    return undefined
  }
  const year = fullYear(Number(c))
  const reading = readPair(Number(a), Number(b), mark === '.')
  return reading && {...at, year, ...reading}
}

/** The day and month that two numbers mean: day first between dots, unclear between slashes where both can be months. */
function readPair(
  a: number,
  b: number,
  dayFirst: boolean,
): {month: number; day: number; other?: {month: number; day: number}} | undefined {
  if (dayFirst) return b > 12 && a <= 12 && b <= 31 ? {month: a, day: b} : {month: b, day: a}
  if (a > 12 && b > 12) return a > 39 || b > 39 ? undefined : {month: a, day: b}
  if (a > 12) return {month: b, day: a}
  if (b > 12 || a === b) return {month: a, day: b}
  return {month: a, day: b, other: {month: b, day: a}}
}

function fromSlashed(text: string, match: RegExpExecArray): DatePart | undefined {
  const [whole, a, b] = match
  const reading = readPair(Number(a), Number(b), false)
  if (!reading || reading.month > 12) return undefined
  const end = match.index + whole.length
  // "24/7" and "50/50" are manners of speaking.
  if (whole === '24/7' || whole === '9/11') return undefined
  const weak = !surelyCued(text, match.index)
  return {kind: 'date', start: match.index, end, ...reading, ...(weak ? {weak: true} : {})}
}

function fromDotted(text: string, match: RegExpExecArray): DatePart | undefined {
  const [whole, day, month] = match
  if (!canExist(Number(month), 1)) return undefined
  const weak = !surelyCued(text, match.index) || /\b(?:section|depends)\s+on\s+$/i.test(text.slice(0, match.index))
  return {
    kind: 'date',
    start: match.index,
    end: match.index + whole.length,
    month: Number(month),
    day: Number(day),
    ...(weak ? {weak: true} : {}),
  }
}

/** The holidays that people set dates by: always the same day of the month. */
const holidays = rx(
  "\\b(?:(?<eve>christmas eve)|(?<christmas>christmas(?: day)?|xmas)|(?<boxing>boxing day)|(?<nye>new year(?:'?s|s')? eve)|" +
    "(?<ny>new year(?:'?s|s')? day)|(?<halloween>hallowe'?en)|(?<valentine>valentine'?s day))\\b(?! (?:party|break|dinner|tree|card|present|gift|season|holiday|lunch))",
)

const holidayDates: Readonly<Record<string, {month: number; day: number}>> = {
  eve: {month: 12, day: 24},
  christmas: {month: 12, day: 25},
  boxing: {month: 12, day: 26},
  nye: {month: 12, day: 31},
  ny: {month: 1, day: 1},
  halloween: {month: 10, day: 31},
  valentine: {month: 2, day: 14},
}

/** Holidays of a fixed date; behind a cue, because greetings name them too. */
export function findHolidays(text: string): Atom[] {
  const found: Atom[] = []
  for (const match of text.matchAll(holidays)) {
    if (!cued(text, match.index)) continue
    const name = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? ''
    const date = holidayDates[name]
    if (date) found.push({kind: 'date', start: match.index, end: match.index + match[0].length, ...date, holiday: true})
  }
  return found
}
