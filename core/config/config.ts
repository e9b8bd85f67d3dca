import type {Kind} from '../draft.js'
import type {Reader} from '../readers.js'
import type {Level, PresetName} from '../rule.js'

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

/** What a config builds on: a preset, or another config file by its path, with the place where it says so. */
export type Base = {readonly preset: PresetName} | {readonly path: string; readonly line: number; readonly column: number}

/** One config file, validated. */
export interface Config {
  readonly file: string
  readonly extends: readonly Base[]
  readonly rules: ReadonlyMap<string, RuleEntry>
  readonly overrides: readonly Override[]
  /** Patterns as in a `.gitignore`. */
  readonly ignores: readonly string[]
  readonly timezone?: string
  readonly readers?: readonly Reader[]
  readonly people?: readonly string[]
  /** Where a value stands, such as that of `['rules', 'readable']`, or the nearest one around it; lines and columns from 1. */
  place(path: readonly (string | number)[]): {readonly line: number; readonly column: number}
}

/** What is wrong in a config file; lines and columns from 1. */
export interface ConfigError {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** `file:line:column message`, as compilers print it. */
export function formatConfigError({file, line, column, message}: ConfigError): string {
  return `${file}:${line}:${column} ${message}`
}

/** What a config needs of the world; paths are absolute, with `/`. */
export interface ConfigHost {
  /** The text of a file, or undefined where there is no such file. */
  readFile(path: string): string | undefined
}
