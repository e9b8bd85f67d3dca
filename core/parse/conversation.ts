import type {Line} from './lines.js'

/** A message of a conversation that was copied out of a chat program. */
export interface Said {
  readonly from: string
  /** The line of its header, and the line after its last one. */
  readonly first: number
  readonly end: number
  /** The line that its words begin on, and where: behind the header, or below it. */
  readonly body: number
  readonly at: number
}

export interface Conversation {
  readonly messages: readonly Said[]
  /** Lines that the program adds: reactions, "3 replies", the time between messages of one writer. */
  readonly furniture: readonly number[]
}

const clock = '\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:[ \\u00A0\\u202F]?[AaPp]\\.?[Mm]\\.?)?'
const date = '(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d\\d)|\\d{4}-\\d\\d-\\d\\d)'
const near = `(?:${date}|[Tt]oday|[Yy]esterday)`
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?'
const day = `(?:${near}|${month}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)`
const person = '\\p{Lu}[\\p{L}.\'’-]{0,24}(?: (?:\\p{Lu}[\\p{L}.\'’-]{0,24}|de|van|von|der|da|di|bin|al|den)){0,4}'
const handle = '[\\p{L}\\d][\\p{L}\\d._-]{1,31}'
const extra = '(?: ?\\((?:[a-z]{2,5}\\/[a-z]{2,5}|External|Guest|Unverified)\\))?(?:,? ?\\b(?:APP|BOT))?'
/** Levels of a log, which stand where a name would. */
const noName = /^(?:info|error|warn|warning|debug|trace|fatal|notice|critical|note|update|edit|source|agenda|lunch|break|start|end|to|re|from|subject|date|when|where|time)$/i

/** The words stand on the header's line: Teams, WhatsApp and Signal, Discord, IRC. */
const inline: readonly RegExp[] = [
  new RegExp(`^\\[(?:${day},? (?:at )?)?${clock}\\] ?(?<from>${person}${extra}): (?=\\S)`, 'u'),
  new RegExp(`^\\u200E?\\[${date},? ${clock}\\] ?[~\\u202A]?(?<from>[^:\\n\\]]{1,40}): (?=\\S)`, 'u'),
  new RegExp(`^${date},? ${clock} [-–] (?<from>[^:\\n]{1,40}): (?=\\S)`, 'u'),
  new RegExp(`^\\[?\\d\\d:\\d\\d(?::\\d\\d)?\\]? <[@+ ]?(?<from>${handle})> (?=\\S)`, 'u'),
]
/** They stand below it: Slack, Teams, Discord. */
const above: readonly RegExp[] = [
  new RegExp(`^(?<from>${person}${extra}|${handle})(?: {2,4}|\\t)(?:${day},? (?:at )?)?\\[?${clock}\\]?$`, 'u'),
  new RegExp(`^(?<from>${person}${extra}),? (?:\\[${clock}\\]|${near},? (?:at )?${clock})$`, 'u'),
  new RegExp(`^(?<from>${person}${extra}|${handle}) ?[—–] ?(?:${near}|${month}),? (?:at )?${clock}$`, 'u'),
]
const nameAlone = new RegExp(`^(?<from>${person}${extra})$`, 'u')
const clockAlone = new RegExp(`^\\s{0,4}(?:${day},? (?:at )?)?\\[?${clock}\\]?$`, 'u')
/** What people who talk to each other say, and a programme does not. */
const spoken = /\b(?:i|i'm|i'll|you|your|we|me|my|us|please|pls|thanks?|thx|ok|okay|yes|yeah|yep|no|nope|hi|hey|sure|done|lgtm)\b|[?!]/i
const reaction = /^(?:(?::[a-z+-][\w'+-]{0,60}:|\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?) ?\d{0,4}\s{0,3}){1,12}$/u
const replies = /^\d{1,4} repl(?:y|ies)\b/i
const count = /^(?:\d{1,4} repl(?:y|ies)(?: last reply .{1,40})?|last reply .{1,40}|view thread|\(?edited\)?|new|reply|:white_check_mark: seen|like|seen)$/i

/**
 * Reads a conversation of at least two messages that begin with their writer and their time; undefined where there is none.
 * A lone line with a time is none, nor are times that stand one below the other, as in a schedule.
 */
export function readConversation(lines: readonly Line[], skip: (index: number) => boolean): Conversation | undefined {
  if (lines.filter(({text}) => /\d[:.]\d\d/.test(text.slice(0, 120))).length < 2) return undefined
  const heads: {from: string; first: number; at: number; body: number}[] = []
  for (let index = 0; index < lines.length; index++) {
    if (skip(index)) continue
    const {text, start} = lines[index] as Line
    if (text.length > 4000 || !/^\s{0,3}[\p{L}\d[~]/u.test(text)) continue
    const head = text.slice(0, 120).trimEnd()
    const within = inline.map(pattern => pattern.exec(text)).find(Boolean)
    const over = within ? undefined : above.map(pattern => (text.length > 120 ? null : pattern.exec(head))).find(Boolean)
    const split = within || over || !clockAlone.test(lines[index + 1]?.text ?? '') ? undefined : (nameAlone.exec(head) ?? undefined)
    const from = (within ?? over ?? split)?.groups?.from?.trim()
    if (from === undefined) continue
    if (noName.test(from)) return undefined
    const body = within ? index : split ? index + 2 : index + 1
    if (!within && (lines[body]?.text ?? '').trim() === '') continue
    heads.push({from, first: index, at: within ? start + within[0].length : (lines[body] as Line).start, body})
  }
  // A header right below a header had no words.
  const real = heads.filter(({body, first}, index) => body === first || heads[index + 1]?.first !== body)
  if (real.length < 2 || real.length < heads.length) return undefined
  const messages = real.map((head, index) => ({...head, end: real[index + 1]?.first ?? lines.length}))
  // A programme looks the same, but for what is said.
  const talk = messages.filter(({first, body, end}) => first === body || lines.slice(body, end).some(({text}) => spoken.test(text.slice(0, 400))))
  const again = new Set(messages.map(({from}) => from)).size < messages.length
  const answered = lines.slice(real[0]?.first).some(({text}) => text.length < 80 && /\S/.test(text) && (reaction.test(text.trim()) || replies.test(text.trim())))
  if (!answered && talk.length * 2 < messages.length + (again ? 0 : 1)) return undefined
  const furniture: number[] = []
  for (let index = real[0]?.first ?? 0; index < lines.length; index++) {
    const text = (lines[index] as Line).text.trim()
    if (text.length > 0 && text.length < 80 && (reaction.test(text) || count.test(text) || clockAlone.test(text))) furniture.push(index)
  }
  return {messages, furniture}
}
