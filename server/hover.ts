import {
  andList,
  type Ask,
  type Clock,
  clockTime,
  type Deadline,
  type Draft,
  fileSpan,
  formatDay,
  instantOf,
  isoDay,
  levels,
  localTime,
  monthNames,
  type Off,
  offAt,
  type Problem,
  readDirective,
  type Reader,
  type Rule,
  readersOf,
  referredTo,
  type Span,
  saidBy,
  slice,
  spanOf,
  type TimeExpression,
} from '../core/index.js'
import type {Analysis} from './analysis.js'
import {shownAsks, type ShownAsk} from './asks.js'
import {pageOf} from './diagnostics.js'
import {directives} from './directives.js'
import {type Example, examples} from './examples.js'
import {momentOf, today} from './moments.js'
import {shared} from './shared.js'
import {escapeMarkdown, quoted, shorten, wordsOf} from './words.js'

export interface Hover {
  /** Markdown. */
  readonly value: string
  readonly span: Span
}

export interface HoverOptions {
  /** The folder of the rules' pages, a URI that ends in `/`. */
  readonly docs?: string
}

/** A part of what is shown, and the stretch that it speaks of. */
interface Part {
  readonly value: string
  readonly at: Span
}

/**
 * What is to be said of a place in the text: the problems there, what a deadline means, what was understood as an ask,
 * and what a directive names. An ask with a problem is left to it.
 */
export function hoverAt({draft, problems, rules}: Analysis, offset: number, {docs}: HoverOptions = {}): Hover | undefined {
  const {comments, facts} = draft
  const under = <T extends Span>(stretches: readonly T[]) => reaching(stretches, offset, stretch => fileSpan(draft, stretch))
  const found = reaching(problems, offset, problem => problem)
  // Why a time can't be is what its problem says.
  const limits = under(facts.deadlines).filter(({expression}) => found.length === 0 || !expression.impossible)
  const asked = under(shownAsks(draft).map(shown => ({...shown, ...spanOf(shown.ask)})))
  const parts: readonly Part[] = [
    ...problemParts(found, rules, docs),
    ...limits.map(deadline => ({value: aboutDeadline(draft, deadline), at: fileSpan(draft, deadline)})),
    ...(found.length > 0 ? [] : asked.map(shown => ({value: aboutAsk(draft, shown), at: fileSpan(draft, shown.ask)}))),
    ...under(comments).flatMap(comment => aboutDirective(comment.value, rules, docs).map(value => ({value, at: fileSpan(draft, comment)}))),
  ]
  const [first, ...rest] = parts
  if (!first) return undefined
  const narrowest = rest.reduce((least, {at}) => (widthOf(at) < widthOf(least) ? at : least), first.at)
  return {value: parts.map(({value}) => value).join('\n\n---\n\n'), span: spanOf(narrowest)}
}

/** The stretches that an offset of the file lies in, or else those that it ends. */
function reaching<T>(stretches: readonly T[], offset: number, placeOf: (stretch: T) => Span): readonly T[] {
  const places = new Map(stretches.map(stretch => [stretch, placeOf(stretch)]))
  const near = [...places].filter(([, place]) => !place.in && place.start <= offset && offset <= place.end)
  const inside = near.filter(([, {start, end}]) => offset < end || start === end)
  return (inside.length > 0 ? inside : near).map(([stretch]) => stretch)
}

const widthOf = ({start, end}: Span): number => end - start

/** One part for each rule, the gravest first and it alone with an example; what is said of several spots here is said once. */
function problemParts(problems: readonly Problem[], rules: readonly Rule[], docs: string | undefined): readonly Part[] {
  const grave = [...problems].sort((a, b) => levels.indexOf(b.severity) - levels.indexOf(a.severity) || widthOf(a) - widthOf(b))
  const ids = [...new Set(grave.map(({rule}) => rule))]
  return ids.flatMap((id, index) => {
    const own = grave.filter(({rule}) => rule === id)
    const meta = rules.find(rule => rule.meta.id === id)?.meta
    const example = index > 0 ? undefined : examples[id]
    const value = [
      ...new Set(own.map(({message}) => `**${escapeMarkdown(message)}**`)),
      ...(meta && meta.why !== meta.summary ? [wordsOf(id, meta.why)] : []),
      ...(example ? [asDiff(example)] : []),
      ...(meta ? [nameOf(id, docs)] : []),
    ].join('\n\n')
    return own.slice(0, 1).map(at => ({value, at}))
  })
}

/** The id of a rule, leading to its page where that is known; those with a slash are of a config, and have none. */
function nameOf(id: string, docs: string | undefined): string {
  return docs === undefined || id.includes('/') ? `\`${id}\`` : `[${id}](${pageOf(docs, id)})`
}

/** Before and after, line by line, as editors colour changes. */
function asDiff({before, after}: Example): string {
  const old = before.split('\n')
  const now = after?.split('\n') ?? []
  const {ahead, behind} = shared(old, now)
  const changed = (lines: readonly string[]) => lines.slice(ahead, lines.length - behind)
  const lines = [
    ...old.slice(0, ahead).map(line => `  ${line}`),
    ...changed(old).map(line => `- ${line}`),
    ...changed(now).map(line => `+ ${line}`),
    ...old.slice(old.length - behind).map(line => `  ${line}`),
  ]
  return ['```diff', ...lines.map(line => line.trimEnd()), '```'].join('\n')
}

function aboutDeadline(draft: Draft, deadline: Deadline): string {
  const {clock} = draft.context
  const time = timeOf(draft, deadline)
  const moment = momentOf(time, clock)
  if (!moment) return whyUnknown(deadline, time, clock)
  const {minutes} = saidBy(time) ?? {}
  const day = today(clock)
  const since = time.precision === 'relative' && day ? `, as seen from ${formatDay(day)}` : ''
  const zoneless = (time.endOfDay || minutes !== undefined) && instantOf(time, clock) === undefined
  const zones = time.zonePlace ? 'No time zone is named: it is another instant in each.' : 'It is another instant in each time zone.'
  return [
    `**${escapeMarkdown(moment.replace(/^e/, 'E'))}**${since}.`,
    ...(zoneless ? [zones] : []),
    ...readersPart(draft, deadline, time),
  ].join('\n\n')
}

/** The time of a deadline; of "by then" the one said before. */
function timeOf(draft: Draft, deadline: Deadline): TimeExpression {
  return (deadline.expression.refers ? referredTo(draft, deadline)?.expression : undefined) ?? deadline.expression
}

/** Why a time means no one day. */
function whyUnknown({precision}: Deadline, time: TimeExpression, {now}: Clock): string {
  const {impossible, actualWeekday, ambiguous} = time
  if (ambiguous) return `It may mean ${ambiguous.map(dayOf).join(' or ')}.`
  if (impossible === 'weekday-mismatch') return `No such day: that date is a ${actualWeekday ?? 'different weekday'}.`
  if (impossible === 'no-such-day') return 'No calendar has this day.'
  if (impossible === 'no-such-time') return 'No clock shows this time.'
  if (precision === 'vague') return 'It sets no limit: each reader takes it for another day.'
  if (time.shape === 'event') return 'It has no date of its own: a reader has to know it.'
  if (now === undefined && time.hasDate) return 'No year is given, and nothing tells when this is written: it means no one day.'
  if (now === undefined) return 'It depends on when it is read, and nothing tells when this is written: it means no one day.'
  return 'It means no one day.'
}

/** A day of `TimeExpression.ambiguous`, which may be without a year. */
function dayOf(iso: string): string {
  const [, month, day] = /^--(\d\d)-(\d\d)$/.exec(iso) ?? []
  return month === undefined ? formatDay(iso) : `${Number(day)} ${monthNames[Number(month) - 1]}`
}

/** When "end of day" is taken to be. */
const evening = '18:00'

/** What the clocks of all readers show then, those whom the deadline is for first. */
function readersPart(draft: Draft, deadline: Deadline, time: TimeExpression): string[] {
  const {clock, readers = []} = draft.context
  if (readers.length === 0) return []
  const instant = instantOf(time, clock)
  if (instant === undefined) return time.hasTime ? [] : ['No time of day is given: it ends for each reader with their own day.']
  const namesBy = new Map<string, string[]>()
  for (const reader of new Set([...readersOf(draft, deadline), ...readers])) {
    const shown = onClockOf(reader, instant)
    if (shown) namesBy.set(shown, [...(namesBy.get(shown) ?? []), reader.name])
  }
  const lines = [...namesBy].map(([shown, names]) => `- ${escapeMarkdown(andList(names))}: ${shown}`)
  return lines.length === 0 ? [] : [...(time.endOfDay ? [`Taken as ${evening}, clocks then show:`] : []), lines.join('\n')]
}

const offWords: Readonly<Record<Off, string>> = {
  day: 'no working day',
  early: 'outside working hours',
  late: 'outside working hours',
}

/** `01:00 on Saturday 28 November, no working day`; undefined where the reader's zone is not known. */
function onClockOf(reader: Reader, instant: number): string | undefined {
  const local = localTime(reader.timezone, instant)
  if (!local) return undefined
  const off = offAt(reader, local)
  return `${clockTime(local)} on ${formatDay(isoDay(local.day)).replace(/ \d+$/, '')}${off ? `, ${offWords[off]}` : ''}`
}

const wanted: Readonly<Record<Ask['type'], string>> = {
  action: 'to do something',
  answer: 'a question',
  decision: 'for a decision',
  input: 'for input',
  attendance: 'to come',
}

function aboutAsk(draft: Draft, {ask, index}: ShownAsk): string {
  const {deadlines, fallbacks} = draft.facts
  const whom = ask.owner ? escapeMarkdown(shorten(slice(draft, ask.owner), 40)) : 'the reader'
  const due = deadlines.filter(({serves}) => serves.includes(index))
  const silence = fallbacks.filter(({serves}) => serves.includes(index))
  const lines = [
    ...due.map(deadline => `- Deadline: ${quoted(draft, deadline)}${meaning(draft, deadline)}`),
    ...(due.length === 0 ? ['- Deadline: none'] : []),
    ...silence.map(fallback => `- Without a reply: ${quoted(draft, fallback)}`),
    // An invitation needs none.
    ...(silence.length === 0 && ask.type !== 'attendance' ? ['- Without a reply: not said'] : []),
  ]
  const vague = ask.clarity === 'vague' ? ', and leaves open what exactly' : ''
  return `**Asks ${whom} ${wanted[ask.type]}${vague}.**\n\n${lines.join('\n')}`
}

/** The moment that a deadline means, where its own words do not tell it. */
function meaning(draft: Draft, deadline: Deadline): string {
  const moment = deadline.precision === 'exact' ? undefined : momentOf(timeOf(draft, deadline), draft.context.clock)
  return moment ? ` = ${escapeMarkdown(moment)}` : ''
}

/** What a directive does, and to which rules; none where a comment is no directive. */
function aboutDirective(comment: string, rules: readonly Rule[], docs: string | undefined): string[] {
  const directive = readDirective(comment)
  if (!directive) return []
  const {verb, ids} = directive
  if (ids.length === 0) return [`**${directives[verb]}:** every rule`]
  const known = [...new Set(ids)].flatMap(id => rules.find(({meta}) => meta.id === id)?.meta ?? [])
  const lines = known.map(({id, summary}) => `- ${nameOf(id, docs)}: ${wordsOf(id, summary)}`)
  return lines.length === 0 ? [] : [`**${directives[verb]}:**\n\n${lines.join('\n')}`]
}
