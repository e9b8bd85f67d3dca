import type {AskType} from './facts.js'

const attendance =
  /\b(?:attend(?:ing|ance)?|rsvp|join (?:us|me|the (?:call|meeting|dinner|party|team at|group for))|come join|invit(?:e|ed|ing|ation) (?:you |everyone |each of you |[a-z]{1,12} )?to (?:attend|participate|join|a\b|an\b|the\b|our\b|my\b|come|speak|lunch|dinner)|you(?:'re| are) (?:cordially |warmly )?invited|get together|hook up|meet (?:up|with (?:me|us)|me|us|at \d|on (?:mon|tue|wed|thu|fri)|tomorrow|today|for)|(?:meeting|call|session|lunch|dinner|conference) (?:has been|is) (?:scheduled|set|planned)|meeting time of|be there|show up|make it (?:to|on|at)|are you (?:coming|going|free|available|around (?:on|for|tomorrow|next|this))|can you (?:come|make|attend|join)|will you (?:be (?:there|coming|attending|joining|able to (?:attend|come|join))|come|attend|join)|up for (?:lunch|dinner|beers?|drinks|coffee)|(?:lunch|dinner|beers?|drinks|coffee) (?:sometime|today|tomorrow|this|next|on|with)|stop by|drop in|swing by|plan to be (?:there|in)|gather in|free for|come (?:to|by|over|along|for)|you are coming|planning to (?:attend|come))\b/
const decision =
  /\b(?:approv(?:e|al|ed|ing)|sign[- ]?off|signature|go-ahead|green light|decide|decision|choose|vote|which (?:one |option |of (?:these|the two|them) )?(?:do you|would you|should|shall|suits|works)|prefer(?:ence)?|object(?:ions?)?|your ['"]?ok(?:ay)?|ok(?:ay)? (?:to|if|with|for)|is (?:it|that|this) (?:ok|okay|fine|alright|acceptable)|agree with|consent|permission|authoriz|may (?:i|we)\b|shall (?:i|we)\b|should (?:i|we)\b|do you want (?:me|us)\b|would you like (?:me|us)\b|mind if (?:i|we)|can we (?:change|merge|move|drop|remove|rename|go|agree|postpone|switch|use|skip|close)|if we should|whether (?:we|i) should|works? for you|is (?:not )?ok\b|stick with|yes or no|you (?:do not|don't) agree|accept(?:able)?\b.{0,12}\?|ratify|sanction)\b/
const input =
  /\b(?:thoughts?|comments?|commenting|feedback|opinions?|views?|input|suggestions?|review(?:ed|ing|s|er)?|(?:take|have) (?:a|another) (?:(?:quick|close|closer|good|careful|second) )?look (?:at|over|through)|look (?:over|through|this over|it over|at (?:the|this|my|these))|proofread|critique|weigh in|what (?:do|would|does|did) (?:you|u|people|others|everyone|folks|everybody|we) (?:all |guys )?think|do you (?:agree|like|think)|how (?:do|does|would) (?:you|this|that|it) (?:feel|sound|look)|sounds? (?:ok|good|reasonable|right)|ideas (?:how|on|about|for|for)|your (?:reaction|take|impression|recommendation|advice)|what you think|chime in|concerns|read (?:over|through)|edits|redline|mark-?up)\b/
const answer =
  /\b(?:let (?:me|us) know (?:if|whether|what|when|who|how|which|where|why|your|the|as|by|asap|of)|(?:tell|advise|inform|notify) (?:me|us) (?:if|whether|what|when|who|how|which|where|why|of|on|as to|about)|advise|confirm|wonder(?:ing)?|curious|any (?:idea|ideas|word|news|update|updates|pointers|hints|luck|clue|explanation|reason)|do you know|(?:does|do) any(?:one|body) (?:know|have)|(?:know|understand|find out|figure out|hear) (?:if|whether|what|when|who|how|which|where|why|the)|(?:explain|clarify|clarification)|reply (?:to|by|with)|respond|get back to (?:me|us)|answer|not sure|unsure|no idea|don't know)\b/
const doing =
  /^(?:(?:so|and|but|also|then|now|ok|okay|if[^,]{2,60}|[a-z]+),? )?(?:please |pls |kindly |could |can |would |will )/

/** What kind of answer the ask `text` (lower case) wants; `hint` is what its wording says already. */
export function askTypeOf(text: string, hint: AskType | undefined, question: boolean): AskType {
  if (attendance.test(text) && !/\b(?:minutes|notes|list) of\b/.test(text)) return 'attendance'
  if (/^(?:please |pls |kindly )?(?:let (?:me|us) know|advise|tell (?:me|us)|confirm)\b/.test(text)) {
    if (/\b(?:what you think|your (?:thoughts|comments|opinion|feedback|views|input)|any (?:comments|suggestions|thoughts|feedback)|comments)\b/.test(text)) return 'input'
    return decision.test(text) ? 'decision' : 'answer'
  }
  if (decision.test(text)) return 'decision'
  if (input.test(text)) return 'input'
  if (question && (hint === undefined || hint === 'answer')) return 'answer'
  if (answer.test(text) && !doing.test(text)) return 'answer'
  if (/^(?:please |pls |kindly |could you |can you |would you )?(?:please )?(?:confirm|advise|explain|clarify|tell|let (?:me|us) know|respond|answer)\b/.test(text)) return 'answer'
  return hint ?? (question ? 'answer' : 'action')
}

/** Asks that say nothing of what is to be done or answered. */
const bare =
  /^(?:(?:so|and|but|ok|okay|well|hi|hey|please|pls|kindly|just|also|all|guys|folks|everyone|team),? )*(?:(?:any |your |initial |further |other |more |and |or |some )*(?:thoughts?|ideas?|comments?|opinions?|views?|suggestions?|feedback|input|advice|help|reactions?|questions?|objections?|pointers?|hints?|concerns?|takers)(?: ?(?:\/|,|or|and|&) ?(?:thoughts?|ideas?|comments?|questions?|suggestions?|feedback|input|concerns?|opinions?))*(?: (?:please|anyone|anybody|guys|folks|here|on (?:this|that|it)|about (?:this|that|it)|welcome|appreciated|(?:is|are|would be) (?:welcome|appreciated|(?:much|greatly|very|highly) appreciated)))*|(?:what|wdyt|what do (?:you|people|we|you all|you guys) think|how does (?:that|this) sound|what say you)(?: (?:about|of) (?:this|that|it))?|wdyt|(?:advise|help|assist|respond|reply|answer|react|comment|confirm|review|ptal|look|take a look|handle|act|look into (?:it|this|that)|check (?:it|this|that)?|see (?:it|this|that)|fix (?:it|this|that)|sort (?:it|this|that) out|take care of (?:it|this|that)|deal with (?:it|this|that)|handle (?:it|this|that)|do (?:it|this|that|so)|proceed|proceed accordingly|let (?:me|us) know|let (?:me|us) know (?:what you think|your (?:thoughts|comments|opinion|views|feedback))(?: (?:about|on|of) (?:this|that|it))?|lmk|get back to (?:me|us)|(?:get|come) back to me (?:on|about) (?:this|that|it)|advise (?:me|us|accordingly)|tell me)|do the needful|do what(?:ever)? (?:is|needs to be|you think is|has to be) (?:needed|necessary|done|required|best|right)|take (?:the )?(?:necessary|appropriate|required|needed) (?:action|actions|steps|measures)|act accordingly|do something(?: about (?:it|this|that))?|have a look|can you help|can anyone help|could you help|can someone help|could someone help|anyone|any update|any updates|any news|update|updates|status|eta)(?: (?:please|pls|asap|soon|urgently|at (?:your|the) (?:earliest|convenience)(?: convenience)?|when you can|when you get a chance|as soon as (?:you can|possible)|today|by (?:eod|cob|tomorrow|friday|monday)|thanks|thank you|accordingly|at once|immediately|with this|me|us|on this|about this|here|further|back))*[ ?!.:)]*$/
const always = /\b(?:do the needful|do what(?:ever)? (?:is|needs to be|you think is|has to be) (?:needed|necessary|done|required|best|right)|take (?:the )?(?:necessary|appropriate|required) (?:action|actions|steps|measures)|act accordingly|do something about (?:it|this|that)|handle (?:it|this|that)? ?accordingly|proceed accordingly|advise accordingly)\b/

/** Whether the ask `text` (lower case) names nothing to do or answer: `never` what the text around it may supply. */
export function vagueness(text: string): 'clear' | 'unless told' | 'always' {
  if (always.test(text)) return 'always'
  return bare.test(text) ? 'unless told' : 'clear'
}
