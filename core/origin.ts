import type {Notice} from './notice.js'
import type {Edit} from './rule.js'
import type {Span} from './span.js'

/** The file that a draft was read out of, where its text is not the file's: a mail, or HTML. */
export interface Origin {
  /** The file's text. */
  readonly text: string
  /** Where a stretch of the draft, or of its subject, stands in the file. */
  place(span: Span): Span
  /** The offset in the draft of what stands at an offset of the file; undefined where nothing of its text does. */
  find(offset: number): number | undefined
  /** Edits of the draft as edits of the file; undefined where they can't be written there exactly. */
  write(edits: readonly Edit[]): readonly Edit[] | undefined
  /** What could not be read as it should. */
  readonly notices: readonly Notice[]
}
