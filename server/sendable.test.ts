import {expect, it} from 'vitest'
import {parseDraft} from '../core/index.js'
import {openBlanks, sentText} from './sendable.js'

const message = (text: string) => parseDraft(text, {untitled: true})

it.each([
  ['front matter', '\uFEFF---\nasklint: {kind: message}\n---\n\nHi Bo,\nbye\n', 'Hi Bo,\nbye\n'],
  ['a directive on its line', 'Hi Bo,\n<!-- asklint-disable deadline-given -->\nbye', 'Hi Bo,\nbye\n'],
  ['a directive behind words', 'Hi Bo, <!-- asklint-disable-line -->\r\nbye\r\n', 'Hi Bo,\r\nbye\n'],
  ['a directive over two lines', 'Hi Bo,\n\n<!-- asklint-disable-next-line readable\n-- it is a quote -->\nbye\n', 'Hi Bo,\n\nbye\n'],
  ['a last line', 'Hi Bo, bye\n\nasklint: off readable -- long\n', 'Hi Bo, bye\n'],
])('leaves out %s', (_, text, sent) => {
  expect(sentText(message(text))).toBe(sent)
})

it('keeps other comments, rules between paragraphs, and code that shows a directive', () => {
  const text = 'a\n\n---\n\n<!-- note -->\n\n```\n<!-- asklint-disable -->\n```\n'
  expect(sentText(message(text))).toBe(text)
})

it('names what the blanks ask for, those of other templates too', () => {
  const text = 'Could you call [name] by [fill in: by when]? See [the plan](https://example.org).\n'
  expect(openBlanks(message(text)).map(({name, start, end}) => [name, text.slice(start, end)])).toEqual([
    ['[name]', '[name]'],
    ['by when', '[fill in: by when]'],
  ])
})
