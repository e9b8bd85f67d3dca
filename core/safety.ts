import {type Draft, slice} from './draft.js'
import {touches} from './edits.js'
import type {Edit, Problem, Suggestion} from './rule.js'

/**
 * The problems, with those of their safe suggestions turned into drafts after which the text would read otherwise or
 * have a finding more. Suggestions are tried together first, as that is what mostly holds; `find` lints an edited draft.
 */
export function checkSafety(draft: Draft, problems: readonly Problem[], find: (draft: Draft) => readonly Problem[]): readonly Problem[] {
  const safe = problems.flatMap(({suggestions}) => suggestions.filter(({kind}) => kind === 'safe'))
  if (safe.length === 0) return problems
  const meaning = meaningOf(draft)
  const had = countsOf(problems)
  const holds = (edits: readonly Edit[]): boolean => {
    const after = draft.edited(edits)
    return meaningOf(after) === meaning && [...countsOf(find(after))].every(([rule, count]) => count <= (had.get(rule) ?? 0))
  }
  const made: Edit[] = []
  const apart = safe.filter(({edits}) => {
    if (edits.some(edit => made.some(other => touches(edit, other)))) return false
    made.push(...edits)
    return true
  })
  const sure = new Set<Suggestion>()
  if (holds(made)) for (const suggestion of apart) sure.add(suggestion)
  const kept: Edit[] = sure.size > 0 ? made : []
  for (const suggestion of safe) {
    if (sure.has(suggestion)) continue
    const alone = suggestion.edits.some(edit => kept.some(other => touches(edit, other)))
    if (!holds(alone ? suggestion.edits : [...kept, ...suggestion.edits])) continue
    sure.add(suggestion)
    if (!alone) kept.push(...suggestion.edits)
  }
  if (sure.size === safe.length) return problems
  const label = (suggestion: Suggestion): Suggestion =>
    suggestion.kind === 'safe' && !sure.has(suggestion) ? {...suggestion, kind: 'draft'} : suggestion
  return problems.map(problem => ({...problem, suggestions: problem.suggestions.map(label)}))
}

function countsOf(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {rule} of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

/** What a safe fix must leave as it is: asks with their owners, what serves what, and the instants. */
function meaningOf(draft: Draft): string {
  const {asks, deadlines, fallbacks, pressure} = draft.facts
  return JSON.stringify([
    asks.map(({type, clarity, owner}) => [type, clarity, owner && slice(draft, owner)]),
    deadlines.map(({instant, endOfDay, serves}) => [instant, endOfDay, serves]),
    fallbacks.map(({serves}) => serves),
    pressure.length,
  ])
}
