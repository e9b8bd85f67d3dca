import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import {basename, dirname, join} from 'node:path'

/** What a file was when it was read; a write that would undo somebody else's is refused. */
export interface Stamp {
  readonly size: number
  readonly mtimeMs: number
}

export function stampOf(path: string): Stamp {
  const {size, mtimeMs} = statSync(path)
  return {size, mtimeMs}
}

/**
 * Replaces a file's text, all or nothing: it is written beside and renamed, and keeps its mode and, where the system
 * allows, its owner. A symbolic link stays one. Throws where the file changed since `stamp`, or where it can't be written.
 */
export function replaceFile(path: string, text: string, stamp: Stamp): void {
  const target = realpathSync(path)
  // Renaming over a file asks for no leave of it.
  accessSync(target, constants.W_OK)
  const {mode, uid, gid, size, mtimeMs} = statSync(target)
  if (size !== stamp.size || mtimeMs !== stamp.mtimeMs) throw new Error('it changed while it was being fixed')
  const beside = join(dirname(target), `.${basename(target)}.asklint-${process.pid}`)
  try {
    const file = openSync(beside, 'wx', 0o600)
    try {
      writeAll(file, Buffer.from(text, 'utf8'))
      try {
        fchownSync(file, uid, gid)
      } catch {
        // Only its owner may give a file away; the one who fixes it then owns it.
      }
      fchmodSync(file, mode & 0o7777)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, {force: true})
    throw error
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
