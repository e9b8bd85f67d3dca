import {CancellationTokenSource, type CodeAction, type DocumentDiagnosticReport} from 'vscode-languageserver/node.js'
import {afterEach, beforeEach, describe, expect, it, test} from 'vitest'
import {commandIds} from './protocol.js'
import {Talk} from './testing.js'

const uri = 'untitled:prices'
const text = 'Hi Dana,\n\ncould you check the prices by Friday, please?\n'
const textDocument = {uri}
const position = {line: 2, character: 4}
const range = {start: position, end: position}

/** Every request, with parameters that are good, and a key that may not be missing from them. */
const requests: readonly [method: string, params: object, key: string][] = [
  ['textDocument/diagnostic', {textDocument}, 'textDocument'],
  ['workspace/diagnostic', {previousResultIds: []}, 'previousResultIds'],
  ['textDocument/codeAction', {textDocument, range, context: {diagnostics: []}}, 'context'],
  ['codeAction/resolve', {title: 'x'}, 'title'],
  ['textDocument/hover', {textDocument, position}, 'position'],
  ['textDocument/completion', {textDocument, position}, 'position'],
  ['textDocument/inlayHint', {textDocument, range}, 'range'],
  ['textDocument/documentSymbol', {textDocument}, 'textDocument'],
  ['workspace/symbol', {query: 'prices'}, 'query'],
  ['workspace/executeCommand', {command: commandIds.restoreDismissed}, 'command'],
  ['asklint/checklist', {textDocument}, 'textDocument'],
]

let talk: Talk
beforeEach(async () => {
  talk = await Talk.start()
})
afterEach(() => talk.stop())

describe.each(requests)('%s', (method, params, key) => {
  it('is answered', async () => {
    await talk.open(uri, text)
    await expect(talk.ask(method, params)).resolves.toBeDefined()
  })

  it('has nothing to say of a text that is not known', async () => {
    const answer = await talk.ask(method, {...params, ...('textDocument' in params ? {textDocument: {uri: 'untitled:other'}} : {})})
    expect(JSON.stringify(answer)).not.toContain('prices')
  })

  it.each([[undefined], [7], [{nested: null}]])('refuses %j for what it needs', async value => {
    await talk.open(uri, text)
    const {code, message} = await talk.refusal(method, {...params, [key]: value})
    expect(code).toBe(-32602)
    expect(message).toContain(key)
  })

  it('can be cancelled', async () => {
    await talk.open(uri, text)
    const source = new CancellationTokenSource()
    const answer = talk.client.sendRequest(method, params, source.token)
    source.cancel()
    await expect(answer).rejects.toMatchObject({code: -32800})
  })

  it('is refused after the end, and comes to an end in its midst', async () => {
    await talk.open(uri, text)
    const last = talk.client.sendRequest(method, params).catch(({code}: {code: number}) => code)
    await talk.client.sendRequest('shutdown')
    expect(await last).toBeDefined()
    expect((await talk.refusal(method, params)).code).toBe(-32600)
  })
})

test.each(requests)('%s waits for the beginning', async (method, params) => {
  const early = Talk.early()
  expect((await early.refusal(method, params)).code).toBe(-32002)
  early.client.dispose()
})

describe('what is out of date', () => {
  it('drops a lint that a newer edit overtakes', async () => {
    await talk.open(uri, text)
    const first = talk.client.sendRequest('textDocument/diagnostic', {textDocument}).catch((error: unknown) => error)
    await talk.change(uri, {text: 'Thanks!\n'})
    expect(await first).toMatchObject({code: -32802, data: {retriggerRequest: true}})
    expect(await talk.pull(uri)).toEqual([])
  })

  it('makes no edits for a text that is gone', async () => {
    await talk.open(uri, text)
    const diagnostics = await talk.pull(uri)
    const actions = await talk.ask<CodeAction[]>('textDocument/codeAction', {textDocument, range: diagnostics[0]?.range, context: {diagnostics}})
    const suppressing = actions.find(({data}) => data !== undefined)
    expect(suppressing).toBeDefined()
    await talk.change(uri, {range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, text: 'To all\n\n'})
    expect((await talk.refusal('codeAction/resolve', suppressing ?? {})).code).toBe(-32801)
    const stale = await talk.ask<CodeAction[]>('textDocument/codeAction', {textDocument, range: diagnostics[0]?.range, context: {diagnostics}})
    expect(stale.filter(({edit}) => edit)).toEqual([])
  })

  it('says that nothing changed', async () => {
    await talk.open(uri, text)
    const report = await talk.ask<DocumentDiagnosticReport>('textDocument/diagnostic', {textDocument})
    const again = await talk.ask('textDocument/diagnostic', {textDocument, previousResultId: report.resultId})
    expect(again).toEqual({kind: 'unchanged', resultId: report.resultId})
    await talk.change(uri, {text: `${text}Bye\n`})
    const changed = await talk.ask('textDocument/diagnostic', {textDocument, previousResultId: report.resultId})
    expect(changed).toMatchObject({kind: 'full'})
  })
})

test.each<[string, string, unknown]>([
  ['a change without changes', 'textDocument/didChange', {textDocument: {uri, version: 2}}],
  ['a change of an unknown text', 'textDocument/didChange', {textDocument: {uri: 'untitled:x', version: 2}, contentChanges: [{text: 'a'}]}],
  ['a change of nothing', 'textDocument/didChange', {}],
  ['the end of an unknown text', 'textDocument/didClose', {textDocument: {uri: 'untitled:x'}}],
  ['a saving of nothing', 'textDocument/didSave', null],
  ['an opening without a text', 'textDocument/didOpen', {textDocument: {uri: 'untitled:x'}}],
  ['a word that is no URI', 'textDocument/didOpen', {textDocument: {uri: ':', languageId: 'x', version: 1, text: 'a'}}],
  ['settings of the wrong sort', 'workspace/didChangeConfiguration', {settings: {asklint: 'all'}}],
  ['changed files without a list', 'workspace/didChangeWatchedFiles', {}],
])('outlives %s', async (_, method, params) => {
  await talk.open(uri, text)
  const before = await talk.pull(uri)
  await talk.client.sendNotification(method, params)
  expect(await talk.pull(uri)).toEqual(before)
  expect(before.map(({code}) => code)).toEqual(['fallback-stated', 'deadline-exact'])
})

test('positions outside of the text are taken to its ends', async () => {
  await talk.open(uri, text)
  await talk.change(uri, {range: {start: {line: 0, character: 99}, end: {line: 99, character: 99}}, text: '\n\nplease call Bo by Monday.\n'})
  const [first] = await talk.pull(uri)
  expect(first?.range.start).toEqual({line: 2, character: 0})
  await expect(talk.ask('textDocument/hover', {textDocument, position: {line: 500, character: 7}})).resolves.toBeNull()
})

test('a text that is opened twice is the newer one', async () => {
  await talk.open(uri, text)
  await talk.pull(uri)
  await talk.open(uri, 'Thanks!\n')
  expect(await talk.pull(uri)).toEqual([])
})
