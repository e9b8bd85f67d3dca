import {lines} from './pattern.js'
import {wordsIn} from './ask-text.js'
import type {AskType} from './facts.js'

/** A clause that is worded as a question. */
export interface Question {
  readonly certainty: number
  readonly type: AskType
  /** Its wording alone shows a question; no question mark is needed. */
  readonly worded: boolean
}

const aux =
  "(?:is|are|was|were|am|do|does|did|has|have|had|can|could|would|will|should|shall|may|might|must|isn't|aren't|" +
    "wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|wouldn't|won't|shouldn't|isnt|arent|" +
    "doesnt|dont|cant|cannot)"
const pronoun =
  '(?:i|you|u|we|they|he|she|it|there|this|that|these|those|someone|somebody|anyone|anybody|everyone|everybody|' +
  'people|folks|one of you|any of you|anything|something)'
const inverted = new RegExp(
  `^(?:(?:is|are|was|were|am|do|does|did|has|can|could|would|will|should|shall|isn't|aren't|wasn't|don't|doesn't|` +
  `didn't|hasn't|haven't|can't|couldn't|wouldn't|won't|shouldn't) ${pronoun}|(?:have|had) (?:you|u|we|they|there|i|` +
  `he|she|it|anyone|anybody|someone|somebody|people)|(?:may|might|must) (?:i|we)|(?:is|are|does|do|did|was|were|` +
  `has|will|can|could|should|would) (?:the|this|that|these|those|a|an|my|our|your|his|her|their|its|any|all|` +
  `both))\\b|^(?:is|are|does|do|did|was|were|has|will|can|could|should|would) \uFFFC`)
const whWord = '(?:what|which|who|whom|whose|where|when|why|how|wat)'
const whInverted = new RegExp(
  `^${whWord}(?:'s|'re|'d)? (?:[a-z-]{1,16} ){0,4}?${aux} (?:i|you|u|we|they|he|she|it|there|this|that|these|those|` +
  `the|a|an|my|our|your|his|her|their|its|people|one|someone|anyone|each|every|all|any)\\b|^${whWord}(?:'s|` +
  `'re)? (?:[a-z-]{1,16} ){0,4}?${aux} \uFFFC`)
const whIs = new RegExp(lines`
    ^(?:what|which|who|where|when|why|how)(?:'s|'re| (?:is|are|was|were|do|does|did|can|could|should|would|will|has|
    have)) 
  `)
const whAny = new RegExp(`^${whWord}(?:'s|'re|'d|'ll)?\\b`)
const auxAny = new RegExp(`^${aux}\\b`)
/** Openings that look like a question and are none: clefts, relative and time clauses, titles. */
const noQuestion = new RegExp(lines`
  ^(?:what(?:'s| is| was) left\b(?![^?]*\?)|what [a-z]+(?:ed|t|s|e) (?:me|us|you|him|her|them|it|this|
  that)\b(?![^?]*\?)|what (?:did|does|do)(?: not|n't)? [a-z]+ (?:at all |best |well |out |better )?(?:is|was|are|
  were)\b|what (?:i|we|you|he|she|they|it|this|that|happened|happens|follows|matters|a|an)\b(?! (?:guys|
  people) think)|what (?:is|was) (?:more|worse|(?:interesting|important|clear|nice|true|needed|missing|good|
  great|weird|strange|odd|annoying|confusing|surprising) (?:is|was|about|here))\b|which (?:is|was|are|were|
  means|would|will|can|could|has|have|makes|i|we|seems)\b|when (?:i|we|you|he|she|they|it|there|this|that|the|a|
  an|using|trying|in|doing|[a-z]+ing)\b|where (?:i|we|you|he|she|they|it|the|a|an|there)\b|who (?:is|are|was|
  were|has|have|had|can|could|will|would|do|does|did|knows|i|we) (?!(?:going|the|responsible|in charge|able|
  working|handling|on|coming|available|willing|your|our|this|it|that|you|we|i|he|she)\b)|how (?:to|(?:i|we|you|
  he|she|they|it|the|this|that)\b)|why (?:i|we|you|he|she|they|it|the|this|that|not)\b|whatever|whoever|
  whenever|however|have (?:a|an|the|some|fun|him|her|them|your|my|it)\b|had (?:a|an|the|i|it|he|she|they|we)\b|
  do (?:not|the|this|that|it|so|your|let|n't)\b(?! (?:you|we|they))|will (?:do|be|call|send|let|get|try|have|
  need|the day)\b|would (?:be|love|like|appreciate|have|also)\b|can (?:do|be|also|confirm|not)\b|could (?:be|
  not|have)\b|should (?:you (?:ever )?(?:have|need|require|wish|want|be|find|encounter)|any|be|have|there be|
  the need)\b|
  must (?:be|have|the)\b|may (?:be|the|your|all|you)\b|might (?:be|have)\b|did (?:the|a|some)\b|was (?:a|an|the|
  in|at|not)\b|does not|is (?:not|a|an|now|being)\b(?! (?:it|there|this)))
`)

/**
 * Questions that want no answer from the reader: small talk, set phrases, tags, rhetoric. Matched on the whole clause.
 * Our own selection.
 */
const rhetorical = new RegExp(lines`
  ^(?:how (?:are|r|is|'s) (?:you|u|things|everything|everyone|life|it going|it|all|your (?:day|week|weekend|
  summer|family|[a-z]{2,10})(?: going)?)(?: (?:all|guys|both|doing|going|today|these days|been))*(?: \w+)?\W*$|
  how(?:'s| is) (?:it|everything|life|things|work|the (?:family|kids|weather|new job|baby))(?: (?:going|
  treating you|with you))?(?: \w+)?\W*$|how have you been|how do you do\W*$|how was your\b|what(?:'s|
  s| is) (?:up|new|happening|going on(?=[ ,]+(?!here|with|there|at|in|on)[a-z]{2,12}\W*$)|shaking|
  cooking)(?:,? [a-z]{2,12})?\W*$|whats up|wassup|long time no|
  remember (?:when|the|that|how|me)\b|did you know(?: that)?\b|(?:have|had) you ever (?:wondered|noticed|
  thought|dreamed|wanted|heard|tried)|did you ever (?:wonder|notice|think|dream|want|imagine|realize)|(?:do|
  don't) you (?:ever|want to (?:earn|make|save|lose|be)|like free|
  remember (?:the (?:days|time)|when))|want to (?:earn|make|save|lose|learn|know|win|be|get)|(?:are|
  were) you (?:tired|sick|ready to (?:earn|save|make)|looking (?:for|to) (?:a|an|the|earn|save)|paying too|
  still paying|one of)|looking for (?:a|an|the)|tired of|need (?:cash|money|a loan)|sound (?:familiar|good)\W*$|
  who knows|who would have|who'd have|who wouldn't|who doesn't|who cares|who (?:said|says) (?!(?:that|this)\b)|
  who (?:am|are) (?:i|we|you) to|guess what|you know what|know what|so what\W*$|what gives|what the (?:heck|
  hell)|what (?:else )?can i say|what (?:more|else) (?:can|could|do) (?:you|one|i) (?:ask|want|say)|
  what (?:could|can) (?:possibly )?go wrong|what (?:would|will) we do without|what do you expect|what'?s not to|
  why (?:on earth|oh why|bother|not\W*$|wait|me\W*$|pay more)|how (?:cool|great|nice|funny|crazy|weird|awesome|
  sad|ironic|sweet|about that|hard can|could (?:anyone|you|he|she|they|this|that) (?:possibly|ever|even))|
  (?:isn't|ain't|wasn't|aren't|weren't) (?:that|it|this|they|life|he|she) (?:just |so |a |an |something|great|
  nice|funny|wonderful|amazing|cool|lovely|cute|sweet|exciting|fun|crazy|ironic|the truth)|isn't (?:that|
  it) [a-z]+\W*$|(?:isn't|aren't|don't|doesn't|won't|wouldn't|can't|couldn't|is|are|do|does|right|no|ok|okay|eh|
  huh|yes|yeah|really|seriously|correct|you see|see|get it|remember|oh|what)(?: (?:it|they|he|she|you|we|
  i))?\W{0,4}$|can you (?:believe|imagine)|would you (?:believe|look at)|could you imagine|could (?:it|this|
  things|life) (?:get|be) any|is it (?:just me|any wonder|friday yet)|do i (?:look like|have to spell)|
  do we really (?:want|need)|am i (?:right|the only one)\W*$|am i the only one (?:who|that) (?:thinks|feels|finds|
  hates|likes|loves|misses|cares|believes)|need i\b|shall we say|how many times (?:do|have|
  must) (?:i|we)|when will (?:you|they|we|people|this) (?:ever |finally )?(?:learn|end|stop)|where (?:does|
  will) it (?:all )?end|does it get any|are you (?:kidding|serious|joking|crazy|insane)|is nothing sacred|
  anyone surprised|the (?:reason|answer|result|upshot|catch|problem|good news|bad news|solution|difference|
  point)\W*$|what does (?:this|that|it|all this) mean(?: for (?:you|us))?\W*$|what (?:then|of it|now)\W*$|
  or (?:is|are|do|does|did) (?:it|they|he|she|that)\W*$|(?:who|what|why|how|where|when) [^?]{3,100}, (?:honestly|
  seriously|after all|pray)\?\W*$|who needs [^?]+ when\b|why (?:would|should) (?:any ?one|anybody|somebody|someone)\b|
  where would (?:we|i|you) be\b|is there anything (?:better|worse|nicer|cooler|sweeter)\b|what'?s the worst\b|
  ever (?:wonder|notice)|why (?:use|do|have|settle|bother)\b[^?]{0,60}\bwhen (?:you|we|one) can\b|
  how many [a-z]+ does it take|was it worth|do i regret|have you no\b|is this the part where|is it only me|
  who (?:in the world|on earth|among us (?:hasn't|has never|doesn't))\b|[a-z]{1,3}\W*$)|
  ,? (?:says (?:every|the|no)|you (?:may|might) ask|he asks|she asks|they ask|i hear you (?:ask|say))\b
`)

/** A verb before a noun, which without a mark may be anything: "Is the one in the hall". */
const nominal = new RegExp(lines`
  ^(?:is|are|was|were|has|have|had|did|does|do|can|could|will|would|should) (?:the|this|that|these|those|a|an|my|our|
  his|her|
  their|its|all|both)\b|^[a-z]+ \uFFFC
`)

/** "does the order matter or …": with no full stop behind it, a question whose mark is left out. */
const supported = /^(?:does|do|did) (?:the|this|that|these|those|my|our|his|her|their|its|all|both) [^.!]{12,200}$/

/** "It shows 14, is that what you see": the same behind a comma. */
const trailing = /^(?:what's|what is) your (?:take|view|opinion|preference|call|thinking|read|feeling|guess)\b|^(?:yes or no|ok with you|agreed|any objections?|which one)\W*$|^(?:is|does|do|did|has|have|can|could|would|will) (?:that|this|you|it|they|anyone|anybody|someone) [^.,;:!?]{3,60}$/

/** Whether a clause behind a comma asks though no mark ends it. */
export function asksBehind(text: string): boolean {
  return trailing.test(text) && !isRhetorical(text)
}

/** Reads the clause `text` (lower case, from the head of an ask on) as a question; `marked` where a "?" ends it. */
export function questionOf(text: string, marked: boolean, opening: boolean): Question | undefined {
  if (isRhetorical(text)) return undefined
  const barred = noQuestion.test(text)
  if (opening && !marked && /^who (?:signed|sent|has (?:the|my|our)|approved|took|ordered|wrote|owns|is (?:going|in charge)|booked|told|moved|changed|made|left|else)\b/.test(text) && wordsIn(text) < 10) {
    return {certainty: 0.62, type: 'answer', worded: true}
  }
  if (/^how come\b/.test(text) && (marked || opening)) return {certainty: 0.86, type: 'answer', worded: true}
  if (!barred && (inverted.test(text) || whInverted.test(text) || (opening && whIs.test(text)))) {
    if (!marked && !opening) return undefined
    if (!marked && nominal.test(text) && !supported.test(text)) return undefined
    if (!marked && wordsIn(text) < 4 && !/^(?:is (?:that|this|it) (?:right|ok|okay|correct|true|fine)|does (?:that|this) work)\W*$/.test(text)) return undefined
    return {certainty: marked ? 0.9 : 0.66, type: 'answer', worded: true}
  }
  if (!marked) return undefined
  if (auxAny.test(text) || whAny.test(text)) return {certainty: barred ? 0.7 : 0.86, type: 'answer', worded: false}
  return undefined
}

/** Whether a whole marked sentence with no wording of a question asks nothing of the reader. */
export function isRhetorical(text: string): boolean {
  return rhetorical.test(text)
}
