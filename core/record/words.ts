import {type Block, type Draft, sourceOf} from '../draft.js'
import {rangesIn} from '../ordered.js'
import {object, straighten} from '../parse/mask.js'
import type {Span} from '../span.js'

/** Tells what a reader sees of a stretch of a draft, in one line: without markup, code and pictures as their words. */
export function wordsIn(draft: Pick<Draft, 'text' | 'subject' | 'blocks'>): (span: Span) => string {
  const [own, apart] = [draft.blocks.filter(block => !block.in), draft.blocks.filter(block => block.in)]
  return span => {
    const source = sourceOf(draft, span)
    const within = rangesIn(span.in ? apart : own, span.start, span.end)
    if (within.length === 0) return oneLine(source.slice(span.start, span.end))
    return oneLine(within.map(block => shown(source, block, Math.max(block.start, span.start), Math.min(block.end, span.end))).join(' '))
  }
}

/** A text with its line breaks and runs of spaces as single spaces. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A blank as a character reference. */
const blank = /^&(?:nbsp|e[mn]sp|thinsp|#32|#160|#xa0|#x20);/i

/** What of the source is prose, or a space; an object as what stands for it. */
function shown(source: string, {start: base, prose}: Block, start: number, end: number): string {
  let out = ''
  for (let at = start; at < end; at++) {
    const char = source[at] as string
    const said = prose[at - base] as string
    if (said === object) {
      let to = at + 1
      while (to < end && prose[to - base] === object) to++
      out += objectWords(source.slice(at, to))
      at = to - 1
    } else if (said.trim() !== '') out += straighten(char) === said ? char : said
    else if (char.trim() === '' || blank.test(source.slice(at, at + 8))) out += ' '
  }
  return out
}

/** Code without its marks, a picture as what it shows, an address as it stands. */
function objectWords(source: string): string {
  const code = /^(`+)([\s\S]*)\1$/.exec(source)
  if (code) return code[2] as string
  const picture = /^!\[([^\]]{0,500})\]/.exec(source)
  return picture ? (picture[1] as string) : source
}
