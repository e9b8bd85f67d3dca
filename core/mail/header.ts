import {addressParser} from 'postal-mime'
import type {Mapped} from '../mapped.js'
import type {Decoded, Raw} from './bytes.js'
import {decodeCharset} from './charset.js'
import {decodeTransfer} from './transfer.js'

/** A header field; its value goes from `start` to `end` of the bytes, folds included. */
export interface Field {
  readonly name: string
  readonly start: number
  readonly end: number
}

const line = /[^\r\n]*(?:\r\n|\n|\r|$)/y
const field = /^([!-9;-~]{1,100})[ \t]*:/

/** The fields from `start` on, and where what follows them begins. Lines that are neither a field nor part of one are passed over. */
export function fieldsOf({bytes}: Raw, start: number, end: number): {fields: Field[]; body: number} {
  const fields: {name: string; start: number; end: number}[] = []
  let at = start
  while (at < end) {
    line.lastIndex = at
    const text = (line.exec(bytes)?.[0] ?? '').slice(0, end - at)
    const content = text.replace(/[\r\n]+$/, '')
    if (content === '') return {fields, body: at + text.length}
    const name = field.exec(content.slice(0, 120))
    const last = fields.at(-1)
    if (/^[ \t]/.test(content)) {
      if (last) last.end = at + content.length
    } else if (name?.[1]) fields.push({name: name[1].toLowerCase(), start: at + name[0].length, end: at + content.length})
    at += text.length || 1
  }
  return {fields, body: end}
}

/** The value of a field as a reader sees it: unfolded, its encoded words decoded, without white space around it. Source: RFC 2047. */
export function wordsOf(raw: Raw, {start, end}: Pick<Field, 'start' | 'end'>): Mapped {
  const text: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const put = (words: Mapped): void => {
    for (let at = 0; at < words.text.length; at++) {
      // What would begin a line of its own is none.
      text.push(/[\0-\x1F\x7F\u2028\u2029]/.test(words.text[at] as string) ? ' ' : (words.text[at] as string))
      starts.push(words.starts[at] as number)
      ends.push(words.ends[at] as number)
    }
  }
  for (const piece of piecesOf(raw.bytes.slice(start, end))) {
    if (piece.words.length === 0) put(plainWords(raw, start + piece.from, start + piece.to))
    else put(decodeCharset(join(piece.words.map(word => bytesOf(raw, start, word))), piece.charset))
  }
  let [first, last] = [0, text.length]
  while (first < last && /\s/.test(text[first] as string)) first++
  while (last > first && /\s/.test(text[last - 1] as string)) last--
  return {
    text: text.slice(first, last).join(''),
    starts: Uint32Array.from(starts.slice(first, last)),
    ends: Uint32Array.from(ends.slice(first, last)),
  }
}

interface Word {
  readonly encoding: string
  readonly from: number
  readonly to: number
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly charset: string
  /** Encoded words of one charset in a row: a character may be cut in two by them. */
  readonly words: Word[]
}

const encodedWord = /=\?([^?*\s=]{1,40})(?:\*[^?\s]{0,20})?\?([BbQq])\?([^?\r\n]{0,2000})\?=/g

function piecesOf(value: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of value.matchAll(encodedWord)) {
    const [whole, charset = '', encoding = ''] = match
    const to = match.index + whole.length - 2
    const word = {encoding: encoding.toLowerCase(), from: to - (match[3] ?? '').length, to}
    const last = pieces.at(-1)
    const between = value.slice(at, match.index)
    const follows = last && last.words.length > 0 && /^\s*$/.test(between)
    if (follows && last.charset === charset.toLowerCase()) last.words.push(word)
    else {
      if (between && !follows) pieces.push({from: at, to: match.index, charset: '', words: []})
      pieces.push({from: match.index, to: match.index + whole.length, charset: charset.toLowerCase(), words: [word]})
    }
    at = match.index + whole.length
  }
  if (at < value.length) pieces.push({from: at, to: value.length, charset: '', words: []})
  return pieces
}

function bytesOf(raw: Raw, base: number, {encoding, from, to}: Word): Decoded {
  if (encoding === 'b') return decodeTransfer(raw, base + from, base + to, 'base64')
  const data: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const add = (byte: number, start: number, end: number): void => {
    data.push(byte)
    starts.push(raw.unitAt(base + start))
    ends.push(raw.unitAt(base + end))
  }
  for (let at = from; at < to; at++) {
    const char = raw.bytes.charCodeAt(base + at)
    const hex = char === 61 && at + 3 <= to ? /^[\dA-Fa-f]{2}/.exec(raw.bytes.slice(base + at + 1, base + at + 3))?.[0] : undefined
    if (hex) {
      add(Number.parseInt(hex, 16), at, at + 3)
      at += 2
    } else add(char === 95 ? 32 : char, at, at + 1)
  }
  return {data: Uint8Array.from(data), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends)}
}

function join(parts: readonly Decoded[]): Decoded {
  if (parts.length === 1) return parts[0] as Decoded
  const all = <T extends 'data' | 'starts' | 'ends'>(key: T): number[] => parts.flatMap(part => [...part[key]])
  return {data: Uint8Array.from(all('data')), starts: Uint32Array.from(all('starts')), ends: Uint32Array.from(all('ends'))}
}

/** Words that are not encoded, a fold as a space. */
function plainWords(raw: Raw, from: number, to: number): Mapped {
  const data: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = from; at < to; at++) {
    const char = raw.bytes.charCodeAt(at)
    const start = at
    if (char === 10 || char === 13) while (at + 1 < to && /\s/.test(raw.bytes[at + 1] as string)) at++
    data.push(char === 10 || char === 13 ? 32 : char)
    starts.push(raw.unitAt(start))
    ends.push(Math.max(raw.unitAt(at + 1), raw.unitAt(start) + 1))
  }
  return decodeCharset({data: Uint8Array.from(data), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends)}, undefined)
}

/** The value of a structured field with its parameters, such as those of `Content-Type`. Sources: RFC 2045, RFC 2231. */
export function parametersOf(raw: Raw, {start, end}: Field): {value: string; parameters: ReadonlyMap<string, string>} {
  const text = raw.bytes.slice(start, Math.min(end, start + 20_000)).replace(/[\r\n]+[ \t]*/g, ' ')
  const value = /^[^;]*/.exec(text)?.[0].replace(/\([^()]{0,200}\)/g, '').trim().toLowerCase() ?? ''
  const plain = new Map<string, string>()
  const split = new Map<string, Map<number, {text: string; encoded: boolean}>>()
  for (const match of text.matchAll(/;\s{0,100}([^\s=;*"]{1,60})(?:\*(\d{1,3}))?(\*)?\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.){0,2000})"?|([^;]{0,2000}))/g)) {
    const name = (match[1] as string).toLowerCase()
    const words = match[4] === undefined ? (match[5] ?? '').trim() : match[4].replace(/\\(.)/g, '$1')
    if (match[2] === undefined && match[3] === undefined) {
      if (!plain.has(name)) plain.set(name, words)
      continue
    }
    const parts = split.get(name) ?? new Map<number, {text: string; encoded: boolean}>()
    if (!parts.has(Number(match[2] ?? 0))) parts.set(Number(match[2] ?? 0), {text: words, encoded: match[3] === '*'})
    split.set(name, parts)
  }
  for (const [name, parts] of split) plain.set(name, joinParameter(parts))
  return {value, parameters: plain}
}

function joinParameter(parts: ReadonlyMap<number, {readonly text: string; readonly encoded: boolean}>): string {
  let charset: string | undefined
  const data: number[] = []
  for (let number = 0; ; number++) {
    const part = parts.get(number)
    if (!part) break
    let {text} = part
    if (number === 0 && part.encoded) {
      const head = /^([^']{0,40})'[^']{0,40}'/.exec(text)
      charset = head?.[1]
      text = text.slice(head?.[0].length ?? 0)
    }
    for (let at = 0; at < text.length; at++) {
      const hex = part.encoded && text[at] === '%' ? /^[\dA-Fa-f]{2}/.exec(text.slice(at + 1, at + 3))?.[0] : undefined
      data.push(hex ? Number.parseInt(hex, 16) : text.charCodeAt(at) & 255)
      if (hex) at += 2
    }
  }
  return textOf(data, charset)
}

/** Bytes outside the text proper, decoded. */
export function textOf(data: readonly number[], charset?: string): string {
  const places = new Uint32Array(data.length)
  return decodeCharset({data: Uint8Array.from(data), starts: places, ends: places}, charset).text
}

/** The names of those whom a field addresses, or their addresses where they have no name. */
export function peopleIn(raw: Raw, {start, end}: Pick<Field, 'start' | 'end'>): string[] {
  const found: string[] = []
  type Address = ReturnType<typeof addressParser>[number]
  const add = ({name, address, group}: Address): void => {
    if (group) group.forEach(add)
    else if (name || address) found.push(name || (address as string))
  }
  addressParser(addressesOf(raw, start, Math.min(end, start + 100_000))).forEach(add)
  return found
}

/** Decoded as a whole, with quotes around encoded words: a comma in one parts no addresses. */
function addressesOf(raw: Raw, start: number, end: number): string {
  let text = ''
  for (const {words, charset, from, to} of piecesOf(raw.bytes.slice(start, end))) {
    if (words.length === 0) text += plainWords(raw, start + from, start + to).text
    else {
      const decoded = decodeCharset(join(words.map(word => bytesOf(raw, start, word))), charset).text.replace(/["\\]/g, '\\$&').replace(/[\r\n]+/g, ' ')
      text += text.endsWith('"') || !/[^\p{L}\p{N} .'-]/u.test(decoded) ? decoded : `"${decoded}"`
    }
  }
  return text
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const date =
  /^\s*(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]{0,6}\.?\s+(\d{2,4})\s+(\d{1,2})\s?:\s?(\d\d)(?:\s?:\s?(\d\d))?(?:\.\d{1,6})?\s*(?:([+-])(\d\d):?(\d\d)|([A-Za-z]{1,4}))?/u
/** Zones that old mails name, in hours from UTC. Source: RFC 5322, 4.3. */
const oldZones: Readonly<Record<string, number>> = {ut: 0, utc: 0, gmt: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7}

/** When a mail was sent, in milliseconds since 1970, and its writer's offset ("+01:00") where it is told. Source: RFC 5322, 3.3. */
export function dateOf(value: string): {now: number; zone?: string} | undefined {
  const match = date.exec(value.slice(0, 200).replace(/\([^()]{0,100}\)/g, ' ').replace(/\s+/g, ' '))
  if (!match) return undefined
  const [, day, name = '', yearText = '', hour, minute, second, sign, hours, minutes, old] = match
  const month = months.indexOf(name.toLowerCase())
  const short = Number(yearText)
  const year = yearText.length > 2 ? (yearText.length === 3 ? 1900 + short : short) : short < 50 ? 2000 + short : 1900 + short
  const named = old === undefined ? undefined : oldZones[old.toLowerCase()]
  // "-0000" says that the zone is not told.
  const told = sign !== undefined ? !(sign === '-' && hours === '00' && minutes === '00') : named !== undefined
  const size = sign === undefined ? (named ?? 0) * 60 : Number(hours) * 60 + Number(minutes)
  const offset = sign === '-' ? -size : size
  const local = Date.UTC(year, month, Number(day), Number(hour), Number(minute), Number(second ?? 0))
  if (month < 0 || Number(hour) > 23 || Number(minute) > 59 || Math.abs(offset) >= 24 * 60 || Number.isNaN(local)) return undefined
  if (new Date(local).getUTCDate() !== Number(day)) return undefined
  return {now: local - offset * 60_000, ...(told ? {zone: zoneOf(offset)} : {})}
}

function zoneOf(offset: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const size = Math.abs(offset)
  return offset === 0 ? 'UTC' : `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
