import {join} from 'node:path'
import {runIn} from '../testing.js'
import type {FormatName} from './formats.js'
import type {RecordFormatName} from './record-formats.js'

/** The reports under `fixtures/reports`, by their formats. */
export const goldenFiles = {
  sarif: 'report.sarif',
  junit: 'report.junit.xml',
  gitlab: 'report.gitlab.json',
  rdjson: 'report.rdjson',
} as const satisfies Partial<Record<FormatName, string>>

/** The record of the folder `fixtures/reports/record`, by its formats. */
export const goldenRecords = {pretty: 'record.txt', markdown: 'record.md', json: 'record.json'} as const satisfies Partial<Record<RecordFormatName, string>>

/** The record of the texts there, JSON with a line a value; `root` is the folder of the project. */
export async function recordDrafts(root: string, format: RecordFormatName, ...more: readonly string[]): Promise<string> {
  const {out, err} = await runIn(join(root, 'fixtures/reports/record'), ['record', '--format', format, ...more])
  if (err) throw new Error(err)
  return format === 'json' ? `${JSON.stringify(JSON.parse(out), null, 2)}\n` : out
}

/** What is reported of the drafts beside them; `root` is the folder of the project. */
export async function reportDrafts(root: string, format: FormatName, ...more: readonly string[]): Promise<string> {
  const {out, err} = await runIn(join(root, 'fixtures/reports/drafts'), ['.', 'not text.md', 'set aside.draft.md', '--format', format, ...more])
  if (err) throw new Error(err)
  return out
}
