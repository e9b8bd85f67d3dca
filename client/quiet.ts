/** A finding as the filter sees it, in offsets. */
export interface Place {
  readonly rule: string
  readonly start: number
  readonly end: number
}

/** Rules that report what the whole draft lacks, wherever they point: they wait for a pause. */
const ofDraft = new Set([
  'ask-early',
  'ask-stated',
  'asks-listed',
  'deadline-given',
  'fallback-stated',
  'greeting-alone',
  'options-offered',
  'reason-given',
])

const reach = 2000

/** The sentence around an offset: from after the last end of a sentence or empty line to the next one. */
export function sentenceAround(text: string, offset: number): {readonly start: number; readonly end: number} {
  const from = Math.max(0, offset - reach)
  const before = text.slice(from, offset)
  let start = from
  for (const match of before.matchAll(/[.!?…]["')\]”’]{0,3}\s+(?=\S)|\n[ \t]*\r?\n\s*/g)) start = from + match.index + match[0].length
  const after = text.slice(offset, offset + reach)
  const stop = /[.!?…]["')\]”’]{0,3}(?=\s|$)|\r?\n[ \t]*\r?\n/.exec(after)
  const end = stop ? offset + stop.index + (/^\s/.test(stop[0]) ? 0 : stop[0].length) : offset + after.length
  return {start, end}
}

/**
 * The findings to show while somebody types at `offset`: none in the sentence being written, and of what the draft as a
 * whole lacks only what was told before.
 */
export function whileTyping<P extends Place>(
  text: string,
  offset: number,
  findings: readonly P[],
  told: ReadonlySet<string>,
): P[] {
  const {start, end} = sentenceAround(text, offset)
  return findings.filter(({rule, ...at}) => (at.end < start || at.start > end) && (!ofDraft.has(rule) || told.has(rule)))
}
