import {summaryOf} from '../../../core/record/summary.js'
import type {ActionEntry, AskEntry, Dangling, DecisionEntry, FolderRecord, RecordEntry} from '../../../core/record/types.js'

/** For tests: an entry is told by what matters of it, and stands on a line of its own in `notes/<date>.md`. */
type Told<Entry extends RecordEntry> = Partial<Entry> & Pick<Entry, 'id' | 'text'>

export function decision(told: Told<DecisionEntry>): DecisionEntry {
  return {...base(told), routine: false, actions: [], ...told, type: 'decision'}
}

export function action(told: Told<ActionEntry>): ActionEntry {
  return {...base(told), overdue: false, done: false, decisions: [], ...told, type: 'action'}
}

export function ask(told: Told<AskEntry>): AskEntry {
  return {...base(told), ask: 'answer', clarity: 'clear', overdue: false, ...told, type: 'ask'}
}

export function recordOf(entries: readonly RecordEntry[], dangling: readonly Dangling[] = [], rest: Partial<FolderRecord> = {}): FolderRecord {
  const decisions = entries.filter(entry => entry.type === 'decision')
  const actions = entries.filter(entry => entry.type === 'action')
  const asks = entries.filter(entry => entry.type === 'ask')
  const files = new Set(entries.map(({path}) => path)).size
  return {
    version: '0.0.0',
    now: '2026-11-25T09:00:00Z',
    files,
    decisions,
    actions,
    asks,
    dangling,
    notices: [],
    summary: summaryOf({files, decisions, actions, asks, dangling}),
    ...rest,
  }
}

function base({date = '2026-11-20', text}: Partial<RecordEntry>): Omit<DecisionEntry, 'id' | 'type' | 'text' | 'routine' | 'actions'> {
  return {path: `notes/${date}.md`, start: 0, end: text?.length ?? 0, line: 1, column: 1, date, links: []}
}
