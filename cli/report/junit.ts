import type {Problem} from '../../core/index.js'
import type {Look, Reporter} from './formats.js'
import {sharedPath} from './shared.js'
import type {LintSummary} from './summary.js'
import type {FileReport} from './types.js'

interface Case {
  readonly name: string
  readonly outcome?: 'failure' | 'error' | 'skipped'
  /** The outcome's element, where there is one. */
  readonly element?: string
}

/**
 * JUnit's XML as Jenkins describes it: a suite a file, a failed case a problem, a skipped one a notice, and a passed one
 * where nothing was found. Cases are named after what is wrong, not after where, so that they keep their history.
 */
export function junitReporter({quiet, run}: Look): Reporter<FileReport, LintSummary> {
  let lead = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="asklint">\n'
  const write = (text: string): string => {
    const written = lead + text
    lead = ''
    return written
  }
  return {
    file({path, kind, problems, notices}) {
      const name = sharedPath(path, run.cwd)
      // A rule that failed is a failure of the run, told at the end.
      const skipped = quiet ? [] : notices.filter(({code}) => code !== 'rule-failed')
      const cases: Case[] = [
        ...skipped.map(({code, message}): Case => ({name: code, outcome: 'skipped', element: `<skipped>${content(message)}</skipped>`})),
        ...problems.map(problem => failed(problem, name)),
        ...(kind && problems.length === 0 ? [{name: quiet ? 'no errors' : 'no problems'}] : []),
      ]
      return write(cases.length > 0 ? suite(name, cases) : '')
    },
    end() {
      const cases = [...run.failures].map((message): Case => ({
        name: message,
        outcome: 'error',
        element: `<error type="failed" message="${attribute(message)}">${content(message)}</error>`,
      }))
      return write(`${cases.length > 0 ? suite('asklint', cases) : ''}</testsuites>\n`)
    },
  }
}

function failed({rule, severity, message, line, column, in: where, suggestions}: Problem, path: string): Case {
  const place = where ? `${path}, subject` : `${path}:${line}:${column}`
  const text = [`${place}: ${severity}: ${message} (${rule})`, ...suggestions.map(({title}) => `fix: ${title}`)].join('\n')
  return {
    name: `${rule}: ${message}`,
    outcome: 'failure',
    element: `<failure type="${attribute(rule)}" message="${attribute(message)}">${content(text)}</failure>`,
  }
}

function suite(name: string, cases: readonly Case[]): string {
  const count = (outcome: Case['outcome']): number => cases.filter(one => one.outcome === outcome).length
  const names = numbered(cases.map(one => one.name))
  const lines = [
    `<testsuite name="${attribute(name)}" tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}">`,
    ...cases.map(({element}, index) => {
      const start = `<testcase name="${attribute(names[index] as string)}" classname="${attribute(name)}"`
      return element === undefined ? `${start}/>` : `${start}>${element}</testcase>`
    }),
    '</testsuite>',
  ]
  return lines.map(line => `${line}\n`).join('')
}

/** The names, those that stand there twice told apart by a number: GitLab shows only one of them else. */
function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map(name => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count > 1 ? `${name} (${count})` : name
  })
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;'}

/** Text between tags. What XML 1.0 can't hold in any form becomes a replacement character. */
function content(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>\r]/g, character => entities[character] as string)
}

/** Text in double quotes, where a reader would take line breaks and tabs for spaces. */
function attribute(text: string): string {
  return content(text).replace(/["\n\t]/g, character => entities[character] as string)
}
