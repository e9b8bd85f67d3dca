import type {Span} from '../span.js'
import {rx} from './words.js'
import type {Zone} from './zone-names.js'

interface Part extends Span {
  /** Stands for a time only beside another part, or behind a cue such as "by". */
  readonly weak?: true
  /** A range, of which this is the end. */
  readonly range?: true
}

/** A month and a day, perhaps with a year. */
export interface DatePart extends Part {
  readonly kind: 'date'
  readonly year?: number
  readonly month: number
  readonly day: number
  /** What "3/4" may mean besides. */
  readonly other?: {readonly month: number; readonly day: number}
  /** Said by its name: "Christmas". */
  readonly holiday?: true
}

/** `ahead` counts weeks: "Friday week" is one. */
export interface WeekdayPart extends Part {
  readonly kind: 'weekday'
  readonly weekday: number
  readonly which: 'bare' | 'this' | 'next' | 'last'
  readonly ahead: number
  /** The weekday that a range starts with. */
  readonly from?: number
}

/** "the 15th": of the next month that has it, or of the one `ahead` months from the present. */
export interface OrdinalPart extends Part {
  readonly kind: 'ordinal'
  readonly day: number
  readonly ahead?: number
}

/** Today (0), tomorrow (1) and their like; `late` where the second half of the day is said ("tonight"). */
export interface NearPart extends Part {
  readonly kind: 'near'
  readonly days: number
  /** Counts working days. */
  readonly working?: true
  readonly late?: true
}

/** A part of a day: "morning", "first thing". */
export interface DaypartPart extends Part {
  readonly kind: 'daypart'
  readonly late: boolean
}

export interface TimePart extends Part {
  readonly kind: 'time'
  /** Minutes from the start of the day; 1440 is the midnight that ends it. */
  readonly minutes: number
  /** No am or pm, and a reader would take it for either. */
  readonly guess?: true
  /** No clock shows it. */
  readonly wrong?: true
}

interface ZonePart extends Part {
  readonly kind: 'zone'
  readonly zone: Zone
  readonly named: boolean
}

export interface EodPart extends Part {
  readonly kind: 'eod'
}

export type Edge = 'whole' | 'start' | 'early' | 'mid' | 'late' | 'end'

/** A week, month, quarter or year: `ahead` counts from the present one, `number` names a month, quarter or half. */
export interface PeriodPart extends Part {
  readonly kind: 'period'
  readonly unit: 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'season'
  readonly edge: Edge
  readonly ahead?: number
  readonly number?: number
  readonly year?: number
  /** The last working day of it. */
  readonly working?: true
}

/** "The last Friday of March"; without a `month`, of the month `ahead` from the present. */
export interface NthPart extends Part {
  readonly kind: 'nth'
  /** From 1; -1 is the last. */
  readonly nth: number
  readonly weekday: number
  readonly month?: number
  readonly year?: number
  readonly ahead?: number
}

export type Unit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'year'

/** "In two weeks"; without a `count`, from a point that the text leaves open ("10 days from receipt"). */
export interface OffsetPart extends Part {
  readonly kind: 'offset'
  readonly unit: Unit
  readonly count?: number
}

/** "A week from", "two days before", "the week of": moves the day that follows. */
export interface ShiftPart extends Part {
  readonly kind: 'shift'
  readonly unit: Unit
  /** Negative for "before". */
  readonly count: number
  /** "The week of": the week that holds the day. */
  readonly weekOf?: true
}

export type Atom =
  | DatePart
  | WeekdayPart
  | OrdinalPart
  | NearPart
  | DaypartPart
  | TimePart
  | ZonePart
  | EodPart
  | PeriodPart
  | NthPart
  | OffsetPart
  | ShiftPart

/** Where a match stands. */
export function placeOf(match: RegExpExecArray): Span {
  return {start: match.index, end: match.index + match[0].length}
}

/** What `read` makes of each match of a global pattern; it returns undefined for what is no time. */
export function readAll<T extends Atom>(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray, text: string) => T | undefined,
): T[] {
  // Most texts hold none, and `search` makes no copy of the pattern.
  if (text.search(pattern) < 0) return []
  const found: T[] = []
  for (const match of text.matchAll(pattern)) {
    const part = read(match, text)
    if (part) found.push(part)
  }
  return found
}

const someCues = 'by|before|until|till?|on|due|starting|beginning|effective|through|thru|no later than|deadline(?: is)?'
const sureCue = rx(`\\b(?:${someCues})[: ]{1,4}(?:the )?$`, 'i')
const cue = rx(`\\b(?:${someCues}|since|from|after|for|of|to|or|and|than|is)[: ]{1,4}(?:the )?$`, 'i')

/** True where the words right before `at` make a time likely. */
export function cued(text: string, at: number): boolean {
  return cue.test(text.slice(Math.max(0, at - 24), at))
}

/** As `cued`, for what is a time only behind the surest words. */
export function surelyCued(text: string, at: number): boolean {
  return sureCue.test(text.slice(Math.max(0, at - 24), at))
}
