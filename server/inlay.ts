import {type Draft, fileEdits, fileSpan, formatDay, type Span} from '../core/index.js'
import type {Analysis} from './analysis.js'
import {momentOf, shortDay, today} from './moments.js'

/** A note behind a place in the text. */
export interface Inlay {
  readonly offset: number
  readonly label: string
  readonly tooltip?: string
}

/** Behind each relative deadline and each such due date of open work in `range` of the file that means one day, that day. Nothing where the text has no clock. */
export function inlaysOf({draft}: Analysis, range: Span): readonly Inlay[] {
  const {clock} = draft.context
  const day = today(clock)
  if (day === undefined) return []
  const {deadlines, actions} = draft.facts
  const dues = actions.flatMap(({due, done}) => (done || !due?.expression ? [] : [{...due, expression: due.expression, precision: due.expression.precision}]))
  // Work may be asked for as well.
  const others = dues.filter(({start, end}) => !deadlines.some(deadline => deadline.start < end && start < deadline.end))
  return [...deadlines, ...others].flatMap(limit => {
    const {expression, precision} = limit
    if (precision !== 'relative' || !isLegible(draft, limit)) return []
    const {end} = fileSpan(draft, limit)
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
