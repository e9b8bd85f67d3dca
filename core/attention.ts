import {apart, callIn} from './calls.js'
import type {Draft, Sentence} from './draft.js'
import {lines} from './facts/pattern.js'
import type {Ask, AskType, Deadline} from './facts/facts.js'
import {recall} from './memo.js'
import {inSummary} from './summary.js'
import {timesIn} from './times.js'
import type {PresetName, Severity} from './rule.js'

const weight: Readonly<Record<AskType, number>> = {decision: 4, action: 3, input: 2, attendance: 1, answer: 0}

/** The ask at which what the whole draft lacks is reported: the weightiest of the surest, the first of equals. */
export function askThatMatters(asks: readonly Ask[]): Ask | undefined {
  const body = asks.filter(ask => !ask.in)
  return (body.length > 0 ? body : asks).reduce<Ask | undefined>((best, ask) => {
    if (!best) return ask
    const sure = (candidate: Ask): number => weight[candidate.type] + (candidate.certainty >= 0.7 ? 5 : 0)
    return sure(ask) > sure(best) ? ask : best
  }, undefined)
}

const noun = new RegExp(
  lines`
    ^\W*(?:(?:those|these|the|this|that|our|their|its|his|her|my|we|i|it|they|he|she|both|some|most|all|two|three)\b|
    (?:[\w-]+ ){1,3}(?:is|are|was|were|has|have|had)\b)
  `,
  'i',
)

/** "Sync conflicts are rare", "their contacts have changed": what looks like an imperative may be a noun. */
export function isSure({form, certainty, sentence}: Ask): boolean {
  if (!/\p{Ll}/u.test(sentence.text)) return false
  if (certainty >= 0.7 || form === 'question' || form === 'request') return true
  if (form !== 'imperative') return false
  return !noun.test(sentence.text)
}

/** An open call to whoever reads a channel ("does anyone …", "would someone like to …"). */
export function isOpenCall(ask: Ask): boolean {
  return /\b(?:any(?:one|body)|some(?:one|body)|everyone|folks|all of you|people|volunteers?)\b/i.test(ask.sentence.text)
}

/** Whether only some readers are asked, and only if it holds for them: "If you would like tickets, …". */
export function isConditional(ask: Ask): boolean {
  return /^\W*(?:if (?:you|there|any|anyone|someone|your)|should you|for (?:those|anyone)|anyone (?:who|wishing|interested)|those (?:who|interested|wishing))\b/i.test(
    ask.sentence.text,
  )
}

/** In `recommended` plain questions, calls to a channel and what only some readers are asked are worth a hint at most. */
export function capFor(ask: Ask, preset: PresetName): {atMost?: Severity} {
  return preset !== 'strict' && (ask.type === 'answer' || isOpenCall(ask) || isConditional(ask)) ? {atMost: 'hint'} : {}
}

/** Without those of a TL;DR line that the text below asks again. */
function once(draft: Draft, asks: readonly Ask[]): readonly Ask[] {
  const below = asks.filter(({sentence}) => !inSummary(draft, sentence))
  return below.length > 0 ? below : asks
}

/**
 * The asks that lack a deadline or a fallback where none is given. Of a message all but prohibitions; of a commit
 * message none of the imperatives that say what the commit does; of a decision or a document only calls to its readers,
 * and of a document only dated ones, since imperatives there are instructions.
 */
export function judgedAsks(draft: Draft): readonly Ask[] {
  if (!mayHoldJudged(draft)) return []
  const asks = once(draft, openAsks(draft).filter(ask => !forbids(ask) && !waives(ask)))
  if (draft.commit) return asks.filter(asksOfPeople)
  if (draft.kind === 'message') return asks
  return asks.filter(ask => {
    const call = callOf(ask.sentence)
    if (ask.certainty < 0.6 || call === undefined) return false
    const index = draft.facts.asks.indexOf(ask)
    const dates = (deadline: Deadline): boolean =>
      isDated(deadline) && deadline.serves.includes(index) && Math.abs(deadline.time.start - call) <= apart
    return draft.kind === 'decision' || draft.facts.deadlines.some(dates)
  })
}

/** A handle that somebody is called by: not `@types/node`, nor `@param`, which stand inside a sentence. */
const called = /^\W{0,3}@[\w-]{1,39}(?![\w/.(-])|[,;:] ?@[\w-]{1,39}\W{0,3}$|\b(?:ask|ping) @[\w-]{1,39}(?![\w/.(-])/i
const asking = /\b(?:could|can|would|will) (?:you|the reviewers?|some(?:one|body)|any(?:one|body))\b|\b(?:any(?:one|body)|reviewers?|thoughts|opinions|comments|feedback|objections|review)\b|\bI(?:'d| would) (?:like|love|appreciate)\b|\b(?:should|shall|can) (?:we|I)\b.{0,300}\?/i
/** What follows from a change for those who use it. */
const follows = /^\W{0,3}(?:[A-Z ]{3,20}: ?)?(?:(?:all |existing |most )?(?:users?|developers?|consumers?|clients?|callers?|contributors?|everyone|everybody|people|you)|this|it) (?:(?:will|may|might|can|should|now|then|still|also) )?(?:needs?|have|has|must|should|can|may|will)\b/i

/** Whether a commit message asks something of its readers: not where it says what the commit does, or what follows from it. */
export function asksOfPeople({form, sentence}: Ask): boolean {
  const words = sentence.text.replace(/"[^"]{0,200}"|(?<![a-z])'[^']{0,200}'(?![a-z])/gi, ' ')
  if (called.test(words) || /(?<![-\w])(?:please|pls|kindly)(?![-\w])(?! (?:also )?(?:see|refer to|consult|note|read)\b)/i.test(words)) return true
  return form !== 'imperative' && sentence.block.type !== 'subject' && asking.test(words) && !follows.test(words)
}

/** The asks that nobody has answered yet, as far as the thread tells. */
export function openAsks({facts}: Draft): readonly Ask[] {
  const {asks, answered} = facts
  if (answered.length === 0) return asks
  const over = new Set(answered)
  return asks.filter(ask => !over.has(ask))
}

/** Asks are dear to read; most texts that are no messages show sooner that none of theirs is judged. */
function mayHoldJudged({kind, sentences, context}: Draft): boolean {
  if (kind === 'message') return true
  if (kind === 'notes') return false
  const calls = sentences.map(callOf).filter(call => call !== undefined)
  if (kind === 'decision') return calls.length > 0
  const dates = calls.length === 0 ? [] : sentences.flatMap(sentence => exactDates(sentence, context.clock))
  return dates.some(date => calls.some(call => Math.abs(date - call) <= apart))
}

function callOf(sentence: Sentence): number | undefined {
  const call = recall(sentence, callIn, () => callIn(sentence.text))
  return call === undefined ? undefined : sentence.start + call
}

/** Where a sentence names a date in full: offsets into the draft. */
function exactDates(sentence: Sentence, clock: Draft['context']['clock']): number[] {
  return timesIn(sentence, clock).flatMap(time => (time.hasDate && time.precision === 'exact' ? [sentence.start + time.start] : []))
}

/** Limits that are judged: of a message all, of commit messages and other texts those of asks that are judged. */
export function judgedLimits<T extends Pick<Deadline, 'serves'>>(draft: Draft, limits: (draft: Draft) => readonly T[]): readonly T[] {
  if (draft.kind === 'message' && !draft.commit) {
    const {asks, answered} = draft.facts
    const over = ({serves}: T): boolean => serves.length > 0 && serves.every(index => answered.includes(asks[index] as Ask))
    return answered.length === 0 ? limits(draft) : limits(draft).filter(limit => !over(limit))
  }
  const judged = new Set<Ask | undefined>(judgedAsks(draft))
  return judged.size === 0 ? [] : limits(draft).filter(({serves}) => serves.some(index => judged.has(draft.facts.asks[index])))
}

/** What is found in asks, but for those that are answered; of a commit message only in those that are judged. */
export function judgedOf<T extends {readonly sentence: Sentence}>(draft: Draft, found: readonly T[]): readonly T[] {
  if (!draft.commit) {
    const {answered} = draft.facts
    if (answered.length === 0) return found
    const over = sentencesOf(answered)
    const open = sentencesOf(openAsks(draft))
    return found.filter(({sentence}) => !over.has(sentence) || open.has(sentence))
  }
  const judged = sentencesOf(judgedAsks(draft))
  return found.filter(({sentence}) => judged.has(sentence))
}

function sentencesOf(asks: readonly Ask[]): ReadonlySet<Sentence> {
  return new Set(asks.map(({sentence}) => sentence))
}

/** "Please do not …": what is to be left undone has no day by which it is done, and nobody replies to it. */
function forbids({sentence, start}: Ask): boolean {
  const words = sentence.text.slice(start - sentence.start, start - sentence.start + 60)
  return /^\W{0,3}(?:please |pls |kindly |also |and |but |so ){0,3}(?:do not|don'?t(?! forget| hesitate)|never|avoid|refrain)\b/i.test(words)
}

/** "No action needed, just plan around it": advice. */
function waives({sentence}: Ask): boolean {
  return /^\W{0,3}no (?:action|reply|response|work) (?:is )?(?:needed|required|necessary)\b(?!.{0,400}(?:\b(?:please|pls|but|unless|except|could|can|would)\b|\?))/i.test(sentence.text)
}

function isDated(deadline: Deadline): boolean {
  return deadline.expression.hasDate && deadline.precision === 'exact'
}
