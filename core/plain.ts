import type {Edit, Problem, Suggestion} from './rule.js'
import {spanOf} from './span.js'

/** A problem with nothing but its own fields, fit for output. */
export function plainProblem(problem: Problem): Problem {
  const {rule, severity, message, line, column, endLine, endColumn, suggestions} = problem
  return {rule, severity, message, ...spanOf(problem), line, column, endLine, endColumn, suggestions: suggestions.map(plainSuggestion)}
}

function plainSuggestion({title, kind, edits}: Suggestion): Suggestion {
  return {title, kind, edits: edits.map(plainEdit)}
}

function plainEdit(edit: Edit): Edit {
  const {start, end, in: where} = spanOf(edit)
  return {start, end, text: edit.text, ...(where ? {in: where} : {})}
}
