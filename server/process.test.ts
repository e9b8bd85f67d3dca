import {type ChildProcessWithoutNullStreams, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {
  type ClientCapabilities,
  createMessageConnection,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node.js'
import {commandIds, trustedNotification} from './protocol.js'
import {pulling} from './testing.js'

const root = join(import.meta.dirname, '..')
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string}
const text = 'Dana, can you fix the import job (#482) ASAP?\n'

const commands = [
  ['dist/server.cjs', '--stdio'],
  ['dist/asklint.js', 'lsp'],
] as const

describe.each(commands)('%s %s', (file, argument) => {
  const bin = join(root, file)
  let home: string
  let child: ChildProcessWithoutNullStreams
  let client: MessageConnection
  let ended: Promise<unknown[]>
  let complaints = ''

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'asklint-'))
    complaints = ''
    // What the person who runs the tests has put aside must not count.
    child = spawn(process.execPath, [bin, argument], {cwd: home, env: {...process.env, XDG_STATE_HOME: home, LOCALAPPDATA: home}})
    child.stderr.on('data', chunk => (complaints += chunk))
    ended = once(child, 'exit')
    client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
    client.listen()
  })
  afterEach(() => {
    client.dispose()
    child.kill('SIGKILL')
    rmSync(home, {recursive: true, force: true})
  })

  async function begin(capabilities: ClientCapabilities = {textDocument: {diagnostic: {}}}, folders: readonly string[] = []): Promise<InitializeResult> {
    const initializationOptions = {now: '2026-11-24T09:00Z', timezone: 'Europe/Berlin'}
    const workspaceFolders = folders.map(folder => ({uri: pathToFileURL(folder).href, name: folder}))
    const params = {processId: process.pid, rootUri: null, capabilities, initializationOptions, workspaceFolders}
    const welcome = await client.sendRequest<InitializeResult>('initialize', params)
    await client.sendNotification('initialized', {})
    return welcome
  }

  async function judged(uri: string): Promise<DocumentDiagnosticReport> {
    await client.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version: 1, text}})
    return client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {textDocument: {uri}})
  }

  it('judges a draft, and ends with 0 after a shutdown', async () => {
    expect((await begin()).serverInfo).toEqual({name: 'asklint', version})
    const report = await judged('untitled:draft')
    const range = {start: {line: 0, character: 40}, end: {line: 0, character: 44}}
    expect(report).toMatchObject({kind: 'full', items: expect.arrayContaining([expect.objectContaining({code: 'deadline-exact', range})])})
    expect(await client.sendRequest('shutdown')).toBeNull()
    await client.sendNotification('exit')
    expect(await ended).toEqual([0, null])
    expect(complaints).toBe('')
  })

  it('goes on where its client refuses what it said it could do', async () => {
    writeFileSync(join(home, 'asklint.config.yaml'), 'extends: nothing\n')
    await begin({...pulling, workspace: {...pulling.workspace, inlayHint: {refreshSupport: true}}})
    // A config with a fault is told of by a request; and a finding that is put aside asks for a refresh.
    await judged(pathToFileURL(join(home, 'x.draft.md')).href)
    await client.sendRequest('workspace/executeCommand', {command: commandIds.dismiss, arguments: [{rule: '*', text: 'Fine.'}]})
    expect(await judged('untitled:draft')).toMatchObject({kind: 'full', items: expect.arrayContaining([expect.objectContaining({code: 'deadline-exact'})])})
    await client.sendRequest('shutdown')
    await client.sendNotification('exit')
    expect(await ended).toEqual([0, null])
    expect(complaints).toBe('')
  })

  it.each(['mjs', 'cjs'])('runs the plugins of a trusted folder alone, and again when they were changed: .%s', async extension => {
    const plugin = join(home, `team.${extension}`)
    const draft = pathToFileURL(join(home, 'x.draft.md')).href
    const write = (message: string): void => {
      const meta = `{id: 'x', group: 'plain', summary: 's', why: 'w', kinds: ['message'], english: false, messages: {m: '${message}'},
        presets: {recommended: 'hint', strict: 'hint', docs: 'hint'}}`
      const rules = `[{meta: ${meta}, *check() { yield {at: {start: 0, end: 1}, message: 'm'} }}]`
      writeFileSync(plugin, extension === 'mjs' ? `export const rules = ${rules}` : `exports.rules = ${rules}`)
    }
    writeFileSync(join(home, 'asklint.config.yaml'), `plugins: ./team.${extension}\n`)
    write('Before.')
    await begin(undefined, [home])
    expect(JSON.stringify(await judged(draft))).not.toContain('team/x')
    await client.sendNotification(trustedNotification)
    const pull = async (): Promise<string> => JSON.stringify(await client.sendRequest('textDocument/diagnostic', {textDocument: {uri: draft}}))
    expect(await pull()).toContain('Before.')
    write('Afterwards.')
    await client.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: pathToFileURL(plugin).href, type: 2}]})
    expect(await pull()).toContain('Afterwards.')
    expect(complaints).toBe('')
  })

  it('ends with 1 where it is told to exit without a shutdown', async () => {
    await begin()
    await client.sendNotification('exit')
    expect(await ended).toEqual([1, null])
  })

  it('ends when its client is gone', async () => {
    await begin()
    child.stdin.end()
    expect(await ended).toEqual([1, null])
  })

  it('ends when nobody ever spoke to it', async () => {
    child.stdin.end()
    expect(await ended).toEqual([1, null])
  })

  it('says its version, and nothing else', () => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [bin, argument, '--version'], {encoding: 'utf8'})
    expect({status, stdout, stderr}).toEqual({status: 0, stdout: `${version}\n`, stderr: ''})
  })
})
