import type {Marks} from './marks.js'

/** Lines that open a block and close it again, and what it holds. */
const blocks: readonly [RegExp, 'code' | 'quote' | 'prose'][] = [
  [/^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}[\w-]{0,40}|[|,:!]={3,})$/, 'code'],
  [/^_{4,}$/, 'quote'],
  [/^(?:={4,}|\*{4,}|--)$/, 'prose'],
]
const underline = /^(?:={3,}|-{3,}|~{3,}|\^{3,}|\+{3,})$/
const attribute = /^:!?[\w][\w-]{0,80}!?:(?:\s|$)/
const macro = /^(?:image|include|video|audio|toc|ifdef|ifndef|ifeval|endif|plantuml|mermaid|gist)::/
/** A block's attributes, an anchor, or a title over a block. */
const about = /^\[[^\]]{0,400}\]{1,2}$|^\.[^\s.][^\n]{0,200}$/

/** What in AsciiDoc is no prose: listings, tables, comments, attributes, and the marks of headings and blocks. */
export function readAsciidoc(marks: Marks): void {
  const {lines} = marks
  let index = 0
  const skip = (to: number, name: 'code' | 'headers' | 'quote'): void => {
    marks.take(index, to, name)
    index = to
  }
  while (index < lines.length) {
    const text = marks.text(index).trimEnd()
    const next = marks.text(index + 1).trimEnd()
    const block = blocks.find(([mark]) => mark.test(text))
    const heading = /^(={1,6}|#{1,6})[ \t]{1,20}(?=\S)/.exec(text)
    if (block) {
      const [, holds] = block
      const close = text.startsWith('`') ? '```' : text
      if (holds === 'prose') skip(index + 1, 'headers')
      else skip(marks.after(index + 1, line => line.trimEnd() === close), holds)
    } else if (heading) {
      marks.heading(index, (heading[1] as string).length, heading[0].length)
      index++
      // Below the title of the document stand its author and revision.
      if (heading[1] === '=') while (!marks.blank(index)) skip(index + 1, 'headers')
    } else if (/^\/\/(?!\/)/.test(text) || macro.test(text)) {
      skip(index + 1, 'code')
    } else if (attribute.test(text) || about.test(text) || text === '+' || text === "'''" || text === '<<<') {
      skip(index + 1, 'headers')
    } else if (/^\S/.test(text) && underline.test(next) && Math.abs(next.length - text.length) <= 2) {
      marks.heading(index, '=-~^+'.indexOf(next[0] as string) + 1)
      marks.take(index + 1, index + 2, 'headers')
      index += 2
    } else if (/^[ \t]/.test(text) && text.trim() !== '' && marks.blank(index - 1) && !/^\s{1,80}(?:[-*.]{1,6}|\d{1,3}[.)])\s/.test(text)) {
      skip(Math.max(index + 1, marks.after(index, line => line.trim() === '') - 1), 'code')
    } else {
      const label = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION): /.exec(text)?.[0]
      // Of "** deeper" one star stays, for a list.
      const stars = /^\s{0,80}\*{1,5}(?=\* )/.exec(text)?.[0]
      marks.mask(index, 0, (label ?? stars ?? '').length)
      index++
    }
  }
}
