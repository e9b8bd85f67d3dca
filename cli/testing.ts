import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {plain} from './color.js'
import type {Io, Sink} from './io.js'
import type {Look} from './report/formats.js'
import {run} from './run.js'

/** A folder of its own for a test, with files in it; `remove` takes it away. */
export interface Scratch {
  readonly path: string
  put(files: Readonly<Record<string, string | Uint8Array>>): void
  remove(): void
}

/** Marked as a repository, so that nothing above it counts. */
export function createScratch(): Scratch {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'asklint-')))
  const put: Scratch['put'] = files => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), {recursive: true})
      writeFileSync(join(path, name), content)
    }
  }
  put({'.git/HEAD': ''})
  return {path, put, remove: () => rmSync(path, {recursive: true, force: true})}
}

/** How a reporter that is tested by itself is told to look. */
export function lookOf(more: Partial<Look> = {}): Look {
  return {paint: plain, width: 100, version: '1.2.3', quiet: false, run: {cwd: '/work', rules: [], failures: new Set()}, ...more}
}

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  {stdin = [], env = {}, now = Date.UTC(2026, 10, 24, 9)}: {stdin?: string | readonly (string | Uint8Array)[]; env?: Io['env']; now?: number} = {},
): Promise<Outcome> {
  const chunks = typeof stdin === 'string' ? [stdin] : stdin
  const out = collect()
  const err = collect()
  async function* input(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
  const io: Io = {cwd, env, stdin: input(), stdout: out.sink, stderr: err.sink, version: '1.2.3', present: () => now, load: url => import(url)}
  const code = await run(argv, io)
  return {code, out: out.text(), err: err.text()}
}

function collect(): {sink: Sink; text(): string} {
  const chunks: Buffer[] = []
  return {
    sink: {write: text => void chunks.push(Buffer.from(text)), terminal: false},
    text: () => Buffer.concat(chunks).toString('utf8'),
  }
}

/** A scratch folder that is a real repository of git, whatever its user's settings are. */
export interface Repository extends Scratch {
  /** For whatever asks git in it. */
  readonly env: Readonly<Record<string, string>>
  /** Runs git and returns what it printed; throws where it fails. */
  git(...args: string[]): string
  run(argv: readonly string[], options?: {cwd?: string; env?: Readonly<Record<string, string>>}): Promise<Outcome>
}

export function createRepository(): Repository {
  const scratch = createScratch()
  rmSync(join(scratch.path, '.git'), {recursive: true})
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: scratch.path,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...Object.fromEntries(['AUTHOR', 'COMMITTER'].flatMap(who => [[`GIT_${who}_NAME`, 'Dana'], [`GIT_${who}_EMAIL`, 'dana@example.org']])),
  }
  const git: Repository['git'] = (...args) => execFileSync('git', args, {cwd: scratch.path, env, encoding: 'utf8', stdio: 'pipe'})
  git('init', '--quiet', '--initial-branch=main')
  const run: Repository['run'] = (argv, {cwd = scratch.path, env: more = {}} = {}) => runIn(cwd, argv, {env: {...env, ...more}})
  return {...scratch, env, git, run}
}
