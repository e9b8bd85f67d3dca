import {isCopied, type Mapped, toSource} from '../mapped.js'
import type {Edit} from '../rule.js'
import {isAscii, toUtf8} from './bytes.js'
import type {Transfer} from './transfer.js'

/** A stretch of a draft's text, and how it is written in the file. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly html: boolean
  readonly transfer: Transfer
  readonly utf8: boolean
}

/** Where an edit of a text goes in the file that it was read out of, and what is written there; undefined where it can't be. */
export function writeEdit(edit: Edit, words: Mapped, stretches: readonly Stretch[], file: string): Edit | undefined {
  const {start, end} = edit
  const stretch = stretches.find(one => one.start <= start && end <= one.end)
  if (!stretch || stretch.transfer === 'base64') return undefined
  // What is escaped or broken in quoted-printable can be replaced whole; anything else has to stand there as it is.
  const replaceable = stretch.transfer === 'quoted-printable' && !stretch.html ? isWhole(words, start, end) : isCopied(words, start, end, file)
  if (!replaceable) return undefined
  if (!isAscii(edit.text) && !stretch.utf8) return undefined
  const place = start < end ? toSource(words, start, end) : placeOf(words, start, stretch, file)
  if (!place) return undefined
  const text = stretch.html ? inHtml(edit.text) : edit.text
  if (text === undefined) return undefined
  return {...place, text: stretch.transfer === 'quoted-printable' ? quotedPrintable(text, place, file) : text}
}

/** Where no character is cut that takes several units. */
function isWhole({starts, ends}: Mapped, start: number, end: number): boolean {
  const apart = (at: number): boolean => at === 0 || at >= starts.length || (starts[at] as number) >= (ends[at - 1] as number)
  return apart(start) && apart(end)
}

/** Words are put beside a character that stands in the file as it is. */
function placeOf(words: Mapped, at: number, stretch: Stretch, file: string): {start: number; end: number} | undefined {
  const escaped = stretch.transfer === 'quoted-printable' && !stretch.html
  if (at > stretch.start && (escaped || isCopied(words, at - 1, at, file))) return toSource(words, at, at)
  const place = at < stretch.end && isCopied(words, at, at + 1, file) ? words.starts[at] : undefined
  return place === undefined ? undefined : {start: place, end: place}
}

/** Words in HTML; a line of their own is an element, which is not ours to make. */
function inHtml(text: string): string | undefined {
  return /[\r\n]/.test(text) ? undefined : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The longest line that quoted-printable allows. */
const longest = 76

function quotedPrintable(text: string, place: {readonly start: number; readonly end: number}, file: string): string {
  const eol = file.includes('\r\n') ? '\r\n' : '\n'
  const tokens = [...text.matchAll(/\r\n|\n|[\s\S]/gu)].flatMap(({0: char}) => tokensOf(char, eol))
  const before = Math.max(file.lastIndexOf('\n', place.start - 1), file.lastIndexOf('\r', place.start - 1)) + 1
  const after = /[^\r\n]*/.exec(file.slice(place.end, place.end + 200))?.[0].length ?? 0
  let out = ''
  let column = place.start - before
  for (const [index, token] of tokens.entries()) {
    if (token === eol) {
      // A space at the end of a line would be lost.
      out = out.replace(/[ \t]$/, space => (space === ' ' ? '=20' : '=09')) + eol
      column = 0
      continue
    }
    const rest = index === tokens.length - 1 ? after : 0
    if (column + token.length + Math.max(rest, 1) > longest && column > 0) {
      out += `=${eol}`
      column = 0
    }
    out += token
    column += token.length
  }
  return column + after > longest ? `${out}=${eol}` : out
}

function tokensOf(char: string, eol: string): string[] {
  if (/^(?:\r\n|\n)$/.test(char)) return [eol]
  if (/^[\t !-<>-~]$/.test(char)) return [char]
  return [...toUtf8(char)].map(byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
}
