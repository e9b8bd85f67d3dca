import type {ParsedDraft, Sentence} from '../draft.js'
import {type Known, recall} from '../memo.js'
import type {Span} from '../span.js'
import {lines} from './pattern.js'
import type {Ask} from './facts.js'

/** Indices of the sentences that hold an ask. */
export function askedSentences(asks: readonly Ask[]): ReadonlySet<number> {
  return new Set(asks.map(({sentence}) => sentence.index))
}

/** Indices of the sentences that ask for more than an answer. */
export function requested(asks: readonly Ask[]): ReadonlySet<number> {
  return new Set(asks.filter(({type}) => type !== 'answer').map(({sentence}) => sentence.index))
}

/** The writer's sentences without greetings, subject and headings. */
export function proseOf(draft: ParsedDraft): readonly Sentence[] {
  return draft.sentences.filter(({zone, in: where, block}) => zone === 'body' && !where && block.type !== 'heading')
}

/** A sentence as patterns meet it: runs of blanks, which markup leaves, are one, and none stands before a mark. */
export interface Line extends Sentence {
  /** The sentence of the draft, and for each character its offset there; absent where the line is the sentence. */
  readonly origin?: {readonly sentence: Sentence; readonly at: readonly number[]}
}

/** A sentence as a line. */
export function lineOf(sentence: Sentence): Line {
  const line = recall(sentence, lineOf, () => squeezed(sentence.text))
  return line ? {...sentence, text: line.text, known: line.known, origin: {sentence, at: line.at}} : sentence
}

/** A text with single blanks, and for each character its offset in `source`; undefined where it is so already. */
function squeezed(source: string): {text: string; at: readonly number[]; known: Known} | undefined {
  if (!/\s\s|\s[.,;:!?)]/.test(source)) return undefined
  const at: number[] = []
  let text = ''
  for (const match of source.matchAll(/\s+|\S+/g)) {
    const [words] = match
    const blank = /^\s/.test(words)
    if (blank && /^[.,;:!?)]/.test(source.slice(match.index + words.length))) continue
    const kept = blank ? ' ' : words
    for (let index = 0; index < kept.length; index++) at.push(match.index + index)
    text += kept
  }
  return {text, at, known: new Map()}
}

/** The sentence of the draft that a line shows. */
export function sentenceOf(line: Line): Sentence {
  return line.origin?.sentence ?? line
}

/** The writer's sentences without greetings, subject and headings, as lines. */
export function linesOf(draft: ParsedDraft): readonly Line[] {
  return proseOf(draft).map(lineOf)
}

/** Whether other people's words stand in the draft. */
export function quotes(draft: ParsedDraft): boolean {
  return draft.zones.some(({name}) => name === 'quote' || name === 'forwarded')
}

const shown = new RegExp(
  lines`
    \uFFFC|#\s?\d{1,7}\b|\b[A-Z]{2,10}-\d{1,7}\b|https?:|\bwww\.|\b[\w.-]{1,40}\.(?:docx?|xlsx?|pptx?|pdf|md|csv|
    zip|txt|png|jpe?g|html?)\b|\b[A-Z]:[\/]|[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}
  `,
  )
const attached = /\battach(?:ed|ing|ments?)?\b|\benclos(?:ed|ing|ure)\b/i

/**
 * Whether the draft itself shows or points at things: a link, a picture, code, a number such as `#12`, a file's name,
 * an attachment, quoted or forwarded text.
 */
export function showsThings(draft: ParsedDraft): boolean {
  return (
    draft.links.length > 0 ||
    (draft.context.attachments?.length ?? 0) > 0 ||
    quotes(draft) ||
    draft.zones.some(({name}) => name === 'code') ||
    draft.sentences.some(({text}) => shown.test(text) || attached.test(text))
  )
}

/** Words of a subject line that name no matter. Source: our own selection. */
const generic = new Set(
  (
    'a an and the for of to in on at by with your our my you we i is are be as re fw fwd aw hi hello hey dear ' +
    'question questions quick request ' +
    'reminder urgent important update updates info information fyi help please pls thanks review feedback input ' +
    'comments comment needed need ' +
    'required action favour favor follow following up document documents doc draft file files note message mail ' +
    'email today tomorrow this that ' +
    'it some one new asap attached heads reading read look check misc stuff thing things few small short next ' +
    'last first second time deadline'
  ).split(' '),
)

/** The words of the subject line that name something, in lower case. */
export function subjectWords(draft: ParsedDraft): readonly string[] {
  return draft.sentences
    .filter(({in: where, block}) => where === 'subject' || block.type === 'subject')
    .flatMap(({text}) => text.match(/[\p{L}\p{N}][\p{L}\p{N}&.'-]*/gu) ?? [])
    .map(word => word.toLowerCase())
    .filter(word => !generic.has(word))
}

const answers = /^\s*(?:re|fwd?|aw|wg)(?:\[\d+\])?\s*:/i

/** Whether its readers have earlier messages at hand that say something. */
export function inThread({context}: ParsedDraft): boolean {
  return context.thread?.some(({text}) => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 4) ?? false
}

/** Whether an earlier message of the thread names a thing, which `names` matches, or links or numbers one. */
export function namedInThread({context}: ParsedDraft, names: RegExp): boolean {
  return context.thread?.some(({text}) => names.test(text.slice(0, 6000)) || /https?:\/\/|\]\(|#\d|\b[A-Z]{2,10}-\d/.test(text)) ?? false
}

/** Whether the subject says that the message answers or forwards another one. */
export function isReply(draft: ParsedDraft): boolean {
  return draft.sentences.some(({text, block}) => block.type === 'subject' && answers.test(text))
}

/** A span of `line` from `from` to `to`, offsets into its text. */
export function spanIn({start, origin, in: where}: Line, from: number, to: number): Span {
  const first = origin ? (origin.at[from] ?? origin.sentence.text.length) : from
  const last = origin && to > from ? (origin.at[to - 1] as number) + 1 : origin ? first : to
  return {start: start + first, end: start + last, ...(where ? {in: where} : {})}
}
