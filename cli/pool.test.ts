import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {inOrder} from './pool.js'
import {createScratch, type Scratch} from './testing.js'

const bin = fileURLToPath(new URL('../dist/asklint.js', import.meta.url))

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const bare = 'The notes are at [fill in: where].\n'

/** A run of the bundle, as its user sees it. */
function run(argv: readonly string[], input = ''): {code: number | null; out: string; err: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...argv], {cwd: scratch.path, encoding: 'utf8', input, maxBuffer: 1e8})
  return {code: status, out: stdout, err: stderr}
}

/** A plugin whose rule ends the thread that reads a text with “die” in it. */
const deadly = {
  'asklint.config.yaml': 'plugins: ./deadly.mjs\n',
  'deadly.mjs': `const meta = {
    id: 'death', group: 'plain', summary: 'Live.', why: 'To be tested.', kinds: ['message'], messages: {found: 'Found.'},
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'}, english: false,
  }
  export const rules = [{meta, *check({text}) { if (text.includes('die')) process.exit(7) }}]\n`,
}

describe('several threads', () => {
  it('find in files what one finds', () => {
    const texts = Array.from({length: 12}, (_, n) => [`${n}.draft.md`, n % 3 === 0 ? bare.repeat(n + 1) : 'Thanks, all done.\n'])
    scratch.put({
      ...Object.fromEntries(texts),
      'bad/asklint.config.yaml': 'rulez: {}\n',
      'bad/a.draft.md': bare,
      'latin.draft.md': Buffer.from([0x68, 0xe9, 0x0a]),
      'zero.draft.md': Buffer.from([0]),
    })
    const one = run(['--format', 'json', '--concurrency', '1'])
    expect(one.code).toBe(2)
    expect(JSON.parse(one.out).files).toHaveLength(14)
    expect(run(['--format', 'json', '--concurrency', '3'])).toEqual(one)
  })

  it('make the record that one makes', () => {
    const texts = Array.from({length: 9}, (_, n) => [`minutes/2026-11-0${n + 1}.md`, `# Shop\n\n## Printing\n\nDecision: we print page ${n} ([why](../decisions/${n}.md)).\n\nACTION: Wei to fold page ${n} by Friday.\n`])
    scratch.put({...Object.fromEntries(texts), 'bad/asklint.config.yaml': 'rulez: {}\n', 'bad/a.md': bare, 'decisions/1.md': '# Page 1\n'})
    const make = (threads: string) => run(['record', '--now', '2026-11-24T09:00Z', '--format', 'json', '--concurrency', threads])
    const one = make('1')
    expect(one.code).toBe(2)
    expect(JSON.parse(one.out).summary).toMatchObject({decisions: 9, actions: 9, overdue: 9})
    expect(make('3')).toEqual(one)
  })

  it('fix what one fixes', () => {
    const text = 'Wei, please send the tender to the printer by Friday. If I hear nothing, I will print the old one.\n'
    const put = () => scratch.put(Object.fromEntries(Array.from({length: 5}, (_, n) => [`${n}.draft.md`, text])))
    const fix = (threads: string) => {
      put()
      const said = run(['--fix', '--now', '2026-11-24T09:00Z', '--concurrency', threads])
      return [said, ...Array.from({length: 5}, (_, n) => readFileSync(join(scratch.path, `${n}.draft.md`), 'utf8'))]
    }
    const one = fix('1')
    expect(one[3]).toContain('by Friday 27 November 2026')
    expect(fix('2')).toEqual(one)
  })

  it('answer a stream as one does, bad lines too', () => {
    const lines = Array.from({length: 150}, (_, id) => (id % 50 === 7 ? '{"id": ' : JSON.stringify({id, text: id % 2 ? bare : 'Fine.'})))
    const one = run(['--jsonl', '--concurrency', '1'], lines.join('\n'))
    expect(one).toMatchObject({code: 2, err: 'asklint: 3 lines of the input can’t be used, the first of them line 8.\n'})
    expect(run(['--jsonl', '--concurrency', '2'], lines.join('\n'))).toEqual(one)
  })

  it('answer a line while the stream goes on', async () => {
    const child = spawn(process.execPath, [bin, '--jsonl', '--concurrency', '2'], {cwd: scratch.path})
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]()
    for (const id of ['a', 'b']) {
      child.stdin.write(`${JSON.stringify({id, text: 'Fine.'})}\n`)
      expect(JSON.parse((await answers.next()).value)).toMatchObject({id})
    }
    child.stdin.end()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('end with 130 on Ctrl-C', async () => {
    const child = spawn(process.execPath, [bin, '--jsonl', '--concurrency', '2'], {cwd: scratch.path})
    child.stdin.write(`${JSON.stringify({id: 1, text: 'Fine.'})}\n`)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
  })

  it('lose only the file that one of them died of', () => {
    scratch.put({...deadly, ...Object.fromEntries(Array.from({length: 8}, (_, n) => [`${n}.draft.md`, n === 3 ? 'We die here.\n' : bare]))})
    const {code, out, err} = run(['--format', 'json', '--concurrency', '2'])
    expect({code, err}).toEqual({code: 2, err: 'asklint: “3.draft.md” was not linted: the thread that read it died (it ended with 7).\n'})
    const files: {path: string; problems: unknown[]}[] = JSON.parse(out).files
    expect(files.map(({path}) => path)).toEqual([0, 1, 2, 4, 5, 6, 7].map(n => `${n}.draft.md`))
    expect(files.every(({problems}) => problems.length > 0)).toBe(true)
  })

  it('lose only the line that one of them died of', () => {
    scratch.put(deadly)
    const lines = Array.from({length: 70}, (_, id) => JSON.stringify({id, text: id === 40 ? 'We die here.' : 'Fine.'}))
    const {code, out, err} = run(['--jsonl', '--concurrency', '2'], lines.join('\n'))
    expect({code, err}).toEqual({code: 2, err: 'asklint: Line 41 of the input can’t be used.\n'})
    const answers = out.trim().split('\n').map(line => JSON.parse(line))
    expect(answers).toHaveLength(70)
    expect(answers[40]).toEqual({error: 'line 41: the thread that read it died (it ended with 7)'})
    expect(answers.filter(({problems}) => problems)).toHaveLength(69)
  })
})

describe('results in order', () => {
  async function* counted(to: number): AsyncGenerator<number> {
    for (let n = 0; n < to; n++) yield n
  }

  it('come in the order of the items, however long each takes', async () => {
    const found: number[] = []
    let under = 0
    let most = 0
    const work = async (n: number): Promise<number> => {
      most = Math.max(most, ++under)
      await wait((7 - n) % 4)
      under--
      return n
    }
    for await (const n of inOrder(counted(8), work, () => 3)) found.push(n)
    expect(found).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(3)
  })

  it('do not wait for the next item', async () => {
    async function* slow(): AsyncGenerator<number> {
      yield 1
      await new Promise(() => undefined)
    }
    const results = inOrder(slow(), async n => n, () => 4)
    expect(await results.next()).toEqual({done: false, value: 1})
    await results.return(undefined)
  })

  it('bring up an error in its place', async () => {
    const found: number[] = []
    const all = async (): Promise<void> => {
      const work = async (n: number) => (n === 2 ? Promise.reject(new Error('two')) : n)
      for await (const n of inOrder(counted(5), work, () => 5)) found.push(n)
    }
    await expect(all()).rejects.toThrow('two')
    expect(found).toEqual([0, 1])
  })
})
