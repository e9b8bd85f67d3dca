import type {Problem} from '../../core/index.js'
import type {FileReport} from './types.js'

/** Counts over a run. */
export interface LintSummary {
  readonly files: number
  /** Those of them that were read. */
  readonly read: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly hints: number
  /** Problems with a fix of any type. */
  readonly fixable: number
  /** Problems whose fix `--fix` alone applies. */
  readonly safe: number
  /** Files with problems. */
  readonly faulty: number
  /** Fixes applied, and the files that they changed. */
  readonly fixed: number
  readonly mended: number
  /** Problems that were left out, as the baseline lists them. */
  readonly known: number
  /** The rule of the first of the worst problems. */
  readonly worst?: string
}

const keys = {error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints'} as const
const ranks = ['hint', 'info', 'warning', 'error'] as const

/** Adds up reports one by one, so that none needs to be kept. */
export class Tally {
  private counts = {files: 0, read: 0, errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0, safe: 0, faulty: 0, fixed: 0, mended: 0, known: 0}
  private worst: Problem | undefined

  add({kind, problems, fixed, known = 0}: Pick<FileReport, 'kind' | 'problems' | 'fixed' | 'known'>): void {
    this.counts.files++
    if (kind) this.counts.read++
    this.counts.fixed += fixed
    this.counts.known += known
    if (fixed > 0) this.counts.mended++
    if (problems.length > 0) this.counts.faulty++
    for (const problem of problems) {
      this.counts[keys[problem.severity]]++
      if (problem.suggestions.length > 0) this.counts.fixable++
      if (problem.suggestions.some(({kind}) => kind === 'safe')) this.counts.safe++
      if (!this.worst || ranks.indexOf(problem.severity) > ranks.indexOf(this.worst.severity)) this.worst = problem
    }
  }

  get summary(): LintSummary {
    return {...this.counts, ...(this.worst ? {worst: this.worst.rule} : {})}
  }
}
