import {type CodeAction, CodeActionKind, type Diagnostic, type Range} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {
  applyEdits,
  compareSpans,
  type Edit,
  fileSpan,
  fileText,
  fixText,
  lint,
  presetSettings,
  type Problem,
  type Rule,
  type Span,
  type Suggestion,
  touches,
} from '../core/index.js'
import type {Analysis, Found} from './analysis.js'
import {choicesFor} from './dismissals.js'
import {source, suggestionOf} from './diagnostics.js'
import {actionKinds, commandIds, type DiagnosticData, type DiagnosticSuggestion, type Dismissal} from './protocol.js'
import {suppression} from './suppressing.js'
import {shared} from './shared.js'
import {type Positions, rangeOf, spanAt} from './text.js'

/** A document with what was last found in it. */
export interface Target {
  readonly analysis: Analysis
  readonly document: TextDocument
  readonly positions: Positions
  readonly rules: readonly Rule[]
}

/** What an action that is offered without its edits makes them from. */
export interface ActionData {
  readonly uri: string
  readonly version: number
  readonly make: 'fix-all' | 'suppress' | 'suppress-file'
  readonly rule?: string
  readonly start?: number
}

/** The actions for a range and the diagnostics that are shown there; `only` are the kinds that were asked for. */
export function actionsFor(target: Target, range: Range, diagnostics: readonly Diagnostic[], only?: readonly string[]): CodeAction[] {
  const wanted = (kind: string): boolean => !only || only.some(one => kind === one || kind.startsWith(`${one}.`) || one === '')
  const own = diagnostics.filter(diagnostic => diagnostic.source === source)
  const actions: CodeAction[] = []
  const found = own.flatMap(diagnostic => {
    const problem = problemOf(target, diagnostic)
    return problem ? [{diagnostic, problem}] : []
  })
  if (wanted(CodeActionKind.QuickFix)) actions.push(...own.flatMap(diagnostic => fixesFor(target, diagnostic)))
  if (wanted(actionKinds.dismiss)) actions.push(...dismissing(target, found))
  if (wanted(actionKinds.suppress)) actions.push(...found.flatMap(one => suppressing(target, one)))
  if (wanted(CodeActionKind.RefactorRewrite)) actions.push(...rewrites(target, spanAt(target.document, range, target.positions)))
  // Of many actions in a menu this one would be the last that anybody looks for: it is offered where it is asked for.
  if (only && wanted(actionKinds.fixAll) && hasSafe(target.analysis)) actions.push(fixAll(target))
  return actions
}

/** The problem that a diagnostic shows, if the text still has it there. */
function problemOf({analysis, document, positions}: Target, {range, code, message}: Diagnostic): Found | undefined {
  const {start, end} = spanAt(document, range, positions)
  return analysis.problems.find(
    problem => problem.rule === code && problem.message === message && problem.start === start && problem.end === end,
  )
}

function fixesFor(target: Target, diagnostic: Diagnostic): CodeAction[] {
  const {document, positions, analysis} = target
  const data = diagnostic.data as DiagnosticData | undefined
  const carried = data?.version === analysis.version ? data.suggestions : undefined
  const found = carried ? undefined : problemOf(target, diagnostic)?.suggestions
  const suggestions = carried ?? found?.map(suggestion => suggestionOf(suggestion, document, positions)) ?? []
  return suggestions.map(({title, edits}: DiagnosticSuggestion, index) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(index === 0 ? {isPreferred: true} : {}),
    edit: {changes: {[document.uri]: [...edits]}},
  }))
}

interface Shown {
  readonly diagnostic: Diagnostic
  readonly problem: Found
}

function dismissing({analysis}: Target, found: readonly Shown[]): CodeAction[] {
  const actions = new Map<string, {readonly diagnostics: Diagnostic[]; readonly dismissals: Dismissal[]}>()
  for (const {diagnostic, problem} of found) {
    for (const {title, dismissal} of choicesFor(analysis.draft, problem.rule, problem.at)) {
      const {diagnostics, dismissals} = actions.get(title) ?? {diagnostics: [], dismissals: []}
      const known = dismissals.some(({rule, text}) => rule === dismissal.rule && text === dismissal.text)
      actions.set(title, {diagnostics: [...diagnostics, diagnostic], dismissals: known ? dismissals : [...dismissals, dismissal]})
    }
  }
  return [...actions].map(([title, {diagnostics, dismissals}]) => ({
    title,
    kind: actionKinds.dismiss,
    diagnostics,
    command: {title, command: commandIds.dismiss, arguments: dismissals},
  }))
}

function suppressing({analysis, rules}: Target, {diagnostic, problem}: Shown): CodeAction[] {
  const {uri, version, draft} = analysis
  const {rule, start} = problem
  if (rule === 'directive') return []
  const action = (title: string, make: ActionData['make']): CodeAction => {
    const data: ActionData = {uri, version, make, rule, start}
    return {title, kind: actionKinds.suppress, diagnostics: [diagnostic], data}
  }
  const inText = action(`Switch ${rule} off in this text`, 'suppress-file')
  if (draft.origin) return suppression(analysis, problem, true, rules) ? [inText] : []
  return [action(`Switch ${rule} off here`, 'suppress'), inText]
}

/**
 * What a rule that is off, or that has less to say, would suggest for the ask at a span: a deadline for a plain question,
 * a list of three asks.
 */
function rewrites({analysis, document, positions, rules}: Target, span: Span): CodeAction[] {
  const {draft, problems, uri} = analysis
  const near = draft.facts.asks.some(ask => touches(fileSpan(draft, ask), span))
  if (!near) return []
  const shown = new Set(problems.map(keyOf))
  return lint(draft, rules, presetSettings('strict', rules))
    .problems.filter(problem => touches(problem, span) && !shown.has(keyOf(problem)))
    .flatMap(({suggestions}) => suggestions)
    .map(suggestion => ({
      title: suggestion.title,
      kind: CodeActionKind.RefactorRewrite,
      edit: {changes: {[uri]: [...suggestionOf(suggestion, document, positions).edits]}},
    }))
}

function hasSafe({problems}: Analysis): boolean {
  return problems.some(({suggestions}) => suggestions.some(({kind}) => kind === 'safe'))
}

function fixAll({analysis: {uri, version}}: Target): CodeAction {
  const data: ActionData = {uri, version, make: 'fix-all'}
  return {title: 'Fix all that is safe to fix', kind: actionKinds.fixAll, data}
}

/** The edits of an action that was offered without them; undefined where there are none for the text as it is. */
function resolveEdits(target: Target, {version, make, rule, start}: ActionData): readonly Edit[] | undefined {
  const {analysis, rules} = target
  if (version !== analysis.version) return undefined
  if (make === 'fix-all') return safeEdits(target)
  const problem = analysis.problems.find(one => one.rule === rule && one.start === start)
  return problem && suppression(analysis, problem, make === 'suppress-file', rules)
}

/** An action with the edits that it was offered without. */
function withEdits({document, positions}: Target, action: CodeAction, edits: readonly Edit[]): CodeAction {
  const changes = edits.map(edit => ({range: rangeOf(document, edit, positions), newText: edit.text}))
  return {...action, edit: {changes: {[document.uri]: changes}}}
}

/** What `--fix` would change, in one go; of what was put aside, nothing. */
function safeEdits({analysis, rules}: Target): readonly Edit[] {
  const {draft, settings} = analysis
  const {problems} = lint(draft, rules, settings)
  const shown = new Set(analysis.problems.map(keyOf))
  const edits: Edit[] = []
  for (const problem of problems) {
    const safe: Suggestion | undefined = problem.suggestions.find(({kind}) => kind === 'safe')
    if (!safe || !shown.has(keyOf(problem)) || safe.edits.some(edit => edits.some(other => touches(edit, other)))) continue
    edits.push(...safe.edits)
  }
  if (shown.size < new Set(problems.map(keyOf)).size) return edits.sort(compareSpans)
  const {text} = fixText(draft, rules, settings, new Set(['safe']))
  const before = fileText(draft)
  return applyEdits(before, edits) === text ? edits.sort(compareSpans) : [between(before, text)]
}

function keyOf({rule, start, end}: Problem): string {
  return `${rule} ${start} ${end}`
}

/** The one edit that makes a text into another. */
function between(before: string, after: string): Edit {
  const {ahead, behind} = shared(before, after)
  return {start: ahead, end: before.length - behind, text: after.slice(ahead, after.length - behind)}
}

/** An action with its edits; undefined where it does not fit the text any more. */
export function resolved(target: Target, action: CodeAction): CodeAction | undefined {
  const edits = resolveEdits(target, action.data as ActionData)
  return edits && withEdits(target, action, edits)
}
