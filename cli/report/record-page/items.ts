import {fold} from '../../../core/record/fold.js'
import type {Dangling, FolderRecord, RecordEntry} from '../../../core/record/types.js'
import {daysBetween} from './dates.js'

export type SectionId = 'overdue' | 'actions' | 'asks' | 'decisions' | 'dangling' | 'done'

/** An entry with what it is found by and where it is shown: found out once, since a view of many entries is made at each key. */
export interface Item {
  readonly entry: RecordEntry
  /** Whose it is, as `ownerKey` folds names. */
  readonly owners: ReadonlySet<string>
  readonly codes: ReadonlySet<Dangling['code']>
  readonly section: SectionId
  /** The heading that it stands under, by date. */
  readonly dated: string | undefined
  /** All words that it is searched for, folded. */
  words(): string
}

/** The entries in the order in which they are shown. */
export function itemsOf(record: FolderRecord, dangling: ReadonlyMap<string, readonly Dangling[]>): readonly Item[] {
  const items = [...record.decisions, ...record.actions, ...record.asks].map((entry): Item => {
    let words: string | undefined
    const codes = new Set((dangling.get(entry.id) ?? []).map(({code}) => code))
    const section = sectionOf(entry)
    return {
      entry,
      owners: new Set(peopleOf(entry).map(ownerKey)),
      codes,
      section,
      dated: datedGroup(section, entry, record.now),
      words: () => (words ??= fold(searched(entry).join('\n'))),
    }
  })
  const isLate = ({section}: Item): boolean => section === 'overdue'
  const isRoutine = ({entry}: Item): boolean => entry.type === 'decision' && entry.routine
  const late = items.filter(isLate).sort((a, b) => byText(limitOf(a.entry), limitOf(b.entry)))
  return [...late, ...items.filter(item => !isLate(item) && !isRoutine(item)), ...items.filter(isRoutine)]
}

/** Who answers for an entry, each by a name: its owners, or who decided. */
export function peopleOf(entry: RecordEntry): string[] {
  const names = (entry.type === 'decision' ? entry.by : entry.owner) ?? ''
  return names.split(/[,;&/+]|\b(?:and|or)\b/i).map(name => name.trim()).filter(Boolean)
}

/** `@Dana` and `dana` are one person. */
export function ownerKey(name: string): string {
  return fold(name).replace(/^@/, '').trim()
}

/** Compares texts, of which absent ones come last. */
export function byText(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -1 : 1
}

function sectionOf(entry: RecordEntry): SectionId {
  if (entry.type === 'decision') return 'decisions'
  if (entry.type === 'action' && entry.done) return 'done'
  if (entry.overdue) return 'overdue'
  return entry.type === 'action' ? 'actions' : 'asks'
}

function datedGroup(section: SectionId, entry: RecordEntry, now: string): string | undefined {
  if (entry.type === 'decision') return entry.routine ? 'About the meetings themselves' : month(entry.date)
  if (section !== 'actions' && section !== 'asks') return undefined
  const days = daysBetween(now, limitOf(entry) ?? '')
  if (Number.isNaN(days)) return 'No date'
  if (days <= 0) return 'Today'
  return days <= 7 ? 'In the next 7 days' : days <= 31 ? 'In the next month' : 'Later'
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

function month(date: string | undefined): string {
  const name = date && months[Number(date.slice(5, 7)) - 1]
  return name ? `${name} ${date.slice(0, 4)}` : 'Without a date'
}

function limitOf(entry: RecordEntry): string | undefined {
  if (entry.type === 'decision') return undefined
  return entry.type === 'action' ? entry.dueDate : entry.instant
}

function searched(entry: RecordEntry): string[] {
  const {text, path, heading, under, date, links} = entry
  const limits = entry.type === 'action' ? [entry.due, entry.dueDate] : entry.type === 'ask' ? [entry.deadline, entry.instant] : []
  const fallback = entry.type === 'ask' ? entry.fallback : undefined
  const linked = links.flatMap(link => [link.text, link.target])
  return [text, ...peopleOf(entry), path, heading, under, date, ...limits, fallback, ...linked].filter(part => part !== undefined)
}
