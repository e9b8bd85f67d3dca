import type {Paint} from '../color.js'
import type {LintSummary} from './summary.js'
import type {FileReport, ReadReport} from './types.js'

/** How a report is to look. */
export interface Look {
  readonly paint: Paint
  /** Columns that a line may take. */
  readonly width: number
  readonly version: string
  /** Only what is wrong is wanted. */
  readonly quiet: boolean
  /** Fixes were tried, and not written. */
  readonly dryRun?: boolean
}

/** Turns what was found into text, a file at a time; the pieces are written one after the other. */
export interface Reporter<Report, Summary> {
  file(report: Report): string
  end(summary: Summary): string
}

interface Format {
  lint(look: Look): Reporter<FileReport, LintSummary>
  /** What was understood; only some formats can say it. */
  readonly read?: (look: Look) => Reporter<ReadReport, {readonly files: number}>
}

/** Every format there is, loaded when asked for. */
export const formats = {
  pretty: async (): Promise<Format> => {
    const [{prettyReporter}, {prettyReadings}] = await Promise.all([import('./pretty.js'), import('./pretty-read.js')])
    return {lint: prettyReporter, read: prettyReadings}
  },
  json: async (): Promise<Format> => {
    const {jsonReporter, jsonReadings} = await import('./json.js')
    return {lint: jsonReporter, read: jsonReadings}
  },
  github: async (): Promise<Format> => {
    const {githubReporter} = await import('./github.js')
    return {lint: githubReporter}
  },
}

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]
