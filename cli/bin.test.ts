import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createScratch, type Scratch} from './testing.js'

const bin = fileURLToPath(new URL('../dist/asklint.js', import.meta.url))

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const options = () => ({cwd: scratch.path, encoding: 'utf8' as const})

describe('the bundle', () => {
  it('runs by itself', () => {
    scratch.put({'x.draft.md': 'The notes are at [fill in: where].\n', 'asklint.config.yaml': 'extends: strict'})
    const {status, stdout, stderr} = spawnSync(bin, ['--only', 'placeholder-filled'], options())
    expect({status, stderr}).toEqual({status: 1, stderr: ''})
    expect(stdout).toContain('x.draft.md · message')
    expect(execFileSync(bin, ['--version'], options())).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    ['asklint.config.mjs', "export default {plugins: ['./rules.cjs', 'mood'], phrases: [{id: 'team/x', pattern: 'fine', message: 'x'}]}"],
    ['asklint.config.json', '{"plugins": ["./rules.cjs", "mood"]}'],
  ])('runs the plugins of an %s', (config, source) => {
    const rule = (id: string): string => `{
      meta: {id: '${id}', group: 'plain', summary: 's', why: 'w', kinds: ['message'], messages: {m: 'Found by ${id}.'}, english: false,
        presets: {recommended: 'error', strict: 'error', docs: 'error'}},
      *check() { yield {at: {start: 0, end: 1}, message: 'm'} },
    }`
    scratch.put({
      [config]: source,
      'rules.cjs': `module.exports = {rules: [${rule('one')}]}`,
      'node_modules/mood/package.json': '{"type": "module", "exports": {"import": "./index.js"}}',
      'node_modules/mood/index.js': `export const rules = [${rule('two')}]`,
      'sub/x.draft.md': 'The notes are there.\n',
    })
    const {status, stdout, stderr} = spawnSync(bin, ['sub', '--format', 'github', '--only', 'rules/one,mood/two'], options())
    expect({status, stderr}).toEqual({status: 1, stderr: ''})
    expect(stdout).toContain('Found by one.')
    expect(stdout).toContain('Found by two.')
  })

  it('ends quietly where nobody reads on', () => {
    scratch.put(Object.fromEntries(Array.from({length: 200}, (_, n) => [`${n}.draft.md`, 'The notes are at [fill in: where].\n'.repeat(40)])))
    const piped = `"${process.execPath}" "${bin}" --format json --only placeholder-filled | head -c 10; exit \${PIPESTATUS[0]}`
    expect(spawnSync('bash', ['-c', piped], options())).toMatchObject({status: 0, stdout: '{"version"', stderr: ''})
  })

  it('shows on a terminal how far a long run is, and leaves nothing of that behind', () => {
    scratch.put({'a.draft.md': 'The notes are at [fill in: where].\n', 'c.draft.md': 'The notes are at [fill in: where].\n'})
    // What takes long is a pipe that somebody writes to a second later.
    const terminal = `import os, pty, sys, threading, time
os.mkfifo('b.draft.md')
def write():
    time.sleep(1)
    with open('b.draft.md', 'w') as pipe: pipe.write('The notes are at [fill in: where].\\n')
threading.Thread(target=write).start()
sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))`
    const argv = ['-c', terminal, process.execPath, bin, 'a.draft.md', 'b.draft.md', 'c.draft.md']
    const {stdout, status} = spawnSync('python3', argv, {...options(), env: {PATH: process.env['PATH'], TERM: 'xterm'}})
    expect(status).toBe(1)
    expect(stdout).toContain('\r\u001B[K2 files read, 2 problems found · b.draft.md\r\u001B[K')
    expect(stdout).toContain('\n\u001B[31m3 errors\u001B[39m in 3 drafts.')
    for (const line of stdout.split('\n')) expect(line.slice(line.lastIndexOf('\u001B[K') + 1)).not.toContain('files read')
  })

  it('answers a stream while it goes on, and ends with 130 on Ctrl-C', async () => {
    const child = spawn(process.execPath, [bin, '--jsonl'], {cwd: scratch.path})
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]()
    for (const id of ['a', 'b']) {
      child.stdin.write(`${JSON.stringify({id, text: 'Fine.'})}\n`)
      expect(JSON.parse((await answers.next()).value)).toMatchObject({id})
    }
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
  })

  it('streams more than a pipe holds, in order', async () => {
    const count = 3000
    const input = Array.from({length: count}, (_, id) => JSON.stringify({id, text: `Message ${id}. `.repeat(20)})).join('\n')
    const {status, stdout} = spawnSync(process.execPath, [bin, 'read', '--jsonl'], {...options(), input, maxBuffer: 1e9})
    expect(status).toBe(0)
    expect(stdout.trim().split('\n').map(line => JSON.parse(line).id)).toEqual(Array.from({length: count}, (_, id) => id))
  })
})
