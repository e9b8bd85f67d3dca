import type {ActionEntry, AskEntry, DecisionEntry, FolderRecord, RecordEntry, RecordLinkEntry} from '../../core/record/types.js'
import {count} from './header.js'
import type {RecordLook} from './record-formats.js'
import {byOwner, countsOf, dueOf, filterOf, lackOf, lateness, linksOf, lossOf, noticesOf, openCounts, partsOf, placeOf, saidBy, stateOf, whoseOf} from './record-text.js'
import {visible} from './width.js'

/** The record as a page of markdown that can be kept beside the notes; its links lead to them. */
export function recordMarkdown(record: FolderRecord, {title, base}: RecordLook): string {
  const {summary, now, notices, filter} = record
  const entries = new Map<string, RecordEntry>([...record.decisions, ...record.actions, ...record.asks].map(entry => [entry.id, entry]))
  const page = new Page(base, now, entries)
  const {late, open, asks, decisions, routine} = partsOf(record)
  const dangling = lackOf(record)
  const counts = openCounts(record)
  const told = filterOf(filter)
  const said = noticesOf(notices)
  const blocks = [
    `# ${escaped(title)}`,
    `${countsOf(record).join(', ')}, in ${count(summary.files, 'file')}, as of ${now.slice(0, 10)}.${told ? ` ${escaped(told)}` : ''}`,
    ...section('## Overdue', late.map(entry => page.due(entry, true))),
    ...(open.length > 0 ? ['## Action items'] : []),
    ...byOwner(open).flatMap(([owner, own]) => section(`### ${owner === undefined ? 'Nobody is named' : escaped(owner)}`, own.map(action => page.due(action, false)))),
    ...section('## Open asks', asks.map(ask => page.due(ask, true))),
    ...section('## Decisions', decisions.map(decision => page.decision(decision))),
    ...(routine > 0 ? [`${decisions.length > 0 ? 'And ' : '## Decisions\n\n'}${count(routine, 'decision')} about the meetings themselves.`] : []),
    ...(dangling.length > 0 || counts ? ['## What dangles'] : []),
    ...dangling.flatMap(({title: lack, found}) => section(`### ${lack}`, found.map(({entry, what}) => `- ${escaped(saidBy(entry))} (${page.place(entry)})${what ? `\n  - ${escaped(what)}` : ''}`))),
    ...(counts ? [`${counts}.`] : []),
    ...section('## What was not read', said.map(([message, paths]) => `- ${paths.map(escaped).join(', ')}: ${escaped(message)}`)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function section(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [title, items.join('\n')] : []
}

class Page {
  constructor(
    private readonly base: string,
    private readonly now: string,
    private readonly entries: ReadonlyMap<string, RecordEntry>,
  ) {}

  due(entry: ActionEntry | AskEntry, named: boolean): string {
    const late = lateness(entry, this.now)
    const day = dueOf(entry)
    const below =
      entry.type === 'action'
        ? entry.decisions.flatMap(id => this.entries.get(id) ?? []).map(decision => `  - decided: ${escaped(saidBy(decision))}`)
        : entry.fallback === undefined || entry.text.includes(entry.fallback)
          ? []
          : [`  - ${escaped(entry.fallback)}`]
    const words = escaped(`${named ? whoseOf(entry) : ''}${saidBy(entry)}`)
    return [`- ${day === undefined ? '' : `**${escaped(day)}**${late ? `, ${late}` : ''}: `}${words} (${this.place(entry)})`, ...below].join('\n')
  }

  decision(decision: DecisionEntry): string {
    const {date, by, text, actions} = decision
    const who = by !== undefined && !text.includes(by) ? `, ${escaped(by)}` : ''
    const links = linksOf(decision).map(link => `  - ${link.role === 'other' ? '' : `${link.role}: `}${this.link(link)}${lossOf(link)}`)
    const tasks = actions.flatMap(id => {
      const entry = this.entries.get(id)
      return entry?.type === 'action' ? [`  - ${stateOf(entry)}: ${escaped(saidBy(entry))}`] : []
    })
    return [`- ${date === undefined && !who ? '' : `**${date ?? ''}**${who}: `}${escaped(saidBy(decision))} (${this.place(decision)})`, ...links, ...tasks].join('\n')
  }

  /** Where an entry stands, as a link to its heading or to its file. */
  place(entry: RecordEntry): string {
    const {path, anchor} = entry
    const address = this.address(path)
    const words = escaped(placeOf(entry))
    return address === undefined ? words : `[${words}](<${address}${anchor ? `#${encoded(anchor)}` : ''}>)`
  }

  private link({text, target, path, state}: RecordLinkEntry): string {
    if (target === undefined || state === 'missing file') return escaped(text)
    const to = path === undefined ? webAddress(target) : this.address(path)
    const fragment = path === undefined ? '' : (/#.*$/.exec(target)?.[0] ?? '').replace(/[<>\s\\]/g, encoded)
    // What leads on from the notes' own folder leads elsewhere from here.
    return to === undefined ? escaped(text) : `[${escaped(text)}](<${to}${fragment}>)`
  }

  /** A file of the record as seen from the page; undefined for one that has a place on this machine alone. */
  private address(path: string): string | undefined {
    if (/^(?:\/|[a-z]:)/i.test(path)) return undefined
    const whole = this.base === '' ? path : `${this.base}/${path}`
    return whole.split('/').map(encoded).join('/')
  }
}

function webAddress(target: string): string | undefined {
  return /^https?:\/\/[^/\\]/i.test(target) && URL.canParse(target) ? new URL(target).href.replace(/[<>]/g, encoded) : undefined
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

/** Words that markdown and HTML would take for markup, as what they are. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&(?=#?\w)/g, '&amp;')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}
