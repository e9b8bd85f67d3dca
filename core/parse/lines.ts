/** A line of a text; `end` excludes the line break, `next` is where the next line starts. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
  readonly text: string
}

/** Splits at `\n`, `\r\n` and lone `\r`. Offsets count from `base`. */
export function linesOf(text: string, base = 0): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    if (at < text.length && code !== 10 && code !== 13) continue
    const next = code === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
    lines.push({start: start + base, end: at + base, next: Math.min(next, text.length) + base, text: text.slice(start, at)})
    start = next
    at = next - 1
  }
  return lines
}

/** Where each line starts, for turning offsets into lines and columns. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

/** Line and column of an offset, both from 1, the column in UTF-16 code units. */
export function positionAt(starts: readonly number[], offset: number): {line: number; column: number} {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle
  }
  return {line: low + 1, column: offset - (starts[low] as number) + 1}
}
