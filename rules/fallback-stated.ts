import {
  type Ask,
  askThatMatters,
  closeWith,
  contains,
  defineRule,
  type Draft,
  insertAfter,
  isConditional,
  isOpenCall,
  judgedAsks,
  mayCall,
  type PresetName,
  type Severity,
  sentenceToFollow,
  speaksAsWe,
  type Suggestion,
  takesMore,
} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'fallback-stated',
    group: 'silence',
    summary: 'Say what happens if nobody replies.',
    why:
      'Silence is the most frequent answer. Who says beforehand what it will mean can go on when the deadline has passed, ' +
      'and a reader who agrees need not write at all.',
    limits:
      'The consequence of not doing it counts too (“without it the deposit stays blocked”). An invitation needs none. It ' +
      'is reported once a draft. In `recommended` it warns only for actions and decisions asked of somebody in particular.',
    kinds: ['message', 'decision', 'document'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {missing: 'What happens if nobody replies? Say it once.'},
    fix: 'draft',
    english: true,
    whole: true,
  },

  cue: mayCall,

  *check(draft, _options, {preset}) {
    const ask = askThatMatters(judgedAsks(draft).filter(({type}) => type !== 'attendance'))
    if (!ask || draft.facts.fallbacks.length > 0) return
    yield {at: ask, message: 'missing', suggestions: [sayIt(draft, ask)], ...cap(ask, preset)}
  },
})

function cap(ask: Ask, preset: PresetName): {atMost?: Severity} {
  if (preset === 'strict') return {}
  return (ask.type === 'action' || ask.type === 'decision') && !isOpenCall(ask) && !isConditional(ask) ? {} : {atMost: 'hint'}
}

/**
 * Behind the last of the asks and deadlines in the paragraph, or the blank for one: there it is read as theirs. Without
 * a deadline it goes where `deadline-given` would put one, so that of the two the deadline comes first.
 */
function sayIt(draft: Draft, ask: Ask): Suggestion {
  const {asks, blanks, deadlines} = draft.facts
  const dated = deadlines.some(({precision}) => precision !== 'vague') || blanks.some(({stands}) => stands === 'time')
  const [writer, will] = speaksAsWe(draft) ? ['we', "we'll"] : ['I', "I'll"]
  const words = `If ${writer} hear nothing by ${dated ? 'then' : '[fill in: by when]'}, ${will} [fill in: what you will do].`
  const open = draft.sentences.filter(sentence => blanks.some(blank => blank.stands === 'time' && contains(sentence, blank)))
  const judged = judgedAsks(draft)
  const anchor = dated || deadlines.length > 0
    ? [...asks, ...deadlines]
        .map(({sentence}) => sentence)
        .filter(({block}) => block === ask.sentence.block)
        .concat(open)
        .reduce((last, sentence) => (sentence.index > last.index ? sentence : last), ask.sentence)
    : sentenceToFollow(judged, askThatMatters(judged) ?? ask)
  return {title: 'Say what silence means', kind: 'draft', edits: [takesMore(anchor) ? insertAfter(draft, anchor, words) : closeWith(draft, words)]}
}
