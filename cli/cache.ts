import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {isProgram} from '../core/config/find.js'
import type {Place} from '../core/config/project.js'
import type {ParseOptions, Targets} from '../core/index.js'
import type {Content} from './content.js'
import {stillHolds} from './judge.js'
import type {FileReport} from './report/types.js'
import type {Session} from './session.js'
import {writeWhole} from './write.js'

/** The file's name, in the folder in which AskLint is run. */
export const cacheName = '.asklintcache'

/** What is kept of a report: all but what the text itself gives. */
type Kept = Pick<FileReport, 'kind' | 'checklist' | 'problems' | 'notices' | 'targets'>

interface Entry {
  /** A hash of all that the report rests on. */
  readonly key: string
  readonly report: Kept
}

/**
 * Reports of earlier runs, by path. One holds while the text, what is known of it, what its links lead to, the settings
 * and AskLint itself are the same; a file of the cache that can't be read is made anew.
 */
export class Cache {
  private readonly entries: Map<string, Entry>
  private changed = false

  constructor(private readonly session: Session) {
    this.entries = readEntries(this.file, this.program)
  }

  /**
   * What a report of a text rests on, as a hash; undefined where that can't be told, as the rules of a plugin may rest on
   * anything.
   */
  keyOf({text, exact}: Content & {readonly text: string}, path: string, about: ParseOptions, place: Place): string | undefined {
    const added = place.chain?.added ?? []
    if (added.some(({plugin}) => plugin !== undefined)) return undefined
    // What phrases look for stands in configs alone.
    const files = added.length === 0 ? [] : (place.chain?.layers ?? []).flatMap(layer => ('config' in layer ? [layer.config.file] : []))
    // And in what a config in code takes from elsewhere.
    if (files.some(isProgram)) return undefined
    const configs = files.map(file => this.session.host.readFile(file))
    const settings = place.settings(path)
    const options = {...this.session.parseOptions(place, settings.kind), ...about}
    const known = {text, exact, options, configs, ...settings, rules: [...settings.rules]}
    return createHash('sha256').update(JSON.stringify(known)).digest('base64')
  }

  get(path: string, key: string, targets: Targets): Kept | undefined {
    const entry = this.entries.get(path)
    return entry?.key === key && stillHolds(entry.report, targets) ? entry.report : undefined
  }

  set(path: string, key: string, {kind, checklist, problems, notices, targets}: FileReport): void {
    this.entries.set(path, {key, report: {kind, checklist, problems, notices, ...(targets ? {targets} : {})}})
    this.changed = true
  }

  /** Writes it, whole or not at all. A cache that can't be written is told of and no failure. */
  async save(): Promise<void> {
    if (!this.changed) return
    for (const path of this.entries.keys()) if (!existsSync(path)) this.entries.delete(path)
    const lines = [...this.entries].map(([path, entry]) => `${JSON.stringify(path)}:${JSON.stringify(entry)}`)
    try {
      writeWhole(this.file, `{"program":${JSON.stringify(this.program)},"files":{\n${lines.join(',\n')}\n}}\n`)
    } catch (error) {
      await this.session.note(`“${cacheName}” can’t be written (${(error as NodeJS.ErrnoException).code}).`)
    }
  }

  private get file(): string {
    return join(this.session.io.cwd, cacheName)
  }

  /** Tells one build of AskLint from another: the launcher names the program that it starts. */
  private get program(): string {
    const {program, version} = this.session.io
    return createHash('sha256').update(program === undefined ? version : readFileSync(program)).digest('base64')
  }
}

function readEntries(file: string, program: string): Map<string, Entry> {
  try {
    const read: {program?: unknown; files?: Record<string, Entry>} = JSON.parse(readFileSync(file, 'utf8'))
    return new Map(read.program === program ? Object.entries(read.files ?? {}) : [])
  } catch {
    return new Map()
  }
}
