import {readHtml} from '../html.js'
import {maxFileSize} from '../limits.js'
import {compose, type Mapped} from '../mapped.js'
import type {Raw} from './bytes.js'
import {decodeCharset} from './charset.js'
import {leftOutOfFlowed} from './flowed.js'
import type {Part} from './parts.js'
import {decodeTransfer, type Transfer, transferOf} from './transfer.js'
import type {Stretch} from './write.js'

/** A text that a mail shows, and how it is written there. */
export interface Shown {
  readonly words: Mapped
  readonly html: boolean
  readonly transfer: Transfer
  readonly accepts: Stretch['accepts']
  /** Offsets of what is only there to break lines. */
  readonly leftOut?: ReadonlySet<number>
}

/** What a mail holds. */
export interface Contents {
  readonly shown: readonly Shown[]
  readonly attachments: readonly string[]
}

/** What kept a part from being read, in words for people. */
export type Told = (code: 'encoding' | 'too-large', message: string) => void

/** Reads the texts that a part shows to who opens the mail, and the names of what is attached. */
export function contentsOf(raw: Raw, part: Part, tell: Told): Contents {
  const {type, parts} = part
  if (type.startsWith('multipart/')) return severalOf(raw, part, tell)
  if (isSeal(type) || parts.length > 0) return none
  if (/^application\/(?:x-)?pkcs7-mime$/.test(type)) {
    tell('encoding', 'Encrypted or sealed: not read.')
    return none
  }
  const name = part.filename
  const isText = type === 'text/plain' || type === 'text/html'
  if (isText && name === undefined && !part.disposition.startsWith('attachment')) {
    const shown = textOf(raw, part, type === 'text/html', tell)
    return shown ? {shown: [shown], attachments: []} : none
  }
  if (/^message\/(?:delivery-status|disposition-notification|feedback-report)$|^text\/rfc822-headers$/.test(type)) return none
  const unnamed = type === 'message/rfc822' ? 'forwarded message' : type
  // An invitation that a calendar takes in is shown as one, not as a file.
  return {shown: [], attachments: type === 'text/calendar' && name === undefined ? [] : [name || unnamed]}
}

const none: Contents = {shown: [], attachments: []}

/** Signatures and wrappings that mail clients add. */
function isSeal(type: string): boolean {
  return /^application\/(?:(?:x-)?pkcs7-signature|pgp-(?:signature|keys|encrypted)|ms-tnef|vnd\.ms-tnef)$/.test(type)
}

function severalOf(raw: Raw, {type, parts}: Part, tell: Told): Contents {
  if (type === 'multipart/encrypted') {
    tell('encoding', 'Encrypted: not read.')
    return none
  }
  const all = parts.map(part => contentsOf(raw, part, tell))
  const attachments = all.flatMap(contents => contents.attachments)
  if (type !== 'multipart/alternative') return {shown: all.flatMap(({shown}) => shown), attachments}
  const ways = all.map(({shown}) => shown).filter(shown => shown.some(({words}) => words.text.trim() !== ''))
  return {shown: ways.find(shown => shown.every(({html}) => !html)) ?? ways.at(-1) ?? [], attachments}
}

function textOf(raw: Raw, part: Part, html: boolean, tell: Told): Shown | undefined {
  const {start, end, parameters} = part
  if (end - start > 8 * maxFileSize) {
    tell('too-large', `A text of more than ${maxFileSize} characters: not read.`)
    return undefined
  }
  const known = transferOf(part.encoding)
  if (known === undefined) tell('encoding', `The transfer encoding “${part.encoding?.slice(0, 40)}” is not known: read as it stands.`)
  const transfer = known === undefined || (known === 'base64' && isProse(raw.bytes.slice(start, Math.min(end, start + 2000)))) ? 'as it is' : known
  const bytes = decodeTransfer(raw, start, end, transfer)
  if (!bytes.sound || (known !== undefined && known !== transfer)) tell('encoding', `Not valid ${known}: read as far as it goes.`)
  const charset = parameters.get('charset')
  const {sure, known: isKnown, ...words} = decodeCharset(bytes, charset)
  if (!isKnown) tell('encoding', `The charset “${charset?.slice(0, 40)}” is not known: read as well as can be.`)
  else if (!sure) tell('encoding', charset ? `Not all of it is valid in its charset “${charset.slice(0, 40)}”.` : 'Its charset is not told: read as Windows-1252.')
  const eight = transfer === 'quoted-printable' || /^8-?bit$|^binary$/i.test(part.encoding?.trim() ?? '')
  const flowed = !html && /^flowed$/i.test(parameters.get('format') ?? '')
  return {
    words: html ? compose(readHtml(words.text), words) : words,
    html,
    transfer,
    accepts: /^(?:utf-?(?:16|32|7)|ucs|iso-2022|hz)/i.test(charset?.trim() ?? '') ? 'nothing' : eight && /^utf-?8$/i.test(charset?.trim() ?? '') ? 'utf-8' : 'ascii',
    ...(flowed ? {leftOut: leftOutOfFlowed(words.text, /^yes$/i.test(parameters.get('delsp') ?? ''))} : {}),
  }
}

/** What is called base64 may have been left as it was written. */
function isProse(text: string): boolean {
  return (text.match(/[A-Za-z]{2,20}[,.;:?!]{0,2} [A-Za-z]/g)?.length ?? 0) > 3
}
