import type {Clock} from './clock.js'
import type {Facts} from './facts/facts.js'
import type {Known} from './memo.js'
import type {Notice} from './notice.js'
import {rangesIn} from './ordered.js'
import type {Origin} from './origin.js'
import type {Reader} from './readers.js'
import type {Edit} from './rule.js'
import type {Span} from './span.js'
import type {TargetState} from './targets.js'

/** What sort of text a draft is; it decides which rules judge it. */
export type Kind = 'message' | 'notes' | 'decision' | 'document'
export const kinds: readonly Kind[] = ['message', 'notes', 'decision', 'document']

/** `markdown` is CommonMark with GFM; `chat` is markdown as messages use it; `plain` has no markup. */
export type Format = 'markdown' | 'chat' | 'plain'

/** Whose words, or what, a stretch of text is. Only `greeting` and `body` are the writer's own prose. */
export type ZoneName =
  | 'greeting'
  | 'body'
  | 'quote'
  | 'signature'
  | 'footer'
  | 'forwarded'
  | 'code'
  | 'front-matter'
  | 'headers'

export interface Zone extends Span {
  readonly name: ZoneName
}

/** A subject line, a heading, a paragraph, an item of a list or a cell of a table. */
export type BlockType = 'subject' | 'heading' | 'paragraph' | 'item' | 'cell'

/**
 * A stretch of the writer's prose. `prose` has the length of the source between `start` and `end` and lines up with
 * it code unit by code unit: what is no prose is a space, an inline thing that a reader sees as one word (code, a bare
 * URL, an image) is a run of U+FFFC, curly quotes are straight, and line breaks are kept as `\n`.
 */
export interface Block extends Span {
  readonly type: BlockType
  readonly prose: string
  /** Level of a heading from 1, nesting of a list item from 1, else 0. */
  readonly depth: number
  /** Number of the list that an item belongs to, counted through the draft. */
  readonly list?: number
  readonly ordered?: boolean
  /** State of a task list item. */
  readonly checked?: boolean
}

/** A link or image in a block; `target` is its URL, `text` the span of its label. */
export interface Link extends Span {
  readonly target: string
  readonly image: boolean
  readonly label: Span
}

/** A mention, a link or an emoji as a chat program writes it: no edit goes into it. What a reader sees of it begins at `head`. */
export interface Atom extends Span {
  readonly head: number
}

/** A sentence of the writer's own. `text` is its masked prose (see `Block`) with `\n` as a space, exactly `end - start` long. */
export interface Sentence extends Span {
  readonly text: string
  /** Index into `draft.sentences`. */
  readonly index: number
  readonly block: Block
  /** Opens its block. */
  readonly first: boolean
  /** Is a salutation, or a closing, rather than a sentence. */
  readonly zone: 'greeting' | 'body'
  /** What readers found in `text`; for `recall`. */
  readonly known: Known
}

/** What the host knows and the text does not. */
export interface Context {
  readonly clock: Clock
  /** What the text is called: a path, or a name that was given. */
  readonly name?: string
  /** Names of attached files; absent means unknown, empty means none. */
  readonly attachments?: readonly string[]
  /** Who is known to read it. */
  readonly readers?: readonly Reader[]
  /** The messages before this one, the oldest first. */
  readonly thread?: readonly ThreadMessage[]
  /** Ids of the messages before this one, as a mail's `References` names them. */
  readonly references?: readonly string[]
  /** Names of those whom it is sent to, or their addresses; absent means unknown. */
  readonly recipients?: readonly string[]
  /** Answers whether what a link leads to is there; absent where nobody can tell. */
  readonly targets?: (target: string) => TargetState
}

/** An earlier message of a thread. */
export interface ThreadMessage {
  readonly text: string
  readonly from?: string
}

/** One text, parsed once. Frozen; facts are found on first use. */
export interface Draft {
  readonly text: string
  /** The subject line, where it is no part of the text. */
  readonly subject?: string
  readonly kind: Kind
  readonly format: Format
  /** A commit message: its imperatives say what the commit does. */
  readonly commit: boolean
  readonly context: Context
  readonly frontMatter: FrontMatter
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
  /** In order, none in another. */
  readonly atoms: readonly Atom[]
  readonly zones: readonly Zone[]
  /** HTML comments in the writer's own text; directives stand in them. */
  readonly comments: readonly Comment[]
  readonly sentences: readonly Sentence[]
  /** True where the writer's prose reads as English, or is too short to tell. */
  readonly english: boolean
  readonly notices: readonly Notice[]
  readonly facts: Facts
  /** The file that the text was read out of, where it is not the text itself. */
  readonly origin?: Origin
  /** The same draft after edits, parsed as this one was. */
  edited(edits: readonly Edit[]): Draft
}

/** What is known of a draft without parsing its text. */
export type Unread = Pick<Draft, 'text' | 'subject' | 'kind'>

/** The string that a span counts into: the subject line or the text. */
export function sourceOf({text, subject}: Pick<Draft, 'text' | 'subject'>, {in: where}: Span): string {
  return where ? (subject ?? '') : text
}

/** The text of the file that a draft stands in. */
export function fileText({text, origin}: Pick<Draft, 'text' | 'origin'>): string {
  return origin ? origin.text : text
}

/** Where a span of a draft stands in its file; atoms that it enters are whole. */
export function fileSpan(draft: Pick<Draft, 'atoms' | 'origin'>, span: Span): Span {
  const grown = whole(draft, span)
  return draft.origin ? draft.origin.place(grown) : grown
}

/** Edits of a draft as edits of its file; undefined where they can't be written there exactly. */
export function fileEdits({origin}: Pick<Draft, 'origin'>, edits: readonly Edit[]): readonly Edit[] | undefined {
  return origin ? origin.write(edits) : edits
}

/** The offset in a draft's text of what stands at an offset of its file; undefined where nothing of the text does. */
export function draftOffset({origin}: Pick<Draft, 'origin'>, offset: number): number | undefined {
  return origin ? origin.find(offset) : offset
}

/** What stands in a span, as it was written; atoms that it enters are whole. */
export function slice(draft: Draft, span: Span): string {
  const {start, end} = whole(draft, span)
  return sourceOf(draft, span).slice(start, end)
}

/** A span, grown over the atoms that it enters; within what a reader sees of one it stays as it is. */
export function whole({atoms}: Pick<Draft, 'atoms'>, {start, end, in: where}: Span): Span {
  if (where) return {start, end, in: where}
  const entered = rangesIn(atoms, start, end).filter(
    atom => !(atom.head <= start && end < atom.end && end - start < atom.end - 1 - atom.head),
  )
  return {start: Math.min(start, ...entered.map(atom => atom.start)), end: Math.max(end, ...entered.map(atom => atom.end))}
}

/** A comment: `value` is the text between its delimiters. */
export interface Comment extends Span {
  readonly value: string
}

/** What AskLint reads from a YAML front matter; other keys are left alone. */
export interface FrontMatter {
  readonly kind?: Kind
  readonly disable?: readonly string[]
  readonly date?: string
  readonly timezone?: string
  /** The value of `subject` or `title`, as it stands in the text. */
  readonly subject?: Span
}

/** What the readers of facts are given: the draft before its facts. */
export type ParsedDraft = Omit<Draft, 'facts' | 'edited' | 'origin'>
