import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const bare = 'The notes are at [fill in: where].\n'
const file = (): string => join(scratch.path, '.asklintcache')

async function messages(...argv: string[]): Promise<string[]> {
  const {out, err} = await runIn(scratch.path, ['--cache', '--format', 'json', ...argv])
  expect(err).toBe('')
  const files: {problems: {rule: string; message: string}[]}[] = JSON.parse(out).files
  return files.flatMap(({problems}) => problems.filter(({rule}) => rule === 'placeholder-filled' || rule.startsWith('team/')).map(({message}) => message))
}

/** Marks what is kept, so that what was kept can be told from what was found anew. */
function mark(): void {
  writeFileSync(file(), readFileSync(file(), 'utf8').replaceAll('is still a blank', 'WAS KEPT'))
}

const found = expect.stringContaining('is still a blank')
const kept = expect.stringContaining('WAS KEPT')

it('--cache lints what changed, and keeps the rest', async () => {
  scratch.put({'a.draft.md': bare, 'b.draft.md': bare})
  expect(await messages()).toEqual([found, found])
  mark()
  expect(await messages()).toEqual([kept, kept])
  expect(await messages('--concurrency', '2')).toEqual([kept, kept])
  scratch.put({'b.draft.md': `${bare}Thanks!\n`})
  expect(await messages()).toEqual([kept, found])
})

it('holds only for the same settings, clock and kind', async () => {
  scratch.put({'a.draft.md': bare})
  expect(await messages()).toEqual([found])
  for (const change of [['--rule', 'placeholder-filled: warning'], ['--now', '2026-11-24T09:00Z'], ['--kind', 'document'], ['--timezone', 'UTC']]) {
    expect(await messages()).toEqual([expect.anything()])
    mark()
    expect(await messages()).toEqual([kept])
    expect(await messages(...change)).toEqual([found])
  }
})

it('holds only for the same phrases, and for no plugin', async () => {
  const phrase = (words: string) => ({'asklint.config.json': JSON.stringify({phrases: [{id: 'team/notes', pattern: words, message: 'Found.'}]})})
  scratch.put({'a.draft.md': bare, ...phrase('notes')})
  expect(await messages()).toEqual(['Found.', found])
  mark()
  expect(await messages()).toEqual(['Found.', kept])
  scratch.put(phrase('no notes'))
  expect(await messages()).toEqual([found])
  scratch.put({
    'asklint.config.json': '{"plugins": "./team.mjs"}',
    'team.mjs': `const meta = {
      id: 'any', group: 'plain', summary: 'Hold.', why: 'To be tested.', kinds: ['message'], messages: {found: 'Found.'},
      presets: {recommended: 'warning', strict: 'warning', docs: 'off'}, english: false,
    }
    export const rules = [{meta, *check() {}}]\n`,
  })
  rmSync(file())
  expect(await messages()).toEqual([found])
  expect(existsSync(file())).toBe(false)
})

it('is made anew where it is broken, and lets files go that are gone', async () => {
  scratch.put({'a.draft.md': bare, 'b.draft.md': bare, '.asklintcache': '{"program": '})
  expect(await messages()).toEqual([found, found])
  rmSync(join(scratch.path, 'b.draft.md'))
  scratch.put({'a.draft.md': `${bare}\n`})
  expect(await messages()).toEqual([found])
  expect(Object.keys(JSON.parse(readFileSync(file(), 'utf8')).files)).toEqual([join(scratch.path, 'a.draft.md')])
})
