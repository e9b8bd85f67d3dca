import {type Draft, whole} from './draft.js'
import type {Notice} from './notice.js'
import {lineStarts, positionAt} from './parse/lines.js'
import {type Edit, type Finding, levels, type Problem, type Rule, type Severity, type Suggestion} from './rule.js'
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
  const {problems, notices} = findProblems(draft, rules, settings)
  return {problems: checkSafety(draft, problems, edited => findProblems(edited, rules, settings).problems), notices}
}

/** The same problems, at less than half the cost: suggestions are called safe where their rule says so, unchecked. */
export function findProblems(draft: Draft, rules: readonly Rule[], settings: Settings): LintResult {
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
          suggestions: aroundAtoms(draft, finding.suggestions ?? []),
        })
      }
    } catch (error) {
      notices.push({code: 'rule-failed', message: `${rule.meta.id} failed: ${error instanceof Error ? error.message : String(error)}`})
    }
  }
  return {problems, notices}
}

/** Words that were to be put into an atom go before or behind it; what would change one is no suggestion. */
function aroundAtoms({atoms}: Draft, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  if (atoms.length === 0) return suggestions
  const settle = (edit: Edit): Edit => {
    const atom = edit.in || edit.start < edit.end ? undefined : atoms.find(({start, end}) => start < edit.start && edit.start < end)
    const at = atom && (edit.start <= atom.head ? atom.start : atom.end)
    return at === undefined ? edit : {...edit, start: at, end: at}
  }
  const cuts = (edit: Edit): boolean =>
    !edit.in && atoms.some(({start, end}) => edit.start < end && start < edit.end && !(edit.start <= start && end <= edit.end))
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
