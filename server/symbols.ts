import {type Clock, type Deadline, type Draft, fileSpan, slice, type Span} from '../core/index.js'
import type {Analysis} from './analysis.js'
import {shownAsks, type ShownAsk} from './asks.js'
import {momentOf, shortDay, today} from './moments.js'
import {shorten} from './words.js'

/** A thing in the text that is found by its name. */
export interface TextSymbol {
  readonly name: string
  readonly detail: string
  readonly kind: 'ask'
  /** All of it. */
  readonly span: Span
  /** What is shown of it; lies in `span`. */
  readonly selection: Span
}

/** What the text asks for, in reading order. */
export function symbolsOf({draft}: Pick<Analysis, 'draft'>): readonly TextSymbol[] {
  return shownAsks(draft).map(shown => askSymbol(draft, shown))
}

const longestName = 60

function askSymbol(draft: Draft, {ask, index}: ShownAsk): TextSymbol {
  const {deadlines} = draft.facts
  const place = fileSpan(draft, ask)
  const own = deadlines.filter(({serves}) => serves.includes(index))
  const deadline = own.find(({instant}) => instant !== undefined) ?? own[0]
  const whom = ask.owner ? ` for ${shorten(slice(draft, ask.owner), 30)}` : ''
  return {
    name: nameOf(slice(draft, ask)),
    detail: `${ask.type}${whom} · ${deadline ? due(draft, deadline) : 'no deadline'}`,
    kind: 'ask',
    span: place,
    selection: place,
  }
}

/** Words without markup; what is nothing else stays as it is. */
function nameOf(words: string): string {
  const plain = words.replace(/[*`~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
  return shorten(plain.trim() === '' ? words : plain, longestName)
}

/** `by Fri 27 Nov, 17:00 CET`, or the deadline's words where they mean no one day. */
function due(draft: Draft, deadline: Deadline): string {
  const {clock} = draft.context
  const moment = momentOf(deadline.expression, clock, day => nearDay(day, clock))
  return moment ? `by ${moment}` : shorten(slice(draft, deadline), 30)
}

/** The year is left out where it is the present one. */
function nearDay(day: string, clock: Clock): string {
  const year = today(clock)?.slice(0, 4)
  return year === day.slice(0, 4) ? shortDay(day).replace(/ \d+$/, '') : shortDay(day)
}
