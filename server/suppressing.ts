import {directiveId, type Draft, type Edit, fileEdits, findInDraft, lineBreak, linesOf, type Problem, type Rule, type Span} from '../core/index.js'
import type {Analysis, Found} from './analysis.js'

/**
 * The directive that suppresses a problem, as edits of the file: on its line or the one before, or for the whole text. Of
 * the forms that a directive can have, the first that works in this text; undefined where none does. In a mail that is its
 * last line alone, since a comment would be sent along.
 */
export function suppression({draft, settings}: Analysis, problem: Found, wholeFile: boolean, rules: readonly Rule[]): readonly Edit[] | undefined {
  const count = (found: readonly Problem[], rule: string): number => found.filter(one => one.rule === rule).length
  // With what was put aside: it is in the text still.
  const {problems} = findInDraft(draft, rules, settings)
  const works = (edit: Edit): boolean => {
    if (!fileEdits(draft, [edit])) return false
    const after = findInDraft(draft.edited([edit]), rules, settings).problems
    return count(after, problem.rule) < count(problems, problem.rule) && count(after, directiveId) <= count(problems, directiveId)
  }
  const comments = draft.origin ? [] : wholeFile ? [firstLine(draft, problem.rule)] : onTheSpot(draft, problem.rule, problem.at)
  const forms = wholeFile ? [lastLine(draft, problem.rule), ...comments] : comments
  const edit = forms.find(form => form && works(form))
  return edit && fileEdits(draft, [edit])
}

function onTheSpot(draft: Draft, rule: string, {start}: Span): readonly Edit[] {
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
