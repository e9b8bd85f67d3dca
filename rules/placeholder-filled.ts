import {defineRule, slice} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'placeholder-filled',
    group: 'plain',
    summary: 'Fill every blank before you send.',
    why: 'A blank that is sent costs a question back, and tells every reader that nobody read the text before them.',
    limits:
      'Code is left alone, and so are names such as “my TODO list”. In documents and commit messages only the blanks that AskLint itself left ' +
      '(`[fill in: …]`) are reported.',
    kinds: ['message', 'decision', 'notes', 'document'],
    presets: {recommended: 'error', strict: 'error', docs: 'error'},
    messages: {blank: '“{words}” is still a blank: fill it in, or take it out.'},
    english: false,
  },

  cue: ({kind, text}) => kind !== 'document' || /fill in:/i.test(text),

  *check(draft) {
    for (const blank of draft.facts.blanks) {
      if ((draft.kind === 'document' || draft.commit) && !blank.own) continue
      yield {at: blank, message: 'blank', data: {words: slice(draft, blank)}}
    }
  },
})
