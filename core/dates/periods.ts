import {type Atom, cued, type Edge, type PeriodPart, placeOf, readAll} from './atoms.js'
import {fullYear, monthName, monthOf, monthPlace, rx} from './words.js'

/** What picks a part of the period that follows: "the end of", "mid-", "the last working day of". */
const qualifier = rx(
  '\\b((?:the )?(?:very )?(?:end|close|beginning|start|middle|first half|second half|first part|latter part) of|' +
    '(?:the )?(?:early|mid|late|later|end)|sometime|some time|any_time|' +
    '(?:the )?last (?:(?:working |business )?day|week) (?:of|in)|(?:the )?(?:first|second|third) week (?:of|in))' +
    '[ -]{1,4}$',
  'i',
)
const LONGEST_QUALIFIER = 36

interface Qualified {
  readonly start: number
  readonly edge: Edge
  /** A part is picked; "sometime" picks none. */
  readonly narrowed: boolean
  readonly working?: true
}

function qualified(text: string, start: number): Qualified {
  const match = qualifier.exec(text.slice(Math.max(0, start - LONGEST_QUALIFIER), start))
  const words = match?.[1]
  if (!match || !words) return {start, edge: 'whole', narrowed: false}
  const working = /working|business/i.test(words) ? {working: true as const} : {}
  return {start: start - match[0].length, edge: edgeOf(words), narrowed: !/time$/i.test(words), ...working}
}

/** The edge of a period that a qualifier such as "the end of" or "mid" means. */
function edgeOf(words: string): Edge {
  const word = words.toLowerCase()
  if (/\bend|close|last.*day/.test(word)) return 'end'
  if (/beginning|start/.test(word)) return 'start'
  if (/mid/.test(word)) return 'mid'
  if (/late\b|latter|last|second half/.test(word)) return 'late'
  return /early|first|second|third/.test(word) ? 'early' : 'whole'
}

const relative = rx(
  '\\b(?:(?<which>this|next|the next|the coming|coming|upcoming|the following|following|last|current|the current|' +
    'the previous|the) )?(?<unit>week-?end|work(?:ing)?_week|week|month|quarter|year|fiscal year|calendar year)\\b' +
    "(?!['’]s?\\b|-(?:long|old|end|by|to|in|over|on)\\b)(?<after> after next\\b)?(?: or so\\b)?",
)

const ends = rx(
  "\\b(?<letter>eo[wmqy])\\b(?![-.]\\w)|\\b(?<unit>week|month|quarter|year)(?:-| |['’]s )end\\b|\\bmid-?week\\b",
)

const which = /\b(this|next|last)\s{1,6}$/i
/** Behind the month: its year, and nothing that makes it a date. */
const yearAfter = rx(
  "^(?:(?:,? |_'|’| of )(?<year>(?:19|20)\\d\\d|(?<=['’])\\d\\d))?(?![\\w'’-]| \\d{1,2}\\b| fool)",
  'i',
)

const quarter = rx(
  '\\b(?:(?:the )?(?<word>first|second|third|fourth) (?:quarter|half)\\b|' +
    "(?<kind>[qh])(?<number>[1-4])|(?<first>[1-4])q)(?![\\w-])" +
    "(?:(?:,? |'| of |/|-)(?:fy)?(?<year>20\\d\\d|(?<=')\\d\\d))?",
)
const yearFirst = rx('\\b(?<year>20\\d\\d)[- ]{0,3}(?<kind>[qh])(?<number>[1-4])\\b')
const year = rx('\\b(?<year>20\\d\\d)(?![\\w/:-]|[.,]\\d)')

const season = rx(
  '\\b(?:(?:early|mid|late|end of) )?(?:(?:this|next|last) (?:spring|summer|autumn|fall|winter)|' +
    '(?<=\\b(?:by|until|before|over|during) )(?:the )?(?:summer|autumn|winter))\\b',
)

/** Weeks, months, quarters and years from the present: "this week", "the end of the month". */
export function findPeriods(text: string): Atom[] {
  return readAll(text, relative, fromRelative)
}

/** "This summer", "by autumn": times that no calendar dates. */
export function findSeasons(text: string): Atom[] {
  return readAll(text, season, match => ({kind: 'period', ...placeOf(match), unit: 'season', edge: 'whole'}))
}

/** Periods by their name: "the end of March", "EOW", "Q3". */
export function findNamedPeriods(text: string): Atom[] {
  return [
    ...readAll(text, ends, fromEnd),
    ...readAll(text, monthName, fromMonth),
    ...readAll(text, quarter, fromQuarter),
    ...readAll(text, yearFirst, fromQuarter),
    ...readAll(text, year, fromYear),
  ]
}

function fromRelative(match: RegExpExecArray, text: string): PeriodPart | undefined {
  const {which, unit: word = '', after} = match.groups ?? {}
  const {start, edge, working} = qualified(text, match.index)
  const unit = unitOf(word)
  // "The week" alone is a duration; "the weekend", "within the week" and "the end of the week" are times.
  const bare = which === undefined || /^the$/i.test(which)
  const within = /\bwithin\s+$/i.test(text.slice(Math.max(0, start - 10), start))
  const told = which !== undefined && (unit === 'weekend' || within)
  if (bare && !after && !told && (edge === 'whole' || edge === 'early' || edge === 'late')) return undefined
  // "The coming weekend" is the nearest one.
  const near = unit === 'weekend' && /coming/i.test(which ?? '')
  const ahead = after ? 2 : near ? 0 : aheadOf(which)
  return {kind: 'period', start, end: match.index + match[0].length, unit, edge, ahead, ...(working ? {working} : {})}
}

function unitOf(word: string): 'week' | 'weekend' | 'month' | 'quarter' | 'year' {
  if (/end$/i.test(word)) return 'weekend'
  if (/week$/i.test(word)) return 'week'
  if (/year$/i.test(word)) return 'year'
  return /^m/i.test(word) ? 'month' : 'quarter'
}

/** How many periods from the present one. */
function aheadOf(which: string | undefined): number {
  if (!which || /^(?:the|this|(?:the\s+)?current)$/i.test(which)) return 0
  return /last|previous/i.test(which) ? -1 : 1
}

const endUnits = {w: 'week', m: 'month', q: 'quarter', y: 'year'} as const

function fromEnd(match: RegExpExecArray, text: string): PeriodPart | undefined {
  const {letter, unit: word} = match.groups ?? {}
  const at = {kind: 'period' as const, ...placeOf(match), ahead: 0}
  if (!letter && !word) return {...at, unit: 'week', edge: 'mid'}
  // Small letters and plain words are a limit only behind a cue.
  if (letter !== letter?.toUpperCase() || word) {
    if (!cued(text, match.index)) return undefined
  }
  const key = (letter?.[2] ?? word?.[0] ?? 'w').toLowerCase() as keyof typeof endUnits
  return {...at, unit: endUnits[key], edge: 'end'}
}

const monthCue = rx(
  '\\b(?:by|in|until|till?|before|during|since|from|through|thru|after|for|of|between|and|to|around|due) $',
  'i',
)

function fromMonth(match: RegExpExecArray, text: string): PeriodPart | undefined {
  const [word] = match
  const place = monthPlace(text, match)
  const rest = yearAfter.exec(text.slice(place.end, place.end + 16))
  if (!rest) return undefined
  const digits = rest.groups?.['year']
  const told = which.exec(text.slice(Math.max(0, match.index - 11), match.index))
  const {start, edge, narrowed, working} = qualified(text, match.index - (told?.[0].length ?? 0))
  const sure = digits !== undefined || narrowed
  if (!sure && !told && !monthCue.test(text.slice(Math.max(0, start - 12), start))) return undefined
  // "may", "march" and "jan" are words and names besides.
  if (!sure && /^(?:may|march|mar|jan)/.test(word)) return undefined
  return {
    kind: 'period',
    start,
    end: place.end + rest[0].length,
    unit: 'month',
    edge,
    number: monthOf(word),
    ...(told && !/^this/i.test(told[0]) ? {ahead: aheadOf(told[1])} : {}),
    ...(working ? {working} : {}),
    ...yearOf(digits),
  }
}

function yearOf(digits: string | undefined): {year?: number} {
  return digits === undefined ? {} : {year: fullYear(Number(digits))}
}

const ordinals = ['first', 'second', 'third', 'fourth']

function fromQuarter(match: RegExpExecArray, text: string): PeriodPart | undefined {
  const {word, kind, number, first, year: digits} = match.groups ?? {}
  const {start, edge, narrowed} = qualified(text, match.index)
  const half = /half/i.test(match[0]) || /h/i.test(kind ?? '')
  const value = word ? ordinals.indexOf(word.toLowerCase()) + 1 : Number(number ?? first)
  if (half && value > 2) return undefined
  // "Q1:" numbers a question; a half alone is more often half of something.
  if (digits === undefined && !narrowed && (half || isNumbering(text, match))) return undefined
  const end = match.index + match[0].length
  return {kind: 'period', start, end, unit: half ? 'half' : 'quarter', edge, number: value, ...yearOf(digits)}
}

function isNumbering(text: string, match: RegExpExecArray): boolean {
  if (!/^(?:q\d|\dq)/i.test(match[0])) return false
  const {start, end} = placeOf(match)
  const opens = start < 6 && /^\s*[([*]?\s*$/.test(text.slice(0, start))
  return (opens && /\S/.test(text.slice(end, end + 6))) || /q/.test(match[0])
}

/** What may follow a year; a noun makes it a number: "by 2000 users". */
const afterYear = /^\s*(?:$|[.,;:!?)("'”’—–]|(?:we|and|or|so|if|to|at|for|please|is|are|was|will|the|this|i|you)\b)/i

function fromYear(match: RegExpExecArray, text: string): PeriodPart | undefined {
  const {start, edge, narrowed} = qualified(text, match.index)
  const end = match.index + match[0].length
  const told = /\b(?:by|in|before|until)\s{1,3}$/i.test(text.slice(Math.max(0, start - 9), start))
  if (!narrowed && !(told && afterYear.test(text.slice(end, end + 12)))) return undefined
  return {kind: 'period', start, end, unit: 'year', edge, year: Number(match.groups?.['year'])}
}
