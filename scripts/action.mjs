#!/usr/bin/env node
/**
 * The step of the GitHub action that lints: annotations on standard output, a summary of the job, a report in SARIF.
 * What the workflow says comes in by `ASKLINT_…` variables. It ends with 0, and leaves the job's outcome to a later step,
 * for the report to be uploaded before.
 */
import {spawnSync} from 'node:child_process'
import {appendFileSync, existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const {env} = process
/** Rows of the summary's table. GitHub takes a megabyte. */
const rows = 50

const given = name => env[`ASKLINT_${name}`]?.trim() ?? ''
const folder = join(env.RUNNER_TEMP || '.', 'asklint')
const json = join(folder, 'asklint.json')
const sarif = join(folder, 'asklint.sarif')
for (const file of [json, sarif]) rmSync(file, {force: true})
mkdirSync(folder, {recursive: true})

const failOn = given('FAIL_ON') || 'error'
const known = ['error', 'warning', 'never'].includes(failOn)
if (!known) console.log(`::error::The input fail-on takes error, warning or never, not “${failOn.replaceAll('\n', ' ')}”.`)
const code = known ? lint() : 2
const report = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : undefined
summarize(report, code)
output({
  'exit-code': code,
  outcome: code === 1 && failOn === 'never' ? 0 : code,
  errors: report?.summary.errors ?? '',
  warnings: report?.summary.warnings ?? '',
  'sarif-file': existsSync(sarif) ? sarif : '',
})

function lint() {
  const warnings = given('MAX_WARNINGS') || (failOn === 'warning' ? '0' : '')
  const flags = {since: given('SINCE'), preset: given('PRESET'), config: given('CONFIG'), 'max-warnings': warnings}
  const args = [
    ...['json', json, 'sarif', sarif].map((value, index) => `--${index % 2 === 0 ? 'format' : 'output-file'}=${value}`),
    '--format=github',
    ...(flags.since ? ['--changed'] : []),
    ...Object.entries(flags).flatMap(([name, value]) => (value ? [`--${name}=${value}`] : [])),
    // Nothing behind it is an option.
    '--',
    ...given('PATHS').split('\n').map(path => path.trim()).filter(Boolean),
  ]
  const program = fileURLToPath(new URL('../dist/asklint.js', import.meta.url))
  const {status, stderr, error} = spawnSync(process.execPath, [program, ...args], {stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8'})
  const said = error?.message ?? stderr
  process.stderr.write(said)
  if (status !== 0 && status !== 1) console.log(`::error::${said.trim().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`)
  return status ?? 2
}

function summarize(report, code) {
  if (!env.GITHUB_STEP_SUMMARY) return
  appendFileSync(env.GITHUB_STEP_SUMMARY, ['## AskLint', '', ...linesOf(report, code), ''].join('\n'))
}

function linesOf(report, code) {
  const failed = code === 2 ? ['**The work could not be done, or not all of it**: the log of this step says why.', ''] : []
  if (!report) return failed
  const {files, errors, warnings, infos, hints} = report.summary
  const problems = report.files.flatMap(({path, problems}) => problems.map(problem => ({path, ...problem})))
  const counts = [count(errors, 'error'), count(warnings, 'warning'), count(infos, 'info'), count(hints, 'hint')]
  const lines = [...failed, `${counts.join(', ')} in ${count(files, 'text')}.`]
  if (problems.length === 0) return lines
  const ranks = ['error', 'warning', 'info', 'hint']
  const worst = problems.toSorted((a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity)).slice(0, rows)
  lines.push('', '| Where | Severity | Problem | Rule |', '| ----- | -------- | ------- | ---- |')
  for (const {path, line, severity, message, rule} of worst) lines.push(`| ${plain(`${path}:${line}`)} | ${severity} | ${plain(message)} | ${plain(rule)} |`)
  if (problems.length > worst.length) lines.push('', `And ${count(problems.length - worst.length, 'problem')} more, less severe or further down.`)
  return lines
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** A text without any meaning to markdown, on one line. */
function plain(text) {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|~<>&@:$]/g, char => `&#${char.charCodeAt(0)};`)
}

function output(values) {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`)
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, lines.join(''))
}
