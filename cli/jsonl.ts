import {type Checklist, type Kind, kinds, lint, maxFileSize, type Notice, parseDraft, type ParseOptions, readingOf} from '../core/index.js'
import {joinPath} from '../core/config/paths.js'
import {isTimeZone} from '../core/config/zone.js'
import {rules} from '../rules/index.js'
import type {Command, Options} from './args.js'
import {breath} from './breath.js'
import {parseInstant} from './instant.js'
import type {ExitCode, Io} from './io.js'
import {linesFrom} from './lines.js'
import type {Place} from './project.js'
import {problemJson} from './report/json.js'
import {Session} from './session.js'

/** A line of the stream, checked. */
interface Line {
  readonly id: string | number
  readonly text: string
  readonly subject?: string
  readonly kind?: Kind
  readonly format?: 'markdown' | 'plain'
  readonly path?: string
  /** Milliseconds since 1970. */
  readonly sentAt?: number
  readonly timezone?: string
  readonly attachments?: readonly string[]
}

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
  const bad: number[] = []
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
      const line = parseLine(text, number)
      if ('error' in line) bad.push(number)
      waiting += `${JSON.stringify('error' in line ? line : await answer(line, {place, session, totals}))}\n`
      if (waiting.length > batch) await flush()
    }
    await flush()
  }
  if (bad.length > 0) await session.fail(`${bad.length === 1 ? 'A line' : `${bad.length} lines`} of the input can’t be used, the first of them line ${bad[0]}.`)
  return session.exitCode(totals.errors > 0 || totals.warnings > options.maxWarnings)
}

interface Task {
  readonly place: Place
  readonly session: Session
  readonly totals: {errors: number; warnings: number}
}

function parse(line: Line, {place, session}: Task): ReturnType<typeof parseDraft> {
  const kindOverride = place.settings(pathOf(line, session)).kind
  const {clock, ...base} = session.parseOptions(place, kindOverride)
  const now = clock?.now ?? line.sentAt
  const zone = clock?.zone ?? line.timezone
  const {subject, kind, format, path, attachments} = line
  const options: ParseOptions = {
    ...base,
    untitled: true,
    clock: {...(now === undefined ? {} : {now}), ...(zone === undefined ? {} : {zone})},
    ...(subject === undefined ? {} : {subject}),
    ...(kind === undefined ? {} : {kind}),
    ...(format === undefined ? {} : {format}),
    ...(path === undefined ? {} : {name: path}),
    ...(attachments === undefined ? {} : {attachments}),
  }
  return parseDraft(line.text, options)
}

/** Where a line's path lies, for the globs of a config. */
function pathOf({path}: Line, {cwd}: Session): string | undefined {
  return path === undefined ? undefined : joinPath(cwd, path)
}

async function check(line: Line, task: Task): Promise<object> {
  const {place, session, totals} = task
  const draft = parse(line, task)
  const {problems, notices} = lint(draft, rules, place.settings(pathOf(line, session)))
  for (const {code, message} of notices) {
    if (code === 'rule-failed') await session.fail(`${line.id}: the rule ${message}`)
  }
  totals.errors += problems.filter(({severity}) => severity === 'error').length
  totals.warnings += problems.filter(({severity}) => severity === 'warning').length
  const said = session.options.quiet ? problems.filter(({severity}) => severity === 'error') : problems
  const checklist: Checklist | null = draft.facts.checklist
  return {id: line.id, kind: draft.kind, checklist, problems: said.map(problemJson), ...noticesOf(notices)}
}

async function read(line: Line, task: Task): Promise<object> {
  const draft = parse(line, task)
  return {id: line.id, ...readingOf(draft), ...noticesOf(draft.notices)}
}

/** Most lines have none, and then say nothing of them. */
function noticesOf(notices: readonly Notice[]): {notices?: readonly Notice[]} {
  return notices.length > 0 ? {notices} : {}
}

/** Reads a line; one without an `id` gets its number. What is null counts as absent. */
function parseLine(source: string | undefined, number: number): Line | {id?: string | number; error: string} {
  if (source === undefined) return {error: `line ${number}: longer than any line with a text of at most ${maxFileSize} characters`}
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return {error: `line ${number}: this is no JSON`}
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {error: `line ${number}: expected an object`}
  const fields = new Map(Object.entries(value).filter(([, field]) => field !== null))
  const given = fields.get('id')
  const id = typeof given === 'string' || typeof given === 'number' ? given : number
  const error = given === id || given === undefined ? faultOf(fields) : '“id” must be a string or a number'
  if (error) return {id, error: `line ${number}: ${error}`}
  const sentAt = fields.get('sentAt') as string | undefined
  const instant = sentAt === undefined ? undefined : parseInstant(sentAt)
  return {...(Object.fromEntries(fields) as unknown as Line), id, ...(instant === undefined ? {} : {sentAt: instant})}
}

function faultOf(fields: ReadonlyMap<string, unknown>): string | undefined {
  const isText = (value: unknown): value is string => typeof value === 'string'
  if (!fields.has('text')) return '“text” is missing'
  for (const key of ['text', 'subject', 'path', 'sentAt', 'timezone']) {
    if (fields.has(key) && !isText(fields.get(key))) return `“${key}” must be a string`
  }
  const kind = fields.get('kind')
  if (kind !== undefined && !kinds.includes(kind as Kind)) return `“kind” must be one of ${kinds.join(', ')}`
  const format = fields.get('format')
  if (format !== undefined && format !== 'markdown' && format !== 'plain') return '“format” must be markdown or plain'
  const sentAt = fields.get('sentAt')
  if (isText(sentAt) && parseInstant(sentAt) === undefined) {
    return `“sentAt” must be an instant with its offset, such as 2026-11-24T09:00:00Z, not “${sentAt}”`
  }
  const timezone = fields.get('timezone')
  if (isText(timezone) && !isTimeZone(timezone)) return `“timezone” must be a time zone such as Europe/Berlin, not “${timezone}”`
  const attachments = fields.get('attachments')
  if (attachments !== undefined && !(Array.isArray(attachments) && attachments.every(isText))) {
    return '“attachments” must be a list of names'
  }
  const thread = fields.get('thread')
  const isMessage = (item: unknown): boolean => typeof item === 'object' && item !== null && 'text' in item && isText(item.text)
  if (thread !== undefined && !(Array.isArray(thread) && thread.every(isMessage))) return '“thread” must be a list of objects with a “text”'
  return undefined
}
