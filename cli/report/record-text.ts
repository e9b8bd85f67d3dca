import type {ActionEntry, AskEntry, DecisionEntry, FolderRecord, RecordEntry, RecordFilter, RecordLinkEntry, RecordNotice} from '../../core/record/types.js'
import {count} from './header.js'

const day = 86_400_000

/** What a record comes to: `3 overdue, 12 open action items (4 done), 5 open asks, 31 decisions`. */
export function countsOf({summary}: FolderRecord): string[] {
  const {overdue, open, actions, asks, decisions} = summary
  const done = actions - open
  return [
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    `${count(open, 'open action item')}${done > 0 ? ` (${done} done)` : ''}`,
    count(asks, 'open ask'),
    count(decisions, 'decision'),
  ]
}

/** What the record was narrowed to, in words; empty where it was not. */
export function filterOf({search, owner, since, overdue}: RecordFilter = {}): string {
  const parts = [
    overdue ? 'what is overdue' : '',
    owner === undefined ? '' : `what “${owner}” does, is asked or decided`,
    search === undefined ? '' : `what holds “${search}”`,
    since === undefined ? '' : `what is from ${since} or later`,
  ].filter(Boolean)
  return parts.length > 0 ? `Only ${parts.join(', ')}.` : ''
}

/** What is shown in parts of its own; what is done is only counted, and so are decisions about the meetings themselves. */
export function partsOf({actions, asks, decisions}: FolderRecord): {
  late: (ActionEntry | AskEntry)[]
  open: ActionEntry[]
  asks: AskEntry[]
  decisions: DecisionEntry[]
  routine: number
} {
  const open = actions.filter(({done}) => !done)
  const real = decisions.filter(({routine}) => !routine)
  const late = [...open, ...asks].filter(({overdue}) => overdue)
  return {
    late: late.sort((a, b) => (limitOf(a) ?? '').localeCompare(limitOf(b) ?? '', 'en')),
    open: open.filter(({overdue}) => !overdue),
    asks: asks.filter(({overdue}) => !overdue),
    decisions: real,
    routine: decisions.length - real.length,
  }
}

/** ISO day or instant by which something is due. */
function limitOf(entry: ActionEntry | AskEntry): string | undefined {
  return entry.type === 'action' ? entry.dueDate : entry.instant
}

/** The day by which something is due, or what is said in its place. */
export function dueOf(entry: ActionEntry | AskEntry): string | undefined {
  return limitOf(entry)?.slice(0, 10) ?? (entry.type === 'action' ? entry.due : entry.deadline)
}

/** `12 days late`, by the day that an entry was due; empty where it is not. */
export function lateness(entry: ActionEntry | AskEntry, now: string): string {
  const due = limitOf(entry)
  if (!entry.overdue || due === undefined) return ''
  const days = Math.floor(Date.parse(now.slice(0, 10)) / day) - Math.floor(Date.parse(due.slice(0, 10)) / day)
  return days > 0 ? `${count(days, 'day')} late` : 'late'
}

/** How far a task is. */
export function stateOf({done, overdue, dueDate}: ActionEntry): string {
  if (done) return 'done'
  return overdue ? `overdue since ${dueDate?.slice(0, 10)}` : dueDate === undefined ? 'open' : `due ${dueDate.slice(0, 10)}`
}

/** What an entry says, without the word that tells its type. */
export function saidBy({text, type}: RecordEntry): string {
  const lead = type === 'decision' ? /^(?:decision|decided|agreed|resolved)\s?:\s?(?=\S)/i : type === 'action' ? /^(?:(?:new )?action(?: item| point)?|AI|to-?do)\s?:\s?(?=\S)/i : undefined
  const rest = lead ? text.replace(lead, '') : text
  return rest === text ? text : rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** Who does it, or is asked, to be put before the words, where those do not say it. */
export function whoseOf({owner, text, type, overdue}: ActionEntry | AskEntry): string {
  const told = owner === undefined || ownerKey(text).includes(ownerKey(owner))
  // What is overdue stands in one list.
  if (type === 'ask' && overdue) return told ? 'asked: ' : `asked of ${owner}: `
  return told ? '' : `${owner}: `
}

/** Where an entry stands, as people and terminals write it. */
export function placeOf({path, message, line}: RecordEntry): string {
  return `${path}:${line}${message === undefined ? '' : `, message ${message}`}`
}

/** What an entry stands below, and its day where its path does not tell. */
export function aboutOf({heading, under, date, path, type}: RecordEntry): string {
  const told = type === 'decision' || date === undefined || path.includes(date) ? undefined : date
  return [told, under ?? heading].filter(Boolean).join(' · ')
}

/** The links of a decision, each once. */
export function linksOf({links}: DecisionEntry): RecordLinkEntry[] {
  const named = links.map(link => ({...link, text: link.text || (link.target ?? '')}))
  return named.filter(({role, text}, index) => named.findIndex(other => other.text === text && other.role === role) === index)
}

/** What is told of a link to nothing, to be put behind it. */
export function lossOf({state}: RecordLinkEntry): string {
  return state === 'missing file' ? ' (no such file)' : state === 'missing heading' ? ' (no such heading)' : ''
}

/** A name without the mark of a handle, case and accents. */
function ownerKey(owner: string): string {
  return owner.replace(/^@/, '').normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
}

/** Entries by their owner, in the order of names; those of nobody last. */
export function byOwner(entries: readonly ActionEntry[]): [owner: string | undefined, entries: ActionEntry[]][] {
  const groups = new Map<string, [string | undefined, ActionEntry[]]>()
  for (const entry of entries) {
    const key = entry.owner === undefined ? '' : ownerKey(entry.owner)
    const group = groups.get(key)
    if (group) group[1].push(entry)
    else groups.set(key, [entry.owner?.replace(/^@/, ''), [entry]])
  }
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'en')).map(([, group]) => group)
}

/** What dangles, but for the owners and days that open action items lack, which are told by numbers. */
export function lackOf({dangling, decisions, actions}: FolderRecord): {title: string; found: {entry: RecordEntry; what: string}[]}[] {
  const entries = new Map<string, RecordEntry>([...decisions, ...actions].map(entry => [entry.id, entry]))
  const of = (...codes: readonly string[]) => dangling.flatMap(({entry: id, code, message}) => {
    const entry = codes.includes(code) ? entries.get(id) : undefined
    return entry ? [{entry, what: code === 'no-task' ? '' : message}] : []
  })
  return [
    {title: 'Links to nothing', found: of('missing-file', 'missing-heading')},
    {title: 'Decisions without a task', found: of('no-task')},
  ].filter(({found}) => found.length > 0)
}

/** `Open action items: 15 without an owner, 110 without a day`; empty where none lacks either. */
export function openCounts({dangling}: FolderRecord): string {
  const counted = (code: string): number => dangling.filter(one => one.code === code).length
  const [nobody, never] = [counted('no-owner'), counted('no-due')]
  const parts = [nobody > 0 ? `${nobody} without an owner` : '', never > 0 ? `${never} without a day` : ''].filter(Boolean)
  return parts.length > 0 ? `Open action items: ${parts.join(', ')}` : ''
}

/** A text of at most `most` characters, cut at a word. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most - 1)
  const space = head.lastIndexOf(' ')
  return `${head.slice(0, space > most / 2 ? space : most - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}

/** Notices by what they say, each with the files that it is said of. */
export function noticesOf(notices: readonly RecordNotice[]): [message: string, paths: string[]][] {
  const said = new Map<string, Set<string>>()
  for (const {message, path} of notices) {
    const paths = said.get(message)
    if (paths) paths.add(path)
    else said.set(message, new Set([path]))
  }
  return [...said].map(([message, paths]) => [message, [...paths]])
}
