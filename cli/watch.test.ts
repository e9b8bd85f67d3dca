import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {createScratch, runIn, type Scratch} from './testing.js'

const bin = fileURLToPath(new URL('../dist/asklint.js', import.meta.url))
const blank = 'The notes are at [fill in: where].\n\n'
const waiting = 'asklint: waiting for changes; Ctrl-C ends.\n'

let scratch: Scratch
let child: ChildProcessWithoutNullStreams
let output: {out: string; err: string}

beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => {
  child.kill('SIGKILL')
  scratch.remove()
})

/** Starts watching, and answers with the first report. */
async function start(...argv: string[]): Promise<string> {
  child = spawn(process.execPath, [bin, '--watch', ...argv], {cwd: scratch.path})
  output = {out: '', err: ''}
  child.stdout.on('data', chunk => (output.out += chunk))
  child.stderr.on('data', chunk => (output.err += chunk))
  return report()
}

/** What is reported up to the next time that it waits. */
async function report(): Promise<string> {
  const end = Date.now() + 10_000
  while (!output.err.includes(waiting) && child.exitCode === null && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  // What was written before may still be on its way through the other pipe.
  await new Promise(resolve => setTimeout(resolve, 30))
  const said = output.out + output.err.replace(waiting, '')
  output = {out: '', err: ''}
  return said
}

const path = (name: string) => join(scratch.path, name)

it('lints again what changed, appeared or went, and tells of everything', async () => {
  scratch.put({'a.md': blank, 'sub/b.md': 'Fine.\n', 'node_modules/x.md': blank})
  expect(await start()).toContain('\n1 error in 1 draft')
  scratch.put({'sub/b.md': blank.repeat(2)})
  expect(await report()).toContain('\n3 errors in 2 drafts')
  scratch.put({'new/deep/c.md': blank})
  expect(await report()).toContain('\n4 errors in 3 drafts')
  scratch.put({'new/deep/c.md': blank.repeat(2)})
  expect(await report()).toContain('\n5 errors in 3 drafts')
  scratch.put({'tmp~': 'Fine.\n'})
  renameSync(path('tmp~'), path('a.md'))
  expect(await report()).toContain('\n4 errors in 2 drafts')
  rmSync(path('new'), {recursive: true})
  expect(await report()).toContain('\n2 errors in 1 draft')
  rmSync(path('sub/b.md'))
  expect(await report()).toBe('✓ Nothing to mend in 1 draft.\n')
})

it('follows configs and ignore files, those that were not there too', async () => {
  scratch.put({'sub/a.md': blank, 'sub/b.md': blank})
  expect(await start('sub')).toContain('\n2 errors in 2 drafts')
  scratch.put({'asklint.config.yaml': 'rules: {placeholder-filled: off}\n'})
  expect(await report()).toBe('✓ Nothing to mend in 2 drafts.\n')
  scratch.put({'asklint.config.yaml': 'rules: {placeholder-filed: off}\n'})
  expect(await report()).toContain('asklint: asklint.config.yaml:1:9 Unknown rule “placeholder-filed”')
  rmSync(path('asklint.config.yaml'))
  expect(await report()).toContain('\n2 errors in 2 drafts')
  scratch.put({'sub/.asklintignore': 'b.md\n'})
  expect(await report()).toContain('\n1 error in 1 draft')
})

it('takes several writes for one change, and its own report for none', async () => {
  scratch.put({'a.md': blank})
  await start('--format', 'json', '--output-file', 'r.json')
  for (let n = 1; n <= 5; n++) {
    scratch.put({'a.md': blank.repeat(n)})
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  await report()
  expect(JSON.parse(readFileSync(path('r.json'), 'utf8')).summary.errors).toBe(5)
  scratch.put({'r.json': '{}', 'other.txt': ''})
  mkdirSync(path('.git/objects'))
  scratch.put({'.cache/x.md': blank, 'node_modules/x/y.md': blank})
  await new Promise(resolve => setTimeout(resolve, 400))
  expect(output).toEqual({out: '', err: ''})
})

it('keeps still where something changes beside what is linted, and sees a named file come back', async () => {
  scratch.put({'sub/a.md': blank, 'sub/b.md': blank})
  await start('sub/a.md')
  scratch.put({'sub/b.md': 'Fine.\n', 'sub/new/c.md': blank, 'other/d.md': blank})
  await new Promise(resolve => setTimeout(resolve, 400))
  expect(output).toEqual({out: '', err: ''})
  rmSync(path('sub/a.md'))
  expect(await report()).toContain('There is no file or folder “sub/a.md”.')
  scratch.put({'sub/a.md': blank.repeat(2)})
  expect(await report()).toContain('\n2 errors in 1 draft')
})

it.each(['mjs', 'cjs'])('runs a plugin anew that was changed: .%s', async extension => {
  const plugin = (message: string): string => {
    const meta = `{id: 'x', group: 'plain', summary: 's', why: 'w', kinds: ['document'], english: false, messages: {m: '${message}'},
      presets: {recommended: 'error', strict: 'error', docs: 'error'}}`
    const rules = `[{meta: ${meta}, *check() { yield {at: {start: 0, end: 1}, message: 'm'} }}]`
    return extension === 'mjs' ? `export const rules = ${rules}` : `exports.rules = ${rules}`
  }
  const name = `team.${extension}`
  scratch.put({'a.md': 'Fine.\n', 'asklint.config.yaml': `plugins: ./${name}`, [name]: plugin('Before.')})
  expect(await start()).toContain('Before.')
  scratch.put({[name]: plugin('Afterwards.')})
  expect(await report()).toContain('Afterwards.')
})

it('ends with 130 on Ctrl-C, and at once where there is nothing to watch', async () => {
  scratch.put({'a.md': blank})
  expect(await start('a.md')).not.toContain('\u001B')
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([130, null])
  expect(await runIn(scratch.path, ['--watch', 'none.md'])).toMatchObject({code: 2, err: 'asklint: There is no file or folder “none.md”.\n'})
  expect(await runIn(scratch.path, ['--watch', '--only', 'none'])).toMatchObject({code: 2})
})

it('lints again where what a link leads to came, changed or went', async () => {
  const notes = '# Committee, 4 March 2027\n\nPresent: Birte, Uwe\n\n- We agreed to keep the fair ([plan](../plans/fair.md#when)).\n'
  scratch.put({'minutes/may.md': notes, 'plans/tent.txt': ''})
  expect(await start('minutes')).toContain('“../plans/fair.md” is not there')
  scratch.put({'plans/fair.md': '# Where\n'})
  expect(await report()).toContain('There is no heading “#when”')
  scratch.put({'plans/fair.md': '# When\n'})
  expect(await report()).toContain('Nothing to mend')
  rmSync(path('plans'), {recursive: true})
  expect(await report()).toContain('“../plans/fair.md” is not there')
})
