import {ignoredNotice} from '../core/config/ignores.js'
import {folderOf, pathWithin} from '../core/config/paths.js'
import {nameWithin, type Place} from '../core/config/project.js'
import {parseDraft, type ParseOptions} from '../core/index.js'
import {entriesOf} from '../core/record/entries.js'
import type {FileEntries} from '../core/record/found.js'
import {breath} from './breath.js'
import {type Content, readContent} from './content.js'
import {elsewhere} from './elsewhere.js'
import {findFiles, type Item, withMessages} from './files.js'
import {contentOfMail} from './mail-item.js'
import {inOrder, pooling} from './pool.js'
import type {Session} from './session.js'

/** What the files that names stand for say for the record, in order and in several threads where that pays. */
export async function* recordFiles(names: readonly string[], session: Session): AsyncGenerator<FileEntries> {
  const {io, options} = session
  const pause = breath()
  const threads = pooling(io, options, 'record')
  const readOne = async (item: Item): Promise<FileEntries | undefined> => {
    const pool = threads.pool()
    return pool && (item.type === 'file' || item.type === 'mail') ? elsewhere(item, pool, session, 'read') : recordItem(item, session)
  }
  async function* items(): AsyncGenerator<Item> {
    for await (const item of withMessages(findFiles(names.length > 0 ? names : ['.'], session))) {
      await pause()
      yield item
    }
  }
  try {
    for await (const entries of inOrder(items(), readOne, () => threads.pool(false)?.width ?? 1)) if (entries) yield entries
  } finally {
    await threads.close()
  }
}

/** What an item says for the record, or undefined, the reason told, where it is nothing to read. */
export async function recordItem(item: Item, session: Session): Promise<FileEntries | undefined> {
  if (item.type === 'fault') return void (await session.fail(item.message))
  if (item.type === 'note') return void (await session.note(item.message))
  if (item.type === 'ignored') return unread({path: item.shown, file: ''}, [ignoredNotice(item.by)])
  const {path, shown} = item
  const place = await session.placeOf(folderOf(path))
  if (!place) return undefined
  const {root, gitRoot: top = root} = place
  const known = {path: pathWithin(session.cwd, path) ?? shown, file: path, ...(root === undefined ? {} : {root}), ...(top === undefined ? {} : {top})}
  if (item.type === 'mail') {
    const {stored} = item
    const name = nameWithin(place, `${path.replace(/\.mbox$/i, '')}.mbox`)
    return read(contentOfMail(stored), {name}, {...known, message: stored.number, at: stored.at}, place, session)
  }
  const content = await session.attempt(shown, 'read', () => readContent(path))
  const name = nameWithin(place, path)
  return content && read(content, {name, ...session.targetsFor(path, place), ...(await session.templatesFor(name, place))}, known, place, session)
}

type About = Parameters<typeof entriesOf>[1]

function read({text, notices, bytes}: Content & {readonly bytes?: Uint8Array}, named: ParseOptions, about: About, place: Place, session: Session): FileEntries {
  if (text === undefined) return unread(about, notices)
  const options = session.parseOptions(place, place.settings(about.file).kind)
  const entries = entriesOf(parseDraft(text, {...options, ...named, ...(bytes ? {bytes} : {})}), about)
  return notices.length > 0 ? {...entries, notices: [...told(about.path, notices), ...entries.notices]} : entries
}

function unread({path, file}: Pick<About, 'path' | 'file'>, notices: Content['notices']): FileEntries {
  return {path, file, kind: null, decisions: [], actions: [], asks: [], ties: [], notices: told(path, notices)}
}

function told(path: string, notices: Content['notices']): FileEntries['notices'] {
  return notices.map(({code, message}) => ({path, code, message}))
}
