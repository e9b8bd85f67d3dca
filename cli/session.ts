import {didYouMean} from '../core/config/near.js'
import {folderOf, pathWithin} from '../core/config/paths.js'
import {createProject, type Host, nameWithin, type Place, type Project} from '../core/config/project.js'
import type {Choice} from '../core/config/settings.js'
import type {ParseOptions, Rule} from '../core/index.js'
import {isPost} from '../core/kind.js'
import {once} from '../core/once.js'
import {type Standing, type Targets, targetsIn} from '../core/targets.js'
import type {Options} from './args.js'
import type {Cache} from './cache.js'
import {absolute, createHost} from './host.js'
import {type ExitCode, type Io, UsageError} from './io.js'
import type {FileReport} from './report/types.js'
import type {Stats} from './stats.js'
import {filesOnDisk} from './targets.js'
import type {Stamp} from './write.js'

/** What a run tells whoever waits for changes, and what is known from the run before. */
export interface Watching {
  /** Reports by path, which hold while the file is as it was and no config changed. */
  readonly known: Map<string, {readonly stamp: Stamp; readonly report: FileReport}>
  /** A folder is about to be read: for all that is in it where it is `walked`, else for one file. */
  entered(folder: string, walked: boolean): void
  /** A config or an ignore file was looked for, there or not. */
  asked(path: string): void
  /** What a link leads to was looked for, there or not. */
  looked(path: string): void
}

/** One run over texts: where configs come from, what went wrong on the way, and what the exit code will be. */
export class Session {
  readonly host: Host
  readonly project: Project
  /** What the flags say on top of the configs. */
  readonly choice: Choice
  /** Where time goes, where that is asked for. */
  stats?: Stats
  /** Reports of earlier runs, where they are asked for. */
  cache?: Cache
  /** How targets of links are looked up, where that is not on disk. */
  lookup?: (standing: Standing) => Targets
  /** What kept a part of the work from being done. */
  readonly failures = new Set<string>()
  private readonly told = new Set<string>()
  /** Files that links lead to. */
  readonly disk = once(() => filesOnDisk(this.host, path => this.watching?.looked(path)))
  /** By the root of their repository. */
  private readonly templates = new Map<string, readonly string[]>()
  /** AskLint’s rules, and those that the configs brought along so far, by their ids. */
  private readonly known: Map<string, Rule>
  /** The rules of the flags that no config brought along so far. */
  private readonly unmet = new Set<string>()

  constructor(
    readonly io: Io,
    readonly options: Options,
    rules: readonly Rule[],
    readonly watching?: Watching,
  ) {
    this.host = watching ? watched(createHost(io, true), watching) : createHost(io)
    this.known = new Map(rules.map(rule => [rule.meta.id, rule]))
    const ids = [...this.known.keys()]
    for (const id of [...options.rules.keys(), ...(options.only ?? [])]) {
      if (ids.includes(id)) continue
      if (!id.includes('/')) throw new UsageError(`There is no rule “${id}”: “asklint rules” lists them.${didYouMean(id, ids)}`)
      this.unmet.add(id)
    }
    this.choice = {
      rules: options.rules,
      ...(options.preset ? {preset: options.preset} : {}),
      ...(options.only ? {only: options.only} : {}),
    }
    const config = options.config === undefined ? undefined : absolute(this.cwd, options.config)
    if (config !== undefined && this.host.readFile(config) === undefined) throw new UsageError(`There is no config “${options.config}”.`)
    const met = ({chain}: Place): void => {
      for (const {rule} of chain?.added ?? []) {
        this.known.set(rule.meta.id, rule)
        this.unmet.delete(rule.meta.id)
      }
    }
    this.project = createProject({host: this.host, choice: this.choice, rules, met, ...(config === undefined ? {} : {config})})
  }

  /** The rules that may have found something so far. */
  get rules(): readonly Rule[] {
    return [...this.known.values()]
  }

  get cwd(): string {
    return absolute(this.io.cwd, '.')
  }

  /** The place of a folder, or undefined, the fault told, where its config can't be used. */
  async placeOf(folder: string): Promise<Place | undefined> {
    const place = await this.project.placeOf(folder)
    if (place.faults.length === 0) return place
    const {formatConfigError} = await import('../core/config/config.js')
    for (const fault of place.faults) {
      const file = pathWithin(this.cwd, fault.file) ?? fault.file
      await this.fail(formatConfigError({...fault, file}))
    }
    return undefined
  }

  /** The templates of the repository, for a text whose name says that it is written for a pull request or an issue. */
  async templatesFor(name: string | undefined, place: Place): Promise<Pick<ParseOptions, 'templates'>> {
    if (name === undefined || !isPost(name)) return {}
    // Command lines of code hosts have it written among temporary files, and run in the repository.
    const root = place.gitRoot ?? (await this.project.placeOf(this.cwd)).gitRoot
    if (root === undefined) return {}
    let templates = this.templates.get(root)
    if (!templates) {
      const {findTemplates} = await import('../core/templates.js')
      templates = findTemplates(root, this.host)
      this.templates.set(root, templates)
    }
    return templates.length > 0 ? {templates} : {}
  }

  /** What a text at a path can know of what its links lead to. */
  targetsFor(path: string, {root, gitRoot}: Place): Required<Pick<ParseOptions, 'targets'>> {
    const standing = {path, root, top: gitRoot}
    return {targets: this.lookup?.(standing) ?? targetsIn(this.disk(), standing)}
  }

  /** Says once on standard error what kept a part of the work from being done; the rest goes on. */
  async fail(message: string): Promise<void> {
    this.failures.add(message)
    await this.note(message)
  }

  /** What `work` on a file yields, or undefined, the fault told, where the system refuses. */
  async attempt<T>(shown: string, what: 'read' | 'written', work: () => T): Promise<T | undefined> {
    try {
      return work()
    } catch (error) {
      const {code, message} = error as NodeJS.ErrnoException
      await this.fail(`“${shown}” can’t be ${what} (${code ?? message}).`)
      return undefined
    }
  }

  /** Says something once on standard error that is no fault. */
  async note(message: string): Promise<void> {
    if (this.told.has(message)) return
    this.told.add(message)
    await this.io.stderr.write(`asklint: ${message}\n`)
  }

  exitCode(found: boolean): ExitCode {
    // A config that can't be used may have them.
    if (this.failures.size === 0) for (const id of this.unmet) void this.fail(`There is no rule “${id}” in the configs that hold here.`)
    return this.failures.size > 0 ? 2 : found ? 1 : 0
  }

  /** What the flags and the place say of how a text is to be parsed. */
  parseOptions({chain}: Place, kindOverride: ParseOptions['kindOverride']): ParseOptions {
    const {kind, now, timezone} = this.options
    const instant = now === 'present' ? this.io.present() : now
    return {
      ...(kind ? {kind} : {}),
      ...(kindOverride ? {kindOverride} : {}),
      clock: {...(instant === undefined ? {} : {now: instant}), ...(timezone === undefined ? {} : {zone: timezone})},
      ...(chain?.timezone ? {defaultZone: chain.timezone} : {}),
      ...(chain ? {readers: chain.readers} : {}),
    }
  }
}

function watched(host: Host, watching: Watching): Host {
  return {
    ...host,
    readFile(path) {
      watching.asked(path)
      return host.readFile(path)
    },
  }
}

/** What `--stdin` reads: what it is called, where its config is looked for, and what is known of it. */
export interface Input {
  readonly shown: string
  readonly path?: string
  readonly folder: string
  about(place: Place): Promise<ParseOptions>
}

export function inputOf(session: Session): Input {
  const {options: {stdinFilename: given}, io, cwd, host} = session
  const present = io.present()
  if (given === undefined) return {shown: '<stdin>', folder: cwd, about: async () => ({untitled: true, present})}
  const path = absolute(cwd, given)
  // The text of a file that is being edited is that file; anything else has only been written so far.
  const untitled = !host.exists(path)
  const about = async (place: Place): Promise<ParseOptions> => {
    const name = nameWithin(place, path)
    return {name, untitled, present, ...session.targetsFor(path, place), ...(await session.templatesFor(name, place))}
  }
  return {shown: given, path, folder: folderOf(path), about}
}
