import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {anchorsOfFile} from '../core/anchors.js'
import {attempt} from '../core/attempt.js'
import {formatConfigError} from '../core/config/config.js'
import {ignoredByFiles} from '../core/config/ignores.js'
import {folderOf, joinPath, pathWithin, upwards} from '../core/config/paths.js'
import {createProject, type Host, nameWithin} from '../core/config/project.js'
import {type TargetFiles, targetsIn} from '../core/targets.js'
import {rules} from '../rules/index.js'
import {judgeFile, refuseOptions} from './judge-file.js'
import {tell} from './messages.js'
import type {UnifiedFile, UnifiedOptions, UnifiedTransformer} from './unified-types.js'

const docs = new URL('../docs/rules/', import.meta.url).href

/** The plugin for Node: it reads the nearest config of each file that has a path. */
export default function unifiedAsklint(options?: UnifiedOptions | null): UnifiedTransformer {
  // The ids of rules that a config brings along are not known yet.
  refuseOptions(options ? {...options, rules: undefined} : options)
  if (options?.config !== undefined) {
    return (_, file) => {
      const path = pathOf(file)
      const top = path === undefined ? undefined : [...upwards(folderOf(path))].find(folder => existsSync(joinPath(folder, '.git')))
      judgeFile(file, options, docs, undefined, path === undefined ? undefined : targetsIn(files, {path, root: top}))
      return undefined
    }
  }
  const project = createProject({host, choice: {}, rules})
  return async (_, file) => {
    const path = pathOf(file)
    const {chain, faults, rules: known, ...place} = await project.placeOf(path === undefined ? withSlashes(resolve(file.cwd)) : folderOf(path))
    for (const fault of faults) tell(file, formatConfigError({...fault, file: shortly(fault.file, file)}), true)
    if (faults.length > 0) return undefined
    if (path !== undefined && (await project.ignored(path))) return undefined
    const within = chain && path !== undefined ? pathWithin(chain.folder, path) : undefined
    const base = {
      ...(chain ? {chain} : {}),
      rules: known,
      ...(within === undefined ? {} : {path: within}),
      ...(path === undefined ? {} : {name: nameWithin({...place, rules: known, faults}, path)}),
    }
    judgeFile(file, options, docs, base, path === undefined ? undefined : targetsIn(files, {path, root: place.root, top: place.gitRoot}))
    return undefined
  }
}

const host: Host = {
  readFile(path) {
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      if (code && ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'].includes(code)) return undefined
      throw error
    }
  },
  exists: existsSync,
  // Who runs a pipeline has it run programs already.
  load: async path => ({exports: await import(pathToFileURL(path).href)}),
}

/** Files that links lead to, as they are whenever they are asked for: a pipeline may go on for long. */
const files: TargetFiles = {
  at(path) {
    try {
      return statSync(path).isDirectory() ? 'folder' : 'file'
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      return code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : undefined
    }
  },
  list: folder => attempt(() => readdirSync(folder)),
  anchors: path => attempt(() => anchorsOfFile(statSync(path).size, () => readFileSync(path, 'utf8'))),
  ignored: (path, top) => ignoredByFiles('.gitignore', host)(path, top) !== undefined,
}

function pathOf(file: UnifiedFile): string | undefined {
  return file.path ? withSlashes(resolve(file.cwd, file.path)) : undefined
}

function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

function shortly(path: string, {cwd}: UnifiedFile): string {
  return pathWithin(withSlashes(cwd), path) ?? path
}
