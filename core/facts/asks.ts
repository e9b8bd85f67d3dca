import type {ParsedDraft} from '../draft.js'
import {recall} from '../memo.js'
import {type Span, spanIn} from '../span.js'
import {clarityOf} from './ask-clarity.js'
import {isPleasantry} from './ask-closers.js'
import {type AskContext, askContext} from './ask-context.js'
import {type Hit, hitsOf, threshold} from './ask-hits.js'
import {askTypeOf} from './ask-kind.js'
import {within} from './ask-pattern.js'
import {lines} from './pattern.js'
import {isPing} from './ask-ping.js'
import {stretch} from './ask-spans.js'
import {endAt, type Flat, flatten, wordsIn} from './ask-text.js'
import type {Ask, AskType} from './facts.js'
import {plansBySilence} from './fallbacks.js'
import {addressed, greeted, namedIn} from './people.js'

/** An ask, and whether it only counts where no other stands. */
interface Found {
  readonly ask: Ask
  readonly weak: boolean
}

/** Finds every stretch that states what the writer wants of a reader, in reading order. */
export function readAsks(draft: ParsedDraft): readonly Ask[] {
  if (draft.sentences.length === 0 || isPing(draft)) return []
  const context = askContext(draft)
  const asks: Ask[] = []
  const weak: Ask[] = []
  const duties: Ask[] = []
  let fallback: Ask | undefined
  let list: AskContext['list']
  let salutation: Span | undefined
  let early = draft.sentences.findIndex(sentence => sentence.block.type !== 'subject')
  for (const sentence of draft.sentences) {
    if (sentence.zone === 'greeting') {
      salutation ??= greeted(sentence)
      early = sentence.index + 1
      continue
    }
    const flat = flatten(sentence)
    if (sentence.block.type !== 'item') list = listOf(flat)
    if (!sentence.in && sentence.index < early + 2) salutation ??= addressed(sentence)
    const reading = {draft, context: list ? {...context, list} : context, salutation, before: asks.at(-1)?.type}
    for (const {ask, weak: only} of sentenceAsks(flat, reading)) {
      if (only) weak.push(ask)
      else if (ask.certainty >= threshold) asks.push(ask)
      else if (ask.form === 'statement' && ask.certainty >= 0.45) duties.push({...ask, certainty: threshold})
    }
    fallback ??= byDefault(flat)
  }
  dropAnswered(draft, asks)
  dropIntroductions(asks)
  // Among instructions, "the rate needs to be updated" is one too.
  const instructs = asks.some(({form, certainty}) => form === 'imperative' && certainty > 0.6)
  if (instructs && !context.technical) asks.push(...duties)
  const asked = ({form, sentence}: Ask): boolean =>
    form === 'question' || form === 'imperative' || sentence === fallback?.sentence
  // A wording that is less plain asks only where nothing else does.
  if (fallback && (fallback.certainty >= 0.7 ? !asks.some(asked) : asks.length === 0)) asks.push(fallback)
  if (asks.length === 0 && !context.answering) {
    const best = weak.find(({certainty}) => context.technical || certainty >= threshold)
    if (best) asks.push({...best, certainty: threshold})
  }
  return asks.sort((a, b) => a.sentence.index - b.sentence.index || a.start - b.start)
}

/** What announces a list of things to do. */
const toDo = new RegExp(lines`
  ^(?!to [a-z])[^.?!]{0,120}\b(?:please|could you|can you|would you|to ?do|to-do|tasks?|action items?|next steps|
  need(?:s|ed)? (?:to|from you|the following|these|you)|ask you|asks)\b[^.?!]{0,60}:?$
`)
/** What announces a list of how something is done, or was. */
const steps = new RegExp(lines`
  \b(?:steps|reproduc\w+|repro|instructions|how to|how i|usage|install\w*|setup|directions|recipe|i (?:did|tried)|
  tried)\b
`)

/** What the items below a sentence or a heading are, where it says so. */
function listOf({lower, sentence}: Flat): AskContext['list'] {
  if (sentence.block.type !== 'heading' && !lower.endsWith(':')) return undefined
  if (steps.test(lower)) return 'steps'
  return toDo.test(lower) ? 'to do' : undefined
}

/** "Are there any users of X? If so, you can use mine." */
const offer = /^if (?:you|so|yes|anyone)\b[^.?!]{0,60}\b(?:you can|you could|you may|i can|i have|here is|feel free)\b/i

/** Drops questions that the next sentence answers ("Why did it fail? Because …") or turns into an offer. */
function dropAnswered(draft: ParsedDraft, asks: Ask[]): void {
  for (const ask of [...asks]) {
    if (ask.form !== 'question' || ask.end < ask.sentence.end - 1) continue
    const next = draft.sentences[ask.sentence.index + 1]
    if (!next) continue
    const same = next.block === ask.sentence.block
    const answered = same && (answer.test(next.text) || isRemark(next.text, draft.text.slice(ask.start, ask.end)))
    const calls = /^(?:are there any|is any(?:one|body)|any(?:one|body)?)\b/i.test(draft.text.slice(ask.start, ask.end))
    const offered = calls && offer.test(next.text)
    if (answered || offered) asks.splice(asks.indexOf(ask), 1)
  }
}

/** Whether a few words without a clause follow a question that asks nobody: "Did it hurt? A little." */
function isRemark(text: string, question: string): boolean {
  if (/\b(?:you|your|u|anyone|anybody|someone|somebody)\b|^(?:any|thoughts|could|can|would|will)\b/i.test(question)) return false
  if (!/^(?!(?:the|this|that|these|my|our|your|his|her|their|there|no|all|every|each)\b)[a-z][^?!@:\uFFFC]{2,40}\.$/i.test(text) || text.split(' ').length > 6) return false
  return !remark.test(text)
}

const remark = new RegExp(lines`
  \b(?:please|pls|thanks|thank|thx|cheers|urgent|asap|best|regards|is|are|was|were|am|i|we|you|he|she|it|they|have|has|had|will|can|could|would|should|need|
  needs|do|does|did|today|tomorrow|sorry|help|let|reply|just|curious|fyi)\b|'
`, 'i')

const answer =
  new RegExp(lines`
      ^(?:because\b(?! (?:i|we|my|our)\b)|well, (?!i\b|we\b)|not (?:quite|really|for|at|a|yet|so|much)\b|a (?:little|lot|bit|few)\b|slowly|quickly|mostly|only\b|certainly|exactly|
      absolutely|definitely|hardly|rarely|sometimes|it doesn't|it does\b|it's\b(?= (?:just|all|simply|not|because))|by accident|i'd say|we turned|in (?:my|our) (?:measurements?|experience|tests?|benchmarks?)\b|yes[,.!]|no[,.!] |nope\b|yep\b|simple[,.!:]|easy[,.!:]|turns? out|it turns out|the (?:answer|
      reason) (?:is|was)|of course\b|in (?:theory|practice)\b|you (?:don't|can't|won't|use|just)\b|short answer|we (?:don't|didn't|use)\b|neither[.,]|both[.,]|nothing[.!]|nobody[.!]|none[.!]|not (?:at all|really)\b)
    `, 'i')

/** What is known when a sentence is read. */
interface Reading {
  readonly draft: ParsedDraft
  readonly context: AskContext
  /** Names in the salutation. */
  readonly salutation: Span | undefined
  /** Type of the ask before. */
  readonly before: AskType | undefined
}

/** Drops what only announces the asks that follow it: "Please do the following:". */
function dropIntroductions(asks: Ask[]): void {
  for (const [index, ask] of [...asks.entries()].reverse()) {
    if (!/\b(?:following|these|below|few things|this)\b[^.?!]{0,30}:\s*$/i.test(ask.sentence.text)) continue
    const next = asks.find(other => other.sentence.index > ask.sentence.index)
    if (next && next.sentence.index - ask.sentence.index <= 2) asks.splice(index, 1)
  }
}

function sentenceAsks(flat: Flat, {draft, context, salutation, before}: Reading): Found[] {
  const {lower, sentence} = flat
  if (sentence.block.type === 'heading' && !lower.includes('?')) return []
  if (sentence.block.type === 'cell' && !/\?|\b(?:please|pls)\b/.test(lower)) return []
  if (sentence.block.type === 'subject' && !asksInSubject(lower, context)) return []
  if (isPleasantry(lower)) return []
  const {technical, answering, list, bulleted} = context
  const hits = recall(sentence, `hits ${technical} ${answering} ${list} ${bulleted}`, () => hitsOf(flat, context))
  const asks: Found[] = []
  const open = hits.filter(({closes}) => !closes)
  for (const [index, hit] of open.entries()) {
    const next = hits.find(({at}) => at > hit.at)
    const alone = index === 0 && (next === undefined)
    const [from, to] = stretch(flat, hit, next, alone)
    const words = lower.slice(from, to)
    const text = lower.slice(hit.at, to)
    const ahead = lower.slice(0, hit.at)
    const owner = ownerOf(flat, hit, to, salutation)
    const ask: Ask = {
      ...spanIn(sentence, flat.at[from] as number, endAt(flat, to)),
      type: askTypeOf({text, ahead, form: hit.form, hint: hit.type, before}),
      clarity: clarityOf(draft, sentence, ahead, text),
      ...(owner ? {owner} : {}),
      form: hit.form,
      certainty: adjusted(hit, words, context, salutation && draft.text.slice(salutation.start, salutation.end)),
      sentence,
    }
    asks.push({ask, weak: hit.weak === true})
  }
  return asks
}

/** Whether a subject line may ask: a topic that says "How to …" or "Contact at …" only names what it is about. */
function asksInSubject(lower: string, context: AskContext): boolean {
  if (/^(?:re|aw|fwd?|sv)\s?:/.test(lower)) return false
  if (calling.test(lower)) return true
  return lower.endsWith('?') && !context.technical && wordsIn(lower) > 2
}

const calling = new RegExp(lines`
  \b(?:please|pls|rsvp|kindly|(?:approval|action|response|review|sign-?off|decision|input|feedback|help|
  volunteers) (?:needed|required|requested|wanted))\b
`)
const limited = within(/\b<time>/)
const objection = new RegExp(lines`
  \bunless (?:you|i|we|someone|anyone|somebody|anybody|nobody|(?:one|either|some) of you|there (?:is|are)|any of you)\b[^.?!]{0,40}\b(?:otherwise|(?:find|see|spot|have|has|hate|know|object|scream|shout|yell|holler|complain|grumble|think|mind)s?|screams|
  objects?|objections?|disagrees?|better|another|other|different|differently|not to|no|stop me|say so|hear|tell|told|think)\b
`)
const silence = new RegExp(lines`
  \bif (?:nobody|no one|none of you|noone) (?:else )?(?:objects?|protests?|opposes?|yells?|hollers?|tells?|comes?|sees?|finds?|screams?|reviews?|minds?|complains?|disagrees?|says?|has|
  have|answers?|repl(?:y|ies)|responds?|speaks?|shouts?|wants?|takes?|claims?|does|stops?|picks?|needs?|volunteers?)\b|
  \bif (?:i|we) (?:don't|do not|dont|haven't) (?:hear|heard|get (?:a|an|any)|receive)\b|\bif (?:you|anyone) (?:don't|
  do not|dont) (?:object|mind|respond|reply|answer)\b
`)
const plan = /\b(?:(?:i|we)(?:'ll| will|'m| am|'re| are|'d| would| plan| intend|'ve decided)|will be|going to|let's|gets?|goes)\b/

/** What comes of silence, by itself. */
const comes = /\b(?:(?:i|we|it|they|this|that)(?:'ll|'m|'re)|will|shall|goes|becomes|lands|stands?|ships|consider it)\b/

/** A salutation of a group. */
const several = /^(?:all|team|everyone|everybody|folks|guys|gang|people|colleagues)$/i
/** What is left to do, or how a thing is to be done. */
const owed = /\bstill (?:needs?|ha(?:s|ve)) to be\b|\bare (?:not )?to be\b/

/** The certainty of a hit in its draft. */
function adjusted(hit: Hit, words: string, context: AskContext, salutation: string | undefined): number {
  let certainty = hit.certainty
  if (/^(?:you|u) /.test(words) && hit.form === 'request' && context.answering) certainty -= 0.25
  if (context.technical && hit.form === 'imperative' && hit.certainty < 0.65) certainty -= 0.2
  const general = /^(?:all|each|every|everyone|members|users|you)\b/.test(words)
  if (context.technical && general && hit.certainty < 0.7) certainty -= 0.2
  if (/^let'?s (?:go (?:with|for)|do) (?:it|that|this)\b/.test(words)) certainty -= 0.25
  if (hit.certainty < 0.55 && (hit.form === 'request' || hit.form === 'statement')) {
    if (limited.test(words)) certainty += 0.13
    if (hit.form === 'statement' && /^\W*(?:all|any|no|every|each|once|persons|anyone)\b/.test(words)) certainty += 0.12
    if (!context.technical && /^we (?:still|also) |^we\b.*\bstill need\b/.test(words)) certainty += 0.1
    else if (!context.technical && /^we\b/.test(words) && several.test(salutation ?? '')) certainty += 0.1
    if (hit.form === 'statement' && !context.technical && owed.test(words)) certainty += 0.1
    if (context.technical && hit.form === 'request' && !hit.called) certainty -= 0.15
  }
  return Math.max(0, Math.min(1, Math.round(certainty * 100) / 100))
}

/** "Unless I hear otherwise, I'll …": a decision is asked for by default. */
function byDefault(flat: Flat): Ask | undefined {
  const {lower, sentence} = flat
  if (sentence.in || !/\b(?:unless|otherwise|object\w*|if|silence|barring|absent|until|till|without|no|nobody)\b/.test(lower)) return undefined
  const plain = objection.test(lower) || silence.test(lower)
  if (lower.includes('"')) return undefined
  if (!(plain && plan.test(lower)) && !(plansBySilence(flat) && comes.test(lower))) return undefined
  const from = /^(?:(?:hi|hey|hello|dear|ok|so|and|also|otherwise)\b[^,]{0,30}, )?/.exec(lower)?.[0].length ?? 0
  return {
    start: sentence.start + (flat.at[from] as number),
    end: sentence.end,
    type: 'decision',
    clarity: 'clear',
    form: 'statement',
    certainty: plain ? 0.7 : 0.6,
    sentence,
  }
}

/** Asks that any reader, or the writer too, might do. */
const nobody = new RegExp(lines`
  ^(?:(?:and|so|but|also|please),? )*(?:(?:can|could|would|will|should|might|shall|does|do|has|have|is|
  are) (?:someone|somebody|anyone|anybody|we|one of|any of|people|folks)\b|(?:someone|somebody|anyone|anybody|
  we|any)\b)
`)

function ownerOf(flat: Flat, hit: Hit, to: number, salutation: Span | undefined): Span | undefined {
  const {sentence, lower} = flat
  const from = flat.at[hit.at] as number
  const named = namedIn(sentence, from, endAt(flat, to))
  if (named) return named
  const clause = lower.slice(hit.at, to)
  if (nobody.test(clause)) return undefined
  const called = sentence.in ? undefined : addressed(sentence)
  if (called) return called
  const second = hit.form === 'imperative' || /\b(?:you|your|u)\b/.test(clause)
  return second && !sentence.in ? salutation : undefined
}
