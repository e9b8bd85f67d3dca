import type {Mapped} from '../mapped.js'
import type {Notice} from '../notice.js'
import type {Origin} from '../origin.js'
import {contentsOf} from './body.js'
import {rawOf} from './bytes.js'
import {dateOf, type Field, fieldsOf, peopleIn, wordsOf} from './header.js'
import {type Fault, partOf} from './parts.js'
import {joined, originOf} from './place.js'

/** Bytes of a mail, attachments included. */
export const maxMailSize = 64_000_000

/** A mail as a draft: its decoded text, and what its headers tell. */
export interface Mail {
  readonly text: string
  readonly subject?: string
  /** HTML is read as a chat message is, a plain text as it stands. */
  readonly html: boolean
  /** Milliseconds since 1970. */
  readonly now?: number
  /** The writer's offset from UTC, such as "+01:00"; `UTC` for none. */
  readonly zone?: string
  readonly id?: string
  readonly from?: string
  /** Names of those in `To` and `Cc`, or their addresses. */
  readonly recipients: readonly string[]
  readonly attachments: readonly string[]
  /** Ids of the messages before it, the oldest first. */
  readonly references: readonly string[]
  readonly origin: Origin
}

const known = /^(?:from|to|cc|bcc|subject|date|sender|reply-to|message-id|in-reply-to|references|received|return-path|delivered-to|mime-version|content-type|content-transfer-encoding)$/
const telling = /^(?:message-id|mime-version|received|return-path|delivered-to|content-type|content-transfer-encoding|dkim-signature|x-mozilla-\w+|x-mailer|x-unsent)$/
/** The line before each message of an mbox. */
export const envelope = /^From [^\r\n]{1,300}(?:\r\n|\n|\r|$)/

/** True where a text begins with headers as mail programs write them, not as people copy them. */
export function looksLikeMail(text: string): boolean {
  if (!/^\uFEFF?[A-Z][\w-]{1,60}(?: |:)/i.test(text.slice(0, 80))) return false
  const raw = {bytes: text.slice(0, 20_000), unitAt: (offset: number) => offset}
  const {fields} = fieldsOf(raw, startOf(raw.bytes), raw.bytes.length)
  return fields.some(({name}) => telling.test(name)) && fields.filter(({name}) => known.test(name)).length >= 2
}

function startOf(bytes: string): number {
  const mark = /^(?:\uFEFF|\xEF\xBB\xBF)/.exec(bytes)?.[0].length ?? 0
  return mark + (envelope.exec(bytes.slice(mark, mark + 310))?.[0].length ?? 0)
}

/**
 * Reads a mail as it is kept in a file. Undefined where it has no headers: then it is a text like any other. `bytes` are
 * those of the file, needed where it is not UTF-8 throughout. Never throws, whatever the text.
 */
export function readMail(text: string, bytes?: Uint8Array): Mail | undefined {
  const notices: Notice[] = []
  const tell = (code: Notice['code'], message: string): void => {
    if (!notices.some(notice => notice.message === message)) notices.push({code, message})
  }
  const raw = rawOf(text, bytes)
  const start = startOf(raw.bytes)
  const {fields} = fieldsOf(raw, start, raw.bytes.length)
  if (!fields.some(({name}) => known.test(name))) return undefined
  const faults = new Set<Fault>()
  const part = partOf(raw, start, raw.bytes.length, faults)
  if (faults.has('too-deep')) tell('too-deep', 'Parts nested too deeply: not read.')
  if (faults.has('boundary')) tell('encoding', 'The parts that it is said to have are not there: read as it stands.')
  const {shown, attachments} = contentsOf(raw, part, tell)
  const get = (name: string): Field | undefined => fields.find(field => field.name === name)
  const words = (name: string): Mapped | undefined => {
    const found = get(name)
    return found && wordsOf(raw, {start: found.start, end: Math.min(found.end, found.start + 100_000)})
  }
  const subject = words('subject')
  const sent = dateOf(words('date')?.text ?? '')
  const ids = (name: string): string[] => (words(name)?.text ?? '').match(/<[^<>\s]{1,500}>/g) ?? []
  const references = ids('references')
  const people = (name: string): string[] => {
    const found = get(name)
    return found ? peopleIn(raw, found) : []
  }
  const from = people('from')[0]
  const body = joined(shown, envelope.test(text.slice(0, 310)))
  return {
    text: body.words.text,
    html: shown.some(({html}) => html),
    ...(subject?.text ? {subject: subject.text} : {}),
    ...(sent ?? {}),
    ...(ids('message-id')[0] === undefined ? {} : {id: ids('message-id')[0] as string}),
    ...(from === undefined ? {} : {from}),
    recipients: ['to', 'cc'].flatMap(people),
    attachments: [...attachments, ...fields.filter(({name}) => name === 'attach').flatMap(field => attachedBy(wordsOf(raw, field).text))],
    references: references.length > 0 ? references : ids('in-reply-to').slice(0, 1),
    origin: originOf({file: text, ...body, notices, exact: !text.includes('\uFFFD'), ...(subject ? {subject} : {})}),
  }
}

/** The name in a field of mutt's that has a file taken in: its path, blanks escaped, and a description. */
function attachedBy(value: string): string[] {
  const path = /^(?:\\.|[^\s\\]){1,1000}/.exec(value)?.[0].replace(/\\(.)/g, '$1')
  return path === undefined ? [] : [path.slice(path.lastIndexOf('/') + 1)]
}
