import type {ParsedDraft} from '../draft.js'
import {recall} from '../memo.js'
import {overlaps, type Span, spanIn} from '../span.js'
import {type Flat, flatten} from './ask-text.js'
import type {Ask, Fallback} from './facts.js'
import {consequenceForms} from './fallback-consequences.js'
import type {FallbackForm} from './fallback-form.js'
import {defaultForms} from './fallback-defaults.js'
import {silenceForms} from './fallback-silence.js'
import {isAsked} from './fallback-words.js'
import {pattern} from './pattern.js'
import {asksBetween, servedByDefault} from './serves.js'

const forms: readonly FallbackForm[] = [...silenceForms, ...defaultForms, ...consequenceForms]

/**
 * What happens, or what the writer will do or assume, if nobody replies or if the deed is not done, in reading order.
 * `basis` tells which of the two.
 */
export function readFallbacks(draft: ParsedDraft, asks: readonly Ask[]): readonly Fallback[] {
  const found: Fallback[] = []
  for (const sentence of draft.sentences) {
    if (sentence.zone === 'greeting' || sentence.block.type === 'heading') continue
    const flat = flatten(sentence)
    const first = found.length
    const previous = draft.sentences[sentence.index - 1]?.text ?? ''
    for (const form of candidates(flat)) {
      const place = match(form, flat, asks, previous)
      if (!place || found.slice(first).some(other => overlaps(other, place))) continue
      found.push({...place, basis: form.basis, serves: servedByDefault(sentence, asks), sentence})
    }
  }
  return found.sort((a, b) => a.sentence.index - b.sentence.index || a.start - b.start)
}

/** Whether a sentence tells what the writer will do unless somebody speaks up: a question, put as a plan. */
export function plansBySilence(flat: Flat): boolean {
  const {lower} = flat
  return candidates(flat).some(form => {
    if (form.basis !== 'silence' || form.after || !form.main) return false
    const hit = form.pattern.exec(lower)
    return hit !== null && stands(form.main, lower, hit.index, hit.index + hit[0].length)
  })
}

/** The forms whose words a sentence has. */
function candidates({lower, sentence}: Flat): readonly FallbackForm[] {
  return recall(sentence, candidates, () => forms.filter(({cue, not, pattern}) => cue.test(lower) && !not?.test(lower) && pattern.test(lower)))
}

function match(form: FallbackForm, flat: Flat, asks: readonly Ask[], previous: string): Span | undefined {
  const {lower} = flat
  const hit = form.pattern.exec(lower)
  if (!hit) return undefined
  const from = hit.index + (/^[^a-z]*(?:(?:and|but) (?=without|if|otherwise))?/.exec(hit[0])?.[0].length ?? 0)
  const to = hit.index + hit[0].length
  if (isQuoted(lower, hit.index)) return undefined
  if (form.main && !stands(form.main, lower, from, to)) return undefined
  if (form.after && !isAskedBefore(form.after, flat, from, asks, previous)) return undefined
  const [first, last] = extentOf(form, lower, from, to)
  return span(flat, first, last)
}

/** Whether a quotation opens before the place and ends behind it. */
function isQuoted(lower: string, at: number): boolean {
  return (lower.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1 && lower.indexOf('"', at) > 0
}

/** Whether the sentence has a main clause beside the condition from `from` to `to` that tells what happens. */
function stands(main: RegExp, lower: string, from: number, to: number): boolean {
  const comma = lower.indexOf(',', to - 1)
  const behind = isAsked(lower.slice(comma < 0 ? to : comma + 1)) ? '' : lower.slice(to)
  return main.test(behind) || main.test(lower.slice(0, from))
}

/**
 * Whether an ask stands before the place `from`, in its sentence or a few back: one that can go undone, or of any sort.
 * @param previous the text of the sentence before.
 */
function isAskedBefore(
  sort: 'deed' | 'ask',
  {sentence, lower, at}: Flat,
  from: number,
  asks: readonly Ask[],
  previous: string,
): boolean {
  if (reactIf.test(lower.slice(0, from)) || reactIf.test(previous.toLowerCase())) return true
  const place = sentence.start + (at[from] as number)
  return asksBetween(sentence.index - (sort === 'deed' ? 4 : 20), sentence.index, asks).some(index => {
    const ask = asks[index] as Ask
    if (ask.in !== sentence.in || (ask.sentence === sentence && ask.start >= place)) return false
    return sort === 'ask' || ask.type !== 'answer' || ask.form !== 'question' || toReader.test(ask.sentence.text)
  })
}

/** A call to react only where something is wrong. */
const reactIf = pattern`
  \b(?:shout|speak up|holler|yell|scream|object|complain|say so|(?:let|tell|shoot|drop|ping) (?:me|us)(?: know)?)\b
  [^.?!]{0,40}\bif\b
`

/** What makes a question one that the reader may leave undone, not one of fact. */
const toReader = /\b(?:you|your|anyone|someone|anybody|somebody|(?:is|are) there|what|which|when|who|how)\b/i

/** Indices into the flat text of what the form covers. */
function extentOf(form: FallbackForm, lower: string, from: number, to: number): [number, number] {
  const open = opening(lower, from)
  if (form.extent === 'onward') return [from - open.length, lower.length]
  if (form.extent === 'match') return lower.length - (to - from) <= 12 ? [0, lower.length] : [from, to]
  // Another clause of its own may stand before or behind.
  const last = [...lower.slice(0, from).matchAll(/[;:]|\.{2,}| [–—-]{1,3} |[.!?] /g)].at(-1)
  const cut = last ? last.index + last[0].length : 0
  return [cut + (/^\W*/.exec(lower.slice(cut))?.[0].length ?? 0), lower.length]
}

function opening(lower: string, from: number): string {
  return /(?:^|\b)(?:or )$/.exec(lower.slice(0, from))?.[0] ?? ''
}

function span({sentence, at}: Flat, first: number, last: number): Span {
  return spanIn(sentence, at[first] as number, (at[last - 1] as number) + 1)
}
