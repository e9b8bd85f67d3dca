import {formatDay, type Span} from '../core/index.js'
import type {Analysis} from './analysis.js'
import {momentOf, shortDay, today} from './moments.js'

/** A note behind a place in the text. */
export interface Inlay {
  readonly offset: number
  readonly label: string
  readonly tooltip?: string
}

/** Behind each relative deadline in `range` that means one day, that day. Nothing where the text has no clock. */
export function inlaysOf({draft}: Analysis, range: Span): readonly Inlay[] {
  const {clock} = draft.context
  const day = today(clock)
  if (day === undefined) return []
  return draft.facts.deadlines.flatMap(({in: where, end, precision, expression}) => {
    if (where || precision !== 'relative' || end < range.start || end > range.end) return []
    const label = momentOf(expression, clock, shortDay)
    const full = momentOf(expression, clock)
    return label && full ? [{offset: end, label: ` = ${label}`, tooltip: `${full}, as seen from ${formatDay(day)}`}] : []
  })
}
