import type {Clock} from '../clock.js'
import {formatDay} from './calendar.js'
import {zoneLabel} from './labels.js'
import type {TimeExpression} from './time.js'
import {offsetMinutes, zoneAfter} from './zones.js'

/** The period's last day is what "by the end of" means; other periods have no one day. */
const namesEnd = /\bend\b|\beo[wmqy]\b/i
const daypart = /\b(?:first thing|morning|afternoon|evening|night|tonight|tonite|lunch ?time|[ap]\.?m\b)/i
const preposition =
  /\b(?:by|at|on|before|until|till|'til|from|since|after|around|for|of|than|to|in|due|through|thru|about|with|starting|beginning|and|or|is|was|be|deadline:?)[\s(]*(?:the\s+)?$/i

/**
 * What a relative time becomes when made exact, to stand in its place: `Friday 27 November 2026`, `end of day on Friday
 * 27 November 2026 (CET)`, `17:00 CET on Friday 27 November 2026`; with the preposition that it needs where the text
 * has none. The zone is the one that the text names, else the writer's, else none.
 * @param source the text that `time` was found in.
 * @returns undefined where nothing can be said without inventing: no clock, a vague, unclear or impossible time, a
 *   range, an event, a period other than by its end, a time that is exact already.
 */
export function exactWording(time: TimeExpression, source: string, clock: Clock): string | undefined {
  const {instant, shape} = time
  if (instant === undefined || time.precision !== 'relative' || time.range || shape === 'event') return undefined
  const words = source.slice(time.start, time.end)
  if (shape === 'period' && !namesEnd.test(words)) return undefined
  const before = source.slice(Math.max(0, time.start - 24), time.start)
  // "The Friday review": a day that describes a thing can't become a date.
  const wording = exact(time, instant, words, clock)
  const bare = before.trim() === '' || preposition.test(before)
  return wording && (bare ? wording.text : `${wording.needs} ${wording.text}`)
}

interface Wording {
  readonly text: string
  /** The preposition that it takes. */
  readonly needs: string
}

function exact(time: TimeExpression, instant: string, words: string, clock: Clock): Wording | undefined {
  const day = formatDay(instant)
  if (time.shape === 'offset') return offsetWording(instant, day, words, clock)
  if (time.endOfDay) {
    const zone = time.hasZone ? writtenZone(words) : dayLabel(instant, clock)
    return {text: `end of day on ${day}${zone ? ` (${zone})` : ''}`, needs: 'by'}
  }
  if (time.hasTime) {
    const text = clockWording(instant, words, time.hasZone, clock)
    return text === undefined ? undefined : {text, needs: 'at'}
  }
  if (time.shape === 'period') return {text: day, needs: 'by'}
  const part = daypart.exec(words)?.[0].toLowerCase()
  if (part === undefined) return {text: day, needs: 'on'}
  if (part.startsWith('first')) return {text: `first thing on ${day}`, needs: 'on'}
  return {text: `the ${namedPart(part)} of ${day}`, needs: 'on'}
}

function namedPart(part: string): string {
  if (/^a\.?m|morning/.test(part)) return 'morning'
  if (/^p\.?m|afternoon/.test(part)) return 'afternoon'
  return part.startsWith('lunch') ? 'lunchtime' : 'evening'
}

/** "In two weeks" is a day, "within 24 hours" an hour. */
function offsetWording(instant: string, day: string, words: string, clock: Clock): Wording | undefined {
  const inTime = /^in\b(?! the| less)/i.test(words)
  const needs = inTime ? 'on' : 'by'
  if (!instant.includes('T')) return {text: `${needs} ${day}`, needs: ''}
  if (/\b(?:noon|midnight|\d)\b.*\b(?:at|noon)\b/i.test(words)) return undefined
  const text = clockWording(instant, '', false, clock)
  return text === undefined ? undefined : {text: `${inTime ? 'at' : 'by'} ${text}`, needs: ''}
}

function clockWording(instant: string, words: string, hasZone: boolean, clock: Clock): string | undefined {
  const match = /T(\d\d:\d\d)([+-]\d\d:\d\d)?$/.exec(instant)
  if (!match) return undefined
  const [, shown = '', offset] = match
  const zone = hasZone ? writtenZone(words) : offset === undefined ? undefined : (writerLabel(instant, clock) ?? `UTC${offset}`)
  const label = zone ? ` ${zone}` : ''
  return `${shown}${label} on ${formatDay(instant)}`
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
    if (zone?.named) return rest.slice(0, zone.end).replace(/^[\s(,]+|[\s)]+$/g, '')
  }
  return undefined
}
