/** A finding as the filter sees it, in offsets. */
export interface Place {
  readonly rule: string
  readonly start: number
  readonly end: number
  /** It is about the draft as a whole, wherever it points. */
  readonly whole: boolean
}

/** A change of a text, as VS Code tells it. */
export interface Change {
  readonly rangeOffset: number
  readonly rangeLength: number
  readonly text: string
}

/** Findings where they are after changes that happened at once; one whose words were changed is none any more. */
export function moved<P extends Place>(findings: readonly P[], changes: readonly Change[]): P[] {
  return findings.flatMap(finding => {
    let {start, end} = finding
    for (const {rangeOffset: from, rangeLength, text} of [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset)) {
      const to = from + rangeLength
      if (from >= end) continue
      if (to > start) return []
      start += text.length - rangeLength
      end += text.length - rangeLength
    }
    return [{...finding, start, end}]
  })
}

/** How far a sentence is followed to either side. */
const reach = 2000

/** Behind these, a new sentence begins: the end of one and a space, an empty line, the mark of a list item. */
const beginning = /[.!?…]["')\]”’]{0,3}\s+|\n[ \t]*\r?\n\s*|\n[ \t]*(?:[-*+>]|\d{1,9}[.)])[ \t]+/g
/** Here a sentence ends. */
const ending = /[.!?…]["')\]”’]{0,3}(?=\s|$)|\r?\n[ \t]*\r?\n|\r?\n[ \t]*(?:[-*+>]|\d{1,9}[.)])[ \t]/

/** The sentence around an offset. Behind its full stop and a space it is left. */
export function sentenceAround(text: string, offset: number): {readonly start: number; readonly end: number} {
  const from = Math.max(0, offset - reach)
  let start = from
  for (const match of text.slice(from, offset).matchAll(beginning)) start = from + match.index + match[0].length
  const after = text.slice(offset, offset + reach)
  const stop = ending.exec(after)
  const end = stop ? offset + stop.index + (/^\s/.test(stop[0]) ? 0 : stop[0].length) : offset + after.length
  return {start, end}
}

/**
 * The findings to show while somebody types: none in the sentence that was last written at, if any, and of what the draft
 * as a whole lacks only what was told before.
 */
export function whileTyping<P extends Place>(
  text: string,
  written: number | undefined,
  findings: readonly P[],
  told: ReadonlySet<string>,
): P[] {
  const sentence = written === undefined ? undefined : sentenceAround(text, written)
  return findings.filter(({rule, whole, start, end}) => {
    if (sentence && end >= sentence.start && start <= sentence.end) return false
    return !whole || told.has(rule)
  })
}
