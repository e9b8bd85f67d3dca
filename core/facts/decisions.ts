import type {Block, Draft, ParsedDraft, Sentence} from '../draft.js'
import {once} from '../once.js'
import type {Span} from '../span.js'
import type {Decision} from './facts.js'
import {dateInWords, dayIn, fieldsOf, tellsWhen, whoDecides} from './record-fields.js'
import {linksIn} from './record-links.js'
import type {Page} from './record-page.js'
import {type Heading, speakerOf} from './record-people.js'
import type {Column, Row} from './record-tables.js'

/** What was settled, in reading order. Source: the guide of the notes. */
export function readDecisions(draft: ParsedDraft, page: () => Page): readonly Decision[] {
  if (draft.kind !== 'notes' && draft.kind !== 'decision') return []
  const {known, above, rows, sentences} = page()
  const fields = once(() => fieldsOf(draft, known))
  const found: Decision[] = []
  const add = (span: Span, block: Block, links: Decision['links']): void => {
    const words = draft.text.slice(span.start, span.end)
    const {dated, owned, links: tracked} = fields()
    const within = (sentences.get(block) ?? []).filter(({start, end}) => start < span.end && end > span.start)
    const day = dayIn(draft, within)
    const who = whoDecides(words.replace(/\s/g, ' '))
    found.push({
      ...span,
      links: [...links, ...tracked.filter(one => !links.some(({start}) => start === one.start))],
      dated: dated || day !== undefined || dateInWords.test(words) || tellsWhen(draft, within),
      ...(day ? {day} : {}),
      owned: owned || who !== undefined,
      ...(who?.name ? {by: {...span, start: span.start + who.name.start, end: span.start + who.name.end}} : {}),
      routine: routine.test(words),
    })
  }
  let last: Block | undefined
  for (const block of draft.blocks) {
    const before = last
    last = block
    if (block.type === 'heading' || block.type === 'subject') continue
    const headings = above.get(block) ?? []
    const row = block.type === 'cell' ? rows.get(block) : undefined
    if (row) {
      if (row.column === 'decision' && !emptyItem.test(block.prose)) found.push(ofRow(draft, block, row))
      continue
    }
    if (isDecisionItem(block, before, headings[0]?.text, draft.kind)) {
      add({start: block.start, end: block.end}, block, linksOf(draft, block, headings[0]))
      continue
    }
    for (const sentence of sentences.get(block) ?? []) {
      const from = sentence.start - block.start
      const spoken = from === 0 || block.prose[from - 1] === '\n' ? speakerOf(sentence.text, known) : undefined
      if (settles(sentence, spoken?.from ?? 0, draft.kind, draft.kind === 'decision' && draft.text.length > 3000)) {
        add(spanOfSentence(sentence), block, linksOf(draft, block, headings[0]))
      }
    }
  }
  if (found.length > 0 || draft.kind !== 'decision' || !isAccepted(draft)) return found
  // The title says what was decided.
  const title = draft.blocks.find(({type, prose}) => type === 'heading' && /\p{L}/u.test(prose))
  if (title) add({start: title.start, end: title.end}, title, draft.blocks.flatMap(block => linksIn(draft, block)))
  return found
}

/** About the meeting itself. */
const routine = /\b(?:agenda|minutes|next (?:meeting|call|date)|adjourn\w*|meeting (?:closed|ended)|quorum|apologies)\b/i

function ofRow(draft: ParsedDraft, {start, end}: Block, {cells, of}: Row): Decision {
  const filled = (column: Column): Block | undefined =>
    cells.find(cell => of(cell) === column && !emptyItem.test(cell.prose) && /[\p{L}\d]/u.test(cell.prose))
  const date = filled('date') ?? filled('due')
  const day = date && dayIn(draft, draft.sentences.filter(sentence => sentence.block === date))
  const by = filled('owner')
  return {
    start,
    end,
    links: cells.flatMap(cell => linksIn(draft, cell)),
    dated: date !== undefined,
    ...(day ? {day} : {}),
    owned: by !== undefined,
    ...(by ? {by: {start: by.start, end: by.end}} : {}),
    routine: false,
  }
}

/** The status of a record, in a line of its own or in the front matter. */
function isAccepted({blocks, text, zones}: ParsedDraft): boolean {
  const front = zones.find(({name}) => name === 'front-matter')
  const accepted = /^\W{0,6}(?:status|state)\W{0,4}:?\W{0,4}(?:accepted|approved|decided|adopted|implemented|done|final)\b/im
  return (front !== undefined && accepted.test(text.slice(front.start, front.end))) || blocks.some(({prose}) => accepted.test(prose))
}

const ofDecisions = /^(?:(?:key |main |final )?decisions?(?: made| taken| log| outcomes?)?|decided|resolutions?|resolved|agreed|agreements?|what we decided|outcome)$/i
const emptyItem = /^\W*(?:none|n\/?a|nothing|no decisions?\b.{0,30}|tbd|pending|not yet.{0,30})\W*$/i

/** An item below "Decisions", or the first words below "Decision" in a record of one. */
function isDecisionItem(block: Block, before: Block | undefined, heading: string | undefined, kind: Draft['kind']): boolean {
  if (!heading || !ofDecisions.test(heading.replace(/^\d+[.)]?\s*/, '')) || emptyItem.test(block.prose) || /\?\s*$/.test(block.prose)) return false
  if (block.type === 'item') return block.checked === undefined
  return block.type === 'paragraph' && kind === 'decision' && before?.type === 'heading'
}

const marker =
  /^\W{0,4}(?:(?:the |our )?(?:final )?(?:decision|resolution|conclusion|outcome|consensus)|(?:so )?(?:it is |it's )?decided|agreed|resolved|approved|accepted|chosen option)(?:\W{0,3}|\s?\([^()]{1,80}\)|\s(?:by|on) [^:?]{1,80})(?:\s?:|\s[-–—])\W{0,3}\S/i
const group = "(?:we|(?:the |this )?(?:council|team|group|board|committee|meeting|panel|members|attendees|room|wg|working group|class|club|union|parents|staff|partners|trustees|directors)|everyone|everybody|all(?: present)?|participants|both teams)"
const weSettled = new RegExp(
  `(?:^|[,;:(–—-]\\s|\\b(?:and|so|then|that|which|-)\\s)\\W{0,3}${group}(?:['’]ve| have| has)?(?: all| both| also| therefore| then| finally| unanimously)?\\s(?:agreed|decided|resolved|voted|settled|opted|chose|concluded|approved|accepted|adopted|ratified|rejected|signed off|are agreed|is agreed)\\b(?!\\s*(?:with|in principle but|last|earlier|previously|at the (?:last|previous)))`,
  'i',
)
const thing = "(?:agenda|motion|proposals?|minutes|budgets?|requests?|plans?|rfc|policy|policies|candidates?|nominations?|charters?|amendments?|resolution|item|report|contract|quote|offer|date|venue|name|design|change|application|grant|appointment|election|recommendations?|suggestion|option \\w+|pr|pull request|document|schedule|timeline|action plan|accounts)"
const isSettled = new RegExp(
  `\\b${thing}\\b[^.?!;]{0,60}?\\s(?:(?:is|are|was|were|has been|have been|stands|then|therefore|hereby|unanimously|now|also|formally)\\s){1,3}(?:approved|accepted|adopted|carried|passed|ratified|rejected|declined|agreed|withdrawn|confirmed)\\b`,
  'i',
)
const passes = /\bmotion (?:(?:is |was )?(?:carried|carries|passes|passed|approved|fails|failed|defeated)|unanimously)\b|\b(?:carried|approved|passed|adopted|agreed) (?:unanimously|by (?:a )?(?:unanimous|majority|vote|consensus|acclamation)|nem\.? con)/i
const noObjection =
  /^\W{0,3}(?:(?:with|hearing|seeing|there (?:were|was|being)|given) )?(?:\w+(?: \w+)? and )?no objections?\b(?:[,.;:–-]? (?:so |and |to )?(?!.{0,40}\?)|\.)(?=.{0,80}\b(?:agreed|approved|accepted|pass(?:es|ed)|carri|adopted|proceed|go ahead|moving (?:forward|ahead)|we(?:'ll| will)|to \w+ing\b))/i
const consensus = /\b(?:(?:the|our|general|rough|strong|clear) )?consensus (?:is|was) (?:that|to)\b|\bconsensus (?:reached|achieved) (?:that|to|on)\b|\b(?:reached|have|had|came to) (?:a )?consensus (?:that|to|on)\b/i
const terse = /^\W{0,3}(?:agreed to|agreed that|agreed on (?!it\b|this\b|that\b)|agreement (?:to|that|on)|decided (?:to|that|on|not|against)|approved\b(?! by)|seconded by [^.]{1,40}(?:agreed|carried|passed|approved)|settled on|resolved (?:to|that)|voted to|it was (?:agreed|decided|resolved)|unanimously|we(?:'re| are) (?:going|sticking) with|sticking with|going with)\b/i
/** Who decides in a record, named. */
const named = /(?:^|[,.;]\s)(?:\p{Lu}[\p{L}'’.-]{1,20}(?: \([^()]{1,60}\))?(?: and |, | )?){1,6}(?:has |have )?(?:decided|agreed|resolved) (?:that|to|on|against|not)\b/u
const passive = /\bit (?:was|is|has been) (?:agreed|decided|resolved|determined)\b/i
const unsettled =
  /\?\s*$|\b(?:should we|whether|if (?:we|the|it|they|approved|accepted)|once (?:we|the|it)|until (?:we|the)|before (?:we|the)|unless|would be|could be|might|may be|propos(?:e|es|ing) (?:to|that)|to be (?:approved|agreed|decided)|not (?:yet )?(?:agreed|decided|approved|reached)|haven't|hasn't|didn't|did not|have not|has not|cannot agree|can't agree|no consensus|no decision|nothing was|had (?:decided|agreed|been)|as soon as|when (?:it|we|the \w+)(?:'s|'re| is| are| has| have)|waiting|pending|needs? to be|need consensus|have we|do we|did we|i thought|i think|last (?:week|month|year|time)|(?:at|in) (?:the|our) (?:last|previous) (?:meeting|session|call)|previously|in an earlier)\b/i

function settles({text}: Sentence, from: number, kind: Draft['kind'], long: boolean): boolean {
  const words = text.slice(from).replace(/\s+/g, ' ')
  if (words.length > 700 || words.length < 6 || /^\W{0,4}\w+(?: \w+)?\s?:\s*(?:none|nothing|n\/?a|no|-|–)\W*$/i.test(words)) return false
  if (marker.test(words) && !/\?\s*$|\b(?:tbd|pending|none|needed|required)\W*$/i.test(words)) return true
  if (unsettled.test(words)) return false
  if (kind === 'decision' && named.test(words)) return true
  // A longer record tells of much that was once decided, and decides in a part of its own.
  if (long) return false
  // "Agreed" of one speaker alone is their opinion.
  const own = from > 0
  return (
    passes.test(words) ||
    noObjection.test(words) ||
    consensus.test(words) ||
    passive.test(words) ||
    (terse.test(words) && !(own && /^\W{0,3}(?:agreed|approved)\b(?! to\b)/i.test(words))) ||
    weSettled.test(words) ||
    isSettled.test(words)
  )
}

function spanOfSentence({start, end, in: where}: Sentence): Span {
  return where ? {start, end, in: where} : {start, end}
}

/** The links and numbers of an item or a paragraph, and of the heading right above it. */
function linksOf(draft: ParsedDraft, block: Block, heading: Heading | undefined): Decision['links'] {
  return [...(heading?.block.type === 'heading' ? linksIn(draft, heading.block) : []), ...linksIn(draft, block)]
}
