import {description, minValue, number, optional, pipe, strictObject} from 'valibot'
import {
  type Ask,
  companionsOf,
  defineRule,
  type Draft,
  isNumbered,
  isSummary,
  isSure,
  itemsOf,
  lines,
  numberAsks,
} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'asks-listed',
    group: 'ask',
    summary: 'Number three or more asks.',
    why:
      'Of four asks in a paragraph the first and the last get done. Numbers show how many there are, and the answer can ' +
      'name them.',
    limits:
      'Asks in list items, with a number before them or on a line of their own don’t count, and neither does the reply ' +
      'that is asked for beside them (“please let me know”).',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {buried: '{count} asks in running text: number them.'},
    fix: 'draft',
    english: true,
    whole: true,
  },

  options: strictObject({
    min: optional(pipe(number(), minValue(2), description('Asks in running text from which on they are to be listed.')), 3),
  }),

  *check(draft, {min}) {
    if (draft.commit) return
    const {asks} = draft.facts
    const counted = asks.filter((ask, index) => counts(draft, ask, asks[index - 1]))
    const buried = [...counted, ...companionsOf(draft, counted)].sort((a, b) => a.start - b.start).flatMap(itemsOf)
    const [first] = buried
    if (!first || buried.length < min) return
    // Steps of one deed: "log in, read the page and press save".
    const steps = !/\b(?:please|pls|kindly|you)\b/i.test(first.ask.sentence.text)
    if (steps && buried.every(({ask}) => ask === first.ask)) return
    yield {
      at: first.ask,
      message: 'buried',
      data: {count: buried.length},
      suggestions: [{title: 'Number the asks', kind: 'draft', edits: numberAsks(draft, buried, min)}],
    }
  },
})

/** Ways to reply, and a thought that goes on about the question before. */
const reply = new RegExp(
  lines`
    \b(?:please |kindly )?(?:call me|let (?:me|us) know|get back to|advise|reply|respond|answer (?:by|until|before|me|us|here|
    asap)|write back|contact me|tell (?:me|us)\b[^.?!]{0,30}\b(?:(?:if|whether) (?:you|it|this|that|anything)|what you think)\b|
    feel free|thoughts\?|any ideas)\b
  `,
  'i',
)
const goesOn = new RegExp(
  lines`
    ^\W{0,2}(?:or |and )?(?:what about|how about|do you agree|right\?|(?:is|are|was|does|do|did|has|would|
    could) (?:it|this|that|they|these|there)\b|is that|why not|if so|how so)
  `,
  'i',
)

const announces = new RegExp(
  lines`
    \b(?:a few|some|several|two|three|four|five|\d|a couple of|a number of|the following|a lot of) (?:\w+ )?(?:things|
    points|questions|asks|requests|favou?rs|items|tasks|topics|details|chores|jobs)\b
  `,
  'i',
)

const open = /^\W*(?:and |also )?(?:who|which|when|where)\b/i

/** A whole ask of its own, beside the others. */
function counts(draft: Draft, ask: Ask, before: Ask | undefined): boolean {
  const {sentence, certainty, form, in: where, start, end, type} = ask
  if (where || sentence.block.type !== 'paragraph' || form === 'statement') return false
  if (!isSure(ask) || isSummary(sentence) || isNumbered(draft, ask)) return false
  const words = draft.text.slice(start, end)
  if (announces.test(words) || reply.test(words)) return false
  if (certainty < (form === 'question' && !open.test(words) ? 0.75 : 0.55)) return false
  if (form !== 'imperative' && form !== 'question' && (type === 'answer' || type === 'input')) return false
  if (/^\W*(?:if (?:not|so|yes|neither|none)|otherwise)\b/i.test(words)) return false
  return !(before && sentence.index - before.sentence.index <= 2 && goesOn.test(words))
}
