import type {Zone, ZoneName} from '../draft.js'
import type {Line} from '../parse/lines.js'

/** What is no prose in a text with markup, and where its headings begin. */
export interface Markup {
  readonly zones: readonly Zone[]
  /** Depths of headings from 1, by the offset of their first letter. */
  readonly headings: ReadonlyMap<number, number>
}

/** Gathers what a reader of markup finds, line by line. */
export class Marks implements Markup {
  readonly zones: Zone[] = []
  readonly headings = new Map<number, number>()

  constructor(readonly lines: readonly Line[]) {}

  /** The text of a line; empty past the end. */
  text(index: number): string {
    return this.lines[index]?.text ?? ''
  }

  blank(index: number): boolean {
    return this.text(index).trim() === ''
  }

  indent(index: number): number {
    const {length} = this.text(index)
    return length - this.text(index).trimStart().length
  }

  /** Takes whole lines, from `from` up to `to`. */
  take(from: number, to: number, name: ZoneName): void {
    const [first, last] = [this.lines[from], this.lines[to - 1]]
    if (first && last && to > from) this.zones.push({name, start: first.start, end: last.end})
  }

  /** Takes a part of a line that is no prose. */
  mask(index: number, from: number, to: number): void {
    const line = this.lines[index]
    if (line && to > from) this.zones.push({name: 'headers', start: line.start + from, end: line.start + to})
  }

  /** The line is a heading, which begins at `from`, behind its mark, and ends at `to`. */
  heading(index: number, depth: number, from = 0, to = this.text(index).length): void {
    const line = this.lines[index]
    if (!line) return
    this.mask(index, 0, from)
    this.mask(index, to, line.text.length)
    this.headings.set(line.start + from + line.text.slice(from).search(/\S|$/), depth)
  }

  /** The line behind the next one that `closes`, or behind the last where none does. */
  after(from: number, closes: (text: string) => boolean): number {
    let index = from
    while (index < this.lines.length && !closes(this.text(index))) index++
    return Math.min(index + 1, this.lines.length)
  }

  /** The line behind those that stand deeper than `indent`, empty ones between them included. */
  deeper(from: number, indent: number): number {
    let end = from
    for (let index = from; index < this.lines.length; index++) {
      if (this.blank(index)) continue
      if (this.indent(index) <= indent) break
      end = index + 1
    }
    return end
  }
}
