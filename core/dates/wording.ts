import type {Clock} from '../clock.js'
import {formatDay} from './calendar.js'
import {offsetLabel, zoneLabel} from './labels.js'
import type {TimeExpression} from './time.js'
import {anyOf, rx} from './words.js'
import {offsetMinutes, zoneAfter} from './zones.js'

/** The period's last day is what "by the end of" means; other periods have no one day. */
const namesEnd = /\bend\b|\beo[wmqy]\b|\blast\s+(?:working\s+|business\s+)?day\b/i
/** Counts that are rough, or too coarse for a day. */
const rough =
  /\b(?:about|around|approx\w*|roughly|some|maybe|couple|or|months?|quarters?|years?)\b|\d\s*(?:-|–|to)\s*\d/i
const daypart = /\b(?:first thing|morning|afternoon|evening|night|tonight|tonite|lunch ?time|[ap]\.?m\b)/i
/** A word or mark after which no preposition fits. */
const determiner = /(?:\b(?:the|our|my|your|his|her|their|an?|each|every|no|any)\s+|[:(–—]\s*)$/i
/** Prepositions that belong to the time itself. */
const leading = /^(?:in|within|inside|over|during|for)\b/i
const preposition = rx(
  `(?:@|\\b)(?:@|${anyOf(
    "by at on before until till 'til from since after around for of than to in due through thru about with starting " +
      'beginning and or is was be deadline:?',
  )})[ (]{0,4}(?:the )?$`,
  'i',
)

/**
 * What a relative time becomes when made exact, to stand in its place: `Friday 27 November 2026`, `end of day on Friday
 * 27 November 2026 (CET)`, `17:00 CET on Friday 27 November 2026`; with the preposition that it needs where the text
 * has none. The zone is the one that the text names, else the writer's, else a blank.
 * @param source the text that `time` was found in.
 * @returns undefined where nothing can be said without inventing: no clock, a vague, unclear or impossible time, a
 *   range, an event, a period other than by its end, a time that is exact already.
 */
export function exactWording(time: TimeExpression, source: string, clock: Clock): string | undefined {
  return time.precision === 'relative' ? fullWording(time, source, clock) : undefined
}

/** As `exactWording`, also of a time that is exact but for its zone. */
export function fullWording(time: TimeExpression, source: string, clock: Clock): string | undefined {
  const {instant, shape} = time
  if (instant === undefined || time.range || shape === 'event') return undefined
  const words = source.slice(time.start, time.end)
  if (shape === 'period' && !namesEnd.test(words)) return undefined
  // Nobody knows the zone of "your time".
  if (/\b(?:your|their|local)\b.{0,12}\btime\b/i.test(words)) return undefined
  const before = source.slice(Math.max(0, time.start - 24), time.start)
  const wording = exact(time, instant, words, {clock, hasZone: time.hasZone, dayFirst: /\bon\s+$/i.test(before)})
  const whole = leading.test(words)
  const stands = !whole && (before.trim() === '' || preposition.test(before) || determiner.test(before))
  return wording && (stands ? wording.text : `${wording.needs} ${wording.text}`.trimStart())
}

/** What stands for a zone that only the writer knows. */
export const zoneBlank = '[fill in: time zone]'

interface Wording {
  readonly text: string
  /** The preposition that it takes. */
  readonly needs: string
}

function exact(time: TimeExpression, instant: string, words: string, how: ClockWording): Wording | undefined {
  const day = formatDay(instant)
  if (time.shape === 'offset' && rough.test(words)) return undefined
  if (time.shape === 'offset' && !time.hasTime) return offsetWording(instant, day, words, how.clock)
  if (time.endOfDay) {
    const zone = time.hasZone ? writtenZone(words) : (dayLabel(instant, how.clock) ?? zoneBlank)
    return {text: `end of day on ${day}${zone ? ` (${zone})` : ''}`, needs: 'by'}
  }
  if (time.hasTime) {
    const text = clockWording(instant, words, how)
    return text === undefined ? undefined : {text, needs: 'at'}
  }
  if (time.shape === 'period') return {text: day, needs: 'by'}
  const part = daypart.exec(words)?.[0].toLowerCase()
  if (part === undefined) return {text: day, needs: 'on'}
  if (part.startsWith('first')) return {text: `first thing on ${day}`, needs: ''}
  return {text: `the ${namedPart(part)} of ${day}`, needs: 'on'}
}

function namedPart(part: string): string {
  if (/^a\.?m|morning/.test(part)) return 'morning'
  if (/^p\.?m|afternoon/.test(part)) return 'afternoon'
  return part.startsWith('lunch') ? 'lunchtime' : 'evening'
}

/** "In two weeks" is a day, "within 24 hours" an hour. */
function offsetWording(instant: string, day: string, words: string, clock: Clock): Wording | undefined {
  const point = !leading.test(words) || /^in (?!the|less)/i.test(words.replace(/\s+/g, ' '))
  if (!instant.includes('T')) return {text: day, needs: point ? 'on' : 'by'}
  const text = clockWording(instant, '', {clock, hasZone: false})
  return text === undefined ? undefined : {text, needs: point ? 'at' : 'by'}
}

function clockWording(instant: string, words: string, time: ClockWording): string | undefined {
  const match = /T(\d\d:\d\d)(?:([+-])(\d\d):(\d\d))?$/.exec(instant)
  if (!match) return undefined
  const [, shown = '', sign, hours, minutes] = match
  const offset = sign && (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const own = () => (typeof offset === 'number' ? (writerLabel(instant, time.clock) ?? offsetLabel(offset)) : undefined)
  const zone = time.hasZone ? (writtenZone(words) ?? zoneBlank) : (own() ?? zoneBlank)
  const at = zone ? `${shown} ${zone}` : shown
  return time.dayFirst ? `${formatDay(instant)} at ${at}` : `${at} on ${formatDay(instant)}`
}

interface ClockWording {
  readonly hasZone: boolean
  /** "On" stands before: the day has to come next. */
  readonly dayFirst?: boolean
  readonly clock: Clock
}

function writerLabel(instant: string, {zone}: Clock): string | undefined {
  const ms = Date.parse(instant)
  return zone !== undefined && offsetMinutes(zone, ms) !== undefined ? zoneLabel(zone, ms) : undefined
}

function dayLabel(instant: string, {zone}: Clock): string | undefined {
  return zone === undefined ? undefined : writerLabel(`${instant.slice(0, 10)}T17:00Z`, {zone})
}

/** The zone as the text writes it, without brackets. */
function writtenZone(words: string): string | undefined {
  for (const match of words.matchAll(/[\s(\d]/g)) {
    const rest = words.slice(match.index + (match[0] === '(' ? 0 : 1))
    const zone = /^\s*(?:[ap]\.?m\b|o'?\s?clock)/i.test(rest) ? undefined : zoneAfter(rest, undefined)
    if (zone?.named) return tidy(rest.slice(0, zone.end))
  }
  return undefined
}

function tidy(zone: string): string {
  const plain = zone.replace(/^[\s(,]+|[\s)]+$/g, '').replace(/\s+/g, ' ')
  if (/^z$/i.test(plain)) return 'UTC'
  if (/^(?:eastern|central|mountain|pacific)$/i.test(plain)) return `${plain} time`
  return /^[+-]/.test(plain) ? `UTC${plain}` : plain
}
