import type {Rule} from '../../core/index.js'
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
  readonly run: Run
}

/** The run that is reported, as far as it has come. */
export interface Run {
  /** Where it runs: an absolute path with `/`. */
  readonly cwd: string
  /** Every rule that may report. */
  readonly rules: readonly Rule[]
  /** What kept a part of the work from being done. */
  readonly failures: ReadonlySet<string>
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
  sarif: async (): Promise<Format> => {
    const {sarifReporter} = await import('./sarif.js')
    return {lint: sarifReporter}
  },
  junit: async (): Promise<Format> => {
    const {junitReporter} = await import('./junit.js')
    return {lint: junitReporter}
  },
  gitlab: async (): Promise<Format> => {
    const {gitlabReporter} = await import('./gitlab.js')
    return {lint: gitlabReporter}
  },
  rdjson: async (): Promise<Format> => {
    const {rdjsonReporter} = await import('./rdjson.js')
    return {lint: rdjsonReporter}
  },
}

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as readonly FormatName[]
