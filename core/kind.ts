import type {Format, Kind} from './draft.js'

const folders: readonly [RegExp, Kind][] = [
  [/(?:^|\/)(?:minutes|meetings)\//i, 'notes'],
  [/(?:^|\/)(?:rfcs?|adrs?|decisions)\//i, 'decision'],
]

/** The kind that a file's name tells, or undefined. `name` is a path from the nearest `.git` or config downwards. */
export function kindOfName(name: string): Kind | undefined {
  const path = name.replace(/\\/g, '/')
  const base = path.slice(path.lastIndexOf('/') + 1)
  if (/\.(?:eml|mbox)$|\.(?:draft|msg)\.(?:md|markdown)$/i.test(base)) return 'message'
  if (isMessageFile(path) || isMailDraft(base)) return 'message'
  if (isTemplate(path)) return 'document'
  return folders.find(([folder]) => folder.test(path))?.[1]
}

/** True for the files in which git and its helpers have a message written. */
export function isMessageFile(name: string): boolean {
  return isCommitMessage(name) || isPost(name)
}

/** True for the files in which git, jj, Mercurial and Subversion have a message written for a commit or a tag. */
export function isCommitMessage(name: string): boolean {
  return /(?:^|[\\/])(?:(?:COMMIT|TAG|MERGE|NOTES)_EDITMSG|MERGE_MSG|SQUASH_MSG|rebase-(?:merge[\\/]message(?:-\w{1,20})?|apply[\\/]final-commit)|[^\\/]{1,200}\.jjdescription|hg-editor-[^\\/]{1,80}\.txt|svn-commit(?:\.\d{1,3})?\.tmp)$/.test(
    name,
  )
}

/** What comment lines in a commit message begin with, where the name of its file tells. */
export function commentMarkOfName(name: string): string | undefined {
  if (/\.jjdescription$/.test(name)) return 'JJ:'
  return /(?:^|[\\/])hg-editor-[^\\/]{1,80}\.txt$/.test(name) ? 'HG:' : undefined
}

/**
 * True for the files in which the command lines of code hosts have the text of a pull request, a merge request, an issue
 * or a release written. `gh` and `glab` call theirs by a number, among other temporary files.
 */
export function isPost(name: string): boolean {
  return /(?:^|[\\/])(?:(?:PULLREQ|ISSUE|MERGEREQ|RELEASE)_EDITMSG|(?:te?mp|T)[\\/]\d{6,12}\.md)$/i.test(name)
}

/** True for those of them whose first line is the title of a change, which says what it does as a commit's subject does. */
export function isChange(name: string): boolean {
  return /(?:^|[\\/])(?:PULLREQ|MERGEREQ|RELEASE)_EDITMSG$/.test(name)
}

/** True for the files that code hosts take the texts of new issues and of pull or merge requests from. */
export function isTemplate(path: string): boolean {
  return /(?:^|\/)(?:(?:pull_request|issue|merge_request)_template(?:\.(?:md|markdown|txt))?|(?:pull_request|issue)_template\/[^/]{1,200}|\.gitlab\/(?:merge_request|issue)_templates\/[^/]{1,200})$/i.test(path)
}

/** True for the temporary files in which mutt and neomutt have a mail written. */
function isMailDraft(base: string): boolean {
  return /^(?:neo)?mutt-[\w.-]{1,100}-\d{1,10}-\d{1,10}-[\w-]{1,40}$/.test(base)
}

/** True for the files that hold a mail with its headers. */
export function isMail(name: string): boolean {
  return /\.(?:eml|mbox)$/i.test(name) || isMailDraft(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
}

/** True for the files that hold many mails. */
export function isArchive(name: string): boolean {
  return /\.mbox$/i.test(name)
}

/** True for HTML by its name. */
export function isHtml(name: string): boolean {
  return /\.html?$/i.test(name)
}

/** The format that a file's name tells, or undefined. */
export function formatOfName(name: string): Format | undefined {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return 'markdown'
  if (/\.(?:txt|text|eml|mbox)$/i.test(name) || isCommitMessage(name) || markupOfName(name)) return 'plain'
  return undefined
}

const markups: readonly [RegExp, MarkupName][] = [
  [/\.(?:rst|rest)$/i, 'reStructuredText'],
  [/\.(?:adoc|asciidoc|asc)$/i, 'AsciiDoc'],
  [/\.org$/i, 'Org'],
  [/\.(?:tex|latex)$/i, 'LaTeX'],
  [/\.textile$/i, 'Textile'],
  [/\.(?:wiki|mediawiki)$/i, 'MediaWiki'],
]

/** Markups that are known by name and read as plain text. */
export type MarkupName = 'reStructuredText' | 'AsciiDoc' | 'Org' | 'LaTeX' | 'Textile' | 'MediaWiki'

/** The markup that a file's name tells, of those that have no parser here. */
export function markupOfName(name: string): MarkupName | undefined {
  return markups.find(([ending]) => ending.test(name))?.[1]
}

const heading = /^(?:#{1,6}[ \t]+(.{1,80}?)[ \t#]*|\*\*(.{1,60}?)\*\*:?[ \t]*|([A-Z][A-Za-z ]{2,30}):?[ \t]*)$/
const ofNotes =
  /^(?:attendees|attendance|present|participants|apologies|regrets|agenda(?: items?)?|minutes|meeting (?:minutes|notes)|notes|discussion|action items?|actions|next steps|decisions|follow-?ups?|roll call|any other business|aob)\b/i
const ofDecisions: readonly RegExp[] = [
  /^(?:context|context and problem statement|problem|background|motivation|summary)\b/i,
  /^(?:decision|decision outcome|decision drivers|considered options|options|alternatives(?: considered)?|rationale and alternatives|proposal|guide-level explanation|reference-level explanation|detailed design)\b/i,
  /^(?:consequences|drawbacks|unresolved questions|status|pros and cons of the options|implications|future possibilities)\b/i,
]

/** What heads a part in markups that are no markdown, on one line: "== Agenda", "* Agenda", "h2. Agenda", "\\section{Agenda}". */
const otherHeading = /^(?:={1,6}[ \t]*([^=\s].{0,80}?)[ \t=]*|\*{1,6}[ \t]+(.{1,80}?)[ \t]*|h[1-6]\.[ \t]+(.{1,80}?)[ \t]*|\\(?:sub){0,2}section\*?\{(.{1,80}?)\}.{0,40})$/

/** The kind that a text's headings tell, or undefined. `markup` tells that it is no markdown. */
export function kindOfContent(text: string, markup?: MarkupName): Kind | undefined {
  if (text.length < 40) return undefined
  const headings: string[] = []
  let fenced = false
  for (const line of text.slice(0, 200_000).split(/\r\n|\r|\n/)) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) fenced = !fenced
    if (fenced || line.length > 100) continue
    const match = heading.exec(line) ?? (markup ? otherHeading.exec(line) : null)
    const title = match?.slice(1).find(part => part !== undefined)
    if (title) headings.push(title.replace(/[*_`:]/g, '').replace(/^\d+[.)]?\s*/, '').trim())
  }
  const notes = new Set(headings.map(title => ofNotes.exec(title)?.[0].toLowerCase()).filter(Boolean))
  if (notes.size >= 2 && !(notes.size === 2 && notes.has('notes') && notes.has('next steps')) && datedOrNamed(text)) return 'notes'
  const sections = ofDecisions.filter(pattern => headings.some(title => pattern.test(title))).length
  const decides = headings.some(title => /^(?:decision|considered options|guide-level explanation|reference-level explanation|detailed design)\b/i.test(title))
  if (sections === 3 && decides) return 'decision'
  return undefined
}

/** Notes tell who was there or when: a date, a handle, or a list of names. */
function datedOrNamed(text: string): boolean {
  return (
    /\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[ .]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b/i.test(text) ||
    /(?:^|\s)@[a-z\d][\w-]{1,38}\b/i.test(text) ||
    /^\s*[-*][ \t]+\p{Lu}\p{L}+ \p{Lu}\p{L}+\s*$/mu.test(text)
  )
}
