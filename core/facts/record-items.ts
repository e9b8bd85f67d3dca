import type {Block} from '../draft.js'
import {type Span, spanIn} from '../span.js'
import {isVerb, type Owned} from './promises.js'
import {type Heading, isPerson, people, speakerOf} from './record-people.js'

const ofActions =
  /^(?:proposed |suggested |individual )?(?:(?:what )?(?:we(?:'ll| will)? do|is) (?:about it|next)|(?:still|things|left) to do|to be done|(?:new |open |our |my |outstanding |pending )?action (?:items?|points?|list)|actions|to-?dos?|next (?:steps?|actions?)|follow-?ups?|tasks|assignments)\b(?!.{0,3}(?:from|of) (?:last|previous|the (?:last|previous)))/iu
/** "JB: proposed action items", "Release team next steps" */
const someonesActions = /^(?!no\b)(?:\p{L}{1,20} ){1,3}(?:action (?:items?|points?)|next steps?|to-?dos?)\W*$/iu
const lastTime = /\b(?:last|previous|prior|earlier|past|old|completed|done|closed|finished)\b(?! until| by)/i
/** What ends a list of work that stands above it. */
const ofOther =
  /\b(?:conclusions?|resolutions?|decisions?|discussions?|notes|minutes|summary|announcements?|other business|questions?|outcomes?|if|optional|ideas?|maybe|possib\w+)\b/i
const agenda = /^(?:proposed |draft |meeting |today's )?agenda\b/i
const neverHolds = /^(?:attend|present|participants|apologies|template|how to|instructions|ground rules|links?)\b/i
const empty = /^\W*(?:\p{Lu}[\p{L}.]{0,20}(?: \p{Lu}[\p{L}.]{0,20})?\s?:\s*$|none|n\/?a|nothing|no (?:new )?(?:action|item)s?\b.{0,20}|tbd|–|-)\W*$/iu
/** Work of an earlier meeting, which is gone through. */
const formerly = /\b(?:action|task|to-?do|follow-?up)s?\b.{0,20}\b(?:from|of) (?:the )?(?:last|previous)\b|\b(?:last|previous|prior|old|past)\b.{0,20}\b(?:action|task|to-?do)/i
/** What asks, or says how things are to be done. */
const noWork = /\?\s*$|^\W*(?:(?:how|what|why|should|can|could) \w|(?:general )?reminder\b)/i

/** An item that says that there is none. */
export function isEmptyItem(prose: string): boolean {
  return empty.test(prose)
}

/** Whether what stands below these headings is to be talked about, is of an earlier meeting, or is no work at all. */
export function plannedBelow(headings: readonly Heading[]): 'agenda' | 'before' | 'none' | undefined {
  if (headings.some(({text}) => neverHolds.test(text))) return 'none'
  if (headings.some(({text}) => agenda.test(text))) return 'agenda'
  return headings.some(({text}) => formerly.test(text)) ? 'before' : undefined
}

const word = '(?:AI|A\\.I\\.|A(?:ction|CTION)(?: [Ii]tem| [Pp]oint| ITEM| POINT)?[sS]?|TODO|To[- ]?do|AP|[Nn]ext (?:[Ss]tep|[Aa]ction)s?|NEXT STEPS?)'
/** What opens an action item: "ACTION:", "AI(@sam):", "[AI]", "#action". */
const marker = new RegExp(
  `^\\s*(?:(?:\\[NEW\\]|NEW|New|[=-]{1,2}>|→)\\s*)?(?:` +
    `(?:\\[${word}\\]|${word})(?:\\s?\\(@?(?<who>[^()]{1,40})\\)|\\s?\\[@?(?<whom>[^[\\]]{1,40})\\])?\\s*(?:is|:|,|-|–|—)\\s*(?=\\S)` +
    `|(?:action items?|action points?|action|todo|task|Task)\\s?:\\s*(?=\\S)` +
    `|\\[\\s{0,4}(?:${word}|action)\\s{0,4}(?:\\s?[:–-]\\s?@?(?<of>[^[\\]]{1,40}))?\\]\\s+(?=\\S)|#(?:action|ACTION)\\s+(?=\\S))`,
  'u',
)

/** Work that a marker opens, in a block from one offset of its prose to another. */
export function markedAt(block: Block, from: number, to: number, known: ReadonlySet<string>): Owned | undefined {
  const text = block.prose.slice(from, to)
  if (text.length > 600) return undefined
  const spoken = speakerOf(text, known)
  const begin = spoken?.from ?? 0
  const marked = marker.exec(text.slice(begin))
  if (!marked || (/\?\s*$/.test(text) && text.length < 80)) return undefined
  const rest = begin + marked[0].length
  if (empty.test(text.slice(rest))) return undefined
  const who = marked.groups?.['who'] ?? marked.groups?.['whom'] ?? marked.groups?.['of']
  if (who !== undefined) {
    const at = from + begin + marked[0].indexOf(who)
    return {owner: /\p{L}/u.test(who) ? spanIn(block, at, at + who.length) : undefined}
  }
  const speaking = spoken ? spanIn(block, from + spoken.at, from + spoken.at + spoken.name.length) : undefined
  const owner = ownerAt(block, from + rest, to, known) ?? handleAt(block, from + rest) ?? speaking
  // "Next steps: security checks" may be how things go on.
  return owner || !/^\s*next steps?\b/i.test(marked[0]) ? {owner} : undefined
}

/** Whether a marker of work opens a text. */
export function isMarked(prose: string): boolean {
  return marker.test(prose)
}

/** An item that is an action as a whole: a box in a list of work, an item below "Action items", what "ACTION:" opens. */
export function wholeItem(block: Block, headings: readonly Heading[], known: ReadonlySet<string>): (Owned & {readonly under?: Heading}) | undefined {
  const {prose, checked, type} = block
  if (empty.test(prose)) return undefined
  const marked = markedAt(block, 0, prose.length, known)
  if (marked) return marked
  // "Action items:" itself.
  if (prose.length < 40 && marker.test(prose.replace(/\s*$/, ' x'))) return undefined
  const planned = plannedBelow(headings)
  if (planned === 'none' || planned === 'agenda') return undefined
  if (checked !== undefined) return isTitle(prose) ? undefined : {owner: ownerAt(block, 0, prose.length, known)}
  // "Send the invitations (Tobias)"
  const given = type === 'item' && !noWork.test(prose) ? givenLast.exec(prose) : null
  const who = given?.groups?.['who'] ?? ''
  if (given && isVerb((given.groups?.['verb'] ?? '').toLowerCase()) && isPerson(who, known)) return {owner: ownerAt(block, 0, prose.length, known)}
  const under = headings.findIndex(({text, block: {type: of}}) => (ofActions.test(text) || someonesActions.test(text)) && !lastTime.test(text) && (of !== 'item' || text.length < 40))
  const heading = headings[under]
  if (type !== 'item' || !heading || noWork.test(prose)) return undefined
  if (headings.slice(0, under).some(between => between.block.type !== 'item' && !groups(between, known))) return undefined
  // Below another item of the list stands what explains it.
  return under === 0 || block.depth === 1 ? {owner: ownerAt(block, 0, prose.length, known), under: heading} : undefined
}

/** A verb at the head, a name in brackets at the end. */
const givenLast = new RegExp(`^\\s{0,4}(?<verb>\\p{Lu}\\p{Ll}{1,14})\\s[^\\n]{4,240}\\((?<who>${people})\\)\\W{0,3}$`, 'u')

/** Whether a title only parts a list of work: by people, by days. */
function groups({text, block}: Heading, known: ReadonlySet<string>): boolean {
  if (ofOther.test(text)) return false
  const words = text.replace(/\W+$/, '')
  return block.type !== 'heading' || words.length < 25 && (isPerson(words, known) || /\b(?:team|group|week|month|open|new|owner|today)\b/i.test(words))
}

/** The title of something tracked, which is gone through: "Crash on start" #12. */
function isTitle(prose: string): boolean {
  return /^\W{0,3}["“].{3,200}["”]+\W*(?:\S{0,40}#?\d+\b|$)/.test(prose) || /^\W{0,3}(?:[\w.-]+\/)?[\w.-]*#\d+\W*$/.test(prose)
}

const group = '(?:[Tt]he )?(?:[\\p{L}&-]{2,20} ){1,3}(?:[Tt]eam|[Gg]roup|[Cc]ommittee|[Bb]oard|[Cc]rew|[Ss]quad|WG)(?=\\W{0,3}(?::|\\sto\\s))'
const all = '[Aa]ll|[Ee]veryone|[Ee]verybody|ALL|EVERYONE'
const ownerFirst = new RegExp(
  `^[^\\p{L}\\d@]{0,4}(?<who>${group}|${people}|(?:${all})(?=\\s?:))\\W{0,4}(?:\\s*[:–—-]\\s|\\s(?:to|will|is|are|should|has|agreed|volunteered|offered|takes?|owns?|still|\\w{3,16}ing)\\b)`,
  'u',
)
const ownerInBrackets = new RegExp(`^\\s{0,8}[([](?<who>${people})[)\\]]\\s*:?\\s`, 'u')
const ownerLast = new RegExp(`(?:[([]|\\s[–—-]\\s|\\b(?:owner|assignee|assigned to|who|by)\\s?:?\\s)(?<who>${people}|${all})[)\\]]?\\W{0,3}$`, 'u')
const isGroup = /(?:team|group|committee|board|crew|squad|WG)$|^(?:all|everyone|everybody)$/i
/** What stands at the head of an item of work before a colon or a dash: initials, a name that is a word too. */
const initials = /^\s{0,4}\[?(?<who>\p{Lu}{2,4}|Will|Mark|Bill|Grant|Chase|May|June|April)\s?(?::|[–—-]|\])\s/u
const initialsLast = /\((?<who>(?!(?:PR|TBD|TBA|API|UI|CI|OK|WIP|RFC|MVP|FYI|ETA|EOD|NA|AI|ID|URL|PDF|CSV|DB|UTC|CET|EST|PST)\))\p{Lu}{2,3})\)\W{0,3}$/u
/** "[assignee] Tevo" */
const inField = new RegExp(`\\[\\s*(?:assignee|owner|who)\\s*\\]\\s{1,8}(?<who>${people})`, 'u')
const handle = /@[\w./-]{1,40}(?<![./-])/

/** Who is named at the head of what is to be done, behind it, or by a handle in it. */
function ownerAt(block: Block, from: number, to: number, known: ReadonlySet<string>): Span | undefined {
  const text = block.prose.slice(from, to)
  const place = (match: RegExpExecArray, who: string): Span => {
    const at = from + match.index + match[0].indexOf(who)
    return spanIn(block, at, at + who.length)
  }
  for (const pattern of [inField, ownerFirst, ownerInBrackets, initials, initialsLast, ownerLast]) {
    const match = pattern.exec(text)
    const who = match?.groups?.['who']
    if (match && who && (pattern === initials || pattern === initialsLast || isGroup.test(who) || isPerson(who, known))) return place(match, who)
  }
  const named = handle.exec(text)
  return named ? place(named, named[0]) : undefined
}

const forAll = /\bfor (?<who>everyone|everybody|all)\b/i

/**
 * Who is named above: the speaker or the name that an item stands below, or all for whom a list is. Boxes are given out
 * one by one: for them, only what stands right above counts (`far` is false).
 */
export function ownerAbove(headings: readonly Heading[], known: ReadonlySet<string>, far: boolean): Span | undefined {
  for (const heading of far ? headings.filter((one, index) => index === 0 || one.block.type === 'item') : headings.slice(0, 1)) {
    const owner = nameIn(heading, known)
    if (owner) return owner
  }
  for (const {block: title} of headings) {
    const match = forAll.exec(title.prose)
    const who = match?.groups?.['who']
    if (match && who) return spanIn(title, match.index + match[0].length - who.length, match.index + match[0].length)
  }
  return undefined
}

/** The speaker of an item, or the name that an item or a title is. */
function nameIn({block}: Heading, known: ReadonlySet<string>): Span | undefined {
  const spoken = block.type === 'heading' ? undefined : speakerOf(block.prose, known)
  if (spoken) return spanIn(block, spoken.at, spoken.at + spoken.name.length)
  const small = block.type === 'item' ? /^\s{0,4}([\p{Ll}][\w-]{1,20})\s?:/u.exec(block.prose)?.[1] : undefined
  if (small && known.has(small)) return spanIn(block, block.prose.indexOf(small), block.prose.indexOf(small) + small.length)
  const alone = nameAlone.exec(block.prose)?.groups?.['who']
  if (alone && (/:\s*$/.test(block.prose) ? isPerson(alone, known) : known.has(alone.toLowerCase()))) return spanIn(block, block.prose.indexOf(alone), block.prose.indexOf(alone) + alone.length)
  return undefined
}

const nameAlone = new RegExp(`^\\s{0,4}(?<who>${people})\\s?:?\\s*$`, 'u')

const uncapped =
  /^\s*(?<who>(?!(?:we|you|they|it|someone|somebody|anyone|everyone|everybody|all|people|need|want|try|plan|continue|start|agreed?|going|how|what|ask|remember|have|has|due|up|is|are|nothing|something|one)\b)[a-z][\w-]{1,20})\s(?:to|will)\s/

/** Behind a marker, a name needs no capital: "ACTION: jo to ask". */
function handleAt(block: Block, from: number): Span | undefined {
  const match = uncapped.exec(block.prose.slice(from))
  const who = match?.groups?.['who']
  return match && who ? spanIn(block, from + match[0].indexOf(who), from + match[0].indexOf(who) + who.length) : undefined
}
