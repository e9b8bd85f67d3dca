import {addTo, defineRule, hasBlank, openActions} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'action-linked',
    group: 'record',
    summary: 'Link an action item to its task.',
    why: 'Notes are read once. What is only in them is found again by nobody who plans the week.',
    limits:
      'A link or a number such as `#12` or `OPS-7` counts. Where a team keeps its work in the notes themselves, switch it off.',
    kinds: ['notes', 'decision'],
    presets: {recommended: 'hint', strict: 'warning', docs: 'hint'},
    messages: {unlinked: 'No task holds this: link the one that does.'},
    fix: 'draft',
    english: true,
  },

  *check(draft) {
    for (const action of openActions(draft)) {
      if (action.links.length > 0 || hasBlank(draft, action, 'thing')) continue
      yield {at: action, message: 'unlinked', suggestions: [addTo(draft, action, '([fill in: link])', 'Leave a place for the link')]}
    }
  },
})
