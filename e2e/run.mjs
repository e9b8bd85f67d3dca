#!/usr/bin/env node
/** Runs the end-to-end checks and sums them up: `node e2e/run.mjs`, or `node e2e/run.mjs nvim` for that one alone. */
import {spawn} from 'node:child_process'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const known = {'VS Code': 'vscode', Neovim: 'nvim', Hooks: 'hooks', 'remark-cli': 'remark', Record: 'record'}
const minutes = 15

const named = process.argv.slice(2)
const wanted = Object.entries(known).filter(([, file]) => named.length === 0 || named.includes(file))
if (wanted.length < named.length) {
  console.error(`The checks are ${Object.values(known).join(', ')}.`)
  process.exit(2)
}
let end = () => {}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    end()
    process.exit(130)
  })
}

const results = []
for (const [name, file] of wanted) {
  console.log(`\n${name}`)
  results.push({name, ...(await check(`${here}${file}.mjs`))})
}
console.log()
for (const {name, passed, failed, seconds} of results) {
  console.log(`${name.padEnd(10)} ${passed} passed, ${failed} failed, in ${seconds} s`)
}
const total = key => results.reduce((sum, result) => sum + result[key], 0)
console.log(`e2e: ${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') > 0 ? 1 : 0

/** Runs one check, which prints a line a step. One that ends badly, or too late, or does nothing has failed too. */
async function check(file) {
  const start = Date.now()
  const env = {CODE_SERVER: `${here}.cache/code-server`, ...process.env}
  // A group of its own: what an overdue check has started ends with it.
  const child = spawn(process.execPath, [file], {stdio: ['ignore', 'pipe', 'inherit'], env, detached: true})
  const ended = new Promise(resolve => child.on('close', resolve))
  end = () => process.kill(-child.pid, 'SIGKILL')
  const timer = setTimeout(() => {
    console.log(`FAIL  takes more than ${minutes} minutes`)
    end()
  }, minutes * 60_000)
  let passed = 0
  let failed = 0
  for await (const line of createInterface(child.stdout)) {
    console.log(line)
    if (/^ok\s/.test(line)) passed++
    if (/^FAIL\s/.test(line)) failed++
  }
  const code = await ended
  clearTimeout(timer)
  end = () => {}
  if (failed === 0 && (code !== 0 || passed === 0)) {
    console.log(`FAIL  ended with ${code ?? 'a signal'}`)
    failed++
  }
  return {passed, failed, seconds: Math.round((Date.now() - start) / 1000)}
}
