import {addTo, defineRule, hasBlank, openActions} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'action-due',
    group: 'record',
    summary: 'Give every action item a due date.',
    why: 'Without a day, nobody can tell whether it is late, and it is late.',
    limits:
      '“By Friday” and “next meeting” count. Items that are done are left alone. What prose only promises (“I’ll send the ' +
      'photos”) gets a hint at most, but for `strict`.',
    kinds: ['notes', 'decision'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {undue: 'By when? Give this a date.'},
    fix: 'draft',
    english: true,
  },

  *check(draft, _options, {preset}) {
    for (const action of openActions(draft)) {
      if (action.due || hasBlank(draft, action, 'time')) continue
      yield {
        at: action,
        message: 'undue',
        suggestions: [addTo(draft, action, 'by [fill in: by when]', 'Leave a place for a date')],
        ...(action.listed || preset === 'strict' ? {} : {atMost: 'hint'}),
      }
    }
  },
})
