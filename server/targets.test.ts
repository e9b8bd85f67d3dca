import {afterEach, describe, expect, it} from 'vitest'
import {MemoryPlatform, pulling, type StartOptions, Talk} from './testing.js'

class Folders extends MemoryPlatform {
  reads = 0
  override async readFile(uri: string): Promise<string | undefined> {
    this.reads++
    return super.readFile(uri)
  }
  async at(uri: string): Promise<'file' | 'folder' | 'nothing'> {
    return this.files.has(uri) ? 'file' : (await this.exists(uri)) ? 'folder' : 'nothing'
  }
  async list(uri: string): Promise<readonly string[]> {
    return [...new Set([...this.files.keys()].filter(file => file.startsWith(`${uri}/`)).map(file => file.slice(uri.length + 1).split('/')[0] as string))]
  }
}

let talk: Talk
afterEach(() => talk.stop())

const notes = 'file:///work/notes.md'
const plan = 'file:///work/plans/fair.md'
const text = (target: string): string => `---\nasklint: {kind: notes}\n---\n# Committee, 4 March 2027\n\nPresent: Birte, Uwe\n\n- We agreed to keep the fair ([plan](${target})).\n`

async function start(files: Readonly<Record<string, string>>, options: StartOptions = {}, platform = new Folders()): Promise<Folders> {
  for (const [name, content] of Object.entries(files)) platform.files.set(`file:///work/${name}`, content)
  talk = await Talk.start({...options, platform})
  return platform
}

async function said(uri = notes): Promise<string[]> {
  return (await talk.pull(uri)).filter(({code}) => code === 'decision-linked').map(({message}) => message)
}

const refreshes = (): number => talk.asked.filter(({method}) => method === 'workspace/diagnostic/refresh').length

async function refreshed(before: number): Promise<void> {
  await expect.poll(refreshes, {timeout: 3000}).toBeGreaterThan(before)
}

const lost = '“plans/fair.md” is not there: mend the link.'
const noHeading = 'There is no heading “#when” in “plans/fair.md”: mend the link.'

describe('links of decisions', () => {
  it('are told of where they lead to no file, at the link', async () => {
    await start({'.git/HEAD': '', 'plans/tent.md': ''})
    await talk.open(notes, text('plans/fair.md'))
    expect(await talk.pull(notes)).toMatchObject([{message: lost, range: {start: {line: 7, character: 30}, end: {line: 7, character: 51}}}])
  })

  it('are looked up in what an open document says, saved or not', async () => {
    await start({'.git/HEAD': '', 'plans/fair.md': '# When\n'})
    await talk.open(notes, text('plans/fair.md#when'))
    expect(await said()).toEqual([])
    const before = refreshes()
    await talk.open(plan, '# Where\n')
    await refreshed(before)
    expect(await said()).toEqual([noHeading])
    const then = refreshes()
    await talk.change(plan, {text: '# When\n'})
    await refreshed(then)
    expect(await said()).toEqual([])
  })

  it('are not looked up anew while headings stay', async () => {
    await start({'.git/HEAD': '', 'plans/fair.md': '# When\n'})
    await talk.open(notes, text('plans/fair.md#when'))
    await talk.open(plan, '# When\n')
    await said()
    const before = refreshes()
    await talk.change(plan, {text: '# When\n\nIn May.\n'})
    await new Promise(resolve => setTimeout(resolve, 500))
    expect(refreshes()).toBe(before)
  })

  it('follow files that come, change and go', async () => {
    const platform = await start({'.git/HEAD': '', 'plans/tent.md': ''})
    await talk.open(notes, text('plans/fair.md#when'))
    expect(await said()).toEqual([lost])
    const changed = async (type: 1 | 2 | 3, uri = plan): Promise<void> => {
      const before = refreshes()
      await talk.client.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri, type}]})
      await refreshed(before)
    }
    platform.files.set(plan, '# Where\n')
    await changed(1)
    expect(await said()).toEqual([noHeading])
    platform.files.set(plan, '# When\n')
    await changed(2)
    expect(await said()).toEqual([])
    // Clients tell of a folder that went, not of what was in it.
    platform.files.delete(plan)
    await changed(3, 'file:///work/plans')
    expect(await said()).toEqual([lost])
  })

  it('are looked up when a document is saved, where the client tells of no files', async () => {
    const capabilities = {...pulling, workspace: {...pulling.workspace, didChangeWatchedFiles: {}}}
    const platform = await start({'.git/HEAD': '', 'plans/tent.md': ''}, {capabilities})
    await talk.open(notes, text('plans/fair.md'))
    expect(await said()).toEqual([lost])
    platform.files.set(plan, '')
    await talk.open(plan, '')
    const before = refreshes()
    await talk.save(plan)
    await refreshed(before)
    expect(await said()).toEqual([])
  })

  it('lead to headings of their own text as it is typed', async () => {
    await start({'.git/HEAD': ''})
    await talk.open(notes, text('#why'))
    expect(await said()).toEqual(['There is no heading “#why” in this text: mend the link.'])
    await talk.change(notes, {text: `${text('#why')}\n## Why\n`})
    expect(await said()).toEqual([])
  })

  it('are looked up in all drafts of the workspace', async () => {
    await start({'.git/HEAD': '', 'notes.md': text('plans/fair.md'), 'plans/tent.md': ''})
    const {items} = await talk.ask<{items: {uri: string; items: {message: string}[]}[]}>('workspace/diagnostic', {previousResultIds: []})
    expect(items.find(({uri}) => uri === notes)?.items.map(({message}) => message)).toContain(lost)
  })
})

it('nothing is said where nobody can tell what is there', async () => {
  const platform = new MemoryPlatform()
  platform.files.set('file:///work/.git/HEAD', '')
  talk = await Talk.start({platform})
  await talk.open(notes, text('plans/fair.md'))
  expect(await said()).toEqual([])
  await talk.open('untitled:x', text('plans/fair.md'))
  expect(await said('untitled:x')).toEqual([])
})

it('no file is read for links of the web, nor twice for others', async () => {
  const platform = await start({'.git/HEAD': '', 'plans/fair.md': '# When\n'})
  await talk.open(notes, text('https://example.org/x.md'))
  expect(await said()).toEqual([])
  const before = platform.reads
  await talk.change(notes, {text: text('https://example.org/y.md')})
  expect(await said()).toEqual([])
  expect(platform.reads).toBe(before)
  await talk.change(notes, {text: text('plans/fair.md#when')})
  expect(await said()).toEqual([])
  expect(platform.reads).toBe(before + 1)
  await talk.change(notes, {text: text('plans/fair.md#where')})
  expect(await said()).toHaveLength(1)
  expect(platform.reads).toBe(before + 1)
})
