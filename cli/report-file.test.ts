import {execFileSync, spawn} from 'node:child_process'
import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {ReportFile} from './report-file.js'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())
const at = (name: string): string => join(scratch.path, name)
const seen = (): string[] => readdirSync(scratch.path).filter(name => name !== '.git')
const long = 'a line of a report 🧾\n'.repeat(60_000)

it('holds a little, writes the rest beside, and puts it into its place when it is whole', () => {
  scratch.put({'r.json': 'before'})
  chmodSync(at('r.json'), 0o640)
  symlinkSync('r.json', at('link.json'))
  const file = new ReportFile(at('link.json'), 'link.json')
  file.write('head\n')
  expect(seen()).toEqual(['link.json', 'r.json'])
  file.write(long)
  expect(seen()).toEqual([expect.stringMatching(/^\.r\.json\./), 'link.json', 'r.json'])
  file.write('tail\n')
  expect(readFileSync(at('r.json'), 'utf8')).toBe('before')
  file.end()
  expect(seen()).toEqual(['link.json', 'r.json'])
  expect(readFileSync(at('r.json'), 'utf8')).toBe(`head\n${long}tail\n`)
  expect(statSync(at('r.json')).mode & 0o777).toBe(0o640)
  expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true)
})

it('makes the folders that it needs, and an empty file where there is nothing to write', () => {
  new ReportFile(at('a/b/r.txt'), 'a/b/r.txt').end()
  expect(readFileSync(at('a/b/r.txt'), 'utf8')).toBe('')
})

it('says what it can’t write by the name that it was given, and leaves nothing behind', async () => {
  scratch.put({'a.draft.md': 'FYI, the keys are back.\n', 'x': ''})
  expect(await runIn(scratch.path, ['--format', 'json', '--output-file', 'x/r.json'])).toMatchObject({
    code: 2,
    err: 'asklint: “x/r.json” can’t be written (ENOTDIR).\n',
  })
  expect((await runIn(scratch.path, ['--format', 'json', '--output-file', '.'])).err).toBe('asklint: “.” can’t be written (EISDIR).\n')
  expect(seen()).toEqual(['a.draft.md', 'x'])
})

it.skipIf(process.platform === 'win32')('writes to a pipe as it comes', async () => {
  execFileSync('mkfifo', [at('pipe')])
  const reader = spawn('cat', [at('pipe')])
  let read = ''
  reader.stdout.on('data', chunk => (read += chunk))
  const closed = new Promise(resolve => reader.on('close', resolve))
  const file = new ReportFile(at('pipe'), 'pipe')
  file.write('head\n')
  file.end()
  await closed
  expect(read).toBe('head\n')
  expect(lstatSync(at('pipe')).isFIFO()).toBe(true)
})
