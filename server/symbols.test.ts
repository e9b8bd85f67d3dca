import {expect, test} from 'vitest'
import type {ParseOptions} from '../core/index.js'
import {symbolsOf} from './symbols.js'
import {analysisOf} from './analysing.js'

const clock = {now: Date.parse('2026-11-24T09:00:00Z'), zone: 'Europe/Berlin'}

const read = (text: string, options: ParseOptions = {clock}) => symbolsOf(analysisOf(text, options).draft).map(({name, detail}) => [name, detail])

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
  const [symbol] = symbolsOf(analysisOf(text).draft)
  expect(symbol?.name).toBe('Could you please send main.ts, the_plan and all of the…')
  expect(symbol?.name.length).toBeLessThanOrEqual(60)
})

test('the places are those of the ask', () => {
  const text = '💶 Hi Sam,\r\n\r\ncould you review #482?\r\n'
  const at = {start: text.indexOf('could'), end: text.indexOf('?') + 1}
  expect(symbolsOf(analysisOf(text).draft)).toEqual([
    {name: 'could you review #482?', detail: 'input for Sam · no deadline', kind: 'ask', span: at},
  ])
})

test('instructions, an empty text and a separate subject have none', () => {
  expect(read('# Install\n\nRun the script and restart the server.\n', {kind: 'document'})).toEqual([])
  expect(read('# Install\n\nPlease comment by 27 November 2026.\n', {kind: 'document'})).toHaveLength(1)
  expect(read('')).toEqual([])
  expect(read('It is shut.', {subject: 'Can you check the gate?'})).toEqual([])
})

const notes = `# Shop meeting, 20 November 2026

Attendees: Ana, Bo, Cy

## The *lease*

We talked about the rent. **We agreed** to renew the [lease](lease.md "the old one") for two&nbsp;years (#14).

## Action items

- [ ] Ana: send “the list” to [Bo](bo.md) by 4 December 2026
- [x] Bo will call the bank
- [ ] Fix \`main.ts\` & the ![red](door.png) door
- [ ] Cy to write the plan before the next meeting

## Decisions

- Keep the prices (approved by Ana on 20 November 2026)
`

test('notes have their decisions and action items, and the headings that these stand below', () => {
  const {draft} = analysisOf(notes, {clock, kind: 'notes'})
  expect(symbolsOf(draft).map(({kind, name, detail, heading, done = false}) => [kind, name, detail, heading, done])).toEqual([
    ['decision', 'We agreed to renew the lease for two years (#14).', 'decision', 'The lease', false],
    ['action', 'Ana: send “the list” to Bo by 4 December 2026', 'Ana · by Fri 4 Dec · open', 'Action items', false],
    ['action', 'Bo will call the bank', 'Bo · no due date · done', 'Action items', true],
    ['action', 'Fix main.ts & the red door', 'no owner · no due date · open', 'Action items', false],
    ['action', 'Cy to write the plan before the next meeting', 'Cy · due next meeting · open', 'Action items', false],
    ['decision', 'Keep the prices (approved by Ana on 20 November 2026)', 'decision · Ana · Fri 20 Nov', 'Decisions', false],
  ])
  const [first, second] = symbolsOf(draft)
  expect(notes.slice(first?.span.start, first?.span.end)).toMatch(/^We agreed\*\* to .* \(#14\)\.$/)
  expect(notes.slice(second?.span.start, second?.span.end)).toMatch(/^Ana: .* 2026$/)
})

test('a record of a decision has it by its words or by its title, and its calls to readers once', () => {
  const title = '# Use one list\n\nStatus: accepted\n\n## Context\n\nThere are two lists.\n\nPlease comment by 27 November 2026.\n'
  expect(symbolsOf(analysisOf(title, {clock, kind: 'decision'}).draft).map(({kind, name}) => [kind, name])).toEqual([
    ['decision', 'Use one list'],
    ['ask', 'Please comment by 27 November 2026.'],
  ])
})

test('what is recorded as work is no ask as well', () => {
  const text = '# Use one list\n\n- [ ] Please send us your comments by 27 November 2026 (Dana)\n'
  expect(symbolsOf(analysisOf(text, {clock, kind: 'decision'}).draft).map(({kind}) => kind)).toEqual(['action'])
})

test('names are as long as they may be', () => {
  const text = `Decision: ${'we keep the prices of the shops in the north as they are, '.repeat(5)}\n`
  const names = [60, 120].map(longest => symbolsOf(analysisOf(text, {kind: 'decision'}).draft, longest)[0]?.name ?? '')
  for (const [index, name] of names.entries()) {
    expect(name).toMatch(/^Decision: we keep the prices .*…$/)
    expect(name.length).toBeLessThanOrEqual([60, 120][index] as number)
  }
  expect(names[1]?.length).toBeGreaterThan(60)
})
