import {type Atom, type OffsetPart, placeOf, readAll, type ShiftPart, type Unit} from './atoms.js'
import {COUNT, countOf, rx} from './words.js'

const UNIT = '(?<unit>minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|fortnights?|months?|quarters?|years?)'
const SORT = '(?:(?: |-)(?:(?<sort>business|working|work|bus\\.?)|full|calendar|more|solid))?'
const AMOUNT = `(?<count>${COUNT})(?:_\\(\\d{1,3}\\))?`
const LOOSELY =
  '(?: (?:about|around|approximately|roughly|some|maybe|just|another|max(?:imum)?|at most|under|' +
  'less than|no more than))?'

/** "In two weeks", "within the next day or two". */
const counted = rx(
  '\\b(?<lead>in|within|inside(?: of)?|(?:with)?in the (?:next|coming|following)|(?:over|during) the (?:next|coming)|' +
    `in less than|within the(?= hour\\b))${LOOSELY} ` +
    `(?:${AMOUNT}(?:_(?:-|–|to|or)_(?<upto>${COUNT}))?${SORT}(?: |-|(?<=\\d)))?${UNIT}\\b(?!-)` +
    "(?<two> or (?:two|so|less|three)\\b)?(?:['’]s? time\\b)?(?: from (?:now|today)\\b)?",
)

/** "Two weeks from now"; "10 days from the date of this notice", which counts from elsewhere. */
const fromNow = rx(
  `\\b${AMOUNT}${SORT}(?: |-)${UNIT} (?:(?<now>from (?:now|today)\\b|hence\\b)|` +
    '(?:from|of|after|following) (?:the )?(?:date|receipt|receiving|notice|publication|signing|signature)' +
    '(?: of (?:this |the |your )?[a-z]{2,15})?\\b)',
)

/** "A week from", "the week of": a day has to follow. */
const shift = rx(
  `\\b(?:(?<count>${COUNT})${SORT}(?: |-)${UNIT}|the (?<one>day|week)) ` +
    '(?<way>before|prior to|ahead of|after|from|following|on)\\b|' +
    '\\b(?<week>w/c|(?:the )?week (?:of|beginning|commencing|starting|ending))\\b(?: on\\b)?',
)

/** What is counted from the present or from a day that follows: "in two weeks", "a week from". */
export function findOffsets(text: string): Atom[] {
  return [
    ...readAll(text, counted, fromCounted),
    ...readAll(text, fromNow, fromPresent),
    ...readAll(text, shift, fromShift),
  ]
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

/** "Twice in a day" and "hours in a week" are rates. */
const rate = /\b(?:once|twice|times|one|all|many|minutes|hours|days|weeks|months|\d+)\s+$/i
/** "Within two days of receipt" counts from a day that is not known. */
const elsewhere = /^\s+(?:of|from|after|following)\s+(?!now|today|this|next)/i

function fromCounted(match: RegExpExecArray, text: string): OffsetPart | undefined {
  const {lead = '', count, upto, sort, unit: word = '', two} = match.groups ?? {}
  const {unit, times} = unitOf(word, sort)
  const {start, end} = placeOf(match)
  // "In days" counts nothing, "in the next week" one.
  if (!count && !(/next|coming|following|the$/i.test(lead) && !/s$/i.test(word))) return undefined
  if (unit === 'minute' && /^an?$/i.test(count ?? '')) return undefined
  if (/^(?:an?|one)$/i.test(count ?? '') && rate.test(text.slice(Math.max(0, start - 9), start))) return undefined
  const at = {kind: 'offset' as const, start, end, unit}
  if (elsewhere.test(text.slice(end, end + 24))) return at
  const more = /two/i.test(two ?? '') ? 2 : /three/i.test(two ?? '') ? 3 : 0
  return {...at, count: Math.max(countOf(upto ?? count ?? 'a'), more) * times}
}

function fromPresent(match: RegExpExecArray): OffsetPart {
  const {count, sort, unit: word = '', now} = match.groups ?? {}
  const {unit, times} = unitOf(word, sort)
  const at = {kind: 'offset' as const, ...placeOf(match), unit}
  return now ? {...at, count: countOf(count ?? 'a') * times} : at
}

function fromShift(match: RegExpExecArray): ShiftPart | undefined {
  const {count, sort, unit: word, one, way, week} = match.groups ?? {}
  const at = {kind: 'shift' as const, ...placeOf(match), weak: true as const}
  if (week) return {...at, unit: 'week', count: 0, ...(/ending/i.test(week) ? {} : {weekOf: true as const})}
  const {unit, times} = unitOf(word ?? one ?? 'day', sort)
  // "A week on Friday" is a week later, "a day on Friday" that day's work.
  if (unit === 'minute' || unit === 'hour' || (/^on$/i.test(way ?? '') && unit !== 'week')) return undefined
  const number = countOf(count ?? 'a') * times
  return {...at, unit, count: /before|prior|ahead/i.test(way ?? '') ? -number : number}
}
