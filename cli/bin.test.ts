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

  it('ends quietly where nobody reads on', () => {
    scratch.put(Object.fromEntries(Array.from({length: 200}, (_, n) => [`${n}.draft.md`, 'The notes are at [fill in: where].\n'.repeat(40)])))
    const piped = `"${process.execPath}" "${bin}" --format json --only placeholder-filled | head -c 10; exit \${PIPESTATUS[0]}`
    expect(spawnSync('bash', ['-c', piped], options())).toMatchObject({status: 0, stdout: '{"version"', stderr: ''})
  })

  it('shows on a terminal how far a long run is, and leaves nothing of that behind', () => {
    const text = 'Dana, please send the report to Wei. It is about the prices, and the prices alone.\n\n'
    scratch.put(Object.fromEntries(Array.from({length: 150}, (_, n) => [`${n}.draft.md`, text.repeat(60)])))
    const terminal = `import os, pty, sys
status = pty.spawn([${JSON.stringify(process.execPath)}, ${JSON.stringify(bin)}, '--preset', 'strict'])
sys.exit(os.waitstatus_to_exitcode(status))`
    const env = {PATH: process.env['PATH'], TERM: 'xterm'}
    const {stdout, status} = spawnSync('python3', ['-c', terminal], {...options(), env, maxBuffer: 1e9})
    expect(status).toBe(0)
    expect(stdout).toMatch(/\r\u001B\[K\d+ files read, \d+ problems found · \d+\.draft\.md/)
    for (const line of stdout.split('\n')) expect(line.slice(line.lastIndexOf('\u001B[K') + 1)).not.toContain('files read')
    expect(spawnSync('python3', ['-c', terminal], {...options(), env: {...env, CI: '1'}, maxBuffer: 1e9}).stdout).not.toContain('files read')
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
