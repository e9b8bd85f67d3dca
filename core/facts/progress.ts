import {lines, pattern} from './pattern.js'

// How a message of a thread moves the matter on, on its own words: settled, or round once more. Our own selection.

/** What a message does to the matter of its thread. */
export interface Progress {
  /** It is agreed, answered, done, or somebody proposes to talk. */
  readonly settles: boolean
  /** How plainly it shows that the matter goes round: 1 for an objection, 2 where people miss each other. */
  readonly friction: 0 | 1 | 2
}

const opening = '^(?:(?:oh|ah|aha|hm+|well|ok|okay|yes|yeah|and|so|hi|hey|thanks|thank you|great|sorry)\\b[,.! ]{1,3}|@?[a-z]{1,30}, ){0,2}'

/** Said in so many words, or seen by one of them. */
const stuck = pattern`
  \b(?:that|this|it)(?:'s| is| was|'s really| is really)? ?(?:not|n't|isn't|wasn't|never) (?:at all |really )?(?:what|how|the way) (?:i|we)\b|
  \bnot what (?:i|we) (?:meant?|said|asked|wanted|agreed|wrote|ordered|need(?:ed)?|proposed)\b|
  \b(?:as|like) (?:i|we)(?:'ve| have)?(?: already| just)? (?:said|wrote|told|explained|mentioned|pointed out)\b(?! (?:in|on) (?:the|my|our) (?:cover|invitation))|
  \b(?:i|we)(?:'ve| have)? (?:just|already) (?:said|told|explained|answered|wrote|sent|did that)\b|
  \b(?:i|we) (?:told you|wrote (?:that|this|it)\b|never said|did(?:n't| not) (?:say|agree)\b)|
  \b(?:i|we) (?:said|wrote) (?:that )?(?:no\b|twice|already|above|by|they|it|so\b)|
  \b(?:i've|i have|we've|we have) (?:said|told|explained|written|sent|done|asked|tried) (?:that|this|it|them|all of (?:that|this)|you|two|three|[a-z ]{0,20}?) ?(?:already|twice|before|above|again|two times|three times|several times|many times)\b|
  \b(?:misunderst\w+|misremember\w*|misread\w*|talking past|talk past|(?:going |running |going round |around )in circles|mix(?:ing)? (?:these|this|that|them|it|things) up)\b|
  \byou(?:'re| are)? (?:keep |don't |didn't |do not |did not |did you )(?:read|understand|understood|listen|get it|answer(?:ed)? (?:my|the)|mixing|saying|repeating|missing)\b|
  \byou(?:'re| are) (?:missing|ignoring|getting this|not (?:reading|listening|answering))\b|
  \b(?:i|we) (?:still )?(?:don't|do not|can't|cannot) (?:really )?(?:follow|understand|see (?:why|what|how|where|the (?:point|argument|problem|reason|difference)|a (?:reason|difference|problem)|that)|get (?:it|why|what|how|your))\b|
  \b(?:i'm|i am|now i'm) (?:still |totally |completely |really )?(?:confused|lost)\b|
  \bhow (?:often|many times) (?:do|must|should|have) (?:i|we)\b|
  \b(?:we|we've|we have|i've|i have) (?:been|gone|went) (?:through|over) (?:this|that|it)\b|
  \bthis (?:discussion|question|debate|argument) again\b|\bback (?:to|at) (?:square one|where we (?:started|were))\b|
  \bi still (?:disagree|object|think|believe|don't|do not|can't|cannot|come out|get|see|say|prefer|insist)\b|
  \bi (?:strongly |really |just )?(?:disagree|object)\b(?! to nothing)|\bwe (?:disagree|object)\b|\b(?:must|i|we) insist\b|
  \b(?:missing|miss|missed) (?:my|the) point\b|\b(?:nobody|no one) (?:said|says|is saying|ever said)\b|
  \bi(?:'m| am) (?:not saying|saying|telling you|not talking about)\b|\bthat's what i (?:keep|said|have been|am|'m)\b|
  \bi (?:keep|kept) (?:asking|saying|telling|explaining)\b|\b(?:my|the same|that) (?:question|point) (?:was|is still|still stands|remains)\b|
  \byou keep\b|\b(?:did you|have you) (?:even )?(?:read|see|look at) (?:it|them|my|what i)\b
`

/** An objection, or something that still does not work. */
const objects = new RegExp(
  lines`
    ${opening}(?:no(?:pe)?[,.;!](?= (?:\S+ ){2})|but\b|not (?:true|really|quite|for (?:me|us)|convinced|to this extent)\b|(?:then|so) why\b|same (?:error|problem|result|here, still)\b|
    (?:and )?why (?:should|would|is it (?:always|me))\b|hm+,? that|impossible\b)|
    \b(?:i|we) (?:don't|do not|didn't) (?:think|agree|believe|like|want|buy)\b|
    \b(?:it|this|that|they|these|those)(?: really| also| still)? (?:isn't|wasn't|aren't|weren't|doesn't|don't|didn't|does not|did not|is not|was not|hasn't|can't|cannot|won't)\b|
    \b(?:that|this|it)(?:'s| is| was) (?:simply |just |really |still |also )?(?:not|wrong|no\b|nonsense|the same thing|last year)|\bthose (?:numbers|figures) are wrong\b|
    \bthat(?:'s| is) (?:[a-z]{1,30}'s|another|a different) [a-z]{1,30}(?:\.|, not)|
    \bcan't (?:be (?:right|it|true)|accept|do that|agree|live with|support|say that)\b|\bwon't (?:accept|work|do|pay|help|check)\b|
    \b(?:not|n't) (?:convinced|comfortable|happy|fair|interested|acceptable|agree|enough|a valid)\b|
    \bstill (?:the (?:same|old|wrong)|old|broken|wrong|missing|fails?|failing|crashes|not|doesn't|does not|no|unclear|says?|shows?|gets?|happens|there|empty|"|\d)|
    \b(?:you're|you are|you were|you weren't|you must be) (?:wrong|not|there|mistaken|looking|confus\w+)|\bwrong (?:one|version|file|number|letter|way)\b|
    \bi(?:'d| would) (?:rather not|not)\b|\bout of the question\b|\bthat makes no sense\b|\bi said\b|\bnot because\b|
    \bdo you (?:actually |really )?mean\b|\byou (?:said|say|wrote|promised|told (?:me|us)) [^.?!]{2,80}\b(?:but|now|and now)\b|\bwhat do you mean\b|\bthen how\b
  `,
  'i',
)

const agreed = new RegExp(
  lines`
    ${opening}(?:agreed|deal|perfect(?:ly)?|great|excellent|wonderful|lovely|nice|cool|brilliant|super|awesome|yay|hurray|done|fixed|merged|approved|confirmed|booked|sorted|resolved|solved|
    reserved|ordered|corrected|updated|added|changed|published|noted|sent|received|understood|decided|refunded|replaced|deployed|reviewed|tagged|moved|rolled back|got it|
    found it|that(?:'s| is) it|that (?:did|does|was|solved|fixed|explains) it|that (?:works|worked|helped|helps|fits|makes sense)|
    makes (?:total |perfect )?sense|sounds (?:good|great|fine|right|fair)|looks (?:good|great|fine|lovely|right)|works(?: for (?:me|us))?(?: now| here)?|works[,.!]|fair (?:enough|point)|good (?:point|catch|idea|call)|fine(?: (?:by|with|for) (?:me|us))?(?=[,.!]|$)|
    all (?:good|set|done|green|clear)|no (?:objections?|strong opinion|problem)|lgtm|\+1|:\+1:|ship it|i agree(?=[,.!]|$| (?:to|that)\b)|you(?:'re| are) right|you were right|right[,.!]|true[.,!]|exactly|me too|count me in|
    (?:ok|okay|k|yes|yep|sure|alright|all right|good|fine)(?:[.!]|$)|(?:ok|okay|sure|alright|fine),? (?:then|let's|i'll|we'll|understood|go|do|will|that|with|thanks|[a-z]+ it is\b))|
    \b(?:let's|we'll|i'll|we) (?:go|went|go ahead|settle|stick) (?:with|for|on)\b|\b(?:it|that|this) (?:is|'s) (?:fixed|settled|decided|done|clear(?: now)?|agreed|solved|resolved|sorted)\b(?! (?:yet|on our side|for us|on my))|
    \b[\w/-]{1,40} it is(?:[,.!]|$)|\b(?:works|fixed|solved|working|connected) (?:now|again)\b|\b(?:now it|it now|that|it) works(?: (?:for (?:me|us)|now|again))?(?:[,.!]|$)|
    \b(?:convinces|convinced) me\b|\bi stand corrected\b|\b(?:my mistake|my bad|my fault|never ?mind|good to go|problem solved|case closed)\b|\bclosing (?:this|the)\b|
    \bwe(?:'ve| have)? (?:agreed|decided|settled)\b|\b(?:decision|decided|resolved|resolution|agreed):|\bfound (?:it|the (?:problem|cause|bug|reason|mistake))\b
  `,
  'i',
)

const thanks = /^(?:[a-z]+, )?(?:many |ok(?:ay)?,? |great,? |perfect,? )?(?:thanks|thank you|thx|ty|cheers)\b|\b(?:thanks|thank you|thx)(?: (?:so much|a lot|again|all|everyone|everybody|both|[A-Z][a-z]+))?[.! ]*$/i

/** A talk is proposed, or was had. */
export const talk =
  /\b(?:let's|let us|lets|can we|could we|shall we|should we|may we|how about|what about|happy to|glad to|i(?:'d| would) (?:like|love|prefer|suggest|propose)|i(?:'ll| will)|we(?:'ll| should| need to| could| can| must| have)|please|are you free|you free|do you have|have you got|when can|if you|worth|better|propose|suggest|rather)\b[^.?!]{0,60}\b(?:calls?(?! (?:the|a|an|our|your|it|this|him|her|them|for)\b)|phone|zoom|teams|huddle|meet(?:ing)?(?! (?:the|our|your|a) (?:deadline|target|need|requirement|goal|standard))|chat|talk(?! to (?:the|our|your|his|her|their|him|them))|in person|face to face|video|sit down|sit together|discuss (?:it |this )?(?:live|in person|on))\b/i

/** A message that goes on behind its opening words with a reservation. */
const reserves = /\b(?:but|however|although|except|unless|yet|though)\b/i

/** What a message does; `text` is its own words, without quotes. */
export function progressOf(text: string): Progress {
  const flat = flatOf(text)
  const friction = stuck.test(flat) ? 2 : objects.test(flat) ? 1 : 0
  if (talk.test(flat)) return {settles: true, friction: 0}
  const closes = flat.split(/(?<=[.!?;])\s+/).some(sentence => agreed.test(sentence) && !/\?$/.test(sentence) && !reserves.test(sentence))
  const thanked = flat.length < 160 && thanks.test(flat) && !reserves.test(flat) && !flat.includes('?')
  return {settles: friction === 0 && (closes || thanked), friction}
}

/** In lower case on one line, with straight apostrophes. */
export function flatOf(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
}

const common = new Set(
  lines`
    a|about|after|again|all|also|am|an|and|any|anyone|are|as|at|be|been|before|but|by|can|could|did|do|does|done|for|from|get|give|got|had|has|have|hello|help|hey|hi|how|i|if|in|into|is|it|its|just|
    know|let|like|look|me|might|my|need|no|not|of|on|one|or|our|out|please|pls|possible|really|send|shall|should|so|some|somebody|someone|still|take|tell|thank|thanks|that|the|their|them|then|there|these|they|
    this|those|to|too|up|us|want|was|we|were|what|when|where|which|who|why|will|with|would|yes|yet|you|your|by|until|today|tomorrow|monday|tuesday|wednesday|thursday|friday|now|next|new|use|make
  `.split('|'),
)

/** The words that say what a text is about, roughly stemmed. */
export function topicsOf(text: string): ReadonlySet<string> {
  const words = flatOf(text).match(/#?[\p{L}\p{N}][\p{L}\p{N}.'_-]{0,60}/gu) ?? []
  return new Set(words.map(word => word.replace(/[.'_-]+$/, '')).filter(word => !common.has(word)).map(stemOf))
}

function stemOf(word: string): string {
  return /\d/.test(word) ? word : word.replace(/'s$/, '').replace(/(?:ies|ied)$/, 'y').replace(/(?<=\w{3})(?:ing|ed|es|s|e)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}

/** How much of `of` stands in `within`, from 0 to 1; 0 where there is nothing to compare. */
export function shareOf(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 0
  let shared = 0
  for (const word of of) if (within.has(word)) shared++
  return shared / of.size
}

/** What a message says itself: no quotes, no code. */
export function ownWords(text: string): string {
  return text
    .slice(0, 6000)
    .replace(/^(?:```|~~~)[^\n]*\n[\s\S]*?(?:^(?:```|~~~)|(?![\s\S]))/gm, ' ')
    .split('\n')
    .filter(line => !/^[ \t]{0,3}>/.test(line) && !/^[ \t]*On\b.{4,160}\bwrote:\s*$/.test(line))
    .join('\n')
}

const question = /[^.?!\n]{6,300}\?/g

/** The questions in a message, by what they are about. */
export function questionsIn(text: string): readonly ReadonlySet<string>[] {
  return [...text.matchAll(question)].slice(0, 12).map(([words]) => topicsOf(words)).filter(({size}) => size >= 2)
}
