import type {ConfigError, ConfigHost} from './config.js'
import {listed} from './near.js'
import {joinPath, upwards} from './paths.js'

export const configNames = ['json', 'jsonc', 'yaml', 'yml', 'js', 'mjs'].map(extension => `asklint.config.${extension}`)
/** Not read, and said so rather than passed over. */
const unsupported = ['cjs', 'ts', 'mts', 'cts'].map(extension => `asklint.config.${extension}`)

export interface FoundConfig {
  readonly path: string
  readonly source: string
}

/** The config that holds in `folder`: the nearest one upwards. Two in one folder are an error, whatever they say. */
export function findConfig(folder: string, host: ConfigHost): {found?: FoundConfig; error?: ConfigError} {
  for (const here of upwards(folder)) {
    const found: FoundConfig[] = []
    for (const name of [...configNames, ...unsupported, 'package.json']) {
      const path = joinPath(here, name)
      const source = host.readFile(path)
      if (source === undefined || (name === 'package.json' && !hasKey(source))) continue
      found.push({path, source})
    }
    const [first, second] = found
    if (!first) continue
    if (second) {
      const names = listed(found.map(({path}) => path.slice(path.lastIndexOf('/') + 1))).replace(' or ', ' and ')
      return {error: {file: first.path, line: 1, column: 1, message: `Two configs in one folder, ${names}: keep one.`}}
    }
    const type = unsupportedType(first.path)
    return type ? {error: type} : {found: first}
  }
  return {}
}

/** An error where a file of this name can't be a config. */
export function unsupportedType(path: string): ConfigError | undefined {
  if (/\.(?:jsonc?|ya?ml)$/i.test(path) || isProgram(path)) return undefined
  const message = `Unsupported type of config file, expected ${listed(['.json', '.jsonc', '.yaml', '.yml', '.js', '.mjs'])}.`
  return {file: path, line: 1, column: 1, message}
}

/** True for a config that has to be run to be read. */
export function isProgram(path: string): boolean {
  return /\.m?js$/i.test(path)
}

/** True where a `package.json` has a key `asklint`, or is broken in a way that hides whether it has. */
function hasKey(source: string): boolean {
  if (!/"asklint"\s*:/.test(source)) return false
  try {
    const json: unknown = JSON.parse(source.replace(/^\uFEFF/, ''))
    return typeof json === 'object' && json !== null && Object.hasOwn(json, 'asklint')
  } catch {
    return true
  }
}
