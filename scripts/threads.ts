/**
 * Judges each message of labelled threads as it would have been judged while it was written, the messages before it
 * known, and prints how well `live-worthwhile` tells where a call is due, with every finding and every miss:
 *
 *   npm run eval:threads -- [FOLDER…] [--quiet]
 *
 * A thread is a JSON file `{"id", "topic", "messages": [{"from", "sentAt", "text", "live"?}]}`; `live` is the label.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {defaultOptions, lint, parseDraft, type Settings} from '../core/index.js'
import {parseInstant} from '../core/instant.js'
import rule from '../rules/live-worthwhile.js'

interface Message {
  readonly from: string
  readonly sentAt: string
  readonly text: string
  readonly live?: boolean
}

const {values, positionals} = parseArgs({options: {quiet: {type: 'boolean'}}, allowPositionals: true})
const sets = ['tuned', 'second/a', 'held-out', 'second/b'].map(set => `fixtures/threads/${set}`)
const folders = positionals.length > 0 ? positionals : sets.filter(existsSync)
const settings: Settings = {
  preset: 'recommended',
  rules: new Map([[rule.meta.id, {level: 'warning', options: defaultOptions(rule)}]]),
}

for (const folder of folders) {
  const counts = {threads: 0, messages: 0, due: 0, right: 0, wrong: 0, reached: 0, threadsDue: 0}
  const started = performance.now()
  for (const name of readdirSync(folder).filter(file => file.endsWith('.json')).sort()) {
    const {messages} = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {readonly messages: readonly Message[]}
    let reached = false
    for (const [index, {from, sentAt, text, live = false}] of messages.entries()) {
      const now = parseInstant(sentAt)
      const thread = messages.slice(0, index).map(message => ({text: message.text, from: message.from}))
      const draft = parseDraft(text, {untitled: true, kind: 'message', thread, clock: now === undefined ? {} : {now}})
      const found = lint(draft, [rule], settings).problems.length > 0
      counts.messages++
      if (live) counts.due++
      if (found) counts[live ? 'right' : 'wrong']++
      if (found && live) reached = true
      const verdict = found ? (live ? 'right' : 'WRONG') : live ? 'missed' : undefined
      if (verdict && !values.quiet) console.log(`${verdict.padEnd(6)} ${name.slice(0, -5)} ${index + 1} (${draft.facts.rounds}) ${from}: ${text}`)
    }
    counts.threads++
    if (messages.some(({live}) => live)) {
      counts.threadsDue++
      if (reached) counts.reached++
    }
  }
  const found = counts.right + counts.wrong
  const rate = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3))
  console.log(
    `${folder}: ${counts.messages} messages in ${counts.threads} threads, ${((performance.now() - started) / counts.messages).toFixed(2)} ms a message\n` +
      `  findings ${found}, right ${counts.right}, wrong ${counts.wrong}: precision ${rate(counts.right, found)}, recall ${rate(counts.right, counts.due)}\n` +
      `  threads that need a call ${counts.threadsDue}, told in ${counts.reached}`,
  )
}
