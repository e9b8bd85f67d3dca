import * as vscode from 'vscode'
import type {HandleDiagnosticsSignature, StaticFeature} from 'vscode-languageclient'
import type {DiagnosticData} from '../server/protocol.js'
import {pageOf} from './pages.js'
import {sentenceAround, whileTyping} from './quiet.js'

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
  readonly all: readonly vscode.Diagnostic[]
  readonly version: number
  readonly show: HandleDiagnosticsSignature
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
  /** The rules whose findings are on screen. */
  readonly #told = new Map<string, ReadonlySet<string>>()
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
    const document = documentAt(uri)
    linkToPages(all)
    if (!document) return show(uri, [...all])
    const version = all.map(versionOf).find(known => known !== undefined) ?? document.version
    // A newer reading is on its way; VS Code moves what is shown along with the text until then.
    if (version !== document.version) return
    this.#pushed.set(uri.toString(), {uri, all, version, show})
    this.#show(document)
  }

  #changed({document, contentChanges, reason}: vscode.TextDocumentChangeEvent): void {
    const last = contentChanges.at(-1)
    if (!last || !this.#pushed.has(document.uri.toString())) return
    const typed = reason === undefined && contentChanges.every(({text, rangeLength}) => Math.max(text.length, rangeLength) <= typedAtMost)
    if (!typed || !isQuiet(document)) return this.#paused(document)
    this.#type(document, last.rangeOffset + last.text.length)
  }

  /** Notes that somebody types, and where: what was held back is shown once no further keystroke follows. */
  #type(document: vscode.TextDocument, written: number): void {
    const key = document.uri.toString()
    clearTimeout(this.#typing.get(key)?.timer)
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
    const key = document.uri.toString()
    clearTimeout(this.#typing.get(key)?.timer)
    if (this.#typing.delete(key)) this.#show(document)
  }

  #forget(key: string): void {
    clearTimeout(this.#typing.get(key)?.timer)
    for (const map of [this.#typing, this.#pushed, this.#told]) map.delete(key)
  }

  /** Shows what was found in a document as it is now, or waits for it to be read. */
  #show(document: vscode.TextDocument): void {
    const key = document.uri.toString()
    const last = this.#pushed.get(key)
    if (!last || last.version !== document.version) return
    const typing = this.#typing.get(key)
    const places = last.all.map(one => ({
      one,
      rule: ruleOf(one),
      whole: dataOf(one)?.whole === true,
      start: document.offsetAt(one.range.start),
      end: document.offsetAt(one.range.end),
    }))
    const told = this.#told.get(key) ?? new Set()
    const shown = typing ? whileTyping(document.getText(), typing.written, places, told) : places
    this.#told.set(key, new Set(shown.map(({rule}) => rule)))
    last.show(last.uri, shown.map(({one}) => one))
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

function documentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString())
}

function isQuiet({uri}: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('asklint', uri).get('quietTyping', true)
}

/** What the server sent along; the library keeps it on the diagnostic. */
function dataOf(diagnostic: vscode.Diagnostic & {readonly data?: DiagnosticData}): DiagnosticData | undefined {
  return diagnostic.data
}

function versionOf(diagnostic: vscode.Diagnostic): number | undefined {
  return dataOf(diagnostic)?.version
}
