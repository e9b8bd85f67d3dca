import type {Block, Draft, Sentence} from './draft.js'
import type {Edit} from './rule.js'
import type {Span} from './span.js'

const courtesy = /^\W{0,3}(?:(?:many |so many )?thanks?\b|thank you\b|thx\b|ty\b|tia\b|cheers\b|best\b|regards\b|kind regards\b|much appreciated\b|appreciate(?:d)? it\b)/i

/** Where words may go at `offset` without landing inside a link or between a word and its closing markup. */
function settle(draft: Draft, offset: number, where: Span['in']): number {
  if (where) return offset
  for (const link of draft.links) if (link.start < offset && offset < link.end) offset = link.end
  while (/[*_~]/.test(draft.text[offset] ?? '') && !/\s/.test(draft.text[offset - 1] ?? ' ')) offset++
  return offset
}

/** The words of a span in `sentence` as a reader sees them: without markup, on one line, at most `most` characters. */
export function wordsOf(sentence: Sentence, {start, end}: Span, most = 48): string {
  const words = sentence.text.slice(start - sentence.start, end - sentence.start).replace(/\uFFFC+/g, '…').replace(/\s+/g, ' ').trim()
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`
}

function insertion(at: number, text: string, where: Span['in']): Edit {
  return {start: at, end: at, text, ...(where ? {in: where} : {})}
}

/** Puts ` words` into `span` before the punctuation that ends it: "Could you review it" + "by …" + "?". */
export function insertBeforeStop(draft: Draft, span: Span, words: string): Edit {
  const source = span.in ? (draft.subject ?? '') : draft.text
  let end = span.end
  while (end > span.start && /[.?!…,;:\s]/.test(source[end - 1] as string)) end--
  return insertion(settle(draft, end, span.in), ` ${words}`, span.in)
}

/** Puts a sentence of its own right after `sentence`. */
export function insertAfter(draft: Draft, sentence: Sentence, words: string): Edit {
  const stop = /(?:[.?!…:;)\]"']|\p{Extended_Pictographic}\uFE0F?)\s*$/u.test(sentence.text) ? ' ' : '. '
  return insertion(settle(draft, sentence.end, sentence.in), stop + words, sentence.in)
}

/** Adds a sentence at the end of what the writer says, before "Thanks!" and a signature: a paragraph of its own where there are several. */
export function closeWith(draft: Draft, words: string): Edit {
  const blocks = draft.blocks.filter(block => !block.in && block.type !== 'subject')
  const last = blocks.at(-1)
  if (!last) return insertion(draft.text.length, words, undefined)
  const codes = draft.zones.filter(zone => zone.name === 'code' && zone.end > last.end)
  if (blocks.length === 1 && last.type === 'paragraph' && codes.length === 0) {
    const sentence = draft.sentences.findLast(({block, text}) => block === last && !(courtesy.test(text) && text.length < 60))
    if (sentence) return insertAfter(draft, sentence, words)
  }
  const end = codes.at(-1)?.end ?? rowEnd(draft, last)
  return insertion(end, `${lineBreak(draft).repeat(2)}${words}`, undefined)
}

/** A table's cell ends before its row does. */
function rowEnd(draft: Draft, block: Block): number {
  if (block.type !== 'cell') return settle(draft, block.end, undefined)
  const rest = /^[^\r\n]*/.exec(draft.text.slice(block.end))?.[0] ?? ''
  return block.end + rest.trimEnd().length
}

function lineBreak(draft: Draft): string {
  return draft.text.includes('\r\n') ? '\r\n' : '\n'
}
