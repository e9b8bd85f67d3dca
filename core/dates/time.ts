import type {Precision} from '../facts/facts.js'
import type {Span} from '../span.js'

/** A stretch of text that says a time, without its preposition. */
export interface TimeExpression extends Span {
  /** `exact` means the same to every reader whenever it is read; `vague` sets no limit. */
  readonly precision: Precision
  /** ISO 8601: a day, or a day and time, with its offset where the zone is known. Absent where nothing resolves it. */
  readonly instant?: string
  /** "End of day", "COB": the day itself is in `instant`. */
  readonly endOfDay?: boolean
  /** A month and a day, or an ISO date, stands in the text. */
  readonly hasDate: boolean
  /** A day is meant: a date, a weekday, today, tomorrow, "the 15th". */
  readonly hasDay: boolean
  /** A clock time or an end of day stands in the text. */
  readonly hasTime: boolean
  /** The text itself names the zone. */
  readonly hasZone: boolean
  readonly hasYear: boolean
  readonly hasWeekday: boolean
  /** `period`: this week, Q3, end of March; `offset`: in two weeks, within 24 hours. */
  readonly shape: 'date' | 'time' | 'datetime' | 'period' | 'offset' | 'event' | 'vague'
  /** The span holds a range, and `instant` is its end. */
  readonly range?: boolean
  /** "Before then": it is the time that was said before. */
  readonly refers?: true
  /** The ISO days that "3/4" may mean; `--03-04` where no year is known. `instant` is absent. */
  readonly ambiguous?: readonly string[]
  /** Why it can't be: `30 February`; a Friday that is a Thursday; 25:00, or an hour that a clock change skips. */
  readonly impossible?: 'no-such-day' | 'weekday-mismatch' | 'no-such-time'
  /** The weekday of the date, where the text names another. */
  readonly actualWeekday?: string
  /** The day and month that the text says, where they can't be, and the ISO days that may be meant, likeliest first. */
  readonly said?: {readonly month: number; readonly day: number}
  readonly instead?: readonly string[]
  /**
   * Where the zone of a clock time or an end of day belongs and is missing: right behind it, or on words such as "my
   * time". Absent where the text names the zone or says that it is the reader's.
   */
  readonly zonePlace?: Span
  /** The zone that the text names: an IANA name, or minutes east of UTC. */
  readonly zone?: string | number
}
