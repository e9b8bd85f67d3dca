import type {MarkupName} from '../kind.js'
import type {Notice} from '../notice.js'
import type {Line} from '../parse/lines.js'
import {readAsciidoc} from './asciidoc.js'
import {type Markup, Marks} from './marks.js'
import {readLatex, readOrg, readTextile, readWiki} from './others.js'
import {readRst} from './rst.js'

const readers: Readonly<Record<MarkupName, (marks: Marks) => void>> = {
  reStructuredText: readRst,
  AsciiDoc: readAsciidoc,
  Org: readOrg,
  LaTeX: readLatex,
  Textile: readTextile,
  MediaWiki: readWiki,
}

/**
 * What can be told from lines of a text whose markup has no parser here: what is no prose at all, and the headings. The
 * rest is read as plain text.
 */
export function readMarkup(lines: readonly Line[], name: MarkupName): Markup {
  const marks = new Marks(lines)
  readers[name](marks)
  return marks
}

/** What is said of such a text. */
export function markupNotice(name: MarkupName): Notice {
  return {code: 'markup', message: `${name} is read as plain text: its markup is not understood.`}
}
