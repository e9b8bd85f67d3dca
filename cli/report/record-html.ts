import {script, scriptHash, style, styleHash} from 'asklint:record-page'
import type {FolderRecord} from '../../core/record/types.js'
import {lookOf} from './record-page/entries.js'
import {itemsOf} from './record-page/items.js'
import {baseOf} from './record-page/links.js'
import {type Child, h, htmlPieces} from './record-page/node.js'
import {sectionsOf} from './record-page/sections.js'
import {bodyView} from './record-page/shell.js'
import {everything} from './record-page/view.js'

/** Nothing is loaded, sent or run but what stands in the page; text can't become markup. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  `script-src 'sha256-${scriptHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export interface PageOptions {
  readonly title: string
  readonly base?: string
}

/**
 * The record as a page in one file, which works offline, and without its script as a plain list.
 * @param options `base` is what the paths of the record are relative to, from the page: a relative address with slashes,
 *   or one on the web
 */
export function recordHtml(record: FolderRecord, options: PageOptions): string {
  return [...recordPieces(record, options)].join('')
}

/** The same, a stretch at a time. */
export function* recordPieces(record: FolderRecord, {title, base = ''}: PageOptions): Generator<string> {
  const root = baseOf(base)
  const look = lookOf(record, root)
  const items = itemsOf(record, look.dangling)
  const sections = sectionsOf(record, items, everything)
  const page = h(
    'html',
    {lang: 'en'},
    h(
      'head',
      {},
      h('meta', {charset: 'utf-8'}),
      h('meta', {'http-equiv': 'Content-Security-Policy', content: policy}),
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('meta', {name: 'color-scheme', content: 'light dark'}),
      h('meta', {name: 'referrer', content: 'no-referrer'}),
      h('title', {}, title),
      // Servers would be asked for one.
      h('link', {rel: 'icon', href: 'data:,'}),
      h('style', {}, style),
      h('script', {}, script),
    ),
    h(
      'body',
      {},
      ...bodyView(record, title, sections, items, look),
      h('script', {id: 'ui-record', type: 'application/json', 'data-base': root}, ...json(record)),
    ),
  )
  yield '<!doctype html>\n'
  yield* htmlPieces(page)
  yield '\n'
}

/** JSON that ends no script, on lines as JavaScript counts them; an entry at a time. */
function json(record: FolderRecord): Child[] {
  const parts: Child[] = []
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined) continue
    parts.push(`${parts.length > 0 ? ',' : '{'}${safely(name)}:`)
    if (!Array.isArray(value)) parts.push(safely(value))
    else parts.push('[', ...value.map((item, index): Child => () => (index > 0 ? ',' : '') + safely(item)), ']')
  }
  return [...parts, '}']
}

function safely(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
