import type {Host, Project} from './project.js'
import {ignoredByFiles} from './ignores.js'
import {joinPath} from './paths.js'

/** An entry of a folder, as Node's `Dirent` tells it. */
export interface Entry {
  readonly name: string
  isDirectory(): boolean
  isFile(): boolean
}

/** The entries of a folder in the order of names, or the code of the error that kept them. */
export type List = (folder: string) => readonly Entry[] | string

/** A file that was met; `path` is absolute, `shown` is what people call it. Or a folder that can't be read. */
export type Step =
  | {readonly type: 'file'; readonly path: string; readonly shown: string}
  | {readonly type: 'fault'; readonly message: string}

/** True for the files that are read where a folder is named. */
export function isDraft(name: string): boolean {
  return /\.(?:md|markdown|eml|mbox)$/i.test(name)
}

/** Their endings, as people are told. */
export const draftEndings = '.md, .markdown, .eml, .mbox'

/** True for the folders that walking enters, by name. */
export function isEntered(folder: string): boolean {
  return folder !== 'node_modules' && (!folder.startsWith('.') || folder === '.github')
}

/**
 * Every file under a folder that nothing leaves out, in the order of names: `.gitignore` holds, and neither folders that
 * start with a dot (but `.github`), nor `node_modules`, nor symbolic links are entered.
 */
export async function* walk(start: string, shown: string, {host, project, list}: {host: Host; project: Project; list: List}): AsyncGenerator<Step> {
  const {gitRoot} = await project.placeOf(start)
  const listed = ignoredByFiles('.gitignore', host)
  // A folder that git ignores and that was named all the same is judged by what stands in itself.
  const top = gitRoot !== undefined && !listed(`${start}/`, gitRoot) ? gitRoot : start
  const pending: {path: string; shown: string; folder: boolean}[] = [{path: start, shown, folder: true}]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!next.folder) {
      yield {type: 'file', path: next.path, shown: next.shown}
      continue
    }
    const entries = list(next.path)
    if (typeof entries === 'string') {
      yield {type: 'fault', message: `“${next.shown || '.'}” can’t be read (${entries}).`}
      continue
    }
    for (const entry of entries.toReversed()) {
      const folder = entry.isDirectory()
      if (!folder && !entry.isFile()) continue
      if (folder && !isEntered(entry.name)) continue
      const path = joinPath(next.path, entry.name)
      const asked = folder ? `${path}/` : path
      if (listed(asked, top) || (await project.ignored(asked))) continue
      pending.push({path, shown: next.shown ? `${next.shown}/${entry.name}` : entry.name, folder})
    }
  }
}
