import {type Atom, type DatePart, surelyCued} from './atoms.js'
import {fullYear, LEFT, monthName, monthOf, monthPlace, ordinalOf, rx} from './words.js'

const SUFFIX = '(?:_(?<ord>st|nd|rd|th)\\b)'
const YEAR =
  '(?:(?:_,_| of | |_-_|/)(?<year>(?:19|20)\\d\\d)(?![\\d%]|[:.,]\\d)|' +
  ",?_['’](?<short>\\d\\d)(?![\\w:]))"
/** No clock time, amount or version goes on from here. */
const OVER = '(?![\\d:]|\\.\\d|,\\d\\d\\d|_%|_[ap]\\.?m\\b)'
const TO = '_(?:-|–|—|/|&|to |through |thru |until )_'
const NEXT_MONTH = '_,?_(?:jan|feb|march|apr|may \\d|jun|jul|aug|sep|oct|nov|dec)'

/** Behind the month: "November 27th, 2026", "Nov. 27-28". */
const dayAfter = rx(
  `^(?: |_-_|\\.)(?:the )?(?<day>\\d{1,2})(?!\\d)${SUFFIX}?` +
    `(?:${TO}(?<end>\\d{1,2})(?:_(?:st|nd|rd|th)\\b)?(?!/\\d|${NEXT_MONTH}| hours)${OVER})?(?:${YEAR})?${OVER}`,
  'i',
)
const wordAfter = rx(`^ (?<word>[a-z-]{5,15})\\b(?:${YEAR})?`, 'i')
const yearAfter = rx(`^(?:${YEAR})?(?![\\w-]*\\d{3})`, 'i')

/** The year of "27-Nov-26". */
const yearDashed = /^-(?<short>\d\d)(?![\w:-])/i

/** Up to the month: "27 ", "the 27th of ", "5-7 ". */
const dayBefore = rx(
  `${LEFT}(?:the )?(?:(?<from>\\d{1,2})(?:_(?:st|nd|rd|th)\\b)?_(?:-|–|—|/|&|to |and |through )_(?:the )?)?` +
    `(?<day>\\d{1,2})${SUFFIX}?(?:(?<of> (?:day )?of)? |_-_|(?<dot>\\.) )$`,
  'i',
)
const wordBefore = rx('\\bthe (?<word>[a-z-]{5,15}) of $', 'i')
const LONGEST_DAY = 40
const LONGEST_REST = 48

type Groups = Readonly<Record<string, string | undefined>>

/** The dates of a text that name their month, impossible ones too. */
export function findNamedDates(text: string): Atom[] {
  const found: Atom[] = []
  for (const match of text.matchAll(monthName)) {
    const {start: at, end} = monthPlace(text, match)
    const name: Name = {word: match[0], at, end, from: Math.max(0, at - LONGEST_DAY)}
    const before = text.slice(name.from, at)
    const rest = text.slice(end, end + LONGEST_REST)
    for (const read of [dayFirst, monthFirst, inWords]) {
      const date = read(text, name, before, rest)
      if (date) found.push(date)
    }
  }
  return found
}

/** A month's name in a text. */
interface Name {
  readonly word: string
  readonly at: number
  readonly end: number
  /** Where the text that was looked at before it starts. */
  readonly from: number
}

function yearIn({year, short}: Groups): {year?: number} {
  if (year) return {year: Number(year)}
  return short ? {year: fullYear(Number(short))} : {}
}

/** "may" and "march" are months only where something says so. */
function namesMonth(text: string, word: string, at: number): boolean {
  return !/^(?:may|march|mar)$/.test(word) || surelyCued(text, at)
}

function monthFirst(text: string, {word, at, end}: Name, _before: string, rest: string): DatePart | undefined {
  const match = dayAfter.exec(rest)
  if (!match) return undefined
  const groups: Groups = match.groups ?? {}
  const sure = (groups['ord'] ?? groups['year'] ?? groups['short']) !== undefined
  if (!sure && !namesMonth(text, word, at)) return undefined
  const first = Number(groups['day'])
  const last = Number(groups['end'] ?? first)
  const ranged = last > first
  const place = {start: at, end: end + match[0].length}
  return dated(place, {month: monthOf(word), day: ranged ? last : first, ...yearIn(groups)}, ranged, sure)
}

/** "Item 2 March …", "which of the 2 may …": a verb follows. */
const verb = /^\s+(?:be|have|not|also|need|want|apply)\b/i

function dayFirst(text: string, {word, end, from}: Name, before: string, rest: string): DatePart | undefined {
  const match = dayBefore.exec(before)
  const dashed = before.endsWith('-') ? yearDashed.exec(rest) : null
  const tail = match && (dashed ?? yearAfter.exec(rest))
  if (!tail) return undefined
  const groups: Groups = {...match.groups, ...tail.groups}
  const sure = (groups['ord'] ?? groups['of'] ?? groups['year'] ?? groups['short']) !== undefined
  const place = {start: from + match.index, end: end + tail[0].length}
  if (!sure && !namesMonth(text, word, place.start)) return undefined
  if (!sure && /^(?:may|march)$/i.test(word) && verb.test(text.slice(place.end, place.end + 10))) return undefined
  const day = Number(groups['day'])
  const ranged = groups['from'] !== undefined && Number(groups['from']) < day
  const date = dated(place, {month: monthOf(word), day, ...yearIn(groups)}, ranged, sure)
  // "5. March": an item of a list, where no year or cue makes it a date.
  const listed = groups['dot'] !== undefined && !sure && !surelyCued(text, place.start)
  return date && listed ? {...date, weak: true} : date
}

/** A day beyond 31 is a slip only where nothing but a date can be meant, else it counts things. */
function dated(
  place: {readonly start: number; readonly end: number},
  date: {readonly month: number; readonly day: number; readonly year?: number},
  ranged: boolean,
  sure: boolean,
): DatePart | undefined {
  const weak = !sure && (date.day < 1 || date.day > 31)
  if (weak && (date.day < 1 || date.day > 39)) return undefined
  return {kind: 'date', ...place, ...date, ...(ranged ? {range: true} : {}), ...(weak ? {weak} : {})}
}

/** "the first of May", "June fifteenth". */
function inWords(text: string, {word, at, end, from}: Name, before: string, rest: string): DatePart | undefined {
  const of = wordBefore.exec(before)
  const match = of ? yearAfter.exec(rest) : wordAfter.exec(rest)
  const day = ordinalOf((of ?? match)?.groups?.['word'] ?? '')
  if (!match || day === 0 || (!of && !namesMonth(text, word, at))) return undefined
  const start = of ? from + of.index : at
  return {kind: 'date', start, end: end + match[0].length, month: monthOf(word), day, ...yearIn(match.groups ?? {})}
}
