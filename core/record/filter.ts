import {fold, wordsOf} from './fold.js'
import {summaryOf} from './summary.js'
import type {FolderRecord, RecordEntry, RecordFilter} from './types.js'

/**
 * The record narrowed to the entries that hold all that is asked for: each word of `search` somewhere in what they say,
 * in their heading, their people, their links or their path, whatever its case and its accents; `owner` as who does it,
 * is asked or decided; a day not before `since`; and `overdue`.
 */
export function narrowed(record: FolderRecord, filter: RecordFilter): FolderRecord {
  const words = wordsOf(filter.search ?? '')
  const {owner, since, overdue} = filter
  if (words.length === 0 && owner === undefined && since === undefined && !overdue) return record
  const holds = (entry: RecordEntry): boolean => {
    if (overdue && !(entry.type !== 'decision' && entry.overdue)) return false
    if (since !== undefined && !(entry.date !== undefined && entry.date >= since)) return false
    if (owner !== undefined && !isOf(ownerOf(entry), owner)) return false
    if (words.length === 0) return true
    const all = fold(said(entry))
    return words.every(word => all.includes(word))
  }
  const [decisions, actions, asks] = [record.decisions.filter(holds), record.actions.filter(holds), record.asks.filter(holds)]
  const shown = new Set([...decisions, ...actions, ...asks].map(({id}) => id))
  const among = (ids: readonly string[]): string[] => ids.filter(id => shown.has(id))
  const left = {
    ...record,
    decisions: decisions.map(decision => ({...decision, actions: among(decision.actions)})),
    actions: actions.map(action => ({...action, decisions: among(action.decisions)})),
    asks,
    dangling: record.dangling.filter(({entry}) => shown.has(entry)),
    filter,
  }
  return {...left, summary: summaryOf(left)}
}

function ownerOf(entry: RecordEntry): string | undefined {
  return entry.type === 'decision' ? entry.by : entry.owner
}

function said(entry: RecordEntry): string {
  const {text, heading, under, path, date, links} = entry
  const own = entry.type === 'ask' ? [entry.deadline, entry.fallback] : entry.type === 'action' ? [entry.due, entry.dueDate] : []
  return [text, heading, under, path, date, ownerOf(entry), ...own, ...links.flatMap(({text: label, target}) => [label, target])].filter(Boolean).join('\n')
}

/** Whether one of the people that are named is meant: by the whole name, a handle, or a first or last name alone. */
export function isOf(named: string | undefined, owner: string): boolean {
  const meant = nameWords(owner)
  if (named === undefined || meant.length === 0) return false
  return named.split(/\s*(?:[,;/&+]|\b(?:and|or)\b)\s*/i).some(one => {
    const words = nameWords(one)
    return words.length > 0 && (meant.every(word => words.includes(word)) || (words.length === 1 && meant.length > 1 && words[0] === meant[0]))
  })
}

function nameWords(name: string): string[] {
  return fold(name).split(/[^\p{L}\p{N}_-]+/u).filter(Boolean)
}
