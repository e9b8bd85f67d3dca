import type {Checklist, Kind, Notice, PresetName} from '../core/index.js'

/** When drafts are judged: while they change, or when they are opened and saved. */
export type Run = 'onType' | 'onSave'

/** What a client may set, in `initializationOptions` and as its section `asklint`; every key may be missing. */
export interface ClientSettings {
  readonly run?: Run
  /** Holds where no config names one. */
  readonly preset?: PresetName
  /** The writer's IANA zone where neither the text nor a config names one. */
  readonly timezone?: string
  /** Whether relative deadlines carry the date that they mean. */
  readonly inlayHints?: boolean
}

/** `initializationOptions`; every key may be missing. */
export interface InitializationOptions extends ClientSettings {
  /** The writer's zone, whatever a text or a config says, as by `--timezone`. */
  readonly timezone?: string
  /** The clock, an ISO 8601 instant: every text is judged against it, as by `--now`. Else open texts are against the present. */
  readonly now?: string
  /** The findings that were put aside, where the client keeps them. It is told of changes by `asklint/dismissed`. */
  readonly dismissed?: readonly Dismissal[]
  /** The folder of the rules' pages, a URI that ends in `/`. */
  readonly docs?: string
  /** The client wants `asklint/checklistChanged`. */
  readonly checklist?: boolean
  /** The programs of the open folders may be run: plugins, and configs that are code. Without it none is. */
  readonly trusted?: boolean
  /** False where the client asks for the problems of a whole workspace by itself only; else it may pull them. */
  readonly workspaceDiagnostics?: boolean
}

/** A finding that its writer put aside: of one rule, or with `*` of every rule on asks, in a sentence with these words. */
export interface Dismissal {
  readonly rule: string
  /** The sentence; runs of white space count as one blank. */
  readonly text: string
}

/** What `Diagnostic.data` carries. */
export interface DiagnosticData {
  /** The version of the document that the edits are for. */
  readonly version: number
  /** It is about the draft as a whole, wherever it is shown: it can wait until the writer pauses. */
  readonly whole?: true
  readonly suggestions: readonly DiagnosticSuggestion[]
}

export interface DiagnosticSuggestion {
  readonly title: string
  readonly edits: readonly TextEdit[]
}

/** LSP's own, named here so that a client needs no other types of ours. */
export interface TextEdit {
  readonly range: {readonly start: Position; readonly end: Position}
  readonly newText: string
}
export interface Position {
  readonly line: number
  readonly character: number
}

/** Request `asklint/checklist`: `{textDocument: {uri}}` gives this, or null where the document is not known. */
export interface ChecklistAnswer {
  readonly kind: Kind
  /** Null for what is no message. */
  readonly checklist: Checklist | null
  readonly notices: readonly Notice[]
}
export const checklistRequest = 'asklint/checklist'

/** Notification `asklint/checklistChanged`, from the server after each reading of an open document. */
export interface ChecklistChange extends ChecklistAnswer {
  readonly uri: string
  readonly version: number
}
export const checklistNotification = 'asklint/checklistChanged'

/** Notification `asklint/dismissed`, from the server when a finding was put aside or brought back: all that are aside. */
export interface DismissedChange {
  readonly dismissed: readonly Dismissal[]
}
export const dismissedNotification = 'asklint/dismissed'

/** Notification `asklint/trusted`, to the server, without parameters: the open folders are trusted from now on. */
export const trustedNotification = 'asklint/trusted'

/** Request `asklint/templates`, without parameters, gives a list of these: messages to start from. */
export interface Template {
  readonly id: string
  readonly label: string
  readonly detail: string
  /** Its blanks are AskLint's own, `[fill in: …]`. */
  readonly text: string
  /** The text as a snippet: each blank is a place to jump to. */
  readonly snippet: string
}
export const templatesRequest = 'asklint/templates'

/** Request `asklint/sendable`: `{textDocument: {uri}}` gives this, or null where the document is not known. */
export interface Sendable {
  /** The text without its front matter and without directives. */
  readonly text: string
  /** The blanks that wait to be filled, and what they ask for: “by when”. */
  readonly blanks: readonly {readonly range: TextEdit['range']; readonly name: string}[]
}
export const sendableRequest = 'asklint/sendable'

/**
 * Requests to the client from a server without a file system, the one in a browser's worker. `asklint/readFile`:
 * `{uri}` gives `{text}`, null where there is no such file. `asklint/findFiles`: `{folder}`, a URI, gives `{uris}`.
 */
export const readFileRequest = 'asklint/readFile'
export const findFilesRequest = 'asklint/findFiles'

/** Commands of `workspace/executeCommand`. */
export const commandIds = {
  /** `[Dismissal, …]`: puts findings aside. */
  dismiss: 'asklint.server.dismiss',
  /** `[]`: brings back all that was put aside, and gives their number. */
  restoreDismissed: 'asklint.server.restoreDismissed',
  /** `[rule id]`: shows the page of a rule, and gives the URI of it. */
  explain: 'asklint.server.explain',
} as const

/** Kinds of code actions beside `quickfix` and `refactor.rewrite`. */
export const actionKinds = {
  fixAll: 'source.fixAll.asklint',
  suppress: 'quickfix.asklint.suppress',
  dismiss: 'quickfix.asklint.dismiss',
} as const
