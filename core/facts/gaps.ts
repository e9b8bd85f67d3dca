import type {ParsedDraft} from '../draft.js'
import type {Facts, Gap, Reference} from './facts.js'
import {unnamedThings} from './gap-things.js'
import {waylessAsks} from './gap-ways.js'

/**
 * The questions that a willing reader would have to ask before acting on the asks; usually none. A message without asks
 * has none.
 */
export function readGaps(draft: ParsedDraft, facts: Omit<Facts, 'gaps'>): readonly Gap[] {
  const {asks} = facts
  if (asks.length === 0) return []
  const lost = (kind: Reference['kind']): boolean => facts.references.some(other => other.kind === kind && !other.linked)
  const open: Readonly<Record<Gap, () => boolean>> = {
    who: () => facts.unowned.some(({call}) => !call),
    what: () => lost('thing') || unnamedThings(draft, asks).length > 0,
    why: () => facts.unreasonedAsks.length > 0,
    when: () => facts.events.some(({timed}) => !timed),
    how: () => waylessAsks(draft, asks).length > 0,
    options: () => facts.openDecisions.length > 0,
    context: () => lost('conversation'),
  }
  return (Object.keys(open) as Gap[]).filter(gap => open[gap]())
}
