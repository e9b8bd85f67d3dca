import type {ParsedDraft} from '../draft.js'
import type {Ask} from './facts.js'
import {ownWords, progressOf, questionsIn, shareOf, topicsOf} from './progress.js'

/** Messages looked back at. */
const reach = 40
/** Put off, or handed on, is not answered. */
const defers =
  /\b(?:not sure|no idea|(?:don't|do not) (?:know|have)|dunno|will (?:check|look|ask|see|do|get)|'ll (?:check|look|ask|see|do|get|try|send|let|think)|let me (?:check|look|ask|see|think)|checking|(?:still|am|are|'m|'re) (?:looking|waiting|working|thinking|trying)|looking into|on it|tomorrow|later|next week|not yet|soon|in a (?:bit|minute|moment)|can't|cannot|won't|sorry|i think|maybe|perhaps|(?:it )?depends|good question|i(?:'ve| have)? tried|open a ticket)\b|^(?:please |you(?:'d| would) (?:have to|need to) |better )?ask\b/i
/** The draft, or a later message, is not content with the answer. */
const again = /\b(?:still|again|once more|any (?:news|update|progress)|remind\w*|bump|follow(?:ing)? up|haven't heard|waiting|other|another|as well|too)\b/i
const request = /\b(?:please|pls|kindly|(?:could|can|would|will) (?:you|someone|somebody|anyone)|i need|we need|let me know)\b[^.?!\n]{3,300}/gi
const done = /\b(?:done|sent|attached|merged|fixed|reviewed|signed|paid|booked|approved|updated|uploaded|published|added|ordered|confirmed|here (?:it is|you (?:go|are)|they are)|it's in the|is in the)\b/i
/** Asks for a time, a place, a name or a number. */
const wants = /^\W*(?:(?:hi|hey|hello)\b[^.?!\n]{0,30}[,!] ?)?(?:when|where|what|which|how (?:much|many|long))\b/i

/**
 * The asks that an earlier message of the thread has answered: somebody asked the same and somebody else answered, or
 * somebody stated what is asked, and nobody has come back to it since. Without a `thread` there are none.
 */
export function readAnswered(draft: ParsedDraft, asks: () => readonly Ask[]): readonly Ask[] {
  const thread = draft.context.thread?.slice(-reach) ?? []
  if (thread.length === 0) return []
  const steps = thread.map(message => {
    const text = ownWords(message.text)
    return {text, writer: message.from?.trim().toLowerCase(), asked: [...questionsIn(text), ...requestsIn(text)]}
  })
  const answers = (index: number, topics: ReadonlySet<string>): boolean => {
    const next = steps.slice(index + 1).findIndex(({writer}) => writer === undefined || writer !== steps[index]?.writer)
    const reply = next < 0 ? undefined : steps[index + 1 + next]
    if (!reply || !answersIt(reply.text)) return false
    return rests(index + 2 + next, topics)
  }
  const rests = (from: number, topics: ReadonlySet<string>): boolean =>
    !steps.slice(from).some(({text, asked}) => progressOf(text).friction > 0 || asked.some(other => shareOf(topics, other) >= 0.7))
  return asks().filter(ask => {
    if (ask.in || again.test(ask.sentence.text) || progressOf(ask.sentence.text).friction > 0) return false
    const topics = topicsOf(draft.text.slice(ask.start, ask.end))
    if (topics.size < 2) return false
    if (steps.some(({asked}, index) => asked.some(other => alike(topics, other)) && answers(index, topics))) return true
    return wants.test(draft.text.slice(ask.start, ask.end)) && steps.some(({text}, index) => states(text, topics) && rests(index, topics))
  })
}

function alike(ask: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return shareOf(ask, other) >= 0.8 && shareOf(other, ask) >= 0.6
}

function requestsIn(text: string): readonly ReadonlySet<string>[] {
  return [...text.matchAll(request)].slice(0, 12).map(([words]) => topicsOf(words)).filter(({size}) => size >= 2)
}

/** A sentence that says all that is asked about, and a number or what it is besides. */
function states(text: string, topics: ReadonlySet<string>): boolean {
  return text.split(/(?<=[.!?])\s+|\n/).some(sentence => {
    if (/\?\s*$/.test(sentence) || !answersIt(sentence)) return false
    const told = topicsOf(sentence)
    const more = [...told].filter(word => !topics.has(word))
    return shareOf(topics, told) === 1 && (more.some(word => /\d/.test(word)) || (more.length > 0 && /\b(?:is|are)\b/.test(sentence)))
  })
}

/** A reply that tells something, rather than to ask back, put off or object. */
function answersIt(text: string): boolean {
  const flat = text.replace(/’/g, "'").trim()
  if (flat === '' || (flat.includes('?') && !done.test(flat)) || defers.test(flat)) return false
  return progressOf(flat).friction === 0
}
