import {distance} from 'fastest-levenshtein'

/** The known word that `word` is most likely a slip of, or undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const asked = word.toLowerCase()
  let best: string | undefined
  // A third of the letters may differ, in a short word one.
  let least = Math.max(2, Math.ceil(asked.length / 3)) + 1
  for (const candidate of known) {
    const steps = candidate.startsWith(asked) && asked.length > 1 ? 1 : distance(asked, candidate.toLowerCase())
    if (steps < least) {
      best = candidate
      least = steps
    }
  }
  return best
}

/** ` Did you mean “…”?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : ` Did you mean “${near}”?`
}

/** `a, b or c` */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
