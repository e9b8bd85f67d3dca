import {description, minValue, number, optional, pipe, strictObject} from 'valibot'
import {
  type Ask,
  askThatMatters,
  defineRule,
  type Draft,
  inSummary,
  isSummary,
  isSure,
  lineBreak,
  lines,
  openAsks,
  plainly,
  type Sentence,
  type Suggestion,
} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'ask-early',
    group: 'ask',
    summary: 'Put the ask on top of a long message.',
    why:
      'Many read the first lines and decide then whether to go on. What is asked after two hundred words of news is found ' +
      'by those who had time for the news.',
    limits:
      'It counts the words of your own prose before the first ask. A subject line that asks, a TL;DR and an early “I need ' +
      'your approval” count as the ask. Raise `before` for longer messages.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {late: 'The first ask comes after {count} words: put it on top in one line.'},
    fix: 'draft',
    english: true,
    whole: true,
  },

  options: strictObject({
    before: optional(pipe(number(), minValue(20), description('Words before the first ask that are too many.')), 100),
    words: optional(pipe(number(), minValue(20), description('Messages with fewer words are not judged.')), 120),
  }),

  *check(draft, {before, words}) {
    if (draft.commit || draft.facts.live) return
    const asks = openAsks(draft).filter(ask => !ask.in && ask.sentence.block.type !== 'subject')
    const sure = asks.filter(ask => isSure(ask) && hasObject(ask))
    const [first] = sure
    if (!first || asks.length < draft.facts.asks.length || asksOnTop(draft)) return
    const prose = draft.sentences.filter(isProse)
    const ahead = prose.filter(({index}) => index < first.sentence.index)
    const count = wordsOf(ahead)
    if (count < before || wordsOf(prose) < words) return
    if (ahead.some(sentence => isSummary(sentence) || duty.test(sentence.text))) return
    if (answersPiecemeal(draft, ahead) || announced(ahead, before / 2)) return
    yield {at: first, message: 'late', data: {count}, suggestions: [summarize(draft, sure)]}
  },
})

/** "Rename the file", beside "Quarter three closed at 2.4 million": a bare imperative of a verb that may be a noun. */
function hasObject({form, certainty, sentence, start}: Ask): boolean {
  if (form !== 'imperative' || certainty >= 0.7) return true
  return deed.test(sentence.text.slice(start - sentence.start))
}

const deed = new RegExp(
  lines`
    ^\W{0,3}(?:(?:and|also|then|so|just|@?\p{Lu}[\p{L}.'-]{0,20}[,:]) ){0,3}\p{L}{2,15} (?:(?:up|out|off|down|over|in|on|at|for|with|to|
    back) )?(?:the|an?|your|our|my|its|it|them|me|us|him|her|this|that|these|those|any|some|all|both|each|every|one|no|
    what|which|who|how|whether|if|@|#|\uFFFC)
  `,
  'iu',
)

const isProse = ({zone, in: where, block}: Sentence): boolean => zone === 'body' && !where && block.type !== 'subject'

function wordsOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, {text}) => sum + (text.match(/[\p{L}\p{N}\uFFFC][^\s,;:]*/gu)?.length ?? 0), 0)
}

/** What readers are told to do, worded as a rule. */
const duty = new RegExp(
  lines`
    \b(?:everyone|everybody|each of you|all (?:[\w-]+ ){0,4}[\w-]+s|users|employees|members|participants|residents|parents|
    students) (?:should|must|need to|have to|(?:are|will be) (?:asked|required|expected) to)\b
  `,
  'i',
)

/** Answers between quoted lines, each read beside its question. */
function answersPiecemeal({zones}: Draft, ahead: readonly Sentence[]): boolean {
  const top = ahead[0]?.start ?? 0
  const bottom = ahead.at(-1)?.end ?? 0
  return zones.some(({name, start, end}) => name === 'quote' && start > top && end < bottom)
}

const asking = new RegExp(
  lines`
    \?|\b(?:please|approv\w+|decision|decide|review|feedback|input|requests?|questions?|asks?|action|rsvp|invit\w+|
    vote|sign[ -]?(?:off|up)|reply|response|confirm\w*|help|needed|required|wanted|volunteers?|call for|
    your \w+ (?:on|for|by)|by (?:mon|tues|wednes|thurs|fri)day|deadline|due)\b
  `,
  'i',
)

/** The subject line says that something is asked. */
function asksOnTop(draft: Draft): boolean {
  const subject = draft.sentences.filter(({block}) => block.type === 'subject')
  return subject.some(({text}) => asking.test(text.replace(/^(?:\s*(?:re|fwd?|aw)\s*:)+/i, '')))
}

const announces = new RegExp(
  lines`
    \b(?:(?:remind (?:you|everyone|all of you)|reminder|invite you|you(?:'re| are) (?:\w+ )?invited|we (?:should|
    need to|have to|must) (?:\w+ )?(?:discuss|decide|agree|talk about|choose))\b|(?:need|want|wanted|like|ask(?:ing)?|
    looking|hoping|writing)(?: \w+){0,3} (?:for |to ask |to request )?(?:your|some|a|an) (?:\w+ )?(?:approval|
    decision|input|feedback|review|help|advice|favou?r|opinion|thoughts|sign-?off|answer|okay|ok|reply)|(?:i'm|i am|
    we're|we are|i) writ(?:ing|e) to (?:ask|request|invite)|(?:my|one|two|three|four|some|a few|a couple of|
    several) (?:\w+ )?(?:asks?|questions?|requests?|favou?rs?)\b|(?:ask|question|request|decision|action)s? (?:is |
    are |items? )?(?:below|at the (?:end|bottom)|needed|required))\b
  `,
  'i',
)

/** Among the first words it is said that something will be asked. */
function announced(ahead: readonly Sentence[], within: number): boolean {
  let words = 0
  for (const sentence of ahead) {
    if (words > within) return false
    if (announces.test(sentence.text)) return true
    words += wordsOf([sentence])
  }
  return false
}

/** A line of its own before what the writer says, behind the greeting. */
function summarize(draft: Draft, asks: readonly Ask[]): Suggestion {
  const ask = askThatMatters(asks) as Ask
  const eol = lineBreak(draft)
  const more = asks.filter(({sentence}) => sentence !== ask.sentence && !inSummary(draft, sentence)).length
  const rest = more === 0 ? '' : ` (And ${more === 1 ? 'one more ask' : `${more} more asks`} below.)`
  const at = topOf(draft)
  return {
    title: 'Put a TL;DR on top',
    kind: 'draft',
    edits: [{start: at, end: at, text: `TL;DR: ${plainly(draft, ask)}${rest}${eol}${eol}`}],
  }
}

/** A line that greets, and what separates it from the next. */
const salutation = new RegExp(
  lines`
    ^[ \t]*(?:hi|hey|hello|dear|greetings|good (?:morning|afternoon|
    evening))\b[^.?!\r\n]{0,50}[,!:]?[ \t]*(?:\r?\n)+(?=\S)
  `,
  'i',
)

/** The start of the line on which the writer's prose begins, behind a greeting or a title of its own line. */
function topOf({text, sentences, blocks}: Draft): number {
  const lineOf = (at: number): number => text.lastIndexOf('\n', at - 1) + 1
  const body = sentences.filter(({in: where, block}) => !where && block.type !== 'subject')
  const title = blocks.find(({in: where, type}) => !where && type !== 'subject')
  const first = body.find(({zone, block}) => zone === 'body' && !(block === title && block.type === 'heading'))
  const greeting = body.find(({zone}) => zone === 'greeting')
  if (!first) return 0
  const line = lineOf(first.start)
  const hail = salutation.exec(text.slice(line, first.end + 80))?.[0]
  const top = hail ? line + hail.length : line
  // "Hi all, the …": the greeting and the text share a line.
  return greeting && greeting.start < first.start && lineOf(greeting.start) === top ? lineOf(greeting.start) : top
}
