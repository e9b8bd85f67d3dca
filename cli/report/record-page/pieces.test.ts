import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fold, wordsOf} from '../../../core/record/fold.js'
import {pieces} from './pieces.js'

describe('words that are looked for', () => {
  it.each([
    ['Zoë Müller', 'zoe muller'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['Æsop Øre', 'aesop ore'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['हिन्दी', 'हिन्दी'],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
  it('takes a query apart', () => {
    expect(wordsOf('  Größe\tDES Kuchens ')).toEqual(['grosse', 'des', 'kuchens'])
    expect(wordsOf(' ')).toEqual([])
  })
  it.each([
    ['The Import job', 'import', 'The [Import] job'],
    ['Zoe\u0308 asks', 'zoe', '[Zoe\u0308] asks'],
    ['Straße, Strasse', 'strasse', '[Straße], [Strasse]'],
    ['Straße', 's', '[S]tra[ß]e'],
    ['abab', 'ab ba', '[abab]'],
    ['👩‍🚀 lands', 'lands', '👩‍🚀 [lands]'],
    ['nothing', 'else', 'nothing'],
    ['', 'x', ''],
  ])('marks in %s what %s finds', (text, query, expected) => {
    const drawn = pieces(text, wordsOf(query)).map(piece => (piece.hit ? `[${piece.text}]` : piece.text))
    expect(drawn.join('')).toBe(expected)
  })
  it('keeps every text whole, and marks one that has the words', () => {
    const text = fc.string({unit: 'binary', maxLength: 40})
    fc.assert(
      fc.property(text, text, text, (before, word, after) => {
        const whole = before + word + after
        const words = wordsOf(word)
        const found = pieces(whole, words)
        expect(found.map(piece => piece.text).join('')).toBe(whole)
        if (words.some(one => fold(whole).includes(one))) expect(found.some(piece => piece.hit)).toBe(true)
      }),
    )
  })
})
