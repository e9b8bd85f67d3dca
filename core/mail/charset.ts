import {type Mapped, Mapping} from '../mapped.js'
import {type Decoded, eachCharacter} from './bytes.js'

interface Decoder {
  readonly encoding: string
  decode(bytes?: Uint8Array, options?: {readonly stream: boolean}): string
}
declare const TextDecoder: new (label: string) => Decoder

export interface Words extends Mapped {
  /** False where the charset is not told, or the bytes are none of its. */
  readonly sure: boolean
  /** False where nobody knows a charset of that name. */
  readonly known: boolean
}

/**
 * The text that bytes stand for. Bytes that are UTF-8 are read as that whatever they are called, as nothing else looks
 * like it by chance; what is called nothing, or something unknown, is else taken for Windows-1252, as mail clients do.
 */
export function decodeCharset(bytes: Decoded, charset: string | undefined): Words {
  const {data} = bytes
  const named = decoderOf(charset)
  const known = named !== undefined || unnamed(charset)
  const wide = named && /^(?:utf-16|iso-2022)/.test(named.encoding)
  if (!wide && data.every(byte => byte < 0x80)) return {...collect(bytes, take => each(data, take)), sure: known, known}
  if (!wide) {
    let valid = true
    const words = collect(bytes, take => void (valid = eachCharacter(data, (code, from, to) => take(String.fromCodePoint(code), from, to))))
    if (valid || named?.encoding === 'utf-8') return {...words, sure: valid && known, known}
  }
  const decoder = named ?? decoderOf('windows-1252')
  if (!decoder) return {...collect(bytes, take => each(data, take)), sure: false, known}
  const clean = decoder.encoding === 'iso-2022-jp' ? withoutIdleEscapes(bytes) : bytes
  const words = collect(clean, take => decodeBy(decoder, clean.data, take))
  return {...words, sure: named !== undefined && !words.text.includes('\uFFFD'), known}
}

type Take = (text: string, from: number, to: number) => void

function unnamed(charset: string | undefined): boolean {
  return charset === undefined || /^(?:us-ascii|ascii|unknown|x-unknown|unknown-8bit|default)?$/i.test(charset.trim())
}

function decoderOf(charset: string | undefined): Decoder | undefined {
  if (charset === undefined || unnamed(charset)) return undefined
  const label = charset.trim().replace(/^cp-?(?=\d{4}$)/i, 'windows-')
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

function each(data: Uint8Array, take: Take): void {
  for (let at = 0; at < data.length; at++) take(String.fromCharCode(data[at] as number), at, at + 1)
}

/** What `read` takes of bytes, as made from the file that they stand in. */
function collect({starts, ends}: Decoded, read: (take: Take) => void): Mapped {
  const mapping = new Mapping('')
  read((text, from, to) => mapping.put(text, starts[from] as number, ends[to - 1] as number))
  return mapping.end()
}

/** Escapes that another one follows at once, as where words were put behind each other; decoders take them for a mistake. */
function withoutIdleEscapes({data, starts, ends}: Decoded): Decoded {
  const kept: number[] = []
  for (let at = 0; at < data.length; at++) {
    if (data[at] === 0x1b && data[at + 3] === 0x1b && (data[at + 1] === 0x28 || data[at + 1] === 0x24)) at += 2
    else kept.push(at)
  }
  const pick = (places: Uint32Array): Uint32Array => Uint32Array.from(kept, at => places[at] as number)
  return {data: Uint8Array.from(kept, at => data[at] as number), starts: pick(starts), ends: pick(ends)}
}

/** Line by line, where no character holds the byte of a line feed, so that a mistake in one blurs the places of that alone. */
function decodeBy(decoder: Decoder, data: Uint8Array, take: Take): void {
  if (/^(?:utf-16|iso-2022)/.test(decoder.encoding)) return decodeLine(decoder, data, take)
  for (let from = 0; from < data.length; ) {
    const next = data.indexOf(10, from)
    const to = next < 0 ? data.length : next + 1
    decodeLine(decoder, data.subarray(from, to), (text, start, end) => take(text, from + start, from + end))
    from = to
  }
}

function decodeLine(decoder: Decoder, data: Uint8Array, take: Take): void {
  const decode = (bytes?: Uint8Array, options?: {readonly stream: boolean}): string => {
    try {
      return decoder.decode(bytes, options)
    } catch {
      // Some versions of Node throw on what is cut off.
      return '\uFFFD'
    }
  }
  const whole = remapped(decode(data), decoder)
  // As many units as bytes: a charset of single bytes.
  if (whole.length === data.length) {
    for (let at = 0; at < data.length; at++) take(whole[at] as string, at, at + 1)
    return
  }
  const pieces: [string, number, number][] = []
  let from = 0
  for (let at = 0; at < data.length; at++) {
    const piece = decode(data.subarray(at, at + 1), {stream: true})
    if (!piece) continue
    pieces.push([piece, from, at + 1])
    from = at + 1
  }
  const rest = decode()
  if (rest) pieces.push([rest, Math.min(from, data.length - 1), data.length])
  if (pieces.map(([piece]) => piece).join('') === whole) for (const piece of pieces) take(...piece)
  else if (whole) take(whole, 0, data.length)
}

/** What Windows-1252 has from 0x80 to 0x9F. */
const c1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/** Some versions of Node leave control characters where Windows-1252 has quotes and dashes. */
function remapped(text: string, {encoding}: Decoder): string {
  return encoding === 'windows-1252' ? text.replace(/[\x80-\x9F]/g, char => c1[char.charCodeAt(0) - 0x80] as string) : text
}
