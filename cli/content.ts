import {isUtf8} from 'node:buffer'
import {readFileSync, statSync} from 'node:fs'
import {maxFileSize, type Notice} from '../core/index.js'

/** The text of a file, or why it was not read. Where `exact` is false, the text is not what the bytes say. */
export type Content =
  | {readonly text: string; readonly exact: boolean; readonly notices: readonly Notice[]}
  | {readonly text?: undefined; readonly notices: readonly Notice[]}

/** Bytes at the start of a file in which a NUL tells that it is no text. */
const sample = 8192

/** Decodes a text as it stands: a byte order mark and line breaks are part of it. */
export function decode(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.subarray(0, sample).includes(0)) {
    const [first, second] = buffer
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
    const message = wide ? 'UTF-16 text: save it as UTF-8 to have it read.' : 'A binary file: not read.'
    return {notices: [{code: 'binary', message}]}
  }
  const exact = isUtf8(buffer)
  const notices: Notice[] = exact
    ? []
    : [{code: 'encoding', message: 'Not valid UTF-8: read with replacement characters, and never fixed.'}]
  return {text: buffer.toString('utf8'), exact, notices}
}

/** What there is to say of a file with more bytes than its text may have. */
export const tooLarge: Content = {notices: [{code: 'too-large', message: `Larger than ${maxFileSize} characters: not read.`}]}

/** Reads a file. Throws where the system does. */
export function readContent(path: string): Content {
  // A code unit of UTF-16 takes at most three bytes in UTF-8.
  if (statSync(path).size > 3 * maxFileSize) return tooLarge
  return decode(readFileSync(path))
}
