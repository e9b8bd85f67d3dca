import type {ParsedDraft, Sentence} from '../draft.js'
import type {Span} from '../span.js'
import type {Ask} from './facts.js'
import {askedSentences, proseOf, spanIn} from './gap-draft.js'

/** An ask that costs its readers dear and gives no reason. */
export interface UnreasonedAsk extends Span {
  readonly sentence: Sentence
}

const whole = "(?:(?:all|every|each|any|both|your|the|our|my|their|his|her|its|these|those|this|that)(?: of)? ){1,3}"
const some = "(?:[\\w'-]{1,20} ){0,4}?"
/** Acts that take something away, undo work or bind for long, with what they are done to. Source: our own selection. */
const heavy = [
  `(?:hand|turn|give) (?:in|over|back|up) ${whole}${some}(?:cards?|keys?|badges?|laptops?|phones?|cars?|accounts?|clients?|customers?|territor(?:y|ies)|offices?|desks?|projects?|seats?|tickets?|passwords?|files|records|budget|keys|shifts?|classes|patients|cases|portfolio)`,
  `(?:hand|turn|give|sign|pass|transfer) ${some}[^.!?]{0,60}? over to`,
  `(?:close|delete|remove|erase|wipe|shut down|switch off|turn off|disable|deactivate|cancel|terminate|revoke|suspend|block|freeze|scrap|discard|destroy|withdraw|retract|drop|stop|halt|pause|unpublish|take down|archive|dismiss|fire|evict|decommission|shred|throw (?:away|out)) ${whole}${some}(?:accounts?|access(?:es)?|contracts?|subscriptions?|orders?|bookings?|services?|servers?|databases?|campaigns?|projects?|offers?|hires?|hiring|repositor(?:y|ies)|repos?|branches|files|records|data|backups?|licen[cs]es?|cards?|deliver(?:y|ies)|shipments?|payments?|production|work|trials?|courses?|class(?:es)?|classes|concerts?|trips?|flights?|events?|meetings?|listings?|posts?|pages?|shop|stores?|websites?|site|users?|members?|memberships?|employees|tenants?|programmes?|programs?|research|experiments?|samples?|stock|tickets|videos?|photos|recordings?|mailing|newsletter|ads|advertising|lines?|machines?|wards?|beds?|routes?)`,
  `(?:work|come in|be on call|stay|cover) (?:on |over |through |during |for )?(?:the |this |next |both |all )?(?:whole )?(?:weekends?|saturdays?|sundays?|nights?|night shifts?|holidays?|christmas|easter|public holiday|overtime)`,
  `(?:no|do not|don't|stop|refrain from) (?:more )?(?:book(?:ing)?|hir(?:e|ing)|spend(?:ing)?|buy(?:ing)?|order(?:ing)?|travel(?:l?ing)?|contact(?:ing)?|talk(?:ing)? to|us(?:e|ing)|accept(?:ing)?|publish(?:ing)?|sell(?:ing)?|ship(?:ping)?)(?: no)?(?: any| more| to| the| new| with)* ?[\\w'-]{0,20}[^.!?]{0,40}until further notice`,
  `(?:redo|rewrite|re-?enter|retype|recount|re-?record|repaint|rebuild|re-?number|re-?label|translate again|start over with) ${whole}${some}[a-z]{3,}`,
  `(?:move|switch|migrate|convert|change|rename|replace|swap|reassign|transfer) (?:all|every|each|the whole|the entire|both)(?: of)? ${some}[a-z]{3,}`,
  `(?:pay back|refund|repay|transfer|wire|lend|donate) (?:us |me |them )?(?:the )?(?:full |whole |entire )?(?:amount|[€$£]\\s?\\d[\\d.,]*|\\d[\\d.,]* ?(?:euros?|dollars?|pounds|EUR|USD|GBP|CHF))`,
  `(?:cut|halve|reduce|double|raise|increase|freeze) (?:your |the |our |all |their )+${some}(?:budgets?|hours|staff|headcount|prices?|rates?|salar(?:y|ies)|pay|order|orders|team|fees?|rent|spending|doses?)`,
  `(?:postpone|delay|bring forward|push back|call off) (?:the |your |our |this |all )+${some}(?:launch|release|wedding|opening|start|event|trip|holiday|holidays|leave|surgery|operation|delivery|production|shoot|exam|concert|vacation|publication)`,
  `(?:change|reset) (?:all |all of )(?:your |the |our )?${some}passwords`,
  `(?:log|record|track|report|document|write down) ${some}(?:hours|time|working time|breaks|calls|steps|movements|expenses|work)\\b[^.!?]{0,30}?(?:in \\d+|every \\d+|by the (?:minute|hour)|minute by minute|per (?:hour|minute|task)|hourly|daily)`,
  `(?:resign|step down|move out|vacate|relocate|leave the (?:team|project|building|board|company))`,
  `(?:sign|agree to) (?:the |this |a )?(?:new )?(?:waiver|non-?disclosure|nda|non-?compete|release form)`,
]
const act = new RegExp(`\\b(?:${heavy.join('|')})\\b`, 'i')
/** Days of many people, ordered. */
const ordered = /\b(?:all|every|each)(?: of (?:you|the))? (?:[\w'-]{1,16} ){0,3}(?:are|is) (?:required |expected )?to (?:attend|travel|work|come|report|move|complete|undergo|wear|submit)\b|\b(?:attend|join) (?:the|a|our|this) (?:mandatory |compulsory |full-day |(?:two|three|four|five|2|3|4|5)-day )(?:[\w'-]{1,16} ){0,3}\w{3,}/i

/** Words that give a reason, or a purpose, or what hangs on it. */
const reason =
  /\b(?:because|cause|cuz|bc|since|so that|so (?:we|I|the|it|they|he|she|you|nobody|no one|everyone|there|that|please|our|your|my|a)|so as to|as (?:we|I|the|they|it|he|she|our|my|this|there|you|his|her|some|most|both|their|its|of)|due to|owing to|thanks to|in view of|given (?:that|the|our|how)|in order (?:to|that)|for (?:\w+ ){0,3}(?:reasons?|purposes?|sake|audit|compliance|safety|security|privacy)|otherwise|or else|without (?:it|them|that|this|which|your|a)|the reason|reasons?|why|that way|this way|therefore|hence|thus|consequently|unless|to (?:avoid|make sure|ensure|prevent|free|save|comply|meet|cut|reduce|help|let|allow|protect|keep|stop|make room|get rid|clear|cover|balance|fix|stay|reach|spare|give|prepare|find|see)|needs?|wants?|wanted|requires?|required by|asked (?:for|us|me|that)|insists?|demands?|complain\w*|ordered by|law|legal|regulat\w+|policy|auditors?|inspect\w+|insurer|insurance|lawyers?|court|police|breach\w*|leak\w*|hack\w*|attack\w*|phish\w*|fraud\w*|stolen|compromised|lost|broken|broke|fail(?:s|ed|ing|ure)?|crash\w*|error|bug|down|expire[sd]?|expiring|ends?|ended|runs? out|ran out|full|too (?:\w+)|no longer|not any ?more|stopp?(?:s|ed)|can't|cannot|couldn't|won't|doesn't|didn't|isn't|aren't|unused|duplicate\w*|obsolete|outdated|unpaid|overdue|late|short of|shortage|lack|missing|empty|sick|ill|injured|leaves|leaving|left|moves?|moving|merg\w+|sold|sale|bankrupt\w*|recall\w*|virus|strike|storm|flood\w*|fire|budget|over budget|savings?|cheaper|costs?|expensive|price|danger\w*|risk\w*|unsafe|harm\w*|infect\w*|contaminat\w*|mould|wrong|mistake|mixed up|incorrect|inaccurate|new (?:system|law|rule|owner|tenant|contract|provider|supplier|tool)|replac\w+ (?:it|them|by)|renovat\w+|repair\w*|maintenance|migration|upgrade|audit|review (?:by|of)|deadline)\b|[→⇒]|->/i

/** Asks of weight in a message that gives no reason at all. */
export function unreasonedAsks(draft: ParsedDraft, asks: readonly Ask[]): readonly UnreasonedAsk[] {
  if (asks.length === 0 || draft.links.length > 0) return []
  const asked = askedSentences(asks)
  const prose = proseOf(draft)
  const found: UnreasonedAsk[] = []
  for (const sentence of prose) {
    const match = ordered.exec(sentence.text) ?? (asked.has(sentence.index) ? act.exec(sentence.text) : null)
    if (match) found.push({...spanIn(sentence, match.index, match.index + match[0].length), sentence})
  }
  if (found.length === 0) return []
  const shown = draft.zones.some(({name}) => name === 'quote' || name === 'forwarded' || name === 'code')
  if (shown || draft.sentences.some(({text}) => reason.test(bare(text)))) return []
  const told = prose.filter(({index, block}) => block.type === 'paragraph' && !asked.has(index)).length
  return told > 3 ? [] : found
}

/** Without what only looks like a reason: a time since, and what the ask itself takes away. */
function bare(text: string): string {
  return text.replace(/\b(?:since|due to|needs?) (?:\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|last)\w*/gi, ' ')
}
