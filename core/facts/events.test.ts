import {expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'
import {readEvents} from './events.js'

const read = (text: string, options: {attachments?: string[]} = {}) => {
  const draft = parseDraft(text, {untitled: true, kind: 'message', ...options})
  return readEvents(draft, draft.facts.asks).map(
    ({start, end, noun, timed}) => `${noun} ${timed ? 'timed' : 'open'}: ${text.slice(start, end)}`,
  )
}

test.each([
  ['Please attend the workshop in Leeds.', ['workshop open: the workshop']],
  ['Please attend the workshop on 4 May.', ['workshop timed: the workshop']],
  ['Please come to the parents\' evening at 7 pm.', ["evening timed: the parents' evening"]],
  ['Can you show the new oven in the press call?', ['call open: the press call']],
  ["Can you show the new oven in Friday's press call?", ["call timed: Friday's press call"]],
  ['Please join the farewell dinner. We meet tomorrow at the gate.', ['dinner open: the farewell dinner']],
  ['Please join the farewell dinner tomorrow.', ['dinner timed: the farewell dinner']],
  ['You are invited to our picnic. Please answer by 4 May.', ['picnic open: our picnic']],
  ['Please bring the plans to the hearing: https://court.example.org/77', ['hearing timed: the hearing']],
  ['Please read the plans before the site visit and bring a helmet.', ['visit open: the site visit']],
  ['Please join the weekly sync.', ['sync timed: the weekly sync']],
  ['Please come to the gala on [date].', ['gala timed: the gala']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  'Please send me the notes from the workshop.',
  'I will attend the workshop. Can you feed the cat?',
  'The workshop was great. Could you send me the photos?',
  'Please send the plans before the meeting.',
  'Can we have a call?',
  'Please join the two tables.',
  'The workshop takes place in Leeds.',
])('nobody is asked to come: %s', text => {
  expect(read(text)).toEqual([])
})

test('an attached invitation has the time', () => {
  expect(read('Please come to the picnic.', {attachments: ['invitation.pdf']})).toEqual(['picnic timed: the picnic'])
})
