import type {PresetName, Rule} from '../rule.js'
import type {Reader} from '../readers.js'
import type {Config, ConfigError, ConfigHost} from './config.js'
import {findConfig, type FoundConfig, unsupportedType} from './find.js'
import {parseConfig} from './parse.js'
import {folderOf, joinPath} from './paths.js'

/** A step of a config, each on top of the one before: a preset, or what a file says. */
export type Layer = {readonly preset: PresetName} | {readonly config: Config}

/** A config with all that it extends. */
export interface ConfigChain {
  readonly path: string
  /** Globs, `ignores` and the kinds of files count from here: the folder of the nearest file, also for what it extends. */
  readonly folder: string
  readonly layers: readonly Layer[]
  readonly ignores: readonly string[]
  readonly timezone?: string
  readonly readers: readonly Reader[]
  readonly people: readonly string[]
}

export interface LoadedConfig {
  /** Absent where there is no config, and where there are errors. */
  readonly chain?: ConfigChain
  readonly errors: readonly ConfigError[]
}

/** Finds, reads and resolves the config that holds in a folder. */
export function configFor(folder: string, host: ConfigHost, rules: readonly Rule[]): LoadedConfig {
  const {found, error} = findConfig(folder, host)
  if (error) return {errors: [error]}
  return found ? loadConfig(found, host, rules) : {errors: []}
}

/** Reads a config file and all that it extends. A file that extends itself, even by way of others, is an error. */
export function loadConfig({path, source}: FoundConfig, host: ConfigHost, rules: readonly Rule[]): LoadedConfig {
  const errors: ConfigError[] = []
  const layers: Layer[] = []
  const load = (file: string, text: string, within: readonly string[]): void => {
    const type = unsupportedType(file)
    const {config, errors: faults} = type ? {errors: [type]} : parseConfig(text, file, rules)
    errors.push(...faults)
    if (!config) return
    for (const base of config.extends) {
      if ('preset' in base) {
        layers.push(base)
        continue
      }
      const target = joinPath(folderOf(file), base.path)
      const text = host.readFile(target)
      const fail = (message: string): void => void errors.push({file, line: base.line, column: base.column, message})
      if (text === undefined) fail(`There is no file “${base.path}” (${target}) to extend.`)
      else if (within.includes(target)) fail(`“${base.path}” extends this file in turn.`)
      else load(target, text, [...within, target])
    }
    layers.push({config})
  }
  load(path, source, [path])
  if (errors.length > 0) return {errors}
  const configs = layers.flatMap(layer => ('config' in layer ? [layer.config] : []))
  const last = <T>(pick: (config: Config) => T | undefined): T | undefined =>
    configs.map(pick).findLast(value => value !== undefined)
  const timezone = last(config => config.timezone)
  const chain: ConfigChain = {
    path,
    folder: folderOf(path),
    layers,
    ignores: configs.flatMap(config => config.ignores),
    ...(timezone ? {timezone} : {}),
    readers: last(config => config.readers) ?? [],
    people: last(config => config.people) ?? [],
  }
  return {chain, errors}
}
