/** What is searched of a symbol: its name, and what stands beside it. */
export interface Named {
  readonly name: string
  readonly container: string
}

/** From the best: each word begins one of the name; is in it; is beside it; its letters are in the name in their order, or beside it. */
const grades = 5

/**
 * The best `most` of what a query finds, the better before the worse and otherwise in the order given. Editors filter what
 * they are given by their own lights, so that letters in their order are enough; case does not count, nor does the order of
 * words. An empty query finds all.
 */
export function bestOf<T extends Named>(all: Iterable<T>, query: string, most: number): readonly T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found: T[][] = Array.from({length: grades}, () => [])
  for (const one of all) {
    const grade = gradeOf(one, words)
    const alike = grade === undefined ? undefined : found[grade]
    if (alike && alike.length < most) alike.push(one)
    if (found[0]?.length === most) break
  }
  return found.flat().slice(0, most)
}

function gradeOf({name, container}: Named, words: readonly string[]): number | undefined {
  if (words.length === 0) return 0
  const inName = name.toLowerCase()
  const beside = container.toLowerCase()
  let worst = 0
  for (const word of words) {
    const grade = gradeOfWord(word, inName, beside)
    if (grade === undefined) return undefined
    worst = Math.max(worst, grade)
  }
  return worst
}

function gradeOfWord(word: string, name: string, beside: string): number | undefined {
  const at = name.indexOf(word)
  if (at >= 0) return at === 0 || name.includes(` ${word}`) ? 0 : 1
  if (beside.includes(word)) return 2
  if (hasLetters(name, word)) return 3
  return hasLetters(beside, word) ? 4 : undefined
}

/** Whether the letters of a word stand in a text in their order. */
function hasLetters(text: string, word: string): boolean {
  let at = 0
  for (const letter of word) {
    at = text.indexOf(letter, at) + letter.length
    if (at < letter.length) return false
  }
  return true
}
