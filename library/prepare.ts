import type {Config} from '../core/config/config.js'
import {type IgnoredBy, ignoredByPatterns} from '../core/config/ignores.js'
import type {ConfigChain, Layer} from '../core/config/load.js'
import {openExports} from '../core/config/parse.js'
import {joinPath, pathWithin} from '../core/config/paths.js'
import {rulesOf} from '../core/config/plugins.js'
import {type FileSettings, settingsOf} from '../core/config/settings.js'
import type {ParseOptions, Rule, Suggestion, Targets} from '../core/index.js'
import {localTarget, targetsIn} from '../core/targets.js'
import {rules as ownRules} from '../rules/index.js'
import {type Fault, found, readOptions} from './options.js'

/** How a text is read and judged. */
export interface Job {
  readonly rules: readonly Rule[]
  readonly settings: FileSettings
  readonly parse: ParseOptions
  /** The text is left out by this. */
  readonly ignored?: IgnoredBy
  readonly types: ReadonlySet<Suggestion['kind']>
}

/** What a host found before the options: the config of a file, with its rules. */
export interface Base {
  readonly chain?: ConfigChain
  /** AskLint's own rules, and those of the config. */
  readonly rules: readonly Rule[]
  /** The file's path, from the folder of the config. */
  readonly path?: string
  /** The path that its kind may be told from. */
  readonly name?: string
}

/**
 * Validates options and brings them together with the config that they come on top of.
 * @param keys the options that there are
 * @throws {TypeError} with a line for each thing that is wrong: where, what was expected, and what was likely meant.
 */
export function prepare(options: unknown, keys: readonly string[], base: Base = {rules: ownRules}): Job {
  if (typeof (options ?? {}) !== 'object' || Array.isArray(options)) throw new TypeError(`asklint: options: Expected an object, found ${found(options)}.`)
  const all = (options ?? {}) as Readonly<Record<string, unknown>>
  const faults: Fault[] = []
  const given = readOptions(all, keys, faults)
  const known = [...base.rules]
  const add = (rule: Rule, key: string): void => {
    const {id} = rule.meta
    if (known.some(({meta}) => meta.id === id)) faults.push({key, message: `There is a rule “${id}” already.`})
    else known.push(rule)
  }
  pluginRules(all['plugins'], faults, add)
  const layers: Layer[] = [...(base.chain?.layers ?? [])]
  const configs: Config[] = []
  const take = (value: unknown, under: string): void => {
    const open = openExports(value, 'options')
    const keyOf = (key = ''): string => (key === 'default export' ? under : `${under && `${under}.`}${key}`).replace(/\.$/, '')
    const head = open.head()
    for (const base of head.extends) {
      if ('preset' in base) layers.push(base)
      else faults.push({key: keyOf(base.key), message: `“${'path' in base ? base.path : base.package}” is a file, and none is read here: give what it says.`})
    }
    for (const {name, key} of head.plugins) faults.push({key: keyOf(key), message: `No package is loaded here: import “${name}” and give it in the option “plugins”.`})
    for (const {rule, key} of head.phrases) add(rule, keyOf(key))
    const config = open.body(head, known, false)
    faults.push(...open.errors.map(({key, message}) => ({key: keyOf(key), message})))
    if (!config) return
    layers.push({config})
    configs.push(config)
  }
  if (all['config'] !== undefined && all['config'] !== false) take(all['config'], 'config')
  take({rules: all['rules'], readers: all['readers']}, '')
  if (faults.length > 0) throw new TypeError(faults.map(({key, message}) => `asklint: options${key ? `.${key}` : ''}: ${message}`).join('\n'))

  const {path, kind, format, subject, now, timezone, attachments, thread, targets, preset, types = ['safe']} = given
  const place = path === undefined ? undefined : joinPath('/', path)
  const last = <T>(pick: (config: Config) => T | undefined): T | undefined => configs.map(pick).findLast(value => value !== undefined)
  const zone = last(config => config.timezone) ?? base.chain?.timezone
  const readers = last(config => config.readers) ?? base.chain?.readers
  const chain: ConfigChain = {path: 'options.config', folder: '/', layers, added: [], ignores: [], readers: [], people: []}
  const settings = settingsOf(chain, preset ? {preset} : {}, known)(base.path ?? (place && pathWithin('/', place)))
  const by = place && ignoredByPatterns(configs.flatMap(config => config.ignores), '/', chain.path)(place)
  const name = base.name ?? path
  return {
    rules: known,
    settings,
    parse: {
      ...(name === undefined ? {} : {name}),
      ...(kind ? {kind} : {}),
      ...(settings.kind ? {kindOverride: settings.kind} : {}),
      ...(format ? {format} : {}),
      ...(subject === undefined ? {} : {subject}),
      clock: {...(now === undefined ? {} : {now}), ...(timezone === undefined ? {} : {zone: timezone})},
      ...(zone === undefined ? {} : {defaultZone: zone}),
      ...(readers ? {readers} : {}),
      ...(attachments ? {attachments} : {}),
      ...(thread ? {thread} : {}),
      ...(targets ? {targets: lookup(targets)} : {}),
    },
    ...(by ? {ignored: by} : {}),
    types: new Set(types),
  }
}

/** Asks for files alone; headings of the text itself are seen in it. */
function lookup(ask: (target: string) => unknown): Targets {
  const own = targetsIn({at: () => undefined, list: () => undefined, anchors: () => undefined}, {path: '/'})
  return (target, text) => {
    const local = localTarget(target)
    if (!local?.path) return own(target, text)
    const answer = ask(target)
    return answer === 'found' || answer === 'missing file' || answer === 'missing heading' ? answer : 'unknown'
  }
}

function pluginRules(plugins: unknown, faults: Fault[], add: (rule: Rule, key: string) => void): void {
  if (plugins === undefined) return
  if (typeof plugins !== 'object' || plugins === null || Array.isArray(plugins)) {
    faults.push({key: 'plugins', message: `Expected plugins by their names, such as {team: plugin}, found ${found(plugins)}.`})
    return
  }
  for (const [name, plugin] of Object.entries(plugins)) {
    const key = `plugins.${name}`
    try {
      for (const {rule} of rulesOf(plugin, name)) add(rule, key)
    } catch (error) {
      faults.push({key, message: `This plugin can’t be used: ${error instanceof Error ? error.message : String(error)}.`})
    }
  }
}
