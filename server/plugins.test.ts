import {afterEach, describe, expect, it} from 'vitest'
import type {CodeAction, CompletionItem, Hover, PublishDiagnosticsParams} from 'vscode-languageserver/node.js'
import {defineRule} from '../core/index.js'
import {commandIds, type InitializationOptions, trustedNotification} from './protocol.js'
import {MemoryPlatform, Talk, until} from './testing.js'

const config = 'file:///work/asklint.config.yaml'
const draft = 'file:///work/x.msg.md'
const yaml = `plugins: ./mine.js
phrases: [{id: team/no-circle-back, pattern: circle back, message: '“{found}” says nothing.', fix: reply, why: 'Nobody knows ![who](https://example.org/who.png) does what.'}]
rules: {mine/loud: error, ask-stated: off}
`
const text = 'Oh! Dana, we circle back.\n'
const loud = defineRule({
  meta: {
    id: 'loud',
    group: 'plain',
    summary: 'Speak low.',
    why: 'It is rude.',
    kinds: ['message'],
    presets: {recommended: 'off', strict: 'off', docs: 'off'},
    messages: {loud: 'This is loud.'},
    english: false,
  },
  *check() {
    yield {at: {start: 0, end: 2}, message: 'loud'}
  },
})

class Running extends MemoryPlatform {
  readonly ran: string[] = []
  readonly programs = new Map<string, unknown>([['file:///work/mine.js', {rules: [loud]}]])

  async load(uri: string): Promise<unknown> {
    this.ran.push(uri)
    return this.programs.get(uri)
  }
}

let talk: Talk
afterEach(() => talk.stop())

async function start(options: InitializationOptions, platform: MemoryPlatform = new Running(), folders = ['file:///work']) {
  platform.files.set(config, yaml).set('file:///work/mine.js', '').set(draft, text)
  talk = await Talk.start({platform, options, folders})
  await talk.open(draft, text)
  return platform
}
const codes = async (uri = draft) => (await talk.pull(uri)).map(({code}) => code)
const shownOf = (uri: string): PublishDiagnosticsParams[] => talk.pushed.filter(pushed => pushed.uri === uri)

describe('in a folder that is trusted', () => {
  it('plugins are run', async () => {
    await start({trusted: true})
    expect(await codes()).toEqual(['mine/loud', 'team/no-circle-back'])
    expect(shownOf(config)).toEqual([])
  })

  it('one that fails is told of in the config', async () => {
    const platform = new Running()
    platform.programs.set('file:///work/mine.js', {rules: 3})
    await start({trusted: true}, platform)
    expect(await codes()).toEqual([])
    const [{diagnostics} = {diagnostics: []}] = shownOf(config)
    expect(diagnostics.map(({severity, message}) => [severity, message])).toEqual([[1, 'The plugin “./mine.js” can’t be used: it exports no list “rules”.']])
  })

  it('one that was changed is run anew', async () => {
    const platform = (await start({trusted: true})) as Running
    await codes()
    platform.programs.set('file:///work/mine.js', {rules: []})
    platform.files.set(config, yaml.replace('mine/loud: error, ', ''))
    await talk.client.sendNotification('workspace/didChangeWatchedFiles', {changes: [config, 'file:///work/mine.js'].map(uri => ({uri, type: 2}))})
    expect(await codes()).toEqual(['team/no-circle-back'])
  })

  it('but not those of a folder elsewhere', async () => {
    const platform = (await start({trusted: true}, new Running(), ['file:///other'])) as Running
    expect(await codes()).toEqual(['team/no-circle-back'])
    expect(platform.ran).toEqual([])
  })

  it('those of a folder above are', async () => {
    await start({trusted: true}, new Running(), ['file:///work/sub/'])
    expect(await codes()).toContain('mine/loud')
  })
})

describe('in a folder that is not', () => {
  it.each([{}, {trusted: false}])('they are not run, and all else of the config holds: %j', async options => {
    const platform = (await start(options)) as Running
    expect(await codes()).toEqual(['team/no-circle-back'])
    expect(platform.ran).toEqual([])
    const [{diagnostics} = {diagnostics: []}] = shownOf(config)
    expect(diagnostics).toEqual([
      {
        range: {start: {line: 0, character: 9}, end: {line: 0, character: 9}},
        severity: 3,
        source: 'asklint',
        message: 'The plugin “./mine.js” is a program, and is not run, as this folder is not trusted.',
      },
    ])
    expect(talk.notified.filter(({method}) => method === 'window/showMessage')).toEqual([])
  })

  it('a directive may name their rules', async () => {
    await start({})
    await talk.change(draft, {text: 'We circle back. <!-- asklint-disable-line mine/loud, team/no-circle-back -->\n'})
    expect(await codes()).toEqual([])
  })

  it('they are run once it is', async () => {
    const platform = (await start({})) as Running
    await codes()
    await talk.client.sendNotification(trustedNotification)
    await until(() => talk.asked.some(({method}) => method === 'workspace/diagnostic/refresh'))
    expect(await codes()).toEqual(['mine/loud', 'team/no-circle-back'])
    expect(platform.ran).not.toEqual([])
    expect(shownOf(config).at(-1)?.diagnostics).toEqual([])
  })

  it('a config that is a program leaves the presets', async () => {
    const platform = new Running()
    platform.files.set('file:///work/sub/asklint.config.mjs', '')
    await start({}, platform)
    await talk.open('file:///work/sub/y.msg.md', 'The printer does not work.\n')
    expect(await codes('file:///work/sub/y.msg.md')).toEqual(['ask-stated'])
    expect(platform.ran).toEqual([])
    expect(shownOf('file:///work/sub/asklint.config.mjs')[0]?.diagnostics).toMatchObject([{severity: 3, range: {start: {line: 0, character: 0}}}])
  })
})

it('where nothing can be run, it is told', async () => {
  await start({trusted: true}, new MemoryPlatform())
  expect(await codes()).toEqual(['team/no-circle-back'])
  expect(shownOf(config)[0]?.diagnostics).toMatchObject([{message: 'The plugin “./mine.js” is a program, and is not run, as no programs run here.'}])
})

describe('a rule of the config’s own', () => {
  const textDocument = {uri: draft}
  const position = {line: 0, character: 15}

  it('is explained on hover, without a page', async () => {
    await start({})
    const diagnostics = await talk.pull(draft)
    expect(diagnostics[0]).not.toHaveProperty('codeDescription')
    const hover = await talk.ask<Hover>('textDocument/hover', {textDocument, position})
    expect(hover.contents).toMatchObject({value: '**“circle back” says nothing.**\n\nNobody knows !\\[who\\](https://example.org/who.png) does what.\n\n`team/no-circle-back`'})
    expect(await talk.refusal('workspace/executeCommand', {command: commandIds.explain, arguments: ['team/no-circle-back']})).toMatchObject({
      message: 'There is no rule “team/no-circle-back”.',
    })
  })

  it('is mended and switched off from the light bulb', async () => {
    await start({})
    const diagnostics = await talk.pull(draft)
    const actions = await talk.ask<CodeAction[]>('textDocument/codeAction', {textDocument, range: diagnostics[0]?.range, context: {diagnostics}})
    expect(actions.map(({title}) => title)).toContain('Write “reply”')
    const off = actions.find(({title}) => /Switch .* off|Disable/.test(title))
    const resolved = await talk.ask<CodeAction>('codeAction/resolve', off)
    expect(JSON.stringify(resolved.edit)).toContain('team/no-circle-back')
  })

  it('is offered in directives', async () => {
    await start({})
    const line = 'Fine. <!-- asklint-disable-line team/no-c'
    await talk.change(draft, {text: line})
    const items = await talk.ask<CompletionItem[]>('textDocument/completion', {textDocument, position: {line: 0, character: line.length}})
    const found = items.find(({label}) => label === 'team/no-circle-back')
    expect(found).toMatchObject({detail: '“…” says nothing.', documentation: {value: expect.stringContaining('!\\[who\\]')}, textEdit: {range: {start: {line: 0, character: line.indexOf('team')}}}})
  })
})
