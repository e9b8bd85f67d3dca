import {type SpawnOptions, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createScratch, type Scratch} from './testing.js'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const bin = join(dist, 'asklint.js')

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const open = 'Wei, please send the tender to the printer by Friday. If I hear nothing, I will print the old one.\n'
const fixed = open.replace('Friday', 'Friday 27 November 2026')
const fix = ['--fix', '--now', '2026-11-24T09:00Z']

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function run(argv: readonly string[], options: {uid?: number; gid?: number} = {}, program = bin): Outcome {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...argv], {cwd: scratch.path, encoding: 'utf8', ...options})
  return {code: status, out: stdout, err: stderr}
}

const at = (name: string): string => join(scratch.path, name)
const read = (name: string): string => readFileSync(at(name), 'utf8')

/** A plugin whose rule does `what` when it reads the text of `a.draft.md`. */
function plugin(what: string): Record<string, string> {
  return {
    'asklint.config.yaml': 'plugins: ./fault.mjs\n',
    'fault.mjs': `import * as fs from 'node:fs'
  const meta = {
    id: 'fault', group: 'plain', summary: 'Hold.', why: 'To be tested.', kinds: ['message'], messages: {found: 'Found.'},
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'}, english: false,
  }
  export const rules = [{meta, *check({text}) { if (text.startsWith('A')) ${what} }}]\n`,
  }
}

describe('a file that vanishes', () => {
  it('before it is read is told of, and the others go on', () => {
    scratch.put({...plugin("fs.rmSync('b.draft.md', {force: true})"), 'a.draft.md': 'A.\n', 'b.draft.md': open, 'c.draft.md': open})
    const {code, out, err} = run(['--format', 'json'])
    expect({code, err}).toEqual({code: 2, err: 'asklint: “b.draft.md” can’t be read (ENOENT).\n'})
    expect(JSON.parse(out).files.map(({path}: {path: string}) => path)).toEqual(['a.draft.md', 'c.draft.md'])
  })

  it('while it is being fixed is not brought back', () => {
    scratch.put({...plugin("fs.rmSync('a.draft.md', {force: true})"), 'a.draft.md': `A. ${open}`, 'c.draft.md': open})
    const {code, err} = run(fix)
    expect({code, err}).toEqual({code: 2, err: 'asklint: “a.draft.md” can’t be written (ENOENT).\n'})
    expect(readdirSync(scratch.path).filter(name => name.includes('draft'))).toEqual(['c.draft.md'])
    expect(read('c.draft.md')).toBe(fixed)
  })

  it('or changes meanwhile keeps the words of whoever changed it', () => {
    scratch.put({...plugin("fs.writeFileSync('a.draft.md', 'Theirs.')"), 'a.draft.md': `A. ${open}`})
    const {code, err} = run(fix)
    expect({code, err}).toEqual({code: 2, err: 'asklint: “a.draft.md” can’t be written (it changed while it was being fixed).\n'})
    expect(read('a.draft.md')).toBe('Theirs.')
  })
})

describe('permissions', () => {
  /** Whoever runs as root may do everything, so the program is run as nobody, from a place that nobody may read. */
  function asNobody(argv: readonly string[]): Outcome {
    const program = at('.program/asklint.js')
    mkdirSync(at('.program'))
    for (const name of readdirSync(dist)) if (statSync(join(dist, name)).isFile()) copyFileSync(join(dist, name), at(`.program/${name}`))
    scratch.put({'.program/package.json': '{"type": "module"}'})
    for (const path of [scratch.path, at('.git'), at('.program')]) chmodSync(path, 0o755)
    return run(argv, process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {}, program)
  }

  it('that forbid reading are told of, of files and of folders', () => {
    scratch.put({'a.draft.md': open, 'b.draft.md': 'Fine.\n', 'in/c.draft.md': open})
    chmodSync(at('a.draft.md'), 0)
    chmodSync(at('in'), 0)
    const {code, out, err} = asNobody(['--format', 'json'])
    chmodSync(at('in'), 0o755)
    expect({code, err}).toEqual({code: 2, err: 'asklint: “a.draft.md” can’t be read (EACCES).\nasklint: “in” can’t be read (EACCES).\n'})
    expect(JSON.parse(out).files).toMatchObject([{path: 'b.draft.md'}])
  })

  it('that forbid writing leave the file as it is', () => {
    scratch.put({'a.draft.md': open})
    chmodSync(at('a.draft.md'), 0o444)
    const {code, err} = asNobody(fix)
    expect({code, err}).toEqual({code: 2, err: 'asklint: “a.draft.md” can’t be written (EACCES).\n'})
    expect(read('a.draft.md')).toBe(open)
    expect(readdirSync(scratch.path)).not.toContainEqual(expect.stringContaining('.asklint-'))
  })
})

describe('odd folders', () => {
  it('links that lead round and round are left alone where they are met, and told of where they are named', () => {
    scratch.put({'a.draft.md': open, 'in/b.draft.md': open})
    symlinkSync('.', at('in/round'))
    symlinkSync('loop.draft.md', at('loop.draft.md'))
    const walked = run(['--format', 'json'])
    expect(walked).toMatchObject({code: 0, err: ''})
    expect(JSON.parse(walked.out).files.map(({path}: {path: string}) => path)).toEqual(['a.draft.md', 'in/b.draft.md'])
    expect(run(['loop.draft.md'])).toEqual({code: 2, out: '', err: 'asklint: “loop.draft.md” can’t be read (ELOOP).\n'})
  })

  it('a folder with the name of a file is a folder', () => {
    scratch.put({'x.md/a.draft.md': open, 'y.draft.md': open})
    for (const names of [[], ['x.md', 'y.draft.md']]) {
      const {code, out} = run(['--format', 'json', ...names])
      expect(code).toBe(0)
      expect(JSON.parse(out).files.map(({path}: {path: string}) => path)).toEqual(['x.md/a.draft.md', 'y.draft.md'])
    }
  })
})

it('a full disk loses nothing', () => {
  scratch.put({'full/README': ''})
  const text = `${open}\n${'Thanks for the figures of the last week. '.repeat(900)}\n`
  // A file system of its own, in which there is no room for a second copy.
  const script = `set -e
    mount -t tmpfs -o size=64k,mode=755 tmpfs full
    printf '%s' "$TEXT" > full/a.draft.md
    chmod 640 full/a.draft.md
    "$NODE" "$BIN" ${fix.join(' ')} --format json full > report.json || echo "code $?"
    stat -c '%a' full/a.draft.md
    ls -A full
    cat full/a.draft.md > after`
  const {stdout, stderr, status} = spawnSync('unshare', ['-rm', 'sh', '-c', script], {
    cwd: scratch.path,
    encoding: 'utf8',
    env: {...process.env, TEXT: text, NODE: process.execPath, BIN: bin},
  })
  expect({status, stdout, stderr}).toEqual({
    status: 0,
    stdout: 'code 2\n640\na.draft.md\n',
    stderr: 'asklint: “full/a.draft.md” can’t be written (ENOSPC).\n',
  })
  expect(read('after')).toBe(text)
})

describe('runs that meet or are ended', () => {
  const names = Array.from({length: 30}, (_, n) => `${n}.draft.md`)
  const put = () => scratch.put(Object.fromEntries(names.map(name => [name, open])))

  function start(argv: readonly string[], options: SpawnOptions = {}) {
    return spawn(process.execPath, [bin, ...argv], {cwd: scratch.path, stdio: 'ignore', ...options})
  }

  it('two that fix the same files leave each of them whole', async () => {
    put()
    const codes = await Promise.all([start(fix), start(fix)].map(async child => (await once(child, 'exit'))[0]))
    // Whoever comes second may find a file changed, and says so.
    for (const code of codes) expect([0, 2]).toContain(code)
    for (const name of names) expect(read(name)).toBe(fixed)
    expect(readdirSync(scratch.path)).not.toContainEqual(expect.stringContaining('.asklint-'))
  })

  it.each(['SIGKILL', 'SIGINT'] as const)('one that is ended by %s leaves each file as it was or fixed', async signal => {
    put()
    const child = start(fix)
    while (!names.some(name => read(name) === fixed)) await new Promise(resolve => setTimeout(resolve, 5))
    child.kill(signal)
    const [code] = await once(child, 'exit')
    expect(code).toBe(signal === 'SIGINT' ? 130 : null)
    for (const name of names) expect([open, fixed]).toContain(read(name))
    expect(run(fix)).toMatchObject({code: 0, err: ''})
    for (const name of names) expect(read(name)).toBe(fixed)
  })

  it('two with one cache leave it whole', async () => {
    put()
    const argv = ['--cache', '--now', '2026-11-24T09:00Z']
    await Promise.all([start(argv), start(argv)].map(child => once(child, 'exit')))
    expect(Object.keys(JSON.parse(read('.asklintcache')).files)).toHaveLength(names.length)
  })
})
