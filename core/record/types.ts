import type {AskType} from '../facts/facts.js'

/** A link of an entry, and where it leads. */
export interface RecordLinkEntry {
  /** What a reader sees of it, in one line. */
  readonly text: string
  /** Its URL as written; a bare number such as `#12` has none. */
  readonly target?: string
  readonly role: 'task' | 'goal' | 'other'
  /** `unknown` where nothing can tell: an address on the web, a number of a task. */
  readonly state: 'found' | 'missing file' | 'missing heading' | 'unknown'
  /** The file of the record that it leads to. */
  readonly path?: string
  /** The id of an entry that it leads to. */
  readonly entry?: string
}

/** What every entry of the record has. */
interface EntryBase {
  /** Unique in the record, the same on each run over the same files, and fit for an `id` in HTML and a fragment of a URL. */
  readonly id: string
  /** As it was named or found, with `/`. */
  readonly path: string
  /** Which message of an mbox it is in, from 1. */
  readonly message?: number
  /** Offsets into its file, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** From 1; the column in UTF-16 code units. */
  readonly line: number
  readonly column: number
  /** In one line, without its markup. */
  readonly text: string
  /** The nearest heading above it, or the subject of its message, in one line. */
  readonly heading?: string
  /** The fragment that leads to that heading, as code hosts make it. */
  readonly anchor?: string
  /** The item of a list that it stands below, or the line that heads its list, in one line. */
  readonly under?: string
  /** ISO day: of the decision itself, else of its notes or message. */
  readonly date?: string
  readonly links: readonly RecordLinkEntry[]
}

export interface DecisionEntry extends EntryBase {
  readonly type: 'decision'
  /** Who decided, as written. */
  readonly by?: string
  /** It is about the meeting itself: its agenda, its minutes, the next date. */
  readonly routine: boolean
  /** Ids of the action items that belong to it. */
  readonly actions: readonly string[]
}

export interface ActionEntry extends EntryBase {
  readonly type: 'action'
  /** As written. */
  readonly owner?: string
  /** As written. */
  readonly due?: string
  /** ISO day or instant, where `due` means one. */
  readonly dueDate?: string
  /** Open, and past its date. */
  readonly overdue: boolean
  readonly done: boolean
  /** Ids of the decisions that it belongs to. */
  readonly decisions: readonly string[]
}

/** Something that readers were asked and have not answered, as far as the file tells. */
export interface AskEntry extends EntryBase {
  readonly type: 'ask'
  readonly ask: AskType
  readonly clarity: 'clear' | 'vague'
  /** As written. */
  readonly owner?: string
  /** As written. */
  readonly deadline?: string
  /** ISO day or instant, where `deadline` means one. */
  readonly instant?: string
  /** Past its deadline. */
  readonly overdue: boolean
  /** What happens without a reply, in one line. */
  readonly fallback?: string
}

export type RecordEntry = DecisionEntry | ActionEntry | AskEntry

/** Something in the record that leads nowhere. */
export interface Dangling {
  /** The id of the entry. */
  readonly entry: string
  readonly code: 'no-task' | 'no-owner' | 'no-due' | 'missing-file' | 'missing-heading'
  /** In plain words, ready to be shown. */
  readonly message: string
}

/** What a record was narrowed to. */
export interface RecordFilter {
  /** Words that an entry has to hold, all of them. */
  readonly search?: string
  readonly owner?: string
  /** ISO day. */
  readonly since?: string
  readonly overdue?: boolean
}

/** Something that could not be read as it should. */
export interface RecordNotice {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** The connected record of a folder. */
export interface FolderRecord {
  /** AskLint's own version. */
  readonly version: string
  /** The instant that it was judged by: ISO 8601. */
  readonly now: string
  /** Files that were read. */
  readonly files: number
  /** The latest first, undated ones last. */
  readonly decisions: readonly DecisionEntry[]
  /** Overdue ones first, then by due date, undated ones after them, and what is done last. */
  readonly actions: readonly ActionEntry[]
  /** Overdue ones first, then by deadline, undated ones last. */
  readonly asks: readonly AskEntry[]
  /** In the order of files and places. */
  readonly dangling: readonly Dangling[]
  readonly notices: readonly RecordNotice[]
  /** Absent where everything is shown. */
  readonly filter?: RecordFilter
  /** Counts of what is shown; `overdue` are action items and asks. */
  readonly summary: {
    readonly files: number
    readonly decisions: number
    readonly actions: number
    /** Action items that are not done. */
    readonly open: number
    readonly overdue: number
    readonly asks: number
    readonly dangling: number
  }
}
