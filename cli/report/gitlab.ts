import type {Severity} from '../../core/index.js'
import {fingerprints} from './fingerprint.js'
import type {Look, Reporter} from './formats.js'
import {ListWriter, sharedPath} from './shared.js'
import type {LintSummary} from './summary.js'
import type {FileReport} from './types.js'

const severities: Readonly<Record<Severity, string>> = {error: 'critical', warning: 'major', info: 'minor', hint: 'info'}

/** GitLab's report of code quality, a subset of Code Climate's: a JSON list of findings. It has no room for notices. */
export function gitlabReporter({run}: Look): Reporter<FileReport, LintSummary> {
  const list = new ListWriter('[')
  return {
    file(report) {
      const path = sharedPath(report.path, run.cwd)
      const prints = fingerprints(report, path)
      return list.add(
        report.problems.map(({rule, severity, message, line, column, endLine, endColumn, in: where}, index) => ({
          description: message,
          check_name: rule,
          fingerprint: prints[index],
          severity: severities[severity],
          location: where
            ? {path, lines: {begin: 1}}
            : {path, lines: {begin: line, end: endLine}, positions: {begin: {line, column}, end: {line: endLine, column: endColumn}}},
        })),
      )
    },
    end: () => list.end('\n'),
  }
}
