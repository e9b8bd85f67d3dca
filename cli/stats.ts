import type {Draft, Edit, Facts, Problem, Rule} from '../core/index.js'
import type {Paint} from './color.js'
import {count} from './report/header.js'

/** What a rule cost: how often it judged a text, how long that took, and what it reported. */
interface Cost {
  runs: number
  milliseconds: number
  found: number
}

/** Where time goes that is no rule's own. */
const parsing = 'parsing'
const facts = 'facts: '

/**
 * Where the time of a run goes. A fact is found when the first rule asks for it and shared by the others, so facts have
 * accounts of their own; one that rests on another includes it where that was not asked for before. Whatever a rule
 * sets off besides is charged to itself.
 */
export class Stats {
  private readonly start: number
  private readonly costs = new Map<string, Cost>()
  /** What runs at the moment, the innermost last. */
  private readonly running: Cost[] = []
  private since = 0
  private drafts = 0

  constructor(private readonly clock: () => number = () => performance.now()) {
    this.start = clock()
  }

  /** Parses a draft by `parse`; what is asked of the draft later is timed as well. */
  draft(parse: () => Draft): Draft {
    this.drafts++
    return this.watched(this.time(parsing, parse))
  }

  /** The rules, timed. A suggestion that is called safe is tried on the text, which runs the rules again. */
  timed(rules: readonly Rule[]): Rule[] {
    return rules.map(rule => {
      const {id} = rule.meta
      const check: Rule['check'] = (draft, options, context) => this.walk(id, rule.check(draft, options, context))
      const {cue} = rule
      return {...rule, check, ...(cue ? {cue: (draft, options) => this.time(id, () => cue(draft, options), false)} : {})}
    })
  }

  private *walk<T>(id: string, findings: Iterable<T>): Generator<T> {
    this.costOf(id).runs++
    const steps = findings[Symbol.iterator]()
    for (;;) {
      const step = this.time(id, () => steps.next(), false)
      if (step.done) return
      yield step.value
    }
  }

  /** Counts what a rule reported. */
  add(problems: readonly Problem[]): void {
    for (const {rule} of problems) this.costOf(rule).found++
  }

  /** The table, the slowest first. */
  report({bold, dim}: Paint): string {
    const total = this.clock() - this.start
    const rows = [...this.costs].map(([name, cost]) => ({name, ...cost}))
    const known = rows.reduce((sum, {milliseconds}) => sum + milliseconds, 0)
    rows.sort((a, b) => b.milliseconds - a.milliseconds || (a.name < b.name ? -1 : 1))
    const column = Math.max(...rows.map(({name}) => name.length)) + 2
    const line = (name: string, milliseconds: number): string =>
      `  ${name.padEnd(column)}${milliseconds.toFixed(1).padStart(9)}${((100 * milliseconds) / Math.max(total, 0.001)).toFixed(0).padStart(5)}`
    const shared = (name: string): boolean => name === parsing || name.startsWith(facts)
    return [
      bold(`Where the time went, in ${count(this.drafts, 'draft')}`),
      dim(`  ${' '.repeat(column)}${'ms'.padStart(9)}${'%'.padStart(5)}${'runs'.padStart(7)}${'found'.padStart(7)}`),
      ...rows.map(({name, milliseconds, runs, found}) =>
        line(name, milliseconds) + String(runs).padStart(7) + (shared(name) ? '' : String(found).padStart(7)),
      ),
      line('all else', total - known),
      line('total', total),
      dim('  Facts are what rules judge, found once a text. “All else” is files, configs and the report.'),
      '',
    ].join('\n')
  }

  /** Charges `work` to an account, and takes what it calls for out of the one that is open. */
  private time<T>(name: string, work: () => T, counted = true): T {
    const cost = this.costOf(name)
    if (counted) cost.runs++
    this.charge()
    this.running.push(cost)
    try {
      return work()
    } finally {
      this.charge()
      this.running.pop()
    }
  }

  private charge(): void {
    const now = this.clock()
    const current = this.running.at(-1)
    if (current) current.milliseconds += now - this.since
    this.since = now
  }

  private watched(draft: Draft): Draft {
    const found = draft.facts
    const watched = Object.create(null) as Facts
    for (const name of Object.keys(found) as (keyof Facts)[]) {
      let asked = false
      const get = (): unknown => {
        if (asked) return found[name]
        asked = true
        return this.time(facts + name, () => found[name])
      }
      Object.defineProperty(watched, name, {enumerable: true, get})
    }
    const edited = (edits: readonly Edit[]): Draft => this.watched(this.time(parsing, () => draft.edited(edits)))
    // The text is parsed when one of these is first asked for.
    const parsed = ['blocks', 'links', 'zones', 'comments', 'sentences', 'english', 'notices'] as const
    const copy = Object.defineProperties({} as Draft, {
      ...Object.getOwnPropertyDescriptors(draft),
      ...Object.fromEntries(parsed.map(name => [name, {get: () => this.time(parsing, () => draft[name], false)}])),
      facts: {value: watched},
      edited: {value: edited},
    })
    return copy
  }

  private costOf(name: string): Cost {
    let cost = this.costs.get(name)
    if (!cost) {
      cost = {runs: 0, milliseconds: 0, found: 0}
      this.costs.set(name, cost)
    }
    return cost
  }
}
