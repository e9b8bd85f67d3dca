import {type Frame, hang, type Mark, underline} from './hang.js'
import {type Cell, cellsOf} from './width.js'

/** A mark by its offsets in the source line. */
export interface SourceMark extends Omit<Mark, 'from' | 'to'> {
  readonly start: number
  readonly end: number
}

/**
 * A source line with its marks drawn below, as blocks of rows: the first row of a block is the line, cropped around its
 * marks where it is too long. There is more than one block where not all marks fit below one view of the line.
 */
export function drawLine(line: string, marks: readonly SourceMark[], frame: Frame): string[][] {
  const cells = cellsOf(line.trimEnd())
  const columnAt = columnsOf(cells)
  const rest = marks
    .map(({start, end, ...mark}) => ({...mark, from: columnAt(start), to: Math.max(columnAt(end), columnAt(start) + 1)}))
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map(apart)
  const whole = columnAt(Infinity) <= frame.width ? draw(cells, rest, {from: 0, to: Infinity}, frame) : undefined
  if (whole) return [whole]
  const blocks: string[][] = []
  for (let next = 0; next < rest.length; ) {
    const first = rest[next] as Mark
    const view = viewOf(cells, first, frame.width)
    let count = rest.slice(next).filter(({from, to}) => from === first.from || to < view.to).length
    let block: string[] | undefined
    while (!(block = draw(cells, rest.slice(next, next + count), view, frame)) && count > 1) count--
    blocks.push(block ?? [])
    next += count
  }
  return blocks
}

/** A mark inside a wider one of the same sign gets another, so that it is seen without colour too. */
function apart(mark: Mark, index: number, all: readonly Mark[]): Mark {
  const wider = ({from, to, sign}: Mark): boolean =>
    sign === mark.sign && from <= mark.from && to >= mark.to && to - from > mark.to - mark.from
  return all.slice(0, index).some(wider) ? {...mark, sign: '^'} : mark
}

/** Turns offsets into columns; an offset after the last character gives the width of the line. */
function columnsOf(cells: readonly Cell[]): (offset: number) => number {
  return offset => {
    let column = 0
    for (const {at, width} of cells) {
      if (at >= offset) break
      column += width
    }
    return column
  }
}

interface View {
  /** Columns of the line that are shown; from the first and up to the last an ellipsis stands where the line goes on. */
  readonly from: number
  readonly to: number
}

/** The part of the line that shows a mark with some of what stands before it. */
function viewOf(cells: readonly Cell[], mark: Mark, width: number): View {
  const lead = Math.max(12, Math.floor((width - (mark.to - mark.from)) / 3))
  if (mark.from <= lead) return {from: 0, to: width}
  let from = mark.from - lead
  // Starts at a word where one starts near.
  let column = 0
  for (const [index, cell] of cells.entries()) {
    if (column > from && column < from + lead / 2 && cells[index - 1]?.text === ' ') {
      from = column
      break
    }
    column += cell.width
  }
  return {from, to: from + width - 2}
}

function draw(cells: readonly Cell[], marks: readonly Mark[], view: View, frame: Frame): string[] | undefined {
  const lead = view.from > 0 ? '… ' : ''
  const shift = lead.length - view.from
  let text = lead
  let column = 0
  let cut = false
  for (const cell of cells) {
    const inView = column >= view.from && column + cell.width < view.to
    if (inView) text += cell.text
    else if (column >= view.from) cut = true
    column += cell.width
  }
  const end = cut ? view.to - 1 : Math.max(column, 1)
  const shown = marks.map(mark => ({...mark, from: mark.from + shift, to: Math.max(Math.min(mark.to, end), mark.from + 1) + shift}))
  const below = hang(shown, frame, true)
  return below && [`${text}${cut ? '…' : ''}`, underline(shown), ...below]
}
