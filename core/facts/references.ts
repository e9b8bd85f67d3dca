import type {ParsedDraft, Sentence} from '../draft.js'
import type {Reference} from './facts.js'

/** Things that have an address and are often mentioned without it. Source: our own selection. */
const things =
  'doc|docs|document|spreadsheet|sheet|slides|deck|presentation|pr|pull request|mr|merge request|patch|commit|branch|ticket|issue|bug|card|story|epic|form|survey|questionnaire|poll|proposal|rfc|spec|specification|draft|contract|agreement|policy|guide|guideline|guidelines|wiki|page|article|post|blog post|memo|recording|video|dashboard|repo|repository|calendar|schedule|roadmap|design|mockup|mock-up|wireframe|shortlist|template|file|folder|report'

const thing = new RegExp(`\\b(the|this|that|these|those|my|our)\\s+((?:new|latest|updated|revised|attached|linked|same|old|current|final|first|second|above|below|shared|open|draft|signed|corrected|corresponding|relevant|following|whole|entire|last|other)\\s+)?(${things})\\b(?!-)`, 'gi')

/** Asks for the reader to go to the thing: only there does a missing address stop anybody. */
const sendsThere =
  /\b(?:review|read|look(?:ing)? (?:at|over|into|through)|check|open|see|comment|sign|approve|fill|complete|update|edit|correct|merge|test|try|follow|use|join|watch|skim|vote|finish|close|fix|reply|respond|answer|submit|go through|go over|proofread|have a look|take a look|feedback|thoughts|input|opinion|in|on)\b/i

const number = /^[\s,:;(–—-]{0,4}(?:#\s?\d|no\.?\s?\d|number\s+\d|nr\.?\s?\d|[a-z]{2,10}-\d+|\d{2,}|v?\d+\.\d)/i
const name = /^\s{1,2}(?:["'`\uFFFC]|called\s|named\s|titled\s|entitled\s|\((?!\s*\))|for\s+(?:the\s+)?\S|about\s+\S|on\s+(?!(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|my|your|our|time|it|top|there|this|that|\d)\b)\S|of\s+(?:the\s+)?\S|with\s+(?:the\s+)?\S|from\s+\S|to\s+\S|that\s+\S|which\s+\S|where\s+\S|I\s+(?:sent|opened|shared|wrote|posted|linked|attached|put|made)\b|you\s+(?:sent|opened|shared|wrote|posted|linked|attached|put|made|have|got)\b|we\s+\S|below|above|in\s+\S|at\s+\S|behind\s|between\s)/i
const attachment = /\battach(?:ed|ment|ments|ing)?\b|\benclosed?\b|\bbelow\b|\babove\b|\bhere(?:'s| is| are)\b/i

const conversation =
  /\b(?:as (?:we )?(?:discussed|agreed|talked about|mentioned|said|requested|promised|noted|planned|decided|explained|outlined)|per (?:our|your|the) (?:call|talk|chat|discussion|conversation|meeting|phone call|email|e-mail|mail|request|message)|(?:following|further to|after|based on|as a follow-?up to) (?:our|your) (?:call|talk|chat|discussion|conversation|meeting|phone call)|like (?:I|we|you) said|what we (?:discussed|talked about|agreed|said)|we (?:talked|spoke) about (?:this|it|that)|our (?:last |earlier |recent )?(?:conversation|discussion|chat|call) (?:about|on|of|last|yesterday|this))\b/gi

/**
 * Mentions of things and conversations that a reader would have to find. `linked` where the text names, numbers, links,
 * attaches or recaps them.
 */
export function readReferences(draft: ParsedDraft): readonly Reference[] {
  const references: Reference[] = []
  for (const sentence of draft.sentences) {
    if (sentence.zone === 'greeting') continue
    for (const match of sentence.text.matchAll(conversation)) references.push(conversationAt(draft, sentence, match))
    if (!sendsThere.test(sentence.text)) continue
    for (const match of sentence.text.matchAll(thing)) references.push(thingAt(draft, sentence, match))
  }
  return references.sort((a, b) => a.sentence.index - b.sentence.index || a.start - b.start)
}

function thingAt(draft: ParsedDraft, sentence: Sentence, match: RegExpExecArray): Reference {
  const start = sentence.start + match.index
  const end = start + match[0].length
  const after = sentence.text.slice(match.index + match[0].length)
  const noun = (match[3] as string).toLowerCase()
  const linked =
    number.test(after) ||
    name.test(after) ||
    attachment.test(sentence.text) ||
    linkedInText(draft, sentence, start) ||
    named(draft, sentence, noun, match.index)
  return {start, end, ...(sentence.in ? {in: sentence.in} : {}), kind: 'thing', noun, linked, sentence}
}

/** A link, picture, code or number stands in the message up to this sentence, or right after it. */
function linkedInText(draft: ParsedDraft, sentence: Sentence, start: number): boolean {
  if (draft.links.some(link => link.start <= start || link.start <= sentence.end + 400)) return true
  const near = draft.sentences.filter(other => other.index <= sentence.index + 2 && other.index >= sentence.index - 6)
  if (near.some(({text}) => /#\s?\d{1,6}\b|\b[A-Z]{2,10}-\d{1,6}\b|\uFFFC|https?:/.test(text))) return true
  return draft.zones.some(zone => zone.name === 'code' || zone.name === 'quote' || zone.name === 'forwarded')
}

/** The thing is introduced with its name or its content elsewhere: the subject, a heading, an earlier sentence. */
function named(draft: ParsedDraft, sentence: Sentence, noun: string, at: number): boolean {
  const word = new RegExp(`\\b${noun.replace(/s$/, '')}s?\\b`, 'i')
  for (const other of draft.sentences) {
    if (other.index > sentence.index) break
    const text = other.index === sentence.index ? other.text.slice(0, at) : other.text
    const found = word.exec(text)
    if (!found) continue
    if (other.block.type === 'subject' || other.block.type === 'heading') return true
    if (other.index < sentence.index || found.index < at) {
      const before = text.slice(Math.max(0, found.index - 40), found.index)
      // "A proposal for …" and "the Oslo contract" say which; a second bare "the doc" does not.
      if (/\b(?:an?|new|another|draft|one)\s+(?:\S+\s+){0,3}$/i.test(before) || /\p{Lu}[\p{L}\d-]+\s+$/u.test(before)) return true
      if (name.test(text.slice(found.index + found[0].length)) || number.test(text.slice(found.index + found[0].length))) return true
    }
  }
  return false
}

function conversationAt(draft: ParsedDraft, sentence: Sentence, match: RegExpExecArray): Reference {
  const start = sentence.start + match.index
  const end = start + match[0].length
  const rest = sentence.text.slice(match.index + match[0].length)
  const words = rest.split(/\s+/).filter(word => /\p{L}/u.test(word)).length
  const quoted = draft.zones.some(zone => zone.name === 'quote' || zone.name === 'forwarded')
  const linked = quoted || draft.links.some(link => link.start >= sentence.start && link.end <= sentence.end + 200) || words >= 12
  return {start, end, ...(sentence.in ? {in: sentence.in} : {}), kind: 'conversation', noun: 'conversation', linked, sentence}
}
