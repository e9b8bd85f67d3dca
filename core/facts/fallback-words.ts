import {lines, pattern} from './pattern.js'

// Word groups that the forms of defaults are made of, in lower case. Our own selection.

export const we = '(?:i|we)'
/** What the writer, or the world, will do. */
const acts = lines`
  (?:(?:i|we|he|she|it|they|this|that|there|you|one|[a-z]+)(?:'ll| will| shall|'m| am|
  're| are| is| can| may| might| would|'d)|let's|(?:i|we) (?:plan|intend|propose|assume|consider|take|go|send|
  order|merge|start|close|drop|keep|leave|do|use|tag|ship|book|proceed|move|make|publish|release|delete|remove|
  cancel|file|pack|declare|pick|choose|sign|submit|stick|continue|carry on|revert|print|hold|hire|switch|count|treat|
  think|run|turn|set|
  put|pay|give|buy|post|read|want|have to|
  need to|must|should|go ahead)|(?:you|they|it) (?:keep|lose|get|stay|pay|miss|remain|go|start|count|fall|
  forfeit)|[a-z]+s (?:stand|go|take|start|stay|remain|become|expire|lapse|carry)|[a-z]+ (?:goes|takes|starts|
  stays|stands|remains|keeps|becomes|gets|comes|counts|begins|happens|expires|lapses|closes|ends|continues|wins|
  decides|holds))
`
export const doing = new RegExp(`\\b${acts}\\b`)
export const mine = pattern`
  \b(?:(?:i|we)(?:'ll|'m|'re|
  'd| will| shall| am| are| would| plan| intend| propose| assume| consider| take| go| just| want)|let's|(?:will|
  going to|to) be (?:merged|sent|closed|considered|assumed|treated|deployed|released|published)|(?:my|
  our) [a-z]+ (?:will|shall|must|is going to|intends? to|plans? to)|(?:will|shall|
  takes?) (?:take|go|be|become|start|begin|proceed|place|effect)|(?:i|we) (?:order|send|merge|tag|start|close|
  ship|book|switch|publish|move|delete|cancel))\b
`
/** A main clause of any sort behind the condition. */
export const mainClause = pattern`
  ^,? *(?:then |so )?(?!(?:please|let|what|who|how|can|could|would|is|are|do|does)\b)(?:[a-z']+ ){1,4}?(?:[a-z]+'ll|
  will|won't|cannot|can't|
  must|have|has|is|are|goes|go|[a-z]{3,}s|am|go ahead)\b|^,? *(?:then )?(?:i|we|it|you|they|he|she)(?:'ll|'m|'re|'s)\b
`
export const reaction = lines`
  (?:otherwise|objects?|objections?|objected|disagrees?|differently|not to|says? (?:no|so|otherwise|stop)|
  stops? me|tells? (?:me|us)|hear|screams?|yells?|protests?|speaks? up|shouts?|vetoe?s?|minds?|complains?|prefers?|
  wants? (?:it|me|us|this|
  that|something|to|a|the)|thinks?|(?:have|has|sees?|raises?|finds?|spots?|is|are) (?:an? |any |some |
  the )?(?:[a-z-]+ ){0,2}(?:objections?|concerns?|problems?|complaints?|questions?|issues?|better ideas?|reasons?|
  changes|edits|corrections|additions|mistakes?|errors?|bugs?|flaws?|faults?|
  preferences?|comments|suggestions?)|let (?:me|us) know|lets (?:me|us) know|repl(?:y|ies)|responds?|notif(?:y|
  ies)|advises?|against|would rather|'d rather|would like|need|needs|other instructions|instructed|told|advised|
  notified|informed|know of|knows of)
`
export const silent = lines`
  (?:repl(?:y|ies|ied)|respond(?:s|ed)?|answer(?:s|ed)?|object(?:s|ed)?|say(?:s)?|said|speak(?:s)? up|comment(?:s|
  ed)?|vote(?:s|d)?|complain(?:s|ed)?|disagree(?:s|d)?|protest(?:s)?|raise(?:s)?|tell (?:me|us)|tells (?:me|us)|
  let (?:me|us) know|lets (?:me|us) know|get back|gets back|react(?:s|ed)?|weigh(?:s)? in|shout(?:s)?|
  stop(?:s)? me|write(?:s)? back|come(?:s)? back|claim(?:s|ed)?|volunteer(?:s|ed)?|chime(?:s)? in|scream(?:s|ed)?|
  yell(?:s|ed)?|
  holler(?:s|ed)?|review(?:s|ed)?|approve(?:s|d)?|pick(?:s|ed)?|choose(?:s)?|chose|show(?:s|ed)? up|step(?:s|
  ped)? (?:up|in|
  forward)|sign(?:s|ed)? up|take(?:s)? (?:it|them|this|that|one)|took it|want(?:s|ed)? (?:it|them|this|that)|need(?:s|
  ed)? (?:it|
  them|this|that)|grab(?:s|bed)? (?:it|them|one)|step(?:s)? up|contact(?:s|ed)?|confirm(?:s|ed)?|call(?:s|ed)?|
  bid(?:s)?|balk(?:s|ed)?|mind(?:s|ed)?|veto(?:es|ed)?|beat(?:s)? me)
`
export const reply = lines`
  (?:answers?|repl(?:y|ies)|responses?|feedback|comments?|word|objections?|confirmation|approvals?|sign-?offs?|
  go-?ahead|votes?|input|ok|okay|reviews?|reviewers?|pushback|news|volunteers?|takers|complaints|concerns|
  reaction|veto|takers|better ideas?|bids|sign of life)
`
export const adjective = '(?:[a-z-]{2,14} ){0,2}'
const asking = pattern`
  ^(?:please|pls|kindly|call|email|e-mail|contact|let (?:me|us) know|have (?:a|fun)|feel|don't|do not|try|check|
  see|send|use|ask|come|just (?:call|email|ask|let)|could you|can you|would you|will you|give|ping|go to|click|
  remind)\b
`

/** What may follow the condition: a main clause that asks the reader for something states no default. */
export function isAsked(after: string): boolean {
  return asking.test(after.replace(/^[^a-z]*(?:(?:then|and|by then|so)[, ]+)?/, ''))
}
