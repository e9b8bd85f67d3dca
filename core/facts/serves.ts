import type {Sentence} from '../draft.js'
import {overlaps, type Span} from '../span.js'
import type {Ask} from './facts.js'
import {pattern} from './pattern.js'

/** What a limit or a default speaks of all that is asked; in lower case. */
const general = pattern`
  \b(?:all|everything|anything|whatever|each|both|these|those|answers|replies|responses|they|them|things|items?|
  deadline)\b
`
/** An ask that only says again what was asked, to limit it: "I need this by Friday." In lower case. */
const again = pattern`
  \b(?:need|want|like|have|get|expect|see)\b[^.?!;]{0,12} (?:it|this|that|them|these|those|all|both|everything|the lot|
  (?:an?|your|the) (?:answers?|repl(?:y|ies)|responses?|input))\b|
  \b(?:it|they|all|everything|these|both|answers|replies|responses) (?:is|are|has|have) (?:all )?(?:due|needed|to be)\b
`

/**
 * Indices of the asks that `span`, found in `sentence`, serves: the one that it stands in and the list below, else
 * those of its sentence, else all where it speaks of all, else the nearest before it or the list right above.
 * @param asks in reading order.
 */
export function served(span: Span, sentence: Sentence, asks: readonly Ask[]): readonly number[] {
  if (asks.length < 2) return range(0, asks.length)
  const own = asksOf(sentence, asks)
  const inside = own.filter(index => overlaps(asks[index] as Ask, span))
  const listed = itemsBelow(sentence, asks)
  if (listed.length > 0 && (own.length === 0 || inside.length > 0)) return [...inside, ...listed]
  const lower = sentence.text.toLowerCase()
  if (inside.length > 0) return again.test(lower) ? [...earlier(sentence, asks), ...inside] : inside
  if (own.length > 0) return own
  if (sentence.in || sentence.block.type === 'heading' || general.test(lower)) return range(0, asks.length)
  const before = earlier(sentence, asks)
  return before.length > 0 ? before : [0]
}

/** Indices of the asks that a default in `sentence` speaks of: those before it in its paragraph, else all before it. */
export function servedByDefault(sentence: Sentence, asks: readonly Ask[]): readonly number[] {
  const own = asksOf(sentence, asks)
  if (own.length > 0) return own
  const end = firstFrom(sentence.index, asks)
  if (end === 0) return range(0, asks.length)
  let start = end
  while (start > 0 && (asks[start - 1] as Ask).sentence.block === sentence.block) start--
  return range(start < end ? start : 0, end)
}

/** Indices of the asks that `sentence` states. */
function asksOf({index}: Sentence, asks: readonly Ask[]): number[] {
  return asksBetween(index, index, asks)
}

/** Indices of the asks in the sentences from `first` to `last`, both by their index. */
export function asksBetween(first: number, last: number, asks: readonly Ask[]): number[] {
  const start = firstFrom(first, asks)
  return range(start, firstFrom(last + 1, asks, start))
}

/** Indices of the asks of the list that `sentence` leads in: "Please do this by Friday:". */
export function itemsBelow(sentence: Sentence, asks: readonly Ask[]): number[] {
  if (sentence.block.type === 'item' || !/:\W*$/.test(sentence.text)) return []
  const start = firstFrom(sentence.index + 1, asks)
  const list = asks[start]?.sentence.block.list
  if (list === undefined) return []
  let end = start
  while (asks[end]?.sentence.block.list === list) end++
  return range(start, end)
}

/** The asks before `sentence` that it may mean: all where it speaks of all, a list right above, or the last one. */
function earlier(sentence: Sentence, asks: readonly Ask[]): number[] {
  const end = firstFrom(sentence.index, asks)
  if (end === 0 || general.test(sentence.text.toLowerCase())) return range(0, end)
  const {list} = (asks[end - 1] as Ask).sentence.block
  let start = end - 1
  if (list !== undefined && list !== sentence.block.list) {
    while (start > 0 && (asks[start - 1] as Ask).sentence.block.list === list) start--
  }
  return range(start, end)
}

/** Index of the first ask, from `start` on, that stands in the sentence `index` or behind. */
function firstFrom(index: number, asks: readonly Ask[], start = 0): number {
  let low = start
  let high = asks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((asks[middle] as Ask).sentence.index < index) low = middle + 1
    else high = middle
  }
  return low
}

function range(start: number, end: number): number[] {
  return Array.from({length: Math.max(0, end - start)}, (_, index) => start + index)
}
