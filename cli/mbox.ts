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

function isEnvelope(text: string): boolean {
  return /^From [^\r\n]{1,300}\d{4}[^\r\n]{0,40}(?:[\r\n]|$)/.test(text)
}

/** The messages of an mbox file, one at a time. Throws where the system does. */
export async function* messagesOf(path: string): AsyncGenerator<Stored> {
  yield* split(createReadStream(path, {highWaterMark: 1 << 20}))
}

/** Splits an mbox at the lines "From …" behind an empty line. Source: RFC 4155, and the mboxrd variant. */
export async function* split(chunks: AsyncIterable<Uint8Array>, most: number = maxMailSize): AsyncGenerator<Stored> {
  let held = Buffer.alloc(0)
  let number = 0
  let at: Place = {offset: 0, lines: 0}
  let skipped = false
  const take = (bytes: Buffer, whole: boolean): Stored | undefined => {
    const text = bytes.toString('utf8')
    const stored = {number: whole ? ++number : number, at, ...(whole && !skipped ? {bytes: new Uint8Array(bytes)} : {})}
    at = {offset: at.offset + text.length, lines: at.lines + lineStarts(text).length - 1}
    if (!whole) return undefined
    skipped = false
    return stored
  }
  const inner = /^\s*$/
  for await (const chunk of chunks) {
    let from = Math.max(0, held.length - 400)
    held = Buffer.concat([held, chunk])
    for (;;) {
      const found = held.indexOf('\nFrom ', from, 'latin1')
      // The whole line has to be there to be judged.
      if (found < 0 || held.length - found < 400) break
      from = found + 1
      if (!isBorder(held, from)) continue
      const stored = take(held.subarray(0, from), true)
      held = held.subarray(from)
      from = 1
      if (stored) yield stored
    }
    if (held.length > most) {
      skipped = true
      const line = held.lastIndexOf('\n', held.length - 400) + 1
      if (line > 0) {
        take(held.subarray(0, line), false)
        held = held.subarray(line)
      }
    }
  }
  for (let from = 1; from > 0; ) {
    const found = held.indexOf('\nFrom ', from - 1, 'latin1')
    from = found + 1
    if (found < 0 || !isBorder(held, from)) {
      if (found < 0) break
      from++
      continue
    }
    const stored = take(held.subarray(0, from), true)
    held = held.subarray(from)
    from = 1
    if (stored) yield stored
  }
  if (held.length > 0 && (skipped || !inner.test(held.toString('latin1', 0, 1000)) || held.length > 1000)) {
    const stored = take(held, true)
    if (stored) yield stored
  }
}

/** Whether a message begins at `from`: an empty line stands before it. */
function isBorder(held: Buffer, from: number): boolean {
  const before = held.toString('latin1', Math.max(0, from - 4), from)
  return /(?:\n\n|\n\r\n|\r\r\n)$/.test(before) && isEnvelope(held.toString('latin1', from, from + 400))
}
