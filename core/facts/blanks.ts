import type {ParsedDraft} from '../draft.js'
import type {Blank} from './facts.js'

/** What AskLint's own fixes leave: `[fill in: by when]`. */
const own = /\[fill in: ([^\][]{1,80})\]/gi

const words =
  '(?:your |the |their |his |her |recipient |first |last |full |company |project |product |account |team |insert |add |enter )*' +
  '(?:name|names|firstname|lastname|date|dates|day|time|deadline|link|url|links|amount|number|email|e-mail|phone|address|company|project|team|topic|subject|title|role|reason|owner|manager|recipient|placeholder|speaker|host|client|customer|contact|approver|reviewer|assignee|department|city|month|year|product|todo|tbd|tba|xxx?|fill in|insert|details|description|version|ticket|issue|pr|venue|place|location|room|price|sum|what|who|when|where|by when)' +
  '(?: here| tbd| goes here)?'

const template: readonly RegExp[] = [
  new RegExp(`\\[(?:${words}|(?:insert|enter|add|fill in|todo|tbd)[ :][^\\][\\n]{1,60})\\](?![(\\[:])`, 'gi'),
  new RegExp(`<(?:${words}|(?:insert|enter|add|fill in|todo|tbd)[ :][^<>\\n]{1,60})>`, 'gi'),
  /\{\{\s*[\w .-]{1,40}\s*\}\}/g,
  /(?<![\w-])(?:TODO|FIXME|TBD|TBA|TBC|XXXX?)\b/g,
  /(?<![\w_])_{4,}(?![\w_])/g,
]

/** Words around "TODO" that make it the name of a thing and no blank: "my TODO list". */
const named = /^[\s-]*(?:list|item|items|app|comment|comments|file|board|column|tag|s\b|tree)/i
const nameBefore = /\b(?:a|an|the|my|our|your|this|that|these|those|some|any|each|every|of|old|few|many|more|remaining|leftover|following)\s+$/i

/**
 * Blanks that a template or a fix left, in reading order. What stands in code is none; neither is a name in brackets
 * that is a link's label.
 */
export function readBlanks(draft: ParsedDraft): readonly Blank[] {
  const blanks: Blank[] = []
  for (const block of draft.blocks) {
    if (!/[[<{_]|T[OB]|FIX|XX/.test(block.prose)) continue
    const taken: {start: number; end: number}[] = []
    const add = (match: RegExpExecArray, ours: boolean, means: string): void => {
      const start = match.index
      const end = start + match[0].length
      if (taken.some(other => start < other.end && other.start < end)) return
      taken.push({start, end})
      const before = block.prose.slice(Math.max(0, start - 16), start)
      const time = /when|date|day|time|deadline/i.test(means) || (!ours || !/who|name/i.test(means)) && /\b(?:by|before|until|till|due|deadline:?|due date:?)\s*(?:on |at )?\W{0,3}$/i.test(before)
      blanks.push({
        start: block.start + start,
        end: block.start + end,
        ...(block.in ? {in: block.in} : {}),
        own: ours,
        stands: time ? 'time' : /name|owner|who|recipient|manager/i.test(means) ? 'name' : 'thing',
      })
    }
    for (const match of block.prose.matchAll(own)) add(match, true, match[1] as string)
    for (const pattern of template) {
      for (const match of block.prose.matchAll(pattern)) {
        if (/^[A-Z]+$/.test(match[0]) && (isName(block.prose, match.index, match[0]) || isQuoted(block.prose, match.index))) continue
        add(match, false, match[0])
      }
    }
  }
  return blanks.sort((a, b) => (a.in === b.in ? a.start - b.start : a.in ? -1 : 1))
}

function isName(prose: string, at: number, word: string): boolean {
  if (named.test(prose.slice(at + word.length, at + word.length + 12))) return true
  return /^(?:TODO|FIXME|XXX)/.test(word) && nameBefore.test(prose.slice(Math.max(0, at - 14), at))
}

/** Stands between double quotes: a word that is talked about. */
function isQuoted(prose: string, at: number): boolean {
  const line = prose.lastIndexOf('\n', at) + 1
  const before = prose.slice(line, at).match(/"/g)?.length ?? 0
  return before % 2 === 1 && prose.slice(at, at + 120).includes('"')
}
