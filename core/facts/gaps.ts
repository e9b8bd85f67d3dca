import type {ParsedDraft} from '../draft.js'
import {readEvents} from './events.js'
import type {Ask, Gap, Reference} from './facts.js'
import {openDecisions} from './gap-options.js'
import {unownedAsks} from './gap-owners.js'
import {unreasonedAsks} from './gap-reasons.js'
import {unnamedThings} from './gap-things.js'
import {waylessAsks} from './gap-ways.js'

/**
 * The questions that a willing reader would have to ask before acting on the asks; usually none. A message without asks
 * has none.
 */
export function readGaps(draft: ParsedDraft, asks: readonly Ask[], references: readonly Reference[]): readonly Gap[] {
  if (asks.length === 0) return []
  const lost = (kind: Reference['kind']): boolean => references.some(other => other.kind === kind && !other.linked)
  const open: Readonly<Record<Gap, () => boolean>> = {
    who: () => unownedAsks(draft, asks).some(({call}) => !call),
    what: () => lost('thing') || unnamedThings(draft, asks).length > 0,
    why: () => unreasonedAsks(draft, asks).length > 0,
    when: () => readEvents(draft, asks).some(({timed}) => !timed),
    how: () => waylessAsks(draft, asks).length > 0,
    options: () => openDecisions(draft, asks).length > 0,
    context: () => lost('conversation'),
  }
  return (Object.keys(open) as Gap[]).filter(gap => open[gap]())
}
