import type {Atom, Block, Comment, Link, Zone} from '../draft.js'

/** What a front (markdown, plain text) makes of a text; every front fills the same structure. */
export interface Parsed {
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
  readonly atoms?: readonly Atom[]
  readonly zones: readonly Zone[]
  readonly comments: readonly Comment[]
}
