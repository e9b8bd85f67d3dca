import type {Clock} from '../clock.js'
import {findTimes, isoDay} from '../dates/index.js'
import {offsetMinutes} from '../dates/zones.js'
import type {Block, Draft} from '../draft.js'
import type {Heading} from '../facts/record-people.js'
import {once} from '../once.js'

/** When what a draft says was said. */
export interface Dates {
  /** ISO day of what stands below these headings, the nearest first, where anything tells it. */
  day(headings: readonly Heading[]): string | undefined
  /** The clock that relative times there are meant by. */
  clock(headings: readonly Heading[]): Clock
}

const minute = 60_000
/** How far the first words of a file reach, in blocks and in UTF-16 code units. */
const top = {blocks: 12, length: 3000}

/**
 * The heading right above goes first, since many keep all their meetings in one file; then the text's own clock (front
 * matter, a mail's date), the file's name, and its first lines.
 */
export function datesOf(draft: Pick<Draft, 'kind' | 'blocks' | 'context' | 'frontMatter'>): Dates {
  const {context, frontMatter} = draft
  const {clock} = context
  const known = new Map<Block, string | undefined>()
  const ofHeading = (block: Block): string | undefined => {
    if (!known.has(block)) known.set(block, dayOfHeading(block))
    return known.get(block)
  }
  const ofFile = once(() => isoIn(frontMatter.date ?? '') ?? dayOfClock(clock) ?? dayOfName(context.name) ?? dayAtTop(draft))
  const dated = (headings: readonly Heading[]): string | undefined => {
    for (const {block} of headings) {
      const day = block.type === 'heading' ? ofHeading(block) : undefined
      if (day !== undefined) return day
    }
    return undefined
  }
  return {
    day: headings => dated(headings) ?? ofFile(),
    clock(headings) {
      const own = dated(headings)
      if (own === undefined && clock.now !== undefined) return clock
      const day = own ?? ofFile()
      return day === undefined ? clock : {...clock, now: Date.parse(`${day}T12:00Z`)}
    },
  }
}

function dayOfClock({now, zone}: Clock): string | undefined {
  if (now === undefined) return undefined
  return isoDay(Math.floor((now + ((zone === undefined ? undefined : offsetMinutes(zone, now)) ?? 0) * minute) / (1440 * minute)))
}

const isoPattern = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/

function isoIn(text: string): string | undefined {
  const match = isoPattern.exec(text)
  if (!match) return undefined
  const day = `${match[1]}-${match[2]}-${match[3]}`
  // 30 February is none.
  return Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day ? undefined : day
}

/** The day in a file's name, or in that of the nearest folder that has one. */
function dayOfName(name = ''): string | undefined {
  for (const part of name.split('/').reverse()) {
    const day = isoIn(part)
    if (day !== undefined) return day
  }
  return undefined
}

/** What stands beside the day of a meeting, and what says that something else is then. */
const meeting = /\b(?:meetings?|minutes|notes|sync|calls?|sessions?|council|stand-?up|retro\w{0,15}|weekly|monthly|quarterly|board|committee|team|group|assembly|agm)\b/i
const otherwise = /\b(?:by|before|until|due|deadline|for|since|from|after|release|launch|eta|starts?|ends?|next)\b/i

function dayOfHeading({prose, depth}: Block): string | undefined {
  const found = prose.length > 200 ? undefined : dayIn(prose)
  return found && (depth === 1 || dates(found)) ? found.day : undefined
}

/** Whether a line with a day is about what was on that day. */
function dates({rest, first}: {readonly rest: string; readonly first: boolean}): boolean {
  return first || !/\p{L}/u.test(rest) || (meeting.test(rest) && !otherwise.test(rest))
}

/** A cheap sign of a day with its year. */
const mayHoldDay = /\b(?:19|20)\d\d\b|\d[-./]\d/

function dayIn(prose: string): {day: string; rest: string; first: boolean} | undefined {
  if (!mayHoldDay.test(prose)) return undefined
  const text = prose.replace(/\s/g, ' ')
  const time = findTimes(text, {}).find(({hasDate, precision, instant}) => hasDate && precision === 'exact' && instant !== undefined)
  if (time?.instant === undefined) return undefined
  return {day: time.instant.slice(0, 10), rest: text.slice(0, time.start) + text.slice(time.end), first: !/[\p{L}\p{N}]/u.test(text.slice(0, time.start))}
}

const field = /^\W{0,6}(?:date|when|held(?: on)?|meeting(?: date)?|decided(?: on)?|accepted(?: on)?|approved(?: on)?|last modified|start date)\b\W{0,6}.{0,60}$/im

/** The day of a line that is a date, or a field that holds one, above all else. */
function dayAtTop({blocks, kind}: Pick<Draft, 'blocks' | 'kind'>): string | undefined {
  if (kind !== 'notes' && kind !== 'decision') return undefined
  const first = blocks.filter(({type}) => type !== 'subject').slice(0, top.blocks)
  const start = first[0]?.start ?? 0
  for (const [index, {prose, start: at}] of first.entries()) {
    if (at > start + top.length) break
    for (const line of prose.split('\n')) {
      if (line.length > 100 || !(field.test(line) || index < 3)) continue
      const found = dayIn(line)
      if (found && (field.test(line) || dates(found))) return found.day
    }
  }
  return undefined
}
