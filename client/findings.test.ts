import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import type {Diagnostic, TextDocument, Uri} from 'vscode'
import {Findings} from './findings.js'

const editor = vi.hoisted(() => {
  const listeners: Record<string, (event: unknown) => void> = {}
  const on = (name: string) => (listener: (event: unknown) => void) => {
    listeners[name] = listener
    return {dispose() {}}
  }
  return {listeners, on, documents: [] as unknown[], quiet: true}
})

vi.mock('vscode', () => ({
  Range: class {
    constructor(
      readonly start: unknown,
      readonly end: unknown,
    ) {}
  },
  Uri: {parse: (uri: string) => ({toString: () => uri})},
  window: {onDidChangeTextEditorSelection: editor.on('moved')},
  workspace: {
    get textDocuments() {
      return editor.documents
    },
    getConfiguration: () => ({get: () => editor.quiet}),
    onDidChangeTextDocument: editor.on('changed'),
    onDidSaveTextDocument: editor.on('saved'),
    onDidCloseTextDocument: editor.on('closed'),
  },
}))

/** A draft in an editor; a line is as long as you like, so that positions are offsets. */
class Draft {
  text: string
  version = 1
  readonly uri = {toString: () => 'file:///x.draft.md'} as Uri
  readonly findings = new Findings()
  shown: string[] | undefined

  constructor(text: string) {
    this.text = text
    editor.documents = [this]
  }

  getText(): string {
    return this.text
  }

  positionAt(character: number): {character: number} {
    return {character}
  }

  offsetAt({character}: {character: number}): number {
    return character
  }

  /** Writes at the end, as keys do. */
  type(text: string): void {
    for (const key of text) {
      this.text += key
      this.#change(key)
    }
  }

  paste(text: string): void {
    this.text += text
    this.#change(text)
  }

  #change(text: string): void {
    this.version++
    const change = {text, rangeLength: 0, rangeOffset: this.text.length - text.length}
    editor.listeners['changed']?.({document: this as unknown as TextDocument, contentChanges: [change]})
    this.moveTo(this.text.length)
  }

  moveTo(character: number): void {
    editor.listeners['moved']?.({textEditor: {document: this}, selections: [{active: {character}}]})
  }

  save(): void {
    editor.listeners['saved']?.(this)
  }

  /** The server finds something at these words, in the text as it is or was. */
  push(found: Readonly<Record<string, string>>, {whole = [] as string[], version = this.version} = {}): void {
    const all = Object.entries(found).map(([rule, words]) => {
      const start = this.text.indexOf(words)
      const range = {start: {character: start}, end: {character: start + words.length}}
      return {range, code: {value: rule, target: {}}, data: {version, ...(whole.includes(rule) ? {whole: true} : {})}}
    })
    this.findings.receive(this.uri, all as unknown as Diagnostic[], (_, shown) => {
      this.shown = shown.map(({code}) => String((code as {value: string}).value))
    })
  }
}

let draft: Draft
beforeEach(() => {
  vi.useFakeTimers()
  editor.quiet = true
  draft = new Draft('Hi Bo,\n\n')
  draft.push({})
})
afterEach(() => {
  draft.findings.dispose()
  vi.useRealTimers()
})

describe('findings', () => {
  it('on the sentence being written wait for a pause', () => {
    draft.type('could you look soon')
    draft.push({'deadline-exact': 'soon'})
    expect(draft.shown).toEqual([])
    vi.advanceTimersByTime(1400)
    expect(draft.shown).toEqual([])
    vi.advanceTimersByTime(200)
    expect(draft.shown).toEqual(['deadline-exact'])
  })

  it('on it are shown when the cursor leaves it, and only those', () => {
    draft.type('could you look soon')
    draft.push({'deadline-exact': 'soon', 'fallback-stated': 'look'}, {whole: ['fallback-stated']})
    draft.moveTo(0)
    expect(draft.shown).toEqual(['deadline-exact'])
    vi.runAllTimers()
    expect(draft.shown).toEqual(['deadline-exact', 'fallback-stated'])
  })

  it('on it are shown when the next one is begun', () => {
    draft.type('could you look soon? It')
    draft.push({'deadline-exact': 'soon'})
    expect(draft.shown).toEqual(['deadline-exact'])
  })

  it('that were shown elsewhere stay, those on the whole draft too', () => {
    draft.paste('Could you look soon? ')
    draft.push({'deadline-exact': 'soon', 'fallback-stated': 'Could'}, {whole: ['fallback-stated']})
    expect(draft.shown).toEqual(['deadline-exact', 'fallback-stated'])
    draft.type('It fails')
    draft.push({'deadline-exact': 'soon', 'fallback-stated': 'Could', 'reason-given': 'It'}, {whole: ['fallback-stated']})
    expect(draft.shown).toEqual(['deadline-exact', 'fallback-stated'])
  })

  it('do not wait for what is pasted, undone or saved, nor where quiet typing is off', () => {
    draft.type('could you look soon')
    draft.push({'deadline-exact': 'soon'})
    draft.save()
    expect(draft.shown).toEqual(['deadline-exact'])
    draft.paste(', please, as you did last time')
    draft.push({'deadline-exact': 'soon'})
    expect(draft.shown).toEqual(['deadline-exact'])
    editor.quiet = false
    draft.type('!')
    draft.push({'deadline-exact': 'soon'})
    expect(draft.shown).toEqual(['deadline-exact'])
  })

  it('of a text that is no more are dropped', () => {
    draft.type('could you look soon')
    draft.push({'deadline-exact': 'soon'}, {version: draft.version - 1})
    vi.runAllTimers()
    expect(draft.shown).toEqual([])
    draft.push({'deadline-exact': 'soon'})
    expect(draft.shown).toEqual(['deadline-exact'])
  })

  it('are taken away at once when their words, or their sentence, are written at', () => {
    draft.paste('Could you look soon?')
    draft.push({'deadline-exact': 'soon'})
    draft.type(' ')
    expect(draft.shown).toEqual(['deadline-exact'])
    draft.paste(' It fails, as you can see in the logs')
    draft.push({'deadline-exact': 'soon', 'reference-linked': 'the logs'})
    draft.type('x')
    expect(draft.shown).toEqual(['deadline-exact'])
    vi.runAllTimers()
    expect(draft.shown).toEqual(['deadline-exact', 'reference-linked'])
  })
})
