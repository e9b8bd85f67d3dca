/** One of `#`, `:`, `[`, `]`, a backtick, `|` and `~`. */
export function isOdd(unit: number): boolean {
  return unit === 35 || unit === 58 || unit === 91 || unit === 93 || unit === 96 || unit === 124 || unit === 126
}

/** The length of a span of code that was typed with its marks; 0 for a mark that has no other. */
export function typedCode(source: string, at: number, to: number): number {
  const match = /^(`{1,3})[^`\n]{1,300}\1(?!`)/.exec(source.slice(at, Math.min(to, at + 310)))
  return match ? match[0].length : 0
}

/** What a mark stands in. */
interface Setting {
  /** It begins its line. */
  readonly bare: boolean
  /** Nothing but marks of lists and quotes stands before it on its line. */
  readonly leads: boolean
  /** In the label of a link. */
  readonly link: boolean
  readonly code: boolean
  /** In a cell of a table with bars. */
  readonly bars: boolean
  /** A line of its paragraph began with a bracket. */
  readonly bracket: boolean
  /** The unit before it. */
  readonly last: string
}

/**
 * Whether the first unit of `rest` would be read as markup that was not meant as such, and hide words or make others of
 * them. Marks of lists, quotes and emphasis that were typed are meant.
 */
export function isMark(rest: string, {bare, leads, link, code, bars, bracket, last}: Setting): boolean {
  if (rest[0] === '|') return bars
  if (code) return false
  switch (rest[0]) {
    case '#':
      return bare && /^#{1,6}(?![\w#])/.test(rest)
    // One that stands in the source as such is no reference there either; one that a reference stands for may be read as one.
    case '&':
      return /^&#?\w{1,31};/.test(rest)
    // What begins like the definition of a link would vanish as a whole.
    case ':':
      return bracket && last === ']'
    case '[':
      return link || (leads && /^\[[^\]]{1,200}\]:/.test(rest))
    case ']':
      return link
    case '`':
      return true
    case '~':
      // Two of them strike out, and are meant to.
      return rest[1] !== '~' && /[^\s~]/.test(last)
    default:
      return false
  }
}
