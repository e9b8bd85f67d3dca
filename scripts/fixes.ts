/**
 * Lints messages and mends them by their own suggestions, and prints what is left of them:
 *
 *   npm run eval:fixes -- MESSAGES.jsonl [--now INSTANT] [--timezone ZONE] [--preset strict] [--only RULE,…] [--show COUNT]
 *
 * The lines are those of `asklint --jsonl`. First, under `recommended`, how many findings above a hint a draft gets,
 * and how often each rule reports. Then, under `--preset`, the first suggestion of each finding is applied again and
 * again: that has to end within a few passes, with no suggestion left. Last, what `--fix` alone must not change.
 * `--show` prints that many of the mended texts. Ends with 1 where something is not as it should be.
 */
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {type Draft, type Kind, lint, type ParseOptions, parseDraft, type PresetName, presetNames, presetSettings} from '../core/index.js'
import {rules as all} from '../rules/index.js'
import {Distribution, mostPasses, runLoop, safeFaults} from './fix-loop.js'

const {values, positionals} = parseArgs({
  options: {
    now: {type: 'string'},
    timezone: {type: 'string'},
    preset: {type: 'string', default: 'strict'},
    only: {type: 'string'},
    show: {type: 'string', default: '0'},
  },
  allowPositionals: true,
})
const [file] = positionals
if (file === undefined || !presetNames.includes(values.preset as PresetName)) {
  console.error('usage: npm run eval:fixes -- MESSAGES.jsonl [--now INSTANT] [--timezone ZONE] [--preset NAME] [--only RULE,…] [--show COUNT]')
  process.exit(2)
}
const rules = values.only === undefined ? all : all.filter(({meta}) => values.only?.split(',').includes(meta.id))

interface Line extends Pick<ParseOptions, 'format' | 'attachments' | 'thread'> {
  readonly id: string
  readonly text: string
  readonly subject?: string
  readonly kind?: Kind
  readonly sentAt?: string
  readonly timezone?: string
}

function parse({text, subject, kind = 'message', sentAt = values.now, timezone = values.timezone, format, attachments, thread}: Line): Draft {
  return parseDraft(text, {
    untitled: true,
    kind,
    ...(subject === undefined ? {} : {subject}),
    ...(format === undefined ? {} : {format}),
    ...(attachments === undefined ? {} : {attachments}),
    ...(thread === undefined ? {} : {thread}),
    clock: {...(sentAt === undefined ? {} : {now: Date.parse(sentAt)}), ...(timezone === undefined ? {} : {zone: timezone})},
  })
}

const drafts = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as Line)
  .map(line => ({id: line.id, draft: parse(line)}))

const distribution = new Distribution()
const counts = new Map<string, number>()
for (const {draft} of drafts) {
  const {problems} = lint(draft, rules, presetSettings('recommended', rules))
  distribution.add(problems)
  for (const {rule, severity} of problems) counts.set(`${rule} ${severity}`, (counts.get(`${rule} ${severity}`) ?? 0) + 1)
}
console.log(`${drafts.length} drafts; with recommended, findings above a hint:`)
for (const [count, number] of distribution.drafts.entries()) console.log(`  ${count}: ${number}`)
console.log(`  median ${distribution.median} (at most 2)`)
for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${name.padEnd(30)} ${count}`)

const settings = presetSettings(values.preset as PresetName, rules)
const passes: number[] = Array.from({length: mostPasses + 2}, () => 0)
let faulty = distribution.median > 2 ? 1 : 0
let shown = 0
console.log(`with ${values.preset}, suggestions applied again and again:`)
for (const {id, draft} of drafts) {
  const loop = runLoop(draft, rules, settings)
  passes[loop.passes] = (passes[loop.passes] ?? 0) + 1
  const faults = [...loop.faults, ...safeFaults(draft, rules, settings)]
  if (loop.passes > mostPasses) faults.push(`still changes after ${mostPasses} passes`)
  for (const {rule, message} of loop.left) faults.push(`left with a suggestion: ${rule}: ${message}`)
  for (const fault of faults) console.log(`  ${id}: ${fault}`)
  faulty += faults.length
  if (loop.passes > 0 && shown < Number(values.show)) {
    shown++
    console.log(`----- ${id}${loop.draft.subject === undefined ? '' : `: ${loop.draft.subject}`}\n${loop.draft.text}`)
  }
}
console.log(`  passes: ${passes.map((number, count) => `${count}: ${number}`).join(', ')}`)
console.log(`${faulty} faults`)
process.exitCode = faulty > 0 ? 1 : 0
