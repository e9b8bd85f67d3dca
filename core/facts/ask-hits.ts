import {isCourtesy} from './ask-closers.js'
import type {AskContext} from './ask-context.js'
import {type Frame, requests} from './ask-frames.js'
import {type Imperative, imperativeOf} from './ask-imperatives.js'
import {elliptical, inner} from './ask-inner.js'
import {lines} from './pattern.js'
import {asksBehind, isRhetorical, questionOf} from './ask-questions.js'
import {dutyOf} from './ask-subjects.js'
import {procedural} from './lexicon.js'
import {type Flat, type Head, headsOf, wordsIn} from './ask-text.js'
import type {Ask, AskType} from './facts.js'
import {addressed} from './people.js'

/** A place in a sentence where an ask begins. */
export interface Hit extends Head {
  readonly form: Ask['form']
  readonly certainty: number
  readonly type?: AskType
  /** Counts only where no other ask stands. */
  readonly weak?: true
  /** Somebody is addressed by handle or name in its sentence. */
  readonly called?: true
  /** A courtesy, which asks for nothing but ends what stands before it. */
  readonly closes?: true
}

/** Certainty from which an ask is reported. */
export const threshold = 0.5

/** Frames that any word may open. */
const anywhere = requests.get('') ?? []

/** How far behind its first word a clause is read, in characters. */
const reach = 400
const opening: Head = {at: 0, from: 0, lead: 'start', aside: false}

/** A head in its sentence. */
interface Spot {
  readonly flat: Flat
  readonly head: Head
  /** The clause, and its spelling. */
  readonly text: string
  readonly raw: string
  /** What stands before it. */
  readonly ahead: string
  /** May open a main clause; else it goes on with the clause before. */
  readonly main: boolean
  /** A question mark ends the sentence. */
  readonly marked: boolean
  readonly context: AskContext
}

/** The hits of a sentence in order, each of them an ask of its own, with the courtesies between them. */
export function hitsOf(flat: Flat, context: AskContext): Hit[] {
  const {lower} = flat
  const hits: Hit[] = []
  const quotes = [...lower.matchAll(/"[^"]{1,300}"/g)].map(({index, 0: quote}) => ({
    from: index,
    to: index + quote.length,
  }))
  const quoted = quotes.some(({to}) => lower.slice(to - 2).startsWith('?"'))
  const marked = !quoted && /\?["')\]]{0,3}[^a-z0-9]{0,6}$/.test(lower)
  const heads = headsOf(flat)
  const who = /^@/.test(flat.raw) ? addressed(flat.sentence) : undefined
  for (const head of heads) {
    if (quotes.some(({from, to}) => head.at > from && head.at < to)) continue
    // "Please bear with us and keep the doors shut": an order behind a courtesy.
    const resumed = hits.at(-1)?.closes === true && head.lead === 'conjunction' && patient.test(lower)
    const spot = spotOf(flat, resumed ? {...head, lead: 'lead'} : head, marked, context)
    const found = readHead(spot, hits.length === 0)
    if (!found) continue
    const hit: Hit = who ? {...found, called: true} : found
    const last = hits.at(-1)
    // "When you have a minute, could you …": what looked like a question only leads to one.
    const leading = last?.form === 'question' && last.certainty <= 0.7 && found.certainty > last.certainty
    if (last?.weak || leading) hits.pop()
    if (separate(hits.at(-1), hit, lower)) hits.push(hit)
  }
  if (!hits.some(({closes, certainty}) => !closes && certainty >= threshold)) {
    const plain = lower.replace(noted, '')
    const frame = inner.find(({cue, pattern}) => cue.test(plain) && pattern.test(plain))
    if (frame) hits.push(hitOf(opening, frame))
  }
  if (marked && hits.every(({closes, certainty}) => !closes && certainty < threshold)) {
    const declared = declaredQuestion(lower, heads, context)
    if (declared) hits.push(declared)
  }
  return hits.sort((a, b) => a.at - b.at)
}

function spotOf(flat: Flat, head: Head, marked: boolean, context: AskContext): Spot {
  return {
    flat,
    head,
    text: flat.lower.slice(head.at, head.at + reach),
    raw: flat.raw.slice(head.at, head.at + reach),
    ahead: flat.lower.slice(0, head.from),
    main: head.lead !== 'comma' && head.lead !== 'conjunction',
    marked,
    context,
  }
}

function hitOf({at, from, lead, aside}: Head, {form, certainty, type, weak}: Omit<Frame, 'pattern'>): Hit {
  return {at, from, lead, aside, form, certainty, ...(type ? {type} : {}), ...(weak ? {weak} : {})}
}

function readHead(spot: Spot, lonely: boolean): Hit | undefined {
  const {head, text, ahead} = spot
  if (isCourtesy(text, head.lead === 'start' ? '' : ahead)) {
    return {...hitOf(head, {form: 'imperative', certainty: 0}), closes: true}
  }
  return readRequest(spot) ?? readImperative(spot, lonely) ?? readDuty(spot) ?? readQuestion(spot)
}

function readRequest({flat, head, text, main}: Spot): Hit | undefined {
  const named = head.lead === 'comma' && /^(?:comments|feedback|edits|corrections|objections|thoughts|replies|answers|votes|input|additions|suggestions)\b/.test(text)
  if (named || head.lead === 'start' || head.lead === 'strong' || head.lead === 'lead') {
    const frame = elliptical.find(({pattern}) => pattern.test(text))
    if (frame) return hitOf(head, frame)
  }
  if (!main || head.lead === 'so') {
    const shared = sharedRequest(flat.lower, text)
    if (shared) return hitOf({...head, at: 0, from: 0}, shared)
  }
  const word = /^[a-z@']+/.exec(text)?.[0] ?? ''
  const frame = [...(requests.get(word) ?? []), ...anywhere].find(({pattern}) => pattern.test(text)) ?? unsaid(head, text) ?? gently(flat, head, text)
  if (!frame || (head.lead === 'inline' && frame.form !== 'question')) return undefined
  const headless = frame.form === 'elliptical' || frame.form === 'imperative'
  return main || (frame.certainty >= 0.6 && !headless) ? hitOf(head, frame) : undefined
}

const subjectless = /^(?:(?:definitely|really|also|still|just|would|was|am|are|been) ){0,3}(?:would|like|love|need|hoping|wondering|looking|want|wanted|wish|trying|appreciate|curious)\b/

/** "Would love to hear from you": a request that leaves out its subject. */
function unsaid({lead}: Head, text: string): Frame | undefined {
  if ((lead !== 'start' && lead !== 'strong' && lead !== 'lead') || !subjectless.test(text)) return undefined
  return requests.get('i')?.find(({pattern, weak}) => !weak && pattern.test(`i ${text}`))
}

/** "Perhaps you could put something together": "you could" alone tells how. */
function gently({lower}: Flat, {from, at}: Head, text: string): Frame | undefined {
  const mild = /\b(?:perhaps|maybe) $/.test(lower.slice(from, at)) || /^you might\b/.test(text)
  if (!mild || !/^(?:you|one of you|someone|somebody) (?:could|might|can) (?:also |just |please )?(?!be\b|have\b|see\b|find\b|think\b|say\b|wonder\b|notice\b|know\b|get\b)[a-z]/.test(text)) return undefined
  return soft
}
const soft: Frame = {pattern: /(?:)/, form: 'request', certainty: 0.52, type: 'action'}

/** "We are stuck and need help": a request whose subject is that of the clause before. */
function sharedRequest(lower: string, text: string): Frame | undefined {
  if (!/^(?:need|require|would|could use|was wondering|were wondering|am|are) /.test(text)) return undefined
  const subject = /^\W{0,2}(i|we)\b/.exec(lower)?.[1]
  const frame = subject && requests.get(subject)?.find(({pattern}) => pattern.test(`${subject} ${text}`))
  return frame && !frame.weak ? frame : undefined
}

function readImperative(spot: Spot, lonely: boolean): Hit | undefined {
  const {flat, head, text, raw, ahead, main, marked} = spot
  if (head.lead === 'inline' && !text.startsWith('let ')) return undefined
  const imperative = imperativeOf(text, raw)
  if (!imperative) return undefined
  if (imperative.kind !== 'asked' && /^[a-z]+\W*$/.test(text) && head.lead !== 'start') return undefined
  if (imperative.kind === 'asked') return hitOf(head, {form: 'imperative', certainty: 0.93, type: 'action'})
  if (head.aside) return undefined
  if (!main && !(lonely && goesOver(spot))) return undefined
  if (/\b(?:aim|goal|purpose|agenda|topic|objective|plan): ?$/.test(ahead)) return undefined
  if (imperative.kind === 'bare') {
    if (marked) return undefined
    // "B: rent a van" is an option.
    if (/^[^a-z\d@]*(?:option |plan |variant )?(?:[a-z]|\d{1,2})[:)]\W*$/.test(ahead)) return undefined
    // "There are two ways: restart or wait." lists, "Sam: restart it" asks.
    if (/: ?$/.test(ahead) && wordsIn(ahead) > 4 && !/\b(?:one|two|three|last|small|little|quick) (?:more |small |last )?(?:things?|requests?|favou?rs?|asks?)\b/.test(ahead)) return undefined
  }
  const certainty = isCalled(flat, head) ? 0.82 : plainCertainty(imperative.kind, spot)
  return hitOf(head, {form: 'imperative', certainty, type: 'action'})
}

/** "I'm out all week, just call Joann", "we can do that but check with Cindy": a statement goes over into an order. */
function goesOver({flat: {lower}, head, text, raw, ahead}: Spot): boolean {
  if (head.lead === 'comma' && /^(?:let (?:me|us) know|rsvp)\b/.test(text)) return true
  const joint = lower.slice(head.from, head.at)
  if (/\bjust $/.test(joint) && head.lead === 'comma' && imperativeOf(text, raw)) return /\b(?:no|not|nothing|never|don't|i|we|they|it's|it|that|this)\b/.test(ahead)
  if (imperativeOf(text, raw)?.kind !== 'interpersonal' || !/\b(?:i|we|it|this|that|they|he|she|there)(?:'[a-z]+|\b)/.test(ahead)) return false
  if (head.lead === 'comma') return /\b(?:just|so|then) $/.test(joint)
  return /\bbut $/.test(lower.slice(Math.max(0, head.from - 5), head.at))
}

function readDuty({head, text, main, marked, context}: Spot): Hit | undefined {
  if (head.aside || head.lead === 'inline' || marked) return undefined
  const certainty = dutyOf(text) - (context.technical ? 0.2 : 0)
  if (!main && certainty < 0.58) return undefined
  return certainty > 0.2 ? hitOf(head, {form: 'request', certainty, type: 'action'}) : undefined
}

/** Whether a reader is addressed right before the head: "@lea: freeze the strings". */
function isCalled({sentence, at, raw}: Flat, head: Head): boolean {
  const who = head.lead === 'start' ? undefined : addressed(sentence)
  if (!who) return false
  const end = at.findIndex(offset => sentence.start + offset >= who.end)
  return end >= 0 && end <= head.from && /^[\s,:!\u2013\u2014-]*$/.test(raw.slice(end, head.from))
}

/** "To build it, run …", "If you want more, click …": what comes is an instruction, for the reader's own sake. */
const instructing = new RegExp(lines`
  ^[^a-z]*(?:to [a-z]|
  if you (?:want|would|'d|like|need|are (?:feeling|interested|coming|using)|have to|don't want|prefer)|
  if you're (?:feeling|interested|using))
`)
/** A limit, which advice has none of. */
const limited =
  /\b(?:asap|today|tonight|tomorrow|eod|cob|no later than|before then|(?:by|before) (?:(?:next|this|the) )?(?:noon|then|end|(?:mon|tues|wednes|thurs|fri)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)[a-z]*)\b/
const advertising = new RegExp(lines`
  ^(?:click|see(?! (?:if|whether|what|who|that|to)\b)|visit|go to|call now|buy now|order now|act now|check out|learn|
  read more|
  get (?:free|(?:your|a|the) (?:free|[a-z]+ (?:now|today|online)))|save|enjoy|win|earn)\b
`)

/** In other talk than of code, "if you want to go, sign up by Friday" asks; what the reader may gain does not. */
function instructed(kind: Exclude<Imperative['kind'], 'asked'>, ahead: string, text: string): number {
  if (advertising.test(text) || /\b(?:free|online|website|download|upgrade)\b/.test(ahead)) return 0.3
  return kind === 'interpersonal' || /\byour?\b|\b(?:write|mail|e-mail|apply|talk|speak) to\b/.test(text) || limited.test(text) ? 0.58 : 0.3
}

/** "Take those out and it's a coin flip": what comes of it. */
const yields = /^[a-z-]+ [^.?!;,]{2,60} and (?:it's|it is|it'll|you get|you'll|you have|that's|there's|you're|it (?:parses|works|compiles))\b/

const handed = /^[a-z-]+ (?:(?:it|this|that|these|them|the|your|my|our|yours|anything|whatever|everything|in)\b|(?:with|to) [a-z])/

/** How sure a plain imperative without "please" is an ask: instructions look the same. */
function plainCertainty(kind: Exclude<Imperative['kind'], 'asked'>, {head, ahead, text, context}: Spot): number {
  const word = /^[a-z-]+/.exec(text)?.[0] ?? ''
  if (kind === 'bare' && yields.test(text)) return 0.3
  if (context.list && head.lead === 'start') return context.list === 'steps' ? 0.3 : 0.75
  if (instructing.test(ahead)) return context.technical ? 0.3 : instructed(kind, ahead, text)
  if (advertising.test(text)) return context.technical ? 0.3 : 0.45
  if (context.technical || context.answering) {
    if (kind === 'bare') return limited.test(text) && !context.answering ? 0.66 : 0.3
    return context.answering ? (context.technical ? 0.42 : 0.6) : 0.7
  }
  if (head.lead === 'so') {
    if (kind === 'interpersonal') return 0.6
    return limited.test(text) || (procedural.has(word) && handed.test(text)) ? 0.56 : 0.4
  }
  return kind === 'interpersonal' ? 0.82 : 0.66
}

function readQuestion({flat, head, text, ahead, main, marked, context}: Spot): Hit | undefined {
  const asking = head.aside ? clauseMarked(text) : marked
  if (head.aside && !asking) return undefined
  if (!asking && (flat.lower.endsWith(':') || (!main && head.lead !== 'comma'))) return undefined
  if (head.aside && asksAside(text)) {
    return hitOf(head, {form: 'question', certainty: context.answering ? 0.4 : 0.62, type: 'answer'})
  }
  if (!asking && head.lead === 'comma' && asksBehind(text)) {
    return hitOf(head, {form: 'question', certainty: 0.6, type: 'answer'})
  }
  const joined = head.lead === 'comma' && /\b(?:but|and|so) $/.test(flat.lower.slice(head.from, head.at))
  const opens =
    joined || head.lead === 'start' || head.lead === 'strong' || (head.lead === 'lead' && wordsIn(ahead) < 4)
  const question = questionOf(text, asking, opens)
  if (!question || (!main && !question.worded)) return undefined
  const certainty = asking || main ? question.certainty : question.certainty - 0.06
  return hitOf(head, {form: 'question', certainty, type: question.type})
}

/** Whether a "?" ends the clause, before any other stop. */
function clauseMarked(text: string): boolean {
  return /[?;]|[.!)] |[.!)]$/.exec(text)?.[0] === '?'
}

function asksAside(text: string): boolean {
  if (/^(?:which|who|where|when)\b|\bright\?/.test(text) || isRhetorical(text)) return false
  return wordsIn(text.slice(0, text.indexOf('?'))) > 3
}

const spliced =
  /^(?:i (?:assume|guess|suppose|take it|presume|think)|i'm assuming|this is|that's|hopefully|presumably)\b/
const tag = /,? (?:right|no|ok|okay|correct|eh|yes|huh|isn't it|don't you think|wouldn't you say) ?\?/

/** A question that nothing but its mark shows: "You got the file?", "Any luck?". */
function declaredQuestion(lower: string, heads: readonly Head[], context: AskContext): Hit | undefined {
  if (!/[a-z]{2}/.test(lower) || /^(?:maybe |perhaps |cc |or )?@[a-z]/.test(lower)) return undefined
  const ends = (text: string, lead: Head['lead']): boolean =>
    isRhetorical(text) && (lead !== 'comma' || wordsIn(text) > 2)
  if (heads.some(({at, lead}) => ends(lower.slice(at, at + reach), lead))) return undefined
  if (/\?{2,}$/.test(lower) && !/\b(?:is|are|do|does|did|can|you|we|i|what|who|when|where|why|how|any)\b/.test(lower)) return undefined
  if (/ \?$/.test(lower)) {
    // A mark behind a space is as often a bullet that lost its shape.
    if (context.bulleted || /: \?$/.test(lower)) return undefined
    if (!context.technical && !/\b(?:any|i|you|we|so|maybe|this|that)\b/.test(lower)) return undefined
  }
  const head = heads.findLast(({at, aside}) => aside || spliced.test(lower.slice(at)))
  const place = head && wordsIn(lower.slice(head.at)) > 2 ? head : opening
  const tagged = tag.test(lower)
  if (tagged && lower.startsWith('(')) return undefined
  const certainty = !context.answering ? 0.7 : tagged ? 0.3 : 0.5
  return hitOf(place, {form: wordsIn(lower) < 5 ? 'elliptical' : 'question', certainty, type: 'answer'})
}

/** What an order may follow behind "and". */
const patient = /^(?:(?:please|kindly|do) )*(?:bear with|note|be patient|excuse|forgive|pardon|accept|be (?:advised|aware|careful)|do me)\b/

/** What only calls to notice a notice. */
const noted = /^(?:(?:please|kindly|also|and) ){0,2}(?:note|be (?:advised|aware|reminded|informed)|remember|keep in mind|reminder)(?: that|:)? /

/** Whether `hit` is an ask of its own beside the one found before it in its sentence. */
function separate(last: Hit | undefined, hit: Hit, lower: string): boolean {
  if (!last || hit.closes || last.closes || last.certainty < threshold) return true
  if (hit.certainty < 0.6 || wordsIn(lower.slice(last.at, hit.at)) < 3) return false
  const ahead = lower.slice(0, hit.from)
  if (/\b(?:or|if|whether|that|which)[ ,]*$/.test(ahead)) return false
  if (/^ ?or\b/.test(lower.slice(hit.from - 4, hit.at))) return false
  if (!/(?:[,;:.!?)\u2013\u2014-]|\b(?:and|but|so|then|&)) *$/.test(ahead)) return false
  if (hit.lead === 'please' || /^(?:and|also|&) (?:also )?(?:please|pls|kindly) /.test(lower.slice(hit.from, hit.at + 8))) return true
  if (hit.form === 'imperative') {
    if (last.form === 'question') return /[.;:!?-] *$/.test(ahead)
    if (last.form === 'imperative') return /[.;:!] *$/.test(ahead) || /^(?:please|kindly|pls)/.test(lower.slice(hit.at))
  }
  if (hit.form === 'question') return hit.lead !== 'inline' && (hit.lead !== 'comma' || last.form !== 'question')
  return hit.lead === 'strong' || hit.lead === 'conjunction' || hit.lead === 'so'
}
