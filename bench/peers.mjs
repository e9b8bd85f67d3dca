#!/usr/bin/env node
/**
 * Times whole processes over the same files, one after the other, round by round: AskLint, in one thread, and what else
 * reads prose. `node bench/peers.mjs FOLDER [--rounds N] [--only NAME,…]`; with `--stream FILE.jsonl`, instead, what a
 * stream of messages takes in one thread and in two. Quote the ratios: they are pairs of one round.
 */
import {spawn} from 'node:child_process'
import {createReadStream, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const here = fileURLToPath(new URL('.', import.meta.url))
const asklint = join(here, '..', 'dist', 'asklint.js')
const {values, positionals} = parseArgs({
  options: {rounds: {type: 'string', default: '5'}, only: {type: 'string'}, stream: {type: 'string'}},
  allowPositionals: true,
})
const rounds = Number(values.rounds)

if (values.stream) await streams(resolve(values.stream))
else if (positionals[0]) await folders(resolve(positionals[0]))
else {
  console.error('Give a folder, or --stream FILE.jsonl.')
  process.exitCode = 2
}

async function folders(folder) {
  const bin = name => {
    const manifest = createRequire(join(here, 'package.json')).resolve(`${name}/package.json`)
    const entry = JSON.parse(readFileSync(manifest, 'utf8')).bin
    return join(manifest, '..', typeof entry === 'string' ? entry : entry[name])
  }
  const all = {
    asklint: [asklint, '--concurrency', '1', folder],
    'textlint + write-good': [bin('textlint'), '--rule', 'write-good', folder],
    alex: [bin('alex'), folder],
    'remark + retext-readability': [join(here, 'plain.mjs'), folder],
  }
  const wanted = values.only?.split(',')
  const commands = Object.entries(all).filter(([name]) => !wanted || name === 'asklint' || wanted.some(part => name.startsWith(part)))
  await compare(commands, undefined, (name, median, ratio) => `${name.padEnd(30)} ${seconds(median)} ${name === 'asklint' ? '' : `${ratio.toFixed(1)} times`}`)
}

async function streams(file) {
  const messages = readFileSync(file, 'utf8').split('\n').filter(line => line.trim()).length
  const commands = [1, 2].map(threads => [`${threads} ${threads === 1 ? 'thread' : 'threads'}`, [asklint, '--jsonl', '--concurrency', String(threads)]])
  await compare(commands, file, (name, median, ratio) =>
    `${name.padEnd(12)} ${seconds(median)} ${Math.round((1000 * messages) / median)} messages a second${name.startsWith('1') ? '' : `, ${(1 / ratio).toFixed(2)} times as many`}`,
  )
}

/** Runs each command in each round, and prints the medians; ratios are to the first one, in the same round. */
async function compare(commands, input, line) {
  const times = new Map(commands.map(([name]) => [name, []]))
  const peaks = new Map()
  for (let round = 0; round <= rounds; round++) {
    for (const [name, args] of commands) {
      const {milliseconds, peak} = await run(args, input)
      // The first round fills the caches of the system.
      if (round === 0 && rounds > 1) continue
      times.get(name).push(milliseconds)
      peaks.set(name, Math.max(peaks.get(name) ?? 0, peak))
    }
  }
  const first = times.get(commands[0][0])
  for (const [name] of commands) {
    const own = times.get(name)
    const ratio = middle(own.map((time, round) => time / first[round]))
    console.log(`${line(name, middle(own), ratio)}, ${Math.round(peaks.get(name) / 1024)} MB at most`)
  }
}

/** Runs a program to its end; the peak is that of its resident memory in kB, as Linux tells it. */
function run(args, input) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, {stdio: [input ? 'pipe' : 'ignore', 'ignore', 'ignore']})
    if (input) createReadStream(input).pipe(child.stdin)
    let peak = 0
    const timer = setInterval(() => {
      try {
        peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak)
      } catch {
        // It has just ended, or this is no Linux.
      }
    }, 20)
    child.on('error', reject)
    child.on('exit', code => {
      clearInterval(timer)
      if (code === null || code > 1) return reject(new Error(`${args.join(' ')} ended with ${code}`))
      resolve({milliseconds: performance.now() - start, peak})
    })
  })
}

function middle(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2).padStart(6)} s`
}
