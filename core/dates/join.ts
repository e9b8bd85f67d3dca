import {overlaps, type Span} from '../span.js'
import {type Atom, placeOf} from './atoms.js'
import {rx} from './words.js'
import {zoneAfter} from './zones.js'

/** Parts that make one expression, in reading order. */
export interface Group {
  readonly start: number
  readonly end: number
  readonly parts: readonly Atom[]
}

/** What may stand between a day and a time, either way round. */
const dayAndTime = rx(
  '^(?:T|\\)?_(?:[,;(@]|[-–—])?_(?:(?:starting|beginning|promptly|sharp|no later than|latest|in|at|on|by|before|between|' +
    'around|about|approx(?:imately|\\.)?|from|of|this|for|the|until|till) ){0,3}[(@]?_)$',
  'i',
)
/** What may stand between two names of the same day: "Friday, 27 November", "the 27th (Friday)". */
const dayAndDay = /^\)?\s*(?:[,(]|[-–—/])?\s*(?:(?:of|the|which is|i\.e\.,?|aka)\s+)?$/i
const weekAndDay = /^\s*,?\s*(?:(?:of|on)\s+)?$/i
const blank = /^\s*$/
const brief = /^\s*[,(]?\s*(?:(?:at|in|by|before|around)\s+)?(?:the\s+)?$/i
const rangeMark = /^\s*(?:-|–|—|to|until|through|thru|till|and|&)\s*(?:(?:the|about|around)\s+)?$/i
const LONGEST_GAP = 30

/**
 * Picks among overlapping parts, the first and then the longest, and joins those that say one time.
 * @param writer the writer's IANA zone, where known: it settles abbreviations that several regions use.
 */
export function joinParts(text: string, atoms: readonly Atom[], writer: string | undefined): Group[] {
  const echoes = echoesOf(text)
  const own = echoes.length === 0 ? atoms : atoms.filter(atom => !echoes.some(echo => overlaps(echo, atom)))
  const sorted = [...own].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(a.weak ?? 0) - Number(b.weak ?? 0),
  )
  const groups: Group[] = []
  let open: Atom[] = []
  let end = 0
  for (const [index, atom] of sorted.entries()) {
    if (atom.start < end || isOutdone(sorted, index, atom)) continue
    const last = open.at(-1)
    const gap = text.slice(end, atom.start)
    const span = last && rangeOf(text, open, atom, gap)
    if (span) open[open.length - 1] = span
    else if (last && gap.length <= LONGEST_GAP && fits(open, atom, gap) && !isAside(text, atom, gap))
      open.push(loosely(text, atom, gap))
    else {
      close(text, groups, open, writer, echoes)
      open = [atom]
    }
    end = atom.end
    const zone = zoneOf(text, atom, writer)
    if (zone) {
      open.push(zone)
      end = zone.end
    }
  }
  close(text, groups, open, writer, echoes)
  return groups
}

const local = '\\d{1,2}:\\d\\d(?: on [A-Z][a-z]{2,5}day)? for [^();]{1,60}'
/** What a time in a zone is for others: "(08:00 for Sam; 01:00 on Saturday for Wei)". */
const echo = new RegExp(`\\s?\\(${local}(?:; ${local}){0,7}\\)`, 'g')
const zoned = /\b(?:[A-Z]{2,5}|AoE|time)\b/

/** Places that say again, in readers' zones, the time right before them. */
function echoesOf(text: string): Span[] {
  if (!text.includes(' for ')) return []
  return [...text.matchAll(echo)].map(placeOf).filter(({start}) => zoned.test(text.slice(Math.max(0, start - 60), start)))
}

/** A doubtful part gives way to a sure one that shares its end: the "1. June" of "1. June 3". */
function isOutdone(sorted: readonly Atom[], index: number, atom: Atom): boolean {
  if (!atom.weak) return false
  for (let next = index + 1; next < sorted.length; next++) {
    const other = sorted[next]
    if (!other || other.start >= atom.end) return false
    if (!other.weak && other.end > atom.end) return true
  }
  return false
}

/** A bracket that holds more than the part: "Monday (27 November was too early)". */
function isAside(text: string, atom: Atom, gap: string): boolean {
  return gap.includes('(') && isDay(atom) && !/^[^a-z]{0,12}(?:\)|$)/i.test(text.slice(atom.end, atom.end + 14))
}

/**
 * "Monday – 30 November" may be a range, "Tuesday or Wednesday, 1 or 2 December" names two days: the weekday before
 * such a date is no slip.
 */
function loosely(text: string, atom: Atom, gap: string): Atom {
  if (atom.kind !== 'date') return atom
  const more = /^\s*(?:or|and|&|\/)\s*(?:the\s+)?\d/i.test(text.slice(atom.end, atom.end + 12))
  return more || /[-–—]/.test(gap) ? {...atom, range: true} : atom
}

function zoneOf(text: string, atom: Atom, writer: string | undefined): Atom | undefined {
  if (atom.kind !== 'time' && atom.kind !== 'eod') return undefined
  const match = zoneAfter(text.slice(atom.end, atom.end + 60), writer)
  // "1314 Texas" is an address.
  if (atom.weak && match?.place) return undefined
  return match && {kind: 'zone', start: atom.end, end: atom.end + match.end, zone: match.zone, named: match.named}
}

/** Behind a day that has its hour any zone may stand. */
const anyZone =
  /^\s*,?\s*(?:\(?(?:[A-Z]{2,5}\b|AoE\b|anywhere on earth\b|[A-Z][a-z\u00C0-\u024F]+(?: [A-Za-z\u00C0-\u024F]+){0,2} time\b|(?:your|my|our) (?:own )?(?:local )?time\b|local time\b)|\(?\[fill)/
/** The zones that people write behind a day without a time. */
const dayZone = /^\s*\(?(?:AoE|anywhere on earth|UTC|GMT|CES?T|[ECMP][SD]?T)\b/i

function close(
  text: string,
  groups: Group[],
  open: readonly Atom[],
  writer: string | undefined,
  echoes: readonly Span[],
): void {
  const first = open[0]
  const last = open.at(-1)
  if (!first || !last) return
  const parts = [...open]
  if (last.kind !== 'zone' && last.kind !== 'time' && last.kind !== 'eod' && !has(open, 'zone') && isDay(last)) {
    const rest = text.slice(last.end, last.end + 60)
    const known = has(open, 'time', 'eod') ? anyZone.test(rest) : dayZone.test(rest) && /^\s*\(?[A-Z]/.test(rest)
    const match = known ? zoneAfter(rest, writer) : undefined
    if (match)
      parts.push({kind: 'zone', start: last.end, end: last.end + match.end, zone: match.zone, named: match.named})
  }
  const year = yearBehind(text, parts)
  if (year) parts.push(year)
  if (!stands(parts)) return
  const end = closeBracket(text, first.start, parts.at(-1)?.end ?? last.end)
  groups.push({start: first.start, end: echoes.find(({start}) => start === end)?.end ?? end, parts})
}

/** "Mon Apr 17 18:57:11 CEST 2006", as machines write it: the year stands behind the time. */
function yearBehind(text: string, parts: Atom[]): Atom | undefined {
  const at = parts.findIndex(part => part.kind === 'date' && part.year === undefined)
  const date = parts[at]
  const last = parts.at(-1)
  if (date?.kind !== 'date' || !last || !(has(parts, 'time') && (last.kind === 'time' || last.kind === 'zone'))) return undefined
  const match = /^ (?:[A-Z]{2,5} )?((?:19|20)\d\d)\b(?: [+-]\d{4}\b)?(?![:.\d-])/.exec(text.slice(last.end, last.end + 20))
  if (!match || !/\d:\d\d:\d\d/.test(text.slice(date.start, last.end))) return undefined
  parts[at] = {...date, year: Number(match[1])}
  // The span goes up to the year, of which nothing else is to be said.
  return {...last, start: last.end, end: last.end + match[0].length}
}

/** An open bracket inside takes its end along: "Friday (27 November)". */
function closeBracket(text: string, start: number, end: number): number {
  const inside = text.slice(start, end)
  const unclosed = inside.lastIndexOf('(') > inside.lastIndexOf(')')
  const rest = unclosed ? /^\s{0,2}\)/.exec(text.slice(end, end + 3)) : null
  return rest ? end + rest[0].length : end
}

/** One sure part is enough; of doubtful ones it takes two that are joined. */
function stands(parts: readonly Atom[]): boolean {
  const told = parts.filter(part => part.kind !== 'zone')
  if (told.length === 1 && told[0]?.kind === 'shift') return false
  return told.some(part => !part.weak) || parts.length > 1
}

function has(parts: readonly Atom[], ...kinds: readonly Atom['kind'][]): boolean {
  return parts.some(part => kinds.includes(part.kind))
}

function isDay(atom: Atom): boolean {
  return (
    atom.kind === 'date' ||
    atom.kind === 'ordinal' ||
    atom.kind === 'weekday' ||
    atom.kind === 'near' ||
    atom.kind === 'nth'
  )
}

function rangeOf(text: string, open: readonly Atom[], atom: Atom, gap: string): Atom | undefined {
  const last = open.at(-1)
  if (!last || last.kind !== atom.kind) return undefined
  if (!rangeMark.test(gap) && !(gap === '/' && atom.kind === 'weekday')) return undefined
  if (atom.kind !== 'date' && atom.kind !== 'weekday' && atom.kind !== 'time' && atom.kind !== 'near') return undefined
  // "and" and "&" make a range behind "between" only.
  if (/and|&/i.test(gap) && !/\bbetween\s+$/i.test(text.slice(Math.max(0, last.start - 10), last.start)))
    return undefined
  const {weak, ...sure} = atom
  const both = weak && last.weak && atom.kind !== 'weekday'
  const whole = {...sure, start: last.start, range: true as const, ...(both ? {weak} : {})}
  return whole.kind === 'weekday' && last.kind === 'weekday' ? {...whole, from: last.weekday} : whole
}

/** Whether `atom` says more about the time that `open` began. */
function fits(open: readonly Atom[], atom: Atom, gap: string): boolean {
  const last = open.at(-1)
  if (!last || atom.kind === 'shift') return false
  if (last.kind === 'shift') return isDay(atom) && /^\s*(?:the\s+)?$/i.test(gap)
  if (atom.kind === 'offset') return false
  if (atom.kind === 'time' && has(open, 'time')) return saysAgain(open, gap)
  if (atom.kind === 'time' || atom.kind === 'eod' || atom.kind === 'daypart') return fitsTime(open, atom, gap)
  return fitsDay(open, atom, gap)
}

/** "10am ET / 7am PT", "17:00 CET (11am ET)". */
function saysAgain(open: readonly Atom[], gap: string): boolean {
  return has(open, 'zone') && /^\s*[/(=]\s*$/.test(gap)
}

function fitsTime(open: readonly Atom[], atom: Atom, gap: string): boolean {
  if (atom.kind === 'daypart' && has(open, 'daypart')) return blank.test(gap) && open[0]?.kind === 'daypart'
  if (atom.kind === 'eod' && has(open, 'eod')) return /^\s*\(\s*$/.test(gap)
  if (has(open, 'period', 'offset') && !has(open, 'weekday')) {
    return open.length === 1 && open[0]?.kind === 'offset' && atom.kind === 'time' && brief.test(gap)
  }
  if (atom.kind === 'daypart')
    return (
      (has(open, 'time') && !open.some(isDay) ? blank : brief).test(gap) || (open.some(isDay) && /^\s*,\s*$/.test(gap))
    )
  return (open.some(isDay) ? dayAndTime : brief).test(gap)
}

function fitsDay(open: readonly Atom[], atom: Atom, gap: string): boolean {
  if (!open.some(isDay) && !has(open, 'period', 'offset')) return atom.kind !== 'period' && dayAndTime.test(gap)
  if (has(open, atom.kind)) return false
  if (atom.kind === 'period') {
    return has(open, 'weekday') && !has(open, 'date', 'ordinal', 'near') && atom.unit === 'week' && weekAndDay.test(gap)
  }
  if (has(open, 'period')) {
    const [only] = open
    return (
      open.length === 1 &&
      only?.kind === 'period' &&
      only.unit === 'week' &&
      atom.kind === 'weekday' &&
      weekAndDay.test(gap)
    )
  }
  if (has(open, 'offset')) return false
  if (has(open, 'nth') || atom.kind === 'nth')
    return has(open, 'weekday') || atom.kind === 'date' ? dayAndDay.test(gap) : false
  if (has(open, 'date') && atom.kind === 'ordinal') return false
  return dayAndDay.test(gap)
}
