import {join} from 'node:path'
import {runIn} from '../testing.js'
import type {FormatName} from './formats.js'

/** The reports under `fixtures/reports`, by their formats. */
export const goldenFiles = {
  sarif: 'report.sarif',
  junit: 'report.junit.xml',
  gitlab: 'report.gitlab.json',
  rdjson: 'report.rdjson',
} as const satisfies Partial<Record<FormatName, string>>

/** What is reported of the drafts beside them; `root` is the folder of the project. */
export async function reportDrafts(root: string, format: FormatName, ...more: readonly string[]): Promise<string> {
  const {out, err} = await runIn(join(root, 'fixtures/reports/drafts'), ['.', 'not text.md', 'set aside.draft.md', '--format', format, ...more])
  if (err) throw new Error(err)
  return out
}
