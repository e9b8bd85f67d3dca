import {addTo, defineRule, hasBlank} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'decision-owned',
    group: 'record',
    summary: 'Say who took a decision.',
    why: 'A decision is kept, questioned or changed by asking who took it. An author is not always the one.',
    limits:
      'In notes, those who are listed as present or who speak count as having decided. A record names them in a field ' +
      '(“Deciders: …”) or in the decision. It is reported once a draft.',
    kinds: ['notes', 'decision'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {unowned: 'Who decided this? Name them, here or at the top.'},
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft) {
    const unowned = draft.facts.decisions.find(decision => !decision.owned && !decision.routine)
    if (!unowned || hasBlank(draft, unowned, 'name')) return
    yield {
      at: unowned,
      message: 'unowned',
      suggestions: [addTo(draft, unowned, '(decided by [fill in: who])', 'Leave a place for their names')],
    }
  },
})
