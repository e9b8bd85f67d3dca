import {expect, it} from 'vitest'
import type {Io, Sink} from './io.js'
import {progressOn} from './progress.js'

/** A terminal that keeps what is on its current line, and what scrolled by. */
function createTerminal(columns = 40): {sink: Sink; lines(): string[]} {
  const lines = ['']
  const write = (text: string | Uint8Array): void => {
    for (const part of String(text).split(/(\r\u001B\[K|\n)/)) {
      if (part === '\n') lines.push('')
      else if (part.startsWith('\r')) lines[lines.length - 1] = ''
      else lines[lines.length - 1] += part
    }
  }
  return {sink: {write, terminal: true, columns}, lines: () => lines}
}

function start({env = {}, shown = true, pipe = false}: {env?: Io['env']; shown?: boolean; pipe?: boolean} = {}) {
  const terminal = createTerminal()
  const time = {now: 0}
  const stdout: Sink = pipe ? {write() {}, terminal: false} : terminal.sink
  const io: Io = {...({} as Io), env, stdout, stderr: terminal.sink}
  return {terminal, time, progress: progressOn(io, shown, 'problem', () => time.now)}
}

it('shows only where a run is long, and says how far it is', () => {
  const {terminal, time, progress} = start()
  progress.tick('a.md', 2)
  time.now = 499
  progress.tick('b.md', 0)
  expect(terminal.lines()).toEqual([''])
  time.now = 500
  progress.tick('c.md', 1)
  expect(terminal.lines()).toEqual(['3 files read, 3 problems found · c.md'])
  time.now = 550
  progress.tick('d.md', 1)
  expect(terminal.lines()).toEqual(['3 files read, 3 problems found · c.md'])
  time.now = 600
  progress.tick('a/name/that/is/long\u001B[2J.md', 1)
  expect(terminal.lines()).toEqual(['5 files read, 5 problems found · a/nam…'])
})

it('is gone before anything else is written, and at the end', async () => {
  const {terminal, time, progress} = start()
  time.now = 600
  progress.tick('a.md', 0)
  await progress.io.stdout.write('report\n')
  expect(terminal.lines()).toEqual(['report', ''])
  time.now = 700
  progress.tick('b.md', 0)
  await progress.io.stderr.write('asklint: a fault\n')
  expect(terminal.lines()).toEqual(['report', 'asklint: a fault', ''])
  time.now = 800
  progress.tick('c.md', 0)
  progress.end()
  expect(terminal.lines()).toEqual(['report', 'asklint: a fault', ''])
})

it('leaves a line alone that the report has not ended', async () => {
  const {terminal, time, progress} = start()
  time.now = 600
  await progress.io.stdout.write('{"files": [')
  progress.tick('a.md', 0)
  await progress.io.stdout.write(Buffer.from(']}\n'))
  expect(terminal.lines()).toEqual(['{"files": []}', ''])
  progress.tick('b.md', 0)
  expect(terminal.lines()[1]).toMatch(/^2 files read/)
})

it('goes on where the report goes into a pipe', async () => {
  const {terminal, time, progress} = start({pipe: true})
  time.now = 600
  await progress.io.stdout.write('{"files": [')
  progress.tick('a.md', 0)
  expect(terminal.lines()[0]).toMatch(/^1 file read/)
})

it.each([{env: {CI: 'true'}}, {env: {TERM: 'dumb'}}, {shown: false}])('is not there with %j', options => {
  const {terminal, time, progress} = start(options)
  time.now = 600
  progress.tick('a.md', 0)
  expect(terminal.lines()).toEqual([''])
})
