import type {ParsedDraft, Sentence} from '../draft.js'
import {overlaps, type Span} from '../span.js'
import {limitsAsk, limitsOthers} from './deadline-judge.js'
import {type Site, sitesOf} from './deadline-sites.js'
import type {Ask, Deadline, Fallback} from './facts.js'
import {readFallbacks} from './fallbacks.js'
import {served} from './serves.js'

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
    for (const site of sitesOf(sentence, draft.context.clock)) {
      const verdict = judge(site, sentence, asks, fallbacks, inviting)
      if (verdict) (verdict.sure ? sure : unsure).push(deadline(site, asks))
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
  return limitsOthers(site, inviting)
}

/** The ask whose clause the time leads or trails: "By Friday, please …". */
function beside(site: Site, sentence: Sentence, asks: readonly Ask[]): Ask | undefined {
  return asks.find(ask => {
    if (ask.sentence.index !== sentence.index) return false
    const from = ask.start - sentence.start
    const to = ask.end - sentence.start
    const gap = from >= site.end ? sentence.text.slice(site.end, from) : sentence.text.slice(to, site.start)
    if (gap.length > 24 || !/^[\s,;:(–—-]*(?:(?:and|please|then|so|preferably|ideally|hopefully|maybe|on|for)[\s,]*)?$/i.test(gap)) return false
    return from < site.end || /^(?:[^a-z]*(?:and|but|so|also|then|now|ok|okay|[a-z]+,)?[\s,]*(?:on|for|at)?[\s]*)$/.test(site.before)
  })
}

function deadline(site: Site, asks: readonly Ask[]): Deadline {
  const {sentence, expression} = site
  const span = placed(sentence, site.start, site.end)
  return {
    ...span,
    precision: expression.precision,
    ...(expression.instant === undefined ? {} : {instant: expression.instant}),
    ...(expression.endOfDay ? {endOfDay: true} : {}),
    serves: served(span, sentence, asks),
    sentence,
    time: placed(sentence, expression.start, expression.end),
    expression,
  }
}

function placed(sentence: Sentence, start: number, end: number): Span {
  return {start: sentence.start + start, end: sentence.start + end, ...(sentence.in ? {in: sentence.in} : {})}
}
