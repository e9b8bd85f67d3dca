import {readFileSync} from 'node:fs'
import {folderOf} from '../core/config/paths.js'
import {nameWithin} from '../core/config/project.js'
import type {Staged} from './git-files.js'
import {judge} from './judge.js'
import type {FileReport} from './report/types.js'
import type {Session} from './session.js'
import {replaceFile, stampOf} from './write.js'

/**
 * Lints what is staged of a file. Fixes are written to the work tree where that has what is staged, and refused where it
 * has something else.
 */
export async function lintStaged({path, shown, staged}: {path: string; shown: string; staged: Staged}, session: Session): Promise<FileReport | undefined> {
  const place = await session.placeOf(folderOf(path))
  if (!place) return undefined
  const about = {name: nameWithin(place, path), ...session.targetsFor(path, place), ...(staged.fresh ? {present: session.io.present()} : {})}
  const subject = {shown, path, about}
  const {report, fixed} = judge(staged.content, subject, place, session)
  if (fixed === undefined) return report
  const stamp = await session.attempt(shown, 'written', () => stampOf(path))
  const breaks = stamp && breaksOf(path, staged.bytes)
  if (breaks === undefined) {
    if (stamp) await session.fail(`“${shown}” is not fixed, as it has changes that are not staged: stage them, or stash them.`)
    return judge(staged.content, {...subject, fixless: true}, place, session).report
  }
  const written = await session.attempt(shown, 'written', () => {
    replaceFile(path, breaks === 'crlf' ? fixed.replaceAll('\n', '\r\n') : fixed, stamp as NonNullable<typeof stamp>)
    return true
  })
  return written ? report : undefined
}

/** How the file breaks its lines where it otherwise has what is staged: git may turn them when it checks a file out. */
function breaksOf(path: string, staged: Buffer): 'same' | 'crlf' | undefined {
  const bytes = readFileSync(path)
  if (bytes.equals(staged)) return 'same'
  const text = staged.toString('utf8')
  return !text.includes('\r') && bytes.toString('utf8') === text.replaceAll('\n', '\r\n') ? 'crlf' : undefined
}
