import type {ParsedDraft, ThreadMessage} from '../draft.js'
import {linesOf} from '../parse/lines.js'
import {flatOf, ownWords, progressOf, questionsIn, shareOf} from './progress.js'
import {holdAgainst, type Turn} from './strain.js'

const quoteMarks = /^(?:[ \t]{0,3}[A-Z]{0,3}>)+/
const wrote = /^[ \t]*(?:on|le|am|el)\b[^<>\n]{0,120}\d.{0,160}\b(?:wrote|writes|schrieb|escribi[óo]|a écrit)\s?:?\s*$/i
const author = /[\d,M]\s*,?\s+"?([^\s\d,"<>][^\d,"<>]{0,60}?)"?\s*(?:<[^<>]{0,80}>)?\s*(?:wrote|writes|schrieb|escribi[óo]|a écrit)\s?:?\s*$/i
const from = /^[ \t]*\*{0,2}(?:from|de|von)[ \t]*:\*{0,2}[ \t]*"?([^"<>[\n]{1,80})/i
const sent = /^[ \t]*\*{0,2}(?:sent|date|to|gesendet|envoyé|enviado|an|a|à|para|subject)[ \t]*:/i
const original = /^\W{0,40}(?:original message|urspr.ngliche nachricht|message d'origine|mensaje original)\b\W{0,40}$/i

/**
 * How often the thread went back and forth before this draft without getting further: the most that its quotes, its mail
 * headers, the `References` and the earlier messages that the host knows show. Several messages of one writer in a row
 * are one turn, and everybody beyond the first two takes one off: ten people who say something once are no to and fro.
 * Where the host knows the messages, only their words tell; a question answered and the next one asked is no round.
 */
export function countRounds(draft: ParsedDraft): number {
  const {thread = [], references} = draft.context
  const told = thread.filter(({text}) => /\S/.test(text))
  if (told.length > 0) return roundsIn(told, draft)
  return Math.max(turns(thread.map(writerOf)), references?.length ?? 0, referencesIn(draft), quotedRounds(draft))
}

/** Messages looked back at; what lies further back is another matter. */
const reach = 40
/** Those of them that are asked whether they hold against each other. */
const recent = 14
/** The objections that it takes at least, where a message that misses the other counts twice. */
const least = 3
/** How many of them it takes for each turn. */
const ratio = 0.6

/** A message of the thread with what it does, and what it asks. */
interface Step extends Turn {
  readonly asks: readonly ReadonlySet<string>[]
}

/**
 * How many turns in a row, up to the draft, went round: they begin with what is objected to, and more than every second
 * objects; or those, since the matter was last settled, in which both sides only hold against each other.
 */
function roundsIn(thread: readonly ThreadMessage[], draft: ParsedDraft): number {
  if (turns(thread.slice(-reach).map(writerOf)) < 2) return 0
  const own = stepOf({text: draft.sentences.filter(({block}) => block.type !== 'subject').map(({text}) => text).join('\n')})
  if (own.settles) return 0
  const all = thread.slice(-reach).map(stepOf)
  const steps = all.slice(all.findLastIndex(({settles}) => settles) + 1)
  const weights = steps.map((step, index) => weightOf(step, steps.slice(0, index)))
  let most = 0
  for (let from = 0; from < steps.length; from++) {
    const count = turns(steps.slice(from).map(({writer}) => writer))
    const objected = [weights[from + 1], weights[from + 2]].some(weight => weight !== undefined && weight > 0)
    if (count <= most || !objected) continue
    const heavy = weights.slice(from + 1).reduce((sum, weight) => sum + weight, own.friction)
    if (heavy >= Math.max(least, count * ratio)) most = count
  }
  if (turns(steps.map(({writer}) => writer)) <= most) return most
  const last = all.at(-1)?.writer
  const writer = all.findLast(step => step.writer !== last)?.writer
  const held = holdAgainst([...all.slice(-recent), {...own, writer}], steps.length + 1)
  return held === 0 ? most : Math.max(most, turns(all.slice(1 - held).map(({writer}) => writer)))
}

function stepOf(message: ThreadMessage): Step {
  const text = ownWords(message.text)
  return {...progressOf(text), flat: flatOf(text), writer: writerOf(message), asks: questionsIn(text)}
}

/** A question that its writer has asked before weighs as much as an objection. */
function weightOf({friction, writer, asks}: Step, before: readonly Step[]): number {
  if (friction > 0 || asks.length === 0) return friction
  const earlier = before.filter(step => step.writer === writer).flatMap(step => step.asks)
  return asks.some(ask => earlier.some(other => shareOf(ask, other) >= 0.7)) ? 1 : 0
}

function writerOf({from: writer}: ThreadMessage): string | undefined {
  return writer?.trim().toLowerCase()
}

function turns(writers: readonly (string | undefined)[]): number {
  const taken = writers.filter((writer, index) => writer === undefined || writer !== writers[index - 1])
  const known = new Set(taken.filter(writer => writer !== undefined))
  return taken.length - Math.max(0, known.size - 2)
}

/** Message ids in a `References` header that stands in the text. */
function referencesIn({text, zones}: ParsedDraft): number {
  const headers = zones.find(({name}) => name === 'headers')
  const found = headers && /^references[ \t]*:(.*(?:\r?\n[ \t].*)*)/im.exec(text.slice(headers.start, headers.end))
  return found?.[1]?.match(/<[^<>\s]{1,200}>/g)?.length ?? 0
}

function quotedRounds({text, zones}: ParsedDraft): number {
  let depth = 0
  const writers: (string | undefined)[] = []
  for (const zone of zones) {
    if (zone.name !== 'quote') continue
    const lines = linesOf(text.slice(zone.start, zone.end)).map(line => line.text.slice(0, 400))
    let marked = false
    for (const [index, raw] of lines.entries()) {
      const marks = quoteMarks.exec(raw)?.[0] ?? ''
      depth = Math.max(depth, marks.match(/>/g)?.length ?? 0)
      const line = raw.slice(marks.length)
      const sender = from.exec(line)
      if (original.test(line)) {
        writers.push(undefined)
        marked = true
      } else if (sender && lines.slice(index + 1, index + 4).some(next => sent.test(next.replace(quoteMarks, '')))) {
        // The header block under "Original Message" is that message's.
        if (marked) writers.pop()
        writers.push(sender[1]?.trim().toLowerCase())
        marked = false
      } else if (wrote.test(line)) {
        writers.push(author.exec(line)?.[1]?.trim().toLowerCase())
        marked = false
      }
    }
  }
  return writers.length >= depth ? turns(writers) : depth
}
