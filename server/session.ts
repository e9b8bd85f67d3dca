import {
  type CodeAction,
  type CodeActionParams,
  type CompletionItem,
  type CompletionParams,
  CompletionTriggerKind,
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  type DidChangeWatchedFilesParams,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type ExecuteCommandParams,
  FileChangeType,
  type Hover,
  type InlayHint,
  type InlayHintParams,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type SymbolInformation,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
  type TextDocuments,
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {isDraft} from '../core/config/walk.js'
import type {Rule} from '../core/index.js'
import {parseInstant} from '../core/instant.js'
import {isArchive} from '../core/kind.js'
import {type Client, clientOf, watchers, welcome} from './abilities.js'
import {type ActionData, actionsFor, resolved, type Target} from './actions.js'
import {Analyses, type Reading, textOf} from './analyses.js'
import type {Analysis} from './analysis.js'
import {type CommandTools, dismissedIn, execute} from './commands.js'
import {ConfigFaults} from './config-faults.js'
import {Debounce} from './debounce.js'
import {diagnosticsOf, full, type Shown} from './diagnostics.js'
import {Dismissals} from './dismissals.js'
import {completions, documentSymbols, hover, inlayHints} from './features.js'
import type {Platform} from './files.js'
import {Places} from './places.js'
import {
  type ChecklistAnswer,
  type ChecklistChange,
  checklistNotification,
  type InitializationOptions,
  type Sendable,
} from './protocol.js'
import {sendableOf} from './sendable.js'
import {optionsFrom} from './settings.js'
import {SettingsOf} from './settings-of.js'
import {SymbolIndex} from './symbol-index.js'
import {plainUri, TargetCache} from './targets.js'
import type {Positions} from './text.js'
import {WorkspaceDrafts} from './workspace.js'

/** Milliseconds for which typing rests before results are pushed to a client that does not pull them. */
const typingPause = 300

/** Files that tell which drafts are read, whether they were met before or not. */
const rulesOut = /\/(?:\.asklintignore|\.gitignore|asklint\.config\.\w+|package\.json)$/

/** What a server says of itself, and where the pages of its rules are: the URI of a folder, with a `/` at its end. */
export interface About {
  readonly version: string
  readonly docs?: string
}

/** What a session works with. */
export interface Tools {
  readonly connection: Connection
  readonly platform: Platform
  readonly rules: readonly Rule[]
  readonly documents: TextDocuments<TextDocument>
  readonly positions: Positions
  readonly about: About
}

/** One client, from its “initialize” on. */
export class Session {
  readonly #tools: Tools
  readonly #client: Client
  readonly #options: InitializationOptions
  readonly #places: Places
  readonly #settings: SettingsOf
  readonly #faults: ConfigFaults
  readonly #analyses: Analyses
  readonly #shown: Shown
  readonly #targets: TargetCache
  /** Open documents that links of others may lead to, once typing in them rests. */
  readonly #edits = new Debounce(uri => {
    if (this.#targets.edited(uri)) this.#renew()
  })
  readonly #pushes = new Debounce(uri => this.#hope(this.#push(uri)))
  /** The versions of open documents at which they were opened or saved, or a config or the like was changed. */
  readonly #settled = new Map<string, number>()
  readonly #told = new Set<string>()
  /** The analyses that were last told of. */
  readonly #last = new Map<string, Analysis>()
  readonly workspace: WorkspaceDrafts
  readonly index: SymbolIndex
  readonly #commands: CommandTools

  static async start(tools: Tools, params: InitializeParams): Promise<Session> {
    const options = optionsFrom(params.initializationOptions, message => tools.connection.console.warn(message))
    const dismissed = options.dismissed ?? dismissedIn(await tools.platform.loadDismissed())
    return new Session(tools, params, options, new Dismissals(dismissed))
  }

  private constructor(tools: Tools, params: InitializeParams, options: InitializationOptions, dismissals: Dismissals) {
    const {connection, platform, rules, positions, about} = tools
    const {now, timezone: zone, docs = about.docs, ...rest} = options
    this.#tools = tools
    this.#client = clientOf(params.capabilities)
    this.#options = options
    this.#places = new Places(platform, rules, options.trusted ?? false)
    this.#places.folders = (params.workspaceFolders ?? []).map(({uri}) => uri)
    if (!params.workspaceFolders && params.rootUri) this.#places.folders = [params.rootUri]
    this.#settings = new SettingsOf(connection, params.capabilities, rest)
    this.#faults = new ConfigFaults(connection, this.#places)
    const instant = now === undefined ? undefined : parseInstant(now)
    const clock = {...(instant === undefined ? {} : {now: instant}), ...(zone === undefined ? {} : {zone})}
    this.#targets = new TargetCache(platform, uri => tools.documents.all().find(document => plainUri(document.uri) === uri)?.getText())
    this.#analyses = new Analyses(clock, () => platform.present(), dismissals, this.#targets)
    this.#shown = {rules, positions, ...(docs === undefined ? {} : {docs})}
    const drafts = {
      documents: tools.documents,
      platform,
      places: this.#places,
      analyses: this.#analyses,
      readingOf: (uri: string, folder?: string) => this.#readingOf(uri, folder),
    }
    this.workspace = new WorkspaceDrafts({...drafts, shown: this.#shown})
    this.index = new SymbolIndex({...drafts, positions, watched: this.#client.watches, tags: this.#client.strikesOut.workspace})
    this.#commands = {
      connection,
      platform,
      dismissals,
      shown: this.#shown,
      clientKeeps: options.dismissed !== undefined,
      show: uri => {
        if (this.#client.showsDocuments) this.#hope(connection.window.showDocument({uri}))
      },
      renew: () => this.#renew(),
    }
  }

  get welcome(): InitializeResult {
    return welcome(this.#tools.about.version, this.#tools.positions.encoding, this.#options)
  }

  watch(): void {
    const {connection} = this.#tools
    if (this.#client.watches) {
      this.#hope(connection.client.register(DidChangeWatchedFilesNotification.type, {watchers: [...watchers]}))
    }
    if (this.#client.takesSettings) {
      this.#hope(connection.client.register(DidChangeConfigurationNotification.type, {section: 'asklint'}))
    }
    if (this.#client.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        const gone = new Set(removed.map(({uri}) => uri))
        this.#places.folders = [...this.#places.folders.filter(uri => !gone.has(uri)), ...added.map(({uri}) => uri)]
        this.#renewAll()
      })
    }
  }

  /** What is said to the client and need not reach it: one that refuses is served on. */
  #hope(request: Promise<unknown>): void {
    request.catch((error: unknown) => this.#tools.connection.console.warn(`The client did not take a message: ${error instanceof Error ? error.message : String(error)}`))
  }

  stop(): void {
    this.#pushes.cancelAll()
    this.#edits.cancelAll()
  }

  // Documents

  opened({uri, version}: TextDocument): void {
    this.#settled.set(uri, version)
    // Versions begin anew.
    this.#analyses.forget(uri)
    // Without word of changed files, a document that is opened or saved is the occasion to look.
    this.#lookAgain()
    this.#edits.after(0, uri)
    if (!this.#client.pulls) this.#pushes.after(0, uri)
  }

  /** Without word of changed files, what is known of them may be old. */
  #lookAgain(): void {
    if (this.#client.watches) return
    this.#places.reset()
    this.index.renew()
    if (this.#targets.clear()) this.#renew()
  }

  async changed({uri, version}: TextDocument): Promise<void> {
    this.#edits.after(typingPause, uri)
    if (this.#client.pulls || this.#settled.get(uri) === version) return
    const {run} = await this.#settings.of(uri)
    if (run !== 'onSave') this.#pushes.after(typingPause, uri)
  }

  saved({uri, version}: TextDocument): void {
    this.#settled.set(uri, version)
    // A new file may be on disk from now on, which tells its kind; and it may be a config.
    const led = this.#targets.forget(uri)
    if (!isDraft(uri) || this.#places.hasRead(uri)) this.index.renew()
    const known = this.#places.forget(uri)
    this.#lookAgain()
    if (known || led || !this.#client.watches) this.#renew()
    if (!this.#client.pulls) this.#pushes.after(0, uri)
  }

  closed({uri}: TextDocument): void {
    this.#settled.delete(uri)
    this.#settings.forget(uri)
    this.#analyses.forget(uri)
    this.#last.delete(uri)
    this.#pushes.cancel(uri)
    this.#edits.after(0, uri)
    if (!this.#client.pulls) void this.#tools.connection.sendDiagnostics({uri, diagnostics: []})
  }

  // What documents rest on

  configure(settings: unknown): void {
    this.#settings.change(settings)
    this.#renewAll()
  }

  trust(): void {
    this.#places.trust()
    this.#renewAll()
  }

  filesChanged({changes}: DidChangeWatchedFilesParams): void {
    let known = false
    for (const {uri, type} of changes) {
      this.index.changed(uri, type)
      if (this.#targets.forget(uri)) known = true
      if (isDraft(uri) && !this.#places.hasRead(uri)) {
        // That a draft is there as before is no news to those that look for it.
        if (type !== FileChangeType.Changed && this.#places.forget(uri)) known = true
        continue
      }
      const ground = this.#places.forget(uri)
      if (ground) known = true
      if (ground || rulesOut.test(uri)) this.index.renew()
    }
    if (known) this.#renew()
  }

  #renewAll(): void {
    this.index.renew()
    this.#renew()
  }

  #renew(): void {
    const {connection, documents} = this.#tools
    this.#analyses.renew()
    this.#faults.clear()
    // Texts are judged as they are, also those that wait to be saved: what was found in them before may hold no more.
    for (const {uri, version} of documents.all()) this.#settled.set(uri, version)
    if (!this.#client.pulls) for (const uri of documents.keys()) this.#pushes.after(0, uri)
    else if (this.#client.refreshesDiagnostics) this.#hope(connection.sendRequest(DiagnosticRefreshRequest.type))
    if (this.#client.refreshesHints) this.#hope(connection.languages.inlayHint.refresh())
  }

  // Reading

  /**
   * What was last found in an open document; undefined where it is not open, or was closed in the meantime. Nor is anything
   * looked for in an archive of mails, which nobody writes in.
   */
  async #target(uri: string): Promise<Target | undefined> {
    const {documents, positions} = this.#tools
    const reading = await this.#readingOf(uri)
    if (isArchive(reading.located.name ?? '')) return undefined
    const textNow = () => {
      const open = documents.get(uri)
      return open && textOf(open)
    }
    const analysis = await this.#analyses.read(textNow, reading)
    const document = documents.get(uri)
    if (!analysis || !document) return undefined
    this.#tell(analysis)
    return {analysis, document, positions, rules: analysis.rules}
  }

  /** @param folder the open folder of a file that is read from disk, whose settings it shares. */
  async #readingOf(uri: string, folder?: string): Promise<Reading> {
    const settings = await this.#settings.of(folder ?? uri)
    const located = await this.#places.locate(uri, settings.preset, folder !== undefined)
    this.#faults.show(located, uri)
    return {located, settings}
  }

  /** Tells once what an analysis says beside its problems. */
  #tell(analysis: Analysis): void {
    const {uri, version, notices, checklist, draft: {kind}} = analysis
    const {connection} = this.#tools
    if (this.#last.get(uri) === analysis) return
    this.#last.set(uri, analysis)
    for (const {code, message} of notices) {
      if (code === 'rule-failed' && !this.#told.has(message)) connection.console.error(`${uri}: the rule ${message}`)
      this.#told.add(message)
    }
    if (!this.#options.checklist) return
    const change: ChecklistChange = {uri, version, kind, checklist, notices}
    void connection.sendNotification(checklistNotification, change)
  }

  async #push(uri: string): Promise<void> {
    const target = await this.#target(uri)
    if (!target) return
    const {document, analysis} = target
    const diagnostics = diagnosticsOf(analysis, document, this.#shown)
    await this.#tools.connection.sendDiagnostics({uri, version: analysis.version, diagnostics})
  }

  // Requests

  /** @param asked the version of the document when it was asked for. */
  async diagnose({textDocument: {uri}, previousResultId}: DocumentDiagnosticParams, asked: number | undefined): Promise<DocumentDiagnosticReport> {
    const {run} = await this.#settings.of(uri)
    if (run === 'onSave' && asked !== undefined && asked !== this.#settled.get(uri)) {
      return previousResultId === undefined ? full([]) : {kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId}
    }
    const target = await this.#target(uri)
    if (target && target.document.version !== asked) {
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed.', {retriggerRequest: true})
    }
    const resultId = `${asked}.${this.#analyses.state}`
    if (previousResultId === resultId) return {kind: DocumentDiagnosticReportKind.Unchanged, resultId}
    return {...full(target ? diagnosticsOf(target.analysis, target.document, this.#shown) : []), resultId}
  }

  async actions({textDocument: {uri}, range, context: {diagnostics, only}}: CodeActionParams): Promise<CodeAction[]> {
    const target = await this.#target(uri)
    if (!target) return []
    const actions = actionsFor(target, range, diagnostics, only)
    return this.#client.resolves ? actions : actions.flatMap(action => (action.data ? (resolved(target, action) ?? []) : action))
  }

  async resolve(action: CodeAction): Promise<CodeAction> {
    const {uri} = (action.data ?? {}) as Partial<ActionData>
    if (uri === undefined) return action
    const target = await this.#target(uri)
    const done = target && resolved(target, action)
    if (!done) throw new ResponseError(LSPErrorCodes.ContentModified, `“${action.title}” does not fit the text any more.`)
    return done
  }

  async hover({textDocument: {uri}, position}: TextDocumentPositionParams): Promise<Hover | null> {
    const target = await this.#target(uri)
    return target ? hover(target, position, this.#shown.docs) : null
  }

  async complete({textDocument: {uri}, position, context}: CompletionParams): Promise<CompletionItem[]> {
    const target = await this.#target(uri)
    const invoked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter
    return target ? completions(target, position, invoked, this.#client.snippets) : []
  }

  async inlays({textDocument: {uri}, range}: InlayHintParams): Promise<InlayHint[]> {
    const {inlayHints: wanted} = await this.#settings.of(uri)
    const target = wanted ? await this.#target(uri) : undefined
    return target ? inlayHints(target, range) : []
  }

  async symbols({textDocument: {uri}}: DocumentSymbolParams): Promise<DocumentSymbol[] | SymbolInformation[]> {
    const target = await this.#target(uri)
    return target ? documentSymbols(target, {details: this.#client.detailedSymbols, tags: this.#client.strikesOut.document}) : []
  }

  async checklist({textDocument: {uri}}: {textDocument: TextDocumentIdentifier}): Promise<ChecklistAnswer | null> {
    const target = await this.#target(uri)
    if (!target) return null
    const {checklist, notices, draft} = target.analysis
    return {kind: draft.kind, checklist, notices}
  }

  execute(params: ExecuteCommandParams): Promise<unknown> {
    return execute(params, this.#commands)
  }

  async sendable({textDocument: {uri}}: {textDocument: TextDocumentIdentifier}): Promise<Sendable | null> {
    const target = await this.#target(uri)
    return target ? sendableOf(target) : null
  }
}
