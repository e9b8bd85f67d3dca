import {type Diagnostic, DiagnosticSeverity, DocumentDiagnosticReportKind} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {ConfigError} from '../core/config/config.js'
import type {Problem, Rule, Severity, Suggestion} from '../core/index.js'
import type {Analysis} from './analysis.js'
import type {DiagnosticData, DiagnosticSuggestion} from './protocol.js'
import {type Positions, rangeOf} from './text.js'

export const source = 'asklint'

/** What diagnostics need to know beside what was found. */
export interface Shown {
  /** Those that have a page. */
  readonly rules: readonly Rule[]
  readonly positions: Positions
  /** The folder of the rules' pages. */
  readonly docs?: string
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** The problems of a text as diagnostics of `document`, which has to hold that text. */
export function diagnosticsOf({problems, version, rules}: Analysis, document: TextDocument, shown: Shown): Diagnostic[] {
  return problems.map(problem => diagnosticOf(problem, {version, rules}, document, shown))
}

function diagnosticOf(
  problem: Problem,
  {version, rules}: Pick<Analysis, 'version' | 'rules'>,
  document: TextDocument,
  {rules: own, positions, docs}: Shown,
): Diagnostic {
  const is = ({meta: {id}}: Rule): boolean => id === problem.rule
  const meta = rules.find(is)?.meta
  const data: DiagnosticData = {
    version,
    ...(meta?.whole ? {whole: true} : {}),
    suggestions: problem.suggestions.map(suggestion => suggestionOf(suggestion, document, positions)),
  }
  return {
    range: rangeOf(document, problem, positions),
    severity: severities[problem.severity],
    code: problem.rule,
    ...(own.some(is) && docs !== undefined ? {codeDescription: {href: pageOf(docs, problem.rule)}} : {}),
    source,
    message: problem.message,
    data,
  }
}

/** The URI of a rule's page. */
export function pageOf(docs: string, rule: string): string {
  return `${docs}${rule}.md`
}

export function suggestionOf({title, edits}: Suggestion, document: TextDocument, positions: Positions): DiagnosticSuggestion {
  return {title, edits: edits.map(edit => ({range: rangeOf(document, edit, positions), newText: edit.text}))}
}

/** What is wrong in a config, to be shown in it; the end of the word is not known. */
export function faultDiagnostic({line, column, key, message}: ConfigError, severity: DiagnosticSeverity = DiagnosticSeverity.Error): Diagnostic {
  const start = {line: line - 1, character: column - 1}
  return {range: {start, end: start}, severity, source, message: key === undefined ? message : `${key}: ${message}`}
}

/** A report of all that was found. */
export function full(items: Diagnostic[]): {kind: typeof DocumentDiagnosticReportKind.Full; items: Diagnostic[]} {
  return {kind: DocumentDiagnosticReportKind.Full, items}
}
