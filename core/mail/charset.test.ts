import fc from 'fast-check'
import {expect, test} from 'vitest'
import {decodeCharset} from './charset.js'

test.each(['gb18030', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'big5', 'euc-kr', 'utf-16le'])('bytes that are no %s never throw', charset => {
  fc.assert(fc.property(fc.uint8Array({maxLength: 12}), data => {
    const starts = Uint32Array.from(data.keys())
    const {text, starts: from, ends} = decodeCharset({data, starts, ends: starts.map(at => at + 1)}, charset)
    expect([from.length, ends.length]).toEqual([text.length, text.length])
  }), {numRuns: 1000})
})
