import {
  clockTime,
  type Clock,
  formatDay,
  instantOf,
  isoDay,
  localTime,
  offsetLabel,
  saidBy,
  type TimeExpression,
  zoneLabel,
} from '../core/index.js'

/** `Fri 27 Nov 2026` of an ISO day. */
export function shortDay(day: string): string {
  const [weekday = '', date, month = '', year] = formatDay(day).split(' ')
  return `${weekday.slice(0, 3)} ${date} ${month.slice(0, 3)} ${year}`
}

/**
 * What a time means, in full: `Friday 27 November 2026, 17:00 CET`, `end of Friday 27 November 2026 (CET)`. The zone is
 * left out where it is not known. `dayOf` words the ISO day.
 * @returns undefined where it means no one day.
 */
export function momentOf(time: TimeExpression, clock: Clock, dayOf: (day: string) => string = formatDay): string | undefined {
  const said = saidBy(time)
  if (!said) return undefined
  const day = dayOf(isoDay(said.day))
  const zone = zoneOf(time, clock)
  if (time.endOfDay) return `end of ${day}${zone ? ` (${zone})` : ''}`
  if (said.minutes === undefined) return day
  return `${day}, ${clockTime({day: said.day, minutes: said.minutes})}${zone ? ` ${zone}` : ''}`
}

/** A short label of the zone that a time is in: the one that the text names, else the writer's. */
function zoneOf(time: TimeExpression, clock: Clock): string | undefined {
  const at = instantOf(time, clock)
  if (at === undefined) return undefined
  const zone = time.zone ?? clock.zone
  if (typeof zone === 'string') return zoneLabel(zone, at)
  const offset = zone ?? saidBy(time)?.offset
  return offset === undefined ? undefined : offsetLabel(offset)
}

/** The ISO day on which a text is read, as the writer's calendar shows it, or else UTC's. */
export function today({now, zone}: Clock): string | undefined {
  const local = now === undefined ? undefined : (localTime(zone ?? 'UTC', now) ?? localTime('UTC', now))
  return local && isoDay(local.day)
}
