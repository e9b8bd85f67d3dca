import {type ChildProcessByStdio, execFile, execFileSync, spawn} from 'node:child_process'
import type {Readable, Writable} from 'node:stream'
import {type Io, UsageError} from './io.js'

/** What git answered: its standard output, or the first line of what it complained of. */
export type Answer = {readonly ok: true; readonly output: string} | {readonly ok: false; readonly complaint: string}

/**
 * Asks git, without a shell. The variables that git sets for its hooks are handed on, so that the index is the one of the
 * commit which is being made. No index is refreshed on disk, and names are no patterns.
 */
export class Git {
  private readonly env: NodeJS.ProcessEnv

  constructor(private readonly io: Io) {
    this.env = {...io.env, GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1'}
  }

  async ask(...args: string[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      execFile('git', args, {cwd: this.io.cwd, env: this.env, maxBuffer: Infinity, windowsHide: true}, (error, stdout, stderr) => {
        if (!error) resolve({ok: true, output: stdout})
        else if (typeof error.code === 'number') resolve({ok: false, complaint: complaintOf(stderr)})
        else reject(new UsageError(error.code === 'ENOENT' ? 'There is no program “git”, which --staged and --changed ask.' : `git: ${error.message}`))
      })
    })
  }

  /** What git answers, where it has no reason to refuse. */
  async tell(...args: string[]): Promise<string> {
    const answer = await this.ask(...args)
    if (answer.ok) return answer.output
    throw new UsageError(`git ${args[0]}: ${answer.complaint}`)
  }

  /** The bytes of an answer, for code that can't wait; undefined where git refuses, or there are more than `limit`. */
  now(args: readonly string[], limit = Infinity): Buffer | undefined {
    try {
      return execFileSync('git', args, {cwd: this.io.cwd, env: this.env, maxBuffer: limit, windowsHide: true, stdio: ['ignore', 'pipe', 'ignore']})
    } catch {
      return undefined
    }
  }

  blobs(): Blobs {
    return new Blobs(spawn('git', ['cat-file', '--batch'], {cwd: this.io.cwd, env: this.env, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true}))
  }
}

function complaintOf(stderr: string): string {
  const line = stderr.split('\n').find(text => text.trim() !== '') ?? 'it failed without a word.'
  return line.replace(/^(?:fatal|error): /, '')
}

/** Objects of a repository, read one after the other by a single process. */
export class Blobs {
  private readonly chunks: AsyncIterator<Buffer>
  private rest: Buffer = Buffer.alloc(0)

  constructor(private readonly child: ChildProcessByStdio<Writable, Readable, null>) {
    this.chunks = child.stdout[Symbol.asyncIterator]()
    // A process that ended says so where the next answer is missing.
    child.stdin.on('error', () => undefined)
    child.on('error', () => undefined)
  }

  /** The bytes of an object; undefined where there are more than `limit` of them. Throws where it can't be had. */
  async read(id: string, limit: number): Promise<Buffer | undefined> {
    this.child.stdin.write(`${id}\n`)
    const header = (await this.line()).split(' ')
    const size = Number(header[2])
    if (header.length !== 3 || !Number.isInteger(size)) throw new Error(`git has no object ${id}`)
    const bytes = await this.take(size, size <= limit)
    await this.take(1, false)
    return bytes
  }

  close(): void {
    this.child.stdin.end()
  }

  private async line(): Promise<string> {
    for (let from = 0; ; ) {
      const end = this.rest.indexOf(10, from)
      if (end >= 0) {
        const line = this.rest.toString('utf8', 0, end)
        this.rest = this.rest.subarray(end + 1)
        return line
      }
      from = this.rest.length
      this.rest = Buffer.concat([this.rest, await this.next()])
    }
  }

  private async take(size: number, keep: boolean): Promise<Buffer | undefined> {
    const pieces: Buffer[] = []
    for (let left = size; left > 0; ) {
      if (this.rest.length === 0) this.rest = await this.next()
      const piece = this.rest.subarray(0, left)
      this.rest = this.rest.subarray(piece.length)
      left -= piece.length
      if (keep) pieces.push(piece)
    }
    return keep ? Buffer.concat(pieces) : undefined
  }

  private async next(): Promise<Buffer> {
    const {value, done} = await this.chunks.next()
    if (done) throw new Error('git ended too early')
    return value
  }
}
