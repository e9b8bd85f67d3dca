import {describe, expect, it} from 'vitest'
import {cellsOf, padTo, visible, widthOf, wrap} from './width.js'

describe('widthOf', () => {
  it.each([
    ['plain', 5],
    ['“quoted” – é', 12],
    ['日本語', 6],
    ['ｆｕｌｌ', 8],
    ['한국', 4],
    ['e\u0301', 1],
    ['a\u200Db', 2],
    ['🙂', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['🇩🇪', 2],
    ['❤️', 2],
    ['✓ ✗', 3],
    ['\uD83D', 1],
    ['\u001B[2J', 4],
    ['', 0],
  ])('of %j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })
})

it('moves tabs to the next stop and shows what a terminal would act on', () => {
  expect(visible('a\tb\u0007c\u202Ed')).toBe('a   b·c·d')
  expect(visible('日\tx')).toBe('日  x')
})

it('keeps the offset of each cell', () => {
  expect(cellsOf('a🙂b').map(({at, width}) => [at, width])).toEqual([[0, 1], [1, 2], [3, 1]])
})

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four'])
    expect(wrap('', 9)).toEqual([''])
  })

  it('breaks a word that is too long, and no wide character', () => {
    expect(wrap('a 日本語日本 b', 5)).toEqual(['a', '日本', '語日', '本 b'])
    expect(wrap('日本', 1)).toEqual(['日', '本'])
  })
})

it('pads by columns', () => {
  expect(padTo('日', 4)).toBe('日  ')
})
