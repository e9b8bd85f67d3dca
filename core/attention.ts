import type {Draft} from './draft.js'
import type {Ask, AskType, Deadline} from './facts/facts.js'
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

/** An open call to whoever reads a channel ("does anyone …", "would someone like to …"). */
export function isOpenCall(ask: Ask): boolean {
  return /\b(?:any(?:one|body)|some(?:one|body)|everyone|folks|all of you|people|volunteers?)\b/i.test(ask.sentence.text)
}

/** In `recommended` plain questions and calls to a channel are worth a hint at most. */
export function capFor(ask: Ask, preset: PresetName): {atMost?: Severity} {
  return preset !== 'strict' && (ask.type === 'answer' || isOpenCall(ask)) ? {atMost: 'hint'} : {}
}

/** The words of a call to readers: what a proposal or a page asks of whoever reads it. */
const calls =
  /\b(?:comments?|review|feedback|reply|replies|respond|responses?|votes?|voting|object(?:ions?)?|approve|approval|sign(?:[ -]?off|[ -]?up)|register|rsvp|apply|applications?|submit|send (?:us|me|your|in)|let (?:us|me) know|tell (?:us|me)|join|nominate|nominations?|propose|read (?:it|this|the)|weigh in|raise|concerns?|open until|closes?|questions?)\b/i

/**
 * The asks that a rule may judge: all of a message; of a decision or a document only calls to its readers, and of a
 * document only dated ones, since imperatives there are instructions.
 */
export function judgedAsks(draft: Draft): readonly Ask[] {
  const {asks} = draft.facts
  if (draft.kind === 'message') return asks
  if (draft.kind === 'notes') return []
  return asks.filter((ask, index) => {
    if (ask.certainty < 0.6 || !calls.test(ask.sentence.text)) return false
    return draft.kind === 'decision' || draft.facts.deadlines.some(deadline => isDated(deadline) && deadline.serves.includes(index))
  })
}

function isDated(deadline: Deadline): boolean {
  return deadline.expression.hasDate && deadline.precision === 'exact'
}
