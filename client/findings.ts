import * as vscode from 'vscode'
import type {HandleDiagnosticsSignature, StaticFeature} from 'vscode-languageclient'
import type {DiagnosticData} from '../server/protocol.js'
import {pageOf} from './pages.js'
import {moved, type Place, sentenceAround, whileTyping} from './quiet.js'

/** Milliseconds without a keystroke after which the writer is taken to pause. */
const pause = 1500

/** Who types adds and deletes less than this at once; more is pasted, or a fix. */
const typedAtMost = 10

/**
 * Has the server push what it finds. The library would pull, but for texts in tabs only, and the boxes for a commit's
 * message and for comments have none.
 */
export const pushed: StaticFeature = {
  fillClientCapabilities({textDocument, workspace}) {
    delete textDocument?.diagnostic
    delete workspace?.diagnostics
  },
  preInitialize(server) {
    delete server.diagnosticProvider
  },
  initialize() {},
  getState: () => ({kind: 'static'}),
  clear() {},
}

interface Pushed {
  readonly uri: vscode.Uri
  /** The findings, at their places in the text as it is now. */
  readonly places: readonly Found[]
  readonly show: HandleDiagnosticsSignature
}

interface Found extends Place {
  readonly diagnostic: vscode.Diagnostic
}

interface Typing {
  readonly timer: ReturnType<typeof setTimeout>
  /** Where the last keystroke was, while the cursor is in its sentence. */
  readonly written: number | undefined
}

/** Which findings are shown, and when: few in the midst of writing. By document, as all that is kept here. */
export class Findings implements vscode.Disposable {
  readonly #pushed = new Map<string, Pushed>()
  readonly #typing = new Map<string, Typing>()
  readonly #shown = new Map<string, readonly Found[]>()
  readonly #parts = [
    vscode.workspace.onDidChangeTextDocument(change => this.#changed(change)),
    vscode.window.onDidChangeTextEditorSelection(({textEditor, selections}) => this.#moved(textEditor.document, selections)),
    vscode.workspace.onDidSaveTextDocument(document => this.#paused(document)),
    vscode.workspace.onDidCloseTextDocument(({uri}) => this.#forget(uri.toString())),
  ]

  dispose(): void {
    for (const part of this.#parts) part.dispose()
    for (const {timer} of this.#typing.values()) clearTimeout(timer)
  }

  /** Middleware: takes what the server found. */
  receive(uri: vscode.Uri, all: readonly vscode.Diagnostic[], show: HandleDiagnosticsSignature): void {
    linkToPages(all)
    const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString())
    if (!document) return show(uri, [...all])
    // A newer reading is on its way.
    if (all.some(one => (dataOf(one)?.version ?? document.version) !== document.version)) return
    const places = all.map(diagnostic => ({
      diagnostic,
      rule: ruleOf(diagnostic),
      whole: dataOf(diagnostic)?.whole === true,
      start: document.offsetAt(diagnostic.range.start),
      end: document.offsetAt(diagnostic.range.end),
    }))
    this.#pushed.set(uri.toString(), {uri, places, show})
    this.#show(document)
  }

  #changed({document, contentChanges, reason}: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString()
    const last = this.#pushed.get(key)
    const [latest] = contentChanges
    if (!last || !latest) return
    const places = moved(last.places, contentChanges)
    for (const {diagnostic, start, end} of places) diagnostic.range = new vscode.Range(document.positionAt(start), document.positionAt(end))
    this.#pushed.set(key, {...last, places})
    const typed = reason === undefined && contentChanges.every(({text, rangeLength}) => Math.max(text.length, rangeLength) <= typedAtMost)
    if (typed && isQuiet(document)) this.#typed(document, latest.rangeOffset + latest.text.length)
    else this.#rest(key)
    this.#show(document)
  }

  /** Notes that somebody types, and where: what is held back is shown once no further keystroke follows. */
  #typed(document: vscode.TextDocument, written: number): void {
    const key = document.uri.toString()
    this.#rest(key)
    this.#typing.set(key, {timer: setTimeout(() => this.#paused(document), pause), written})
  }

  #moved(document: vscode.TextDocument, selections: readonly vscode.Selection[]): void {
    const key = document.uri.toString()
    const typing = this.#typing.get(key)
    if (typing?.written === undefined) return
    const {start, end} = sentenceAround(document.getText(), typing.written)
    const inside = selections.some(({active}) => {
      const offset = document.offsetAt(active)
      return offset >= start && offset <= end
    })
    if (inside) return
    this.#typing.set(key, {...typing, written: undefined})
    this.#show(document)
  }

  #paused(document: vscode.TextDocument): void {
    this.#rest(document.uri.toString())
    this.#show(document)
  }

  #rest(key: string): void {
    clearTimeout(this.#typing.get(key)?.timer)
    this.#typing.delete(key)
  }

  #forget(key: string): void {
    this.#rest(key)
    this.#pushed.delete(key)
    this.#shown.delete(key)
  }

  #show(document: vscode.TextDocument): void {
    const key = document.uri.toString()
    const last = this.#pushed.get(key)
    if (!last) return
    const typing = this.#typing.get(key)
    const before = this.#shown.get(key) ?? []
    const told = new Set(before.map(({rule}) => rule))
    const shown = typing ? whileTyping(document.getText(), typing.written, last.places, told) : last.places
    this.#shown.set(key, shown)
    // VS Code moves what it shows along with the text.
    const same = shown.length === before.length && shown.every(({diagnostic}, index) => diagnostic === before[index]?.diagnostic)
    if (!same || shown.length === 0) last.show(last.uri, shown.map(({diagnostic}) => diagnostic))
  }
}

/** The rule that a diagnostic comes from. */
export function ruleOf({code}: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''))
}

/** Links rules to their pages as they are meant to be read; the server links to the source of them. */
export function linkToPages(diagnostics: readonly vscode.Diagnostic[]): void {
  for (const one of diagnostics) {
    if (typeof one.code === 'object') one.code = {...one.code, target: vscode.Uri.parse(pageOf(ruleOf(one)))}
  }
}

function isQuiet({uri}: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('asklint', uri).get('quietTyping', true)
}

/** What the server sent along; the library keeps it on the diagnostic. */
function dataOf(diagnostic: vscode.Diagnostic & {readonly data?: DiagnosticData}): DiagnosticData | undefined {
  return diagnostic.data
}
