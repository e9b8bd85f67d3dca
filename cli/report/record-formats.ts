import type {FolderRecord} from '../../core/record/types.js'
import type {Look} from './formats.js'

/** How a record is to look. */
export interface RecordLook extends Pick<Look, 'paint' | 'width'> {
  /** What the record is called. */
  readonly title: string
  /** What its paths are relative to, as seen from the report: a relative address with `/`, empty for the same folder. */
  readonly base: string
}

/** Every format of a record, loaded when asked for. */
export const recordFormats = {
  pretty: async () => (await import('./record-pretty.js')).recordPretty,
  json: async () => (record: FolderRecord) => `${JSON.stringify(record)}\n`,
  markdown: async () => (await import('./record-markdown.js')).recordMarkdown,
  html: async () => {
    const {recordPieces} = await import('./record-html.js')
    return (record: FolderRecord, {title, base}: RecordLook) => recordPieces(record, {title, base})
  },
} satisfies Record<string, () => Promise<(record: FolderRecord, look: RecordLook) => string | Iterable<string>>>

export type RecordFormatName = keyof typeof recordFormats
export const recordFormatNames = Object.keys(recordFormats) as readonly RecordFormatName[]
