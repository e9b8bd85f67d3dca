import {expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'

const read = (text: string, options: {subject?: string; attachments?: string[]} = {}) =>
  parseDraft(text, {untitled: true, kind: 'message', ...options}).facts.references.map(
    ({start, end, kind, linked, noun}) => `${kind} ${noun} ${linked ? 'linked' : 'lost'}: ${text.slice(start, end)}`,
  )

test.each([
  ['Please review the doc by Friday.', ['thing doc lost: the doc']],
  ['Could you merge the pull request?', ['thing pull request lost: the pull request']],
  ['Hi Ines,\n\nplease sign the contract\nand send it back.', ['thing contract lost: the contract']],
  [
    'Please review the new deck before noon 🙂 and the old form too.',
    ['thing deck lost: the new deck', 'thing form lost: the old form'],
  ],
  ['The form is out. Please complete it today.', ['thing form lost: The form']],
  ['Please review the doc (v3) by Friday.', ['thing doc linked: the doc']],
  ['Please review the doc about eels.', ['thing doc linked: the doc']],
  ['Please review [the doc](https://example.org/eels).', ['thing doc linked: the doc']],
  ['Please review ticket 12, and close the ticket.', ['thing ticket linked: the ticket']],
  ['I wrote a doc about eels. Please review the doc.', ['thing doc linked: the doc']],
  ['As discussed, please go ahead.', ['conversation conversation lost: As discussed']],
  [
    'As discussed, please paint the garden fence white with two coats.',
    ['conversation conversation linked: As discussed'],
  ],
  ['Can you fix this today?', ['conversation conversation lost: this']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  'The doc is ready.',
  'Please restart the form server.',
  'Please add Ruth to the list.',
  'I signed the contract. How are you?',
  '> Please review the doc.\n\nCan you call me?',
  '```\nplease review the doc\n```\nCan you call me?',
])('no reader is sent anywhere: %s', text => {
  expect(read(text).filter(found => found.includes('lost'))).toEqual([])
})

test('a telling subject names a paper and not the place of a form', () => {
  expect(read('Please sign the contract.', {subject: 'Norvik'})).toEqual(['thing contract linked: the contract'])
  expect(read('Please sign the contract.', {subject: 'Quick question'})).toEqual(['thing contract lost: the contract'])
  expect(read('Please fill in the form.', {subject: 'New laptops'})).toEqual(['thing form lost: the form'])
  expect(read('Please fill in the form.', {subject: 'Form 12-B'})).toEqual(['thing form linked: the form'])
})

test('what is attached is there', () => {
  const expected = ['thing contract linked: the contract']
  expect(read('Please sign the contract.', {attachments: ['contract.pdf']})).toEqual(expected)
  expect(read('I attached it all. Please sign the contract.')).toEqual(expected)
})

test('spans stand in the text as given', () => {
  const text = '\uFEFFHi Bo 👋🏽,\r\n\r\nplease *review* the doc.\r\n'
  const [reference] = parseDraft(text, {untitled: true, kind: 'message'}).facts.references
  expect(text.slice(reference?.start, reference?.end)).toBe('the doc')
})
