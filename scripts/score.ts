/**
 * Scores readings against labelled messages. Spans are matched one to one, best overlap first; a pair counts where
 * intersection over union reaches the threshold of its field. Spans in the subject and actions that are done are left
 * out, as the labels hold neither.
 */

interface Place {
  readonly start: number
  readonly end: number
}

interface Item extends Place {
  readonly in?: 'subject'
  readonly type?: string
  readonly clarity?: string
  readonly precision?: string
  readonly owner?: unknown
  readonly due?: unknown
  readonly done?: boolean
}

type Quote = string | ({readonly quote?: string; readonly span?: readonly [number, number]} & Partial<Omit<Item, 'start' | 'end'>>)

/** A labelled message: quotes are exact substrings of `text`. Only the fields that are there are scored. */
export interface Gold {
  readonly id: string
  readonly source?: string
  readonly subject?: string
  readonly text: string
  readonly wants?: boolean
  readonly asks?: readonly Quote[]
  readonly deadline?: readonly Quote[]
  readonly noreply?: readonly Quote[]
  readonly pressure?: readonly Quote[]
  readonly actions?: readonly Quote[]
  readonly decisions?: readonly Quote[]
  readonly gaps?: readonly string[]
}

/** A message as the linter read it. */
export interface Read {
  readonly wants: boolean
  readonly asks: readonly Item[]
  readonly deadlines: readonly Item[]
  readonly noReply: readonly Item[]
  readonly pressure: readonly Item[]
  readonly gaps: readonly string[]
  readonly actions?: readonly Item[]
  readonly decisions?: readonly Item[]
}

const fields = {
  asks: {gold: 'asks', threshold: 0.5},
  deadlines: {gold: 'deadline', threshold: 0.3},
  noReply: {gold: 'noreply', threshold: 0.5},
  pressure: {gold: 'pressure', threshold: 0.3},
  actions: {gold: 'actions', threshold: 0.5},
  decisions: {gold: 'decisions', threshold: 0.5},
} as const
export type Field = keyof typeof fields
export const fieldNames = Object.keys(fields) as Field[]

/** Something that labels and reading do not agree on. */
export interface Miss {
  readonly field: Field | 'wants'
  readonly what: 'missed' | 'false'
  readonly id: string
  readonly text: string
}

export class Count {
  hit = 0
  false = 0
  missed = 0

  get precision(): number {
    return this.hit / (this.hit + this.false)
  }

  get recall(): number {
    return this.hit / (this.hit + this.missed)
  }

  get f1(): number {
    return (2 * this.hit) / (2 * this.hit + this.false + this.missed)
  }
}

/** How often a property agrees on matched spans. */
export class Rate {
  right = 0
  of = 0

  add(right: boolean): void {
    this.of++
    if (right) this.right++
  }

  get value(): number {
    return this.right / this.of
  }
}

/** The tally of one group of messages. */
export class Score {
  messages = 0
  readonly wants = new Rate()
  readonly gaps = new Count()
  readonly clarity = new Rate()
  readonly type = new Rate()
  readonly precision = new Rate()
  readonly owner = new Rate()
  readonly due = new Rate()
  readonly spans: Readonly<Record<Field, Count>> = {
    asks: new Count(),
    deadlines: new Count(),
    noReply: new Count(),
    pressure: new Count(),
    actions: new Count(),
    decisions: new Count(),
  }
  readonly misses: Miss[] = []

  add(gold: Gold, read: Read): void {
    this.messages++
    if (gold.wants !== undefined) {
      this.wants.add(gold.wants === read.wants)
      if (gold.wants !== read.wants) {
        this.misses.push({field: 'wants', what: gold.wants ? 'missed' : 'false', id: gold.id, text: gold.text.slice(0, 300)})
      }
    }
    for (const field of fieldNames) this.#spans(field, gold, read)
    if (!gold.gaps) return
    for (const gap of gold.gaps) read.gaps.includes(gap) ? this.gaps.hit++ : this.gaps.missed++
    for (const gap of read.gaps) if (!gold.gaps.includes(gap)) this.gaps.false++
  }

  #spans(field: Field, gold: Gold, read: Read): void {
    const labelled = gold[fields[field].gold]
    if (!labelled) return
    const wanted = labelled.map(quote => locate(gold.text, quote))
    const found = (read[field] ?? []).filter(item => !item.in && !item.done)
    const pairs = match(wanted, found, fields[field].threshold)
    const count = this.spans[field]
    const miss = (what: Miss['what'], {start, end}: Place): void => {
      this.misses.push({field, what, id: gold.id, text: gold.text.slice(start, end)})
    }
    for (const [index, item] of wanted.entries()) {
      const other = found[pairs.get(index) ?? -1]
      if (!other) {
        count.missed++
        miss('missed', item)
        continue
      }
      count.hit++
      if (field === 'asks') {
        this.clarity.add(item.clarity === other.clarity)
        this.type.add(item.type === other.type)
      } else if (field === 'deadlines') {
        this.precision.add(item.precision === other.precision)
      } else if (field === 'actions') {
        if (item.owner) this.owner.add(!!other.owner)
        if (item.due) this.due.add(!!other.due)
      }
    }
    const taken = new Set(pairs.values())
    for (const [index, item] of found.entries()) {
      if (taken.has(index)) continue
      count.false++
      miss('false', item)
    }
  }
}

function locate(text: string, quote: Quote): Item {
  const {quote: words, span, ...rest} = typeof quote === 'string' ? {quote, span: undefined} : quote
  if (span) return {...rest, start: span[0], end: span[1]}
  const start = text.indexOf(words ?? '')
  return {...rest, start, end: start + (words ?? '').length}
}

function overlap(a: Place, b: Place): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** One-to-one pairs, greedily by overlap: from the index in `gold` to the index in `found`. */
function match(gold: readonly Place[], found: readonly Place[], least: number): ReadonlyMap<number, number> {
  const pairs = gold.flatMap((g, i) => found.map((f, j) => ({overlap: overlap(g, f), i, j})))
  const taken = new Set<number>()
  const matched = new Map<number, number>()
  for (const pair of pairs.filter(pair => pair.overlap >= least).sort((a, b) => b.overlap - a.overlap)) {
    if (matched.has(pair.i) || taken.has(pair.j)) continue
    matched.set(pair.i, pair.j)
    taken.add(pair.j)
  }
  return matched
}
