import type {Site} from './deadline-sites.js'
import * as words from './deadline-words.js'
import type {Ask} from './facts.js'

/** Whether a time limits the ask that it stands in; `lead` is the ask's text up to the time, in lower case. */
export function limitsAsk(site: Site, ask: Ask, lead: string): boolean {
  const {cue, expression} = site
  if (isElsewhere(site, ask)) return false
  const own = lead.replace(words.opening, '')
  const vague = expression.precision === 'vague'
  if (!vague && cue !== 'other' && words.closing.test(own) && !/\b(?:by|before)\b/.test(own)) return true
  const condition = words.condition.exec(own)?.[0]
  if (words.orElse.test(own) || (words.passedOn.test(own) && cue !== 'limit')) return false
  if (cue !== 'limit' && !vague && (words.soNext.test(site.after) || isLasting(site))) return false
  if (condition) return (words.negated.test(condition) ? words.ours : words.proposing).test(condition)
  if (cue !== 'limit' && !vague && words.circumstance.test(own) && !words.term.test(own)) return false
  if (words.ownPlan.test(own)) return cue === 'limit' && !words.promise.test(own)
  if (vague) return !isFact(site, ask, lead)
  if (cue === 'limit' && ask.type === 'answer' && words.ofFact.test(lead) && !words.ofReader.test(lead.replace(words.ofFact, ''))) return false
  if (cue !== 'limit' && words.reason.test(own)) return false
  const lasts = words.until.test(site.cueWords) && words.lasting.test(own)
  if (cue === 'limit') return !lasts && !words.pastQuestion.test(lead)
  return isTimeOf(site, ask, lead, own)
}

/** Whether a time at which something is, rather than by which, is that of what is asked. */
function isTimeOf(site: Site, ask: Ask, lead: string, own: string): boolean {
  const {cue, before, after} = site
  const attending = ask.type === 'attendance'
  if (cue === 'start') return ask.type !== 'answer' && !/^(?:effective|from)\b/.test(site.cueWords)
  if (site.expression.range && site.expression.shape === 'date' && !attending) return false
  if (words.relative.test(own)) return false
  if (words.settled.test(own) || (site.expression.range && words.moved.test(own))) return false
  if (cue === 'for') return attending ? !words.plans.test(before) : words.setFor.test(before)
  if (attending) return !words.told.test(own)
  // "Thursday, usual time?"
  if (own === '' && cue === 'bare') return true
  if (ofThing(site)) return false
  if (ask.type !== 'answer' || words.respond.test(own) || words.awaited.test(own)) {
    return !words.told.test(own.replace(words.questionHead, ''))
  }
  const proposes = words.proposing.test(`${own.trimEnd()} ${site.cueWords}${after}`)
  return proposes && !words.pastQuestion.test(lead) && !words.told.test(own)
}

/** "Move it to 10:30 from next week on". */
function isLasting({expression, after}: Site): boolean {
  return expression.shape === 'time' && words.lastingFrom.test(after)
}

/** Whether a time is ahead and its own, which is enough in a subject line or in what happens without an answer. */
export function stands(site: Site): boolean {
  // "An immediate answer" is no time of its own.
  return !isElsewhere(site) && !(site.expression.precision === 'vague' && words.determiner.test(site.before))
}

/** `sure` is false where another deadline outweighs it; `event` where it is the time of something that goes on. */
export type Verdict = {readonly sure: boolean; readonly event?: true} | undefined
const yes: Verdict = {sure: true}

/**
 * Whether a time outside any ask limits what is asked elsewhere.
 * @param inviting people are asked to come together nearby.
 * @param near the asks of this sentence and the ones around it, in lower case.
 */
export function limitsOthers(site: Site, inviting: boolean, near: string): Verdict {
  if (isElsewhere(site)) return undefined
  const {cue, before, after} = site
  const timed = site.expression.precision !== 'vague'
  if (words.habit.test(before)) return undefined
  const limiting = cue === 'limit' || !timed
  const lasts = words.until.test(site.cueWords)
  if (lasts && words.granted.test(before)) return yes
  if ((lasts && words.lastingWish.test(before)) || words.ownAim.test(before)) return undefined
  if (timed && cue !== 'other' && words.awaited.test(before)) return cue === 'limit' ? yes : {sure: false}
  if (limiting && words.negatedCondition.test(before)) return yes
  if (timed && isProposed(site, near)) return yes
  if (timed && words.confirmed.test(before)) return {sure: true, event: true}
  if (timed && inviting && words.hosting.test(before)) return {sure: true, event: true}
  if (timed && cue !== 'other' && cue !== 'limit' && words.stake.test(before)) return {sure: false}
  if (words.planned.test(before) || (before === '' && words.toldNext.test(after))) return undefined
  if (cue === 'point' && /\bdeadline is$/.test(before)) return {sure: false}
  if (words.termBefore.test(before) || (cue !== 'other' && words.termAfter.test(after))) return yes
  if (limiting && (words.wish.test(before) || (timed && words.needed.test(before)))) return yes
  if (cue === 'limit' && words.counted.test(before)) return yes
  if (isBare(site) || words.unhurried.test(site.words)) return yes
  if (inviting && isEvent(site)) return {sure: true, event: true}
  if (!timed || cue === 'other') return undefined
  if (words.due.test(before) || words.ends.test(before)) return {sure: false}
  return near !== '' && isAhead(site) ? {sure: false, event: true} : undefined
}

/** A time that the writer proposes, or at which they can be met. */
function isProposed({cue, cueWords, before}: Site, near: string): boolean {
  if (cue !== 'other' && words.proposed.test(`${before} ${cueWords}`.trimEnd())) return true
  return words.available.test(before) && words.taken.test(near)
}

/** A day and an hour at which something is to be, close to what is asked: "The call is Thursday at 4." */
function isAhead({expression, before, after}: Site): boolean {
  if (expression.shape !== 'datetime' || words.over.test(before)) return false
  return words.takesPlace.test(before) && !/^,? (?:i|we|he|she|they) [a-z]+ed\b/.test(after)
}

/** The time of an event that is still to come. */
function isEvent({cue, expression, before, after}: Site): boolean {
  if (expression.precision === 'vague' || cue === 'limit' || words.over.test(before)) return false
  const listed = before === '' && /^ ?[-–—:] /.test(after)
  return (expression.shape === 'datetime' && !listed) || words.event.test(`${before} ${after}`)
}

/** "Is a fix coming soon?" asks for an answer, and its time is the fix's. */
function isFact(site: Site, ask: Ask, lead: string): boolean {
  if (ask.type !== 'answer' || ask.form !== 'question') return false
  return words.loosely.test(site.words) && !words.ofReader.test(lead)
}

/** A time that is past, part of a name, or the time of some other thing. */
function isElsewhere(site: Site, ask?: Ask): boolean {
  const {cue, expression, before, after} = site
  if (/^in \d+-(?:minute|hour|day|week)/.test(site.words)) return true
  if (words.until.test(site.cueWords) && /^(?:today|now)\b/.test(site.words)) return true
  if (words.past.test(site.words) && !words.lastOf.test(site.words)) return true
  if (cue === 'other' && !expression.range) {
    return !(before === '' && words.fromOn.test(site.cueWords) && ask && ask.type !== 'answer')
  }
  if (expression.precision === 'vague') return words.noLimit.test(site.words)
  if (words.participle.test(before) && cue !== 'limit') return true
  const named = cue === 'bare' && expression.shape === 'period' && words.namedPeriod.test(site.words)
  // "On the 6:40" names a train.
  if (expression.shape === 'time' && cue !== 'limit' && /\bthe$/.test(`${before} ${site.cueWords}`.trimEnd()) && ask?.type !== 'attendance') return true
  if (named || !words.nounNext.test(after)) return named
  // "By the 4:00 cutoff".
  if (cue === 'limit' && expression.shape === 'time') return false
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
  return words.bareBefore.test(before) && words.bareAfter.test(after.replace(/[;.!?].*/s, ''))
}
