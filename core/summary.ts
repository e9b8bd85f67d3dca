import type {Draft, Sentence} from './draft.js'

const summary = /^[^\p{L}]{0,6}(?:tl[;:, ]?\s?dr|in short|short version|bottom line|bluf)\b/iu

/** A line that says in short what the rest says at length: "TL;DR: …". */
export function isSummary({text}: Sentence): boolean {
  return summary.test(text)
}

/** Whether the sentence or the line that it stands on is a summary. */
export function inSummary(draft: Draft, sentence: Sentence): boolean {
  const {block, index} = sentence
  const lead = draft.sentences.findLast(other => other.index <= index && other.block === block && isSummary(other))
  return lead !== undefined && (lead === sentence || !/\n/.test(draft.text.slice(lead.end, sentence.start)))
}
