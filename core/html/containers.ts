import type {Pieces} from './pieces.js'
import type {Place} from './tokens.js'

/** A quote or an item of a list, which every line in it begins with a mark of. */
export interface Container {
  readonly quote: boolean
  /** What the first line begins with; further ones are indented as far, or quoted too. */
  readonly marker: string
  readonly tag: Place
}

/** Deeper quotes and lists are written as if they were this deep. */
const deepest = 8

/** The quotes and items that are open, outermost first. */
export class Containers {
  readonly #open: (Container & {begun: boolean})[] = []
  #rest = false

  enter(container: Container): boolean {
    if (this.#open.length >= deepest) return false
    this.#open.push({...container, begun: container.quote})
    return true
  }

  leave(): void {
    this.#open.pop()
  }

  /** Quotes all that follows. */
  quoteRest(): void {
    this.#rest = true
  }

  /** How many quotes a line begins with. */
  get quotes(): number {
    const other = this.#open.findIndex(({quote}) => !quote)
    return (this.#rest ? 1 : 0) + (other < 0 ? this.#open.length : other)
  }

  /** What further lines begin with. */
  get prefix(): string {
    return (this.#rest ? '> ' : '') + this.#open.map(indent).join('')
  }

  /** Begins a line that is read at `start`. */
  begin(pieces: Pieces, start: number): void {
    let marks = this.#rest ? '> ' : ''
    for (const container of this.#open) {
      if (container.begun) {
        marks += indent(container)
        continue
      }
      container.begun = true
      if (marks) pieces.push({text: marks, start, end: start})
      pieces.push({text: container.marker, start: container.tag.start, end: container.tag.end})
      marks = ''
    }
    if (marks) pieces.push({text: marks, start, end: start})
  }
}

const indent = ({quote, marker}: Container): string => (quote ? marker : ' '.repeat(marker.length))
