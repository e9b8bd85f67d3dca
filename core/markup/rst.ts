import type {Marks} from './marks.js'

/** Directives whose content is prose; that of all others is code, or what a program takes. */
const prose =
  /^(?:admonition|attention|caution|danger|error|hint|important|note|tip|warning|seealso|topic|sidebar|rubric|container|epigraph|highlights|pull-quote|compound|centered|versionadded|versionchanged|versionremoved|deprecated|todo|glossary|only|tab|tab-set|tab-item|dropdown)$/i
const directive = /^(\s{0,80}\.\. (?:\|[^|]{1,80}\| )?([a-z][\w.:+-]{0,80}?)::)(?:\s|$)/i
const option = /^\s{1,80}:[a-z][\w -]{0,60}:(?:\s|$)/i
const field = /^\s{0,80}:[^\s:`][^:`]{0,80}:(?:\s|$)/
const adornment = /^([!-/:-@[-`{-~])\1{2,}\s*$/
const border = /^\s{0,80}={2,}(?: {1,40}={2,})+\s*$/

/** What in reStructuredText is no prose: directives, literal blocks, comments, fields, tables and the lines of headings. */
export function readRst(marks: Marks): void {
  const styles: string[] = []
  const depth = (style: string): number => {
    if (!styles.includes(style)) styles.push(style)
    return Math.min(styles.indexOf(style) + 1, 6)
  }
  const {lines} = marks
  /** The indent of a paragraph that ended in "::": what stands deeper below it is a literal block. */
  let literal: number | undefined
  /** Where the last simple table ends, once one has begun. */
  let last: number | undefined
  let index = 0
  const skip = (to: number, name: 'code' | 'headers'): void => {
    marks.take(index, to, name)
    index = to
  }
  while (index < lines.length) {
    const text = marks.text(index)
    if (literal !== undefined && !marks.blank(index)) {
      const indent = literal
      literal = undefined
      if (marks.indent(index) > indent) {
        skip(marks.deeper(index, indent), 'code')
        continue
      }
    }
    const called = directive.exec(text)
    if (called) {
      const end = marks.deeper(index + 1, marks.indent(index))
      if (!prose.test(called[2] as string) || text.includes('|')) {
        skip(end, 'code')
        continue
      }
      marks.mask(index, 0, (called[1] as string).length)
      index++
      while (index < end && option.test(marks.text(index))) skip(index + 1, 'headers')
    } else if (/^\s{0,80}\.\.(?:\s|$)/.test(text)) {
      const note = /^\s{0,80}\.\. \[[^\]]{1,80}\] /.exec(text)?.[0]
      if (note) {
        marks.mask(index, 0, note.length)
        index++
      } else skip(marks.deeper(index + 1, marks.indent(index)), 'code')
    } else if (/^__ \S|^\.\. __:/.test(text) || field.test(text)) {
      skip(index + 1, 'headers')
    } else if (/^\s{0,80}>>> /.test(text)) {
      skip(marks.after(index, line => line.trim() === ''), 'code')
    } else if (/^\s{0,80}\+(?:[-=]{1,400}\+){1,100}\s*$/.test(text)) {
      let end = index + 1
      while (/^\s{0,80}[|+]/.test(marks.text(end))) end++
      skip(end, 'code')
    } else if (border.test(text)) {
      last ??= lines.findLastIndex((line, at) => border.test(line.text) && marks.blank(at + 1))
      let end = index + 1
      while (end < last && !(border.test(marks.text(end)) && marks.blank(end + 1))) end++
      skip(end <= last ? end + 1 : index + 1, 'code')
    } else if (adornment.test(text)) {
      const title = marks.text(index + 1)
      if (title.trim() !== '' && marks.text(index + 2).trimEnd() === text.trimEnd()) {
        marks.heading(index + 1, depth(`${text[0]}${text[0]}`))
        marks.take(index, index + 1, 'headers')
        marks.take(index + 2, index + 3, 'headers')
        index += 3
      } else skip(index + 1, 'headers')
    } else if (text.trim() !== '' && adornment.test(marks.text(index + 1)) && marks.text(index + 1).trimEnd().length >= text.trimEnd().length && !/^\s/.test(text)) {
      marks.heading(index, depth(marks.text(index + 1)[0] as string))
      marks.take(index + 1, index + 2, 'headers')
      index += 2
    } else {
      if (/::\s*$/.test(text) && marks.blank(index + 1)) {
        literal = marks.indent(index) + (/^\s*(?:[-*+]|\d{1,3}[.)]|#\.)\s/.test(text) ? 1 : 0)
        if (text.trim() === '::') marks.take(index, index + 1, 'headers')
      }
      index++
    }
  }
}
