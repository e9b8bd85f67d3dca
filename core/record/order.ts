interface Placed {
  readonly path: string
  readonly message?: number
  readonly start: number
}

interface Dated extends Placed {
  readonly date?: string
}

interface Due extends Dated {
  readonly overdue: boolean
  readonly over?: number
}

/** By files, and in the order of reading. */
export function byPlace(a: Placed, b: Placed): number {
  return a.path === b.path ? (a.message ?? 0) - (b.message ?? 0) || a.start - b.start : a.path < b.path ? -1 : 1
}

/** The latest day first, what has none last. */
export function latestFirst(a: Dated, b: Dated): number {
  if (a.date === b.date) return byPlace(a, b)
  return a.date !== undefined && (b.date === undefined || a.date > b.date) ? -1 : 1
}

/** What is overdue first, then by when it is due; what has no day comes after it, the latest first. */
export function soonestFirst(a: Due, b: Due): number {
  const [one, other] = [a.over ?? Number.POSITIVE_INFINITY, b.over ?? Number.POSITIVE_INFINITY]
  return Number(b.overdue) - Number(a.overdue) || (one === other ? latestFirst(a, b) : one - other)
}

/** Open action items, and behind them those that are done. */
export function openFirst(a: Due & {readonly done: boolean}, b: Due & {readonly done: boolean}): number {
  return Number(a.done) - Number(b.done) || (a.done ? latestFirst(a, b) : soonestFirst(a, b))
}
