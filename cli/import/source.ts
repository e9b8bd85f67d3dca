import type {Earlier} from './threads.js'

/** A line of the stream that `asklint --jsonl` reads. */
export interface Imported {
  readonly id: string | number
  readonly text: string
  readonly subject?: string
  /** An ISO instant. */
  readonly sentAt?: string
  readonly timezone?: string
  readonly attachments?: readonly string[]
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

/**
 * Reads the messages of an archive as they come, in bounded memory. Throws a `UsageError` that names the file and the place
 * where it can't.
 */
export type Reader = (archive: Archive) => AsyncIterable<Imported>

/** The archives that `asklint import` reads. */
export const sources: Readonly<Record<string, {readonly what: string; readonly load: () => Promise<Reader>}>> = {
  slack: {what: 'an export of Slack: its folder, a channel’s, or a file of one day', load: async () => (await import('./slack.js')).readSlack},
  zulip: {what: 'messages of Zulip as JSON, or a folder of them', load: async () => (await import('./zulip.js')).readZulip},
  discord: {what: 'a channel of Discord as JSON, by DiscordChatExporter, or a folder of them', load: async () => (await import('./discord.js')).readDiscord},
}
