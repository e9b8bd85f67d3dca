import {type Dirent, readdirSync, type Stats, statSync} from 'node:fs'
import picomatch from 'picomatch'
import type {IgnoredBy} from '../core/config/ignores.js'
import {nearest} from '../core/config/near.js'
import {pathWithin} from '../core/config/paths.js'
import type {Host, Project} from '../core/config/project.js'
import {draftEndings, isDraft, type List, walk} from '../core/config/walk.js'
import {commands} from './args.js'
import type {Staged} from './git-files.js'
import {absolute, withSlashes} from './host.js'
import {isMbox, messagesOf, type Stored, storedIn} from './mbox.js'

/** What a name on the command line comes to, in reading order. */
export type Item =
  /** A file to read. `path` is absolute, `shown` is what people and reports call it; `staged` is read in its place. */
  | {readonly type: 'file'; readonly path: string; readonly shown: string; readonly staged?: Staged}
  /** A message of an mbox file. */
  | {readonly type: 'mail'; readonly path: string; readonly shown: string; readonly stored: Stored}
  /** A file that was named and that the config leaves out. */
  | {readonly type: 'ignored'; readonly shown: string; readonly by: IgnoredBy}
  /** A name that comes to nothing: the work can't be done. */
  | {readonly type: 'fault'; readonly message: string}
  /** Something to tell that is no fault. */
  | {readonly type: 'note'; readonly message: string}

/** The same before mbox files are opened. */
type NamedItem = Exclude<Item, {readonly type: 'mail'}>

interface Tools {
  readonly cwd: string
  readonly host: Host
  readonly project: Project
  /** Told of each folder before it is read. */
  readonly watching?: {entered(folder: string, walked: boolean): void} | undefined
}

/**
 * The files that names, folders and globs stand for, each once. Folders and globs are walked: there `.gitignore` holds,
 * and neither folders that start with a dot (but `.github`), nor `node_modules`, nor symbolic links are entered.
 */
export async function* findFiles(names: readonly string[], tools: Tools): AsyncGenerator<NamedItem> {
  const seen = new Set<string>()
  for (const name of names) {
    for await (const item of expand(name, tools)) {
      if (item.type === 'file') {
        if (seen.has(item.path)) continue
        seen.add(item.path)
      }
      yield item
    }
  }
}

/** The same with the messages of mbox files in the place of those. */
export async function* withMessages(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  for await (const item of items) {
    const kept = item.type === 'file' && item.staged?.content.text !== undefined ? await storedIn(item.staged.bytes, item.path) : undefined
    if (item.type !== 'file' || (item.staged ? !kept : !isMbox(item.path))) {
      yield item
      continue
    }
    const {path, shown} = item
    let found = 0
    try {
      for await (const stored of kept ?? messagesOf(path)) {
        found++
        yield {type: 'mail', path, shown, stored}
      }
      if (found === 0) yield {type: 'note', message: `“${shown}” holds no messages.`}
    } catch (error) {
      yield {type: 'fault', message: `“${shown}” can’t be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`}
    }
  }
}

async function* expand(name: string, tools: Tools): AsyncGenerator<NamedItem> {
  const path = absolute(tools.cwd, name)
  const shown = shownAs(name)
  const stats = statOf(path)
  if (typeof stats === 'string') {
    yield {type: 'fault', message: `“${name}” can’t be read (${stats}).`}
  } else if (stats?.isDirectory()) {
    yield* walkNamed(path, shown, name, tools)
  } else if (stats?.isFile() || stats?.isFIFO()) {
    const by = await tools.project.ignored(path)
    yield by ? {type: 'ignored', shown, by} : {type: 'file', path, shown}
  } else if (stats) {
    yield {type: 'fault', message: `“${name}” is neither a file nor a folder.`}
  } else if (picomatch.scan(withSlashes(name)).isGlob) {
    yield* expandGlob(withSlashes(name), tools)
  } else {
    const command = /^[a-z]+$/.test(name) ? nearest(name, commands.slice(1)) : undefined
    const hint = command ? ` Did you mean the command “${command}”?` : ''
    yield {type: 'fault', message: `There is no file or folder “${name}”.${hint}`}
  }
}

/** Undefined where there is nothing, an error's code where that can't be told. */
export function statOf(path: string): Stats | string | undefined {
  try {
    return statSync(path)
  } catch (error) {
    const {code = 'unknown'} = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' ? undefined : code
  }
}

/** A name as it was given, without a leading `./`; the current folder has none. */
export function shownAs(name: string): string {
  const parts = withSlashes(name).split('/').filter((part, index) => part !== '.' && (part !== '' || index === 0))
  return parts.join('/')
}

async function* walkNamed(path: string, shown: string, name: string, tools: Tools): AsyncGenerator<NamedItem> {
  let drafts = 0
  for await (const item of walk(path, shown, {...tools, list: listIn(tools)})) {
    if (item.type === 'file' && !isDraft(item.path)) continue
    if (item.type === 'file') drafts++
    yield item
  }
  if (drafts === 0) yield {type: 'note', message: `No drafts (${draftEndings}) in “${name}”.`}
}

async function* expandGlob(name: string, tools: Tools): AsyncGenerator<NamedItem> {
  const {base} = picomatch.scan(name)
  const folder = absolute(tools.cwd, base)
  const glob = name.slice(base.length).replace(/^\//, '')
  // `docs/**` stands for the drafts there; a glob that names an ending or a part of a name means what it says.
  const matches = picomatch(glob, {dot: true, nonegate: true})
  const any = /(?:^|\/)\*+$/.test(glob)
  let found = 0
  if (statOf(folder) && typeof statOf(folder) !== 'string') {
    for await (const item of walk(folder, shownAs(base), {...tools, list: listIn(tools)})) {
      if (item.type === 'file') {
        if (!matches(pathWithin(folder, item.path) ?? '') || (any && !isDraft(item.path))) continue
        found++
      }
      yield item
    }
  }
  if (found === 0) yield {type: 'fault', message: `“${name}” matches no file.`}
}

function listIn({watching}: Tools): List {
  if (!watching) return list
  return folder => {
    watching.entered(folder, true)
    return list(folder)
  }
}

/** The entries of a folder in the order of names, or the code of the error that kept them. */
export function list(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown'
  }
}
