import type {TimeExpression} from '../dates/index.js'
import type {Sentence} from '../draft.js'
import type {Span} from '../span.js'

/** What a reader is to do: a deed, an answer, a decision, their opinion, or to be there. */
export type AskType = 'action' | 'answer' | 'decision' | 'input' | 'attendance'

/** A stretch of text that states what the writer wants of a reader. The span is its sentence, or its clause. */
export interface Ask extends Span {
  readonly type: AskType
  readonly clarity: 'clear' | 'vague'
  /** The name, handle or group that is asked, where one is named. */
  readonly owner?: Span
  /** How the ask is worded; rules phrase fixes by it. */
  readonly form: 'imperative' | 'question' | 'request' | 'statement' | 'elliptical'
  /** How sure the reader is, from 0 to 1. `read` reports from 0.5. */
  readonly certainty: number
  readonly sentence: Sentence
}

/** `exact` is a date; `relative` depends on when it is read; `vague` sets no limit. */
export type Precision = 'exact' | 'relative' | 'vague'

/** A stretch of text that says by when something asked for is wanted. */
export interface Deadline extends Span {
  readonly precision: Precision
  /** ISO 8601: a day, or a day and time, with its offset where the zone is known. Absent where nothing resolves it. */
  readonly instant?: string
  /** "End of day", "COB": the day itself is in `instant`. */
  readonly endOfDay?: boolean
  /** Indices into `facts.asks`. */
  readonly serves: readonly number[]
  readonly sentence: Sentence
  /** The time expression without its preposition: "Friday" of "by Friday". */
  readonly time: Span
  /** What the date engine made of `time`; its own offsets count into the sentence. */
  readonly expression: TimeExpression
}

/** What happens, or what the writer will do or assume, if nobody replies. */
export interface Fallback extends Span {
  /** Said of silence ("if I hear nothing, …"), or of what follows without the deed ("without it the deposit stays blocked"). */
  readonly basis: 'silence' | 'consequence'
  readonly serves: readonly number[]
  readonly sentence: Sentence
}

export interface Pressure extends Span {
  readonly sentence: Sentence
}

/** What a message lacks that its reader would have to ask back. */
export type Gap = 'who' | 'what' | 'why' | 'when' | 'how' | 'options' | 'context'

/** A mention of a thing or a conversation that a reader would have to find: "the doc", "as discussed". */
export interface Reference extends Span {
  readonly kind: 'thing' | 'conversation'
  /** What is mentioned, in lower case: "doc", "pull request", "conversation". */
  readonly noun: string
  /** Named, numbered or linked well enough to be found. */
  readonly linked: boolean
  readonly sentence: Sentence
}

/** A mention of a file or a picture that comes with the message: "attached", "see the screenshot below". */
export interface Attachment extends Span {
  readonly shows: 'file' | 'picture'
  /** The text points at a place in itself: "below", "here". */
  readonly inside: boolean
  /** A link, a picture or code near it may be what is meant. */
  readonly there: boolean
  readonly sentence: Sentence
}

/** Something that readers are asked to join or to prepare for. */
export interface Event extends Span {
  /** What it is, in lower case: "workshop". */
  readonly noun: string
  /** The text says when, or where that can be seen, or asks the readers for it. */
  readonly timed: boolean
  /** The hour at which it is, with its day, where the text says it: in this sentence or one nearby. */
  readonly hour?: Span & {readonly expression: TimeExpression; readonly sentence: Sentence}
  readonly sentence: Sentence
}

/** A decision that is asked for with nothing to choose from. */
export interface OpenDecision extends Span {
  readonly sentence: Sentence
}

/** An ask that costs its readers dear and gives no reason. */
export interface UnreasonedAsk extends Span {
  readonly sentence: Sentence
}

/** An ask that names nobody. */
export interface UnownedAsk extends Span {
  /** What stands for the name: "someone", "we", the work itself, or a list of chores. */
  readonly as: 'someone' | 'we' | 'work' | 'list'
  /** An open call to whoever reads along, as a channel is used for; it stops nobody. */
  readonly call: boolean
  readonly sentence: Sentence
}

/** What a decision or an action item points to. */
export interface RecordLink extends Span {
  /** The URL of a link; a bare number of something tracked (`#12`, `OPS-7`) has none. */
  readonly target?: string
  /** The task that it made, the goal that it serves, or what can't be told. */
  readonly role: 'task' | 'goal' | 'other'
}

/** Work that notes record as promised or assigned. The span is its item, its sentence, or its cell. */
export interface ActionItem extends Span {
  /** The row of a table that it stands in. */
  readonly row?: Span
  /** Who does it: a name, a handle, or "I" of somebody whose line it is. */
  readonly owner?: Span
  /** By when; `expression` is what the date engine made of it, where it is a time of the calendar. */
  readonly due?: Span & {readonly expression?: TimeExpression; readonly sentence?: Sentence}
  /** The links and the numbers that it carries. */
  readonly links: readonly RecordLink[]
  /** Those of the items that it stands below, and of the heading right above. */
  readonly around: readonly RecordLink[]
  /** Set apart as an action item: by a marker, a box, a list or a table of work; else prose promises it. */
  readonly listed: boolean
  readonly done: boolean
}

/** What a meeting or a record settles. The span is its item, its sentence, or its cell. */
export interface Decision extends Span {
  /** The row of a table that it stands in. */
  readonly row?: Span
  /** The links and the numbers of its item or paragraph, of items and the heading right above, and of the fields of its record. */
  readonly links: readonly RecordLink[]
  /** It, its record or the notes say when. */
  readonly dated: boolean
  /** The day in it or in its row, as an ISO date, where it says one with its year. */
  readonly day?: string
  /** It is told who decided. */
  readonly owned: boolean
  /** Who decided, where it or its row names them. */
  readonly by?: Span
  /** It is about the meeting itself: its agenda, its minutes, the next date. */
  readonly routine: boolean
}

/** A call, a meeting, a chat that readers are called to. */
export interface Meeting extends Span {
  /** `status` is a round in which each tells what they did; `stated` also where the rest of the message shows it. */
  readonly purpose: 'stated' | 'status' | 'none'
  readonly sentence: Sentence
}

/** Something left open by a template or a fix: `[name]`, `TBD`, `[fill in: by when]`. */
export interface Blank extends Span {
  /** Left by one of AskLint's own fixes. */
  readonly own: boolean
  /** What it stands for. */
  readonly stands: 'time' | 'name' | 'thing'
}

/** Everything that a draft says, found once and judged by many rules. Each list is in reading order. */
export interface Facts {
  /** Action items of notes and of records of decisions, open and done. */
  readonly actions: readonly ActionItem[]
  /** Who speaks and who is listed as there, in lower case, by full and by first name. */
  readonly people: ReadonlySet<string>
  /** What notes and records of decisions settle. */
  readonly decisions: readonly Decision[]
  readonly asks: readonly Ask[]
  /** Those of `asks` that an earlier message of the thread has answered. */
  readonly answered: readonly Ask[]
  readonly deadlines: readonly Deadline[]
  readonly fallbacks: readonly Fallback[]
  readonly pressure: readonly Pressure[]
  readonly references: readonly Reference[]
  readonly attachments: readonly Attachment[]
  readonly events: readonly Event[]
  readonly openDecisions: readonly OpenDecision[]
  readonly unreasonedAsks: readonly UnreasonedAsk[]
  readonly unowned: readonly UnownedAsk[]
  readonly blanks: readonly Blank[]
  readonly gaps: readonly Gap[]
  /** The writer needs something back, stated or not. */
  readonly wants: boolean
  /** The sentence that shows a want which no ask states: a problem, an error, a wish. */
  readonly unstated: Sentence | undefined
  /** The message says that it wants nothing ("FYI", "no reply needed"). */
  readonly informs: boolean
  readonly live: boolean
  /** How often the thread went back and forth before. */
  readonly rounds: number
  /** The message says nothing but a greeting, wishes, or that something is to be asked. */
  readonly greets: boolean
  readonly meetings: readonly Meeting[]
  readonly ping: boolean
  readonly checklist: Checklist | null
}

/** How a question of the checklist is answered. */
export type Mark = 'met' | 'missing' | 'not needed'

/** The four questions of a message. */
export interface Checklist {
  readonly ask: Mark
  readonly deadline: Mark
  readonly silence: Mark
  readonly followUps: Mark
}
