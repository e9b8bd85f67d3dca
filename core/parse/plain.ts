import type {Block, BlockType, Link} from '../draft.js'
import type {Parsed} from './blocks.js'
import {linesOf, type Line} from './lines.js'
import {bareLinks, bareTarget, coverWith, straighten} from './mask.js'

const listMarker = /^(\s*)((?:[-*•+–]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+)\S/i

/**
 * Reads text without markup: paragraphs stand between blank lines, a line with a list marker opens an item, lines that
 * follow it indented belong to it. `base` is added to every offset.
 */
export function parsePlain(source: string, base: number): Parsed {
  const blocks: Block[] = []
  const links: Link[] = []
  let lists = 0
  let open: {type: BlockType; from: number; to: number; indent: number; ordered: boolean} | undefined

  const close = (): void => {
    if (!open) return
    const {type, from, to, ordered} = open
    open = undefined
    const raw = source.slice(from, to)
    const start = from + raw.length - raw.trimStart().length
    const end = start + raw.trim().length
    if (start >= end) return
    const prose = straighten(source.slice(start, end)).replace(/\r\n/g, ' \n').replace(/\r/g, '\n')
    const bare = bareLinks(prose)
    for (const range of bare) {
      const span = {start: start + range.start + base, end: start + range.end + base}
      links.push({...span, target: bareTarget(prose.slice(range.start, range.end)), image: false, label: span})
    }
    blocks.push({
      type,
      start: start + base,
      end: end + base,
      prose: coverWith(prose, bare),
      depth: type === 'item' ? 1 : 0,
      ...(type === 'item' ? {list: lists, ordered} : {}),
    })
  }

  for (const line of linesOf(source)) {
    if (line.text.trim() === '') {
      close()
      continue
    }
    const marker = listMarker.exec(line.text)
    if (marker) {
      const continues = open?.type === 'item' || blocks.at(-1)?.type === 'item'
      close()
      if (!continues) lists++
      const from = line.start + (marker[1] as string).length + (marker[2] as string).length
      open = {type: 'item', from, to: line.end, indent: (marker[1] as string).length, ordered: /\d/.test(marker[2] as string)}
    } else if (open && (open.type !== 'item' || indent(line) > open.indent)) {
      open.to = line.end
    } else {
      close()
      open = {type: 'paragraph', from: line.start, to: line.end, indent: 0, ordered: false}
    }
  }
  close()
  return {blocks, links, zones: [], comments: []}
}

function indent(line: Line): number {
  return line.text.length - line.text.trimStart().length
}
