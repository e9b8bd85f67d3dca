import type {Comment, Zone, ZoneName} from '../draft.js'
import {codeLines} from './code-lines.js'
import {scissors, takeCommit, takeTrailers} from './commit.js'
import {type Conversation, readConversation, type Said} from './conversation.js'
import {diffLines, patchFold} from './diff.js'
import type {Line} from './lines.js'

/** What a message holds beside its writer's prose, by lines. */
export interface MessageZones {
  readonly zones: readonly Zone[]
  readonly comments: readonly Comment[]
  /** The subject line of mail headers that were pasted into the text. */
  readonly subject?: {readonly start: number; readonly end: number}
}

const header = /^(?:from|to|cc|bcc|sent|date|subject|reply-to|importance|attachments?|x-[\w-]+|message-id|mime-version|content-[\w-]+|in-reply-to|references|received|return-path)[ \t]*:(?:[ \t]|$)/i
const original =
  /^\W{0,40}(?:original message|urspr.ngliche nachricht|message d'origine|reply message|begin forwarded message|forwarded message|(?:start of )?forwarded by\b.{0,120}|weitergeleitete nachricht|mensaje original)\b.{0,40}$/i
const wrote = /^.{0,200}\b(?:wrote|writes|schrieb|escribi[óo]|a écrit)\s?:\s*$/
const attributed = /^(?:(?:on|le|am|el)\s.{4,120}|.{0,80}<[^<>\s]{1,80}@[^<>\s]{1,80}>.{0,80}|@?[\p{Lu}@][^.?!]{0,60}\s(?:\[said\]\([^)]{0,400}\)|said|wrote|writes)):?\s*$/u
const lotus = /^\s*(?:"[^"]{1,60}"|[\p{Lu}][\p{L}.'-]{0,30}(?:\s[\p{L}.'-]{1,30}){1,4})\s*(?:<[^<>\s]{1,80}>)?(?:@\w{1,40})?\s+(?:on\s+)?\d{1,2}\/\d{1,2}\/\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?\s*$/iu
const closing =
  /^\s*(?:many |kind |best |warm |with |yours |all the |my |thanks (?:and|&) )?(?:thanks(?: again| in advance| so much| a lot| a bunch| very much)?|thank you(?: again| in advance| so much| very much| kindly)?|thanx|thx|tia|cheers|regards|kind regards|best regards|best|best wishes|warm regards|warmly|sincerely(?: yours)?|yours(?: truly| sincerely| faithfully)?|respectfully|cordially|take care|love|greetings|ciao|hugs|xoxo|mfg|br)\s*(?:,?\s*(?:everyone|all|guys|folks|team|and regards|and best regards|for your (?:help|time)))?\s*[,.!-]*\s*$/i
const sentFrom = /^\s*(?:sent (?:from (?:my|a|outlook|yahoo|mail)|with proton)\b.{0,80}|get outlook for .{0,60}|via .{1,20} mobile)$/i
const footerStart =
  /^\W{0,6}(?:this (?:e-?mail|message|communication|transmission|electronic).{0,80}\b(?:confidential|privileged|intended|property)|(?:the )?information (?:contained )?in this (?:e-?mail|message).{0,80}|confidentiality notice|disclaimer\b.{0,20}$|if you are not the intended recipient|if you have received this .{0,40} in error|to unsubscribe\b|you (?:are receiving|received) this (?:e-?mail|message) because|click here to unsubscribe|do you yahoo|get your (?:free|private).{0,40}\b(?:e-?mail|hotmail)|.{0,60}\bmailing list\s*$)/i
/** A field of a mail's headers with its value in the next line, as Lotus Notes prints it. */
const label = /^[ \t]{0,8}(?:to|cc|subject):?[ \t]{0,8}$/i
const nameLine =
  /^\s*(?:[-–—~*]{0,3}\s*)?(?!(?:any|thoughts?|comments?|ideas|questions|feedback|suggestions|opinions|objections|help|please|urgent|asap|rsvp|ptal|approved|done|agreed|yes|no|ok|okay|ping|bump|reminder)\b)\p{Lu}(?:\.|[\p{L}'’-]{0,24})(?:\s+(?:\p{Lu}(?:\.|[\p{L}'’-]{0,24})|de|van|von|der|da|di|bin|al)){0,3}\s*,?\s*$/u

interface Shape {
  readonly html: boolean
  readonly commit?: string
  readonly patch?: boolean
  readonly post?: boolean
}

/**
 * Sorts the lines of a message into zones. Lines of the body, greetings among them, are in none.
 * `html` tells that the text's own parser finds comments; `commit` is the name of a commit message's file, `patch` tells that
 * the text is a commit as it is mailed, `post` that it is that of a pull request or an issue.
 */
export function messageZones(lines: readonly Line[], {html, commit, patch, post}: Shape): MessageZones {
  const zones: Zone[] = []
  const comments: Comment[] = []
  const taken = new Array<boolean>(lines.length).fill(false)
  const take = (from: number, to: number, name: ZoneName): void => {
    if (to <= from) return
    zones.push({name, start: (lines[from] as Line).start, end: (lines[to - 1] as Line).end})
    taken.fill(true, from, to)
  }
  const text = (index: number): string => lines[index]?.text ?? ''
  const blank = (index: number): boolean => text(index).trim() === ''

  const fenced = fences(lines)
  if (!html) findComments(lines, fenced, comments)

  let subject: MessageZones['subject']
  let body = 0
  while (body < lines.length && blank(body)) body++
  const headers = headerRun(lines, body)
  if (headers > body) {
    for (let index = body; index < headers; index++) {
      const match = /^subject[ \t]*:[ \t]*/i.exec(text(index))
      const line = lines[index] as Line
      if (match && line.text.length > match[0].length) subject = {start: line.start + match[0].length, end: line.end}
    }
    take(body, headers, 'headers')
    body = headers
  }

  const diff = diffLines(lines)
  if (patch) {
    const fold = patchFold(lines, body, diff)
    if (fold !== undefined) take(fold, fold + 1, 'footer')
    takeTrailers([...range(body, fold ?? lines.length)], true, text, take)
  } else if (commit !== undefined) takeCommit(lines, commit, take)
  else if (post) {
    const fold = lines.findIndex(line => scissors.test(line.text))
    if (fold >= 0) take(fold, lines.length, 'footer')
  }
  let end = lines.length
  while (end > body && taken[end - 1]) end--
  for (let index = body; index < end; index++) {
    if (fenced[index] || taken[index]) continue
    const cut = tail(lines, index, body)
    if (!cut) continue
    take(index, end, cut)
    end = index
    break
  }

  const skipped = (index: number): boolean => index < body || fenced[index] === true || taken[index] === true
  const conversation = commit === undefined && !patch ? readConversation(lines.slice(0, end), skipped) : undefined
  if (conversation) {
    const first = conversation.messages[0]?.first ?? end
    const alone = !lines.slice(body, first).some(line => line.text.trim() !== '')
    const own = alone ? ownPart(lines, conversation, end) : end
    if (own > first) take(first, own, 'quote')
    for (const message of conversation.messages) {
      // In markdown, a line that the blanks of its header indent would be code.
      if (message.first < own || (html && message.first === message.body)) continue
      zones.push({name: 'headers', start: (lines[message.first] as Line).start, end: message.at})
      taken.fill(true, message.first, message.body)
    }
    for (const index of conversation.furniture) if (!taken[index]) take(index, index + 1, 'footer')
    body = Math.max(body, alone ? own : body)
  }

  for (let index = body; index < end; index++) {
    if (fenced[index] || !/^\s{0,3}(?:[A-Z]{0,3}>|\|\s?>)/.test(text(index))) continue
    let from = index
    // The line that says whose words follow, itself wrapped at most once.
    let above = index - 1
    while (above >= body && blank(above)) above--
    if (above >= body && !taken[above] && (wrote.test(text(above)) || attributed.test(text(above)))) {
      from = above
      if (!/^\s*(?:on|le|am|el)\b/i.test(text(above)) && /^\s*(?:on|le|am|el)\s.{4,120}\d/i.test(text(above - 1)) && above > body) from--
    }
    let to = index + 1
    while (to < end && (/^\s{0,3}[A-Z]{0,3}>/.test(text(to)) || (blank(to) && /^\s{0,3}>/.test(text(to + 1))))) to++
    take(from, to, 'quote')
    index = to - 1
  }

  for (let index = body; index < end; index++) {
    if (taken[index] || fenced[index]) continue
    if (/^--\s?$/.test(text(index)) || sentFrom.test(text(index))) {
      take(index, signatureEnd(taken, index, end), 'signature')
    } else if (footerStart.test(text(index)) && (index === body || blank(index - 1) || index > body + 2)) {
      let to = index + 1
      while (to < end && !blank(to) && !taken[to]) to++
      take(index, to, 'footer')
    }
  }

  for (const [index, isCode] of codeLines(lines).entries()) {
    if ((isCode || diff[index]) && !taken[index] && !fenced[index] && index >= body && index < end) take(index, index + 1, 'code')
  }

  signature(lines, taken, fenced, body, end, take)
  return {zones: zones.sort((a, b) => a.start - b.start), comments, ...(subject ? {subject} : {})}
}

/**
 * The line that the writer's own words begin with, where nothing stands before the conversation: what comes behind a blank
 * line where each message has a line of its own, else what the last of its people said last. A person alone is the writer.
 */
function ownPart(lines: readonly Line[], {messages}: Conversation, end: number): number {
  const last = messages.at(-1) as Said
  const mine = messages.findLastIndex(({from}) => from !== last.from)
  if (mine < 0) return messages[0]?.first ?? 0
  const gap = lines.findIndex(({text}, index) => index > last.first && text.trim() === '')
  const inline = messages.every(({first, body}) => first === body)
  const behind = gap < 0 || !inline ? -1 : lines.findIndex(({text}, index) => index > gap && index < end && text.trim() !== '')
  return behind >= 0 ? behind : (messages[mine + 1] as Said).first
}

/** Whether the rest of a message, from line `index` on, is somebody else's, and how it got there. */
function tail(lines: readonly Line[], index: number, body: number): ZoneName | undefined {
  const line = (lines[index] as Line).text
  if (line.length > 300) return undefined
  if (/[-_=*]{3}|begin forwarded/i.test(line) && original.test(line)) return /forward/i.test(line) ? 'forwarded' : 'quote'
  if (lotus.test(line) && lines.slice(index + 1, index + 6).some(next => header.test(next.text))) return 'quote'
  const dated = lines[index + 1]?.text ?? ''
  if (dated.length < 60 && lotus.test(`${line} ${dated}`) && lines.slice(index + 2, index + 8).some(({text}) => label.test(text))) return 'quote'
  if (index > body && /^\s*(?:from|de|von)[ \t]*:/i.test(line) && headerRun(lines, index) >= index + 3) return 'quote'
  if (wrote.test(line) && /^\s*(?:on|le|am|el)\s.{0,120}\d/i.test(line)) {
    const next = lines.slice(index + 1).find(other => other.text.trim() !== '')
    if (next && !/^\s*>/.test(next.text)) return 'quote'
  }
  return undefined
}

/** The line after a run of at least two mail headers that starts at `from`; `from` itself where there is none. */
function headerRun(lines: readonly Line[], from: number): number {
  let index = from
  let headers = 0
  for (; index < lines.length; index++) {
    const text = (lines[index] as Line).text
    if (header.test(text)) headers++
    else if (!(headers > 0 && /^[ \t]+\S/.test(text))) break
  }
  return headers >= 2 ? index : from
}

/** Which lines stand inside a fence, its delimiters included. */
function fences(lines: readonly Line[]): boolean[] {
  let open: string | undefined
  return lines.map(({text}) => {
    const [, ticks, tildes] = /^\s{0,3}(?:(`{3,})[^`]*$|(~{3,}))/.exec(text) ?? []
    const fence = ticks ?? tildes
    if (open !== undefined) {
      if (fence && fence[0] === open[0] && fence.length >= open.length && /^\s*[`~]+\s*$/.test(text)) open = undefined
      return true
    }
    open = fence
    return fence !== undefined
  })
}

function findComments(lines: readonly Line[], fenced: readonly boolean[], comments: Comment[]): void {
  let open: {start: number; value: string} | undefined
  for (const [index, line] of lines.entries()) {
    if (fenced[index] && !open) continue
    let at = 0
    for (;;) {
      if (open) {
        const close = line.text.indexOf('-->', at)
        if (close < 0) {
          open.value += line.text.slice(at) + '\n'
          break
        }
        comments.push({start: open.start, end: line.start + close + 3, value: open.value + line.text.slice(at, close)})
        open = undefined
        at = close + 3
      }
      const start = line.text.indexOf('<!--', at)
      if (start < 0) break
      open = {start: line.start + start, value: ''}
      at = start + 4
    }
  }
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) yield at
}

function signatureEnd(taken: readonly boolean[], from: number, end: number): number {
  let to = from + 1
  while (to < end && !taken[to]) to++
  return to
}

/** Finds a closing ("Thanks,") with what follows it, or a name alone, at the end of the body. */
function signature(
  lines: readonly Line[],
  taken: readonly boolean[],
  fenced: readonly boolean[],
  body: number,
  end: number,
  take: (from: number, to: number, name: ZoneName) => void,
): void {
  const filled: number[] = []
  for (let index = end - 1; index >= body && filled.length < 9; index--) {
    if (fenced[index]) break
    if (taken[index]) {
      if (filled.length > 0) break
      continue
    }
    const {text} = lines[index] as Line
    if (text.trim() === '') continue
    if (text.length > 90) break
    filled.push(index)
    if (!closing.test(text)) continue
    const below = filled.slice(0, -1)
    // Sentences under a closing are a postscript, not a signature.
    if (below.some(at => /[?!]\s*$|\b(?:please|could|can|would|let me|p\.?s\.?)\b/i.test((lines[at] as Line).text))) return
    if (below.length > 0 || filled.length === 1) take(index, (filled[0] as number) + 1, 'signature')
    return
  }
  const last = filled[0]
  const card = businessCard(lines, filled)
  if (card !== undefined) return take(card, (last as number) + 1, 'signature')
  const alone = !lines.some((line, index) => index >= body && index < (last ?? 0) && !taken[index] && line.text.trim() !== '')
  if (last !== undefined && !alone && nameLine.test((lines[last] as Line).text)) {
    const words = (lines[last] as Line).text.trim().split(/\s+/)
    if (words.length <= 3) take(last, last + 1, 'signature')
  }
}

/**
 * Where a name with titles, places and numbers under it begins at the end of the body; `filled` are the last lines with
 * text, the last one first.
 */
function businessCard(lines: readonly Line[], filled: readonly number[]): number | undefined {
  for (let at = 1; at < Math.min(filled.length - 1, 5); at++) {
    const text = (index: number): string => (lines[index] as Line).text
    const below = filled.slice(0, at).map(text)
    if (!below.every(line => line.length < 60 && !/[?!;]|[a-z]{3}\.\s*$|^\s*(?:[-*>]|\d+[.)])\s/.test(line) && !/\b(?:you|your|we|please|is|are|will|can)\b/i.test(line))) return undefined
    const index = filled[at] as number
    const above = filled[at + 1]
    if (above === undefined || !nameLine.test(text(index)) || text(index).trim().split(/\s+/).length > 3) continue
    if (/[.!?:)]\s*$/.test(text(above)) || index - above > 1) return index
  }
  return undefined
}
