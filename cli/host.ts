import {existsSync, readFileSync} from 'node:fs'
import {resolve, sep} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Host} from '../core/config/project.js'
import {type Io, UsageError} from './io.js'

/** The file system as it is at the start; nothing is read twice. Who runs the command trusts the configs that hold there. */
export function createHost({load}: Pick<Io, 'load'>): Host {
  const files = new Map<string, string | undefined>()
  const seen = new Map<string, boolean>()
  return {
    readFile(path) {
      if (!files.has(path)) files.set(path, readIfThere(path))
      return files.get(path)
    },
    exists(path) {
      if (!seen.has(path)) seen.set(path, existsSync(path))
      return seen.get(path) as boolean
    },
    load: async path => ({exports: await load(pathToFileURL(path).href)}),
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code && ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'].includes(code)) return undefined
    throw new UsageError(`“${path}” can’t be read (${code}).`)
  }
}

/** A path with `/`, whatever the system. */
export function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}

/** An absolute path with `/`. */
export function absolute(cwd: string, name: string): string {
  return withSlashes(resolve(cwd, name))
}
