import type {OpenTag, Token} from './tokens.js'

/**
 * How a table is written: with bars, its first row as its head; as lines, a name and what it is in each; or, where it
 * only lays out, each cell as a paragraph.
 */
export type TableShape = {readonly as: 'bars'; readonly columns: number} | {readonly as: 'lines'} | {readonly as: 'layout'}

interface Cell {
  readonly head: boolean
  length: number
  /** Ends in a colon. */
  colon: boolean
  /** Its paragraphs and lines. */
  parts: number
}

interface Table {
  readonly tag: OpenTag
  readonly rows: Cell[][]
  cell: Cell | undefined
  layout: boolean
}

const longestCell = 300
const mostColumns = 30

/** The shape of each table, by its opening tag. */
export function tablesOf(tokens: readonly Token[], html: string): ReadonlyMap<OpenTag, TableShape> {
  const shapes = new Map<OpenTag, TableShape>()
  const open: Table[] = []
  const finish = (table: Table): void => void shapes.set(table.tag, shapeOf(table))
  for (const token of tokens) {
    const table = open.at(-1)
    if (token.kind === 'open' && token.name === 'table') {
      if (table) table.layout = true
      open.push({tag: token, rows: [], cell: undefined, layout: /^(?:presentation|none)$/i.test(token.attributes.role ?? '')})
    } else if (!table) continue
    else if (token.kind === 'close') {
      if (token.name === 'table') finish(open.pop() as Table)
      else if (/^t[dhr]$/.test(token.name)) table.cell = undefined
    } else if (token.kind === 'open') {
      if (token.name === 'tr') {
        table.rows.push([])
        table.cell = undefined
      } else if (token.name === 'td' || token.name === 'th') {
        if (table.rows.length === 0) table.rows.push([])
        table.cell = {head: token.name === 'th', length: 0, colon: false, parts: 0}
        table.rows.at(-1)?.push(table.cell)
      } else if (/^(?:img|h[1-6]|ul|ol|blockquote|pre|hr)$/.test(token.name)) table.layout = true
      else if (table.cell && /^(?:p|div|br)$/.test(token.name)) table.cell.parts++
    } else if (table.cell) {
      const text = token.kind === 'text' ? html.slice(token.start, token.end).trim() : token.value.trim()
      if (!text) continue
      table.cell.length += text.length
      table.cell.colon = text.endsWith(':')
    }
  }
  for (const table of open) finish(table)
  return shapes
}

function shapeOf({rows: all, layout}: Table): TableShape {
  const rows = all.filter(row => row.some(cell => cell.length > 0))
  if (layout || rows.length < 2) return {as: 'layout'}
  if (rows.every(row => row.length === 2 && row[0]?.colon)) return {as: 'lines'}
  const columns = Math.max(...rows.map(row => row.length))
  const [first = []] = rows
  if (first.length < 2 || columns > mostColumns) return {as: 'layout'}
  const isData =
    first.every(cell => cell.head) ||
    rows.every(row => row.length === columns && row.every(cell => cell.length <= longestCell && cell.parts <= 2)) &&
      rows.flat().filter(cell => cell.length > 0).length * 2 > rows.length * columns
  return isData ? {as: 'bars', columns} : {as: 'layout'}
}
