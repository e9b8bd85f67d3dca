/** A blank that waits to be filled: `[fill in: by when]`, whose name is “by when”. */
export interface Blank {
  readonly name: string
  readonly start: number
  readonly end: number
}

const blank = /\[fill in: ([^\][]{1,80})\]/gi

export function openBlanks(text: string): Blank[] {
  return [...text.matchAll(blank)].map(({0: all, 1: name = '', index: start}) => ({name, start, end: start + all.length}))
}

/** The first blank from an offset on; behind the last one, the first of all. */
export function nextBlank(text: string, offset: number): Blank | undefined {
  const blanks = openBlanks(text)
  return blanks.find(({start}) => start >= offset) ?? blanks[0]
}

/** A template's text as a snippet: each blank is a place to jump to, and stays a blank until it is written over. */
export function asSnippet(text: string): string {
  let stop = 0
  return text.replace(/[\\$}]/g, '\\$&').replace(blank, found => `\${${++stop}:${found}}`)
}
