import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {resolve, sep} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Host} from '../core/config/project.js'
import {type Io, UsageError} from './io.js'

/**
 * The file system as it is at the start; nothing is read twice. Who runs the command trusts the configs that hold there.
 * @param again programs may have been run before, and changed since.
 */
export function createHost({load}: Pick<Io, 'load'>, again = false): Host {
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
    list(folder) {
      try {
        return readdirSync(folder)
      } catch {
        return []
      }
    },
    async load(path) {
      // What is loaded is kept by its name: a program that was changed needs another.
      if (again) delete createRequire(path).cache[path]
      return {exports: await load(`${pathToFileURL(path)}${again ? `?${statSync(path).mtimeMs}` : ''}`)}
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
