import {type TableShape, tablesOf} from './tables.js'
import type {OpenTag, Place, Token} from './tokens.js'
import type {Writer} from './writer.js'

interface Table {
  readonly shape: TableShape
  rows: number
  /** In the open row. */
  cells: number
}

/** Writes the rows and cells of the tables that are open. */
export class Rows {
  readonly #writer: Writer
  readonly #shapes: ReadonlyMap<OpenTag, TableShape>
  readonly #open: Table[] = []

  constructor(writer: Writer, tokens: readonly Token[], html: string) {
    this.#writer = writer
    this.#shapes = tablesOf(tokens, html)
  }

  /** Begins a table, and returns what ends it. */
  enter(token: OpenTag): (end: Place) => void {
    const writer = this.#writer
    const {bars, flat} = writer
    const shape: TableShape = flat > 0 ? {as: 'layout'} : (this.#shapes.get(token) ?? {as: 'layout'})
    this.#open.push({shape, rows: 0, cells: 0})
    if (shape.as !== 'layout') writer.flat++
    if (shape.as === 'bars') writer.bars = true
    return end => {
      this.endRow(end)
      this.#open.pop()
      writer.bars = bars
      if (shape.as !== 'layout') writer.flat--
    }
  }

  cell(token: OpenTag): void {
    const table = this.#open.at(-1)
    if (!table || table.shape.as === 'layout') return
    if (table.cells === 0) this.#writer.row(table.rows === 0 ? 2 : 1)
    if (table.shape.as === 'bars') this.#writer.bar(table.cells === 0 ? '| ' : ' | ', token)
    table.cells++
  }

  endRow({start, end}: Place): void {
    const table = this.#open.at(-1)
    if (!table || table.cells === 0) return
    if (table.shape.as === 'bars') {
      const {columns} = table.shape
      const missing = table.rows === 0 ? Math.max(0, columns - table.cells) : 0
      this.#writer.bar(` |${'  |'.repeat(missing)}`, {start, end})
      if (table.rows === 0) {
        this.#writer.row(1)
        this.#writer.bar(`|${' - |'.repeat(columns)}`, {start: end, end})
      }
    }
    table.rows++
    table.cells = 0
  }
}
