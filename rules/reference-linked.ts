import {defineRule, wordsOf} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'reference-linked',
    group: 'follow-up',
    summary: 'Link or name the thing that you mean.',
    why: 'Who can’t find “the doc” has to ask which one, and waits a day for the answer.',
    limits:
      'It looks only at sentences that send the reader to the thing (“please read the doc”), and is silent where a link, ' +
      'a number, a name, an attachment or code stands near.',
    kinds: ['message'],
    presets: {recommended: 'hint', strict: 'warning', docs: 'off'},
    messages: {unlinked: 'Which one is “{words}”? Link it, or give its name or number.'},
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft) {
    const {asks, references, blanks} = draft.facts
    if (asks.length === 0 || draft.commit) return
    const seen = new Set<string>()
    for (const reference of references) {
      if (reference.kind !== 'thing' || reference.linked || seen.has(reference.noun)) continue
      seen.add(reference.noun)
      if (blanks.some(blank => blank.in === reference.in && blank.start >= reference.end && blank.start <= reference.end + 3)) continue
      const edit = {start: reference.end, end: reference.end, text: ' ([fill in: link])', ...(reference.in ? {in: reference.in} : {})}
      yield {
        at: reference,
        message: 'unlinked',
        data: {words: wordsOf(reference.sentence, reference)},
        suggestions: [{title: 'Leave a place for the link', kind: 'draft', edits: [edit]}],
      }
    }
  },
})
