import {maxFileSize} from '../limits.js'
import {type Mapped, Mapping} from '../mapped.js'

/** What is taken over from the source, or `text` in its place. */
export interface Piece {
  text?: string
  readonly start: number
  end: number
}

/** A text in the making, whose pieces may still change. */
export class Pieces {
  readonly #source: string
  readonly #pieces: Piece[] = []
  #size = 0

  constructor(source: string) {
    this.#source = source
  }

  get length(): number {
    return this.#pieces.length
  }

  /** What goes beyond the size of a text that is read is dropped, but for what shows that it did. */
  get full(): boolean {
    return this.#size > maxFileSize
  }

  push(piece: Piece): void {
    if (this.full) return
    this.#size += piece.text?.length ?? piece.end - piece.start
    this.#pieces.push(piece)
  }

  copy(start: number, end: number): void {
    const last = this.#pieces.at(-1)
    if (last && last.text === undefined && last.end === start && !this.full) {
      last.end = end
      this.#size += end - start
    } else this.push({start, end})
  }

  /** The last unit; none at the start. */
  last(): string {
    const last = this.#pieces.at(-1)
    if (!last) return ''
    return last.text === undefined ? (this.#source[last.end - 1] ?? '') : (last.text.at(-1) ?? '')
  }

  /** What is written from a piece on; what is longer than `most` units may lack its end. */
  text(from: number, most = Number.POSITIVE_INFINITY): string {
    let out = ''
    for (let at = from; at < this.#pieces.length && out.length <= most; at++) {
      const {text, start, end} = this.#pieces[at] as Piece
      out += text ?? this.#source.slice(start, Math.min(end, start + most + 1))
    }
    return out
  }

  end(): Mapped {
    const mapping = new Mapping(this.#source)
    for (const {text, start, end} of this.#pieces) {
      if (text === undefined) mapping.copy(start, end)
      else mapping.put(text, start, end)
    }
    return mapping.end()
  }
}
