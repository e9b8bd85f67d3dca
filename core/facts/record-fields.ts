import type {ParsedDraft, Sentence} from '../draft.js'
import {timesIn} from '../times.js'
import type {RecordLink} from './facts.js'
import {type Linked, linksIn} from './record-links.js'
import {people} from './record-people.js'

/** What notes or a record tell of all that they hold. */
export interface Fields {
  /** When the meeting was, or when it was decided. */
  readonly dated: boolean
  /** Who was there, or who decided. */
  readonly owned: boolean
  /** The task or the goal of the whole. */
  readonly links: readonly RecordLink[]
}

const present = /^\W{0,6}(?:attendees|attendance|attending|present|participants|in attendance|members present|people|roll call|here|on the (?:line|call)|around the table|in the room)\b\W{0,6}\s?:?/im
const deciders = /^\W{0,6}(?:deciders?|decision[- ]makers?|decided[- ]by|approved[- ]by|approvers?|signed off by|accepted by)\W{0,4}:?\W{0,4}\S/im
const tracked = /^\W{0,6}(?:tracking(?: issue)?|issue|ticket|task|epic|goal|tracker|rust issue|rfc pr|implementation|(?:technical |user )?story|jira|see also|related|project|milestone|okr)\W{0,4}:?.{0,200}/gim
const dateField = /^\W{0,6}(?:date|decided(?: on)?|accepted(?: on)?|approved(?: on)?|last modified|start date)\W{0,4}:?\W{0,4}.{0,40}\d/im
const dateInName = /(?:^|[^\d])(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01])(?:[^\d]|$)/
export const dateInWords = /\b\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}\b/i

const status = /^\W{0,6}(?:status|state)\W{0,4}:?\W{0,6}(\p{L}+(?: \p{L}+)?)/imu

/** What a record says of where it stands, in lower case: "accepted", "proposed". */
export function statusOf({blocks, text, zones}: ParsedDraft): string | undefined {
  const front = zones.find(({name}) => name === 'front-matter')
  const found = (front && status.exec(text.slice(front.start, front.end))?.[1]) ?? blocks.map(({prose}) => status.exec(prose)?.[1]).find(words => words !== undefined)
  if (found !== undefined) return found.toLowerCase()
  const heading = blocks.findIndex(({type, prose}) => type === 'heading' && /^\W*(?:\d+\.? )?(?:status|state)\W*$/i.test(prose))
  return heading < 0 ? undefined : /\p{L}+(?: \p{L}+)?/u.exec(blocks[heading + 1]?.prose ?? '')?.[0].toLowerCase()
}

/** How far the fields of a record reach, in blocks and in UTF-16 units. */
const top = {blocks: 12, length: 3000}

export function fieldsOf(draft: ParsedDraft, known: ReadonlySet<string>, linked: Linked): Fields {
  const {blocks, text, zones, frontMatter, context, kind} = draft
  const front = zones.find(({name}) => name === 'front-matter')
  const heads = blocks.slice(0, top.blocks).filter(({start}) => start < (front?.end ?? 0) + top.length)
  const fields = [...(front ? [{start: front.start, end: front.end, prose: text.slice(front.start, front.end)}] : []), ...heads]
  const has = (pattern: RegExp): boolean => fields.some(({prose}) => pattern.test(prose))
  const dated =
    frontMatter.date !== undefined || dateInName.test(context.name ?? '') || blocks.slice(0, 3).some(({prose}) => dateInWords.test(prose.slice(0, 300))) || has(dateField)
  const owned = kind === 'notes' ? known.size > 0 || blocks.some(({prose}) => present.test(prose) || /(?:^|\s)@\w/.test(prose)) : has(deciders)
  return {dated, owned, links: kind === 'decision' ? fields.flatMap(field => trackedIn(linked, field)) : []}
}

function trackedIn(linked: Linked, {start, prose}: {start: number; prose: string}): RecordLink[] {
  return [...prose.matchAll(tracked)].flatMap(({0: line, index}) => {
    const at = start + index
    const links = linksIn(linked, {start: at, end: at + line.length, prose: line})
    // Front matter has addresses and no links.
    const bare = [...line.matchAll(/https?:\/\/[^\s"'<>)\]]{1,500}/g)].filter(({index: from}) => !links.some(link => link.start <= at + from && link.end > at + from))
    const role = /^\W*(?:goal|okr|project|milestone)/i.test(line) ? 'goal' : 'task'
    return [...links, ...bare.map(({0: target, index: from}) => ({start: at + from, end: at + from + target.length, target, role}) as const)]
  })
}

/** The day that sentences name with its year, as an ISO date. */
export function dayIn({context}: ParsedDraft, sentences: readonly Sentence[]): string | undefined {
  for (const sentence of sentences) {
    const time = timesIn(sentence, context.clock).find(({hasDate, precision, instant}) => hasDate && precision === 'exact' && instant)
    if (time?.instant) return time.instant.slice(0, 10)
  }
  return undefined
}

/** Whether sentences say when. */
export function tellsWhen({context}: ParsedDraft, sentences: readonly Sentence[]): boolean {
  return sentences.some(sentence => timesIn(sentence, context.clock).some(({hasDate, precision}) => hasDate && precision === 'exact'))
}

const byWhom = new RegExp(
  [
    `\\b(?:[Dd]ecided|[Aa]greed|[Aa]pproved|[Aa]ccepted|[Aa]dopted|[Rr]esolved|[Cc]hosen|[Tt]aken|[Mm]ade|[Mm]oved|[Ss]igned off|RESOLVED|DECIDED|AGREED)(?: [\\w ]{1,30})? by (?<by>all(?: present)?|everyone|everybody|the (?:board|council|committee|team|chair|members)|${people})|\\b(?:agreement|consent|vote|decision) of (?<whose>all(?: present)?|everyone|the (?:board|council|committee|team|members)|${people})`,
    `^\\W{0,4}(?:[Dd]ecision|DECISION|[Dd]ecided|DECIDED|[Rr]esolved|RESOLVED|[Aa]greed|AGREED)\\s?(?:\\(|by )(?<of>${people})`,
    `(?:^|[,.;]\\s)(?<who>${people})(?: \\([^()]{1,60}\\))? (?:has |have )?(?:decided|agreed|resolved|approved|seconded)\\b`,
    '\\b[Ss]econded by\\b|\\b[Mm]oves to\\b|\\b(?:directors|members|attendees) present\\b|\\b[A-Z]{2,6} (?:has |have |unanimously )?(?:agreed|decided|resolved|voted|approved|approves|accepted|accepts|adopted|rejected)\\b',
  ].join('|'),
  'u',
)
/** A body that goes by its letters. */
const letters = /\b[Tt]he [A-Z]{2,6} [^.;?!]{0,200}\b(?:agreed|decided|resolved|voted|approved)\b/
const group =
  /\b(?:the|this|our) (?:board|council|committee|team|group|panel|members|meeting|trustees|directors|working group)(?: has| have)? (?:agreed|decided|resolved|voted|approved|accepted|adopted)\b/i

/** Who decided, as words say it; without a name where it is told as "the board agreed". */
export function whoDecides(words: string): {name?: {start: number; end: number}} | undefined {
  const match = byWhom.exec(words)
  const name = match && Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[1]
  if (match && name) {
    const start = match.index + match[0].lastIndexOf(name)
    return {name: {start, end: start + name.length}}
  }
  return match || group.test(words) || letters.test(words) ? {} : undefined
}
