import type {Kind} from '../draft.js'
import type {ActionEntry, AskEntry, DecisionEntry, RecordLinkEntry, RecordNotice} from './types.js'

/** A link as it stands in a file; what of the record it leads to is not known yet. */
export type FoundLink = Pick<RecordLinkEntry, 'text' | 'target' | 'role' | 'state'>

/** What an entry is by its file alone. */
type Found<Entry extends DecisionEntry | ActionEntry | AskEntry, Later extends keyof Entry> = Omit<Entry, 'id' | 'path' | 'message' | 'links' | Later> & {
  readonly links: readonly FoundLink[]
  /** The anchors of the headings above it, the nearest first. */
  readonly anchors: readonly string[]
}

/** When something is over, in milliseconds since 1970. */
interface Limited {
  readonly over?: number
}

export type FoundDecision = Found<DecisionEntry, 'actions'>
export type FoundAction = Found<ActionEntry, 'decisions' | 'overdue'> & Limited
export type FoundAsk = Found<AskEntry, 'overdue'> & Limited

/** What a file, or a message of an mbox, says for the record: plain data, fit to be sent between threads. */
export interface FileEntries {
  /** What people call it. */
  readonly path: string
  readonly message?: number
  /** Its absolute path, with `/`. */
  readonly file: string
  /** The folder that links beginning with `/` count from. */
  readonly root?: string
  /** The folder that links are not followed out of. */
  readonly top?: string
  readonly kind: Kind | null
  readonly decisions: readonly FoundDecision[]
  readonly actions: readonly FoundAction[]
  readonly asks: readonly FoundAsk[]
  /** Which action items belong to which decisions by where they stand: indices of a decision and of an action item. */
  readonly ties: readonly (readonly [decision: number, action: number])[]
  readonly notices: readonly RecordNotice[]
}
