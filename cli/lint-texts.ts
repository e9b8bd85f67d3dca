import {ignoredNotice} from '../core/config/ignores.js'
import {folderOf} from '../core/config/paths.js'
import {nameWithin, type Place} from '../core/config/project.js'
import type {ParseOptions, Targets} from '../core/index.js'
import {isMessageFile} from '../core/kind.js'
import {breath} from './breath.js'
import type {Cache} from './cache.js'
import {type Content, decode, readContent} from './content.js'
import {elsewhere} from './elsewhere.js'
import {findFiles, type Item, withMessages} from './files.js'
import {contentOfMail, inItsFile} from './mail-item.js'
import {readAll} from './io.js'
import {judge, stillHolds, type Subject, unread} from './judge.js'
import {type Stored, storedIn} from './mbox.js'
import type {FileReport} from './report/types.js'
import {inputOf, type Session} from './session.js'
import {replaceFile, stampOf} from './write.js'
import {inOrder, pooling} from './pool.js'

/**
 * Lints what the names stand for, in order and in several threads where that pays; without any, the current folder, or
 * all that git calls staged or changed.
 */
export async function* lintFiles(names: readonly string[], session: Session): AsyncGenerator<FileReport> {
  const {io, options} = session
  const pause = breath()
  const threads = pooling(io, options, 'file')
  const lintOne = async (item: Item): Promise<FileReport | undefined> => {
    // An archive is a stream, and to be read in as little memory.
    const pool = session.watching ? undefined : threads.pool(item.type !== 'mail' || options.concurrency !== 'auto')
    if (item.type === 'mail' && pool) return elsewhere<FileReport>(item, pool, session, 'linted')
    if (item.type !== 'file' || item.staged) return lintItem(item, session)
    const lint = () => (pool ? elsewhere<FileReport>(item, pool, session, 'linted') : lintItem(item, session))
    return session.cache ? lintUnlessKnown(item, session.cache, session, lint) : lint()
  }
  try {
    for await (const report of inOrder(paced(await itemsOf(names, session), pause), lintOne, () => threads.pool(false)?.width ?? 1)) {
      if (report) yield report
    }
  } finally {
    await threads.close()
  }
}

async function* paced(items: AsyncIterable<Item>, pause: () => Promise<void>): AsyncGenerator<Item> {
  for await (const item of items) {
    await pause()
    yield item
  }
}

/** The report of an earlier run, where it holds; else the one that `lint` makes. */
async function lintUnlessKnown(
  {path, shown}: Extract<Item, {type: 'file'}>,
  cache: Cache,
  session: Session,
  lint: () => Promise<FileReport | undefined>,
): Promise<FileReport | undefined> {
  const place = await session.placeOf(folderOf(path))
  const content = contentOf(path)
  // Texts that differ in bytes that are no UTF-8 look the same.
  if (!place || content?.text === undefined || !content.exact) return lint()
  const about = await aboutFile(path, place, session)
  const key = cache.keyOf(content, path, about, place)
  if (key === undefined) return lint()
  const kept = cache.get(path, key, about.targets)
  if (kept) return {...kept, path: shown, text: content.text, fixed: 0}
  const report = await lint()
  if (report && !report.notices.some(({code}) => code === 'rule-failed')) cache.set(path, key, report)
  return report
}

/** What can't be read is told where it is linted. */
function contentOf(path: string): Content | undefined {
  try {
    return readContent(path)
  } catch {
    return undefined
  }
}

async function itemsOf(names: readonly string[], session: Session): Promise<AsyncIterable<Item>> {
  const {staged, changed, since} = session.options
  if (staged) return withMessages((await import('./git-files.js')).stagedFiles(names, session))
  if (changed) return withMessages((await import('./git-files.js')).changedFiles(names, since, session))
  return withMessages(findFiles(names.length > 0 ? names : ['.'], session))
}

/** Lints a file, or tells what stands in its place. */
export async function lintItem(item: Item, session: Session): Promise<FileReport | undefined> {
  if (item.type === 'fault') return void (await session.fail(item.message))
  if (item.type === 'note') return void (await session.note(item.message))
  if (item.type === 'ignored') return unread(item.shown, [ignoredNotice(item.by)])
  if (item.type === 'mail') return lintMail(item, session)
  const {path, shown, staged} = item
  if (staged) return (await import('./staged.js')).lintStaged({path, shown, staged}, session)
  const known = knownReport(path, session)
  if (known && !known.targets) return known
  const place = await session.placeOf(folderOf(path))
  if (known && place && stillHolds(known, session.targetsFor(path, place).targets)) return known
  const read = place && (await session.attempt(shown, 'read', () => ({stamp: stampOf(path), content: readContent(path)})))
  if (!read) return undefined
  const {report, fixed} = judge(read.content, {shown, path, about: await aboutFile(path, place, session)}, place, session)
  session.watching?.known.set(path, {stamp: read.stamp, report})
  if (fixed === undefined) return report
  const written = await session.attempt(shown, 'written', () => {
    replaceFile(path, fixed, read.stamp)
    return true
  })
  return written ? report : undefined
}

/** Lints a message of an mbox, which is never written: mail programs keep indexes of theirs. */
async function lintMail({path, shown, stored}: Extract<Item, {type: 'mail'}>, session: Session): Promise<FileReport | undefined> {
  session.watching?.entered(folderOf(path), false)
  const place = await session.placeOf(folderOf(path))
  if (!place) return undefined
  const about = {name: nameWithin(place, `${path.replace(/\.mbox$/i, '')}.mbox`)}
  return judgeMail(stored, {shown, path, about}, place, session)
}

async function judgeMail(stored: Stored, subject: Subject, place: Place, session: Session): Promise<FileReport> {
  const {report} = judge(contentOfMail(stored), {...subject, fixless: true}, place, session)
  if (session.options.fix && report.problems.some(({suggestions}) => suggestions.length > 0)) {
    await session.note(`“${subject.shown}” is not fixed, as mail programs keep indexes of their archives.`)
  }
  return inItsFile(report, stored)
}

/** A message that an editor has just saved for git is being written. */
async function aboutFile(path: string, place: Place, session: Session): Promise<ParseOptions & {readonly targets: Targets}> {
  const name = nameWithin(place, path)
  return {
    name,
    ...(isMessageFile(path) ? {present: session.io.present()} : {}),
    ...session.targetsFor(path, place),
    ...(await session.templatesFor(name, place)),
  }
}

/** The report of the run before, where the file is as it was. */
function knownReport(path: string, {watching}: Session): FileReport | undefined {
  if (!watching) return undefined
  watching.entered(folderOf(path), false)
  const known = watching.known.get(path)
  if (!known) return undefined
  try {
    const {size, mtimeMs} = stampOf(path)
    return size === known.stamp.size && mtimeMs === known.stamp.mtimeMs ? known.report : undefined
  } catch {
    return undefined
  }
}

/** Lints standard input; where fixes are asked for, the fixed text goes to standard output. */
export async function* lintStdin(session: Session): AsyncGenerator<FileReport> {
  const {options, io} = session
  const bytes = await readAll(io.stdin)
  const {shown, path, folder, about} = inputOf(session)
  const place = await session.placeOf(folder)
  const by = place && path !== undefined ? await session.project.ignored(path) : undefined
  let fixed: string | undefined
  if (by) yield unread(shown, [ignoredNotice(by)])
  else if (place) {
    const subject = {shown, about: await about(place), ...(path === undefined ? {} : {path})}
    const mails = await storedIn(bytes, options.stdinFilename)
    for (const mail of mails ?? []) yield judgeMail(mail, subject, place, session)
    if (!mails) {
      const judged = judge(decode(bytes, options.stdinFilename), subject, place, session)
      fixed = judged.fixed
      yield judged.report
    }
  }
  if (options.fix && !options.dryRun) await io.stdout.write(fixed ?? bytes)
}
