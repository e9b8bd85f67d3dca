import type {Block, ParsedDraft} from '../draft.js'
import type {Span} from '../span.js'

/** What a column of a table of work or of decisions is for, as its head says. */
export type Column = 'work' | 'decision' | 'owner' | 'due' | 'link' | 'status' | 'date' | 'other'

/** A row of such a table, and what its cell is for. */
export interface Row {
  readonly column: Column
  readonly cells: readonly Block[]
  of(cell: Block): Column
}

/** From its first cell to its last. */
export function spanOfRow({cells}: Row): Span {
  return {start: Math.min(...cells.map(({start}) => start)), end: Math.max(...cells.map(({end}) => end))}
}

const heads: readonly [RegExp, Column][] = [
  [/^(?:owner|who|assignee|assigned(?: to)?|responsible|lead|person|dri|by whom|decided by|deciders?|decision makers?|approved by)\b/i, 'owner'],
  [/^(?:due|due date|deadline|by when|when|target(?: date)?|eta|until|by)\b/i, 'due'],
  [/^(?:decision|decisions|resolution|what we decided|outcome)\b/i, 'decision'],
  [/^(?:action|actions|action items?|tasks?|to-?do|items?|what|work|follow-?ups?|next steps?)\b/i, 'work'],
  [/^(?:status|state|done)\b/i, 'status'],
  [/^(?:ticket|issue|link|task|tracking|reference|pr)\b/i, 'link'],
  [/^(?:date|decided(?: on)?|on)\b/i, 'date'],
]

/** The cells of tables that list work with its owners or days, or decisions; without those of their heads. */
export function rowsOf({blocks, text}: ParsedDraft): ReadonlyMap<Block, Row> {
  const found = new Map<Block, Row>()
  const lineOf = ({start}: Block): number => text.lastIndexOf('\n', start)
  let head: Column[] | undefined
  let headLine = -1
  let line: Block[] = []
  let last: Block | undefined
  const close = (): void => {
    if (head && line.length > 0) {
      const columns = head
      const cells = line
      const of = (cell: Block): Column => columns[columnOf(cell, text)] ?? 'other'
      for (const cell of cells) found.set(cell, {column: of(cell), cells, of})
    }
    line = []
  }
  for (const [index, block] of blocks.entries()) {
    const starts = block.type === 'cell' && (last?.type !== 'cell' || /\n[^|]*\n/.test(text.slice(last.end, block.start)))
    if (block.type !== 'cell') {
      close()
      head = undefined
    } else if (starts) {
      close()
      head = undefined
      headLine = lineOf(block)
      let end = index
      while (blocks[end]?.type === 'cell' && lineOf(blocks[end] as Block) === headLine) end++
      const row = blocks.slice(index, end)
      const columns: Column[] = []
      for (const cell of row) columns[columnOf(cell, text)] = heads.find(([pattern]) => pattern.test(cell.prose.trim()))?.[1] ?? 'other'
      // Beside a column for the work, one that is called "Task" holds its number.
      const work = columns.indexOf('work')
      for (const [at, column] of columns.entries()) if (column === 'work' && at !== work) columns[at] = 'link'
      const told = new Set(columns)
      if (told.has('decision') || (told.has('work') && (told.has('owner') || told.has('due')))) head = columns
    }
    if (block.type === 'cell' && head && lineOf(block) !== headLine) {
      if (line[0] && lineOf(line[0]) !== lineOf(block)) close()
      line.push(block)
    }
    last = block
  }
  close()
  return found
}

/** Which column a cell stands in, by the bars before it. */
function columnOf({start}: Block, text: string): number {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
  return (before.match(/(?<!\\)\|/g)?.length ?? 0) - (/^\s*\|/.test(before) ? 1 : 0)
}
