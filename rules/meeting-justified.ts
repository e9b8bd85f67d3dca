import {defineRule, type Draft, insertAfter, type Meeting, type Suggestion} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'meeting-justified',
    group: 'mode',
    summary: 'Call a meeting for what needs one, and say what for.',
    why:
      'A round of statuses takes an hour from everybody and tells what each could have read in a minute. And a call ' +
      'without a purpose can be neither prepared nor declined.',
    limits:
      'A subject or any other sentence that tells what the talk is about counts as its purpose. Social events, interviews, ' +
      'trainings and ceremonies need none.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {
      status: 'A meeting in which each tells their status: ask for the status in writing, and meet for what has to be decided.',
      purpose: 'Neither purpose nor agenda is given: say what the talk is to settle, or ask it here.',
    },
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft) {
    const {meetings} = draft.facts
    if (draft.commit || draft.facts.greets) return
    const meeting = meetings.find(({purpose}) => purpose !== 'stated')
    if (!meeting) return
    const status = meeting.purpose === 'status'
    yield {
      at: meeting,
      message: status ? 'status' : 'purpose',
      suggestions: status ? askForStatus(draft, meeting, meetings) : [sayWhatFor(draft, meeting)],
    }
  },
})

function askForStatus(draft: Draft, {sentence}: Meeting, meetings: readonly Meeting[]): Suggestion[] {
  const decide: Suggestion = {
    title: 'Keep the meeting for what has to be decided',
    kind: 'draft',
    edits: [insertAfter(draft, sentence, 'Please reply here with your status beforehand; we meet to decide [fill in: what has to be decided].')],
  }
  const small = /^\p{Ll}/u.test(sentence.text)
  const text = `${small ? 'please' : 'Please'} reply here with your status by [fill in: by when].`
  const write: Suggestion = {title: 'Ask for the status in writing', kind: 'draft', edits: [{start: sentence.start, end: sentence.end, text}]}
  // Where more is said of the meeting behind it, that would be left without what it speaks of.
  const last = draft.sentences.findLast(({block}) => block.type !== 'subject')
  return meetings.length === 1 && sentence === last ? [write, decide] : [decide]
}

function sayWhatFor(draft: Draft, {sentence}: Meeting): Suggestion {
  const words = 'The purpose is [fill in: what you want to settle].'
  return {title: 'Say what it is for', kind: 'draft', edits: [insertAfter(draft, sentence, words)]}
}
