import {anchorsOf} from '../core/anchors.js'
import {joinPath, pathWithin, upwards} from '../core/config/paths.js'
import {maxTargetSize} from '../core/limits.js'
import {once} from '../core/once.js'
import {localTarget, pathOfTarget, type Standing, type TargetFiles, type Targets, targetsIn} from '../core/targets.js'
import type {Git} from './git.js'
import {remembered} from './targets.js'

interface Entry {
  readonly id: string
  /** A file, or what stands for something else: a symbolic link, a submodule. */
  readonly plain: boolean
}

interface Index {
  readonly entries: ReadonlyMap<string, Entry>
  /** What is in each folder. */
  readonly folders: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Looks targets up in git's index, which is read when the first is asked for. `tell` is told of each file that is on disk
 * alone.
 * @param top the top of the work tree, and `from` the way there from where git is asked.
 */
export function targetsInIndex(git: Git, top: string, from: string, disk: TargetFiles, tell: (path: string) => void): (standing: Standing) => Targets {
  const files = filesInIndex(git, top, from, disk)
  return standing => {
    const lookup = targetsIn(files, standing)
    return (target, own) => {
      const state = lookup(target, own)
      const local = state === 'missing file' ? localTarget(target) : undefined
      const path = local && pathOfTarget(local, standing)
      if (path !== undefined && disk.at(path) === 'file') tell(path)
      return state
    }
  }
}

function filesInIndex(git: Git, top: string, from: string, disk: TargetFiles): TargetFiles {
  const index = once(() => readIndex(git.now(['ls-files', '-z', '--stage', '--full-name', '--', from || '.'])?.toString('utf8') ?? '', top))
  const entryOf = (path: string): Entry | undefined => index().entries.get(path)
  return {
    at: remembered(path => {
      if (path === top || index().folders.has(path)) return 'folder'
      const entry = entryOf(path)
      if (entry) return entry.plain || disk.at(path) !== 'folder' ? 'file' : 'folder'
      // Beyond a submodule or a symbolic link, and outside of the repository, the index knows nothing.
      const beyond = [...upwards(path)].some(above => entryOf(above) !== undefined)
      return beyond || pathWithin(top, path) === undefined ? undefined : 'nothing'
    }),
    list: folder => {
      const names = index().folders.get(folder)
      return names && [...names]
    },
    anchors: remembered(path => {
      const entry = entryOf(path)
      const bytes = entry?.plain ? git.now(['cat-file', 'blob', entry.id], 3 * maxTargetSize) : undefined
      return bytes && anchorsOf(bytes.toString('utf8'))
    }),
    // What git ignores is in no index, and may be there all the same.
    ...(disk.ignored ? {ignored: disk.ignored} : {}),
  }
}

function readIndex(output: string, top: string): Index {
  const entries = new Map<string, Entry>()
  const folders = new Map<string, Set<string>>()
  for (const line of output.split('\0')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const [mode = '', id = ''] = line.slice(0, tab).split(' ')
    const path = joinPath(top, line.slice(tab + 1))
    entries.set(path, {id, plain: mode.startsWith('100')})
    for (let at = path.lastIndexOf('/'); at >= top.length; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at) || '/'
      const name = path.slice(at + 1).split('/')[0] as string
      const names = folders.get(folder)
      if (names?.has(name)) break
      if (names) names.add(name)
      else folders.set(folder, new Set([name]))
    }
  }
  return {entries, folders}
}
