import {type Atom, type PeriodPart, type Unit, cued} from './atoms.js'
import {edgeOf} from './relative.js'
import {COUNT, countOf, fullYear, MONTH, monthOf, rx} from './words.js'

const QUALIFIER =
  '(?<edge>(?:the )?(?:very )?(?:end|close|beginning|start|middle|first half|second half|first part|latter part) of|(?:the )?(?:early|mid|late|later|end)(?= |-)|sometime|some time|any_time|(?:the )?last (?:(?<working>working |business )?day|week) (?:of|in)|(?:the )?(?:first|second|third) week (?:of|in))'

const relative = rx(
  `\\b(?:${QUALIFIER}[ -]{1,4})?(?:(?<which>this|next|the next|the coming|coming|upcoming|the following|following|last|current|the current|the previous|the)[ ]{1,4})?` +
    "(?<unit>week-?end|work(?:ing)?_week|week|month|quarter|year|fiscal year|calendar year)\\b(?!['’]s?\\b|-(?:long|old|end|by|to|in|over|on)\\b)(?<after> after next\\b)?(?: or so\\b)?",
)

const eox = rx(
  "\\b(?<letter>eo[wmqy])\\b(?![-.]\\w)|\\b(?<unit>week|month|quarter|year)(?:-| |['’]s )end\\b|\\bmid-?week\\b",
)

const month = rx(
  `\\b(?:${QUALIFIER}[ -]{1,4})?(?:(?<which>this|next|last) )?(?<month>${MONTH})(?:(?:,? |_'|’| of )(?<year>(?:19|20)\\d\\d|(?<=['’])\\d\\d))?(?![\\w'’-]| \\d{1,2}\\b| fool)`,
)

const quarter = rx(
  `\\b(?:${QUALIFIER}[ -]{1,4})?(?:(?:the )?(?<word>first|second|third|fourth) (?:quarter|half)\\b|(?<kind>[qh])(?<number>[1-4])|(?<first>[1-4])(?<later>q))(?![\\w-])(?:(?:,? |'| of |/|-)(?:fy)?(?<year>20\\d\\d|(?<=')\\d\\d))?`,
)
const yearFirst = rx('\\b(?<year>20\\d\\d)[- ]{0,3}(?<kind>[qh])(?<number>[1-4])\\b')
const year = rx(`\\b(?:${QUALIFIER}[ -]{1,4})?(?<year>20\\d\\d)(?![\\w/:-]|[.,]\\d)`)

type Groups = Readonly<Record<string, string | undefined>>

/** Weeks, months, quarters and years from the present: "this week", "the end of the month". */
export function findPeriods(text: string): Atom[] {
  const found: Atom[] = []
  for (const match of text.matchAll(relative)) push(found, fromRelative(text, match))
  return found
}

const season =
  rx('\\b(?:(?:early|mid|late|end of) )?(?:(?:this|next|last) (?:spring|summer|autumn|fall|winter)|(?<=\\b(?:by|until|before|over|during) )(?:the )?(?:summer|autumn|winter))\\b')

/** "This summer", "by autumn": times that no calendar dates. */
export function findSeasons(text: string): Atom[] {
  return [...text.matchAll(season)].map(match => ({
    kind: 'period',
    start: match.index,
    end: match.index + match[0].length,
    unit: 'season',
    edge: 'whole',
  }))
}

/** Periods by their name: "the end of March", "EOW", "Q3". */
export function findNamedPeriods(text: string): Atom[] {
  const found: Atom[] = []
  for (const match of text.matchAll(eox)) push(found, fromEox(text, match))
  for (const match of text.matchAll(month)) push(found, fromMonth(text, match))
  for (const match of text.matchAll(quarter)) push(found, fromQuarter(text, match))
  for (const match of text.matchAll(yearFirst)) push(found, fromQuarter(text, match))
  for (const match of text.matchAll(year)) push(found, fromYear(text, match))
  return found
}

function push(found: Atom[], atom: Atom | undefined): void {
  if (atom) found.push(atom)
}

function fromRelative(text: string, match: RegExpExecArray): PeriodPart | undefined {
  const {edge: qualifier, which, unit: word = '', after, working} = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const edge = edgeOf(qualifier)
  const weekend = /week-?end/i.test(word)
  const article = !which || /^the$/i.test(which)
  // "the week" alone is a duration; "the weekend" and "the end of week" are not.
  const within = /\bwithin\s+$/i.test(text.slice(Math.max(0, start - 10), start))
  if (article && !after && !(which && (weekend || within)) && (edge === 'whole' || edge === 'early' || edge === 'late'))
    return undefined
  const ahead = after
    ? 2
    : !which || /^(?:the|this|current|the current)$/i.test(which)
      ? 0
      : /last|previous/i.test(which)
        ? -1
        : 1
  const unit = weekend
    ? 'weekend'
    : /week/i.test(word)
      ? 'week'
      : /year/i.test(word)
        ? 'year'
        : /month/i.test(word)
          ? 'month'
          : 'quarter'
  // "The coming weekend" is the nearest one.
  const near = weekend && /coming/i.test(which ?? '') ? 0 : ahead
  return {kind: 'period', start, end, unit, edge, ahead: near, ...(working ? {working: true} : {})}
}

const units: Readonly<Record<string, 'week' | 'month' | 'quarter' | 'year'>> = {
  w: 'week',
  m: 'month',
  q: 'quarter',
  y: 'year',
}

function fromEox(text: string, match: RegExpExecArray): PeriodPart | undefined {
  const {letter, unit: word} = match.groups ?? {}
  const at = {kind: 'period' as const, start: match.index, end: match.index + match[0].length, ahead: 0}
  if (!letter && !word) return {...at, unit: 'week', edge: 'mid'}
  // Small letters are a deadline only behind a cue.
  if (letter && letter !== letter.toUpperCase() && !cued(text, match.index)) return undefined
  if (word && !cued(text, match.index)) return undefined
  const unit = units[(letter?.[2] ?? word ?? '').slice(0, 1).toLowerCase()]
  return unit && {...at, unit, edge: 'end'}
}

const monthCue =
  /(?:^|[\s(])(?:by|in|until|till?|before|during|since|from|through|thru|after|for|of|between|and|to|around|due|late in|early in)\s{1,4}$/i

function fromMonth(text: string, match: RegExpExecArray): PeriodPart | undefined {
  const {edge: qualifier, which, month: word = '', year: digits, working} = match.groups ?? {}
  const before = text.slice(Math.max(0, match.index - 12), match.index)
  const named = qualifier !== undefined && !/time$/i.test(qualifier)
  if (!digits && !named && !which && !monthCue.test(before)) return undefined
  if (!/^[A-Z]/.test(word) && /^(?:may|march|mar|jan)/.test(word) && !digits && !named) return undefined
  const ahead = /^last$/i.test(which ?? '') ? {ahead: -1} : /^next$/i.test(which ?? '') ? {ahead: 1} : {}
  return {
    kind: 'period',
    start: match.index,
    end: match.index + match[0].length - (match[0].endsWith('.') && isLast(text, match) ? 1 : 0),
    unit: 'month',
    edge: edgeOf(qualifier),
    number: monthOf(word),
    ...ahead,
    ...(working ? {working: true} : {}),
    ...(digits ? {year: fullYear(Number(digits))} : {}),
  }
}

/** Nothing or a new sentence follows: the dot is no abbreviation's. */
function isLast(text: string, match: RegExpExecArray): boolean {
  return /^(?:\s*$|\s+[A-Z])/.test(text.slice(match.index + match[0].length))
}

const ordinals = ['first', 'second', 'third', 'fourth']

function fromQuarter(text: string, match: RegExpExecArray): PeriodPart | undefined {
  const {edge: qualifier, word, kind, number, first, later, year: digits}: Groups = match.groups ?? {}
  const half = /half/i.test(match[0]) || /h/i.test(kind ?? '')
  const value = word ? ordinals.indexOf(word.toLowerCase()) + 1 : Number(number ?? first)
  if (half && value > 2) return undefined
  if (later && later !== 'Q') return undefined
  // "Q1:" numbers a question; a half alone is more often half of something.
  if (!digits && !qualifier && isNumbering(text, match)) return undefined
  if (half && !digits && !qualifier) return undefined
  return {
    kind: 'period',
    start: match.index,
    end: match.index + match[0].length,
    unit: half ? 'half' : 'quarter',
    edge: edgeOf(qualifier),
    number: value,
    ...(digits ? {year: fullYear(Number(digits))} : {}),
  }
}

function isNumbering(text: string, match: RegExpExecArray): boolean {
  if (!/^(?:q\d|\dq)/i.test(match[0])) return false
  const opens = /^\s*[([*]?\s*$/.test(text.slice(0, match.index))
  return (opens && /^\s*\S/.test(text.slice(match.index + match[0].length))) || match[0].startsWith('q')
}

function fromYear(text: string, match: RegExpExecArray): PeriodPart | undefined {
  const {edge: qualifier, year: digits} = match.groups ?? {}
  const end = match.index + match[0].length
  const named = qualifier !== undefined && !/time$/i.test(qualifier)
  if (!named) {
    if (!/\b(?:by|in|before|until)\s{1,3}$/i.test(text.slice(Math.max(0, match.index - 9), match.index)))
      return undefined
    // "by 2000 users" counts.
    if (
      !/^\s*(?:$|[.,;:!?)—–]|(?:we|and|or|so|if|to|at|for|please|is|are|was|will|the|this|i|you)\b)/i.test(
        text.slice(end),
      )
    )
      return undefined
  }
  return {kind: 'period', start: match.index, end, unit: 'year', edge: edgeOf(qualifier), year: Number(digits)}
}

const UNIT = '(?<unit>minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|fortnights?|months?|quarters?|years?)'
const SORT = '(?:(?: |-)(?:(?<sort>business|working|work|bus\\.?)|full|calendar|more|solid))?'
const LOOSELY =
  '(?: (?:about|around|approximately|roughly|some|maybe|just|another|max(?:imum)?|at most|under|less than|no more than|or so))?'

const counted = rx(
  `\\b(?<lead>in|within|inside(?: of)?|(?:with)?in the (?:next|coming|following)|over the (?:next|coming)|during the (?:next|coming)|in less than|within the(?= hour\\b))${LOOSELY} ` +
    `(?:(?<count>${COUNT})(?:_\\(\\d{1,3}\\))?(?:_(?:-|–|to|or)_(?<upto>${COUNT}))?${SORT}(?: |-|(?<=\\d)))?${UNIT}\\b(?!-)(?<two> or (?:two|so|less|three)\\b)?(?:['’]s? time\\b)?(?<tail> from (?:now|today)\\b)?`,
)

const fromNow = rx(
  `\\b(?<count>${COUNT})(?:_\\(\\d{1,3}\\))?${SORT}(?: |-)${UNIT} (?:(?<now>from (?:now|today)\\b|hence\\b)|(?<point>(?:from|of|after|following) (?:the )?(?:date|receipt|receiving|notice|publication|signing|signature)(?: of (?:this |the |your )?[a-z]{2,15})?\\b))`,
)

const shift = rx(
  `\\b(?:(?<count>${COUNT})${SORT}(?: |-)${UNIT}|the (?<one>day|week)) (?<way>before|prior to|ahead of|after|from|following|on)\\b|\\b(?<week>w/c|(?:the )?week (?:of|beginning|commencing|starting|ending))\\b(?: on\\b)?`,
)

/** What is counted from the present or from a day that follows: "in two weeks", "a week from". */
export function findOffsets(text: string): Atom[] {
  const found: Atom[] = []
  for (const match of text.matchAll(counted)) push(found, fromCounted(text, match))
  for (const match of text.matchAll(fromNow)) push(found, fromPresent(match))
  for (const match of text.matchAll(shift)) push(found, fromShift(match))
  return found
}

function unitOf(word: string, sort: string | undefined): {unit: Unit; times: number} {
  const letter = word.toLowerCase()
  if (letter.startsWith('min')) return {unit: 'minute', times: 1}
  if (letter.startsWith('h')) return {unit: 'hour', times: 1}
  if (letter.startsWith('d')) return {unit: sort ? 'workday' : 'day', times: 1}
  if (letter.startsWith('w')) return {unit: 'week', times: 1}
  if (letter.startsWith('f')) return {unit: 'week', times: 2}
  if (letter.startsWith('m')) return {unit: 'month', times: 1}
  return {unit: letter.startsWith('q') ? 'quarter' : 'year', times: 1}
}

function fromCounted(text: string, match: RegExpExecArray): Atom | undefined {
  const {lead = '', count, upto, sort, unit: word = '', two}: Groups = match.groups ?? {}
  const {unit, times} = unitOf(word, sort)
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
  // "In the next day or two" counts to two; "in a minute" is no limit, "in days" no count.
  const more = /two/i.test(two ?? '') ? 2 : /three/i.test(two ?? '') ? 3 : 0
  if (!count && !(/next|coming|following|the$/i.test(lead) && !/s$/i.test(word))) return undefined
  const number = Math.max(countOf(upto ?? count ?? 'a'), more)
  if (unit === 'minute' && /^(?:an?|half an?)$/i.test(count ?? '')) return undefined
  // "Twice in a day" is a rate.
  if (
    /^(?:an?|one)$/i.test(count ?? '') &&
    /\b(?:once|twice|times|one|all|many|minutes|hours|days|weeks|months|\d+)\s+$/i.test(
      text.slice(Math.max(0, match.index - 9), match.index),
    )
  )
    return undefined
  if (/^the next$/i.test(lead) && !count) return undefined
  return {
    kind: 'offset',
    start: match.index,
    end: match.index + match[0].length,
    unit,
    // "Within two days of receipt" counts from a day that is not known.
    ...(/^\s+(?:of|from|after|following)\s+(?!now|today|this|next)/i.test(rest) ? {} : {count: number * times}),
  }
}

function fromPresent(match: RegExpExecArray): Atom {
  const {count, sort, unit: word = '', now}: Groups = match.groups ?? {}
  const {unit, times} = unitOf(word, sort)
  const at = {kind: 'offset' as const, start: match.index, end: match.index + match[0].length, unit}
  return now ? {...at, count: countOf(count ?? 'a') * times} : at
}

function fromShift(match: RegExpExecArray): Atom {
  const {count, sort, unit: word, one, way, week}: Groups = match.groups ?? {}
  const at = {kind: 'shift' as const, start: match.index, end: match.index + match[0].length, weak: true as const}
  if (week) return {...at, unit: 'week', count: 0, ...(/ending/i.test(week) ? {} : {weekOf: true as const})}
  const {unit, times} = unitOf(word ?? one ?? 'day', sort)
  const number = countOf(count ?? 'a') * times
  return {...at, unit, count: /before|prior|ahead/i.test(way ?? '') ? -number : number}
}
