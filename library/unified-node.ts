import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {formatConfigError} from '../core/config/config.js'
import {folderOf, pathWithin} from '../core/config/paths.js'
import {createProject, type Host, nameWithin} from '../core/config/project.js'
import {rules} from '../rules/index.js'
import {judgeFile, refuseOptions} from './judge-file.js'
import {tell} from './messages.js'
import type {UnifiedFile, UnifiedOptions, UnifiedTransformer} from './unified-types.js'

const docs = new URL('../docs/rules/', import.meta.url).href

/** The plugin for Node: it reads the nearest config of each file that has a path. */
export default function unifiedAsklint(options?: UnifiedOptions | null): UnifiedTransformer {
  // The ids of rules that a config brings along are not known yet.
  refuseOptions(options ? {...options, rules: undefined} : options)
  if (options?.config !== undefined) return (_, file) => void judgeFile(file, options, docs)
  const project = createProject({host, choice: {}, rules})
  return async (_, file) => {
    const path = file.path ? withSlashes(resolve(file.cwd, file.path)) : undefined
    const {chain, faults, rules: known, ...place} = await project.placeOf(path === undefined ? withSlashes(resolve(file.cwd)) : folderOf(path))
    for (const fault of faults) tell(file, formatConfigError({...fault, file: shortly(fault.file, file)}), true)
    if (faults.length > 0) return undefined
    if (path !== undefined && (await project.ignored(path))) return undefined
    const within = chain && path !== undefined ? pathWithin(chain.folder, path) : undefined
    judgeFile(file, options, docs, {
      ...(chain ? {chain} : {}),
      rules: known,
      ...(within === undefined ? {} : {path: within}),
      ...(path === undefined ? {} : {name: nameWithin({...place, rules: known, faults}, path)}),
    })
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

function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

function shortly(path: string, {cwd}: UnifiedFile): string {
  return pathWithin(withSlashes(cwd), path) ?? path
}
