/** A stretch of text: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
  /** Set where the offsets count into the draft's separate subject line instead of its text. */
  readonly in?: 'subject'
}

/** A copy of `span` with nothing but its place, fit for output. */
export function spanOf({start, end, in: where}: Span): Span {
  return where ? {start, end, in: where} : {start, end}
}

/** The span of what stands from `start` to `end` of a sentence, or of another stretch. */
export function spanIn(outer: Span, start: number, end: number): Span {
  return spanOf({...outer, start: outer.start + start, end: outer.start + end})
}

/** True where both lie in the same string and share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.in === b.in && a.start < b.end && b.start < a.end
}

/** True where `outer` covers `inner` whole. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.in === inner.in && outer.start <= inner.start && inner.end <= outer.end
}

/** Orders spans as a reader meets them: the subject first, then by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  if (a.in !== b.in) return a.in ? -1 : 1
  return a.start - b.start || a.end - b.end
}
