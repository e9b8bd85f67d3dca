/** A piece of a line as a terminal shows it: one character as readers count them, or the spaces of a tab. */
export interface Cell {
  readonly text: string
  readonly width: number
  /** Offset in the source line, in UTF-16 code units. */
  readonly at: number
}

const tabStop = 4
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u
const unseen = /^[\p{Mn}\p{Me}\p{Cf}\uD800-\uDFFF]+$/u
/** What would move the cursor, start an escape sequence or turn the writing direction. */
const unsafe = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/

/** What is shown as it is, a column for each unit. */
const plainText = /^[\u0020-\u007E]*$/

/** Columns that a text takes. */
export function widthOf(text: string): number {
  return plainText.test(text) ? text.length : cellsOf(text).reduce((sum, {width}) => sum + width, 0)
}

/** `text` with everything that a terminal would act on made visible, and tabs as spaces. */
export function visible(text: string): string {
  return plainText.test(text) ? text : cellsOf(text).map(cell => cell.text).join('')
}

/** A line cut into what a terminal shows. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (const {text, at} of characters(line)) {
    const cell = cellOf(text, at, column)
    column += cell.width
    cells.push(cell)
  }
  return cells
}

function cellOf(text: string, at: number, column: number): Cell {
  if (text === '\t') {
    const width = tabStop - (column % tabStop)
    return {text: ' '.repeat(width), width, at}
  }
  if (unsafe.test(text)) return {text: '·', width: 1, at}
  // A lone half of a surrogate pair comes out as one replacement character.
  if (/^[\uD800-\uDFFF]$/.test(text)) return {text: '\uFFFD', width: 1, at}
  return {text, width: unseen.test(text) ? 0 : wide.test(text) ? 2 : 1, at}
}

/** Letters and signs of one code unit each, none of them wide and none that joins another. */
const simple =
  /^[\u0009\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u2190-\u21FF\u2500-\u257F\u2713\u2717]*$/

/** Characters as readers count them. The segmenter takes a while to load, and few lines need it. */
function characters(line: string): {text: string; at: number}[] {
  if (simple.test(line)) return [...line].map((text, at) => ({text, at}))
  const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'})
  return [...segmenter.segment(line)].map(({segment, index}) => ({text: segment, at: index}))
}

/** `text` broken at spaces into lines of at most `width` columns; a longer word is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of visible(text).split(/ +/)) {
    if (line && widthOf(line) + 1 + widthOf(word) <= width) {
      line += ` ${word}`
      continue
    }
    if (line) lines.push(line)
    line = word
    for (let head = headOf(line, width); head.length < line.length; head = headOf(line, width)) {
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  return [...lines, line]
}

/** The longest start of `text` that takes at most `width` columns, and at least one character. */
function headOf(text: string, width: number): string {
  let taken = ''
  let columns = 0
  for (const cell of cellsOf(text)) {
    if (taken && columns + cell.width > width) break
    taken += cell.text
    columns += cell.width
  }
  return taken
}

/** `text` with spaces after it up to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
