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

function writeBeside(target: string, text: string, like?: Like): void {
  const beside = new Beside(target, like)
  try {
    beside.write(text)
    beside.keep()
  } catch (error) {
    beside.drop()
    throw error
  }
}

/** Whose mode and owner a file is to have. */
export type Like = Pick<Stats, 'mode' | 'uid' | 'gid'>

/** A file that lies beside its place until it is whole. Throws where it can't be made. */
export class Beside {
  private readonly path: string
  private file: number | undefined

  constructor(
    private readonly target: string,
    private readonly like?: Like,
  ) {
    this.path = join(dirname(target), `.${basename(target)}.asklint-${process.pid}`)
    this.file = openSync(this.path, 'wx', like ? 0o600 : 0o666)
  }

  write(text: string): void {
    writeAll(this.file as number, Buffer.from(text, 'utf8'))
  }

  /** Puts it in its place. */
  keep(): void {
    const file = this.file as number
    if (this.like) {
      try {
        fchownSync(file, this.like.uid, this.like.gid)
      } catch {
        // Only its owner may give a file away; the one who writes it then owns it.
      }
      fchmodSync(file, this.like.mode & 0o7777)
    }
    fsyncSync(file)
    this.close()
    renameSync(this.path, this.target)
  }

  /** Takes it away. */
  drop(): void {
    this.close()
    rmSync(this.path, {force: true})
  }

  private close(): void {
    if (this.file !== undefined) closeSync(this.file)
    this.file = undefined
  }
}

/** Writes all of it, however little the system takes at a time. */
export function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
