import type {ActionEntry, AskEntry, Dangling, FolderRecord, RecordEntry, RecordLinkEntry} from '../../../core/record/types.js'
import {daysBetween, nearness, readable, span} from './dates.js'
import {pieces} from './pieces.js'
import {fileHref, targetHref} from './links.js'
import {type Child, h, type PageNode} from './node.js'

/** What the view of an entry rests on besides the entry. */
export interface Look {
  readonly entries: ReadonlyMap<string, RecordEntry>
  readonly dangling: ReadonlyMap<string, readonly Dangling[]>
  readonly now: string
  /** What links to files start with; without it there are none. */
  readonly base: string | undefined
  /** Folded words that are marked. */
  readonly words: readonly string[]
  /** For the list that stands where no script runs: as short as it can be, since all of it stands in the file. */
  readonly plain?: boolean
}

export const kinds: Readonly<Record<RecordEntry['type'], string>> = {decision: 'Decision', action: 'Action item', ask: 'Ask'}

/** What is said of an entry that lacks something, and of a list of those that do, in the order in which that matters. */
export const lacks: Readonly<Record<Dangling['code'], {readonly short: string; readonly title: string}>> = {
  'missing-file': {short: 'A link to no file', title: 'Links to files that do not exist'},
  'missing-heading': {short: 'A link to no heading', title: 'Links to headings that do not exist'},
  'no-task': {short: 'No task', title: 'Decisions that lead to no task'},
  'no-owner': {short: 'No owner', title: 'Action items without an owner'},
  'no-due': {short: 'No due date', title: 'Action items without a due date'},
}

const wanted: Readonly<Record<AskEntry['ask'], string>> = {
  action: 'something to be done',
  answer: 'an answer',
  decision: 'a decision',
  input: 'input',
  attendance: 'attendance',
}

const roles: Readonly<Record<RecordLinkEntry['role'], string>> = {task: 'Task', goal: 'Goal', other: 'See'}
const breaks: Readonly<Partial<Record<RecordLinkEntry['state'], string>>> = {'missing file': 'no such file', 'missing heading': 'no such heading'}
const longest = 90

export function lookOf(record: FolderRecord, base: string | undefined): Look {
  const entries = new Map([...record.decisions, ...record.actions, ...record.asks].map(entry => [entry.id, entry]))
  const dangling = new Map<string, Dangling[]>()
  for (const one of record.dangling) {
    const others = dangling.get(one.entry)
    if (others) others.push(one)
    else dangling.set(one.entry, [one])
  }
  return {entries, dangling, now: record.now, base, words: []}
}

/** An item of a list: what it says, what is known of it, what it is connected with, and where it stands. */
export function entryView(entry: RecordEntry, look: Look): PageNode {
  const state = entry.type !== 'decision' && entry.overdue ? 'overdue' : entry.type === 'action' && entry.done ? 'done' : undefined
  return h(
    'li',
    {id: entry.id, class: ['entry', entry.type, state].filter(Boolean).join(' ')},
    h('p', {class: 'text'}, ...marked(entry.text, look)),
    h('p', {class: 'facts'}, ...separate([kindView(entry, look), ...factsOf(entry, look)])),
    connections(entry, look),
    placeView(entry, look),
  )
}

/** An item of the list of what dangles, which leads to its entry. */
export function danglingView({entry: id, code, message}: Dangling, look: Look): PageNode | undefined {
  const entry = look.entries.get(id)
  if (!entry) return undefined
  const told = code === 'missing-file' || code === 'missing-heading' ? message : undefined
  return h(
    'li',
    {class: `entry loose ${entry.type}`},
    h('p', {class: 'text'}, h('a', {href: `#${id}`}, ...marked(entry.text, look))),
    told !== undefined && h('p', {class: 'lack'}, told),
    placeView(entry, look),
  )
}

/** Its name, which is a link to the entry itself: to be kept or sent. */
function kindView({id, type}: RecordEntry, {plain}: Look): PageNode {
  return plain ? h('b', {}, kinds[type]) : h('a', {class: 'kind', href: `#${id}`, title: 'Link to this entry'}, kinds[type])
}

function factsOf(entry: RecordEntry, look: Look): Child[] {
  const lacking = new Set((look.dangling.get(entry.id) ?? []).map(({code}) => code))
  const lack = (code: Dangling['code']): Child => lacking.has(code) && h('span', {class: 'lack'}, lacks[code].short)
  if (entry.type === 'decision') {
    return [
      entry.date !== undefined && dayView(entry.date, look),
      entry.by !== undefined && h('span', {}, 'by ', personView(entry.by, look)),
      lack('no-task'),
    ]
  }
  const owner = entry.owner === undefined ? lack('no-owner') : personView(entry.owner, look)
  if (entry.type === 'action') return [entry.done && h('span', {class: 'good'}, 'Done'), owner, dueView(entry, look) || lack('no-due')]
  return [
    h('span', {}, `for ${wanted[entry.ask]}`),
    owner && h('span', {}, 'to ', owner),
    limitView(entry.deadline, entry.instant, entry.overdue, look),
  ]
}

function dueView({due, dueDate, overdue, done}: ActionEntry, look: Look): Child {
  if (done) return dueDate !== undefined && h('span', {}, 'was due ', dayView(dueDate, look))
  return limitView(due, dueDate, overdue, look)
}

function limitView(written: string | undefined, date: string | undefined, overdue: boolean, look: Look): Child {
  if (date === undefined) return written !== undefined && h('span', {}, 'due: ', h('bdi', {}, ...marked(written, look)))
  const days = daysBetween(look.now, date)
  if (overdue) {
    const late = days < 0 ? `${span(-days)} overdue` : 'Overdue'
    return h('span', {class: 'when'}, h('strong', {class: 'late'}, late), ', was due ', dayView(date, look))
  }
  return h('span', {class: days <= 2 ? 'when near' : 'when'}, 'due ', dayView(date, look), Number.isNaN(days) ? '' : ` (${nearness(days)})`)
}

function connections(entry: RecordEntry, look: Look): Child {
  const rows: Child[] = entry.links.map(link => linkView(link, entry, look))
  if (entry.type === 'decision') rows.push(...entry.actions.map(id => jumpView('Action', id, look)))
  if (entry.type === 'action') rows.push(...entry.decisions.map(id => jumpView('Decision', id, look)))
  if (entry.type === 'ask' && entry.fallback !== undefined) {
    rows.push(h('li', {}, h('span', {class: 'role'}, 'Else '), h('span', {}, ...marked(entry.fallback, look))))
  }
  const shown = rows.filter(Boolean)
  return shown.length > 0 && h('ul', {class: 'links'}, ...shown)
}

function linkView(link: RecordLinkEntry, entry: RecordEntry, look: Look): PageNode {
  const {text, target, role, state, path} = link
  const broken = breaks[state]
  const inRecord = link.entry !== undefined && look.entries.has(link.entry) ? `#${link.entry}` : undefined
  const href = inRecord ?? (broken ? undefined : hrefOf(look.base, entry.path, target, path))
  const words = marked(text || target || '', look)
  return h(
    'li',
    {},
    h('span', {class: 'role'}, `${roles[role]} `),
    h(
      'span',
      {},
      href === undefined ? h('bdi', {class: broken && 'broken'}, ...words) : h('a', {href}, ...words),
      broken !== undefined && h('span', {class: 'lack'}, ` (${broken})`),
    ),
  )
}

function hrefOf(base: string | undefined, from: string, target: string | undefined, path: string | undefined): string | undefined {
  const file = path === undefined ? undefined : fileHref(base, path)
  if (file === undefined) return target === undefined ? undefined : targetHref(base, from, target)
  const heading = target?.includes('#') ? targetHref('', '', `#${target.slice(target.indexOf('#') + 1)}`) : undefined
  return heading?.includes('#') ? file + heading.slice(heading.indexOf('#')) : file
}

function jumpView(role: string, id: string, look: Look): Child {
  const entry = look.entries.get(id)
  if (!entry) return undefined
  const owner = entry.type === 'action' ? entry.owner : undefined
  return h(
    'li',
    {},
    h('span', {class: 'role'}, `${role} `),
    h('span', {}, h('a', {href: `#${id}`}, ...marked(shortened(unlabelled(entry.text)), look)), owner !== undefined && ' ', owner !== undefined && h('bdi', {}, owner)),
  )
}

function placeView({path, line, message, heading, under, anchor, date, type}: RecordEntry, look: Look): PageNode {
  const file = fileHref(look.base, path)
  const href = file !== undefined && anchor !== undefined ? `${file}#${encodeURIComponent(anchor)}` : file
  const above = (under || heading)?.replace(/:$/, '')
  const place = h('bdi', {}, ...marked(path, look), `:${line}`)
  return h(
    'p',
    {class: 'place'},
    ...separate([
      above && h('bdi', {class: 'heading'}, ...marked(shortened(above), look)),
      href === undefined ? place : h('a', {href}, place),
      message !== undefined && h('span', {}, `message ${message}`),
      type !== 'decision' && date !== undefined && h('span', {}, 'noted ', dayView(date, look)),
    ]),
  )
}

function personView(name: string, look: Look): PageNode {
  return h('bdi', {class: 'person'}, ...marked(name, look))
}

function dayView(iso: string, {plain}: Look): Child {
  return plain ? readable(iso) : h('time', {datetime: iso}, readable(iso))
}

function marked(text: string, {words}: Look): Child[] {
  return pieces(text, words).map(piece => (piece.hit ? h('mark', {}, piece.text) : piece.text))
}

/** What stands there, with a space between, so that what is copied has one too. */
function separate(parts: readonly Child[]): Child[] {
  return parts.filter(Boolean).flatMap((part, index) => (index > 0 ? [' ', part] : [part]))
}

/** The words without the label that stands before them already. */
function unlabelled(text: string): string {
  return text.replace(/^(?:decision|action(?: item)?): */i, '') || text
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/\s+\S{0,40}$|[\uD800-\uDBFF]$/, '')}…` : text
}
