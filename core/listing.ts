import type {Block, Draft, Sentence} from './draft.js'
import {imperativeOf} from './facts/ask-imperatives.js'
import {lines} from './facts/pattern.js'
import type {Ask} from './facts/facts.js'
import {lineBreak} from './place.js'
import type {Edit} from './rule.js'

const marked = new RegExp(
  lines`
    (?:^|[\s(])(?:\d{1,2}|[a-h])\)\s*[*_]{0,2}$|(?:^|[.?!:;,]\s|\n\s*)(?:\d{1,2}|[a-h]|[ivx]{1,4})[.:]\s*[*_]{0,2}$
  `,
  'i',
)
const markedLine = /^\s*(?:[-*+•–—]|\(?\d{1,2}[.):]|\(?[a-h][.)]|Q\d{1,2}[.:)]?)\s/i
const opening = new RegExp(
  lines`
    ^\W{0,2}(?:\(?(?:\d{1,2}|[a-h])[.):]\s|(?:and )?(?:first|second|third|fourth|fifth)(?:ly)?\b(?! time))
  `,
  'i',
)

/** Whether a number, a bullet or "first" stands before the ask, or it alone has a line of its own. */
export function isNumbered(draft: Draft, ask: Ask): boolean {
  const {start, sentence} = ask
  const {text} = draft
  const line = text.lastIndexOf('\n', sentence.start - 1) + 1
  if (markedLine.test(text.slice(line, sentence.start + 1)) || opening.test(sentence.text)) return true
  if (marked.test(text.slice(Math.max(0, start - 12), start))) return true
  const before = text.slice(Math.max(line, sentence.block.start), sentence.start)
  const after = /^[^\r\n]*/.exec(text.slice(sentence.end))?.[0] ?? ''
  return before.trim() === '' && after.trim() === '' && itemsOf(ask).length === 1
}

/** Words that go on about the sentence before. */
const goesOn = new RegExp(
  lines`
    ^\W{0,2}(?:it|its|they|their|that|this|these|those|he|she|his|her|because|otherwise|without|the (?:one|ones|old|
    new|first|second|last)|if (?:not|so|it|they|that|you)|(?:i|we) (?:need|want|think|already)|thanks|also note|
    for (?:example|instance))\b
  `,
  'i',
)

/** One of the things that are asked for: an ask, or a part of one that names several deeds. */
export interface Item {
  readonly ask: Ask
  /** Where its words begin and end in the text. */
  readonly start: number
  readonly end: number
}

const joint = /,\s+(?:and\s+(?:then\s+|also\s+)?|then\s+)?|;\s+(?:and\s+)?|\s+and\s+(?:then\s+|also\s+)?/g
/** The reply, or what is done with the thing before. */
const belongs = new RegExp(
  lines`
    ^(?:please )?(?:\w+ (?:it|them|that|this|those)\b|let (?:me|us) know|reply|tell (?:me|us) (?:if|whether|
    what you think)|see (?:if|whether)|make sure|be |try |note )
  `,
  'i',
)
const severalDeeds = /\b(?:can|could|would|will) you\b/i

/** The deeds that an ask names: "send me the forecast, confirm the headcount and replace the chart" are three. */
export function itemsOf(ask: Ask): readonly Item[] {
  const {sentence, start, end, form} = ask
  const text = sentence.text.slice(start - sentence.start, end - sentence.start)
  if (form !== 'imperative' && !severalDeeds.test(text)) return [{ask, start, end}]
  const items: {ask: Ask; start: number; end: number}[] = [{ask, start, end}]
  for (const match of text.matchAll(joint)) {
    const from = match.index + match[0].length
    const rest = text.slice(from)
    const last = items.at(-1)
    const ahead = last ? wordsIn(text.slice(last.start - start, match.index)) : 0
    if (!last || ahead < 3 || wordsIn(rest.split(/[,;]|\band\b/)[0] ?? '') < 3) continue
    if (belongs.test(rest) || !imperativeOf(rest.toLowerCase(), rest)) continue
    // What stands before the first deed is a condition or an address.
    if (items.length === 1 && !opens(text.slice(0, match.index))) continue
    last.end = start + match.index
    items.push({ask, start: start + from, end})
  }
  return items
}

const need =
  /^\W{0,2}(?:i|we) (?:will |would )?also (?:will |would )?(?:need|require|want)\s(?!(?:to|help|it|this|that|you)\b)/i
const filler = /^\W{0,2}(?:(?:and|also|then|next|after that|afterwards)[\s,]+){0,2}/i

/** What is an ask beside another: "Please sign the form. We also need a photo. Print page 2." */
export function companionsOf(draft: Draft, asks: readonly Ask[]): readonly Ask[] {
  const taken = new Set(draft.facts.asks.map(({sentence}) => sentence))
  const found: Ask[] = []
  for (const ask of asks) {
    if (ask.form === 'statement' || ask.type === 'answer') continue
    for (const next of draft.sentences.slice(ask.sentence.index + 1)) {
      if (next.block !== ask.sentence.block || taken.has(next) || !isCompanion(next)) break
      taken.add(next)
      found.push({...ask, start: next.start, end: next.end, sentence: next, form: 'imperative'})
    }
  }
  return found
}

function isCompanion({text}: Sentence): boolean {
  const clause = text.replace(filler, '')
  if (/\?\W*$/.test(text) || wordsIn(text) < 3) return false
  if (/^(?:don't|do not|never)\b/i.test(clause) || belongs.test(clause)) return false
  if (need.test(clause)) return true
  if (/^(?:\S+ ){1,4}(?:is|are|was|were|has|have|had)\b/.test(clause)) return false
  return imperativeOf(clause.toLowerCase(), clause) !== undefined
}

const called = /^\W{0,2}@?\p{Lu}[\p{L}.'-]*(?:,? (?:and )?@?\p{Lu}[\p{L}.'-]*){0,3}[,:] /u

function opens(words: string): boolean {
  const clause = words.replace(called, '').replace(filler, '')
  return severalDeeds.test(words) || imperativeOf(clause.toLowerCase(), clause) !== undefined
}

function wordsIn(text: string): number {
  return text.match(/[^\s.,;:?!]+/g)?.length ?? 0
}

/**
 * Numbers what is asked for in running text: as a list where it stands together in one paragraph, else with "(1)"
 * before each. Keeps every word but an "and" between two of them.
 */
export function numberAsks(draft: Draft, items: readonly Item[], min: number): readonly Edit[] {
  const run = longestRun(draft, items)
  const list = run.length >= min && items.length - run.length < min ? listOf(draft, run) : undefined
  return list ?? items.map((_, index) => insertion(headOf(items, index), `(${index + 1}) `))
}

const insertion = (at: number, text: string): Edit => ({start: at, end: at, text})

/** What several deeds of one sentence share. */
const stem = /^[^.?!]{0,60}?\b(?:(?:can|could|would|will) you (?:please )?|(?:please|kindly) )/i

/** Where an item begins: its sentence, or its clause where others stand in the sentence. */
function headOf(items: readonly Item[], index: number): number {
  const {ask, start} = items[index] as Item
  if (items[index - 1]?.ask.sentence === ask.sentence) return start
  const shared = items[index + 1]?.ask === ask ? stem.exec(ask.sentence.text) : null
  return ask.sentence.start + (shared?.[0].length ?? 0)
}

/** The most items of one paragraph with nothing between them but what goes on about the one before. */
function longestRun(draft: Draft, items: readonly Item[]): readonly Item[] {
  const runs: Item[][] = []
  for (const item of items) {
    const last = runs.at(-1)?.at(-1)?.ask
    const {sentence} = item.ask
    const between = last ? draft.sentences.slice(last.sentence.index + 1, sentence.index) : []
    if (last?.sentence.block === sentence.block && between.every(({text}) => goesOn.test(text))) runs.at(-1)?.push(item)
    else runs.push([item])
  }
  return runs.reduce((best, run) => (run.length > best.length ? run : best), [])
}

function listOf(draft: Draft, run: readonly Item[]): readonly Edit[] | undefined {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last || !isPlainParagraph(draft, first.ask.sentence.block)) return undefined
  const eol = lineBreak(draft)
  const edits: Edit[] = []
  let number = 1
  for (const [index, item] of run.entries()) {
    const {sentence} = item.ask
    const before = run[index - 1]
    if (before?.ask.sentence === sentence) {
      const split = splitAt(draft, before, item, `${eol}${number}. `)
      if (!split) continue
      edits.push(split)
    } else if (index === 0 && sentence.first) {
      edits.push(insertion(sentence.block.start, '1. '), ...capital(draft, sentence))
    } else {
      const edit = breakBefore(draft, sentence, `${index === 0 ? eol : ''}${eol}${number}. `)
      if (!edit) return undefined
      edits.push(edit, ...capital(draft, sentence))
    }
    number++
  }
  // One sentence of several deeds that can't be taken apart.
  if (number - 1 < 2) return undefined
  const end = lastOf(draft, last.ask)
  const next = draft.sentences[end.index + 1]
  if (next?.block === end.block) {
    const edit = breakBefore(draft, next, eol + eol)
    if (!edit) return undefined
    edits.push(edit)
  } else {
    // Claims the place, lest another fix put its words into the last item.
    edits.push(insertion(end.end, ''))
  }
  return [...edits, ...indented(draft, first.ask.sentence.start, end.end, edits)]
}

/** Behind "Hi Jo," a sentence may begin small; in a list it does not. */
function capital({text}: Draft, {start}: Sentence): readonly Edit[] {
  const head = /^[a-z](?=[a-z]* )/.exec(text.slice(start, start + 20))?.[0]
  return head ? [{start, end: start + 1, text: head.toUpperCase()}] : []
}

/** The last sentence of the item that the ask opens. */
function lastOf(draft: Draft, {sentence}: Ask): Sentence {
  let last = sentence
  for (const next of draft.sentences.slice(sentence.index + 1)) {
    if (next.block !== sentence.block || !goesOn.test(next.text) || /^\W{0,2}(?:thanks|(?:I|we) need (?:all of )?(?:this|your))\b/i.test(next.text)) break
    last = next
  }
  return last
}

/** A paragraph on its own, in which no line would be taken for an item and no markup goes over a sentence's end. */
function isPlainParagraph({text, links, sentences}: Draft, block: Block): boolean {
  const line = text.lastIndexOf('\n', block.start - 1) + 1
  if (block.in || /\S| {4}|\t/.test(text.slice(line, block.start))) return false
  if (/\n\s*(?:\d{1,9}[.)]|[-*+>#])\s/.test(text.slice(block.start, block.end))) return false
  return sentences
    .filter(sentence => sentence.block === block && !sentence.first)
    .every(({start}) => {
      const before = text.slice(block.start, start)
      const open = ['**', '__', '~~', '`'].some(mark => (before.split(mark).length - 1) % 2 === 1)
      return !(open && !/(?:\*\*|__|~~|`)$/.test(before)) && !links.some(link => link.start < start && start < link.end)
    })
}

/** The white space before a sentence, turned into line breaks and what follows them. */
function breakBefore({text, sentences}: Draft, sentence: Sentence, words: string): Edit | undefined {
  const before = sentences[sentence.index - 1]
  if (!before) return undefined
  const gap = /^(\S*)(\s+)\S*$/.exec(text.slice(before.end, sentence.start))
  if (!gap) return undefined
  const start = before.end + (gap[1] as string).length
  return {start, end: start + (gap[2] as string).length, text: words}
}

const standsAlone = new RegExp(
  lines`
    ^(?:please|pls|kindly|can|could|would|will|who|what|when|where|which|why|how|do|does|did|is|are|has|have|i|we|
    some(?:one|body)|any(?:one|body))\b
  `,
  'i',
)

/** Splits a sentence between two items, where each can stand alone. */
function splitAt({text}: Draft, before: Item, {ask, start, end}: Item, words: string): Edit | undefined {
  const gap = text.slice(before.end, start)
  if (!/^[\s,;–—-]{1,4}(?:(?:and|then|also|plus|but)[\s,]{1,2}){0,3}$/.test(gap)) return undefined
  const clause = text.slice(start, end)
  const asking = /\?\W*$/.test(ask.sentence.text)
  const orders = !asking && ask.form === 'imperative' && before.ask.form === 'imperative'
  if (!orders && !standsAlone.test(clause)) return undefined
  const stop = asking && before.ask.form === 'question' ? '?' : '.'
  const head = clause[0] as string
  return {start: before.end, end: start + head.length, text: stop + words + head.toUpperCase()}
}

/** Indents the lines of a hard-wrapped item, so that they stay in it. */
function indented({text}: Draft, from: number, to: number, edits: readonly Edit[]): readonly Edit[] {
  return [...text.slice(from, to).matchAll(/\n(?=\S)/g)]
    .map(({index}) => from + index + 1)
    .filter(at => !edits.some(({start, end}) => start < at && at <= end))
    .map(at => insertion(at, '   '))
}
