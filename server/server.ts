import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
  TextDocuments,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {GenericSchema} from 'valibot'
import type {Rule} from '../core/index.js'
import type {Platform} from './files.js'
import {expect, shapes} from './parameters.js'
import {checklistRequest, sendableRequest, templatesRequest, trustedNotification} from './protocol.js'
import {type About, Session} from './session.js'
import {templates} from './templates.js'
import {chooseEncoding, documentsIn, positionsIn} from './text.js'
import type {PartialReporter} from './workspace.js'

/** Starts to answer a client. The client's first request says how; the connection is yet to listen. */
export function createServer(connection: Connection, platform: Platform, rules: readonly Rule[], about: About): void {
  let session: Session | undefined
  let down = false
  let positions = positionsIn(chooseEncoding())
  const documents = new TextDocuments<TextDocument>(documentsIn(() => positions))

  connection.onInitialize(async params => {
    positions = positionsIn(chooseEncoding(params.capabilities.general?.positionEncodings))
    session = await Session.start({connection, platform, rules, documents, positions, about}, params)
    return session.welcome
  })
  connection.onInitialized(() => session?.watch())
  connection.onShutdown(() => {
    down = true
    session?.stop()
  })

  /** A handler that knows its session, is given sound parameters, and lets newer messages be heard first. */
  const answers =
    <P, A extends unknown[], R>(shape: GenericSchema, handle: (session: Session, params: P, token: CancellationToken, ...more: A) => R | Promise<R>) =>
    async (params: P, token: CancellationToken, ...more: A): Promise<R> => {
      if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for “initialize”.')
      expect(shape, params)
      await new Promise(resolve => setTimeout(resolve, 0))
      if (down) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.')
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
      return handle(session, params, token, ...more)
    }

  connection.languages.diagnostics.on((params, token) => {
    // A newer text overtakes the request while it waits.
    const asked = documents.get(String(params?.textDocument?.uri))?.version
    return answers(shapes.document, (one, known: DocumentDiagnosticParams) => one.diagnose(known, asked))(params, token)
  })
  connection.languages.diagnostics.onWorkspace(
    answers(shapes.workspace, (one, params: WorkspaceDiagnosticParams, token, progress: WorkDoneProgressReporter, partial?: PartialReporter) =>
      one.workspace.diagnose(params, token, progress, partial),
    ),
  )
  connection.onCodeAction(answers(shapes.actions, (one, params) => one.actions(params)))
  connection.onCodeActionResolve(answers(shapes.action, (one, action) => one.resolve(action)))
  connection.onHover(answers(shapes.position, (one, params) => one.hover(params)))
  connection.onCompletion(answers(shapes.position, (one, params) => one.complete(params)))
  connection.onDocumentSymbol(answers(shapes.document, (one, params) => one.symbols(params)))
  connection.onWorkspaceSymbol(
    answers(shapes.query, (one, params: WorkspaceSymbolParams, token, progress: WorkDoneProgressReporter) => one.index.find(params, token, progress)),
  )
  connection.languages.inlayHint.on(answers(shapes.range, (one, params) => one.inlays(params)))
  connection.onExecuteCommand(answers(shapes.command, (one, params) => one.execute(params)))
  connection.onRequest(checklistRequest, answers(shapes.document, (one, params: {textDocument: TextDocumentIdentifier}) => one.checklist(params)))
  connection.onRequest(sendableRequest, answers(shapes.document, (one, params: {textDocument: TextDocumentIdentifier}) => one.sendable(params)))
  // Without parameters, a handler is given the token alone.
  connection.onRequest(templatesRequest, (...given: unknown[]) => answers(shapes.none, () => templates)(undefined, given.at(-1) as CancellationToken))

  connection.onDidChangeConfiguration(({settings}: {settings: unknown}) => session?.configure(settings))
  connection.onNotification(trustedNotification, () => session?.trust())
  connection.onDidChangeWatchedFiles(params => session?.filesChanged(params))
  documents.onDidOpen(({document}) => session?.opened(document))
  documents.onDidChangeContent(({document}) => session?.changed(document))
  documents.onDidSave(({document}) => session?.saved(document))
  documents.onDidClose(({document}) => session?.closed(document))
  documents.listen(connection)
}
