import {afterEach, beforeEach, expect, it} from 'vitest'
import {lint, parseDraft, presetSettings} from '../core/index.js'
import {rules} from '../rules/index.js'
import {plain} from './color.js'
import {Stats} from './stats.js'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const draft = 'Hi Dana,\n\ncould you please review the budget (https://example.com/budget) by Friday?\n\nThe notes are at [fill in: where].\n'

/** The rows of a table: what they name, and their numbers. */
function rowsOf(text: string): Map<string, number[]> {
  const rows = [...text.matchAll(/^ {2}(\S.*?) {2,}([\d. ]+)$/gm)]
  return new Map(rows.map(([, name = '', numbers = '']) => [name, numbers.trim().split(/ +/).map(Number)]))
}

it('--stats tells on standard error what each rule cost, and changes nothing else', async () => {
  scratch.put({'a.draft.md': draft, 'b.draft.md': draft, 'c.md': 'Fine.\n'})
  const bare = await runIn(scratch.path, [])
  const {code, out, err} = await runIn(scratch.path, ['--stats'])
  expect({code, out}).toEqual({code: bare.code, out: bare.out})
  expect(err).toMatch(/^Where the time went, in 3 drafts\n/)
  const rows = rowsOf(err)
  expect(rows.get('placeholder-filled')?.slice(2)).toEqual([2, 2])
  expect(rows.get('deadline-exact')?.[3]).toBe(2)
  expect(rows.get('parsing')?.[2]).toBeGreaterThanOrEqual(3)
  expect(rows.get('facts: asks')?.[2]).toBeGreaterThanOrEqual(2)
  const times = [...rows].map(([, [milliseconds = 0]]) => milliseconds)
  const costs = times.slice(0, -2)
  expect(costs).toEqual(costs.toSorted((a, b) => b - a))
  const total = times.at(-1) as number
  expect(Math.abs(times.slice(0, -1).reduce((sum, time) => sum + time, 0) - total)).toBeLessThan(0.05 * times.length)
})

it('finds and fixes the same with --fix', async () => {
  const argv = ['--stdin', '--fix', '--now', '2026-11-24T09:00Z']
  const bare = await runIn(scratch.path, argv, {stdin: draft})
  const {out, err} = await runIn(scratch.path, [...argv, '--stats'], {stdin: draft})
  expect(out).toBe(bare.out)
  expect(out).toContain('Friday 27 November 2026')
  expect(err.startsWith(bare.err)).toBe(true)
})

it('charges time to what took it, and to nothing around it', () => {
  let now = 0
  const stats = new Stats(() => now)
  const slow = {
    ...(rules.find(({meta}) => meta.id === 'placeholder-filled') as (typeof rules)[number]),
    *check() {
      now += 100
      yield {at: {start: 0, end: 1}, message: 'open'}
      now += 20
    },
  }
  const parsed = stats.draft(() => {
    now += 7
    return parseDraft('Fine.', {kind: 'message'})
  })
  const {problems} = lint(parsed, stats.timed([slow]), presetSettings('recommended', [slow]))
  stats.add(problems)
  now += 3
  const rows = rowsOf(stats.report(plain))
  expect(rows.get('placeholder-filled')).toEqual([120, 92, 1, 1])
  expect(rows.get('parsing')).toEqual([7, 5, 1])
  expect(rows.get('all else')).toEqual([3, 2])
  expect(rows.get('total')).toEqual([130, 100])
})
