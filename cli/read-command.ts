import {ignoredNotice} from '../core/config/ignores.js'
import {folderOf} from '../core/config/paths.js'
import {nameWithin, type Place} from '../core/config/project.js'
import {fileText, parseDraft, type ParseOptions, readingOf} from '../core/index.js'
import {rules} from '../rules/index.js'
import type {Options} from './args.js'
import {breath} from './breath.js'
import {type Content, decode, readContent} from './content.js'
import {findFiles, withMessages} from './files.js'
import {contentOfMail, readInItsFile} from './mail-item.js'
import {storedIn} from './mbox.js'
import {type ExitCode, type Io, readAll} from './io.js'
import {openOutputs} from './outputs.js'
import type {ReadReport} from './report/types.js'
import {inputOf, Session} from './session.js'

/** `asklint read [paths]`, and `asklint read --stdin`. */
export async function readCommand(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const session = new Session(io, options, rules)
  const outputs = await openOutputs('read', options, io, io.stdout, session)
  const reports = options.stdin ? readStdin(session) : readFiles(names.length > 0 ? names : ['.'], session)
  let files = 0
  for await (const report of reports) {
    files++
    await outputs.file(report)
  }
  await outputs.end({files})
  return session.exitCode(false)
}

async function* readFiles(names: readonly string[], session: Session): AsyncGenerator<ReadReport> {
  const pause = breath()
  for await (const item of withMessages(findFiles(names, session))) {
    await pause()
    if (item.type === 'fault') await session.fail(item.message)
    else if (item.type === 'note') await session.note(item.message)
    else if (item.type === 'ignored') yield unreadable(item.shown, [ignoredNotice(item.by)])
    else {
      const place = await session.placeOf(folderOf(item.path))
      if (item.type === 'mail') {
        const name = `${item.path.replace(/\.mbox$/i, '')}.mbox`
        if (place) yield readInItsFile(reportOf(contentOfMail(item.stored), item.shown, {name: nameWithin(place, name)}, item.path, place, session), item.stored)
        continue
      }
      const content = place && (await session.attempt(item.shown, 'read', () => readContent(item.path)))
      if (!content) continue
      const name = nameWithin(place, item.path)
      yield reportOf(content, item.shown, {name, ...(await session.templatesFor(name, place))}, item.path, place, session)
    }
  }
}

async function* readStdin(session: Session): AsyncGenerator<ReadReport> {
  const {stdinFilename} = session.options
  const bytes = await readAll(session.io.stdin)
  const {shown, path, folder, about} = inputOf(session)
  const place = await session.placeOf(folder)
  const by = place && path !== undefined ? await session.project.ignored(path) : undefined
  if (by) yield unreadable(shown, [ignoredNotice(by)])
  else if (place) {
    const known = await about(place)
    const mails = await storedIn(bytes, stdinFilename)
    for (const mail of mails ?? []) yield readInItsFile(reportOf(contentOfMail(mail), shown, known, path, place, session), mail)
    if (!mails) yield reportOf(decode(bytes, stdinFilename), shown, known, path, place, session)
  }
}

function reportOf(content: Content, shown: string, about: ParseOptions, path: string | undefined, place: Place, session: Session): ReadReport {
  if (content.text === undefined) return unreadable(shown, content.notices)
  const bytes = content.bytes ? {bytes: content.bytes} : {}
  const draft = parseDraft(content.text, {...session.parseOptions(place, place.settings(path).kind), ...about, ...bytes})
  return {
    path: shown,
    reading: readingOf(draft),
    notices: [...content.notices, ...draft.notices],
    text: fileText(draft),
    ...(draft.origin ? {decoded: {text: draft.text, reading: readingOf(draft, 'decoded')}} : {}),
  }
}

function unreadable(path: string, notices: ReadReport['notices']): ReadReport {
  return {path, reading: null, notices, text: ''}
}
