import {expect, test} from 'vitest'
import {escapeMarkdown, shorten} from './words.js'

test('a short text stays, on one line', () => {
  expect(shorten('  a\r\n  b ', 10)).toBe('a b')
  expect(shorten('', 10)).toBe('')
  expect(shorten('0123456789', 10)).toBe('0123456789')
})

test('a long one is cut behind a word, and a long word within itself', () => {
  expect(shorten('check the gate, please', 16)).toBe('check the gate…')
  expect(shorten('a Donaudampfschifffahrt', 10)).toBe('a Donauda…')
  expect(shorten('0123456💶💶💶', 9)).toBe('0123456…')
})

test('markup is shown as it is', () => {
  expect(escapeMarkdown('a *b* [c](d) `e` <f>')).toBe('a \\*b\\* \\[c\\](d) \\`e\\` \\<f\\>')
})
