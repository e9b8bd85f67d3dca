import {addTo, defineRule, hasBlank, openActions} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'action-owned',
    group: 'record',
    summary: 'Give every action item an owner.',
    why: 'What everybody heard and nobody took is not done by the next meeting.',
    limits:
      'A name, a handle or a team counts, in the item, in its column or right above, and so does “I” of somebody whose ' +
      'line it is. Items that are done are left alone. What prose only promises (“will send the photos”) gets a hint at ' +
      'most, but for `strict`.',
    kinds: ['notes', 'decision'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {unowned: 'Nobody is to do this: name who.'},
    fix: 'draft',
    english: true,
  },

  *check(draft, _options, {preset}) {
    for (const action of openActions(draft)) {
      if (action.owner || hasBlank(draft, action, 'name')) continue
      yield {
        at: action,
        message: 'unowned',
        suggestions: [addTo(draft, action, '([fill in: who])', 'Leave a place for the name')],
        ...(action.listed || preset === 'strict' ? {} : {atMost: 'hint'}),
      }
    }
  },
})
