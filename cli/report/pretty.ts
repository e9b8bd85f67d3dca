import {directiveId, linesOf, type Problem, type Severity} from '../../core/index.js'
import type {Paint} from '../color.js'
import type {Look, Reporter} from './formats.js'
import type {Frame, Label} from './hang.js'
import {count, header} from './header.js'
import {drawLine, type SourceMark} from './snippet.js'
import type {LintSummary} from './summary.js'
import {type FileReport, nameOf} from './types.js'
import {widthOf} from './width.js'

const dresses: Readonly<Record<Severity, keyof Paint>> = {error: 'red', warning: 'yellow', info: 'blue', hint: 'dim'}

/** A report for people: each line with what is wrong in it underlined, and what to do about it hanging below. */
export function prettyReporter(look: Look): Reporter<FileReport, LintSummary> {
  const {paint, width, quiet} = look
  let open = false
  return {
    file(report) {
      const {kind, checklist, problems, notices} = report
      const bare = problems.length === 0 && notices.length === 0
      if (bare && (!checklist || quiet)) return ''
      const told = notices.map(({message}) => paint.dim(`  ${message}`))
      const drawn = drawProblems(report, look)
      const body = [...told, ...(told.length > 0 && drawn.length > 0 ? [''] : []), ...drawn]
      const lead = bare || !open ? '' : '\n'
      open = bare
      const head = `${header(nameOf(report), kind, checklist, paint, width)}\n`
      return bare ? head : `${lead}${head}\n${body.join('\n')}\n\n`
    },
    end(summary) {
      const text = summaryLine(summary, look)
      return text && `${open ? '\n' : ''}${text}\n`
    },
  }
}

/** The lines of a text that have problems, a blank line between them. */
function drawProblems({problems, text, subject}: FileReport, {paint, width}: Look): string[] {
  const lines = linesOf(text)
  const groups = new Map<string, {number: string; source: string; start: number; problems: Problem[]}>()
  for (const problem of problems) {
    const {excerpt} = problem
    const line = problem.in || excerpt ? undefined : lines[problem.line - 1]
    const number = problem.in ? 'subject' : String(problem.line)
    const source = excerpt ? excerpt.line : problem.in ? (subject ?? '') : (line?.text ?? '')
    const key = excerpt ? `${number} ${source}` : number
    const group = groups.get(key) ?? {number, source, start: line?.start ?? 0, problems: []}
    group.problems.push(excerpt ? {...problem, start: excerpt.start, end: excerpt.end} : problem)
    groups.set(key, group)
  }
  const gutter = Math.max(3, ...[...groups.values()].map(({number}) => number.length))
  const room = width - gutter - 3
  const aside = Math.max(0, ...problems.map(problem => asideOf(problem).length))
  const frame: Frame = {width: room, aside: room - aside, paint}
  const out: string[] = []
  for (const {number, source, start, problems} of groups.values()) {
    for (const block of drawLine(source, problems.map(problem => markOf(problem, start, source, paint)), frame)) {
      if (out.length > 0) out.push('')
      for (const [index, row] of block.entries()) {
        const bar = paint.dim(`${(index === 0 ? number : '').padStart(gutter)} │`)
        out.push(`${bar} ${row}`.trimEnd())
      }
    }
  }
  return out
}

function asideOf({rule, severity}: Problem): string {
  return severity === 'warning' ? rule : `${rule} · ${severity}`
}

/** A span that goes on over the line's end is underlined up to there. */
function markOf(problem: Problem, lineStart: number, source: string, paint: Paint): SourceMark {
  const dress = paint[dresses[problem.severity]]
  const hint = problem.severity === 'hint'
  const label: Label = {
    text: problem.message,
    dress: hint ? paint.dim : text => text,
    aside: asideOf(problem),
    asideDress: hint ? paint.dim : dress,
  }
  const start = problem.start - lineStart
  return {start, end: Math.min(problem.end - lineStart, source.length), sign: hint ? '·' : '~', dress, labels: [label]}
}

/** `3 warnings in 1 draft; 3 have a fix (--fix --fix-type draft). asklint explain deadline-exact` */
function summaryLine(summary: LintSummary, {paint, width, quiet, dryRun}: Look): string {
  const {files, read, errors, warnings, infos, hints, faulty, fixed, mended, worst, known} = summary
  const done = fixed > 0 ? `${paint.green(`${dryRun ? 'Would fix' : 'Fixed'} ${count(fixed, 'problem')} in ${count(mended, 'draft')}.`)}\n` : ''
  const leftOut = known > 0 ? ` (${count(known, 'known problem')} left out)` : ''
  const parts = [
    errors > 0 ? paint.red(count(errors, 'error')) : '',
    warnings > 0 ? paint.yellow(count(warnings, 'warning')) : '',
    infos > 0 ? paint.blue(`${infos} info`) : '',
    hints > 0 ? count(hints, 'hint') : '',
  ].filter(Boolean)
  if (parts.length === 0) {
    if (read === 0) return files === 0 ? '' : `${done}Nothing was read.`
    return `${done}${paint.green('✓')} ${quiet ? 'No errors' : 'Nothing to mend'} in ${count(read, 'draft')}${leftOut}.`
  }
  const found = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('')
  const line = `${found} in ${count(faulty, 'draft')}${leftOut}${fixes(summary)}.`
  if (!worst || worst === directiveId) return done + line
  const explain = `asklint explain ${worst}`
  const apart = widthOf(line.replace(dressing, '')) + 1 + explain.length > width ? '\n' : ' '
  return `${done}${line}${apart}${paint.dim(explain)}`
}

/** What colours a text. */
const dressing = /\u001B\[\d+m/g

function fixes({fixable, safe}: LintSummary): string {
  if (fixable === 0) return ''
  const has = (number: number): string => `${number} ${number === 1 ? 'has' : 'have'} a fix`
  if (safe === 0) return `; ${has(fixable)} (--fix --fix-type draft)`
  const more = fixable - safe
  return `; ${has(safe)} (--fix)${more > 0 ? `, ${more} more with --fix-type draft` : ''}`
}
