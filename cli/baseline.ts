import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, relative, resolve} from 'node:path'
import type {Problem} from '../core/index.js'
import {type Known, parseBaseline, writeBaseline} from './baseline-file.js'
import {withSlashes} from './host.js'
import {UsageError} from './io.js'
import {count} from './report/header.js'
import type {FileReport} from './report/types.js'
import type {Session} from './session.js'
import {writeWhole} from './write.js'

/** Opens the baseline that `--baseline` names. Throws a `UsageError` where it is missing or broken. */
export function openBaseline(file: string, session: Session): Baseline {
  const {io, options} = session
  const path = resolve(io.cwd, file)
  let source: string | undefined
  try {
    source = readFileSync(path, 'utf8')
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') throw new UsageError(`The baseline “${file}” can’t be read (${code}).`)
    if (!options.updateBaseline) throw new UsageError(`There is no baseline “${file}”: --update-baseline makes it of what is found.`)
  }
  return new Baseline(file, path, source ?? '', source === undefined ? new Map() : parseBaseline(source, file), session)
}

/**
 * What is known and left for later: how many errors and warnings each rule has in each file. Up to as many are left out of
 * the report; where there are more, nobody can tell which of them is new, and all are shown.
 */
export class Baseline {
  private readonly found = new Map<string, ReadonlyMap<string, number>>()

  constructor(
    private readonly name: string,
    private readonly path: string,
    private readonly source: string,
    private readonly known: Known,
    private readonly session: Session,
  ) {}

  /** The report without what is known. */
  async left(report: FileReport): Promise<FileReport> {
    if (report.kind === null) return report
    const file = withSlashes(relative(dirname(this.path), resolve(this.session.io.cwd, report.path)))
    const key = report.message === undefined ? file : `${file}#${report.message}`
    const found = countsOf(report.problems)
    this.found.set(key, found)
    if (this.session.options.updateBaseline) return without(report, problem => found.has(problem.rule))
    const known = this.known.get(key)
    if (!known) return report
    for (const [rule, number] of found) {
      const before = known.get(rule) ?? 0
      if (before === 0 || number <= before) continue
      await this.session.note(`“${report.path}” has ${count(number, 'problem')} of ${rule}, of which ${this.name} knows ${before}: all are shown.`)
    }
    return without(report, ({rule}) => (found.get(rule) ?? 0) <= (known.get(rule) ?? 0))
  }

  /** Writes the baseline where that is asked for, else says whether it could be smaller. */
  async end(): Promise<void> {
    const {session, name} = this
    if (!session.options.updateBaseline) {
      const gone = this.gone()
      if (gone > 0) await session.note(`${name} lists ${count(gone, 'problem')} more than there are: --update-baseline takes ${gone === 1 ? 'it' : 'them'} out.`)
      return
    }
    if (session.exitCode(false) !== 0) return session.note(`${name} was not written: not everything could be linted.`)
    const entries = this.updated()
    const text = writeBaseline(entries)
    if (text !== this.source) {
      try {
        writeWhole(this.path, text)
      } catch (error) {
        const {code, message} = error as NodeJS.ErrnoException
        throw new UsageError(`“${name}” can’t be written (${code ?? message}).`)
      }
    }
    const total = [...entries.values()].reduce((sum, counts) => sum + sumOf(counts), 0)
    await session.note(`${basename(name)} lists ${count(total, 'problem')} in ${count(entries.size, 'file')}${text === this.source ? ', as before' : ''}.`)
  }

  /** Files that were not linted keep their entries, unless they are gone; so do rules that did not run. */
  private updated(): Known {
    const entries = new Map<string, ReadonlyMap<string, number>>()
    for (const [file, counts] of this.known) {
      const found = this.found.get(file)
      if (found) entries.set(file, new Map([...counts].filter(([rule]) => !this.ran(rule))))
      else if (this.exists(file)) entries.set(file, counts)
    }
    for (const [file, found] of this.found) entries.set(file, new Map([...(entries.get(file) ?? []), ...found]))
    return new Map([...entries].filter(([, counts]) => counts.size > 0))
  }

  /** How many problems are listed that are not there, as far as this run can tell. */
  private gone(): number {
    let gone = 0
    for (const [file, counts] of this.known) {
      const found = this.found.get(file)
      if (!found && this.exists(file)) continue
      for (const [rule, number] of counts) {
        if (this.ran(rule)) gone += Math.max(0, number - (found?.get(rule) ?? 0))
      }
    }
    return gone
  }

  private ran(rule: string): boolean {
    return this.session.options.only?.has(rule) ?? true
  }

  private exists(file: string): boolean {
    return existsSync(resolve(dirname(this.path), file)) || existsSync(resolve(dirname(this.path), file.replace(/#\d+$/, '')))
  }
}

/** Problems that are counted; a hint asks for nothing. */
function counts({severity}: Problem): boolean {
  return severity === 'error' || severity === 'warning'
}

function countsOf(problems: readonly Problem[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const problem of problems) if (counts(problem)) found.set(problem.rule, (found.get(problem.rule) ?? 0) + 1)
  return found
}

function without(report: FileReport, isKnown: (problem: Problem) => boolean): FileReport {
  const problems = report.problems.filter(problem => !counts(problem) || !isKnown(problem))
  return {...report, problems, known: report.problems.length - problems.length}
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, number) => sum + number, 0)
}
