interface Range {
  readonly start: number
  readonly end: number
}

/** The index of the first of ranges, in order and without overlaps, that ends behind `at`; their number where none does. */
export function firstBehind(ranges: readonly Range[], at: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as Range).end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of ranges, in order and without overlaps, that have units between `start` and `end`. */
export function rangesIn<T extends Range>(ranges: readonly T[], start: number, end: number): readonly T[] {
  const from = firstBehind(ranges, start)
  let to = from
  while (to < ranges.length && (ranges[to] as T).start < end) to++
  return from === to ? [] : ranges.slice(from, to)
}

/** The one of ranges, in order and without overlaps, that holds all from `start` to `end`. */
export function rangeAround<T extends Range>(ranges: readonly T[], start: number, end: number): T | undefined {
  const range = ranges[firstBehind(ranges, start)]
  return range && range.start <= start && end <= range.end ? range : undefined
}
