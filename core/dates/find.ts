import type {Clock} from '../clock.js'
import {overlaps} from '../span.js'
import {findDates, findHolidays} from './absolute.js'
import type {Atom} from './atoms.js'
import {findClockTimes} from './clocktime.js'
import {findEvents} from './events.js'
import {type Group, joinParts} from './join.js'
import {findOffsets, findPeriods} from './periods.js'
import {findEndsOfDay, findNearDays, findOrdinals, findWeekdays} from './relative.js'
import type {TimeExpression} from './time.js'
import {findVague} from './vague.js'
import {presentOf, valueOf} from './value.js'
import {rx} from './words.js'

/** Cheap signs that a text may hold a time; without any, nothing else runs. */
const anyCue = rx(
  '\\d|day|tom+or+ow|tmr|2moro|tonight|tonite|yesterday|week|month|year|quarter|half|hour|minute|morning|afternoon|evening|noon|night|' +
    "eod|cob|e\\.o\\.d|eo[wmqy]|close of|end of|o'?_clock|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|first thing|christmas|halloween|" +
    '\\b(?:mon|tue|wed|thu|fri|sat|sun)|new year',
  'i',
)

/**
 * The times that a text says, in order and without overlap: dates, weekdays, clock times, ends of day, periods,
 * offsets, events behind "before" and its like, and vague limits. Never throws.
 *
 * Relative times are valued on the writer's calendar (`clock.zone`, else UTC) and only with `clock.now`. A bare weekday
 * is the next one after today, "this Friday" may be today, "next Friday" is the Friday of next week; a week ends on
 * Friday; a range and a period mean their end; midnight is the one that ends its day; a date without a year is the
 * next such date, up to 60 days back.
 * @param text one sentence in which code and the like are masked; offsets count into it.
 */
export function findTimes(text: string, clock: Clock): readonly TimeExpression[] {
  const times = anyCue.test(text) ? joinParts(text, findParts(text), clock.zone).map(group => express(group, clock)) : []
  const others = [...findVague(text), ...findEvents(text, clock)]
  const free = others.filter(other => !times.some(time => overlaps(time, other)))
  if (free.length === 0) return times
  return withoutOverlap([...times, ...free].sort((a, b) => a.start - b.start || b.end - a.end))
}

function withoutOverlap(times: readonly TimeExpression[]): TimeExpression[] {
  let end = 0
  return times.filter(time => {
    if (time.start < end) return false
    end = time.end
    return true
  })
}

function findParts(text: string): Atom[] {
  const parts = [
    ...findWeekdays(text),
    ...findNearDays(text),
    ...findPeriods(text),
    ...findOffsets(text),
    ...findEndsOfDay(text),
    ...findClockTimes(text),
    ...findOrdinals(text),
    ...findHolidays(text),
  ]
  return /\d|\bof\b|\bth\b|first|second|third/i.test(text) ? [...parts, ...findDates(text)] : parts
}

/** A group as the world sees it. */
function express({start, end, parts}: Group, clock: Clock): TimeExpression {
  const has = (...kinds: readonly Atom['kind'][]) => parts.some(part => kinds.includes(part.kind))
  const value = valueOf(parts, presentOf(clock), clock.zone)
  const dated = parts.some(part => part.kind === 'date' && !part.holiday)
  const hasYear = parts.some(part => (part.kind === 'date' || part.kind === 'period') && part.year !== undefined)
  const hasDay = has('date', 'ordinal', 'weekday', 'near')
  return {
    start,
    end,
    precision: dated || (has('period') && hasYear && !hasDay) ? 'exact' : 'relative',
    ...value,
    ...(has('eod') && !has('time') ? {endOfDay: true} : {}),
    hasDate: dated,
    hasDay,
    hasTime: has('time', 'eod'),
    hasZone: parts.some(part => part.kind === 'zone' && part.named),
    hasYear,
    hasWeekday: has('weekday'),
    shape: shapeOf(parts, hasDay),
    ...(parts.some(part => part.range) ? {range: true} : {}),
  }
}

function shapeOf(parts: readonly Atom[], hasDay: boolean): TimeExpression['shape'] {
  const has = (kind: Atom['kind']) => parts.some(part => part.kind === kind)
  if (has('offset')) return 'offset'
  if (parts.some(part => part.kind === 'shift' && part.weekOf)) return 'period'
  if (hasDay) return has('time') || has('eod') ? 'datetime' : 'date'
  return has('time') || has('eod') ? 'time' : 'period'
}
