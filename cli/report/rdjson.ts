import type {Edit, Problem, Severity, Suggestion} from '../../core/index.js'
import type {Look, Reporter} from './formats.js'
import {ListWriter, sharedPath} from './shared.js'
import {Spots} from './spots.js'
import type {LintSummary} from './summary.js'
import type {FileReport} from './types.js'

const severities: Readonly<Record<Severity, string>> = {error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO'}

/** Reviewdog's diagnostic format, whose columns are bytes of UTF-8. It has no room for notices. */
export function rdjsonReporter({run}: Look): Reporter<FileReport, LintSummary> {
  const list = new ListWriter('{"source":{"name":"asklint"},"diagnostics":[')
  return {
    file({path, problems, notices, text, at}) {
      const name = sharedPath(path, run.cwd)
      const spots = new Spots(text, at)
      // Where the bytes are not those of the text, only its lines can be told.
      const exact = notices.every(({code}) => code !== 'encoding')
      return list.add(problems.map(problem => (exact ? diagnostic(problem, name, spots) : roughly(problem, name))))
    },
    end: () => list.end('}\n'),
  }
}

function diagnostic(problem: Problem, path: string, spots: Spots): object {
  const {start, end, in: where, suggestions} = problem
  const fixes = suggestionsOf(suggestions, spots)
  const location = where ? {path} : {path, range: rangeOf(start, end, spots)}
  return {...whatOf(problem), location, ...(fixes.length > 0 ? {suggestions: fixes} : {})}
}

function roughly(problem: Problem, path: string): object {
  const {line, endLine, in: where} = problem
  return {...whatOf(problem), location: where ? {path} : {path, range: {start: {line}, end: {line: endLine}}}}
}

function whatOf({rule, severity, message}: Problem): object {
  return {message, severity: severities[severity], code: {value: rule}}
}

/**
 * Each suggestion as one replacement, which is all that the format knows: what stands between its edits is part of it.
 * Reviewdog shows alternatives together only where they replace the same lines, so they are widened to that.
 */
function suggestionsOf(suggestions: readonly Suggestion[], spots: Spots): object[] {
  const inText = suggestions.map(({edits}) => edits).filter(edits => edits.length > 0 && edits.every(edit => !edit.in))
  const hulls = inText.map(hullOf)
  const all = hullOf(hulls)
  const sameLines = new Set(hulls.map(({start, end}) => `${spots.at(start).line}-${spots.at(end).line}`)).size <= 1
  return inText.map((edits, index) => {
    const {start, end} = sameLines ? (hulls[index] as Stretch) : all
    return {range: rangeOf(start, end, spots), text: edited(spots, start, end, edits)}
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function hullOf(stretches: readonly Stretch[]): Stretch {
  return {start: Math.min(...stretches.map(({start}) => start)), end: Math.max(...stretches.map(({end}) => end))}
}

/** What stands from `start` to `end` once the edits are made. */
function edited(spots: Spots, start: number, end: number, edits: readonly Edit[]): string {
  let result = ''
  let at = start
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += spots.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + spots.slice(at, end)
}

function rangeOf(start: number, end: number, spots: Spots): object {
  return {start: spots.inBytes(start), end: spots.inBytes(end)}
}
