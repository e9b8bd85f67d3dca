import type {Marks} from './marks.js'

/** What in Org is no prose: keywords, drawers, source blocks, tables, comments, and the stars of headings. */
export function readOrg(marks: Marks): void {
  for (let index = 0; index < marks.lines.length; index++) {
    const text = marks.text(index)
    const begin = /^\s{0,80}#\+begin_(\w{1,40})/i.exec(text)?.[1]?.toLowerCase()
    const heading = /^(\*{1,20})[ \t]{1,20}(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]{1,20})?(?:\[#[A-Z]\][ \t]{1,20})?(?=\S)/.exec(text)
    let to = index
    if (begin) {
      const end = `#+end_${begin}`
      to = marks.after(index + 1, line => line.trim().toLowerCase() === end)
      marks.take(index, to, begin === 'quote' || begin === 'verse' ? 'quote' : 'code')
    } else if (/^\s{0,80}:(?:PROPERTIES|LOGBOOK|[A-Z_]{2,40}):\s*$/.test(text)) {
      to = marks.after(index + 1, line => /^\s{0,80}:END:\s*$/i.test(line))
      marks.take(index, to, 'headers')
    } else if (heading) {
      const tags = text.search(/[ \t]{1,80}:[\w@:]{1,200}:\s*$/)
      marks.heading(index, (heading[1] as string).length, heading[0].length, tags < 0 ? text.length : tags)
    } else if (/^\s{0,80}(?:#\+\w|(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):)/.test(text)) {
      marks.take(index, index + 1, 'headers')
    } else if (/^\s{0,80}(?:#(?:\s|$)|\||:(?:\s|$))/.test(text)) marks.take(index, index + 1, 'code')
    if (to > index) index = to - 1
  }
}

const verbatim = /^\s{0,80}\\begin\{((?:verbatim|lstlisting|minted|equation|align|gather|multline|eqnarray|displaymath|math|tikzpicture|tabular[xy]?|longtable|table|figure|thebibliography|comment)\*?)\}/

/** What in LaTeX is no prose: all before the document begins, comments, formulas, code, tables, and commands on lines of their own. */
export function readLatex(marks: Marks): void {
  const start = marks.lines.findIndex(({text}) => /^\s{0,80}\\begin\{document\}/.test(text))
  marks.take(0, start + 1, 'headers')
  for (let index = start + 1; index < marks.lines.length; index++) {
    const text = marks.text(index)
    const environment = verbatim.exec(text)?.[1]
    const section = /^\s{0,80}\\((?:sub){0,2})(section|chapter|part|paragraph)\*?\{/.exec(text)
    let to = index
    if (environment) {
      to = marks.after(index, line => line.includes(`\\end{${environment}}`))
      marks.take(index, to, 'code')
    } else if (/^\s{0,80}\\\[\s*$|^\s{0,80}\$\$\s*$/.test(text)) {
      to = marks.after(index + 1, line => /\\\]\s*$|\$\$\s*$/.test(line))
      marks.take(index, to, 'code')
    } else if (/^\s{0,80}%/.test(text)) marks.take(index, index + 1, 'code')
    else if (section && text.includes('}')) {
      const depth = section[2] === 'section' ? 2 + (section[1] as string).length / 3 : 1
      marks.heading(index, depth, section[0].length, text.lastIndexOf('}'))
    } else if (/^\s{0,80}\\[a-zA-Z@]{1,40}\*?(?:\[[^\]]{0,200}\]|\{[^}]{0,400}\}){0,6}\s*$/.test(text)) marks.take(index, index + 1, 'headers')
    else marks.mask(index, 0, /^\s{0,80}\\item\b(?:\[[^\]]{0,100}\])?\s?/.exec(text)?.[0].length ?? 0)
    const note = /(?<!\\)%/.exec(text)
    if (note && to === index) marks.mask(index, note.index, text.length)
    if (to > index) index = to - 1
  }
}

/** What in Textile is no prose: code, quotes, tables, notes to oneself, and the marks of headings and paragraphs. */
export function readTextile(marks: Marks): void {
  for (let index = 0; index < marks.lines.length; index++) {
    const text = marks.text(index)
    const block = /^(bc|pre|bq|notextile|###|h([1-6])|p|fn\d{1,3})(?:\([^)]{0,80}\)|\{[^}]{0,80}\}|[<>=]){0,4}\.(\.?) /.exec(text)
    const depth = block?.[2]
    if (depth !== undefined && block) marks.heading(index, Number(depth), block[0].length)
    else if (block && /^(?:p|fn\d+)$/.test(block[1] as string)) marks.mask(index, 0, block[0].length)
    else if (block) {
      // Two dots: up to the next block that is named.
      const ends = block[3] ? (line: string): boolean => /^(?:p|h[1-6]|bq|bc|pre|fn\d{1,3})\S{0,80}\. /.test(line) : (line: string): boolean => line.trim() === ''
      let to = index + 1
      while (to < marks.lines.length && !ends(marks.text(to))) to++
      marks.take(index, to, block[1] === 'bq' ? 'quote' : 'code')
      index = to - 1
    } else if (/^\|.{0,2000}\|\s*$/.test(text)) marks.take(index, index + 1, 'code')
  }
}

/** What in MediaWiki's markup is no prose: tables, templates, code, categories, and the marks of headings. */
export function readWiki(marks: Marks): void {
  for (let index = 0; index < marks.lines.length; index++) {
    const text = marks.text(index)
    const tag = /^\s{0,80}<(pre|nowiki|source|syntaxhighlight|math|gallery)\b/i.exec(text)?.[1]?.toLowerCase()
    const heading = /^(={1,6})[^=]/.exec(text)
    let to = index
    if (/^\{\|/.test(text)) to = marks.after(index + 1, line => line.startsWith('|}'))
    else if (/^\{\{/.test(text)) to = marks.after(index, line => line.trimEnd().endsWith('}}'))
    else if (tag) to = marks.after(index, line => line.toLowerCase().includes(`</${tag}`))
    else if (/^ \S/.test(text)) to = index + 1
    if (to > index) {
      marks.take(index, to, 'code')
      index = to - 1
    } else if (heading && /=\s*$/.test(text)) {
      const mark = (heading[1] as string).length
      marks.heading(index, mark, mark, text.trimEnd().replace(/={1,6}$/, '').length)
    } else if (/^\[\[(?:Category|File|Image):/i.test(text) || /^__[A-Z]{3,20}__\s*$/.test(text)) marks.take(index, index + 1, 'headers')
    else {
      const deep = /^[*#:;]{1,10}(?=[*#:;])/.exec(text)?.[0]
      marks.mask(index, 0, deep?.length ?? 0)
    }
  }
}
