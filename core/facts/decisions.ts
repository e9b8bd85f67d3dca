import type {Block, Draft, ParsedDraft} from '../draft.js'
import {once} from '../once.js'
import type {Span} from '../span.js'
import type {Decision} from './facts.js'
import {dateInWords, dayIn, fieldsOf, statusOf, tellsWhen, whoDecides} from './record-fields.js'
import {isMarked} from './record-items.js'
import {type Linked, linksAbove, linksIn} from './record-links.js'
import type {Page} from './record-page.js'
import {type Heading, speakerOf} from './record-people.js'
import {type Column, type Row, spanOfRow} from './record-tables.js'
import {confirms, isSettled, moves, statesDecision} from './settled.js'

/** What was settled, in reading order. Source: the guide of the notes. */
export function readDecisions(draft: ParsedDraft, page: () => Page): readonly Decision[] {
  if (draft.kind !== 'notes' && draft.kind !== 'decision') return []
  const standing = draft.kind === 'decision' ? (statusOf(draft) ?? '') : ''
  if (pending.test(standing)) return []
  const {known, above, rows, sentences, linked} = page()
  const fields = once(() => fieldsOf(draft, known, linked))
  const found: Decision[] = []
  const add = (span: Span, block: Block, links: Decision['links']): void => {
    const headings = above.get(block) ?? []
    const words = draft.text.slice(span.start, span.end)
    const {dated, owned, links: tracked} = fields()
    const within = (sentences.get(block) ?? []).filter(({start, end}) => start < span.end && end > span.start)
    const day = dayIn(draft, within)
    const who = whoDecides(words.replace(/\s/g, ' '))
    found.push({
      ...span,
      links: [...links, ...tracked.filter(one => !links.some(({start}) => start === one.start))],
      dated: dated || day !== undefined || [words, ...headings.map(({text}) => text)].some(text => dateInWords.test(text)) || tellsWhen(draft, within),
      ...(day ? {day} : {}),
      owned: owned || who !== undefined || whoDecides(block.prose.replace(/\s/g, ' ')) !== undefined,
      ...(who?.name ? {by: {...span, start: span.start + who.name.start, end: span.start + who.name.end}} : {}),
      routine: routine.test(words),
    })
  }
  const long = draft.kind === 'decision' && draft.text.length > 3000
  const items: Block[] = []
  /** The items before one that explain what it explains; at the top of a list, only the one right before. */
  const siblings = (block: Block): readonly Block[] => {
    if (block.type !== 'item') return []
    const from = items.findLastIndex(item => item.depth < block.depth)
    return from < 0 ? items.slice(-1).filter(item => isLink(linked, item)) : items.slice(from + 1).slice(-nearest)
  }
  let last: Block | undefined
  for (const block of draft.blocks) {
    const before = last
    last = block
    if (before?.type === 'item') items.push(before)
    else items.length = 0
    if (block.type === 'subject') continue
    if (block.type === 'heading') {
      if (statesDecision(block.prose)) add(spanOf(block), block, linksOf(linked, siblings(block), block, above.get(block) ?? []))
      continue
    }
    const headings = above.get(block) ?? []
    const row = block.type === 'cell' ? rows.get(block) : undefined
    if (row) {
      if (row.column === 'decision' && !emptyItem.test(block.prose)) found.push(ofRow(draft, linked, block, row))
      continue
    }
    if (isDecisionItem(block, before, headings[0]?.text, draft.kind)) {
      add({start: block.start, end: block.end}, block, linksOf(linked, siblings(block), block, headings))
      continue
    }
    const own = sentences.get(block) ?? []
    for (const [index, sentence] of own.entries()) {
      const from = sentence.start - block.start
      const spoken = from === 0 || block.prose[from - 1] === '\n' ? speakerOf(sentence.text, known) : undefined
      const bare = confirms(sentence.text)
      if (bare && isUnder(found.at(-1), block, before, headings)) continue
      const words = sentence.text.slice(spoken?.from ?? 0)
      if (isMarked(words)) continue
      if (!(bare && index > 0) && !isSettled(words, {kind: draft.kind, spoken: spoken !== undefined, long})) continue
      // "Passed." says it of the sentence before.
      const motion = own.slice(Math.max(0, index - 3), index).findLast(({text}) => moves(text))
      const first = bare ? (motion ?? own[index - 1] ?? sentence) : sentence
      add({...spanOf(sentence), start: first.start}, block, linksOf(linked, siblings(block), block, headings))
    }
  }
  if (found.length > 0 || draft.kind !== 'decision' || !accepted.test(standing)) return found
  // The title says what was decided.
  const title = draft.blocks.find(({type, prose}) => type === 'heading' && /\p{L}/u.test(prose))
  if (title) add({start: title.start, end: title.end}, title, draft.blocks.flatMap(block => linksIn(linked, block)))
  return found
}

/** Whether a block stands right behind a decision, or explains the item that holds it. */
function isUnder(decision: Decision | undefined, block: Block, before: Block | undefined, headings: readonly Heading[]): boolean {
  if (!decision) return false
  const holds = ({start, end, type}: Block): boolean => type !== 'heading' && start <= decision.start && end >= decision.end
  return holds(block) || (before !== undefined && holds(before)) || headings.some(heading => heading.block.type === 'item' && holds(heading.block))
}

/** About the meeting itself. */
const routine = /\b(?:agenda|minutes|next (?:meeting|call|date)|adjourn\w*|meeting (?:closed|ended)|quorum|apologies)\b/i

function ofRow(draft: ParsedDraft, linked: Linked, {start, end}: Block, row: Row): Decision {
  const {cells, of} = row
  const filled = (column: Column): Block | undefined =>
    cells.find(cell => of(cell) === column && !emptyItem.test(cell.prose) && /[\p{L}\d]/u.test(cell.prose))
  const date = filled('date') ?? (cells.some(cell => of(cell) === 'work') ? undefined : filled('due'))
  const day = date && dayIn(draft, draft.sentences.filter(sentence => sentence.block === date))
  const by = filled('owner')
  return {
    start,
    end,
    row: spanOfRow(row),
    links: cells.flatMap(cell => linksIn(linked, cell)),
    dated: date !== undefined,
    ...(day ? {day} : {}),
    owned: by !== undefined,
    ...(by ? {by: {start: by.start, end: by.end}} : {}),
    routine: false,
  }
}

const accepted = /^(?:accepted|approved|decided|adopted|implemented|done|final)\b/
/** What is not decided yet, and is judged as a call to its readers. */
const pending = /^(?:proposed|proposal|draft|open|pending|in (?:review|discussion|progress)|under (?:review|discussion)|wip|rfc|request)\b/

const ofDecisions = /^(?:(?:key |main |final )?decisions?(?: made| taken| log| outcomes?)?|decided|(?:conclusions?\W{1,3})?resolutions?|resolved|agreed|agreements?|what we decided|outcome|conclusions?|consensus|verdict)(?:\s?[(#–-].{0,80})?$/i
const emptyItem = /^\W*(?:none|n\/?a|nothing|no decisions?\b.{0,30}|tbd|pending|not yet.{0,30})\W*$/i

/** An item below "Decisions", or the first words below "Decision" in a record of one. */
function isDecisionItem(block: Block, before: Block | undefined, heading: string | undefined, kind: Draft['kind']): boolean {
  if (!heading || !ofDecisions.test(heading.replace(/^\d+[.)]?\s*/, '')) || emptyItem.test(block.prose) || /\?\s*$/.test(block.prose)) return false
  if (block.type === 'item') return block.checked === undefined && !isMarked(block.prose)
  return block.type === 'paragraph' && kind === 'decision' && before?.type === 'heading'
}

function spanOf({start, end, in: where}: Span): Span {
  return where ? {start, end, in: where} : {start, end}
}

/** How many items before a decision may hold its link. */
const nearest = 10

/** The links and numbers of an item or a paragraph and of what is above it, or of the items before it. */
function linksOf(linked: Linked, siblings: readonly Block[], block: Block, headings: readonly Heading[]): Decision['links'] {
  const above = [...linksAbove(linked, headings), ...linksIn(linked, block)]
  return above.length > 0 ? above : siblings.flatMap(item => linksIn(linked, item))
}

/** Whether an item is nothing but a link. */
function isLink(linked: Linked, {start, end, prose}: Block): boolean {
  const links = linksIn(linked, {start, end, prose})
  const rest = links.reduce((words, link) => words.replace(prose.slice(link.start - start, link.end - start), ''), prose)
  return links.length > 0 && !/[\p{L}\d]/u.test(rest.replace(/\uFFFC/g, ''))
}
