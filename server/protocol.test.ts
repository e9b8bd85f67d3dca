import {CancellationTokenSource, type CodeAction, type DocumentDiagnosticReport} from 'vscode-languageserver/node.js'
import {afterEach, beforeEach, describe, expect, it, test} from 'vitest'
import {commandIds} from './protocol.js'
import {pulling, Talk} from './testing.js'

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
  ['asklint/sendable', {textDocument}, 'textDocument'],
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

  it('has to be given something', async () => {
    expect((await talk.refusal(method, undefined)).code).toBe(-32602)
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

describe('asklint/templates', () => {
  const method = 'asklint/templates'

  it.each([[undefined], [null], [{}], [{any: 7}]])('takes %j', async params => {
    expect(await talk.ask<object[]>(method, params)).toContainEqual(expect.objectContaining({text: expect.stringContaining('[fill in: ')}))
  })

  it.each([[undefined], [{}]])('with %j it can be cancelled', async params => {
    const source = new CancellationTokenSource()
    const answer = talk.client.sendRequest(method, params, source.token)
    source.cancel()
    await expect(answer).rejects.toMatchObject({code: -32800})
  })

  it('has its beginning and its end', async () => {
    const early = Talk.early()
    expect((await early.refusal(method, undefined)).code).toBe(-32002)
    early.client.dispose()
    const last = talk.client.sendRequest(method).catch(({code}: {code: number}) => code)
    await talk.client.sendRequest('shutdown')
    expect(await last).toBeDefined()
    expect((await talk.refusal(method, undefined)).code).toBe(-32600)
  })
})

const suggestions = {version: 1, suggestions: 'all'}

test.each<[method: string, params: object, key: string]>([
  ['textDocument/hover', {textDocument, position: {line: -1, character: 0}}, 'position.line'],
  ['textDocument/hover', {textDocument, position: {line: 0, character: 1.5}}, 'position.character'],
  ['textDocument/completion', {textDocument: {uri: null}, position}, 'textDocument.uri'],
  ['textDocument/diagnostic', {textDocument: {uri: 7}}, 'textDocument.uri'],
  ['textDocument/inlayHint', {textDocument, range: {start: position}}, 'range.end'],
  ['textDocument/codeAction', {textDocument, range, context: {diagnostics: [{}]}}, 'context.diagnostics.0.range'],
  ['textDocument/codeAction', {textDocument, range, context: {diagnostics: [], only: ['quickfix', 7]}}, 'context.only.1'],
  ['textDocument/codeAction', {textDocument, range, context: {diagnostics: [{range, source: 'asklint', data: suggestions}]}}, 'context.diagnostics.0.data.suggestions'],
  ['codeAction/resolve', {title: 'x', data: {uri: 7}}, 'data.uri'],
  ['codeAction/resolve', {title: 'x', data: {uri, version: 1, make: 'haste'}}, 'data.make'],
  ['workspace/diagnostic', {previousResultIds: [{uri}]}, 'previousResultIds.0.value'],
  ['workspace/executeCommand', {command: commandIds.dismiss, arguments: 'all'}, 'arguments'],
  ['workspace/executeCommand', {command: commandIds.dismiss}, 'rule'],
  ['workspace/executeCommand', {command: commandIds.dismiss, arguments: [{rule: 7, text: 'x'}]}, 'rule'],
  ['workspace/executeCommand', {command: commandIds.explain, arguments: ['haste']}, '“haste”'],
  ['workspace/executeCommand', {command: 'asklint.server.haste'}, '“asklint.server.haste”'],
])('%s with %j is told what is wrong', async (method, params, key) => {
  await talk.open(uri, text)
  const {code, message} = await talk.refusal(method, params)
  expect(code).toBe(-32602)
  expect(message).toContain(key)
})

test('diagnostics of others may carry what they like', async () => {
  await talk.open(uri, text)
  const diagnostics = [{range, message: 'x', source: 'spelling', data: 7}, {range, message: 'x', data: {version: 'x'}}]
  expect(await talk.ask('textDocument/codeAction', {textDocument, range, context: {diagnostics, only: ['quickfix']}})).toEqual([])
  const action = {title: 'x', data: 7}
  expect(await talk.ask('codeAction/resolve', action)).toEqual(action)
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

test.each([
  ['huge', {line: 2 ** 31 - 1, character: 2 ** 31 - 1}],
  ['beyond what counts', {line: 1e300, character: 1e300}],
])('a change at %s adds at the end', async (_, at) => {
  await talk.open(uri, 'Hi Dana,\n\n')
  await talk.change(uri, {range: {start: at, end: at}, text: 'could you check the prices by Friday, please?\n'})
  expect((await talk.pull(uri)).map(({code}) => code)).toEqual(['fallback-stated', 'deadline-exact'])
})

test.each(['utf-16', 'utf-8', 'utf-32'])('a change at a negative place adds at the start, in %s', async encoding => {
  const other = await Talk.start({capabilities: {...pulling, general: {positionEncodings: [encoding]}}})
  const at = {line: -3, character: -7}
  await other.open(uri, 'check the prices by Friday, please?\n')
  await other.change(uri, {range: {start: at, end: at}, text: 'Hi Dana,\n\ncould you '})
  const found = await other.pull(uri)
  expect(found.map(({code}) => code)).toEqual(['fallback-stated', 'deadline-exact'])
  expect(found[0]?.range.start).toEqual({line: 2, character: 0})
  await other.stop()
})

test('a text that is opened twice is the newer one', async () => {
  await talk.open(uri, text)
  await talk.pull(uri)
  await talk.open(uri, 'Thanks!\n')
  expect(await talk.pull(uri)).toEqual([])
})
