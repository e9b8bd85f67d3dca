import {type Ask, defineRule, type Draft, insertAfter, type Suggestion} from '../core/index.js'

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
    messages: {vague: '“{words}” leaves open what to answer: ask the question that you have.'},
    fix: 'draft',
    english: true,
  },

  *check(draft) {
    const {asks, blanks} = draft.facts
    for (const ask of asks) {
      if (ask.clarity !== 'vague' || ask.in) continue
      if (blanks.some(blank => !blank.in && blank.start >= ask.start && blank.start <= ask.end + 60)) continue
      const words = crop(draft.text.slice(ask.start, ask.end))
      yield {at: ask, message: 'vague', data: {words}, suggestions: [askIt(draft, ask)]}
    }
  },
})

function askIt(draft: Draft, ask: Ask): Suggestion {
  const title = 'Ask the question'
  const words = draft.text.slice(ask.start, ask.end)
  const alone = ask.start <= ask.sentence.start + 1 && ask.end >= ask.sentence.end - 1 && words.split(/\s+/).length <= 4
  if (alone && ask.form !== 'statement') {
    return {title, kind: 'draft', edits: [{start: ask.start, end: ask.end, text: 'Could you tell me [fill in: what to answer]?'}]}
  }
  return {title, kind: 'draft', edits: [insertAfter(draft, ask.sentence, 'My question is: [fill in: what to answer]?')]}
}

function crop(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= 48 ? line : `${line.slice(0, 47).trimEnd()}…`
}
