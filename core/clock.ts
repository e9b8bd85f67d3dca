/**
 * The time that a text is judged against. Without `now` nothing relative is resolved, no fix writes a date, and
 * neither "past" nor "too soon" is judged.
 */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  readonly now?: number
  /** The writer's IANA zone, such as `Europe/Berlin`, or their offset, such as `+01:00`; absent means unknown. */
  readonly zone?: string
}
