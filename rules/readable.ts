import {retext} from 'retext'
import retextReadability from 'retext-readability'
import {boolean, description, minValue, number, optional, pipe, strictObject} from 'valibot'
import {VFile} from 'vfile'
import {defineRule, type Draft, recall} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'readable',
    group: 'plain',
    summary: 'Write sentences that are read once.',
    why: 'A sentence that has to be read twice is often read not at all, least of all in a second language.',
    limits:
      'Readability is counted (by retext-readability, from the lengths of words and sentences), not understood: a short ' +
      'sentence with two long names can look harder than it is, so short ones are not judged. Documents are judged only ' +
      'where `documents` is on.',
    kinds: ['message', 'decision', 'document'],
    presets: {recommended: 'hint', strict: 'warning', docs: 'off'},
    messages: {
      hard: 'Hard to read: {count} of 7 measures put it above a reader of {age}. Shorten it, or use plainer words.',
      long: 'A sentence of {count} words: split it.',
      wall: 'A paragraph of {count} words: break it up.',
    },
    english: true,
  },

  options: strictObject({
    age: optional(pipe(number(), minValue(5), description('Age of the reader who should understand it.')), 18),
    threshold: optional(pipe(number(), minValue(1), description('How many of the seven measures must agree.')), 5),
    minWords: optional(pipe(number(), minValue(1), description('Sentences with fewer words are not judged.')), 14),
    maxWords: optional(pipe(number(), minValue(10), description('Words that a sentence may have.')), 45),
    maxParagraph: optional(pipe(number(), minValue(20), description('Words that a paragraph may have.')), 180),
    documents: optional(pipe(boolean(), description('Judge documents too.')), false),
  }),

  cue: judges,

  *check(draft, options) {
    if (!judges(draft, options)) return
    const paragraphs = new Map<Draft['blocks'][number], number>()
    const processor = retext().use(retextReadability, {
      age: options.age,
      threshold: options.threshold / 7,
      minWords: options.minWords,
    })
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
        const agreeing = recall(sentence, key, () => verdict(processor, sentence.text))
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

/** How many measures find the sentence too hard, or 0 where too few do. */
function verdict(processor: {parse(file: VFile): ReturnType<ReturnType<typeof retext>['parse']>; runSync: ReturnType<typeof retext>['runSync']}, text: string): number {
  const file = new VFile(text.replace(/\uFFFC+/g, 'it'))
  processor.runSync(processor.parse(file), file)
  const count = /(all|\d) (?:out of )?7/.exec(file.messages[0]?.reason ?? '')?.[1]
  return count === 'all' ? 7 : Number(count ?? 0)
}
