import {describe, expect, test} from 'vitest'
import type {ParseOptions} from '../core/index.js'
import {inlaysOf} from './inlay.js'
import {analysisOf} from './analysing.js'

const clock = {now: Date.parse('2026-11-24T09:00:00Z'), zone: 'Europe/Berlin'}

const inlays = (text: string, options: ParseOptions = {clock}) => inlaysOf(analysisOf(text, options), {start: 0, end: text.length})

/** The text with its notes in place. */
function shown(text: string, options?: ParseOptions): string {
  return [...inlays(text, options)].reverse().reduce((all, {offset, label}) => all.slice(0, offset) + label + all.slice(offset), text)
}

describe('a relative deadline', () => {
  test.each([
    ['Dana, can you check it by Friday?', 'Dana, can you check it by Friday = Fri 27 Nov 2026?'],
    ['Dana, can you check it by 5 pm tomorrow?', 'Dana, can you check it by 5 pm tomorrow = Wed 25 Nov 2026, 17:00 CET?'],
    ['Dana, can you check it by EOD tomorrow?', 'Dana, can you check it by EOD tomorrow = end of Wed 25 Nov 2026 (CET)?'],
    ['💶 Sam,\r\n\r\nplease check it by Friday.\r\n', '💶 Sam,\r\n\r\nplease check it by Friday = Fri 27 Nov 2026.\r\n'],
    [
      'Please check it by Friday and send me the list by Monday.',
      'Please check it by Friday = Fri 27 Nov 2026 and send me the list by Monday = Mon 30 Nov 2026.',
    ],
  ])('“%s” shows what it means', (text, notes) => {
    expect(shown(text)).toBe(notes)
  })

  test('tells on the tip from when it is seen', () => {
    expect(inlays('Dana, can you check it by Friday?')).toEqual([
      {offset: 32, label: ' = Fri 27 Nov 2026', tooltip: 'Friday 27 November 2026, as seen from Tuesday 24 November 2026'},
    ])
  })

  test('is seen from the day of the writer’s zone', () => {
    const [inlay] = inlays('Dana, can you check it by Friday?', {clock: {now: Date.parse('2026-11-24T23:30:00Z'), zone: 'Asia/Tokyo'}})
    expect(inlay?.tooltip).toMatch(/Wednesday 25 November 2026$/)
  })
})

test.each([
  ['an exact deadline', 'Dana, can you check it by 27 November 2026?', {clock}],
  ['a vague one', 'Dana, can you check it ASAP?', {clock}],
  ['an occasion', 'Dana, can you check it before the board meeting?', {clock}],
  ['a text without a clock', 'Dana, can you check it by Friday or by the end of March 2027?', {}],
  ['a clock that shows no time', 'Dana, can you check it by Friday?', {clock: {now: Number.NaN}}],
  ['an empty text', '', {clock}],
  ['a separate subject', 'It is shut.', {clock, subject: 'Can you check the gate by Friday?'}],
])('%s has no note', (_, text, options) => {
  expect(inlays(text, options)).toEqual([])
})

test('only the range that is asked for has notes', () => {
  const analysis = analysisOf('Dana, can you check it by Friday?', {clock})
  expect(inlaysOf(analysis, {start: 32, end: 33})).toHaveLength(1)
  expect(inlaysOf(analysis, {start: 0, end: 31})).toEqual([])
  expect(inlaysOf(analysis, {start: 33, end: 33})).toEqual([])
})

test('what is to be done by a relative day carries its date as well, unless it is done', () => {
  const text = '# Shop meeting\n\nAttendees: Ana, Bo\n\n## Action items\n\n- [ ] Ana to call the bank by Friday\n- [x] Bo to sort the box by Friday\n- [ ] Bo to wash up by 4 December 2026\n'
  const analysis = analysisOf(text, {kind: 'notes', clock: {now: Date.parse('2026-11-24T09:00:00Z'), zone: 'Europe/Berlin'}})
  const hints = inlaysOf(analysis, {start: 0, end: text.length})
  expect(hints.map(({offset, label}) => [offset, label])).toEqual([[text.indexOf('Friday') + 6, ' = Fri 27 Nov 2026']])
})
