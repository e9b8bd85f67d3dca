import * as vscode from 'vscode'
import {DocumentDiagnosticRequest, type LanguageClient, type Middleware} from 'vscode-languageclient/node.js'
import {type Dismissals, dismissTitle} from './dismissals.js'
import {whileTyping} from './quiet.js'

const pause = 1500

/** Which findings are shown, and when: none that was dismissed, and few in the midst of a sentence. */
export class Findings implements vscode.Disposable {
  readonly middleware: Middleware
  readonly #dismissals: Dismissals
  readonly #client: () => LanguageClient | undefined
  /** By document: when its writer pauses, and the last findings that the server pushed. */
  readonly #typing = new Map<string, NodeJS.Timeout>()
  readonly #pushed = new Map<string, {uri: vscode.Uri; all: vscode.Diagnostic[]; next: Show}>()
  /** By document: the rules whose findings are on screen. */
  readonly #told = new Map<string, ReadonlySet<string>>()
  /** By document: the line on which the cursor stood when findings were last held back. */
  readonly #heldAt = new Map<string, string>()
  readonly #parts: vscode.Disposable[]

  constructor(dismissals: Dismissals, client: () => LanguageClient | undefined) {
    this.#dismissals = dismissals
    this.#client = client
    this.middleware = {
      handleDiagnostics: (uri, all, next) => {
        this.#pushed.set(uri.toString(), {uri, all, next})
        next(uri, this.#shown(uri, all))
      },
      provideDiagnostics: async (document, _previous, token, next) => {
        const uri = document instanceof vscode.Uri ? document : document.uri
        // Always in full: what was held back before has to come again.
        const report = await next(document, undefined, token)
        return report && 'items' in report ? {...report, items: this.#shown(uri, report.items)} : report
      },
    }
    this.#parts = [
      vscode.workspace.onDidChangeTextDocument(({document, contentChanges}) => {
        if (contentChanges.length > 0) this.#typed(document.uri)
      }),
      vscode.window.onDidChangeTextEditorSelection(({textEditor: {document, selection}}) => {
        const key = document.uri.toString()
        const held = this.#heldAt.get(key)
        if (held !== undefined && held !== String(selection.active.line)) this.refresh(document.uri)
      }),
      vscode.workspace.onDidSaveTextDocument(({uri}) => this.#paused(uri)),
      vscode.workspace.onDidCloseTextDocument(({uri}) => this.#forget(uri.toString())),
    ]
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose()
    for (const timer of this.#typing.values()) clearTimeout(timer)
  }

  /** Judges anew what is shown of a document, or of all. */
  refresh(only?: vscode.Uri): void {
    for (const document of vscode.workspace.textDocuments) {
      if (only && document.uri.toString() !== only.toString()) continue
      const pushed = this.#pushed.get(document.uri.toString())
      if (pushed) pushed.next(pushed.uri, this.#shown(pushed.uri, pushed.all))
      this.#client()
        ?.getFeature(DocumentDiagnosticRequest.method)
        ?.getProvider(document)
        ?.onDidChangeDiagnosticsEmitter.fire()
    }
  }

  #typed(uri: vscode.Uri): void {
    const key = uri.toString()
    clearTimeout(this.#typing.get(key))
    this.#typing.set(key, setTimeout(() => this.#paused(uri), pause))
  }

  #paused(uri: vscode.Uri): void {
    const key = uri.toString()
    clearTimeout(this.#typing.get(key))
    this.#typing.delete(key)
    if (this.#heldAt.delete(key)) this.refresh(uri)
  }

  #forget(key: string): void {
    clearTimeout(this.#typing.get(key))
    for (const map of [this.#typing, this.#pushed, this.#told, this.#heldAt]) map.delete(key)
  }

  #shown(uri: vscode.Uri, all: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
    const key = uri.toString()
    const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === key)
    if (!document) return [...all]
    const kept = all.filter(one => !this.#dismissals.has(ruleOf(one), document.getText(one.range)))
    const editor = vscode.window.activeTextEditor
    const quiet = vscode.workspace.getConfiguration('asklint', uri).get('quietTyping', true)
    if (!quiet || !this.#typing.has(key) || editor?.document !== document) return this.#tell(key, kept)
    const cursor = editor.selection.active
    const places = kept.map(one => ({
      one,
      rule: ruleOf(one),
      start: document.offsetAt(one.range.start),
      end: document.offsetAt(one.range.end),
    }))
    const told = this.#told.get(key) ?? new Set()
    const shown = whileTyping(document.getText(), document.offsetAt(cursor), places, told).map(({one}) => one)
    if (shown.length < kept.length) this.#heldAt.set(key, String(cursor.line))
    return this.#tell(key, shown)
  }

  #tell(key: string, shown: vscode.Diagnostic[]): vscode.Diagnostic[] {
    this.#told.set(key, new Set(shown.map(ruleOf)))
    return shown
  }
}

type Show = (uri: vscode.Uri, diagnostics: vscode.Diagnostic[]) => void

/** The rule that a diagnostic comes from. */
export function ruleOf({code}: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''))
}

/** Offers to put a finding aside without a mark in the text. */
export class DismissActions implements vscode.CodeActionProvider {
  static readonly metadata = {providedCodeActionKinds: [vscode.CodeActionKind.QuickFix]}

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return context.diagnostics
      .filter(({source}) => source === 'asklint')
      .map(one => {
        const rule = ruleOf(one)
        const action = new vscode.CodeAction(`${dismissTitle(rule)} (${rule})`, vscode.CodeActionKind.QuickFix)
        action.diagnostics = [one]
        action.command = {
          command: 'asklint.dismiss',
          title: 'Dismiss',
          arguments: [rule, document.getText(one.range)],
        }
        return action
      })
  }
}
