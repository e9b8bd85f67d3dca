import {closeWith, defineRule, insertAfter, judgedOf} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'options-offered',
    group: 'follow-up',
    summary: 'Offer the choices, or a recommendation, with a decision that you ask for.',
    why:
      'Who knows the matter best is you. A reader who has to find the choices first puts it off; one who finds a ' +
      'recommendation can say yes.',
    limits:
      'A yes-or-no needs no list. It is silent where options, a proposal, a list, a table or a link stand in the text, and ' +
      'where the choice is the reader’s own (“pick a seat”).',
    kinds: ['message'],
    presets: {recommended: 'hint', strict: 'warning', docs: 'off'},
    messages: {missing: 'Nothing to choose from: give the options, or say what you recommend.'},
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft) {
    const decision = judgedOf(draft, draft.facts.openDecisions)[0]
    if (!decision) return
    const {sentence} = decision
    const words = 'The options are [fill in: options]. I recommend [fill in: your choice, and why].'
    const beside = sentence.block.type === 'paragraph' && !sentence.in
    const edit = beside ? insertAfter(draft, sentence, words) : closeWith(draft, words)
    yield {
      at: decision,
      message: 'missing',
      suggestions: [{title: 'Leave a place for the options', kind: 'draft', edits: [edit]}],
    }
  },
})
