import type {Sentence} from '../draft.js'
import {recall} from '../memo.js'
import {lines} from './pattern.js'

/**
 * A sentence as the readers of asks match it: white space and runs of masked things shrunk to one character each,
 * `lower` in lower case and `raw` in the writer's own, both of one length. `at[i]` is the offset into `sentence.text`
 * of the character `i`; `at` has one entry more than `lower` has characters.
 */
export interface Flat {
  readonly sentence: Sentence
  readonly lower: string
  readonly raw: string
  readonly at: readonly number[]
}

/** Stands for inline code, a bare URL or an image. */
export const thing = '\uFFFC'

/** What no writer exceeds in one sentence: more characters, or more places where a clause might begin, are not read. */
const maxLength = 3000
const maxHeads = 100

/** A blank that a fix of AskLint's own left: it stands for whatever will be filled in. */
const blank = /^\[fill in: ([^\][]{1,80})\]/i

const number = /^\(\d{1,2}\) /

/** Flattens a sentence. */
export function flatten(sentence: Sentence): Flat {
  return {sentence, ...recall(sentence, flatten, () => flat(sentence.text.slice(0, maxLength)))}
}

function flat(text: string): Omit<Flat, 'sentence'> {
  const at: number[] = []
  let raw = ''
  let last = ' '
  for (let index = 0; index < text.length; index++) {
    let char = text[index] as string
    const filled = char === '[' ? blankAt(text, index) : undefined
    if (filled) {
      raw += filled.word
      for (let i = 1; i < filled.word.length; i++) at.push(index)
      index += filled.length - 1
      at.push(index)
      last = filled.word
      continue
    }
    // A number before one of several asks is no part of any.
    const numbered = char === '(' ? number.exec(text.slice(index, index + 5)) : null
    if (numbered && last === ' ') {
      index += numbered[0].length - 1
      continue
    }
    if (char === '\n' || char === '\t' || char === '\r' || char === '\u00A0') char = ' '
    else if (char === '\u2026') char = '.'
    else if (char === '*' || char === '_') char = ' '
    if ((char === ' ' || char === thing) && char === last) continue
    at.push(index)
    raw += char
    last = char
  }
  if (raw.endsWith(' ')) {
    raw = raw.slice(0, -1)
    at.pop()
  }
  at.push(text.trimEnd().length)
  const lower = raw.toLowerCase()
  return {raw, lower: spelled(lower.length === raw.length ? lower : lowerEach(raw)), at}
}

/** Letters that fingers swap, by what is meant; both are of one length. */
const swapped: Readonly<Record<string, string>> = {
  woudl: 'would', coudl: 'could', shoudl: 'should', teh: 'the', hte: 'the', taht: 'that', thta: 'that', yoru: 'your', yuor: 'your',
  thsi: 'this', tihs: 'this', waht: 'what', jsut: 'just', knwo: 'know', konw: 'know', wiht: 'with', wnat: 'want', cna: 'can', plaese: 'please',
  pelase: 'please', pleaes: 'please', plesae: 'please', nede: 'need', hvae: 'have', ahve: 'have', mkae: 'make', sned: 'send', aksed: 'asked',
  frist: 'first', tommorow: 'tomorow', yuo: 'you', oyu: 'you',
}
const swap = new RegExp(`\\b(?:${Object.keys(swapped).join('|')})\\b`, 'g')

function spelled(lower: string): string {
  return lower.replace(swap, word => swapped[word] ?? word)
}

/** What a blank at `index` reads as. */
function blankAt(text: string, index: number): {word: string; length: number} | undefined {
  const match = blank.exec(text.slice(index, index + 100))
  return match ? {word: match[1]?.startsWith('who') ? 'someone' : thing, length: match[0].length} : undefined
}

/** Lower case character by character, for the few letters whose lower case is longer than they are. */
function lowerEach(text: string): string {
  return Array.from({length: text.length}, (_, index) => {
    const small = (text[index] as string).toLowerCase()
    return small.length === 1 ? small : (text[index] as string)
  }).join('')
}

/** The offset into the sentence behind the characters before `to`; masked things are as long there as they are. */
export function endAt({at, lower, sentence}: Flat, to: number): number {
  if (lower[to - 1] !== thing) return (at[to - 1] as number) + 1
  return sentence.text.slice(0, at[to]).trimEnd().length
}

/** Number of words in a flat text. */
export function wordsIn(text: string): number {
  let words = 0
  let inside = false
  for (let index = 0; index < text.length; index++) {
    const space = text[index] === ' '
    if (!space && !inside) words++
    inside = !space
  }
  return words
}

/** What leads to a place where an ask may begin. */
type Lead = 'start' | 'lead' | 'strong' | 'comma' | 'conjunction' | 'so' | 'please' | 'inline'

/** A place in a flat text where an ask may begin. */
export interface Head {
  /** Index into the flat text, behind fillers ("Also,", "by the way"). */
  readonly at: number
  /** The same, before fillers. */
  readonly from: number
  readonly lead: Lead
  /** Opens a parenthesis. */
  readonly aside: boolean
}

const boundary = new RegExp(
  [
    '[;(]+ ?|:(?= ) ?',
    '(?<=\\S)(?: ?[\\u2013\\u2014]+ ?| -{1,3} |-{2,3} ?|\\.{2,} ?|(?:[?!]|(?<!\\b(?:mr|mrs|ms|dr|prof|st|rev|gen|sen|vs?))\\.)["\')]{0,2} )',
    ', ?',
    ' (?:and|but|or|so|&) (?:then )?',
    ' then ',
    '(?<! (?:to|that)) (?=(?:please|pls|plz|plse|kindly) )',
    "(?<! (?:that|which|who|it|this|to|and|what|also)) (?=(?:let's|lets(?! (?:us|you|me|him|her|them|it|people|users|one)\\b)) )",
    ' (?=(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody) )',
    " (?=(?:i|we|you|i'd|i'll|we'd|we'll|you'll|it)(?: still| also)? (?:need|must|should|would|'d|will need|have to|want|like|propose|suggest|recommend|request|ask) )",
    '(?<=(?:chance|minute|min|moment|second|sec|time)(?: today| tomorrow)?) (?=[a-z]{3,12} )',
    "(?<! (?:can|could|will|would|to|also|he|she|they|it|i|you|we|not|should|must|may|might|has|have|who|" +
      "'ll)) (?=let (?:me|us) know)",
  ].join('|'),
  'g',
)

const subordinator = new RegExp(lines`
  ^(?:(?:and|but|so|also|now|then|or|ok|okay|well) )?(?:so that|in order|in the event|in case|now that|whoever|
  whichever|re|as to|about|if|when|whenever|once|since|as|because|to|in|before|
  after|while|whilst|unless|until|for|due|given|although|though|even|with|without|by|on|at|from|per|upon|
  should you|based|regarding|concerning|like|assuming|provided|during|under|of|rather|instead|apart|besides|
  except|until|whether|where|within|following|having|being|considering|looking|speaking|trying)\b
`)

/** Readers called by their handles. */
const mentions = /^(?:(?:hi|hey|and|so|but|also|maybe),? )?(?:(?:@[^\s,:]+(?: [A-Z][^\s,:]*){0,2}|@ [^\s,:@]+(?: \p{Lu}[^\s,:@]*)?)[,:]?(?: and| &| or)? )+/u

/** Every place in a flat text where an ask may begin, in order. */
export function headsOf(flat: Flat): Head[] {
  const {lower, raw} = flat
  const heads: Head[] = []
  const start = skipBullet(raw)
  const push = (from: number, lead: Lead, aside = false): void => {
    const at = skipFillers(lower, from)
    if (at < lower.length && heads.at(-1)?.at !== at) heads.push({at, from, lead, aside})
  }
  push(start, 'start')
  const called = mentions.exec(raw.slice(start, start + 200))
  if (called) push(start + called[0].length, 'lead')
  for (const match of lower.matchAll(boundary)) {
    if (heads.length >= maxHeads) break
    const at = match.index + match[0].length
    if (at <= start || match.index < start) continue
    const mark = match[0].trim()
    if (mark === '') {
      const led = ledIn(lower.slice(start, match.index), lower.slice(at, at + 12))
      if (led !== undefined) push(at, led)
    }
    else if (mark.startsWith(',') && /^so (?!(?:that|far|i|we|it|he|she|they|the|this|much|many|long|on|please|pls|kindly|can|could|would|will)\b)/.test(lower.slice(at, at + 12))) push(at, 'so')
    else if (mark.startsWith(',')) push(at, leads(lower.slice(start, match.index)) ? 'lead' : 'comma')
    else if (mark === 'then') {
      if (/^(?:[a-z]+, )?(?:and |but |so )?(?:if|when|once)\b/.test(lower.slice(start, match.index))) push(at, 'lead')
    } else if (/^(?:and|or|&)\b/.test(mark) || mark === '&') push(at, 'conjunction')
    else if (/^[a-z]/.test(mark)) push(at, 'so')
    else push(at, 'strong', mark.includes('('))
  }
  return heads
}

/** Subjects and times that an ask may follow with no comma: "For the fair we need …", "When you get a minute call …". */
const subjects = /^(?:i|we|you|it|i'd|i'll|we'd|we'll|you'll) /
const moment = /^(?:(?:and|so|but|also),? )?(?:when(?:ever)?|if|once|as soon as) (?:you|u) (?:get|have|find|can find|'ve got)\b[^,]*$/
const occasion = /^(?:and |so |but |also )?(?:for|by|before|at|on|to|as of|starting|in (?:light|view|case) of|given|after|because of|due to|ahead of) (?!(?:that|which|what|me|us|you)\b)(?:[^,;:]|(?<=\d):(?=\d)){2,70}$/

/** What leads to the place behind `before` where `text` goes on with no mark; undefined where no ask begins there. */
function ledIn(before: string, text: string): Lead | undefined {
  if (/^(?:please|pls|plz|plse|kindly|let'?s )/.test(text)) return 'please'
  if (subjects.test(text)) return occasion.test(before.slice(before.lastIndexOf(', ') + 1).trimStart()) && !/\b(?:i|we|you|that|what|which)\b/.test(before) ? 'lead' : undefined
  if (/^(?:can|could|would|will|let) /.test(text)) return 'inline'
  return moment.test(before) || moment.test(before.slice(before.lastIndexOf(', ') + 1).trimStart()) ? 'lead' : undefined
}

/** Whether what stands before a comma only leads to the main clause: an address, an adverb, a subordinate clause. */
function leads(before: string): boolean {
  const parts = before.split(', ')
  const subordinate = subordinator.test(parts[0] as string)
  return parts.every((part, index) => {
    if (wordsIn(part) <= 3 || (subordinator.test(part) && !hasMain.test(part))) return true
    return subordinate && index > 0 && !finite.test(part)
  })
}

/** What shows a clause, beside the items of a list. */
const finite = new RegExp(lines`
  \b(?:i|we|you|he|she|they|it|is|are|was|were|will|has|have|had|can|could|should|would|may|might|must|do|does|did)\b|
  '(?:ll|re|ve|m|d)\b
`)

/** A phrase with a preposition that goes on with a main clause: "With this you get". */
const hasMain = new RegExp(lines`
  ^(?!in (?:the event|case|order)\b)(?:in|to|for|with|without|by|on|at|from|per|during|under|of|like|
  within)\b [^,]{0,40} (?:i|you|we|he|she|
  they) (?!(?:have|had|can|could|may|need|want)\b [a-z]+ ?$)[a-z']+ [a-z]
`)

const bullet = new RegExp(lines`
    ^(?:["'(\[<>]{1,3} ?|\uFFFC (?=[A-Z])|(?:\(?\d{1,2}[.)]\)?|\(?[a-hA-H][.)]|[-\u2022\u00B7\u25CF+>?]{1,3}) )+
  `)

function skipBullet(raw: string): number {
  return bullet.exec(raw)?.[0].length ?? 0
}

/** Words that only open a clause. Our own selection. */
const filler = new RegExp(
  '^(?:["\'(]|' +
    // Conjunctions and adverbs, with or without a comma.
    '(?:and|but|so|also|then|now|well|ok|okay|or|again|instead|otherwise|alternatively|therefore|thus|hence|' +
      'however|though|still|actually|basically|specifically|finally|lastly|firstly|secondly|thirdly|additionally|' +
      'furthermore|moreover|plus|anyway|anyways|generally|btw|by the way|meanwhile|in the meantime|' +
      'in the meanwhile|if so|if not|if possible|if yes|if no|when possible|once again|as always|in particular|' +
      'more generally|in addition|to start|for now|for example|hopefully|perhaps|maybe|at least|preferably|ideally|' +
      'simply|just|really|honestly|seriously),? |' +
    '(?:hey|hi|hello|howdy|good morning|good afternoon|good evening|morning) (?=(?:can|could|would|will|please|call|send|let|what|how|when|where|who|is|are|do|did|does|any|i) )|' +
    // Interjections and labels, always with a mark.
    '(?:hi|hey|hello|hi all|hi there|hello all|hey all|hi everyone|hello everyone|hey folks|yes|no|nope|yep|yeah|' +
      'sure|oh|ah|hmm|hm|um|sorry|thanks|thank you|great|cool|perfect|right|all right|alright|actually|first|' +
      'second|third|next|last|besides|fyi|ps|p\\.s|p\\.p\\.s|n\\.b|tl;?dr|todo|note|update|edit|urgent|important|' +
      'heads up|to be clear|in any case|either way|just curious|out of curiosity|if i may ask|excuse me|' +
      '(?:just )?(?:a )?(?:friendly |gentle |quick |kind )?reminder|quick one|one (?:more|last) (?:thing|question)|' +
      'one small thing|small thing|(?:(?:a|my|first|second|third|one|another|next|last|dumb|stupid|silly|newbie|' +
      'noob|beginner|basic|simple|related|follow-?up|other|quick|naive|main|only|general|short|small|final|open|' +
      'possible) ){0,3}(?:[a-z]+ly |somewhat |slightly )?(?:related )?(?:questions?|request|favou?r|ask|idea|task|decision|review|action(?: item| needed|' +
      ' required)?)(?: (?:for|to) [a-z@ ]{1,30})?|question \\d|q\\d?|part \\d)\\.?[,:;!.\\u2013\\u2014-]{1,3} ?|' +
    '(?:so |and |but )?@[^\\s,:]{2,30}(?: [a-z]+)?, (?=[a-z])|' +
    '(?:eli5|dumb q|stupid q|aside|poll|feature request|proposal|vote): |' +
    // What is put before a question.
    '(?:my question is|the question is|question is|the question then is|so the question is|' +
      'what i want to know is|what i mean is)(?:,|:| then)? (?!whether|if))',
)

/** The index behind the words that only open the clause at `from`. */
function skipFillers(lower: string, from: number): number {
  let at = from
  for (let round = 0; round < 5; round++) {
    const match = filler.exec(lower.slice(at, at + 90))
    if (!match) break
    at += match[0].length
  }
  return at
}
