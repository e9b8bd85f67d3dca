import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {defineRule} from '../core/index.js'
import {createScratch, runIn, type Scratch} from './testing.js'

vi.mock('../rules/index.js', () => {
  const meta = {
    group: 'plain',
    summary: 'Be tested.',
    why: 'So that faults are known.',
    kinds: ['message', 'document'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {found: 'Found.'},
    english: false,
  } as const
  const good = defineRule({
    meta: {...meta, id: 'good'},
    *check() {
      yield {at: {start: 0, end: 1}, message: 'found'}
    },
  })
  const broken = defineRule({
    meta: {...meta, id: 'broken'},
    check() {
      throw new Error('out of cheese')
    },
  })
  return {rules: [broken, good]}
})

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

it('is told of, and the others go on', async () => {
  scratch.put({'x.md': 'Fine.\n'})
  const {code, out, err} = await runIn(scratch.path, ['--format', 'json'])
  expect({code, err}).toEqual({code: 2, err: 'asklint: x.md: the rule broken failed: out of cheese\n'})
  const [file] = JSON.parse(out).files
  expect(file.notices).toEqual([{code: 'rule-failed', message: 'broken failed: out of cheese'}])
  expect(file.problems).toMatchObject([{rule: 'good'}])
})

it('is told of in a stream too', async () => {
  const {code, out, err} = await runIn(scratch.path, ['--jsonl'], {stdin: '{"text": "a"}\n{"text": "b"}\n'})
  expect({code, err}).toEqual({code: 2, err: 'asklint: the rule broken failed: out of cheese\n'})
  for (const line of out.trim().split('\n')) {
    expect(JSON.parse(line)).toMatchObject({problems: [{rule: 'good'}], notices: [{code: 'rule-failed'}]})
  }
})
