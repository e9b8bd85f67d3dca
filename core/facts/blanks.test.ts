import {expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'

const read = (text: string) =>
  parseDraft(text, {untitled: true}).facts.blanks.map(({start, end, own, stands}) => `${text.slice(start, end)} ${stands}${own ? ' own' : ''}`)

test.each([
  ['Dear [name], the keys are ready.', ['[name] name']],
  ['Dear <first name>,', ['<first name> name']],
  ['Hello {{customer}}, welcome.', ['{{customer}} thing']],
  ['Please pay by <date>.', ['<date> time']],
  ['Please pay before TBD.', ['TBD time']],
  ['The venue is TBD.', ['TBD thing']],
  ['Deadline: TBA', ['TBA time']],
  ['Please sign it by [fill in: by when].', ['[fill in: by when] time own']],
  ["If I hear nothing by then, I'll [fill in: what you will do].", ['[fill in: what you will do] thing own']],
  ['TODO: add the price', ['TODO thing']],
  ['It costs XXX euros.', ['XXX thing']],
  ['Signed: ______', ['______ thing']],
  ['Meet us at [insert address here].', ['[insert address here] thing']],
  ['Ask [your manager] first.', ['[your manager] name']],
  ['[Account manager] opens the call.', ['[Account manager] name']],
  ['[Date], [Time], [Place]', ['[Date] time', '[Time] time', '[Place] thing']],
])('a blank: %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  'I put it on my TODO list.',
  'It closes the TODO in the parser.',
  'There are 14 TODOs left, two of those TODO comments are old.',
  'See [the name](https://example.org/name) here.',
  'Use `[name]` and `TBD` there.',
  '```\nTODO [name] <date>\n```',
  '> Dear [name], TBD',
  'The list [1] and the note [x] stay.',
  'Is List<String> or Map<Name, T> right?',
  'The file is named a_____b.',
  'If a < b and c > d, stop.',
  'Shall we call it the "TBD role" for now?',
  'We need a co-TBD.',
  'Our size is XXL, and the film is xXx.',
  'He said "to be decided" twice.',
  '[sic] and [...] mark quotes.',
])('no blank: %s', text => {
  expect(read(text)).toEqual([])
})

test('finds blanks in the subject', () => {
  expect(parseDraft('Text.', {untitled: true, subject: 'Offer for [name]'}).facts.blanks).toMatchObject([{start: 10, end: 16, in: 'subject'}])
})
