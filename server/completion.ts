import {type Draft, directiveVerbs, type Kind, kinds, type Rule, type Span} from '../core/index.js'
import {readFrontMatter} from '../core/parse/front-matter.js'
import {directives} from './directives.js'
import {asSnippet, templates} from './templates.js'
import {wordsOf} from './words.js'

/** What is known of the text beside its words. */
export interface CompletionContext extends Pick<Draft, 'kind' | 'format' | 'commit'> {
  /** Not called for by one of `triggerCharacters`: the writer asks for it, or types a word. */
  readonly invoked: boolean
  /** Those that can be named. */
  readonly rules: readonly Rule[]
}

export interface Completion {
  readonly label: string
  readonly kind: 'directive' | 'rule' | 'key' | 'value' | 'template'
  readonly detail: string
  /** Markdown. */
  readonly documentation?: string
  /** What it takes the place of. */
  readonly span: Span
  readonly text: string
  /** The text with places to jump to, for clients that know snippets. */
  readonly snippet?: string
}

/** After these there may be something to complete; in prose there never is. */
export const triggerCharacters: readonly string[] = ['-', ' ', ',', ':', '[', '{']

/** What may be written at an offset: directives, what front matter knows, or in a text without words a whole message. */
export function completionsAt(text: string, offset: number, context: CompletionContext): readonly Completion[] {
  const place = {text, offset: Math.min(Math.max(0, offset), text.length), context}
  return inComment(place) ?? inFrontMatter(place) ?? inLastLine(place) ?? messages(place)
}

interface Place {
  readonly text: string
  readonly offset: number
  readonly context: CompletionContext
}

const idsFollow = new RegExp(`^\\s*asklint-(?:${directiveVerbs.join('|')})\\s([\\s\\S]*)$`)

/** In an HTML comment; undefined where the offset lies in none. */
function inComment({text, offset, context}: Place): readonly Completion[] | undefined {
  // A plain text that is no message has no comments.
  if (context.format === 'plain' && context.kind !== 'message') return undefined
  const open = text.lastIndexOf('<!--', offset - 4)
  if (open < 0 || offset < open + 4) return undefined
  const before = text.slice(open + 4, offset)
  const close = text.indexOf('-->', open + 4)
  // Of a comment that is not closed yet only the first line counts: prose follows.
  if (close >= 0 ? close < offset : /[\r\n]/.test(before)) return undefined
  const after = text.slice(offset, close < 0 ? undefined : close)
  const ids = idsFollow.exec(before)?.[1]
  if (ids !== undefined) return rulesAt(offset, ids, close < 0 ? lineOf(after) : after, context.rules)
  const [token = ''] = /\S*$/.exec(before) ?? []
  const begun = token.length > 2 && ('asklint-'.startsWith(token) || token.startsWith('asklint-'))
  if (before.trim() !== token || !(begun || (token === '' && context.invoked))) return []
  const span = around(offset, token, after)
  return directiveVerbs.map(verb => {
    const label = `asklint-${verb}`
    return {label, kind: 'directive', detail: directives[verb], span, text: label}
  })
}

const keys = [
  {label: 'kind', detail: 'What sort of text it is', text: 'kind: '},
  {label: 'disable', detail: 'Rules that are off in the whole text', text: 'disable: ', snippet: 'disable: [$1]'},
] as const

const kindDetails: Readonly<Record<Kind, string>> = {
  message: 'Sent to people who read it later',
  notes: 'Notes of a meeting',
  decision: 'A proposal, or the record of a decision',
  document: 'Any other text',
}

/** Under the key `asklint` of a front matter, also of one that is not closed yet; undefined elsewhere. */
function inFrontMatter({text, offset, context: {rules}}: Place): readonly Completion[] | undefined {
  const start = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0].length
  if (start === undefined || offset < start) return undefined
  const from = text.slice(start)
  const close = /^---[ \t]*\r?$/m.exec(from)?.index ?? from.length
  const at = offset - start
  if (at > close) return undefined
  const key = [...from.slice(0, at).matchAll(/^asklint:/gim)].at(-1)
  if (!key) return undefined
  const before = from.slice(key.index + key[0].length, at)
  const after = from.slice(at, close)
  // Another key follows on the top level.
  if (/[\r\n][^\s#]/.test(before)) return undefined
  const flow = /\bdisable:\s*\[([^\][{}]*)$/.exec(before)?.[1]
  if (flow !== undefined) return rulesAt(offset, flow, /^[^\]\r\n]*/.exec(after)?.[0] ?? '', rules)
  const list = /\bdisable:[ \t]*\r?\n((?:[ \t]+-[ \t]+[\w/-]+[ \t]*\r?\n)*[ \t]+-[ \t]+)([\w/-]*)$/.exec(before)
  if (list) {
    const [, items = '', token = ''] = list
    const below = /^[\w/-]*(?:[ \t]*\r?\n[ \t]+-[ \t]+[\w/-]+)*/.exec(after)?.[0] ?? ''
    return rulesAt(offset, items.replace(/(?:^|(?<=\n))[ \t]+-/g, ' ') + token, below.replace(/\n[ \t]+-/g, ' '), rules)
  }
  return kindsAt(offset, before, after) ?? keysAt(offset, before, after)
}

function kindsAt(offset: number, before: string, after: string): readonly Completion[] | undefined {
  const [, blank = '', token = ''] = /\bkind:([ \t]*)([\w-]*)$/.exec(before) ?? []
  if (!/\bkind:[ \t]*[\w-]*$/.test(before) || (blank === '' && token !== '')) return undefined
  const span = around(offset, token, after)
  return kinds.map(kind => ({label: kind, kind: 'value', detail: kindDetails[kind], span, text: blank ? kind : ` ${kind}`}))
}

/** On a line of its own below the key, or in braces behind it. */
function keysAt(offset: number, before: string, after: string): readonly Completion[] | undefined {
  const token = /(?:^\s*\{|,|[\r\n][ \t])\s*([\w-]*)$/.exec(before)?.[1]
  if (token === undefined) return undefined
  const block = before + (/^(?:[^\r\n]|\r?\n(?=[ \t]))*/.exec(after)?.[0] ?? '')
  const span = around(offset, token, after)
  return keys.filter(({label}) => !new RegExp(`\\b${label}:`).test(block)).map(key => ({...key, kind: 'key', span}))
}

/** In the last line of a chat message or a plain text, "asklint: off RULE…"; undefined elsewhere. */
function inLastLine({text, offset, context}: Place): readonly Completion[] | undefined {
  if (context.format === 'markdown') return undefined
  const [before = ''] = /[^\r\n]*$/.exec(text.slice(0, offset)) ?? []
  const ids = /^\s*asklint:\s*off[ \t](.*)$/i.exec(before)?.[1]
  const after = text.slice(offset)
  const line = lineOf(after)
  return ids === undefined || after.slice(line.length).trim() !== '' ? undefined : rulesAt(offset, ids, line, context.rules)
}

/** Whole messages, where the text has no words yet, and on an empty line of a message for who asks for them. */
function messages({text, offset, context}: Place): readonly Completion[] {
  const line = (/[^\r\n]*$/.exec(text.slice(0, offset))?.[0] ?? '') + lineOf(text.slice(offset))
  if (context.commit || line.trim() !== '' || !(context.invoked || text === '')) return []
  const base = text.startsWith('\uFEFF') ? 1 : 0
  const from = base + readFrontMatter(text.slice(base), base).length
  if (offset < from || (context.kind !== 'message' && text.slice(from).trim() !== '')) return []
  const span = {start: offset, end: offset}
  return templates.map(({label, detail, text}) => {
    return {label, kind: 'template', detail, documentation: `\`\`\`text\n${text}\`\`\``, span, text, snippet: asSnippet(text)}
  })
}

/**
 * The rules that can be named at an offset: all that a list does not name yet, which goes from `before` to `after`.
 * None behind the dashes that open a reason.
 */
function rulesAt(offset: number, before: string, after: string, rules: readonly Rule[]): readonly Completion[] {
  const [token = ''] = /[^\s,]*$/.exec(before) ?? []
  if (/(?:^|\s)--(?:\s|$)/.test(before) || token.startsWith('-')) return []
  const span = around(offset, token, after)
  const rest = [before.slice(0, before.length - token.length), after.slice(span.end - offset).replace(/(?:^|\s)--(?:\s[\s\S]*)?$/, '')]
  const named = new Set(rest.join(' ').split(/[\s,]+/))
  return rules.flatMap(({meta: {id, summary, why}}) => {
    return named.has(id) ? [] : [{label: id, kind: 'rule' as const, detail: summary, documentation: wordsOf(id, why), span, text: id}]
  })
}

/** A word that ends in `token` at an offset, with what `after` goes on with of it. */
function around(offset: number, token: string, after: string): Span {
  const [tail = ''] = /^(?:\w|[-/](?=\w))*/.exec(after) ?? []
  return {start: offset - token.length, end: offset + tail.length}
}

const lineOf = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? ''
