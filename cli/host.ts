import {existsSync, readFileSync} from 'node:fs'
import {resolve, sep} from 'node:path'
import type {Host} from '../core/config/project.js'
import {UsageError} from './io.js'

/** The file system as it is at the start; nothing is read twice. */
export function createHost(): Host {
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
