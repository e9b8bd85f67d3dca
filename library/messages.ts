import {applyEdits, type Notice, plainProblem, type Problem, type Rule, type Suggestion} from '../core/index.js'
import type {MessageFields, UnifiedFile} from './unified-types.js'

/** What a text's messages are made of. */
interface Found {
  readonly text: string
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
  readonly rules: readonly Rule[]
  /** Where a rule's page is, if anywhere. */
  readonly urlOf: (rule: string) => string | undefined
}

/** Adds a message to the file for each problem, and for each thing to know of the text. */
export function report(file: UnifiedFile, {text, problems, notices, rules, urlOf}: Found): void {
  for (const problem of problems) {
    const {rule, severity, message, start, end, line, column, endLine, endColumn} = problem
    const place = {start: {line, column, offset: start}, end: {line: endLine, column: endColumn, offset: end}}
    const meta = rules.find(({meta}) => meta.id === rule)?.meta
    const url = urlOf(rule)
    const fields: MessageFields = {
      fatal: severity === 'error' ? true : severity === 'warning' ? false : undefined,
      actual: text.slice(start, end),
      expected: problem.suggestions.map(suggestion => replacement(text, problem, suggestion)).filter(words => words !== undefined),
      ...(meta ? {note: meta.why} : {}),
      ...(url === undefined ? {} : {url}),
      asklint: plainProblem(problem),
    }
    Object.assign(file.message(message, {place, ruleId: rule, source: 'asklint'}), fields)
  }
  for (const {code, message} of notices) tell(file, message, code === 'rule-failed' ? true : undefined)
}

/** Adds a message that is of no rule. */
export function tell(file: UnifiedFile, message: string, fatal?: true): void {
  Object.assign(file.message(message, {source: 'asklint'}), {fatal})
}

/** What a suggestion makes of the problem's own words; undefined where it changes others too. */
function replacement(text: string, {start, end}: Problem, {edits}: Suggestion): string | undefined {
  if (!edits.every(edit => edit.start >= start && edit.end <= end)) return undefined
  const moved = edits.map(edit => ({start: edit.start - start, end: edit.end - start, text: edit.text}))
  return applyEdits(text.slice(start, end), moved)
}
