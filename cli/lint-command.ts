import {rules} from '../rules/index.js'
import type {Options} from './args.js'
import type {ExitCode, Io} from './io.js'
import {lintFiles, lintStdin} from './lint-texts.js'
import {openOutputs} from './outputs.js'
import {count} from './report/header.js'
import {Tally} from './report/summary.js'
import {Session} from './session.js'

/** `asklint [paths]`, and `asklint --stdin`. */
export async function lintCommand(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const session = new Session(io, options, rules)
  const fixesStdin = options.stdin && options.fix !== undefined
  const outputs = await openOutputs('lint', options, io, fixesStdin ? io.stderr : io.stdout)
  const tally = new Tally()
  const reports = options.stdin ? lintStdin(session) : lintFiles(names.length > 0 ? names : ['.'], session)
  let warnings = 0
  let errors = 0
  for await (const report of reports) {
    warnings += report.problems.filter(({severity}) => severity === 'warning').length
    errors += report.problems.filter(({severity}) => severity === 'error').length
    for (const {code, message} of report.notices) {
      if (code === 'rule-failed') await session.fail(`${report.path}: the rule ${message}`)
    }
    const said = options.quiet ? {...report, problems: report.problems.filter(({severity}) => severity === 'error')} : report
    tally.add(said)
    await outputs.file(said)
  }
  await outputs.end(tally.summary)
  if (warnings > options.maxWarnings) await session.note(`${count(warnings, 'warning')}, and --max-warnings allows ${options.maxWarnings}.`)
  return session.exitCode(errors > 0 || warnings > options.maxWarnings)
}
