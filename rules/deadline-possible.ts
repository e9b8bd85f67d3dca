import {
  corrections,
  daysIn,
  defineRule,
  type Draft,
  isOver,
  judgedLimits,
  leaveTimeOpen,
  type Limit,
  limitsDeed,
  limitsOf,
  mayCall,
  mayMisdate,
  wordsOfRaw,
  monthNames,
  overlaps,
  type Sentence,
  slice,
  type Span,
  spanIn,
  spanOf,
  timesIn,
  type TimeExpression,
  wordsOf,
} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'deadline-possible',
    group: 'deadline',
    summary: 'Give dates that exist and can still be met.',
    why:
      'Of “Friday 26 November”, which is a Thursday, one reader takes the weekday and another the date. A day that is over, ' +
      'or that no calendar has, leaves each of them to guess what was meant.',
    limits:
      'A weekday is held against its date where the year is given, or where the date is a limit and the text’s own time is ' +
      'known. Whether a deadline is over is judged only in messages and decisions whose own time is known. What stands in ' +
      'quotes, and sentences that speak of dates that do not exist, are left alone.',
    kinds: ['message', 'notes', 'decision', 'document'],
    presets: {recommended: 'error', strict: 'error', docs: 'error'},
    messages: {
      noDay: '“{words}” does not exist: {why}. Write the day that you mean.',
      weekday: '“{words}” is a {actual}: mend the weekday or the date.',
      noTime: 'No clock shows “{words}”: write the time that you mean.',
      past: '“{words}” has passed: give a date that can be met.',
    },
    fix: 'draft',
    english: true,
  },

  cue: draft => draft.kind !== 'document' || mayMisdate(wordsOfRaw(draft.text)) || mayCall(draft),

  *check(draft) {
    const limits = judgedLimits(draft, limitsOf)
    for (const deadline of limits) {
      const {expression, sentence, time} = deadline
      if (expression.impossible) {
        // Without a year, a date of the past may be of any.
        if (expression.impossible === 'weekday-mismatch' && !expression.hasYear && !isLimit(deadline, draft)) continue
        const finding = impossible(draft, expression, sentence, time)
        yield finding.suggestions.length > 0 ? finding : {...finding, suggestions: leaveTimeOpen(draft, deadline)}
      }
      else if (isPast(deadline, draft)) {
        const words = wordsOf(sentence, deadline)
        yield {at: deadline, message: 'past', data: {words}, suggestions: leaveTimeOpen(draft, deadline)}
      }
    }
    for (const sentence of draft.sentences) {
      if (!dated.test(sentence.text) || aboutDates.test(sentence.text)) continue
      for (const time of timesIn(sentence, draft.context.clock)) {
        const at = spanIn(sentence, time.start, time.end)
        if (!time.impossible || limits.some(other => overlaps(other.time, at))) continue
        if (isSurelyWrong(time, sentence, draft)) yield impossible(draft, time, sentence, at)
      }
    }
  },
})

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}'
/** A cheap sign of a date, or of an hour that no clock has. */
const dated = new RegExp(
  `\\d[-/.]\\d|\\b${month}[.,]?[\\s-]{1,3}(?:the )?\\d|\\d(?:st|nd|rd|th)?[\\s.-]{1,3}(?:of )?${month}|\\b(?:2[5-9]|24)[:.h]\\d\\d|:[6-9]\\d|\\b1[3-9][ :.\\d]{0,4}am\\b`,
  'i',
)
/** The talk is of dates themselves. */
const aboutDates =
  /\b(?:invalid|impossible|non-?existent|no such|(?:does|do|did)(?:n't| not) exist|leap|real date|valid|typos?|pars(?:e[sdr]?|ing)|reject\w*|e\.g|for example|such as|fictional|joke)\b/i
const limiting = /\b(?:by|before|until|till|due|deadline(?: is)?|no later than)[: ]{1,3}(?:on )?(?:the )?$/i
/** An hour or a minute that no clock has, rather than one that a clock change skips. */
const noHour = /\b(?:2[5-9]|24(?!.?00))[:.h]?\d\d\b|:[6-9]\d\b|\b1[3-9][ :.\d]*am\b/i

/** Outside of deadlines, where a date may be of the past or of somebody else's. */
function isSurelyWrong(time: TimeExpression, {text}: Sentence, {kind, context}: Draft): boolean {
  const before = text.slice(0, time.start)
  if ((before.match(/"/g)?.length ?? 0) % 2 === 1) return false
  // What machines note down is nobody's limit.
  if (/\d:\d\d:\d\d/.test(text.slice(time.start, time.end))) return false
  const limits = limiting.test(before)
  if (time.impossible === 'no-such-day') return time.hasDate
  if (time.impossible === 'no-such-time') {
    return kind !== 'document' && (limits || time.hasDay) && noHour.test(text.slice(time.start, time.end))
  }
  // The calendar was another one before.
  if (time.hasYear) return Number(time.instead?.[0]?.slice(0, 4) ?? 2000) > 1923
  return limits && kind !== 'document' && context.clock.now !== undefined
}

function impossible(draft: Draft, time: TimeExpression, sentence: Sentence, at: Span) {
  const words = wordsOf(sentence, at)
  const suggestions = corrections(time, slice(draft, at)).map(text => ({
    title: `Write “${text.replace(/\s+/g, ' ')}”`,
    kind: 'draft' as const,
    edits: [{...spanOf(at), text}],
  }))
  if (time.impossible === 'weekday-mismatch') {
    return {at, message: 'weekday' as const, data: {words, actual: time.actualWeekday ?? 'different day'}, suggestions}
  }
  if (time.impossible === 'no-such-time') return {at, message: 'noTime' as const, data: {words}, suggestions}
  return {at, message: 'noDay' as const, data: {words, why: whyNoDay(time)}, suggestions}
}

function whyNoDay({said, instead}: TimeExpression): string {
  const month = monthNames[(said?.month ?? 0) - 1]
  if (!said || !month) return 'a year has 12 months'
  if (said.month !== 2) return `${month} has ${daysIn(said.month)} days`
  const year = said.day === 29 ? /^\d{4}/.exec(instead?.[0] ?? '')?.[0] : undefined
  return year === undefined ? 'February has 29 days at most' : `February ${year} has 28 days`
}

/** The words that make a time a limit, or something that is over with it. */
const limitWords = /^(?:by|before|until|till?|'til|no(?:t)? later|not after|on or before|up until|due|prior to|ahead of|at the latest|latest)\b/i
const endWords = /\b(?:deadline|clos(?:es|ing)|ends?|expires?|due|cut-?off|last (?:day|date|chance))\b[^.!?]{0,24}$/i

/** Whether the time limits the deed, or is that of something that readers are asked to attend. */
function isLimit(deadline: Limit, {facts}: Draft): boolean {
  if (!limitsDeed(deadline)) return false
  if (deadline.referred) return true
  if (deadline.serves.some(index => facts.asks[index]?.type === 'attendance')) return true
  if (facts.events.some(({hour}) => hour && overlaps(hour, deadline.time))) return true
  const {sentence, start, end} = deadline
  const [at, to] = [start - sentence.start, end - sentence.start]
  const {text} = sentence
  return limitWords.test(text.slice(at)) || endWords.test(text.slice(0, at)) || /^,? (?:at the latest|latest|or (?:earlier|before|sooner))\b/i.test(text.slice(to))
}

/** Whether the limit is over, and no later one stands for what is asked. */
function isPast(deadline: Limit, draft: Draft): boolean {
  const {expression, time, serves, precision} = deadline
  const {clock} = draft.context
  // "Until October", said in November, is the next one.
  if (expression.shape === 'period' && !expression.hasYear) return false
  if (draft.kind === 'document' || precision === 'vague' || !isOver(expression, clock) || !isLimit(deadline, draft)) return false
  return !limitsOf(draft).some(
    other => other.serves.some(index => serves.includes(index)) && other.time.start !== time.start && !isOver(other.expression, clock),
  )
}
