/** A match of one of the branches: where it starts and ends in the text. */
export interface BranchMatch {
  readonly start: number
  readonly end: number
}

/**
 * Many patterns tried at the words of a text, as `\b(?:a|b|…)` would try them, case aside. Each is filed under the first
 * three letters of the words that it may begin with, and compiled when a text first has such a word: most texts never
 * touch most of them, and compiling is what large alternations cost.
 */
export class Branches {
  readonly #sources = new Map<string, string[]>()
  readonly #compiled = new Map<string, RegExp>()

  /** @throws Error where a branch does not begin with a word, or with a group of words. */
  constructor(branches: readonly string[]) {
    for (const branch of branches) {
      for (const part of alternatives(branch)) {
        for (const key of new Set(openings(part))) this.#sources.set(key, [...(this.#sources.get(key) ?? []), part])
      }
    }
  }

  /** The first match in `text`, or undefined. */
  find(text: string): BranchMatch | undefined {
    for (const {0: word, index} of text.matchAll(/(?<!\w)[a-z][a-z'-]*/gi)) {
      const pattern = this.#at(word.slice(0, 3).toLowerCase())
      if (!pattern) continue
      pattern.lastIndex = index
      const match = pattern.exec(text)
      if (match) return {start: index, end: index + match[0].length}
    }
    return undefined
  }

  #at(key: string): RegExp | undefined {
    const sources = this.#sources.get(key)
    if (!sources) return undefined
    const pattern = this.#compiled.get(key) ?? new RegExp(`(?:${sources.join('|')})`, 'iy')
    this.#compiled.set(key, pattern)
    return pattern
  }
}

/** The alternatives of a pattern's source, at its top. */
function alternatives(source: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') at++
    else if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth--
    else if (char === '|' && depth === 0) {
      parts.push(source.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, source.slice(from)]
}

/** Where the group that opens at the start of `source` closes. */
function closing(source: string): number {
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '\\') at++
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return at
  }
  throw new Error(`An open group: ${source}`)
}

/** The letters, three at most, that what `source` matches may begin with. */
function openings(source: string, before = ''): string[] {
  if (before.length === 3) return [before]
  const [, char = '', optional] = /^([a-z'-])(\?)?/i.exec(source) ?? []
  if (char) {
    const rest = source.slice(char.length + (optional ? 1 : 0))
    const keys = openings(rest, before + char.toLowerCase())
    return optional ? [...keys, ...openings(rest, before)] : keys
  }
  if (source.startsWith('(?:')) {
    const close = closing(source)
    const [quantifier = ''] = /^(?:[?*]|\{\d+,\d*\})\??/.exec(source.slice(close + 1)) ?? []
    const rest = source.slice(close + 1 + quantifier.length)
    const keys = alternatives(source.slice(3, close)).flatMap(part => openings(part + rest, before))
    return /^(?:[?*]|\{0)/.test(quantifier) ? [...keys, ...openings(rest, before)] : keys
  }
  if (/^\(\?<?[!=]/.test(source)) return openings(source.slice(closing(source) + 1), before)
  if (before === '') throw new Error(`A branch must begin with a word: ${source.slice(0, 40)}`)
  return [before]
}
