import type {Block, Link} from '../draft.js'
import type {RecordLink} from './facts.js'
import type {Heading} from './record-people.js'

/** A number of something tracked: `#12`, `org/repo#12`, `OPS-7`, `PEP 8`, `(2026-14)`. */
export const reference =
  /(?:^|[\s([])(?:[\w.-]+\/)?[\w.-]*#\d+\b|\b[A-Z][A-Z\d]{1,9}-\d+\b|\b(?:PEP|RFC|JEP|JSR|BIP|EIP|KEP|SEP|SIP|TIP|ADR|PR|MR|[Ii]ssue|[Tt]icket) ?\d+\b|\((?:19|20)\d\d-\d{2,4}\)/
const references = new RegExp(reference.source, 'g')

const goalWords = /\b(?:goals?|okrs?|objectives?|key results?|milestones?|roadmap|strategy|vision|serves|in service of|north star)\b/i
const taskWords = /\b(?:tasks?|tickets?|issues?|tracking|tracked|tracker|jira|to-?do|action|implementation|pr|pull request|follow[- ]?up)\b/i
const taskTarget = /\/(?:issues|pull|pulls|merge_requests|browse|work_items|ticket|tickets|task|tasks|todo)\/|\b(?:linear\.app|trello\.com|app\.asana\.com|bugs?\.|show_bug\.cgi|phabricator)|\/T\d+\b/i
const goalTarget = /(?:^|[/_-])(?:goals?|okrs?|objectives?|roadmap|strategy|vision|milestones?)\b/i

/** A text with its links, in the order of their starts. */
export interface Linked {
  readonly text: string
  readonly links: readonly Link[]
}

/** The links and the numbers of a stretch of a draft, in reading order, without addresses of mail. */
export function linksIn({text, links}: Linked, {start, end, prose}: Pick<Block, 'start' | 'end' | 'prose'>): RecordLink[] {
  const lead = (at: number): string => prose.slice(Math.max(0, at - start - 30), Math.max(0, at - start))
  const found: RecordLink[] = []
  for (let at = firstFrom(links, start); at < links.length; at++) {
    const {start: from, end: to, target, label} = links[at] as Link
    if (from >= end) break
    if (!/^mailto:/i.test(target)) found.push({start: from, end: to, target, role: roleOf(target, text.slice(label.start, label.end), lead(from))})
  }
  for (const {0: match, index} of prose.matchAll(references)) {
    const at = start + index + match.search(/[^\s([]/)
    const to = start + index + match.length
    if (!found.some(link => link.start < to && link.end > at)) found.push({start: at, end: to, role: roleOf('', '', lead(at))})
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Those of the items that something stands below, and of the heading right above. */
export function linksAbove(linked: Linked, headings: readonly Heading[]): RecordLink[] {
  const title = headings.find(({block: {type}}) => type === 'heading')
  const around = headings.filter(heading => heading === title || heading.block.type === 'item').reverse()
  return around.flatMap(({block}) => linksIn(linked, block))
}

/** The index of the first link that begins at an offset or behind it. */
function firstFrom(links: readonly Link[], start: number): number {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((links[middle] as Link).start < start) low = middle + 1
    else high = middle
  }
  return low
}

function roleOf(target: string, label: string, before: string): RecordLink['role'] {
  if (goalWords.test(label) || goalTarget.test(target)) return 'goal'
  if (taskTarget.test(target) || reference.test(label) || taskWords.test(label)) return 'task'
  const named = /(?<goal>\b(?:goals?|okrs?|objectives?|serves))\W{0,4}$|\b(?:tasks?|tickets?|issues?|tracking|see|in|via|as)\W{0,4}$/i.exec(before)
  if (named?.groups?.['goal']) return 'goal'
  return target === '' || taskWords.test(before) ? 'task' : 'other'
}
