import {closeWith, defineRule, type Draft, insertAfter, lineBreak, type Suggestion} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'greeting-alone',
    group: 'mode',
    summary: 'Put the question into the same message as the greeting.',
    why:
      'Who reads “Hi, are you there?” can only answer “Yes?” and wait. Across time zones that costs a day before the ' +
      'question has even been asked.',
    limits:
      'Wishes that need no answer (a birthday, a holiday, thanks) are fine by themselves. It is silent where the subject ' +
      'asks, or where something is attached, linked or quoted.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {
      ping: 'This calls for an answer and asks nothing: put your question into the same message.',
      greeting: 'This is a greeting and nothing else: say in the same message what you want.',
    },
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft) {
    const {asks, blanks, greets} = draft.facts
    if (draft.commit || !greets || blanks.length > 0) return
    if (asks.some(ask => ask.in) || (draft.context.attachments?.length ?? 0) > 0) return
    if (draft.sentences.some(({block, text}) => block.type === 'subject' && /\?\s*$/.test(text))) return
    const said = draft.sentences.filter(({block}) => block.type !== 'subject' && block.type !== 'heading')
    const [first] = said
    const last = said.at(-1)
    if (!first || !last) return
    const greeting = !said.some(({text, zone}) => zone !== 'greeting' && calls.test(text))
    yield {at: {start: first.start, end: last.end}, message: greeting ? 'greeting' : 'ping', suggestions: [addQuestion(draft)]}
  },
})

const calls = /\?|\b(?:ping|question|ask|help|urgent|around|there|call|answer)/i

function addQuestion(draft: Draft): Suggestion {
  const words = 'Could you [fill in: what you need, and by when]?'
  const last = draft.sentences.findLast(({block}) => block.type !== 'subject')
  const edit =
    last && draft.blocks.filter(({type}) => type !== 'subject').length > 1 && last.zone === 'greeting'
      ? {start: last.end, end: last.end, text: lineBreak(draft).repeat(2) + words}
      : last && last.zone === 'greeting' && /,\s*$/.test(last.text)
        ? {start: last.end, end: last.end, text: ` ${words.charAt(0).toLowerCase()}${words.slice(1)}`}
        : last
          ? insertAfter(draft, last, words)
          : closeWith(draft, words)
  return {title: 'Leave a place for the question', kind: 'draft', edits: [edit]}
}
