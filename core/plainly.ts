import {type Draft, slice} from './draft.js'
import {lines} from './facts/pattern.js'
import type {Ask} from './facts/facts.js'
import {directly, hedging} from './hedges.js'

const please = new RegExp(
  lines`
    ^(?:[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill) you (?:(?:all|both|guys|two) )?((?:please |pls |kindly )?(?:all |each |
    both )?[a-z][a-z-]+\b(?! mind\b).*)$
  `,
  's',
)
const able = /^(please )?(?:be able to|be so kind as to|be willing to|be kind enough to) /
const lead = new RegExp(
  lines`
    ^(?:(?:so|and|but|also|anyway|well|then|ok|okay|finally|lastly|now|therefore|hence)\b[\s,]+(?:then\b[\s,]+)?){1,3}
  `,
  'i',
)
/** A thing that only the sentences before name. */
const dangling = new RegExp(lines`
  ^((?:please |pls |kindly )?(?:all |each |both )?(?:(?:can|could|would|will|should|must|need(?:s)? to|has to|
  have to|someone|somebody|anyone|anybody|one of you|you|we|I) ){0,3}[a-z]+(?: (?:at|on|over|into|through|about|to|
  for|with))?) (it|them|this|that|these|those)\b(?= (?:by|before|until|on|today|tomorrow|this|next|asap|for|to|and|
  with|in|at|as)\b|[.?!,]|$)
`)

const asking = /^(?:what|which|who|when|where|why|how|can|could|would|will|do|does|did|is|are|has|have)\b/i

/** What is asked for, in the ask's own words on one line: "please accept the financial part four weeks late". */
export function plainly(draft: Draft, ask: Ask): string {
  const {sentence} = ask
  const direct = hedging(sentence.text) >= 3 ? directly(draft, sentence) : undefined
  let words = (direct?.text ?? slice(draft, ask)).replace(/\s+/g, ' ').trim()
  if (!direct) words = withoutAddress(draft, ask, words)
  words = words.replace(lead, '')
  const asked = please.exec(words)?.[1]
  if (asked !== undefined && !/^(?:mind|like|prefer|say|think|know|agree|rather|recommend)\b/.test(asked)) {
    const deed = asked.replace(able, '$1').replace(/\s*\?+(?=\W*$)/, '.')
    words = /^(?:please|pls|kindly)\b/.test(deed) ? deed : `please ${deed}`
  } else if (ask.form === 'imperative' && !/\b(?:please|pls|kindly)\b/i.test(words)) {
    words = `please ${small(words, /^[A-Z][a-z]/.test(words))}`
  }
  const line = small(words).replace(dangling, (_, head: string) => `${head} [fill in: what]`)
  if (/[.?!…]["')\]]*$/.test(line)) return line
  return line.replace(/[\s,;:–—-]+$/, '') + (ask.form === 'question' && asking.test(line) ? '?' : '.')
}

/** An address at its head stays, behind it a request in its own words: "Dana, please …". */
function withoutAddress({text}: Draft, {start, owner, in: where}: Ask, words: string): string {
  if (!owner || where || owner.start < start || owner.start - start >= 12) return words
  const {end} = owner
  const after = /^\s?[,:–—-]\s*/.exec(text.slice(end))?.[0]
  return after === undefined ? words : words.slice(Math.min(words.length, end + after.length - start))
}

/** Without the capital of a sentence's head; "I", names and acronyms keep theirs. */
function small(words: string, verb = false): string {
  return verb || opener.test(words) ? (words[0] ?? '').toLowerCase() + words.slice(1) : words
}

const opener = new RegExp(
  lines`
    ^(?!I\b)(?:please|pls|kindly|can|could|would|will|should|shall|may|might|do|does|did|is|are|was|were|has|have|had|
    what|which|who|whom|whose|when|where|why|how|if|unless|we|you|it|the|this|that|these|those|some|any|some(?:one|
    body)|any(?:one|body)|every(?:one|body)|all|each|one|let|our|your|my|a|an|there|by|before|for|to|in|on|at|as|
    since|because|once|after|until|no|not)\b
  `,
  'i',
)
