import {
  type Ask,
  askThatMatters,
  capFor,
  closeWith,
  defineRule,
  type Draft,
  insertAfter,
  insertBeforeStop,
  judgedAsks,
  type Suggestion,
} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'deadline-given',
    group: 'deadline',
    summary: 'Give every ask a deadline.',
    why: 'Without one, each reader picks a date of their own, or none. Most often nothing happens until somebody asks again.',
    limits:
      'One deadline may serve several asks, and a vague one (“soon”) counts here: `deadline-exact` reports that. It is ' +
      'reported once a draft, at the ask that matters most. In `recommended` a plain question and a call to a whole ' +
      'channel get a hint at most.',
    kinds: ['message', 'decision'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {
      missing: 'No deadline: say by when you need this.',
      missingAll: 'No deadline for any of these {count} asks: say by when you need them.',
    },
    fix: 'draft',
    english: true,
  },

  *check(draft, _options, {preset}) {
    const {facts} = draft
    const asks = judgedAsks(draft)
    const ask = askThatMatters(asks)
    if (!ask || facts.deadlines.length > 0 || facts.pressure.length > 0) return
    if (facts.blanks.some(({stands}) => stands === 'time')) return
    yield {
      at: ask,
      message: asks.length > 1 ? 'missingAll' : 'missing',
      data: {count: asks.length},
      suggestions: [addDeadline(draft, ask, asks)],
      ...capFor(ask, preset),
    }
  },
})

const blank = 'by [fill in: by when]'

/** Puts the deadline into a short request, and beside anything else as a sentence of its own. */
function addDeadline(draft: Draft, ask: Ask, asks: readonly Ask[]): Suggestion {
  const count = asks.length
  const title = 'Add a deadline'
  const {text} = ask.sentence
  const whole = ask.end >= ask.sentence.start + text.trimEnd().length - 1
  const takesOne = ask.type !== 'answer' && (ask.form === 'imperative' || ask.form === 'question' || ask.form === 'request')
  const simple = (words: string): boolean => !/[,;:(–—]|\b(?:because|since|so|if|unless|and|but|or|when|while|that|which|before|after|about|whether|how|what|why)\b/i.test(words)
  if (count === 1 && whole && takesOne && text.length < 120 && simple(ask.in ? '' : draft.text.slice(ask.start, ask.end))) {
    return {title, kind: 'draft', edits: [insertBeforeStop(draft, ask, blank)]}
  }
  const answers = asks.every(({type}) => type === 'answer')
  const wanted = count > 1 ? (answers ? 'your answers' : 'all of this') : answers ? 'your answer' : 'this'
  const words = `I need ${wanted} ${blank}.`
  const last = count > 1 ? asks.at(-1)?.sentence ?? ask.sentence : ask.sentence
  const own = last.in || last.block.type !== 'paragraph'
  return {title, kind: 'draft', edits: [own ? closeWith(draft, words) : insertAfter(draft, last, words)]}
}
