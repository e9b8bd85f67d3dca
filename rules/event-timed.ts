import {defineRule, insertBeforeStop, wordsOf} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'event-timed',
    group: 'follow-up',
    summary: 'Say when an event takes place that readers are to join or prepare for.',
    why: 'Nobody can come, or be ready, without knowing when. Each reader who asks waits for an answer of their own.',
    limits:
      'A calendar invite, a link, an attachment, “the usual sync” or “next meeting” counts as telling the time, and so ' +
      'does a date anywhere in the text that limits nothing else.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {untimed: 'When is “{words}”? Give its day and time.'},
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft) {
    if (draft.commit) return
    const event = draft.facts.events.find(({timed}) => !timed)
    if (!event) return
    const rest = event.sentence.text.slice(event.end - event.sentence.start)
    const words = /^ (?:about|of|on|for|with|to)\b/.test(rest) ? '([fill in: day and time])' : 'on [fill in: day and time]'
    yield {
      at: event,
      message: 'untimed',
      data: {words: wordsOf(event.sentence, event)},
      suggestions: [{title: 'Leave a place for its time', kind: 'draft', edits: [insertBeforeStop(draft, event, words)]}],
    }
  },
})
