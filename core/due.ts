import {findTimes, type TimeExpression} from './dates/index.js'
import type {Draft, Sentence} from './draft.js'
import type {Deadline} from './facts/facts.js'
import {overlaps, type Span, spanIn} from './span.js'
import {timesIn} from './times.js'

/** A time by which, or at which, something asked for is wanted. */
export interface Limit extends Deadline {
  /** It was said before, and the limit is "by then". */
  readonly referred?: true
}

/** How many sentences before "by then" its time may stand. */
const reach = 3

/** The deadlines of a draft, those that say "by then" at the time that they refer to. */
export function limitsOf(draft: Draft): readonly Limit[] {
  const {deadlines} = draft.facts
  const limits: Limit[] = []
  for (const deadline of deadlines) {
    const told = deadline.expression.refers ? referredTo(draft, deadline) : undefined
    if (!told) limits.push(deadline)
    // What is a limit where it stands needs no second mention.
    else if (![...deadlines, ...limits].some(({time}) => overlaps(time, told.time))) limits.push({...deadline, ...told, ...told.time, referred: true})
  }
  return limits
}

/** The time that "by then" refers to: the last one said before it. */
export function referredTo(draft: Draft, {sentence, start}: Deadline): {expression: TimeExpression; sentence: Sentence; time: Span} | undefined {
  for (const near of draft.sentences.slice(Math.max(0, sentence.index - reach), sentence.index + 1).reverse()) {
    const {clock} = draft.context
    const times = near === sentence ? findTimes(near.text.slice(0, start - near.start), clock) : timesIn(near, clock)
    const expression = times.at(-1)
    if (!expression) continue
    const time = spanIn(near, expression.start, expression.end)
    return {expression, sentence: near, time}
  }
  return undefined
}

/** A participle right before the limit makes it the thing's: "the invoices paid before 1 March", "who signed up by noon". */
const participle = /\b(?:[a-z]{2,}ed|made|paid|sent|met|left|kept|built|sold|bought|held|found|seen|written|taken|given|lost|won|born|begun)(?: (?:up|in|out|off|back|on))?\s*$/i
/** What is to be done by somebody: "have it signed by", "must be received by". */
const passive = /\b(?:be|been|being|get|gets|got|have|has|having|needs?|must|wants?|should|shall|required|requested|expected|wanted)\b/i
/** The limit of what was or is done elsewhere: "why it was late by", "the logs from before". */
const elsewhere =
  /\b(?:was|were|had|did|(?:was|were|had|did)n't|needed|supposed|promised|missed|expired|ended|closed|overdue|passed|originally|initially|(?:could|should|would|must|might) (?:you|i|we|they|he|she) have)\b|\b(?:from|since|of)\s*$/i

/** Whether a limit is that of the deed asked for, rather than of a thing or a deed that it speaks of. */
export function limitsDeed({sentence, start, time}: Deadline): boolean {
  const before = sentence.text.slice(Math.max(0, start - sentence.start - 100), start - sentence.start)
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1)
  if (elsewhere.test(clause) || /[,(]\s*$/.test(clause) && /^due\b/i.test(sentence.text.slice(start - sentence.start, time.start - sentence.start))) return false
  return !participle.test(clause) || passive.test(clause)
}

/** Whether an hour that stands alone may be that of another day, said before it or right behind it. */
export function isOfOtherDay(draft: Draft, {expression, sentence, time}: Deadline): boolean {
  if (!expression.hasTime || expression.hasDay) return false
  const day = expression.instant?.slice(0, 10)
  const {clock} = draft.context
  const at = time.start - sentence.start
  const before = draft.sentences[sentence.index - 1]
  if (before?.block === sentence.block && timesIn(before, clock).some(other => other.hasDay && !other.instant?.startsWith(day ?? '-'))) return true
  return timesIn(sentence, clock).some(
    other =>
      other.hasDay &&
      !other.instant?.startsWith(day ?? '-') &&
      (other.start < at || !/[,;]|\b(?:and|but|then)\b/.test(sentence.text.slice(time.end - sentence.start, other.start))),
  )
}
