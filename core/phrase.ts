import {type Block, type Draft, type Kind, slice, sourceOf} from './draft.js'
import type {LinearPattern, Match} from './linear.js'
import type {Finding, Level, Rule, Suggestion} from './rule.js'
import {spanIn} from './span.js'

/** What a phrase is found by. */
export interface PhrasePattern extends LinearPattern {
  /** A look at a text that was not parsed: false only where nothing of it can match. */
  cue?(source: string): boolean
}

/** Words that a team does not want to read, as a config states them; validated. */
export interface Phrase {
  readonly id: string
  readonly patterns: readonly PhrasePattern[]
  /** `{found}` stands for the words that were found. */
  readonly message: string
  /** What to write instead; empty to leave the words out. */
  readonly fix?: string
  readonly safe: boolean
  /** The fix begins as it stands here, whatever it takes the place of. */
  readonly matchCase: boolean
  readonly severity: Level
  readonly kinds: readonly Kind[]
  readonly why?: string
}

/** A rule that finds a phrase in the writer's own prose. It is on in every preset, as the config sets it. */
export function phraseRule(phrase: Phrase): Rule {
  const {id, message, severity, kinds, fix, safe, why} = phrase
  const said = message.replaceAll('{found}', '…')
  return {
    meta: {
      id,
      group: 'plain',
      summary: said,
      why: why ?? said,
      kinds,
      presets: {recommended: severity, strict: severity === 'off' ? 'warning' : severity, docs: severity},
      messages: {found: message},
      ...(fix === undefined ? {} : {fix: safe ? 'safe' : 'draft'}),
      english: false,
    },
    cue: ({text, subject = ''}) => phrase.patterns.some(({cue}) => !cue || cue(text) || cue(subject)),
    *check(draft) {
      // Not sentence by sentence: only English is split into those.
      for (const block of draft.blocks) {
        const text = block.prose.replace(/[\r\n]/g, ' ')
        for (const match of matchesOf(phrase.patterns, text)) yield findingOf(draft, block, text, match, phrase)
      }
    },
  }
}

/** As many places as one pattern is told of in a paragraph; keeps patterns that look far ahead from doing so for each. */
const mostMatches = 100

/** Matches of any of the patterns from left to right, without those that overlap one before. */
function matchesOf(patterns: readonly LinearPattern[], text: string): Match[] {
  const all = patterns.flatMap(pattern => first(pattern.matches(text))).sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Match[] = []
  for (const match of all) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match)
  return kept
}

function first(matches: Iterable<Match>): Match[] {
  const found: Match[] = []
  for (const match of matches) if (found.push(match) >= mostMatches) break
  return found
}

function findingOf(draft: Draft, block: Block, text: string, {start, end}: Match, phrase: Phrase): Finding {
  const matched = spanIn(block, start, end)
  // A character reference stands in prose as its character, where it begins.
  const reference = /^&#?\w+;/.exec(sourceOf(draft, matched).slice(matched.end - 1, matched.end + 40))
  const at = reference ? {...matched, end: matched.end - 1 + reference[0].length} : matched
  const words = text.slice(start, end)
  const written = slice(draft, at)
  // Markup among the words would be torn by an edit.
  const plain = straight(written).replace(/\s/g, ' ') === words
  return {
    at,
    message: 'found',
    data: {found: (plain ? written : words).replace(/\s+/g, ' ')},
    suggestions: plain && phrase.fix !== undefined ? [suggestionOf(draft, block, {start, end}, words, phrase.fix, phrase)] : [],
  }
}

function suggestionOf(draft: Draft, block: Block, {start, end}: Match, words: string, fix: string, {safe, matchCase}: Phrase): Suggestion {
  const kind = safe ? 'safe' : 'draft'
  if (fix !== '') {
    const text = matchCase ? fix : likewise(words, fix)
    return {title: `Write “${text}”`, kind, edits: [{...spanIn(block, start, end), text}]}
  }
  // One blank goes with the words, so that one is left between what stood around them.
  const whole = spanIn(block, start, end)
  const after = slice(draft, {...whole, start: whole.end, end: whole.end + 1}) === ' '
  const before = start > 0 && slice(draft, {...whole, start: whole.start - 1, end: whole.start}) === ' '
  const cut = after ? {...whole, end: whole.end + 1} : before ? {...whole, start: whole.start - 1} : whole
  return {title: 'Leave it out', kind, edits: [{...cut, text: ''}]}
}

/** The fix with a capital where what it takes the place of begins with one. */
function likewise(words: string, fix: string): string {
  const capital = /^\p{Lu}/u.test(words) && !/^\p{Lu}{2}/u.test(words)
  return capital ? fix.replace(/^\p{Ll}/u, letter => letter.toUpperCase()) : fix
}

/** Quotes as prose has them. */
export function straight(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
}

/**
 * A pattern of plain words: whole ones, with any white space between them. A possessive “'s” may follow, and a hyphen
 * makes another word.
 */
export function wordsPattern(words: string, matchCase: boolean): PhrasePattern {
  const source = straight(words.trim())
    .split(/\s+/)
    .map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')
  const before = /^[\p{L}\p{N}\p{M}_]/u.test(words.trim()) ? "(?<![\\p{L}\\p{N}\\p{M}_]|[\\p{L}\\p{N}][-'])" : ''
  const after = /[\p{L}\p{N}\p{M}_]$/u.test(words.trim())
    ? "(?![\\p{L}\\p{N}\\p{M}_]|-[\\p{L}\\p{N}]|'(?!s(?![\\p{L}\\p{N}]))[\\p{L}\\p{N}])"
    : ''
  const flags = matchCase ? 'u' : 'iu'
  const pattern = new RegExp(before + source + after, `g${flags}`)
  const letters = words.match(/[\p{L}\p{N}]+/gu) ?? []
  const longest = letters.reduce((long, word) => (word.length > long.length ? word : long), '')
  // A character reference may stand for a letter.
  const cue = new RegExp(`&#?\\w{1,32};|${longest}`, flags)
  return {
    cue: text => cue.test(text),
    *matches(text) {
      for (const match of text.matchAll(pattern)) yield {start: match.index, end: match.index + match[0].length}
    },
  }
}
