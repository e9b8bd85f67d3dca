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
import {presentOf, evaluate} from './value.js'
import {rx} from './words.js'

const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)'

/** Cheap signs that a text may hold a part of some sort; without any, nothing else runs. */
const cues: readonly {readonly cue: RegExp; readonly find: (text: string) => Atom[]}[] = [
  {cue: rx('\\b(?:mon|tue|tus|wed|wen|thu|thr|fri|fir|sat|sun)', 'i'), find: findWeekdays},
  {
    cue: rx(
      'to-?day|tom+[oa]r|tonig|tonit|\\btmr|2moro|yesterday|overmorrow|this (?:morning|afternoon|evening)|last night|(?:next|following) (?:(?:business|working) )?day\\b',
      'i',
    ),
    find: findNearDays,
  },
  {cue: rx('morning|afternoon|evening|night|noon|lunch|mid-?day|first thing|\\b[ap]\\.?m\\b', 'i'), find: findDayparts},
  {cue: rx('week|month|quarter|year', 'i'), find: findPeriods},
  {cue: rx('summer|autumn|winter|(?:this|next|last) (?:spring|fall)', 'i'), find: findSeasons},
  {
    cue: rx(
      `\\b(?:eo[wmqy]|[qh][1-4]|[1-4]q|20\\d\\d|half|mid-?week|(?:week|month|quarter|year)(?:-| |['’]s )end|quarter|${MONTHS})`,
      'i',
    ),
    find: findNamedPeriods,
  },
  {cue: rx('\\d_h|\\b(?:w/c|min|hour|hr|day|week|wk|fortnight|month|quarter|year)', 'i'), find: findOffsets},
  {cue: rx('\\b(?:end|close|eod|cob|eob|day)\\b|[ec]\\.o\\.', 'i'), find: findEndsOfDay},
  {
    cue: rx(
      '\\d|noon|midday|midnight|clock|half past|quarter (?:past|to)|\\b(?:at|by|before|around|until) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b',
      'i',
    ),
    find: findClockTimes,
  },
  {cue: rx('\\bthe (?:\\d|[a-z-]{2,12}(?:st|nd|rd|th)\\b)|(?:st|nd|rd|th) (?:day )?of ', 'i'), find: findOrdinals},
  {
    cue: rx('(?:first|second|third|fourth|last|\\d(?:st|nd|rd|th)) (?:mon|tue|wed|thu|fri|sat|sun)', 'i'),
    find: findNthWeekdays,
  },
  {cue: rx('christmas|xmas|boxing|new year|hallow|valentine|thanksg|labou?r day|memorial', 'i'), find: findHolidays},
  {cue: rx(`\\b${MONTHS}`, 'i'), find: findNamedDates},
  {cue: /\d[-/.]\d/, find: findNumericDates},
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
  const times = joinParts(text, findParts(text), clock.zone).map(group => express(group, clock))
  const others = [...findVague(text), ...findEvents(text, clock)]
  const free = others.filter(other => !times.some(time => overlaps(time, other) || loosens(text, other, time)))
  if (free.length === 0) return times
  return withoutOverlap([...times, ...free].sort((a, b) => a.start - b.start || b.end - a.end))
}

/** "Sometime Tuesday" says no more than "Tuesday". */
function loosens(text: string, vague: TimeExpression, time: TimeExpression): boolean {
  if (vague.shape !== 'vague' || time.shape === 'event') return false
  const gap = vague.end <= time.start ? text.slice(vague.end, time.start) : text.slice(time.end, vague.start)
  return (
    gap.length < 6 &&
    /^\s*(?:on\s+)?$/i.test(gap) &&
    /^(?:at\s+)?(?:some|any)\s*(?:time|point)/i.test(text.slice(vague.start, vague.end))
  )
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
  return cues.flatMap(({cue, find}) => (cue.test(text) ? find(text) : []))
}

/** A group as the world sees it. */
function express({start, end, parts}: Group, clock: Clock): TimeExpression {
  const has = (...kinds: readonly Atom['kind'][]) => parts.some(part => kinds.includes(part.kind))
  const value = evaluate(parts, presentOf(clock), clock.zone)
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
  }
}

function shapeOf(parts: readonly Atom[], hasDay: boolean): TimeExpression['shape'] {
  const has = (kind: Atom['kind']) => parts.some(part => part.kind === kind)
  if (has('offset')) return 'offset'
  if (parts.some(part => part.kind === 'shift' && part.weekOf)) return 'period'
  if (hasDay) return has('time') || has('eod') ? 'datetime' : 'date'
  return has('time') || has('eod') ? 'time' : 'period'
}
