import type {Clock} from '../clock.js'
import {findTimes, type TimeExpression} from '../dates/index.js'
import type {Sentence} from '../draft.js'
import {recall} from '../memo.js'
import {timesIn} from '../times.js'
import {cues, type CueKind} from './deadline-cues.js'

/** A time that a sentence says, with what shows its part in the sentence. Offsets count into the sentence. */
export interface Site {
  readonly sentence: Sentence
  /** What the date engine made of it, spanning `time`. */
  readonly expression: TimeExpression
  /** The place of the time together with the words that make it a limit: "by Friday". */
  readonly start: number
  readonly end: number
  readonly cue: CueKind
  /** The words of the cue and of the time, in lower case. */
  readonly cueWords: string
  readonly words: string
  /** What stands before the cue and behind the time, in lower case, each run of white space one blank. */
  readonly before: string
  readonly after: string
}

/**
 * Every time that a sentence says, in order, those that make one limit together as one.
 * @param previous the sentence before, which may hold the label of the time: "Date:".
 */
export function sitesOf(sentence: Sentence, clock: Clock, previous?: Sentence): readonly Site[] {
  const label = previous && /:\s*$/.test(previous.text) ? previous.text.slice(-40) : ''
  const sites = recall(sentence, `sites ${clock.now} ${clock.zone} ${label}`, () =>
    whole(sentence, clock).map(expression => site(sentence.text, expression, label)),
  )
  return sites.map(found => ({sentence, ...found}))
}

/** The times of a sentence, those that make one limit together as one. */
function whole(sentence: Sentence, clock: Clock): readonly TimeExpression[] {
  const times: TimeExpression[] = []
  for (const time of timesIn(sentence, clock)) {
    const last = times.at(-1)
    const joined = last && join(sentence.text, last, time, clock)
    if (joined) times[times.length - 1] = joined
    else times.push(time)
  }
  return times
}

const placeBetween = /^,?\s{1,4}(?:in|at)(?:\s{1,4}[^\s,;:.?!]{1,20}){1,4},?\s{1,4}(?:on|for|at|from)\s{1,4}$/i
/** Behind these days no preposition stands: "3 pm in room 12 tomorrow". */
const plainDay = /^(?:today|tomorrow|tonight|this|next)\b/i
const nothingBetween = /^[\s,]{0,4}$/
const dayOf = /^\s{0,4}(?:(?:on|in|,)\s{1,4})?$/i

/** One expression out of two that say the same time, or `undefined`. */
function join(text: string, first: TimeExpression, second: TimeExpression, clock: Clock): TimeExpression | undefined {
  const gap = text.slice(first.end, second.start)
  const loose = first.precision === 'vague' && second.shape === 'event'
  if (loose && nothingBetween.test(gap)) return {...first, end: second.end}
  // "Before the game on 15 June" is as good as its date.
  if (first.shape === 'event' && second.hasDay && dayOf.test(gap)) return {...second, start: first.start}
  const [day, time] = first.hasDay ? [first, second] : [second, first]
  const between = plainDay.test(text.slice(second.start)) ? `${gap}on ` : gap
  if (!day.hasDay || !time.hasTime || time.hasDay || !placeBetween.test(between)) return undefined
  const whole = findTimes(`${text.slice(day.start, day.end)} at ${text.slice(time.start, time.end)}`, clock)
  const [only] = whole
  if (whole.length !== 1 || !only) return undefined
  // The place of a zone counts into the text that was read anew.
  const {zonePlace: _, ...both} = only
  return {...both, start: first.start, end: second.end, ...(time.zonePlace ? {zonePlace: time.zonePlace} : {})}
}

function site(text: string, expression: TimeExpression, label: string): Omit<Site, 'sentence'> {
  const said = text.slice(expression.start, expression.end)
  const {kind, length, kept} = cueOf(text.slice(Math.max(0, expression.start - 60), expression.start), said)
  const from = expression.start - length
  return {
    expression,
    start: kept ? from : expression.start,
    end: expression.end,
    cue: kind,
    cueWords: flat(text.slice(from, expression.start)).trim(),
    words: flat(said),
    before: flat(`${from < 3 ? label : ''}${text.slice(Math.max(0, from - window), from)}`).trimEnd(),
    after: flat(text.slice(expression.end, expression.end + window)),
  }
}

/** The words right before a time that make it a limit or something else, and their length. */
function cueOf(lead: string, said: string): {readonly kind: CueKind; readonly length: number; readonly kept: boolean} {
  for (const {kind, pattern, only, inside, kept} of cues) {
    if (only && !only.test(said)) continue
    const length = pattern.exec(lead)?.[0].trimStart().length ?? 0
    if (length > 0 || inside?.test(said)) return {kind, length, kept}
  }
  return {kind: 'bare', length: 0, kept: false}
}

/** How far the words around a time are looked at, in code units. */
const window = 240

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase()
}
