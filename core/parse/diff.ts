const start = /^diff --(?:git|cc|combined) \S/
const header = /^(?:index [0-9a-f]{4,64}[.,]|--- \S|\+\+\+ \S|@@|old mode \d|new mode \d|deleted file mode|new file mode|similarity index|dissimilarity index|rename (?:from|to) |copy (?:from|to) |Binary files |GIT binary patch)/
const inside = /^(?:[-+ \t@\\]|diff --|index [0-9a-f])/
const stat = /^ \S.{0,200} \| {1,12}(?:\d{1,9}(?: [+-]{1,200})?|Bin\b.{0,60})$/
const sum = /^ \d{1,9} files? changed\b|^ (?:create|delete) mode \d{6} |^ rename \S|^ mode change \d{6} /

/** Which lines are a difference as git shows it, or the table of the files that it touches. */
export function diffLines(lines: readonly {readonly text: string}[]): boolean[] {
  const marks = new Array<boolean>(lines.length).fill(false)
  const text = (index: number): string => lines[index]?.text ?? ''
  for (let index = 0; index < lines.length; index++) {
    if (stat.test(text(index)) || sum.test(text(index))) marks[index] = true
    if (!start.test(text(index)) || !header.test(text(index + 1))) continue
    let to = index + 1
    // An empty line belongs to it where the difference goes on below.
    while (to < lines.length && (header.test(text(to)) || inside.test(text(to)) || (text(to) === '' && inside.test(text(to + 1))))) {
      // "-- " opens a signature.
      if (/^-- ?$/.test(text(to))) break
      to++
    }
    marks.fill(true, index, to)
    index = to - 1
  }
  return marks
}

/** Where a mailed patch ends its message: the line "---" with the files that it touches below; undefined where there is none. */
export function patchFold(lines: readonly {readonly text: string}[], from: number, marks: readonly boolean[]): number | undefined {
  const change = marks.indexOf(true, from)
  if (change < 0) return undefined
  for (let index = from; index < change; index++) if (/^---\s?$/.test((lines[index] as {text: string}).text)) return index
  return undefined
}
