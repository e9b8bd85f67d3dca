import type {ParsedDraft, Sentence} from '../draft.js'
import {recall} from '../memo.js'
import {overlaps, spanIn} from '../span.js'
import {type Flat, flatten} from './ask-text.js'
import type {Ask, Pressure} from './facts.js'
import {type Press, presses, request, wanting} from './pressure-words.js'
import {asksBetween} from './serves.js'

/** Every stretch that expects an answer almost at once, within about an hour, in reading order. */
export function readPressure(draft: ParsedDraft, asks: readonly Ask[]): readonly Pressure[] {
  const found: Pressure[] = []
  for (const sentence of draft.sentences) {
    const flat = flatten(sentence)
    const own: Pressure[] = []
    for (const press of candidates(flat)) {
      const place = find(press, flat, sentence, asks)
      if (place && !own.some(other => overlaps(other, place))) own.push(place)
    }
    found.push(...own.sort((a, b) => a.start - b.start))
  }
  return found
}

/** The wordings that a sentence has. */
function candidates({lower, sentence}: Flat): readonly Press[] {
  return recall(sentence, candidates, () => presses.filter(({cue, pattern}) => cue.test(lower) && pattern.test(lower)))
}

function find(press: Press, {lower, at}: Flat, sentence: Sentence, asks: readonly Ask[]): Pressure | undefined {
  const hit = press.pattern.exec(lower)
  if (!hit) return undefined
  const from = hit.index + (/^[^a-z]+/.exec(hit[0])?.[0].length ?? 0)
  const to = hit.index + hit[0].length
  const before = lower.slice(0, from)
  if (press.not?.test(before.replace(clauses, '').replace(request, ''))) return undefined
  if (press.tells?.test(lower.slice(to)) && opens.test(before)) return undefined
  const place = {...spanIn(sentence, at[from] as number, (at[to - 1] as number) + 1), sentence}
  const {end} = place
  if (press.alone || wanting.test(before)) return place
  const near = asksBetween(sentence.index - 1, sentence.index, asks).map(index => asks[index] as Ask)
  if (near.some(ask => overlaps(ask, place) && !isQuestionOfFact(ask, lower))) return place
  // "Right now, could you …".
  if (opens.test(before) && near.some(ask => !isQuestionOfFact(ask, lower) && ask.sentence === sentence && ask.start >= end && ask.start <= end + 2)) return place
  // "Right now, please!" says nothing but the limit of what was just asked.
  return near.length > 0 && lead.test(before) && lower.length - to < 16 ? place : undefined
}

/** What stands before the clause that asks: "the bus leaves at noon, can you …". */
const clauses = /^[^;]*[,:–—] ?(?=(?:so |and |but )?(?:can|could|would|will|please|pls|i need|we need)\b)/

const opens = /(?:^|[,;:.\u2013\u2014(-] ?)[^a-z]*(?:(?:and|but|so|as|because|since) )?$/
const lead = /^[^a-z]*(?:(?:please|pls|and|so|but|ok|like|i mean)[^a-z]{1,4}){0,4}$/
const toReader = /\b(?:can|could|would|will) (?:you|someone|anyone|somebody|anybody)\b/

/** "Is anyone on this right now?" asks how things are. */
function isQuestionOfFact(ask: Ask, lower: string): boolean {
  return ask.type === 'answer' && ask.form === 'question' && !toReader.test(lower)
}
