import type {ParsedDraft, Sentence} from '../draft.js'
import type {Span} from '../span.js'
import {lines} from './pattern.js'
import type {Ask} from './facts.js'
import {askedSentences, isReply, proseOf, showsThings, spanIn, subjectWords} from './gap-draft.js'

/** Something to act on that the text announces or hints at and never names. */
export interface UnnamedThing extends Span {
  readonly sentence: Sentence
}

/** One of a kind, and which one is not said. */
const oneOf =
  new RegExp(
    lines`
      \b(?:an?|one|some|another|one of (?:the|our|my|your|their)) (?:(?:new|old|other|big|small|large|important|
      angry|unhappy|former|current|recent|certain|long-time|regular|foreign|local|late|wrong|unpaid|
      open) ){0,2}(customers?|clients?|orders?|invoices?|servers?|suppliers?|vendors?|patients?|guests?|tenants?|
      passengers?|parcels?|packages?|shipments?|deliver(?:y|ies)|accounts?|machines?|printers?|rooms?|sites?|
      stores?|branches|trucks?|vans?|bookings?|reservations?|applicants?|candidates?|students?|pupils?|parents?|
      members?|donors?|subscribers?|tickets?|cases?|contracts?|flats?|apartments?|houses?|routers?|switches|
      sensors?|pumps?|samples?|jobs?|builds?|pipelines?|queries|tables?|databases?|buckets?|clusters?|nodes?|pods?|
      cameras?|lifts?|elevators?|boilers?|drivers?|couriers?|contractors?)\b
    `,
    'i',
  )
const actOn =
  new RegExp(
    lines`
      \b(?:call|phone|ring|restart|reboot|refund|answer|e-?mail|contact|fix|repair|replace|pay|cancel|ship|send|
      check|reset|unlock|block|renew|extend|approve|look|find|pick|deliver|re-?send|return|move|clean|close|help|
      visit|reply|write|handle|process|sort|take care of|deal with|re-?run|kill|drain|correct|remove|delete|invite|
      tell|inform|apologi[sz]e)\b[^.?!]{0,24}?\b(?:it|them|him|her|that one|this one)\b
    `,
    'i',
  )
/** A list that is announced and does not come. */
const announced = /\b(?:following|these|those|as follows|here)\b[^:]{0,60}:\s*$/i

/** Things to act on that the text leaves unnamed. */
export function unnamedThings(draft: ParsedDraft, asks: readonly Ask[]): readonly UnnamedThing[] {
  if (asks.length === 0) return []
  const asked = askedSentences(asks)
  const prose = proseOf(draft)
  const found: UnnamedThing[] = []
  const last = prose.at(-1)
  if (last && asked.has(last.index) && announced.test(last.text) && endsThere(draft, last)) {
    found.push({...spanIn(last, 0, last.text.length), sentence: last})
  }
  for (const [place, sentence] of prose.entries()) {
    const match = oneOf.exec(sentence.text)
    if (!match || place > 1 || prose.length > 4) continue
    const rest = sentence.text.slice(match.index + match[0].length)
    if (specific(sentence.text.slice(0, match.index)) || specific(rest)) continue
    const acts =
      (asked.has(sentence.index) && actOn.test(rest)) ||
      prose.slice(place + 1, place + 3).some(next => asked.has(next.index) && actOn.test(next.text))
    if (!acts) continue
    const around = prose.some(other => other !== sentence && /\d{3,}|\b(?:called|named)\b/.test(other.text))
    if (around || showsThings(draft) || isReply(draft) || subjectWords(draft).length > 0) continue
    found.push({...spanIn(sentence, match.index, match.index + match[0].length), sentence})
  }
  return found
}

/** A name, a number or a place stands there. */
function specific(text: string): boolean {
  return new RegExp(
    lines`
      (?<!^\W{0,3})(?<![.!?]\s)(?<!\bI )\b(?!I\b|I'|(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|
      January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L}\d]+|
      \d{2,}|\b(?:called|named|in|at|on|near|of) (?:the |room |floor )?(?:[a-z]+ )?(?:\p{Lu}|\d)
    `,
    'u',
  ).test(text)
}

/** Nothing of the draft follows the sentence: no list, table, code or quote. */
function endsThere(draft: ParsedDraft, sentence: Sentence): boolean {
  return (
    !draft.blocks.some(block => !block.in && block.start >= sentence.end) &&
    !draft.zones.some(({start, name}) => start >= sentence.end && /^(?:code|quote|forwarded)$/.test(name)) &&
    !draft.links.some(link => link.end >= sentence.start)
  )
}
