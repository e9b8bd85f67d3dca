import {closeWith, defineRule, type Draft, insertAfter, insertBeforeStop, judgedAsks, type Suggestion, type UnreasonedAsk} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'reason-given',
    group: 'follow-up',
    summary: 'Say why you ask for something of weight.',
    why: 'Who is to give something up, undo work or take on much has to judge whether it is worth it, and asks back or lets it lie.',
    limits:
      'It judges only asks that cost their readers much (“please cancel all bookings”, “hand in your cards”), and is silent ' +
      'where anything in the text reads as a reason, or where a link may tell it.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {missing: 'Why? This asks much of its readers: give the reason.'},
    fix: 'draft',
    english: true,
  },

  *check(draft) {
    const judged = draft.facts.unreasonedAsks.filter(({sentence}) => !draft.commit || judgedAsks(draft).some(ask => ask.sentence === sentence))
    const ask = judged[0]
    if (!ask) return
    yield {at: ask, message: 'missing', suggestions: [giveReason(draft, ask)]}
  },
})

const blank = '[fill in: why]'

/** Behind a short request, else as a sentence of its own. */
function giveReason(draft: Draft, {sentence}: UnreasonedAsk): Suggestion {
  const {text, block} = sentence
  const simple = text.length < 140 && !/[?;(–—]|\b(?:because|since|so|if|unless|but|or|while|that|which|whether|how|what|why)\b/i.test(text)
  const own = `The reason is [fill in: why].`
  const edit = block.type === 'paragraph' && simple
    ? insertBeforeStop(draft, sentence, `because ${blank}`)
    : block.type === 'paragraph' && !/:\s*$/.test(text)
      ? insertAfter(draft, sentence, own)
      : closeWith(draft, own)
  return {title: 'Leave a place for the reason', kind: 'draft', edits: [edit]}
}
