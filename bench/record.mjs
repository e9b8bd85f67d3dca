#!/usr/bin/env node
// Writes a folder as a team's shared notes are, to measure with: node bench/record.mjs FOLDER [COUNT] [SEED]
// Of COUNT files with some 200 words each, 30 in a hundred are notes of meetings, 15 records of decisions, 25 messages
// (drafts and mails), and the rest docs, of which a few call to their readers.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {randomFrom} from './random.mjs'

const [folder, count = 20_000, seed = 1] = process.argv.slice(2)
if (!folder) {
  process.stderr.write('Usage: node bench/record.mjs FOLDER [COUNT] [SEED]\n')
  process.exit(2)
}
const {below, one, chance} = randomFrom(seed)
const two = number => String(number).padStart(2, '0')
const several = (number, make) => Array.from({length: number}, (_, index) => make(index))

const corpus = join(import.meta.dirname, '..', 'fixtures', 'corpus')
const sentences = readdirSync(corpus)
  .filter(name => name.endsWith('.md'))
  .flatMap(name => readFileSync(join(corpus, name), 'utf8').replace(/^[\s\S]*?^---8<---\n/m, '').split(/\n\s*\n/))
  .flatMap(block => (/^[\s>#|`*-]|^\d+[.)]/.test(block) ? [] : block.replace(/\s+/g, ' ').split(/(?<=[.?!]) (?=[A-Z])/)))
  // What is asked is put in by the makers below, as often as people ask.
  .filter(sentence => sentence.length > 12 && sentence.length < 300 && !/[?]|\b(?:please|could you|can you|let me know)\b/i.test(sentence))
const people = ['Ana', 'Bo', 'Chidi', 'Dana', 'Elif', 'Fiona', 'Jürgen', 'Omar', 'Wei', 'Zoë']
const things = ['label printer', 'import of the orders', 'lease of the hall', 'backup of the archive', 'spring catalogue', 'key cabinet', 'release notes', 'price list', 'badge readers', 'seed orders']
const deeds = ['send', 'check', 'order', 'draft', 'publish', 'review', 'book', 'update']
const teams = ['Office', 'Platform', 'Garden', 'Shop', 'Board']
const topics = ['Budget', 'Deliveries', 'Website', 'Workshop', 'Hiring', 'Storage', 'Opening hours']
const dayOf = () => `20${20 + below(7)}-${two(1 + below(12))}-${two(1 + below(28))}`
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/** Sentences up to a number of words. */
function prose(words) {
  const said = []
  for (let left = words; left > 0; ) {
    const sentence = one(sentences)
    said.push(sentence)
    left -= sentence.split(' ').length
  }
  return said.join(' ')
}

/** Where a decision or an item leads: a task, a goal, another file, or nowhere. */
function link(number) {
  const kinds = [
    () => ` (#${1 + below(4000)})`,
    () => ` ([OPS-${1 + below(900)}](https://tasks.linden.example/browse/OPS-${1 + below(900)}))`,
    () => `, which serves [our goal](../docs/guide-${one(names.docs) ?? number}.md#goals)`,
    () => ` (see [the record](../decisions/${one(names.decisions) ?? number}.md))`,
    () => ` (see [the plan](../plans/${below(1000)}.md))`,
    () => '',
    () => '',
  ]
  return one(kinds)()
}

function due() {
  return one([` by ${dayOf()}`, ` by ${one(weekdays)}`, ' by the end of the month', '', ''])
}

function item(number) {
  const [who, deed, thing] = [one(people), one(deeds), one(things)]
  return one([
    () => `- [${chance(0.4) ? 'x' : ' '}] ${who} to ${deed} the ${thing}${due()}${link(number)}`,
    () => `- ${who} will ${deed} the ${thing}${due()}.${link(number)}`,
    () => `- ACTION: @${who.toLowerCase()} to ${deed} the ${thing}${due()}${link(number)}`,
    () => `- ${deed[0].toUpperCase()}${deed.slice(1)} the ${thing}${due()}${link(number)}`,
  ])()
}

function decision(number) {
  const thing = one(things)
  return one([
    () => `- Decision: we move the ${thing} to ${one(weekdays)}${link(number)}.`,
    () => `- Agreed: the ${thing} stays as it is${link(number)}.`,
    () => `- We decided to replace the ${thing}${link(number)}.`,
  ])()
}

const names = {notes: [], decisions: [], docs: []}

const makers = {
  notes(number) {
    const day = dayOf()
    names.notes.push(`${day}-${number}`)
    const parts = several(2, () => `### ${one(topics)}\n\n${prose(45)}\n\n${chance(0.7) ? decision(number) : `- ${one(people)}: ${one(sentences)}`}`)
    const text = `# ${one(teams)} meeting ${day}\n\n## Attendees\n\n${several(4, () => `- ${one(people)}`).join('\n')}\n\n## Notes\n\n${parts.join('\n\n')}\n\n## Action items\n\n${several(1 + below(3), () => item(number)).join('\n')}\n`
    return [`meetings/${day}-${number}.md`, text]
  },
  decisions(number) {
    names.decisions.push(number)
    const thing = one(things)
    const status = one(['Accepted', 'Accepted', 'Proposed', 'Superseded'])
    const call = status === 'Proposed' ? `Please comment by ${dayOf()}; without objections this is accepted.\n\n` : ''
    const text = `# ${number}. Replace the ${thing}\n\n- Status: ${status}\n- Date: ${dayOf()}\n- Deciders: ${one(people)}, ${one(people)}\n\n## Context\n\n${prose(60)}\n\n## Decision\n\nWe replace the ${thing}${link(number)}. ${prose(30)}\n\n${call}## Consequences\n\n${prose(50)}\n\n${chance(0.5) ? `${item(number)}\n` : ''}`
    return [`decisions/${number}.md`, text]
  },
  drafts(number) {
    const text = `${chance(0.5) ? `---\ndate: ${dayOf()}\n---\n` : ''}Hi ${one(people)},\n\n${prose(90)}\n\nCould you ${one(deeds)} the ${one(things)}${due()}? ${chance(0.4) ? 'If I hear nothing, I leave it as it is.' : ''}\n\n${prose(70)}\n\nBest,\n${one(people)}\n`
    return [`messages/${number}.draft.md`, text]
  },
  mails(number) {
    const [from, to] = [one(people), one(people)].map(name => name.normalize('NFD').replace(/[^A-Za-z]/g, ''))
    const text = `From: ${from} <${from.toLowerCase()}@linden.example>\nTo: ${to} <${to.toLowerCase()}@linden.example>\nSubject: ${one(topics)}: the ${one(things)}\nDate: ${new Date(`${dayOf()}T09:30:00Z`).toUTCString().replace('GMT', '+0000')}\nMessage-ID: <${number}@linden.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nHello ${to},\n\n${prose(100)}\n\nPlease ${one(deeds)} the ${one(things)}${due()}.\n\n${prose(60)}\n\nRegards\n${from}\n`
    return [`mail/${number}.eml`, text]
  },
  docs(number) {
    names.docs.push(number)
    const call = chance(0.05) ? `Please send us your feedback by ${dayOf()}.\n\n` : ''
    const text = `# How to ${one(deeds)} the ${one(things)}\n\n${prose(60)}\n\n## Steps\n\n1. Open the ${one(things)}.\n2. Check the ${one(things)}, and note its number.\n3. See [the guide](guide-${1 + below(number)}.md) for the rest.\n\n${call}## Goals\n\n${prose(100)}\n`
    return [`docs/guide-${number}.md`, text]
  },
}

/** Of a hundred files. */
const shares = [['notes', 30], ['decisions', 15], ['drafts', 13], ['mails', 12], ['docs', 30]]
const made = new Set()
let words = 0
for (let number = 1; number <= Number(count); number++) {
  let at = below(100)
  const [kind] = shares.find(([, share]) => (at -= share) < 0)
  const [name, text] = makers[kind](number)
  const path = join(folder, name)
  if (!made.has(dirname(path))) mkdirSync(dirname(path), {recursive: true})
  made.add(dirname(path))
  writeFileSync(path, text)
  words += text.split(/\s+/).length
}
process.stderr.write(`${count} files, ${Math.round(words / Number(count))} words each.\n`)
