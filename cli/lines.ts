import {maxFileSize} from '../core/index.js'

export interface InputLine {
  /** From 1, blank lines counted. */
  readonly number: number
  /** Absent where the line is longer than `maxLine`. */
  readonly text?: string
}

/** Bytes of one line: room for a text of the largest size, escaped, and as much again around it. */
export const maxLine = 12 * maxFileSize

/**
 * The lines of a stream that are not blank, as they come in: those that each chunk completes. Holds one line at most,
 * and of one that is too long nothing.
 */
export async function* linesFrom(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly InputLine[]> {
  let number = 0
  let held: Uint8Array[] = []
  let size = 0
  const hold = (bytes: Uint8Array): void => {
    size += bytes.length
    if (size > maxLine) held = []
    else held.push(bytes)
  }
  const finish = (): InputLine | undefined => {
    number++
    const line = size > maxLine ? {number} : {number, text: Buffer.concat(held).toString('utf8')}
    held = []
    size = 0
    if (line.text !== undefined && number === 1) line.text = line.text.replace(/^\uFEFF/, '')
    return line.text === undefined || line.text.trim() ? line : undefined
  }
  for await (const chunk of stream) {
    const lines: InputLine[] = []
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      hold(chunk.subarray(from, at))
      from = at + 1
      const line = finish()
      if (line) lines.push(line)
    }
    hold(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  const last = size > 0 ? finish() : undefined
  if (last) yield [last]
}
