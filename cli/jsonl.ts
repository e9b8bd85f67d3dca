import {joinPath} from '../core/config/paths.js'
import type {Place} from '../core/config/project.js'
import {type Draft, lint, type Notice, parseDraft, type ParseOptions, plainProblem, readingOf} from '../core/index.js'
import {rules} from '../rules/index.js'
import type {Command, Options} from './args.js'
import {breath} from './breath.js'
import type {ExitCode, Io} from './io.js'
import {linesFrom} from './lines.js'
import {type MessageLine, parseLine} from './message-line.js'
import {Session} from './session.js'

/** Bytes of answers that are gathered before they are written. */
const batch = 65_536

/**
 * `asklint --jsonl` and `asklint read --jsonl`: an answer for each line of standard input, in order, while it comes in.
 * A line that can't be used is answered by an error, and the exit code says so at the end.
 */
export async function streamCommand(command: Command, options: Options, io: Io): Promise<ExitCode> {
  const session = new Session(io, options, rules)
  const place = await session.placeOf(session.cwd)
  if (!place) return session.exitCode(false)
  const answer = command === 'read' ? read : check
  const totals = {errors: 0, warnings: 0}
  let bad = 0
  let firstBad: number | undefined
  const pause = breath()
  let waiting = ''
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    if (text) await io.stdout.write(text)
  }
  for await (const lines of linesFrom(io.stdin)) {
    for (const {number, text} of lines) {
      await pause()
      const parsed = parseLine(text, number)
      if ('fault' in parsed) {
        bad++
        firstBad ??= number
      }
      waiting += `${JSON.stringify('fault' in parsed ? parsed.fault : await answer(parsed.line, {place, session, totals}))}\n`
      if (waiting.length > batch) await flush()
    }
    await flush()
  }
  if (bad > 0) {
    const lines = bad === 1 ? `Line ${firstBad}` : `${bad} lines`
    await session.fail(`${lines} of the input can’t be used${bad === 1 ? '' : `, the first of them line ${firstBad}`}.`)
  }
  return session.exitCode(totals.errors > 0 || totals.warnings > options.maxWarnings)
}

interface Task {
  readonly place: Place
  readonly session: Session
  readonly totals: {errors: number; warnings: number}
}

function parse(line: MessageLine, {place, session}: Task): Draft {
  const kindOverride = place.settings(pathOf(line, session)).kind
  const {clock, ...base} = session.parseOptions(place, kindOverride)
  const now = clock?.now ?? line.sentAt
  const zone = clock?.zone ?? line.timezone
  const {subject, kind, format, path, attachments, thread} = line
  const options: ParseOptions = {
    ...base,
    untitled: true,
    clock: {...(now === undefined ? {} : {now}), ...(zone === undefined ? {} : {zone})},
    ...(subject === undefined ? {} : {subject}),
    ...(kind === undefined ? {} : {kind}),
    ...(format === undefined ? {} : {format}),
    ...(path === undefined ? {} : {name: path}),
    ...(attachments === undefined ? {} : {attachments}),
    ...(thread === undefined ? {} : {thread}),
  }
  return parseDraft(line.text, options)
}

/** Where a line's path lies, for the globs of a config. */
function pathOf({path}: MessageLine, {cwd}: Session): string | undefined {
  return path === undefined ? undefined : joinPath(cwd, path)
}

async function check(line: MessageLine, task: Task): Promise<object> {
  const {place, session, totals} = task
  const draft = parse(line, task)
  const {problems, notices} = lint(draft, place.rules, place.settings(pathOf(line, session)))
  for (const {code, message} of notices) {
    if (code === 'rule-failed') await session.fail(`the rule ${message}`)
  }
  totals.errors += problems.filter(({severity}) => severity === 'error').length
  totals.warnings += problems.filter(({severity}) => severity === 'warning').length
  const said = session.options.quiet ? problems.filter(({severity}) => severity === 'error') : problems
  const {checklist} = draft.facts
  return {id: line.id, kind: draft.kind, checklist, problems: said.map(plainProblem), ...noticesOf(notices)}
}

async function read(line: MessageLine, task: Task): Promise<object> {
  const draft = parse(line, task)
  return {id: line.id, ...readingOf(draft), ...noticesOf(draft.notices)}
}

/** Most lines have none, and then say nothing of them. */
function noticesOf(notices: readonly Notice[]): {notices?: readonly Notice[]} {
  return notices.length > 0 ? {notices} : {}
}
