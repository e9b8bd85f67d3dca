import {closeSync, createReadStream, openSync, readSync} from 'node:fs'
import {basename, extname} from 'node:path'
import {lineStarts} from '../core/index.js'
import {maxMailSize} from '../core/mail/mail.js'

/** A message of an mbox file. */
export interface Stored {
  /** Counts from 1. */
  readonly number: number
  /** From its envelope on; undefined where it is too large to be read. */
  readonly bytes?: Uint8Array
  readonly at: Place
}

/** Where a message begins in the text of its file: UTF-16 code units and lines before it. */
export interface Place {
  readonly offset: number
  readonly lines: number
}

/** True for files that hold mails one behind the other; those without an ending are looked into. */
export function isMbox(path: string): boolean {
  if (/\.mbox$/i.test(path)) return true
  if (extname(path) !== '' || basename(path).startsWith('.')) return false
  const head = Buffer.alloc(400)
  try {
    const file = openSync(path, 'r')
    try {
      return isEnvelope(head.toString('latin1', 0, readSync(file, head)))
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}

/**
 * The messages of an mbox that was read as a whole; undefined where the text is none. What has no name is an mbox where it
 * holds more than one.
 */
export async function storedIn(bytes: Uint8Array, name: string | undefined): Promise<readonly Stored[] | undefined> {
  const named = name !== undefined && /\.mbox$/i.test(name)
  if (!named && (name !== undefined || !isEnvelope(Buffer.from(bytes.subarray(0, 400)).toString('latin1')))) return undefined
  const all: Stored[] = []
  for await (const stored of split(once(bytes))) all.push(stored)
  return named || all.length > 1 ? all : undefined
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function isEnvelope(text: string): boolean {
  return /^From [^\r\n]{1,300}\d{4}[^\r\n]{0,40}(?:[\r\n]|$)/.test(text)
}

/** The messages of an mbox file, one at a time. Throws where the system does. */
export async function* messagesOf(path: string): AsyncGenerator<Stored> {
  yield* split(createReadStream(path, {highWaterMark: 1 << 20}))
}

/** Bytes that tell whether a message begins: a line "From …", and what stands before it. */
const border = 400

/**
 * Splits an mbox at the lines "From …" behind an empty line. Of a message with more than `most` bytes only the place is
 * told, and no more than that is held. Source: RFC 4155, and the mboxrd variant.
 */
export async function* split(chunks: AsyncIterable<Uint8Array>, most: number = maxMailSize): AsyncGenerator<Stored> {
  let store = Buffer.alloc(0)
  let held = store
  let number = 0
  let at: Place = {offset: 0, lines: 0}
  /** Where the next message begins, as far as it is read. */
  let next = at
  let skipped = false
  const append = (bytes: Uint8Array): void => {
    let start = held.byteOffset - store.byteOffset
    if (start + held.length + bytes.length > store.length) {
      // Room for as much again, or a long message is copied for each piece of it.
      store = Buffer.allocUnsafeSlow(2 * (held.length + bytes.length))
      store.set(held)
      start = 0
    }
    store.set(bytes, start + held.length)
    held = store.subarray(start, start + held.length + bytes.length)
  }
  const pass = (end: number): Buffer => {
    const bytes = held.subarray(0, end)
    next = behind(next, bytes)
    held = held.subarray(end)
    return bytes
  }
  const take = (end: number): Stored => {
    const bytes = pass(end)
    const stored = {number: ++number, at, ...(skipped || bytes.length > most ? {} : {bytes: new Uint8Array(bytes)})}
    at = next
    skipped = false
    return stored
  }
  let last = false
  for (const source = chunks[Symbol.asyncIterator](); !last; ) {
    const {done, value} = await source.next()
    last = done === true
    let from = Math.max(0, held.length - border)
    if (value) append(value)
    for (;;) {
      const found = held.indexOf('\nFrom ', from, 'latin1')
      // The whole line has to be there to be judged.
      if (found < 0 || (!last && held.length - found < border)) break
      from = found + 1
      if (!isBorder(held, from)) continue
      // What stands before the first of them may be blank.
      if (number === 0 && !skipped && !/\S/.test(held.toString('latin1', 0, from))) {
        pass(from)
        at = next
      } else yield take(from)
      from = 0
    }
    if (!skipped && held.length <= most) continue
    skipped = true
    pass(cutBefore(held, held.length - border - 100))
  }
  if (skipped || /\S/.test(held.toString('latin1', 0, 1000)) || held.length > 1000) yield take(held.length)
}

/** Bytes that are decoded at once where they are only counted. */
const piece = 1 << 20

function behind({offset, lines}: Place, bytes: Buffer): Place {
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.length - from > piece ? cutBefore(bytes, from + piece) : bytes.length
    const text = bytes.toString('utf8', from, to)
    offset += text.length
    lines += lineStarts(text).length - 1
    from = to
  }
  return {offset, lines}
}

/** The last place up to `end`, or right behind it, where neither a character nor a line break is cut in two. */
function cutBefore(bytes: Buffer, end: number): number {
  let at = Math.max(0, end)
  for (let count = 0; count < 3 && at > 0 && ((bytes[at] as number) & 0xc0) === 0x80; count++) at--
  return bytes[at - 1] === 13 && bytes[at] === 10 ? at + 1 : at
}

/** Whether a message begins at `from`: an empty line stands before it. */
function isBorder(held: Buffer, from: number): boolean {
  const before = held.toString('latin1', Math.max(0, from - 4), from)
  return /(?:\n\n|\n\r\n|\r\r\n)$/.test(before) && isEnvelope(held.toString('latin1', from, from + 400))
}
