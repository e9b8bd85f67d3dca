import type {
  Checklist,
  Kind,
  Level,
  Notice,
  PresetName,
  Problem,
  Rule,
  Suggestion,
  TargetState,
  ThreadMessage,
  Weekday,
} from '../core/index.js'

/**
 * What a text is, what is known of it, and how it is judged. All of it is optional.
 * With the same text, config and context, the command `asklint` finds the same.
 */
export interface Options {
  /** What the text is called: a path from the folder that the config speaks of, such as `docs/rfcs/7.md`. It may tell the kind and the format, and globs of the config are matched with it. Nothing is read from there. */
  readonly path?: string | undefined
  /** What sort of text it is, whatever the text and its name tell. Without any of them, a text with a `path` is a document and one without is a message. */
  readonly kind?: Kind | undefined
  /** Told from the name unless given; else a message is read as chats and mails are written, and any other text as markdown. */
  readonly format?: 'markdown' | 'plain' | undefined
  /** The subject line, where it is no part of the text. Spans and edits in it carry `in: 'subject'`. */
  readonly subject?: string | undefined
  /** The time to judge by: a date, milliseconds since 1970, or an instant with its offset, such as `2026-11-24T09:00Z`. Without it, only the text's own front matter tells one, and without that nothing relative is resolved. */
  readonly now?: Date | number | string | undefined
  /** The writer's IANA time zone, such as `Europe/Berlin`, whatever the text says. */
  readonly timezone?: string | undefined
  /** Who reads the text; in place of the config's `readers`. */
  readonly readers?: readonly ReaderConfig[] | undefined
  /** Names of attached files. Absent means unknown, empty means none. */
  readonly attachments?: readonly string[] | undefined
  /** The messages before this one, the oldest first. */
  readonly thread?: readonly ThreadMessage[] | undefined
  /** Answers whether the file or folder that a link leads to is there, and its heading where the target names one: `plans/fair.md#costs`, as the link has it. Links of decisions and action items are asked for, and those that may lead to a file. Headings of the text itself need no answer, and are judged where this is given. */
  readonly targets?: ((target: string) => TargetState) | undefined
  /** In place of every preset that the config builds on. */
  readonly preset?: PresetName | `asklint:${PresetName}` | undefined
  /** On top of what the config says, its overrides included. */
  readonly rules?: RulesConfig | undefined
  /** More rules, by the name that goes before their ids: `{team: plugin}` gives `team/no-jargon`. */
  readonly plugins?: Readonly<Record<string, Plugin>> | undefined
  /** What an `asklint.config.json` would say. */
  readonly config?: Config | undefined
}

/** Options of `fix`. */
export interface FixOptions extends Options {
  /** Which suggestions are applied: `safe` ones, which change no meaning, unless told otherwise. */
  readonly types?: readonly Suggestion['kind'][] | undefined
}

/** What `lint` finds. */
export interface LintResult {
  /** What sort of text it was taken for. */
  readonly kind: Kind
  /** The four questions of a message; null for any other kind of text. */
  readonly checklist: Checklist | null
  /** The subject's first, then in the order of the text. */
  readonly problems: readonly Problem[]
  /** What else there is to know of the text, such as that it was too large, or is not in English. */
  readonly notices: readonly Notice[]
}

/** What `fix` makes of a text, and what remains to be mended in it. */
export interface FixResult extends LintResult {
  readonly text: string
  /** How many suggestions were applied. */
  readonly fixed: number
}

/** A severity, or a severity with the rule's options. */
export type RuleConfig = Level | readonly [Level] | readonly [Level, Readonly<Record<string, unknown>>]

/** Rules by their id. */
export type RulesConfig = Readonly<Record<string, RuleConfig>>

/** What a config file says. */
export interface Config {
  readonly $schema?: string | undefined
  /** Presets. In a file also other configs, which the library can't read. */
  readonly extends?: string | readonly string[] | undefined
  /** Packages and paths of plugins. In a file alone: the library takes them from its option `plugins`. */
  readonly plugins?: string | readonly string[] | undefined
  /** Rules of a team's own. */
  readonly phrases?: readonly PhraseConfig[] | undefined
  readonly rules?: RulesConfig | undefined
  /** Settings for the paths that a glob matches; later ones win. */
  readonly overrides?: readonly OverrideConfig[] | undefined
  /** Patterns as in a `.gitignore`. */
  readonly ignores?: string | readonly string[] | undefined
  /** The writer's IANA time zone, where the text does not say. */
  readonly timezone?: string | undefined
  readonly readers?: readonly ReaderConfig[] | undefined
  /** Names of people who are written to. */
  readonly people?: readonly string[] | undefined
}

/** Settings for some paths. */
export interface OverrideConfig {
  readonly files: string | readonly string[]
  readonly kind?: Kind | undefined
  readonly rules?: RulesConfig | undefined
}

/** Somebody who reads what is written. */
export interface ReaderConfig {
  readonly name: string
  /** An IANA time zone. */
  readonly timezone: string
  /** When they work, such as `09:00-17:30`. */
  readonly hours?: string | undefined
  /** From Monday to Friday unless told. */
  readonly days?: readonly Weekday[] | undefined
}

/** Words that a team does not want to read. */
export interface PhraseConfig {
  /** A name of the team's, a slash and a name of the rule's, such as `team/no-jargon`. */
  readonly id: string
  /** Words to look for, or several of them. */
  readonly pattern?: string | readonly string[] | undefined
  /** Regular expressions to look for. */
  readonly regex?: string | readonly string[] | undefined
  readonly matchCase?: boolean | undefined
  /** `{found}` in it stands for the words that were found. */
  readonly message: string
  /** What to write instead; empty to leave the words out. */
  readonly fix?: string | undefined
  /** The fix changes no meaning. */
  readonly safe?: boolean | undefined
  readonly severity?: Level | undefined
  readonly kinds?: Kind | readonly Kind[] | undefined
  readonly why?: string | undefined
  /** Texts that show what is found, what is not, and what the fix makes of the first ones. */
  readonly tests?:
    | {
        readonly bad?: string | readonly string[] | undefined
        readonly good?: string | readonly string[] | undefined
        readonly fixed?: string | readonly string[] | undefined
      }
    | undefined
}

/** What a package of rules exports. */
export interface Plugin {
  /** `name` goes before the ids of the rules, `name/rule`, whatever the plugin is called where it is used. */
  readonly meta?: {readonly name: string}
  readonly rules: readonly Rule[]
}
