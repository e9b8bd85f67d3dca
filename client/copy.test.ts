import {expect, it} from 'vitest'
import {openBlanks, sendable} from './copy.js'
import {asSnippet} from './templates.js'

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

it('finds open blanks and no other brackets', () => {
  expect(openBlanks('[fill in: by when] [a](b) [x] [Fill in: who]')).toEqual([
    {name: 'by when', start: 0, end: 18},
    {name: 'who', start: 30, end: 44},
  ])
})

it('makes a place to jump to of every blank of a template and leaves the rest as it is', () => {
  expect(asSnippet('Pay $5 by [fill in: date] to [fill in: who]}')).toBe(
    'Pay \\$5 by ${' + '1:[fill in: date]} to ${' + '2:[fill in: who]}\\}',
  )
})
