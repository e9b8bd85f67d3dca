import {type Draft, sourceOf, whole} from './draft.js'
import type {Notice} from './notice.js'
import {rangesIn} from './ordered.js'
import {lineStarts, positionAt} from './parse/lines.js'
import {type Edit, type Excerpt, type Finding, levels, type Problem, type Rule, type Severity, type Suggestion} from './rule.js'
import {checkSafety} from './safety.js'
import type {Settings} from './settings.js'
import {compareSpans, type Span, spanOf} from './span.js'
import {suppress} from './suppress.js'

export interface LintResult {
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/**
 * Judges a draft by the rules that the settings switch on: run, suppress, sort, check what is called safe. A rule that
 * throws is told of in a notice and the others go on.
 */
export function lint(draft: Draft, rules: readonly Rule[], settings: Settings): LintResult {
  return inFile(draft, judge(draft, rules, settings))
}

/** The same problems, at less than half the cost: suggestions are called safe where their rule says so, unchecked. */
export function findProblems(draft: Draft, rules: readonly Rule[], settings: Settings): LintResult {
  return inFile(draft, findInDraft(draft, rules, settings))
}

/** As `lint`, with the places in the draft where that was read out of a file that holds more, such as a mail. */
export function judge(draft: Draft, rules: readonly Rule[], settings: Settings): LintResult {
  const {problems, notices} = findInDraft(draft, rules, settings)
  return {problems: checkSafety(draft, problems, edited => findInDraft(edited, rules, settings).problems), notices}
}

/** Problems with their places in the file that a draft was read out of. */
export function inFile(draft: Draft, {problems, notices}: LintResult): LintResult {
  const {origin} = draft
  if (!origin || problems.length === 0) return {problems, notices}
  const starts = lineStarts(origin.text)
  const moved = problems.map(problem => {
    const {in: where, ...rest} = problem
    const {start, end} = origin.place(problem)
    const from = positionAt(starts, start)
    const to = positionAt(starts, end)
    const suggestions = problem.suggestions.flatMap(suggestion => {
      const edits = origin.write(suggestion.edits)
      return edits ? [{...suggestion, edits}] : []
    })
    const place = {start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column}
    return {...rest, ...place, suggestions, excerpt: excerptOf(draft, problem)}
  })
  return {problems: moved, notices}
}

/** The line of the draft, or its subject, that a problem is in, and where in it. */
function excerptOf(draft: Draft, problem: Problem): Excerpt {
  const source = sourceOf(draft, problem)
  const from = Math.max(source.lastIndexOf('\n', problem.start - 1), source.lastIndexOf('\r', problem.start - 1)) + 1
  const line = /[^\r\n]*/.exec(source.slice(from))?.[0] ?? ''
  return {line, start: problem.start - from, end: Math.min(problem.end - from, line.length)}
}

/** As `findProblems`, with the places in the draft. */
export function findInDraft(draft: Draft, rules: readonly Rule[], settings: Settings): LintResult {
  const active = rules.filter(({meta}) => meta.kinds.includes(draft.kind) && (settings.rules.get(meta.id)?.level ?? 'off') !== 'off')
  const {problems, notices} = run(draft, active, settings)
  const ran = () => new Set(active.filter(rule => reads(rule, draft)).map(({meta}) => meta.id))
  const left = suppress(draft, problems, {known: rules.map(rule => rule.meta.id), ran, unloaded: settings.unloaded})
  return {problems: left.sort(compareSpans), notices: [...draft.notices, ...notices]}
}

/** True where the rule reads the draft's language. */
function reads({meta}: Rule, draft: Draft): boolean {
  return !meta.english || draft.english
}

function run(
  draft: Draft,
  rules: readonly Rule[],
  settings: Settings,
): {problems: Problem[]; notices: Notice[]} {
  const problems: Problem[] = []
  const notices: Notice[] = []
  const place = placer(draft)
  for (const rule of rules) {
    const setting = settings.rules.get(rule.meta.id)
    if (!setting || setting.level === 'off') continue
    try {
      if (rule.cue?.(draft, setting.options) === false || !reads(rule, draft)) continue
      for (const finding of rule.check(draft, setting.options, {preset: settings.preset})) {
        problems.push({
          rule: rule.meta.id,
          severity: lower(setting.level, finding.atMost),
          message: wording(rule, finding),
          ...place(whole(draft, finding.at)),
          suggestions: writable(draft, aroundAtoms(draft, finding.suggestions ?? [])),
        })
      }
    } catch (error) {
      notices.push({code: 'rule-failed', message: `${rule.meta.id} failed: ${error instanceof Error ? error.message : String(error)}`})
    }
  }
  return {problems, notices}
}

/** What can't be written back into the file is no suggestion. */
function writable({origin}: Draft, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return origin ? suggestions.filter(({edits}) => origin.write(edits)) : suggestions
}

/** Words that were to be put into an atom go before or behind it; what would change one is no suggestion. */
function aroundAtoms({atoms}: Draft, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  if (atoms.length === 0) return suggestions
  const settle = (edit: Edit): Edit => {
    const atom = edit.in || edit.start < edit.end ? undefined : rangesIn(atoms, edit.start, edit.start).find(({start}) => start < edit.start)
    const at = atom && (edit.start <= atom.head ? atom.start : atom.end)
    return at === undefined ? edit : {...edit, start: at, end: at}
  }
  const cuts = (edit: Edit): boolean =>
    !edit.in && rangesIn(atoms, edit.start, edit.end).some(({start, end}) => !(edit.start <= start && end <= edit.end))
  return suggestions
    .map(suggestion => ({...suggestion, edits: suggestion.edits.map(settle)}))
    .filter(({edits}) => !edits.some(cuts))
}

function lower(level: Severity, atMost: Severity = 'error'): Severity {
  return levels.indexOf(level) <= levels.indexOf(atMost) ? level : atMost
}

/** The finding's message with its blanks filled. */
function wording(rule: Rule, finding: Finding): string {
  const template = rule.meta.messages[finding.message] ?? finding.message
  return template.replace(/\{(\w+)\}/g, (blank, name: string) => String(finding.data?.[name] ?? blank))
}

/** Turns spans into spans with lines and columns; line starts are found on first use. */
function placer(draft: Draft): (at: Span) => Pick<Problem, 'start' | 'end' | 'in' | 'line' | 'column' | 'endLine' | 'endColumn'> {
  let text: number[] | undefined
  let subject: number[] | undefined
  return at => {
    const starts = at.in ? (subject ??= lineStarts(draft.subject ?? '')) : (text ??= lineStarts(draft.text))
    const from = positionAt(starts, at.start)
    const to = positionAt(starts, at.end)
    return {...spanOf(at), line: from.line, column: from.column, endLine: to.line, endColumn: to.column}
  }
}
