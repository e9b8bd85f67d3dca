import {linesOf, type Reading, type Span} from '../../core/index.js'
import type {Paint} from '../color.js'
import {questions, signOf} from './checklist.js'
import type {Look, Reporter} from './formats.js'
import {type Frame, hang, type Mark, underline} from './hang.js'
import {count, header} from './header.js'
import {nameOf, type ReadReport} from './types.js'
import {type Cell, cellsOf, visible} from './width.js'

/** Lines of a longer text that tell nothing are left out. */
const wholeUpTo = 60
/** Lines that are shown around one that tells something. */
const around = 2

/** A picture of each text: its asks, deadlines, fallbacks and pressure underlined and named, and its checklist explained. */
export function prettyReadings({paint, width}: Look): Reporter<ReadReport, {readonly files: number}> {
  let first = true
  return {
    file(report) {
      const {notices, decoded = report} = report
      const {reading, text} = decoded
      const lead = first ? '' : '\n'
      first = false
      const checklist = reading?.checklist ?? null
      const lines = [
        header(nameOf(report), reading?.kind ?? null, checklist, paint, width),
        '',
        ...notices.map(({message}) => paint.dim(`  ${message}`)),
        ...(reading ? [...picture(text, reading, paint, width), '', ...explain(reading, text, paint)] : []),
      ]
      return `${lead}${lines.join('\n')}\n`
    },
    end: () => '',
  }
}

type Line = ReturnType<typeof linesOf>[number]

interface Fact extends Span {
  readonly label: string
  readonly sign: string
  readonly dress: (text: string) => string
}

/** Everything that the reading found in the text itself; what lies inside another comes after it. */
function factsOf(reading: Reading, paint: Paint): Fact[] {
  const facts: Fact[] = [
    ...reading.asks.map(({type, clarity, owner, ...span}) => ({
      ...span,
      label: `${clarity} ask · ${type}${owner ? ` · of ${owner}` : ''}`,
      sign: '~',
      dress: paint.cyan,
    })),
    ...reading.deadlines.map(({precision, instant, endOfDay, ...span}) => ({
      ...span,
      label: `${precision} deadline${instant ? ` → ${instant}${endOfDay ? ', end of day' : ''}` : ''}`,
      sign: '=',
      dress: paint.yellow,
    })),
    ...reading.noReply.map(span => ({...span, label: 'without a reply', sign: '-', dress: paint.green})),
    ...reading.pressure.map(span => ({...span, label: 'pressure', sign: '!', dress: paint.red})),
  ]
  return facts.filter(fact => !fact.in).sort((a, b) => a.start - b.start || b.end - a.end)
}

function picture(text: string, reading: Reading, paint: Paint, width: number): string[] {
  const facts = factsOf(reading, paint)
  const lines = linesOf(text)
  if (lines.length > 1 && lines.at(-1)?.text === '') lines.pop()
  const gutter = Math.max(3, String(lines.length).length)
  const frame: Frame = {width: width - gutter - 3, aside: width - gutter - 3, paint}
  const telling = lines.map(line => facts.some(fact => fact.start < line.next && fact.end > line.start))
  const shown = (index: number): boolean =>
    lines.length <= wholeUpTo || telling.slice(Math.max(0, index - around), index + around + 1).includes(true)
  const out: string[] = []
  for (const [index, line] of lines.entries()) {
    if (!shown(index)) {
      if (index === 0 || shown(index - 1)) out.push(paint.dim(`${'⋮'.padStart(gutter)}`))
      continue
    }
    for (const [row, content] of drawRows(line, facts, frame).entries()) {
      out.push(`${paint.dim(`${(row === 0 ? String(index + 1) : '').padStart(gutter)} │`)} ${content}`.trimEnd())
    }
  }
  return out
}

/** A source line wrapped into rows, the facts in each underlined; a fact is named below the row in which it ends. */
function drawRows(line: Line, facts: readonly Fact[], frame: Frame): string[] {
  const rows = rowsOf(cellsOf(line.text.trimEnd()), frame.width)
  return rows.flatMap((cells, index) => {
    const next = rows[index + 1]?.[0]
    const marks = facts.flatMap(fact => markIn(cells, fact, line.start, next ? line.start + next.at : line.next))
    const below = marks.length > 0 ? [underline(marks), ...(hang(marks, frame, false) ?? [])] : []
    return [cells.map(({text}) => text).join(''), ...below]
  })
}

/** What of a fact lies in a row, in columns; `next` is the offset at which the row after it starts. */
function markIn(cells: readonly Cell[], fact: Fact, lineStart: number, next: number): Mark[] {
  let from: number | undefined
  let to = 0
  let column = 0
  for (const {at, width} of cells) {
    const offset = lineStart + at
    if (offset >= fact.start && offset < fact.end) {
      from ??= column
      to = column + width
    }
    column += width
  }
  if (from === undefined) return []
  const label = {text: fact.label, dress: fact.dress, aside: '', asideDress: fact.dress}
  return [{from, to, sign: fact.sign, dress: fact.dress, labels: fact.end <= next ? [label] : []}]
}

/** Cells broken at spaces into rows of at most `width` columns. */
function rowsOf(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let columns = 0
  for (const cell of cells) {
    if (row.length > 0 && columns + cell.width > width) {
      const space = row.findLastIndex(({text}) => text === ' ')
      const rest = space > 0 ? row.splice(space + 1) : []
      rows.push(row)
      row = rest
      columns = rest.reduce((sum, {width}) => sum + width, 0)
    }
    row.push(cell)
    columns += cell.width
  }
  return [...rows, row]
}

/** The checklist, each mark with a word on what it rests on; for other kinds what there is. */
function explain(reading: Reading, text: string, paint: Paint): string[] {
  const {checklist, asks, deadlines} = reading
  if (!checklist) return [`  ${count(asks.length, 'ask')}, ${count(deadlines.length, 'deadline')}`]
  const words = {
    ask: askWords(reading),
    deadline: deadlineWords(reading, text),
    silence: {
      met: 'it says what happens without a reply',
      missing: 'nothing says what happens if nobody replies',
      'not needed': 'nothing hangs on a reply',
    }[checklist.silence],
    followUps: followUpWords(reading),
  }
  const notes = [reading.ping ? 'A ping: what is wanted comes only after a reply.' : '', reading.live ? 'It proposes to talk.' : '']
  return [
    ...questions.map(([key, name]) => `  ${signOf(checklist[key], paint)} ${name.padEnd(12)}${words[key]}`),
    ...notes.filter(Boolean).map(note => `    ${note}`),
  ]
}

function askWords({asks, wants}: Reading): string {
  if (asks.length === 0) return wants ? 'something is wanted, and no ask states it' : 'nothing is asked'
  const vague = asks.filter(({clarity}) => clarity === 'vague').length
  return `${count(asks.length, 'ask')}${vague > 0 ? `, ${vague} of them vague` : ''}`
}

function deadlineWords({deadlines, checklist}: Reading, text: string): string {
  if (checklist?.deadline === 'not needed') return 'no ask needs one'
  const quotes = deadlines.filter(span => !span.in).map(({start, end}) => `“${visible(text.slice(start, end).replace(/\s+/g, ' '))}”`)
  if (quotes.length === 0) return checklist?.deadline === 'met' ? 'it says by when' : 'nothing says by when'
  const shown = `${quotes.slice(0, 3).join(', ')}${quotes.length > 3 ? ', …' : ''}`
  return checklist?.deadline === 'met' ? shown : `${shown} sets no limit`
}

const gapWords: Readonly<Record<Reading['gaps'][number], string>> = {
  who: 'who is asked',
  what: 'what exactly is wanted',
  why: 'why',
  when: 'when',
  how: 'how',
  options: 'which options there are',
  context: 'what it rests on',
}

function followUpWords({gaps, checklist}: Reading): string {
  if (gaps.length > 0) return `a reader will ask back: ${gaps.map(gap => gapWords[gap]).join(', ')}`
  return checklist?.followUps === 'not needed' ? 'nothing is open' : 'a reader need not ask back'
}
