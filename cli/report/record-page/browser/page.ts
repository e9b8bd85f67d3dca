/** The script of the record's page: it shows the entries that are wanted, a part at a time, and keeps that in the address. */
import type {FolderRecord} from '../../../../core/record/types.js'
import {counted, grouped} from '../dates.js'
import {lookOf} from '../entries.js'
import {wordsOf} from '../../../../core/record/fold.js'
import {type Item, itemsOf, type SectionId} from '../items.js'
import {h} from '../node.js'
import {nothingView, type Section, sectionsOf, sectionView} from '../sections.js'
import {everything, fragmentOf, isNarrow, narrowing, type View, viewOf, wants} from '../view.js'
import {part, toDom} from './dom.js'
import {applyTheme, offerThemes} from './theme.js'

const firstRows = 30
const moreRows = 200
/** Paper has no button for more. */
const printedRows = 2000
const typingPause = 60

applyTheme()
document.documentElement.classList.add('scripts')
document.addEventListener('DOMContentLoaded', start)

function start(): void {
  const source = part('record')
  const record = JSON.parse(source.textContent ?? '') as FolderRecord
  const look = lookOf(record, source.dataset['base'])
  const items = itemsOf(record, look.dangling)
  const form = part<HTMLFormElement>('form')
  const search = part<HTMLInputElement>('search')
  const list = part('list')
  const limits = new Map<SectionId, number>()
  let view = everything
  let sections: readonly Section[] = []
  let typing = 0

  /** Shows what is wanted, in a list that begins anew. */
  function show(wanted: View): void {
    view = wanted
    const found = isNarrow(view) ? items.filter(wants(view)) : items
    sections = sectionsOf(record, found, view)
    limits.clear()
    const entry = view.entry && sections.find(section => rowOf(section, view.entry) >= 0)
    if (entry) limits.set(entry.id, roundUp(rowOf(entry, view.entry) + 1))
    draw()
    tell(found)
  }

  function draw(): void {
    const words = wordsOf(view.search)
    const narrow = isNarrow(view)
    const drawn = sections
      .filter(({rows}) => rows.length > 0 || (items.length > 0 && !narrow))
      .map(section => toDom(sectionView(section, {...look, words}, limits.get(section.id) ?? firstRows)))
    if (drawn.length === 0) drawn.push(toDom(narrow ? h('p', {class: 'nothing'}, 'Nothing in this record is like that. Try fewer words or filters.') : nothingView()))
    list.replaceChildren(...drawn)
  }

  function tell(found: readonly Item[]): void {
    const narrow = isNarrow(view)
    const all = counted(items.length, 'entry', 'entries')
    part('status').textContent = narrow ? `${grouped(found.length)} of ${all} ${found.length === 1 ? 'is' : 'are'} shown.` : `${all}.`
    for (const {id, rows} of sections) {
      const count = document.querySelector(`[data-count=${id}]`)
      if (!count) continue
      count.textContent = grouped(rows.length)
      count.parentElement?.classList.toggle('none', rows.length === 0)
    }
    part('clear').hidden = !narrow
    const active = narrowing.filter(name => name !== 'search' && view[name]).length
    part('active').textContent = active > 0 ? `(${active} on)` : ''
    for (const name of [...narrowing, 'group'] as const) {
      const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement
      if (field.value !== view[name]) field.value = view[name]
    }
  }

  /** Leads to an entry, out of a narrowed view where that leaves it out. */
  function reveal(id: string): void {
    const item = items.find(({entry}) => entry.id === id)
    if (!item) return
    const cleared = isNarrow(view) && !wants(view)(item)
    show({...(cleared ? {...everything, group: view.group} : view), entry: id})
    if (cleared) part('status').textContent += ' Search and filters were cleared to show the entry.'
    mark(id)
  }

  function mark(id: string): void {
    const element = document.getElementById(id)
    element?.classList.add('marked')
    element?.setAttribute('tabindex', '-1')
    element?.scrollIntoView({block: 'center'})
    element?.focus({preventScroll: true})
  }

  /** Keeps the view in the address: as a step to go back from, or in place of what stands there. */
  function keep(step: boolean): void {
    const address = fragmentOf(view) || '#'
    if (address === (location.hash || '#')) return
    if (step) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }

  function fromAddress(): void {
    show(viewOf(location.hash))
    if (view.entry) reveal(view.entry)
  }

  function fromForm(): void {
    clearTimeout(typing)
    const wishes = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
    show({...everything, ...wishes})
    keep(false)
  }

  function clear(): void {
    show({...everything, group: view.group})
    keep(false)
    search.focus()
  }

  function showMore(id: SectionId): void {
    const before = limits.get(id) ?? firstRows
    limits.set(id, before + moreRows)
    draw()
    const next = part(`part-${id}`).querySelectorAll<HTMLElement>('.entry')[before]
    next?.querySelector<HTMLElement>('a')?.focus()
  }

  form.addEventListener('submit', event => {
    event.preventDefault()
    fromForm()
    list.querySelector<HTMLElement>('.entry a')?.focus()
  })
  form.addEventListener('input', event => {
    clearTimeout(typing)
    if (event.target === search) typing = setTimeout(fromForm, typingPause)
    else fromForm()
  })
  part('clear').addEventListener('click', clear)

  document.addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target : undefined
    const more = target?.closest<HTMLElement>('[data-more]')
    if (more) return showMore(more.dataset['more'] as SectionId)
    const address = target?.closest('a')?.getAttribute('href')
    if (!address?.startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (address.startsWith('#ui-')) {
      const place = document.getElementById(`${address.slice(1)}-title`) ?? document.getElementById(address.slice(1))
      place?.focus({preventScroll: true})
      place?.scrollIntoView()
      return
    }
    // Back leads to where the link is.
    reveal(viewOf(address).entry)
    keep(true)
  })
  document.addEventListener('keydown', event => {
    const typed = event.target instanceof HTMLElement && event.target.matches('input:not([type=radio]), select, textarea')
    if (event.key === '/' && !typed && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      search.focus()
      search.select()
    }
    if (event.key === 'Escape' && event.target === search && search.value !== '') {
      event.preventDefault()
      search.value = ''
      fromForm()
    }
  })
  addEventListener('popstate', fromAddress)
  addEventListener('beforeprint', () => {
    for (const {id} of sections) limits.set(id, Math.max(limits.get(id) ?? firstRows, printedRows))
    draw()
  })
  openWhereWide()
  offerThemes()
  fromAddress()
  warm(items)
}

/** Filters stand open beside the list, and fold where they would push it down. */
function openWhereWide(): void {
  const wide = matchMedia('(min-width: 60rem)')
  const filters = part<HTMLDetailsElement>('filters')
  const follow = (): void => {
    filters.open = wide.matches
  }
  follow()
  wide.addEventListener('change', follow)
}

/** Folds the words of all entries while nothing else is to be done, so that the first search is as fast as the next. */
function warm(items: readonly Item[], from = 0): void {
  const until = performance.now() + 8
  let at = from
  for (; at < items.length && performance.now() < until; at++) items[at]?.words()
  if (at < items.length) setTimeout(() => warm(items, at), 16)
}

function rowOf({rows}: Section, id: string): number {
  return rows.findIndex(({shown}) => 'id' in shown && shown.id === id)
}

/** A page of rows more than what has to be seen, so that it is not the last. */
function roundUp(rows: number): number {
  return Math.ceil((rows + 1) / firstRows) * firstRows
}
