import {basename} from 'node:path'
import {list} from '../files.js'
import {UsageError} from '../io.js'
import type {JsonFile} from './json-items.js'
import type {Archive} from './source.js'

/** Folders within folders that are looked into. */
const deepest = 8

/** The JSON files of an archive, those of a folder by name, folder by folder. */
export function* jsonFiles(archive: Archive, depth = 0): Generator<JsonFile> {
  if (!archive.folder) {
    yield archive
    return
  }
  for (const entry of entriesOf(archive)) {
    const inner = {path: `${archive.path}/${entry.name}`, shown: `${archive.shown}/${entry.name}`, folder: entry.isDirectory()}
    if (entry.name.startsWith('.')) continue
    if (inner.folder ? depth < deepest : entry.isFile() && /\.json$/i.test(entry.name)) yield* jsonFiles(inner, depth + 1)
  }
}

/** What is in a folder, by name. Throws a `UsageError` where it can't be read. */
export function entriesOf({path, shown}: Pick<Archive, 'path' | 'shown'>): Exclude<ReturnType<typeof list>, string> {
  const entries = list(path)
  if (typeof entries === 'string') throw new UsageError(`“${shown}” can’t be read (${entries}).`)
  return entries
}

/** A file's name without its ending, or a folder's. */
export function nameOf(path: string): string {
  return basename(path).replace(/\.json$/i, '')
}
