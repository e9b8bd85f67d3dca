import {type Checklist, type Draft, type Problem, sourceOf, type Span} from '../core/index.js'
import type {Dismissal} from './protocol.js'

/** Stands for every rule that judges an ask. */
export const anyOnAsks = '*'

/** A finding that is said to be none: which, and what to say of it in a menu. */
export interface Choice {
  readonly title: string
  readonly dismissal: Dismissal
}

const onAsks: ReadonlySet<string> = new Set([
  'ask-direct',
  'ask-early',
  'ask-owned',
  'ask-specific',
  'asks-listed',
  'deadline-given',
  'fallback-stated',
  'options-offered',
  'reason-given',
])

/** Blanks are filled, not put aside. */
const never: ReadonlySet<string> = new Set(['placeholder-filled', 'directive'])

const most = 1000

/** Findings that were put aside, by their rule and the words of their sentence. */
export class Dismissals {
  readonly #keys = new Map<string, Dismissal>()

  constructor(dismissed: readonly Dismissal[] = []) {
    for (const dismissal of dismissed) this.#keys.set(keyOf(dismissal), dismissal)
  }

  get all(): readonly Dismissal[] {
    return [...this.#keys.values()]
  }

  /** The oldest are forgotten where there are too many. */
  add(dismissal: Dismissal): void {
    this.#keys.delete(keyOf(dismissal))
    this.#keys.set(keyOf(dismissal), dismissal)
    for (const key of this.#keys.keys()) {
      if (this.#keys.size <= most) break
      this.#keys.delete(key)
    }
  }

  clear(): void {
    this.#keys.clear()
  }

  /** The problems that are left, and the checklist without what was put aside. */
  apply(draft: Draft, problems: readonly Problem[]): {problems: readonly Problem[]; checklist: Checklist | null} {
    const {checklist} = draft.facts
    if (this.#keys.size === 0) return {problems, checklist}
    const aside = new Set(problems.filter(problem => this.#has(draft, problem)))
    const rules = new Set([...aside].map(({rule}) => rule))
    const left = problems.filter(problem => !aside.has(problem))
    const mark = (state: Checklist['ask'], ...of: readonly string[]): Checklist['ask'] =>
      state === 'missing' && of.some(rule => rules.has(rule) && !left.some(problem => problem.rule === rule)) ? 'not needed' : state
    return {
      problems: left,
      checklist: checklist && {
        ask: mark(checklist.ask, 'ask-stated', 'ask-specific'),
        deadline: mark(checklist.deadline, 'deadline-given', 'deadline-exact'),
        silence: mark(checklist.silence, 'fallback-stated'),
        followUps: mark(checklist.followUps, 'context-given', 'reason-given', 'options-offered', 'ask-owned'),
      },
    }
  }

  #has(draft: Draft, problem: Problem): boolean {
    return choicesFor(draft, problem.rule, problem).some(({dismissal}) => this.#keys.has(keyOf(dismissal)))
  }
}

/** The ways in which a finding of a rule, at a place of the draft, can be put aside. */
export function choicesFor(draft: Draft, rule: string, at: Span): readonly Choice[] {
  if (never.has(rule)) return []
  const text = wordsOf(draft, at)
  const own: Choice = {title: `Dismiss: ${reasonFor(rule)} (${rule})`, dismissal: {rule, text}}
  if (!onAsks.has(rule)) return [own]
  return [own, {title: 'Dismiss: this is not an ask', dismissal: {rule: anyOnAsks, text}}]
}

function reasonFor(rule: string): string {
  switch (rule) {
    case 'deadline-given':
      return 'no deadline needed'
    case 'fallback-stated':
      return 'silence needs no meaning'
    case 'ask-stated':
      return 'nothing to ask'
    default:
      return 'fine as it is'
  }
}

/** What a problem is about: its sentence, however it is wrapped. */
function wordsOf(draft: Draft, at: Span): string {
  const {start, end} = draft.sentences.find(one => one.in === at.in && one.start <= at.start && at.start < one.end) ?? at
  return flat(sourceOf(draft, at).slice(start, end))
}

function keyOf({rule, text}: Dismissal): string {
  return `${rule}\n${flat(text)}`
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
