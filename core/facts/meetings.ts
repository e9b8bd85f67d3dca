import type {ParsedDraft, Sentence} from '../draft.js'
import {recall} from '../memo.js'
import type {Span} from '../span.js'
import {soundOf} from './ask-ping.js'
import {flatten, wordsIn} from './ask-text.js'
import type {Meeting} from './facts.js'
import {proseOf, spanIn, subjectWords} from './gap-draft.js'
import {arranging, markTalks, noCall, ownPurpose, proposals, purpose, reserved, smallTalk, status, summons, weighty} from './meeting-words.js'

/** Words of a subject line that say that there is to be a talk, and not of what. */
const dull =
  /^(?:meetings?|call|calls|chat|sync|catch|catchup|catch-up|talk|touch|base|zoom|teams|phone|video|invitation|invite|availability|available|monday|tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|october|november|december|[\d:.,-]+(?:am|pm|th|st|nd|rd)?|am|pm|stand-?up|status|weekly|daily|team|1:1|free|when|can|could|let's|up|down|back|get|morning|afternoon|urgent|huddle|check-in|time|slot|sometime|soon|call\?|cet|utc|gmt)$/

/** No call for a talk goes without one of these. */
const talks =
  /call|ring me|a ring|a buzz|round|chat|meet|sync|catch|huddle|stand-?up|check-?in|1:1|one-on-one|zoom|phone|talk|speak|touch|connect|word|grab|borrow|conversation|review|regroup|discuss|pencil|half an hour|minutes|reserv|keep|block|hold|save|free up|all of you|pop |see me|slot|see you|see all|see every|session|hop|jump|sit down|get together|join|gather|assembl|conven|dial|come|stop by|drop by|swing by|invit|skype/i

/** The talks that readers are called to, in reading order. */
export function readMeetings(draft: ParsedDraft): readonly Meeting[] {
  const prose = proseOf(draft)
  if (!prose.some(({text}) => talks.test(text))) return []
  const flats = prose.map(flatten)
  const found = flats.flatMap(({lower, at}, index) => {
    const sentence = prose[index] as Sentence
    const call = recall(sentence, callIn, () => callIn(lower))
    return call ? [{sentence, lower, span: spanIn(sentence, at[call.start] ?? 0, at[call.end] ?? sentence.text.length)}] : []
  })
  if (found.length === 0) return []
  const all = flats.map(({lower}) => (smallTalk.test(lower) ? '' : lower))
  const near = all.filter((_, index) => found.some(({sentence}) => Math.abs(prose.indexOf(sentence) - index) < 2)).join('\n')
  const routine = status.test(near) && !weighty.test(near)
  const named = subjectWords(draft).some(word => !dull.test(word)) || draft.blocks.filter(({type}) => type === 'item').length > 1
  const calls = new Set(found.map(({sentence}) => sentence))
  const about = all.some(lower => purpose.test(lower) || ownPurpose.test(lower))
  const told = named || about || prose.some(sentence => !calls.has(sentence) && tellsMore(sentence))
  return found.map(({sentence, span}) => ({...span, purpose: routine ? 'status' : told ? 'stated' : 'none', sentence}))
}

/** The call to a talk, as a stretch of the flat text. */
function callIn(lower: string): Span | undefined {
  if (noCall.test(lower)) return undefined
  const hits = [proposals.exec(markTalks(lower)), summons.exec(lower), status.test(lower) ? reserved.exec(lower) : null].filter(found => found !== null)
  const [hit] = hits.sort((a, b) => a.index - b.index)
  return hit && {start: hit.index, end: hit.index + hit[0].length}
}

/** Whether a sentence says more than how the talk comes about. */
function tellsMore(sentence: Sentence): boolean {
  if (soundOf(sentence) !== 'content') return false
  const {lower} = flatten(sentence)
  if (smallTalk.test(lower)) return false
  return wordsIn(lower) > 14 || (wordsIn(lower) > 3 && !arranging.test(lower))
}
