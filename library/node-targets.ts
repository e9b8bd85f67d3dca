import {readdirSync, readFileSync, statSync} from 'node:fs'
import {type Anchors, anchorsOf} from '../core/anchors.js'
import {ignoredByFiles} from '../core/config/ignores.js'
import type {Host} from '../core/config/project.js'
import {maxTargetSize} from '../core/limits.js'
import type {TargetFiles} from '../core/targets.js'

/** Files that links lead to, as they are whenever they are asked for: a pipeline may go on for long. */
export function nodeTargets(host: Host): TargetFiles {
  return {
    at(path) {
      try {
        return statSync(path).isDirectory() ? 'folder' : 'file'
      } catch (error) {
        const {code} = error as NodeJS.ErrnoException
        return code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : undefined
      }
    },
    list: folder => attempt(() => readdirSync(folder)),
    anchors: path => attempt(() => anchorsIn(path)),
    ignored: (path, top) => ignoredByFiles('.gitignore', host)(path, top) !== undefined,
  }
}

function anchorsIn(path: string): Anchors | undefined {
  // A code unit of UTF-16 takes at most three bytes in UTF-8.
  return statSync(path).size > 3 * maxTargetSize ? undefined : anchorsOf(readFileSync(path, 'utf8'))
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
