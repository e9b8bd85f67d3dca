import type {Clock} from '../clock.js'
import {dayNumber} from './calendar.js'
import type {TimeExpression} from './time.js'
import {offsetAt} from './value.js'

const MINUTE = 60_000
/** When the day is over for who says "end of day". */
const evening = 18 * 60
/** The clocks that are the farthest behind. */
const west = -720

/** What the calendar and the clock of a time's zone show, and its minutes east of UTC. */
export interface Said {
  /** Days since 1970-01-01. */
  readonly day: number
  readonly minutes?: number
  readonly offset?: number
}

/**
 * The instant that a clock time or an end of day means, in milliseconds since 1970; undefined where a day alone stands,
 * or the zone or the day is not known.
 */
export function instantOf(time: TimeExpression, clock: Clock): number | undefined {
  const said = saidBy(time)
  if (!said) return undefined
  if (time.endOfDay) {
    const offset = offsetOn(said.day, evening, time.zone ?? clock.zone)
    return offset === undefined ? undefined : utc(said.day, evening - offset)
  }
  return said.minutes === undefined || said.offset === undefined ? undefined : utc(said.day, said.minutes - said.offset)
}

/** Whether a time is surely over: a day once it has ended, anywhere on earth where its zone is not known. */
export function isOver(time: TimeExpression, {now, zone}: Clock): boolean {
  const over = now === undefined ? undefined : overAt(time, zone)
  return over !== undefined && now !== undefined && over < now
}

/** When a time is surely over, in milliseconds since 1970; undefined where it is not resolved. */
export function overAt(time: TimeExpression, writer: string | undefined): number | undefined {
  const said = saidBy(time)
  if (!said) return undefined
  const {day, minutes = 1440, offset = offsetOn(day, Math.min(minutes, 1439), time.zone ?? writer) ?? west} = said
  return utc(day, minutes - offset)
}

/** Milliseconds left until a clock time or an end of day; undefined where it can't be told or is over. */
export function timeLeft(time: TimeExpression, clock: Clock): number | undefined {
  const at = clock.now === undefined || isOver(time, clock) ? undefined : instantOf(time, clock)
  return at === undefined || clock.now === undefined ? undefined : Math.max(0, at - clock.now)
}

/** The day and the time of a resolved time, as they are where it was said. */
export function saidBy({instant}: TimeExpression): Said | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?:([+-])(\d\d):(\d\d))?)?$/.exec(instant ?? '')
  if (!match) return undefined
  const [, year, month, date, hour, minute, sign, hours, minutes] = match
  const day = dayNumber(Number(year), Number(month), Number(date))
  if (hour === undefined) return {day}
  const at = {day, minutes: Number(hour) * 60 + Number(minute)}
  return sign === undefined ? at : {...at, offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))}
}

function offsetOn(day: number, minutes: number, zone: string | number | undefined): number | undefined {
  const offset = typeof zone === 'string' ? offsetAt(day, minutes, zone) : zone
  return offset === 'none' ? undefined : offset
}

function utc(day: number, minutes: number): number {
  return (day * 1440 + minutes) * MINUTE
}
