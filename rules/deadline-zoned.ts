import {
  defineRule,
  type Draft,
  type Edit,
  findTimes,
  fullWording,
  instantOf,
  isOver,
  isWhole,
  judgedLimits,
  type Limit,
  limitsOf,
  localTimes,
  mayCall,
  overlaps,
  type PresetName,
  readersAway,
  readersOf,
  rewrite,
  saidBy,
  type Severity,
  type Span,
  spanIn,
  type Suggestion,
  venueOf,
  wordsOf,
  zoneBlank,
  zoneFor,
  zoneIn,
} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'deadline-zoned',
    group: 'deadline',
    summary: 'Name the time zone of a clock time.',
    why:
      '“17:00” is another hour in each zone, and “end of day” is over in Singapore before it begins in Seattle. Two or three ' +
      'letters save each reader the guess, and the late ones an apology.',
    limits:
      'It judges dated deadlines and the events that readers are asked to join; a time without a date is left to ' +
      '`deadline-exact`. Where the config names `readers`, it speaks only if one of them lives by another clock than the ' +
      'writer, and the fix adds what their clocks show. In messages, `recommended` hints at most unless there are such ' +
      'readers, and an event at a place that people go to gets a hint at most.',
    kinds: ['message', 'decision', 'document'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    messages: {
      time: '“{words}” is another hour in each time zone: name yours.',
      endOfDay: '“{words}” ends at another hour in each time zone: name yours.',
      readers: '“{words}” names no time zone. In yours it is {times}: say so.',
    },
    fix: 'both',
    english: true,
  },

  cue: mayCall,

  *check(draft, _options, {preset}) {
    if (draft.sentences.some(({text}) => saysZone.test(text))) return
    const {clock} = draft.context
    for (const limit of hoursOf(draft)) {
      const {expression, sentence, at} = limit
      if (!expression.zonePlace || expression.impossible || isOver(expression, clock)) continue
      const abroad = timesAbroad(draft, limit)
      if (abroad === 'nobody') continue
      const message = expression.endOfDay ? 'endOfDay' : abroad ? 'readers' : 'time'
      yield {
        at,
        message,
        data: {words: wordsOf(sentence, at), times: abroad ?? ''},
        suggestions: fixes(draft, limit, abroad),
        ...cap(draft, limit, preset, abroad !== undefined),
      }
    }
  },
})

/** The text says for all its times which zone they are in. */
const saysZone =
  /\btimes? (?:(?:are|is|given|listed|shown|stated|below|above|here|all|in this \w+|on this \w+) ){0,4}(?:in |as )?(?:[A-Z]{2,5}\b|[A-Z][a-z]+ time\b|(?:your |my |the )?local\b)|\btime ?zone: ?\S|\(all (?:times )?[A-Z]{2,5}\b/

/** The hour that stands for a day's end. */
const evening = 18 * 60

/** A time that limits what is asked, or at which readers are asked to be somewhere. */
interface Hour extends Pick<Limit, 'expression' | 'time' | 'sentence' | 'serves'> {
  readonly at: Span
  readonly attends: boolean
}

function hoursOf(draft: Draft): readonly Hour[] {
  const asked = (limit: Limit) => limit.serves.map(index => draft.facts.asks[index]).filter(ask => ask !== undefined)
  const hours: Hour[] = judgedLimits(draft, limitsOf)
    .filter(({precision}) => precision === 'exact')
    .map(limit => ({...limit, at: limit, attends: asked(limit).some(({type}) => type === 'attendance')}))
  if (draft.kind !== 'message') return hours
  const {deadlines, events} = draft.facts
  for (const {hour} of events) {
    if (!hour || [...deadlines, ...hours].some(({time}) => overlaps(time, hour))) continue
    hours.push({...hour, at: hour, time: hour, serves: [], attends: true})
  }
  return hours
}

/** What the clocks of readers elsewhere show; `nobody` where all live by the writer's, undefined where that is not known. */
function timesAbroad(draft: Draft, limit: Hour): string | undefined {
  const {expression} = limit
  const readers = readersOf(draft, limit)
  const instant = instantOf(expression, draft.context.clock)
  const told = saidBy(expression)
  if (readers.length === 0 || instant === undefined || !told || draft.context.clock.zone === undefined) return undefined
  const {day, minutes = evening} = told
  const away = readersAway(readers, instant, {day, minutes})
  return away.length === 0 ? 'nobody' : localTimes(away, instant, told)
}

function fixes(draft: Draft, {expression, sentence, time}: Hour, abroad: string | undefined): readonly Suggestion[] {
  const {clock} = draft.context
  const place = (from: number, to: number, text: string): Edit => ({...spanIn(sentence, from, to), text})
  const zone = zoneFor(expression, clock) ?? zoneBlank
  const wording = zoneIn(expression, sentence.text, zone, clock)
  if (!wording) {
    const text = isWhole(time, sentence, draft) ? fullWording(expression, sentence.text, clock) : undefined
    const edit = text === undefined ? undefined : rewrite(draft, time, text)
    return edit ? [{title: `Write “${text}”`, kind: 'draft', edits: [edit]}] : []
  }
  const edit = place(wording.start, wording.end, wording.text)
  if (zone === zoneBlank) return [{title: 'Leave a place for the zone', kind: 'draft', edits: [edit]}]
  const alone: Suggestion = {title: `Add “${zone}”`, kind: 'safe', edits: [edit]}
  if (!abroad || expression.endOfDay || expression.range || !isWhole(time, sentence, draft)) return [alone]
  const {end} = expression
  const times = ` (${abroad})`
  const edits = end === wording.end ? [{...edit, text: edit.text.replace(/\.?$/, stop => times + stop)}] : [edit, place(end, end, times)]
  return [{title: `Add “${zone}” and the readers’ times`, kind: 'safe', edits}, alone]
}

function cap(draft: Draft, {attends, sentence}: Hour, preset: PresetName, readersKnown: boolean): {atMost?: Severity} {
  if (readersKnown) return {}
  // Beside a time with its zone, readers take it for the same.
  if (draft.sentences.some(({text}) => /\d/.test(text) && findTimes(text, draft.context.clock).some(({hasZone}) => hasZone))) return {atMost: 'hint'}
  if (preset === 'recommended' && draft.kind === 'message') return {atMost: 'hint'}
  return attends && venueOf(draft, sentence) === 'site' ? {atMost: 'hint'} : {}
}
