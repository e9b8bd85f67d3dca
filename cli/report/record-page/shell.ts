import type {FolderRecord} from '../../../core/record/types.js'
import {counted, grouped, readable} from './dates.js'
import {kinds, lacks, type Look} from './entries.js'
import {type Item, ownerKey, peopleOf} from './items.js'
import {type Child, h, type PageNode} from './node.js'
import {type Section, sectionsView} from './sections.js'

/** Names in a list that are longer would widen it. */
const longestName = 60
const shownNotices = 200

/** What the page shows of itself: its header, its search and filters, and the record as a plain list for where no script runs. */
export function bodyView(record: FolderRecord, title: string, sections: readonly Section[], items: readonly Item[], look: Look): Child[] {
  return [
    h('a', {class: 'skip', href: '#ui-main'}, 'Skip to the entries'),
    h(
      'header',
      {},
      h('div', {}, h('h1', {}, title), h('p', {class: 'about'}, ...about(record))),
      h('fieldset', {class: 'theme scripted'}, h('legend', {class: 'unseen'}, 'Theme'), ...['Auto', 'Light', 'Dark'].map(themeChoice)),
    ),
    h(
      'div',
      {class: 'frame'},
      h('div', {class: 'side'}, controls(items), navigation(sections)),
      h(
        'main',
        {id: 'ui-main', tabindex: -1},
        h(
          'div',
          {class: 'status scripted'},
          h('p', {id: 'ui-status', role: 'status'}),
          h('button', {id: 'ui-clear', type: 'button', hidden: true}, 'Clear search and filters'),
        ),
        h('div', {id: 'ui-list'}),
        h('noscript', {}, ...sectionsView(sections, {...look, plain: true})),
      ),
    ),
    h('footer', {}, notices(record), h('p', {}, `Made by AskLint ${record.version}.`)),
  ]
}

function about({files, now, filter, summary}: FolderRecord): Child[] {
  const {decisions, actions, open, asks} = summary
  const found = [
    decisions > 0 && counted(decisions, 'decision'),
    actions > 0 && (open === actions ? counted(actions, 'open action item') : `${counted(actions, 'action item')} (${grouped(open)} open)`),
    asks > 0 && counted(asks, 'open ask'),
  ].filter(part => part !== false)
  const narrowed = filter && [
    filter.search !== undefined && `the words “${filter.search}”`,
    filter.owner !== undefined && `the owner “${filter.owner}”`,
    filter.since !== undefined && `what is dated since ${readable(filter.since)}`,
    filter.overdue && 'what is overdue',
  ]
  const limits = narrowed ? narrowed.filter(Boolean).join(', ') : ''
  return [
    `${listed(found) || 'Nothing was found'} in ${counted(files, 'file')}, as of `,
    h('time', {datetime: now}, readable(now.slice(0, 10))),
    limits ? `; only ${limits}.` : '.',
  ]
}

/** `1 decision, 2 open action items and 3 open asks`. */
function listed(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')
}

function themeChoice(name: string): PageNode {
  return h('label', {}, h('input', {type: 'radio', name: 'theme', value: name.toLowerCase(), checked: name === 'Auto'}), h('span', {}, name))
}

function controls(items: readonly Item[]): PageNode {
  return h(
    'form',
    {id: 'ui-form', class: 'scripted', role: 'search', 'aria-label': 'Search and filter'},
    h(
      'p',
      {class: 'field'},
      h('label', {for: 'ui-search'}, 'Search ', h('kbd', {'aria-hidden': 'true'}, '/')),
      h('input', {id: 'ui-search', name: 'search', type: 'search', autocomplete: 'off', spellcheck: 'false', 'aria-keyshortcuts': '/'}),
    ),
    h(
      'details',
      {id: 'ui-filters'},
      h('summary', {}, 'Filters ', h('span', {id: 'ui-active'})),
      h(
        'div',
        {class: 'fields'},
        choice('type', 'Type', [['', 'All'], ...Object.entries(kinds).map(([type, name]): Option => [type, `${name}s`])]),
        choice('state', 'State', [['', 'Any'], ['open', 'Open'], ['overdue', 'Overdue'], ['done', 'Done']]),
        choice('owner', 'Owner or decider', [['', 'Anybody'], ...owners(items)]),
        h('p', {class: 'field'}, h('label', {for: 'ui-since'}, 'Dated since'), h('input', {id: 'ui-since', name: 'since', type: 'date'})),
        choice('dangling', 'Dangling', [
          ['', 'All entries'],
          ['any', 'Whatever dangles'],
          ...Object.entries(lacks).map(([code, {short}]): Option => [code, short]),
        ]),
        choice('group', 'Group work by', [['due', 'Due date'], ['owner', 'Owner']]),
      ),
    ),
  )
}

type Option = readonly [value: string, name: string]

function choice(name: string, label: string, options: readonly Option[]): PageNode {
  const id = `ui-${name}`
  return h(
    'p',
    {class: 'field'},
    h('label', {for: id}, label),
    h('select', {id, name}, ...options.map(([value, text]) => h('option', {value}, text))),
  )
}

/** Everybody who is named, by name, as first written, with how many entries are theirs. */
function owners(items: readonly Item[]): Option[] {
  const named = new Map<string, {readonly name: string; count: number}>()
  for (const {entry} of items) {
    for (const name of peopleOf(entry)) {
      const key = ownerKey(name)
      const known = named.get(key)
      if (known) known.count++
      else if (key) named.set(key, {name, count: 1})
    }
  }
  return [...named.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, {name, count}]) => [key, `${name.length > longestName ? `${name.slice(0, longestName)}…` : name} (${grouped(count)})`])
}

function navigation(sections: readonly Section[]): PageNode {
  const link = ({id, title, rows}: Section): PageNode =>
    h('li', {}, h('a', {href: `#ui-part-${id}`, class: rows.length > 0 ? id : `${id} none`}, title, ' ', h('span', {class: 'count', 'data-count': id}, grouped(rows.length))))
  return h('nav', {'aria-label': 'Sections'}, h('ul', {}, ...sections.map(link)))
}

function notices({notices}: FolderRecord): Child {
  if (notices.length === 0) return undefined
  const left = notices.length - shownNotices
  return h(
    'details',
    {},
    h('summary', {}, `${counted(notices.length, 'notice')} on files that were not read in full`),
    h('ul', {}, ...notices.slice(0, shownNotices).map(({path, message}) => h('li', {}, h('bdi', {}, path), `: ${message}`))),
    left > 0 && h('p', {}, `And ${counted(left, 'more', 'more')}.`),
  )
}
