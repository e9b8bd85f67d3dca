import {findTimes} from '../dates/index.js'
import type {ParsedDraft, Sentence} from '../draft.js'
import {overlaps, type Span} from '../span.js'
import {limitsAsk, limitsOthers} from './deadline-judge.js'
import {type Site, sitesOf} from './deadline-sites.js'
import type {Ask, Deadline, Fallback} from './facts.js'
import {readFallbacks} from './fallbacks.js'
import {itemsBelow, served} from './serves.js'

/**
 * Every stretch that says by when something asked for is wanted, in reading order: a time behind "by" and its like or
 * in an ask, the time of an event that readers are invited to, the time at which a default takes effect.
 */
export function readDeadlines(
  draft: ParsedDraft,
  asks: readonly Ask[],
  fallbacks: readonly Fallback[] = readFallbacks(draft, asks),
): readonly Deadline[] {
  if (asks.length === 0) return []
  const inviting = asks.some(({type}) => type === 'attendance')
  const sure: Deadline[] = []
  const unsure: Deadline[] = []
  for (const sentence of draft.sentences) {
    if (sentence.zone === 'greeting') continue
    for (const site of sitesOf(sentence, draft.context.clock, draft.sentences[sentence.index - 1])) {
      const verdict = judge(site, sentence, asks, fallbacks, inviting)
      if (verdict) (verdict.sure ? sure : unsure).push(deadline(site, asks, draft))
    }
  }
  return sure.length > 0 ? sure : unsure
}

function judge(
  site: Site,
  sentence: Sentence,
  asks: readonly Ask[],
  fallbacks: readonly Fallback[],
  inviting: boolean,
): {readonly sure: boolean} | undefined {
  const span = placed(sentence, site.start, site.end)
  const inside = (other: Span): boolean => overlaps(other, span)
  const ask = asks.find(inside) ?? beside(site, sentence, asks)
  if (ask) {
    const lead = sentence.text.slice(Math.max(0, ask.start - sentence.start), site.start).replace(/\s+/g, ' ').toLowerCase()
    return limitsAsk(site, ask, lead) ? {sure: true} : undefined
  }
  if (fallbacks.some(inside) && site.cue !== 'other') return {sure: true}
  if (leadsList(site, sentence, asks)) return {sure: true}
  return limitsOthers(site, inviting)
}

/** "For Friday:" over a list of asks. */
function leadsList(site: Site, sentence: Sentence, asks: readonly Ask[]): boolean {
  if (site.cue === 'other' || (site.cue !== 'limit' && sentence.text.length > 40)) return false
  return itemsBelow(sentence, asks).length > 0
}

/** The ask whose clause the time leads or trails: "By Friday, please …". */
function beside(site: Site, sentence: Sentence, asks: readonly Ask[]): Ask | undefined {
  return asks.find(ask => {
    if (ask.sentence.index !== sentence.index) return false
    const from = ask.start - sentence.start
    const to = ask.end - sentence.start
    if (from >= site.end) return leads(site, sentence.text.slice(site.end, from))
    const gap = sentence.text.slice(to, site.start)
    return touching.test(gap) || (site.cue === 'limit' && gap.length < 40 && !/[.;:?!()]/.test(gap) && !finite.test(gap))
  })
}

const touching = /^[\s,;:(–—-]{0,6}(?:(?:and|please|then|so|preferably|ideally|hopefully|maybe|on|for)[\s,]{1,4}){0,2}$/i
const finite = /\b(?:is|are|was|were|will|have|has|had|can|could|may|might|i|we|you|he|she|they|it|that|which|who)\b|'ll|'s\b/i
const clauseOpening = /(?:^|[,;:.–—-]|\b(?:and|but|so|also|then|now|or))\s*(?:please|ok|okay|on|for|at)?$/

/** Whether the time opens the clause that goes on, behind `gap`, as an ask. */
function leads(site: Site, gap: string): boolean {
  return gap.length < 60 && !/[.;?!]/.test(gap) && !finite.test(gap) && clauseOpening.test(site.before)
}

function deadline(site: Site, asks: readonly Ask[], draft: ParsedDraft): Deadline {
  const {sentence, expression} = site
  const span = placed(sentence, site.start, site.end)
  return {
    ...span,
    precision: countsFromDate(site, draft) ? 'exact' : expression.precision,
    ...(expression.instant === undefined ? {} : {instant: expression.instant}),
    ...(expression.endOfDay ? {endOfDay: true} : {}),
    serves: served(span, sentence, asks),
    sentence,
    time: placed(sentence, expression.start, expression.end),
    expression,
  }
}

/** "Ten days from the date of this notice", where the notice says its date. */
function countsFromDate({expression, words}: Site, draft: ParsedDraft): boolean {
  if (expression.shape !== 'offset' || !/\bdate (?:of|on) th(?:is|e)\b/.test(words)) return false
  return draft.sentences.slice(0, 4).some(({text}) => findTimes(text.slice(0, 80), draft.context.clock).some(({hasDate, start}) => hasDate && start < 20))
}

function placed(sentence: Sentence, start: number, end: number): Span {
  return {start: sentence.start + start, end: sentence.start + end, ...(sentence.in ? {in: sentence.in} : {})}
}
