import type {Dangling, FolderRecord, RecordEntry} from '../../../core/record/types.js'
import {counted, daysBetween, grouped} from './dates.js'
import {danglingView, entryView, type Look, lacks} from './entries.js'
import {h, type PageNode} from './node.js'
import {type Item, ownerKey, peopleOf, type View} from './view.js'

export type SectionId = 'overdue' | 'actions' | 'asks' | 'decisions' | 'dangling' | 'done'

/** A part of the page: entries under headings of groups. */
export interface Section {
  readonly id: SectionId
  readonly title: string
  /** What is said where the whole record has nothing for it. */
  readonly empty: string
  readonly rows: readonly Row[]
}

export interface Row {
  /** Its group's heading; rows of a group stand together. */
  readonly group?: string
  readonly shown: RecordEntry | Dangling
}

const titles: readonly (readonly [id: SectionId, title: string, empty: string])[] = [
  ['overdue', 'Overdue', 'Nothing is overdue.'],
  ['actions', 'Action items', 'No action item is open and in time.'],
  ['asks', 'Open asks', 'No ask waits for a reply.'],
  ['decisions', 'Decisions', 'No decision was found.'],
  ['dangling', 'What dangles', 'Nothing dangles: every decision leads to its task and goal, and every link to something.'],
  ['done', 'Done', 'No action item is marked as done.'],
]

/** The sections of a record, of which `items` are to be shown. */
export function sectionsOf(record: FolderRecord, items: readonly Item[], {group, dangling: wanted}: Pick<View, 'group' | 'dangling'>): Section[] {
  const rows: Record<SectionId, Row[]> = {overdue: [], actions: [], asks: [], decisions: [], dangling: [], done: []}
  const ids = new Set<string>()
  for (const {entry} of items) {
    ids.add(entry.id)
    const id = sectionOf(entry)
    const name = id === 'decisions' ? month(entry.date) : group === 'owner' ? ownerGroup(entry) : groupByDue(id, entry, record.now)
    rows[id].push(name === undefined ? {shown: entry} : {shown: entry, group: name})
  }
  rows.overdue.sort((a, b) => compare(limitOf(a.shown), limitOf(b.shown)))
  for (const one of record.dangling) {
    if (!ids.has(one.entry) || (wanted && wanted !== 'any' && wanted !== one.code)) continue
    rows.dangling.push({shown: one, group: lacks[one.code].title})
  }
  rows.dangling.sort((a, b) => codeRank(a.shown) - codeRank(b.shown))
  if (group === 'owner') for (const id of ['overdue', 'actions', 'asks', 'done'] as const) rows[id] = together(rows[id])
  return titles.map(([id, title, empty]) => ({id, title, empty, rows: rows[id]}))
}

export function sectionOf(entry: RecordEntry): SectionId {
  if (entry.type === 'decision') return 'decisions'
  if (entry.type === 'action' && entry.done) return 'done'
  if (entry.overdue) return 'overdue'
  return entry.type === 'action' ? 'actions' : 'asks'
}

/** A section with its first `limit` rows, and a button for more where there are more. */
export function sectionView({id, title, rows, empty}: Section, look: Look, limit = Number.POSITIVE_INFINITY): PageNode {
  const groups: {readonly name: string | undefined; readonly nodes: PageNode[]}[] = []
  for (const {group, shown} of rows.slice(0, limit)) {
    const node = 'code' in shown ? danglingView(shown, look) : entryView(shown, look)
    if (!node) continue
    const last = groups.at(-1)
    if (last && last.name === group) last.nodes.push(node)
    else groups.push({name: group, nodes: [node]})
  }
  const left = rows.length - limit
  return h(
    'section',
    {id: `ui-${id}`, class: id, 'aria-labelledby': `ui-${id}-title`},
    h('h2', {id: `ui-${id}-title`, tabindex: -1}, title, ' ', h('span', {class: 'count'}, grouped(rows.length))),
    ...groups.flatMap(({name, nodes}) => [name !== undefined && h('h3', {dir: 'auto'}, name), h('ul', {class: 'entries'}, ...nodes)]),
    rows.length === 0 && h('p', {class: 'nothing'}, empty),
    left > 0 && h('p', {class: 'rest'}, `${counted(left, 'more', 'more')} not shown. `, h('button', {type: 'button', 'data-more': id}, `Show more of “${title}”`)),
  )
}

function groupByDue(id: SectionId, entry: RecordEntry, now: string): string | undefined {
  if (id !== 'actions' && id !== 'asks') return undefined
  const days = daysBetween(now, limitOf(entry) ?? '')
  if (Number.isNaN(days)) return 'No date'
  if (days <= 0) return 'Today'
  return days <= 7 ? 'In the next 7 days' : days <= 31 ? 'In the next month' : 'Later'
}

function ownerGroup(entry: RecordEntry): string {
  return peopleOf(entry).join(', ') || 'Nobody named'
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

function month(date: string | undefined): string {
  const name = date && months[Number(date.slice(5, 7)) - 1]
  return name ? `${name} ${date.slice(0, 4)}` : 'Without a date'
}

/** Rows of a name together, however it is written, by name; those without one last. */
function together(rows: readonly Row[]): Row[] {
  const named = new Map<string, Row[]>()
  for (const row of rows) {
    const key = 'code' in row.shown ? '' : peopleOf(row.shown).map(ownerKey).join()
    const others = named.get(key)
    if (others) others.push(row)
    else named.set(key, [row])
  }
  return [...named.entries()]
    .sort(([a], [b]) => compare(a || undefined, b || undefined))
    .flatMap(([, [first, ...others]]) => (first ? [first, ...others.map(row => ({...row, group: first.group ?? ''}))] : []))
}

function limitOf(shown: Row['shown']): string | undefined {
  if ('code' in shown || shown.type === 'decision') return undefined
  return shown.type === 'action' ? shown.dueDate : shown.instant
}

function codeRank(shown: Row['shown']): number {
  return 'code' in shown ? Object.keys(lacks).indexOf(shown.code) : 0
}

/** By text, what is absent last. */
function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -1 : 1
}
