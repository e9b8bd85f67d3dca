import type {Block, ParsedDraft, Sentence} from '../draft.js'
import {type Span, spanIn} from '../span.js'
import {timesIn} from '../times.js'
import type {ActionItem} from './facts.js'
import {ambiguous, interpersonal, procedural} from './lexicon.js'
import {linksIn} from './record-links.js'
import type {Page} from './record-page.js'
import {isPerson, people, speakerOf} from './record-people.js'
import type {Column, Row} from './record-tables.js'

/** Work that is recorded as promised or assigned, in reading order, done or open. Source: the guide of the notes. */
export function readActions(draft: ParsedDraft, page: () => Page): readonly ActionItem[] {
  if (draft.kind !== 'notes' && draft.kind !== 'decision') return []
  const {known, above, rows, sentences: all} = page()
  const found: ActionItem[] = []
  for (const block of draft.blocks) {
    if (block.type === 'heading' || block.type === 'subject' || !/[\p{L}\d]/u.test(block.prose)) continue
    const row = block.type === 'cell' ? rows.get(block) : undefined
    if (row) {
      if (row.column === 'work' && !emptyItem.test(block.prose)) found.push(rowItem(draft, block, row))
      continue
    }
    const sentences = all.get(block) ?? []
    const headings = (above.get(block) ?? []).map(({text}) => text)
    const whole = draft.kind === 'decision' && /^\W{0,4}to-?do\b/i.test(block.prose) ? undefined : wholeItem(block, headings, known)
    if (whole) {
      found.push(itemOf(draft, block, spanOfBlock(block), sentences, whole.owner))
      continue
    }
    // What a record's prose says of the future is how things are to work.
    if (draft.kind === 'decision' || headings.some(title => neverHolds.test(title))) continue
    for (const sentence of sentences) {
      const promise = promiseIn(sentence, block, known)
      if (promise) found.push(itemOf(draft, block, sentence, [sentence], promise.owner))
    }
  }
  return found
}

/** A row of a table of work. */
function rowItem(draft: ParsedDraft, {start, end}: Block, {cells, of}: Row): ActionItem {
  const filled = (column: Column): Span | undefined => {
    const cell = cells.find(one => of(one) === column)
    return cell && !blankCell.test(cell.prose) ? {start: cell.start, end: cell.end} : undefined
  }
  const owner = filled('owner')
  const due = filled('due')
  const links = cells.flatMap(cell => linksIn(draft, cell))
  const done = cells.some(cell => of(cell) === 'status' && /^\W*(?:done|closed|complete|completed|finished|yes|✅|x)\W*$/i.test(cell.prose))
  return {start, end, ...(owner ? {owner} : {}), ...(due ? {due} : {}), links, done}
}

const blankCell = /^\W*(?:tbd|tba|none|n\/?a|\?)?\W*$/i

interface Owned {
  readonly owner: Span | undefined
}

const ofActions = /^(?:(?:what )?(?:we(?:'ll| will)? do|is) (?:about it|next)|(?:still|things|left) to do|(?:new |open |our |my |outstanding |pending )?action (?:items?|points?|list)|actions|to-?dos?|next steps?|follow-?ups?|tasks|assignments)\b(?!.{0,3}(?:from|of) (?:last|previous|the (?:last|previous)))/i
const lastTime = /\b(?:last|previous|prior|earlier|past|old|completed|done|closed|finished)\b/i
const neverHolds = /^(?:agenda|attend|present|participants|apologies|template|how to|instructions|ground rules|links?)\b/i
const emptyItem = /^\W*(?:none|n\/?a|nothing|no (?:new )?(?:action|item)s?\b.{0,20}|tbd|–|-)\W*$/i
const marker = /^(?:(?:\*\*|\[|__)?(?:AI|A\.I\.|Action(?: [Ii]tem| [Pp]oint)?s?|ACTION(?: ITEM)?S?|TODO|To[- ]?do|AP)(?:\*\*|\]|__)?)(?: ?\(@?(?<who>[^()]{1,40})\)| ?\[@?(?<whom>[^[\]]{1,40})\])?(?:\*\*|__)?\s*(?:(?:is|:|-|–|—)\s*)(?=\S)/u

/** An item that is an action as a whole: a box in a list of work, an item below "Action items", what "ACTION:" opens. */
function wholeItem(block: Block, headings: readonly string[], known: ReadonlySet<string>): Owned | undefined {
  const {prose, checked} = block
  if (emptyItem.test(prose)) return undefined
  const spoken = speakerOf(prose, known)
  const from = spoken?.from ?? 0
  const lead = /^\s*/.exec(prose.slice(from))?.[0].length ?? 0
  const marked = marker.exec(prose.slice(from + lead))
  if (marked && !/\?\s*$/.test(prose) && prose.length < 600) {
    const rest = from + lead + marked[0].length
    const named = marked.groups?.['who'] ?? marked.groups?.['whom']
    if (emptyItem.test(prose.slice(rest))) return undefined
    if (named) return {owner: spanIn(block, prose.indexOf(named, from), prose.indexOf(named, from) + named.length)}
    const speaking = spoken ? spanIn(block, spoken.at, spoken.at + spoken.name.length) : undefined
    return {owner: ownerAt(block, rest, known) ?? speaking}
  }
  if (marker.test(prose.replace(/\s*$/, ' x')) && prose.length < 40) return undefined
  if (headings.some(title => neverHolds.test(title))) return undefined
  if (checked !== undefined) return isTitle(prose) ? undefined : {owner: ownerAt(block, 0, known)}
  const under = headings.findIndex(title => ofActions.test(title) && !lastTime.test(title))
  if (block.type !== 'item' || under < 0 || /\?\s*$/.test(prose)) return undefined
  // Below another item of the list stands what explains it.
  return under === 0 || (block.depth === 1) ? {owner: ownerAt(block, 0, known)} : undefined
}

/** The title of something tracked, which is gone through: "Crash on start" #12. */
function isTitle(prose: string): boolean {
  return /^\W{0,3}["“].{3,200}["”]+\W*(?:\S{0,40}#?\d+\b|$)/.test(prose) || /^\W{0,3}(?:[\w.-]+\/)?[\w.-]*#\d+\W*$/.test(prose)
}

const group = '(?:[Tt]he )?(?:[\\p{L}&-]{2,20} ){1,3}(?:[Tt]eam|[Gg]roup|[Cc]ommittee|[Bb]oard|[Cc]rew|[Ss]quad|WG)(?=\\W{0,3}(?::|\\sto\\s))'
const ownerFirst = new RegExp(`^\\W{0,4}(?<who>${group}|${people})\\W{0,4}(?:\\s*[:–—-]\\s|\\s(?:to|will|is|are|should|has|agreed|volunteered|offered|takes?|owns?)\\b)`, 'u')
const ownerLast = new RegExp(`(?:[([]|\\s[–—-]\\s|\\b(?:owner|assignee|assigned to|who|by)\\s?:?\\s)(?<who>${people})[)\\]]?\\W{0,3}$`, 'u')
const isGroup = /(?:team|group|committee|board|crew|squad|WG)$/i
const handle = /@[\w./-]{1,40}(?<![./-])/

/** Who is named at the head of what is to be done, behind it, or by a handle in it. */
function ownerAt(block: Block, from: number, known: ReadonlySet<string>): Span | undefined {
  const text = block.prose.slice(from)
  for (const pattern of [ownerFirst, ownerLast]) {
    const match = pattern.exec(text)
    const who = match?.groups?.['who']
    if (match && who && (isGroup.test(who) || isPerson(who, known))) return spanIn(block, from + match.index + match[0].indexOf(who), from + match.index + match[0].indexOf(who) + who.length)
  }
  const named = handle.exec(text)
  return named ? spanIn(block, from + named.index, from + named.index + named[0].length) : undefined
}

const adverb = '(?:(?:also|then|now|just|first|probably|try (?:to|and)|try|start (?:by )?|go (?:and|ahead and)|have a go at|go) )?'
const promise = new RegExp(
  `(?:^|\\n|[,;:(]\\s|\\s(?:and|so|but|that)\\s)\\W{0,4}(?<who>${people})\\W{0,3}\\s(?<way>will|to|'?ll|is going to|are going to|agreed to|agrees to|has agreed to|volunteer(?:ed|s) to|offer(?:ed|s) to|took (?:an|the) action(?: item)? to|signed up to|is to|are to|promised to)\\s${adverb}(?<verb>[a-z][a-z-]{1,20})`,
  'gu',
)
const nowDoing = new RegExp(`^\\W{0,4}(?<who>${people})\\W{0,3}\\s(?:is|are)\\s(?<verb>[a-z]{3,16})ing\\b[^.?!]{0,120}\\b(?:today|tomorrow|this week|next week|by|before|until)\\b`, 'u')
const presently = new RegExp(`^\\W{0,4}(?<who>${people})\\s(?<verb>[a-z]{2,16}?)(?:e?s)\\b[^.?!]{2,160}\\b(?:by|before|until)\\s`, 'u')
const volunteered = new RegExp(`\\b(?<who>${people}|(?!(?:who|he|she|they|it|someone|somebody|people|nobody|one|have|has|had|and|so|now|then|also|just)\\b)[a-z][\\w-]{1,15}(?=\\svolunteered))\\s(?:volunteered|offered|agreed|promised)\\sto\\s(?<verb>[a-z]{2,20})`, 'u')
const mine = /^\W{0,4}(?<who>I|We)(?:['’]ll| will| am going to| are going to|['’]m going to|['’]re going to| can take)\s(?:(?:also|then|now|just|try (?:to|and)|try|look to|go|take an action item to|get)\s)?(?<verb>[a-z][a-z-]{1,20})/
const bare = /^\W{0,4}(?:proposal\s*[-–:]+\s*)?(?:Will|will)\s(?:also |then )?(?<verb>[a-z][a-z-]{1,20})/
const item = /\b(?:take|takes|taking|took|file|files|filing|filed|put|add|adding|create|creating)\s(?:in\s)?(?:an?|the|this as an?)\saction(?: item)?\s(?:to|on|for)\b|\baction item (?:for \S{1,20} )?(?:to|is)\b/i
/** Of what "we" will do, much is how the meeting goes on. */
const ours = /^\W{0,4}We(?:['’]ll| will| are going to|['’]re going to)\s(?:(?:also|then|now|try to) )?(?:look into|write|draft|send|publish|post|kick off|set up|create|open|file|ask|contact|organi[sz]e|prepare|document|announce|do an? |follow up|check with|reach out|arrange|schedule|order|book|invite|share|submit|report back|put (?:up|together))\b/
/** "I'll get two quotes", not "I'll get it". */
const fetches = /^\W{0,4}(?:I|We)['’]ll get (?:a|an|the|two|three|some|more|quotes|numbers|back to|in touch|\d+)\b/
/** What is said to come about, or goes on of itself. */
const noDeed = new Set(
  'be have need want know like see think say note mention happen take depend mean remain become feel seem hope wait exist agree stay continue work go come get benefit love understand hear admit believe disagree abstain vote defer attend join miss facilitate scribe chair skip walk leave'.split(' '),
)
const unsure = /\b(?:would|could|might|may|should|if|unless|whether|wish|wants? to|maybe|perhaps|probably|someone|somebody|anyone)\b|\?\s*$/i

/** A promise or an assignment that a sentence states. */
function promiseIn(sentence: Sentence, block: Block, known: ReadonlySet<string>): Owned | undefined {
  const text = block.prose.slice(sentence.start - block.start, sentence.end - block.start)
  if (text.length > 600) return undefined
  if (item.test(text) && !unsure.test(text.slice(0, item.exec(text)?.index ?? 0)) && !/\?\s*$/.test(text)) return {owner: undefined}
  const from = sentence.start - block.start
  const spoken = from === 0 || block.prose[from - 1] === '\n' ? speakerOf(text, known) : undefined
  const own = text.slice(spoken?.from ?? 0)
  for (const match of own.matchAll(promise)) {
    const {who = '', verb = '', way = ''} = match.groups ?? {}
    if (!isPerson(who, known) || !deed(verb, way) || conditional(own, match.index)) continue
    if (way === 'to' && !sure(who, known)) continue
    const at = (spoken?.from ?? 0) + match.index + match[0].indexOf(who)
    return {owner: spanIn(sentence, at, at + who.length)}
  }
  for (const pattern of [nowDoing, volunteered, presently]) {
    const match = pattern.exec(own)
    const who = match?.groups?.['who']
    if (pattern === presently && !(who && allKnown(who, known))) continue
    if (match && who && ((pattern === volunteered && /^[a-z]/.test(who)) || isPerson(who, known)) && !/\?\s*$/.test(own)) {
      const at = (spoken?.from ?? 0) + match.index + match[0].indexOf(who)
      return {owner: spanIn(sentence, at, at + who.length)}
    }
  }
  const self = mine.exec(own)
  if (self?.groups && (deed(self.groups['verb'] ?? '', 'will') || fetches.test(own)) && !unsure.test(own.replace(/\bor see if someone\b/, ''))) {
    if (self.groups['who'] === 'I' && (spoken || /^\p{Lu}[\p{L}.' ]{1,40}:/u.test(block.prose.slice(block.prose.lastIndexOf('\n', from) + 1)))) {
      const at = (spoken?.from ?? 0) + own.indexOf('I', self.index)
      return {owner: spanIn(sentence, at, at + 1)}
    }
    return self.groups['who'] === 'We' && ours.test(own) ? {owner: undefined} : undefined
  }
  const terse = spoken ? bare.exec(own) : undefined
  if (spoken && terse?.groups && deed(terse.groups['verb'] ?? '', 'will') && !/\?\s*$/.test(own)) {
    return {owner: spanIn(sentence, spoken.at, spoken.at + spoken.name.length)}
  }
  return undefined
}

/** "To" follows many a word with a capital. */
function sure(who: string, known: ReadonlySet<string>): boolean {
  return who.startsWith('@') || who.split(/ and |, | ?\/ ?/).every(part => known.has(part.toLowerCase()) || known.has((part.split(' ')[0] ?? '').toLowerCase()) || / /.test(part))
}

function allKnown(who: string, known: ReadonlySet<string>): boolean {
  return who.split(/ and |, | ?\/ ?/).every(part => known.has(part.toLowerCase()) || known.has((part.split(' ')[0] ?? '').toLowerCase()))
}

function deed(verb: string, way: string): boolean {
  if (noDeed.has(verb)) return verb === 'work' && way === 'to'
  return interpersonal.has(verb) || procedural.has(verb) || ambiguous.has(verb) || ['look', 'own', 'bring', 'reach', 'draw', 'sync', 'kick', 'dig', 'touch', 'circle', 'circulate', 'try'].includes(verb)
}

function conditional(text: string, to: number): boolean {
  return /\b(?:if|unless|whether|once|hope|hopes|hoping|think|thinks|suggest|suggests|suggested|ask|asks|asked|want|wants|wanted|like|would|could|should|propose|proposes)\b[^.;:]{0,60}$/i.test(text.slice(0, to)) || /\?\s*$/.test(text)
}

function spanOfBlock({start, end, in: where}: Block): Span {
  return where ? {start, end, in: where} : {start, end}
}

const dueCue = /\b(?:by|before|until|till|due(?: date)?:?(?: on)?|on|within|in|for|no later than|deadline:?|eta:?)\s(?:the\s)?$|[(:–—-]\s?$|^\W*$/i
const nextTime = /\b(?:next|following) (?:[a-z]+ )?(?:meeting|call|sync|session|sprint|retro|council|week|month)\b|\b(?:first|second|last) half of (?:next|this) (?:week|month|year)\b|\b(?:today|tonight|tomorrow|EOD|EOW|(?:end of|later) (?:this|the|next)? ?(?:day|week|month|quarter|year))\b/i

function itemOf(draft: ParsedDraft, block: Block, span: Span, sentences: readonly Sentence[], owner: Span | undefined): ActionItem {
  const {prose} = block
  const from = span.start - block.start
  const words = prose.slice(from, from + span.end - span.start)
  const due = dueIn(draft, sentences)
  const links = linksIn(draft, block)
  const done = block.checked === true || /^\W*(?:done|completed|✅|☑|✔)\b|\((?:done|completed)\)|[✅✔☑]\s*$|[–—-]\s*done\W*$/i.test(words)
  return {...span, ...(owner ? {owner} : {}), ...(due ? {due} : {}), links, done}
}

function dueIn({context}: ParsedDraft, sentences: readonly Sentence[]): ActionItem['due'] {
  for (const sentence of sentences) {
    const time = timesIn(sentence, context.clock).find(
      ({start, precision, hasDate}) => precision !== 'vague' && (hasDate || precision === 'relative') && dueCue.test(sentence.text.slice(Math.max(0, start - 24), start)),
    )
    if (time) return {...spanIn(sentence, time.start + (/^the /i.exec(sentence.text.slice(time.start))?.[0].length ?? 0), time.end), expression: time, sentence}
    const next = nextTime.exec(sentence.text)
    if (next) return spanIn(sentence, next.index, next.index + next[0].length)
  }
  return undefined
}
