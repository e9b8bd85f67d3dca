import {existsSync, statSync} from 'node:fs'
import type {At, Config} from '../core/config/config.js'
import {folderOf, pathWithin} from '../core/config/paths.js'
import {nameWithin, type Place} from '../core/config/project.js'
import {type Origin, type Origins, originsOf} from '../core/config/settings.js'
import {defaultOptions, type Kind, type KindReason, kindWithReason, type Level, type Reader, type Rule} from '../core/index.js'
import {rules} from '../rules/index.js'
import type {Options} from './args.js'
import {readContent} from './content.js'
import {absolute} from './host.js'
import {type ExitCode, type Io, UsageError} from './io.js'
import {Session} from './session.js'

/** A value, and where it comes from in words: `asklint.config.json:3:15`, `--kind`, `default`. */
export interface Sourced<T> {
  readonly value: T
  readonly from: string
}

/** How a rule is set for a file. Options at their defaults come from nowhere. */
export interface RuleSettings extends Sourced<Level> {
  readonly id: string
  readonly options: Readonly<Record<string, unknown>>
  readonly optionsFrom?: string
  /** It judges drafts of this kind. */
  readonly judges: boolean
}

/** Everything that holds for one file. Names of files are as seen from the current folder. */
export interface FileConfig {
  readonly path: string
  readonly exists: boolean
  /** The config file that holds, and what it builds on, the nearest first. */
  readonly configs: readonly string[]
  readonly preset: Sourced<string>
  readonly kind: Sourced<Kind>
  readonly ignored?: {readonly pattern: string; readonly file: string}
  readonly timezone?: Sourced<string>
  readonly readers?: Sourced<readonly Reader[]>
  readonly people?: Sourced<readonly string[]>
  readonly rules: readonly RuleSettings[]
}

/** `asklint config FILE`: what holds for a file, and why. */
export async function configCommand(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const [name, ...more] = names
  if (name === undefined || more.length > 0) throw new UsageError('“asklint config” takes one file: it shows what holds for that.')
  const [{format, file}] = options.outputs as [Options['outputs'][number]]
  if ((format !== 'pretty' && format !== 'json') || options.outputs.length > 1 || file !== undefined) {
    throw new UsageError('“asklint config” prints --format pretty or json on standard output.')
  }
  const session = new Session(io, options, rules)
  const path = absolute(session.cwd, name)
  if (statSync(path, {throwIfNoEntry: false})?.isDirectory()) throw new UsageError(`“${name}” is a folder: name a file in it.`)
  const place = await session.placeOf(folderOf(path))
  if (!place) return session.exitCode(false)
  const content = existsSync(path) ? await session.attempt(name, 'read', () => readContent(path)) : {text: ''}
  if (!content) return session.exitCode(false)
  const found = await describe(path, content.text ?? '', place, session)
  if (format === 'json') await io.stdout.write(`${JSON.stringify(jsonOf(found, io.version))}\n`)
  else await io.stdout.write((await import('./report/pretty-config.js')).prettyConfig(found, options, io))
  return session.exitCode(false)
}

async function describe(path: string, text: string, place: Place, session: Session): Promise<FileConfig> {
  const {options, choice, cwd} = session
  const {chain} = place
  const shown = (file: string): string => pathWithin(cwd, file) ?? file
  const settings = place.settings(path)
  const origins = originsOf(chain, choice, place.rules, chain ? pathWithin(chain.folder, path) : undefined)
  const name = nameWithin(place, path)
  const {kind, by} = kindWithReason(text, {...session.parseOptions(place, settings.kind), name})
  const ignored = await session.project.ignored(path)
  const configs = (chain?.layers ?? []).flatMap(layer => ('config' in layer ? [layer.config] : []))
  const last = <T>(key: 'timezone' | 'readers' | 'people', pick: (config: Config) => T | undefined): Sourced<T> | undefined => {
    const config = configs.findLast(config => pick(config) !== undefined)
    const value = config && pick(config)
    return config && value !== undefined ? {value, from: placeIn(config, [key], shown)} : undefined
  }
  const timezone = options.timezone === undefined ? last('timezone', config => config.timezone) : {value: options.timezone, from: '--timezone'}
  const readers = last('readers', config => config.readers)
  const people = last('people', config => config.people)
  return {
    path: shown(path),
    exists: existsSync(path),
    configs: configs.map(({file}) => shown(file)).reverse(),
    preset: {value: settings.preset, from: presetSource(place, options)},
    kind: {value: kind, from: kindSource(by, name, origins, shown)},
    ...(ignored ? {ignored: {pattern: ignored.pattern, file: shown(ignored.file)}} : {}),
    ...(timezone ? {timezone} : {}),
    ...(readers ? {readers} : {}),
    ...(people ? {people} : {}),
    rules: place.rules.map(rule => {
      const set = ruleSettings(rule, kind, settings.rules.get(rule.meta.id), origins, shown)
      const stated = chain?.added.find(one => one.rule === rule && one.plugin === undefined)
      // A phrase says itself how it is set, for every preset.
      return stated && set.from.startsWith('preset ') ? {...set, from: at(stated, shown(stated.from))} : set
    }),
  }
}

function ruleSettings(
  rule: Rule,
  kind: Kind,
  setting: {readonly level: Level; readonly options: unknown} | undefined,
  {levels, options}: Origins,
  shown: (file: string) => string,
): RuleSettings {
  const {id, kinds} = rule.meta
  const level = levels.get(id)
  const optionsFrom = options.get(id)
  return {
    id,
    value: setting?.level ?? 'off',
    from: level ? sourceOf(level, shown) : 'default',
    options: (setting?.options ?? defaultOptions(rule)) as Readonly<Record<string, unknown>>,
    ...(optionsFrom ? {optionsFrom: sourceOf(optionsFrom, shown)} : {}),
    judges: kinds.includes(kind),
  }
}

function sourceOf(origin: Origin, shown: (file: string) => string): string {
  if ('flag' in origin) return `--${origin.flag}`
  if ('preset' in origin) return `preset ${origin.preset}`
  const [first, index] = origin.path
  const override = first === 'overrides' && typeof index === 'number' ? ` (override ${index + 1})` : ''
  return placeIn(origin.config, origin.path, shown) + override
}

function placeIn(config: Config, path: readonly (string | number)[], shown: (file: string) => string): string {
  return at(config.place(path), shown(config.file))
}

function at({line, column, key}: At, file: string): string {
  return key === undefined ? `${file}:${line}:${column}` : `${file} ${key}`
}

function presetSource({chain}: Place, {preset}: Options): string {
  if (preset) return '--preset'
  return chain?.layers.some(layer => 'preset' in layer) ? 'extends' : 'default'
}

function kindSource(by: KindReason, name: string, {kind}: Origins, shown: (file: string) => string): string {
  if (by === 'flag') return '--kind'
  if (by === 'override' && kind) return sourceOf(kind, shown)
  const words = {override: 'an override', 'front matter': 'its front matter', name: `its name (${name})`, content: 'its headings', default: 'default, for a file'}
  return words[by]
}

function jsonOf({path, exists, configs, preset, kind, ignored, timezone, readers, people, rules}: FileConfig, version: string): object {
  const settings = rules.map(({id, value, from, options, optionsFrom, judges}) => [
    id,
    {level: value, from, options, ...(optionsFrom === undefined ? {} : {optionsFrom}), judges},
  ])
  return {
    version,
    path,
    exists,
    configs,
    preset,
    kind,
    ignored: ignored ?? null,
    timezone: timezone ?? null,
    readers: readers ?? null,
    people: people ?? null,
    rules: Object.fromEntries(settings),
  }
}
