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
  /** Which characters can be written there as they are. */
  readonly accepts: 'utf-8' | 'ascii' | 'nothing'
  /** True where a space at the end of a line joins it to the next one. */
  readonly flowed?: boolean
  /** True where a `>` was put before "From " at the start of a line. */
  readonly quoted?: boolean
}

/** Where an edit of a text goes in the file that it was read out of, and what is written there; undefined where it can't be. */
export function writeEdit(edit: Edit, words: Mapped, stretches: readonly Stretch[], file: string): Edit | undefined {
  const {start, end} = edit
  const stretch = stretches.find(one => one.start <= start && end <= one.end)
  if (!stretch || stretch.transfer === 'base64' || stretch.accepts === 'nothing') return undefined
  if (!isAscii(edit.text) && stretch.accepts !== 'utf-8') return undefined
  if ([start, end].some(at => at > 0 && words.text.startsWith('\r\n', at - 1))) return undefined
  // What is escaped or broken in quoted-printable can be replaced whole; anything else has to stand there as it is.
  const escaped = stretch.transfer === 'quoted-printable' && !stretch.html
  if (escaped ? !isWhole(words, start, end) : !isCopied(words, start, end, file)) return undefined
  // A mark that was left out would be one of the words, if its line began elsewhere.
  if (stretch.quoted && [start, end].some(at => at > stretch.start && at < stretch.end && words.starts[at] !== words.ends[at - 1])) return undefined
  if (stretch.html && !staysInHtml(edit, words, stretch)) return undefined
  if (stretch.flowed && !keepsFlow(edit, words, stretch, file)) return undefined
  const place = start < end ? toSource(words, start, end) : placeOf(words, start, stretch, file)
  if (!place) return undefined
  const line = lineAround(place, file)
  const eol = file.includes('\r\n') ? '\r\n' : '\n'
  const plain = stretch.html ? inHtml(edit.text) : edit.text.replace(/\r?\n/g, eol)
  const text = stretch.transfer === 'quoted-printable' ? quotedPrintable(plain, line, eol) : plain
  const old = file.slice(place.start - line.before.length, place.end + line.after.length)
  const unmarks = stretch.quoted && (/^>{1,50}From /.exec(old)?.[0].length ?? 0) > line.before.length
  return unmarks || isOdd(line.before + text + line.after, stretch) ? undefined : {...place, text}
}

/** True where lines might be taken for the end of a part, or of a message of an mbox. */
function isOdd(lines: string, {quoted}: Stretch): boolean {
  return /(?:^|[\r\n])--\S/.test(lines) || (quoted === true && /(?:^|[\r\n])>{0,50}From /.test(lines))
}

/** As much of a line of a file as what is written in it can depend on. */
interface Line {
  readonly before: string
  readonly after: string
}

const enough = 200

function lineAround({start, end}: {readonly start: number; readonly end: number}, file: string): Line {
  const ahead = file.slice(Math.max(0, start - enough), start)
  const from = Math.max(ahead.lastIndexOf('\n'), ahead.lastIndexOf('\r')) + 1
  return {before: ahead.slice(from), after: /^[^\r\n]*/.exec(file.slice(end, end + enough))?.[0] ?? ''}
}

/** Where no character is cut that takes several units. */
function isWhole({starts, ends}: Mapped, start: number, end: number): boolean {
  const apart = (at: number): boolean => at === 0 || at >= starts.length || (starts[at] as number) >= (ends[at - 1] as number)
  return apart(start) && apart(end)
}

/** Words are put beside a character that stands in the file as it is, and never where something was left out between two. */
function placeOf(words: Mapped, at: number, stretch: Stretch, file: string): {start: number; end: number} | undefined {
  const {starts, ends} = words
  const escaped = stretch.transfer === 'quoted-printable' && !stretch.html
  if (stretch.transfer === 'as it is' && !stretch.html && at > stretch.start && at < stretch.end && starts[at] !== ends[at - 1]) return undefined
  if (at > stretch.start && (escaped || isCopied(words, at - 1, at, file))) return toSource(words, at, at)
  const place = at < stretch.end && isCopied(words, at, at + 1, file) ? starts[at] : undefined
  return place === undefined ? undefined : {start: place, end: place}
}

/**
 * White space is shown once in HTML, and none at the ends of a line, which is an element and not ours to make; what would
 * be taken for an entity comes out escaped.
 */
function staysInHtml({start, end, text}: Edit, {text: words}: Mapped, stretch: Stretch): boolean {
  const before = start > stretch.start ? (words[start - 1] as string) : '\n'
  const after = end < stretch.end ? (words[end] as string) : '\n'
  const touch = (one: string, other: string): boolean => /^\s\s$/.test(one.slice(-1) + other.slice(0, 1))
  return !/[\r\n]|\s\s|&[#\w]{1,40};/.test(text) && (text === '' ? !touch(before, after) : !touch(before, text) && !touch(text, after))
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** True where the same lines go on in the next one as before, and none begins with what would be taken for a mark. Source: RFC 3676, 4. */
function keepsFlow({start, end, text}: Edit, words: Mapped, stretch: Stretch, file: string): boolean {
  const breaks = (at: number): boolean =>
    at > stretch.start && at < stretch.end && /[\r\n]/.test(file.slice(words.ends[at - 1], words.starts[at]).replace(/=[ \t]*(?:\r\n|\n|\r)/g, ''))
  for (let at = start; at <= end; at++) if (breaks(at)) return false
  const ahead = words.text.slice(Math.max(stretch.start, start - enough), start)
  const head = ahead.slice(Math.max(ahead.lastIndexOf('\n'), ahead.lastIndexOf('\r')) + 1)
  const tail = /^[^\r\n]*/.exec(words.text.slice(end, Math.min(stretch.end, end + enough)))?.[0] ?? ''
  const old = head + words.text.slice(start, end) + tail
  if (/(?:^|[\r\n])-- ?(?:$|[\r\n])/.test(old) || (/[\r\n]/.test(text) && /^ ?>/.test(head))) return false
  const lines = (head + text + tail).split(/\r\n|\n|\r/)
  const made = lines.map((line, at) => (at === 0 && head.trim() !== '' && !/^>+ ?$/.test(head) ? `x${line}` : line))
  if (made.some(line => /^>* |^>/.test(line))) return false
  const ending = tail === '' ? made : made.slice(0, -1)
  return !ending.some(line => line.endsWith(' '))
}

/** The longest line that quoted-printable allows. */
const longest = 76

function quotedPrintable(text: string, {before, after}: Line, eol: string): string {
  const tokens = [...text.matchAll(/\r\n|\n|[\s\S]/gu)].flatMap(({0: char}) => tokensOf(char, eol))
  let out = ''
  let column = before.length
  for (const [index, token] of tokens.entries()) {
    if (token === eol) {
      // A space at the end of a line would be lost.
      out = withoutEnd(before, out, eol) + eol
      column = 0
      continue
    }
    const rest = index === tokens.length - 1 ? after.length : 0
    // A word goes into the next line whole where it fits there.
    const ahead = wordAfter(tokens, index, eol)
    const room = ahead <= longest / 2 && tokens[index - 1] === ' ' ? ahead : token.length
    if (column + Math.max(room, token.length) + Math.max(rest, 1) > longest && column > 0) {
      out += `=${eol}`
      column = 0
    }
    out += token
    column += token.length
  }
  if (after.trim() === '') return withoutEnd(before, out, eol)
  return column + after.length > longest ? `${out}=${eol}` : out
}

/** How long the word is that begins at a token. */
function wordAfter(tokens: readonly string[], index: number, eol: string): number {
  let size = 0
  for (let at = index; at < tokens.length && tokens[at] !== ' ' && tokens[at] !== eol && size <= longest; at++) size += (tokens[at] as string).length
  return size
}

/** What is written so that its line does not end in a space. */
function withoutEnd(before: string, out: string, eol: string): string {
  return out === '' && /[ \t]$/.test(before) ? `=${eol}` : out.replace(/[ \t]$/, space => (space === ' ' ? '=20' : '=09'))
}

function tokensOf(char: string, eol: string): string[] {
  if (/^(?:\r\n|\n)$/.test(char)) return [eol]
  if (/^[\t !-<>-~]$/.test(char)) return [char]
  return [...toUtf8(char)].map(byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
}
