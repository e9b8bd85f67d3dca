import {offsetMinutes} from './dates/zones.js'

/** A day of the week. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Somebody who reads what is written, with the hours and days at which they work. */
export interface Reader {
  readonly name: string
  /** An IANA zone. */
  readonly timezone: string
  /** Working hours, in minutes since midnight in their zone; they end on the next day where `to` is not after `from`. */
  readonly hours?: {readonly from: number; readonly to: number}
  readonly days?: readonly Weekday[]
}

/** Reads hours such as "09:00-17:30"; those of a night shift go over midnight. */
export function parseHours(text: string): Reader['hours'] | undefined {
  const match = /^(\d{1,2}):(\d\d)\s?[-–]\s?(\d{1,2}):(\d\d)$/.exec(text)
  const [fromHour, fromMinute, toHour, toMinute] = match?.slice(1).map(Number) ?? []
  const from = Number(fromHour) * 60 + Number(fromMinute)
  const to = Number(toHour) * 60 + Number(toMinute)
  const fits = Number(fromMinute) < 60 && Number(toMinute) < 60 && from < 24 * 60 && to <= 24 * 60 && from !== to
  return match && fits ? {from, to} : undefined
}

/** What a clock and a calendar show. */
export interface LocalTime {
  /** Days since 1970-01-01. */
  readonly day: number
  /** Minutes since midnight. */
  readonly minutes: number
}

/** What a zone's clocks show at an instant; undefined where the host does not know the zone. */
export function localTime(zone: string, instantMs: number): LocalTime | undefined {
  const offset = offsetMinutes(zone, instantMs)
  if (offset === undefined) return undefined
  const minutes = Math.floor(instantMs / 60_000) + offset
  const day = Math.floor(minutes / 1440)
  return {day, minutes: minutes - day * 1440}
}

/** The hours at which nobody is troubled whose working hours are not known. */
const waking = {from: 8 * 60, to: 20 * 60}
const workweek: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** Why a time is a bad one for a reader: a day on which they do not work, or an hour before or after their work. */
export type Off = 'day' | 'early' | 'late'

/** Whether a reader is off at a local time of theirs; the minute at which their work ends still counts as work. */
export function offAt({hours = waking, days = workweek}: Reader, {day, minutes}: LocalTime): Off | undefined {
  const {from, to} = hours
  const overnight = to <= from
  // The small hours of a night shift belong to the day before.
  const shift = overnight && minutes <= to ? day - 1 : day
  if (!worksOn(days, shift)) return 'day'
  if (overnight) return minutes > to && minutes < from ? 'early' : undefined
  return minutes < from ? 'early' : minutes > to ? 'late' : undefined
}

/** Whether a reader works on a day, counted since 1970-01-01. */
export function worksOn(days: readonly Weekday[] = workweek, day: number): boolean {
  // 1970-01-01 was a Thursday.
  return days.includes(weekdays[(((day + 3) % 7) + 7) % 7] as Weekday)
}

/** Whether a text names somebody, in full or by the first name. */
export function names(text: string, name: string): boolean {
  const [first = name] = name.split(/\s+/)
  const called = [...new Set([name, first])].filter(part => part.length > 1 && !/^the$/i.test(part))
  return called.some(part => {
    const at = text.indexOf(part)
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + part.length, at + part.length + 1)
    return (at >= 0 && !/[\p{L}\p{N}]/u.test(around)) || text.toLowerCase().includes(`@${part.toLowerCase()}`)
  })
}

/** Those of the known readers to whom a text goes; all where it goes to others alone, as to a list, or that is not told. */
export function addressed(readers: readonly Reader[], recipients: readonly string[] = []): readonly Reader[] {
  const met = readers.filter(({name}) => recipients.some(recipient => names(recipient, name)))
  return met.length > 0 ? met : readers
}
