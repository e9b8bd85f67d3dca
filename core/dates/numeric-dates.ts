import {type Atom, type DatePart, placeOf, readAll, surelyCued} from './atoms.js'
import {canExist} from './calendar.js'
import {anyOf, fullYear, LEFT, rx} from './words.js'

/** 2026-11-27, 27.11.2026, 11/27/26, 20261127 is none. */
const numeric = rx(
  `${LEFT}(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{1,2})(?=T\\d|$|[^\\w/%.:+-]|[.:](?!\\d)|-(?![\\w-]))`,
)

const DAY_NUMBER = '0?[1-9]|[12]\\d|3[01]'

/** 3/4, where a cue or another part makes it a day. */
const slashed = rx(
  `${LEFT}(${DAY_NUMBER})/(${DAY_NUMBER})` +
    '(?![\\w/%]|[.,:]\\d|-\\d|_(?:of|inch|cups?|miles?|full|done|stars?|majority)\\b)',
)

/** "27.11.", as German speakers write it. */
const dotted = rx(`${LEFT}(${DAY_NUMBER})\\.(0[1-9]|1[0-2])\\.(?!\\w)`)

/** The dates of a text that are written in numbers, impossible ones too. */
export function findNumericDates(text: string): Atom[] {
  return [
    ...readAll(text, numeric, fromNumbers),
    ...readAll(text, slashed, fromSlashed),
    ...readAll(text, dotted, fromDotted),
  ]
}

function fromNumbers(match: RegExpExecArray, text: string): DatePart | undefined {
  const [, a = '', mark = '', b = '', c = ''] = match
  const at = {kind: 'date' as const, ...placeOf(match)}
  if (a.length === 4) {
    const year = Number(a)
    // "2014.07.32" is a version.
    if (mark === '.' && !canExist(Number(b), Number(c))) return undefined
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
  `\\b${anyOf('increase decrease reduce cut grow shr[iu]nk rise fall drop divide multipl[iy] scale off down up')}` +
    '[a-z]{0,4} by $',
  'i',
)
/** "by 3/4 votes": what is counted follows. */
const counted = /^\s+(?!(?:is|as|was|pls|thanks|this|unless|plus|its|does|has|yes|his|us)\b)[a-z]{2,15}s\b/

function fromSlashed(match: RegExpExecArray, text: string): DatePart | undefined {
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

function fromDotted(match: RegExpExecArray, text: string): DatePart {
  const [whole, day, month] = match
  const start = match.index
  const sure = /\b(?:by|until|till|due)\s+$/i.test(text.slice(Math.max(0, start - 8), start))
  const at = {kind: 'date' as const, start, end: start + whole.length, month: Number(month), day: Number(day)}
  return sure ? at : {...at, weak: true}
}
