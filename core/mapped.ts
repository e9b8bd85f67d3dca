/**
 * A text made from another, such as the decoded body of a mail, and where each of its UTF-16 code units comes from:
 * unit `i` stands for the source from `starts[i]` up to `ends[i]`.
 */
export interface Mapped {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Makes a text piece by piece from a source, in reading order. */
export class Mapping {
  #text: string[] = []
  #starts = new Uint32Array(256)
  #ends = new Uint32Array(256)
  #length = 0

  constructor(readonly source: string) {}

  get length(): number {
    return this.#length
  }

  /** Takes over what stands from `start` to `end` of the source, unit by unit. */
  copy(start: number, end: number): void {
    this.#grow(end - start)
    for (let at = start; at < end; at++) this.#mark(at, at + 1)
    this.#text.push(this.source.slice(start, end))
  }

  /** Puts `text` in the place of what stands from `start` to `end` of the source; each of its units stands for all of it. */
  put(text: string, start: number, end: number): void {
    this.#grow(text.length)
    for (let count = text.length; count > 0; count--) this.#mark(start, end)
    this.#text.push(text)
  }

  end(): Mapped {
    return {text: this.#text.join(''), starts: this.#starts.slice(0, this.#length), ends: this.#ends.slice(0, this.#length)}
  }

  #mark(start: number, end: number): void {
    this.#starts[this.#length] = start
    this.#ends[this.#length++] = end
  }

  #grow(by: number): void {
    const needed = this.#length + by
    if (needed <= this.#starts.length) return
    const size = Math.max(needed, this.#starts.length * 2)
    const [starts, ends] = [new Uint32Array(size), new Uint32Array(size)]
    starts.set(this.#starts)
    ends.set(this.#ends)
    this.#starts = starts
    this.#ends = ends
  }
}

/** `outer`, made from the text of `inner`, as made from the source of `inner`. */
export function compose(outer: Mapped, inner: Mapped): Mapped {
  const last = inner.starts.length - 1
  const through = (units: Uint32Array, places: Uint32Array, shift: number): Uint32Array =>
    units.map(unit => places[Math.max(0, Math.min(unit - shift, last))] ?? 0)
  return {text: outer.text, starts: through(outer.starts, inner.starts, 0), ends: through(outer.ends, inner.ends, 1)}
}

/** The stretch of the source that a stretch of the made text comes from; a place between two units for an empty one. */
export function toSource({starts, ends}: Mapped, start: number, end: number): {start: number; end: number} {
  if (start < end) return {start: starts[start] ?? 0, end: ends[end - 1] ?? 0}
  const place = start > 0 ? ends[start - 1] : starts[start]
  return {start: place ?? 0, end: place ?? 0}
}

/**
 * The place in the made text of a place in the source: before the first unit that comes from there, or behind the one that
 * ends there. Undefined where no unit does.
 */
export function fromSource({starts, ends}: Mapped, place: number): number | undefined {
  let behind: number | undefined
  for (let at = 0; at < starts.length; at++) {
    const [start, end] = [starts[at] as number, ends[at] as number]
    if (start <= place && place < end) return at
    if (end === place) behind = at + 1
  }
  return behind
}

/** True where the source has the same units as the made text from `start` to `end`, one after the other. */
export function isCopied({text, starts, ends}: Mapped, start: number, end: number, source: string): boolean {
  const from = starts[start] ?? 0
  for (let at = start; at < end; at++) {
    if (starts[at] !== from + at - start || ends[at] !== from + at - start + 1) return false
  }
  return source.startsWith(text.slice(start, end), from)
}
