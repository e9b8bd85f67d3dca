import {description, maxValue, minValue, number, optional, pipe, strictObject} from 'valibot'
import {
  andList,
  blankBy,
  clockTime,
  type Deadline,
  defineRule,
  type Draft,
  formatDay,
  instantOf,
  isOfOtherDay,
  isoDay,
  isOver,
  judgedLimits,
  leaveTimeOpen,
  type Limit,
  limitsDeed,
  limitsOf,
  localTime,
  localTimes,
  nextFairTime,
  nextWorkday,
  offAt,
  overlaps,
  type Pressure,
  type Reader,
  readersOf,
  saidBy,
  slice,
  type Suggestion,
  timeLeft,
  venueOf,
  wordsOf,
  worksOn,
  zoneLabel,
} from '../core/index.js'

const HOUR = 3_600_000

export default defineRule({
  meta: {
    id: 'deadline-fair',
    group: 'deadline',
    summary: 'Leave readers the time to read and answer.',
    why:
      'Who writes “in ten minutes” into a mail has made a phone call of it: it works only for readers who happen to be ' +
      'there. A limit that falls into somebody’s night is theirs to miss.',
    limits:
      'How far off a limit is can be judged only where the text’s own time is known; a date alone, on a working day, is fair. ' +
      'Nights and weekends are those of the `readers` in the config: of those whom the text names, or of all of them. ' +
      'Readers without `hours` are taken to be awake from 08:00 to 20:00, and without `days` to work from Monday to Friday.',
    kinds: ['message', 'decision'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {
      pressure: '“{words}” expects an answer at once: say by when it is needed.',
      soon: 'This leaves {left}: give readers at least {hours}.',
      night: 'This is {times}, outside working hours: choose a time at which they work.',
      day: 'This is no working day of {names}: choose another day.',
    },
    fix: 'draft',
    english: true,
  },
  options: strictObject({
    minHours: optional(pipe(number(), minValue(0), maxValue(168), description('Hours that a limit has to leave.')), 4),
  }),

  *check(draft, {minHours}) {
    const {pressure} = draft.facts
    const pressed = new Set<number>()
    for (const place of pressure) {
      // One spot is enough to say it.
      if (pressed.has(place.sentence.index) || hangs(place)) continue
      pressed.add(place.sentence.index)
      yield {at: place, message: 'pressure', data: {words: wordsOf(place.sentence, place)}, suggestions: relax(draft, place)}
    }
    const {clock} = draft.context
    for (const deadline of judgedLimits(draft, limitsOf)) {
      const {expression} = deadline
      if (pressure.some(other => overlaps(other, deadline)) || expression.impossible || isOver(expression, clock)) continue
      const cap = comesBy(draft, deadline) ? {atMost: 'hint' as const} : {}
      if (isOfOtherDay(draft, deadline)) continue
      const left = timeLeft(expression, clock)
      if (left !== undefined && left < minHours * HOUR && limitsDeed(deadline) && !isSetting(deadline) && !isFact(draft, deadline)) {
        const suggestions = later(draft, deadline, (clock.now ?? 0) + minHours * HOUR)
        yield {at: deadline, message: 'soon', data: {left: duration(left), hours: duration(minHours * HOUR)}, suggestions, ...cap}
        continue
      }
      const bad = offHours(draft, deadline, readersOf(draft, deadline))
      if (bad) yield {at: deadline, ...bad, suggestions: later(draft, deadline, instantOf(expression, clock)), ...cap}
    }
  },
})

/** What is to be done at once only if something happens does not press. */
function hangs({sentence, start}: Pressure): boolean {
  return /\b(?:if|in case|should|when(?:ever)?|once|as soon as|unless)\b/i.test(sentence.text.slice(0, start - sentence.start))
}

const recurring = /\b(?:weekly|daily|monthly|fortnightly|regular|usual(?:ly)?|every|each (?:day|week|month|\w+day)|from now on|recurring|standing)\b/i
const moved = /\b(?:move|set|change|shift|re-?schedule|postpone|push|bump|delay|extend|turn|switch|bring)\b[^.;!?]{0,80}\b(?:to|till|until|from)\s+$/i

/** The hour of something that goes on week by week, or to which something is set. */
function isSetting({sentence, time, expression}: Deadline): boolean {
  const before = sentence.text.slice(0, time.start - sentence.start)
  return recurring.test(sentence.text) || moved.test(before) || (expression.range === true && /\bfrom\s+$/i.test(before))
}

/** "Can I get there by one?" asks about the writer's own doing, "does it open at three?" about a fact. */
function isFact(draft: Draft, {serves, sentence}: Deadline): boolean {
  const answers = serves.every(index => draft.facts.asks[index]?.type === 'answer')
  const {text} = sentence
  if (!answers) return false
  if (/^\W*(?:[a-z]+,? )?(?:can|could|may|shall|should|will|do|must) (?:i|we)\b/i.test(text)) return true
  return /^\W*(?:[a-z]+,? )?(?:does|do|did|is|are|was|were|has|have|will|how|what|when|why|where|who)\b(?![^?]{0,30}\byou\b)[^.!]*\?/i.test(text)
}

/** Whether readers are to come to a place, where nobody has to answer or lives by another clock. */
function comesBy(draft: Draft, deadline: Deadline): boolean {
  return attends(draft, deadline) && venueOf(draft, deadline.sentence) === 'site'
}

function attends(draft: Draft, {serves}: Deadline): boolean {
  return serves.some(index => draft.facts.asks[index]?.type === 'attendance')
}

/** "2 hours", "25 minutes". */
function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 1) return 'no time'
  const [count, unit] = minutes < 90 && minutes % 60 !== 0 ? [minutes, 'minute'] : [Math.round(minutes / 30) / 2, 'hour']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** Where the limit falls into the night or on a free day of readers. */
function offHours(draft: Draft, {expression}: Deadline, readers: readonly Reader[]) {
  const said = saidBy(expression)
  if (!said || expression.range || expression.shape === 'period') return undefined
  const {day, minutes} = said
  const endsDay = minutes === undefined || minutes === 0 || minutes >= lastMinutes
  const instant = endsDay ? undefined : instantOf(expression, draft.context.clock)
  if (endsDay) {
    const free = readers.filter(({days}) => !worksOn(days, minutes === 0 ? day - 1 : day))
    return free.length > 0 ? {message: 'day' as const, data: {names: andList(free.map(({name}) => name))}} : undefined
  }
  const off = instant === undefined ? [] : readers.filter(reader => isOff(reader, instant))
  if (instant === undefined || off.length === 0) return undefined
  const times = localTimes(off, instant, said) || `off hours for ${andList(off.map(({name}) => name))}`
  return {message: 'night' as const, data: {times}}
}

/** "23:59" is said of a day as a whole. */
const lastMinutes = 23 * 60 + 55

function isOff(reader: Reader, instant: number): boolean {
  const local = localTime(reader.timezone, instant)
  return local !== undefined && offAt(reader, local) !== undefined
}

/** A blank, and before it the next time at which all readers are at work, or the next day where their hours never meet. */
function later(draft: Draft, deadline: Limit, fromMs: number | undefined): readonly Suggestion[] {
  // The time of something else is not to be moved.
  if (deadline.referred) return []
  const blank = leaveTimeOpen(draft, deadline)
  const text = laterWording(draft, deadline, fromMs)
  const [open] = blank.flatMap(({edits}) => edits)
  if (!open || text === undefined) return blank
  // "By" stands in the edit where the time brought its own preposition.
  const edit = {...open, text: open.text.replace(/\[.*\]/, text)}
  return [{title: `Write “${text}”`, kind: 'draft', edits: [edit]}, ...blank]
}

function laterWording(draft: Draft, deadline: Deadline, fromMs: number | undefined): string | undefined {
  const {expression, sentence, time} = deadline
  const {zone} = draft.context.clock
  const readers = readersOf(draft, deadline)
  if (readers.length === 0) return undefined
  const at = fromMs === undefined || zone === undefined ? undefined : nextFairTime(readers, fromMs)
  const local = at === undefined || zone === undefined ? undefined : localTime(zone, at)
  if (at === undefined || zone === undefined || !local) {
    if (attends(draft, deadline)) return undefined
    const from = fromMs === undefined || zone === undefined ? saidBy(expression) : localTime(zone, fromMs)
    const day = from && nextWorkday(readers, from.day)
    return day === undefined ? undefined : formatDay(isoDay(day))
  }
  const day = formatDay(isoDay(local.day))
  const clock = `${clockTime(local)} ${zoneLabel(zone, at)}`
  const onDay = /\bon\s+$/i.test(sentence.text.slice(0, time.start - sentence.start))
  return onDay ? `${day} at ${clock}` : `${clock} on ${day}`
}

/** The words that say "at once", at the end of what presses. */
const atOnce =
  /(?:\bright )?(?:\bnow(?: (?:please|pls))?|\bthis (?:very )?(?:second|minute|instant|moment)|\bat once|\bimmediately|\b(?:in|within|inside) .{1,40}|\bpronto|\bchop chop|\bon the double|\bstat)[^\p{L}\p{N}]*$/iu

/** Puts a blank in the place of "right now", or takes "are you there?" out where more is said. */
function relax(draft: Draft, place: Pressure): readonly Suggestion[] {
  const words = slice(draft, place)
  const match = atOnce.exec(words)
  if (match) {
    const tail = /[^\p{L}\p{N}]*$/u.exec(match[0])?.[0] ?? ''
    return [blankBy(draft, {...place, start: place.start + match.index, end: place.end - tail.length})]
  }
  const {sentence} = place
  const whole = sentence.text.trim().length <= words.trim().length + 3
  if (!whole || place.in || draft.facts.ping || draft.facts.asks.length === 0) return []
  const space = /^[ \t]*/.exec(draft.text.slice(sentence.end))?.[0].length ?? 0
  return [{title: 'Take this out', kind: 'draft', edits: [{start: sentence.start, end: sentence.end + space, text: ''}]}]
}
