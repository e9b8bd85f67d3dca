import {CancellationTokenSource, type CodeAction, type Diagnostic, type DocumentDiagnosticReport, type WorkspaceDiagnosticReport} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {afterEach, describe, expect, it, test} from 'vitest'
import {fixText, parseDraft, presetSettings} from '../core/index.js'
import {rules} from '../rules/index.js'
import {actionKinds, type ChecklistAnswer, type ChecklistChange, commandIds, type Dismissal} from './protocol.js'
import {MemoryPlatform, pulling, type StartOptions, Talk, until} from './testing.js'

const now = '2026-11-24T09:00Z'
const uri = 'file:///work/prices.draft.md'
const config = 'file:///work/asklint.config.json'
const text = 'Hi Dana,\n\ncould you check the prices by Friday, please?\n'
const found = ['fallback-stated', 'deadline-exact']

const {diagnostic: _, ...others} = pulling.textDocument ?? {}
/** Capabilities of an editor that waits for what is pushed. */
const waiting = {...pulling, textDocument: others}

let talk: Talk
afterEach(() => talk.stop())

async function start({options, ...more}: StartOptions = {}): Promise<Talk> {
  talk = await Talk.start({...more, options: {now, ...options}})
  return talk
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({code}) => code)
const report = (previousResultId?: string) =>
  talk.ask<DocumentDiagnosticReport>('textDocument/diagnostic', {textDocument: {uri}, ...(previousResultId === undefined ? {} : {previousResultId})})
const rest = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
const pushedOf = (of: string) => talk.pushed.filter(one => one.uri === of)
const refreshes = () => talk.asked.filter(({method}) => method === 'workspace/diagnostic/refresh').length
const checklist = () => talk.ask<ChecklistAnswer>('asklint/checklist', {textDocument: {uri}})

/** Files as they are from now on; undefined stands for one that is gone. */
async function write(file: string, content: string | undefined): Promise<void> {
  if (content === undefined) talk.platform.files.delete(file)
  else talk.platform.files.set(file, content)
  await talk.client.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: file, type: content === undefined ? 3 : 2}]})
}

async function actionsOn(diagnostics: readonly Diagnostic[], only?: readonly string[], of = uri): Promise<CodeAction[]> {
  const range = diagnostics[0]?.range ?? {start: {line: 0, character: 0}, end: {line: 0, character: 0}}
  return talk.ask('textDocument/codeAction', {textDocument: {uri: of}, range, context: {diagnostics, ...(only ? {only} : {})}})
}

async function resolved(action: CodeAction | undefined): Promise<CodeAction> {
  expect(action).toBeDefined()
  return talk.ask('codeAction/resolve', action)
}

function applied(before: string, {edit}: CodeAction, of = uri): string {
  return TextDocument.applyEdits(TextDocument.create(of, 'markdown', 1, before), edit?.changes?.[of] ?? [])
}

describe('a client that does not pull', () => {
  it('is told on opening, and of nothing on closing', async () => {
    await start({capabilities: waiting})
    await talk.open(uri, text)
    const first = await until(() => pushedOf(uri)[0])
    expect(first.version).toBe(1)
    expect(codes(first.diagnostics)).toEqual(found)
    await talk.client.sendNotification('textDocument/didClose', {textDocument: {uri}})
    expect(await until(() => pushedOf(uri)[1])).toEqual({uri, diagnostics: []})
  })

  it('is told once of several quick changes', async () => {
    await start({capabilities: waiting})
    await talk.open(uri, text)
    await until(() => pushedOf(uri)[0])
    await talk.change(uri, {text: `${text}A\n`})
    await talk.change(uri, {text: `${text}B\n`})
    await talk.change(uri, {text: 'Thanks!\n'})
    expect(await until(() => pushedOf(uri)[1])).toEqual({uri, version: 4, diagnostics: []})
    await rest(350)
    expect(pushedOf(uri)).toHaveLength(2)
  })

  it('is told nothing of a text that is closed while typing rests', async () => {
    await start({capabilities: waiting})
    await talk.open(uri, text)
    await until(() => pushedOf(uri)[0])
    await talk.change(uri, {text: `${text}A\n`})
    await talk.client.sendNotification('textDocument/didClose', {textDocument: {uri}})
    await rest(400)
    expect(pushedOf(uri).at(-1)).toEqual({uri, diagnostics: []})
  })

  it('is told on saving only, where it says so', async () => {
    await start({capabilities: waiting, options: {run: 'onSave'}})
    await talk.open(uri, text)
    await until(() => pushedOf(uri)[0])
    await talk.change(uri, {text: 'Thanks!\n'})
    await rest(400)
    expect(pushedOf(uri)).toHaveLength(1)
    await talk.save(uri)
    expect(await until(() => pushedOf(uri)[1])).toEqual({uri, version: 2, diagnostics: []})
  })

  it('is told anew when a config changes', async () => {
    await start({capabilities: waiting})
    await talk.open(uri, text)
    await until(() => pushedOf(uri)[0])
    await write(config, '{"rules": {"fallback-stated": "off"}}')
    const second = await until(() => pushedOf(uri)[1])
    expect(codes(second.diagnostics)).toEqual(['deadline-exact'])
  })
})

describe('a client that pulls', () => {
  it('is pushed nothing', async () => {
    await start()
    await talk.open(uri, text)
    expect(codes(await talk.pull(uri))).toEqual(found)
    await rest(50)
    expect(talk.pushed).toEqual([])
  })

  it('gets what held at the last saving, where it says so', async () => {
    await start({options: {run: 'onSave'}})
    await talk.open(uri, text)
    const {resultId} = await report()
    await talk.change(uri, {text: 'Thanks!\n'})
    expect(await report(resultId)).toEqual({kind: 'unchanged', resultId})
    await talk.save(uri)
    expect(await report(resultId)).toMatchObject({kind: 'full', items: []})
  })

  it('gets what holds at once when a finding is put aside before saving', async () => {
    await start({options: {run: 'onSave'}})
    await talk.open(uri, text)
    const {resultId} = await report()
    await talk.change(uri, {text: `${text}\n`})
    const dismissal: Dismissal = {rule: 'fallback-stated', text: 'could you check the prices by Friday, please?'}
    await talk.ask('workspace/executeCommand', {command: commandIds.dismiss, arguments: [dismissal]})
    const {items} = (await report(resultId)) as {items?: Diagnostic[]}
    expect(codes(items ?? [])).toEqual(['deadline-exact'])
  })

  it('gets what did not change once', async () => {
    await start()
    await talk.open(uri, text)
    const {resultId} = await report()
    expect(await report(resultId)).toEqual({kind: 'unchanged', resultId})
    await talk.ask('workspace/executeCommand', {command: commandIds.restoreDismissed})
    expect(await report(resultId)).toMatchObject({kind: 'full'})
  })

  it('gets it anew in another minute', async () => {
    talk = await Talk.start()
    await talk.open(uri, text)
    const {resultId} = await report()
    talk.platform.now += 60_000
    expect(await report(resultId)).toMatchObject({kind: 'full'})
  })
})

describe('a config', () => {
  it('holds from the moment that it is there until it is gone', async () => {
    await start()
    await talk.open(uri, text)
    const {resultId} = await report()
    await write(config, '{"rules": {"fallback-stated": "off"}}')
    await until(() => refreshes() === 1)
    const changed = await report(resultId)
    expect(codes(changed.kind === 'full' ? changed.items : [])).toEqual(['deadline-exact'])
    await write(config, '{"rules": {"deadline-exact": "off"}}')
    await until(() => refreshes() === 2)
    expect(codes(await talk.pull(uri))).toEqual(['fallback-stated'])
    await write(config, undefined)
    await until(() => refreshes() === 3)
    expect(codes(await talk.pull(uri))).toEqual(found)
  })

  it('that is broken is marked in its place, and drafts are silent until it is mended', async () => {
    await start()
    await talk.open(uri, text)
    await talk.pull(uri)
    await write(config, '{\n  "rules": {"haste-made": "off"}\n}')
    expect(await talk.pull(uri)).toEqual([])
    expect(await checklist()).toMatchObject({checklist: null})
    const marked = await until(() => pushedOf(config)[0])
    expect(marked.diagnostics).toEqual([
      expect.objectContaining({source: 'asklint', severity: 1, message: expect.stringContaining('haste-made')}),
    ])
    expect(marked.diagnostics[0]?.range.start).toEqual({line: 1, character: 12})
    const said = await until(() => talk.notified.find(({method}) => method === 'window/showMessage'))
    expect(said.params).toMatchObject({type: 1, message: expect.stringMatching(/^AskLint: asklint\.config\.json:2:13 .*haste-made/)})
    await write(config, '{"rules": {"fallback-stated": "off"}}')
    expect(codes(await talk.pull(uri))).toEqual(['deadline-exact'])
    expect(pushedOf(config).at(-1)?.diagnostics).toEqual([])
  })

  it('is marked once for many drafts', async () => {
    await start()
    const other = 'file:///work/more/other.draft.md'
    await talk.open(uri, text)
    await talk.open(other, text)
    await write(config, '{')
    await Promise.all([talk.pull(uri), talk.pull(other)])
    await talk.pull(uri)
    expect(pushedOf(config)).toHaveLength(1)
    expect(talk.notified.filter(({method}) => method === 'window/showMessage')).toHaveLength(1)
  })

  it('can leave a draft out', async () => {
    await start()
    await talk.open(uri, text)
    await talk.pull(uri)
    await write('file:///work/.asklintignore', '*.draft.md\n')
    expect(await talk.pull(uri)).toEqual([])
    await write('file:///work/.asklintignore', undefined)
    expect(codes(await talk.pull(uri))).toEqual(found)
  })

  it('is no matter of files that nothing rests on', async () => {
    await start()
    await talk.open(uri, text)
    await talk.pull(uri)
    await write('file:///elsewhere/tsconfig.json', '{}')
    await talk.pull(uri)
    expect(refreshes()).toBe(0)
  })

  it('is looked for on opening and saving, where nobody tells of files', async () => {
    const capabilities = {...pulling, workspace: {diagnostics: {refreshSupport: true}}}
    await start({capabilities})
    await talk.open(uri, text)
    expect(codes(await talk.pull(uri))).toEqual(found)
    talk.platform.files.set(config, '{"rules": {"fallback-stated": "off"}}')
    await talk.change(uri, {text: `${text}\n`})
    await talk.save(uri)
    expect(codes(await talk.pull(uri))).toEqual(['deadline-exact'])
  })
})

describe('settings', () => {
  const capabilities = {...pulling, workspace: {...pulling.workspace, configuration: true}}

  it('are asked of the client, and anew when they change', async () => {
    await start({capabilities})
    talk.settings = {run: 'onSave', inlayHints: true}
    await talk.open(uri, text)
    const {resultId} = await report()
    await talk.change(uri, {text: 'Thanks!\n'})
    expect(await report(resultId)).toMatchObject({kind: 'unchanged'})
    talk.settings = {run: 'onType'}
    await talk.client.sendNotification('workspace/didChangeConfiguration', {settings: null})
    await until(() => refreshes() === 1)
    expect(await report(resultId)).toMatchObject({kind: 'full', items: []})
  })

  it('show dates where they are wanted', async () => {
    await start({capabilities})
    await talk.open(uri, text)
    const range = {start: {line: 0, character: 0}, end: {line: 9, character: 0}}
    expect(await talk.ask('textDocument/inlayHint', {textDocument: {uri}, range})).toEqual([])
    talk.settings = {inlayHints: true}
    await talk.client.sendNotification('workspace/didChangeConfiguration', {settings: null})
    expect(await talk.ask('textDocument/inlayHint', {textDocument: {uri}, range})).toHaveLength(1)
  })

  it('that are no good are told of and left out', async () => {
    await start({capabilities})
    talk.settings = {run: 'sometimes', preset: 7}
    await talk.open(uri, text)
    expect(codes(await talk.pull(uri))).toEqual(found)
    const said = talk.notified.filter(({method}) => method === 'window/logMessage').map(({params}) => JSON.stringify(params))
    expect(said).toEqual([expect.stringContaining('run'), expect.stringContaining('preset')])
  })

  const linking = 'Dana, please send me the offer, and Wei, please send me the list.\n'

  it('name a preset where no config does', async () => {
    await start({capabilities})
    talk.settings = {preset: 'docs'}
    await talk.open(uri, linking)
    expect(codes(await talk.pull(uri))).not.toContain('reference-linked')
    await write(config, '{"extends": "asklint:recommended"}')
    expect(codes(await talk.pull(uri))).toContain('reference-linked')
  })

  it('can be pushed by a client that is not asked', async () => {
    await start()
    await talk.open(uri, linking)
    expect(codes(await talk.pull(uri))).toContain('reference-linked')
    await talk.client.sendNotification('workspace/didChangeConfiguration', {settings: {asklint: {preset: 'docs'}}})
    expect(codes(await talk.pull(uri))).not.toContain('reference-linked')
  })
})

describe('a finding that is put aside', () => {
  const dismissal: Dismissal = {rule: 'fallback-stated', text: 'could you check the prices by Friday, please?'}

  const both = 'Hi Dana,\n\ncould you check the prices by Friday, please?\n\nWei, please send me the list by Monday.\n'

  async function dismiss(rule: string): Promise<void> {
    const diagnostics = (await talk.pull(uri)).filter(({code}) => code === rule).slice(0, 1)
    const [action] = await actionsOn(diagnostics, [actionKinds.dismiss])
    await talk.ask('workspace/executeCommand', action?.command)
  }

  it('is gone, not needed, and kept', async () => {
    await start()
    await talk.open(uri, text)
    expect(await checklist()).toMatchObject({checklist: {silence: 'missing'}})
    await dismiss('fallback-stated')
    expect(codes(await talk.pull(uri))).toEqual(['deadline-exact'])
    expect(await checklist()).toMatchObject({checklist: {silence: 'not needed'}})
    expect(JSON.parse(talk.platform.dismissed ?? '')).toEqual([dismissal])
    await until(() => refreshes() === 1)
    const {platform} = talk
    await talk.stop()
    await start({platform})
    await talk.open(uri, text.replace('check the', 'check\nthe'))
    expect(codes(await talk.pull(uri))).toEqual(['deadline-exact'])
  })

  it('is the client’s to keep, where it says so', async () => {
    await start({options: {dismissed: []}})
    await talk.open(uri, text)
    await dismiss('fallback-stated')
    const told = await until(() => talk.notified.find(({method}) => method === 'asklint/dismissed'))
    expect(told.params).toEqual({dismissed: [dismissal]})
    expect(talk.platform.dismissed).toBeUndefined()
  })

  it('is aside from the start, where the client kept it', async () => {
    await start({options: {dismissed: [dismissal]}})
    await talk.open(uri, text)
    expect(codes(await talk.pull(uri))).toEqual(['deadline-exact'])
  })

  it('can be brought back', async () => {
    await start()
    await talk.open(uri, text)
    await dismiss('fallback-stated')
    await dismiss('deadline-exact')
    expect(await talk.pull(uri)).toEqual([])
    expect(await talk.ask('workspace/executeCommand', {command: commandIds.restoreDismissed})).toBe(2)
    expect(codes(await talk.pull(uri))).toEqual(found)
    expect(talk.platform.dismissed).toBe('[]')
  })

  it.each(['{', '7', '[{"rule": 7}]'])('is none where the file says %s', async kept => {
    const platform = new MemoryPlatform()
    platform.dismissed = kept
    await start({platform})
    await talk.open(uri, text)
    expect(codes(await talk.pull(uri))).toEqual(found)
  })

  it('can be one of several at once', async () => {
    await start()
    await talk.open(uri, both)
    const diagnostics = (await talk.pull(uri)).filter(({code}) => code === 'deadline-exact')
    const [action] = await actionsOn(diagnostics, [actionKinds.dismiss])
    expect(action?.diagnostics).toHaveLength(2)
    await talk.ask('workspace/executeCommand', action?.command)
    expect(codes(await talk.pull(uri))).not.toContain('deadline-exact')
  })

  it('is not fixed with all the others', async () => {
    await start()
    await talk.open(uri, both)
    await dismiss('deadline-exact')
    const action = await resolved((await actionsOn([], [actionKinds.fixAll]))[0])
    const fixed = applied(both, action)
    expect(fixed).toContain('prices by Friday, please')
    expect(fixed).toContain('list by Monday 30 November 2026.')
  })

  it('does not hinder switching off another of its rule', async () => {
    await start()
    await talk.open(uri, both)
    await dismiss('deadline-exact')
    const before = (await talk.pull(uri)).filter(({code}) => code === 'deadline-exact')
    expect(before).toHaveLength(1)
    const after = applied(both, await resolved((await actionsOn(before, [actionKinds.suppress]))[0]))
    await talk.change(uri, {text: after})
    expect(codes(await talk.pull(uri))).not.toContain('deadline-exact')
  })
})

describe('switching a rule off', () => {
  const lines = ['Hi Dana,', '', 'could you check the prices by Friday, please?', '', 'Wei, please send me the list by Monday.', '']
  const chat = 'could you check the prices by Friday, please?'

  test.each([
    ['markdown', uri, 'markdown', lines.join('\n')],
    ['markdown with CRLF', uri, 'markdown', lines.join('\r\n')],
    ['plain text', 'file:///work/prices.txt', 'plaintext', lines.join('\n')],
    ['a chat message', 'untitled:chat', 'plaintext', chat],
    ['a list', uri, 'markdown', 'Hi Dana,\n\nplease:\n\n- check the prices by Friday\n- send me the list by Monday\n'],
  ])('here leaves all the other findings, in %s', async (_, of, languageId, before) => {
    await start()
    await talk.open(of, before, languageId)
    const all = await talk.pull(of)
    const one = all.find(({code}) => code === 'deadline-exact')
    expect(one).toBeDefined()
    const [here, everywhere] = await actionsOn(one ? [one] : [], [actionKinds.suppress], of)
    const after = applied(before, await resolved(here), of)
    expect(after.replace(/\r\n/g, '')).not.toMatch(before.includes('\r') ? /[\r\n]/ : /\r/)
    const nowhere = applied(before, await resolved(everywhere), of)
    await talk.change(of, {text: after})
    const left = await talk.pull(of)
    expect(codes(left).sort()).toEqual(codes(all.filter(other => other !== one)).sort())
    await talk.change(of, {text: nowhere})
    expect(codes(await talk.pull(of)).sort()).toEqual(codes(all).filter(code => code !== 'deadline-exact').sort())
  })
})

test.each([
  ['one date', text],
  ['dates in CRLF', text.replace(/\n/g, '\r\n')],
  ['what touches', 'Noor, I was just wondering if you could maybe possibly send me *both* pages of the lease by Friday?\n'],
  ['nothing that is safe', 'Hi Dana,\n\ncould you check the prices, please?\n'],
])('all that is safe to fix is fixed as on the command line: %s', async (_, before) => {
  await start()
  await talk.open(uri, before)
  const draft = parseDraft(before, {name: uri, clock: {now: Date.parse(now)}})
  const {text: after} = fixText(draft, rules, presetSettings('recommended', rules), new Set(['safe']))
  const [action] = await actionsOn([], [actionKinds.fixAll])
  expect(action ? applied(before, await resolved(action)) : before).toBe(after)
})

test('a client that resolves nothing gets the edits at once', async () => {
  await start({capabilities: {...pulling, textDocument: {diagnostic: {}}}})
  await talk.open(uri, text)
  const [action] = await actionsOn([], ['source.fixAll'])
  expect(applied(text, action ?? {title: ''})).toContain('by Friday 27 November 2026')
})

describe('the kind of a text', () => {
  const imperative = 'Check the prices\n\nPlease note the prices of Friday.\n'

  test.each([
    ['the box for a commit', 'vscode-scm:git/scm0/input?rootUri=file%3A%2F%2F%2Fwork', 'scminput'],
    ['a new buffer for a commit', 'untitled:commit', 'git-commit'],
    ['git’s own file', 'file:///work/.git/COMMIT_EDITMSG', 'git-commit'],
  ])('%s is a commit message', async (_, of, languageId) => {
    await start()
    talk.platform.files.set('file:///work/.git/HEAD', '')
    await talk.open(of, imperative, languageId)
    expect(await talk.pull(of)).toEqual([])
    expect(await talk.ask('asklint/checklist', {textDocument: {uri: of}})).toMatchObject({kind: 'message'})
    // The same words would be an ask in a message.
    await talk.open('untitled:message', imperative)
    expect(await talk.pull('untitled:message')).not.toEqual([])
  })

  test('what a pull request has from a template is not judged', async () => {
    await start()
    talk.platform.files.set('file:///work/.git/HEAD', '')
    talk.platform.files.set('file:///work/.github/pull_request_template.md', '## What\n\nCheck the numbers with [name].\n')
    const of = 'file:///work/.git/PULLREQ_EDITMSG'
    await talk.open(of, 'Mend it\n\n## What\n\nCheck the numbers with [name].\n', 'markdown')
    expect(await talk.pull(of)).toEqual([])
    await talk.open('file:///work/a.draft.md', 'Check the numbers with [name].\n', 'markdown')
    expect(await talk.pull('file:///work/a.draft.md')).not.toEqual([])
  })

  test('the box for a commit follows the config of its repository', async () => {
    await start({folders: ['file:///elsewhere']})
    const of = 'vscode-scm:git/scm0/input?rootUri=file%3A%2F%2F%2Fwork'
    const asking = 'Fix the prices\n\nCould you check them by Friday, Dana?\n'
    talk.platform.files.set(config, '{"rules": {"fallback-stated": "off"}}')
    await talk.open(of, asking, 'scminput')
    await talk.open('untitled:x', asking, 'scminput')
    expect(codes(await talk.pull(of))).toEqual(['deadline-exact'])
    expect(codes(await talk.pull('untitled:x'))).toEqual(found)
  })

  test('a file that is not on disk is a message, and a document once it is', async () => {
    const of = 'file:///work/guide.md'
    await start()
    await talk.open(of, text)
    const kind = async () => (await talk.ask<ChecklistAnswer>('asklint/checklist', {textDocument: {uri: of}})).kind
    expect(await kind()).toBe('message')
    talk.platform.files.set(of, text)
    await talk.save(of)
    expect(await kind()).toBe('document')
  })
})

describe('the whole workspace', () => {
  const ask = (previousResultIds: readonly object[] = []) => talk.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', {previousResultIds})
  const other = 'file:///work/more/other.draft.md'

  it('is read, the open texts as they are in the editor', async () => {
    await start()
    talk.platform.files.set(uri, text).set(other, text).set('file:///elsewhere/b.draft.md', text).set('file:///work/notes.txt', text)
    await talk.open(other, 'Thanks!\n')
    const {items} = await ask()
    expect(items.map(item => [item.uri, item.version, item.kind === 'full' ? codes(item.items) : item.kind])).toEqual([
      [other, 1, []],
      [uri, null, found],
    ])
    const previous = items.map(item => ({uri: item.uri, value: item.resultId}))
    talk.platform.files.set(uri, 'Thanks!\n')
    expect((await ask(previous)).items.map(({kind}) => kind)).toEqual(['unchanged', 'full'])
  })

  it('is given bit by bit, where it is asked so', async () => {
    await start()
    talk.platform.files.set(uri, text).set(other, text)
    const parts: unknown[] = []
    talk.client.onNotification('$/progress', ({token, value}: {token: string; value: unknown}) => void (token === 'part' && parts.push(value)))
    expect(await talk.ask('workspace/diagnostic', {previousResultIds: [], partialResultToken: 'part'})).toEqual({items: []})
    expect(parts).toEqual([{items: [expect.objectContaining({uri: other})]}, {items: [expect.objectContaining({uri})]}])
  })

  it('can be left in the midst', async () => {
    await start()
    for (let count = 0; count < 500; count++) talk.platform.files.set(`file:///work/${count}.draft.md`, `${count} ${text}`)
    const source = new CancellationTokenSource()
    const answer = talk.client.sendRequest('workspace/diagnostic', {previousResultIds: []}, source.token)
    setTimeout(() => source.cancel(), 30)
    await expect(answer).rejects.toMatchObject({code: -32800})
    talk.platform.files.clear()
    expect((await ask()).items).toEqual([])
  })

  it('has the folders that are open', async () => {
    await start()
    talk.platform.files.set('file:///elsewhere/b.draft.md', text).set(uri, text)
    const event = {added: [{uri: 'file:///elsewhere', name: 'b'}], removed: [{uri: 'file:///work', name: 'a'}]}
    await talk.client.sendNotification('workspace/didChangeWorkspaceFolders', {event})
    expect((await ask()).items.map(item => item.uri)).toEqual(['file:///elsewhere/b.draft.md'])
  })

  it('is searched for asks', async () => {
    await start()
    talk.platform.files.set(uri, text).set(other, 'Wei, please send me the list.\n')
    const places = await talk.ask<{location: {uri: string}}[]>('workspace/symbol', {query: 'Prices check'})
    expect(places.map(({location}) => location.uri)).toEqual([uri])
  })
})

describe('the page of a rule', () => {
  const explain = {command: commandIds.explain, arguments: ['deadline-exact']}
  const page = 'docs:/rules/deadline-exact.md'

  it('is shown, and named', async () => {
    await start()
    expect(await talk.ask('workspace/executeCommand', explain)).toBe(page)
    expect(talk.asked.find(({method}) => method === 'window/showDocument')?.params).toMatchObject({uri: page})
  })

  it('is named alone to a client that shows nothing, and is where the client says', async () => {
    await start({capabilities: {...pulling, window: {}}, options: {docs: 'https://rules.example/'}})
    expect(await talk.ask('workspace/executeCommand', explain)).toBe('https://rules.example/deadline-exact.md')
    expect(talk.asked.filter(({method}) => method === 'window/showDocument')).toEqual([])
  })
})

test.each([pulling, waiting])('a client that refuses all that it is asked is served none the less', async capabilities => {
  await start({capabilities: {...capabilities, workspace: {...capabilities.workspace, configuration: true, inlayHint: {refreshSupport: true}}}})
  talk.client.onRequest(() => {
    throw new Error('No.')
  })
  talk.client.onRequest('workspace/configuration', () => {
    throw new Error('No.')
  })
  await talk.open(uri, text)
  expect(codes(await talk.pull(uri))).toEqual(found)
  await write(config, '{')
  expect(await talk.pull(uri)).toEqual([])
  await write(config, '{}')
  expect(codes(await talk.pull(uri))).toEqual(found)
  expect(await talk.ask('workspace/executeCommand', {command: commandIds.explain, arguments: ['readable']})).toBe('docs:/rules/readable.md')
  await rest(50)
})

test('a client that wants it is told of the checklist once for each reading', async () => {
  await start({options: {checklist: true}})
  await talk.open(uri, text)
  await talk.pull(uri)
  await checklist()
  const told = () => talk.notified.filter(({method}) => method === 'asklint/checklistChanged').map(({params}) => params as ChecklistChange)
  expect(told()).toEqual([expect.objectContaining({uri, version: 1, kind: 'message', checklist: expect.objectContaining({silence: 'missing'})})])
  await talk.change(uri, {text: 'Thanks!\n'})
  await talk.pull(uri)
  expect(told().map(({version}) => version)).toEqual([1, 2])
})
