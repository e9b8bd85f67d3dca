import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createRepository, createScratch, type Outcome, type Repository, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const notes = (...targets: string[]): string =>
  `# Committee, 4 March 2027\n\nPresent: Birte, Uwe\n\n${targets.map(target => `- We agreed to keep the fair ([plan](${target})).\n`).join('')}`

/** What a report says of links, by file. */
function lost({out}: Pick<Outcome, 'out'>): string[] {
  const {files} = JSON.parse(out) as {files: {path: string; problems: {rule: string; message: string; line: number; column: number}[]}[]}
  return files.flatMap(({path, problems}) => problems.filter(({message}) => message.includes('mend the link')).map(({line, column, message}) => `${path}:${line}:${column} ${message}`))
}

const json = (...argv: string[]) => runIn(scratch.path, ['--format', 'json', ...argv])

describe('links of decisions', () => {
  it('are told of where they lead to nothing', async () => {
    scratch.put({
      'minutes/may.md': notes('../plans/fair.md', '../plans/fair.md#when', '../plans/fair.md#where', '../plans/tent.md', '/plans/fair.md', '/plans/tent.md', '#what', '../plans'),
      'plans/fair.md': '# When\n',
    })
    expect(lost(await json('minutes'))).toEqual([
      'minutes/may.md:7:31 There is no heading “#where” in “../plans/fair.md”: mend the link.',
      'minutes/may.md:8:31 “../plans/tent.md” is not there: mend the link.',
      'minutes/may.md:10:31 “/plans/tent.md” is not there: mend the link.',
      'minutes/may.md:11:31 There is no heading “#what” in this text: mend the link.',
    ])
  })

  it('are not judged where git ignores what they lead to, nor in other texts', async () => {
    scratch.put({'minutes/may.md': notes('../build/api.md'), '.gitignore': '/build/\n', 'guide.md': 'See [the plan](gone.md).\n'})
    expect(lost(await json())).toEqual([])
  })

  it('are looked up for standard input and streams that have a path', async () => {
    scratch.put({'minutes/june.md': ''})
    const text = notes('july.md', 'june.md')
    const stdin = (...argv: string[]) => runIn(scratch.path, ['--format', 'json', '--stdin', '--kind', 'notes', ...argv], {stdin: text})
    expect(lost(await stdin('--stdin-filename', 'minutes/may.md'))).toEqual(['minutes/may.md:5:31 “july.md” is not there: mend the link.'])
    expect(lost(await stdin('--stdin-filename', 'made/up/may.md'))).toEqual([])
    expect(lost(await stdin())).toEqual([])
    const line = async (path?: string): Promise<string> => (await runIn(scratch.path, ['--jsonl'], {stdin: `${JSON.stringify({text, kind: 'notes', path})}\n`})).out
    expect(await line('minutes/may.md')).toContain('“july.md” is not there')
    expect(await line()).not.toContain('is not there')
  })

  it('are looked up anew where a report of an earlier run is kept', async () => {
    scratch.put({'minutes/may.md': notes('june.md#when')})
    const run = async (): Promise<string[]> => lost(await json('--cache', 'minutes/may.md'))
    expect(await run()).toEqual(['minutes/may.md:5:31 “june.md” is not there: mend the link.'])
    scratch.put({'minutes/june.md': '# Where\n'})
    expect(await run()).toEqual(['minutes/may.md:5:31 There is no heading “#when” in “june.md”: mend the link.'])
    scratch.put({'minutes/june.md': '# When\n'})
    expect(await run()).toEqual([])
    expect(await run()).toEqual([])
    rmSync(join(scratch.path, 'minutes/june.md'))
    expect(await run()).toHaveLength(1)
  })

  it('keep a report where what they lead to is as it was', async () => {
    scratch.put({'minutes/may.md': notes('june.md#when', 'july.md'), 'minutes/june.md': '# When\n'})
    await json('--cache', 'minutes/may.md')
    const cache = join(scratch.path, '.asklintcache')
    writeFileSync(cache, readFileSync(cache, 'utf8').replaceAll('is not there: mend the link', 'WAS KEPT: mend the link'))
    expect(lost(await json('--cache', 'minutes/may.md'))).toEqual(['minutes/may.md:6:31 “july.md” WAS KEPT: mend the link.'])
  })
})

describe('with --staged', () => {
  let repo: Repository
  beforeEach(() => {
    repo = createRepository()
  })
  afterEach(() => repo.remove())
  const staged = (...argv: string[]): Promise<Outcome> => repo.run(['--staged', '--format', 'json', ...argv])

  it('the index tells what is there, and what headings it has', async () => {
    repo.put({
      'plans/fair.md': '# When\n',
      'plans/tent.md': '',
      'minutes/may.md': notes('../plans/fair.md#when', '../plans/fair.md#where', '../plans/tent.md', '../plans/van.md', '/plans/fair.md', '../plans'),
    })
    repo.git('add', '.')
    // The work tree says otherwise.
    repo.put({'plans/fair.md': '# Where\n', 'plans/van.md': ''})
    rmSync(join(repo.path, 'plans/tent.md'))
    const outcome = await staged()
    expect(lost(outcome)).toEqual([
      'minutes/may.md:6:31 There is no heading “#where” in “../plans/fair.md”: mend the link.',
      'minutes/may.md:8:31 “../plans/van.md” is not there: mend the link.',
    ])
    expect(outcome.err).toBe('asklint: “plans/van.md” is linked and not staged: “git add” puts it there.\n')
    repo.git('add', '-A')
    expect(lost(await staged())).toEqual([
      'minutes/may.md:5:31 There is no heading “#when” in “../plans/fair.md”: mend the link.',
      'minutes/may.md:7:31 “../plans/tent.md” is not there: mend the link.',
    ])
  })

  it('what git ignores may be there', async () => {
    repo.put({'.gitignore': 'build/\n', 'build/api.md': '', 'minutes/may.md': notes('../build/api.md', '../build/more.md')})
    repo.git('add', '.')
    const outcome = await staged()
    expect(lost(outcome)).toEqual([])
    expect(outcome.err).toBe('')
  })

  it('asks git from a folder within', async () => {
    repo.put({'minutes/may.md': notes('june.md', 'july.md', '../plans/fair.md#when'), 'minutes/june.md': '', 'plans/fair.md': '# When\n'})
    repo.git('add', '.')
    const outcome = await repo.run(['--staged', '--format', 'json'], {cwd: join(repo.path, 'minutes')})
    expect(lost(outcome)).toEqual(['may.md:6:31 “july.md” is not there: mend the link.'])
  })
})
