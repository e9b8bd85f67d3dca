import * as v from 'valibot'
import {closeWith, defineRule, type Draft, type Suggestion, talk} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'live-worthwhile',
    group: 'mode',
    summary: 'Propose a call where writing does not get anywhere.',
    why:
      'After a few rounds each reply answers something else than was meant. A quarter of an hour together settles what ' +
      'another five messages would not, and hard words are better said than written.',
    limits:
      'It counts what it sees: quotes in quotes, the headers of replies below, a mail’s `References`, and the thread that ' +
      'a tool hands in. Of such a thread only turns count in which people object, miss each other or hold words and papers ' +
      'against each other, since the matter was last settled; questions that get their answers are progress. Several messages of one person in a row count once. It is silent where a call is proposed, and ' +
      'where the message closes the matter or wants nothing.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {
      rounds: 'This has gone back and forth {count} times: propose a call, and say what it is to settle.',
      heat: 'This is better talked through: propose a call before, or instead of, sending it.',
    },
    fix: 'draft',
    english: true,
    whole: true,
  },

  options: v.object({
    rounds: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.description('How many times a thread may go back and forth.')),
      3,
    ),
    heat: v.optional(
      v.pipe(
        v.picklist(['strict', 'always', 'never']),
        v.description('Whether heated or hurt words are reported too: in the strict preset, always or never.'),
      ),
      'strict',
    ),
  }),

  *check(draft, options, {preset}) {
    const {facts} = draft
    if (draft.commit || facts.greets || facts.ping || proposesTalk(draft)) return
    const first = draft.sentences.find(({zone, block}) => zone === 'body' && block.type !== 'subject' && block.type !== 'heading')
    if (!first) return
    const count = facts.rounds
    const open = hasThread(draft) ? !facts.informs : facts.wants || facts.live || objects.test(bodyOf(draft))
    const far = count > options.rounds && open
    const hot = facts.live && (options.heat === 'always' || (options.heat === 'strict' && preset === 'strict'))
    if (!far && !hot) return
    yield {at: first, message: far ? 'rounds' : 'heat', data: {count}, suggestions: [propose(draft)]}
  },
})

/** The matter is not settled yet. */
const objects =
  /\b(?:still|disagree|(?:don't|do not|didn't|can't|cannot|doesn't|does not|not) (?:think|agree|see|get|understand|follow|want|believe|like|accept|work|match|make sense|what (?:i|we|you|the|it))|no(?=,)|but|confus\w+|unclear|again|wrong|misunderst\w+|as i (?:said|wrote))\b/i

/** Where the words of the thread are known, a count says that they go round. */
function hasThread({context}: Draft): boolean {
  return context.thread?.some(({text}) => text.trim() !== '') ?? false
}

function bodyOf(draft: Draft): string {
  return draft.sentences.filter(({block}) => block.type !== 'subject').map(({text}) => text).join(' ')
}

function proposesTalk(draft: Draft): boolean {
  return draft.facts.meetings.length > 0 || draft.sentences.some(({text}) => talk.test(text))
}

/** The subject says what the call is to settle, where there is one. */
function propose(draft: Draft): Suggestion {
  const subject = (draft.subject ?? '').replace(/^(?:\s*(?:re|fwd?|aw|wg|sv)(?:\[\d+\])?\s*:)+/i, '').replace(/[\s.?!:]+$/, '').trim()
  const what = subject && subject.length <= 60 && !/["“”[\]<>]/.test(subject) ? `“${subject}”` : 'this'
  const words = `I suggest a short call to settle ${what}, [fill in: when].`
  return {title: 'Propose a call', kind: 'draft', edits: [closeWith(draft, words, true)]}
}
