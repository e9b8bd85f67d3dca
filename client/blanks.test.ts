import {expect, it} from 'vitest'
import {asSnippet, nextBlank, openBlanks} from './blanks.js'

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

it('goes from blank to blank, and from the last to the first', () => {
  const text = '[fill in: a] and [fill in: b]'
  expect(nextBlank(text, 0)?.name).toBe('a')
  expect(nextBlank(text, 1)?.name).toBe('b')
  expect(nextBlank(text, 20)?.name).toBe('a')
  expect(nextBlank('none', 0)).toBeUndefined()
})
