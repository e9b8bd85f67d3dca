import fc from 'fast-check'
import {expect, test} from 'vitest'
import {decodeCharset} from './charset.js'

const placed = (data: Uint8Array) => ({data, starts: Uint32Array.from(data, (_, at) => at), ends: Uint32Array.from(data, (_, at) => at + 1)})
const read = (data: readonly number[] | Uint8Array, charset?: string) => decodeCharset(placed(Uint8Array.from(data)), charset)

const charsets = ['iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-15', 'koi8-r', 'windows-1250', 'windows-1251', 'macintosh', 'shift_jis', 'euc-jp', 'gb18030', 'gbk', 'big5', 'euc-kr', 'iso-2022-jp', 'utf-16le', 'utf-16be']

/** Undefined where Node throws on what is cut off. */
function wholeOf(data: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(data)
  } catch {
    return undefined
  }
}

test.each(charsets)('%s is read as TextDecoder reads it, each unit where its bytes are', charset => {
  fc.assert(
    fc.property(fc.uint8Array({minLength: 1, maxLength: 40}), data => {
      const {text, starts, ends} = read(data, charset)
      const isUtf8 = Buffer.from(data).equals(Buffer.from(Buffer.from(data).toString('utf8')))
      const whole = wholeOf(data, charset)
      if (whole !== undefined && !isUtf8 && charset !== 'iso-2022-jp') expect(text).toBe(whole)
      expect([starts.length, ends.length]).toEqual([text.length, text.length])
      for (let at = 0; at < text.length; at++) {
        expect(ends[at]).toBeGreaterThan(starts[at] as number)
        if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] as number)
      }
    }),
  )
})

test.each([
  ['shift_jis', [0x61, 0x93, 0xfa, 0x96, 0x7b, 0x62], 'a日本b', [0, 1, 3, 5]],
  ['gb18030', [0xd6, 0xd0, 0x20, 0x94, 0x39, 0xda, 0x33], '中 💩', [0, 2, 3, 3]],
  ['iso-2022-jp', [0x61, 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42, 0x1b, 0x24, 0x42, 0x4b, 0x5c, 0x1b, 0x28, 0x42], 'a日本', [0, 1, 9]],
  ['utf-16le', [0x61, 0, 0xe9, 0], 'aé', [0, 2]],
  ['utf-8', [0x61, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80], 'aé😀', [0, 1, 3, 3]],
])('places of %s', (charset, bytes, text, starts) => {
  const words = read(bytes, charset)
  expect([words.text, [...words.starts], words.sure, words.known]).toEqual([text, starts, true, true])
})

test('Windows-1252 has quotes and dashes, also where it is called Latin-1 or nothing', () => {
  for (const charset of ['windows-1252', 'iso-8859-1', 'cp1252', undefined, 'us-ascii', 'x-nobody-knows']) expect(read([0x93, 0x80, 0x94, 0x96], charset).text).toBe('“€”–')
})

test('what is valid UTF-8 is read as that, whatever it is called', () => {
  for (const charset of ['iso-8859-1', 'us-ascii', undefined, 'koi8-r']) expect(read(Buffer.from('Grüße'), charset).text).toBe('Grüße')
})

test('a charset that is not told, not known or not kept to is told', () => {
  const sureness = ({sure, known}: {sure: boolean; known: boolean}) => [sure, known]
  expect(sureness(read([0x61]))).toEqual([true, true])
  expect(sureness(read([0xe9]))).toEqual([false, true])
  expect(sureness(read([0xe9], 'iso-8859-1'))).toEqual([true, true])
  expect(sureness(read([0xe9], 'utf-8'))).toEqual([false, true])
  expect(sureness(read([0xe9], 'x-nobody-knows'))).toEqual([false, false])
})

test.each(['gb18030', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'big5', 'euc-kr', 'utf-16le'])('bytes that are no %s never throw', charset => {
  fc.assert(fc.property(fc.uint8Array({maxLength: 12}), data => {
    const starts = Uint32Array.from(data.keys())
    const {text, starts: from, ends} = decodeCharset({data, starts, ends: starts.map(at => at + 1)}, charset)
    expect([from.length, ends.length]).toEqual([text.length, text.length])
  }), {numRuns: 1000})
})
