import {expect, it} from 'vitest'
import {sendable} from './copy.js'

it('leaves out front matter and directives', () => {
  const text = '---\nasklint: {kind: message}\n---\n\n<!-- asklint-disable deadline-given -->\nHi Bo, <!-- asklint-disable-line -->\nbye\n\nasklint: off readable -- long\n'
  expect(sendable(text)).toBe('Hi Bo,\nbye\n')
})

it('keeps other comments, rules between paragraphs, and code that shows a directive', () => {
  const text = 'a\n\n---\n\n<!-- note -->\n\n```\n<!-- asklint-disable -->\n```\n'
  expect(sendable(text)).toBe(text)
})

it('treats a text that ends in an open fence as it stands', () => {
  expect(sendable('```\nasklint: off\n')).toBe('```\nasklint: off\n')
})
