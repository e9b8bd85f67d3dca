import type {Block, Sentence} from '../draft.js'
import type {Memo} from '../memo.js'

/** A word before a full stop that ends no sentence. */
const abbreviation =
  /(?:^|[\s("'/-])(?:mr|mrs|ms|dr|prof|st|rev|gen|sen|rep|vs?|e\.g|i\.e|eg|ie|cf|approx|resp|incl|excl|fig|figs|sec|ch|eq|thm|vol|pp?|nos?|dept|est|attn|tel|ext|al|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|misc|min|max|avg|ave|blvd|ref|w\.r\.t|viz|a\.k\.a|d\.c|u\.k|ph\.d|b\.c)$/i
/** The same, where it ends one if a capital follows. */
const trailing = /(?:^|[\s("'/-])(?:etc|a\.m|p\.m|inc|ltd|co|corp|jr|sr|u\.s|u\.s\.a|hrs?|mt)$/i
/** What goes on behind "5 p.m.": its zone or its day. */
const ofHour = /^\s+\(?(?:[A-Z]{1,4}T|UTC|GMT|[A-Z][a-z]{1,12}(?: [A-Z][a-z]{1,12})? time|Eastern|Central|Mountain|Pacific|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/
const initial = /(?:^|[\s(."'])[A-Z]$/
/** Words that open a sentence behind "option B.", and no name. */
const starter = /^\s+(?:Please|I|I'd|I'll|We|If|It|Can|Could|Would|The|This|That|But|So|Do|Does|Is|Are|What|Which|Who|When|Let|You|Your|My|Our)\b/
const marker = /^\W{0,3}(?:\d{1,3}|[a-z]|[ivx]{1,4})$/i
const terminator = /[.!?…]+["')\]}*_]{0,4}(?=\s|$|\uFFFC)|[。？！]|\n|(?<=\S) {3,}(?=\S)/g
const named =
  "(?:[\\p{Lu}@][\\p{L}.'’*-]{0,24}|all|team|everyone|everybody|every one|folks|guys|gang|there|both|again|sir|madam|friends|friend|colleagues|y'all|ladies|gentlemen|people|members|parents|neighbou?rs|customers|students|authors|reviewers|participants|volunteers|committee|board|readers|subscribers|residents|guests|staff|dear|my|the|and|or|&|of|from|to you|sirs)"
const greeting = new RegExp(
  "^\\W{0,3}(?:(?:hi|hey|hello|hallo|hiya|howdy|dear|greetings|good (?:morning|afternoon|evening|day)|morning|yo|g'day|aloha|salut|welcome)" +
    `(?:[\\s,/]+(?:(?:hi|hello|hey|dear) )?${named}){0,8}|${named}(?:(?:\\s*[,/&]\\s*|\\s+)${named}){0,6})` +
    '[\\s,:;!.–—-]*(?:[\\p{Extended_Pictographic}\\uFE0F\\u200D:)]|:\\w{1,30}:|\\s){0,6}$',
  'u',
)
const greetingWord = /^\W{0,3}(?:hi|hey|hello|hallo|hiya|howdy|dear|greetings|good (?:morning|afternoon|evening|day)|morning|yo)\b/i

/**
 * Splits blocks into sentences; `raw` gives the source of a block. In messages a line break may end a sentence (a list without markers, a greeting); in
 * other texts it is a space unless punctuation or a list stands there.
 */
export function sentencesOf(blocks: readonly Block[], message: boolean, raw: (block: Block) => string, memo: Memo): Sentence[] {
  const sentences: Sentence[] = []
  let before = 0
  for (const block of blocks) {
    let first = true
    const gaps = / {3}/.test(block.prose) ? raw(block) : block.prose
    for (const {start, end} of split(block.prose, gaps, message)) {
      const text = block.prose.slice(start, end).replace(/\n/g, ' ')
      const opening = message && block.type !== 'heading' && !block.in && isGreeting(text, before)
      if (!block.in) before++
      sentences.push({
        start: block.start + start,
        end: block.start + end,
        ...(block.in ? {in: block.in} : {}),
        text,
        index: sentences.length,
        block,
        first,
        zone: opening ? 'greeting' : 'body',
        known: memo.of(text),
      })
      first = false
    }
  }
  return sentences
}

function isGreeting(text: string, before: number): boolean {
  if (text.length > 120 || before > 2) return false
  if (/[?]/.test(text)) return false
  if (greetingWord.test(text)) return greeting.test(text.replace(/^\W{0,3}\p{L}/u, letter => letter.toLowerCase()))
  return before === 0 && /[,:–—-]\s*$/.test(text) && greeting.test(text)
}

/** Ranges of the sentences in `prose`, without white space around them. */
function split(prose: string, raw: string, message: boolean): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  const width = message ? longestLine(prose) : 0
  let from = 0
  const push = (to: number): void => {
    const raw = prose.slice(from, to)
    const start = from + raw.length - raw.trimStart().length
    const end = start + raw.trim().length
    if (end > start && /[\p{L}\p{N}\uFFFC?]/u.test(raw)) found.push({start, end})
    from = to
  }
  for (const match of prose.matchAll(terminator)) {
    const at = match.index
    const after = at + match[0].length
    if (match[0] === '\n' ? breaks(prose, from, at, message, width) : ends(prose, raw, from, at, match[0])) push(after)
  }
  push(prose.length)
  return found
}

/** Whether the stop at `at` ends the sentence that began at `from`. */
function ends(prose: string, raw: string, from: number, at: number, stop: string): boolean {
  if (stop.startsWith(' ')) {
    // A run of spaces in the source stands for a line break that was lost; in the prose alone, for markup.
    return /^\s+$/.test(raw.slice(at, at + stop.length)) && /[\p{Lu}\d*@-]/u.test(prose[at + stop.length] ?? '') && at - from > 2
  }
  const rest = /^\s*["'([*_]{0,3}(\S)/u.exec(prose.slice(at + stop.length, at + stop.length + 24))?.[1] ?? ''
  // A quotation or an aside within a sentence that goes on: 'say "why?" and wait'.
  if (/[!?]+["')\]]/.test(stop) && /\p{Ll}/u.test(rest)) return false
  if (!stop.startsWith('.')) return true
  if (stop.startsWith('..')) return !/\p{Ll}/u.test(rest)
  const before = prose.slice(Math.max(from, at - 24), at)
  if (abbreviation.test(before)) return rest === ''
  if (/[ap]\.m$/i.test(before) && ofHour.test(prose.slice(at + stop.length, at + stop.length + 24))) return false
  if (trailing.test(before)) return rest === '' || /\p{Lu}/u.test(rest)
  if (initial.test(before) && !/(?:^|\s)I$/.test(before)) return rest === '' || starter.test(prose.slice(at + stop.length, at + stop.length + 24))
  return !marker.test(prose.slice(from, at).trim())
}

/** Whether the line break at `at` ends the sentence that began at `from`. */
function breaks(prose: string, from: number, at: number, message: boolean, width: number): boolean {
  const line = prose.slice(Math.max(from, prose.lastIndexOf('\n', at - 1) + 1), at)
  const next = prose.slice(at + 1, at + 160)
  if (next.trimStart().startsWith('\n') || line.trim() === '') return true
  if (/^\s*(?:[-*•+–]|\(?\d{1,2}[.)]|[a-z][.)])\s/i.test(next)) return true
  if (/[.!?:;…]["')\]]{0,3}\s*$/.test(line)) return !/\b(?:mr|mrs|ms|dr|e\.g|i\.e|vs|no)\.\s*$/i.test(line)
  if (!message) return false
  if (!/^\s*["'(@*_]{0,3}(?:[\p{Lu}\d@\uFFFC]|\p{Extended_Pictographic})/u.test(next)) {
    return line.trim().length <= 40 && from + line.length >= at - 2 && isGreeting(line, 0)
  }
  if (/[,\u2013\u2014-]\s*$/.test(line) && !greeting.test(line)) return false
  if (hanging.test(line)) return false
  // A line that stops well short of the others was ended by its writer, not wrapped.
  return line.length < Math.max(30, Math.min(width * 0.7, 60))
}

/** Words that no sentence ends with. */
const hanging = /\s(?:the|an?|to|of|at|in|on|for|from|with|by|and|or|but|your|our|my|his|her|their|its|this|these|is|are|was|were|be|has|have|will|would|can|could|should|may|must|via|into|than|if|whether|which|who|whose|because)\s*$/i

function longestLine(prose: string): number {
  return prose.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0)
}
