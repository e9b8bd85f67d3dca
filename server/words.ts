import {type Draft, slice, type Span} from '../core/index.js'

/** A text on one line, cut at a word where it has more than `most` characters. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const blank = line.lastIndexOf(' ', most - 1)
  // A long word is cut itself, never within a surrogate pair.
  const kept = blank > most / 2 ? line.slice(0, blank) : line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`
}

/** What stands in a span, as markdown that shows it in quotes. */
export function quoted(draft: Draft, span: Span): string {
  return `“${escapeMarkdown(shorten(slice(draft, span), 80))}”`
}

/**
 * What the rule of an id says of itself, as markdown. AskLint writes markdown; of what a folder's config says nothing is
 * shown but the words, as an image in it would be fetched.
 */
export function wordsOf(id: string, text: string): string {
  return id.includes('/') ? escapeMarkdown(text) : text
}

/** Markdown that shows a text as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_~[\]<>#|&$]/g, '\\$&')
}
