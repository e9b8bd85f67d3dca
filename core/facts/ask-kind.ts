import {heading, within} from './ask-pattern.js'
import {lines} from './pattern.js'
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
  lines`
      \b(?:attend(?:ance)?|rsvp|pleasure of your|(?:everybody|everyone|all of you) can (?:all )?(?:come|make it|stop)|
      cordially|(?:you|everyone|anyone|all|each|team|
      members)(?:'re| are) (?:\w+ly )?invited(?! to (?:submit|apply|comment|review|send|contribute))|come join|
      hook up|get together|be there|show up)\b
    `,
  /^(?:please )?come (?:to|by|over|along|and)\b|^let(?:'s|s| us) (?:all )?meet\b/,
  /\b(?:let'?s|let us|can we|could we|shall we)(?: all| just| maybe)? (?:hop on|jump on|have|get on|do|hold|schedule|set up) (?:a|the|another) (?:[a-z]+ )?(?:call|meeting|chat|zoom|talk|sync)\b/,
  /\bjoin (?:us|me|(?:the|our|an?|this|today's|tomorrow's) (?:[a-z-]+ ){0,2}(?:call|meeting|dinner|party|session|webinar|discussion|dial|conference|workshop|seminar|lunch|stand-?up|sync|event|demo|ceremony)|(?:at|on|from|via|by) (?:\uFFFC|mon|tue|wed|thu|fri|sat|sun|\d|zoom|teams|meet|phone|dial))/,
  lines`
      \binvit(?:e|ed|ing|ation)\b[^.?!]{0,30}\b(?:to (?:attend|participate|join|a|an|the|our|my|come|speak|lunch|
      dinner)|for (?:lunch|dinner|drinks))\b
    `,
  /\bmeet (?:up|with (?:me|us)|me|us|at \d|on (?:mon|tue|wed|thu|fri)|tomorrow|today|next week|this week)\b/,
  lines`
      \b(?:meeting|call|session|lunch|dinner|conference) (?:has been|is) (?:scheduled|set|planned)\b|
      \bmeeting time of\b|\binvitation for\b
    `,
  /\b(?:have|see) you (?:at|over|there|join|with us)\b/,
  lines`
      \bmake it (?:to|on|at|there|for)\b|\b(?:are|r) (?:you|u) (?:all )?(?:coming|going to (?:be there|the|make)|
      free|available|around (?:on|for|tomorrow|next|this))\b
    `,
  lines`
      \b(?:can|will|could|would) (?:you|u|everyone|anyone) (?:all )?(?:come\b|make it\b|attend|join (?:us|me|in)\b|
      be (?:there|available|coming|attending|joining|able to (?:attend|come|join)))\b
    `,
  lines`
      \bup for (?:a |some )?(?:lunch|dinner|beers?|drinks|coffee|golf)\b|\b(?:lunch|dinner|beers?|drinks|
      coffee) (?:sometime|today|tomorrow|this|next|on|with)\b
    `,
  lines`
      \b(?:swing|stop|drop) (?:by|in)\b|\bplan to (?:be (?:there|in)|attend|speak with|meet)\b|\bgather in\b|
      \bfree for\b|\b(?:you are|you're|planning|plan) (?:to )?(?:coming|attend|come)\b
    `,
)
const ownPlan = heading(
  lines`
      (?:shall|may) (?:i|we)\b|should we\b|should i\b(?!.*\bor\b)|can we (?:please )?(?!get|have|see|find|talk|
      meet)|(?:do|would) you (?:want|like|prefer) (?:me|us)\b|(?:would|do) you (?:mind|object) if (?:i|we)\b|
      mind if\b
    `,
  lines`
      (?:is|would) (?:it|that|this) (?:be )?(?:ok|okay|fine|alright|all right|acceptable|agreeable)\b|(?:ok|okay|
      fine) (?:to|if|with)\b|any objections?\b|do you approve\b|are (?:you|we) (?:ok|okay|fine|good|happy) with\b|
      (?:does|do) (?:that|this|it|the \w+) works?\b
    `,
  lines`
      (?:which|what) [^.?!]{0,40}\b(?:do you prefer|would you prefer|should we|shall we|suits|works best)\b|
      do we (?:want|go|keep|hand|use)\b|yes or no|(?:go|no-go)\b
    `,
)
const deciding = within(
  lines`
      \b(?:approve|approval|sign[- ]?off|your signature(?! page)|go-ahead|green light|decide|
      (?:your|a|review\/|make the|
      make a) decision|choose|vote|prefer(?:ence)?|consent|permission|authoriz(?:e|ation)|ratify|yes or no|
      stick with|your ['"]?ok(?:ay)?\b|pending your|if we should|whether (?:we|i) should)\b
    `,
  lines`
      \b(?:ok|okay|fine|acceptable|agreeable|works?) (?:for|with|by|to) (?:you|everyone|all)\b|\bif (?:this|that|
      it)(?: is|'s) (?:not )?(?:ok|okay|fine|acceptable|agreeable)\b|\b(?:do not|don't|dis)\s?agree\b|
      \bagree with (?:this|the) (?:change|proposal|plan)\b|\bif you (?:object|agree)\b|\byou object\b
    `,
)
const opinion = within(
  lines`
      \b(?:thoughts|feedback|opinions?|input|suggestions?|critique|weigh in|chime in|redlines?|impressions?|
      reactions?|what you think|brainstorm)\b
    `,
  lines`
      \b(?:your|any|some|with|for|forward|send|give|have|further|more|provide|me) (?:[a-z]+ ){0,2}(?:comments?|
      views?|ideas|edits|corrections)\b|\b(?:comments?|ideas|views) (?:on|about|how|welcome|please)\b|
      ^(?:any )?(?:comments?|ideas)\b
    `,
  lines`
      \bwhat (?:do|would|does|did) (?:you|u|people|others|everyone|folks|everybody|we) (?:all |guys |
      people )?(?:think|feel|make of|recommend|suggest)\b|\bdo (?:you|people|folks|others) (?:all |guys )?(?:agree|
      like|think|expect|feel|prefer)\b|\bhow (?:do|does|would) (?:you|this|that|it|people|everyone) (?:feel|sound|
      look)\b|\bsounds? (?:ok|good|reasonable|right)\b
    `,
  /^ptal\b|\b(?:your|love to|like to) (?:recommendation|advice|discuss)\b|\bcomment on\b|\bproofread\b/,
)
const reviewing = within(
  lines`
      \breview(?:ed|er|s|ing)?\b|\b(?:take|have|give (?:it|this)) (?:a|an|another) (?:(?:quick|close|closer|good|
      careful|second) )?(?:look|read)\b|\blook (?:over|through|this over|it over)\b|\blook at (?:the|this|my|these|
      it|what)\b|\bread (?:over|through)\b
    `,
)
const mending = new RegExp(lines`
    \b(?:make (?:any|the|all) (?:other )?changes|update|correct it|daily|phone|address|verify|hours|and (?:sign|
    send|fill|complete))\b
  `)
const telling = heading(
  lines`
      (?:let (?:me|us|\w+) know|know (?:if|whether|what|when|who|how|where|which|why)|advise|tell (?:me|us)|
      confirm|explain|clarify|respond|reply|answer|get back|
      indicate|suggest|inform (?:me|us)|specify|shoot (?:me|us)|drop (?:me|us)|remind me (?:what|when|how|where))\b
    `,
)
const answering = within(
  lines`
      \b(?:let(?:ting)? (?:me|us) know|(?:tell|advise|inform) (?:me|us)|get back to (?:me|us)|wonder(?:ing)?|
      curious|do you know|(?:to|please) (?:know|understand|confirm|confrim|clarify)|find out|(?:explanation|
      clarification|confirmation|answer|reply|response|eta|status)\b)
    `,
)
const asking = heading(
  lines`
      (?:(?:please|pls|plz|kindly|also|just|then|so|and|could you|can you|would you|will you|could someone|
      can someone|can anyone|could anyone|someone|i'd appreciate it if you (?:could|would)|i would (?:really |
      greatly )?appreciate it if you (?:could|would)|i would be grateful if you (?:could|would|can)|
      it would (?:be (?:great|nice|helpful) |help )if you (?:could|would)|we ask that you|
      i (?:kindly )?ask that you|i need you to|i(?:'m| am| was)? (?:just |also )?(?:wondering|hoping) (?:if |
      whether |that )?(?:you|someone|anyone) (?:could|can|would|might)|when you (?:can|have time)|
      by [a-z]+),? ){1,4}
    `,
)

const wishing = /(?:wondering|hoping) (?:if |whether |that )?(?:you|someone|anyone) (?:could|can|would|might)\b/
/** What a bare "please respond" lacks. */
const named = /\b(?:if|whether|what|when|who|how|which|where|why|that|the|your|of|on)\b/
/** "Can we get a review?", "could this be fixed?": a deed, worded as a question. */
const joint = /^(?:can|could) (?:(?:this|that|it|these|they|the [^.?!]{1,40}) be|i (?:please )?(?:have|get)|we)\b/

function jointType(text: string): AskType {
  if (deciding.test(text)) return 'decision'
  return /\breview\b/.test(text) ? 'input' : 'action'
}

/** What kind of answer an ask wants. */
export function askTypeOf({text, ahead, form, hint, before}: Wording): AskType {
  const act = text.slice(asking.exec(text)?.[0].length ?? 0)
  if (/^(?:what|how) about\b/.test(text) && before) return before
  // What is to be brought to an event is a part of coming.
  if (before === 'attendance' && /^(?:please |also |and )*(?:bring|wear|come|dress|pack)\b/.test(text)) return 'attendance'
  if (form === 'question' && ownPlan.test(text) && !/\bif so\b/.test(ahead)) return 'decision'
  if (/\bany ideas? (?:why|what|how|where|who|when|if|whether)\b/.test(text)) return 'answer'
  if (form === 'elliptical' && /^(?:ok|okay|fine) (?:to|if|with)\b|^any objections\b/.test(text)) return 'decision'
  if (hint === 'attendance' || coming.test(text)) return 'attendance'
  if (telling.test(act)) {
    if (opinion.test(act)) return 'input'
    if (deciding.test(act) || /\b(?:(?:do not|don't) agree|disagree|object)/.test(ahead)) return 'decision'
    const bare = !named.test(act.replace(/ (?:by|before|asap|as soon as|at your|when you|if you)\b.*/, ''))
    return bare && (before === 'input' || before === 'decision') ? before : 'answer'
  }
  if (form === 'question' && (hint === undefined || hint === 'answer')) {
    if (opinion.test(text) && !/^(?:what|when|where|who|why) (?:is|are|was|were|did|does)\b/.test(text)) return 'input'
    return joint.test(text) ? jointType(text) : 'answer'
  }
  if (deciding.test(text)) return 'decision'
  if (opinion.test(text)) return 'input'
  if (reviewing.test(act.slice(0, 60)) && !mending.test(act)) return 'input'
  if (wishing.test(text)) return answering.test(act) ? 'answer' : 'action'
  if (hint !== 'action' && answering.test(text)) return 'answer'
  if (hint === 'answer') return 'answer'
  const open = form === 'question' || (form === 'elliptical' && /^(?:any|eta|status)\b/.test(text))
  return open && hint === undefined ? 'answer' : 'action'
}
