/** The bytes of a file, one character each, and where each stands in the file's text, in UTF-16 code units. */
export interface Raw {
  readonly bytes: string
  unitAt(offset: number): number
}

/** Bytes that were decoded from a transfer encoding; byte `i` stands in the file's text from `starts[i]` to `ends[i]`. */
export interface Decoded {
  readonly data: Uint8Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** `bytes` are given where the text, read as UTF-8, may not say them all. */
export function rawOf(text: string, bytes?: Uint8Array): Raw {
  if (isAscii(text)) return {bytes: text, unitAt: offset => offset}
  const data = bytes ?? toUtf8(text)
  // Where each character beyond ASCII begins, and the unit behind it: between them bytes and units go along.
  const starts: number[] = []
  const ends: number[] = []
  const after: number[] = []
  let unit = 0
  eachCharacter(data, (code, from, to) => {
    unit += code > 0xffff ? 2 : 1
    if (to - from === 1 && code < 0x80) return
    starts.push(from)
    ends.push(to)
    after.push(unit)
  })
  return {bytes: toByteString(data), unitAt: unitsBy(starts, ends, after)}
}

function unitsBy(starts: readonly number[], ends: readonly number[], after: readonly number[]): (offset: number) => number {
  // What is looked up is mostly near what was looked up before.
  let at = 0
  return offset => {
    const near = (index: number): boolean => (index === 0 || (starts[index - 1] as number) < offset) && (index >= starts.length || (starts[index] as number) >= offset)
    if (!near(at)) at = near(at + 1) ? at + 1 : countBelow(starts, offset)
    if (at === 0) return offset
    const [end, unit] = [ends[at - 1] as number, after[at - 1] as number]
    // Amid a character: where it begins.
    return offset < end ? unitBefore(at - 1) : unit + offset - end
  }
  function unitBefore(index: number): number {
    return index === 0 ? (starts[0] as number) : (after[index - 1] as number) + (starts[index] as number) - (ends[index - 1] as number)
  }
}

/** How many of the ascending numbers are smaller than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

export function isAscii(text: string): boolean {
  return !/[^\0-\x7F]/.test(text)
}

export function toUtf8(text: string): Uint8Array {
  const out = new Uint8Array(text.length * 3)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    let code = text.codePointAt(at) as number
    if (code > 0xffff) at++
    else if (code >= 0xd800 && code < 0xe000) code = 0xfffd
    if (code < 0x80) out[length++] = code
    else if (code < 0x800) {
      out[length++] = 0xc0 | (code >> 6)
      out[length++] = 0x80 | (code & 63)
    } else {
      if (code > 0xffff) {
        out[length++] = 0xf0 | (code >> 18)
        out[length++] = 0x80 | ((code >> 12) & 63)
      } else out[length++] = 0xe0 | (code >> 12)
      out[length++] = 0x80 | ((code >> 6) & 63)
      out[length++] = 0x80 | (code & 63)
    }
  }
  return out.subarray(0, length)
}

function toByteString(data: Uint8Array): string {
  let out = ''
  for (let at = 0; at < data.length; at += 8192) out += String.fromCharCode(...data.subarray(at, at + 8192))
  return out
}

/**
 * Reads UTF-8 as browsers and Node do, a replacement character for each longest beginning of a character that is cut off;
 * `take` is told where its bytes stand. Returns whether all of it was valid. Source: WHATWG Encoding, “UTF-8 decoder”.
 */
export function eachCharacter(data: Uint8Array, take: (code: number, from: number, to: number) => void): boolean {
  let valid = true
  for (let at = 0; at < data.length; ) {
    const from = at
    const lead = data[at++] as number
    const more = lead < 0x80 ? 0 : lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : -1
    let code = more <= 0 ? lead : lead & (more === 1 ? 31 : more === 2 ? 15 : 7)
    let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    let left = more
    for (; left > 0 && at < data.length; left--) {
      const next = data[at] as number
      if (next < low || next > high) break
      code = (code << 6) | (next & 63)
      low = 0x80
      high = 0xbf
      at++
    }
    const whole = left === 0
    valid &&= whole
    take(whole ? code : 0xfffd, from, at)
  }
  return valid
}
