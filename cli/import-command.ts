import {resolve} from 'node:path'
import {didYouMean, listed} from '../core/config/near.js'
import type {Options} from './args.js'
import {shownAs, statOf} from './files.js'
import {type Archive, type Imported, type Reader, sources} from './import/source.js'
import {type ExitCode, type Io, UsageError} from './io.js'
import {ReportFile} from './report-file.js'

/** Code units of lines that are written at once. */
const batch = 1 << 16

/**
 * `asklint import SOURCE FILE…`: the messages of archives as lines that `asklint --jsonl` reads, while they are read. What
 * was read before a fault is written.
 */
export async function importCommand(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const [name, ...files] = names
  const known = Object.keys(sources)
  if (name === undefined) throw new UsageError(`“import” takes ${listed(known)}, and what to import: asklint import slack export/.`)
  const source = Object.hasOwn(sources, name) ? sources[name] : undefined
  if (!source) throw new UsageError(`“import” takes ${listed(known)}, not “${name}”.${didYouMean(name, known)}`)
  if (files.length === 0) throw new UsageError(`“import ${name}” takes ${source.what}, or - for standard input.`)
  const archives = files.map(file => archiveOf(file, io))
  const read = await source.load()
  const {file} = options.outputs[0] ?? {}
  const report = file === undefined ? undefined : new ReportFile(resolve(io.cwd, file), file)
  try {
    for (const archive of archives) await writeLines(read, archive, text => (report ? report.write(text) : io.stdout.write(text)), io)
  } finally {
    report?.end()
  }
  return 0
}

/** Reads an archive line by line, and says where it has none. */
async function writeLines(read: Reader, archive: Archive, write: (text: string) => Promise<void> | void, io: Io): Promise<void> {
  let text = ''
  let count = 0
  const flush = async (): Promise<void> => {
    const lines = text
    text = ''
    if (lines) await write(lines)
  }
  try {
    for await (const line of read(archive, message => io.stderr.write(`asklint: ${message}\n`))) {
      count++
      text += `${JSON.stringify(line satisfies Imported)}\n`
      if (text.length >= batch) await flush()
    }
  } finally {
    await flush()
  }
  if (count === 0) await io.stderr.write(`asklint: no messages in “${archive.shown}”.\n`)
}

function archiveOf(name: string, io: Io): Archive {
  if (name === '-') return {path: '', shown: '<stdin>', folder: false, bytes: io.stdin}
  const path = resolve(io.cwd, name)
  const stats = statOf(path)
  if (stats === undefined) throw new UsageError(`There is no file or folder “${name}”.`)
  if (typeof stats === 'string') throw new UsageError(`“${name}” can’t be read (${stats}).`)
  if (/\.(?:zip|gz|bz2|xz|zst)$/i.test(name)) throw new UsageError(`“${name}” is packed: unpack it first, and import what was in it.`)
  return {path, shown: shownAs(name) || '.', folder: stats.isDirectory()}
}
