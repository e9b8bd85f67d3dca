import type {ParsedDraft, Sentence} from '../draft.js'
import {lines} from './pattern.js'
import {wordsIn} from './ask-text.js'

/** Asks that say nothing of what is to be done or answered. */
const bare = new RegExp(lines`
  ^(?:(?:so|and|but|ok|okay|well|hi|hey|please|pls|kindly|just|also|all|guys|folks|everyone|team|(?:can|could|
  would|will) (?:you|u|someone|anyone|somebody|anybody)),? )*(?:(?:any |your |initial |further |other |more |
  and |or |some )*(?:thoughts?|ideas?|comments?|opinions?|views?|suggestions?|feedback|input|advice|help|
  reactions?|questions?|objections?|pointers?|hints?|concerns?|takers)(?: ?(?:\/|,|or|and|&) ?(?:thoughts?|
  ideas?|comments?|questions?|suggestions?|feedback|input|concerns?|opinions?))*(?: (?:please|anyone|anybody|
  guys|folks|here|on (?:this|that|it)|about (?:this|that|it)|welcome|appreciated|(?:is|are|would be) (?:welcome|
  appreciated|(?:much|greatly|very|highly) appreciated)))*|(?:what|wdyt|what do (?:you|people|we|you all|
  you guys) think|how does (?:that|this) sound|what say you)(?: (?:about|of) (?:this|that|it))?|wdyt|(?:advise|
  help|assist|respond|reply|answer|react|comment|confirm|review|ptal|look|take a look|handle|act|
  look into (?:it|this|that)|check (?:it|this|that)?|see (?:it|this|that)|fix (?:it|this|that)|sort (?:it|this|
  that) out|take care of (?:it|this|that)|deal with (?:it|this|that)|handle (?:it|this|that)|do (?:it|this|that|
  so)|proceed|proceed accordingly|let (?:me|us) know|let (?:me|us) know (?:what you think|your (?:thoughts|
  comments|opinion|views|feedback))(?: (?:about|on|of) (?:this|that|it))?|lmk|get back to (?:me|us)|(?:get|
  come) back to me (?:on|about) (?:this|that|it)|advise (?:me|us|accordingly)|tell me)|do the needful|
  do what(?:ever)? (?:is|needs to be|you think is|has to be) (?:needed|necessary|done|required|best|right)|
  take (?:the )?(?:necessary|appropriate|required|needed) (?:action|actions|steps|measures)|act accordingly|
  do something(?: about (?:it|this|that))?|have a look|can you help|can anyone help|could you help|
  can someone help|could someone help|anyone|any update|any updates|any news|update|updates|status|
  eta)(?: (?:please|pls|asap|soon|urgently|at (?:your|the) (?:earliest|convenience)(?: convenience)?|
  when you can|when you get a chance|as soon as (?:you can|possible)|today|by (?:eod|cob|tomorrow|friday|
  monday)|thanks|thank you|accordingly|at once|immediately|with this|me|us|on this|about this|here|further|
  back))*[ ?!.:)]*$
`)
const always = new RegExp(lines`
    ^(?:just )?(?:bump|nudg|ping)(?:ing|e)?(?: (?:this|on this|again))*\W*(?:$|[,.!?])|\b(?:do the needful|
    do what(?:ever)? (?:is|needs to be|you think is|has to be) (?:needed|necessary|done|
    required|best|right)|take (?:the )?(?:necessary|appropriate|required) (?:action|actions|steps|measures)|
    act accordingly|do something about (?:it|this|that)|handle (?:it|this|that)? ?accordingly|proceed accordingly|
    advise accordingly)\b
  `)

/** Whether the ask `text` (lower case) names nothing to do or answer, and whether the text before may supply that. */
function vagueness(text: string): 'clear' | 'unless told' | 'always' {
  if (always.test(text)) return 'always'
  return bare.test(text) ? 'unless told' : 'clear'
}

/** Whether the ask `text`, behind `ahead` in its sentence, tells a willing reader what to do; both in lower case. */
export function clarityOf(draft: ParsedDraft, sentence: Sentence, ahead: string, text: string): 'clear' | 'vague' {
  const kind = vagueness(text)
  if (kind === 'clear') return 'clear'
  return kind === 'unless told' && isTold(draft, sentence, ahead, text) ? 'clear' : 'vague'
}

const telling = new RegExp(lines`
    \?|\b(?:(?:i|we)(?:'d| would| could| might| plan| think)|should|propos|option|could we|i suggest|plan to|
    whether|attached|draft|review|idea|instead of|either|fail|error|problem|stopped|still|wants?|costs?|more than|
    less than|instead|can't|doesn't|confus|stuck)
  `)

/** Asks for word, which fit whatever stands before them. */
const word = new RegExp(lines`
  \b(?:advise|let (?:me|us) know|lmk|tell (?:me|us)|respond|reply|react|(?:get|come) back to (?:me|us))\b
`)
/** What calls for word by itself: a choice, an offer, trouble, something ahead. */
const calling = new RegExp(lines`
  \b(?:or|but|however|although|though|yet|unless|if|will|won't|would|can|cannot|could|may|might|must|shall|need\w*|
  going to|
  ha(?:s|ve) to|you|your|yours|no|not|\w+n't|never|nobody|nothing|none|without|only|too|still|again|left|spare|free|
  available|open|vacan\w+|seats?|tickets?|slots?|places?|prices?|each|quote[sd]?|offer\w*|invit\w+|ask(?:s|ed|ing)?|
  request\w*|
  claim\w*|object\w*|refus\w+|declin\w+|cancel\w*|reject\w*|den(?:y|ies|ied)|broke\w*|miss\w*|lost|late|delay\w*|over|
  short|wrong|
  leak\w*|damag\w+|crack\w*|burst|went out|fell|fallen|stolen|hurt|injur\w+|accidents?|flood\w*|overdue|expire[sd]?|
  expiring|out of|away|sick|ill|off|down|stuck|crash\w*|error\w*|threat\w*|complain\w*|
  unclear|unsure|empty|dead|gone|until|till|tomorrow|next|soon|due|deadline|moved?|postpone\w*|changed?|withdr\w+|
  resign\w*|quit)\b|
  [€$£]|\beuros?\b
`)
/** How many words of context make a bare ask plain, and an ask for word: behind what calls for it, and behind plain facts. */
const enough = 18
const some = 12
const plenty = 70

/** Whether the text before a bare ask ("Thoughts?") makes plain what is asked. */
function isTold(draft: ParsedDraft, sentence: Sentence, ahead: string, ask: string): boolean {
  if (wordsIn(ahead) > 3) return true
  let words = 0
  let called = false
  for (const other of draft.sentences) {
    if (other.index >= sentence.index) break
    if (other.zone === 'greeting') continue
    const text = other.text.toLowerCase()
    if (telling.test(text)) return true
    called ||= calling.test(text)
    words += wordsIn(text.replace(/\uFFFC+/g, '').replace(/ +/g, ' '))
  }
  return words >= (!word.test(ask) ? enough : called ? some : plenty)
}
