import {
  type ActionItem,
  type Clock,
  type Decision,
  type Draft,
  fileSpan,
  mayCall,
  slice,
  type Span,
  type TimeExpression,
} from '../core/index.js'
import {wordsIn} from '../core/record/words.js'
import {shownAsks, type ShownAsk} from './asks.js'
import {momentOf, shortDay, today} from './moments.js'
import {shorten} from './words.js'

/** A thing in the text that is found by its name. */
export interface TextSymbol {
  readonly name: string
  /** What it is, whom it concerns, and by when. */
  readonly detail: string
  readonly kind: 'ask' | 'decision' | 'action'
  /** An action item that is done. */
  readonly done?: true
  /** The heading that it stands below. */
  readonly heading?: string
  /** All of it, in the file. */
  readonly span: Span
}

const longestHeading = 60

/** What the text asks for, what it records as decided, and its action items, in reading order; names are cut at `longest`. */
export function symbolsOf(draft: Draft, longest = 60): readonly TextSymbol[] {
  // Most documents need not be parsed.
  if (draft.kind === 'document' && !mayCall(draft)) return []
  const {actions, decisions} = draft.facts
  const words = wordsIn(draft)
  const recorded = [...actions, ...decisions]
  // What is recorded as work is not asked for once more.
  const asks = shownAsks(draft).filter(({ask}) => !recorded.some(({start, end, in: where}) => where === ask.in && start < ask.end && ask.start < end))
  const headings = draft.blocks.filter(({type}) => type === 'heading')
  const symbol = (kind: TextSymbol['kind'], span: Span, detail: string, done = false): TextSymbol & {readonly at: number} => {
    const above = span.in ? undefined : headings.findLast(({start}) => start < span.start)
    const heading = above && words(above)
    return {
      name: shorten(words(span), longest),
      detail,
      kind,
      ...(done ? {done} : {}),
      ...(heading ? {heading: shorten(heading, longestHeading)} : {}),
      span: fileSpan(draft, span),
      at: span.in ? -1 : span.start,
    }
  }
  return [
    ...decisions.map(decision => symbol('decision', decision, aboutDecision(draft, decision, words))),
    ...actions.map(action => symbol('action', action, aboutAction(draft, action, words), action.done)),
    ...asks.map(shown => symbol('ask', shown.ask, aboutAsk(draft, shown, words))),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({at: _, ...rest}) => rest)
}

/** What a reader sees of a span. */
type Words = (span: Span) => string

function aboutAsk(draft: Draft, {ask: {type, owner}, index}: ShownAsk, words: Words): string {
  const own = draft.facts.deadlines.filter(({serves}) => serves.includes(index))
  const deadline = own.find(({instant}) => instant !== undefined) ?? own[0]
  const whom = owner ? `${type} for ${nameOf(words(owner))}` : type
  return parts(whom, deadline ? limit(draft, deadline.expression, deadline) : 'no deadline')
}

function aboutAction(draft: Draft, {owner, due, done}: ActionItem, words: Words): string {
  const by = due ? limit(draft, due.expression, due, 'due ') : 'no due date'
  return parts(owner ? nameOf(words(owner)) : 'no owner', by, done ? 'done' : 'open')
}

function aboutDecision(draft: Draft, {day, by}: Decision, words: Words): string {
  const who = by && nameOf(words(by))
  // That "we" decided goes without saying.
  return parts('decision', who !== undefined && !/^we$/i.test(who) && who, day !== undefined && nearDay(day, draft.context.clock))
}

function parts(...words: readonly (string | false)[]): string {
  return words.filter(Boolean).join(' · ')
}

function nameOf(name: string): string {
  return shorten(name, 30)
}

/** `by Fri 27 Nov, 17:00 CET`, or the words of a limit where they mean no one day. */
function limit(draft: Draft, time: TimeExpression | undefined, words: Span, lead = ''): string {
  const {clock} = draft.context
  const moment = time && momentOf(time, clock, day => nearDay(day, clock))
  return moment ? `by ${moment}` : `${lead}${shorten(slice(draft, words), 30)}`
}

/** The year is left out where it is the present one. */
function nearDay(day: string, clock: Clock): string {
  const year = today(clock)?.slice(0, 4)
  return year === day.slice(0, 4) ? shortDay(day).replace(/ \d+$/, '') : shortDay(day)
}
