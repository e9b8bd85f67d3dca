import {heading, within} from './ask-pattern.js'
import type {Ask, AskType} from './facts.js'

/** What is known of an ask when its type is judged; texts in lower case. */
export interface Wording {
  readonly text: string
  /** The sentence before it. */
  readonly ahead: string
  readonly form: Ask['form']
  /** What the pattern that found it says. */
  readonly hint: AskType | undefined
  /** Type of the ask before it in the draft. */
  readonly before: AskType | undefined
}

const coming = within(
  /\b(?:attend|rsvp|cordially|(?:you|everyone|anyone|all|each|team|members)(?:'re| are) (?:\w+ly )?invited(?! to (?:submit|apply|comment|review|send|contribute))|come join|hook up|get together|be there|show up)\b/,
  /^(?:please )?come (?:to|by|over|along|and)\b|^let(?:'s|s| us) (?:all )?meet\b/,
  /\bjoin (?:us|me|the (?:call|meeting|dinner|party|session|webinar|discussion|dial))\b/,
  /\binvit(?:e|ed|ing|ation)\b[^.?!]{0,30}\b(?:to (?:attend|participate|join|a|an|the|our|my|come|speak|lunch|dinner)|for (?:lunch|dinner|drinks))\b/,
  /\bmeet (?:up|with (?:me|us)|me|us|at \d|on (?:mon|tue|wed|thu|fri)|tomorrow|today|next week|this week)\b/,
  /\b(?:meeting|call|session|lunch|dinner|conference) (?:has been|is) (?:scheduled|set|planned)\b|\bmeeting time of\b|\binvitation for\b/,
  /\b(?:have|see) you (?:at|over|there|join|with us)\b/,
  /\bmake it (?:to|on|at|there|for)\b|\b(?:are|r) (?:you|u) (?:all )?(?:coming|going to (?:be there|the|make)|free|available|around (?:on|for|tomorrow|next|this))\b/,
  /\b(?:can|will|could|would) (?:you|u|everyone|anyone) (?:all )?(?:come\b|make it\b|attend|join (?:us|me|in)\b|be (?:there|available|coming|attending|joining|able to (?:attend|come|join)))\b/,
  /\bup for (?:a |some )?(?:lunch|dinner|beers?|drinks|coffee|golf)\b|\b(?:lunch|dinner|beers?|drinks|coffee) (?:sometime|today|tomorrow|this|next|on|with)\b/,
  /\b(?:swing|stop|drop) (?:by|in)\b|\bplan to (?:be (?:there|in)|attend|speak with|meet)\b|\bgather in\b|\bfree for\b|\b(?:you are|you're|planning|plan) (?:to )?(?:coming|attend|come)\b/,
)
const ownPlan = heading(
  /(?:shall|may) (?:i|we)\b|should we\b|should i\b(?!.*\bor\b)|can we (?:please )?(?!get|have|see|find|talk|meet)|(?:do|would) you (?:want|like|prefer) (?:me|us)\b|(?:would|do) you (?:mind|object) if (?:i|we)\b|mind if\b/,
  /(?:is|would) (?:it|that|this) (?:be )?(?:ok|okay|fine|alright|all right|acceptable|agreeable)\b|(?:ok|okay|fine) (?:to|if|with)\b|any objections?\b|do you approve\b|are (?:you|we) (?:ok|okay|fine|good|happy) with\b|(?:does|do) (?:that|this|it|the \w+) works?\b/,
  /(?:which|what) [^.?!]{0,40}\b(?:do you prefer|would you prefer|should we|shall we|suits|works best)\b|do we (?:want|go|keep|hand|use)\b|yes or no|(?:go|no-go)\b/,
)
const deciding = within(
  /\b(?:approve|approval|sign[- ]?off|your signature|go-ahead|green light|decide|(?:your|a|review\/|make the|make a) decision|choose|vote|prefer(?:ence)?|consent|permission|authoriz(?:e|ation)|ratify|yes or no|stick with|your ['"]?ok(?:ay)?\b|pending your|if we should|whether (?:we|i) should)\b/,
  /\b(?:ok|okay|fine|acceptable|agreeable|works?) (?:for|with|by|to) (?:you|everyone|all)\b|\bif (?:this|that|it)(?: is|'s) (?:not )?(?:ok|okay|fine|acceptable|agreeable)\b|\b(?:do not|don't|dis)\s?agree\b|\bagree with (?:this|the) (?:change|proposal|plan)\b|\bif you (?:object|agree)\b|\byou object\b/,
)
const opinion = within(
  /\b(?:thoughts|feedback|opinions?|input|suggestions?|critique|weigh in|chime in|redlines?|impressions?|reactions?|what you think|brainstorm)\b/,
  /\b(?:your|any|some|with|for|forward|send|give|have|further|more|provide|me) (?:[a-z]+ ){0,2}(?:comments?|views?|ideas|edits|corrections)\b|\b(?:comments?|ideas|views) (?:on|about|how|welcome|please)\b|^(?:any )?(?:comments?|ideas)\b/,
  /\bwhat (?:do|would|does|did) (?:you|u|people|others|everyone|folks|everybody|we) (?:all |guys |people )?(?:think|feel|make of|recommend|suggest)\b|\bdo (?:you|people|folks|others) (?:all |guys )?(?:agree|like|think|expect|feel|prefer)\b|\bhow (?:do|does|would) (?:you|this|that|it|people|everyone) (?:feel|sound|look)\b|\bsounds? (?:ok|good|reasonable|right)\b/,
  /^ptal\b|\b(?:your|love to|like to) (?:recommendation|advice|discuss)\b|\bcomment on\b|\bproofread\b/,
)
const reviewing = within(
  /\breview(?:ed|er|s|ing)?\b|\b(?:take|have|give (?:it|this)) (?:a|an|another) (?:(?:quick|close|closer|good|careful|second) )?(?:look|read)\b|\blook (?:over|through|this over|it over)\b|\blook at (?:the|this|my|these|it|what)\b|\bread (?:over|through)\b/,
)
const mending = /\b(?:make (?:any|the|all) (?:other )?changes|update|correct it|daily|phone|address|verify|hours|and (?:sign|send|fill|complete))\b/
const telling = heading(
  /(?:let (?:me|us|\w+) know|advise|tell (?:me|us)|confirm|explain|clarify|respond|reply|answer|get back|indicate|suggest|inform (?:me|us)|specify|shoot (?:me|us)|drop (?:me|us)|remind me (?:what|when|how|where))\b/,
)
const answering = within(
  /\b(?:let(?:ting)? (?:me|us) know|(?:tell|advise|inform) (?:me|us)|get back to (?:me|us)|wonder(?:ing)?|curious|do you know|(?:to|please) (?:know|understand|confirm|confrim|clarify)|find out|(?:explanation|clarification|confirmation|answer|reply|response|eta|status)\b)/,
)
const asking = heading(
  /(?:(?:please|pls|plz|kindly|also|just|then|so|and|could you|can you|would you|will you|could someone|can someone|can anyone|could anyone|someone|i'd appreciate it if you (?:could|would)|i would (?:really |greatly )?appreciate it if you (?:could|would)|i would be grateful if you (?:could|would|can)|it would (?:be (?:great|nice|helpful) |help )if you (?:could|would)|we ask that you|i (?:kindly )?ask that you|i need you to|i(?:'m| am| was)? (?:just |also )?(?:wondering|hoping) (?:if |whether |that )?(?:you|someone|anyone) (?:could|can|would|might)|when you (?:can|have time)|by [a-z]+),? ){1,4}/,
)

/** What kind of answer an ask wants. */
export function askTypeOf({text, ahead, form, hint, before}: Wording): AskType {
  const act = text.slice(asking.exec(text)?.[0].length ?? 0)
  if (/^(?:what|how) about\b/.test(text) && before) return before
  if (form === 'question' && ownPlan.test(text) && !/\bif so\b/.test(ahead)) return 'decision'
  if (/\bany ideas? (?:why|what|how|where|who|when|if|whether)\b/.test(text)) return 'answer'
  const told = /(?:wondering|hoping) (?:if |whether |that )?(?:you|someone|anyone) (?:could|can|would|might)\b/.test(text)
  if (form === 'elliptical' && /^(?:ok|okay|fine) (?:to|if|with)\b|^any objections\b/.test(text)) return 'decision'
  if (hint === 'attendance' || coming.test(text)) return 'attendance'
  if (telling.test(act)) {
    if (opinion.test(act)) return 'input'
    if (deciding.test(act) || /\b(?:(?:do not|don't) agree|disagree|object)/.test(ahead)) return 'decision'
    const bare = !/\b(?:if|whether|what|when|who|how|which|where|why|that|the|your|of|on)\b/.test(act.replace(/ (?:by|before|asap|as soon as|at your|when you|if you)\b.*/, ''))
    return bare && (before === 'input' || before === 'decision') ? before : 'answer'
  }
  if (form === 'question' && (hint === undefined || hint === 'answer')) {
    if (opinion.test(text) && !/^(?:what|when|where|who|why) (?:is|are|was|were|did|does)\b/.test(text)) return 'input'
    if (/^(?:can|could) (?:(?:this|that|it|these|they|the [^.?!]{1,40}) be|we)\b/.test(text)) return deciding.test(text) ? 'decision' : 'action'
    return /\b(?:review|decision|approval)\b/.test(text) && /^(?:could|can|may) (?:i|we)\b/.test(text) ? (deciding.test(text) ? 'decision' : 'input') : 'answer'
  }
  if (deciding.test(text)) return 'decision'
  if (opinion.test(text)) return 'input'
  if (reviewing.test(act.slice(0, 60)) && !mending.test(act)) return 'input'
  if (told) return answering.test(act) ? 'answer' : 'action'
  if (hint !== 'action' && answering.test(text)) return 'answer'
  if (hint === 'answer') return 'answer'
  const open = form === 'question' || (form === 'elliptical' && /^(?:any|eta|status)\b/.test(text))
  return open && hint === undefined ? 'answer' : 'action'
}

/** Asks that say nothing of what is to be done or answered. */
const bare =
  /^(?:(?:so|and|but|ok|okay|well|hi|hey|please|pls|kindly|just|also|all|guys|folks|everyone|team|(?:can|could|would|will) (?:you|u|someone|anyone|somebody|anybody)),? )*(?:(?:any |your |initial |further |other |more |and |or |some )*(?:thoughts?|ideas?|comments?|opinions?|views?|suggestions?|feedback|input|advice|help|reactions?|questions?|objections?|pointers?|hints?|concerns?|takers)(?: ?(?:\/|,|or|and|&) ?(?:thoughts?|ideas?|comments?|questions?|suggestions?|feedback|input|concerns?|opinions?))*(?: (?:please|anyone|anybody|guys|folks|here|on (?:this|that|it)|about (?:this|that|it)|welcome|appreciated|(?:is|are|would be) (?:welcome|appreciated|(?:much|greatly|very|highly) appreciated)))*|(?:what|wdyt|what do (?:you|people|we|you all|you guys) think|how does (?:that|this) sound|what say you)(?: (?:about|of) (?:this|that|it))?|wdyt|(?:advise|help|assist|respond|reply|answer|react|comment|confirm|review|ptal|look|take a look|handle|act|look into (?:it|this|that)|check (?:it|this|that)?|see (?:it|this|that)|fix (?:it|this|that)|sort (?:it|this|that) out|take care of (?:it|this|that)|deal with (?:it|this|that)|handle (?:it|this|that)|do (?:it|this|that|so)|proceed|proceed accordingly|let (?:me|us) know|let (?:me|us) know (?:what you think|your (?:thoughts|comments|opinion|views|feedback))(?: (?:about|on|of) (?:this|that|it))?|lmk|get back to (?:me|us)|(?:get|come) back to me (?:on|about) (?:this|that|it)|advise (?:me|us|accordingly)|tell me)|do the needful|do what(?:ever)? (?:is|needs to be|you think is|has to be) (?:needed|necessary|done|required|best|right)|take (?:the )?(?:necessary|appropriate|required|needed) (?:action|actions|steps|measures)|act accordingly|do something(?: about (?:it|this|that))?|have a look|can you help|can anyone help|could you help|can someone help|could someone help|anyone|any update|any updates|any news|update|updates|status|eta)(?: (?:please|pls|asap|soon|urgently|at (?:your|the) (?:earliest|convenience)(?: convenience)?|when you can|when you get a chance|as soon as (?:you can|possible)|today|by (?:eod|cob|tomorrow|friday|monday)|thanks|thank you|accordingly|at once|immediately|with this|me|us|on this|about this|here|further|back))*[ ?!.:)]*$/
const always = /\b(?:do the needful|do what(?:ever)? (?:is|needs to be|you think is|has to be) (?:needed|necessary|done|required|best|right)|take (?:the )?(?:necessary|appropriate|required) (?:action|actions|steps|measures)|act accordingly|do something about (?:it|this|that)|handle (?:it|this|that)? ?accordingly|proceed accordingly|advise accordingly)\b/

/** Whether the ask `text` (lower case) names nothing to do or answer: `never` what the text around it may supply. */
export function vagueness(text: string): 'clear' | 'unless told' | 'always' {
  if (always.test(text)) return 'always'
  return bare.test(text) ? 'unless told' : 'clear'
}
