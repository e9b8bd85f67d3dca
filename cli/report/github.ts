import type {Severity} from '../../core/index.js'
import type {Look, Reporter} from './formats.js'
import type {LintSummary} from './summary.js'
import type {FileReport} from './types.js'

const levels: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice', hint: 'notice'}

/** A line a problem, as GitHub's actions read it and show it beside the text; other tools can read it as well. */
export function githubReporter({quiet}: Look): Reporter<FileReport, LintSummary> {
  return {
    file({path, problems, notices}) {
      const file = property(path)
      const said = quiet ? [] : notices.map(({message}) => `::notice file=${file}::${data(message)}`)
      const found = problems.map(
        ({rule, severity, message, line, column, endLine, endColumn}) =>
          `::${levels[severity]} file=${file},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn},title=${property(rule)}::${data(message)}`,
      )
      return [...said, ...found].map(command => `${command}\n`).join('')
    },
    end: () => '',
  }
}

function data(text: string): string {
  return text.replace(/[%\r\n]/g, encodeURIComponent)
}

function property(text: string): string {
  return text.replace(/[%\r\n:,]/g, encodeURIComponent)
}
