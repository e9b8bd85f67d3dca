import {joinPath} from '../core/config/paths.js'
import {isOffset} from '../core/config/zone.js'
import type {Place} from '../core/config/project.js'
import {type Draft, lint, type Notice, parseDraft, type ParseOptions, plainProblem, readingOf} from '../core/index.js'
import {sameZone} from '../core/parse/open.js'
import {rules} from '../rules/index.js'
import type {Command, Options} from './args.js'
import {breath} from './breath.js'
import type {ExitCode, Io} from './io.js'
import {type InputLine, linesFrom} from './lines.js'
import {type MessageLine, parseLine} from './message-line.js'
import {inOrder, type Pool, pooling, WorkerDied} from './pool.js'
import {Session} from './session.js'

/** Lines that are answered together; their answers are written at once. */
const batch = 32

/** The answers to some lines, a line each, and what they come to. */
export interface Answers {
  readonly text: string
  readonly errors: number
  readonly warnings: number
  /** Lines that can't be used, and the first of them. */
  readonly bad: number
  readonly firstBad?: number
}

/**
 * `asklint --jsonl` and `asklint read --jsonl`: an answer for each line of standard input, in order, while it comes in.
 * A line that can't be used is answered by an error, and the exit code says so at the end.
 */
export async function streamCommand(command: Command, options: Options, io: Io): Promise<ExitCode> {
  const session = new Session(io, options, rules)
  if (!(await session.placeOf(session.cwd))) return session.exitCode(false)
  const total = {errors: 0, warnings: 0, bad: 0}
  let firstBad: number | undefined
  const threads = pooling(io, options, command === 'read' ? 'read-lines' : 'lint-lines')
  const pause = breath()
  const answer = (lines: readonly InputLine[]): Promise<Answers> => {
    const pool = threads.pool()
    return pool ? answerElsewhere(lines, pool, session) : answerLines(lines, command, session, pause)
  }
  try {
    for await (const answers of inOrder(batches(linesFrom(io.stdin)), answer, () => threads.pool()?.width ?? 1)) {
      total.errors += answers.errors
      total.warnings += answers.warnings
      total.bad += answers.bad
      firstBad ??= answers.firstBad
      if (answers.text) await io.stdout.write(answers.text)
    }
  } finally {
    await threads.close()
  }
  if (total.bad > 0) {
    const lines = total.bad === 1 ? `Line ${firstBad}` : `${total.bad} lines`
    await session.fail(`${lines} of the input can’t be used${total.bad === 1 ? '' : `, the first of them line ${firstBad}`}.`)
  }
  return session.exitCode(total.errors > 0 || total.warnings > options.maxWarnings)
}

async function* batches(chunks: AsyncIterable<readonly InputLine[]>): AsyncGenerator<readonly InputLine[]> {
  for await (const lines of chunks) for (let at = 0; at < lines.length; at += batch) yield lines.slice(at, at + batch)
}

/** Answers lines in another thread. Where it dies, each line is tried by itself, so that only the one it died of is lost. */
async function answerElsewhere(lines: readonly InputLine[], pool: Pool, session: Session): Promise<Answers> {
  try {
    const {result, told} = await pool.run(lines)
    for (const {message, failure} of told) await (failure ? session.fail(message) : session.note(message))
    return result as Answers
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error
    const [line, ...others] = lines
    if (!line) return none
    if (others.length > 0) return sum(await Promise.all(lines.map(one => answerElsewhere([one], pool, session))))
    const fault = {error: `line ${line.number}: the thread that read it died (${error.message})`}
    return {...none, text: `${JSON.stringify(fault)}\n`, bad: 1, firstBad: line.number}
  }
}

const none: Answers = {text: '', errors: 0, warnings: 0, bad: 0}

function sum(all: readonly Answers[]): Answers {
  const add = (key: 'errors' | 'warnings' | 'bad'): number => all.reduce((total, one) => total + one[key], 0)
  const firstBad = all.find(one => one.firstBad !== undefined)?.firstBad
  return {
    text: all.map(({text}) => text).join(''),
    errors: add('errors'),
    warnings: add('warnings'),
    bad: add('bad'),
    ...(firstBad === undefined ? {} : {firstBad}),
  }
}

/** Answers lines, calling `pause` before each. Throws where the config that held at the start no longer does. */
export async function answerLines(
  lines: readonly InputLine[],
  command: Command,
  session: Session,
  pause?: () => Promise<void>,
): Promise<Answers> {
  const place = await session.placeOf(session.cwd)
  if (!place) throw new Error('The config can’t be used.')
  const answer = command === 'read' ? read : check
  const totals = {errors: 0, warnings: 0}
  let text = ''
  let bad = 0
  let firstBad: number | undefined
  for (const {number, text: source} of lines) {
    await pause?.()
    const parsed = parseLine(source, number)
    if ('fault' in parsed) {
      bad++
      firstBad ??= number
    }
    text += `${JSON.stringify('fault' in parsed ? parsed.fault : await answer(parsed.line, {place, session, totals}))}\n`
  }
  return {text, ...totals, bad, ...(firstBad === undefined ? {} : {firstBad})}
}

interface Task {
  readonly place: Place
  readonly session: Session
  readonly totals: {errors: number; warnings: number}
}

async function parse(line: MessageLine, {place, session}: Task): Promise<Draft> {
  const at = pathOf(line, session)
  const kindOverride = place.settings(at).kind
  const {clock, ...base} = session.parseOptions(place, kindOverride)
  const now = clock?.now ?? line.sentAt
  const told = line.timezone
  const zone = clock?.zone ?? (told !== undefined && now !== undefined && isOffset(told) ? sameZone(told, base.defaultZone, now) : told)
  const {subject, kind, format, path, attachments, recipients, thread} = line
  const options: ParseOptions = {
    ...base,
    untitled: true,
    clock: {...(now === undefined ? {} : {now}), ...(zone === undefined ? {} : {zone})},
    ...(subject === undefined ? {} : {subject}),
    ...(kind === undefined ? {} : {kind}),
    ...(format === undefined ? {} : {format}),
    ...(path === undefined ? {} : {name: path}),
    ...(attachments === undefined ? {} : {attachments}),
    ...(recipients === undefined ? {} : {recipients}),
    ...(thread === undefined ? {} : {thread}),
    ...(at === undefined ? {} : session.targetsFor(at, place)),
    ...(await session.templatesFor(path, place)),
  }
  return parseDraft(line.text, options)
}

/** Where a line's path lies, for the globs of a config. */
function pathOf({path}: MessageLine, {cwd}: Session): string | undefined {
  return path === undefined ? undefined : joinPath(cwd, path)
}

async function check(line: MessageLine, task: Task): Promise<object> {
  const {place, session, totals} = task
  const draft = await parse(line, task)
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
  const draft = await parse(line, task)
  return {id: line.id, ...readingOf(draft), ...noticesOf(draft.notices)}
}

/** Most lines have none, and then say nothing of them. */
function noticesOf(notices: readonly Notice[]): {notices?: readonly Notice[]} {
  return notices.length > 0 ? {notices} : {}
}
