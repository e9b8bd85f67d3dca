import type {ParsedDraft} from '../draft.js'
import {recall} from '../memo.js'
import {lines} from './pattern.js'
import type {Ask, Reference} from './facts.js'
import {readConversations} from './gap-conversations.js'
import {askedSentences, isReply, type Line, lineOf, namedInThread, sentenceOf, showsThings, spanIn, subjectWords} from './gap-draft.js'

/** Things that are found by an address: a subject line does not lead to them. Source: our own selection. */
const places =
  'google doc|docs?|document|spreadsheet|sheet|slides|slide deck|deck|presentation|prs?|pull requests?|mrs?|' +
  'merge requests?|tickets?|form|survey|' +
  'questionnaire|poll|wiki page|recording|video|dashboard|folder|template|mock-?ups?|wireframes?|blog post|' +
  'article|notebook|tracker|pdf'
/** Things that a name is enough for: a telling subject line gives it. */
const papers =
  'proposal|rfc|specs?|specification|draft|contract|agreement|policy|guidelines|memo|report|roadmap|shortlist|' +
  'design|layout|translation|transcript|brief|quote|estimate|catalogue|catalog|patch|checklist|invoice|letter|' +
  'manuscript|paper|script|brochure|flyer|poster|agenda|minutes|list|file|files'

/** Names of one thing. */
const alike = [
  'doc|document|google doc',
  'sheet|spreadsheet',
  'slide|slide deck|deck|presentation',
  'pr|pull request|mr|merge request',
  'form|questionnaire|survey',
  'wiki|wiki page',
  'flyer|brochure',
]

const qualities =
  '(?:new|latest|updated|revised|same|old|current|final|first|second|open|draft|signed|corrected|relevant|whole|' +
  'entire|last|other|short|long|shared|online|usual|big|little|two|three|remaining)'
const quality = new RegExp(`^${qualities}$`, 'i')
const thing = new RegExp(
  '\\b(the|this|that|these|those|my(?=\\s+(?:prs?|pull|mr|patch|doc|' +
  `branch)\\b))\\s+((?:${qualities}\\s+){0,2})(?:(${places})|(${papers}))\\b(?![-'/@])`, 'gi')
const anyThing = new RegExp(`\\b(?:${places}|${papers})\\b`, 'i')

/** What a reader does to a thing; what stands behind it is where the reader is sent. */
const act =
  new RegExp(
    lines`
      \b(?:re-?view|(?:re-?)?read|skim|look(?:ing)?|glance|check(?:ing)?|open(?:ing)?|see|comments?|sign(?:ing)?|
      approv(?:e|ing)|fill(?:ing)?|complet(?:e|ing)|updat(?:e|ing)|edit(?:ing)?|correct(?:ing)?|merg(?:e|ing)|test|
      try|use|watch|vote|finish(?:ing)?|clos(?:e|ing)|re-?open|fix(?:ing)?|respond|answer|submit|go|proof-?read|
      feedback|thoughts|input|opinions?|add|put|enter|upload|move|copy|return|send(?:ing)?|share|forward|print|
      translat(?:e|ing)|publish|post|pay|process|assign|triage|label|work|revise|rework|remove|delete|change|adapt|
      amend|adjust|rename|shorten|reduce|polish|format|convert|sort|bring|study|verify|confirm|double-check|
      distribute|pass|mark|annotate|learn|rehearse|replace|restore|pull|rebase|reviewing|reading|rate|note|list|
      consult|endorse|countersign|notari[sz]e|scan|fax|e-?mail|mail|deliver|cancel|stick|hang|improve|extend|split|
      rewrite|simplify|roll(?:ing)? out|deploy(?:ing)?|releas(?:e|ing)|ship(?:ping)?|back-?port|cherry-pick|revert|apply|
      install|clean|tidy|archive|do|doing|take|taking|give|signatures?|remarks|notes|questions|suggestions|
      changes|edits|time for)\b
    `,
    'i',
  )
const pronoun = new RegExp(
  lines`
    \b(?!(?:is|does|do|if|that|when|think|was|did|because|as|and|but|so|has|will|can|could|would|should|how|what|
    where|make|like|of|about)\b)[a-z\u00C0-\u024F]{2,} (?:it|them|this one|that one)\b(?! (?:was|is|were|will|would|
    up to you))|
    \b(?:change|fix|correct|update|do|sign|handle|finish|check|review|adapt|remove|mend|send|print|
    complete) (?:this|that)(?=\s*(?:[.,?!]|$)|\s+(?:by|before|today|please|pls|asap|for me|when|until|till|tomorrow|
    this|on)\b)
  `,
  'i',
)
/** What a form or a poll is there for. */
const bare = new RegExp(
  lines`
    \b(?:vote|answer|respond|take part|participate|fill|complete|sign|comment|review|reply)(?: please)?(?:,? (?:by|
    before|until|till|on) [^,.;?!]{2,30})?\s*(?:[,.!?]|$)
  `,
  'i',
)
const opens = new RegExp(
  lines`
    ^\s+(?:closes?|ends?|is (?:open|due|out|ready|up|waiting|live|overdue|late)|are (?:open|due|out|ready|up)|
    expires?|runs?)\b
  `,
  'i',
)

const number = new RegExp(
  lines`
    ^[\s,:;(–—-]{0,4}(?:#\s?\d|no\.?\s?\d|number\s+\d|nr\.?\s?\d|[a-z]{2,10}-\d+|\d{2,}|v?\d+\.\d|version\s+\d|
    rev(?:ision)?\.?\s+\d)
  `,
  'i',
)
const day =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|' +
  'september|october|november|december|mon|tue|wed|thu|fri|sat|sun|today|tonight|tomorrow)'
/** What behind a noun says which one is meant, or where it is. */
const told = new RegExp(
  '^\\s{0,2}(?:["\'`\\uFFFC:(\\u2013\\u2014]|,?\\s?(?:called|named|titled|entitled|dated|labell?ed|marked|about|' +
  'regarding|concerning|covering|relating|related|against|behind|between|under|inside|via|next to)\\b|' +
    `of (?!(?:course|${day})\\b(?!'s))|for (?!(?:me|us|you|it|them|now|typos|mistakes|errors|grammar|spelling|` +
    'style|review|approval|feedback|comments?|a (?:moment|minute|second|last|final|quick)|the (?:last|next|first|' +
    `second|weekend)|\\d|next|this|${day})\\b)|` +
    `on (?!(?:to|my|your|time|top|paper|screen|\\d|the (?:\\d|weekend|way|train|bus|plane|same)|${day})\\b)|` +
    'in (?!(?:[a-z]\\d|time|full|detail|advance|two|three|a |one|pencil|pen|ink|colou?r|black|order|case|' +
    `particular|general|\\d|english|german|french|spanish|polish|${day}|the (?:morning|afternoon|evening|next|` +
    'coming|meantime))\\b)|' +
    'by (?:the|my|our) (?!(?:end|weekend|\\d|morning|time|way|close|evening|afternoon|next|last|first|second|' +
    'day|week|month|' +
    `deadline|beginning|start|middle)\\b)|(?:and )?,? ?(?:cells?|rows?|columns?|tabs?) [A-Z\\d]|` +
    'at (?!(?:all|once|least|noon|your|\\d|the (?:latest|end|weekend|earliest))\\b)|from (?!(?:now|' +
    `time|${day})\\b)|with (?:the|our) (?:title|name|number|heading|red|blue|green|yellow|old)\\b|` +
    ',?\\s?(?:that|which|who|where|whose|I|you|we|they|he|she|sent|shared|posted|pinned|linked|below|above|here|' +
    'there|lying)\\b)',
  'i',
)
/** A name follows: "the file Harvest", "the contract with Norvik", "the book by Lund". */
const toldName = new RegExp(
  lines`
    ^\s{1,2}(?:(?:with|by|to) )?(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|
    March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|EOD|COB|EOB|
    EOW|ASAP|AM|PM|Easter|Christmas|German|English|French|Spanish|Polish|I)\b)\p{Lu}
  `,
  'u',
)
const toldLetter = /^\s{1,2}to (?:the|our|all|your|his|her)\b/i
const toldStart = new RegExp(
  lines`
    ^\s{0,2}(?:is|are|'s)\s+(?:now\s+|already\s+|also\s+)?(?:in|on|at|under|with|here|there|available|posted|linked|
    pinned|online at|called|named|lying)\b
  `,
  'i',
)
/** A noun that goes on is no mention of the thing alone: "the file server", "my form directory". */
const goesOn = new RegExp(
  lines`
    ^\s{1,2}(?!(?:and|or|but|to|by|before|after|until|till|today|tomorrow|tonight|this|next|now|soon|again|please|
    pls|asap|when|while|if|once|so|as|for|on|in|at|of|from|with|into|onto|over|back|out|up|about|is|are|was|were|
    has|have|had|will|would|can|could|should|must|may|might|do|does|closes?|ends?|expires?|still|also|too|first|
    that|which|who|I|you|we|they|he|she|it|sent|shared|posted|below|above|here|there|asap|yourself|together|
    carefully|quickly|thoroughly|yet|already|not|needs?|lacks?|says?|contains?|looks?|seems?|shows?|lists?|gives?|
    misses|mentions?|uses?|counts?|includes?|crashes|runs|stops?|starts?|plays?|works?|hangs?|opens?|loads?|reads?|
    fails?|breaks?|got|became|went|came|does|did|the|a|an|your|my|our|his|her|their|its|any|all|one|two|three|\d|
    within|without|during|through|via|because|since|than|then|just|really|quite|somewhere|twice|whenever|wherever|
    how|what|where|why|online|open|ready|right|lately|later|accordingly|early|directly|instead|whether|unless|under|
    between|around|against|per|out-of-date|outdated|wrong|correctly|properly|regarding|concerning|called|named|
    titled|entitled|dated|marked|attached|linked|pinned|lying|except|including|like|off|down|away|eod|cob|around|
    kindly|aloud|real|quick|fast|daily|weekly|[a-z\u00C0-\u024F]{2,}ly)\b)[a-z\u00C0-\u024F]
  `,
  'i',
)
/** A noun in front of which such words stand is introduced, and so is what it names: "a doc", "the Oslo doc". */
const introduced = new RegExp(
  lines`
    (?:\b(?:an?|new|another|one|following)\s+(?:[\w'-]+\s+){0,3}|(?<![.!?]\s)(?<!^)\b(?!(?:The|This|That|These|My|
    Our|Your|Please|Hi|Hey|I)\b)\p{Lu}[\p{L}\d&-]+\s+|\b(?:his|her|their|your|its)\s+(?:\w+\s+)?|
    \p{L}'s\s+(?:\w+\s+)?|(?:\d|#)\S*\s+)$
  `,
  'u',
)
const pointed = /\b(?:below|above|attach(?:ed|ment|ments|ing)?|enclosed|here(?:'s| is| are)|pinned|as follows)\b|:\s*$/i
/** Names are put on them, and things into them, by those who keep them. */
const into = /\b(?:on|to|for|from|off|in)\s+$/i
const kept = /^(?:list|agenda|files?|minutes)$/i
/** A thing talks of itself: "this form" of a message that is one. */
const itself = /^(?:this|these)\s/i

/**
 * Mentions of things, the first of each, and of conversations that a reader would have to find before doing what is
 * asked. `linked` where the text names, numbers, links, attaches or recaps them.
 */
export function readReferences(draft: ParsedDraft, asks: readonly Ask[]): readonly Reference[] {
  if (asks.length === 0) return []
  const found = [...readConversations(draft, asks)]
  const asked = askedSentences(asks)
  const named = new Set<string>()
  let known: boolean | undefined
  for (const sentence of draft.sentences.map(lineOf)) {
    if (sentence.zone === 'greeting' || sentence.block.type === 'subject') continue
    for (const match of recall(sentence, thing, () => (anyThing.test(sentence.text) ? [...sentence.text.matchAll(thing)] : []))) {
      const paper = match[4] ?? ''
      if (goesOn.test(sentence.text.slice(match.index + match[0].length)) || (paper && itself.test(match[0]))) continue
      if (kept.test(paper) && into.test(sentence.text.slice(0, match.index))) continue
      if (!sendsThere(draft, sentence, match, asked)) continue
      const name = (match[3] ?? match[4] ?? '').toLowerCase()
      if (named.has(name)) continue
      named.add(name)
      known ??= showsThings(draft) || isReply(draft)
      const paperThing = /^(?:sheet|form|list|folder|poster)s?$/.test(name)
      const shelf = paperThing && draft.sentences.some(({text}) => shelved.test(text))
      found.push(thingAt(draft, sentence, match, known || shelf || namedInThread(draft, wordFor(name))))
    }
  }
  return found.sort((a, b) => a.sentence.index - b.sentence.index || a.start - b.start)
}

/** A list that the reader is to make. */
const made = new RegExp(
  lines`
    \b(?:rank|collect|compile|write|make|count|prepare|list|note|gather|sort|create)\b.* (?:send|give|mail|
    show) (?:me|us) $
  `,
  'i',
)
/** Where paper lies or hangs. */
const shelved = new RegExp(
  lines`
    \b(?:shelf|drawer|cupboard|cabinet|desk|counter|pin ?board|notice ?board|door|wall|fridge|binder|tray)\b
  `,
  'i',
)

/** The thing is what an ask is done to, there or by an "it" in the next sentence. */
function sendsThere(
  draft: ParsedDraft,
  sentence: Line,
  match: RegExpExecArray,
  asked: ReadonlySet<number>,
): boolean {
  const before = sentence.text.slice(0, match.index)
  if (shelved.test(sentence.text)) return false
  if (/^the list$/i.test(match[0]) && made.test(before)) return false
  if (/\b(?:take|hang|put|pin) $/i.test(before) && /poster|flyer|brochure/i.test(match[0])) return false
  if (/\b(?:since|because|while|when|if|once|as|after|so that) $/i.test(before)) return false
  if (asked.has(sentence.index) && act.test(before.slice(-60))) return true
  if (!/^(?:[^,:]{0,40}[,:]|\s*@[\w.-]{1,30})?\s*(?:[\p{L}']+\s+){0,3}$/u.test(before)) return false
  if (asked.has(sentence.index)) return pronoun.test(sentence.text.slice(match.index))
  const next = draft.sentences[sentence.index + 1]
  if (next === undefined || !asked.has(next.index)) return false
  if (pronoun.test(next.text)) return true
  return bare.test(next.text) && opens.test(sentence.text.slice(match.index + match[0].length))
}

function thingAt(draft: ParsedDraft, sentence: Line, match: RegExpExecArray, known: boolean): Reference {
  const end = match.index + match[0].length
  const after = sentence.text.slice(end)
  const noun = (match[3] ?? match[4] ?? '').toLowerCase()
  const linked =
    known ||
    number.test(after) ||
    told.test(after) ||
    toldName.test(after) ||
    (/^(?:contract|agreement)$/.test(noun) && /^\s+with\s/i.test(after)) ||
    (/^(?:letter|memo|invoice|guidelines|form|application)$/.test(noun) && toldLetter.test(after)) ||
    toldStart.test(after) ||
    lies.test(after) ||
    pointed.test(sentence.text) ||
    introducedBefore(draft, sentence, noun, match.index, match[3] === undefined)
  return {...spanIn(sentence, match.index, end), kind: 'thing', noun, linked, sentence: sentenceOf(sentence)}
}

/** "Use the template; it lies in the folder Forms". */
const lies = /[,;:.–—-] (?:it|they|this|both)(?:'s| is| are| lies?| lives?| sits?| stands?| hangs?| can be found) (?:in|on|at|under|behind|with)\b/i

/** The names of a thing, in any text. */
function wordFor(noun: string): RegExp {
  const stem = noun.replace(/s$/, '')
  return new RegExp(`\\b(?:${alike.find(names => names.split('|').includes(stem)) ?? stem})s?\\b`, 'i')
}

/** The thing is introduced with its name or its content before: in the subject, a heading, an earlier sentence. */
function introducedBefore(draft: ParsedDraft, sentence: Line, noun: string, at: number, paper: boolean): boolean {
  const subject = subjectWords(draft)
  const stem = noun.replace(/s$/, '')
  if (paper ? subject.length > 0 : subject.some(word => word.startsWith(stem))) return true
  const word = wordFor(noun)
  for (const other of draft.sentences) {
    if (other.index > sentence.index) break
    const text = other.index === sentence.index ? sentence.text.slice(0, at) : other.text
    const mention = word.exec(text)
    if (!mention) continue
    if (other.block.type === 'subject' || other.block.type === 'heading') return true
    const rest = text.slice(mention.index + mention[0].length)
    if ([told, toldName, toldStart, number].some(pattern => pattern.test(rest))) return true
    if (introduced.test(text.slice(Math.max(0, mention.index - 40), mention.index))) return true
    if (tellsKind(text.slice(0, mention.index))) return true
  }
  return false
}

/** "The travel document": a word before the noun tells which kind it is. */
function tellsKind(before: string): boolean {
  const word = /\b(?:the|this|that|our|my|all)\s+([a-z\u00C0-\u024F-]+)\s+$/i.exec(before)?.[1]
  return word !== undefined && !quality.test(word)
}
