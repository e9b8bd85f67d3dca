import type {Draft} from './draft.js'
import {lint, type LintResult} from './lint.js'
import type {Edit, Problem, Rule, Suggestion} from './rule.js'
import type {Settings} from './settings.js'
import type {Span} from './span.js'

/** Passes after which fixing stops even though something would still change. */
const maxPasses = 10

export interface FixResult {
  readonly text: string
  /** The fixed text, parsed, and what remains in it. */
  readonly draft: Draft
  readonly result: LintResult
  /** How many suggestions were applied. */
  readonly fixed: number
}

/** `text` with the edits made. Edits of the subject are left out; of two that overlap the later one is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.in || edit.start < at || edit.end > text.length) continue
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + text.slice(at)
}

/**
 * Applies each problem's first suggestion of the given types, parses again, and repeats until nothing changes. Of
 * suggestions that touch each other the first is taken; the others get their turn in the next pass. A safe suggestion
 * after which the text would read otherwise, or have a finding that it had not, is withheld.
 */
export function fixText(
  text: string,
  parse: (text: string) => Draft,
  rules: readonly Rule[],
  settings: Settings,
  types: ReadonlySet<Suggestion['kind']>,
): FixResult {
  let draft = parse(text)
  let result = lint(draft, rules, settings)
  let fixed = 0
  const keeps = (suggestion: Suggestion): boolean => {
    const after = parse(applyEdits(draft.text, suggestion.edits))
    if (meaningOf(after) !== meaningOf(draft)) return false
    const had = new Set(result.problems.map(({rule}) => rule))
    return lint(after, rules, settings).problems.every(({rule}) => had.has(rule))
  }
  for (let pass = 0; pass < maxPasses; pass++) {
    const chosen = choose(result.problems, types).filter(suggestion => suggestion.kind !== 'safe' || keeps(suggestion))
    const next = applyEdits(draft.text, chosen.flatMap(({edits}) => edits))
    if (chosen.length === 0 || next === draft.text) break
    fixed += chosen.length
    draft = parse(next)
    result = lint(draft, rules, settings)
  }
  return {text: draft.text, draft, result, fixed}
}

/** What a safe fix must leave as it is: asks with their owners, what serves what, and the instants. */
function meaningOf(draft: Draft): string {
  const {asks, deadlines, fallbacks} = draft.facts
  const words = ({start, end, in: where}: Span): string => (where ? (draft.subject ?? '') : draft.text).slice(start, end)
  return JSON.stringify([
    asks.map(({type, clarity, owner}) => [type, clarity, owner && words(owner)]),
    deadlines.map(({instant, endOfDay, serves}) => [instant, endOfDay, serves]),
    fallbacks.map(({serves}) => serves),
  ])
}

/** The first suitable suggestion of each problem, without those that touch one chosen before or the subject. */
function choose(problems: readonly Problem[], types: ReadonlySet<Suggestion['kind']>): Suggestion[] {
  const chosen: Suggestion[] = []
  const taken: Edit[] = []
  for (const {suggestions} of problems) {
    const suggestion = suggestions.find(({kind}) => types.has(kind))
    if (!suggestion || suggestion.edits.some(edit => edit.in || taken.some(other => touches(edit, other)))) continue
    chosen.push(suggestion)
    taken.push(...suggestion.edits)
  }
  return chosen
}

function touches(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end
}
