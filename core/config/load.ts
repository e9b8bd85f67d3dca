import type {PresetName, Rule} from '../rule.js'
import type {Reader} from '../readers.js'
import type {AddedRule, At, Base, Config, ConfigError, ConfigHost, PluginName} from './config.js'
import {configNames, findConfig, type FoundConfig, isProgram, unsupportedType} from './find.js'
import {entryOf, findPackage} from './packages.js'
import {type OpenConfig, openConfig, openExports} from './parse.js'
import {folderOf, joinPath} from './paths.js'
import {rulesOf} from './plugins.js'

/** A step of a config, each on top of the one before: a preset, or what a file says. */
export type Layer = {readonly preset: PresetName} | {readonly config: Config}

/** A config with all that it extends. */
export interface ConfigChain {
  readonly path: string
  /** Globs, `ignores` and the kinds of files count from here: the folder of the nearest file, also for what it extends. */
  readonly folder: string
  readonly layers: readonly Layer[]
  /** The rules that it brings along, in the order in which they were met. */
  readonly added: readonly AddedRule[]
  readonly ignores: readonly string[]
  readonly timezone?: string
  readonly readers: readonly Reader[]
  readonly people: readonly string[]
}

export interface LoadedConfig {
  /** Absent where there is no config, and where there are errors. */
  readonly chain?: ConfigChain
  readonly errors: readonly ConfigError[]
  /** The programs that were not run, as they are not trusted; all else holds. */
  readonly unrun: readonly ConfigError[]
}

/** Finds, reads and resolves the config that holds in a folder. */
export async function configFor(folder: string, host: ConfigHost, rules: readonly Rule[]): Promise<LoadedConfig> {
  const {found, error} = findConfig(folder, host)
  if (error) return {errors: [error], unrun: []}
  return found ? loadConfig(found, host, rules) : {errors: [], unrun: []}
}

/** Reads a config file and all that it extends. A file that extends itself, even by way of others, is an error. */
export async function loadConfig({path, source}: FoundConfig, host: ConfigHost, rules: readonly Rule[]): Promise<LoadedConfig> {
  const loader = new Loader(host, rules)
  await loader.load(path, source, [path])
  const {errors, unrun, layers, added} = loader
  if (errors.length > 0) return {errors, unrun}
  // The config itself is a program that was not run.
  if (layers.length === 0) return {errors, unrun}
  const configs = layers.flatMap(layer => ('config' in layer ? [layer.config] : []))
  const last = <T>(pick: (config: Config) => T | undefined): T | undefined =>
    configs.map(pick).findLast(value => value !== undefined)
  const timezone = last(config => config.timezone)
  const chain: ConfigChain = {
    path,
    folder: folderOf(path),
    layers,
    added,
    ignores: configs.flatMap(config => config.ignores),
    ...(timezone ? {timezone} : {}),
    readers: last(config => config.readers) ?? [],
    people: last(config => config.people) ?? [],
  }
  return {chain, errors, unrun}
}

/** Gathers what a config and its bases say, the bases first. */
class Loader {
  readonly errors: ConfigError[] = []
  readonly unrun: ConfigError[] = []
  readonly layers: Layer[] = []
  readonly added: AddedRule[] = []
  /** Some plugin could not be loaded: its rules are not known. */
  private unloaded = false

  constructor(
    private readonly host: ConfigHost,
    private readonly rules: readonly Rule[],
  ) {}

  /**
   * @param within the files that extend this one, and itself.
   * @param from where it is said that this one is extended.
   */
  async load(file: string, source: string, within: readonly string[], from = placeOf(file, start)): Promise<void> {
    const open = await this.open(file, source, from)
    if (!open) return
    const head = open.head()
    for (const base of head.extends) {
      if ('preset' in base) this.layers.push(base)
      else await this.extend(base, file, within)
    }
    for (const plugin of head.plugins) await this.plugin(plugin, file)
    for (const phrase of head.phrases) this.add(phrase)
    const known = [...this.rules, ...this.added.map(({rule}) => rule)]
    const config = open.body(head, known, this.unloaded)
    this.errors.push(...open.errors)
    if (config) this.layers.push({config})
  }

  private async open(file: string, source: string, from: ConfigError): Promise<OpenConfig | undefined> {
    const type = unsupportedType(file)
    if (type) return void this.errors.push(type)
    if (!isProgram(file)) return openConfig(source, file)
    const fail = (message: string): void => void this.errors.push({file, line: 1, column: 1, message})
    const ran = await this.run(file, file, 'This config', from, fail)
    if (!ran) return undefined
    const {exports} = ran
    const own = typeof exports === 'object' && exports !== null && 'default' in exports ? exports.default : undefined
    if (own === undefined) return void fail('This config has no default export: export what it says.')
    return openExports(own, file)
  }

  private async extend(base: Exclude<Base, {preset: PresetName}>, file: string, within: readonly string[]): Promise<void> {
    const fail = (message: string): void => void this.errors.push({...placeOf(file, base), message})
    const found = 'path' in base ? this.basePath(base.path, file, fail) : this.basePackage(base.package, file, fail)
    if (!found) return
    const named = 'path' in base ? base.path : base.package
    if (within.includes(found.path)) fail(`“${named}” extends this file in turn.`)
    else await this.load(found.path, found.source, [...within, found.path], placeOf(file, base))
  }

  private basePath(name: string, file: string, fail: (message: string) => void): FoundConfig | undefined {
    const path = joinPath(folderOf(file), name)
    const source = this.host.readFile(path)
    if (source === undefined) return void fail(`There is no file “${name}” to extend: paths count from the folder of this config.`)
    return {path, source}
  }

  /** A package that is a config has it in its folder, under a name that configs have. */
  private basePackage(name: string, file: string, fail: (message: string) => void): FoundConfig | undefined {
    const folder = findPackage(name, folderOf(file), this.host)
    if (folder === undefined) return void fail(notInstalled(name))
    for (const config of configNames) {
      const path = joinPath(folder, config)
      const source = this.host.readFile(path)
      if (source !== undefined) return {path, source}
    }
    return void fail(`The package “${name}” has no config: an asklint.config.json, or the like, in its folder.`)
  }

  private async plugin(plugin: PluginName, file: string): Promise<void> {
    const {name} = plugin
    const place = placeOf(file, plugin)
    const fail = (message: string): void => {
      this.unloaded = true
      this.errors.push({...place, message})
    }
    const path = this.pluginPath(name, file, fail)
    const ran = path === undefined ? undefined : await this.run(path, file, `The plugin “${name}”`, place, fail)
    if (!ran) return
    try {
      for (const {rule, given} of rulesOf(ran.exports, name)) this.add({rule, from: file, plugin: name, ...at(plugin), same: given})
    } catch (error) {
      fail(`The plugin “${name}” can’t be used: ${messageOf(error)}.`)
    }
  }

  private pluginPath(name: string, file: string, fail: (message: string) => void): string | undefined {
    const folder = folderOf(file)
    if (/^[./]/.test(name)) {
      const path = joinPath(folder, name)
      return this.host.readFile(path) === undefined ? void fail(`There is no plugin “${name}”: paths count from the folder of this config.`) : path
    }
    const found = findPackage(name, folder, this.host)
    if (found === undefined) return void fail(notInstalled(name))
    const entry = entryOf(found, this.host)
    if (entry === undefined) fail(`The package “${name}” has nothing to import: its package.json names no file that is there.`)
    return entry
  }

  /** What a program exports; undefined where it is not run, or fails, and that was told. */
  private async run(
    path: string,
    config: string,
    what: string,
    place: ConfigError,
    fail: (message: string) => void,
  ): Promise<{readonly exports: unknown} | undefined> {
    try {
      const ran = await this.host.load?.(path, config)
      if (ran) return ran
      this.unloaded = true
      const why = this.host.load ? 'as this folder is not trusted' : 'as no programs run here'
      this.unrun.push({...place, message: `${what} is a program, and is not run, ${why}.`})
    } catch (error) {
      const folder = `${folderOf(config)}/`.replace(/^\/\/$/, '/')
      const message = messageOf(error).replace(/file:\/\//g, '').replace(/\s*\n\s*/g, ' ')
      fail(`${what} fails to load: ${message.replaceAll(folder, '')}`)
    }
    return undefined
  }

  /** Takes a rule in. One that came by another way already is the same; another of its id is an error. */
  private add(rule: AddedRule): void {
    const {id} = rule.rule.meta
    const before = this.added.find(other => other.rule.meta.id === id)
    if (before?.same === rule.same) return
    if (!before) return void this.added.push(rule)
    const owner = before.plugin === undefined ? `stands in ${shortly(before)}` : `is of the plugin “${before.plugin}”`
    this.errors.push({...placeOf(rule.from, rule), message: `There is a rule “${id}” already: it ${owner}.`})
  }
}

const start: At = {line: 1, column: 1}

const at = ({line, column, key}: At): At => (key === undefined ? {line, column} : {line, column, key})

function placeOf(file: string, place: At): ConfigError {
  return {file, ...at(place), message: ''}
}

function shortly({from, line, key}: AddedRule): string {
  const name = from.slice(from.lastIndexOf('/') + 1)
  return key === undefined ? `${name}, line ${line}` : `${name}, ${key}`
}

function notInstalled(name: string): string {
  return `The package “${name}” is not installed: npm install --save-dev ${name}.`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
