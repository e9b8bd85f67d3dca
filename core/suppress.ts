import {didYouMean} from './config/near.js'
import type {Draft} from './draft.js'
import {lineStarts, positionAt} from './parse/lines.js'
import type {Problem, Suggestion} from './rule.js'
import type {Span} from './span.js'

/** The id under which directives that do nothing are reported. */
export const directiveId = 'directive'

interface Directive extends Span {
  /** Rules it names; empty stands for all. */
  readonly ids: readonly string[]
  /** Lines it covers, from 1, both included. */
  readonly from: number
  readonly to: number
  used: boolean
}

/** What suppressing needs to know of the rules: all ids there are, and those that ran on the draft. */
export interface KnownRules {
  readonly known: readonly string[]
  ran(): ReadonlySet<string>
  /** Plugins were not loaded: what is called as their rules are may be one. */
  readonly unloaded?: true | undefined
}

export const directiveVerbs = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const
export type DirectiveVerb = (typeof directiveVerbs)[number]

const pattern = new RegExp(`^\\s*asklint-(${directiveVerbs.join('|')})(?![\\w-])([\\s\\S]*)$`)
const anyDirective = /^\s*asklint-(\S*)/

/** Reads the text of a comment as a directive, the reason behind ` -- ` left out. Where it names no rule it stands for all. */
export function readDirective(comment: string): {readonly verb: DirectiveVerb; readonly ids: readonly string[]} | undefined {
  const match = pattern.exec(comment)
  if (!match) return undefined
  const [, verb, rest = ''] = match
  return {verb: verb as DirectiveVerb, ids: (rest.split(/\s--(?:\s|$)/)[0] as string).split(/[\s,]+/).filter(Boolean)}
}

/**
 * Takes out the problems that the draft's directives cover, and reports directives that name no rule there is or that
 * cover nothing.
 */
export function suppress(draft: Draft, problems: readonly Problem[], rules: KnownRules): Problem[] {
  const disabled = draft.frontMatter.disable
  // Asking for comments has the text parsed.
  if (!disabled && (!/asklint/i.test(draft.text) || draft.comments.length === 0)) return [...problems]
  const starts = lineStarts(draft.text)
  const {directives, faults} = readDirectives(draft, starts, rules)
  const front = new Set(disabled)
  const kept = problems.filter(problem => {
    if (front.has(problem.rule)) return false
    let covered = false
    for (const directive of directives) {
      const inFile = directive.to === Number.POSITIVE_INFINITY && directive.from === 1
      if (problem.in ? !inFile : problem.line < directive.from || problem.line > directive.to) continue
      if (directive.ids.length > 0 && !directive.ids.includes(problem.rule)) continue
      directive.used = covered = true
    }
    return !covered
  })
  const ran = rules.ran()
  for (const directive of directives) {
    const judged = directive.ids.length === 0 ? ran.size > 0 : directive.ids.some(id => ran.has(id))
    if (directive.used || !judged || directive.ids.some(id => !rules.known.includes(id))) continue
    faults.push(report(draft, starts, directive, 'This directive suppresses nothing: remove it.', true))
  }
  return [...kept, ...faults]
}

function readDirectives(
  draft: Draft,
  starts: readonly number[],
  {known, unloaded}: KnownRules,
): {directives: Directive[]; faults: Problem[]} {
  const directives: Directive[] = []
  const faults: Problem[] = []
  const open: {-readonly [K in keyof Directive]: Directive[K]}[] = []
  for (const comment of draft.comments) {
    const read = readDirective(comment.value)
    if (!read) {
      const verb = anyDirective.exec(comment.value)?.[1]
      if (verb !== undefined) {
        const hint = didYouMean(verb, directiveVerbs) || ' Write disable, enable, disable-line, disable-next-line or disable-file.'
        const message = `“asklint-${verb}” is no directive.${hint}`
        faults.push(report(draft, starts, comment, message, false))
      }
      continue
    }
    const {verb, ids} = read
    for (const id of ids) {
      if (known.includes(id) || (unloaded && id.includes('/'))) continue
      faults.push(report(draft, starts, comment, `There is no rule “${id}”.${didYouMean(id, known)}`, false))
    }
    const line = positionAt(starts, comment.start).line
    const last = positionAt(starts, comment.end).line
    const base = {start: comment.start, end: comment.end, ids, used: false}
    if (verb === 'enable') {
      for (const directive of open) {
        if (directive.to !== Number.POSITIVE_INFINITY) continue
        if (ids.length === 0 || directive.ids.length === 0 || directive.ids.every(id => ids.includes(id))) directive.to = last
        else directive.ids = directive.ids.filter(id => !ids.includes(id))
      }
    } else if (verb === 'disable') {
      const directive = {...base, from: line, to: Number.POSITIVE_INFINITY}
      open.push(directive)
      directives.push(directive)
    } else if (verb === 'disable-file') {
      directives.push({...base, from: 1, to: Number.POSITIVE_INFINITY})
    } else if (verb === 'disable-line') {
      directives.push({...base, from: line, to: last})
    } else {
      const next = nextLine(draft.text, starts, last)
      directives.push({...base, from: next, to: next})
    }
  }
  return {directives, faults}
}

/** The next line after `line` that is not blank. */
function nextLine(text: string, starts: readonly number[], line: number): number {
  for (let next = line; next < starts.length; next++) {
    if (text.slice(starts[next], starts[next + 1] ?? text.length).trim() !== '') return next + 1
  }
  return line + 1
}

function report(draft: Draft, starts: readonly number[], {start, end}: Span, message: string, removable: boolean): Problem {
  const from = positionAt(starts, start)
  const to = positionAt(starts, end)
  const alone = /(?:^|\n)[ \t]*$/.test(draft.text.slice(0, start)) && /^[ \t]*\r?(?:\n|$)/.test(draft.text.slice(end))
  const whole = alone
    ? {start: starts[from.line - 1] as number, end: starts[to.line] ?? draft.text.length}
    : {start, end}
  const suggestions: readonly Suggestion[] = removable
    ? [{title: 'Remove the directive', kind: 'draft', edits: [{...whole, text: ''}]}]
    : []
  return {
    rule: directiveId,
    severity: 'warning',
    message,
    start,
    end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    suggestions,
  }
}
