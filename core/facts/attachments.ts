import type {Link, ParsedDraft} from '../draft.js'
import {lines} from './pattern.js'
import {
  aside,
  drawn,
  elsewhere,
  forwarded,
  fragment,
  inText,
  lacking,
  mentions,
  namesEnd,
  othersSent,
  past,
  picture,
  placed,
  pointing,
  solid,
  typed,
  unsaid,
  wished,
} from './attachment-words.js'
import type {Attachment} from './facts.js'
import {lineOf, sentenceOf, spanIn, type Line} from './gap-draft.js'

type Range = readonly [from: number, to: number]

/** Mentions of files and pictures that come with the message, in reading order, the first of each sentence. */
export function readAttachments(draft: ParsedDraft): readonly Attachment[] {
  const found: Attachment[] = []
  for (const sentence of draft.sentences.map(lineOf)) {
    const {text, block, in: where} = sentence
    if (where || block.type === 'heading' || block.type === 'subject') continue
    const file = /attach|enclos|\bPFA\b/i.test(text) ? fileIn(text) : undefined
    if (file) found.push(mention(draft, sentence, file, picture.test(text.slice(...file)) ? 'picture' : 'file'))
    const shown = !file && picture.test(text) ? pictureIn(text) : undefined
    if (shown) found.push(mention(draft, sentence, shown, 'picture'))
  }
  return found
}

function fileIn(text: string): Range | undefined {
  if (othersSent.test(text)) return undefined
  for (const [form, pattern] of mentions) {
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length
      const lead = text.slice(0, match.index)
      const rest = text.slice(to)
      if (elsewhere.test(rest) || aside.test(rest)) continue
      if (form === 'name' ? lacking.test(lead) : unsaid.test(lead)) continue
      if (/^(?:I|we) (?:attached|enclosed)|been/i.test(match[0]) && past.test(text)) continue
      if (form === 'state' && isNoState(text, lead)) continue
      if (form === 'fragment' && !fragment.test(lead)) continue
      const named = form === 'act' || form === 'name'
      const end = named ? to + (namesEnd.exec(rest)?.[0].trimEnd().length ?? 0) : to
      if (solid.test(!named ? lead.slice(-40) + match[0] : text.slice(match.index, end))) continue
      return [match.index + marksBefore(match[0]), end]
    }
  }
  return undefined
}

/** It is asked whether it is attached, or somebody is. */
function isNoState(text: string, lead: string): boolean {
  const asked = new RegExp(
    lines`
      ^\W{0,4}(?:(?:hi|hello|hey|so|and|but|ok)\b\W{1,3})?(?:is|are|was|isn't|aren't|do|does|did|why|where|how|
      which|has|have)\b[^?]{0,120}\?\s*$
    `,
    'i',
  )
  return asked.test(text) || /\b(?:I|we|you|he|she|they|people|everyone|everybody|who)\s$/i.test(lead)
}

function pictureIn(text: string): Range | undefined {
  if (othersSent.test(text)) return undefined
  for (const pattern of pointing) {
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length
      if (placed.test(text.slice(to)) || wished.test(text.slice(0, match.index))) continue
      return [match.index + marksBefore(match[0]), to - (/[:\s]*$/.exec(match[0])?.[0].length ?? 0)]
    }
  }
  return undefined
}

function marksBefore(words: string): number {
  return /^[^\p{L}]*/u.exec(words)?.[0].length ?? 0
}

function mention(draft: ParsedDraft, sentence: Line, [from, to]: Range, shows: Attachment['shows']): Attachment {
  const {text} = sentence
  const inside = inText.test(text.slice(from, to)) || /^ ?:\s*$/.test(text.slice(to))
  const there = isThere(draft, sentence, shows)
  return {...spanIn(sentence, from, to), shows, inside, there, sentence: sentenceOf(sentence)}
}

/** A picture anywhere, a link beside the mention, or what stands for the thing: code, a list, a forwarded mail. */
function isThere(draft: ParsedDraft, sentence: Line, shows: Attachment['shows']): boolean {
  const {links, text, zones, sentences, blocks} = draft
  if (links.some(({image}) => image) || /<img\b|<<[^<>\n]{1,80}\.\w{2,5}>>/i.test(text)) return true
  const from = sentences[sentence.index - 1]?.start ?? 0
  const to = sentences[sentence.index + 1]?.end ?? text.length
  const files = /\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|zip|csv|txt)\b/i
  const near = ({start, end, target}: Link): boolean => (end > from && start <= to) || files.test(target)
  if (links.some(link => !/^mailto:/i.test(link.target) && near(link))) return true
  const code = zones.some(({name, start}) => name === 'code' && start >= sentence.start)
  if (code && (shows === 'picture' ? drawn : typed).test(sentence.text)) return true
  if (shows === 'picture') return false
  const next = blocks[blocks.indexOf(sentence.block) + 1]?.type
  if (/:\s*$/.test(sentence.text) && (code || next === 'item' || next === 'cell')) return true
  return forwarded.test(sentence.text) && zones.some(({name}) => name === 'forwarded' || name === 'quote')
}
