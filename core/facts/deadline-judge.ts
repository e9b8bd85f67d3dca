import type {Ask} from './facts.js'
import type {Site} from './deadline-sites.js'
import * as words from './deadline-words.js'

/** Whether a time limits the ask that it stands in; `lead` is the ask's text up to the time, in lower case. */
export function limitsAsk(site: Site, ask: Ask, lead: string): boolean {
  const {cue, expression, before} = site
  if (isElsewhere(site)) return false
  const own = lead.replace(words.opening, '')
  const condition = openCondition(own)
  if (condition !== undefined) return words.negated.test(condition) ? words.ours.test(condition) : words.proposing.test(condition)
  if (words.ownPlan.test(own)) return cue === 'limit' && !words.promise.test(own)
  if (expression.precision === 'vague') return true
  if (cue === 'limit') return !words.pastQuestion.test(lead) && !(words.untilEnd.test(said(site)) && words.lasting.test(own))
  if (cue === 'start') return ask.type !== 'answer'
  if (cue === 'for') return ask.type === 'attendance' ? !words.plans.test(before) : words.setFor.test(before)
  if (ask.type === 'attendance') return !words.told.test(own)
  if (ask.type === 'answer' && !words.respond.test(own)) return words.proposing.test(own + site.after) && !words.pastQuestion.test(lead) && !words.told.test(own)
  return !words.told.test(own.replace(words.questionHead, '')) && !ofThing(site)
}

/** Whether a time outside any ask limits what is asked elsewhere. `sure` is false where another deadline outweighs it. */
export function limitsOthers(site: Site, inviting: boolean): {readonly sure: boolean} | undefined {
  const {cue, expression, before, after} = site
  if (isElsewhere(site)) return undefined
  const timed = expression.precision !== 'vague'
  if (words.negatedCondition.test(before) && (cue === 'limit' || !timed)) return {sure: true}
  if (words.planned.test(before)) return undefined
  if (words.termBefore.test(before) || (words.termAfter.test(after) && cue !== 'other')) return {sure: true}
  if ((cue === 'limit' || !timed) && words.wish.test(before)) return {sure: true}
  if (cue === 'limit' && timed && words.needed.test(before)) return {sure: true}
  if (isBare(site)) return {sure: true}
  if (inviting && timed && cue !== 'limit' && words.event.test(before + ' ' + after)) return {sure: true}
  if (timed && (words.needed.test(before) || words.ends.test(before))) return {sure: false}
  return undefined
}

/** A time that is past, part of a name, or the time of some other thing. */
function isElsewhere(site: Site): boolean {
  const {cue, expression, before, after} = site
  if (words.past.test(said(site)) && !words.lastOf.test(said(site))) return true
  if (cue === 'other' && !expression.range) return true
  if (expression.precision === 'vague') return words.noLimit.test(said(site))
  if (words.participle.test(before) && cue !== 'limit') return true
  return words.determiner.test(before) && words.nounNext.test(after) && !words.eventNext.test(after)
}

/** "The notes of the call on Friday": the time belongs to the thing before it. */
function ofThing({before, cue}: Site): boolean {
  return cue !== 'limit' && words.thing.test(before) && !words.joining.test(before)
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

function said({sentence, expression}: Site): string {
  return sentence.text.slice(expression.start, expression.end).replace(/\s+/g, ' ').toLowerCase()
}
