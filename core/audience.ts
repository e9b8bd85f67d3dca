import {pad, weekdayNames, weekdayOf} from './dates/calendar.js'
import type {Draft, Sentence} from './draft.js'
import type {Ask, Deadline} from './facts/facts.js'
import {type LocalTime, localTime, names, offAt, type Reader, worksOn} from './readers.js'

const MINUTE = 60_000

/**
 * The readers whom a limit is for: those whom the asks that it serves name, or else its sentence, or else the draft; all
 * that are known where none of them is named.
 */
export function readersOf(draft: Draft, {serves, sentence}: Pick<Deadline, 'serves' | 'sentence'>): readonly Reader[] {
  const {readers = []} = draft.context
  if (readers.length < 2) return readers
  const asked = serves.flatMap(index => draft.facts.asks[index] ?? [])
  const words = ({sentence: {text, start: from}, start, end}: Ask): string => text.slice(start - from, end - from)
  for (const text of [asked.map(words).join(' '), sentence.text, draft.sentences.map(({text}) => text).join(' ')]) {
    const named = readers.filter(({name}) => names(text, name))
    if (named.length > 0) return named
  }
  return readers
}

/** More times than these tell a reader nothing at a glance. */
const mostTimes = 4
const longestTime = 70

/** The readers whose clocks show something else at an instant than the day and the time that the text says. */
export function readersAway(readers: readonly Reader[], instantMs: number, told: LocalTime): readonly Reader[] {
  return readers.filter(({timezone}) => {
    const local = localTime(timezone, instantMs)
    return local !== undefined && (local.day !== told.day || local.minutes !== told.minutes)
  })
}

/**
 * What the clocks of readers show at an instant: "08:00 for Sam; 01:00 on Saturday for Kenji and Aiko", with the weekday
 * where it is another day than the one that the text says. Empty where there are too many times.
 */
export function localTimes(readers: readonly Reader[], instantMs: number, told: Pick<LocalTime, 'day'>): string {
  const namesBy = new Map<string, string[]>()
  for (const {name, timezone} of readers) {
    const local = localTime(timezone, instantMs)
    if (!local || /[();]/.test(name)) continue
    const time = clockTime(local) + (local.day === told.day ? '' : ` on ${weekdayNames[weekdayOf(local.day)]}`)
    namesBy.set(time, [...(namesBy.get(time) ?? []), name])
  }
  const times = [...namesBy].map(([time, names]) => `${time} for ${andList(names)}`)
  const fits = times.length <= mostTimes && times.every(time => time.length <= longestTime)
  return fits ? times.join('; ') : ''
}

/** `09:05`. */
export function clockTime({minutes}: LocalTime): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** `a, b and c`. */
export function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** How far ahead a fair time is looked for. */
const mostDays = 10
const step = 30 * MINUTE

/** The first day from `day` on that is a working day of all readers; undefined where their days never meet. */
export function nextWorkday(readers: readonly Reader[], day: number): number | undefined {
  return [...Array(7).keys()].map(ahead => day + ahead).find(candidate => readers.every(({days}) => worksOn(days, candidate)))
}

/**
 * The first half hour from an instant on at which all of the readers have been at work for an hour; undefined where their
 * hours never meet.
 */
export function nextFairTime(readers: readonly Reader[], fromMs: number): number | undefined {
  const works = (reader: Reader, ms: number): boolean => {
    const local = localTime(reader.timezone, ms)
    return local !== undefined && offAt(reader, local) === undefined
  }
  const first = Math.ceil(fromMs / step) * step
  for (let at = first; readers.length > 0 && at < first + mostDays * 86_400_000; at += step) {
    if (readers.every(reader => works(reader, at - 60 * MINUTE) && works(reader, at))) return at
  }
  return undefined
}

/** People come to it, so that it goes by the clock of the place. */
const site =
  /\b(?:room|hall|gym|office|canteen|cafeteria|kitchen|librar(?:y|ies)|church|school|park|garden|yard|lobby|reception|building|auditorium|theat(?:re|er)|restaurant|caf[eé]|pub|bar|club|store|shop|field|pitch|pool|studio|warehouse|gate|dock|platform|station|hotel|museum|house|court|cent(?:re|er)|street|st\.|road|avenue|square|floor|basement|attic|terrace|beach|harbou?r|farm|barn|tent|clinic|ward|foyer|chapel|classroom|lab|cake|drinks|lunch|dinner|barbecue|picnic)\b/i
const online =
  /\b(?:online|zoom|teams|google meet|webex|skype|hangouts?|video|virtual\w*|remote\w*|webinar|dial|call|phone|stream\w*|tune in)\b|https?:/i

/** Where an event goes on, as far as the sentences around `sentence` and links show. */
export function venueOf(draft: Draft, {index}: Sentence): 'site' | 'online' | undefined {
  const near = draft.sentences.slice(Math.max(0, index - 2), index + 3).map(({text}) => text).join(' ')
  if (online.test(near) || draft.links.length > 0) return 'online'
  return site.test(near) ? 'site' : undefined
}
