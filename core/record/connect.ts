import {danglingOf} from './dangling.js'
import type {FileEntries, FoundAction, FoundAsk, FoundDecision} from './found.js'
import {idsFor} from './ids.js'
import {byPlace, latestFirst, openFirst, soonestFirst} from './order.js'
import {summaryOf} from './summary.js'
import {Tasks} from './tasks.js'
import type {ActionEntry, AskEntry, DecisionEntry, FolderRecord, RecordNotice} from './types.js'
import {Whereabouts} from './whereabouts.js'

/** What is known of a record beside its files. */
export interface Making {
  readonly version: string
  /** The present, in milliseconds since 1970. */
  readonly now: number
  /** What is to be told beside what the files' own entries tell. */
  readonly notices?: readonly RecordNotice[]
}

/** The record of a folder: the entries of its files, connected, and judged by the present. */
export function connect(files: readonly FileEntries[], {version, now, notices = []}: Making): FolderRecord {
  const idOf = idsFor()
  const whereabouts = new Whereabouts(files)
  const named = files.map(file => {
    const name = <F extends Found>(found: F): Named<F> => {
      const id = idOf(found, file)
      whereabouts.add(id, found, file)
      return {found, id, file}
    }
    return {ties: file.ties, decisions: file.decisions.map(name), actions: file.actions.map(name), asks: file.asks.map(name)}
  })
  const decided = named.flatMap(({decisions}) => decisions)
  const promised = named.flatMap(({actions}) => actions)
  const ties = new Ties()
  for (const {ties: own, decisions, actions} of named) {
    for (const [decision, action] of own) ties.add((decisions[decision] as Named<Found>).id, (actions[action] as Named<Found>).id)
  }
  tieByLinks(decided, promised, whereabouts, ties)
  const base = <F extends Found>({found, id, file}: Named<F>) => {
    const {anchors: _, ...rest} = found
    const {path, message} = file
    const links = found.links.map(link => ({...link, ...whereabouts.of(link, file)}))
    return {...rest, id, path, ...(message === undefined ? {} : {message}), links}
  }
  const late = ({over}: FoundAction | FoundAsk): boolean => over !== undefined && over < now
  const decisions = decided.map((one): DecisionEntry => ({...base(one), actions: ties.of(one.id)}))
  const actions = promised.map(one => ({...base(one), overdue: !one.found.done && late(one.found), decisions: ties.of(one.id)}))
  const asks = named.flatMap(file => file.asks).map(one => ({...base(one), overdue: late(one.found)}))
  const record = {
    version,
    now: new Date(now).toISOString(),
    files: new Set(files.flatMap(({kind, file}) => (kind === null ? [] : [file]))).size,
    decisions: decisions.sort(latestFirst),
    actions: actions.sort(openFirst).map(({over: _, ...action}): ActionEntry => action),
    asks: asks.sort(soonestFirst).map(({over: _, ...ask}): AskEntry => ask),
    notices: [...notices, ...files.flatMap(file => file.notices)],
  }
  const dangling = danglingOf([...record.decisions, ...record.actions].sort(byPlace))
  return {...record, dangling, summary: summaryOf({...record, dangling})}
}

type Found = FoundDecision | FoundAction | FoundAsk

interface Named<F extends Found> {
  readonly found: F
  readonly id: string
  readonly file: FileEntries
}

/** Which decisions and action items belong together, by their ids. */
class Ties {
  private readonly known = new Map<string, Set<string>>()

  add(one: string, other: string): void {
    for (const [from, to] of [[one, other], [other, one]] as const) {
      const ties = this.known.get(from)
      if (ties) ties.add(to)
      else this.known.set(from, new Set([to]))
    }
  }

  of(id: string): readonly string[] {
    return [...(this.known.get(id) ?? [])]
  }
}

/** What links the same task belongs together, and so does what links the place of the other. */
function tieByLinks(decisions: readonly Named<FoundDecision>[], actions: readonly Named<FoundAction>[], whereabouts: Whereabouts, ties: Ties): void {
  const types = new Map<string, 'decision' | 'action'>([...decisions, ...actions].map(({id, found}) => [id, found.type]))
  const tasks = new Tasks()
  for (const {id, found, file} of [...decisions, ...actions]) {
    for (const link of found.links) {
      tasks.add(id, found.type, link, file)
      for (const other of whereabouts.leadsTo(link, file)) {
        if (types.has(other) && types.get(other) !== found.type) ties.add(id, other)
      }
    }
  }
  for (const [decision, action] of tasks.pairs()) ties.add(decision, action)
}
