import {type Ask, type Draft, judgedAsks} from '../core/index.js'

/** An ask with its index in the draft's facts, by which deadlines and fallbacks name it. */
export interface ShownAsk {
  readonly ask: Ask
  readonly index: number
}

/**
 * The asks of the file that are shown to its writer: all of a message, of other texts those that are judged, since
 * imperatives there are instructions.
 */
export function shownAsks(draft: Draft): readonly ShownAsk[] {
  const all = draft.kind === 'message' && !draft.commit
  const judged = all ? undefined : new Set(judgedAsks(draft))
  if (judged?.size === 0) return []
  return draft.facts.asks.flatMap((ask, index) => ((ask.in && !draft.origin) || (judged && !judged.has(ask)) ? [] : [{ask, index}]))
}
