import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
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
  const stats = statSync(target)
  if (stats.size !== stamp.size || stats.mtimeMs !== stamp.mtimeMs) throw new Error('it changed while it was being fixed')
  writeBeside(target, text, stats)
}

/** Writes a file, all or nothing, whether there is one before or not; folders that it needs are made. */
export function writeWhole(path: string, text: string): void {
  if (existsSync(path)) return replaceFile(path, text, stampOf(path))
  mkdirSync(dirname(path), {recursive: true})
  writeBeside(path, text)
}

function writeBeside(target: string, text: string, like?: Pick<Stats, 'mode' | 'uid' | 'gid'>): void {
  const beside = join(dirname(target), `.${basename(target)}.asklint-${process.pid}`)
  try {
    const file = openSync(beside, 'wx', like ? 0o600 : 0o666)
    try {
      writeAll(file, Buffer.from(text, 'utf8'))
      if (like) {
        try {
          fchownSync(file, like.uid, like.gid)
        } catch {
          // Only its owner may give a file away; the one who fixes it then owns it.
        }
        fchmodSync(file, like.mode & 0o7777)
      }
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
