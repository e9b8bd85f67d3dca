/**
 * A piece of a page, which is made once and becomes text for a file (`toHtml`) or elements of a document (`toDom`).
 * Text is only ever text in it: nothing that an entry says can become markup.
 */
export interface PageNode {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly Child[]
}

/** `true` is an attribute without a value; `false` and `undefined` are none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** A function gives a piece when it is its turn, so that those of a long list need not be there at once. */
export type Child = PageNode | string | false | undefined | (() => PageNode | string | undefined)

export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): PageNode {
  return {tag, attributes, children}
}

const empty = new Set(['br', 'input', 'link', 'meta'])
/** What is in these is no markup, and ends at the tag's own end. */
const raw = new Set(['script', 'style'])

/** Code units that are held before they are handed on. */
const most = 1 << 16

/** Throws where a script or a style holds what would end it. */
export function toHtml({tag, attributes, children}: PageNode): string {
  if (empty.has(tag)) return startOf(tag, attributes)
  const content = children.map(child => {
    const piece = typeof child === 'function' ? child() : child
    if (typeof piece === 'string') return textIn(tag, piece)
    return piece ? toHtml(piece) : ''
  })
  return `${startOf(tag, attributes)}${content.join('')}</${tag}>`
}

/** The same in stretches, so that a large page need not be held as a whole. */
export function* htmlPieces(node: PageNode): Generator<string> {
  let held = ''
  for (const piece of walk(node)) {
    held += piece
    if (held.length < most) continue
    yield held
    held = ''
  }
  yield held
}

function* walk({tag, attributes, children}: PageNode): Generator<string> {
  yield startOf(tag, attributes)
  for (const child of children) {
    const piece = typeof child === 'function' ? child() : child
    if (typeof piece === 'string') yield textIn(tag, piece)
    else if (piece && typeof child === 'function') yield toHtml(piece)
    else if (piece) yield* walk(piece)
  }
  if (!empty.has(tag)) yield `</${tag}>`
}

function startOf(tag: string, attributes: Attributes): string {
  let start = `<${tag}`
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) start += ` ${name}`
    else if (value !== false && value !== undefined) start += ` ${name}="${escaped(`${value}`)}"`
  }
  return `${start}>`
}

function textIn(tag: string, text: string): string {
  return raw.has(tag) ? unescaped(text) : escaped(text)
}

function unescaped(text: string): string {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error('A script or a style of the page would end early.')
  return text
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;'}

/** Half of a pair of surrogates and NUL can't stand in a file, and are shown as what they would be read as. */
function escaped(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD').replace(/[&<>"\r]/g, character => entities[character] as string)
}
