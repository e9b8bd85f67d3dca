import type {Place} from '../mbox.js'
import type {Checklist, Kind, Notice, Problem, Reading, TargetState} from '../../core/index.js'

/** What was found in one text. `kind` is null where the text was not read. */
export interface FileReport {
  /** What people call the file. */
  readonly path: string
  /** Which message of an mbox it is, from 1. */
  readonly message?: number
  /** Where `text` begins in its file. */
  readonly at?: Place
  readonly kind: Kind | null
  readonly checklist: Checklist | null
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
  /** The text that the problems point into; empty where it was not read. */
  readonly text: string
  readonly subject?: string
  /** How many fixes were applied. */
  readonly fixed: number
  /** How many problems were left out, as the baseline lists them. */
  readonly known?: number
  /** What the links lead to that were looked up, each with what was found. */
  readonly targets?: readonly (readonly [target: string, state: TargetState])[]
  /** The text before the fixes, where they are shown and not written. */
  readonly before?: string
}

/** What was understood of one text; `reading` is null where the text was not read. */
export interface ReadReport {
  readonly path: string
  readonly message?: number
  readonly reading: Reading | null
  readonly notices: readonly Notice[]
  readonly text: string
  readonly subject?: string
  /** The text as it was decoded from its file, and the reading with its places in that. */
  readonly decoded?: {readonly text: string; readonly subject?: string; readonly reading: Reading}
}

/** What people call a text: the file's name, and its number where the file holds several. */
export function nameOf({path, message}: Pick<FileReport, 'path' | 'message'>): string {
  return message === undefined ? path : `${path}, message ${message}`
}
