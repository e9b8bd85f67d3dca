#!/usr/bin/env node
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {Script} from 'node:vm'
import {isMainThread} from 'node:worker_threads'
import {boundMemory} from './memory.js'
import {interpretPatterns} from './patterns.js'

/** Filled in by the build: tells which program a cache belongs to. */
declare const ASKLINT_PROGRAM: string

/**
 * Starts the program from V8's cache of its compiled code, which saves a third of a cold start. A cache that is missing,
 * or that another version of Node made, is passed over. Flags go first: V8 takes no cache made under others.
 */
if (isMainThread && process.argv[2] === 'lsp' && !process.argv.some(flag => flag === '--help' || flag === '-h')) {
  createRequire(import.meta.url)('./server.cjs')
} else {
  // Flags are the process's own, not the thread's.
  if (isMainThread) {
    boundMemory()
    interpretPatterns()
  }
  runProgram()
}

function runProgram(): void {
  const program = fileURLToPath(new URL('program.js', import.meta.url))
  const cache = fileURLToPath(new URL(`program-${ASKLINT_PROGRAM}.cache`, import.meta.url))
  const cachedData = read(cache)
  const script = new Script(readFileSync(program, 'utf8'), {filename: program, ...(cachedData ? {cachedData} : {})})
  // The build runs the program once on a sample, and keeps what was compiled by then.
  if (process.env['ASKLINT_WRITE_CACHE'] === ASKLINT_PROGRAM) {
    process.once('exit', () => writeFileSync(cache, script.createCachedData()))
  }
  const start = script.runInThisContext() as (require: NodeJS.Require) => void
  start(createRequire(import.meta.url))
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
