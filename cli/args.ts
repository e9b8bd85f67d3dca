import {parseArgs} from 'node:util'
import {didYouMean, listed, nearest} from '../core/config/near.js'
import {isTimeZone} from '../core/config/zone.js'
import type {Kind, Level, PresetName, Suggestion} from '../core/index.js'
import {parseInstant} from '../core/instant.js'
import type {RecordFilter} from '../core/record/types.js'
import {UsageError} from './io.js'
import {type FormatName, formatNames} from './report/formats.js'
import {type RecordFormatName, recordFormatNames} from './report/record-formats.js'

export const commands = ['lint', 'read', 'record', 'explain', 'rules', 'config', 'init', 'import', 'lsp'] as const
export type Command = (typeof commands)[number]

/** What options are for, in the order of the help. */
export const topics = {
  texts: 'What is read',
  judging: 'How it is judged',
  fixing: 'Fixing',
  choosing: 'What the record shows',
  report: 'The report',
  pipeline: 'In a pipeline',
  other: 'Otherwise',
} as const

/** What an option means to some commands. */
export interface Meaning {
  readonly topic: keyof typeof topics
  /** What the value is called in the help; absent where there is none. */
  readonly value?: string
  readonly commands: readonly Command[]
  readonly help: string
}

interface Flag extends Meaning {
  readonly short?: string
  /** What it means to other commands. */
  readonly also?: Meaning
}

const lint: readonly Command[] = ['lint']
const texts: readonly Command[] = ['lint', 'read']
const files: readonly Command[] = ['lint', 'read', 'record']
const record: readonly Command[] = ['record']
const settings: readonly Command[] = ['lint', 'config']

/** Every option there is; within a topic, in the order of the help. */
export const flags: Readonly<Record<string, Flag>> = {
  stdin: {topic: 'texts', commands: texts, help: 'read one draft from standard input'},
  'stdin-filename': {topic: 'texts', value: 'NAME', commands: texts, help: 'the name that it goes by'},
  jsonl: {topic: 'texts', commands: texts, help: 'read drafts from standard input, a JSON object a line, and answer in kind'},
  kind: {topic: 'texts', value: 'KIND', commands: [...files, 'config'], help: 'message, notes, decision or document, instead of what the text tells'},
  now: {topic: 'texts', value: 'INSTANT', commands: files, help: 'the time to judge by, such as 2026-11-24T09:00Z, or: present'},
  timezone: {topic: 'texts', value: 'ZONE', commands: [...files, 'config'], help: 'the writer’s zone, such as Europe/Berlin'},
  watch: {topic: 'texts', commands: lint, help: 'lint again whenever something changes, until Ctrl-C'},
  config: {topic: 'judging', value: 'FILE', commands: [...files, 'explain', 'rules', 'config'], help: 'this config instead of the nearest one'},
  preset: {topic: 'judging', value: 'NAME', commands: [...settings, 'init'], help: 'recommended, strict or docs'},
  rule: {topic: 'judging', value: "'ID: SEVERITY'", commands: settings, help: 'set a rule to off, hint, info, warning or error; may be repeated'},
  only: {topic: 'judging', value: 'ID,…', commands: settings, help: 'run these rules alone; may be repeated'},
  fix: {topic: 'fixing', commands: lint, help: 'apply the fixes that change no meaning'},
  'fix-dry-run': {topic: 'fixing', commands: lint, help: 'show what --fix would change as a diff, and write nothing'},
  'fix-type': {topic: 'fixing', value: 'TYPE', commands: lint, help: 'safe, or draft for those too that leave words or blanks to you'},
  search: {topic: 'choosing', value: 'WORDS', commands: record, help: 'only what holds all of these words, in its text, its heading, its people, its links or its path'},
  owner: {topic: 'choosing', value: 'NAME', commands: record, help: 'only what somebody does, is asked or decided'},
  overdue: {topic: 'choosing', commands: record, help: 'only action items and asks that are past their day'},
  format: {
    topic: 'report',
    value: 'FORMAT',
    commands: [...texts, 'config'],
    help: `one of ${listed(formatNames)}; may be repeated, each with an --output-file`,
    also: {topic: 'report', value: 'FORMAT', commands: record, help: `one of ${listed(recordFormatNames)}; may be repeated, each with an --output-file`},
  },
  'output-file': {topic: 'report', value: 'FILE', commands: [...files, 'import'], help: 'write the report there, or what is imported, instead of to standard output'},
  quiet: {topic: 'report', commands: lint, help: 'report errors alone; warnings still count for --max-warnings'},
  stats: {topic: 'report', commands: lint, help: 'say on standard error where the time went, rule by rule'},
  color: {topic: 'report', commands, help: 'colour, also where the output is no terminal'},
  'no-color': {topic: 'report', commands, help: 'no colour'},
  staged: {topic: 'pipeline', commands: lint, help: 'lint what git has staged, as it is staged; with paths, those files as git’s index has them'},
  changed: {topic: 'pipeline', commands: lint, help: 'lint the drafts of the work tree that changed, and new ones'},
  since: {
    topic: 'pipeline',
    value: 'REV',
    commands: lint,
    help: 'with --changed: since the branch left this revision, instead of the last commit',
    also: {topic: 'choosing', value: 'DAY', commands: record, help: 'only what is from this day or a later one, such as 2026-11-24; what has no date is left out'},
  },
  'max-warnings': {topic: 'pipeline', value: 'N', commands: lint, help: 'exit with 1 where there are more warnings'},
  baseline: {topic: 'pipeline', value: 'FILE', commands: lint, help: 'leave out the errors and warnings that are listed there'},
  'update-baseline': {topic: 'pipeline', commands: lint, help: 'with --baseline: list there what is found, and take out what is gone'},
  cache: {topic: 'pipeline', commands: lint, help: 'keep reports in .asklintcache, and lint only what changed since'},
  concurrency: {topic: 'pipeline', value: 'N', commands: files, help: 'threads that read at the same time, or auto: more than one where a run is long'},
  test: {topic: 'other', commands: ['rules'], help: 'run the tests beside the rules of the config'},
  help: {topic: 'other', commands, short: 'h', help: 'show this'},
  version: {topic: 'other', commands, short: 'v', help: 'show the version'},
}

/** A report that was asked for, and the file that it goes to; without one, standard output. */
export interface Output<Format = FormatName> {
  readonly format: Format
  readonly file?: string
}

/** What `asklint record` shows, and how. */
export interface RecordOptions {
  readonly outputs: readonly Output<RecordFormatName>[]
  readonly filter: RecordFilter
}

export interface Options {
  readonly outputs: readonly Output[]
  /** Only of `asklint record`, which has reports of its own. */
  readonly record?: RecordOptions
  /** Types of fixes to apply, where --fix or --fix-dry-run asks for any. */
  readonly fix?: ReadonlySet<Suggestion['kind']>
  /** What is fixed is shown, and not written. */
  readonly dryRun: boolean
  readonly stdin: boolean
  readonly stdinFilename?: string
  readonly jsonl: boolean
  readonly kind?: Kind
  readonly rules: ReadonlyMap<string, Level>
  readonly only?: ReadonlySet<string>
  readonly preset?: PresetName
  readonly config?: string
  readonly maxWarnings: number
  readonly quiet: boolean
  readonly baseline?: string
  readonly updateBaseline: boolean
  readonly stats: boolean
  /** Files are read from git’s index. */
  readonly staged: boolean
  /** Only what differs from the past is read, and `since` says from which. */
  readonly changed: boolean
  readonly since?: string
  readonly watch: boolean
  /** The tests beside the rules of the config are to be run. */
  readonly test: boolean
  readonly cache: boolean
  readonly concurrency: number | 'auto'
  /** Milliseconds since 1970. */
  readonly now?: number | 'present'
  readonly timezone?: string
  readonly color?: boolean
}

export interface Invocation {
  readonly command: Command
  /** What is not an option: paths and globs, or the names that a command takes. */
  readonly names: readonly string[]
  readonly options: Options
  readonly asks?: 'help' | 'version'
}

interface Given {
  readonly name: string
  readonly value: string | undefined
}

/** Reads a command line. Throws a `UsageError` that says what is wrong and what was likely meant. */
export function parseArguments(argv: readonly string[]): Invocation {
  const {given, words} = split(argv)
  const command = commands.find(name => name === words[0])
  const names = command ? words.slice(1) : words
  const asks = given.find(({name}) => name === 'help' || name === 'version')?.name as Invocation['asks']
  if (asks) return {command: command ?? 'lint', names, options: noOptions, asks}
  for (const {name} of given) {
    const known = meaningsOf(name).flatMap(({commands}) => commands)
    if (known.includes(command ?? 'lint')) continue
    throw new UsageError(`--${name} is an option of ${listed(known.map(called))}, not of ${called(command)}.`)
  }
  if (command === 'record') return {command, names, options: recordOptions(given)}
  const options = {...optionsOf(given), outputs: outputsOf(given, formatNames)}
  refuseClashes(given, options, names)
  return {command: command ?? 'lint', names, options}
}

function called(command: Command = 'lint'): string {
  return command === 'lint' ? '“asklint”' : `“asklint ${command}”`
}

/** What an option means, to whichever commands take it. */
export function meaningsOf(name: string): readonly Meaning[] {
  const flag = flags[name]
  return flag ? [flag, ...(flag.also ? [flag.also] : [])] : []
}

const noOptions: Options = {outputs: [], dryRun: false, stdin: false, jsonl: false, rules: new Map(), maxWarnings: Infinity, quiet: false, test: false, updateBaseline: false, staged: false, changed: false, stats: false, watch: false, cache: false, concurrency: 1}

function split(argv: readonly string[]): {given: Given[]; words: string[]} {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, {value, short}]) => [
      name,
      {type: value ? ('string' as const) : ('boolean' as const), ...(short ? {short} : {})},
    ]),
  )
  const {tokens} = parseArgs({args: [...argv], options, strict: false, allowPositionals: true, tokens: true})
  const given: Given[] = []
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined
    if (!flag) {
      const near = nearest(token.name, Object.keys(flags))
      const hint = near ? ` Did you mean “--${near}”?` : ' “asklint --help” lists the options.'
      throw new UsageError(`Unknown option “${token.rawName}”.${hint}`)
    }
    if (flag.value && (!token.value || (!token.inlineValue && /^--?[a-z]/.test(token.value)))) {
      throw new UsageError(`--${token.name} needs a value: --${token.name} ${flag.value}.`)
    }
    if (!flag.value && token.value !== undefined) throw new UsageError(`--${token.name} takes no value.`)
    given.push({name: token.name, value: token.value})
  }
  return {given, words}
}

function recordOptions(given: readonly Given[]): Options {
  const last = (name: string): string | undefined => given.findLast(flag => flag.name === name)?.value
  const since = last('since')
  if (since !== undefined && parseInstant(`${since}T00:00Z`) === undefined) {
    throw new UsageError(`--since takes a day of the calendar, such as 2026-11-24, not “${since}”.`)
  }
  const [search, owner] = [last('search'), last('owner')]
  for (const [name, value] of [['search', search], ['owner', owner]]) {
    if (value !== undefined && !/[\p{L}\p{N}]/u.test(value)) throw new UsageError(`--${name} takes words, not “${value}”.`)
  }
  const filter: RecordFilter = {
    ...(search === undefined ? {} : {search}),
    ...(owner === undefined ? {} : {owner}),
    ...(since === undefined ? {} : {since}),
    ...(given.some(({name}) => name === 'overdue') ? {overdue: true} : {}),
  }
  const {since: _, ...options} = optionsOf(given)
  return {...options, record: {outputs: outputsOf(given, recordFormatNames), filter}}
}

function optionsOf(given: readonly Given[]): Options {
  const has = (name: string): boolean => given.some(flag => flag.name === name)
  const all = (name: string): string[] => given.flatMap(flag => (flag.name === name && flag.value !== undefined ? [flag.value] : []))
  const last = (name: string): string | undefined => all(name).at(-1)
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined => {
    const value = last(name)
    return value === undefined ? undefined : oneOf(`--${name}`, value, known)
  }
  const kind = one<Kind>('kind', ['message', 'notes', 'decision', 'document'])
  const named = last('preset')?.replace(/^asklint:/, '')
  const preset = named === undefined ? undefined : oneOf<PresetName>('--preset', named, ['recommended', 'strict', 'docs'])
  const type = one('fix-type', ['safe', 'draft'] as const)
  const dryRun = has('fix-dry-run')
  const fixes = has('fix') || dryRun
  if (type && !fixes) throw new UsageError('--fix-type says which fixes --fix applies: give --fix too.')
  const only = all('only').flatMap(ids => ids.split(',')).map(id => id.trim()).filter(Boolean)
  if (has('only') && only.length === 0) throw new UsageError('--only takes the ids of rules, such as deadline-given,ask-stated.')
  const color = given.findLast(({name}) => name === 'color' || name === 'no-color')?.name
  const stdinFilename = last('stdin-filename')
  const config = last('config')
  const baseline = last('baseline')
  const since = last('since')
  return {
    outputs: [],
    ...(fixes ? {fix: new Set<Suggestion['kind']>(type === 'draft' ? ['safe', 'draft'] : ['safe'])} : {}),
    dryRun,
    stdin: has('stdin'),
    ...(stdinFilename === undefined ? {} : {stdinFilename}),
    jsonl: has('jsonl'),
    ...(kind ? {kind} : {}),
    rules: new Map(all('rule').map(ruleOf)),
    ...(only.length > 0 ? {only: new Set(only)} : {}),
    ...(preset ? {preset} : {}),
    ...(config === undefined ? {} : {config}),
    maxWarnings: countOf(last('max-warnings')),
    quiet: has('quiet'),
    ...(baseline === undefined ? {} : {baseline}),
    updateBaseline: has('update-baseline'),
    stats: has('stats'),
    staged: has('staged'),
    changed: has('changed'),
    ...(since === undefined ? {} : {since}),
    watch: has('watch'),
    test: has('test'),
    cache: has('cache'),
    concurrency: threadsOf(last('concurrency')),
    ...clockOf(last('now'), last('timezone')),
    ...(color ? {color: color === 'color'} : {}),
  }
}

function oneOf<T extends string>(flag: string, value: string, known: readonly T[]): T {
  const found = known.find(name => name === value)
  if (found) return found
  throw new UsageError(`${flag} takes ${listed(known)}, not “${value}”.${didYouMean(value, known)}`)
}

/** `--format` and `--output-file` pair by position: one by one where there are as many, else a file with the format before it. */
function outputsOf<Format extends string>(given: readonly Given[], known: readonly Format[]): Output<Format>[] {
  const outputs: {format: Format; file?: string}[] = []
  const files = given.filter(({name}) => name === 'output-file').length
  const formats = given.filter(({name}) => name === 'format').length
  const early: string[] = []
  for (const {name, value = ''} of given) {
    if (name === 'format') outputs.push({format: oneOf('--format', value, known)})
    if (name !== 'output-file') continue
    const before = files === formats ? undefined : outputs.findLast(output => output.file === undefined)
    if (before) before.file = value
    else early.push(value)
  }
  if (outputs.length === 0) outputs.push({format: known[0] as Format})
  for (const output of outputs) {
    const file = output.file === undefined ? early.shift() : undefined
    if (file !== undefined) output.file = file
  }
  if (early.length > 0) throw new UsageError(`--output-file “${early[0]}” has no --format to go with.`)
  const twice = outputs.map(({file}) => file).find((file, index, files) => file !== undefined && files.indexOf(file) < index)
  if (twice !== undefined) throw new UsageError(`--output-file “${twice}” is given twice: each --format needs its own.`)
  if (outputs.filter(({file}) => file === undefined).length > 1) {
    throw new UsageError('Only one --format can go to standard output: give the others an --output-file.')
  }
  return outputs
}

function ruleOf(text: string): [string, Level] {
  const match = /^\s*([^\s:]+)\s*:\s*(\S+)\s*$/.exec(text)
  if (!match) throw new UsageError(`--rule takes 'id: severity', such as 'deadline-given: error', not “${text}”.`)
  return [match[1] as string, oneOf<Level>(`--rule '${match[1]}: …'`, match[2] as string, ['off', 'hint', 'info', 'warning', 'error'])]
}

/** Threads beyond which none can do more. */
const mostThreads = 64

function threadsOf(text = 'auto'): Options['concurrency'] {
  if (text === 'auto') return text
  const threads = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (threads >= 1 && threads <= mostThreads) return threads
  throw new UsageError(`--concurrency takes a number from 1 to ${mostThreads}, or “auto”, not “${text}”.`)
}

function countOf(text: string | undefined): number {
  if (text === undefined) return Infinity
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--max-warnings takes a number from 0, not “${text}”.`)
  return Number(text)
}

function clockOf(now: string | undefined, timezone: string | undefined): Pick<Options, 'now' | 'timezone'> {
  const instant = now === undefined || now === 'present' ? now : parseInstant(now)
  if (now !== undefined && instant === undefined) {
    throw new UsageError(`--now takes an instant with its offset, such as 2026-11-24T09:00Z, or “present”, not “${now}”.`)
  }
  if (timezone !== undefined && !isTimeZone(timezone)) {
    throw new UsageError(`--timezone takes a time zone by its IANA name, such as Europe/Berlin, not “${timezone}”.`)
  }
  return {...(instant === undefined ? {} : {now: instant}), ...(timezone === undefined ? {} : {timezone})}
}

/** Refuses options that contradict each other rather than guess which of them is meant. */
function refuseClashes(given: readonly Given[], {stdin, jsonl, stdinFilename}: Options, names: readonly string[]): void {
  const has = (name: string): boolean => given.some(flag => flag.name === name)
  const input = jsonl ? '--jsonl' : '--stdin'
  if ((stdin || jsonl) && names.length > 0) throw new UsageError(`${input} reads standard input: give no paths with it (“${names[0]}”).`)
  if (stdinFilename !== undefined && !stdin) throw new UsageError('--stdin-filename names what --stdin reads: give --stdin too.')
  if (has('update-baseline') && !has('baseline')) throw new UsageError('--update-baseline needs to know which: give --baseline FILE too.')
  if (has('baseline') && stdin && stdinFilename === undefined) {
    throw new UsageError('A baseline goes by the names of files: give --stdin-filename with --stdin.')
  }
  if (has('fix') && has('fix-dry-run')) throw new UsageError('--fix writes and --fix-dry-run does not: give one of them.')
  const unwatched = has('watch') && ['stdin', 'jsonl', 'fix', 'update-baseline'].find(has)
  if (unwatched) throw new UsageError(`--watch and --${unwatched} do not go together.`)
  if (has('since') && !has('changed')) throw new UsageError('--since says from when on --changed looks: give --changed too.')
  const source = ['staged', 'changed'].find(has)
  const other = source && ['stdin', 'jsonl', 'changed', 'watch'].find(name => name !== source && has(name))
  if (other) throw new UsageError(`--${source} and --${other} do not go together.`)
  if (!jsonl) return
  const clash = ['stdin', 'fix', 'fix-dry-run', 'format', 'output-file', 'baseline', 'stats', 'cache'].find(has)
  if (clash) throw new UsageError(`--jsonl and --${clash} do not go together.`)
}
