import {type Kind, kinds} from '../draft.js'
import {lineStarts, positionAt} from '../parse/lines.js'
import {parseHours, type Reader, type Weekday, weekdays} from '../readers.js'
import {type Level, levels, type OptionsIssue, type OptionsSchema, type PresetName, type Rule} from '../rule.js'
import {validateOptions} from '../settings.js'
import {
  type AddedRule,
  type Base,
  type Config,
  type ConfigError,
  type Override,
  type PluginName,
  presetNames,
  type RuleEntry,
} from './config.js'
import {didYouMean, listed} from './near.js'
import {addedId, PhraseReader} from './phrases.js'
import {plainSource} from './plain.js'
import {type Fail, type Place, ValueReader} from './reader.js'
import {type Entry, type Located, locate, nameOf, plainOf, readSource} from './source.js'
import {isTimeZone} from './zone.js'

export const configKeys = [
  '$schema',
  'extends',
  'plugins',
  'phrases',
  'rules',
  'overrides',
  'ignores',
  'timezone',
  'readers',
  'people',
] as const
const overrideKeys = ['files', 'kind', 'rules'] as const
const readerKeys = ['name', 'timezone', 'hours', 'days'] as const

/** What configs are called that come as packages. */
export const configPackage = /^(?:@[a-z0-9][\w.-]*\/)?asklint-config(?:-[\w.-]+)?$/
/** What packages are called. */
export const packageName = /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/
const isPath = (name: string): boolean => /^\.{0,2}\//.test(name)

/** A config file that could be read: its values are yet to be validated. */
export interface OpenConfig {
  /** What it builds on, its plugins and its own phrases. To be asked for once. */
  head(): Pick<Config, 'extends' | 'plugins' | 'phrases'>
  /**
   * The rest; with errors there is none.
   * @param rules all that may be set: those of AskLint, of what it builds on, of its plugins and its own.
   * @param unloaded some plugins were not loaded, so that any `name/rule` may be theirs.
   */
  body(head: Pick<Config, 'extends' | 'plugins' | 'phrases'>, rules: readonly Rule[], unloaded: boolean): Config | undefined
  /** What was found wrong so far. */
  readonly errors: readonly ConfigError[]
}

/**
 * Reads a config file: `.json` and `.jsonc` with comments, `.yaml` and `.yml`, and the key `asklint` of a `package.json`.
 * `name` is its path, and tells which it is.
 */
export function openConfig(source: string, name: string): OpenConfig {
  const bom = source.startsWith('\uFEFF') ? 1 : 0
  const {value, faults} = readSource(source.slice(bom), name)
  const starts = lineStarts(source)
  const place: Place = at => {
    const {line, column} = positionAt(starts, at + bom)
    return {line, column: line === 1 ? column - bom : column}
  }
  const root = value && /(?:^|\/)package\.json$/.test(name) ? locate(value, ['asklint']) : value
  return opened(faults.length > 0 ? undefined : root, name, faults, place)
}

/** Takes what a config that is a program exports. */
export function openExports(exports: unknown, name: string): OpenConfig {
  const {value, faults, keyOf} = plainSource(exports)
  return opened(value, name, faults, at => ({line: 1, column: 1, key: keyOf(at)}))
}

function opened(root: Located | undefined, file: string, faults: readonly {at: number; message: string}[], place: Place): OpenConfig {
  const errors: ConfigError[] = []
  const fail: Fail = (at, message) => void errors.push({file, ...place(at), message})
  for (const {at, message} of faults) fail(at, message)
  const reader = root && new ConfigReader(root, file, fail, place)
  return {
    errors,
    head: () => reader?.head() ?? {extends: [], plugins: [], phrases: []},
    body: (head, rules, unloaded) => {
      const body = reader?.body(rules, unloaded)
      if (!root || !body || errors.length > 0) return undefined
      return {file, ...head, ...body, place: path => place(locate(root, path).at)}
    },
  }
}

/** Reads and validates one config by itself, without what it builds on and without its plugins. */
export function parseConfig(
  source: string,
  name: string,
  rules: readonly Rule[],
): {config?: Config; errors: readonly ConfigError[]} {
  const open = openConfig(source, name)
  const head = open.head()
  const config = open.body(head, [...rules, ...head.phrases.map(({rule}) => rule)], head.plugins.length > 0)
  return {...(config ? {config} : {}), errors: open.errors}
}

/** Walks one file's values, reporting what is wrong and going on with the rest. */
class ConfigReader extends ValueReader {
  private readonly keys: ReadonlyMap<string, Entry>
  private rules: readonly Rule[] = []
  private unloaded = false

  constructor(root: Located, file: string, fail: Fail, place: Place) {
    super(file, fail, place)
    // A YAML file of nothing but comments configures nothing.
    const empty = root.type === 'scalar' && root.value === null
    this.keys = empty ? new Map() : this.map(root, 'a config', configKeys)
  }

  private get(key: (typeof configKeys)[number]): Located | undefined {
    return this.keys.get(key)?.value
  }

  head(): Pick<Config, 'extends' | 'plugins' | 'phrases'> {
    const phrases = new PhraseReader(this.file, this.fail, this.place)
    return {
      extends: this.several(this.get('extends'), 'a preset or a path', item => this.base(item)),
      plugins: this.several(this.get('plugins'), 'a package or a path', item => this.plugin(item)),
      phrases: this.list<AddedRule>(this.get('phrases'), 'a list of phrases', item => phrases.phrase(item)),
    }
  }

  body(rules: readonly Rule[], unloaded: boolean): Omit<Config, 'file' | 'extends' | 'plugins' | 'phrases' | 'place'> {
    this.rules = rules
    this.unloaded = unloaded
    const zone = this.get('timezone')
    const readers = this.get('readers')
    const people = this.get('people')
    const timezone = zone && this.zone(zone)
    return {
      rules: this.ruleEntries(this.get('rules')),
      overrides: this.list(this.get('overrides'), 'a list of overrides', item => this.override(item)),
      ignores: this.several(this.get('ignores'), 'a pattern', item => this.text(item, 'a pattern')),
      ...(timezone ? {timezone} : {}),
      ...(readers ? {readers: this.list(readers, 'a list of readers', item => this.reader(item))} : {}),
      ...(people ? {people: this.list(people, 'a list of names', item => this.text(item, 'a name'))} : {}),
    }
  }

  private plugin(value: Located): PluginName | undefined {
    const name = this.text(value, 'a package or a path')
    if (name === undefined) return undefined
    if (isPath(name) || packageName.test(name)) return {name, ...this.place(value.at)}
    return this.expected(value, 'a plugin: a package such as “asklint-plugin-team”, or a path that starts with “./” or “../”')
  }

  private base(value: Located): Base | undefined {
    const name = this.text(value, 'a preset or a path')
    if (name === undefined) return undefined
    if (isPath(name)) return {path: name, ...this.place(value.at)}
    if (configPackage.test(name)) return {package: name, ...this.place(value.at)}
    const preset = name.replace(/^asklint:/, '')
    if (presetNames.includes(preset as PresetName)) return {preset: preset as PresetName}
    const known = `${presetNames.join(', ')}, or a path that starts with “./” or “../”`
    this.fail(value.at, `Unknown preset “${name}”, expected ${known}.${didYouMean(preset, presetNames)}`)
    return undefined
  }

  private ruleEntries(value: Located | undefined): Map<string, RuleEntry> {
    const entries = new Map<string, RuleEntry>()
    if (!value) return entries
    if (value.type !== 'map') {
      this.expected(value, 'a map of rules')
      return entries
    }
    for (const {key, at, value: set} of value.entries) {
      const rule = this.rules.find(({meta}) => meta.id === key)
      if (!rule) {
        if (this.unloaded && addedId.test(key)) {
          this.level(set)
          continue
        }
        const ids = this.rules.map(({meta}) => meta.id)
        this.fail(at, `Unknown rule “${key}”, expected one that “asklint rules” lists.${didYouMean(key, ids)}`)
        continue
      }
      const entry = this.ruleEntry(rule, set)
      if (entry) entries.set(key, entry)
    }
    return entries
  }

  private ruleEntry(rule: Rule, value: Located): RuleEntry | undefined {
    const level = this.level(value)
    const options = value.type === 'list' ? value.items[1] : undefined
    if (!options) return level && {level}
    const valid = this.options(rule, options)
    return level && valid && {level, options: valid.output}
  }

  /** A severity, alone or before options. */
  private level(value: Located): Level | undefined {
    if (value.type !== 'list') return this.oneOf(value, levels, 'a severity', ', or [severity, options]')
    const [severity, , more] = value.items
    if (!severity) return this.expected(value, '[severity, options]')
    if (more) this.fail(more.at, `Expected [severity, options], found a third item, ${nameOf(more)}.`)
    return this.oneOf(severity, levels, 'a severity')
  }

  private options({meta: {id}, options: schema}: Rule, value: Located): {output: unknown} | undefined {
    if (value.type !== 'map') return this.expected(value, `a map of options of “${id}”`)
    if (!schema) {
      const first = value.entries[0]
      if (first) return void this.fail(first.at, `“${id}” takes no options, found “${first.key}”.`)
      return {output: {}}
    }
    try {
      const result = validateOptions(schema, plainOf(value))
      for (const issue of result.issues ?? []) this.issue(id, schema, value, issue)
      return result.issues ? undefined : {output: result.value}
    } catch (error) {
      return void this.fail(value.at, `The options of “${id}” can’t be validated: ${error instanceof Error ? error.message : String(error)}.`)
    }
  }

  /** Reports what a schema found in a rule's options at the place where it stands; valibot tells most. */
  private issue(id: string, schema: OptionsSchema, value: Located, issue: OptionsIssue & ValibotIssue): void {
    const path = (issue.path ?? []).map(step => (typeof step === 'object' ? step.key : step))
    const key = String(path.at(-1))
    const around = locate(value, path.slice(0, -1))
    const entry = around.type === 'map' ? around.entries.find(other => other.key === key) : undefined
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      const known = keysAt(schema, path.slice(0, -1))
      const expected = known.length > 0 ? `, expected ${listed(known)}` : ''
      return this.fail(entry?.at ?? around.at, `Unknown option “${key}” of “${id}”${expected}.${didYouMean(key, known)}`)
    }
    const here = locate(value, path)
    const named = path.length > 0 ? `“${path.join('.')}” of “${id}”` : `The options of “${id}”`
    if (issue.received === undefined) return this.fail(here.at, `${named}: ${issue.message}`)
    if (issue.received === 'undefined') return this.fail(here.at, `The option “${key}” of “${id}” is missing.`)
    const candidates = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map(match => match[1] as string)
    const near = here.type === 'scalar' ? didYouMean(String(here.value), candidates) : ''
    const expected = (issue.expected ?? 'another value').replace(/^\((.*)\)$/, '$1').replace(/ \| /g, ' or ')
    this.fail(here.at, `${named}: expected ${expected}, found ${nameOf(here)}.${near}`)
  }

  private override(value: Located): Override | undefined {
    const keys = this.map(value, 'an override', overrideKeys)
    const files = keys.get('files')?.value
    if (!files && value.type === 'map') this.fail(value.at, 'An override needs “files”, the globs that it is for.')
    const kind = keys.get('kind')?.value
    const known = kind && this.oneOf<Kind>(kind, kinds, 'a kind')
    return {
      files: this.several(files, 'a glob', item => this.text(item, 'a glob')),
      ...(known ? {kind: known} : {}),
      rules: this.ruleEntries(keys.get('rules')?.value),
    }
  }

  private reader(value: Located): Reader | undefined {
    const keys = this.map(value, 'a reader', readerKeys)
    const needed = (key: 'name' | 'timezone'): Located | undefined => {
      if (!keys.has(key) && value.type === 'map') this.fail(value.at, `A reader needs “${key}”.`)
      return keys.get(key)?.value
    }
    const named = needed('name')
    const zoned = needed('timezone')
    const name = named && this.text(named, 'a name')
    const timezone = zoned && this.zone(zoned)
    const hours = keys.get('hours')?.value
    const days = keys.get('days')?.value
    const working = hours && this.hours(hours)
    if (!name || !timezone) return undefined
    return {
      name,
      timezone,
      ...(working ? {hours: working} : {}),
      ...(days ? {days: this.list(days, 'a list of days', item => this.oneOf<Weekday>(item, weekdays, 'a day'))} : {}),
    }
  }

  private hours(value: Located): Reader['hours'] | undefined {
    const hours = value.type === 'scalar' ? parseHours(String(value.value)) : undefined
    return hours ?? this.expected(value, 'hours such as “09:00-17:30”')
  }

  private zone(value: Located): string | undefined {
    const zone = value.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined
    return zone !== undefined && isTimeZone(zone) ? zone : this.expected(value, 'a time zone such as “Europe/Berlin”')
  }
}

/** What valibot says of an issue beside what every schema does. */
interface ValibotIssue {
  readonly type?: string
  readonly expected?: string | null
  readonly received?: string
}

/** The keys that a schema knows at a path into its values. */
function keysAt(schema: OptionsSchema, path: readonly unknown[]): string[] {
  let here: unknown = schema
  for (const step of path) {
    here = (here as {entries?: Record<string, unknown>}).entries?.[String(step)] ?? (here as {item?: unknown}).item
    while (here && typeof here === 'object' && 'wrapped' in here) here = here.wrapped
    if (!here) return []
  }
  return Object.keys((here as {entries?: object}).entries ?? {})
}

