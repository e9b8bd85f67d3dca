import {isOffset, isTimeZone} from '../core/config/zone.js'
import {type Kind, kinds, maxFileSize, type ThreadMessage} from '../core/index.js'
import {parseInstant} from '../core/instant.js'

/** A line of the stream, checked. */
export interface MessageLine {
  readonly id: string | number
  readonly text: string
  readonly subject?: string
  readonly kind?: Kind
  readonly format?: 'markdown' | 'plain'
  readonly path?: string
  /** Milliseconds since 1970. */
  readonly sentAt?: number
  readonly timezone?: string
  readonly attachments?: readonly string[]
  readonly recipients?: readonly string[]
  readonly thread?: readonly ThreadMessage[]
}

export type ParsedLine = {readonly line: MessageLine} | {readonly fault: {readonly id?: string | number; readonly error: string}}

/** Reads a line; one without an `id` gets its number. What is null counts as absent, what is unknown is left alone. */
export function parseLine(source: string | undefined, number: number): ParsedLine {
  const fault = (error: string, id?: string | number): ParsedLine => ({
    fault: {...(id === undefined ? {} : {id}), error: `line ${number}: ${error}`},
  })
  if (source === undefined) return fault(`longer than any line with a text of at most ${maxFileSize} characters`)
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return fault('this is no JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('expected an object')
  const fields = new Map(Object.entries(value).filter(([, field]) => field !== null))
  const given = fields.get('id')
  const id = typeof given === 'string' || typeof given === 'number' ? given : number
  const error = given === id || given === undefined ? faultOf(fields) : '“id” must be a string or a number'
  if (error !== undefined) return fault(error, id)
  const picked = keys.filter(key => fields.has(key)).map(key => [key, fields.get(key)])
  const sentAt = parseInstant(String(fields.get('sentAt')))
  const thread = threadOf(fields.get('thread'))
  return {
    line: {
      ...(Object.fromEntries(picked) as Omit<MessageLine, 'id'>),
      id,
      ...(sentAt === undefined ? {} : {sentAt}),
      ...(thread === undefined ? {} : {thread}),
    },
  }
}

/** Fields that are taken over as they are. */
const keys = ['text', 'subject', 'kind', 'format', 'path', 'timezone', 'attachments', 'recipients'] as const

const isText = (value: unknown): value is string => typeof value === 'string'

/** The messages of a checked `thread`; a writer who is named by anything but a string is unknown. */
function threadOf(thread: unknown): ThreadMessage[] | undefined {
  const messages = thread as readonly {readonly text: string; readonly from?: unknown}[] | undefined
  return messages?.map(({text, from}) => (isText(from) ? {text, from} : {text}))
}

function faultOf(fields: ReadonlyMap<string, unknown>): string | undefined {
  if (!fields.has('text')) return '“text” is missing'
  for (const key of ['text', 'subject', 'path', 'sentAt', 'timezone']) {
    if (fields.has(key) && !isText(fields.get(key))) return `“${key}” must be a string`
  }
  const kind = fields.get('kind')
  if (kind !== undefined && !kinds.includes(kind as Kind)) return `“kind” must be one of ${kinds.join(', ')}`
  const format = fields.get('format')
  if (format !== undefined && format !== 'markdown' && format !== 'plain') return '“format” must be markdown or plain'
  const sentAt = fields.get('sentAt')
  if (isText(sentAt) && parseInstant(sentAt) === undefined) {
    return `“sentAt” must be an instant with its offset, such as 2026-11-24T09:00:00Z, not “${sentAt}”`
  }
  const timezone = fields.get('timezone')
  if (isText(timezone) && !isTimeZone(timezone) && !isOffset(timezone)) {
    return `“timezone” must be a time zone such as Europe/Berlin, or an offset such as +01:00, not “${timezone}”`
  }
  for (const key of ['attachments', 'recipients']) {
    const names = fields.get(key)
    if (names !== undefined && !(Array.isArray(names) && names.every(isText))) return `“${key}” must be a list of names`
  }
  const thread = fields.get('thread')
  const isMessage = (item: unknown): boolean => typeof item === 'object' && item !== null && 'text' in item && isText(item.text)
  if (thread !== undefined && !(Array.isArray(thread) && thread.every(isMessage))) return '“thread” must be a list of objects with a “text”'
  return undefined
}
