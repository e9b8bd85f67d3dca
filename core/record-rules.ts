import type {Draft} from './draft.js'
import type {ActionItem, Blank, Deadline} from './facts/facts.js'
import {insertBeforeStop} from './place.js'
import type {Suggestion} from './rule.js'
import {overlaps, type Span, spanIn} from './span.js'

/** Open action items; what is done needs nobody and no date. */
export function openActions({facts}: Draft): readonly ActionItem[] {
  return facts.actions.filter(({done}) => !done)
}

/** By when open action items are due, as limits of what they promise. */
export function duesOf(draft: Draft): readonly Deadline[] {
  return openActions(draft).flatMap(({due}) => {
    // Who was there knows when the next meeting is.
    if (!due?.expression || !due.sentence || due.expression.shape === 'event') return []
    const {expression, sentence} = due
    const span = spanIn(sentence, expression.start, expression.end)
    const {instant} = expression
    return [{...span, precision: expression.precision, ...(instant ? {instant} : {}), serves: [], sentence, time: span, expression}]
  })
}

/** Whether a blank in a stretch is kept for something. */
export function hasBlank({facts}: Draft, span: Span, stands: Blank['stands']): boolean {
  return facts.blanks.some(blank => blank.stands === stands && overlaps(blank, span))
}

/** Words put at the end of an item, before the stop that ends it. */
export function addTo(draft: Draft, {start, end}: Span, words: string, title: string): Suggestion {
  return {title, kind: 'draft', edits: [insertBeforeStop(draft, {start, end}, words)]}
}
