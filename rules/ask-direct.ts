import {description, minValue, number, optional, pipe, strictObject} from 'valibot'
import {
  begsPardon,
  defineRule,
  directly,
  type Draft,
  hedging,
  inSummary,
  openAsks,
  type Sentence,
  type Suggestion,
} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'ask-direct',
    group: 'ask',
    summary: 'Ask without hedges.',
    why:
      'Each “maybe” and “if it’s not too much trouble” takes back a part of the ask, until the reader, most of all one in ' +
      'a second language, can’t tell whether anything is wanted. “Could you …” is polite enough.',
    limits:
      'A plain “could you please”, “would you mind” or “I was wondering if you could” is not hedged: hedges are weighed, and ' +
      'reported where several are stacked on one ask.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {hedged: 'Hedged so much that it may not be read as an ask: say “could you …”.'},
    fix: 'draft',
    english: true,
  },

  options: strictObject({
    weight: optional(
      pipe(
        number(),
        minValue(1),
        description('Hedging that is reported: “maybe” and “if you don’t mind” weigh 2, “might” and “just” 1.'),
      ),
      5,
    ),
  }),

  *check(draft, {weight}) {
    if (draft.commit) return
    const sentences = new Set(openAsks(draft).filter(ask => !ask.in).map(({sentence}) => sentence))
    for (const sentence of sentences) {
      const own = hedging(sentence.text)
      if (own < 3 || own + around(draft, sentence) < weight || inSummary(draft, sentence)) continue
      const {start, end} = sentence
      yield {at: {start, end}, message: 'hedged', suggestions: suggestionsFor(draft, sentence, weight)}
    }
  },
})

/** Half of what begs pardon right before and after the ask. */
function around({sentences}: Draft, {index, block}: Sentence): number {
  const beside = [sentences[index - 1], sentences[index + 1]]
  return beside.filter(other => other && other.block === block && begsPardon(other)).length
}

function suggestionsFor(draft: Draft, sentence: Sentence, weight: number): readonly Suggestion[] {
  const plain = directly(draft, sentence)
  if (!plain || hedging(plain.text) >= Math.min(3, weight)) return []
  const edit = {start: sentence.start + plain.from, end: sentence.end, text: plain.text}
  return [{title: 'Ask plainly', kind: 'draft', edits: [edit]}]
}
