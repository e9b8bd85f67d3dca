import {type Block, type Draft, type Sentence, sourceOf} from './draft.js'
import type {Ask, Deadline} from './facts/facts.js'
import type {Edit, Suggestion} from './rule.js'
import {type Span, spanOf} from './span.js'
import {timesIn} from './times.js'

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

/**
 * Puts `text` in the place of a span: undefined where that would tear a link; markup that opens or closes inside the span
 * is kept in pairs.
 */
export function rewrite(draft: Draft, {start, end, in: where}: Span, text: string): Edit | undefined {
  if (where) return {start, end, in: where, text}
  const tears = (a: number, b: number): boolean => start < b && a < end && !(start <= a && b <= end) && !(a <= start && end <= b)
  if (draft.links.some(link => tears(link.start, link.end) || tears(link.label.start, link.label.end))) return undefined
  const inside = draft.text.slice(start, end)
  let [before, after] = ['', '']
  for (const mark of ['**', '__', '~~', '`']) {
    const at = inside.indexOf(mark)
    if (at < 0 || inside.indexOf(mark, at + mark.length) >= 0) continue
    if (/^\S/.test(inside.slice(at + mark.length)) && /(?:^|[\s(])$/.test(inside.slice(0, at))) before = mark + before
    else after += mark
  }
  return {start, end, text: before + text + after}
}

/** Takes a time out that will not do and leaves a blank in its place: "by [fill in: by when]". */
export function leaveTimeOpen(draft: Draft, {time, sentence}: Deadline): readonly Suggestion[] {
  const words = sentence.text.slice(time.start - sentence.start, time.end - sentence.start)
  // "Within two hours" brings its own preposition.
  const whole = /^(?:in|within|inside|over|during)\b/i.exec(words)?.[0]
  const edit = rewrite(draft, time, whole ? `${/^[A-Z]/.test(whole) ? 'By' : 'by'} [fill in: by when]` : '[fill in: when]')
  return edit && isWhole(time, sentence, draft) ? [{title: 'Put another time here', kind: 'draft', edits: [edit]}] : []
}

/** Puts a blank in place of words that set no limit. */
export function blankBy(draft: Draft, span: Span): Suggestion {
  const opens = /(?:^|[.!?\n]\s*)$/.test(sourceOf(draft, span).slice(Math.max(0, span.start - 4), span.start))
  return {title: 'Put a date here', kind: 'draft', edits: [{...spanOf(span), text: `${opens ? 'By' : 'by'} [fill in: by when]`}]}
}

/** Whether a time stands in one piece: of "3 pm in room 12 on Friday" the room would get lost. */
export function isWhole({start, end}: Span, sentence: Sentence, {context}: Draft): boolean {
  const {start: from} = sentence
  return timesIn(sentence, context.clock).some(time => time.start === start - from && time.end === end - from)
}

/** Puts ` words` into `span` before the punctuation that ends it: "Could you review it" + "by …" + "?". */
export function insertBeforeStop(draft: Draft, span: Span, words: string): Edit {
  const source = sourceOf(draft, span)
  let end = span.end
  while (end > span.start && /[.?!…,;:\s]/.test(source[end - 1] as string)) end--
  const at = settle(draft, end, span.in)
  // It takes the stop along, so that nothing else is put behind the sentence before the words are there.
  const stop = /^[.?!]{0,3}/.exec(source.slice(at))?.[0] ?? ''
  return {...insertion(at, ` ${words}${stop}`, span.in), end: at + stop.length}
}

/** Emoji that end a line: they go with the sentence before them. */
const pictures =
  /^[ \t]?(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D){1,12}|:[a-z+-][\w'+-]{0,60}:(?:[ \t]?:[a-z+-][\w'+-]{0,60}:){0,3})(?=\s*(?:\n|$))/u

/** Puts a sentence of its own right after `sentence`; the first line of a commit, its subject, takes none. */
export function insertAfter(draft: Draft, sentence: Sentence, words: string): Edit {
  const {block} = sentence
  if (draft.commit && !block.in && draft.text.slice(0, block.start).trim() === '') {
    return insertion(settle(draft, block.end, undefined), `${lineBreak(draft).repeat(2)}${words}`, undefined)
  }
  const behind = sentence.in ? '' : (pictures.exec(draft.text.slice(sentence.end, sentence.end + 200))?.[0] ?? '')
  const stops = /(?:[.?!…:;,)\]"']|\p{Extended_Pictographic}\uFE0F?)\s*$/u.test(sentence.text) || behind.endsWith(':')
  const stop = stops ? ' ' : '. '
  return insertion(settle(draft, sentence.end + behind.length, sentence.in), stop + words, sentence.in)
}

const forUs =
  /\b(?:(?:send|give|tell|help|let|show|lend|provide|contact|e-?mail|call|pay|inform|advise|back to|with|for|to|from) us|we (?:need|would (?:like|appreciate)|ask|request|have|are|kindly|appreciate|regret|look forward)|we(?:'d| would) (?:like|appreciate))\b/i

/** Whether the writer speaks for several people and never as "I". */
export function speaksAsWe({sentences}: Draft): boolean {
  const own = sentences.filter(({in: where}) => !where)
  return own.some(({text}) => forUs.test(text)) && !own.some(({text}) => /\b(?:I|me|my|mine|I'm|I'll|I'd|I've)\b/.test(text))
}

/** The sentence behind which words about all of `asks` are read as theirs. */
export function sentenceToFollow(asks: readonly Ask[], main: Ask): Sentence {
  return (asks.length > 1 ? asks.at(-1)?.sentence : undefined) ?? main.sentence
}

/** Whether another sentence may stand right behind one: not in a list, nor between a colon or a bracket and what it opens. */
export function takesMore({text, block, in: where}: Sentence): boolean {
  const open = (text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0)
  return !where && block.type === 'paragraph' && !open && !/:\s*$/.test(text)
}

/** Adds a sentence at the end of what the writer says, before "Thanks!" and a signature: a paragraph of its own where there are several, or where it is to stand `apart`. */
export function closeWith(draft: Draft, words: string, apart = false): Edit {
  const blocks = draft.blocks.filter(block => !block.in && block.type !== 'subject')
  const last = blocks.at(-1)
  if (!last) return insertion(draft.text.length, words, undefined)
  // Below the prose of a commit stand its trailers, which end it, and what git drops.
  const foot = draft.commit ? draft.zones.find(zone => zone.name === 'footer' && zone.start > last.end) : undefined
  const codes = draft.zones.filter(zone => zone.name === 'code' && zone.end > last.end && !(foot && zone.start > foot.start))
  if (!apart && blocks.length === 1 && last.type === 'paragraph' && codes.length === 0) {
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

/** How the lines of the text end. */
export function lineBreak(draft: Draft): string {
  return draft.text.includes('\r\n') ? '\r\n' : '\n'
}
