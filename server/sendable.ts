import {type Draft, fileSpan, readDirective, slice, type Span} from '../core/index.js'
import type {Target} from './actions.js'
import type {Sendable} from './protocol.js'
import {rangeOf} from './text.js'

/** A draft as it is sent, and the blanks that are still open in its document. */
export function sendableOf({analysis: {draft}, document, positions}: Target): Sendable {
  const blanks = openBlanks(draft).map(blank => ({name: blank.name, range: rangeOf(document, blank, positions)}))
  return {text: sentText(draft), blanks}
}

/** A draft as it is sent: without its front matter and without directives. A line that held nothing else goes with them. */
export function sentText({text, zones, comments}: Draft): string {
  const front = zones.filter(({name}) => name === 'front-matter')
  const directives = comments.filter(({value}) => readDirective(value)).map(comment => lineAround(text, comment))
  let sent = ''
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (const {start, end} of [...front, ...directives].sort((a, b) => a.start - b.start)) {
    sent += text.slice(at, start)
    at = Math.max(at, end)
  }
  sent += text.slice(at)
  return `${sent.replace(/^(?:[^\S\r\n]*(?:\r\n|\r|\n))+/, '').trimEnd()}\n`
}

/** The whole line of a directive that stands alone, else the directive with the blank before it. */
function lineAround(text: string, {start, end}: Span): Span {
  const from = start - (/[^\S\r\n]*$/.exec(text.slice(0, start))?.[0].length ?? 0)
  const alone = from === 0 || /[\r\n]/.test(text[from - 1] ?? '')
  const rest = alone ? /^[^\S\r\n]*(?:\r\n|\r|\n|$)/.exec(text.slice(end)) : null
  return {start: from, end: rest ? end + rest[0].length : end}
}

/** The blanks of the file, and what they ask for. */
export function openBlanks(draft: Draft): readonly (Span & {readonly name: string})[] {
  return draft.facts.blanks
    .filter(blank => draft.origin || !blank.in)
    .map(blank => ({...fileSpan(draft, blank), name: slice(draft, blank).replace(/^\[fill in: (.*)\]$/is, '$1')}))
}
