import type {Kind} from '../draft.js'
import type {Reader} from '../readers.js'
import type {Level, PresetName, Rule} from '../rule.js'

export const presetNames: readonly PresetName[] = ['recommended', 'strict', 'docs']

/** How a config sets a rule: options, where they are given, are validated and complete. */
export interface RuleEntry {
  readonly level: Level
  readonly options?: unknown
}

/** Settings for the files that one of the globs matches; globs count from the folder of the nearest config file. */
export interface Override {
  readonly files: readonly string[]
  readonly kind?: Kind
  readonly rules: ReadonlyMap<string, RuleEntry>
}

/** What a config builds on: a preset, or another config by its path or its package, with the place where it says so. */
export type Base = {readonly preset: PresetName} | (At & ({readonly path: string} | {readonly package: string}))

/** A place in a config; lines and columns from 1. */
export interface At {
  readonly line: number
  readonly column: number
  /** The way to a value, such as `rules.readable`, in a config that is a program and has no lines to show. */
  readonly key?: string
}

/** A plugin by its path or its package, with the place that names it. */
export interface PluginName extends At {
  readonly name: string
}

/** A text beside a rule that shows what it finds. */
export interface Sample extends At {
  readonly text: string
}

/** A rule that a config brings along. */
export interface AddedRule extends At {
  readonly rule: Rule
  /** The config file that states it, or that names its plugin. */
  readonly from: string
  /** The plugin that it is of. */
  readonly plugin?: string
  /** Equal where two are one and the same, come by two ways. */
  readonly same: unknown
  /** `fixed` shows what the fix makes of each of the first of `bad`. */
  readonly samples?: {readonly bad: readonly Sample[]; readonly good: readonly Sample[]; readonly fixed: readonly Sample[]}
}

/** One config file, validated. */
export interface Config {
  readonly file: string
  readonly extends: readonly Base[]
  readonly plugins: readonly PluginName[]
  /** The rules that it states itself. */
  readonly phrases: readonly AddedRule[]
  readonly rules: ReadonlyMap<string, RuleEntry>
  readonly overrides: readonly Override[]
  /** Patterns as in a `.gitignore`. */
  readonly ignores: readonly string[]
  readonly timezone?: string
  readonly readers?: readonly Reader[]
  readonly people?: readonly string[]
  /** Where a value stands, such as that of `['rules', 'readable']`, or the nearest one around it; lines and columns from 1. */
  place(path: readonly (string | number)[]): At
}

/** What is wrong in a config file. */
export interface ConfigError extends At {
  readonly file: string
  readonly message: string
}

/** `file:line:column message`, as compilers print it, or `file key: message`. */
export function formatConfigError({file, line, column, key, message}: ConfigError): string {
  return key === undefined ? `${file}:${line}:${column} ${message}` : `${file} ${key}: ${message}`
}

/** What a config needs of the world; paths are absolute, with `/`. */
export interface ConfigHost {
  /** The text of a file, or undefined where there is no such file. */
  readFile(path: string): string | undefined
  /**
   * Runs the program at a path, which a config asks for or is, and gives what it exports; undefined where the config is
   * not trusted. Rejects with what the program throws. Absent where no program can be run.
   */
  readonly load?: (path: string, config: string) => Promise<{readonly exports: unknown} | undefined>
}
