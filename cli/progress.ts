import type {Io, Sink} from './io.js'
import {count} from './report/header.js'
import {cellsOf, widthOf} from './report/width.js'

/** Milliseconds before the line shows at all, and between two of them. */
const patience = 500
const pace = 100

/** Back to the start of the line, and away with it. */
const erase = '\r\u001B[K'

/** A line at the bottom of a terminal that says how far a long run is. */
export interface Progress {
  /** The world with sinks that take the line away before anything else is written. */
  readonly io: Io
  /** A file is done, and so much was found in it. */
  tick(file: string, more: number): void
  /** Takes the line away for good. */
  end(): void
}

/**
 * How many files there are is not known before all are walked, so the line counts and promises nothing. It is for people:
 * there is none where standard error is no terminal, nor in CI, nor where `shown` is false.
 * @param noun what is found
 */
export function progressOn(io: Io, shown: boolean, noun = 'problem', clock: () => number = () => performance.now()): Progress {
  if (!shown || !io.stderr.terminal || io.env['CI'] || io.env['TERM'] === 'dumb') return {io, tick() {}, end() {}}
  const start = clock()
  let last = start + patience - pace
  let files = 0
  let found = 0
  let drawn = false
  // What does not end its line would be taken away with ours.
  let open = false
  const clear = (): void => {
    if (drawn) void io.stderr.write(erase)
    drawn = false
  }
  const over = (sink: Sink): Sink => {
    const write: Sink['write'] = text => {
      clear()
      if (sink.terminal && text.length > 0) open = !endsLine(text)
      return sink.write(text)
    }
    return Object.create(sink, {write: {value: write}}) as Sink
  }
  return {
    io: Object.create(io, {stdout: {value: over(io.stdout)}, stderr: {value: over(io.stderr)}}) as Io,
    tick(file, more) {
      files++
      found += more
      const time = clock()
      if (open || time - last < pace) return
      last = time
      const line = `${count(files, 'file')} read, ${count(found, noun)} found · ${file}`
      void io.stderr.write(`${erase}${cut(line, (io.stderr.columns || 80) - 1)}`)
      drawn = true
    },
    end: clear,
  }
}

function endsLine(text: string | Uint8Array): boolean {
  return typeof text === 'string' ? text.endsWith('\n') : text.at(-1) === 10
}

/** `text` in at most `width` columns, its end cut off, and nothing in it that a terminal would act on. */
function cut(text: string, width: number): string {
  const cells = cellsOf(text)
  if (widthOf(text) <= width) return cells.map(cell => cell.text).join('')
  let line = ''
  let columns = 1
  for (const cell of cells) {
    if (columns + cell.width > width) break
    line += cell.text
    columns += cell.width
  }
  return `${line}…`
}
