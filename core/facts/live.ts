import type {ParsedDraft} from '../draft.js'
import {flatten} from './ask-text.js'
import {heats} from './live-words.js'

/** What makes heat somebody else's, or a joke. */
const distant = /[;:]-?[)pPD](?!\w)|\b(?:haha|lol|just kidding|jk|joking)\b/i
/** Other people's words. */
const quoted = /"[^"]{1,200}"/g

/**
 * Whether this should rather be talked through: heated, hurt or hard personal words, or a tangle that writing won't
 * settle. Rather silent than wrong.
 */
export function readLive(draft: ParsedDraft): boolean {
  let heat = 0
  for (const sentence of draft.sentences) {
    if (sentence.block.type === 'heading' || distant.test(sentence.text)) continue
    const {lower, raw} = flatten(sentence)
    const own = lower.replaceAll(quoted, ' ')
    const weight = heats.reduce((sum, {pattern, weight}) => (pattern.test(own) ? sum + weight : sum), 0)
    // Shouting makes it worse, and is nothing by itself.
    heat += weight > 0 && isShouted(raw) ? weight + 1 : weight
    if (heat >= 2) return true
  }
  return false
}

function isShouted(raw: string): boolean {
  return /!{2,}|\?!|!\?/.test(raw) || (raw.match(/\b[A-Z]{3,}\b/g)?.length ?? 0) >= 4
}
