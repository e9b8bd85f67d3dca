import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {afterEach, describe, expect, it, test} from 'vitest'
import {type ClientCapabilities, CancellationTokenSource, type DocumentSymbol, FileChangeType, PositionEncodingKind, type SymbolInformation, SymbolKind, SymbolTag} from 'vscode-languageserver'
import {rules} from '../rules/index.js'
import {nodePlatform} from './node-platform.js'
import {mostFound} from './symbol-index.js'
import {MemoryPlatform, pulling, type StartOptions, Talk} from './testing.js'

const folder = 'file:///work'
const minutes = `${folder}/minutes/monday.md`
const record = `${folder}/decisions/1.md`
const message = `${folder}/prices.draft.md`
const untold: ClientCapabilities = {...pulling, workspace: {...pulling.workspace, didChangeWatchedFiles: {}}}

const notes = (...lines: readonly string[]): string => `# Shop meeting\n\nAttendees: Ana, Bo\n\n## Action items\n\n${lines.join('\n')}\n`
const decided = (what: string): string => `# Prices\n\nDecision: ${what}\n`

let talk: Talk
afterEach(() => talk.stop())

async function start(options: StartOptions = {}): Promise<void> {
  talk = await Talk.start({...options, options: {now: '2026-11-24T09:00Z', timezone: 'Europe/Berlin', ...options.options}})
}

const find = (query = '', on = talk): Promise<SymbolInformation[]> => on.ask('workspace/symbol', {query})
const names = async (query?: string): Promise<string[]> => (await find(query)).map(({name}) => name)

/** Puts a text on the disk, or takes it away, and tells so. */
async function write(uri: string, text: string | undefined): Promise<void> {
  const {files} = talk.platform
  const type = text === undefined ? FileChangeType.Deleted : files.has(uri) ? FileChangeType.Changed : FileChangeType.Created
  if (text === undefined) files.delete(uri)
  else files.set(uri, text)
  await tell(uri, type)
}

const tell = (uri: string, type: FileChangeType): Promise<void> =>
  talk.client.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri, type}]})

describe('a search', () => {
  it('finds asks, decisions and action items of all drafts, with their places', async () => {
    await start()
    talk.platform.files
      .set(minutes, notes('- [ ] Ana to send the *list* by 4 December 2026', '- [x] Bo to call the bank'))
      .set(record, '# Prices\n\nDecision: we keep the list.\n')
      .set(message, 'Dana, could you check the list by Friday?\n')
      .set('file:///elsewhere/minutes/b.md', notes('- [ ] Ana to send the list'))
      .set(`${folder}/minutes/all.mbox`, 'From a\n\nDana, could you check the list?\n')
    expect(await find('list')).toEqual([
      {
        name: 'Decision: we keep the list.',
        kind: SymbolKind.Constant,
        location: {uri: record, range: {start: {line: 2, character: 0}, end: {line: 2, character: 27}}},
        containerName: 'Prices',
      },
      {
        name: 'Ana to send the list by 4 December 2026',
        kind: SymbolKind.Method,
        location: {uri: minutes, range: {start: {line: 6, character: 6}, end: {line: 6, character: 47}}},
        containerName: 'Action items · Ana · by Fri 4 Dec · open',
      },
      {
        name: 'could you check the list by Friday?',
        kind: SymbolKind.Event,
        location: {uri: message, range: {start: {line: 0, character: 6}, end: {line: 0, character: 41}}},
        containerName: 'action for Dana · by Fri 27 Nov',
      },
    ])
    expect(await find('bank')).toMatchObject([{name: 'Bo to call the bank', tags: [SymbolTag.Deprecated]}])
  })

  it('leaves out tags and details for a client that takes none', async () => {
    await start({capabilities: {...pulling, textDocument: {}, workspace: {}}})
    talk.platform.files.set(minutes, notes('- [x] Bo to call the bank'))
    await talk.open(minutes, notes('- [x] Bo to call the bank'))
    const place = {name: 'Bo to call the bank', kind: SymbolKind.Method, location: {uri: minutes, range: {start: {line: 6, character: 6}, end: {line: 6, character: 25}}}}
    expect(await find('bank')).toEqual([{...place, containerName: 'Action items · Bo · no due date · done'}])
    expect(await talk.ask('textDocument/documentSymbol', {textDocument: {uri: minutes}})).toEqual([
      {...place, containerName: 'Bo · no due date · done'},
    ])
  })

  it.each([
    [PositionEncodingKind.UTF8, 31],
    [PositionEncodingKind.UTF16, 28],
    [PositionEncodingKind.UTF32, 27],
  ])('counts in %s, as the symbols of the document do', async (encoding, end) => {
    await start({capabilities: {...pulling, general: {positionEncodings: [encoding]}}})
    const text = '# Café\r\n\r\n## Next\r\n\r\n- [ ] The café 🎉 Ana to fix\r\n'
    talk.platform.files.set(minutes, text)
    const [found] = await find('fix')
    await talk.open(minutes, text)
    const [symbol] = await talk.ask<DocumentSymbol[]>('textDocument/documentSymbol', {textDocument: {uri: minutes}})
    expect(found?.location.range).toEqual(symbol?.range)
    expect(found?.location.range).toEqual({start: {line: 4, character: 6}, end: {line: 4, character: end}})
  })

  it('lists no more than it may', async () => {
    await start()
    for (let count = 0; count < 60; count++) {
      talk.platform.files.set(`${folder}/minutes/${count}.md`, notes(...Array.from({length: 10}, (_, item) => `- [ ] Ana to send list ${count} ${item}`)))
    }
    expect(await find()).toHaveLength(mostFound)
    expect(await names('59 9')).toContain('Ana to send list 59 9')
  })

  it('can be left in the midst, is told of as it goes on, and reads nothing twice', async () => {
    await start()
    for (let count = 0; count < 600; count++) talk.platform.files.set(`${folder}/minutes/${count}.md`, notes(`- [ ] Ana to send list ${count}`))
    const reads: string[] = []
    const {readFile} = talk.platform
    talk.platform.readFile = async uri => {
      reads.push(uri)
      return readFile.call(talk.platform, uri)
    }
    const told: unknown[] = []
    talk.client.onNotification('$/progress', ({value}: {value: unknown}) => void told.push(value))
    const source = new CancellationTokenSource()
    const answer = talk.client.sendRequest('workspace/symbol', {query: '', workDoneToken: 'a'}, source.token)
    setTimeout(() => source.cancel(), 60)
    await expect(answer).rejects.toMatchObject({code: -32800})
    const before = reads.filter(uri => uri.endsWith('.md')).length
    expect(before).toBeLessThan(600)
    await talk.ask('workspace/symbol', {query: '', workDoneToken: 'b'})
    await find('599')
    const read = reads.filter(uri => uri.endsWith('.md'))
    // What was read ahead when it was left is read again.
    expect(read.length).toBeLessThan(600 + 17)
    expect(new Set(read).size).toBe(600)
    expect(told).toContainEqual({kind: 'begin', title: 'AskLint: reading drafts', percentage: 0, cancellable: true})
    expect(told).toContainEqual({kind: 'report', percentage: expect.any(Number), message: expect.stringMatching(/^\d+ of \d+ drafts$/)})
    expect(told.at(-1)).toEqual({kind: 'end'})
  })

  it('lets edits and other requests be heard while it reads', async () => {
    await start()
    for (let count = 0; count < 600; count++) talk.platform.files.set(`${folder}/minutes/${count}.md`, notes(`- [ ] Ana to send list ${count}`))
    const done: string[] = []
    const search = find('').then(() => done.push('search'))
    await talk.open(message, 'Dana, could you check the list ASAP?\n')
    expect(await talk.pull(message)).not.toEqual([])
    done.push('pull')
    await search
    expect(done).toEqual(['pull', 'search'])
  })
})

describe('what is found', () => {
  it('follows files that are created, changed, renamed and deleted', async () => {
    await start()
    await write(record, decided('we keep the list.'))
    expect(await names()).toEqual(['Decision: we keep the list.'])
    await write(record, decided('we drop the list.'))
    expect(await names()).toEqual(['Decision: we drop the list.'])
    await write(minutes, notes('- [ ] Ana to send the list'))
    expect(await names()).toEqual(['Decision: we drop the list.', 'Ana to send the list'])
    await write(record, undefined)
    await write(`${folder}/decisions/2.md`, decided('we drop the list.'))
    expect((await find('drop')).map(({location}) => location.uri)).toEqual([`${folder}/decisions/2.md`])
    await write(minutes, undefined)
    expect(await names()).toEqual(['Decision: we drop the list.'])
  })

  it('is what an open text says, first of what fits as well, and what the file says once it is closed', async () => {
    await start()
    await write(record, decided('we keep the list.'))
    await write(minutes, notes('- [ ] Ana to send the list'))
    expect(await names('list')).toEqual(['Decision: we keep the list.', 'Ana to send the list'])
    await talk.open(minutes, notes('- [ ] Bo to send the list'))
    expect(await names('list')).toEqual(['Bo to send the list', 'Decision: we keep the list.'])
    await talk.change(minutes, {range: {start: {line: 6, character: 6}, end: {line: 6, character: 8}}, text: 'Cy'})
    expect(await names('list')).toEqual(['Cy to send the list', 'Decision: we keep the list.'])
    await talk.client.sendNotification('textDocument/didClose', {textDocument: {uri: minutes}})
    expect(await names('list')).toEqual(['Decision: we keep the list.', 'Ana to send the list'])
  })

  it('follows the config, and reads nothing again that it leaves as it was', async () => {
    await start()
    await write(`${folder}/asklint.config.json`, '{}')
    const guide = `${folder}/guide.md`
    await write(guide, notes('- [ ] Ana to send the list').replace('Attendees: Ana, Bo', ''))
    await write(record, decided('we keep the list.'))
    expect(await names()).toEqual(['Decision: we keep the list.'])
    const reads: string[] = []
    const {readFile} = talk.platform
    talk.platform.readFile = async uri => {
      reads.push(uri)
      return readFile.call(talk.platform, uri)
    }
    await write(`${folder}/asklint.config.json`, '{"overrides": [{"files": "guide.md", "kind": "notes"}]}')
    expect(await names()).toEqual(['Decision: we keep the list.', 'Ana to send the list'])
    expect(reads).toContain(guide)
    expect(reads).not.toContain(record)
    await write(`${folder}/asklint.config.json`, '{}')
    expect(await names()).toEqual(['Decision: we keep the list.'])
  })

  it('follows the folders that are open', async () => {
    await start()
    talk.platform.files.set(record, decided('we keep the list.')).set('file:///elsewhere/decisions/2.md', decided('we drop the list.'))
    expect(await names()).toEqual(['Decision: we keep the list.'])
    const event = {added: [{uri: 'file:///elsewhere', name: 'b'}], removed: [{uri: folder, name: 'a'}]}
    await talk.client.sendNotification('workspace/didChangeWorkspaceFolders', {event})
    expect(await names()).toEqual(['Decision: we drop the list.'])
  })

  it('needs no word of changes', async () => {
    await start({capabilities: untold})
    const {files} = talk.platform
    files.set(record, decided('we keep the list.')).set(minutes, notes('- [ ] Ana to send the list'))
    expect(await names()).toEqual(['Decision: we keep the list.', 'Ana to send the list'])
    files.set(record, decided('we drop the list.')).delete(minutes)
    expect(await names()).toEqual(['Decision: we drop the list.'])
    files.set(minutes, notes('- [ ] Ana to send the list'))
    expect(await names()).toEqual(['Decision: we drop the list.', 'Ana to send the list'])
  })
})

test('the client is asked to tell of drafts, configs and what rules files out; drafts that were saved leave findings alone', async () => {
  await start()
  await talk.open(record, decided('we keep the list.'))
  await find()
  const registered = talk.asked.flatMap(({method, params}) => (method === 'client/registerCapability' ? (params as {registrations: {registerOptions?: {watchers?: {globPattern: string}[]}}[]}).registrations : []))
  const globs = registered.flatMap(({registerOptions}) => registerOptions?.watchers?.map(({globPattern}) => globPattern) ?? [])
  expect(globs).toEqual(['**/*.{json,jsonc,yaml,yml,js,mjs,cjs}', '**/.{asklintignore,gitignore}', '**/*.{md,markdown,eml,mbox}', '**/*'])
  const refreshes = () => talk.asked.filter(({method}) => method === 'workspace/diagnostic/refresh').length
  const before = refreshes()
  talk.platform.files.set(record, decided('we keep the list.'))
  await tell(record, FileChangeType.Changed)
  await find()
  expect(refreshes()).toBe(before)
})

/** The real files, in a folder of their own. */
class FilesPlatform extends MemoryPlatform {
  readonly #real = nodePlatform(rules)
  override readFile = this.#real.readFile.bind(this.#real)
  override exists = this.#real.exists.bind(this.#real)
  override stamp = (uri: string): Promise<string | undefined> => this.#real.stamp?.(uri) ?? Promise.resolve(undefined)
  override findDrafts = this.#real.findDrafts.bind(this.#real) as MemoryPlatform['findDrafts']
}

describe('in a folder on disk', () => {
  let root: string
  const put = (name: string, text: string): void => {
    mkdirSync(join(root, name, '..'), {recursive: true})
    writeFileSync(join(root, name), text)
  }
  const told = (name: string, type: FileChangeType): Promise<void> => tell(pathToFileURL(join(root, name)).href, type)

  async function begin(capabilities?: ClientCapabilities): Promise<void> {
    root = mkdtempSync(join(tmpdir(), 'asklint-'))
    put('decisions/1.md', decided('we keep the list.'))
    put('build/decisions/2.md', decided('we build it.'))
    await start({platform: new FilesPlatform(), folders: [pathToFileURL(root).href], ...(capabilities ? {capabilities} : {})})
  }
  afterEach(() => rmSync(root, {recursive: true, force: true}))

  it.each(['.gitignore', '.asklintignore'])('what %s rules out is left out', async name => {
    await begin()
    expect(await names('we')).toHaveLength(2)
    put(name, 'build/\n')
    await told(name, FileChangeType.Created)
    expect(await names('we')).toEqual(['Decision: we keep the list.'])
    rmSync(join(root, name))
    await told(name, FileChangeType.Deleted)
    expect(await names('we')).toHaveLength(2)
  })

  it('what a config ignores is left out', async () => {
    await begin()
    expect(await names('we')).toHaveLength(2)
    put('asklint.config.json', '{"ignores": ["build"]}')
    await told('asklint.config.json', FileChangeType.Created)
    expect(await names('we')).toEqual(['Decision: we keep the list.'])
  })

  it('a folder that is moved is followed, of whose files nobody tells', async () => {
    await begin()
    const where = async () => (await find('keep')).map(({location}) => location.uri)
    expect(await where()).toEqual([pathToFileURL(join(root, 'decisions/1.md')).href])
    renameSync(join(root, 'decisions'), join(root, 'records'))
    put('asklint.config.json', '{"overrides": [{"files": "records/**", "kind": "decision"}]}')
    expect(await where()).toEqual([])
    await told('asklint.config.json', FileChangeType.Created)
    expect(await where()).toEqual([pathToFileURL(join(root, 'records/1.md')).href])
    renameSync(join(root, 'records'), join(root, 'decisions'))
    await told('records', FileChangeType.Deleted)
    await told('decisions', FileChangeType.Created)
    expect(await where()).toEqual([pathToFileURL(join(root, 'decisions/1.md')).href])
  })

  it.each([
    ['that tells of changes', pulling],
    ['that tells of none', untold],
  ])('a file that was written since is read again for a client %s', async (_, capabilities) => {
    await begin(capabilities)
    expect(await names('keep')).toEqual(['Decision: we keep the list.'])
    put('decisions/1.md', decided('we keep all of the lists.'))
    expect(await names('keep')).toEqual(['Decision: we keep all of the lists.'])
  })
})

/** Texts with symbols of each kind, in some kinds of drafts. */
const text = fc
  .array(
    fc.constantFrom(
      ...['- [ ] Ana to send the list by Friday\n', '- [x] Bo to call the bank\n', '\nDecision: we keep the prices 🙂.\n', '\n# Shop meeting\n\nAttendees: Ana, Bo\n'],
      ...['\nDana, could you check the café ASAP?\r\n', '\n## Action items\n\n', '\nThanks!\n', '---\nasklint: {kind: notes}\n---\n', '\nPlease comment by 27 November 2026.\n'],
    ),
    {minLength: 1, maxLength: 6},
  )
  .map(parts => parts.join(''))
const name = fc.constantFrom('minutes/a.md', 'minutes/b.md', 'decisions/c.md', 'd.draft.md', 'e.md', 'more/f.md').map(path => `${folder}/${path}`)
const config = fc.constantFrom(
  ...['{}', '{', '{"timezone": "Asia/Tokyo"}', '{"overrides": [{"files": "**/*.md", "kind": "message"}]}', '{"overrides": [{"files": "more/**", "kind": "notes"}]}'],
)
const step = fc.oneof(
  {weight: 4, arbitrary: fc.record({do: fc.constant('write' as const), uri: name, text})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('delete' as const), uri: name})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('rename' as const), uri: name, to: name})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('open' as const), uri: name, text})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('edit' as const), uri: name, text})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('close' as const), uri: name})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('configure' as const), text: fc.option(config, {nil: undefined})})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('folders' as const), both: fc.boolean()})},
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

describe.each([
  ['that is told of changes, and can’t look', pulling, false],
  ['that is told of changes', pulling, true],
  ['that is told of none', untold, true],
  ['that is told of none, and can’t look', untold, false],
])('an index %s', (_, capabilities, looks) => {
  const open = new Map<string, string>()
  const settings = `${folder}/asklint.config.json`
  const told = (uri: string, text: string | undefined) => (capabilities === untold ? quietly(uri, text) : write(uri, text))
  const quietly = (uri: string, text: string | undefined): void => {
    if (text === undefined) talk.platform.files.delete(uri)
    else talk.platform.files.set(uri, text)
  }

  async function take(one: Step): Promise<void> {
    const {files} = talk.platform
    switch (one.do) {
      case 'write':
        return told(one.uri, one.text)
      case 'delete':
        return files.has(one.uri) ? told(one.uri, undefined) : undefined
      case 'rename': {
        const before = files.get(one.uri)
        if (before === undefined || one.uri === one.to) return
        await told(one.uri, undefined)
        return told(one.to, before)
      }
      case 'open':
        if (open.has(one.uri)) return
        open.set(one.uri, one.text)
        return talk.open(one.uri, one.text)
      case 'edit':
        if (!open.has(one.uri)) return
        open.set(one.uri, one.text)
        return talk.change(one.uri, {text: one.text})
      case 'close':
        return open.delete(one.uri) ? talk.client.sendNotification('textDocument/didClose', {textDocument: {uri: one.uri}}) : undefined
      case 'configure':
        if (one.text === undefined && !files.has(settings)) return
        await told(settings, one.text)
        // Without word of changed files, a document that is saved is the occasion to look.
        return capabilities === untold ? talk.save(await anyOpen()) : undefined
      case 'folders': {
        const more = [{uri: `${folder}/more`, name: 'more'}]
        const event = one.both ? {added: more, removed: []} : {added: [], removed: more}
        return talk.client.sendNotification('workspace/didChangeWorkspaceFolders', {event})
      }
    }
  }

  async function anyOpen(): Promise<string> {
    const [first] = open.keys()
    if (first !== undefined) return first
    await take({do: 'open', uri: `${folder}/g.md`, text: ''})
    return `${folder}/g.md`
  }

  it('after any edits, renames and deletions has what a fresh one has', async () => {
    const holds = fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), {minLength: 1, maxLength: 25}), async steps => {
      open.clear()
      await start({capabilities})
      if (!looks) Object.assign(talk.platform, {stamp: undefined})
      for (const [one, searched] of steps) {
        await take(one)
        if (searched) await find()
      }
      const fresh = await Talk.start({capabilities, platform: talk.platform, options: {now: '2026-11-24T09:00Z', timezone: 'Europe/Berlin'}})
      for (const [uri, content] of open) await fresh.open(uri, content)
      const [kept, anew] = [await find(), await find('', fresh)]
      expect(kept).toEqual(anew)
      await fresh.stop()
      await talk.stop()
    })
    await fc.assert(holds, {numRuns: 50})
  })
})
