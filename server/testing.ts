import {PassThrough} from 'node:stream'
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  SymbolTag,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node.js'
import type {Rule} from '../core/index.js'
import {rules as allRules} from '../rules/index.js'
import type {Platform} from './files.js'
import type {InitializationOptions} from './protocol.js'
import {createServer} from './server.js'

/** Capabilities of an editor that pulls. */
export const pulling: ClientCapabilities = {
  general: {positionEncodings: ['utf-16']},
  textDocument: {
    diagnostic: {dynamicRegistration: true, relatedDocumentSupport: false},
    codeAction: {dataSupport: true, resolveSupport: {properties: ['edit']}},
    completion: {completionItem: {snippetSupport: true}},
    documentSymbol: {hierarchicalDocumentSymbolSupport: true, tagSupport: {valueSet: [SymbolTag.Deprecated]}},
  },
  workspace: {
    workspaceFolders: true,
    diagnostics: {refreshSupport: true},
    didChangeWatchedFiles: {dynamicRegistration: true},
    symbol: {tagSupport: {valueSet: [SymbolTag.Deprecated]}},
  },
  window: {showDocument: {support: true}},
}

/** Files by their URIs, and what was put aside, in memory. */
export class MemoryPlatform implements Platform {
  readonly files = new Map<string, string>()
  dismissed: string | undefined
  now = Date.parse('2026-11-24T09:00Z')

  async readFile(uri: string): Promise<string | undefined> {
    return this.files.get(uri)
  }
  async exists(uri: string): Promise<boolean> {
    return [...this.files.keys()].some(file => file === uri || file.startsWith(`${uri}/`))
  }
  /** The texts tell. */
  async stamp(uri: string): Promise<string | undefined> {
    return this.files.get(uri)
  }
  async *findDrafts(folder: string): AsyncGenerator<string> {
    for (const uri of [...this.files.keys()].sort()) if (uri.startsWith(`${folder}/`) && /\.(?:md|eml|mbox)$/.test(uri)) yield uri
  }
  async loadDismissed(): Promise<string | undefined> {
    return this.dismissed
  }
  async saveDismissed(json: string): Promise<void> {
    this.dismissed = json
  }
  present(): number {
    return this.now
  }
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities
  readonly options?: InitializationOptions
  readonly folders?: readonly string[]
  readonly platform?: MemoryPlatform
  readonly rules?: readonly Rule[]
}

/** A server and its client in one process, over streams. */
export class Talk {
  readonly platform: MemoryPlatform
  readonly client: MessageConnection
  readonly pushed: PublishDiagnosticsParams[] = []
  readonly notified: {readonly method: string; readonly params: unknown}[] = []
  readonly asked: {readonly method: string; readonly params: unknown}[] = []
  /** What the client answers to `workspace/configuration`, for any document. */
  settings: unknown = null
  welcome!: InitializeResult
  readonly #versions = new Map<string, number>()
  #stopped = false

  private constructor(platform: MemoryPlatform, rules: readonly Rule[]) {
    this.platform = platform
    const [up, down] = [new PassThrough(), new PassThrough()]
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down))
    createServer(server, platform, rules, {version: '0.0.0', docs: 'docs:/rules/'})
    server.listen()
    this.client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
    this.client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void this.pushed.push(params))
    this.client.onNotification((method, params) => void this.notified.push({method, params}))
    this.client.onRequest('workspace/configuration', ({items}: {items: readonly unknown[]}) => items.map(() => this.settings))
    this.client.onRequest((method, params) => {
      this.asked.push({method, params})
      return null
    })
    this.client.listen()
  }

  static async start({capabilities = pulling, options, folders = ['file:///work'], platform = new MemoryPlatform(), rules = allRules}: StartOptions = {}): Promise<Talk> {
    const talk = new Talk(platform, rules)
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map(uri => ({uri, name: uri})),
      ...(options ? {initializationOptions: options} : {}),
    }
    talk.welcome = await talk.client.sendRequest<InitializeResult>('initialize', params)
    await talk.client.sendNotification('initialized', {})
    return talk
  }

  /** A client that has not said “initialize” yet. */
  static early(): Talk {
    return new Talk(new MemoryPlatform(), allRules)
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1)
    await this.client.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId, version: 1, text}})
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1
    this.#versions.set(uri, version)
    await this.client.sendNotification('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
  }

  async save(uri: string): Promise<void> {
    await this.client.sendNotification('textDocument/didSave', {textDocument: {uri}})
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.ask<DocumentDiagnosticReport>('textDocument/diagnostic', {textDocument: {uri}})
    return report.kind === 'full' ? report.items : []
  }

  ask<T>(method: string, params: unknown): Promise<T> {
    return this.client.sendRequest<T>(method, params)
  }

  /** The error that a request is answered with. */
  async refusal(method: string, params: unknown): Promise<{code: number; message: string}> {
    try {
      await this.client.sendRequest(method, params)
    } catch (error) {
      const {code, message} = error as {code: number; message: string}
      return {code, message}
    }
    throw new Error(`${method} was answered`)
  }

  async stop(): Promise<void> {
    if (this.#stopped) return
    this.#stopped = true
    // It may have been shut down already.
    await this.client.sendRequest('shutdown').catch(() => undefined)
    this.client.dispose()
  }
}

/** Waits until something holds that other messages bring about. */
export async function until<T>(look: () => T | undefined, milliseconds = 5000): Promise<T> {
  for (const end = Date.now() + milliseconds; ; ) {
    const found = look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error('It did not come.')
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
