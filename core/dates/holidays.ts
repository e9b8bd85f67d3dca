import {type Atom, cued, type DatePart, type NthPart, placeOf, readAll} from './atoms.js'
import {rx} from './words.js'

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
  return readAll(text, holidays, (match): DatePart | NthPart | undefined => {
    if (!cued(text, match.index)) return undefined
    const at = placeOf(match)
    const holiday = holidayOf(match[0].toLowerCase())
    return 'day' in holiday ? {kind: 'date', ...at, ...holiday, holiday: true} : {kind: 'nth', ...at, ...holiday}
  })
}
