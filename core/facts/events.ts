import {findTimes} from '../dates/index.js'
import type {ParsedDraft, Sentence} from '../draft.js'
import type {Span} from '../span.js'
import type {Ask} from './facts.js'
import {askedSentences, proseOf, spanIn} from './gap-draft.js'

/** Something that readers are asked to join or to prepare for. */
export interface Event extends Span {
  /** What it is, in lower case: "workshop". */
  readonly noun: string
  /** The text says when, or where that can be seen, or asks the readers for it. */
  readonly timed: boolean
  readonly sentence: Sentence
}

const noun =
  '(?:meetings?|calls?|telecon|workshops?|trainings?|training course|courses?|sessions?|demo|(?:design|code|sprint|project|budget|quarterly|annual|architecture|security|launch|performance|case) review|' +
  'retro|retrospective|kick-?off|conference|webinar|town ?hall|all-?hands|off-?site|on-?site|interviews?|dinner|lunch|party|drinks|breakfast|brunch|picnic|barbecue|bbq|ceremony|hearing|' +
  'presentation|briefing|drill|rehearsal|dry run|tour|visit|hackathon|meet-?up|seminar|lecture|exam|appointment|celebration|farewell|reception|concert|tournament|open day|open house|' +
  'inspection|audit|gathering|get-?together|retreat|summit|symposium|induction|orientation|assembly|panel|fair|stand-?up|sync|walk-?through|shoot|hike|excursion|field trip|memorial|funeral|' +
  'wedding|talk|game night|team day|evening|f[eê]te|festival|vernissage|opening|match|race|game|regatta|screening|premiere|ball|service|vigil|march|rally|clean-?up|work day|sports day|quiz|pub quiz|bake sale|auction|christening|baptism|graduation|handover|defen[cs]e|viva|trial|debrief|huddle|forum|congress|convention|camp|outing|parade|show|press conference|readings?|night|(?:[\\p{L}-]{3,12} )(?:day|night|weekend|week)|poster session|press day|dress rehearsal|open mic|prom|launch|premiere)'
const det = '(?:(?:the|our|my|this|that|an?|your|[\\p{L}]+\'s?) )'
const words = "(?:(?!(?:and|or|to|we|you|i|they|it|is|are|in|on|at|for|the|of|with|if)\\b)[\\p{L}\\d&/'-]{1,20} ){0,4}?"
const event = `(?<noun>(?:${det}${words}${noun}|(?:dinner|lunch|drinks|breakfast|brunch|coffee and cake)(?! (?:menu|order|break|time|table|box))))\\b(?![-'/]|\\s(?:notes|minutes|room|link|invite|agenda|summary|recording|team|organi[sz]ers?|page|plan|schedule|list|fee|slides|materials?|table|programme|budget|report|number|centre|center|hours|desk|manager|coordinator)\\b)`

/** Joining it. */
const joins = new RegExp(
  '\\b(?:attend|attending|join(?:ing)?(?: us| me| them)?(?: in| for| at| on)?|come (?:along |over )?(?:to|for)|coming to|participate in|take part in|be (?:at|present at|there for|part of)|show up (?:at|for|to)|' +
    '(?:invited?|invitation|inviting)(?: you(?: all)?)? (?:to|for)|have you (?:with us )?(?:at|for|in)|see(?:ing)? (?:you|everyone|all of you)(?: all)? (?:at|for)|welcome (?:you )?(?:at|to)|rsvp (?:for|to)|' +
    'speak at|present at|stop by|drop by|drop in (?:at|on)|dial in(?:to| to| for)|help (?:us )?(?:out )?(?:at|with|during)|sit in on|cover for \\w+ at|volunteer (?:at|for)|turn up (?:at|for|to)|' +
    '(?:expected|needed|required|wanted|speaker|panell?ist|guest|witness|juror|judge|host|moderator) (?:at|for|in)|attendance (?:at|in|to)|participation in|appear (?:at|in)|assist (?:at|in)|represent us (?:at|in)|perform at|sing at|play at|cook for|cater for|' +
    `(?:chair|host|moderate|lead|run|open|facilitate|photograph|film|record|observe)) ${event}`,
  'giu',
)
/** Doing one's part in it. */
const performs = new RegExp(
  '\\b(?:demo|present|show|pitch|speak|talk us|walk (?:us|them)|introduce|take (?:the )?(?:notes|minutes)|bring|prepare|ready|' +
    `perform|dress up|pack|sing|report)\\b[^.;:?!]{0,50}? (?:in|at|during|for|to) ${event}`,
  'giu',
)
const delivers = new RegExp(`\\b(?:give|hold|deliver|do|run|lead|have|read|say|make) [^.;:?!]{0,50}? (?:at|during) ${event}`, 'giu')
/** Preparing for it, where the words show that the readers will be there. */
const prepares = new RegExp(`\\b(?:before|ahead of|prior to|in time for) ${event}`, 'giu')
/** It is on, and the readers are to come. */
const held = new RegExp(`\\b(?:hold|have|host|organi[sz]e|plan|there (?:is|will be)|celebrate|throw|run|do)(?:ing)? ${event}`, 'giu')
const attend = /\b(?:(?:please|should|must|to|can|could|will|would|do|you) (?:all |both |each |also )?(?:attend|come|join(?: us)?|take part|participate|be there|show up)|come along|drop in|stop by)\b/i
const present = /\b(?:bring|come|prepared|be ready|arrive|you(?:'ll| will) (?:need|present|speak))\b/i

const invites = /\b(?:(?:you(?:'re| are)|are|is|be) (?:all |both |each |warmly |cordially |hereby )*(?:invited|expected|required|asked|requested|welcome|to attend|to join)|(?:would )?love (?:to have|you to)|(?:must|have to|has to|need to|should) (?:all |each )?(?:attend|take part|join|come|participate|be (?:at|present))|invite you|mandatory|compulsory|hope (?:to see|you)|(?:are|is) to attend|please|rsvp)\b/i
const involves = /\b(?:you|your|we (?:hold|have|host|plan|organi[sz]e)|there (?:is|will be))\b/i
const own = /\b(?:I|we|he|she|they|who|which|nobody|no one|i've|we've|both)(?:'ll|'d|'m|'re)?(?: \w+n't| not| will| can| could| have| had| am| are| going to| plan to| want to| need to| to| also| both){0,3} $/i

/** The reader can tell the time, or is asked for it. */
const known =
  /\b(?:weekly|daily|monthly|bi-?weekly|fortnightly|regular|usual|recurring|every \w+|each (?:day|week|month|morning)|now|right away|in progress|already (?:started|running)|calendar|invite I|invites? (?:is|are|has|was|went|that|for)|same time|(?:what|which) (?:day|date|time|week|slot)|when (?:are|would|could|can|is|do|does|should|shall|will)|suits?|availab\w+|doodle|poll|schedul\w+|re-?schedul\w+|date (?:and time )?(?:is|will|to|follows)|time (?:is|will|to|and place)|to be (?:announced|confirmed|decided|fixed)|TB[DAC]|a (?:time|date|slot)|times? that|dates? that|today|tonight|next (?:meeting|call|session|one|retro|stand-?up|sync|sprint|training)|online|on demand|self-paced|at your own pace|any time|anytime)\b|\[[^\]]{0,20}(?:date|time|when|day)/i
const byNow = /\b(?:by|until|till|no later than|not later than|before|due|deadline(?: is|:)?|latest|within|closes|ends|expires|since|from|after|in|of)\s+(?:the |our |on |at |this )?$/i
const limit = /\b(?:by|until|till|no later than|not later than|before|due|deadline(?: is|:)?|within|closes(?: on)?|ends(?: on)?|expires(?: on)?|since)\s+(?:the |on |at )?$/i
const past = /\b(?:last|past|yesterday|ago|previous|earlier)\b|^(?:19|20)\d\d$/i

/** Events that readers are asked to join or to prepare for, in reading order. */
export function readEvents(draft: ParsedDraft, asks: readonly Ask[]): readonly Event[] {
  if (asks.length === 0) return []
  const asked = askedSentences(asks)
  const events: Event[] = []
  for (const sentence of proseOf(draft)) {
    const {text} = sentence
    const next = draft.sentences[sentence.index + 1]
    if (!asked.has(sentence.index) && !invites.test(text) && !(next && asked.has(next.index) && involves.test(text))) continue
    for (const match of [...text.matchAll(joins), ...text.matchAll(performs), ...text.matchAll(delivers), ...(attend.test(text + ' ' + (draft.sentences[sentence.index + 1]?.text ?? '')) ? text.matchAll(held) : []), ...(present.test(text) ? text.matchAll(prepares) : [])]) {
      const what = match.groups?.['noun'] ?? ''
      const from = match.index + match[0].length - what.length
      if (!/^(?:invit|have you|see|welcome|expected|speaker|hold|have|host|organi|plan|there|celebrate|throw)/i.test(match[0]) && own.test(text.slice(Math.max(0, match.index - 30), match.index))) continue
      if (events.some(other => other.sentence === sentence && other.start === sentence.start + from)) continue
      events.push({
        ...spanIn(sentence, from, from + what.length),
        noun: (/\S+$/.exec(what)?.[0] ?? '').toLowerCase(),
        timed: timed(draft, sentence, from, what),
        sentence,
      })
    }
  }
  return events.sort((a, b) => a.start - b.start)
}

function timed(draft: ParsedDraft, sentence: Sentence, from: number, what: string): boolean {
  if (draft.links.length > 0 || (draft.context.attachments?.length ?? 0) > 0) return true
  if (draft.zones.some(({name}) => name === 'quote' || name === 'forwarded')) return true
  if (known.test(what) || /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(what)) return true
  for (const other of draft.sentences) {
    if (/\uFFFC|\battach|\benclosed/i.test(other.text)) return true
    const near = other === sentence ? {from: Math.max(0, from - 100), to: from + what.length + 120} : {from: 0, to: 300}
    const stretch = other.text.slice(near.from, near.to)
    if (Math.abs(other.index - sentence.index) <= 3 && known.test(stretch)) return true
    for (const time of findTimes(other.text, draft.context.clock)) {
      if (time.shape === 'vague' || time.shape === 'event') continue
      const said = other.text.slice(time.start, time.end)
      const lead = other.text.slice(Math.max(0, time.start - 24), time.start)
      if (limit.test(lead) || past.test(said)) continue
      if (time.hasDate || time.hasWeekday || time.hasTime) return true
      if (other === sentence && time.start > near.from && time.end < near.to && !byNow.test(lead)) return true
    }
  }
  return false
}
