import type {Place} from '../mbox.js'
import {lineStarts, positionAt} from '../../core/index.js'

/** A place in a text: its line and column from 1, the column in UTF-16 code units. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** The places of offsets in a text; its lines are looked for when the first is asked for. */
export class Spots {
  private found: readonly number[] | undefined

  /** `base` tells where the text begins in its file, to which offsets and lines count. */
  constructor(
    readonly text: string,
    private readonly base: Place = {offset: 0, lines: 0},
  ) {}

  at(offset: number): Spot {
    const {line, column} = positionAt(this.starts, offset - this.base.offset)
    return {line: line + this.base.lines, column}
  }

  /** What stands from `start` to `end`. */
  slice(start: number, end: number): string {
    return this.text.slice(start - this.base.offset, end - this.base.offset)
  }

  /** The same with the column in bytes of UTF-8. */
  inBytes(offset: number): Spot {
    const {line, column} = this.at(offset)
    return {line, column: 1 + Buffer.byteLength(this.slice(offset - column + 1, offset), 'utf8')}
  }

  /** The whole lines that a stretch touches, line breaks between them included. */
  lines(start: number, end: number): string {
    const {lines} = this.base
    const first = this.starts[this.at(start).line - 1 - lines] as number
    return this.text.slice(first, this.starts[this.at(end).line - lines] ?? this.text.length)
  }

  private get starts(): readonly number[] {
    return (this.found ??= lineStarts(this.text))
  }
}
