import type {Draft, Kind, Unread} from './draft.js'
import type {Span} from './span.js'

/** How much a problem asks for attention. */
export type Severity = 'hint' | 'info' | 'warning' | 'error'
/** How a rule is set. */
export type Level = 'off' | Severity
export const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error']

/** What a rule is about. */
export type Group = 'ask' | 'deadline' | 'silence' | 'follow-up' | 'mode' | 'record' | 'plain'
export const groups: readonly Group[] = ['ask', 'deadline', 'silence', 'follow-up', 'mode', 'record', 'plain']
/** Levels for every rule: for messages, for those who want all of it, and for a hook on docs. */
export type PresetName = 'recommended' | 'strict' | 'docs'
export const presetNames: readonly PresetName[] = ['recommended', 'strict', 'docs']

/** A replacement of `start` to `end` (UTF-16 code units) by `text`; an insertion where both are equal. */
export interface Edit extends Span {
  readonly text: string
}

/** A quick fix. `safe` changes no meaning and may run unattended; `draft` leaves words or a blank for the writer. */
export interface Suggestion {
  readonly title: string
  readonly kind: 'safe' | 'draft'
  readonly edits: readonly Edit[]
}

/** What a rule found. `message` is a key of the rule's `messages`; `data` fills its `{blanks}`. */
export interface Finding<M extends string = string> {
  readonly at: Span
  readonly message: M
  readonly data?: Readonly<Record<string, string | number>>
  readonly suggestions?: readonly Suggestion[]
  /** Reported no higher than this, whatever is configured: the budget of attention. */
  readonly atMost?: Severity
}

/** What a rule is: its docs, whom it judges, and how it is set where nobody says. */
export interface Meta<M extends string = string> {
  readonly id: string
  readonly group: Group
  /** One sentence in the imperative, for tables: "Give every ask a deadline." */
  readonly summary: string
  /** Why it matters to a reader; shown in docs and on hover. */
  readonly why: string
  /** What the rule can't tell, and when to switch it off. Markdown paragraphs. */
  readonly limits?: string
  readonly kinds: readonly Kind[]
  /** Level in each preset. */
  readonly presets: Readonly<Record<PresetName, Level>>
  /** Each says what is missing and what to do. */
  readonly messages: Readonly<Record<M, string>>
  readonly fix?: 'safe' | 'draft' | 'both'
  /** Judges English only; silent where a text is in another language. */
  readonly english: boolean
  /** Reports what the draft as a whole lacks, wherever it points: an editor may wait with it until the writer pauses. */
  readonly whole?: true
}

/** What a rule may know beside the draft. */
export interface RuleContext {
  /** The preset that the configuration rests on. */
  readonly preset: PresetName
}

/**
 * How a rule's options are validated: a schema of valibot, or of any other library that keeps to Standard Schema, of an
 * object all of whose keys are optional with defaults. It has to answer at once.
 */
export interface OptionsSchema<T = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => OptionsResult<T> | Promise<OptionsResult<T>>
    readonly types?: {readonly input: unknown; readonly output: T} | undefined
  }
}

/** What a schema answers: the options, complete, or what is wrong with them. */
export type OptionsResult<T> = {readonly value: T; readonly issues?: undefined} | {readonly issues: readonly OptionsIssue[]}

/** What is wrong with options, and the way to it. */
export interface OptionsIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | {readonly key: PropertyKey})[] | undefined
}

/** The options that a schema gives, complete. */
export type OptionsOf<S extends OptionsSchema> = NonNullable<S['~standard']['types']>['output']

/**
 * A rule judges what a draft says. `check` yields what it finds, in any order; it never changes the draft, and what it
 * throws is told of in a notice.
 */
export interface Rule<M extends string = string, S extends OptionsSchema = OptionsSchema> {
  readonly meta: Meta<M>
  readonly options?: S
  /**
   * A look at a draft that has not been parsed: false only where `check` would find nothing. Where no rule has more to
   * see, parsing is saved.
   */
  cue?(draft: Unread, options: OptionsOf<S>): boolean
  check(draft: Draft, options: OptionsOf<S>, context: RuleContext): Iterable<Finding<M>>
}

/** Ties a rule's message ids and options together for the compiler; returns the rule as it is. */
export function defineRule<const M extends string, S extends OptionsSchema>(rule: {
  readonly meta: Meta<M>
  readonly options?: S
  cue?(draft: Unread, options: NoInfer<OptionsOf<S>>): boolean
  check(draft: Draft, options: NoInfer<OptionsOf<S>>, context: RuleContext): Iterable<Finding<NoInfer<M>>>
}): Rule<M, S> {
  return rule
}

/** A finding as it is reported. */
export interface Problem extends Span {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly suggestions: readonly Suggestion[]
  /** The words that it is about, where the file has them encoded. */
  readonly excerpt?: Excerpt
}

/** A line as a reader sees it, and the stretch of it that is meant, in UTF-16 code units from the start of the line. */
export interface Excerpt {
  readonly line: string
  readonly start: number
  readonly end: number
}
