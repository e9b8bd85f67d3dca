import type {Hit} from './ask-hits.js'
import {lines} from './pattern.js'
import {type Flat, wordsIn} from './ask-text.js'

const subordinator = new RegExp(lines`
  ^[^a-z]*(?:(?:and|but|so|also),? )?(?:if|when|since|as|because|to|in order|before|after|while|unless|until|once|for|
  given|although|though)\b
`)

/** The sentence, or the clause where the sentence is long or holds something else. Indices into the flat text. */
export function stretch(flat: Flat, hit: Hit, next: Hit | undefined, alone: boolean): [number, number] {
  const {lower} = flat
  let to = next ? trimEnd(lower, hit.at, next.from) : lower.length
  if (to <= hit.at) to = lower.length
  // "Please review and let me know if you have comments": the courtesy is all that tells what for.
  if (next?.closes && next.lead === 'conjunction' && wordsIn(lower.slice(hit.at, to)) < 4) to = lower.length
  if (wordsIn(lower.slice(hit.at, to)) > 20) {
    // A list or a text to copy behind a colon says what is asked in full, and is no part of the asking clause.
    const colon = /: /.exec(lower.slice(hit.at + 20, to))
    if (colon && wordsIn(lower.slice(hit.at, hit.at + 20 + colon.index)) > 5) to = hit.at + 20 + colon.index
  }
  if (hit.aside) {
    const stop = lower.indexOf('?', hit.at)
    return [hit.at, stop > 0 && stop < to ? stop + 1 : to]
  }
  if (hit.at === 0) return [0, to]
  const ahead = lower.slice(0, hit.at)
  const clause = lower.slice(hit.at, to)
  const lead = wordsIn(ahead)
  const own = wordsIn(clause)
  // An address or a connective is no part of the ask.
  if (lead <= 2 && !/^(?:if|to|for|when)\b/.test(ahead)) return [hit.at, to]
  const subordinate = subordinator.test(ahead)
  if (!alone && !subordinate) return [hit.at, to]
  if (subordinate && lead + own <= 34) return [0, to]
  if (own >= lead * 0.8 && lead + own <= 30 && alone) return [0, to]
  return [hit.at, to]
}

function trimEnd(lower: string, from: number, to: number): number {
  const text = lower.slice(from, to)
  return from + text.replace(/[\s,;:(\u2013\u2014-]+(?:(?:and|but|or|so|then|also|please)[\s,;:(]*)*$/, '').length
}

