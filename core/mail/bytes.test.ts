import fc from 'fast-check'
import {expect, test} from 'vitest'
import {eachCharacter, rawOf, toUtf8} from './bytes.js'

const units = fc.array(fc.constantFrom(0x41, 0x0a, 0x80, 0xbf, 0xc0, 0xc2, 0xc3, 0xe0, 0xa0, 0x9f, 0xed, 0xef, 0xbb, 0xf0, 0x90, 0xf4, 0x8f, 0xf5, 0xff), {maxLength: 24})
const bytes = fc.oneof(units.map(some => Uint8Array.from(some)), fc.uint8Array({maxLength: 60}), fc.string({unit: 'binary', maxLength: 20}).map(text => new TextEncoder().encode(text)))

test('UTF-8 is read as TextDecoder reads it', () => {
  fc.assert(
    fc.property(bytes, data => {
      let [text, at] = ['', 0]
      const valid = eachCharacter(data, (code, from, to) => {
        expect([from, to > from]).toEqual([at, true])
        at = to
        text += String.fromCodePoint(code)
      })
      expect(at).toBe(data.length)
      expect(text).toBe(new TextDecoder('utf-8', {ignoreBOM: true}).decode(data))
      let fatal = true
      try {
        new TextDecoder('utf-8', {fatal: true}).decode(data)
      } catch {
        fatal = false
      }
      expect(valid).toBe(fatal)
    }),
    {numRuns: 2000},
  )
})

test('texts are written as TextEncoder writes them', () => {
  fc.assert(fc.property(fc.string({unit: 'binary'}), text => void expect([...toUtf8(text)]).toEqual([...new TextEncoder().encode(text)])))
  expect([...toUtf8('\uD800x')]).toEqual([0xef, 0xbf, 0xbd, 0x78])
})

test('each byte stands where its character does in the text', () => {
  fc.assert(
    fc.property(bytes, data => {
      const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(data)
      const raw = rawOf(text, data)
      expect(raw.bytes).toBe(Buffer.from(data).toString('latin1'))
      expect(raw.unitAt(data.length)).toBe(text.length)
      let at = 0
      eachCharacter(data, (code, from, to) => {
        for (let byte = from; byte < to; byte++) expect(raw.unitAt(byte)).toBe(at)
        at += String.fromCodePoint(code).length
      })
    }),
  )
})
