import {type Ask, defineRule, type Draft, insertAfter, judgedOf, type Suggestion, wordsOf} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'ask-specific',
    group: 'ask',
    summary: 'Ask a question that can be answered.',
    why: '“Thoughts?” makes every reader invent the question first. Most answer another one than you had, or none.',
    limits:
      'A “Thoughts?” is fine where the text before it makes plain what to answer. Reported where it stands.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {
      vague: '“{words}” leaves open what to answer: ask the question that you have.',
      open: '“{words}” leaves open what to do: say it.',
    },
    fix: 'draft',
    english: true,
  },

  *check(draft) {
    const {asks, blanks} = draft.facts
    for (const ask of judgedOf(draft, asks)) {
      if (ask.clarity !== 'vague' || ask.in) continue
      if (blanks.some(blank => !blank.in && blank.start >= ask.start && blank.start <= ask.end + 60)) continue
      const words = wordsOf(ask.sentence, ask)
      const message = ask.type === 'action' ? 'open' : 'vague'
      yield {at: ask, message, data: {words}, suggestions: [askIt(draft, ask)]}
    }
  },
})

function askIt(draft: Draft, ask: Ask): Suggestion {
  const toDo = ask.type === 'action'
  const title = toDo ? 'Say what to do' : 'Ask the question'
  const short = draft.text.slice(ask.start, ask.end).split(/\s+/).length <= 4
  const alone = short && ask.start <= ask.sentence.start + 1 && ask.end >= ask.sentence.end - 1
  if (alone && ask.form !== 'statement') {
    const text = toDo ? 'Could you [fill in: what to do]?' : 'Could you tell me [fill in: what to answer]?'
    return {title, kind: 'draft', edits: [{start: ask.start, end: ask.end, text}]}
  }
  const text = toDo ? 'What I need is: [fill in: what to do].' : 'My question is: [fill in: what to answer]?'
  return {title, kind: 'draft', edits: [insertAfter(draft, ask.sentence, text)]}
}
