import {type Draft, fileText} from './draft.js'
import {touches} from './edits.js'
import {inFile, judge, type LintResult} from './lint.js'
import type {Edit, Problem, Rule, Suggestion} from './rule.js'
import type {Settings} from './settings.js'

/** Passes after which fixing stops even though something would still change. */
const maxPasses = 10

export interface FixResult {
  /** The fixed text of the file. */
  readonly text: string
  /** The fixed text, parsed, and what remains in it. */
  readonly draft: Draft
  readonly result: LintResult
  /** How many suggestions were applied. */
  readonly fixed: number
}

/**
 * Applies each problem's first suggestion of the given types, parses again, and repeats until nothing changes. Of
 * suggestions that touch each other the first is taken; the others get their turn in the next pass.
 */
export function fixText(start: Draft, rules: readonly Rule[], settings: Settings, types: ReadonlySet<Suggestion['kind']>): FixResult {
  let draft = start
  let result = judge(draft, rules, settings)
  let fixed = 0
  for (let pass = 0; pass < maxPasses; pass++) {
    const chosen = choose(result.problems, types)
    const next = draft.edited(chosen.flatMap(({edits}) => edits))
    if (chosen.length === 0 || fileText(next) === fileText(draft)) break
    fixed += chosen.length
    draft = next
    result = judge(draft, rules, settings)
  }
  return {text: fileText(draft), draft, result: inFile(draft, result), fixed}
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
