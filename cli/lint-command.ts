import {ignoredNotice} from '../core/config/ignores.js'
import {folderOf} from '../core/config/paths.js'
import {nameWithin} from '../core/config/project.js'
import {rules} from '../rules/index.js'
import type {Options} from './args.js'
import {breath} from './breath.js'
import {type Content, decode, readContent} from './content.js'
import {findFiles, type Item} from './files.js'
import {type ExitCode, type Io, readAll} from './io.js'
import {judge, unread} from './judge.js'
import {openOutputs} from './outputs.js'
import {count} from './report/header.js'
import {Tally} from './report/summary.js'
import type {FileReport} from './report/types.js'
import {inputOf, Session} from './session.js'
import {replaceFile, stampOf} from './write.js'

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

async function* lintFiles(names: readonly string[], session: Session): AsyncGenerator<FileReport> {
  const pause = breath()
  for await (const item of findFiles(names, session)) {
    await pause()
    const report = await lintItem(item, session)
    if (report) yield report
  }
}

async function lintItem(item: Item, session: Session): Promise<FileReport | undefined> {
  if (item.type === 'fault') return void (await session.fail(item.message))
  if (item.type === 'note') return void (await session.note(item.message))
  if (item.type === 'ignored') return unread(item.shown, [ignoredNotice(item.by)])
  const {path, shown} = item
  const place = await session.placeOf(folderOf(path))
  const read = place && (await session.attempt(shown, 'read', () => ({stamp: stampOf(path), content: readContent(path)})))
  if (!read) return undefined
  const {report, fixed} = judge(read.content, {shown, path, about: {name: nameWithin(place, path)}}, place, session)
  if (fixed === undefined) return report
  const written = await session.attempt(shown, 'written', () => {
    replaceFile(path, fixed, read.stamp)
    return true
  })
  return written ? report : undefined
}

async function* lintStdin(session: Session): AsyncGenerator<FileReport> {
  const {options, io} = session
  const bytes = await readAll(io.stdin)
  const {report, fixed} = await lintInput(decode(bytes), session)
  if (report) yield report
  if (options.fix) await io.stdout.write(fixed ?? bytes)
}

async function lintInput(content: Content, session: Session): Promise<{report?: FileReport; fixed?: string}> {
  const {shown, path, folder, about} = inputOf(session)
  const place = await session.placeOf(folder)
  if (!place) return {}
  const by = path === undefined ? undefined : await session.project.ignored(path)
  if (by) return {report: unread(shown, [ignoredNotice(by)])}
  return judge(content, {shown, about: about(place), ...(path === undefined ? {} : {path})}, place, session)
}
