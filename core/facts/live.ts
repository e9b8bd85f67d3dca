import type {ParsedDraft, Sentence} from '../draft.js'
import {recall} from '../memo.js'
import {flatten} from './ask-text.js'
import {grave, mild} from './live-words.js'

/** What makes heat a joke. */
const distant = /[;:]-?[)pPD](?!\w)|\b(?:haha|lol|just kidding|jk|joking)\b/i
/** Other people's words. */
const quoted = /"[^"]{1,200}"/g
const enough = 2

/**
 * Whether this should rather be talked through: heated, hurt or hard personal words, or a tangle that writing won't
 * settle. Rather silent than wrong.
 */
export function readLive(draft: ParsedDraft): boolean {
  let heat = 0
  for (const sentence of draft.sentences) {
    if (sentence.block.type === 'heading') continue
    heat += recall(sentence, heatOf, () => heatOf(sentence))
    if (heat >= enough) return true
  }
  return false
}

/** How heated a sentence is; `enough` by itself where it is grave. */
function heatOf(sentence: Sentence): number {
  if (distant.test(sentence.text)) return 0
  const {lower, raw} = flatten(sentence)
  const own = lower.replaceAll(quoted, ' ')
  if (grave.test(own)) return enough
  const signs = [...own.matchAll(mild)].length
  // Shouting makes it worse, and is nothing by itself.
  return signs > 0 && isShouted(raw) ? signs + 1 : signs
}

function isShouted(raw: string): boolean {
  return /!{2,}|\?!|!\?/.test(raw) || (raw.match(/\b[A-Z]{3,}\b/g)?.length ?? 0) >= 4
}
