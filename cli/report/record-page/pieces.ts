import {fold} from '../../../core/record/fold.js'

/** A text in pieces, which tell where folded words stand in it. */
export function pieces(text: string, words: readonly string[]): {readonly text: string; readonly hit: boolean}[] {
  const whole = [{text, hit: false}]
  if (words.length === 0 || !text) return whole
  let folded = ''
  /** For each unit of the folded text, and for its end, where it comes from. */
  const origins: number[] = []
  let at = 0
  for (const character of text) {
    const plainly = fold(character)
    for (let unit = 0; unit < plainly.length; unit++) origins.push(at)
    folded += plainly
    at += character.length
  }
  origins.push(at)
  const hits: [start: number, end: number][] = []
  for (const word of words) {
    for (let found = folded.indexOf(word); found >= 0; found = folded.indexOf(word, found + word.length)) {
      const start = origins[found] as number
      // A letter that folds to two is marked as a whole.
      let end = found + word.length
      while (origins[end] === origins[end - 1] && end < folded.length) end++
      hits.push([start, origins[end] as number])
    }
  }
  if (hits.length === 0) return whole
  hits.sort(([a], [b]) => a - b)
  const result: {text: string; hit: boolean}[] = []
  let done = 0
  for (const [start, end] of hits) {
    if (end <= done) continue
    const from = Math.max(start, done)
    if (from > done) result.push({text: text.slice(done, from), hit: false})
    const last = result.at(-1)
    if (last?.hit) last.text += text.slice(from, end)
    else result.push({text: text.slice(from, end), hit: true})
    done = end
  }
  if (done < text.length) result.push({text: text.slice(done), hit: false})
  return result
}
