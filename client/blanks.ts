/** A blank that waits to be filled, `[fill in: by when]`, in UTF-16 code units. */
export interface Blank {
  readonly start: number
  readonly end: number
}

/** The first blank from an offset on; behind the last one, the first of all. */
export function nextBlank(text: string, offset: number): Blank | undefined {
  const blanks = [...text.matchAll(/\[fill in: [^\][]{1,80}\]/gi)].map(({0: all, index: start}) => ({start, end: start + all.length}))
  return blanks.find(({start}) => start >= offset) ?? blanks[0]
}
