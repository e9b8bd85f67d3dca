import type {Ask} from './facts.js'
import type {Site} from './deadline-sites.js'
import * as words from './deadline-words.js'

/** Whether a time limits the ask that it stands in; `lead` is the ask's text up to the time, in lower case. */
export function limitsAsk(site: Site, ask: Ask, lead: string): boolean {
  const {cue, expression, before} = site
  if (isElsewhere(site, ask)) return false
  const own = lead.replace(words.opening, '')
  const condition = openCondition(own)
  if (condition !== undefined) return words.negated.test(condition) ? words.ours.test(condition) : words.proposing.test(condition)
  if (cue !== 'limit' && expression.precision !== 'vague' && words.circumstance.test(own) && !words.term.test(own)) return false
  if (words.ownPlan.test(own)) return cue === 'limit' && !words.promise.test(own)
  if (expression.precision === 'vague') return !isFact(site, ask, lead)
  if (cue === 'limit') return !words.pastQuestion.test(lead) && !(words.until.test(site.cueWords) && words.lasting.test(own))
  if (cue === 'start') return ask.type !== 'answer'
  if (cue === 'for') return ask.type === 'attendance' ? !words.plans.test(before) : words.setFor.test(before)
  if (ask.type === 'attendance') return !words.told.test(own)
  // "Thursday, usual time?"
  if (own === '' && cue === 'bare') return true
  if (ask.type === 'answer' && !words.respond.test(own)) return words.proposing.test(`${own.trimEnd()} ${site.cueWords}${site.after}`) && !words.pastQuestion.test(lead) && !words.told.test(own) && !ofThing(site)
  return !words.told.test(own.replace(words.questionHead, '')) && !ofThing(site)
}

/** Whether a time is ahead and its own, which is enough in a subject line or in what happens without an answer. */
export function stands(site: Site): boolean {
  // "An immediate answer" is no time of its own.
  return !isElsewhere(site) && !(site.expression.precision === 'vague' && words.determiner.test(site.before))
}

/**
 * Whether a time outside any ask limits what is asked elsewhere. `sure` is false where another deadline outweighs it.
 * @param inviting people are asked to come together nearby.
 * @param near the asks of this sentence and the ones around it, in lower case.
 */
export function limitsOthers(site: Site, inviting: boolean, near: string): {readonly sure: boolean} | undefined {
  const {cue, expression, before, after} = site
  if (isElsewhere(site)) return undefined
  const timed = expression.precision !== 'vague'
  if (words.negatedCondition.test(before) && (cue === 'limit' || !timed)) return {sure: true}
  if (timed && cue !== 'other' && words.proposed.test(`${before} ${site.cueWords}`.trimEnd())) return {sure: true}
  if (timed && words.available.test(before) && words.taken.test(near)) return {sure: true}
  if (words.planned.test(before) || (before === '' && words.toldNext.test(after))) return undefined
  if (words.termBefore.test(before) || (words.termAfter.test(after) && cue !== 'other')) return {sure: true}
  if ((cue === 'limit' || !timed) && words.wish.test(before)) return {sure: true}
  if (cue === 'limit' && timed && words.needed.test(before)) return {sure: true}
  if (isBare(site) || words.unhurried.test(site.words)) return {sure: true}
  if (inviting && timed && cue !== 'limit' && !words.over.test(before) && (expression.shape === 'datetime' || words.event.test(`${before} ${after}`))) return {sure: true}
  if (timed && cue !== 'other' && (words.due.test(before) || words.ends.test(before))) return {sure: false}
  return undefined
}

/** "Is a fix coming soon?" asks for an answer, and its time is the fix's. */
function isFact(site: Site, ask: Ask, lead: string): boolean {
  return ask.type === 'answer' && ask.form === 'question' && words.loosely.test(site.words) && !words.ofReader.test(lead)
}

/** A time that is past, part of a name, or the time of some other thing. */
function isElsewhere(site: Site, ask?: Ask): boolean {
  const {cue, expression, before, after} = site
  if (words.past.test(site.words) && !words.lastOf.test(site.words)) return true
  if (cue === 'other' && !expression.range) return !(words.fromOn.test(site.cueWords) && before === '' && ask && ask.type !== 'answer')
  if (expression.precision === 'vague') return words.noLimit.test(site.words)
  if (words.participle.test(before) && cue !== 'limit') return true
  const named = cue === 'bare' && expression.shape === 'period' && words.namedPeriod.test(site.words)
  if (named || !words.nounNext.test(after)) return named
  const determined = words.determiner.test(`${before} ${site.cueWords}`.trimEnd())
  // "Resend the 1/26 report", also without the article.
  if (!determined) return cue === 'bare' && expression.hasDate && !words.eventNext.test(after)
  return !(words.eventNext.test(after) && (!ask || ask.type === 'attendance' || words.joining.test(before)))
}

/** "The notes of the call on Friday": the time belongs to the thing before it. */
function ofThing({before, cue}: Site): boolean {
  const thing = cue === 'limit' ? null : words.thing.exec(before)
  return thing !== null && !words.joining.test(before.slice(0, thing.index))
}

/** A sentence that says little but the time: "By Friday, please.", "No rush." */
function isBare({before, after, cue, expression}: Site): boolean {
  if (cue !== 'limit' && expression.precision !== 'vague' && !words.fine.test(after)) return false
  return words.bareBefore.test(before) && words.bareAfter.test(after)
}

/** The condition that the time stands in, where one opens the ask. */
function openCondition(lead: string): string | undefined {
  return words.condition.exec(lead)?.[0]
}
