import type {Decoded, Raw} from './bytes.js'

/** How a part is written. */
export type Transfer = 'as it is' | 'quoted-printable' | 'base64'

/** The transfer encoding of a name; undefined for one that is not known. */
export function transferOf(name: string | undefined): Transfer | undefined {
  const known = (name ?? '').replace(/\([^()]{0,200}\)/g, '').trim().toLowerCase()
  if (known === 'quoted-printable' || known === 'base64') return known
  return /^(?:7-?bit|8-?bit|binary|)$/.test(known) ? 'as it is' : undefined
}

/** The bytes that stand from `start` to `end`, and whether they are written as they should be. */
export function decodeTransfer(raw: Raw, start: number, end: number, transfer: Transfer): Decoded & {readonly sound: boolean} {
  const out = new Output(end - start)
  if (transfer === 'base64') return out.end(readBase64(raw, start, end, out))
  if (transfer === 'quoted-printable') return out.end(readQuotedPrintable(raw, start, end, out))
  for (let at = start; at < end; at++) out.add(raw.bytes.charCodeAt(at), raw.unitAt(at), raw.unitAt(at + 1))
  return out.end(true)
}

class Output {
  private size = 0
  private readonly data: Uint8Array
  private readonly starts: Uint32Array
  private readonly ends: Uint32Array

  constructor(most: number) {
    this.data = new Uint8Array(most)
    this.starts = new Uint32Array(most)
    this.ends = new Uint32Array(most)
  }

  add(byte: number, start: number, end: number): void {
    this.data[this.size] = byte
    this.starts[this.size] = start
    // A byte amid a character has no stretch of its own.
    this.ends[this.size++] = Math.max(end, start + 1)
  }

  end(sound: boolean): Decoded & {readonly sound: boolean} {
    const {size} = this
    return {data: this.data.subarray(0, size), starts: this.starts.subarray(0, size), ends: this.ends.subarray(0, size), sound}
  }
}

function readQuotedPrintable(raw: Raw, start: number, end: number, out: Output): boolean {
  const {bytes, unitAt} = raw
  let sound = true
  for (let at = start; at < end; at++) {
    const char = bytes.charCodeAt(at)
    if (char === 32 || char === 9) {
      // White space at the end of a line was added on the way.
      let next = at
      while (next < end && (bytes.charCodeAt(next) === 32 || bytes.charCodeAt(next) === 9)) next++
      if (isBreak(bytes.charCodeAt(next)) || next >= end) {
        at = next - 1
        continue
      }
      for (; at < next; at++) out.add(bytes.charCodeAt(at), unitAt(at), unitAt(at + 1))
      at--
      continue
    }
    if (char !== 61) {
      out.add(char, unitAt(at), unitAt(at + 1))
      continue
    }
    const line = bytes.slice(at + 1, Math.min(end, at + 80))
    const soft = /^[ \t]*(?:\r\n|\n|\r)/.exec(line)?.[0] ?? (/^[ \t]*$/.test(line) ? line : undefined)
    if (soft !== undefined) {
      at += soft.length
      continue
    }
    const hex = /^[\dA-Fa-f]{2}/.exec(line)?.[0]
    if (hex === undefined) {
      sound = false
      out.add(char, unitAt(at), unitAt(at + 1))
      continue
    }
    out.add(Number.parseInt(hex, 16), unitAt(at), unitAt(at + 3))
    at += 2
  }
  return sound
}

function isBreak(char: number): boolean {
  return char === 10 || char === 13
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const sextets = new Int8Array(128).fill(-1)
for (let at = 0; at < 64; at++) sextets[alphabet.charCodeAt(at)] = at

function readBase64({bytes, unitAt}: Raw, start: number, end: number, out: Output): boolean {
  let sound = true
  let bits = 0
  let held = 0
  let from = start
  let padded = false
  for (let at = start; at < end; at++) {
    const char = bytes.charCodeAt(at)
    if (char === 61) {
      padded = true
      bits = 0
      held = 0
      continue
    }
    const sextet = char < 128 ? (sextets[char] as number) : -1
    if (sextet < 0) {
      sound &&= isBreak(char) || char === 32 || char === 9
      continue
    }
    if (padded) {
      // Two encoded texts that were put behind each other.
      sound = false
      padded = false
    }
    held = (held << 6) | sextet
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out.add((held >> bits) & 255, unitAt(from), unitAt(at + 1))
      held &= (1 << bits) - 1
    }
    from = at
  }
  // A group that breaks off was cut short.
  return sound && bits === 0
}
