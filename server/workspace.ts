import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type SymbolInformation,
  type TextDocuments,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Analyses, Reading, Text} from './analyses.js'
import type {Analysis} from './analysis.js'
import {diagnosticsOf, full, type Shown} from './diagnostics.js'
import {askKind} from './features.js'
import type {Platform} from './files.js'
import type {Places} from './places.js'
import {sweep, type Swept} from './sweep.js'
import {symbolsOf} from './symbols.js'
import {rangeOf} from './text.js'

/** As many asks as a search lists. */
const mostFound = 200

export type PartialReporter = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>

export interface WorkspaceTools {
  readonly documents: TextDocuments<TextDocument>
  readonly platform: Platform
  readonly places: Places
  readonly analyses: Analyses
  readonly shown: Shown
  readingOf(uri: string): Promise<Reading>
}

/** All drafts of the folders that are open: their problems, and their asks. */
export class WorkspaceDrafts {
  readonly #tools: WorkspaceTools
  /** The asks of drafts as they were last read. */
  readonly #asks = new Map<string, {readonly state: string; readonly asks: readonly SymbolInformation[]}>()

  constructor(tools: WorkspaceTools) {
    this.#tools = tools
  }

  async diagnose(
    {previousResultIds}: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    partial: PartialReporter | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({uri, value}) => [uri, value]))
    const items: WorkspaceDocumentDiagnosticReport[] = []
    progress.begin('AskLint: reading drafts', undefined, undefined, true)
    let count = 0
    for await (const {text, stamp} of this.#drafts(token)) {
      if (++count % 20 === 0) progress.report(`${count} drafts`)
      const item = await this.#reportOn(text, stamp, known.get(text.uri))
      if (partial) partial.report({items: [item]})
      else items.push(item)
    }
    progress.done()
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
    return {items}
  }

  /** The drafts of the workspace, until the request is cancelled; other messages are heard between them. */
  async *#drafts(token: CancellationToken): AsyncGenerator<Swept> {
    const {documents, platform, places} = this.#tools
    for await (const swept of sweep(places.folders, uri => documents.get(uri), platform)) {
      await new Promise(resolve => setTimeout(resolve, 0))
      if (token.isCancellationRequested) return
      yield swept
    }
  }

  async #reportOn(text: Text, stamp: string, previous: string | undefined): Promise<WorkspaceDocumentDiagnosticReport> {
    const {uri, open} = text
    const resultId = `${stamp}.${this.#tools.analyses.state}`
    const about = {uri, version: open ? text.version : null, resultId}
    if (previous === resultId) return {kind: DocumentDiagnosticReportKind.Unchanged, ...about}
    const {analyses, readingOf, shown} = this.#tools
    const analysis = (await analyses.read(() => text, await readingOf(uri))) as Analysis
    const document = TextDocument.create(uri, text.languageId, text.version, text.text)
    return {...full(diagnosticsOf(analysis, document, shown)), ...about}
  }

  /** The asks of the workspace whose words have those of the query, in any order. */
  async find({query}: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[]> {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    const found: SymbolInformation[] = []
    for await (const {text, stamp} of this.#drafts(token)) {
      const {uri} = text
      let known = this.#asks.get(uri)
      const state = `${stamp}.${this.#tools.analyses.state}`
      if (known?.state !== state) {
        known = {state, asks: await this.#asksOf(text)}
        this.#asks.set(uri, known)
      }
      found.push(...known.asks.filter(({name}) => words.every(word => name.toLowerCase().includes(word))))
      if (found.length >= mostFound) break
    }
    return found
  }

  async #asksOf(text: Text): Promise<readonly SymbolInformation[]> {
    const {analyses, readingOf, shown: {positions}} = this.#tools
    const draft = analyses.parse(text, await readingOf(text.uri))
    const document = TextDocument.create(text.uri, text.languageId, text.version, text.text)
    return symbolsOf({draft}).map(({name, detail, selection}) => ({
      name,
      kind: askKind,
      location: {uri: text.uri, range: rangeOf(document, selection, positions)},
      containerName: detail,
    }))
  }
}
