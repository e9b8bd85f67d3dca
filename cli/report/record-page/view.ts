import type {Dangling, RecordEntry} from '../../../core/record/types.js'
import {lacks} from './entries.js'
import {wordsOf} from '../../../core/record/fold.js'
import type {Item} from './items.js'

/** What somebody wants to see. An empty string is no wish. */
export interface View {
  readonly search: string
  readonly type: '' | RecordEntry['type']
  /** A name as `ownerKey` folds it. */
  readonly owner: string
  readonly state: '' | 'open' | 'overdue' | 'done'
  /** ISO day. */
  readonly since: string
  readonly dangling: '' | 'any' | Dangling['code']
  readonly group: 'due' | 'owner'
  /** The entry to be shown. */
  readonly entry: string
}

export const everything: View = {search: '', type: '', owner: '', state: '', since: '', dangling: '', group: 'due', entry: ''}

/** The parts of a view that leave entries out. */
export const narrowing = ['search', 'type', 'owner', 'state', 'since', 'dangling'] as const

const choices: Readonly<Partial<Record<keyof View, readonly string[]>>> = {
  type: ['decision', 'action', 'ask'],
  state: ['open', 'overdue', 'done'],
  dangling: ['any', ...Object.keys(lacks)],
  group: ['due', 'owner'],
}

/** Reads what `fragmentOf` wrote, or the bare id of an entry. What it can't mean is left out. */
export function viewOf(fragment: string): View {
  const text = fragment.replace(/^#/, '')
  if (!text.includes('=')) return {...everything, entry: decoded(text)}
  const view: Record<string, string> = {...everything}
  for (const [name, value] of new URLSearchParams(text)) {
    if (!Object.hasOwn(everything, name)) continue
    const known = choices[name as keyof View]
    if (known ? known.includes(value) : name !== 'since' || /^\d{4}-\d\d-\d\d$/.test(value)) view[name] = value
  }
  return view as unknown as View
}

/** The view as a fragment, in which only what differs from everything is told: empty, or with its `#`. */
export function fragmentOf(view: View): string {
  const {entry, ...wishes} = view
  const told = new URLSearchParams(Object.entries(wishes).filter(([name, value]) => value !== everything[name as keyof View]))
  if (told.size === 0) return entry && `#${encodeURIComponent(entry)}`
  if (entry) told.set('entry', entry)
  return `#${told}`
}

export function isNarrow(view: View): boolean {
  return narrowing.some(name => view[name] !== '')
}

/** Whether an entry is one of those that a view wants. */
export function wants(view: View): (item: Item) => boolean {
  const words = wordsOf(view.search)
  return ({entry, owners, codes, words: hay}) => {
    if (view.type && entry.type !== view.type) return false
    if (view.owner && !owners.has(view.owner)) return false
    if (view.state && !hasState(entry, view.state)) return false
    if (view.since && !(entry.date !== undefined && entry.date >= view.since)) return false
    if (view.dangling && !(view.dangling === 'any' ? codes.size > 0 : codes.has(view.dangling))) return false
    if (words.length === 0) return true
    const text = hay()
    return words.every(word => text.includes(word))
  }
}

function hasState(entry: RecordEntry, state: View['state']): boolean {
  if (entry.type === 'decision') return false
  const done = entry.type === 'action' && entry.done
  if (state === 'done') return done
  return !done && (state === 'open' || entry.overdue)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
