import type {ParsedDraft, Sentence} from '../draft.js'
import type {Span} from '../span.js'
import type {Ask} from './facts.js'
import {askedSentences, proseOf, spanIn} from './gap-draft.js'

/** An ask that names nobody. */
export interface UnownedAsk extends Span {
  /** An open call to whoever reads along, as a channel is used for; it stops nobody. */
  readonly call: boolean
  readonly sentence: Sentence
}

const nobody =
  "(?:some ?one|some ?body|any ?one|any ?body|(?:any |some )?one of (?:you|us)(?: (?:two|three|four|all|guys))?|either of (?:you|us)|(?:a )?volunteer)(?! who| that|'s| has (?:already|been)| tried| told| had)"
const calls = new RegExp(
  `\\b(?:(?:can|could|would|will|may|might|should|has to|must) ${nobody}(?: else| here| from [\\w ]{2,24}?| in [\\w ]{2,24}?| on [\\w ]{2,24}?)?(?: please| pls| kindly| maybe| also| possibly| still| quickly| just)?` +
    `|${nobody}(?: else| here| from [\\w ]{2,24}?| in [\\w ]{2,24}?| on [\\w ]{2,24}?)? (?:please |really |also |still )?(?:should|needs? to|must|has to|have to|ought to|could|can|will need to|will have to|would need to|please)` +
    `|(?:need|want|like|ask(?:ing)?|looking for|require) ${nobody}(?: else| here| from [\\w ]{2,24}?| in [\\w ]{2,24}?)? (?:to|for)` +
    `|(?:nice|great|good|helpful|lovely|appreciated?|grateful|glad|happy|best) if ${nobody}(?: else| here)?(?: could| can| would| will)?) (?:also |please |quickly |still |just |maybe |then )*(?<verb>[a-z-]{2,20})`,
  'gi',
)
/** Work that waits for hands. */
const passive =
  /\b(?:need|needs|has|have|must|should|ought)(?: still| also)?(?: to)? (?:be|get) (?:\w+ly )?(?:done|sent|ordered|updated|written|called|booked|printed|cleaned|checked|moved|fixed|replaced|paid|signed|finished|prepared|collected|picked up|rotated|renewed|restarted|deployed|closed|informed|told|contacted|translated|packed|unpacked|loaded|tested|merged|reviewed|cancelled|canceled|answered|archived|uploaded|published|counted|watered|repaired|returned|delivered|set up|cleared|scheduled|reserved)\b|\bneeds? (?:ordering|updating|writing|calling|booking|printing|cleaning|checking|moving|fixing|replacing|paying|renewing|restarting|testing|watering|repairing|doing)\b/gi
const plural = /\b(?:we|you guys) (?:should|need to|have to|must|ought to|still need to|still have to) (?:also |really |still )?(?<verb>[a-z-]{2,20})/gi

/** Help and opinions, which whoever knows may give. */
const openCall = /^(?:help|explain|tell|point|know|confirm|clarify|suggest|comment|think|recommend|advise|shed|enlighten|give|share|show|see|reproduce|verify|elaborate|spot|remember|recall|come|join|be|want|like|have|has|experience|try|interested|attend|guide|direct|teach|provide|say|describe|remind|offer)$/i
/** What a group does together. */
const together = /^(?:be|have|meet|talk|discuss|decide|agree|consider|think|look|see|wait|stop|keep|avoid|try|focus|remember|know|make|get|find|give|start|use|work|go|do|take|not|never|all|proceed|plan|ask|let|come|stay|continue|expect|assume|say|want|set|move|hold|schedule|catch|sync|chat|celebrate|aim|try|figure|pay|support|treat|respond|act|understand|learn|become|allow|ensure|accept|reach|also|just|then|probably|definitely|maybe|follow|put|leave|change|add|include|revisit|speak|call|touch)$/i

const everyone = /\b(?:all|everyone|everybody|team|folks|guys|colleagues|gang|both|ladies|friends|people|crew|both of you|y'all|neighbou?rs|parents|volunteers|members)\b/i
const named = /@?\p{Lu}[\p{L}.'-]{1,24}(?: \p{Lu}[\p{L}'-]{1,24})?/gu
const vocative = /^\W{0,3}(?:(?:hi|hey|hello|dear|morning|good morning|ok|okay|so)\s+)?(@?\p{Lu}[\p{L}'-]{1,20}(?:(?:\s*,\s*|\s*\/\s*|\s*&\s*|\s+and\s+|\s+)@?\p{Lu}[\p{L}'-]{1,20}){1,5})\s*[,:–—-]/u

/** Asks that fall between their readers: "someone" of several, and work that nobody is given. */
export function unownedAsks(draft: ParsedDraft, asks: readonly Ask[]): readonly UnownedAsk[] {
  if (asks.length === 0) return []
  const found: UnownedAsk[] = []
  const asked = askedSentences(asks)
  const prose = proseOf(draft)
  const several = audience(draft, prose)
  for (const sentence of prose) {
    const {text} = sentence
    if (/\b(?:some|any) ?(?:one|body)\b|\bone of (?:you|us)\b|\beither of (?:you|us)\b/i.test(text)) {
      for (const match of text.matchAll(calls)) {
        const verb = match.groups?.['verb'] ?? ''
        if (!asked.has(sentence.index) && !/\b(?:should|needs? to|must|has to)\b/i.test(match[0])) continue
        const call = several === 'unknown' || (several !== 'named' && openCall.test(verb))
        if (several === 'one') continue
        found.push({...spanIn(sentence, match.index, match.index + match[0].length), call, sentence})
      }
    }
    if (several !== 'named' && several !== 'group') continue
    if (!asked.has(sentence.index) || namesOwner(text) || found.some(other => other.sentence === sentence)) continue
    for (const match of [...text.matchAll(passive), ...text.matchAll(plural)]) {
      const verb = match.groups?.['verb']
      if (verb && together.test(verb)) continue
      found.push({...spanIn(sentence, match.index, match.index + match[0].length), call: false, sentence})
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whom the message addresses: some by name, a group, one, or whoever reads along. */
function audience(draft: ParsedDraft, prose: readonly Sentence[]): 'named' | 'group' | 'one' | 'mail' | 'unknown' {
  const greeting = draft.sentences.find(({zone}) => zone === 'greeting')
  const lead = greeting ? greeting.text.replace(/^\W*(?:hi|hey|hello|dear|good (?:morning|afternoon|evening|day)|morning|greetings)\b/i, '') : ''
  const names = greeting ? (lead.replace(/\b(?:dear|mr|ms|mrs|dr|prof)\b\.?/gi, ' ').match(named) ?? []) : []
  const front = prose[0] ? vocative.exec(prose[0].text) : null
  if (names.length > 1 || front?.[1]) return 'named'
  if (everyone.test(lead) || (prose[0] && /^\W{0,3}(?:(?:hi|hey|hello|dear|morning|good morning) )?(?:all|team|everyone|everybody|folks|guys|colleagues)\b\s*[,:!–—-]/i.test(prose[0].text))) return 'group'
  if (names.length === 1) return 'one'
  return draft.zones.some(({name}) => name === 'signature') && draft.sentences.some(({block}) => block.type === 'subject') ? 'mail' : 'unknown'
}

/** A name, "you", "I" or a mention does the work. */
function namesOwner(text: string): boolean {
  return /@\w|\b(?:you|your|I|I'll|by (?:\p{Lu}|him|her|them|the))\b|^\W{0,3}\p{Lu}\p{Ll}+,/u.test(text)
}
