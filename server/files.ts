import type {Host} from '../core/config/project.js'

/** What a server needs of the machine that it runs on; files go by their URIs. */
export interface Platform {
  /** The text of a file, or undefined where there is none that can be read, or surely more than `most` UTF-16 code units. */
  readFile(uri: string, most?: number): Promise<string | undefined>
  /** Whether there is a file or a folder. */
  exists(uri: string): Promise<boolean>
  /** What there is; undefined, as where it is absent, where that can't be told. */
  at?(uri: string): Promise<'file' | 'folder' | 'nothing' | undefined>
  /** Another one for each content of a file, undefined where there is no such file; absent where only its text could tell. */
  stamp?(uri: string): Promise<string | undefined>
  /** The names of what is in a folder; absent where folders can't be listed. */
  list?(uri: string): Promise<readonly string[]>
  /** The drafts under a folder, in the order of their names. */
  findDrafts(folder: string): AsyncIterable<string>
  /** What was put aside, where the client does not keep it. */
  loadDismissed(): Promise<string | undefined>
  saveDismissed(json: string): Promise<void>
  /** Runs a program, and gives what it exports; absent where none can be run. */
  load?(uri: string): Promise<unknown>
  /** Milliseconds since 1970. */
  present(): number
}

/**
 * Files as they were last read, for code that can't wait: what is asked for and not yet known counts as missing and is
 * noted, and `settle` reads it.
 */
export class FileCache {
  readonly #platform: Pick<Platform, 'readFile' | 'exists' | 'list'>
  readonly #texts = new Map<string, string | undefined>()
  readonly #there = new Map<string, boolean>()
  readonly #lists = new Map<string, readonly string[]>()
  readonly #wanted = new Map<string, () => Promise<void>>()

  constructor(platform: Pick<Platform, 'readFile' | 'exists' | 'list'>) {
    this.#platform = platform
  }

  /** The cache as a file system with paths, for the files below `root`, such as `file://`. */
  host(toUri: (path: string) => string): Host {
    return {
      readFile: path => {
        const uri = toUri(path)
        if (!this.#texts.has(uri)) {
          this.#wanted.set(uri, async () => void this.#texts.set(uri, await this.#platform.readFile(uri)))
        }
        return this.#texts.get(uri)
      },
      exists: path => {
        const uri = toUri(path)
        if (!this.#there.has(uri)) {
          this.#wanted.set(`${uri}?`, async () => void this.#there.set(uri, await this.#platform.exists(uri)))
        }
        return this.#there.get(uri) ?? false
      },
      ...(this.#platform.list ? {list: path => this.#list(toUri(path))} : {}),
    }
  }

  #list(uri: string): readonly string[] {
    const names = this.#lists.get(uri)
    if (!names) this.#wanted.set(`${uri}*`, async () => void this.#lists.set(uri, (await this.#platform.list?.(uri)) ?? []))
    return names ?? []
  }

  /** Reads what was asked for in vain; false where there is nothing of the kind. */
  async settle(): Promise<boolean> {
    const reads = [...this.#wanted.values()]
    this.#wanted.clear()
    await Promise.all(reads.map(read => read()))
    return reads.length > 0
  }

  /** Whether the text of a file was asked for. */
  hasRead(uri: string): boolean {
    return this.#texts.has(uri)
  }

  /** Forgets a file that was changed; false where it was never asked for. */
  forget(uri: string): boolean {
    const text = this.#texts.delete(uri)
    // What is new or gone shows in its folder.
    this.#lists.delete(uri.slice(0, uri.lastIndexOf('/')))
    return this.#there.delete(uri) || text
  }

  clear(): void {
    this.#texts.clear()
    this.#there.clear()
    this.#lists.clear()
  }
}
