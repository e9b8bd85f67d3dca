import {defineRule, type Draft, type Edit, insertBeforeStop, type Reference, wordsOf} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'context-given',
    group: 'follow-up',
    summary: 'Recap or link the conversation that your message rests on.',
    why:
      'Who was not there, or has forgotten, can’t act on “as discussed”. One sentence of recap, or a link, makes the ' +
      'message stand by itself.',
    limits:
      'It is silent where the text itself says what was agreed, and in replies and forwards, where the rest of the ' +
      'conversation is at hand.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {
      talk: '“{words}” rests on a talk that the text does not tell: recap it or link it.',
      pointer: '“{words}” points at nothing in the text: name what you mean.',
    },
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft) {
    if (draft.commit) return
    const {references, blanks} = draft.facts
    const talks = references.filter(({kind}) => kind === 'conversation')
    const filled = ({start, end, in: where}: Reference): boolean =>
      blanks.some(blank => blank.in === where && blank.start >= start && blank.start <= end + 3)
    const reference = talks.find(({linked}) => !linked)
    if (!reference || talks.some(filled)) return
    const words = wordsOf(reference.sentence, reference)
    const pointer = /^(?:it|this|that|they|them|these|those)$/i.test(words)
    yield {
      at: reference,
      message: pointer ? 'pointer' : 'talk',
      data: {words},
      suggestions: [
        pointer
          ? {title: 'Leave a place for what you mean', kind: 'draft', edits: [nameIt(draft, reference)]}
          : {
              title: 'Leave a place for the recap',
              kind: 'draft',
              edits: [insertBeforeStop(draft, reference, '([fill in: recap or link])')],
            },
      ],
    }
  },
})

/** The blank stands for the pronoun: "Can you fix [fill in: what] today?" */
function nameIt(draft: Draft, {start, end}: Reference): Edit {
  const are = /^['’]re\b/.exec(draft.text.slice(end))
  return {start, end: end + (are?.[0].length ?? 0), text: `[fill in: what]${are ? ' are' : ''}`}
}
