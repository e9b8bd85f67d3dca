import type {ParsedDraft, Sentence} from '../draft.js'
import type {Span} from '../span.js'
import {isCourtesy, isPleasantry} from './ask-closers.js'
import {type AskContext, askContext} from './ask-context.js'
import {type Frame, requests} from './ask-frames.js'
import {imperativeOf} from './ask-imperatives.js'
import {elliptical, inner} from './ask-inner.js'
import {askTypeOf, vagueness} from './ask-kind.js'
import {isPing} from './ask-ping.js'
import {isRhetorical, questionOf} from './ask-questions.js'
import {type Flat, flatten, type Head, headsOf, wordsIn} from './ask-text.js'
import type {Ask, AskType} from './facts.js'
import {addressed, greeted, namedIn} from './people.js'

/** A place in a sentence where an ask begins. */
interface Hit {
  readonly at: number
  readonly from: number
  readonly lead: Head['lead']
  readonly form: Ask['form']
  readonly certainty: number
  readonly type?: AskType
  readonly weak?: true
  /** Stands in parentheses. */
  readonly aside?: boolean
  /** A courtesy, which asks for nothing but ends what stands before it. */
  readonly closes?: true
}

/** An ask, and whether it only counts where no other stands. */
interface Found {
  readonly ask: Ask
  readonly weak: boolean
}

/** How far behind its first word a clause is read, in characters. */
const reach = 400

/** Certainty from which an ask is reported. */
const threshold = 0.5

/** Finds every stretch that states what the writer wants of a reader, in reading order. */
export function readAsks(draft: ParsedDraft): readonly Ask[] {
  if (draft.sentences.length === 0 || isPing(draft)) return []
  const context = askContext(draft)
  const asks: Ask[] = []
  const weak: Ask[] = []
  let fallback: Ask | undefined
  let salutation: Span | undefined
  let early = draft.sentences.findIndex(sentence => sentence.block.type !== 'subject')
  for (const sentence of draft.sentences) {
    if (sentence.zone === 'greeting') {
      salutation ??= greeted(sentence)
      early = sentence.index + 1
      continue
    }
    const flat = flatten(sentence)
    if (!sentence.in && sentence.index < early + 2) salutation ??= addressed(sentence)
    for (const {ask, weak: only} of sentenceAsks(draft, flat, context, salutation, asks.at(-1)?.type)) {
      if (only) weak.push(ask)
      else if (ask.certainty >= threshold) asks.push(ask)
    }
    fallback ??= byDefault(flat)
  }
  dropAnswered(draft, asks)
  if (fallback && !asks.some(({form}) => form === 'question' || form === 'imperative')) asks.push(fallback)
  if (asks.length === 0 && !context.answering) {
    const best = weak.find(({certainty}) => context.technical || certainty >= threshold)
    if (best) asks.push({...best, certainty: threshold})
  }
  return asks.sort((a, b) => a.sentence.index - b.sentence.index || a.start - b.start)
}

/** Drops questions that the writer answers in the next sentence: "Why did it fail? Because …". */
function dropAnswered(draft: ParsedDraft, asks: Ask[]): void {
  for (const ask of [...asks]) {
    if (ask.form !== 'question' || ask.end < ask.sentence.end - 1) continue
    const next = draft.sentences[ask.sentence.index + 1]
    if (next?.block === ask.sentence.block && answer.test(next.text)) asks.splice(asks.indexOf(ask), 1)
  }
}

const answer =
  /^(?:because\b|yes[,.!]|no[,.!] |nope\b|yep\b|simple[,.!:]|easy[,.!:]|turns? out|it turns out|the (?:answer|reason) (?:is|was)|of course\b|nothing[.!]|nobody[.!]|none[.!]|not (?:at all|really)\b)/i

function sentenceAsks(draft: ParsedDraft, flat: Flat, context: AskContext, salutation: Span | undefined, before: AskType | undefined): Found[] {
  const {lower, sentence} = flat
  if (sentence.block.type === 'heading' && !lower.includes('?')) return []
  if (sentence.block.type === 'cell' && !/\?|\b(?:please|pls)\b/.test(lower)) return []
  if (sentence.block.type === 'subject' && !asksInSubject(lower, context)) return []
  if (isPleasantry(lower)) return []
  const hits = hitsOf(flat, context)
  const asks: Found[] = []
  const open = hits.filter(({closes}) => !closes)
  for (const [index, hit] of open.entries()) {
    const next = hits.find(({at}) => at > hit.at)
    const alone = index === 0 && (next === undefined)
    const [from, to] = stretch(flat, hit, next, alone)
    const words = lower.slice(from, to)
    const type = askTypeOf({text: lower.slice(hit.at, to), ahead: lower.slice(0, hit.at), form: hit.form, hint: hit.type, before})
    const start = sentence.start + (flat.at[from] as number)
    const end = sentence.start + (flat.at[to - 1] as number) + 1
    const vague = vagueness(lower.slice(hit.at, to))
    const owner = ownerOf(flat, hit, to, salutation)
    const ask: Ask = {
      start,
      end,
      ...(sentence.in ? {in: sentence.in} : {}),
      type,
      clarity: vague === 'always' || (vague === 'unless told' && !isTold(draft, sentence, lower.slice(0, hit.at))) ? 'vague' : 'clear',
      ...(owner ? {owner} : {}),
      form: hit.form,
      certainty: adjusted(hit, words, context),
      sentence,
    }
    asks.push({ask, weak: hit.weak === true})
  }
  return asks
}

/** Whether a subject line may ask: a topic that says "How to …" or "Contact at …" only names what the text is about. */
function asksInSubject(lower: string, context: AskContext): boolean {
  if (/^(?:re|aw|fwd?|sv)\s?:/.test(lower)) return false
  if (/\b(?:please|pls|rsvp|kindly)\b|\b(?:approval|action|response|review|sign-?off|decision|input|feedback|help|volunteers) (?:needed|required|requested|wanted)\b/.test(lower)) return true
  return lower.endsWith('?') && !context.technical && wordsIn(lower) > 2
}

/** The hits of a sentence in order, each of them an ask of its own, with the courtesies between them. */
function hitsOf(flat: Flat, context: AskContext): Hit[] {
  const {lower, raw} = flat
  const hits: Hit[] = []
  const quotes = [...lower.matchAll(/"[^"]{1,300}"/g)].map(match => [match.index, match.index + match[0].length] as const)
  const marked = /\?["')\]]{0,3}[^a-z0-9]{0,6}$/.test(lower) && !quotes.some(([, to]) => lower.slice(to - 2).startsWith('?"'))
  const heads = headsOf(flat)
  for (const head of heads) {
    if (quotes.some(([from, to]) => head.at > from && head.at < to)) continue
    const found = readHead(flat, head, context, marked, hits)
    if (!found) continue
    // "When you have a minute, could you …": what looked like a question only leads to one.
    const last = hits.at(-1)
    if (last?.weak || (last?.form === 'question' && last.certainty <= 0.7 && found.certainty > last.certainty)) hits.pop()
    if (separate(hits, found, lower)) hits.push(found)
  }
  if (!hits.some(({closes, certainty}) => !closes && certainty >= threshold)) {
    for (const {cue, pattern, form, certainty, type, weak} of inner) {
      if (!cue.test(lower) || !pattern.test(lower)) continue
      hits.push({at: 0, from: 0, lead: 'start', form, certainty, ...(type ? {type} : {}), ...(weak ? {weak} : {})})
      break
    }
  }
  if (marked && hits.length === 0 && raw.length > 1 && !heads.some(({at, lead}) => (lead !== 'comma' || wordsIn(lower.slice(at)) > 2) && isRhetorical(lower.slice(at)))) {
    const declared = declaredQuestion(lower, heads, context)
    if (declared) hits.push(declared)
  }
  return hits.sort((a, b) => a.at - b.at)
}

/** A question that nothing but its mark shows: "You got the file?", "Any luck?". */
function declaredQuestion(lower: string, heads: readonly Head[], context: AskContext): Hit | undefined {
  if (!/[a-z]{2}/.test(lower) || /^(?:maybe |perhaps |cc |or )?@[a-z]/.test(lower)) return undefined
  const short = wordsIn(lower) < 5
  // A mark behind a space is as often a bullet that lost its shape.
  if (/ \?$/.test(lower) && (context.bulleted || /: \?$/.test(lower))) return undefined
  if (/ \?$/.test(lower) && !context.technical && !/\b(?:any|i|you|we|so|maybe|this|that)\b/.test(lower)) return undefined
  const spliced = /^(?:i (?:assume|guess|suppose|take it|presume|think)|i'm assuming|this is|that's|hopefully|presumably)\b/
  const head = heads.findLast(({at, aside}) => aside || spliced.test(lower.slice(at)))
  const place = head && wordsIn(lower.slice(head.at)) > 2 ? {at: head.at, from: head.from, lead: head.lead, aside: head.aside} : {at: 0, from: 0, lead: 'start' as const}
  const tag = /,? (?:right|no|ok|okay|correct|eh|yes|huh|isn't it|don't you think|wouldn't you say) ?\?/.test(lower)
  return {...place, form: short ? 'elliptical' : 'question', certainty: tag && context.answering ? 0.3 : context.answering ? 0.5 : 0.7, type: 'answer'}
}

function readHead(flat: Flat, head: Head, context: AskContext, marked: boolean, before: readonly Hit[]): Hit | undefined {
  const {lower, raw} = flat
  const text = lower.slice(head.at, head.at + reach)
  const place = {at: head.at, from: head.from, lead: head.lead, aside: head.aside}
  const ahead = lower.slice(0, head.from)
  if (isCourtesy(text, head.lead === 'start' ? '' : ahead)) return {...place, form: 'imperative', certainty: 0, closes: true}
  const main = head.lead !== 'comma' && head.lead !== 'conjunction'
  const first = /^[a-z@']+/.exec(text)?.[0] ?? ''
  if (head.lead === 'start' || head.lead === 'strong' || head.lead === 'lead') {
    const frame = elliptical.find(({pattern}) => pattern.test(text))
    if (frame) return hitOf(place, frame)
  }
  const frame = requests.get(first)?.find(({pattern}) => pattern.test(text))
  if (head.lead === 'conjunction' || head.lead === 'so' || head.lead === 'comma') {
    // "We are stuck and need help": the subject is that of the clause before.
    const shared = /^(?:need|require|would|was wondering|were wondering|am|are) /.test(text) && /^\W{0,2}(i|we)\b/.exec(lower)?.[1]
    const whole = shared ? requests.get(shared)?.find(({pattern}) => pattern.test(`${shared} ${text}`)) : undefined
    if (whole && !whole.weak) return hitOf({...place, at: 0, from: 0}, whole)
  }
  const subjectless = frame?.form === 'elliptical' || frame?.form === 'imperative'
  if (frame && (main || (frame.certainty >= 0.6 && !subjectless)) && !(head.lead === 'inline' && frame.form !== 'question')) {
    return hitOf(place, frame)
  }
  const imperative = head.lead === 'inline' && !text.startsWith('let ') ? undefined : imperativeOf(text, raw.slice(head.at, head.at + reach))
  if (imperative?.kind === 'asked') return {...place, form: 'imperative', certainty: 0.93, type: 'action'}
  if (imperative && !head.aside && !(marked && imperative.kind === 'bare') && (main || (before.length === 0 && head.lead === 'comma' && /^(?:let (?:me|us) know|rsvp)\b/.test(text)))) {
    // "B: rent a van" is an option.
    if (imperative.kind === 'bare' && /^\W*(?:option |plan |variant )?[a-z\d]{1,2}[:)]\W*$/.test(ahead)) return undefined
    // "There are two ways: restart or wait." lists, "Sam: restart it" asks.
    if (imperative.kind === 'bare' && /: ?$/.test(lower.slice(0, head.from)) && wordsIn(ahead) > 4) return undefined
    return {...place, form: 'imperative', certainty: bareCertainty(imperative.kind, head, ahead, text, context), type: 'action'}
  }
  const asking = head.aside ? clauseMarked(lower, head.at) : marked
  if (head.aside && !asking) return undefined
  if (!asking && !main && head.lead !== 'comma') return undefined
  if (head.aside && !/^(?:which|who|where|when)\b|\bright\?/.test(text) && !isRhetorical(text) && wordsIn(text.slice(0, text.indexOf('?'))) > 3) {
    return {...place, form: 'question', certainty: context.answering ? 0.4 : 0.62, type: 'answer'}
  }
  const joined = head.lead === 'comma' && /\b(?:but|and|so) $/.test(lower.slice(head.from, head.at))
  if (!asking && lower.endsWith(':')) return undefined
  const question = questionOf(text, asking, joined || head.lead === 'start' || head.lead === 'strong' || (head.lead === 'lead' && wordsIn(ahead) < 4))
  if (!question || (!main && !question.worded)) return undefined
  const late = !asking && head.lead === 'comma' ? 0.06 : 0
  return {...place, form: 'question', certainty: question.certainty - late, type: question.type}
}

function hitOf(place: Pick<Hit, 'at' | 'from' | 'lead' | 'aside'>, {form, certainty, type, weak}: Frame): Hit {
  return {...place, form, certainty, ...(type ? {type} : {}), ...(weak ? {weak} : {})}
}

/** How sure a plain imperative without "please" is an ask: instructions look the same. */
function bareCertainty(kind: 'interpersonal' | 'bare', head: Head, ahead: string, text: string, context: AskContext): number {
  if (/^(?:[^a-z]*)(?:to [a-z]|if you (?:want|would|'d|like|need|are (?:feeling|interested|coming|using)|have to|don't want|prefer)|if you're (?:feeling|interested|using))/.test(ahead)) return 0.3
  if (/^(?:click|see|visit|go to|call now|buy now|order now|act now|check out|learn|read more|get (?:free|(?:your|a|the) (?:free|[a-z]+ (?:now|today|online)))|save|enjoy|win|earn)\b/.test(text)) return context.technical ? 0.3 : 0.45
  if (context.technical || context.answering) {
    if (kind === 'bare') return 0.3
    return context.answering ? 0.42 : 0.7
  }
  if (head.lead === 'so') return kind === 'interpersonal' ? 0.6 : 0.4
  return kind === 'interpersonal' ? 0.82 : 0.66
}

/** Whether a "?" ends the clause at `at`, before any other stop. */
function clauseMarked(lower: string, at: number): boolean {
  const stop = /[?;]|[.!)] |[.!)]$/.exec(lower.slice(at))
  return stop?.[0] === '?'
}

/** Whether `hit` is an ask of its own beside those already found in its sentence. */
function separate(hits: readonly Hit[], hit: Hit, lower: string): boolean {
  const last = hits.at(-1)
  if (!last || hit.closes || last.closes) return true
  if (last.certainty < threshold || last.weak) return true
  if (hit.certainty < 0.6) return false
  const between = lower.slice(last.at, hit.at)
  if (wordsIn(between) < 3) return false
  if (/\b(?:or|if|whether|that|which)[ ,]*$/.test(lower.slice(last.at, hit.from)) || /^ ?or\b/.test(lower.slice(hit.from - 4, hit.at))) return false
  if (!/(?:[,;:.!?)\u2013\u2014-]|\b(?:and|but|so|then|&)) *$/.test(lower.slice(0, hit.from))) return false
  if (hit.lead === 'please') return true
  if (last.form === 'question' && hit.form === 'imperative') return /[.;:!?-] *$/.test(lower.slice(0, hit.from))
  if (last.form === 'imperative' && hit.form === 'imperative') return /[.;:!] *$/.test(lower.slice(0, hit.from)) || /^(?:please|kindly|pls)/.test(lower.slice(hit.at))
  if (hit.form === 'question') return hit.lead !== 'inline' && (hit.lead !== 'comma' || last.form !== 'question')
  return hit.lead === 'strong' || hit.lead === 'conjunction' || hit.lead === 'so'
}

/** The sentence, or the clause where the sentence is long or holds something else. Indices into the flat text. */
function stretch(flat: Flat, hit: Hit, next: Hit | undefined, alone: boolean): [number, number] {
  const {lower} = flat
  let to = next ? trimEnd(lower, hit.at, next.from) : lower.length
  if (to <= hit.at) to = lower.length
  // "Please review and let me know if you have comments": the courtesy is all that tells what for.
  if (next?.closes && next.lead === 'conjunction' && wordsIn(lower.slice(hit.at, to)) < 4) to = lower.length
  if (wordsIn(lower.slice(hit.at, to)) > 20) {
    // A list or a text to copy behind a colon says what is asked in full, and is no part of the asking clause.
    const colon = /: /.exec(lower.slice(hit.at + 20, to))
    if (colon && wordsIn(lower.slice(hit.at, hit.at + 20 + colon.index)) > 5) to = hit.at + 20 + colon.index
  }
  if (hit.aside) {
    const stop = lower.indexOf('?', hit.at)
    return [hit.at, stop > 0 && stop < to ? stop + 1 : to]
  }
  if (hit.at === 0) return [0, to]
  const ahead = lower.slice(0, hit.at)
  const clause = lower.slice(hit.at, to)
  const lead = wordsIn(ahead)
  const own = wordsIn(clause)
  // An address or a connective is no part of the ask.
  if (lead <= 2 && !/^(?:if|to|for|when)\b/.test(ahead)) return [hit.at, to]
  const subordinate = /^(?:[^a-z]*)(?:(?:and|but|so|also),? )?(?:if|when|since|as|because|to|in order|before|after|while|unless|until|once|for|given|although|though)\b/.test(ahead)
  if (!alone && !subordinate) return [hit.at, to]
  if (subordinate && lead + own <= 34) return [0, to]
  if (own >= lead * 1.3 && lead + own <= 30 && alone) return [0, to]
  return [hit.at, to]
}

function trimEnd(lower: string, from: number, to: number): number {
  const text = lower.slice(from, to)
  return from + text.replace(/[\s,;:(\u2013\u2014-]+(?:(?:and|but|or|so|then|also|please)[\s,;:(]*)*$/, '').length
}

/** The certainty of a hit in its draft. */
function adjusted(hit: Hit, words: string, context: AskContext): number {
  let certainty = hit.certainty
  if (/^(?:you|u) /.test(words) && hit.form === 'request' && context.answering) certainty -= 0.25
  if (context.technical && hit.form === 'imperative' && hit.certainty < 0.65) certainty -= 0.2
  if (context.technical && /^(?:all|each|every|everyone|members|users|you)\b/.test(words) && hit.certainty < 0.7) certainty -= 0.2
  if (/^let'?s (?:go (?:with|for)|do) (?:it|that|this)\b/.test(words)) certainty -= 0.25
  if (hit.certainty < 0.55 && (hit.form === 'request' || hit.form === 'statement')) {
    if (/\b(?:today|tomorrow|asap|as soon as|by (?:the|this|next|end|mon|tue|wed|thu|fri|cob|eod|\d)|this (?:week|afternoon|morning)|immediately|before)\b/.test(words)) certainty += 0.13
    if (hit.form === 'statement' && /^(?:\W*)(?:all|any|no|every|each|once|persons|anyone)\b/.test(words)) certainty += 0.12
    if (context.technical && hit.form === 'request') certainty -= 0.15
  }
  return Math.max(0, Math.min(1, Math.round(certainty * 100) / 100))
}

/** "Unless I hear otherwise, I'll …": a decision is asked for by default. */
function byDefault(flat: Flat): Ask | undefined {
  const {lower, sentence} = flat
  if (!/\b(?:unless|otherwise|object)/.test(lower) || sentence.in) return undefined
  if (!/\bunless (?:you|i|we|someone|anyone|somebody|anybody|there (?:is|are)|any of you)\b[^.?!]{0,40}\b(?:otherwise|object|objects|objections?|disagree|disagrees|differently|not to|no|stop me|say so|hear|tell|told)\b/.test(lower)) return undefined
  if (!/\b(?:i'll|i will|i'm|i am|we'll|we will|we're|we are|i would|i'd|we'd|will be|going to|i plan|i intend|let's)\b/.test(lower)) return undefined
  const from = /^(?:(?:hi|hey|hello|dear|ok|so|and|also|otherwise)\b[^,]{0,30}, )?/.exec(lower)?.[0].length ?? 0
  return {
    start: sentence.start + (flat.at[from] as number),
    end: sentence.end,
    type: 'decision',
    clarity: 'clear',
    form: 'statement',
    certainty: 0.7,
    sentence,
  }
}

/** Whether the text before a bare ask ("Thoughts?") makes plain what is asked. */
function isTold(draft: ParsedDraft, sentence: Sentence, ahead: string): boolean {
  if (wordsIn(ahead) > 3) return true
  let words = 0
  for (const other of draft.sentences) {
    if (other.index >= sentence.index) break
    if (other.zone === 'greeting') continue
    const text = other.text.toLowerCase()
    if (/\?/.test(text) || /\b(?:(?:i|we)(?:'d| would| could| might| plan| think)|should|propos|option|could we|i suggest|plan to|whether|attached|draft|review|idea|instead of|either|fail|error|problem|can't|doesn't|confus|stuck)/.test(text)) return true
    words += wordsIn(text.replace(/\uFFFC+/g, '').replace(/ +/g, ' '))
  }
  return words >= 12
}

/** Asks that any reader, or the writer too, might do. */
const nobody =
  /^(?:(?:and|so|but|also|please),? )*(?:(?:can|could|would|will|should|might|shall|does|do|has|have|is|are) (?:someone|somebody|anyone|anybody|we|one of|any of|people|folks)\b|(?:someone|somebody|anyone|anybody|we|any)\b)/

function ownerOf(flat: Flat, hit: Hit, to: number, salutation: Span | undefined): Span | undefined {
  const {sentence, lower} = flat
  const from = flat.at[hit.at] as number
  const named = namedIn(sentence, from, flat.at[to - 1] as number + 1)
  if (named) return named
  const clause = lower.slice(hit.at, to)
  if (nobody.test(clause)) return undefined
  const called = sentence.in ? undefined : addressed(sentence)
  if (called) return called
  const second = hit.form === 'imperative' || /\b(?:you|your|u)\b/.test(clause)
  return second && !sentence.in ? salutation : undefined
}
