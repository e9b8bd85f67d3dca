import type {Block, ParsedDraft, Sentence} from '../draft.js'
import {type Span, spanIn} from '../span.js'
import {timesIn} from '../times.js'
import type {ActionItem} from './facts.js'
import {promiseIn} from './promises.js'
import {isEmptyItem, markedAt, ownerAbove, plannedBelow, wholeItem} from './record-items.js'
import {type Linked, linksAbove, linksIn} from './record-links.js'
import type {Page} from './record-page.js'
import {type Column, type Row, spanOfRow} from './record-tables.js'

/** Work that is recorded as promised or assigned, in reading order, done or open. Source: the guide of the notes. */
export function readActions(draft: ParsedDraft, page: () => Page): readonly ActionItem[] {
  if (draft.kind !== 'notes' && draft.kind !== 'decision') return []
  const {known, above, rows, sentences: all, linked} = page()
  const found: ActionItem[] = []
  const add = (block: Block, span: Span, told: readonly Sentence[], owner: Span | undefined, listed: boolean): void => {
    const headings = above.get(block) ?? []
    const item = itemOf(draft, linked, block, span, told, owner ?? ownerAbove(headings, known, block.checked === undefined))
    found.push({...item, around: linksAbove(linked, headings), listed})
  }
  for (const block of draft.blocks) {
    if (block.type === 'heading' || block.type === 'subject' || !/[\p{L}\d]/u.test(block.prose)) continue
    const row = block.type === 'cell' ? rows.get(block) : undefined
    if (row) {
      if (row.column === 'work' && !isEmptyItem(block.prose)) found.push(rowItem(linked, block, row))
      continue
    }
    const sentences = all.get(block) ?? []
    const headings = above.get(block) ?? []
    const whole = draft.kind === 'decision' && /^\W{0,4}to-?do\b/i.test(block.prose) ? undefined : wholeItem(block, headings, known)
    if (whole) {
      // "To be done by Friday:" holds for all below.
      const leads = headings.slice(0, whole.under ? headings.indexOf(whole.under) + 1 : 0).flatMap(heading => all.get(heading.block) ?? [])
      add(block, spanOfBlock(block), [...sentences, ...leads], whole.owner, true)
      continue
    }
    // What a record's prose says of the future is how things are to work.
    const planned = plannedBelow(headings)
    if (draft.kind === 'decision' || planned === 'none') continue
    for (const sentence of sentences) {
      const marked = markedAt(block, sentence.start - block.start, sentence.end - block.start, known)
      const promise = marked ?? promiseIn(sentence, block, known, planned !== undefined)
      if (promise) add(block, sentence, [sentence], promise.owner, marked !== undefined)
    }
  }
  return found
}

/** A row of a table of work. */
function rowItem(linked: Linked, {start, end}: Block, row: Row): ActionItem {
  const {cells, of} = row
  const filled = (column: Column): Span | undefined => {
    const cell = cells.find(one => of(one) === column)
    return cell && !blankCell.test(cell.prose) ? {start: cell.start, end: cell.end} : undefined
  }
  const owner = filled('owner')
  const due = filled('due')
  const links = cells.flatMap(cell => linksIn(linked, cell))
  const done = cells.some(cell => of(cell) === 'status' && /^\W*(?:done|closed|complete|completed|finished|yes|✅|x)\W*$/i.test(cell.prose))
  return {start, end, row: spanOfRow(row), ...(owner ? {owner} : {}), ...(due ? {due} : {}), links, around: [], listed: true, done}
}

const blankCell = /^\W*(?:tbd|tba|none|n\/?a|\?)?\W*$/i

function spanOfBlock({start, end, in: where}: Block): Span {
  return where ? {start, end, in: where} : {start, end}
}

const isDone = /^\W*(?:done|completed|✅|☑|✔)\b|\((?:done|completed|postponed|cancel+ed|dropped|withdrawn)\)|[✅✔☑]\s*$|[–—-]\s*done\W*$/i

function itemOf(
  draft: ParsedDraft,
  linked: Linked,
  block: Block,
  span: Span,
  sentences: readonly Sentence[],
  owner: Span | undefined,
): Omit<ActionItem, 'around' | 'listed'> {
  const {prose} = block
  const from = span.start - block.start
  const due = dueIn(draft, sentences, span === sentences[0] ? owner : undefined)
  const done = block.checked === true || isDone.test(prose.slice(from, from + span.end - span.start))
  return {...spanOf(span), ...(owner ? {owner} : {}), ...(due ? {due} : {}), links: linksIn(linked, block), done}
}

function spanOf({start, end, in: where}: Span): Span {
  return where ? {start, end, in: where} : {start, end}
}

const dueCue = /\b(?:by|before|until|till|due(?: date)?:?(?: on)?|on|within|in|for|no later than|deadline:?|eta:?)\s{1,6}(?:the\s)?$|[(:–—-]\s?$|^\W*$/i
const nextTime =
  /\bnext time\b|\b(?:next|following) (?:[a-z]+ )?(?:meeting|call|sync|session|sprint|retro|council|week|month)\b|\b(?:over|this|next) (?:the )?weekend\b|\bthis (?:week|month)\b|\b(?:first|second|last) half of (?:next|this) (?:week|month|year)\b|\b(?:today|tonight|tomorrow|EOD|EOW|(?:end of|later) (?:this|the|next)? ?(?:day|week|month|quarter|year))\b/i

/** By when. Of what is promised amid a sentence, a time far before the promise is about something else. */
function dueIn({context}: ParsedDraft, sentences: readonly Sentence[], owner: Span | undefined): ActionItem['due'] {
  for (const sentence of sentences) {
    const from = owner && owner.start >= sentence.start && owner.end <= sentence.end ? owner.start - sentence.start : 0
    const {text} = sentence
    const dated = timesIn(sentence, context.clock).filter(
      ({start, precision, hasDate}) =>
        precision !== 'vague' && (hasDate || precision === 'relative') && dueCue.test(text.slice(Math.max(0, start - 24), start)),
    )
    const opens = (start: number): boolean => !/\p{L}{3}\s.*\p{L}{3}/u.test(text.slice(0, start))
    const time = dated.find(({start}) => start >= from) ?? dated.findLast(({start, end}) => end <= from && (from - end < 2 || opens(start)))
    if (time) {
      const article = /^the /i.exec(text.slice(time.start))?.[0].length ?? 0
      return {...spanIn(sentence, time.start + article, time.end), expression: time, sentence}
    }
    const next = nextTime.exec(text.slice(from))
    if (next) return spanIn(sentence, from + next.index, from + next.index + next[0].length)
  }
  return undefined
}
