import type {ActionEntry, AskEntry, DecisionEntry, FolderRecord, RecordEntry} from '../../core/record/types.js'
import {count} from './header.js'
import type {RecordLook} from './record-formats.js'
import {aboutOf, byOwner, countsOf, dueOf, filterOf, lackOf, lateness, linksOf, lossOf, noticesOf, openCounts, partsOf, placeOf, saidBy, shortened, stateOf, whoseOf} from './record-text.js'
import {visible, widthOf, wrap} from './width.js'

/** Columns of the day on the left. */
const left = 12
/** Characters of a text, and of one beside it, that are shown. */
const most = 260
const beside = 100

/** The record for people: what is overdue, who does what by when, what was asked and decided, and what dangles. */
export function recordPretty(record: FolderRecord, look: RecordLook): string {
  const {paint, title, width} = look
  const {summary, now, notices, filter} = record
  if (summary.files === 0 && notices.length === 0) return ''
  const told = filterOf(filter)
  const head = [
    `${paint.bold(visible(title))} ${paint.dim(`· ${count(summary.files, 'file')} · ${now.slice(0, 10)}`)}`,
    ...wrap(`${countsOf(record).join(', ')}.`, width),
    ...(told ? wrap(told, width).map(paint.dim) : []),
  ]
  const said = noticesOf(notices).flatMap(([message, paths]) => wrap(`${shortened(paths.join(', '), 120)}: ${message}`, width).map(paint.dim))
  return `${[head, ...new Drawing(record, look).sections(), said].filter(lines => lines.length > 0).map(lines => lines.join('\n')).join('\n\n')}\n`
}

class Drawing {
  private readonly entries: ReadonlyMap<string, RecordEntry>

  constructor(
    private readonly record: FolderRecord,
    private readonly look: RecordLook,
  ) {
    const {decisions, actions, asks} = record
    this.entries = new Map([...decisions, ...actions, ...asks].map(entry => [entry.id, entry]))
  }

  /** Each as its lines. */
  sections(): string[][] {
    const {paint, width} = this.look
    const {late, open, asks, decisions, routine} = partsOf(this.record)
    const more = routine > 0 ? paint.dim(` · ${routine} about the meetings`) : ''
    return [
      this.section(paint.bold('Overdue'), late.flatMap(entry => this.due(entry, true))),
      ...byOwner(open).map(([owner, own], index) => [
        ...(index === 0 ? [paint.bold(late.length > 0 ? 'Other action items' : 'Action items'), ''] : []),
        ...this.section(owner === undefined ? paint.yellow('Nobody is named') : wrap(owner, width).join('\n'), own.flatMap(action => this.due(action, false))),
      ]),
      this.section(paint.bold('Open asks'), asks.flatMap(ask => this.due(ask, true))),
      decisions.length > 0 || routine > 0 ? [paint.bold('Decisions') + more, ...decisions.flatMap(decision => this.decision(decision))] : [],
      ...this.dangling(),
    ].filter(lines => lines.length > 0)
  }

  private section(title: string, lines: readonly string[]): string[] {
    return lines.length > 0 ? [title, ...lines] : []
  }

  /** A day on the left, words beside it, and below them what belongs to it and where it stands. */
  private item(entry: RecordEntry, day: string, dress: (text: string) => string, words: string, below: readonly string[] = []): string[] {
    const {paint, width} = this.look
    const room = width - left - 2
    const indent = ' '.repeat(left + 2)
    const [first = '', ...rest] = wrap(shortened(words, most), room)
    const place = visible(placeOf(entry))
    const space = room - widthOf(place) - 3
    const about = space < 16 ? '' : shortened(visible(aboutOf(entry)), space)
    return [
      `  ${dress(day)}${' '.repeat(Math.max(1, left - widthOf(day)))}${first}`,
      ...rest.map(line => indent + line),
      ...below.flatMap(text => wrap(text, room - 2).map((line, index) => indent + (index === 0 ? line : `  ${line}`))),
      ...wrap(place, room).map((line, index, all) => indent + paint.dim(index === all.length - 1 && about ? `${line} · ${about}` : line)),
    ]
  }

  private due(entry: ActionEntry | AskEntry, named: boolean): string[] {
    const {paint} = this.look
    const late = lateness(entry, this.record.now)
    const day = dueOf(entry)
    const [told = '', ...cut] = wrap(day ?? 'no day', left - 2)
    const words = `${named ? whoseOf(entry) : ''}${saidBy(entry)}${late ? ` (${late})` : ''}`
    const below =
      entry.type === 'action'
        ? entry.decisions.flatMap(id => this.entries.get(id) ?? []).map(decision => `↳ decided: ${shortened(saidBy(decision), beside)}`)
        : entry.fallback === undefined || entry.text.includes(entry.fallback)
          ? []
          : [`↳ ${shortened(entry.fallback, beside)}`]
    return this.item(entry, cut.length > 0 ? `${told}…` : told, late ? paint.red : day === undefined ? paint.dim : text => text, words, below)
  }

  private decision(decision: DecisionEntry): string[] {
    const {date, by, text, actions} = decision
    const who = by !== undefined && !text.includes(by) ? ` (${by})` : ''
    const links = linksOf(decision).map(link => `→ ${link.role === 'other' ? '' : `${link.role}: `}${shortened(link.text, beside)}${lossOf(link)}`)
    const tasks = actions.flatMap(id => {
      const entry = this.entries.get(id)
      return entry?.type === 'action' ? [`→ ${stateOf(entry)}: ${shortened(saidBy(entry), beside)}`] : []
    })
    return this.item(decision, date ?? 'no day', date === undefined ? this.look.paint.dim : day => day, saidBy(decision) + who, [...links, ...tasks])
  }

  private dangling(): string[][] {
    const {paint} = this.look
    const groups = lackOf(this.record).map(({title, found}) =>
      this.section(paint.yellow(title), found.flatMap(({entry, what}) => this.item(entry, entry.date ?? 'no day', day => day, saidBy(entry), what ? [what] : []))),
    )
    const counts = openCounts(this.record)
    if (groups.length === 0 && !counts) return []
    return [[paint.bold('What dangles')], ...groups, ...(counts ? [[`${counts}.`]] : [])]
  }
}
