import {lstatSync, realpathSync} from 'node:fs'
import {relative} from 'node:path'
import picomatch from 'picomatch'
import {folderOf, joinPath, pathWithin} from '../core/config/paths.js'
import {draftEndings, isDraft, isEntered} from '../core/config/walk.js'
import {isMail} from '../core/kind.js'
import {type Content, decode, mostBytes, tooLarge} from './content.js'
import {findFiles, type Item, shownAs} from './files.js'
import {type Blobs, Git} from './git.js'
import {absolute, withSlashes} from './host.js'
import {UsageError} from './io.js'
import type {Session} from './session.js'
import {targetsInIndex} from './staged-targets.js'

/** A file's text as git would commit it. */
export interface Staged {
  readonly content: Content
  /** The bytes that `content` was read from. */
  readonly bytes: Buffer
  /** False where the last commit has the same text. */
  readonly fresh: boolean
}

/** A file of the index. `name` counts from the top of the work tree. */
interface Entry {
  readonly name: string
  readonly mode: string
  readonly id: string
  readonly unmerged: boolean
}

/** What the index has for the names: without any, the drafts in it that the last commit has not, or not so. */
export async function* stagedFiles(names: readonly string[], session: Session): AsyncGenerator<Item> {
  const git = new Git(session.io)
  const top = await topOf(git, '--staged')
  session.lookup = targetsInIndex(git, top, shownFrom(session.cwd, top), session.disk(), path => {
    void session.note(`“${shownFrom(session.cwd, path)}” is linked and not staged: “git add” puts it there.`)
  })
  const changes = await changesIn(git)
  const fresh = new Set(changes.filter(({id, before}) => id !== before).map(({name}) => name))
  const blobs = git.blobs()
  try {
    const found = names.length > 0 ? named(names, top, git, session) : changed(changes, top, session)
    for await (const item of found) yield 'entry' in item ? await readEntry(item, blobs, fresh) : item
  } finally {
    blobs.close()
  }
}

interface Found {
  readonly entry: Entry
  readonly path: string
  readonly shown: string
}

async function readEntry({entry, path, shown}: Found, blobs: Blobs, fresh: ReadonlySet<string>): Promise<Item> {
  const {mode, unmerged, id, name} = entry
  if (unmerged) return {type: 'fault', message: `“${shown}” has conflicts: resolve them, and stage it with “git add”.`}
  if (!isFile(mode)) return {type: 'note', message: `“${shown}” is ${mode === '160000' ? 'a submodule' : 'a symbolic link'}: not read.`}
  try {
    const bytes = await blobs.read(id, mostBytes(name))
    const staged = {content: bytes ? decode(bytes, name) : tooLarge(isMail(name)), bytes: bytes ?? Buffer.alloc(0), fresh: fresh.has(name)}
    return {type: 'file', path, shown, staged}
  } catch (error) {
    return {type: 'fault', message: `“${shown}” can’t be read from git’s index (${(error as Error).message}).`}
  }
}

async function* changed(changes: readonly Entry[], top: string, session: Session): AsyncGenerator<Item | Found> {
  let drafts = 0
  for (const entry of changes) {
    const path = joinPath(top, entry.name)
    if (!isWalked(entry.name) || !(isFile(entry.mode) || entry.unmerged) || (await session.project.ignored(path))) continue
    drafts++
    yield {entry, path, shown: shownFrom(session.cwd, path)}
  }
  if (drafts === 0) yield {type: 'note', message: `No drafts (${draftEndings}) are staged.`}
}

async function* named(names: readonly string[], top: string, git: Git, session: Session): AsyncGenerator<Item | Found> {
  const wanted = names.map(name => ({name, path: withinTop(top, absolute(session.cwd, name))}))
  const inside = wanted.flatMap(({name, path}) => (path === undefined ? [] : [globOf(path, name)?.base ?? path]))
  const index = inside.length > 0 ? await indexOf(git, inside.map(path => shownFrom(session.cwd, joinPath(top, path)) || '.')) : new Map<string, Entry>()
  const seen = new Set<string>()
  for (const {name, path} of wanted) {
    for await (const item of expand(name, path)) {
      if ('entry' in item && seen.size === seen.add(item.path).size) continue
      yield item
    }
  }

  async function* expand(name: string, within: string | undefined): AsyncGenerator<Item | Found> {
    if (within === undefined) return yield {type: 'fault', message: `“${name}” is not in this git repository.`}
    const entry = index.get(within)
    if (entry) {
      const path = joinPath(top, within)
      const by = await session.project.ignored(path)
      return yield by ? {type: 'ignored', shown: shownAs(name), by} : {entry, path, shown: shownAs(name)}
    }
    const glob = globOf(within, name)
    const base = glob?.base ?? within
    const below = [...index.values()].filter(other => base === '' || other.name.startsWith(`${base}/`))
    const drafts: Found[] = []
    for (const other of below) {
      const rest = base ? other.name.slice(base.length + 1) : other.name
      const path = joinPath(top, other.name)
      if (!isWalked(rest, glob) || !(isFile(other.mode) || other.unmerged) || (await session.project.ignored(path))) continue
      drafts.push({entry: other, path, shown: glob ? shownFrom(session.cwd, path) : `${shownAs(name)}/${rest}`.replace(/^\//, '')})
    }
    yield* drafts
    if (drafts.length > 0) return
    if (glob) yield {type: 'fault', message: `“${name}” matches no file in git’s index.`}
    else if (below.length > 0) yield {type: 'note', message: `No drafts (${draftEndings}) in “${name}”.`}
    else yield {type: 'fault', message: `“${name}” is not in git’s index: “git add” puts it there.`}
  }
}

interface Glob {
  readonly base: string
  matches(rest: string): boolean
}

/** A glob within the work tree; what it says is matched as it is on disk. */
function globOf(within: string, name: string): Glob | undefined {
  const {isGlob, base, glob} = picomatch.scan(within)
  if (!isGlob || !picomatch.scan(withSlashes(name)).isGlob) return undefined
  const matches = picomatch(glob, {dot: true, nonegate: true})
  const any = /(?:^|\/)\*+$/.test(glob)
  return {base, matches: rest => matches(rest) && (!any || isDraft(rest))}
}

/** True for what is found where its folder is walked. */
function isWalked(name: string, glob?: Glob): boolean {
  return name.split('/').slice(0, -1).every(isEntered) && (glob ? glob.matches(name) : isDraft(name))
}

function isFile(mode: string): boolean {
  return mode.startsWith('100')
}

/**
 * The drafts of the work tree that differ from where its branch left `since` (the last commit, where that is not given),
 * those too that git does not know yet. Names narrow them down.
 */
export async function* changedFiles(names: readonly string[], since: string | undefined, session: Session): AsyncGenerator<Item> {
  const git = new Git(session.io)
  const top = await topOf(git, '--changed')
  const base = await baseOf(git, since)
  const diff = ['--name-only', '-z', '--diff-filter=d', '--no-renames', '--no-relative', '--no-ext-diff', '--ignore-submodules=all']
  const [known, unknown] = await Promise.all([
    git.tell('diff', ...diff, base, '--'),
    // From here, names are given as they are seen from here.
    git.tell('ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', shownFrom(session.cwd, top) || '.'),
  ])
  const paths = new Set([...fields(known), ...fields(unknown)].sort().map(name => joinPath(top, name)))
  let drafts = 0
  for await (const item of names.length > 0 ? findFiles(names, session) : inWorkTree(paths, top, session)) {
    if (item.type === 'file' && !paths.has(realPath(item.path))) continue
    if (item.type === 'file') drafts++
    yield item
  }
  const past = since === undefined ? 'the last commit' : `“${since}”`
  if (drafts === 0) yield {type: 'note', message: `No drafts (${draftEndings}) changed since ${past}.`}
}

async function* inWorkTree(paths: Iterable<string>, top: string, session: Session): AsyncGenerator<Item> {
  for (const path of paths) {
    const stats = lstatSync(path, {throwIfNoEntry: false})
    if (!stats?.isFile() || !isWalked(pathWithin(top, path) ?? path) || (await session.project.ignored(path))) continue
    yield {type: 'file', path, shown: shownFrom(session.cwd, path)}
  }
}

async function topOf(git: Git, flag: string): Promise<string> {
  const answer = await git.ask('rev-parse', '--show-toplevel')
  if (answer.ok) return withSlashes(answer.output.replace(/\r?\n$/, ''))
  throw new UsageError(`${flag} needs the work tree of a git repository (git: ${answer.complaint}).`)
}

/** A tree to compare with: the last commit, or nothing at all before the first. */
async function headOf(git: Git): Promise<string> {
  const head = await git.ask('rev-parse', '--quiet', '--verify', 'HEAD^{commit}')
  return (head.ok ? head.output : await git.tell('hash-object', '-t', 'tree', '/dev/null')).trim()
}

async function baseOf(git: Git, since: string | undefined): Promise<string> {
  if (since === undefined) return headOf(git)
  // Nothing that starts like an option is the name of a commit.
  const commit = since.startsWith('-') ? undefined : await git.ask('rev-parse', '--quiet', '--verify', `${since}^{commit}`)
  const hint = 'In a shallow clone, fetch more of its past first.'
  if (!commit?.ok) throw new UsageError(`--since: git knows no commit “${since}”. ${hint}`)
  const base = await git.ask('merge-base', commit.output.trim(), 'HEAD')
  if (!base.ok) throw new UsageError(`--since: “${since}” and HEAD have no commit in common. ${hint}`)
  return base.output.trim()
}

interface Change extends Entry {
  /** What the last commit has under this name, or had under the one that it was renamed from. */
  readonly before: string
}

/** What the index has that the last commit has not, or not so. */
async function changesIn(git: Git): Promise<Change[]> {
  const head = await headOf(git)
  // A file that was merely moved is found by its text, which stays the same.
  const diff = ['--cached', '--raw', '-z', '-M100%', '--no-abbrev', '--diff-filter=d', '--ignore-submodules=none', '--ita-invisible-in-index']
  const output = await git.tell('diff-index', ...diff, head, '--')
  const changes = new Map<string, Change>()
  const parts = fields(output)
  for (let at = 0; at < parts.length; ) {
    const [, mode = '', before = '', id = '', status = ''] = (parts[at] as string).split(' ')
    const moved = /^[RC]/.test(status)
    const name = parts[at + (moved ? 2 : 1)] as string
    at += moved ? 3 : 2
    const unmerged = status.startsWith('U') || changes.get(name)?.unmerged === true
    changes.set(name, {name, mode, id, before, unmerged})
  }
  return [...changes.values()]
}

/** The files of the index at or below the paths, which count from the current folder, by name. */
async function indexOf(git: Git, paths: readonly string[]): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const output = await git.tell('ls-files', '-z', '--stage', '--full-name', '--', ...paths)
  for (const line of fields(output)) {
    const tab = line.indexOf('\t')
    const [mode = '', id = '', stage] = line.slice(0, tab).split(' ')
    const name = line.slice(tab + 1)
    entries.set(name, {name, mode, id, unmerged: stage !== '0'})
  }
  return entries
}

function fields(output: string): string[] {
  return output.split('\0').slice(0, -1)
}

/** A path as it counts from the top, `''` for the top itself; undefined outside of it. */
function withinTop(top: string, path: string): string | undefined {
  for (const candidate of [path, realPath(path)]) {
    if (candidate === top) return ''
    const within = pathWithin(top, candidate)
    if (within !== undefined) return within
  }
  return undefined
}

/** The path with the links in its folder resolved: git goes by that one. */
function realPath(path: string): string {
  try {
    return joinPath(withSlashes(realpathSync(folderOf(path))), path.slice(path.lastIndexOf('/') + 1))
  } catch {
    return path
  }
}

function shownFrom(cwd: string, path: string): string {
  return withSlashes(relative(cwd, path))
}
