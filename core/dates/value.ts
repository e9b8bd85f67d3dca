import type {Clock} from '../clock.js'
import type {
  Atom,
  DatePart,
  NthPart,
  OffsetPart,
  OrdinalPart,
  PeriodPart,
  ShiftPart,
  Unit,
  WeekdayPart,
} from './atoms.js'
import {
  addMonths,
  addWorkingDays,
  canExist,
  civilDate,
  dayNumber,
  daysInMonth,
  exists,
  isoDay,
  mondayOf,
  pad,
  weekdayNames,
  weekdayOf,
} from './calendar.js'
import {usesTwelveHours, type Zone} from './zone-names.js'
import {offsetMinutes} from './zones.js'

/** The writer's present: what the writer's calendar shows, and the instant. */
export interface Present {
  /** Days since 1970-01-01. */
  readonly today: number
  readonly nowMs: number
  readonly zone?: string
}

/** The years that ISO 8601 writes with four digits, with room for what is said from them. */
const FIRST_MS = Date.UTC(1000, 0)
const LAST_MS = Date.UTC(9900, 0)

/** Undefined without a clock. The calendar is the writer's zone's, or UTC's where the zone is unknown. */
export function presentOf({now, zone}: Clock): Present | undefined {
  if (now === undefined || !(now >= FIRST_MS && now <= LAST_MS)) return undefined
  const offset = (zone !== undefined ? offsetMinutes(zone, now) : 0) ?? 0
  return {today: Math.floor((now + offset * 60_000) / 86_400_000), nowMs: now, ...(zone === undefined ? {} : {zone})}
}

export interface Value {
  readonly instant?: string
  readonly ambiguous?: readonly string[]
  readonly impossible?: 'no-such-day' | 'weekday-mismatch' | 'no-such-time'
  readonly actualWeekday?: string
  readonly said?: {readonly month: number; readonly day: number}
  readonly instead?: readonly string[]
}

/** A date without a year that lies no more than this many days back is past, else it is next year's. */
const LOOK_BACK = 60

type Find = <K extends Atom['kind']>(kind: K) => Extract<Atom, {kind: K}> | undefined

/** What the joined `parts` mean: nothing relative without a `present`, nothing at all where two readings stand. */
export function evaluate(parts: readonly Atom[], present: Present | undefined, writer: string | undefined): Value {
  const find: Find = kind => parts.find(part => part.kind === kind) as never
  const offset = find('offset')
  if (offset && (offset.unit === 'minute' || offset.unit === 'hour')) return afterNow(offset, present)
  const date = find('date')
  if (date?.other) return unclear(date as DatePart & {other: object}, find, present, writer)
  const day = dayOf(find, present)
  if (day.impossible) return day
  return withTime(day.day, find, present, writer)
}

interface DayValue {
  readonly day?: number
  readonly impossible?: 'no-such-day' | 'weekday-mismatch'
  readonly actualWeekday?: string
  readonly said?: {readonly month: number; readonly day: number}
  readonly instead?: readonly string[]
}

function dayOf(find: Find, present: Present | undefined): DayValue {
  const date = find('date')
  const weekday = find('weekday')
  const ordinal = find('ordinal')
  const near = find('near')
  const nth = find('nth')
  const period = find('period')
  const offset = find('offset')
  const shift = find('shift')
  const base = (): DayValue => {
    if (date) return dateDay(date, weekday, present)
    if (nth) return opt(nthDay(nth, present))
    if (!present) return period ? opt(periodDay(period, undefined)) : {}
    if (ordinal) return ordinalDay(ordinal, weekday, present)
    if (near) return {day: near.working ? addWorkingDays(present.today, near.days) : present.today + near.days}
    if (weekday) return {day: weekdayDay(weekday, period, present)}
    if (period) return opt(periodDay(period, present))
    if (offset) return offset.count === undefined ? {} : {day: move(present.today, offset.unit, offset.count)}
    return find('time') || find('eod') ? {day: present.today} : {}
  }
  const found = base()
  return shift && found.day !== undefined ? {...found, day: shifted(found.day, shift)} : found
}

function opt(day: number | undefined): DayValue {
  return day === undefined ? {} : {day}
}

function shifted(day: number, shift: ShiftPart): number {
  return shift.weekOf ? mondayOf(day) + 4 : move(day, shift.unit, shift.count)
}

/** `count` units on from a day; parts of weeks and months are rounded to days. */
function move(day: number, unit: Unit, count: number): number {
  switch (unit) {
    case 'workday':
      return addWorkingDays(day, Math.ceil(count))
    case 'week':
      return day + Math.round(count * 7)
    case 'month':
    case 'quarter':
    case 'year': {
      const months = count * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12)
      const whole = Math.trunc(months)
      return addMonths(day, whole) + Math.round((months - whole) * 30)
    }
    default:
      return day + Math.ceil(count)
  }
}

/** The date's year, or the one that makes it the next such date: up to 60 days back stays past. */
function dateDay(date: DatePart, weekday: WeekdayPart | undefined, present: Present | undefined): DayValue {
  if (!canExist(date.month, date.day)) return noSuchDay(date)
  const {year} = date.year === undefined && present ? {year: nearYear(date, present)} : date
  if (year === undefined) return {}
  if (!exists(year, date.month, date.day)) return noSuchDay({...date, year})
  const day = dayNumber(year, date.month, date.day)
  if (!weekday || weekdayOf(day) === weekday.weekday || weekday.range || date.range) return {day}
  // Without a year, the last such date is meant where it is the nearer one and its weekday is right.
  if (date.year === undefined && present && weekday.which === 'bare' && exists(year - 1, date.month, date.day)) {
    const before = dayNumber(year - 1, date.month, date.day)
    if (weekdayOf(before) === weekday.weekday && present.today - before < day - present.today) return {day: before}
  }
  return mismatch(day, weekday.weekday, date)
}

/** The month's last day is meant, or the first of the next. */
function noSuchDay({year, month, day}: Pick<DatePart, 'year' | 'month' | 'day'>): DayValue {
  const said = {month, day}
  if (month < 1 || month > 12 || day < 29 || day > 32) return {impossible: 'no-such-day', said, instead: []}
  const last = dayNumber(year ?? 2027, month + 1, 0)
  const instead = [last, last + 1].map(isoDay).map(iso => (year === undefined ? `-${iso.slice(4)}` : iso))
  return {impossible: 'no-such-day', said, instead}
}

/** The date is right and the weekday is not, or the other way round. */
function mismatch(day: number, weekday: number, said: {readonly month: number; readonly day: number}): DayValue {
  const shift = ((weekday - weekdayOf(day) + 10) % 7) - 3
  const actualWeekday = weekdayNames[weekdayOf(day)] ?? ''
  return {
    impossible: 'weekday-mismatch',
    actualWeekday,
    said: {month: said.month, day: said.day},
    instead: [day, day + shift].map(isoDay),
  }
}

function nearYear({month, day}: {month: number; day: number}, {today}: Present): number {
  const {year} = civilDate(today)
  const at = (y: number) => dayNumber(y, month, Math.min(day, daysInMonth(y, month)))
  return [year - 1, year].find(y => at(y) >= today - LOOK_BACK) ?? year + 1
}

/**
 * A bare weekday is the next such day after today; "this" may be today; "next Friday" is the Friday of next week, weeks
 * running from Monday.
 */
function weekdayDay(part: WeekdayPart, week: PeriodPart | undefined, {today}: Present): number {
  const inWeek = (part.weekday + 6) % 7
  const ahead = (day: number) => {
    if (part.from === undefined) return day
    const start = today + ((part.from - weekdayOf(today) + 6) % 7) + 1
    return day < start ? day + 7 : day
  }
  if (week) return mondayOf(today) + 7 * (week.ahead ?? 0) + inWeek
  switch (part.which) {
    case 'this':
      return today + ((part.weekday - weekdayOf(today) + 7) % 7) + 7 * part.ahead
    case 'next':
      return mondayOf(today) + 7 + inWeek + 7 * part.ahead
    case 'last':
      return today - ((weekdayOf(today) - part.weekday + 6) % 7) - 1
    default:
      return ahead(today + ((part.weekday - weekdayOf(today) + 6) % 7) + 1) + 7 * part.ahead
  }
}

/** "The 15th" is the next one, today included; with a weekday, the nearest that falls on it. */
function ordinalDay(part: OrdinalPart, weekday: WeekdayPart | undefined, {today}: Present): DayValue {
  const {year, month} = civilDate(today)
  const inMonth = (ahead: number) => {
    const first = civilDate(dayNumber(year, month + ahead, 1))
    return exists(first.year, first.month, part.day) ? dayNumber(first.year, first.month, part.day) : undefined
  }
  const candidates =
    part.ahead === undefined
      ? [0, 1, 2].map(inMonth).filter(day => day !== undefined && day >= today)
      : [inMonth(part.ahead)]
  const [next] = candidates
  if (next === undefined) return {impossible: 'no-such-day', said: {month, day: part.day}, instead: []}
  if (!weekday) return {day: next}
  const fit = [...candidates.slice(0, 2), inMonth(0)].find(
    day => day !== undefined && weekdayOf(day) === weekday.weekday,
  )
  // "Friday the 13th" is a saying.
  return fit === undefined && part.day === 13
    ? {day: next}
    : fit === undefined
      ? mismatch(next, weekday.weekday, civilDate(next))
      : {day: fit}
}

/** The nth weekday of its month: the next one that is, up to 60 days back, where no year stands. */
function nthDay(part: NthPart, present: Present | undefined): number | undefined {
  const inMonth = (year: number, month: number) => {
    const first = dayNumber(year, month, part.nth < 0 ? daysInMonth(year, month) - 6 : 1 + 7 * (part.nth - 1))
    return first + ((part.weekday - weekdayOf(first) + 7) % 7)
  }
  if (part.month !== undefined && part.year !== undefined) return inMonth(part.year, part.month)
  if (!present) return undefined
  const {year, month} = civilDate(present.today)
  if (part.month === undefined) {
    const {year: y, month: m} = civilDate(dayNumber(year, month + (part.ahead ?? 0), 1))
    return inMonth(y, m)
  }
  const {month: named} = part
  return [year - 1, year, year + 1].map(y => inMonth(y, named)).find(day => day >= present.today - LOOK_BACK)
}

/**
 * The day by which a period or its edge is over: weeks end on Friday, "mid" is Wednesday or the 15th, "early" is no
 * day. On a weekend "this week" and "end of week" mean the working week ahead.
 */
function periodDay(period: PeriodPart, present: Present | undefined): number | undefined {
  if (period.edge === 'early' || period.unit === 'season') return undefined
  if (period.unit === 'week' || period.unit === 'weekend') {
    if (!present) return undefined
    const monday = mondayOf(present.today) + 7 * (period.ahead ?? 0)
    if (period.unit === 'weekend') return monday + (period.edge === 'start' ? 5 : 6)
    const weekend = weekdayOf(present.today) % 6 === 0
    const start = weekend && period.ahead === 0 ? monday + 7 : monday
    return start + (period.edge === 'start' ? 0 : period.edge === 'mid' ? 2 : 4)
  }
  const length = {month: 1, quarter: 3, half: 6, year: 12}[period.unit]
  const first = firstMonth(period, length, present)
  if (first === undefined) return undefined
  const start = {year: Math.floor(first / 12), month: (first % 12) + 1}
  if (period.edge === 'start') return dayNumber(start.year, start.month, 1)
  if (period.edge === 'mid') {
    return period.unit === 'month'
      ? dayNumber(start.year, start.month, 15)
      : dayNumber(start.year, start.month + length / 2, 15)
  }
  const last = dayNumber(start.year, start.month + length, 0)
  if (!period.working) return last
  const weekday = weekdayOf(last)
  return weekday === 0 ? last - 2 : weekday === 6 ? last - 1 : last
}

/** The period's first month, counted in months since the year 0. */
function firstMonth(period: PeriodPart, length: number, present: Present | undefined): number | undefined {
  const within = ((period.number ?? 1) - 1) * length
  if (period.year !== undefined) return period.year * 12 + within
  if (!present) return undefined
  const {year, month} = civilDate(present.today)
  const current = year * 12 + month - 1
  if (period.number === undefined) return current - (current % length) + (period.ahead ?? 0) * length
  const over = (first: number) => dayNumber(Math.floor(first / 12), (first % 12) + 1 + length, 0)
  const years = [year - 1, year, year + 1].map(y => y * 12 + within)
  if (period.ahead === -1) return years.filter(first => over(first) < present.today).at(-1)
  if (period.ahead === 1) return years.find(first => first > current)
  return years.find(first => over(first) >= present.today - LOOK_BACK)
}

function afterNow({unit, count}: OffsetPart, present: Present | undefined): Value {
  if (!present || count === undefined) return {}
  const then = present.nowMs + Math.round(count * (unit === 'hour' ? 60 : 1)) * 60_000
  const offset = (present.zone !== undefined ? offsetMinutes(present.zone, then) : 0) ?? 0
  const local = Math.floor(then / 60_000) + offset
  return {instant: stamp(Math.floor(local / 1440), ((local % 1440) + 1440) % 1440, offset)}
}

function withTime(
  day: number | undefined,
  find: Find,
  present: Present | undefined,
  writer: string | undefined,
): Value {
  const time = find('time')
  if (time?.wrong) return {impossible: 'no-such-time'}
  if (day === undefined || (!(find('date') ?? find('nth') ?? find('period')) && !present)) return {}
  if (!time) return {instant: isoDay(day)}
  const said = find('zone')?.zone
  const zone: Zone | undefined = said === 'writer' ? writer : said === 'reader' ? undefined : (said ?? writer)
  const minutes = minuteOf(time, find, said)
  const at = minutes === 1440 ? {day: day + 1, minutes: 0} : {day, minutes}
  if (zone === undefined) return {instant: stamp(at.day, at.minutes)}
  const offset = typeof zone === 'number' ? zone : offsetAt(at.day, at.minutes, zone)
  if (offset === undefined) return {instant: stamp(at.day, at.minutes)}
  if (offset === 'none') return {impossible: 'no-such-time'}
  // A clock time alone that is over for today is tomorrow's.
  const over = present && isAlone(find) && (at.day * 1440 + at.minutes - offset) * 60_000 < present.nowMs
  if (!over) return {instant: stamp(at.day, at.minutes, offset)}
  const next = typeof zone === 'number' ? zone : offsetAt(at.day + 1, at.minutes, zone)
  return next === 'none' || next === undefined ? {} : {instant: stamp(at.day + 1, at.minutes, next)}
}

/** No day stands beside the time. */
function isAlone(find: Find): boolean {
  const kinds = ['date', 'weekday', 'ordinal', 'near', 'nth', 'period', 'offset', 'shift'] as const
  return kinds.every(kind => find(kind) === undefined)
}

/** A bare "3" or "5:30" is in the afternoon, unless the text or a zone with a 24-hour clock says otherwise. */
function minuteOf(time: {minutes: number; guess?: true}, find: Find, zone: Zone | undefined): number {
  if (!time.guess || time.minutes >= 720) return time.minutes
  const daypart = find('daypart')
  if (find('near')?.late || daypart?.late) return time.minutes + 720
  if (daypart || (zone !== undefined && !usesTwelveHours(zone))) return time.minutes
  return time.minutes >= 60 && time.minutes < 420 ? time.minutes + 720 : time.minutes
}

/** The offset in force when a zone's clocks show that time: the first of two, `none` in the gap of a clock change. */
export function offsetAt(day: number, minutes: number, zone: string): number | 'none' | undefined {
  const local = day * 1440 + minutes
  const offsets = [-1440, 1440].map(shift => offsetMinutes(zone, (local + shift) * 60_000))
  const [before, after] = offsets
  if (before === undefined || after === undefined) return undefined
  for (const offset of [before, after]) {
    if (offsetMinutes(zone, (local - offset) * 60_000) === offset) return offset
  }
  return 'none'
}

function stamp(day: number, minutes: number, offset?: number): string {
  const clock = `${isoDay(day)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
  if (offset === undefined) return clock
  const size = Math.abs(offset)
  return `${clock}${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

/** Two readings of "3/4": a weekday may settle it. Without any year they read `--03-04`. */
function unclear(
  date: DatePart & {readonly other: {month: number; day: number}},
  find: Find,
  present: Present | undefined,
  writer: string | undefined,
): Value {
  const {other, ...first} = date
  const weekday = find('weekday')
  const readings = [first, {...first, ...other}].map(reading => ({reading, ...dateDay(reading, weekday, present)}))
  const fitting = readings.filter(({day}) => day !== undefined)
  const [only] = fitting
  if (weekday && only && fitting.length === 1) return withTime(only.day, find, present, writer)
  if (find('time')?.wrong) return {impossible: 'no-such-time'}
  if (weekday && readings.every(({impossible}) => impossible !== undefined)) {
    const [{actualWeekday}] = readings as [(typeof readings)[0]]
    return {impossible: 'weekday-mismatch', ...(actualWeekday ? {actualWeekday} : {})}
  }
  const days = readings.map(({reading, day}) =>
    day === undefined ? `--${pad(reading.month)}-${pad(reading.day)}` : isoDay(day),
  )
  return {ambiguous: days.sort()}
}
