import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {access, mkdir, readdir, readFile, rename, stat, writeFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {createProject, type Host} from '../core/config/project.js'
import {isDraft, type List, walk} from '../core/config/walk.js'
import type {Rule} from '../core/index.js'
import type {Platform} from './files.js'
import {Pace} from './pace.js'

/** Node's file system. Files of other schemes than `file` are not there. */
export function nodePlatform(rules: readonly Rule[]): Platform {
  return {
    async readFile(uri, most) {
      const path = pathOf(uri)
      if (path === undefined) return undefined
      // A code unit of UTF-16 takes at most three bytes in UTF-8.
      const fits = most === undefined || (await stat(path).then(({size}) => size <= 3 * most, () => false))
      return fits ? readFile(path, 'utf8').catch(() => undefined) : undefined
    },
    async at(uri) {
      const path = pathOf(uri)
      if (path === undefined) return undefined
      return stat(path).then(
        stats => (stats.isDirectory() ? 'folder' : 'file'),
        ({code}: NodeJS.ErrnoException) => (code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : undefined),
      )
    },
    async exists(uri) {
      const path = pathOf(uri)
      return path !== undefined && access(path).then(() => true, () => false)
    },
    async stamp(uri) {
      const path = pathOf(uri)
      const found = path === undefined ? undefined : await stat(path).catch(() => undefined)
      return found && `${found.mtimeMs} ${found.size} ${found.ino}`
    },
    async list(uri) {
      const path = pathOf(uri)
      return path === undefined ? [] : readdir(path).catch(() => [])
    },
    async *findDrafts(folder) {
      const path = pathOf(folder)
      if (path === undefined) return
      const host = syncHost()
      const project = createProject({host, choice: {}, rules})
      const pace = new Pace()
      // Each entry of a folder is asked after before the first is told.
      const ignored: typeof project.ignored = async asked => {
        await pace.rest()
        return project.ignored(asked)
      }
      const start = path.replaceAll('\\', '/').replace(/(?<=.)\/$/, '')
      for await (const step of walk(start, '', {host, project: {...project, ignored}, list})) {
        if (step.type === 'file' && isDraft(step.path)) yield pathToFileURL(step.path).toString()
      }
    },
    async load(uri) {
      const path = fileURLToPath(uri)
      // What is loaded is kept by its name: a program that was changed needs another.
      delete createRequire(path).cache[path]
      return import(`${pathToFileURL(path)}?${statSync(path).mtimeMs}`)
    },
    loadDismissed: () => readFile(dismissedFile(), 'utf8').catch(() => undefined),
    async saveDismissed(json) {
      const file = dismissedFile()
      await mkdir(dirname(file), {recursive: true})
      await writeFile(`${file}.${process.pid}`, json)
      await rename(`${file}.${process.pid}`, file)
    },
    present: Date.now,
  }
}

/** Where what was put aside is kept for clients that do not keep it themselves. */
function dismissedFile(): string {
  const {XDG_STATE_HOME: state, LOCALAPPDATA: local} = process.env
  return join(state || local || join(homedir(), '.local', 'state'), 'asklint', 'dismissed.json')
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

function syncHost(): Host {
  return {
    readFile(path) {
      try {
        return readFileSync(path, 'utf8')
      } catch {
        return undefined
      }
    },
    exists: existsSync,
  }
}

const list: List = folder => {
  try {
    return readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown'
  }
}
