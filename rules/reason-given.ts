import {
  closeWith,
  defineRule,
  type Draft,
  insertAfter,
  insertBeforeStop,
  judgedOf,
  type Suggestion,
  type UnreasonedAsk,
} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'reason-given',
    group: 'follow-up',
    summary: 'Say why you ask for something of weight.',
    why:
      'Who is to give something up, undo work or take on much has to judge whether it is worth it, and asks back or ' +
      'lets it lie.',
    limits:
      'It judges only asks that cost their readers much (“please cancel all bookings”, “hand in your cards”), and is silent ' +
      'where anything in the text reads as a reason, or where a link may tell it.',
    kinds: ['message'],
    presets: {recommended: 'hint', strict: 'warning', docs: 'off'},
    messages: {missing: 'Why? This asks much of its readers: give the reason.'},
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft) {
    const ask = judgedOf(draft, draft.facts.unreasonedAsks)[0]
    if (!ask) return
    yield {at: ask, message: 'missing', suggestions: [giveReason(draft, ask)]}
  },
})

const blank = '[fill in: why]'
/** Words behind which a “because” could be read as theirs. */
const joined = /[?;(–—]|\b(?:because|since|so|if|unless|but|or|while|that|which|whether|how|what|why)\b/i

/** Behind a short request, else as a sentence of its own. */
function giveReason(draft: Draft, {sentence}: UnreasonedAsk): Suggestion {
  const {text, block} = sentence
  const simple = text.length < 140 && !joined.test(text)
  const own = `The reason is ${blank}.`
  const edit = block.type === 'paragraph' && simple
    ? insertBeforeStop(draft, sentence, `because ${blank}`)
    : block.type === 'paragraph' && !/:\s*$/.test(text)
      ? insertAfter(draft, sentence, own)
      : closeWith(draft, own)
  return {title: 'Leave a place for the reason', kind: 'draft', edits: [edit]}
}
