import {
  type ClientCapabilities,
  CodeActionKind,
  type FileSystemWatcher,
  type InitializeResult,
  type PositionEncodingKind,
  SymbolTag,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver'
import {triggerCharacters} from './completion.js'
import {actionKinds, commandIds, type InitializationOptions} from './protocol.js'

/** What a client can do that the server goes by. */
export interface Client {
  /** It tells of changed files. */
  readonly watches: boolean
  /** It asks for diagnostics. */
  readonly pulls: boolean
  readonly refreshesDiagnostics: boolean
  readonly refreshesHints: boolean
  readonly hasFolders: boolean
  readonly takesSettings: boolean
  /** It asks for an action's edits when the action is chosen. */
  readonly resolves: boolean
  readonly snippets: boolean
  readonly showsDocuments: boolean
  /** Symbols of a document may have details and ranges of their own. */
  readonly detailedSymbols: boolean
  /** It strikes out symbols of what is done, in a document and in the workspace. */
  readonly strikesOut: {readonly document: boolean; readonly workspace: boolean}
}

export function clientOf({workspace, textDocument, window}: ClientCapabilities): Client {
  const {codeAction, completion, documentSymbol} = textDocument ?? {}
  const strikes = (tags: {valueSet: SymbolTag[]} | undefined): boolean => tags?.valueSet.includes(SymbolTag.Deprecated) === true
  return {
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    hasFolders: workspace?.workspaceFolders === true,
    takesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    resolves: codeAction?.resolveSupport?.properties.includes('edit') === true && codeAction.dataSupport === true,
    snippets: completion?.completionItem?.snippetSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    detailedSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    strikesOut: {document: strikes(documentSymbol?.tagSupport), workspace: strikes(workspace?.symbol?.tagSupport)},
  }
}

/** What the server has watched: configs and what they name, what rules files out, drafts, and what comes and goes. */
export const watchers: readonly FileSystemWatcher[] = [
  {globPattern: '**/*.{json,jsonc,yaml,yml,js,mjs,cjs}'},
  {globPattern: '**/.{asklintignore,gitignore}'},
  {globPattern: '**/*.{md,markdown,eml,mbox}'},
  // Links may lead to any file, and folders come and go with all that is in them.
  {globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete},
]

/** What the server says of itself. */
export function welcome(version: string, positionEncoding: PositionEncodingKind, {workspaceDiagnostics = true}: InitializationOptions): InitializeResult {
  return {
    serverInfo: {name: 'asklint', version},
    capabilities: {
      positionEncoding,
      textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
      diagnosticProvider: {identifier: 'asklint', interFileDependencies: false, workspaceDiagnostics, workDoneProgress: true},
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, ...Object.values(actionKinds)],
        resolveProvider: true,
      },
      hoverProvider: true,
      completionProvider: {triggerCharacters: [...triggerCharacters]},
      inlayHintProvider: true,
      documentSymbolProvider: {label: 'AskLint'},
      workspaceSymbolProvider: {workDoneProgress: true},
      executeCommandProvider: {commands: Object.values(commandIds)},
      workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
    },
  }
}
