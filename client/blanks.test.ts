import {expect, it} from 'vitest'
import {nextBlank} from './blanks.js'

it('goes from blank to blank, past other brackets, and from the last to the first', () => {
  const text = '[Fill in: a] [b](c) [d] [fill in: e]'
  expect(nextBlank(text, 0)).toEqual({start: 0, end: 12})
  expect(nextBlank(text, 1)).toEqual({start: 24, end: 36})
  expect(nextBlank(text, 30)).toEqual({start: 0, end: 12})
  expect(nextBlank('none', 0)).toBeUndefined()
})
