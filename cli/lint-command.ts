import {relative, resolve} from 'node:path'
import {rules} from '../rules/index.js'
import type {Options} from './args.js'
import {paintFor} from './color.js'
import {withSlashes} from './host.js'
import type {ExitCode, Io} from './io.js'
import {lintFiles, lintStdin} from './lint-texts.js'
import {openOutputs} from './outputs.js'
import {progressOn} from './progress.js'
import type {FileReport} from './report/types.js'
import {count} from './report/header.js'
import {Tally} from './report/summary.js'
import {Session, type Watching} from './session.js'

/** `asklint [paths]`, and `asklint --stdin`. */
export async function lintCommand(names: readonly string[], options: Options, world: Io, watching?: Watching): Promise<ExitCode> {
  const progress = progressOn(world, !options.quiet && !options.stdin)
  const {io} = progress
  const session = new Session(io, options, rules, watching)
  // What is fixed is read again.
  if (options.cache && !options.fix && !options.stdin) session.cache = new (await import('./cache.js')).Cache(session)
  if (options.stats) session.stats = new (await import('./stats.js')).Stats()
  // Standard output is for the fixed text, or for what would be fixed.
  const aside = options.dryRun || (options.stdin && options.fix !== undefined)
  const outputs = await openOutputs('lint', options, io, aside ? io.stderr : io.stdout, session)
  const baseline = options.baseline === undefined ? undefined : (await import('./baseline.js')).openBaseline(options.baseline, session)
  const tally = new Tally()
  const reports = options.stdin ? lintStdin(session) : lintFiles(names, session)
  let warnings = 0
  let errors = 0
  for await (const all of reports) {
    const report = baseline ? await baseline.left(all) : all
    warnings += report.problems.filter(({severity}) => severity === 'warning').length
    errors += report.problems.filter(({severity}) => severity === 'error').length
    for (const {code, message} of report.notices) {
      if (code === 'rule-failed') await session.fail(`${report.path}: the rule ${message}`)
    }
    const said = options.quiet ? {...report, problems: report.problems.filter(({severity}) => severity === 'error')} : report
    if (report.before !== undefined) await showPatch(report, options, io)
    tally.add(said)
    await outputs.file(said)
    progress.tick(report.path, report.problems.length)
  }
  progress.end()
  await session.cache?.save()
  await outputs.end(tally.summary)
  await baseline?.end()
  if (warnings > options.maxWarnings) await session.note(`${count(warnings, 'warning')}, and --max-warnings allows ${options.maxWarnings}.`)
  if (session.stats) await io.stderr.write(session.stats.report(paintFor(io.stderr, options.color, io.env)))
  // The index still has what was fixed: a commit would go without the fixes.
  const unstaged = options.staged && !options.dryRun ? tally.summary.mended : 0
  if (unstaged > 0) await session.note(`${count(unstaged, 'file')} fixed, and not staged yet: do that with “git add”.`)
  return session.exitCode(errors > 0 || warnings > options.maxWarnings || unstaged > 0)
}

async function showPatch({path, before = '', text}: FileReport, {color, stdin}: Options, {cwd, stdout, env}: Io): Promise<void> {
  const {patchOf} = await import('./patch.js')
  const name = stdin ? path : withSlashes(relative(cwd, resolve(cwd, path)))
  await stdout.write(patchOf(name, before, text, paintFor(stdout, color, env)))
}
