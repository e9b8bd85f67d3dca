import {
  type CancellationToken,
  FileChangeType,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type SymbolInformation,
  type TextDocuments,
  type WorkDoneProgressReporter,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {isDraft} from '../core/config/walk.js'
import {type Draft, fileText} from '../core/index.js'
import {isArchive} from '../core/kind.js'
import {type Analyses, groundOf, type Reading, type Text, textOf} from './analyses.js'
import {symbolKinds, tagsOf} from './features.js'
import type {Platform} from './files.js'
import {Pace} from './pace.js'
import type {Places} from './places.js'
import {bestOf, type Named} from './symbol-search.js'
import {symbolsOf, type TextSymbol} from './symbols.js'
import {type Positions, rangeOf} from './text.js'

/** As many symbols as a search lists. */
export const mostFound = 500

/** Names are longer than in an outline, as they are what is searched. */
const longestName = 120

/** Milliseconds after which the folders are walked again though no change was told: some go without word. */
const walkedFor = 60_000

/** Files that are read at once, ahead of those that are parsed. */
const ahead = 16

/** So many files to read take a moment, which is shown. */
const manyFiles = 100

export interface IndexTools {
  readonly documents: TextDocuments<TextDocument>
  readonly platform: Platform
  readonly places: Places
  readonly analyses: Analyses
  readonly positions: Positions
  /** The client tells of changed files. */
  readonly watched: boolean
  /** The client strikes out what is done. */
  readonly tags: boolean
  /** @param folder the open folder of a file that is read from disk. */
  readingOf(uri: string, folder?: string): Promise<Reading>
}

/** A symbol as it is kept: nothing of its text but its name. */
interface Kept extends Named {
  readonly uri: string
  readonly kind: TextSymbol['kind']
  readonly done?: true
  readonly range: Range
}

/** What is known of a file. */
interface Known {
  readonly folder: string
  symbols: readonly Kept[]
  /** Of an open text which reading of it; of a file what it was read by. Undefined where it has to be read. */
  basis?: string
  /** That of the file, when it was read. */
  stamp?: string | undefined
  /** The index's, when the basis was last looked at. */
  generation?: number
  /** How often it was told that the file changed. */
  changes: number
}

/**
 * The symbols of all drafts in the open folders. A file is read when it is first searched, and again when it, its config or
 * its text in the editor was changed; what a cancelled search has read is kept.
 */
export class SymbolIndex {
  readonly #tools: IndexTools
  #files = new Map<string, Known>()
  /** When the folders were walked. */
  #walked: number | undefined
  /** Counts what a walk or a reading under way may have missed. */
  #news = 0
  #generation = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(tools: IndexTools) {
    this.#tools = tools
  }

  /** A file or a folder was created, changed or deleted. */
  changed(uri: string, type: FileChangeType): void {
    const known = this.#files.get(uri)
    // What has no ending may be a folder, of whose files nobody tells.
    const news = isDraft(uri) || (type !== FileChangeType.Changed && !/\.[^./]*$/.test(uri))
    if (!news) return
    this.#news++
    if (!known) this.#walked = undefined
    else if (type === FileChangeType.Deleted) this.#files.delete(uri)
    else {
      known.changes++
      delete known.basis
    }
  }

  /** Configs, settings or the open folders may be others. */
  renew(): void {
    this.#news++
    this.#generation++
    this.#walked = undefined
  }

  /** The number of files, and of the symbols that are known in them. */
  get size(): {readonly files: number; readonly symbols: number} {
    let symbols = 0
    for (const known of this.#files.values()) symbols += known.symbols.length
    return {files: this.#files.size, symbols}
  }

  /** What a query finds, at most `mostFound`, those in open documents before others that fit as well. One search goes at a time. */
  find({query}: WorkspaceSymbolParams, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<SymbolInformation[]> {
    const turn = this.#last.then(() => this.#find(query, token, progress))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #find(query: string, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<SymbolInformation[]> {
    const pace = new Pace()
    const shown = new Shown(progress)
    try {
      for (let round = 1; ; round++) {
        const news = this.#news
        if (!this.#isWalked()) await this.#walk(token, pace)
        await this.#read(token, pace, shown)
        const found = bestOf(this.#all(), query, mostFound)
        const sound = (await this.#holds(found)) && news === this.#news
        // What changes all the time is told as it was a moment ago.
        if (sound || round === 3) return found.map(one => this.#told(one))
      }
    } finally {
      shown.end()
    }
  }

  #isWalked(): boolean {
    return this.#tools.watched && this.#walked !== undefined && performance.now() - this.#walked < walkedFor
  }

  /** Finds the files; of clients that tell of no change also which ones were changed. */
  async #walk(token: CancellationToken, pace: Pace): Promise<void> {
    const {places, platform, watched} = this.#tools
    const files = new Map<string, Known>()
    const news = this.#news
    for (const folder of places.folders) {
      for await (const uri of platform.findDrafts(folder)) {
        await pace.rest()
        heed(token)
        if (files.has(uri) || isArchive(uri)) continue
        const known = this.#files.get(uri)
        files.set(uri, known?.folder === folder ? known : {folder, symbols: [], changes: 0})
      }
    }
    if (!watched) await this.#compare([...files], token, pace)
    this.#files = files
    this.#walked = news === this.#news ? performance.now() : undefined
  }

  /** Notes the files that are others than when they were read; false where there are some. */
  async #compare(files: readonly (readonly [string, Known])[], token?: CancellationToken, pace?: Pace): Promise<boolean> {
    const {documents, platform} = this.#tools
    const read = files.filter(([uri, {basis}]) => basis !== undefined && !documents.get(uri))
    let same = true
    for (let at = 0; at < read.length; at += ahead) {
      await pace?.rest()
      if (token) heed(token)
      const some = read.slice(at, at + ahead)
      const stamps = await Promise.all(some.map(([uri]) => platform.stamp?.(uri)))
      for (const [index, [uri, known]] of some.entries()) {
        if (platform.stamp && stamps[index] === known.stamp) continue
        same = false
        delete known.basis
        if (platform.stamp && stamps[index] === undefined) this.#files.delete(uri)
      }
    }
    return same
  }

  /** False where a file that something was found in is another or gone, which was not told: a folder that is moved is not. */
  async #holds(found: readonly Kept[]): Promise<boolean> {
    if (!this.#tools.platform.stamp) return true
    const uris = [...new Set(found.map(({uri}) => uri))]
    const holds = await this.#compare(uris.flatMap(uri => {
      const known = this.#files.get(uri)
      return known ? [[uri, known] as const] : []
    }))
    if (!holds) this.#walked = undefined
    return holds
  }

  /** Reads what has to be read, open texts first. */
  async #read(token: CancellationToken, pace: Pace, shown: Shown): Promise<void> {
    const {documents} = this.#tools
    const due: [string, Known][] = []
    for (const [uri, known] of this.#files) {
      await pace.rest()
      const open = documents.get(uri)
      if (open ? known.basis !== basisOfOpen(open.version, this.#tools.analyses.state) : await this.#isDue(uri, known)) due.push([uri, known])
    }
    due.sort(([a], [b]) => Number(documents.get(b) !== undefined) - Number(documents.get(a) !== undefined))
    if (due.length >= manyFiles) shown.begin(due.length)
    for (let at = 0; at < due.length; at += ahead) {
      const some = due.slice(at, at + ahead).map(([uri, known]) => ({uri, known, loading: this.#load(uri, known)}))
      for (const {uri, known, loading} of some) {
        await this.#take(uri, known, await loading)
        await pace.rest()
        heed(token)
      }
      shown.report(at + some.length)
    }
  }

  /** Whether a file has to be read; one whose config says the same as before has not. */
  async #isDue(uri: string, known: Known): Promise<boolean> {
    if (known.basis === undefined || known.basis.startsWith('open ')) return true
    if (known.generation === this.#generation) return false
    const generation = this.#generation
    if (groundOf(await this.#tools.readingOf(uri, known.folder)) !== known.basis) return true
    known.generation = generation
    return false
  }

  /** A file as it is now, if it is not open. The stamp may be older than the text, never newer. */
  async #load(uri: string, {changes}: Known): Promise<Loaded> {
    const {documents, platform} = this.#tools
    if (documents.get(uri)) return {open: true, changes}
    const stamp = await platform.stamp?.(uri)
    const text = await platform.readFile(uri).catch(() => undefined)
    return {open: false, changes, stamp, ...(text === undefined ? {} : {text})}
  }

  /** Takes the symbols of what was loaded; what was opened, closed or changed in the meantime waits for the next reading. */
  async #take(uri: string, known: Known, {open, changes, stamp, text}: Loaded): Promise<void> {
    const {analyses, documents, readingOf} = this.#tools
    const generation = this.#generation
    const reading = await readingOf(uri, open ? undefined : known.folder)
    if (known.changes !== changes || (documents.get(uri) !== undefined) !== open) return
    if (open) {
      const {state} = analyses
      const textNow = (): Text | undefined => {
        const document = documents.get(uri)
        return document && textOf(document)
      }
      const analysis = await analyses.read(textNow, reading)
      if (!analysis) return
      this.#keep(known, uri, analysis.draft)
      known.basis = basisOfOpen(analysis.version, state)
    } else if (text === undefined) {
      this.#files.delete(uri)
    } else {
      this.#keep(known, uri, analyses.parse({uri, languageId: 'markdown', version: 0, text, open: false}, reading))
      known.basis = groundOf(reading)
      known.stamp = stamp
    }
    known.generation = generation
  }

  #keep(known: Known, uri: string, draft: Draft): void {
    const document = TextDocument.create(uri, 'markdown', 0, fileText(draft))
    known.symbols = symbolsOf(draft, longestName).map(({name, detail, kind, done, heading, span}) => ({
      uri,
      name,
      container: [heading, ...(heading !== undefined && detail === kind ? [] : [detail])].filter(Boolean).join(' · '),
      kind,
      ...(done ? {done} : {}),
      range: rangeOf(document, span, this.#tools.positions),
    }))
  }

  *#all(): Generator<Kept> {
    const {documents} = this.#tools
    const open = documents.keys()
    for (const uri of open) yield* this.#files.get(uri)?.symbols ?? []
    for (const [uri, {symbols}] of this.#files) if (symbols.length > 0 && !documents.get(uri)) yield* symbols
  }

  #told({uri, name, container, kind, done, range}: Kept): SymbolInformation {
    return {name, kind: symbolKinds[kind], ...tagsOf(done, this.#tools), location: {uri, range}, containerName: container}
  }
}

function basisOfOpen(version: number, state: string): string {
  return `open ${version} ${state}`
}

/** What was loaded of a file. */
interface Loaded {
  readonly open: boolean
  /** Those of the file before. */
  readonly changes: number
  readonly stamp?: string | undefined
  readonly text?: string
}

/** Progress that is shown where there is much to read. */
class Shown {
  readonly #progress: WorkDoneProgressReporter
  #total = 0

  constructor(progress: WorkDoneProgressReporter) {
    this.#progress = progress
  }

  begin(total: number): void {
    if (this.#total === 0) this.#progress.begin('AskLint: reading drafts', 0, undefined, true)
    this.#total = total
  }

  report(count: number): void {
    if (this.#total > 0) this.#progress.report(Math.floor((count / this.#total) * 100), `${count} of ${this.#total} drafts`)
  }

  end(): void {
    if (this.#total > 0) this.#progress.done()
  }
}

function heed(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
}
