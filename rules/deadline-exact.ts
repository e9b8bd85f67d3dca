import {
  blankBy,
  type Deadline,
  defineRule,
  type Draft,
  duesOf,
  exactWording,
  isOfOtherDay,
  isOver,
  isWhole,
  judgedLimits,
  mayCall,
  overlaps,
  rewrite,
  spanIn,
  spanOf,
  type Suggestion,
  timesIn,
  wordsOf,
  zoneBlank,
  zoneFor,
  zoneIn,
} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'deadline-exact',
    group: 'deadline',
    summary: 'Write a deadline as a date.',
    why:
      '“ASAP” means now to one reader and next week to another. “Friday” means one day to who reads it on Thursday and ' +
      'another to who reads it on Saturday. A date means the same to everybody, whenever it is read.',
    limits:
      'A month and a day are exact, with or without the year. A date with a clock time and no zone is left to ' +
      '`deadline-zoned`. In notes it judges the dates of action items; “before the next meeting” will do there. The ' +
      'date that a relative deadline means is only offered where the text’s own time is known.',
    kinds: ['message', 'notes', 'decision', 'document'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {
      vague: '“{words}” sets no limit: give a date.',
      relative: '“{words}” depends on when it is read: write the date.',
      event: '“{words}” has no date of its own: add it.',
      time: '“{words}” depends on when and where it is read: write the date and the zone.',
    },
    fix: 'both',
    english: true,
  },

  cue: draft => draft.kind === 'notes' || draft.kind === 'decision' || mayCall(draft),

  *check(draft) {
    const dues = draft.kind === 'notes' || draft.kind === 'decision' ? duesOf(draft) : []
    for (const deadline of [...judgedLimits(draft, ({facts}) => facts.deadlines), ...dues]) {
      if (deadline.precision === 'exact' || deadline.expression.impossible || isOver(deadline.expression, draft.context.clock)) continue
      // "Within five minutes" is `deadline-fair`'s.
      if (!dues.includes(deadline) && draft.facts.pressure.some(other => overlaps(other, deadline))) continue
      // A blank right behind says that the date is still to come.
      if (draft.facts.blanks.some(blank => blank.in === deadline.in && blank.start >= deadline.start && blank.start <= deadline.end + 3)) continue
      yield finding(draft, deadline)
    }
  },
})

function finding(draft: Draft, deadline: Deadline) {
  const words = wordsOf(deadline.sentence, deadline)
  const {time} = deadline
  if (deadline.precision === 'vague') return {at: deadline, message: 'vague' as const, data: {words}, suggestions: [blankBy(draft, deadline)]}
  if (deadline.expression.shape === 'event') {
    const edit = {...spanOf(time), start: time.end, text: ' ([fill in: its date])'}
    return {at: deadline, message: 'event' as const, data: {words}, suggestions: [{title: 'Add its date', kind: 'draft' as const, edits: [edit]}]}
  }
  const message = deadline.expression.hasTime && !deadline.expression.hasDay ? ('time' as const) : ('relative' as const)
  return {at: deadline, message, data: {words}, suggestions: isWhole(time, deadline.sentence, draft) ? exactly(draft, deadline) : inParts(draft, deadline)}
}

/** The date that a relative time means, in its place. */
function exactly(draft: Draft, deadline: Deadline): readonly Suggestion[] {
  const {expression, sentence, time} = deadline
  if (isOfOtherDay(draft, deadline)) return []
  const wording = exactWording(expression, sentence.text, draft.context.clock)
  const edit = wording === undefined ? undefined : rewrite(draft, time, wording)
  return edit ? [{title: `Write “${wording}”`, kind: wording?.includes(zoneBlank) ? 'draft' : 'safe', edits: [edit]}] : []
}

/** Of "3 pm in room 12 on Friday" the day and the zone are written each in its place. */
function inParts(draft: Draft, {expression, sentence, time}: Deadline): readonly Suggestion[] {
  const {clock} = draft.context
  const {start: from, text} = sentence
  const parts = timesIn(sentence, clock).filter(({start, end}) => from + start >= time.start && from + end <= time.end)
  const day = parts.find(({hasDay, hasTime}) => hasDay && !hasTime)
  const hour = parts.find(({hasDay, hasTime}) => hasTime && !hasDay)
  const wording = day && exactWording(day, text, clock)
  if (parts.length !== 2 || !day || !hour || wording === undefined) return []
  const zone = zoneFor(expression, clock) ?? zoneBlank
  const zoned = zoneIn(hour, text, zone, clock)
  const edits = [rewrite(draft, spanIn(sentence, day.start, day.end), wording), zoned && {...spanIn(sentence, zoned.start, zoned.end), text: zoned.text}]
  const whole = edits.filter(edit => edit !== undefined)
  if (whole.length < (hour.zonePlace ? 2 : 1)) return []
  return [{title: `Write “${wording}”`, kind: zoned && zone === zoneBlank ? 'draft' : 'safe', edits: whole}]
}
