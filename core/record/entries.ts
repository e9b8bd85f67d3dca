import {isSure, judgedAsks} from '../attention.js'
import {mayCall} from '../calls.js'
import type {Clock} from '../clock.js'
import {findTimes, overAt, type TimeExpression} from '../dates/index.js'
import type {Draft} from '../draft.js'
import type {ActionItem, Deadline} from '../facts/facts.js'
import {speakerOf} from '../facts/record-people.js'
import {maxFileSize} from '../limits.js'
import {contains} from '../span.js'
import type {FileEntries, FoundAction, FoundAsk, FoundDecision} from './found.js'
import {Page, type Place} from './page.js'
import {tiesOf} from './ties.js'

/** What is known of a file beside its text. */
export interface About extends Pick<FileEntries, 'path' | 'message' | 'file' | 'root' | 'top'> {
  /** Where the draft's file begins in the one that it is kept in. */
  readonly at?: Place
}

/** What a draft says for the record. One that can say nothing is not parsed. */
export function entriesOf(draft: Draft, {at, ...file}: About): FileEntries {
  const {kind} = draft
  const none: FileEntries = {...file, kind, decisions: [], actions: [], asks: [], ties: [], notices: []}
  if (kind === 'document' && draft.text.length <= maxFileSize && !mayCall(draft)) return none
  const page = new Page(draft, at)
  const notices = draft.notices.map(({code, message}) => ({path: file.path, code, message}))
  const asks = kind === 'notes' ? [] : asksOf(draft, page)
  if (kind !== 'notes' && kind !== 'decision') return {...none, asks, notices}
  const {decisions, actions} = draft.facts
  return {
    ...none,
    decisions: decisions.map((decision): FoundDecision => {
      const {links, day, by, routine} = decision
      return {type: 'decision', ...page.base(decision, links, day), ...(by ? {by: page.words(by)} : {}), routine}
    }),
    actions: actions.map((action): FoundAction => ({...page.base(action, action.links), ...actionOf(action, draft, page)})),
    asks,
    ties: tiesOf(draft, decisions.map(decision => ({...page.spot(decision), routine: decision.routine})), actions.map(action => page.spot(action))),
    notices,
  }
}

function actionOf({owner, due, done, ...span}: ActionItem, draft: Draft, page: Page): Pick<FoundAction, 'type' | 'owner' | 'due' | 'dueDate' | 'over' | 'done'> {
  const {above} = page.spot(span)
  const clock = page.dates.clock(above)
  const time = due?.expression && due.sentence ? timeAt(due.sentence.text, due.expression, clock, draft) : due && timeOf(page.words(due), clock)
  const who = owner && ownerOf(page.words(owner), () => speakerAt(span.start, draft))
  return {
    type: 'action',
    ...(who ? {owner: who} : {}),
    ...(due ? {due: page.words(due)} : {}),
    ...(time ? limitOf(time, clock, 'dueDate') : {}),
    done,
  }
}

/** "I" is whoever speaks. */
function ownerOf(words: string, speaker: () => string | undefined): string {
  return words.replace(/(?<=^|\s)I$/, () => speaker() ?? 'I')
}

/** Whose line something stands in. */
function speakerAt(start: number, {blocks, facts: {people}}: Draft): string | undefined {
  const block = blocks.find(one => !one.in && one.start <= start && start < one.end)
  if (!block) return undefined
  const lead = block.prose.slice(0, start - block.start)
  return speakerOf(block.prose.slice(lead.lastIndexOf('\n') + 1), people)?.name ?? speakerOf(block.prose, people)?.name
}

function asksOf(draft: Draft, page: Page): FoundAsk[] {
  if (draft.commit) return []
  const asks = judgedAsks(draft).filter(ask => isSure(ask))
  if (asks.length === 0) return []
  const {facts} = draft
  return asks.map((ask): FoundAsk => {
    const index = facts.asks.indexOf(ask)
    const {above} = page.spot(ask)
    const clock = page.dates.clock(above)
    const deadline = limiting(facts.deadlines.filter(({serves}) => serves.includes(index)))
    const time = deadline && timeAt(deadline.sentence.text, deadline.expression, clock, draft)
    const fallback = facts.fallbacks.find(({serves}) => serves.includes(index))
    return {
      ...page.base(ask, []),
      type: 'ask',
      ask: ask.type,
      clarity: ask.clarity,
      // Who is greeted above is asked where a message is written to them.
      ...(ask.owner && (draft.kind === 'message' || contains(ask.sentence, ask.owner)) ? {owner: page.words(ask.owner)} : {}),
      ...(deadline ? {deadline: page.words(deadline)} : {}),
      ...(time ? limitOf(time, clock, 'instant') : {}),
      ...(fallback ? {fallback: page.words(fallback)} : {}),
    }
  })
}

/** Of several limits the one that says most. */
function limiting(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines.find(({precision}) => precision === 'exact') ?? deadlines.find(({precision}) => precision === 'relative') ?? deadlines[0]
}

/** A time of a sentence as it is meant by a clock, which may be another than that of the draft. */
function timeAt(text: string, expression: TimeExpression, clock: Clock, {context}: Draft): TimeExpression | undefined {
  return clock === context.clock ? expression : findTimes(text, clock).find(({start}) => start === expression.start)
}

/** The time that words are. */
function timeOf(words: string, clock: Clock): TimeExpression | undefined {
  return findTimes(words, clock).find(({instant}) => instant !== undefined)
}

function limitOf<Name extends 'dueDate' | 'instant'>(time: TimeExpression, {zone}: Clock, name: Name): {[key in Name]?: string} & {over?: number} {
  const over = overAt(time, zone)
  return time.instant === undefined || over === undefined ? {} : ({[name]: time.instant, over} as {[key in Name]?: string} & {over?: number})
}
