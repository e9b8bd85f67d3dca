/** The civil calendar in plain numbers: a day is the count of days since 1970-01-01, so no host zone can bend it. */

export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const MS_PER_DAY = 86_400_000

/** Days since 1970-01-01 of a date whose `month` counts from 1; out-of-range months and days carry over. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

export interface CivilDate {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

export function civilDate(dayNo: number): CivilDate {
  const date = new Date(dayNo * MS_PER_DAY)
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()}
}

/** `2026-11-27`. */
export function isoDay(dayNo: number): string {
  const {year, month, day} = civilDate(dayNo)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

/** 0 is Sunday. */
export function weekdayOf(dayNo: number): number {
  return (((dayNo + 4) % 7) + 7) % 7
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** How many days a month has at most. */
export function daysIn(month: number): number {
  return daysInMonth(2000, month)
}

/** True where `day` can stand in `month` in some year; 29 February counts. */
export function canExist(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month)
}

export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The same day `count` months on, or the last of that month where it is shorter. */
export function addMonths(dayNo: number, count: number): number {
  const {year, month, day} = civilDate(dayNo)
  const first = civilDate(dayNumber(year, month + count, 1))
  return dayNumber(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)))
}

/** `count` working days (Monday to Friday) on, or back where it is negative; holidays are not known. */
export function addWorkingDays(dayNo: number, count: number): number {
  const step = Math.sign(count)
  let day = dayNo
  for (let left = Math.abs(count); left > 0; ) {
    day += step
    if (weekdayOf(day) % 6 !== 0) left--
  }
  return day
}

/** The Monday of the week that a day belongs to; weeks run from Monday to Sunday. */
export function mondayOf(dayNo: number): number {
  return dayNo - ((weekdayOf(dayNo) + 6) % 7)
}

export function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/**
 * A day in words: `formatDay('2026-11-27')` is `Friday 27 November 2026`. What follows the day in the string (a time)
 * is ignored; a string that opens with no day comes back as it is.
 */
export function formatDay(isoDay: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(isoDay)
  if (!match) return isoDay
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]))
  const date = civilDate(day)
  return `${weekdayNames[weekdayOf(day)]} ${date.day} ${monthNames[date.month - 1]} ${date.year}`
}
