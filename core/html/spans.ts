import type {Piece} from './pieces.js'
import type {Place} from './tokens.js'

/** Something within a line that has a mark before it and another one behind. */
export interface Span {
  readonly kind: 'link' | 'code' | 'struck'
  /** Where a link leads. */
  readonly target: string
  readonly tag: Place
}

/** A span whose first mark is written, in front of `pieces[at]`. */
export interface OpenSpan {
  readonly span: Span
  readonly mark: Piece
  readonly at: number
}

export interface Fence {
  /** Its first mark, which stands in `pieces[at]`. */
  mark: Piece | undefined
  at: number
  /** Line breaks that are due in it. */
  breaks: number
}

/** Further blank lines in a fence are left out. */
export const mostBreaks = 4

/** What spans begin with. */
export const opening: Readonly<Record<Span['kind'], string>> = {link: '[', code: '`', struck: '~~'}
