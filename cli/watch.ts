import {existsSync, type FSWatcher, statSync, watch} from 'node:fs'
import {basename, join} from 'node:path'
import {isDraft} from '../core/config/walk.js'
import {folderOf, upwards} from '../core/config/paths.js'
import type {Options} from './args.js'
import {absolute} from './host.js'
import {type ExitCode, type Io, UsageError} from './io.js'
import {lintCommand} from './lint-command.js'
import type {Watching} from './session.js'

/** Milliseconds of quiet after a change before it is looked at: an editor writes in several steps. */
const quiet = 100

/** `asklint --watch`: lints, and again whenever a draft, a config or an ignore file changes, until it is interrupted. */
export async function watchCommand(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const folders = new Folders(names, options, io)
  for (let first = true; ; first = false) {
    if (io.stdout.terminal) await io.stdout.write('\u001B[2J\u001B[H')
    folders.begin()
    // A file that is gone may come back; what never was there is not waited for.
    if (!first) folders.wait()
    try {
      const code = await lintCommand(names, options, io, folders)
      if (folders.end() === 0) return code
    } catch (error) {
      if (first || folders.exhausted || !(error instanceof UsageError)) throw error
      await io.stderr.write(`asklint: ${error.message}\n`)
    }
    await io.stderr.write('asklint: waiting for changes; Ctrl-C ends.\n')
    await folders.change()
  }
}

/** The folders that a run met, each watched by itself: what is never entered (`node_modules`, `.git`) costs nothing. */
class Folders implements Watching {
  readonly known: Watching['known'] = new Map()
  /** The system allows no more. */
  exhausted = false
  private readonly watchers = new Map<string, FSWatcher>()
  private readonly configs = new Set<string>()
  /** What links lead to, there or not. */
  private targets = new Set<string>()
  private readonly written: ReadonlySet<string>
  private readonly named: ReadonlySet<string>
  private met = new Set<string>()
  /** Those of them that are read for what is in them; the others are watched for configs, and for files that were named. */
  private walked = new Set<string>()
  private changed = false
  private wake: (() => void) | undefined

  constructor(names: readonly string[], {outputs, config, baseline}: Options, {cwd}: Io) {
    this.named = new Set(names.map(name => absolute(cwd, name)))
    this.written = new Set(outputs.flatMap(({file}) => (file === undefined ? [] : [absolute(cwd, file)])))
    for (const file of [config, baseline]) if (file !== undefined) this.asked(absolute(cwd, file))
  }

  begin(): void {
    this.met = new Set()
    this.walked = new Set()
    this.targets = new Set()
  }

  /** Watches for what was named, there or not. */
  wait(): void {
    for (const path of this.named) this.entered(folderOf(path), false)
  }

  /** Leaves the folders alone that the run did not meet. Answers how many are watched. */
  end(): number {
    for (const [folder, watcher] of this.watchers) {
      if (this.met.has(folder)) continue
      watcher.close()
      this.watchers.delete(folder)
    }
    for (const path of this.known.keys()) if (!existsSync(path)) this.known.delete(path)
    return this.watchers.size
  }

  entered(folder: string, walked: boolean): void {
    if (walked) this.walked.add(folder)
    for (const above of upwards(folder)) {
      if (this.met.has(above)) return
      this.met.add(above)
      this.follow(above)
      // Configs and ignore files above are asked for up to here.
      if (existsSync(join(above, '.git'))) return
    }
  }

  asked(path: string): void {
    this.configs.add(path)
  }

  looked(path: string): void {
    this.targets.add(path)
    this.entered(folderOf(path), false)
  }

  /** Settles once something changed that matters, and then kept still. */
  async change(): Promise<void> {
    if (!this.changed) await new Promise<void>(resolve => (this.wake = resolve))
    this.wake = undefined
    do {
      this.changed = false
      await new Promise(resolve => setTimeout(resolve, quiet))
    } while (this.changed)
  }

  private follow(folder: string): void {
    if (this.watchers.has(folder)) return
    try {
      const watcher = watch(folder, (_, name) => this.notice(folder, name))
      watcher.on('error', () => this.lose(folder))
      this.watchers.set(folder, watcher)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      // It went away, or may not be read; whoever reads it will tell.
      if (code !== 'ENOSPC' && code !== 'EMFILE' && code !== 'ENFILE') return
      this.exhausted = true
      const raise = code === 'ENOSPC' ? ', and the setting fs.inotify.max_user_watches raises it' : ''
      throw new UsageError(`The system watches no more folders (${code}): there is a limit${raise}. Name fewer folders.`)
    }
  }

  private lose(folder: string): void {
    this.watchers.get(folder)?.close()
    this.watchers.delete(folder)
    this.stir()
  }

  private notice(folder: string, name: string | null): void {
    const path = name === null ? folder : absolute(folder, name)
    if (this.written.has(path)) return
    if (name === null || this.configs.has(path)) {
      this.known.clear()
      this.stir()
    } else if (this.known.has(path) || this.named.has(path) || this.targets.has(path) || (this.walked.has(folder) && this.holds(path))) {
      if (this.watchers.has(path) && !existsSync(path)) this.lose(path)
      this.stir()
    }
  }

  /** True where a path in a folder that is walked may be a draft, or a folder that has some. */
  private holds(path: string): boolean {
    const name = basename(path)
    return isDraft(name) || this.watchers.has(path) || (!/^(?:\.(?!github$)|node_modules$)/.test(name) && isFolder(path))
  }

  private stir(): void {
    this.changed = true
    this.wake?.()
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
