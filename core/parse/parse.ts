import type {Clock} from '../clock.js'
import type {Block, Comment, Draft, Format, FrontMatter, Kind, ParsedDraft, ThreadMessage, Zone} from '../draft.js'
import {applyEdits, editSubject} from '../edits.js'
import {factsOf} from '../facts/index.js'
import {formatOfName, isChange, isCommitMessage, isPost, kindOfContent, kindOfName, type MarkupName, markupOfName} from '../kind.js'
import {isEnglish, isPlainlyEnglish} from '../language.js'
import {maxBlockSize, maxFileSize, maxNesting} from '../limits.js'
import {markupNotice, readMarkup} from '../markup/index.js'
import {Memo, recall} from '../memo.js'
import {once} from '../once.js'
import type {Notice} from '../notice.js'
import {rangeAround} from '../ordered.js'
import type {Edit} from '../rule.js'
import {addressed, type Reader} from '../readers.js'
import type {Targets} from '../targets.js'
import type {Parsed} from './blocks.js'
import {type ChatMarks, readChatMarks} from './chat-marks.js'
import {readFrontMatter} from './front-matter.js'
import {openFile} from './open.js'
import {type Line, linesOf} from './lines.js'
import {parseMarkdown} from './markdown.js'
import {bareLinks, coverWith, object, straighten} from './mask.js'
import {nesting} from './nesting.js'
import {parsePlain} from './plain.js'
import {sentencesOf} from './sentences.js'
import {withoutTemplate} from './template.js'
import {type MessageZones, messageZones} from './zones.js'

/** What a host knows of a text when it has it parsed. */
export interface ParseOptions {
  /** Decides the kind before anything in the text does. */
  readonly kind?: Kind
  /** From a config's `overrides`: decides where neither `kind` nor the front matter does. */
  readonly kindOverride?: Kind
  /** A path, from the nearest `.git` or config downwards, or the name given for standard input. */
  readonly name?: string
  /** No file on disk: an editor's new buffer, standard input, a line of a stream. */
  readonly untitled?: boolean
  readonly format?: 'markdown' | 'plain'
  readonly subject?: string
  /** The host's clock: it goes before the text's own. */
  readonly clock?: Clock
  /** The present, in milliseconds since 1970, while the text is being written; it comes last. */
  readonly present?: number
  /** The writer's zone where the text does not say. */
  readonly defaultZone?: string
  readonly attachments?: readonly string[]
  readonly readers?: readonly Reader[]
  readonly thread?: readonly ThreadMessage[]
  readonly references?: readonly string[]
  /** The templates of the repository that a pull request or an issue is written for. */
  readonly templates?: readonly string[]
  readonly recipients?: readonly string[]
  /** Answers whether what a link of the text leads to is there. */
  readonly targets?: Targets
  /** The bytes of the file, where its text does not say them all. */
  readonly bytes?: Uint8Array
  /** What is known of sentences from a text that was parsed before; `edited` hands it on. */
  readonly memo?: Memo
}

/** Parses a text once, the body when it is first asked for. Never throws, whatever the text. */
export function parseDraft(text: string, options: ParseOptions = {}): Draft {
  const opened = openFile(text, options)
  if (!opened) return parseText(text, options)
  const {origin} = opened
  const read = parseText(opened.text, opened.options)
  const edited = (edits: readonly Edit[]): Draft => {
    const written = origin.write(edits)
    const {bytes: _, ...rest} = options
    return written ? parseDraft(applyEdits(text, written), {...rest, kind: read.kind}) : read.edited(edits)
  }
  const notices = once(() => [...origin.notices, ...read.notices])
  return Object.freeze(
    Object.defineProperties({} as Draft, {
      ...Object.getOwnPropertyDescriptors(read),
      notices: {get: notices, enumerable: true},
      origin: {value: origin, enumerable: true},
      edited: {value: edited, enumerable: true},
    }),
  )
}

/** Parses a text that is its own file. */
function parseText(text: string, options: ParseOptions): Draft {
  const base = text.startsWith('\uFEFF') ? 1 : 0
  const {length, data: frontMatter} = text.length > maxFileSize ? {length: 0, data: {}} : readFrontMatter(text.slice(base), base)
  const from = base + length
  const {kind} = decideKind(text.slice(from), frontMatter, options)
  const {subject, targets} = options
  const format = formatOf(kind, options)
  const head = {
    text,
    ...(subject === undefined ? {} : {subject}),
    kind,
    format,
    commit: isCommit(options) || (kind === 'message' && isPatch(text, subject)),
    context: {
      clock: clockOf(frontMatter, options),
      ...(options.name === undefined ? {} : {name: options.name}),
      ...(options.attachments ? {attachments: options.attachments} : {}),
      ...(options.readers?.length ? {readers: addressed(options.readers, options.recipients)} : {}),
      ...(options.thread ? {thread: options.thread} : {}),
      ...(options.references ? {references: options.references} : {}),
      ...(options.recipients ? {recipients: options.recipients} : {}),
      ...(targets ? {targets: (target: string) => targets(target, format === 'markdown' ? text : undefined)} : {}),
    },
    frontMatter,
  }
  // A format that is given goes before the name's.
  const markup = options.format === 'markdown' || options.name === undefined ? undefined : markupOfName(options.name)
  const memo = options.memo ?? new Memo()
  const body = once(() => readBody(head, {base, from}, options, memo, markup))
  const parsed: ParsedDraft = {
    ...head,
    get blocks() {
      return body().blocks
    },
    get links() {
      return body().links
    },
    get atoms() {
      return body().atoms
    },
    get zones() {
      return body().zones
    },
    get comments() {
      return body().comments
    },
    get sentences() {
      return body().sentences
    },
    get english() {
      return body().english
    },
    get notices() {
      const rest = kind === 'document' && isUnremarkable(text) ? [] : body().notices
      return markup ? [markupNotice(markup), ...rest] : rest
    },
  }
  const facts = once(() => factsOf(parsed))
  const draft = Object.defineProperties({} as Draft, {
    ...Object.getOwnPropertyDescriptors(parsed),
    facts: {get: facts, enumerable: true},
    edited: {
      value: (edits: readonly Edit[]) =>
        parseDraft(applyEdits(text, edits), {...options, kind, memo, ...(subject === undefined ? {} : {subject: editSubject(subject, edits)})}),
      enumerable: true,
    },
  })
  return Object.freeze(draft)
}

type Head = Pick<Draft, 'text' | 'subject' | 'kind' | 'format' | 'commit' | 'frontMatter'>
type Body = Pick<Draft, 'blocks' | 'links' | 'atoms' | 'zones' | 'comments' | 'sentences' | 'english' | 'notices'>

/** `from` is where the body begins in the text, behind a byte order mark up to `base` and the front matter. */
function readBody(head: Head, {base, from}: {readonly base: number; readonly from: number}, options: ParseOptions, memo: Memo, markup?: MarkupName): Body {
  const {text, subject, kind, frontMatter} = head
  const notices: Notice[] = []
  const {parsed, zones, template = []} = parseBody(text, from, head, {...options, ...(markup ? {markup} : {})}, notices)
  const blocks = [...subjectBlocks(text, frontMatter, zones, subject), ...parsed.blocks]
  const small = blocks.filter(block => block.prose.length <= maxBlockSize)
  if (small.length < blocks.length) {
    notices.push({code: 'too-large', message: `A paragraph of more than ${maxBlockSize} characters was skipped.`})
  }
  const source = (block: Block): string => (block.in ? (subject ?? '') : text.slice(block.start, block.end))
  const english = isEnglish(small.map(block => block.prose).join(' ')) !== false
  const readable = english ? small.filter(({prose}) => recall({known: memo.of(prose)}, isEnglish, () => isEnglish(prose)) !== false) : []
  const sentences = sentencesOf(readable, kind === 'message', source, memo)
  if (!english) notices.push({code: 'not-english', message: 'Rules that read English were not applied.'})
  else if (readable.length < small.length) {
    notices.push({code: 'not-english', message: 'Parts that are not in English were not read.'})
  }
  const front = from > base ? [{name: 'front-matter' as const, start: base, end: from}] : []
  const greetings = sentences.filter(({zone}) => zone === 'greeting').map(({start, end}) => ({name: 'greeting' as const, start, end}))
  return {
    blocks: small,
    links: parsed.links,
    atoms: parsed.atoms ?? [],
    zones: [...front, ...(zones?.zones ?? []), ...template, ...parsed.zones, ...greetings].sort((a, b) => a.start - b.start),
    comments: [...(zones?.comments ?? []), ...parsed.comments],
    sentences,
    english,
    notices,
  }
}

/** Whether the raw text shows that nothing has to be told of it: it is English throughout, and within the limits. */
function isUnremarkable(text: string): boolean {
  return text.length <= maxFileSize && nesting(text) <= maxNesting && longestParagraph(text) <= maxBlockSize && isPlainlyEnglish(text)
}

function longestParagraph(text: string): number {
  return text.length <= maxBlockSize ? text.length : Math.max(...text.split(/\n[^\S\n]{0,200}\n/).map(part => part.length))
}

/** What decides a text's kind, in this order. */
export type KindReason = 'flag' | 'front matter' | 'override' | 'name' | 'content' | 'default'

/** The kind that `parseDraft` gives a text, and what decides it. */
export function kindWithReason(text: string, options: ParseOptions): {readonly kind: Kind; readonly by: KindReason} {
  const base = text.startsWith('\uFEFF') ? 1 : 0
  const {length, data} = text.length > maxFileSize ? {length: 0, data: {}} : readFrontMatter(text.slice(base), base)
  return decideKind(text.slice(base + length), data, options)
}

function decideKind(body: string, frontMatter: FrontMatter, {kind, kindOverride, name, untitled}: ParseOptions): {kind: Kind; by: KindReason} {
  const known: readonly [KindReason, () => Kind | undefined][] = [
    ['flag', () => kind],
    ['front matter', () => frontMatter.kind],
    ['override', () => kindOverride],
    ['name', () => (name === undefined ? undefined : kindOfName(name))],
    ['content', () => kindOfContent(body, name === undefined ? undefined : markupOfName(name))],
  ]
  for (const [by, find] of known) {
    const kind = find()
    if (kind) return {kind, by}
  }
  return {kind: untitled || name === undefined ? 'message' : 'document', by: 'default'}
}

function isCommit({name}: ParseOptions): boolean {
  return name !== undefined && isCommitMessage(name)
}

/** Whether a mail is a commit, as `git format-patch` writes it. */
function isPatch(text: string, subject: string | undefined): boolean {
  const line = subject ?? /^Subject:[ \t]{0,9}(\[.{0,60})/m.exec(text.slice(0, 4000))?.[1]
  return line !== undefined && /^\[(?:[\w./-]{1,30} ){0,3}PATCH\b[^\]]{0,40}\]/.test(line)
}

function formatOf(kind: Kind, {format, name}: ParseOptions): Format {
  const known = format ?? (name === undefined ? undefined : formatOfName(name))
  return known ?? (kind === 'message' ? 'chat' : 'markdown')
}

function clockOf(frontMatter: FrontMatter, {clock, present, defaultZone}: ParseOptions): Clock {
  // A day alone is taken at its noon, so that it is the same day in the zones of most writers.
  const day = /^\d{4}-\d\d-\d\d$/.test(frontMatter.date ?? '')
  const written = frontMatter.date === undefined ? Number.NaN : Date.parse(frontMatter.date + (day ? 'T12:00Z' : ''))
  const now = clock?.now ?? (Number.isNaN(written) ? present : written)
  const zone = clock?.zone ?? validZone(frontMatter.timezone) ?? defaultZone
  return {...(now === undefined ? {} : {now}), ...(zone === undefined ? {} : {zone})}
}

function validZone(zone: string | undefined): string | undefined {
  try {
    return zone === undefined ? undefined : new Intl.DateTimeFormat('en', {timeZone: zone}).resolvedOptions().timeZone && zone
  } catch {
    return undefined
  }
}

function parseBody(
  text: string,
  from: number,
  {kind, format, commit}: Pick<Draft, 'kind' | 'format' | 'commit'>,
  {name = '', templates = [], markup}: ParseOptions & {readonly markup?: MarkupName},
  notices: Notice[],
): {parsed: Parsed; zones?: MessageZones; template?: readonly Zone[]} {
  const none: Parsed = {blocks: [], links: [], zones: [], comments: []}
  if (text.length > maxFileSize) {
    notices.push({code: 'too-large', message: `Larger than ${maxFileSize} characters: not read.`})
    return {parsed: none}
  }
  let body = text.slice(from)
  const marks = format === 'chat' ? readChatMarks(body, from) : undefined
  if (marks) body = marks.text
  const lines = linesOf(body, from)
  let zones: MessageZones | undefined
  if (kind === 'message') zones = messageZones(lines, {html: format === 'markdown', ...(!commit ? {post: isPost(name)} : isCommitMessage(name) ? {commit: name} : {patch: true})})
  const trailing = format === 'markdown' ? undefined : trailingDirective(lines)
  if (trailing) zones = {zones: [], ...zones, comments: [...(zones?.comments ?? []), trailing]}
  const marked = markup && readMarkup(lines, markup)
  if (marked) zones = {comments: [], ...zones, zones: [...(zones?.zones ?? []), ...marked.zones]}
  if (zones) body = blank(body, from, [...zones.zones, ...zones.comments])
  const read = (parsed: Parsed): {parsed: Parsed; zones?: MessageZones; template?: readonly Zone[]} => {
    if (!zones || kind !== 'message' || commit) return {parsed, ...(zones ? {zones} : {})}
    const source = marks ? linesOf(text.slice(from), from) : lines
    const {zones: template, ...own} = withoutTemplate(parsed, {text, lines: source, comments: zones.comments}, {templates, post: isPost(name), titled: isChange(name)})
    return {...own, zones, template}
  }
  if (format === 'plain') {
    const parsed = parsePlain(body, from)
    return read(marked ? {...parsed, blocks: parsed.blocks.map(block => headed(block, marked.headings))} : parsed)
  }
  if (nesting(body) > maxNesting) {
    notices.push({code: 'too-deep', message: `Quotes or lists nested deeper than ${maxNesting}: not read.`})
    return {parsed: none, ...(zones ? {zones} : {})}
  }
  const parsed = kind === 'notes' ? parseNotes(body, from) : parseMarkdown(body, from, format === 'chat')
  return read(marks ? withMarks(parsed, marks) : parsed)
}

/** Notes may begin amid a list, whose items are no code for being indented: the items above them are put back. */
function parseNotes(body: string, from: number): Parsed {
  const [first, next] = [...body.slice(0, 2000).matchAll(/^( {0,40})(?:[-*+]|\d{1,3}[.)]) .*$/gm)]
  const leads = first && body.slice(0, first.index).trim() === ''
  const own = leads ? (first[1] as string).length : 0
  // Who cuts a piece out of notes often takes the first line without its indentation.
  const cut = leads && own === 0 && next && (next[1] as string).length >= 6 ? (next[1] as string).length - 4 : 0
  let above = ''
  for (let at = 0; at <= Math.max(own, cut) - 2; at += 4) above += `${' '.repeat(at)}- x\n`
  above += ' '.repeat(cut)
  const {blocks, links, zones, comments} = parseMarkdown(above + body, from - above.length, false)
  return {blocks: blocks.filter(({start}) => start >= from), links, zones, comments}
}

/** What the parser of markdown found, and what only chats have. */
function withMarks({blocks, links, zones, comments}: Parsed, marks: ChatMarks): Parsed {
  const read = marks.links.filter(({label}) => {
    const block = rangeAround(blocks, label.start, label.end)
    return block !== undefined && block.prose[label.end - block.start] !== object
  })
  const bare = links.filter(({start, end}) => !rangeAround(read, start, end))
  return {blocks, links: [...bare, ...read], atoms: marks.atoms, zones: [...zones, ...marks.zones], comments}
}

/** A block, as a heading where it is one. */
function headed(block: Block, headings: ReadonlyMap<number, number>): Block {
  const depth = headings.get(block.start)
  if (depth === undefined) return block
  const {list: _, ordered: __, ...rest} = block
  return {...rest, type: 'heading', depth}
}

/** A last line "asklint: off RULE…", as the directive that it stands for. */
function trailingDirective(lines: readonly Line[]): Comment | undefined {
  const last = lines.findLast(line => line.text.trim() !== '')
  const match = last && /^\s*asklint:\s*off\b(.*)$/i.exec(last.text)
  return match ? {start: last.start, end: last.end, value: `asklint-disable-file${match[1]}`} : undefined
}

/** `text` with the ranges turned into spaces, their line breaks kept. */
function blank(text: string, base: number, ranges: readonly {start: number; end: number}[]): string {
  let out = ''
  for (const {start, end} of [...ranges].sort((a, b) => a.start - b.start)) {
    const to = end - base
    if (to <= out.length) continue
    out += text.slice(out.length, Math.max(out.length, start - base))
    out += text.slice(out.length, to).replace(/[^\r\n]/g, ' ')
  }
  return out + text.slice(out.length)
}

function subjectBlocks(text: string, frontMatter: FrontMatter, zones: MessageZones | undefined, subject: string | undefined): Block[] {
  const block = (source: string, start: number, inSubject: boolean): Block => {
    const prose = straighten(source)
    return {
      type: 'subject',
      start,
      end: start + source.length,
      ...(inSubject ? {in: 'subject' as const} : {}),
      prose: coverWith(prose, bareLinks(prose)).replace(/[\r\n]/g, ' '),
      depth: 0,
    }
  }
  if (subject) return [block(subject, 0, true)]
  const span = frontMatter.subject ?? zones?.subject
  return span ? [block(text.slice(span.start, span.end), span.start, false)] : []
}
