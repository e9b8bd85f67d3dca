import {type Draft, fixText, lint, type Problem, type Rule, type Settings, slice, type Suggestion, touches} from '../core/index.js'

/** Passes within which the suggestions of a draft have to come to an end. */
export const mostPasses = 5

export interface Loop {
  /** The text after the last pass. */
  readonly draft: Draft
  /** Passes that changed something; `mostPasses` and one more where it does not end. */
  readonly passes: number
  /** What remains and still has a suggestion. */
  readonly left: readonly Problem[]
  readonly faults: readonly string[]
}

/** Applies the first suggestion of each finding, without those that touch an earlier one, again and again. */
export function runLoop(start: Draft, rules: readonly Rule[], settings: Settings): Loop {
  const faults: string[] = []
  let draft = start
  let passes = 0
  for (;;) {
    const {problems, notices} = lint(draft, rules, settings)
    for (const {code, message} of notices) if (code === 'rule-failed') faults.push(message)
    const chosen = choose(problems)
    const edited = draft.edited(chosen.flatMap(({edits}) => edits))
    const still = edited.text === draft.text && edited.subject === draft.subject
    if (still || passes > mostPasses) {
      const left = problems.filter(({rule, suggestions}) => rule !== 'placeholder-filled' && suggestions.length > 0)
      return {draft, passes, left, faults}
    }
    if (!keepsTheRest(draft, edited, chosen)) faults.push(`pass ${passes + 1} changed the text outside its edits`)
    draft = edited
    passes++
  }
}

function choose(problems: readonly Problem[]): readonly Suggestion[] {
  const chosen: Suggestion[] = []
  for (const {suggestions: [first]} of problems) {
    if (!first) continue
    const clashes = first.edits.some(edit => chosen.some(({edits}) => edits.some(other => touches(edit, other))))
    if (!clashes) chosen.push(first)
  }
  return chosen
}

/** Whether each stretch between the edits stands in the edited text where the edits before it move it. */
function keepsTheRest(before: Draft, after: Draft, suggestions: readonly Suggestion[]): boolean {
  return [undefined, 'subject' as const].every(where => {
    const was = (where ? before.subject : before.text) ?? ''
    const is = (where ? after.subject : after.text) ?? ''
    const edits = suggestions.flatMap(suggestion => suggestion.edits.filter(edit => edit.in === where)).sort((a, b) => a.start - b.start)
    let at = 0
    let moved = 0
    for (const {start, end, text} of [...edits, {start: was.length, end: was.length, text: ''}]) {
      const kept = was.slice(at, start)
      if (is.slice(at + moved, at + moved + kept.length) !== kept) return false
      if (is.slice(start + moved, start + moved + text.length) !== text) return false
      at = end
      moved += text.length - (end - start)
    }
    return is.length === was.length + moved
  })
}

/** What the safe fixes alone do that they must not: change asks, owners or instants, or call up a finding. */
export function safeFaults(start: Draft, rules: readonly Rule[], settings: Settings): readonly string[] {
  const {draft, result, fixed} = fixText(start, rules, settings, new Set(['safe']))
  if (fixed === 0) return []
  const faults: string[] = []
  const [was, is] = [meaningOf(start), meaningOf(draft)]
  if (was !== is) faults.push(`safe fixes change what is read from ${was} to ${is}`)
  const had = lint(start, rules, settings).problems.map(nameOf)
  for (const name of result.problems.map(nameOf)) {
    const at = had.indexOf(name)
    if (at < 0) faults.push(`safe fixes call up “${name}”`)
    else had.splice(at, 1)
  }
  return faults
}

const nameOf = ({rule, message}: Problem): string => `${rule}: ${message}`

function meaningOf(draft: Draft): string {
  const {facts} = draft
  const asks = facts.asks.map(({type, clarity, owner}) => [type, clarity, owner && slice(draft, owner)])
  return JSON.stringify({asks, instants: facts.deadlines.map(({instant, serves}) => [instant, serves])})
}

/** How many drafts have how many findings above a hint. */
export class Distribution {
  readonly #counts: number[] = []

  add(problems: readonly Problem[]): void {
    this.#counts.push(problems.filter(({severity}) => severity !== 'hint').length)
  }

  /** Of an even number of drafts the upper one. */
  get median(): number {
    return [...this.#counts].sort((a, b) => a - b)[this.#counts.length >> 1] ?? 0
  }

  /** Drafts by their number of findings: the index is the number. */
  get drafts(): readonly number[] {
    const drafts: number[] = []
    for (const count of this.#counts) drafts[count] = (drafts[count] ?? 0) + 1
    return Array.from(drafts, count => count ?? 0)
  }
}
