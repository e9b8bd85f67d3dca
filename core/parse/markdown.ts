import type {Node, Nodes, Parents, Paragraph, Heading, ListItem, PhrasingContent, RootContent, TableCell} from 'mdast'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {Block, BlockType, Comment, Link, Zone, ZoneName} from '../draft.js'
import {align} from './align.js'
import type {Parsed} from './blocks.js'
import {maskShortcodes} from './chat-marks.js'
import {bareLinks, bareTarget, coverWith, Mask, object} from './mask.js'

type Parser = Processor<import('mdast').Root>

/** Constructs that people do not mean when they write a message: an indented line is no code, a dashed line no heading. */
const unmeant = ['codeIndented', 'setextUnderline', 'htmlFlow', 'htmlText']

/**
 * Remark with those parts of GFM that change what is prose. Bare addresses are found in the prose itself, which takes a
 * third of the time of GFM's own.
 */
function parser(chat: boolean): Parser {
  const processor = unified().use(remarkParse)
  const data = processor.data()
  data.micromarkExtensions = [gfmTable(), gfmStrikethrough(), gfmTaskListItem(), ...(chat ? [{disable: {null: unmeant}}] : [])]
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTaskListItemFromMarkdown()]
  return processor.freeze()
}

const markdownParser = parser(false)
const chatParser = parser(true)

/**
 * Parses markdown with remark. `base` is added to every offset; `source` has no byte order mark and no front matter.
 * `chat` leaves out indented code, setext headings and HTML.
 */
export function parseMarkdown(source: string, base: number, chat: boolean): Parsed {
  const reader = new MarkdownReader(source, base, chat)
  reader.readAll((chat ? chatParser : markdownParser).parse(source).children, {depth: 0})
  return reader
}

/** The texts of headings as readers see them, wherever they stand, in reading order. */
export function headingTexts(source: string): string[] {
  const found: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') found.push(seenOf(node))
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(markdownParser.parse(source))
  return found
}

function seenOf(node: Nodes): string {
  if ('children' in node) return node.children.map(seenOf).join('')
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : ''
}

interface Place {
  readonly depth: number
  readonly list?: number
  readonly ordered?: boolean
  readonly checked?: boolean
  /** The first paragraph of a list item. */
  readonly leads?: boolean
}

class MarkdownReader implements Parsed {
  readonly blocks: Block[] = []
  readonly links: Link[] = []
  readonly zones: Zone[] = []
  readonly comments: Comment[] = []
  readonly #definitions = new Map<string, string>()
  readonly #source: string
  readonly #base: number
  readonly #chat: boolean
  #lists = 0

  constructor(source: string, base: number, chat: boolean) {
    this.#source = source
    this.#base = base
    this.#chat = chat
  }

  readAll(nodes: readonly RootContent[], place: Place): void {
    for (const node of nodes) if (node.type === 'definition') this.#definitions.set(node.identifier, node.url)
    for (const node of nodes) this.#read(node, place)
  }

  #read(node: RootContent, place: Place): void {
    switch (node.type) {
      case 'heading':
        return this.#block('heading', node, {depth: node.depth})
      case 'paragraph':
        return this.#block(place.leads ? 'item' : 'paragraph', node, place)
      case 'list': {
        const list = this.#lists++
        for (const item of node.children) this.#item(item, {depth: place.depth + 1, list, ordered: !!node.ordered})
        return
      }
      case 'table':
        for (const row of node.children) for (const cell of row.children) this.#block('cell', cell, {depth: 0})
        return
      case 'blockquote':
        return this.#zone('quote', node)
      case 'code':
        return this.#zone('code', node)
      case 'html':
        return this.#comment(node)
      default:
    }
  }

  #item(item: ListItem, place: Place): void {
    const checked = typeof item.checked === 'boolean' ? {checked: item.checked} : {}
    for (const [index, child] of item.children.entries()) {
      this.#read(child, {...place, ...checked, leads: index === 0})
    }
  }

  #block(type: BlockType, node: Paragraph | Heading | TableCell, {depth, list, ordered, checked}: Place): void {
    const mask = new Mask()
    const before = this.links.length
    for (const child of node.children) this.#phrase(child, mask)
    const first = node.children[0]
    const last = node.children.at(-1)
    if (!first || !last || mask.empty) return
    const start = offset(first).start
    const end = offset(last).end
    let prose = mask.fill(start, end)
    if (this.#chat) prose = maskShortcodes(prose)
    const bare = bareLinks(prose)
    const around = (bare.length > 0 ? this.links.slice(before) : []).sort((a, b) => a.start - b.start)
    let next = 0
    // Of the links that begin before it, how far they reach.
    let reach = 0
    for (const range of bare) {
      const span = {start: start + range.start + this.#base, end: start + range.end + this.#base}
      for (; next < around.length && (around[next] as Link).start <= span.start; next++) reach = Math.max(reach, (around[next] as Link).end)
      if (span.end <= reach) continue
      reach = span.end
      this.links.push({...span, target: bareTarget(prose.slice(range.start, range.end)), image: false, label: span})
    }
    prose = coverWith(prose, bare)
    this.blocks.push({
      type,
      start: start + this.#base,
      end: end + this.#base,
      prose,
      depth,
      ...(list === undefined ? {} : {list, ordered: !!ordered}),
      ...(checked === undefined ? {} : {checked}),
    })
  }

  #phrase(node: PhrasingContent, mask: Mask): void {
    const {start, end} = offset(node)
    switch (node.type) {
      case 'text':
        return mask.add(start, align(node.value, this.#source.slice(start, end)))
      case 'break':
        return mask.add(end - 1, '\n')
      case 'inlineCode':
        return mask.add(start, object.repeat(end - start))
      case 'image':
      case 'imageReference':
        mask.add(start, object.repeat(end - start))
        return this.#link(node, node.type === 'image' ? node.url : this.#target(node.identifier), true)
      case 'link':
      case 'linkReference': {
        for (const child of node.children) this.#phrase(child, mask)
        return this.#link(node, node.type === 'link' ? node.url : this.#target(node.identifier), false)
      }
      case 'emphasis':
      case 'strong':
        for (const child of node.children) this.#phrase(child, mask)
        return
      case 'html':
        this.#comment(node)
        // A tag that HTML does not know, such as `<date>`, is a blank in a template, which readers of the source see.
        if (/^<[a-z][\w -]*>$/i.test(node.value) && !htmlTags.has(node.value.slice(1, -1).split(' ')[0] as string)) {
          mask.add(start, node.value)
        }
        return
      // What is struck out (`delete`) is no longer said.
      default:
    }
  }

  #target(identifier: string): string {
    return this.#definitions.get(identifier) ?? ''
  }

  #link(node: Parents | Node, target: string, image: boolean): void {
    const {start, end} = offset(node)
    const children = 'children' in node ? node.children : []
    const from = children[0] ? offset(children[0]).start : start
    const to = children.at(-1) ? offset(children.at(-1) as Node).end : end
    this.links.push({
      start: start + this.#base,
      end: end + this.#base,
      target,
      image,
      label: {start: from + this.#base, end: to + this.#base},
    })
  }

  #zone(name: ZoneName, node: Node): void {
    const {start, end} = offset(node)
    this.zones.push({name, start: start + this.#base, end: end + this.#base})
  }

  #comment(node: Node & {value: string}): void {
    const {start} = offset(node)
    for (const match of node.value.matchAll(/<!--([\s\S]*?)-->/g)) {
      const at = start + match.index + this.#base
      this.comments.push({start: at, end: at + match[0].length, value: match[1] as string})
    }
  }
}

function offset(node: Node): {start: number; end: number} {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

const htmlTags = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col ' +
    'data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 ' +
    'head header hr html i iframe img input ins kbd label legend li link main map mark meta meter nav noscript object ' +
    'ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select slot small ' +
    'source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title ' +
    'tr track tt u ul var video wbr'
  ).split(' '),
)
