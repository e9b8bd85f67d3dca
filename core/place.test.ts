import {expect, test} from 'vitest'
import {applyEdits} from './edits.js'
import {type ParseOptions, parseDraft} from './parse/parse.js'
import {closeWith, insertAfter, insertBeforeStop} from './place.js'

const parse = (text: string, options: ParseOptions = {untitled: true}) => parseDraft(text, options)
const sentence = (draft: ReturnType<typeof parse>, index = 0) => {
  const found = draft.sentences[index]
  if (!found) throw new Error('no such sentence')
  return found
}

test.each([
  ['Could you check it?', 'Could you check it now?'],
  ['Check it', 'Check it now'],
  ['Check **it**.', 'Check **it** now.'],
  ['**Check it.**', '**Check it now.**'],
  ['Check [it](https://example.org/a)', 'Check [it](https://example.org/a) now'],
  ['Check `it`?', 'Check `it` now?'],
  ['Check it … ', 'Check it now … '],
])('words go before the stop: %s', (text, expected) => {
  const draft = parse(text)
  expect(applyEdits(text, [insertBeforeStop(draft, sentence(draft), 'now')])).toBe(expected)
})

test.each([
  ['Check it', 'Check it. Soon.'],
  ['Check it?', 'Check it? Soon.'],
  ['Check it 🙏', 'Check it 🙏 Soon.'],
  ['**Check it.** Then go.', '**Check it.** Soon. Then go.'],
  ['See [the list.](https://example.org) Then go.', 'See [the list.](https://example.org) Soon. Then go.'],
])('a sentence goes after another: %s', (text, expected) => {
  const draft = parse(text)
  expect(applyEdits(text, [insertAfter(draft, sentence(draft), 'Soon.')])).toBe(expected)
})

test.each([
  ['One. Two.', 'One. Two. Soon.'],
  ['One. Two. Thanks a lot!', 'One. Two. Soon. Thanks a lot!'],
  ['One.\r\n\r\nTwo.', 'One.\r\n\r\nTwo.\r\n\r\nSoon.'],
  ['One:\n\n```\ncode\n```', 'One:\n\n```\ncode\n```\n\nSoon.'],
  ['One.\n\n| a | b |\n| - | - |\n| c | d |', 'One.\n\n| a | b |\n| - | - |\n| c | d |\n\nSoon.'],
  ['Hi Ann,\n\nOne.\n\nBest,\nJo\n\n> quoted', 'Hi Ann,\n\nOne.\n\nSoon.\n\nBest,\nJo\n\n> quoted'],
  ['- [x](https://example.org)', '- [x](https://example.org)\n\nSoon.'],
  ['', 'Soon.'],
])('a sentence closes the text: %j', (text, expected) => {
  expect(applyEdits(text, [closeWith(parse(text), 'Soon.')])).toBe(expected)
})

test('a subject is edited in the subject', () => {
  const draft = parse('Here.', {untitled: true, subject: 'Check it'})
  expect(insertBeforeStop(draft, sentence(draft), 'now')).toEqual({start: 8, end: 8, text: ' now', in: 'subject'})
})
