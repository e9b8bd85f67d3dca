import {readFileSync, readdirSync, statSync} from 'node:fs'
import {anchorsOfFile} from '../core/anchors.js'
import {attempt} from '../core/attempt.js'
import {ignoredByFiles} from '../core/config/ignores.js'
import type {Host} from '../core/config/project.js'
import type {TargetFiles} from '../core/targets.js'
import {statOf} from './files.js'

/** Files that links lead to, as they are when they are first looked at. `looked` is told of each path. */
export function filesOnDisk(host: Host, looked?: (path: string) => void): TargetFiles {
  const ignored = ignoredByFiles('.gitignore', host)
  return {
    at: remembered(path => {
      looked?.(path)
      const stats = statOf(path)
      return typeof stats === 'string' ? undefined : !stats ? 'nothing' : stats.isDirectory() ? 'folder' : 'file'
    }),
    list: remembered(folder => attempt(() => readdirSync(folder))),
    anchors: remembered(path => attempt(() => anchorsOfFile(statSync(path).size, () => readFileSync(path, 'utf8')))),
    ignored: (path, top) => ignored(path, top) !== undefined,
  }
}

/** A function of paths that finds each of its values once. */
export function remembered<T>(find: (path: string) => T): (path: string) => T {
  const known = new Map<string, {readonly value: T}>()
  return path => {
    let found = known.get(path)
    if (!found) known.set(path, (found = {value: find(path)}))
    return found.value
  }
}
