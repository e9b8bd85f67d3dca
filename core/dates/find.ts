import type {Clock} from '../clock.js'
import {overlaps} from '../span.js'
import type {Atom} from './atoms.js'
import {findClockTimes} from './clocktime.js'
import {findEvents} from './events.js'
import {findHolidays} from './holidays.js'
import {type Group, joinParts} from './join.js'
import {findNamedDates} from './named-dates.js'
import {findNumericDates} from './numeric-dates.js'
import {findOffsets} from './offsets.js'
import {findNamedPeriods, findPeriods, findSeasons} from './periods.js'
import {findDayparts, findEndsOfDay, findNearDays, findNthWeekdays, findOrdinals, findWeekdays} from './relative.js'
import type {TimeExpression} from './time.js'
import {findVague} from './vague.js'
import {evaluate, type Present, presentOf} from './value.js'
import {rx} from './words.js'

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const WEEKDAYS = 'mon|tue|wed|thu|fri|sat|sun'
const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'

interface Finder {
  /** A cheap sign of what `find` reads. */
  readonly cue: RegExp
  readonly find: (text: string) => Atom[]
}

function finder(cue: string, find: Finder['find']): Finder {
  return {cue: rx(cue, 'i'), find}
}

const finders: readonly Finder[] = [
  finder(`\\b(?:${WEEKDAYS}|tus|wen|thr|fir)`, findWeekdays),
  finder(
    'to-?day|tom+[oa]r|tonig|tonit|\\btmr|2moro|yesterday|overmorrow|this (?:morning|afternoon|evening)|last night|' +
      '(?:next|following) (?:(?:business|working) )?day\\b',
    findNearDays,
  ),
  finder('morning|afternoon|evening|night|lunch|first thing|\\b[ap]\\.?m\\b', findDayparts),
  finder('week|month|quarter|year', findPeriods),
  finder('summer|autumn|winter|(?:this|next|last) (?:spring|fall)', findSeasons),
  finder(
    `\\b(?:eo[wmqy]|[qh][1-4]|[1-4]q|20\\d\\d|half|quarter|mid-?week|(?:week|month|year)(?:-| |['’]s )end|${MONTHS})`,
    findNamedPeriods,
  ),
  finder('\\d_h|\\b(?:w/c|min|hour|hr|day|week|wk|fortnight|month|quarter|year)', findOffsets),
  finder('\\b(?:end|close|eod|cob|eob|day)\\b|[ec]\\.o\\.', findEndsOfDay),
  finder(
    '\\d|noon|midday|midnight|clock|half past|quarter (?:past|to)|' +
      `\\b(?:at|by|before|around|until) (?:${HOURS})\\b`,
    findClockTimes,
  ),
  finder('\\bthe (?:\\d|[a-z-]{2,12}(?:st|nd|rd|th)\\b)|(?:st|nd|rd|th) (?:day )?of ', findOrdinals),
  finder(`(?:first|second|third|fourth|last|\\d(?:st|nd|rd|th)) (?:${WEEKDAYS})`, findNthWeekdays),
  finder('christmas|xmas|boxing|new year|hallow|valentine|thanksg|labou?r day|memorial', findHolidays),
  finder(`\\b(?:${MONTHS})`, findNamedDates),
  finder('\\d[-/.]\\d', findNumericDates),
]

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
  const groups = joinParts(text, findParts(text), clock.zone)
  const present = groups.length > 0 ? presentOf(clock) : undefined
  const times = groups.map(group => express(group, present, clock.zone))
  const others = [...findVague(text), ...findEvents(text, clock)]
  return others.length === 0 ? times : merge(text, times, others.sort(byPlace))
}

function byPlace(a: TimeExpression, b: TimeExpression): number {
  return a.start - b.start || b.end - a.end
}

/** How far a vague word may stand from the time that it loosens, in code units. */
const REACH = 6

/** Puts what is told by words between what is told by the calendar, which goes first where both claim a stretch. */
function merge(text: string, times: readonly TimeExpression[], others: readonly TimeExpression[]): TimeExpression[] {
  const free: TimeExpression[] = []
  let next = 0
  let end = 0
  for (const other of others) {
    while ((times[next]?.end ?? Number.POSITIVE_INFINITY) + REACH < other.start) next++
    const near = times.slice(next, next + 3).filter(time => time.start <= other.end + REACH)
    if (other.start < end || near.some(time => overlaps(time, other) || loosens(text, other, time))) continue
    free.push(other)
    end = other.end
  }
  return free.length === 0 ? [...times] : [...times, ...free].sort(byPlace)
}

/** "Sometime Tuesday" says no more than "Tuesday". */
function loosens(text: string, vague: TimeExpression, time: TimeExpression): boolean {
  if (vague.shape !== 'vague') return false
  const gap = vague.end <= time.start ? text.slice(vague.end, time.start) : text.slice(time.end, vague.start)
  const words = text.slice(vague.start, vague.end)
  return /^\s*(?:on\s+)?$/i.test(gap) && /^(?:at\s+)?(?:some|any)\s*(?:time|point)/i.test(words)
}

function findParts(text: string): Atom[] {
  return finders.flatMap(({cue, find}) => (cue.test(text) ? find(text) : []))
}

/** A group as the world sees it. */
function express({start, end, parts}: Group, present: Present | undefined, writer: string | undefined): TimeExpression {
  const has = (...kinds: readonly Atom['kind'][]) => parts.some(part => kinds.includes(part.kind))
  const value = evaluate(parts, present, writer)
  const dated = parts.some(part => part.kind === 'date' && !part.holiday)
  const hasYear = parts.some(
    part => (part.kind === 'date' || part.kind === 'period' || part.kind === 'nth') && part.year !== undefined,
  )
  const hasDay = has('date', 'ordinal', 'weekday', 'near', 'nth')
  return {
    start,
    end,
    precision: dated || hasYear ? 'exact' : 'relative',
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
    ...zoneOf(parts, end),
  }
}

/** The zone that the text names, or the place where it is missing. */
function zoneOf(parts: readonly Atom[], end: number): Pick<TimeExpression, 'zone' | 'zonePlace'> {
  const said = parts.find(part => part.kind === 'zone')
  if (said) {
    const {zone} = said
    return zone === 'writer' ? {zonePlace: {start: said.start, end: said.end}} : zone === 'reader' ? {} : {zone}
  }
  const last = parts.findLast(part => part.kind === 'time' || part.kind === 'eod')
  if (!last) return {}
  // "EOD 2 December (CET)": the zone of a day's end stands behind the day.
  const at = last.kind === 'eod' ? end : last.end
  return {zonePlace: {start: at, end: at}}
}

function shapeOf(parts: readonly Atom[], hasDay: boolean): TimeExpression['shape'] {
  const has = (kind: Atom['kind']) => parts.some(part => part.kind === kind)
  if (has('offset')) return 'offset'
  if (parts.some(part => part.kind === 'shift' && part.weekOf)) return 'period'
  if (hasDay) return has('time') || has('eod') ? 'datetime' : 'date'
  return has('time') || has('eod') ? 'time' : 'period'
}
