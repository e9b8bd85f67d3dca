import {type Draft, slice, sourceOf, type Span} from '../core/index.js'

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

/** What a reader sees of a span, on one line: without markup, links by their words. */
export function plainWords(draft: Draft, span: Span): string {
  const {start, end, in: where} = span
  const raw = sourceOf(draft, span).slice(start, end)
  const block = draft.blocks.find(one => one.in === where && one.start <= start && end <= one.end)
  const line = oneLine(block ? unmasked(raw, block.prose.slice(start - block.start, end - block.start)) : unmarked(raw))
  return line === '' ? oneLine(slice(draft, span)) : line
}

/** A blank as a character reference. */
const blank = /^&(?:nbsp|e[mn]sp|thinsp|#32|#160|#xa0|#x20);/i

/** Prose as it is written: what is one word to a reader, such as code, stands there itself, and quotes are curly again. */
function unmasked(raw: string, prose: string): string {
  let words = ''
  for (let at = 0; at < raw.length; at++) {
    const seen = prose[at] as string
    const written = raw[at] as string
    if (seen === '\uFFFC' || /[‘’“”]/.test(written)) words += written
    else if (seen !== ' ' || /\s/.test(written) || blank.test(raw.slice(at, at + 8))) words += seen
  }
  return words.replace(/!\[([^\]]{0,200})\]\([^()]{0,500}\)/g, '$1').replace(/`+/g, '')
}

function unmarked(raw: string): string {
  return raw.replace(/[*`~]+|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])/gu, '')
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
