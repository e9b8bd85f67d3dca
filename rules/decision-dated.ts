import {addTo, defineRule, hasBlank} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'decision-dated',
    group: 'record',
    summary: 'Say when a decision was taken.',
    why: 'Of two decisions that differ, the later one holds. Without a date nobody can tell which that is.',
    limits:
      'The date of the notes counts for all that they decide: in their heading, their first lines, their front matter or ' +
      'their file’s name. It is reported once a draft.',
    kinds: ['notes', 'decision'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {undated: 'When was this decided? Give the date, here or at the top.'},
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft) {
    const undated = draft.facts.decisions.find(decision => !decision.dated && !decision.routine)
    if (!undated || hasBlank(draft, undated, 'time')) return
    yield {
      at: undated,
      message: 'undated',
      suggestions: [addTo(draft, undated, '([fill in: date])', 'Leave a place for the date')],
    }
  },
})
