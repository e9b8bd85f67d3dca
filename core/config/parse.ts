import {type BaseIssue, type GenericSchema, safeParse} from 'valibot'
import {type Kind, kinds} from '../draft.js'
import {lineStarts, positionAt} from '../parse/lines.js'
import {parseHours, type Reader, type Weekday, weekdays} from '../readers.js'
import {levels, type PresetName, type Rule} from '../rule.js'
import {
  type Base,
  type Config,
  type ConfigError,
  type Override,
  presetNames,
  type RuleEntry,
} from './config.js'
import {didYouMean, listed} from './near.js'
import {type Entry, type Located, locate, nameOf, plainOf, readSource} from './source.js'
import {isTimeZone} from './zone.js'

export const configKeys = ['$schema', 'extends', 'rules', 'overrides', 'ignores', 'timezone', 'readers', 'people'] as const
const overrideKeys = ['files', 'kind', 'rules'] as const
const readerKeys = ['name', 'timezone', 'hours', 'days'] as const

/**
 * Reads and validates a config file: `.json` and `.jsonc` with comments, `.yaml` and `.yml`, and the key `asklint` of a
 * `package.json`. `name` is its path, and tells which it is. With errors there is no config.
 */
export function parseConfig(
  source: string,
  name: string,
  rules: readonly Rule[],
): {config?: Config; errors: readonly ConfigError[]} {
  const bom = source.startsWith('\uFEFF') ? 1 : 0
  const {value, faults} = readSource(source.slice(bom), name)
  const starts = lineStarts(source)
  const errors: ConfigError[] = []
  const place = (at: number): {line: number; column: number} => {
    const {line, column} = positionAt(starts, at + bom)
    return {line, column: line === 1 ? column - bom : column}
  }
  const fail: Fail = (at, message) => void errors.push({file: name, ...place(at), message})
  for (const {at, message} of faults) fail(at, message)
  if (!value || errors.length > 0) return {errors}
  const root = /(?:^|\/)package\.json$/.test(name) ? locate(value, ['asklint']) : value
  const config = new ConfigReader(name, rules, fail, place).config(root)
  return errors.length > 0 ? {errors} : {config: {...config, place: path => place(locate(root, path).at)}, errors}
}

type Fail = (at: number, message: string) => void

/** Walks one file's values, reporting what is wrong and going on with the rest. */
class ConfigReader {
  constructor(
    private readonly file: string,
    private readonly rules: readonly Rule[],
    private readonly fail: Fail,
    private readonly place: (at: number) => {line: number; column: number},
  ) {}

  config(root: Located): Omit<Config, 'place'> {
    // A YAML file of nothing but comments configures nothing.
    const empty = root.type === 'scalar' && root.value === null
    const keys = empty ? new Map<string, Entry>() : this.map(root, 'a config', configKeys)
    const get = (key: (typeof configKeys)[number]): Located | undefined => keys.get(key)?.value
    const zone = get('timezone')
    const readers = get('readers')
    const people = get('people')
    const timezone = zone && this.zone(zone)
    return {
      file: this.file,
      extends: this.several(get('extends'), 'a preset or a path', item => this.base(item)),
      rules: this.ruleEntries(get('rules')),
      overrides: this.list(get('overrides'), 'a list of overrides', item => this.override(item)),
      ignores: this.several(get('ignores'), 'a pattern', item => this.text(item, 'a pattern')),
      ...(timezone ? {timezone} : {}),
      ...(readers ? {readers: this.list(readers, 'a list of readers', item => this.reader(item))} : {}),
      ...(people ? {people: this.list(people, 'a list of names', item => this.text(item, 'a name'))} : {}),
    }
  }

  private base(value: Located): Base | undefined {
    const name = this.text(value, 'a preset or a path')
    if (name === undefined) return undefined
    if (/^\.{0,2}\//.test(name)) return {path: name, ...this.place(value.at)}
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
    if (value.type !== 'list') {
      const level = this.oneOf(value, levels, 'a severity', ', or [severity, options]')
      return level && {level}
    }
    const [severity, options, more] = value.items
    if (!severity) return this.expected(value, '[severity, options]')
    if (more) this.fail(more.at, `Expected [severity, options], found a third item, ${nameOf(more)}.`)
    const level = this.oneOf(severity, levels, 'a severity')
    if (!options) return level && {level}
    const valid = this.options(rule, options)
    return level && valid && {level, options: valid.output}
  }

  private options({meta: {id}, options: schema}: Rule, value: Located): {output: unknown} | undefined {
    if (value.type !== 'map') return this.expected(value, `a map of options of “${id}”`)
    if (!schema) {
      const first = value.entries[0]
      if (first) return void this.fail(first.at, `“${id}” takes no options, found “${first.key}”.`)
      return {output: {}}
    }
    const result = safeParse(schema, plainOf(value))
    for (const issue of result.issues ?? []) this.issue(id, schema, value, issue)
    return result.success ? {output: result.output} : undefined
  }

  /** Reports what valibot found in a rule's options at the place where it stands. */
  private issue(id: string, schema: GenericSchema, value: Located, issue: BaseIssue<unknown>): void {
    const path = (issue.path ?? []).map(step => step.key)
    const key = String(path.at(-1))
    const around = locate(value, path.slice(0, -1))
    const entry = around.type === 'map' ? around.entries.find(other => other.key === key) : undefined
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      const known = keysAt(schema, path.slice(0, -1))
      const expected = known.length > 0 ? `, expected ${listed(known)}` : ''
      return this.fail(entry?.at ?? around.at, `Unknown option “${key}” of “${id}”${expected}.${didYouMean(key, known)}`)
    }
    const here = locate(value, path)
    if (issue.received === 'undefined') return this.fail(here.at, `The option “${key}” of “${id}” is missing.`)
    const candidates = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map(match => match[1] as string)
    const near = here.type === 'scalar' ? didYouMean(String(here.value), candidates) : ''
    const expected = (issue.expected ?? 'another value').replace(/^\((.*)\)$/, '$1').replace(/ \| /g, ' or ')
    this.fail(here.at, `“${path.join('.')}” of “${id}”: expected ${expected}, found ${nameOf(here)}.${near}`)
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

  private oneOf<T extends string>(value: Located, known: readonly T[], what: string, or = ''): T | undefined {
    const found = value.type === 'scalar' ? value.value : undefined
    if (known.includes(found as T)) return found as T
    const near = typeof found === 'string' ? didYouMean(found, known) : ''
    this.fail(value.at, `Expected ${what} (${listed(known)})${or}, found ${nameOf(value)}.${near}`)
    return undefined
  }

  private text(value: Located, what: string): string | undefined {
    const text = value.type === 'scalar' && typeof value.value === 'string' ? value.value : ''
    return text.trim() ? text : this.expected(value, what)
  }

  private list<T>(value: Located | undefined, what: string, read: (item: Located) => T | undefined): T[] {
    if (!value) return []
    if (value.type !== 'list') {
      this.expected(value, what)
      return []
    }
    return value.items.map(read).filter(item => item !== undefined)
  }

  /** A list, or one item alone. */
  private several<T>(value: Located | undefined, what: string, read: (item: Located) => T | undefined): T[] {
    if (value?.type === 'map') {
      this.expected(value, `${what}, or a list of them`)
      return []
    }
    return this.list(value && value.type === 'scalar' ? {type: 'list', at: value.at, items: [value]} : value, what, read)
  }

  private map(value: Located, what: string, known: readonly string[]): Map<string, Entry> {
    const keys = new Map<string, Entry>()
    if (value.type !== 'map') {
      this.expected(value, `${what}: a map with ${listed(known)}`)
      return keys
    }
    for (const entry of value.entries) {
      if (known.includes(entry.key)) keys.set(entry.key, entry)
      else this.fail(entry.at, `Unknown key “${entry.key}” of ${what}, expected ${listed(known)}.${didYouMean(entry.key, known)}`)
    }
    return keys
  }

  private expected(value: Located, what: string): undefined {
    this.fail(value.at, `Expected ${what}, found ${nameOf(value)}.`)
  }
}

/** The keys that a schema knows at a path into its values. */
function keysAt(schema: GenericSchema, path: readonly unknown[]): string[] {
  let here: unknown = schema
  for (const step of path) {
    here = (here as {entries?: Record<string, unknown>}).entries?.[String(step)] ?? (here as {item?: unknown}).item
    while (here && typeof here === 'object' && 'wrapped' in here) here = here.wrapped
    if (!here) return []
  }
  return Object.keys((here as {entries?: object}).entries ?? {})
}

