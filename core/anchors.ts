import GithubSlugger from 'github-slugger'
import {maxNesting, maxTargetSize} from './limits.js'
import {readFrontMatter} from './parse/front-matter.js'
import {headingTexts} from './parse/markdown.js'
import {nesting} from './parse/nesting.js'

/** What fragments of URLs may lead to in a text of markdown. */
export interface Anchors {
  /** Those of headings as GitHub makes them, and those that are written out. */
  readonly exact: ReadonlySet<string>
  /** What is left of them where programs differ. */
  readonly loose: ReadonlySet<string>
  /** Parts of the text come from elsewhere when it is shown. */
  readonly open: boolean
}

/** The anchors of a file of so many bytes, which is only read where it is not too large. */
export function anchorsOfFile(bytes: number, read: () => string): Anchors | undefined {
  // A code unit of UTF-16 takes at most three bytes in UTF-8.
  return bytes > 3 * maxTargetSize ? undefined : anchorsOf(read())
}

/** The anchors of a text; undefined where it is too large, or too deep, to look for them. */
export function anchorsOf(text: string): Anchors | undefined {
  if (text.length > maxTargetSize || nesting(text) > maxNesting || (text.match(underlined)?.length ?? 0) > mostUnderlined) return undefined
  const body = text.replace(/^\uFEFF/, '')
  const slugger = new GithubSlugger()
  const exact = new Set<string>()
  const loose = new Set<string>()
  const add = (anchor: string): void => {
    exact.add(anchor)
    for (const form of looseForms(anchor)) loose.add(form)
  }
  for (const heading of headingTexts(skim(body.slice(readFrontMatter(body, 0).length)))) {
    exact.add(slugger.slug(heading))
    for (const form of looseForms(heading)) loose.add(form)
    const bare = heading.replace(attributes, '').trimEnd()
    if (bare !== heading) add(slugger.slug(bare))
  }
  for (const [, heading = ''] of body.matchAll(/<h[1-6](?:\s[^<>]{0,300})?>([^\n]{1,300}?)<\/h[1-6]/gi)) {
    add(slugger.slug(heading.replace(/<[^<>]{0,300}>/g, '')))
  }
  for (const [, id = ''] of body.matchAll(/\b(?:id|name)\s{0,3}=\s{0,3}["']?([^\s"'<>{}]{1,200})/gi)) add(id)
  for (const [, id = ''] of body.matchAll(attributes)) add(id)
  // A target of MyST.
  for (const [, id = ''] of body.matchAll(/^\(([\w.:-]{1,200})\)=/gm)) add(id)
  return {exact, loose, open: comesFromElsewhere.test(withoutFences(body))}
}

/** What parsing takes grows with the square of their number. */
const mostUnderlined = 1000
const underlined = /^[ \t>]{0,40}(?:=+|-+)[ \t]*\r?$/gm
/** Of a longer heading the rest is left out. */
const longest = 2000

/** The text with the prose taken out that stands in no heading, which is most of what parsing it would take. */
export function skim(text: string): string {
  const lines = text.split('\n')
  let below = false
  let room = longest
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] as string
    if (line.trim() === '') below = false
    // Each line of the paragraph above an underline belongs to the heading.
    if (underline.test(line)) {
      below = true
      room = longest
    } else if (below && room > 0) room -= line.length
    else if (!kept.test(line)) lines[at] = masked(line, (opening.exec(line) as RegExpExecArray)[0].length)
    if (line.length > longest) lines[at] = masked(line, longest)
  }
  return lines.join('\n')
}

/** What a line of prose opens: quotes and lists. */
const opening = /^(?:[ \t>]|[-*+] |\d{1,9}[.)] ){0,40}/
const underline = /^[ \t>]{0,40}(?:=+|-+)[ \t]*\r?$/
/** Headings, definitions of links, fences, and what HTML opens and closes. */
const kept = /^(?:[ \t>]|[-*+] |\d{1,9}[.)] ){0,40}(?:#{1,6}(?:\s|$)|\[[^\]]{1,200}\]:|`{3}|~{3}|<)|-->|<\/|\?>|\]\]>/

/** What stands at the start of a line, and a letter in the place of the rest. */
function masked(line: string, from: number): string {
  return /\S/.test(line.slice(from)) ? `${line.slice(0, from)}x${line.endsWith('\r') ? '\r' : ''}` : line
}

function withoutFences(text: string): string {
  let fence: string | undefined
  return text
    .split('\n')
    .filter(line => {
      const marks = /^[ \t>]{0,20}(?:[-*+] {1,4})?(`{3,20}|~{3,20})/.exec(line)?.[1]
      const inside = fence !== undefined
      if (marks && !inside) fence = marks
      else if (marks && fence !== undefined && marks.startsWith(fence)) fence = undefined
      return !inside && !marks
    })
    .join('\n')
}

/** `{#id}`, and kramdown's `{: #id .class}`. */
const attributes = /\{:?[^{}\n]{0,100}?#([\w.:-]{1,200})[^{}\n]{0,100}\}/g

/** Includes of other files, components, templates. */
const comesFromElsewhere =
  /\{[{%]|<%|^\s{0,3}(?:-{1,4}8<-{1,4}|!!!?\s?include|@include|:{3,6}\s{0,3}\{?include|!\[\[|!INCLUDE|\[!INCLUDE|import\s.{1,200}\sfrom\s|<[A-Z]\w{0,60}[\s/>])|<!--\s{0,3}(?:#?include|snippet|embed)|\{\{?#include/im

/** Whether a fragment, decoded and without its `#`, leads to something. */
export function fragmentState(fragment: string, {exact, loose, open}: Anchors): 'found' | 'missing heading' | 'unknown' {
  const plain = fragment.replace(/^user-content-/, '')
  if (/^(?:top)?$/i.test(plain) || exact.has(plain)) return 'found'
  // A route, words to be found, a number of something else, or a footnote.
  if (open || /[=:!/&]|^[_-]?\d+$|^fn(?:ref)?\W?\d|^(?:issuecomment|discussion|diff|note)[-_]/i.test(plain)) return 'unknown'
  const forms = looseForms(plain)
  return forms.length === 0 || forms.some(form => loose.has(form)) ? 'unknown' : 'missing heading'
}

/** Letters and digits alone, with and without the number before or behind them; programs differ in all else. */
function looseForms(text: string): string[] {
  const spelled = [text, text.replace(/&(?:amp;)?/g, 'and'), text.replace(/:[\w+-]{1,40}:/g, '')]
  const forms = spelled.flatMap(words => {
    const plain = words.replace(/^markdown-header-/, '').normalize('NFKD').toLowerCase()
    return [plain, plain.replace(/[-_]\d{1,4}$/, ''), plain.replace(/^\W{0,3}\d[\d.)_-]{0,12}/, '')].map(form => form.replace(/[^\p{L}\p{N}]+/gu, ''))
  })
  return [...new Set(forms)].filter(form => form !== '')
}
