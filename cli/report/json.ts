import {type Edit, type Problem, spanOf, type Suggestion} from '../../core/index.js'
import type {Look, Reporter} from './formats.js'
import type {LintSummary} from './summary.js'
import type {FileReport, ReadReport} from './types.js'

/** A problem as every JSON output has it. */
export function problemJson(problem: Problem): object {
  const {rule, severity, message, line, column, endLine, endColumn, suggestions} = problem
  return {rule, severity, message, ...spanOf(problem), line, column, endLine, endColumn, suggestions: suggestions.map(suggestionJson)}
}

function suggestionJson({title, kind, edits}: Suggestion): object {
  return {title, kind, edits: edits.map(editJson)}
}

function editJson(edit: Edit): object {
  const {start, end, in: where} = spanOf(edit)
  return {start, end, text: edit.text, ...(where ? {in: where} : {})}
}

export function jsonReporter(look: Look): Reporter<FileReport, LintSummary> {
  return listReporter(
    look,
    ({path, kind, checklist, problems, notices}: FileReport) => ({path, kind, checklist, problems: problems.map(problemJson), notices}),
    ({files, errors, warnings, infos, hints, fixable}: LintSummary) => ({files, errors, warnings, infos, hints, fixable}),
  )
}

export function jsonReadings(look: Look): Reporter<ReadReport, {readonly files: number}> {
  return listReporter(
    look,
    ({path, reading, notices}: ReadReport) => ({
      path,
      kind: reading?.kind ?? null,
      checklist: reading?.checklist ?? null,
      reading,
      notices,
    }),
    ({files}) => ({files}),
  )
}

/** `{"version", "files": […], "summary"}`, written a file at a time. */
function listReporter<Report, Summary>(
  {version}: Look,
  fileJson: (report: Report) => object,
  summaryJson: (summary: Summary) => object,
): Reporter<Report, Summary> {
  let lead = `{"version":${JSON.stringify(version)},"files":[`
  return {
    file(report) {
      const text = `${lead}${JSON.stringify(fileJson(report))}`
      lead = ','
      return text
    },
    end(summary) {
      return `${lead === ',' ? '' : lead}],"summary":${JSON.stringify(summaryJson(summary))}}\n`
    },
  }
}
