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
  mayCall,
  overlaps,
  sentenceToFollow,
  speaksAsWe,
  type Suggestion,
  takesMore,
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
    whole: true,
  },

  cue: mayCall,

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
  const title = 'Add a deadline'
  const {text} = ask.sentence
  const whole = ask.end >= ask.sentence.start + text.trimEnd().length - 1
  const takesOne = ask.type !== 'answer' && (ask.form === 'imperative' || ask.form === 'question' || ask.form === 'request')
  if (asks.length === 1 && whole && takesOne && text.length < 120 && isSimple(ask.in ? '' : draft.text.slice(ask.start, ask.end))) {
    return {title, kind: 'draft', edits: [insertBeforeStop(draft, ask, blank)]}
  }
  const anchor = sentenceToFollow(asks, ask)
  const words = wordsFor(draft, asks)
  return {title, kind: 'draft', edits: [takesMore(anchor) ? insertAfter(draft, anchor, words) : closeWith(draft, words)]}
}

function isSimple(words: string): boolean {
  return !/[,;:(–—]|\b(?:because|since|so|if|unless|and|but|or|when|while|that|which|before|after|about|whether|how|what|why)\b/i.test(words)
}

/** What the writer gets. */
const wanted: Readonly<Record<Ask['type'], string>> = {
  action: 'this',
  answer: 'your answer',
  attendance: 'your answer',
  decision: 'your decision',
  input: 'your comments',
}

/** A sentence that gives all of the asks their deadline, in words that fit them. */
function wordsFor(draft: Draft, asks: readonly Ask[]): string {
  // "Unless you object, I'll merge": what is asked for is an objection.
  if (asks.every(ask => draft.facts.fallbacks.some(fallback => overlaps(fallback, ask)))) {
    return 'The deadline for objections is [fill in: by when].'
  }
  const [first] = asks
  // Of several asks "your answers" would read as one more.
  return `${speaksAsWe(draft) ? 'We' : 'I'} need ${first && asks.length === 1 ? wanted[first.type] : 'all of this'} ${blank}.`
}
