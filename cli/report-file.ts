import {closeSync, mkdirSync, openSync, realpathSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
import {UsageError} from './io.js'
import {Beside, writeAll} from './write.js'

/** Code units that are held before they are written. */
const most = 1 << 20

interface Way {
  write(text: string): void
  keep(): void
  drop(): void
}

/**
 * A file that a report is written to as it comes in. It gets into its place when it is whole; what is no plain file, such
 * as a pipe, takes it as it comes, and so does a file in a folder that takes no other. Throws a `UsageError` where the
 * system refuses.
 */
export class ReportFile {
  private pieces: string[] = []
  private size = 0
  private way: Way | undefined
  private readonly drop = (): void => this.way?.drop()

  /** `shown` is what people call it. */
  constructor(
    private readonly path: string,
    private readonly shown: string,
  ) {}

  write(text: string): void {
    this.pieces.push(text)
    this.size += text.length
    if (this.size >= most) this.attempt(() => this.flush())
  }

  end(): void {
    this.attempt(() => {
      this.flush().keep()
      process.off('exit', this.drop)
    })
  }

  private flush(): Way {
    if (!this.way) {
      this.way = open(this.path)
      process.once('exit', this.drop)
    }
    this.way.write(this.pieces.join(''))
    this.pieces = []
    this.size = 0
    return this.way
  }

  private attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.drop()
      process.off('exit', this.drop)
      throw new UsageError(`“${this.shown}” can’t be written (${(error as NodeJS.ErrnoException).code}).`)
    }
  }
}

function open(path: string): Way {
  const there = statSync(path, {throwIfNoEntry: false})
  if (there && !there.isFile()) return direct(path)
  if (!there) mkdirSync(dirname(path), {recursive: true})
  try {
    return new Beside(there ? realpathSync(path) : path, there)
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException
    if (there && ['EACCES', 'EPERM', 'EROFS'].includes(code)) return direct(path)
    throw error
  }
}

function direct(path: string): Way {
  const file = openSync(path, 'w')
  const close = (): void => closeSync(file)
  return {write: text => writeAll(file, Buffer.from(text, 'utf8')), keep: close, drop: close}
}
