import {maxNesting} from '../limits.js'
import type {Raw} from './bytes.js'
import {type Field, fieldsOf, parametersOf, textOf, wordsOf} from './header.js'

/** A part of a mail, or the mail itself: its content goes from `start` to `end` of the bytes. */
export interface Part {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  readonly disposition: string
  readonly filename?: string
  readonly encoding?: string
  readonly fields: readonly Field[]
  readonly start: number
  readonly end: number
  /** Of a multipart. */
  readonly parts: readonly Part[]
}

/** What was met that can't be read as it should. */
export type Fault = 'too-deep' | 'boundary'

/** The parts of what stands from `start` to `end`, headers first. */
export function partOf(raw: Raw, start: number, end: number, faults: Set<Fault>, depth = 0, fallback = 'text/plain'): Part {
  const {fields, body} = fieldsOf(raw, start, end)
  const get = (name: string): Field | undefined => fields.find(field => field.name === name)
  const about = get('content-type')
  const {value, parameters} = about ? parametersOf(raw, about) : {value: '', parameters: new Map<string, string>()}
  const type = /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(value) ? value : fallback
  const placed = get('content-disposition')
  const disposition = placed ? parametersOf(raw, placed) : undefined
  const filename = disposition?.parameters.get('filename') ?? parameters.get('name')
  const encoding = get('content-transfer-encoding')
  const part = {
    type,
    parameters,
    disposition: disposition?.value ?? '',
    ...(filename === undefined ? {} : {filename: decodedName(filename)}),
    ...(encoding ? {encoding: wordsOf(raw, encoding).text} : {}),
    fields,
    start: body,
    end,
  }
  if (!type.startsWith('multipart/')) return {...part, parts: []}
  const boundary = parameters.get('boundary') ?? ''
  const pieces = boundary && depth < maxNesting ? split(raw.bytes, body, end, boundary) : []
  if (depth >= maxNesting) faults.add('too-deep')
  else if (pieces.length === 0) faults.add('boundary')
  const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const parts = pieces.map(piece => partOf(raw, piece.start, piece.end, faults, depth + 1, inner))
  return pieces.length > 0 || depth >= maxNesting ? {...part, parts} : {...part, type: 'text/plain', parts}
}

/** Where the parts stand between their delimiters; the last one may lack the one behind it. Source: RFC 2046, 5.1. */
function split(bytes: string, start: number, end: number, boundary: string): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  const mark = `--${boundary}`
  // Looked for in this part alone: many that lack theirs would each have the whole file searched.
  const within = bytes.slice(start, end)
  const next = (from: number): number => {
    const at = within.indexOf(mark, from - start)
    return at < 0 ? -1 : at + start
  }
  let open: number | undefined
  for (let at = next(start); at >= 0; at = next(at + mark.length)) {
    if (at > start && !/[\r\n]/.test(bytes[at - 1] as string)) continue
    const rest = /^(--)?[ \t]{0,200}(?:\r\n|\n|\r|$)/.exec(bytes.slice(at + mark.length, Math.min(end, at + mark.length + 210)))
    if (!rest) continue
    // The line break before a delimiter belongs to it.
    const before = bytes.startsWith('\r\n', at - 2) ? at - 2 : at - 1
    if (open !== undefined) found.push({start: open, end: Math.max(open, before)})
    open = undefined
    if (rest[1]) break
    open = at + mark.length + rest[0].length
  }
  if (open !== undefined) found.push({start: open, end})
  return found
}

/** Mail clients write encoded words into parameters, which no standard allows. */
function decodedName(name: string): string {
  const bytes = [...name].some(char => char > '\xFF') ? undefined : name
  if (bytes === undefined) return name
  if (bytes.includes('=?')) return wordsOf({bytes, unitAt: offset => offset}, {start: 0, end: bytes.length}).text
  return /[\x80-\xFF]/.test(bytes) ? textOf([...bytes].map(char => char.charCodeAt(0))) : bytes
}
