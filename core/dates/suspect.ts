/**
 * Cheap looks at a raw text, markup and all, that tell whether it has to be parsed. They err to one side: what they
 * deny can't be found in any sentence of the text.
 */
import {canExist, monthNames} from './calendar.js'
import {monthOf} from './words.js'

const month = new RegExp(`\\b(?:${monthNames.map(name => name.slice(0, 3)).join('|')})[a-z]{0,7}`, 'gi')
/** Not what a path, an address or a version goes on with. */
const numbers = /(?<![a-z\d.:/$€£#%+-])(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?(?!\d)(?=(\.?))/gi
const weekday =
  /\b(?:mon|tue|wed|thu|fri|sat|sun|wen|tus|thr|fir)[a-z]{0,8}day\b|\b(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b/i
const year = /(?:19|20)\d\d|['’]\d\d/
const nth = '(?:\\W{0,3}(?:st|nd|rd|th))?'
const ordinal = '(?:(?:twenty|thirty)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]{3,7}teenth|twentieth|thirtieth)\\b'
/** Those of them that not every month has. */
const late = /^thirt|^twenty-ninth/i
const upTo = '\\W{1,6}(?:to|through|thru|until|and)?\\W{0,6}'
const behind = new RegExp(`^\\W{1,40}(?:the\\W{1,20})?(?:(\\d{1,2})(?!\\d)${nth}(?:${upTo}(\\d{1,2})(?!\\d))?|(${ordinal}))`, 'i')
const before = new RegExp(`(?:(?:(?<!\\d)(\\d{1,2})${nth}${upTo})?(?<!\\d)(\\d{1,2})${nth}|(${ordinal}))\\W{1,40}(?:(?:day\\W{1,20})?of\\W{1,20})?$`, 'i')

/** How far the day of a month may stand from its name, with its markup; and a weekday from the date that it names. */
const near = 60
const beside = 80

/** The days of a month that may be named around its name; a word that not every month has as NaN, others as 1. */
function daysAround(text: string, start: number, end: number): number[] {
  const found = [behind.exec(text.slice(end, end + near)), before.exec(text.slice(Math.max(0, start - near), start))]
  return found.flatMap(match => {
    if (!match) return []
    const [, first, last, word] = match
    return word ? [late.test(word) ? Number.NaN : 1] : [first ?? last, last ?? first].map(Number)
  })
}

/**
 * A raw text in which marks that would be taken for a part of a word are spaces: `_` around words, and `&nbsp;` and its
 * like. Offsets stay as they are.
 */
export function wordsOfRaw(text: string): string {
  return text.replace(/_|&[a-z]{2,8};/gi, mark => ' '.repeat(mark.length))
}

/** False only where no date stands in the text, given as `wordsOfRaw` leaves it. */
export function mayDate(text: string): boolean {
  for (const [, , mark, , third, dot] of text.matchAll(numbers)) if (third || mark === '/' || (mark === '.' && dot)) return true
  for (const {0: name, index} of text.matchAll(month)) if (daysAround(text, index, index + name.length).length > 0) return true
  return false
}

/**
 * False only where every date of the text, given as `wordsOfRaw` leaves it, can exist, and none that has its year stands near a weekday, which may be
 * another one's.
 */
export function mayMisdate(text: string): boolean {
  for (const {0: name, index} of text.matchAll(month)) {
    const days = daysAround(text, index, index + name.length)
    if (days.length === 0) continue
    const around = text.slice(Math.max(0, index - beside), index + name.length + beside)
    if (weekday.test(around) && year.test(around)) return true
    if (!days.every(day => mayBe(monthOf(name), day))) return true
  }
  for (const match of text.matchAll(numbers)) {
    const {0: whole, 4: third, index} = match
    if (mayNotExist(match)) return true
    if (third && weekday.test(text.slice(Math.max(0, index - beside), index + whole.length + beside))) return true
  }
  return false
}

/** Whether two or three numbers may be meant as a date that no calendar has. */
function mayNotExist([, a = '', mark = '', b = '', c]: RegExpExecArray): boolean {
  const [first, second] = [Number(a), Number(b)]
  if (a.length === 4) return c !== undefined && mark !== '.' && second < 20 && Number(c) < 40 && !mayBe(second, Number(c))
  if (a.length === 3 || first < 1 || second < 1 || first > 39 || second > 39) return false
  if (c === undefined && (mark === '-' || (first > 12 && second > 12))) return false
  return !mayBe(first, second) && !mayBe(second, first)
}

/** In every year: 29 February may be missing. */
function mayBe(month: number, day: number): boolean {
  return canExist(month, day) && !(month === 2 && day === 29)
}
