import {addTo, defineRule, hasBlank, lostLinks, lostMessages, openActions} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'action-linked',
    group: 'record',
    summary: 'Link an action item to its task.',
    why: 'Notes are read once. What is only in them is found again by nobody who plans the week.',
    limits:
      'A link or a number such as `#12` or `OPS-7` counts, in the item, in those that it stands below, or in the heading right above. Where a team keeps its work in the notes themselves, switch it off.\n\n' +
      'Links to files and to headings are looked up where the text is a file, as `decision-linked` does.',
    kinds: ['notes', 'decision'],
    presets: {recommended: 'hint', strict: 'warning', docs: 'hint'},
    messages: {unlinked: 'No task holds this: link the one that does.', ...lostMessages},
    fix: 'draft',
    english: true,
  },

  *check(draft) {
    // Those of decisions are judged by `decision-linked`.
    const others = new Set(draft.facts.decisions.flatMap(({links}) => links.map(({start}) => start)))
    const links = new Map(openActions(draft).flatMap(action => action.links.map(link => [link.start, link])))
    yield* lostLinks(draft, [...links.values()].filter(({start}) => !others.has(start)))
    for (const action of openActions(draft)) {
      if (action.links.length > 0 || action.around.length > 0 || hasBlank(draft, action, 'thing')) continue
      yield {at: action, message: 'unlinked', suggestions: [addTo(draft, action, '([fill in: link])', 'Leave a place for the link')]}
    }
  },
})
