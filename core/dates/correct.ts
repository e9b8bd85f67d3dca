import {formatDay, isoDay, weekdayNames, weekdayOf, dayNumber} from './calendar.js'
import type {TimeExpression} from './time.js'
import {monthName, rx, WEEKDAY_FULL, WEEKDAY_SHORT, weekdayIn} from './words.js'

const weekday = rx(`\\b(?:${WEEKDAY_FULL}|${WEEKDAY_SHORT})\\b`, 'i')

/**
 * The wordings that may have been meant by a date that can't be, likeliest first: each in the form in which the text
 * writes it, for the whole of `time`.
 * @param words the text of the time.
 */
export function corrections({said, instead = []}: TimeExpression, words: string): string[] {
  if (!said) return []
  const found = instead.map(iso => reword(words, said, iso)).filter(text => text !== undefined && text !== words)
  return [...new Set(found as string[])]
}

interface Said {
  readonly month: number
  readonly day: number
}

function reword(words: string, said: Said, iso: string): string | undefined {
  const [year, month, day] = [iso.slice(0, -6), iso.slice(-5, -3), iso.slice(-2)].map(Number) as [number, number, number]
  let text: string | undefined = words
  if (day !== said.day) text = withDay(text, said.day, day)
  if (month !== said.month) text = text && withMonth(text, month)
  if (text && iso.startsWith('-')) return text
  text = text && withYear(text, year)
  return text && withWeekday(text, weekdayOf(dayNumber(year, month, day)))
}

/** The one number that is the day; undefined where there is none, or a second one. */
function withDay(words: string, from: number, to: number): string | undefined {
  const matches = [...words.matchAll(/(?<![\d:.,])(\d{1,2})(st|nd|rd|th)?\b(?![:\d])/gi)].filter(match => Number(match[1]) === from)
  const [match, other] = matches
  if (!match || other) return undefined
  const [whole, digits = '', suffix] = match
  const day = String(to).padStart(digits.startsWith('0') ? 2 : 1, '0') + (suffix ? ordinalSuffix(to) : '')
  return words.slice(0, match.index) + day + words.slice(match.index + whole.length)
}

function ordinalSuffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

/** Only where the month is named: of two numbers nobody knows which one it is. */
function withMonth(words: string, to: number): string | undefined {
  const match = new RegExp(monthName.source, 'i').exec(words)
  if (!match) return undefined
  const name = formatDay(isoDay(dayNumber(2026, to, 1))).split(' ')[2] ?? ''
  const short = match[0].replace('.', '').length <= 4 && !/^(?:may|june|july)$/i.test(match[0])
  const written = short ? name.slice(0, 3) + (match[0].endsWith('.') ? '.' : '') : name
  return words.slice(0, match.index) + written + words.slice(match.index + match[0].length)
}

function withYear(words: string, to: number): string {
  return words.replace(/\b(?:19|20)\d\d\b/, String(to))
}

function withWeekday(words: string, to: number): string {
  return words.replace(weekday, word => {
    if (weekdayIn(word) === to) return word
    const name = weekdayNames[to] ?? ''
    const written = word.length <= 5 ? name.slice(0, 3) : name
    return /^[A-Z]/.test(word) ? written : written.toLowerCase()
  })
}
