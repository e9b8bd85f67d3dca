import type {ParsedDraft, Sentence} from '../draft.js'
import type {Ask, Reference} from './facts.js'
import {readConversations} from './gap-conversations.js'
import {askedSentences, isReply, showsThings, spanIn, subjectWords} from './gap-draft.js'

/** Things that are found by an address: a subject line does not lead to them. Source: our own selection. */
const places =
  'google doc|docs?|document|spreadsheet|sheet|slides|slide deck|deck|presentation|prs?|pull requests?|mrs?|merge requests?|tickets?|form|survey|' +
  'questionnaire|poll|wiki page|wiki|recording|video|dashboard|folder|template|mock-?ups?|wireframes?|blog post|article|notebook|tracker|pdf'
/** Things that a name is enough for: a telling subject line gives it. */
const papers =
  'proposal|rfc|specs?|specification|draft|contract|agreement|policy|guidelines|memo|report|roadmap|shortlist|patch|branch|checklist|invoice|letter|' +
  'manuscript|paper|script|brochure|flyer|poster|agenda|minutes|application|list|file|files'

const qualities =
  '(?:new|latest|updated|revised|same|old|current|final|first|second|open|draft|signed|corrected|relevant|whole|entire|last|other|short|long|shared|online|usual|big|little|two|three|remaining)'
const thing = new RegExp(`\\b(the|this|that|these|those|my)\\s+((?:${qualities}\\s+){0,2})(?:(${places})|(${papers}))\\b(?![-'/@])`, 'gi')
const anyThing = new RegExp(`\\b(?:${places}|${papers})\\b`, 'i')

/** What a reader does to a thing; what stands behind it is where the reader is sent. */
const act =
  /\b(?:re-?view|(?:re-?)?read|skim|look(?:ing)?|glance|check|open|see|comments?|sign|approve|fill|complete|update|edit|correct|merge|test|try|use|watch|vote|finish|close|re-?open|fix|reply|respond|answer|submit|go|proof-?read|feedback|thoughts|input|opinions?|add|put|enter|upload|move|copy|return|send|share|forward|print|translate|publish|pay|book|process|assign|triage|label|proceed|start|work|have|take|remove|delete|change|adapt|amend|adjust|rename|shorten|reduce|polish|format|convert|sort|get|give|bring|study|verify|confirm|double-check|distribute|pass)\b/i
const pronoun = /\b(?:it|them|this one|that one)\b/i

const number = /^[\s,:;(–—-]{0,4}(?:#\s?\d|no\.?\s?\d|number\s+\d|nr\.?\s?\d|[a-z]{2,10}-\d+|\d{2,}|v?\d+\.\d|version\s+\d|rev(?:ision)?\.?\s+\d)/i
/** What behind a noun says which one is meant, or where it is. */
const told =
  /^\s{0,2}(?:["'`\uFFFC:(\u2013\u2014-]|,?\s?(?:called|named|titled|entitled|dated|labelled|labeled|marked)\b|,?\s?(?:for|about|on|of|with|from|to|in|at|under|behind|between|by|regarding|concerning|covering|relating|related|against|over|into|inside|via|next|as)\s+(?!(?:by|me|us|you|it|them|that|time|friday|monday|tuesday|wednesday|thursday|saturday|sunday|today|tomorrow|tonight|\d|the (?:weekend|week|end|day|month)|your (?:end|side)|my|top|hand|full|detail|advance|once|general|its own|order|case|noon|lunch|eod|cob|least|all|last|first|monday)\b)\S|,?\s?(?:that|which|who|where|whose|I|you|we|he|she|they|sent|shared|posted|pinned|linked|below|above|here|there)\b|(?:\s\p{Lu}))/u
const toldStart = /^\s{0,2}(?:is|are|'s)\s+(?:now\s+|already\s+|also\s+)?(?:in|on|at|under|with|here|there|available|posted|linked|pinned|online at)\b/i
/** A noun in front of which such words stand is introduced, and so is what it names: "a doc", "the Oslo doc". */
const introduced = /(?:\b(?:an?|new|another|one|following)\s+(?:[\w'-]+\s+){0,3}|\p{Lu}[\p{L}\d&-]+\s+|\b(?:his|her|their|your|its)\s+(?:\w+\s+)?|'s\s+(?:\w+\s+)?|(?:\d|#)\S*\s+)$/u
const pointed = /\b(?:below|above|attach(?:ed|ment|ments|ing)?|enclosed|here(?:'s| is| are)|pinned|as follows|following)\b|:\s*$/i

/**
 * Mentions of things and conversations that a reader would have to find before doing what is asked. `linked` where the
 * text names, numbers, links, attaches or recaps them.
 */
export function readReferences(draft: ParsedDraft, asks: readonly Ask[]): readonly Reference[] {
  if (asks.length === 0) return []
  const found = [...readConversations(draft, asks)]
  const asked = askedSentences(asks)
  let known: boolean | undefined
  for (const sentence of draft.sentences) {
    if (sentence.zone === 'greeting' || sentence.block.type === 'subject' || !anyThing.test(sentence.text)) continue
    for (const match of sentence.text.matchAll(thing)) {
      if (!sendsThere(draft, sentence, match, asked)) continue
      known ??= showsThings(draft) || isReply(draft)
      found.push(thingAt(draft, sentence, match, known))
    }
  }
  return found.sort((a, b) => a.sentence.index - b.sentence.index || a.start - b.start)
}

/** The thing is what an ask is done to, there or by an "it" in the next sentence. */
function sendsThere(draft: ParsedDraft, sentence: Sentence, match: RegExpExecArray, asked: ReadonlySet<number>): boolean {
  const before = sentence.text.slice(0, match.index)
  if (asked.has(sentence.index)) return act.test(before.slice(-70)) || (match.index < 40 && pronounAct(sentence.text.slice(match.index)))
  if (match.index > 45) return false
  const next = draft.sentences[sentence.index + 1]
  return next !== undefined && asked.has(next.index) && pronounAct(next.text)
}

/** "Please fill it in": the act before the pronoun. */
function pronounAct(text: string): boolean {
  const at = pronoun.exec(text)?.index ?? -1
  return at > 0 && act.test(text.slice(Math.max(0, at - 40), at))
}

function thingAt(draft: ParsedDraft, sentence: Sentence, match: RegExpExecArray, known: boolean): Reference {
  const end = match.index + match[0].length
  const after = sentence.text.slice(end)
  const noun = (match[3] ?? match[4] ?? '').toLowerCase()
  const linked =
    known ||
    number.test(after) ||
    told.test(after) ||
    toldStart.test(after) ||
    pointed.test(sentence.text) ||
    named(draft, sentence, noun, match.index, match[3] === undefined)
  return {...spanIn(sentence, match.index, end), kind: 'thing', noun, linked, sentence}
}

/** The thing is introduced with its name or its content before: in the subject, a heading, an earlier sentence. */
function named(draft: ParsedDraft, sentence: Sentence, noun: string, at: number, paper: boolean): boolean {
  const subject = subjectWords(draft)
  const stem = noun.replace(/s$/, '')
  if (paper ? subject.length > 0 : subject.some(word => word.startsWith(stem))) return true
  const word = new RegExp(`\\b${stem}s?\\b`, 'i')
  for (const other of draft.sentences) {
    if (other.index > sentence.index) break
    const text = other.index === sentence.index ? other.text.slice(0, at) : other.text
    const mention = word.exec(text)
    if (!mention) continue
    if (other.block.type === 'subject' || other.block.type === 'heading') return true
    const rest = text.slice(mention.index + mention[0].length)
    if (introduced.test(text.slice(Math.max(0, mention.index - 40), mention.index)) || told.test(rest) || toldStart.test(rest) || number.test(rest)) return true
  }
  return false
}
