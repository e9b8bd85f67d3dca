import {automatedReadability} from 'automated-readability'
import {colemanLiau} from 'coleman-liau'
import {retext} from 'retext'
import retextReadability from 'retext-readability'
import {smogFormula} from 'smog-formula'
import {spacheFormula} from 'spache-formula'
import {boolean, description, type InferOutput, minValue, number, optional, pipe, strictObject} from 'valibot'
import {VFile} from 'vfile'
import {defineRule, type Draft, recall} from '../core/index.js'

const schema = strictObject({
  age: optional(pipe(number(), minValue(5), description('Age of the reader who should understand it.')), 18),
  threshold: optional(pipe(number(), minValue(1), description('How many of the seven measures must agree.')), 5),
  minWords: optional(pipe(number(), minValue(1), description('Sentences with fewer words are not judged.')), 14),
  maxWords: optional(pipe(number(), minValue(10), description('Words that a sentence may have.')), 45),
  maxParagraph: optional(pipe(number(), minValue(20), description('Words that a paragraph may have.')), 180),
  documents: optional(pipe(boolean(), description('Judge documents too.')), false),
})

type Options = InferOutput<typeof schema>

export default defineRule({
  meta: {
    id: 'readable',
    group: 'plain',
    summary: 'Write sentences that are read once.',
    why: 'A sentence that has to be read twice is often read not at all, least of all in a second language.',
    limits:
      'Readability is counted (by retext-readability, from the lengths of words and sentences), not understood: a short ' +
      'sentence with two long names can look harder than it is, so short ones are not judged. Documents are judged only ' +
      'where `documents` is on, commit messages never.',
    kinds: ['message', 'decision', 'document'],
    presets: {recommended: 'hint', strict: 'warning', docs: 'off'},
    messages: {
      hard: 'Hard to read: {count} of 7 measures put it above a reader of {age}. Shorten it, or use plainer words.',
      long: 'A sentence of {count} words: split it.',
      wall: 'A paragraph of {count} words: break it up.',
    },
    english: true,
  },

  options: schema,

  cue: judges,

  *check(draft, options) {
    if (draft.commit || !judges(draft, options)) return
    const paragraphs = new Map<Draft['blocks'][number], number>()
    const measures = new Measures(options)
    const key = `readable ${options.age} ${options.threshold} ${options.minWords}`
    for (const sentence of draft.sentences) {
      // Columns set with tabs or spaces are no sentence.
      if (/\t|\S {4,}\S/.test(draft.text.slice(sentence.start, sentence.end))) continue
      if (sentence.zone === 'greeting' || sentence.block.type === 'cell' || sentence.block.type === 'subject') continue
      const count = recall(sentence, wordsIn, () => wordsIn(sentence.text))
      paragraphs.set(sentence.block, (paragraphs.get(sentence.block) ?? 0) + count)
      if (count > options.maxWords) {
        yield {at: sentence, message: 'long', data: {count}}
      } else if (count >= options.minWords) {
        const agreeing = recall(sentence, key, () => measures.agreeing(sentence.text.replace(/\uFFFC+/g, 'it')))
        if (agreeing) yield {at: sentence, message: 'hard', data: {count: agreeing, age: options.age}}
      }
    }
    for (const [block, count] of paragraphs) {
      if (count > options.maxParagraph && block.type === 'paragraph') yield {at: {start: block.start, end: block.end}, message: 'wall', data: {count}}
    }
  },
})

function judges({kind}: Pick<Draft, 'kind'>, {documents}: {readonly documents: boolean}): boolean {
  return kind !== 'document' || documents
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0
}

type Limits = Pick<Options, 'age' | 'threshold' | 'minWords'>

/** The measures of retext-readability, with its packages' formulas. */
export class Measures {
  #processor: ReturnType<typeof create> | undefined

  constructor(private readonly limits: Limits) {}

  /** How many find the sentence too hard, or 0 where too few do. */
  agreeing(text: string): number {
    if (!mayBeHard(text, this.limits)) return 0
    const processor = (this.#processor ??= create(this.limits))
    const file = new VFile(text)
    processor.runSync(processor.parse(file), file)
    const count = /(all|\d) (?:out of )?7/.exec(file.messages[0]?.reason ?? '')?.[1]
    return count === 'all' ? 7 : Number(count ?? 0)
  }
}

function create({age, threshold, minWords}: Limits) {
  return retext().use(retextReadability, {age, threshold: threshold / 7, minWords})
}

/**
 * Whether enough of the measures can find a sentence too hard, told from the counts of its letters and words alone: what
 * needs syllables and lists of words is dear, and most sentences are far from it. Two sentences in one may always be.
 */
export function mayBeHard(text: string, {age, threshold}: Limits): boolean {
  if (/[.!?\u2026]\S*\s+\S|[。？！\n]/.test(text)) return true
  const letters = text.replace(/\s+/g, '').length
  const fewest = text.split(/\s+/).filter(part => /[\p{L}\p{N}]/u.test(part)).length
  const most = text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0
  if (fewest === 0) return true
  const grades = [
    automatedReadability({character: letters, word: fewest, sentence: 1}) + 0.5 * (most - fewest),
    colemanLiau({letter: letters, word: fewest, sentence: 1}) + 29.6 * (1 / fewest - 1 / most),
    spacheFormula({word: most, unfamiliarWord: most, sentence: 1}),
  ]
  const smog = Math.ceil(Math.sqrt(smogFormula({polysillabicWord: most, sentence: 1})) + 2.5)
  // Whole years, rounded; and three measures that are not told in advance.
  const possible = [...grades.map(grade => Math.round(grade + 5)), smog].filter(found => found > age).length + 3
  return possible >= threshold
}
