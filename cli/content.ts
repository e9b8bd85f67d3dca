import {isUtf8} from 'node:buffer'
import {readFileSync, statSync} from 'node:fs'
import {isMail} from '../core/kind.js'
import {maxMailSize} from '../core/mail/mail.js'
import {maxFileSize, type Notice} from '../core/index.js'

/** The text of a file, or why it was not read. Where `exact` is false, the text is not what the bytes say. */
export type Content =
  | {readonly text: string; readonly exact: boolean; readonly notices: readonly Notice[]; readonly bytes?: Uint8Array}
  | {readonly text?: undefined; readonly notices: readonly Notice[]}

/** Bytes at the start of a file in which a NUL tells that it is no text. */
const sample = 8192

/** Decodes a text as it stands: a byte order mark and line breaks are part of it. */
export function decode(bytes: Uint8Array, name = ''): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mail = isMail(name)
  if (buffer.subarray(0, mail ? 2 : sample).includes(0) || isWide(buffer)) {
    const message = isWide(buffer) ? 'UTF-16 text: save it as UTF-8 to have it read.' : 'A binary file: not read.'
    return {notices: [{code: 'binary', message}]}
  }
  const exact = isUtf8(buffer)
  // The parts of a mail say themselves how they are to be read.
  if (mail && !exact) return {text: buffer.toString('utf8'), exact, notices: [], bytes}
  const notices: Notice[] = exact
    ? []
    : [{code: 'encoding', message: 'Not valid UTF-8: read with replacement characters, and never fixed.'}]
  return {text: buffer.toString('utf8'), exact, notices}
}

function isWide([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** What there is to say of a file with more bytes than its text, or a mail, may have. */
export function tooLarge(mail: boolean): Content {
  const most = mail ? `${maxMailSize / 1e6} MB` : `${maxFileSize} characters`
  return {notices: [{code: 'too-large', message: `Larger than ${most}: not read.`}]}
}

/** Bytes that a file may have to be read. */
export function mostBytes(name: string): number {
  // A code unit of UTF-16 takes at most three bytes in UTF-8.
  return isMail(name) ? maxMailSize : 3 * maxFileSize
}

/** Reads a file. Throws where the system does. */
export function readContent(path: string): Content {
  if (statSync(path).size > mostBytes(path)) return tooLarge(isMail(path))
  return decode(readFileSync(path), path)
}
