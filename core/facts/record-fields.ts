import type {ParsedDraft} from '../draft.js'
import {timesIn} from '../times.js'
import {namesIn, people} from './record-people.js'

/** What notes or a record tell of all that they hold. */
export interface Fields {
  /** When the meeting was, or when it was decided. */
  readonly dated: boolean
  /** Who was there, or who decided. */
  readonly owned: boolean
  /** The task or the goal of the whole. */
  readonly link: boolean
}

const present = /^\W{0,6}(?:attendees|attendance|attending|present|participants|in attendance|members present|people|roll call|here|on the (?:line|call)|around the table|in the room)\b\W{0,6}\s?:?/im
const deciders = /^\W{0,6}(?:deciders?|decision[- ]makers?|decided[- ]by|approved[- ]by|approvers?|signed off by|accepted by)\W{0,4}:?\W{0,4}\S/im
const tracked = /^\W{0,6}(?:tracking(?: issue)?|issue|ticket|task|epic|goal|tracker|rust issue|rfc pr|implementation|see also|related|project|milestone|okr)\W{0,4}:?.{0,200}/gim
export const reference = /(?:^|[\s([])(?:[\w.-]+\/)?[\w.-]*#\d+\b|\b[A-Z][A-Z\d]{1,9}-\d+\b/
const dateField = /^\W{0,6}(?:date|decided(?: on)?|accepted(?: on)?|approved(?: on)?|last modified|start date)\W{0,4}:?\W{0,4}.{0,40}\d/im
const dateInName = /(?:^|[^\d])(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01])(?:[^\d]|$)/
export const dateInWords = /\b\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}\b/i

export function fieldsOf(draft: ParsedDraft): Fields {
  const {blocks, text, zones, frontMatter, context, kind} = draft
  const front = zones.find(({name}) => name === 'front-matter')
  const top = [...(front ? [text.slice(front.start, front.end)] : []), ...blocks.filter(({start}) => start < (front?.end ?? 0) + 3000).slice(0, 12).map(({prose}) => prose)].join('\n')
  const head = blocks.slice(0, 3).map(({prose}) => prose.slice(0, 300)).join('\n')
  const dated = frontMatter.date !== undefined || dateInName.test(context.name ?? '') || dateInWords.test(head) || dateField.test(top)
  const owned = kind === 'notes' ? present.test(blocks.map(({prose}) => prose).join('\n')) || namesIn(draft).size > 2 : deciders.test(top)
  const link = kind === 'decision' && [...top.matchAll(tracked)].some(([line]) => reference.test(line) || /https?:|\uFFFC|\]\(/.test(line))
  return {dated, owned, link}
}

/** Whether words say when. */
export function tellsWhen(draft: ParsedDraft, start: number, end: number): boolean {
  return draft.sentences.some(sentence => sentence.start < end && sentence.end > start && timesIn(sentence, draft.context.clock).some(({hasDate, precision}) => hasDate && precision === 'exact'))
}

const byWhom = new RegExp(`\\b(?:[Bb]y|[Oo]f) (?:all(?: present)?|everyone|everybody|the (?:board|council|committee|team|chair|members)|${people})|^\\W{0,4}(?:[Dd]ecision|DECISION|[Dd]ecided|DECIDED|[Rr]esolved|RESOLVED|[Aa]greed|AGREED)\\s?\\((?:${people})|(?:^|[,.;]\\s)${people}(?: \\([^()]{1,60}\\))? (?:has |have )?(?:decided|agreed|resolved|approved|seconded)\\b|\\b[Ss]econded by\\b`, 'u')
const group = /\b(?:the|this|our) (?:board|council|committee|team|group|panel|members|meeting|trustees|directors|working group)(?: has| have)? (?:agreed|decided|resolved|voted|approved|accepted|adopted)\b/i

/** Whether words say who decided. */
export function tellsWho(words: string): boolean {
  return byWhom.test(words) || group.test(words)
}
