import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {isOffset} from '../../core/config/zone.js'
import {type Mail, maxMailSize, readMail} from '../../core/mail/mail.js'
import {decode} from '../content.js'
import {list} from '../files.js'
import {UsageError} from '../io.js'
import {isMbox, messagesOf, split, type Stored} from '../mbox.js'
import {given, instantOf} from './fields.js'
import {Answers} from './answers.js'
import type {Archive, Imported, Tell} from './source.js'

/** A file of an archive; `single` where it holds one mail, and not one behind the other. */
interface MailFile {
  readonly path: string
  readonly shown: string
  readonly single: boolean
}

/**
 * The mails of an mbox, of `.eml` files and of the folders of a Maildir. The thread of a mail is what it says it answers,
 * as far as that came before it. Mails without words are left out.
 */
export async function* readMbox(archive: Archive, tell: Tell): AsyncGenerator<Imported> {
  const known = new Answers()
  const files = archive.folder ? mailFiles(archive.path, archive.shown) : [{...archive, single: /\.eml$/i.test(archive.path)}]
  let number = 0
  for (const file of files) {
    for await (const stored of mailsIn(file, archive)) {
      number++
      const content = stored.bytes ? decode(stored.bytes, '.mbox') : undefined
      const mail = content?.text === undefined ? undefined : readMail(content.text, content.bytes)
      const which = file.single ? `“${file.shown}”` : `Message ${stored.number} of “${file.shown}”`
      if (mail) {
        const before = known.before(mail.references)
        known.add(mail, earlier(mail))
        if (mail.text.trim() !== '') yield {...lineOf(mail, number), ...given('thread', before.length > 0 ? before : undefined)}
      } else if (!stored.bytes) await tell(`${which} is larger than ${maxMailSize / 1e6} MB: not read.`)
      else if (!archive.folder && stored.number === 1) throw new UsageError(`“${file.shown}” ${file.single ? 'is no mail' : 'is no mbox'}: it does not begin with the headers of a mail.`)
      else await tell(`${which} has no headers of a mail: not read.`)
    }
  }
}

async function* mailsIn({path, shown, single}: MailFile, {bytes}: Archive): AsyncGenerator<Stored> {
  if (bytes) return yield* split(bytes)
  try {
    if (!single) return yield* messagesOf(path)
    yield {number: 1, at: {offset: 0, lines: 0}, ...(statSync(path).size > maxMailSize ? {} : {bytes: readFileSync(path)})}
  } catch (error) {
    throw new UsageError(`“${shown}” can’t be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`)
  }
}

/** The mails below a folder in the order of names: those of a Maildir are called after the time when they came. */
function* mailFiles(folder: string, shown: string): Generator<MailFile> {
  const entries = list(folder)
  if (typeof entries === 'string') throw new UsageError(`“${shown}” can’t be read (${entries}).`)
  const named = (name: string): {path: string; shown: string} => ({path: join(folder, name), shown: shown === '.' ? name : `${shown}/${name}`})
  const maildir = entries.filter(entry => entry.isDirectory() && /^(?:cur|new)$/.test(entry.name))
  const inMaildir = /(?:^|[\\/])(?:cur|new)$/.test(folder)
  for (const entry of entries) {
    const file = named(entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'tmp' || maildir.length === 0) yield* mailFiles(file.path, file.shown)
    } else if (!entry.isFile()) continue
    else if (/\.eml$/i.test(entry.name) || (inMaildir && !entry.name.startsWith('.'))) yield {...file, single: true}
    else if (isMbox(file.path)) yield {...file, single: false}
  }
}

function lineOf(mail: Mail, number: number): Imported {
  const {id, text, subject, html, zone, recipients, attachments} = mail
  return {
    id: id === undefined ? number : bare(id),
    text,
    kind: 'message',
    ...given('format', html ? undefined : ('plain' as const)),
    ...given('subject', subject),
    ...given('sentAt', sentAt(mail)),
    ...given('timezone', zone !== undefined && (zone === 'UTC' || isOffset(zone)) ? zone : undefined),
    attachments,
    ...given('recipients', recipients.length > 0 ? recipients : undefined),
  }
}

function earlier(mail: Mail): {text: string; from?: string; sentAt?: string} {
  return {text: mail.text, ...given('from', mail.from), ...given('sentAt', sentAt(mail))}
}

/** When a mail was sent, by the writer's clock where that is told. */
function sentAt({now, zone}: Mail): string | undefined {
  const there = zone !== undefined && isOffset(zone) ? zone : undefined
  if (now === undefined || there === undefined) return now === undefined ? undefined : instantOf(now)
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(there) as unknown as [string, string, string, string]
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  return instantOf(now + offset * 60_000)?.replace('Z', there)
}

function bare(id: string): string {
  return id.slice(1, -1)
}
