/** Numbers from 0 up to 1 that a seed tells, and what is drawn by them. Source: Mulberry32, by Tommy Ettinger. */
export function randomFrom(seed) {
  let state = Number(seed) >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let word = Math.imul(state ^ (state >>> 15), state | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32
  }
  const below = most => Math.floor(random() * most)
  return {random, below, one: list => list[below(list.length)], chance: share => random() < share}
}
