import type {Clock} from '../clock.js'
import {findTimes} from '../dates/index.js'
import type {ParsedDraft, Sentence} from '../draft.js'
import {overlaps, type Span, spanIn} from '../span.js'
import {limitsAsk, limitsOthers, stands, type Verdict} from './deadline-judge.js'
import {inviting} from './deadline-words.js'
import {type Site, sitesOf} from './deadline-sites.js'
import type {Ask, Deadline, Fallback} from './facts.js'
import {readFallbacks} from './fallbacks.js'
import {pattern} from './pattern.js'
import {asksBetween, itemsBelow, served} from './serves.js'

/**
 * Every stretch that says by when something asked for is wanted, in reading order: a time behind "by" and its like or
 * in an ask, the time of an event that readers are invited to, the time at which a default takes effect.
 * @param asks in reading order.
 */
export function readDeadlines(
  draft: ParsedDraft,
  asks: readonly Ask[],
  fallbacks: readonly Fallback[] = readFallbacks(draft, asks),
): readonly Deadline[] {
  if (asks.length === 0 && fallbacks.length === 0) return []
  const {clock} = draft.context
  const defaults = new Map<Sentence, Fallback[]>()
  for (const fallback of fallbacks) {
    defaults.set(fallback.sentence, [...(defaults.get(fallback.sentence) ?? []), fallback])
  }
  const sure: Deadline[] = []
  const unsure: Deadline[] = []
  let events = 0
  for (const sentence of draft.sentences) {
    if (sentence.zone === 'greeting') continue
    for (const site of sitesOf(sentence, clock, draft.sentences[sentence.index - 1])) {
      const verdict = judge(site, asks, defaults.get(sentence) ?? [])
      if (!verdict || (verdict.event && ++events > mostEvents)) continue
      const found = verdict.sure ? sure : unsure
      found.push(deadline(site, asks, draft))
    }
  }
  return sure.length > 0 ? sure : unsure
}

/** An invitation names its date and hour; further times are its programme. */
const mostEvents = 2

const yes: Verdict = {sure: true}

function judge(site: Site, asks: readonly Ask[], defaults: readonly Fallback[]): Verdict {
  const {sentence} = site
  const span = spanIn(sentence, site.start, site.end)
  const inside = (other: Span): boolean => overlaps(other, span)
  const fallback = defaults.find(inside)
  // What is lost today is lost by then, whatever the limit of the deed.
  if (fallback && site.expression.refers) return undefined
  if (fallback) return stands(site) && (site.cue === 'limit' || fallback.basis === 'silence') ? yes : undefined
  if (asks.length === 0) return undefined
  const own = asksWithin(sentence, 0, asks)
  const ask = own.find(inside) ?? own.find(other => isBeside(site, other))
  if (ask) return limitsAsk(site, ask, leadOf(site, ask)) ? yes : undefined
  if (site.cue === 'limit' && sentence.in) return stands(site) ? yes : undefined
  if (leadsList(site, asks)) return yes
  if (sentence.block.type === 'heading') return undefined
  const invites = (ask: Ask) => ask.type === 'attendance' || inviting.test(ask.sentence.text)
  const invited = asksWithin(sentence, invitation, asks).some(invites)
  return limitsOthers(site, invited, asksWithin(sentence, 1, asks).map(textOf).join(' ').toLowerCase())
}

/** How many sentences an invitation and the time of its event are apart at most. */
const invitation = 20

/** The asks of the sentences up to `reach` before and behind. */
function asksWithin({index}: Sentence, reach: number, asks: readonly Ask[]): Ask[] {
  return asksBetween(index - reach, index + reach, asks).map(place => asks[place] as Ask)
}

function textOf({sentence, start, end}: Ask): string {
  return sentence.text.slice(Math.max(0, start - sentence.start), end - sentence.start)
}

/** The ask's text up to the time, in lower case, its end where it is long. */
function leadOf({sentence, start}: Site, ask: Ask): string {
  const from = Math.max(0, ask.start - sentence.start, start - 400)
  return sentence.text.slice(from, start).replace(/\s+/g, ' ').toLowerCase()
}

/** "For Friday:" over a list of asks. */
function leadsList({sentence, cue}: Site, asks: readonly Ask[]): boolean {
  if (cue === 'other' || (cue !== 'limit' && sentence.text.length > 40)) return false
  return itemsBelow(sentence, asks).length > 0
}

const touching = pattern`
  ^[\s,;:(–—-]{0,6}(?:(?:and|please|then|so|preferably|ideally|hopefully|maybe|on|for)[\s,]{1,4}){0,2}$
`
const finite = pattern`
  \b(?:is|are|was|were|will|have|has|had|can|could|may|might|i|we|you|he|she|they|it|that|which|who)\b|'ll|'s\b
`
const clauseOpening = /(?:^|[,;:.–—-]|\b(?:and|but|so|also|then|now|or))\s*(?:please|ok|okay|on|for|at)?$/

/** Whether the time leads or trails the clause of the ask: "By Friday, please …". */
function isBeside({sentence, start, end, before, cue}: Site, ask: Ask): boolean {
  const from = ask.start - sentence.start
  if (from >= end) {
    const gap = sentence.text.slice(end, from).toLowerCase()
    return gap.length < 60 && !/[.;?!]/.test(gap) && !finite.test(gap) && clauseOpening.test(before)
  }
  const gap = sentence.text.slice(ask.end - sentence.start, start).toLowerCase()
  return touching.test(gap) || (cue === 'limit' && gap.length < 40 && !/[.;:?!()]/.test(gap) && !finite.test(gap))
}

function deadline(site: Site, asks: readonly Ask[], draft: ParsedDraft): Deadline {
  const {sentence, expression} = site
  const span = spanIn(sentence, site.start, site.end)
  return {
    ...span,
    precision: countsFromDate(site, draft.sentences, draft.context.clock) || refersToDate(site, draft) ? 'exact' : expression.precision,
    ...(expression.instant === undefined ? {} : {instant: expression.instant}),
    ...(expression.endOfDay ? {endOfDay: true} : {}),
    serves: served(span, sentence, asks),
    sentence,
    time: spanIn(sentence, expression.start, expression.end),
    expression,
  }
}

/** Whether "before then" means a date that stands in full a few sentences before. */
function refersToDate({expression, sentence, start}: Site, {sentences, context}: ParsedDraft): boolean {
  if (!expression.refers) return false
  const before = sentences.slice(Math.max(0, sentence.index - 3), sentence.index + 1)
  const times = before.flatMap(({text, index}) => findTimes(index === sentence.index ? text.slice(0, start) : text, context.clock))
  return times.at(-1)?.precision === 'exact'
}

/** "Ten days from the date of this notice", where the notice opens with its date. */
function countsFromDate({expression, words}: Site, sentences: readonly Sentence[], clock: Clock): boolean {
  if (expression.shape !== 'offset' || !/\bdate (?:of|on) th(?:is|e)\b/.test(words)) return false
  const times = sentences.slice(0, 4).flatMap(({text}) => findTimes(text.slice(0, 80), clock))
  return times.some(({hasDate, start}) => hasDate && start < 20)
}
