import type {Block, ParsedDraft} from '../draft.js'

const name = "\\p{Lu}[\\p{L}'’.-]{0,24}(?: (?:\\p{Lu}[\\p{L}'’.-]{0,24}|de|van|von|der|den|da|di|bin|al)){0,3}"
/** A name, a handle, or the two with the other in brackets. */
export const person = `(?:@[\\w./-]{1,40}(?<![./-])|${name}(?: \\(@?[\\w.-]{1,40}\\))?)`
/** "Ana", "Ana and Bo", "Ana, Bo & Cy". */
export const people = `${person}(?:(?:,? (?:and|&|\\+|or) |, | ?/ ?|\\+)(?:${person}|I\\b)){0,5}`

const speaker = new RegExp(`^\\s{0,4}(${person})\\s{0,4}(?::|->|→)`, 'u')
/** "[JH] …", "[simeon] …": who is to talk of an item, or does it. */
const inBrackets = /^\s{0,4}\[\s*@?(\p{L}[\p{L}.-]{1,20}(?: \p{Lu}\p{L}{0,20})?)\s*\]\s/u
const noName = /^(?:new|done|actions?|ai|info|note|notes|wip|todo|to-do|doc|docs|ci|open|closed|idea|question|topic|update|assignee|status|decision|agreed|fyi|rfc|pr|bug|feature|blocked|urgent|x|ok|yes|no)$/i
/** "Ana said that …": what follows is said of somebody. */
const saying =
  /(?:^|[.;:]\s|\n)\s{0,4}(\p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{1,20})?) (?:said|says|asked|asks|proposed|proposes|mentioned|mentions|noted|notes|suggested|suggests|reported|reports|explained|explains|presented|thinks|raised|shared|replied|replies|argued|argues|prefers|pointed out|clarified|confirmed|announced|volunteered|offered|moved|seconded|opened|has been working|is working|is looking|gave)\b/gu
/** "matz: …", where handles have no capital. */
const smallSpeaker = /^\s{0,8}(\p{Ll}[\p{L}\d_-]{1,15}):\s/u
const attendance = /^\W*(?:attendees|attendance|attending|present|participants|in attendance|members(?: present)?|people|roll call|apologies|regrets|who|here|on the (?:line|call)|around the table|in the room|there|met)\b/i

/** Words with a capital that head a sentence of notes and are nobody. Our own selection. */
const nobody =
  /^(?:a|an|the|this|that|these|those|it|we|they|you|he|she|there|here|what|who|when|where|why|how|which|and|or|but|so|if|as|to|in|on|at|for|from|by|with|no|not|none|any|some|all|each|every|both|most|many|more|nothing|something|everything|anything|new|next|first|second|third|last|then|also|still|now|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|action|actions|ai|todo|decision|decisions|decided|agreed|agreement|resolved|resolution|outcome|conclusion|consensus|verdict|ruling|precedent|approved|accepted|note|notes|update|updates|discussion|question|questions|answer|proposal|motion|consent|agenda|topic|summary|background|context|status|plan|goal|goals|idea|option|options|issue|issues|pr|prs|rfc|rfcs|people|person|ideal|ideally|maybe|perhaps|probably|hopefully|eventually|ultimately|currently|previously|otherwise|however|happy|glad|willing|able|unable|ready|free|open|hard|easy|good|great|nice|best|better|important|necessary|difficult|possible|likely|want|wants|wanted|need|needs|needed|have|has|had|try|trying|going|planning|looking|working|waiting|starting|continuing|like|prefer|hope|hoping|thanks|thank|yes|yeah|yep|sure|ok|okay|right|well|oh|ah|let|lets|let's|should|could|would|will|can|may|might|must|do|does|did|is|are|was|were|be|been|being|seems|sounds|looks|getting|moving|using|making|one|two|three|four|five|foundation|project|council|board|release|version|documentation|rust|python|java|linux|github|slack|zulip|everyone's)$/i
const isNobody = (word: string): boolean => nobody.test(word)
const notEnding = /(?:\w{7}ly|ing|tion|sion|ment|ness|ity|ship|ance|ence|ism|ware|able|ible|ful|less|ous|ive|ized|ated)$/i

/** Who speaks and who is listed as there, in lower case, by full and by first name. */
export function namesIn({blocks}: ParsedDraft): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (words: string, among = false): void => {
    const clean = words.replace(/\([^()]{0,60}\)/g, '').replace(/^@/, '').trim()
    const parts = clean.split(/\s+/)
    // In a list of people "Will Moss" is one; before a colon "Next meeting" is none.
    if (!clean || clean.length > 60 || (among ? parts.every(isNobody) : parts.some(isNobody))) return
    found.add(clean.toLowerCase())
    found.add((parts[0] as string).toLowerCase())
  }
  const tags = new Map<string, number>()
  const small = new Map<string, number>()
  let listed = false
  for (const {prose, type} of blocks) {
    for (const [index, line] of prose.split('\n').entries()) {
      const said = speaker.exec(line)
      if (attendance.test(line)) {
        listed = true
        const rest = /:\s*(.{2,600})/.exec(line)?.[1]
        for (const part of rest?.split(/[,;]| and /) ?? []) if (nameAlone.test(part.trim())) add(part.trim(), true)
        continue
      }
      if (index === 0 && type === 'heading') listed = false
      else if (listed && type === 'item' && nameAlone.test(line.trim())) add(line.trim(), true)
      else if (listed && type !== 'item') listed = false
      if (said?.[1]) add(said[1])
      const low = smallSpeaker.exec(line)?.[1]
      if (low && !noName.test(low)) small.set(low, (small.get(low) ?? 0) + 1)
      const tag = inBrackets.exec(line)?.[1]
      if (tag && !noName.test(tag)) tags.set(tag, (tags.get(tag) ?? 0) + 1)
      for (const [, who = ''] of line.matchAll(saying)) if (!notEnding.test(who)) add(who)
    }
  }
  // One word before a colon may be a label: those who talk do so more than once, and with another.
  const talkers = [...small].filter(([, times]) => times > 1).map(([who]) => who)
  if (talkers.length > 1) for (const who of talkers) add(who)
  // A word in brackets may be a label: a name has a capital, or comes again.
  for (const [tag, times] of tags) if (times > 1 || /^\p{Lu}(?:\p{Lu}{1,2}|\p{Ll}+)$/u.test(tag)) add(tag)
  return found
}

const nameAlone = new RegExp(`^${person}(?: ?[,(–-].{0,60})?$`, 'u')

/** Whether words name people: known ones, handles, or what can hardly be anything but a name. */
export function isPerson(words: string, known: ReadonlySet<string>): boolean {
  return words.split(/,? (?:and|&|\+|or) |, | ?\/ ?/).every(part => {
    const clean = part.replace(/\([^()]{0,60}\)/g, '').replace(/['’]s$/, '').trim()
    if (clean === 'I' || clean.startsWith('@')) return true
    const parts = clean.split(/\s+/)
    const [first = ''] = parts
    if (known.has(clean.toLowerCase()) || known.has(first.toLowerCase())) return true
    return (first.length > 1 || words.length > first.length) && first.length < 16 && !parts.some(isNobody) && !notEnding.test(first) && (parts.length > 1 || !/^\p{Lu}{2,}$/u.test(first) || (words !== part && first.length < 4))
  })
}

/** Who speaks in a line "Ana: …". */
export interface Speaker {
  readonly name: string
  /** Where the name begins, in UTF-16 units of the line. */
  readonly at: number
  /** Where their words begin. */
  readonly from: number
}

export function speakerOf(prose: string, known: ReadonlySet<string>): Speaker | undefined {
  const match = speaker.exec(prose) ?? inBrackets.exec(prose) ?? smallSpeaker.exec(prose)
  const who = match?.[1]
  if (!match || !who || !isPerson(who, known) || ((match[0].includes('[') || /^\p{Ll}/u.test(who)) && !known.has(who.toLowerCase()))) return undefined
  return {name: who, at: match[0].indexOf(who), from: match[0].length}
}

/** A title, or a line that heads a list. */
export interface Heading {
  readonly block: Block
  /** Its words, without marks. */
  readonly text: string
}

/** The headings above each block, the nearest first: titles, lines that end in a colon with a list below, items above. */
export function headingsOf(blocks: readonly Block[]): ReadonlyMap<Block, readonly Heading[]> {
  const above = new Map<Block, readonly Heading[]>()
  let titles: readonly Heading[] = []
  let lead: Heading | undefined
  let items: readonly Heading[] = []
  for (const block of blocks) {
    const heading = {block, text: block.prose.replace(/[*_`:\s]+/g, ' ').trim()}
    if (block.type === 'heading') {
      const within = titles.filter(title => title.block.depth < block.depth)
      above.set(block, within)
      titles = [heading, ...within]
      lead = undefined
      items = []
    } else if (block.type === 'item') {
      const within = items.filter(item => item.block.depth < block.depth)
      above.set(block, [...within, ...(lead ? [lead] : []), ...titles])
      items = [heading, ...within]
    } else {
      above.set(block, titles)
      items = []
      lead = isTitleLine(block.prose) ? heading : undefined
    }
  }
  return above
}

/** A paragraph that heads what follows: "Action items:", "**Decisions**". */
function isTitleLine(prose: string): boolean {
  return prose.length < 60 && (/:\s*$/.test(prose) || !/[.?!,]/.test(prose))
}
