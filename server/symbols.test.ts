import {expect, test} from 'vitest'
import type {ParseOptions} from '../core/index.js'
import {symbolsOf} from './symbols.js'
import {analysisOf} from './analysing.js'

const clock = {now: Date.parse('2026-11-24T09:00:00Z'), zone: 'Europe/Berlin'}

const read = (text: string, options: ParseOptions = {clock}) => symbolsOf(analysisOf(text, options)).map(({name, detail}) => [name, detail])

test('each ask has its words, what is wanted and by when', () => {
  expect(read('Which gate do you use? I need your answer by Friday.\n\nDana, could you fix the lock?\n')).toEqual([
    ['Which gate do you use?', 'answer · by Fri 27 Nov'],
    ['I need your answer by Friday.', 'answer · by Fri 27 Nov'],
    ['could you fix the lock?', 'action for Dana · no deadline'],
  ])
})

test.each([
  ['by 27 November 2027', clock, 'by Sat 27 Nov 2027'],
  ['by 27 November 2026', undefined, 'by Fri 27 Nov 2026'],
  ['by 17:00 CET on 27 November 2026', clock, 'by Fri 27 Nov, 17:00 CET'],
  ['by EOD on Friday', clock, 'by end of Fri 27 Nov (CET)'],
  ['by Friday', undefined, 'by Friday'],
  ['ASAP', clock, 'ASAP'],
])('“%s” is told shortly', (limit, clock, due) => {
  expect(read(`Dana, can you fix the lock ${limit}?`, clock ? {clock} : {})[0]?.[1]).toBe(`action for Dana · ${due}`)
})

test('a long ask is cut at a word, and markup is left out', () => {
  const text = 'Could you **please** send `main.ts`, the_plan and\r\nall of the minutes of the last four meetings to Dana?'
  const [symbol] = symbolsOf(analysisOf(text))
  expect(symbol?.name).toBe('Could you please send main.ts, the_plan and all of the…')
  expect(symbol?.name.length).toBeLessThanOrEqual(60)
})

test('the places are those of the ask', () => {
  const text = '💶 Hi Sam,\r\n\r\ncould you review #482?\r\n'
  const at = {start: text.indexOf('could'), end: text.indexOf('?') + 1}
  expect(symbolsOf(analysisOf(text))).toEqual([
    {name: 'could you review #482?', detail: 'input for Sam · no deadline', kind: 'ask', span: at, selection: at},
  ])
})

test('instructions, an empty text and a separate subject have none', () => {
  expect(read('# Install\n\nRun the script and restart the server.\n', {kind: 'document'})).toEqual([])
  expect(read('# Install\n\nPlease comment by 27 November 2026.\n', {kind: 'document'})).toHaveLength(1)
  expect(read('')).toEqual([])
  expect(read('It is shut.', {subject: 'Can you check the gate?'})).toEqual([])
})
