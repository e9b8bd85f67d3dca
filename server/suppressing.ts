import {directiveId, type Draft, type Edit, lineBreak, lint, linesOf, type Problem, type Rule} from '../core/index.js'
import type {Analysis} from './analysis.js'

/**
 * The directive that suppresses a problem: on its line or the one before, or for the whole text. Of the forms that a
 * directive can have, the first that works in this text; undefined where none does.
 */
export function suppression({draft, settings}: Analysis, problem: Problem, wholeFile: boolean, rules: readonly Rule[]): readonly Edit[] | undefined {
  const count = (found: readonly Problem[], rule: string): number => found.filter(one => one.rule === rule).length
  // With what was put aside: it is in the text still.
  const {problems} = lint(draft, rules, settings)
  const works = (edit: Edit): boolean => {
    const after = lint(draft.edited([edit]), rules, settings).problems
    return count(after, problem.rule) < count(problems, problem.rule) && count(after, directiveId) <= count(problems, directiveId)
  }
  const forms = wholeFile ? [lastLine(draft, problem.rule), firstLine(draft, problem.rule)] : onTheSpot(draft, problem)
  const edit = forms.find(form => form && works(form))
  return edit && [edit]
}

function onTheSpot(draft: Draft, {rule, start}: Problem): readonly Edit[] {
  const {text, blocks} = draft
  const line = linesOf(text).find(({next}) => start < next) ?? {start: text.length, end: text.length, text: ''}
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? ''
  const before = {start: line.start, end: line.start, text: `${indent}<!-- asklint-disable-next-line ${rule} -->${lineBreak(draft)}`}
  const behind = {start: line.end, end: line.end, text: ` <!-- asklint-disable-line ${rule} -->`}
  // A comment on a line of its own would cut a paragraph in two.
  const opens = blocks.some(block => !block.in && block.start >= line.start && block.start <= line.end)
  return opens ? [before, behind] : [behind, before]
}

/** In chat and plain text, the last line can say what is off. */
function lastLine(draft: Draft, rule: string): Edit | undefined {
  const {text, format} = draft
  if (format === 'markdown') return undefined
  const last = linesOf(text).findLast(line => line.text.trim() !== '')
  const said = last && /^\s*asklint:\s*off\b/i.exec(last.text)
  if (said) {
    const at = last.start + said[0].length
    return {start: at, end: at, text: ` ${rule},`}
  }
  const end = text.trimEnd().length
  return {start: end, end, text: `${lineBreak(draft).repeat(2)}asklint: off ${rule}`}
}

function firstLine(draft: Draft, rule: string): Edit {
  const {text, zones} = draft
  const at = zones.find(({name}) => name === 'front-matter')?.end ?? (text.startsWith('\uFEFF') ? 1 : 0)
  const line = lineBreak(draft)
  return {start: at, end: at, text: `<!-- asklint-disable-file ${rule} -->${line}${line}`}
}
