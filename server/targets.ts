import {URI} from 'vscode-uri'
import {type Anchors, anchorsOf} from '../core/anchors.js'
import {ignoredByFiles} from '../core/config/ignores.js'
import {maxTargetSize} from '../core/limits.js'
import {type TargetFiles, type Targets, targetsIn} from '../core/targets.js'
import type {Platform} from './files.js'
import type {Located} from './places.js'

type Files = Pick<Platform, 'readFile' | 'at' | 'list'>

/**
 * What links lead to. It answers at once by what is known; what is not yet is noted, so that the answer may be another
 * after `settle`.
 */
export class TargetCache {
  readonly #files: Files
  readonly #openText: (uri: string) => string | undefined
  readonly #kinds = new Map<string, 'file' | 'folder' | 'nothing' | undefined>()
  readonly #lists = new Map<string, readonly string[] | undefined>()
  readonly #texts = new Map<string, string | undefined>()
  readonly #anchors = new Map<string, Anchors | undefined>()
  readonly #wanted = new Map<string, () => Promise<void>>()

  /** @param openText the text of a document that is open, saved or not. */
  constructor(files: Files, openText: (uri: string) => string | undefined) {
    this.#files = files
    this.#openText = openText
  }

  /** Looks up what the links of a document lead to; undefined for one that is no file. */
  of(uri: string, {path, place: {root, gitRoot}}: Located): Targets | undefined {
    if (path === undefined) return undefined
    const base = URI.parse(uri).with({query: '', fragment: ''})
    const uriOf = (other: string): string => base.with({path: other.startsWith('/') ? other : `/${other}`}).toString()
    const files: TargetFiles = {
      at: other => this.#known(this.#kinds, uriOf(other), 'at', () => this.#files.at?.(uriOf(other))),
      list: folder => this.#known(this.#lists, uriOf(folder), 'list', () => this.#files.list?.(uriOf(folder))),
      anchors: other => this.#anchorsOf(uriOf(other)),
      ignored: (other, top) => {
        const readFile = (file: string): string | undefined => this.#textOf(uriOf(file))
        return ignoredByFiles('.gitignore', {readFile})(other, top) !== undefined
      },
    }
    return targetsIn(files, {path, root, top: gitRoot})
  }

  /** Whether something was asked for that is not known yet. */
  get pending(): boolean {
    return this.#wanted.size > 0
  }

  /** Reads what was asked for in vain. */
  async settle(): Promise<void> {
    const reads = [...this.#wanted.values()]
    this.#wanted.clear()
    await Promise.all(reads.map(read => read()))
  }

  /** Whether something rests on a file or a folder, or on what is in it. */
  knows(uri: string): boolean {
    const known = plainUri(uri)
    const below = (key: string): boolean => key === known || key.startsWith(`${known}/`)
    return this.#lists.has(folderOf(known)) || [this.#kinds, this.#lists, this.#texts, this.#anchors].some(map => [...map.keys()].some(below))
  }

  /** Forgets what came, went or changed; false where nothing rests on it. */
  forget(uri: string): boolean {
    if (!this.knows(uri)) return false
    const known = plainUri(uri)
    for (const map of [this.#kinds, this.#lists, this.#texts, this.#anchors]) {
      for (const key of [...map.keys()]) if (key === known || key.startsWith(`${known}/`)) map.delete(key)
    }
    // What is new or gone shows in its folder.
    this.#lists.delete(folderOf(known))
    return true
  }

  /** Takes note that an open document has another text; false where links find the same in it. */
  edited(uri: string): boolean {
    const known = plainUri(uri)
    if (!this.#anchors.has(known)) return false
    const [before, text] = [this.#anchors.get(known), this.#openText(known)]
    const after = text === undefined ? undefined : anchorsOf(text)
    if (text === undefined) {
      this.#anchors.delete(known)
      this.#texts.delete(known)
    } else this.#anchors.set(known, after)
    return text === undefined || !isSame(before, after)
  }

  /** Forgets all; false where nothing was known. */
  clear(): boolean {
    const maps = [this.#kinds, this.#lists, this.#texts, this.#anchors]
    const known = maps.some(({size}) => size > 0)
    for (const map of maps) map.clear()
    return known
  }

  #anchorsOf(uri: string): Anchors | undefined {
    if (this.#anchors.has(uri)) return this.#anchors.get(uri)
    const text = this.#openText(uri) ?? this.#textOf(uri)
    if (text === undefined && !this.#texts.has(uri)) return undefined
    const anchors = text === undefined ? undefined : anchorsOf(text)
    this.#anchors.set(uri, anchors)
    return anchors
  }

  #textOf(uri: string): string | undefined {
    return this.#known(this.#texts, uri, 'text', () => this.#files.readFile(uri, maxTargetSize))
  }

  /** What is known of a URI; what is not is noted to be found out. */
  #known<T>(map: Map<string, T | undefined>, uri: string, what: string, find: () => Promise<T | undefined> | undefined): T | undefined {
    if (!map.has(uri)) this.#wanted.set(`${what} ${uri}`, async () => void map.set(uri, await find()))
    return map.get(uri)
  }
}

function isSame(one: Anchors | undefined, other: Anchors | undefined): boolean {
  if (!one || !other) return one === other
  return one.open === other.open && one.exact.size === other.exact.size && [...one.exact].every(anchor => other.exact.has(anchor))
}

/** A URI as it is written here, whatever the client escapes. */
export function plainUri(uri: string): string {
  try {
    return URI.parse(uri).toString()
  } catch {
    return uri
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'))
}
