import type {Sentence} from '../draft.js'
import {overlaps, type Span} from '../span.js'
import type {Ask} from './facts.js'

/** What a limit or a default speaks of all that is asked. */
const general = /\b(?:all|everything|anything|whatever|each|both|these|those|answers|replies|responses|they|them|things|items?|deadline)\b/i

/**
 * Indices of the asks that `span`, found in `sentence`, serves: those of its own sentence, else all where it speaks of
 * all, else the nearest before it in its paragraph or list, else the nearest.
 */
export function served(span: Span, sentence: Sentence, asks: readonly Ask[]): readonly number[] {
  const all = asks.map((_, index) => index)
  if (asks.length < 2) return all
  const inside = all.filter(index => overlaps(asks[index] as Ask, span))
  const own = all.filter(index => (asks[index] as Ask).sentence.index === sentence.index)
  const listed = itemsBelow(sentence, asks)
  if (listed.length > 0 && (own.length === 0 || inside.length > 0)) return [...new Set([...inside, ...listed])].sort((a, b) => a - b)
  if (inside.length > 0) return inside
  if (own.length > 0) return own
  if (sentence.in || sentence.block.type === 'heading' || general.test(sentence.text)) return all
  const before = all.filter(index => (asks[index] as Ask).sentence.index < sentence.index)
  const last = before.at(-1)
  if (last === undefined) return all.slice(0, 1)
  const {block} = (asks[last] as Ask).sentence
  // A paragraph behind a list speaks of the list.
  if (block.type === 'item' && sentence.block !== block && block.list !== sentence.block.list) {
    return before.filter(index => (asks[index] as Ask).sentence.block.list === block.list)
  }
  return [last]
}

/** The asks of the list that `sentence` leads in: "Please do this by Friday:". */
export function itemsBelow(sentence: Sentence, asks: readonly Ask[]): number[] {
  if (sentence.block.type === 'item' || !/:\W*$/.test(sentence.text)) return []
  const found: number[] = []
  let list: number | undefined
  for (const [index, {sentence: other}] of asks.entries()) {
    if (other.index <= sentence.index || other.block.type !== 'item') continue
    list ??= other.block.list
    if (other.block.list === list) found.push(index)
  }
  return found
}

/** Indices of the asks that a default, found in `sentence`, speaks of: those before it in its paragraph or list, else all before it. */
export function servedByDefault(span: Span, sentence: Sentence, asks: readonly Ask[]): readonly number[] {
  const own = asks.flatMap((ask, index) => (ask.sentence.index === sentence.index ? [index] : []))
  if (own.length > 0) return own
  const before = asks.flatMap((ask, index) => (ask.in !== span.in || ask.sentence.index < sentence.index ? [index] : []))
  if (before.length === 0) return asks.map((_, index) => index)
  const near = before.filter(index => (asks[index] as Ask).sentence.block === sentence.block)
  return near.length > 0 ? near : before
}
