import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type TextDocuments,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Analyses, Reading, Text} from './analyses.js'
import type {Analysis} from './analysis.js'
import {diagnosticsOf, full, type Shown} from './diagnostics.js'
import type {Platform} from './files.js'
import type {Places} from './places.js'
import {sweep, type Swept} from './sweep.js'

export type PartialReporter = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>

export interface WorkspaceTools {
  readonly documents: TextDocuments<TextDocument>
  readonly platform: Platform
  readonly places: Places
  readonly analyses: Analyses
  readonly shown: Shown
  /** @param folder the open folder of a file that is read from disk. */
  readingOf(uri: string, folder?: string): Promise<Reading>
}

/** All drafts of the folders that are open: their problems. */
export class WorkspaceDrafts {
  readonly #tools: WorkspaceTools

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
    for await (const {text, folder, stamp} of this.#drafts(token)) {
      if (++count % 20 === 0) progress.report(`${count} drafts`)
      const item = await this.#reportOn(text, folder, stamp, known.get(text.uri))
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

  async #reportOn(text: Text, folder: string, stamp: string, previous: string | undefined): Promise<WorkspaceDocumentDiagnosticReport> {
    const {uri, open} = text
    const resultId = `${stamp}.${this.#tools.analyses.state}`
    const about = {uri, version: open ? text.version : null, resultId}
    if (previous === resultId) return {kind: DocumentDiagnosticReportKind.Unchanged, ...about}
    const {analyses, readingOf, shown} = this.#tools
    const analysis = (await analyses.read(() => text, await readingOf(uri, open ? undefined : folder))) as Analysis
    const document = TextDocument.create(uri, text.languageId, text.version, text.text)
    return {...full(diagnosticsOf(analysis, document, shown)), ...about}
  }
}
