import type {Kind} from '../../core/index.js'
import type {Earlier} from './threads.js'

/** A line of the stream that `asklint --jsonl` reads. */
export interface Imported {
  readonly id: string | number
  readonly text: string
  readonly subject?: string
  readonly kind?: Kind
  readonly format?: 'plain'
  /** An instant as ISO 8601 has it, with its offset. */
  readonly sentAt?: string
  /** A name of the IANA database, or an offset such as "+01:00". */
  readonly timezone?: string
  readonly attachments?: readonly string[]
  /** Names of those whom it goes to. */
  readonly recipients?: readonly string[]
  readonly thread?: readonly Earlier[]
}

/** A file or folder that was named. */
export interface Archive {
  readonly path: string
  readonly shown: string
  readonly folder: boolean
  /** What standard input brings, where that was named. */
  readonly bytes?: AsyncIterable<Uint8Array>
}

/** Says something that is no fault, in words for people. */
export type Tell = (message: string) => Promise<void> | void

/**
 * Reads the messages of an archive as they come, in bounded memory. Throws a `UsageError` that names the file and the place
 * where it can't.
 */
export type Reader = (archive: Archive, tell: Tell) => AsyncIterable<Imported>

/** The archives that `asklint import` reads. */
export const sources: Readonly<Record<string, {readonly what: string; readonly load: () => Promise<Reader>}>> = {
  slack: {what: 'an export of Slack: its folder, a channel’s, or a file of one day', load: async () => (await import('./slack.js')).readSlack},
  zulip: {what: 'messages of Zulip as JSON, or a folder of them', load: async () => (await import('./zulip.js')).readZulip},
  discord: {what: 'a channel of Discord as JSON, by DiscordChatExporter, or a folder of them', load: async () => (await import('./discord.js')).readDiscord},
  mbox: {what: 'files of mail, mbox or .eml, or a folder of them, such as a Maildir', load: async () => (await import('./mbox.js')).readMbox},
}
