import {addTo, defineRule, hasBlank, lostLinks, lostMessages} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'decision-linked',
    group: 'record',
    summary: 'Link a decision to the task that it made, or the goal that it serves.',
    why: 'Who meets the decision three weeks later can only see what became of it, and why it was taken, where it is linked.',
    limits:
      'A link or a number such as `#12` or `OPS-7` counts where it stands in the decision’s paragraph or row, in an item ' +
      'or the heading above it, or in the fields of a record (“Tracking: …”). Decisions about the meeting itself, such as its ' +
      'agenda, need none.\n\n' +
      'Links to files and to headings are looked up where the text is a file. What may be a page of a site, a generated ' +
      'file or a name in other letters is not judged, nor is any address of the web.',
    kinds: ['notes', 'decision'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {unlinked: 'Nothing leads on from this decision: link its task or its goal.', ...lostMessages},
    fix: 'draft',
    english: true,
  },

  *check(draft) {
    const links = new Map(draft.facts.decisions.flatMap(decision => decision.links.map(link => [link.start, link])))
    yield* lostLinks(draft, [...links.values()])
    for (const decision of draft.facts.decisions) {
      if (decision.links.length > 0 || decision.routine || hasBlank(draft, decision, 'thing')) continue
      yield {
        at: decision,
        message: 'unlinked',
        suggestions: [addTo(draft, decision, '([fill in: link])', 'Leave a place for the link')],
      }
    }
  },
})
