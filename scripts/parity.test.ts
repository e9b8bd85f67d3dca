import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {createContext, runInContext} from 'node:vm'
import type {Diagnostic, DocumentDiagnosticReport} from 'vscode-languageserver/node.js'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {runIn} from '../cli/testing.js'
import {lineStarts, type Problem} from '../core/index.js'
import {parseFixture} from '../fixtures/format.js'
import {readRoom, roomNames} from '../fixtures/rooms.js'
import type {DiagnosticData} from '../server/protocol.js'
import {pulling, Talk} from '../server/testing.js'

const root = join(import.meta.dirname, '..')
const context = {now: '2026-11-24T09:00Z', timezone: 'Europe/Berlin'}
const samples = [...readRoom(root, 'samples')].filter(([name]) => name.endsWith('.md'))
const drafts: readonly [name: string, text: string][] = [
  ...samples,
  ...['corpus', ...roomNames(root)].flatMap(room =>
    [...readRoom(root, room)]
      .filter(([name]) => name.endsWith('.md'))
      .map(([name, file]): [string, string] => [`${room}/${name}`, parseFixture(file).text]),
  ),
]

/** A server in a world of its own, which has what a browser's worker has and nothing of Node. */
class Worker {
  readonly #waiting = new Map<number, (answer: {result?: unknown; error?: {message: string}}) => void>()
  readonly #self: {onmessage?: (event: {data: unknown}) => void}
  #last = 0

  constructor() {
    const self: {onmessage?: (event: {data: unknown}) => void; [name: string]: unknown} = {
      postMessage: (message: {id?: number; method?: string; result?: unknown; error?: {message: string}}) => {
        if (message.id === undefined) return
        // There are no files here, and no settings.
        if (message.method !== undefined) this.#self.onmessage?.({data: {jsonrpc: '2.0', id: message.id, result: null}})
        else this.#waiting.get(message.id)?.(message)
      },
      addEventListener: () => undefined,
      setTimeout,
      clearTimeout,
      TextDecoder,
      TextEncoder,
      URL,
      URLSearchParams,
      console,
    }
    this.#self = self
    const world = createContext(Object.assign(self, {self}))
    runInContext(readFileSync(join(root, 'dist', 'browser-server.js'), 'utf8'), world)
  }

  notify(method: string, params: unknown): void {
    this.#self.onmessage?.({data: {jsonrpc: '2.0', method, params}})
  }

  ask<T>(method: string, params: unknown): Promise<T> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({result, error}) => (error ? reject(new Error(error.message)) : resolve(result as T)))
      this.#self.onmessage?.({data: {jsonrpc: '2.0', id, method, params}})
    })
  }
}

let talk: Talk
let worker: Worker
beforeAll(async () => {
  talk = await Talk.start({options: context})
  worker = new Worker()
  await worker.ask('initialize', {processId: null, rootUri: null, capabilities: pulling, initializationOptions: context})
  worker.notify('initialized', {})
})
afterAll(() => talk.stop())

/** A problem as a client has it, in offsets again. */
function flat({code, severity, message, range: {start, end}, data}: Diagnostic, text: string): object {
  const starts = lineStarts(text)
  const offset = ({line, character}: typeof start): number => (starts[line] ?? text.length) + character
  const {suggestions} = data as DiagnosticData
  return {
    rule: code,
    severity: ['error', 'warning', 'info', 'hint'][(severity ?? 0) - 1],
    message,
    start: offset(start),
    end: offset(end),
    suggestions: suggestions.map(({title, edits}) => ({
      title,
      edits: edits.map(({range, newText}) => ({start: offset(range.start), end: offset(range.end), text: newText})),
    })),
  }
}

function reported({rule, severity, message, start, end, suggestions}: Problem): object {
  return {rule, severity, message, start, end, suggestions: suggestions.map(({title, edits}) => ({title, edits}))}
}

test.each(drafts)('%s has the same problems on the command line, in an editor and in a browser', async (name, text) => {
  const argv = ['--stdin', '--format', 'json', '--now', context.now, '--timezone', context.timezone]
  const {out, err} = await runIn(root, argv, {stdin: text})
  expect(err).toBe('')
  const [file] = JSON.parse(out).files as readonly [{readonly problems: readonly Problem[]}]
  const expected = file.problems.map(reported)

  const uri = `untitled:${encodeURIComponent(name)}`
  await talk.open(uri, text)
  expect((await talk.pull(uri)).map(one => flat(one, text))).toEqual(expected)

  worker.notify('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version: 1, text}})
  const report = await worker.ask<DocumentDiagnosticReport>('textDocument/diagnostic', {textDocument: {uri}})
  expect(report.kind === 'full' && report.items.map(one => flat(one, text))).toEqual(expected)
})
