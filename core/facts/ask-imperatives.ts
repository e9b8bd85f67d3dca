import {lines} from './pattern.js'
import {thing} from './ask-text.js'
import {
  ambiguous,
  determiners,
  foreign,
  inert,
  interpersonal,
  openers,
  particles,
  personal,
  phrasal,
  procedural,
} from './lexicon.js'

/** A clause that tells the reader to do something. */
export interface Imperative {
  /** `asked`: with "please"; `interpersonal`: done for the writer or with others; `bare`: any other deed. */
  readonly kind: 'asked' | 'interpersonal' | 'bare'
  readonly verb: string
}

const polite = new RegExp(lines`
    ^(?:(?:so|and|just|also|then|again|could you|now) )*(?:please|pls|plz|plse|kindly|pleae|plese|
    pl\.?)[,:]? (?:(?:also|just|all|each|both|everyone|to|be so kind (?:as )?to|take (?:a moment|a minute|the time|
    some time) (?:to|and)|(?!reply|apply|supply|comply|rely)[a-z]{3,12}ly|at (?:your|least)[^,]{0,30},?|
    if (?:possible|you can|at all possible|
    not already done|need be),?|when you (?:can|have time|get (?:a )?(?:chance|time|back))[^,]{0,20},?|
    by [^,]{3,40},|then|again|still|note and|try and|try to|always|never|not|don't|do not) ){0,3}
  `)
const adverbs = new RegExp(lines`
    ^(?:(?:also|just|do not|don't|dont|do(?! (?:it|that|this|these|those|the|your|an?|so|them|what|whatever|one|some|
    all|both)\b)|always|never|first|then|now|again|simply|instead|either|be|immediately|
    quickly|carefully|only) ){0,3}
  `)
/** What the reader is to come back with: "Run it again and tell me what it says". */
const tells = /\b(?:and|then|to) (?:tell|let|send|show|give) (?:me|us)\b|\band (?:post|paste|report|share|note|reply|say)\b|, please\W*$/
/** The writer, near the verb: "Leave the keys with me". */
const forMe = /^(?: [^ ,.;:!?]+){0,5} (?:me|us|my|our|mine)\b/

const noVerb =
  /^(?:thanks?|for|in|on|at|with|i|we|he|she|they|it|is|are|was|were|and|or|but|find|note|that|this|the|a|an|my|of)$/
/** "Find time to read it", beside "find attached". */
const finding = /^find (?:(?:the )?time|out|a|an|some|someone|somebody|another|me|us|ways?)\b(?! copy| list)/
/** Verbs behind "don't" where the writer leaves out "I". */
const elided = /^(?:know|think|have|see|get|need|want|care|remember|understand|believe|like|feel|mean|recall|worry)$/
/** "Have a look", "have her call me"; the rest ("have fun") are wishes. */
const causing = new RegExp(lines`
  ^have (?:a (?:look|go|read|think|chat|word)|him|her|them|someone|somebody|your|the|it|(?:all|this|these|those|
  everything) [^.?!]{2,50} (?:[a-z]+(?:ed|en|ne)|sent|done|set|ready|back|in)|[a-z]+ [a-z]+ (?:me|you|us))\b
`)
/** What follows is the predicate of a noun: "Work on the bridge continues". */
const predicate = new RegExp(lines`
  ^ (?:(?! (?:when|if|before|after|while|that|who|which|once|as|because|since|where|what|how)\b)[^.!?]){2,60}\b(?:is|
  are|was|were|has|have|will|went|looks?|continues?|starts|begins|ends|goes|remains?|takes|
  needs|shows|seems|depends|comes|requires|includes|means)\b
`)
const severally = new RegExp(lines`
  ^ (?:[a-z-]+ly \S|[a-z]+(?<!s|i)s(?: (?:for|before|by|in|on|at|from|with|and|to|of|the|as|asap|today|if|when|that|
  which)\b|[.,!]|$))
`)

/** Reads the clause `text` (lower case) with its spelling `raw` as an imperative. */
export function imperativeOf(text: string, raw: string): Imperative | undefined {
  const delegated = /^(?:someone|somebody|everyone|everybody|all of you|each of you|both of you|you guys|you two)(?: please| just)? /.exec(text)
  if (delegated) {
    const deed = imperativeOf(text.slice(delegated[0].length), raw.slice(delegated[0].length))
    return deed?.kind === 'interpersonal' || deed?.kind === 'asked' ? deed : undefined
  }
  const asked = polite.exec(text)
  if (asked) {
    const verb = /^[a-z][a-z'-]*/.exec(text.slice(asked[0].length))?.[0]
    if (verb === undefined) return undefined
    if (verb === 'find' && finding.test(text.slice(asked[0].length))) return {kind: 'asked', verb}
    return noVerb.test(verb) ? undefined : {kind: 'asked', verb}
  }
  const skipped = adverbs.exec(text)?.[0].length ?? 0
  const rest = text.slice(skipped)
  const verb = /^[a-z][a-z-]*(?=[ .,:;!?/)]|$)/.exec(rest)?.[0]
  if (verb === undefined || inert.has(verb) || /^count me (?:in|out)\b/.test(rest) || /^take care\b(?! of (?!your))/.test(rest)) return undefined
  if (/^ (?:attached|enclosed|below|above|inside|included|needed|wanted|required)\b\W*$/.test(rest.slice(verb.length))) return undefined
  if (verb === 'let' && skipped === 0 && !/^let (?:me|us|him|her|them|(?:[a-z]+ ){0,6}[a-z]+) (?:know|have|get|hear|see)\b/.test(rest)) return undefined
  if (verb === 'have' && !causing.test(rest) && (skipped > 0 || !hasDone(rest))) return undefined
  const friendly = interpersonal.has(verb)
  const after = rest.slice(verb.length)
  const forbids = /(?:do not|don't|dont) $/.test(text.slice(0, skipped))
  if (forbids) return elided.test(verb) || foreign.has(verb) || after === '' ? undefined : {kind: friendly ? 'interpersonal' : 'bare', verb}
  // "Van A needs a service": a letter that names a thing is no article.
  const lettered = /^ A /.test(raw.slice(skipped + verb.length))
  if (!friendly && !procedural.has(verb)) return !lettered && isDeed(verb, after) ? {kind: 'bare', verb} : undefined
  if (ambiguous.has(verb)) {
    if (!fits(after, raw.slice(skipped + verb.length), verb)) return undefined
  } else if (/^(?:,| (?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)\b)/.test(after)) {
    return undefined
  }
  if (/^\W*$/.test(after) && !friendly) return undefined
  // "Sync conflicts are rare".
  if (/^ [a-z-]+s (?:are|were|have|had|is|was|will)\b/.test(after)) return undefined
  const direct = friendly || tells.test(after) || /^take a (?:quick |good |close |careful |second )?look\b/.test(rest) || forMe.test(after)
  return {kind: direct ? 'interpersonal' : 'bare', verb}
}

/** "Have Legal confirm the address": the third or fourth word is a deed. */
function hasDone(rest: string): boolean {
  const [, who = '', ...deeds] = rest.split(/[ ,.;:!?]+/, 5)
  if (!/^[a-z]{3,}$/.test(who) || determiners.has(who) || foreign.has(who)) return false
  return deeds.slice(0, 2).some((word, index) => {
    if (!interpersonal.has(word) && !procedural.has(word)) return false
    return !ambiguous.has(word) || determiners.has(deeds[index + 1] ?? '')
  })
}

/** Whether a word of no list is a verb, by its shape and by the object behind it: "Wear a dark jacket". */
function isDeed(verb: string, after: string): boolean {
  if (verb.length < 3 || foreign.has(verb) || /(?:ing|ed|ly|tion|ness|ity|[a-z]{3}ment|[^s]s|'.*)$/.test(verb)) return false
  const next = /^ ([a-z']+)/.exec(after)?.[1]
  if (next === undefined) return false
  // "Pack and label your boxes".
  if (next === 'and') return /^ and [a-z]{3,12}(?<!ed|s) (?:your|the|it|them|this|these|all)\b/.test(after)
  if (!determiners.has(next) && next !== 'yours') return false
  return !/^ \S+ (?:is|are|was|were|has|have|had|will|would|can|could)\b/.test(after)
}

/** Whether what follows a verb that might be a noun makes it a verb. */
function fits(after: string, raw: string, verb: string): boolean {
  if (/^[.!]*$/.test(after)) return interpersonal.has(verb) && after !== ''
  const next = /^ ([a-z']+|[#@\d\uFFFC])/.exec(after)?.[1]
  if (next === undefined) return false
  if (gerunds.test(verb) && /^[a-z]{2,}ing$/.test(next)) return true
  if (next === '@' || next === '#' || next === thing) return true
  if (particles.has(next)) {
    if (/^(?:and|or)$/.test(next)) {
      return /^ (?:and|or) [a-z]/.test(raw) && !/^ \S+ (?:(?:i|we|he|she|they|the|my|our)\b|[a-z]+ (?:to be|is|are|was|were|of)\b)/.test(after)
    }
    if (!phrasal.has(verb)) return false
    return !predicate.test(after)
  }
  if (soonDone.test(`${verb}${after}`)) return true
  if (numbered.test(after) || supplies.test(`${verb}${after}`)) return true
  if (openers.has(next)) return !/^ (?:it|this|that|up|out|one|some) (?:is|was|has|will)\b/.test(after)
  if (/^ [A-Z]/.test(raw)) return personal.has(verb) && !/^ \S+ (?:is|was|has|will|are|were)\b/.test(after)
  return plural.test(verb) && severally.test(after) && !/^ (?:is|was|has|does)\b/.test(after)
}

/** "Reply before lunch". */
const soonDone = /^(?:reply|respond|answer|vote|call|register|report|return|mail|e-mail|email|phone|text) (?:by|before) (?:noon|lunch|tomorrow|tonight|today|eod|cob|mon|tue|wed|thu|fri|sat|sun|the (?:end|close|\d)|\d|end)/

/** "Order coffee for fourteen". */
const supplies = /^(?:order|book|buy|print|schedule) (?!(?:number|id|status|form|code|date|list|page|club|report|review|of|forms|numbers)\b)[a-z]+ (?:for|by|before|from) [a-z0-9]/

/** "Sign page 4", "complete sections A and B". */
const numbered = /^ (?:pages?|sections?|forms?|items?|steps?|lines?|box(?:es)?|parts?|paragraphs?|questions?|rows?|columns?|chapters?|exhibits?|tabs?) (?:\d|[a-z]\b)/

/** Verbs that take another as their object: "Stop pushing to main". */
const gerunds = /^(?:stop|start|keep|avoid|quit|try|consider|finish|resume)$/

/** Verbs that take a bare plural: "Check logs". */
const plural = new RegExp(lines`
    ^(?:check|review|update|discuss|change|move|close|open|copy|print|test|complete|contact|schedule|return|email|
    mail|call)$
  `)
