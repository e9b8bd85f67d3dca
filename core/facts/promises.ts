import type {Block, Sentence} from '../draft.js'
import {type Span, spanIn} from '../span.js'
import {ambiguous, interpersonal, procedural} from './lexicon.js'
import {isPerson, people, type Speaker, speakerOf} from './record-people.js'

/** Who is to do what a sentence promises, where it tells. */
export interface Owned {
  readonly owner: Span | undefined
}

const open = '(?:^|\\n|[,;:(.–—-]\\s|\\s(?:and|so|but|that)\\s|(?:day|week|then|tomorrow|today)\\s)[^\\p{L}\\d@]{0,4}'
const opening = '^[^\\p{L}\\d@]{0,4}'
const adverb = '(?:\\w{2,12}ly )?(?:(?:also|then|now|just|first|probably|try (?:to|and)|try|start (?:by )?|go (?:and|ahead and)|have a go at|go|take point on) )?'
const willing =
  "[Ww]ill|'?ll|is going to|are going to|agreed to|agrees to|has agreed to|volunteer(?:ed|s) to|offer(?:ed|s) to|" +
  '(?:took|takes|has|have|got) (?:an|the) action(?: item)? to|signed up to|is to|are to|promised to|going to'
/** "Ana will send", "Ana and Bo to meet". */
const promise = new RegExp(`${open}(?<who>${people})\\W{0,3}\\s(?<way>${willing}|to)\\s${adverb}(?<verb>[a-z][a-z-]{1,20})`, 'gu')
/** What has to be there for `promise` to be tried. */
const promising = /(?:\p{Lu}[\p{L}'’.-]{0,24}|\)|@[\w./-]{1,40}|\bI)\W{0,3}\s(?:[Ww]ill|'?ll|to|is|are|agree[ds]|has|have|volunteer|offer|took|takes|got|signed|promised|going)/u
/** "Ana is curious and will write". */
const later = new RegExp(`${opening}(?<who>${people})\\s[^.;:?!]{2,80}?\\s(?:and|but) will (?<verb>[a-z][a-z-]{1,20})`, 'u')
/** "Ana said that she will ask the bank." */
const reported = new RegExp(
  `${opening}(?:[^.:;?!]{0,80},\\s)?(?<who>${people})\\s(?:said|says|mentioned|mentions|confirmed|replied|replies|promised|noted|adds|added|reported)\\s(?:that )?(?:he|she|they|it)(?:['’]ll| will| would| is going to| are going to)\\s(?:also |then )?(?<verb>[a-z][a-z-]{1,20})`,
  'u',
)
/** "The officers to propose a date" */
const body = /(?:^|[,;:(.–—-]\s)[^\p{L}\d@]{0,4}(?<who>[Tt]he (?:\p{L}{2,15} )?(?:officers|board|committee|chair(?:s|person|man|woman)?|secretary|treasurer|president|clerk|team|group|staff|trustees|office|editors?))\s(?:to|will)\s(?:also |then )?(?<verb>[a-z][a-z-]{1,20})/u
/** "He will send it": who, the sentence before tells. */
const pronoun = /^\W{0,4}(?<who>He|She)(?: will|['’]ll| is going to)\s(?:also |then )?(?<verb>[a-z][a-z-]{1,20})/
/** "Ana needs to send it by Friday": without a day, it may be a wish. */
const needed = new RegExp(`${opening}(?<who>${people})\\s(?:needs? to|has to|have to|must|should)\\s(?<verb>[a-z]{2,20})\\b(?=.{0,200}?\\b(?:by|before|until)\\s)`, 'u')
/** "Ana has next steps", "Bo has signed up". */
const holds = new RegExp(
  `${opening}(?<who>${people})\\s(?:(?:has|have|takes|took|owns)\\s(?:the |an? )?(?:next steps?|actions?(?: items?)?|lead|point)\\b(?! to\\b)|(?:is|are) on top of (?:it|this|that)\\b|(?:has|have) signed up\\b|volunteer(?:ed|s) (?:for|as)\\b|will take (?:point|this|that|it)\\b)`,
  'u',
)
const nowDoing = new RegExp(`${opening}(?<who>${people})\\W{0,3}\\s(?:is|are)\\s(?<verb>(?!look|wait|hop|think)[a-z]{3,16})ing\\b[^.?!]{0,120}\\b(?:today|tomorrow|this week|next week)\\b`, 'u')
const presently = new RegExp(`${opening}(?<who>${people})\\s(?<verb>[a-z]{2,16}?)(?:e?s)\\b[^.?!]{2,160}\\b(?:by|before|until)\\s`, 'u')
const volunteered = new RegExp(`\\b(?<who>${people}|(?!(?:who|he|she|they|it|someone|somebody|people|nobody|one|have|has|had|and|so|now|then|also|just)\\b)[a-z][\\w-]{1,15}(?=\\svolunteered))\\s(?:volunteered|offered|agreed|promised)\\sto\\s(?<verb>[a-z]{2,20})`, 'u')
const mine = /^\W{0,4}(?:(?:[Oo]k(?:ay)?|[Yy]es|[Yy]ep|[Ss]ure|[Ss]o|[Aa]nd|[Tt]hen)\W{1,3})?(?<who>I|We)(?:['’]ll| will| am going to| are going to|['’]m going to|['’]re going to| can take)\s(?:(?:also|then|now|just|try (?:to|and)|try|look to|go|take an action item to|get)\s)?(?<verb>[a-z][a-z-]{1,20})/
/** "Somebody should own this, I'll ask her" */
const amid = /[,;–—-]\s(?:so |and |but |then )?(?<who>I)(?:['’]ll| will)\s(?:(?:also|then|just|try (?:to|and)|go)\s)?(?<verb>[a-z][a-z-]{1,20})/
/** "Will file an issue", "Going to close it". */
const bare = /^\W{0,4}(?:(?:proposal|yes|yep|ok|okay|sure)\s{0,2}[-–:,]+\s*)?(?:[Ww]ill|[Gg]oing to)\s(?:also |then |try to |try and )?(?<verb>[a-z][a-z-]{1,20})/i
/** "Looks right, will merge": whose words they are, the notes do not say. */
const trailing = /[,;–—-]\s(?:and )?will (?:also |then |try to )?(?<verb>[a-z][a-z-]{1,20})/
const item = /\b(?:take|takes|taking|took|file|files|filing|filed|put|add|adding|create|creating)\s(?:in\s)?(?:an?|the|this as an?)\saction(?: item)?\s(?:to|on|for)\b|\baction item (?:for \S{1,20} )?(?:to|is)\b/i
const idle = /\btry\W*$|\b(?:keep (?:you|everyone|everybody|people) (?:updated|posted)|give (?:you |everyone |us )?(?:some|a (?:bit of|quick|brief|short)|an?|the) (?:background|context|intro\w*|overview|update|summary|recap))\b/i
/** Of what "we" will do, much is how the meeting goes on. */
const ours =
  /^\W{0,4}We(?:['’]ll| will| are going to|['’]re going to)\s(?:be\s)?(?:(?:also|then|now|try to) )?(?:look(?:ing)? into|writ(?:e|ing)|draft(?:ing)?|send(?:ing)?|publish(?:ing)?|post(?:ing)?|kick(?:ing)? off|sett?(?:ing)? up|creat(?:e|ing)|open(?:ing)?|fil(?:e|ing)|ask(?:ing)?|contact(?:ing)?|organi[sz](?:e|ing)|prepar(?:e|ing)|document(?:ing)?|announc(?:e|ing)|do an? |follow(?:ing)? up|check(?:ing)? with|reach(?:ing)? out|arrang(?:e|ing)|schedul(?:e|ing)|order(?:ing)?|book(?:ing)?|invit(?:e|ing)|shar(?:e|ing)|submit(?:ting)?|report(?:ing)? back|put (?:up|together)|add(?:ing)?|updat(?:e|ing)|adopt(?:ing)?|test(?:ing)?)\b/
/** "I'll get two quotes", not "I'll get it". */
const fetches = /^\W{0,4}(?:I|We)['’]ll (?:get (?:a|an|the|two|three|some|more|quotes|numbers|back to|in touch|\d+)|take (?:this|that|it|on|care))\b/
/** What is said to come about, or goes on of itself. */
const noDeed = new Set(
  (
    'be have need want know like think say note mention happen take depend mean remain become feel seem hope wait exist agree stay ' +
    'continue come benefit love understand hear admit believe disagree abstain vote defer attend join miss facilitate scribe chair ' +
    'skip walk leave volunteer allow require cause break work end affect not never probably always no'
  ).split(' '),
)
const moreDeeds = new Set(
  'look own bring reach draw sync kick dig touch circle circulate try do follow talk check pair tackle present supply refine explore research prototype demo triage email e-mail phone chase summarize summarise resubmit rework tidy'.split(' '),
)
const unsure = /\b(?:would|could|might|may|should|if|unless|whether|wish|wants? to|maybe|perhaps|probably|hopefully|someone|somebody|anyone)\b|\?\s*$/i
const doubt =
  /\b(?:if|unless|whether|once|know|knows|hope|hopes|hoping|think|thinks|suggest|suggests|suggested|ask|asks|asked|want|wants|wanted|like|would|could|should|propose|proposes)\b[^.;:]{0,60}$/i
/** Nouns that take what follows them: "Plan to move". */
const takesTo =
  /^(?:abilit|polic|volunteer|attempt|chance|commitment|desire|effort|freedom|incentive|intent|invitation|need|offer|opportunit|order|permission|plan|pressure|promise|reason|request|right|room|step|tendency|time|way|willingness|work|vote|approval|call|ask|access|addition|alternative|approach|change|link|reference|response|solution|support|script|tool|api|patch|code|method|function|feature|test|flag|command|place|thing|stuff|easi|move|switch|migrat|how|due|up|back|everything|everyone|propos|requirement|expect|intend|decid|threshold|aim|hop|try|poll|goal|like|prefer|costl|hard|expensiv|cheap|simpl|difficult|unlikel|likel|interest|keen|read|safe|important|useful|usual|better|best|enough|mean|trick|nice|good|great|thank|welcome|key|path|process|guide|question)/i

/** What opens an item of an agenda. */
const topic = /^\W{0,4}(?:discuss(?:ion)?|topic|agenda|presentation)\W{0,4}:/i

/** A promise or an assignment that a sentence states; in an agenda, "Ana to present" is none. */
export function promiseIn(sentence: Sentence, block: Block, known: ReadonlySet<string>, agenda: boolean): Owned | undefined {
  const from = sentence.start - block.start
  const text = block.prose.slice(from, from + sentence.end - sentence.start)
  if (text.length > 600 || /\?\s*$/.test(text)) return undefined
  const spoken = from === 0 || block.prose[from - 1] === '\n' ? speakerOf(text, known) : undefined
  const lead = spoken?.from ?? 0
  const own = text.slice(lead)
  const planned = agenda || topic.test(block.prose)
  const owner = (who: string, match: RegExpExecArray): Owned => {
    const at = lead + match.index + match[0].indexOf(who)
    return {owner: spanIn(sentence, at, at + who.length)}
  }
  for (const match of promising.test(own) ? own.matchAll(promise) : []) {
    const {who = '', verb = '', way = ''} = match.groups ?? {}
    if (way === 'going to' && !/['’]s$/.test(who)) continue
    // "Pizza, will order" names no owner.
    if (way !== 'to' && isApart(match) && !isSure(who, known)) continue
    if (!isPerson(who, known) || !isDeed(verb, isSure(who, known), behind(own, match))) continue
    if (doubt.test(own.slice(0, match.index)) || (way === 'to' && !assigns(match, known, planned, block, from + lead))) continue
    return owner(who, match)
  }
  for (const {pattern, isWho, cue, any = false} of named) {
    const match = cue.test(own) ? pattern.exec(own) : null
    const {who = '', verb} = match?.groups ?? {}
    if (!match || !isWho(who, known) || doubt.test(own.slice(0, match.index + match[0].indexOf(who)))) continue
    if (verb === undefined || pattern === nowDoing || isDeed(verb, any, behind(own, match))) return owner(who, match)
  }
  const promised = ownPromise(own, spoken, speakerOfLine(block, from, known), sentence, block)
  const taken = promised ? null : item.exec(text)
  return taken && !unsure.test(text.slice(0, taken.index)) ? {owner: undefined} : promised
}

/** What follows what a pattern found. */
function behind(text: string, {index, 0: words}: RegExpExecArray): string {
  return text.slice(index + words.length)
}

/** A way in which notes say that somebody will do something. */
interface Form {
  readonly pattern: RegExp
  isWho(who: string, known: ReadonlySet<string>): boolean
  /** What has to be there for the pattern to be tried. */
  readonly cue: RegExp
  /** Whether any verb will do, or only one that is surely a deed. */
  readonly any?: boolean
}

const named: readonly Form[] = [
  {pattern: holds, isWho: isPerson, cue: /\b(?:steps?|actions?|lead|point|on top|signed up|volunteer(?:ed|s)|take (?:point|this|that|it))\b/},
  {pattern: nowDoing, isWho: isPerson, cue: /\b(?:today|tomorrow|this week|next week)\b/},
  {pattern: volunteered, isWho: (who, known) => /^[a-z]/.test(who) || isPerson(who, known), cue: /\b(?:volunteered|offered|agreed|promised) to\b/, any: true},
  {pattern: later, isWho: isSomebody, cue: /\b(?:and|but) will\b/, any: true},
  {pattern: needed, isWho: isOther, cue: /\b(?:needs?|has|have|must|should)\b/, any: true},
  {pattern: reported, isWho: isSomebody, cue: /\b(?:he|she|they|it)(?: will| would| is| are|['’]ll)\b/},
  {pattern: body, isWho: () => true, cue: /\b[Tt]he\b/},
  {pattern: pronoun, isWho: () => true, cue: /\b(?:He|She)\b/},
  {pattern: presently, isWho: isOther, cue: /\b(?:by|before|until)\b/, any: true},
]

/** Whether "X to do" assigns it to X: many a word with a capital is followed by "to". */
function assigns(match: RegExpExecArray, known: ReadonlySet<string>, agenda: boolean, {type, prose}: Block, from: number): boolean {
  const {who = ''} = match.groups ?? {}
  if (agenda || /^\s(?:and|so|but|that)\s/.test(match[0])) return false
  if (isApart(match) && match.index > 0) return false
  if (isSure(who, known) || / /.test(who)) return true
  // A name that opens an item, a sentence, or what stands behind a topic: "Hall – Ria to phone".
  if (takesTo.test(who) || isVerb(who.toLowerCase())) return false
  const before = prose.slice(0, from)
  return match.index > 0 ? /^[–—-]/.test(match[0]) : type === 'item' || !/[\p{L}\d]/u.test(before) || /[.!?:]\s*$/.test(before)
}

/** Whether a comma parts the name from what follows. */
function isApart(match: RegExpExecArray): boolean {
  const {who = ''} = match.groups ?? {}
  return match[0].slice(match[0].indexOf(who) + who.length).startsWith(',')
}

/** Who says all of the line that a sentence stands in. */
function speakerOfLine(block: Block, from: number, known: ReadonlySet<string>): Span | undefined {
  const start = from === 0 ? 0 : block.prose.lastIndexOf('\n', from - 1) + 1
  const spoken = start === from ? undefined : speakerOf(block.prose.slice(start, from), known)
  return spoken && spanIn(block, start + spoken.at, start + spoken.at + spoken.name.length)
}

/** What a speaker, or the one who writes, takes on. */
function ownPromise(
  own: string,
  spoken: Speaker | undefined,
  ofLine: Span | undefined,
  sentence: Sentence,
  block: Block,
): Owned | undefined {
  const self = idle.test(own) ? null : (mine.exec(own) ?? (ours.test(own) ? /(?<who>We)/.exec(own) : null))
  const speaker = spoken ? spanIn(sentence, spoken.at, spoken.at + spoken.name.length) : ofLine
  if (self?.groups) {
    const {who, verb = ''} = self.groups
    const deed = isDeed(verb.replace(/ing$/, ''), false, '') || isDeed(verb, false, behind(own, self)) || fetches.test(own) || ours.test(own)
    if (!deed || unsure.test(own.replace(/\bor see if someone\b/, ''))) return undefined
    if (who === 'We') return ours.test(own) ? {owner: speaker} : undefined
    const line = block.prose.slice(block.prose.lastIndexOf('\n', sentence.start - block.start) + 1)
    if (!spoken && !/^\p{Lu}[\p{L}.' ]{1,40}:/u.test(line)) return undefined
    const at = (spoken?.from ?? 0) + own.indexOf('I', self.index)
    return {owner: spanIn(sentence, at, at + 1)}
  }
  const inside = spoken && !idle.test(own) ? amid.exec(own) : null
  if (spoken && inside && isDeed(inside.groups?.['verb'] ?? '', false, behind(own, inside)) && !doubt.test(own.slice(0, inside.index))) {
    const at = spoken.from + inside.index + inside[0].indexOf('I')
    return {owner: spanIn(sentence, at, at + 1)}
  }
  const terse = bare.exec(own) ?? trailing.exec(own)
  const verb = terse?.groups?.['verb'] ?? ''
  if (!terse || verb === 'discuss' || !isDeed(verb, false, behind(own, terse))) return undefined
  // What "that" or "it" will do is nobody's promise.
  if (terse.index > 0 && /\b(?:that|it|this|which|they|these|those|he|she|who|you|we)\b/i.test(own.slice(0, terse.index))) return undefined
  return spoken && terse.index === 0 ? {owner: speaker} : unsure.test(own) ? undefined : {owner: speaker}
}

/** A person, and not the speaker. */
function isSomebody(who: string, known: ReadonlySet<string>): boolean {
  return who !== 'I' && isPerson(who, known)
}

/** Somebody who is known, and not the speaker. */
function isOther(who: string, known: ReadonlySet<string>): boolean {
  return who !== 'I' && isSure(who, known)
}

/** Known people and handles. */
function isSure(who: string, known: ReadonlySet<string>): boolean {
  return who.split(/,? (?:and|&|\+|or) |, | ?\/ ?/).every(part => {
    const [first = ''] = part.split(' ')
    return part === 'I' || part.startsWith('@') || known.has(part.toLowerCase()) || known.has(first.toLowerCase())
  })
}

/** Whether a verb says what somebody does; `behind` is what follows it. */
function isDeed(verb: string, sure: boolean, behind: string): boolean {
  if (verb === 'see') return /^ (?:if|whether|about|what)\b/.test(behind)
  if (verb === 'get') return sure || /^ (?:together|in touch|back|a|an|the|some|feedback|information|quotes?)\b/.test(behind)
  if (verb === 'go') return /^ (?:through|over|ahead)\b/.test(behind)
  if (verb === 'work') return /^ (?:on|with|out)\b/.test(behind)
  if (noDeed.has(verb)) return false
  return sure || isVerb(verb)
}

/** Whether a verb in its base form says what somebody does for others. */
export function isVerb(word: string): boolean {
  return interpersonal.has(word) || procedural.has(word) || ambiguous.has(word) || moreDeeds.has(word)
}
