import type {Block, Zone} from '../draft.js'
import {rangeAround, rangesIn} from '../ordered.js'
import type {Parsed} from './blocks.js'
import {isBoilerplate, isByBot, isCommand, isTask, plainLine} from './boilerplate.js'
import type {Line} from './lines.js'
import {isReference} from './trailers.js'

/** What a template's line may be to the text: its words, or the head of a part that the writer may have filled. */
type Mark = 'template' | 'head' | undefined

/** Heads that ask the writer something: nobody else is asked. */
const asking = /\bplease\b|^(?:describe|provide|tell|explain|list|add|include|write|give|paste|is|are|did|do|does|have|has|can)\b|^(?:what|how|why|which|who|when|where)\b(?! to\b)/
/** What stands below these is what the writer did. */
const steps = /\b(?:steps|reproduc\w*|repro|instructions)\b/i

/** What is known of a text beside itself. */
export interface Origin {
  /** The templates of its repository. */
  readonly templates: readonly string[]
  /** The text of a pull request or an issue, by its name. */
  readonly post: boolean
  /** Its first line is the title of a change. */
  readonly titled: boolean
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Texts that have none of this come from no template. */
const cue = /^[ \t]{0,3}(?:#{1,6} |\*\*|[-*] \[[ xX]\] |:robot:)|_No response_|clear and concise|include a summary|general summary|options that are not|if applicable, add|\[e\.g\.|dependabot|renovate/im

/**
 * Leaves out what a template or a program says, and tells where that stands.
 * @param comments the stretches of `text` that nobody sees, beside those in `parsed`
 */
export function withoutTemplate(
  parsed: Parsed,
  {text, lines, comments}: {readonly text: string; readonly lines: readonly Line[]; readonly comments: readonly Range[]},
  {templates, post, titled}: Origin,
): {readonly parsed: Parsed; readonly zones: readonly Zone[]} {
  if (!post && templates.length === 0 && !cue.test(text)) return {parsed, zones: []}
  const own = new Set(templates.flatMap(template => template.slice(0, 100_000).split(/\r\n|\r|\n/).map(plainLine)).filter(line => /\p{L}/u.test(line)))
  const bot = isByBot(text)
  // What an issue form asks heads the answers, and this stands where there is none.
  const form = lines.some(({text}) => text.trim() === '_No response_')
  const title = titled ? lines.findIndex(line => line.text.trim() !== '') : -1
  const marks = lines.map(({text: line}, index): Mark => {
    if (bot || (index === title && (lines[index + 1]?.text ?? '').trim() === '' && !calls.test(line))) return 'template'
    const words = plainLine(line)
    if (!own.has(words) && !isBoilerplate(line) && !(form && /^### \S/.test(line))) {
      return post && (isCommand(line) || isReference(line) || isOwnTask(line)) ? 'template' : undefined
    }
    return rankOf(line) === undefined || /\?\W*$/.test(line) || (asking.test(words) && !steps.test(words)) ? 'template' : 'head'
  })
  if (marks.every(mark => mark === undefined)) return {parsed, zones: []}
  dropEmptyParts(lines, marks, [...comments, ...parsed.comments])

  const ranges = lines.filter((_, index) => marks[index] === 'template')
  const zones = runs(lines, marks)
  const said = ({start, end}: Range): boolean => !rangeAround(zones, start, end)
  return {parsed: {...parsed, blocks: parsed.blocks.flatMap(block => uncover(block, ranges)), links: parsed.links.filter(said)}, zones}
}

/** Words that turn to somebody. */
const calls = /@\w|\?|\b(?:[Pp]lease|[Yy]ou)\b|^\W{0,12}(?:[xX]\W{1,4})?\p{Lu}\p{L}{1,20}[:,]/u

/** A box to tick that calls nobody: what its writer has done, or has still to do. */
function isOwnTask(line: string): boolean {
  return isTask(line) && !calls.test(line)
}

/** How high a line that heads a part stands, from 1; undefined for any other. */
function rankOf(line: string): number | undefined {
  if (line.length > 200) return undefined
  const depth = /^ {0,3}(#{1,6})[ \t]/.exec(line)?.[1]?.length
  if (depth !== undefined) return depth
  return /^ {0,3}(?:\*\*|__)[^*_]{1,150}(?:\*\*|__)[: \t]{0,9}$/.test(line) || /[^\s:]:[ \t]{0,9}$/.test(line) ? 7 : undefined
}

/** Of the heads that come from a template, those go under which nothing stands. */
function dropEmptyParts(lines: readonly Line[], marks: Mark[], comments: readonly Range[]): void {
  // By rank: whether something stands between here and the next head that is as high.
  const filled = new Array<boolean>(8).fill(false)
  const hidden = comments.toSorted((a, b) => b.start - a.start)
  let next = 0
  for (let index = lines.length - 1; index >= 0; index--) {
    const {start, end, text} = lines[index] as Line
    const rank = rankOf(text)
    if (rank !== undefined) {
      if (marks[index] === 'head' && !filled[rank]) marks[index] = 'template'
      // What leads a list fills the part that it stands in, unless a template says it.
      if (rank === 7 && marks[index] === undefined) filled.fill(true)
      else filled.fill(false, rank)
    } else if (marks[index] === undefined && /[\p{L}\p{N}]/u.test(text)) {
      while (next < hidden.length && (hidden[next] as Range).start >= end) next++
      const comment = hidden[next]
      if (!(comment && comment.start <= start + text.search(/\S/) && end <= comment.end + text.length - text.trimEnd().length)) filled.fill(true)
    }
  }
}

/** The stretches of lines that a template says. */
function runs(lines: readonly Line[], marks: readonly Mark[]): Zone[] {
  const zones: {name: 'footer'; start: number; end: number}[] = []
  let open = false
  for (const [index, {start, end, text}] of lines.entries()) {
    const template = marks[index] === 'template' && text.trim() !== ''
    const last = zones.at(-1)
    if (template && open && last) last.end = end
    else if (template) zones.push({name: 'footer', start, end})
    if (text.trim() !== '') open = template
  }
  return zones
}

/** A block without what stands in ranges that are in order; none where nothing is left. */
function uncover(block: Block, ranges: readonly Range[]): Block[] {
  let prose = ''
  for (const range of rangesIn(ranges, block.start, block.end)) {
    const from = Math.max(0, range.start - block.start)
    const to = Math.min(block.prose.length, range.end - block.start)
    prose += block.prose.slice(prose.length, from) + block.prose.slice(from, to).replace(/[^\n]/g, ' ')
  }
  if (prose === '') return [block]
  prose += block.prose.slice(prose.length)
  const left = prose.trim()
  if (left === '') return []
  const start = block.start + prose.length - prose.trimStart().length
  return [{...block, start, end: start + left.length, prose: left}]
}
