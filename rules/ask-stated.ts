import {closeWith, defineRule, type Draft, type Suggestion} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'ask-stated',
    group: 'ask',
    summary: 'Say what you want of the reader.',
    why:
      'A message that only reports a problem leaves it to each reader to guess whether to act, to answer or to know. ' +
      'Most will wait for somebody else to guess first.',
    limits:
      'It judges messages whose own words report a problem or a wish. `strict` also hints at a message that asks nothing ' +
      'and does not say that it is for information only.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {
      missing: 'A problem is reported and nothing is asked: say what you want, and of whom.',
      silent: 'Nothing is asked here: if that is meant, say “FYI, no reply needed.”',
    },
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft, _options, {preset}) {
    const {asks, blanks, fallbacks, informs, ping, unstated} = draft.facts
    if (draft.commit || asks.length > 0 || ping || informs || fallbacks.length > 0 || blanks.length > 0) return
    if (unstated) {
      yield {at: unstated, message: 'missing', suggestions: [ask(draft), forInformation(draft)]}
      return
    }
    const last = draft.sentences.findLast(({zone, in: where}) => zone === 'body' && !where)
    if (preset === 'strict' && last && draft.text.length > 80) {
      yield {at: last, message: 'silent', suggestions: [forInformation(draft)], atMost: 'hint'}
    }
  },
})

function ask(draft: Draft): Suggestion {
  const words = 'Could you [fill in: what you need, and by when]?'
  return {title: 'Ask for something', kind: 'draft', edits: [closeWith(draft, words)]}
}

function forInformation(draft: Draft): Suggestion {
  return {title: 'Say that nothing is needed', kind: 'draft', edits: [closeWith(draft, 'FYI, no reply needed.')]}
}
