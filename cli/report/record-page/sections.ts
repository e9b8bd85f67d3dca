import type {Dangling, FolderRecord, RecordEntry} from '../../../core/record/types.js'
import {counted, grouped} from './dates.js'
import {danglingView, entryView, type Look, lacks} from './entries.js'
import {byText, type Item, peopleOf, type SectionId} from './items.js'
import {type Child, h, type PageNode} from './node.js'
import type {View} from './view.js'

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
  readonly group: string | undefined
  readonly shown: RecordEntry | Dangling
}

const titles: readonly (readonly [id: SectionId, title: string, empty: string])[] = [
  ['overdue', 'Overdue', 'Nothing is overdue.'],
  ['actions', 'Action items', 'No action item is open and in time.'],
  ['asks', 'Open asks', 'No ask waits for a reply.'],
  ['decisions', 'Decisions', 'No decision was found.'],
  ['dangling', 'What dangles', 'Nothing dangles: every decision leads to a task, and every link to something.'],
  ['done', 'Done', 'No action item is marked as done.'],
]

const codes = Object.keys(lacks) as Dangling['code'][]

/** The sections of a record, of whose items, as `itemsOf` orders them, some are to be shown. */
export function sectionsOf(record: FolderRecord, items: readonly Item[], {group, dangling: wanted}: Pick<View, 'group' | 'dangling'>): Section[] {
  const rows: Record<SectionId, Row[]> = {overdue: [], actions: [], asks: [], decisions: [], dangling: [], done: []}
  const shown: Record<SectionId, Item[]> = {overdue: [], actions: [], asks: [], decisions: [], dangling: [], done: []}
  const ids = new Set<string>()
  for (const item of items) {
    ids.add(item.entry.id)
    shown[item.section].push(item)
  }
  for (const [id] of titles) {
    if (group === 'owner' && id !== 'decisions') rows[id] = byOwner(shown[id])
    else rows[id] = shown[id].map(({entry, dated}) => ({group: dated, shown: entry}))
  }
  const dangling = record.dangling.filter(({entry, code}) => ids.has(entry) && (!wanted || wanted === 'any' || wanted === code))
  rows.dangling = codes.flatMap(code => dangling.filter(one => one.code === code).map((one): Row => ({group: lacks[code].title, shown: one})))
  return titles.map(([id, title, empty]) => ({id, title, empty, rows: rows[id]}))
}

/** The parts of a whole record, or one sentence where there is nothing in it. */
export function sectionsView(sections: readonly Section[], look: Look): PageNode[] {
  return look.entries.size > 0 ? sections.map(section => sectionView(section, look)) : [nothingView()]
}

export function nothingView(): PageNode {
  return h('p', {class: 'nothing'}, 'No decision, action item or open ask was found in these files.')
}

/** A section with its first `limit` rows, and a button for more where there are more. */
export function sectionView({id, title, rows, empty}: Section, look: Look, limit = Number.POSITIVE_INFINITY): PageNode {
  const groups: {readonly name: string | undefined; readonly nodes: Child[]}[] = []
  for (const {group, shown} of rows.slice(0, limit)) {
    const node = (): PageNode | undefined => ('code' in shown ? danglingView(shown, look) : entryView(shown, look))
    const last = groups.at(-1)
    if (last && last.name === group) last.nodes.push(node)
    else groups.push({name: group, nodes: [node]})
  }
  const left = rows.length - limit
  return h(
    'section',
    {id: `ui-part-${id}`, class: rows.length > 0 ? id : `${id} none`, 'aria-labelledby': `ui-part-${id}-title`},
    h('h2', {id: `ui-part-${id}-title`, tabindex: -1}, title, ' ', h('span', {class: 'count'}, grouped(rows.length))),
    ...groups.flatMap(({name, nodes}) => [name !== undefined && h('h3', {}, name), h('ul', {class: 'entries'}, ...nodes)]),
    rows.length === 0 && h('p', {class: 'nothing'}, empty),
    left > 0 && h('p', {class: 'rest'}, `${counted(left, 'more', 'more')} not shown. `, h('button', {type: 'button', 'data-more': id}, `Show more of “${title}”`)),
  )
}

/** Items of an owner together, however the name is written, by name; those without one last. */
function byOwner(items: readonly Item[]): Row[] {
  const named = new Map<string, {readonly name: string; readonly rows: Row[]}>()
  for (const {entry, owners} of items) {
    const key = [...owners].join()
    let owner = named.get(key)
    if (!owner) named.set(key, (owner = {name: peopleOf(entry).join(', ') || 'Nobody named', rows: []}))
    owner.rows.push({group: owner.name, shown: entry})
  }
  return [...named.entries()].sort(([a], [b]) => byText(a || undefined, b || undefined)).flatMap(([, {rows}]) => rows)
}
