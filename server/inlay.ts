import {type Draft, fileEdits, fileSpan, formatDay, type Span} from '../core/index.js'
import type {Analysis} from './analysis.js'
import {momentOf, shortDay, today} from './moments.js'

/** A note behind a place in the text. */
export interface Inlay {
  readonly offset: number
  readonly label: string
  readonly tooltip?: string
}

/** Behind each relative deadline in `range` of the file that means one day, that day. Nothing where the text has no clock. */
export function inlaysOf({draft}: Analysis, range: Span): readonly Inlay[] {
  const {clock} = draft.context
  const day = today(clock)
  if (day === undefined) return []
  return draft.facts.deadlines.flatMap(deadline => {
    const {precision, expression} = deadline
    if (precision !== 'relative' || !isLegible(draft, deadline)) return []
    const {end} = fileSpan(draft, deadline)
    if (end < range.start || end > range.end) return []
    const label = momentOf(expression, clock, shortDay)
    const full = momentOf(expression, clock)
    return label && full ? [{offset: end, label: ` = ${label}`, tooltip: `${full}, as seen from ${formatDay(day)}`}] : []
  })
}

/** True where the words stand in the file as they can be read; base64 has none. */
function isLegible(draft: Draft, {end, in: where}: Span): boolean {
  return draft.origin ? fileEdits(draft, [{start: end, end, text: '', ...(where ? {in: where} : {})}]) !== undefined : !where
}
