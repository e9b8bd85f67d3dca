import {URI} from 'vscode-uri'
import type {IgnoredBy} from '../core/config/ignores.js'
import {folderOf, pathWithin} from '../core/config/paths.js'
import {createProject, type Host, nameWithin, type Place, type Project} from '../core/config/project.js'
import type {PresetName, Rule} from '../core/index.js'
import {isPost} from '../core/kind.js'
import {findTemplates} from '../core/templates.js'
import {FileCache, type Platform} from './files.js'

/** Where a document stands, for its config and its kind. */
export interface Located {
  readonly place: Place
  /** Its path, where it is a file; configs and globs go by it. */
  readonly path?: string
  /** The name that its kind may be told from. */
  readonly name?: string
  readonly ignored?: IgnoredBy
  /** No file on disk, so far. */
  readonly untitled: boolean
  /** Those of its repository, where it is the text of a pull request or an issue. */
  readonly templates?: readonly string[]
}

/** Schemes of texts that are no files: a new buffer, the box for a commit's message, one for a comment. */
const bufferSchemes: ReadonlySet<string> = new Set(['untitled', 'vscode-scm', 'comment', 'inmemory'])

export function isBuffer(uri: string): boolean {
  return bufferSchemes.has(uri.slice(0, uri.indexOf(':')))
}

/** Absolute path with `/`, a drive letter in capitals and without a slash before it. */
export function pathOf(uri: URI): string {
  return uri.path.replace(/^\/([A-Za-z]):/, (_, drive: string) => `${drive.toUpperCase()}:`)
}

/** Finds the configs of documents. What files say is kept until `forget` or `reset`. */
export class Places {
  readonly #platform: Pick<Platform, 'readFile' | 'exists' | 'list' | 'load'>
  readonly #files: FileCache
  readonly #rules: readonly Rule[]
  readonly #projects = new Map<string, Project>()
  #folders: readonly string[] = []
  #trusted: boolean
  #last: Promise<unknown> = Promise.resolve()

  /** @param trusted the programs that configs in and above the open folders name may be run. */
  constructor(platform: Pick<Platform, 'readFile' | 'exists' | 'list' | 'load'>, rules: readonly Rule[], trusted: boolean) {
    this.#platform = platform
    this.#trusted = trusted
    this.#files = new FileCache(platform)
    this.#rules = rules
  }

  /** The folders that are open; a text that is no file follows the config of the first. */
  set folders(folders: readonly string[]) {
    this.#folders = folders
  }

  get folders(): readonly string[] {
    return this.#folders
  }

  /** @param onDisk it is known to be a file. */
  async locate(uri: string, preset?: PresetName, onDisk = false): Promise<Located> {
    const home = this.#homeOf(uri)
    if (!home) return {place: await nowhere(this.#rules, preset), untitled: true}
    const {folder, path} = home
    return this.#settled(folder, preset, async (project, host) => {
      const place = await project.placeOf(pathOf(folder))
      if (path === undefined) return {place, untitled: true}
      const ignored = await project.ignored(path)
      const name = nameWithin(place, path)
      const templates = isPost(name) && place.gitRoot !== undefined ? findTemplates(place.gitRoot, host) : undefined
      return {place, path, name, untitled: !onDisk && !host.exists(path), ...(ignored ? {ignored} : {}), ...(templates ? {templates} : {})}
    })
  }

  /** The URI of a file that is named in the faults of a document's place. */
  uriOf(file: string, document: string): string {
    const home = this.#homeOf(document)?.folder ?? URI.file('/')
    return home.with({path: withSlash(file)}).toString()
  }

  /** What people call a file: its path from the open folder that it lies in. */
  shown(uri: string, path: string): string {
    const folder = this.#folders.find(one => uri.startsWith(`${one.replace(/\/$/, '')}/`))
    return folder === undefined ? path : (pathWithin(pathOf(URI.parse(folder)), path) ?? path)
  }

  trust(): void {
    this.#trusted = true
    this.#projects.clear()
  }

  /** Takes note that a file changed; false where nothing rests on it. */
  forget(uri: string): boolean {
    const known = this.#files.forget(uri)
    if (known) this.#projects.clear()
    return known
  }

  /** Whether something rests on what a file says. */
  hasRead(uri: string): boolean {
    return this.#files.hasRead(uri)
  }

  reset(): void {
    this.#files.clear()
    this.#projects.clear()
  }

  #homeOf(uri: string): {folder: URI; path?: string} | undefined {
    const parsed = parsedUri(uri)
    if (!parsed) return undefined
    if (!isBuffer(uri)) {
      const path = pathOf(parsed)
      return {folder: parsed.with({path: withSlash(folderOf(path)), query: '', fragment: ''}), path}
    }
    // Where a commit's message is written, the query names the repository.
    const root = new URLSearchParams(parsed.query).get('rootUri') ?? this.#folders[0]
    if (root === undefined) return undefined
    const folder = parsedUri(root)
    return folder && {folder: folder.with({path: folder.path.replace(/(?<=.)\/$/, '')})}
  }

  /** What `work` gives once every file that it asks for is known. One goes at a time: what is missing is noted for all. */
  #settled<T>(folder: URI, preset: PresetName | undefined, work: Work<T>): Promise<T> {
    const turn = this.#last.then(() => this.#settle(folder, preset, work))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** The files of a root; the programs among them where they may be run. */
  #host(base: URI): Host {
    const uriOf = (path: string): string => base.with({path: withSlash(path)}).toString()
    const load: Host['load'] = async (path, config) =>
      this.#trusts(uriOf(folderOf(config))) ? {exports: await this.#platform.load?.(uriOf(path))} : undefined
    return {...this.#files.host(uriOf), ...(this.#platform.load ? {load} : {})}
  }

  /** True in an open folder, and in those that it lies in. */
  #trusts(folder: string): boolean {
    const whole = (uri: string): string => `${uri.replace(/\/$/, '')}/`
    const here = whole(folder)
    return this.#trusted && this.#folders.map(whole).some(open => here.startsWith(open) || open.startsWith(here))
  }

  async #settle<T>(folder: URI, preset: PresetName | undefined, work: Work<T>): Promise<T> {
    const base = folder.with({path: '/', query: '', fragment: ''})
    const key = `${base} ${preset ?? ''}`
    for (;;) {
      const host = this.#host(base)
      let project = this.#projects.get(key)
      if (!project) {
        project = createProject({host, choice: {}, rules: this.#rules, ...(preset ? {preset} : {})})
        this.#projects.set(key, project)
      }
      const result = await work(project, host)
      if (!(await this.#files.settle())) return result
      this.#projects.delete(key)
    }
  }
}

/** The place of a text that lies in no folder: there is no file to look at. */
function nowhere(rules: readonly Rule[], preset: PresetName | undefined): Promise<Place> {
  const host: Host = {readFile: () => undefined, exists: () => false}
  return createProject({host, choice: {}, rules, ...(preset ? {preset} : {})}).placeOf('/')
}

/** Undefined where a client made up something that is no URI. */
function parsedUri(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true)
  } catch {
    return undefined
  }
}

type Work<T> = (project: Project, host: Host) => Promise<T>

function withSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`
}
