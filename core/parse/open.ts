import {offsetMinutes} from '../dates/zones.js'
import {readHtml} from '../html.js'
import {isHtml, isMail, markupOfName} from '../kind.js'
import {maxFileSize} from '../limits.js'
import {looksLikeMail, type Mail, maxMailSize, readMail} from '../mail/mail.js'
import {originOf} from '../mail/place.js'
import type {Mapped} from '../mapped.js'
import type {Origin} from '../origin.js'
import type {ParseOptions} from './parse.js'

/** A text that was read out of a file, and what the file tells of it. */
export interface Opened {
  readonly text: string
  readonly options: ParseOptions
  readonly origin: Origin
}

/** Reads what a mail or a page of HTML says; undefined for a text that is what it says. */
export function openFile(text: string, options: ParseOptions): Opened | undefined {
  const {name, format} = options
  if (format === 'markdown' || text.length > maxMailSize) return undefined
  if (name !== undefined && isHtml(name)) return text.length > maxFileSize ? undefined : openHtml(text, options)
  const known = name !== undefined && isMail(name)
  if (known || (format === undefined && mayBeMail(name) && looksLikeMail(text))) return openMail(text, options)
  return undefined
}

/** A name that tells of something else decides. */
function mayBeMail(name: string | undefined): boolean {
  return name === undefined || !(/\.(?:md|markdown|mdown|mkd|txt|text)$/i.test(name) || markupOfName(name))
}

function openHtml(text: string, options: ParseOptions): Opened {
  const words: Mapped = readHtml(text)
  const stretch = {start: 0, end: words.text.length, html: true, transfer: 'as it is', accepts: 'utf-8'} as const
  return {text: words.text, options, origin: originOf({file: text, words, stretches: [stretch], notices: [], exact: true})}
}

function openMail(text: string, options: ParseOptions): Opened | undefined {
  const mail = readMail(text, options.bytes)
  if (!mail) return undefined
  const {clock = {}, defaultZone, kind, subject = mail.subject, attachments = attachmentsOf(mail), references = mail.references} = options
  const now = clock.now ?? mail.now
  const zone = clock.zone ?? (mail.now === undefined ? undefined : sameZone(mail.zone, defaultZone, mail.now))
  const {name: _, format: __, ...rest} = options
  return {
    text: mail.text,
    origin: mail.origin,
    options: {
      ...rest,
      kind: kind ?? options.kindOverride ?? 'message',
      untitled: true,
      clock: {...(now === undefined ? {} : {now}), ...(zone === undefined ? {} : {zone})},
      ...(mail.html ? {} : {format: 'plain'}),
      ...(subject === undefined ? {} : {subject}),
      ...(attachments ? {attachments} : {}),
      references,
      recipients: mail.recipients,
    },
  }
}

/** Unknown where nothing is attached to a mail that was not sent yet: many programs take files in when it is written. */
function attachmentsOf({attachments, now, id}: Mail): readonly string[] | undefined {
  return attachments.length === 0 && now === undefined && id === undefined ? undefined : attachments
}

/** The writer's usual zone, where its clocks showed what the mail's date says. */
export function sameZone(told: string | undefined, usual: string | undefined, now: number): string | undefined {
  if (told === undefined || usual === undefined) return told
  return offsetMinutes(usual, now) === offsetMinutes(told, now) ? usual : told
}
