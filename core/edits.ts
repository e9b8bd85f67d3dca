import type {Edit} from './rule.js'
import type {Span} from './span.js'

/** `text` with the edits made. Edits of the subject are left out; of two that overlap the later one is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.in || edit.start < at || edit.end > text.length) continue
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + text.slice(at)
}

/** The subject with those of the edits made that are its own. */
export function editSubject(subject: string, edits: readonly Edit[]): string {
  return applyEdits(
    subject,
    edits.filter(edit => edit.in).map(({start, end, text}) => ({start, end, text})),
  )
}

/** Whether two edits or other stretches of the same text overlap or meet. */
export function touches(a: Span, b: Span): boolean {
  return a.in === b.in && a.start <= b.end && b.start <= a.end
}
