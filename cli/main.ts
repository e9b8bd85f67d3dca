import {isMainThread, parentPort, workerData} from 'node:worker_threads'
import type {Io, Sink} from './io.js'
import {load} from './load.js'
import {run} from './run.js'

/** Filled in by the build. */
declare const ASKLINT_VERSION: string

// Streams are made when they are first used: each costs a little at the start.
function sinkOf(open: () => NodeJS.WriteStream): Sink {
  let opened: NodeJS.WriteStream | undefined
  const stream = (): NodeJS.WriteStream => {
    // A reader that has seen enough (`| head`) is no fault; nor can anything more be said to it.
    opened ??= open().on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
    return opened
  }
  return {
    write: text => (stream().write(text) ? undefined : new Promise(resolve => stream().once('drain', resolve))),
    get terminal() {
      return Boolean(stream().isTTY)
    },
    get columns() {
      return stream().columns
    },
  }
}

if (!isMainThread && parentPort) {
  const port = parentPort
  void import('./worker.js').then(({serveJobs}) => serveJobs(port, workerData))
} else {
  process.once('SIGINT', () => process.exit(130))
  void run(process.argv.slice(2), worldOf()).then(code => {
    process.exitCode = code
  })
}

function worldOf(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    get stdin() {
      return process.stdin
    },
    stdout: sinkOf(() => process.stdout),
    stderr: sinkOf(() => process.stderr),
    ...(process.argv[1] === undefined ? {} : {program: process.argv[1]}),
    version: ASKLINT_VERSION,
    present: Date.now,
    load,
  }
}
