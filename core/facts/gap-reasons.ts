import type {ParsedDraft, Sentence} from '../draft.js'
import type {Span} from '../span.js'
import type {Ask} from './facts.js'
import {proseOf, requested, spanIn} from './gap-draft.js'

/** An ask that costs its readers dear and gives no reason. */
export interface UnreasonedAsk extends Span {
  readonly sentence: Sentence
}

const whole = "(?:(?:all|every|each|both|your|their|everybody's|everyone's)(?: of)?(?: the| your| our| its| their| those| these)? )"
const few = "(?:[\\w'-]{1,20} ){0,3}?"
/** Papers and small things, which are handed in, closed or deleted every day. Source: our own selection. */
const small =
  '(?:forms?|cop(?:y|ies)|survey|papers?|letters?|questionnaires?|comments?|feedback|essays?|homework|assignments?|receipts?|time ?sheets?|expenses|sheets?|reports?|nominations?|applications?|' +
  'windows?|doors?|lids?|tabs?|lines?|commas?|lights?|messages?|folders?|gates?|box(?:es)?|issues?|prs?|spaces?|rows?|typos?|me|us|words?|sentences?|slides?|columns?|cells?|tags?|labels?|lamps?|curtains?|taps?|bottles?|' +
  'duplicates?|footnotes?|paragraphs?|blanks?|invoice|tickets?|answers?|replies|call|calls|email|mail|spam|cookies|cache|branch|branches|tent|chairs?|cups?|plates?|dishes|thread|topic|tools?|books?|keyboard|my)'
/** What is taken down or thrown away without a thought. Source: our own selection. */
const trifles =
  '(?:windows?|lines?|commas?|lights?|messages?|folders?|box(?:es)?|prs?|spaces?|rows?|typos?|words?|sentences?|slides?|columns?|cells?|tags?|labels?|tent|chairs?|cups?|dishes|comments?|call|me|us|sticker|poster|ladder|bottles?|notes?|post-its?|cache|drafts?|branch|rubbish|trash|garbage|offer|application|question|statement)'
/** Acts that take something away, undo work or bind for long. Source: our own selection. */
const heavy = [
  // What the readers have is taken from them.
  `(?:hand|turn|give|send) (?:in|back|up) ${whole}(?!${few}${small}\\b)[a-z]|(?:return|surrender|give up|hand over|turn over|give back|relinquish) ${whole}(?!${few}${small}\\b)[a-z]|surrender|relinquish`,
  '(?:hand|turn|sign|pass|transfer|give) [^.!?;]{3,60}? over to',
  // Something ends.
  `(?:terminate|revoke|scrap|destroy|withdraw|retract|dismiss|evict|shut down|recall|call off|wipe|abandon|decommission|throw (?:away|out)|take down|erase|discontinue|lay off|let go|fire|unpublish|ban|expel|exclude|wind up|wind down|dissolve|shred|cut off|dump) (?!${few}${trifles}\\b)(?:the |all |every |our |your |both |this |these |those |his |her |their |any |\\p{Lu})[\\w' -]{3,}`,
  `(?:close|delete|remove|cancel|stop|drop|block|freeze|disable|deactivate|suspend|pause|halt|archive|refuse|reject|decline|move|reschedule|redo|rewrite|give|hide|unsubscribe|withdraw) (?:all|every|each|both|any|the whole|the entire)(?: of)? (?:the |your |our |its |their |other )?(?!${few}${small}\\b)[a-z]`,
  `(?:cancel|postpone|cut short|shorten|interrupt|break off|give up|quit|skip|end) your (?!${few}${small}\\b)(?!(?:order|subscription|booking|reservation|appointment|turn|lunch)\\b)[a-z]`,
  "(?:stop|halt|pause|freeze|cancel|suspend|drop|end|close|remove|revoke|block) (?:the |our |your |his |her |their |\\p{Lu}[\\p{L}]+'s )(?:[\\w-]{1,16} ){0,2}(?:production|hiring|project|contract|access|research|course|study|trial|construction|delivery|deliveries|campaign|programme|program|launch|shop|branch|office|plant|factory|line|membership|benefits?|bonus(?:es)?|leave|holidays?|pension|training|newsletter|event|concert|tour|trip|wedding|season|class|service|store|restaurant|café|bar|pool|library|ward|clinic|school|account of|accounts)\\b",
  '(?:postpone|delay|bring forward|push back|move|reschedule) (?:the |your |our |this |all )(?:[\\w-]{1,16} ){0,2}(?:launch|release|wedding|opening|event|trip|holidays?|leave|surgery|operation|production|shoot|exams?|concert|vacations?|publication|office|desks?|premiere|tour)\\b(?! (?:by|to) (?:an? )?(?:hour|half))',
  // Labour of days, or a burden that stays.
  '(?:redo|rewrite|re-?enter|retype|recount|re-?record|repaint|rebuild|re-?number|re-?label|re-?test|re-?check|re-?shoot|re-?print|translate|copy|count|check|scan|inspect|read|review|call|visit|interview|test|clean|migrate|convert|switch|replace|rename|move|change|reset|update|reassign|sort) (?:all|every|each|the whole|the entire)(?: of)?(?: the| your| our| my)? (?:[\\w-]{1,16} ){0,2}(?:chapters?|sites?|passwords?|tables|rooms?|accounts?|customers?|clients?|patients?|records?|files|pages|archive|stock|warehouse|servers?|machines?|contracts?|books|apartments?|flats?|houses|samples?|exams|tests|database|cit(?:y|ies)|stores?|branches|suppliers?|members?|staff|teams?|desks?|labels?|episodes?|scenes?|songs?|months?|years?|inventory)',
  '(?:work|come in|be on call|be on duty|stay|sleep|cover) (?:on |over |through |during |for |at )?(?:the |this |next |both |all |your )?(?:whole )?(?:weekends?|saturdays?|sundays?|nights?|night shifts?|holidays?|christmas|easter|public holidays?|overtime|hospital overnight|late every)',
  '(?:log|record|track|report|document|write down|note) [^.!?;]{0,40}?(?:hours|time|breaks?|calls|steps|movements|minutes)\\b[^.!?;]{0,30}?(?:in \\d+|in [\\w-]+-minute|in steps|every \\w+|by the (?:minute|hour)|minute by minute|per (?:hour|minute|task)|hourly)',
  '(?:attend|join|travel to) (?:the|a|our|this) (?:[\\w-]{1,14} )?(?:mandatory|compulsory|full-day|(?:two|three|four|five|2|3|4|5)-(?:day|week)|week-?long|all-day|weekend)\\b',
  '(?:move out|vacate|relocate|resign|step down|leave the (?:team|project|building|board|company|house|site))',
  // Orders not to.
  "(?:don't|do not|no more|never|stop|refrain from|nobody (?:may|is allowed to)|no one (?:may|is allowed to)) (?:\\w+ ){0,2}?(?:book|hir|spend|buy|order|travel|contact|talk|speak|us|accept|publish|sell|ship|leav|enter|eat|drink|open|invit|answer|discuss|mention)\\w*[^.!?;]{0,50}?(?:until further notice|any ?more|any longer|for now|at all|to (?:the )?(?:press|media|clients?|customers?|anyone|anybody|police|him|her)|from (?:now|tomorrow|monday|today)( on)?)",
  'until further notice',
  "keep (?:your|the) (?:children|kids|pupils|dogs?|cattle|animals|patients|staff) (?:at home|inside|indoors|in)\\b|stay (?:at home|indoors|inside|away)|wear (?:a |your )?(?:masks?|uniform|helmets?) (?:at all times|from|every)",
  // Money and rights.
  "(?:transfer|wire|lend|refund|repay|pay back|advance|donate|pay) [^.!?;]{0,40}?(?:[€$£] ?\\d{1,3}[,. ]?\\d{3}|\\d{1,3}[,. ]\\d{3} ?(?:€|euros?|dollars?|pounds|EUR|USD|GBP|CHF))",
  "(?:cut|halve|reduce|lower|double|triple|raise|increase|freeze|trim) (?:your |the |our |all |their |everyone's )(?:[\\w'-]{1,16} ){0,3}(?:budgets?|hours|staff|headcount|prices?|rates?|salar(?:y|ies)|pay|wages|orders?|fees?|rents?|spending|costs|doses?|team|bonus(?:es)?|breaks?)\\b",
  '(?:sign|agree to|accept) (?:the |this |a |an |your )?(?:attached |enclosed |new |amended ){0,2}(?:waiver|non-?disclosure|nda|non-?compete|release form|pay cut|termination agreement|addendum)',
  "(?:share|send|give|tell) (?:me |us )?(?:your |the |all )(?:[\\w-]{1,14} ){0,2}(?:passwords?|bank details|pin|medical records?|browser history|salary|passport)",
]
const act = new RegExp(`\\b(?:${heavy.join('|')})`, 'iu')
/** Many people are ordered somewhere. */
const ordered =
  /\b(?:all|every|each|everyone|everybody)\b[^.!?;]{0,40}? (?:(?:are|is) (?:required |expected |hereby |instructed |asked |supposed )*to|must|has to|have to|will have to|shall) (?:all |also |each )?(?:work|come in|report (?:to|at)|move|undergo|wear|hand|return|give|surrender|leave|stay|be (?:tested|vaccinated|present|on)|retake|repeat|resign|re-?apply|pay|be (?:empty|emptied|cleared|closed|removed|returned|handed in|taken home|vacated|given (?:back|up)|locked (?:away|up)|destroyed|deleted))\b|\b(?:all|every|each|everyone|everybody)\b[^.!?;]{0,40}? (?:(?:are|is) (?:required |expected |hereby |instructed |asked |supposed )*to|must|has to|have to|shall) (?:all )?(?:attend|travel|come|join|take part)\b[^.!?;]{0,40}?\b(?:(?:two|three|four|five|six|\d+)[- ](?:days?|weeks?)|full-day|all-day|week-?long|weekend|mandatory|compulsory)\b/iu

/** Words that give a reason, a purpose, a trouble, or what hangs on it. */
const reason =
  /\b(?:because|cause|cuz|since|so that|so (?:we|I|the|it|they|he|she|you|nobody|no one|everyone|there|that|please|our|your|my|a|as)|as (?:we|I|the|they|it|he|she|our|my|this|there|you|his|her|some|most|both|their|its|of|a|an|no|nobody|all)|due to|owing to|thanks to|in view of|given (?:that|the|our|how)|in order (?:to|that)|for (?:\w+ ){0,3}(?:reasons?|purposes?|sake|audit|compliance|safety|security|privacy)|otherwise|or else|without (?:it|them|that|this|which|your|a)|reasons?|why|that way|this way|therefore|hence|thus|consequently|unless|instead of|to (?:avoid|make sure|ensure|prevent|free|save|comply|meet|cut|reduce|help|let|allow|protect|stop|make room|get rid|clear|cover|balance|fix|stay|reach|spare|prepare)|needs?|needed|wants|wanted|requires|required by|asks for|asked (?:for|us|me|that)|insists?|demands?|complain\w*|ordered by|law|legal|regulat\w+|auditors?|inspector\w*|inspection|insurer|insurance|lawyers?|court|police|breach\w*|leak\w*|hack\w*|attack\w*|phish\w*|fraud\w*|stolen|stole|compromised|lost|broken|broke|breaks|fail(?:s|ed|ing|ure)?|crash\w*|errors?|bug|expire[sd]?|expiring|runs? out|ran out|run out|too (?:\w+)|no longer|can't|cannot|unused|obsolete|outdated|unpaid|overdue|short of|shortage|lack|missing|empty|sick|ill|injured|leaves|leaving|left (?:us|the|on)|merg\w+|sold|bankrupt\w*|virus|strike|storm|flood\w*|(?:a|the|on) fire|over budget|savings?|cheaper|costs?|expensive|danger\w*|risk\w*|unsafe|harm\w*|infect\w*|contaminat\w*|mould|wrong|mistakes?|mixed up|incorrect|inaccurate|renovat\w+|repaired|maintenance|died|dead|ends|ended|closes|closed|changed|changes (?:its|the)|moves to|moved|replaces|arrives|starts|opens|is (?:full|down|over|late|old|worn|ready|gone))\b|\b(?!don)\w+n't\b|[→⇒]|->|: (?:the|our|we|it|they|two|three|some|a|an|my|his|her|your)\b/i

/** Asks of weight in a message that gives no reason at all. */
export function unreasonedAsks(draft: ParsedDraft, asks: readonly Ask[]): readonly UnreasonedAsk[] {
  if (asks.length === 0 || draft.links.length > 0) return []
  const prose = proseOf(draft)
  const wanted = requested(asks)
  const found = prose.flatMap(sentence => {
    const match = ordered.exec(sentence.text) ?? (wanted.has(sentence.index) ? act.exec(sentence.text) : null)
    if (!match || third.test(sentence.text.slice(0, match.index))) return []
    return [{...spanIn(sentence, match.index, match.index + match[0].length), sentence}]
  })
  if (found.length === 0) return []
  const shown = draft.zones.some(({name}) => name === 'quote' || name === 'forwarded' || name === 'code')
  if (shown || draft.sentences.some(({text, zone}) => zone === 'body' && reason.test(bare(text)))) return []
  const told = prose.filter(({index, block, text}) => block.type === 'paragraph' && !wanted.has(index) && text.length > 30).length
  return told > 3 ? [] : found
}

/** Somebody else does it. */
const third = /\b(?:I|we|he|she|they|it|who|which|I'll|we'll|they'll|going to|plan to|plans to|decided to|want to|wants to|asked (?:me|us|him|her|them) to)(?: \w+){0,2} $/i

/** Without what only looks like a reason: a time that began, and what the ask itself says. */
function bare(text: string): string {
  return text.replace(/\b(?:since|due) (?:\d|last|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\w*|\b(?:before|until|when|after) [^.,;]{0,40}$/gi, ' ')
}
