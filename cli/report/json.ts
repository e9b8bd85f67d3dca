import {plainProblem} from '../../core/index.js'
import type {Look, Reporter} from './formats.js'
import type {LintSummary} from './summary.js'
import type {FileReport, ReadReport} from './types.js'

export function jsonReporter(look: Look): Reporter<FileReport, LintSummary> {
  return listReporter(
    look,
    ({path, message, kind, checklist, problems, notices}: FileReport) => ({
      path,
      ...(message === undefined ? {} : {message}),
      kind,
      checklist,
      problems: problems.map(plainProblem),
      notices,
    }),
    ({files, errors, warnings, infos, hints, fixable}: LintSummary) => ({files, errors, warnings, infos, hints, fixable}),
  )
}

export function jsonReadings(look: Look): Reporter<ReadReport, {readonly files: number}> {
  return listReporter(
    look,
    ({path, message, reading, notices}: ReadReport) => ({
      path,
      ...(message === undefined ? {} : {message}),
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
