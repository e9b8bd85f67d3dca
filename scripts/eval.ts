/**
 * Runs the readers over labelled messages and prints how well they read, with every miss and false alarm:
 *
 *   npm run eval -- GOLD.jsonl [--show asks,deadlines,wants,…] [--quiet]
 *
 * The labels are those of `scripts/score.ts`. Messages are grouped by channel where their `source` tells it.
 */
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {type Kind, parseDraft, readingOf} from '../core/index.js'
import {type Field, fieldNames, type Gold, Score} from './score.js'

const {values, positionals} = parseArgs({
  options: {show: {type: 'string'}, quiet: {type: 'boolean'}},
  allowPositionals: true,
})
const [file] = positionals
if (file === undefined) {
  console.error('usage: npm run eval -- GOLD.jsonl [--show FIELD,…] [--quiet]')
  process.exit(2)
}

const messages = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as Gold & {readonly kind?: Kind})
const scores = new Map<string, Score>()
const started = performance.now()
for (const gold of messages) {
  const kind = gold.kind ?? ('actions' in gold ? 'notes' : 'message')
  const draft = parseDraft(gold.text, {untitled: true, kind, ...(gold.subject === undefined ? {} : {subject: gold.subject})})
  const reading = readingOf(draft)
  for (const group of ['all', ...channel(gold.source)]) {
    const score = scores.get(group) ?? new Score()
    scores.set(group, score)
    score.add(gold, reading)
  }
}
const elapsed = performance.now() - started

const show = new Set(values.show?.split(',') ?? [...fieldNames, 'wants'])
if (!values.quiet) {
  for (const {field, what, id, text} of scores.get('all')?.misses ?? []) {
    if (show.has(field)) console.log(`${field.padEnd(9)} ${what.padEnd(6)} ${id} ${JSON.stringify(text)}`)
  }
}
for (const [group, score] of scores) print(group, score)
console.log(`${(elapsed / messages.length).toFixed(2)} ms a message`)

function channel(source: string | undefined): string[] {
  if (source?.startsWith('zulip')) return ['chat']
  if (source?.startsWith('enron')) return ['mail']
  return []
}

function print(group: string, score: Score): void {
  console.log(`${group}: ${score.messages} texts`)
  if (score.wants.of) console.log(`  wants      accuracy ${fixed(score.wants.value)}`)
  for (const field of [...fieldNames, 'gaps'] as (Field | 'gaps')[]) {
    const count = field === 'gaps' ? score.gaps : score.spans[field]
    if (count.hit + count.missed === 0) continue
    const figures = `P ${fixed(count.precision)}  R ${fixed(count.recall)}  F1 ${fixed(count.f1)}`
    console.log(`  ${field.padEnd(10)} ${figures}  (${count.hit} right, ${count.missed} missed, ${count.false} false)`)
  }
  const rates = {clarity: score.clarity, type: score.type, precision: score.precision, owner: score.owner, due: score.due}
  const told = Object.entries(rates).filter(([, rate]) => rate.of > 0)
  if (told.length > 0) console.log(`  on matched spans: ${told.map(([name, rate]) => `${name} ${fixed(rate.value)}`).join(', ')}`)
}

function fixed(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3)
}
