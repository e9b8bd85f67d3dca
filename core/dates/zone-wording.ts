import type {Clock} from '../clock.js'
import {findTimes} from './find.js'
import {zoneLabel} from './labels.js'
import {instantOf} from './moment.js'
import type {TimeExpression} from './time.js'

/** A piece of text that goes from `start` to `end` of the source in which the time was found. */
export interface Wording {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The writer's zone in words that fit `time`: "CET", or "Berlin time" where only the year would tell which of the
 * zone's names holds.
 */
export function zoneFor(time: TimeExpression, clock: Clock): string | undefined {
  const {zone} = clock
  if (zone === undefined) return undefined
  const at = instantOf(time, clock)
  if (at !== undefined) return zoneLabel(zone, at)
  const [winter, summer] = [0, 6].map(month => zoneLabel(zone, Date.UTC(2026, month, 15)))
  return winter === summer ? winter : `${zone.split('/').at(-1)?.replaceAll('_', ' ')} time`
}

/**
 * Where `zone` is put into `source`: right behind the clock time, in brackets behind the day of an end of day, or in the
 * place of "my time". Undefined where the time would then mean something else, as "at 5" does, which is 17:00 to who
 * says no zone and 05:00 to who counts to 24.
 */
export function zoneIn(time: TimeExpression, source: string, zone: string, clock: Clock): Wording | undefined {
  const {zonePlace: place} = time
  if (!place) return undefined
  const words = place.start < place.end ? source.slice(place.start, place.end) : ' '
  const [lead = ''] = /^[\s,]*\(?/.exec(words) ?? []
  // The dot of "p.m." may have ended the sentence too.
  const stop = /\.$/.test(source.slice(0, place.start)) && /^\s*$/.test(source.slice(place.end)) ? '.' : ''
  const text = time.endOfDay ? ` (${zone})` : `${lead}${zone}${words.trimEnd().endsWith(')') ? ')' : ''}${stop}`
  const wording = {start: place.start, end: place.end, text}
  const after = source.slice(0, place.start) + text + source.slice(place.end)
  const before = holding(source, place.start, clock)
  const again = holding(after, place.start + 1, clock)
  const same = before && again?.hasZone && clockOf(again) === clockOf(time) && again.start === before.start
  return same ? wording : undefined
}

/** The time that `at` lies in or ends. */
function holding(source: string, at: number, clock: Clock): TimeExpression | undefined {
  return findTimes(source, clock).find(({start, end}) => start < at && end >= at)
}

function clockOf({instant}: TimeExpression): string | undefined {
  return instant?.slice(10, 16)
}
