import {expect, test} from 'vitest'
import {type Gold, type Read, Score} from './score.js'

const gold: Gold = {
  id: 'a',
  text: 'Please call Ann by Friday. Who has the key?',
  wants: true,
  asks: [
    {quote: 'Please call Ann by Friday.', type: 'action', clarity: 'clear'},
    {quote: 'Who has the key?', type: 'answer', clarity: 'clear'},
  ],
  deadline: [{quote: 'by Friday', precision: 'relative'}],
  noreply: [],
  gaps: ['what'],
}
const nothing: Read = {wants: false, asks: [], deadlines: [], noReply: [], pressure: [], gaps: []}

test('counts what agrees, what is missed and what is false', () => {
  const score = new Score()
  score.add(gold, {
    ...nothing,
    wants: true,
    asks: [
      {start: 0, end: 26, type: 'answer', clarity: 'clear'},
      {start: 19, end: 25},
    ],
    deadlines: [{start: 19, end: 25, precision: 'exact'}],
    noReply: [{start: 0, end: 5}],
    gaps: ['when'],
  })
  expect(score.spans.asks).toMatchObject({hit: 1, missed: 1, false: 1})
  expect(score.spans.deadlines).toMatchObject({hit: 1, missed: 0, false: 0})
  expect(score.spans.noReply).toMatchObject({hit: 0, missed: 0, false: 1})
  expect(score.gaps).toMatchObject({hit: 0, missed: 1, false: 1})
  expect([score.type.value, score.clarity.value, score.precision.value]).toEqual([0, 1, 0])
  expect(score.misses.map(({what, text}) => [what, text])).toEqual([
    ['missed', 'Who has the key?'],
    ['false', 'Friday'],
    ['false', 'Pleas'],
  ])
})

test('a span matches once, and the better overlap wins', () => {
  const score = new Score()
  score.add(gold, {...nothing, wants: true, asks: [{start: 0, end: 26}, {start: 0, end: 24}, {start: 27, end: 43}]})
  expect(score.spans.asks).toMatchObject({hit: 2, missed: 0, false: 1})
})

test('leaves out the subject, and fields that carry no labels', () => {
  const score = new Score()
  score.add({id: 'b', text: 'Done.', asks: []}, {...nothing, wants: true, asks: [{start: 0, end: 4, in: 'subject'}]})
  expect([score.wants.of, score.spans.asks.false]).toEqual([0, 0])
})
