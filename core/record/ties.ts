import type {Block, Draft} from '../draft.js'
import type {Heading} from '../facts/record-people.js'
import type {Span} from '../span.js'

/** Where an entry stands in its draft. */
export interface Spot extends Span {
  readonly block: Block
  /** The block's index in the draft. */
  readonly index: number
  /** The nearest first. */
  readonly above: readonly Heading[]
}

/** A decision's place. */
export interface DecisionSpot extends Spot {
  readonly routine: boolean
}

/** Titles that tell what sort of thing stands below them, and not what it is about. */
const general =
  /^\W*(?:\d+[.)]\s*)?(?:(?:key |main |final |new |open |our |other )?(?:decisions?|actions?|action (?:items?|points?)|outcomes?|resolutions?|agreements?|to-?dos?|tasks|follow-?ups?|next steps?|minutes|notes|discussions?|agenda|agenda items|summary|log|updates?|meeting (?:notes|minutes)|any other business|aob|misc(?:ellaneous)?))\b.{0,30}$/i
/** Titles of whole meetings, and of months and years of them. */
const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const dated = new RegExp(`\\b(?:19|20)\\d\\d[-./]\\d\\d|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${months}\\b|\\b${months}\\.? \\d{1,2}(?!\\d)|^\\W*(?:${months}|q[1-4])? ?(?:19|20)\\d\\d\\W*$`, 'i')

/**
 * Which action items belong to which decisions, by where they stand: in the same row, item or paragraph, below the
 * decision, beside it in its list, right behind it, or as what is to be done in a section with one decision.
 */
export function tiesOf(draft: Pick<Draft, 'text' | 'kind'>, decisions: readonly DecisionSpot[], actions: readonly Spot[]): [decision: number, action: number][] {
  if (decisions.length === 0 || actions.length === 0) return []
  const topics = decisions.map(topicOf)
  // A record is about what it decides.
  const only = draft.kind === 'decision' ? single(decisions.keys(), decisions) : undefined
  const busy = new Set([...decisions, ...actions].map(({index}) => index))
  return actions.flatMap((action, at): [number, number][] => {
    const to = nearest(draft, action, decisions, busy) ?? only ?? sectionsOnly(topicOf(action), topics, decisions)
    return to === undefined ? [] : [[to, at]]
  })
}

/** The one decision of some that is no routine. */
function single(indices: Iterable<number>, decisions: readonly DecisionSpot[]): number | undefined {
  const real = [...indices].filter(index => !decisions[index]?.routine)
  return real.length === 1 ? real[0] : undefined
}

function nearest({text}: Pick<Draft, 'text'>, action: Spot, decisions: readonly DecisionSpot[], busy: ReadonlySet<number>): number | undefined {
  const before = (holds: (decision: DecisionSpot) => boolean): number | undefined => {
    const fit = [...decisions.keys()].filter(index => holds(decisions[index] as DecisionSpot))
    return fit.findLast(index => (decisions[index] as DecisionSpot).start <= action.start) ?? single(fit, decisions)
  }
  const inRow = ({block}: Spot): boolean => {
    if (block.type !== 'cell' || action.block.type !== 'cell') return false
    const [first, last] = block.start < action.block.start ? [block, action.block] : [action.block, block]
    return !/[\r\n]/.test(text.slice(first.end, last.start))
  }
  const same = before(decision => decision.block === action.block || inRow(decision))
  if (same !== undefined) return same
  for (const {block} of action.above) {
    if (block.type !== 'item') continue
    const above = before(decision => decision.block === block)
    if (above !== undefined) return above
    const beside = before(decision => decision.above.find(({block: {type}}) => type === 'item')?.block === block)
    if (beside !== undefined) return beside
  }
  // Right behind it, other entries of the same decision aside.
  for (let index = action.index - 1; index >= 0; index--) {
    const decided = decisions.findLastIndex(decision => decision.index === index)
    if (decided >= 0) return decided
    if (!busy.has(index)) return undefined
  }
  return undefined
}

/** The heading that tells what an entry is about; undefined where that is a whole meeting. */
function topicOf({above}: Spot): Block | undefined {
  const title = above.find(({block, text}) => block.type === 'heading' && !general.test(text))
  return title && title.block.depth > 1 && !dated.test(title.text) ? title.block : undefined
}

function sectionsOnly(topic: Block | undefined, topics: readonly (Block | undefined)[], decisions: readonly DecisionSpot[]): number | undefined {
  if (!topic) return undefined
  return single([...topics.keys()].filter(index => topics[index] === topic), decisions)
}
