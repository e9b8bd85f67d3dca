import type {ConfigHost} from './config.js'
import {joinPath, upwards} from './paths.js'

/** The folder of a package as seen from a folder, in the nearest `node_modules`; undefined where it is not installed. */
export function findPackage(name: string, from: string, host: ConfigHost): string | undefined {
  for (const here of upwards(from)) {
    const folder = joinPath(here, `node_modules/${name}`)
    if (host.readFile(joinPath(folder, 'package.json')) !== undefined) return folder
  }
  return undefined
}

/** The file that a package is imported by; undefined where its `package.json` names none that is there. */
export function entryOf(folder: string, host: ConfigHost): string | undefined {
  const {exports, main} = readJson(host.readFile(joinPath(folder, 'package.json')))
  const named = exports === undefined ? undefined : targetOf(isRecord(exports) && '.' in exports ? exports['.'] : exports)
  if (exports !== undefined && named === undefined) return undefined
  const base = named ?? (typeof main === 'string' ? main : 'index')
  const candidates = [base, `${base}.js`, `${base}.cjs`, `${base}/index.js`].map(file => joinPath(folder, file))
  return candidates.find(file => host.readFile(file) !== undefined)
}

const conditions = ['node', 'import', 'module-sync', 'require', 'default']

/** The first target of `exports` whose conditions hold. */
function targetOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports
  if (Array.isArray(exports)) return exports.map(targetOf).find(target => target !== undefined)
  if (!isRecord(exports)) return undefined
  for (const [condition, target] of Object.entries(exports)) {
    const found = conditions.includes(condition) ? targetOf(target) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function readJson(source: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse((source ?? '').replace(/^\uFEFF/, ''))
    return isRecord(json) ? json : {}
  } catch {
    return {}
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
