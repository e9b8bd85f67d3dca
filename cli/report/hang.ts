import type {Paint} from '../color.js'
import {padTo, widthOf, wrap} from './width.js'

type Dress = (text: string) => string

/** A stretch of a shown row, in columns, with what hangs below it. */
export interface Mark {
  readonly from: number
  readonly to: number
  /** The character that underlines it. */
  readonly sign: string
  readonly dress: Dress
  readonly labels: readonly Label[]
}

export interface Label {
  readonly text: string
  readonly dress: Dress
  /** Stands in the column on the right. */
  readonly aside: string
  readonly asideDress: Dress
}

export interface Frame {
  /** Columns that a row may take. */
  readonly width: number
  /** Column at which asides stand; `width` where there are none. */
  readonly aside: number
  readonly paint: Paint
}

/** Columns with which a label makes do before it is moved to the left, and those that it gets by that. */
const tight = 30
const roomy = 40

/** The line that underlines the marks; of two that overlap the later one is seen. */
export function underline(marks: readonly Mark[]): string {
  const signs: {sign: string; dress: Dress}[] = []
  for (const {from, to, sign, dress} of marks) {
    for (let column = from; column < to; column++) signs[column] = {sign, dress}
  }
  let line = ''
  for (let at = 0; at < signs.length; ) {
    const here = signs[at]
    let end = at + 1
    while (end < signs.length && signs[end]?.sign === here?.sign && signs[end]?.dress === here?.dress) end++
    line += here ? here.dress(here.sign.repeat(end - at)) : ' '.repeat(end - at)
    at = end
  }
  return line
}

/**
 * The lines below the underline. The rightmost label comes first, each at the column of its mark, or further left where
 * there is no room; a connector leads down to those that are still to come. With `strict`, undefined where a label would
 * cross a connector; else the connector gives way.
 */
export function hang(marks: readonly Mark[], frame: Frame, strict: boolean): string[] | undefined {
  const {width, aside, paint} = frame
  const columns = [...new Set(marks.filter(({labels}) => labels.length > 0).map(({from}) => from))].sort((a, b) => b - a)
  const lines: string[] = []
  for (const column of columns) {
    const labels = marks.filter(({from}) => from === column).flatMap(mark => mark.labels)
    const pending = columns.filter(other => other < column)
    const longest = Math.max(...labels.map(({text}) => widthOf(text)))
    // Left of the asides if it can be, else over the whole width; either way the text reaches below its mark.
    const starts = [aside - 2, width].filter(edge => column < edge).map(edge => startFor(column, longest, edge))
    const free = starts.find(start => pending.every(other => other < start - 1))
    if (strict && free === undefined) return undefined
    const start = free ?? starts.at(-1) ?? 0
    const connectors = pending.filter(other => other < start - 1).sort((a, b) => a - b)
    let lead = ''
    for (const other of connectors) lead = `${padTo(lead, other)}│`
    const before = (text: string): string => `${paint.dim(lead)}${' '.repeat(start - widthOf(lead))}${text}`
    for (const label of labels) lines.push(...labelLines(label, start, width, aside).map(before))
  }
  return lines
}

/** Where a text starts that belongs at `column` and may reach to `edge`. */
function startFor(column: number, length: number, edge: number): number {
  return edge - column >= Math.min(length, tight) ? column : Math.max(0, edge - Math.min(length, roomy))
}

/** A label's text from `start`, with its aside: beside the first line where the text leaves it room, else after the last. */
function labelLines({text, dress, aside, asideDress}: Label, start: number, width: number, asideAt: number): string[] {
  const beside = asideAt - 2 - start
  const shown = aside && asideDress(aside)
  if (!aside || beside >= Math.min(tight, widthOf(text))) {
    const [first = '', ...rest] = wrap(text, aside ? beside : width - start)
    return [dress(first) + (aside ? ' '.repeat(asideAt - start - widthOf(first)) + shown : ''), ...rest.map(dress)]
  }
  const lines = wrap(text, width - start)
  const last = lines.at(-1) as string
  const at = Math.max(asideAt - start, 0)
  if (widthOf(last) + 2 <= at) return [...lines.slice(0, -1).map(dress), dress(last) + ' '.repeat(at - widthOf(last)) + shown]
  return [...lines.map(dress), ' '.repeat(at) + shown]
}
