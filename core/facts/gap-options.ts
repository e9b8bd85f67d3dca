import type {ParsedDraft} from '../draft.js'
import {lines} from './pattern.js'
import type {Ask, OpenDecision} from './facts.js'
import {askedSentences, isReply, type Line, lineOf, linesOf, quotes, sentenceOf, spanIn} from './gap-draft.js'

const open = '(?:what|how|who|whom|which|where|when|whose)'
const matters =
  "(?:vendors?|suppliers?|providers?|venues?|places?|dates?|names?|titles?|logos?|colou?rs?|contractors?|" +
  "caterers?|tools?|frameworks?|databases?|designs?|approach|strateg(?:y|ies)|themes?|covers?|motifs?|machines?|" +
  "models?|brands?|banks?|insurers?|carriers?|couriers?|hosts?|speakers?|winners?|successors?|candidates?|" +
  "hotels?|locations?|sites?|materials?|fabrics?|formats?|cities|city|destinations?|menus?|photographers?|bands?|" +
  "architects?|printers?|makers?|agency|agencies|firm|slogan|price|fee|tariff|system|software|platform|car|van|" +
  "cast|captain|chair|treasurer|songs?|films?|books?|plays?|topics?|projects?|charity|gift)"
/** What is chosen by a hand and not by a head. */
const handy = new RegExp(
  lines`
    ^(?:\s+(?:the|a|an|your|one|any|some|all|it|them|this|that|those|these|of|up|us|
    me))*(?:\s+[\w-]+){0,2}?\s+(?:passwords?|pin|seats?|time|slots?|text|files?|buttons?|rows?|lines?|columns?|
    cells?|tabs?|menu items?|checkbox|boxes|language|folder|directory|up|out|username|avatar|dish|meal|size|gift|
    present|card|number|books?|reviewers?|apples?|berries|cherries|fruit|flowers?|mushrooms|app|carefully|wisely|
    freely|reward|topping|drink)\b
  `,
  'i',
)
const decides = new RegExp(
  '\\b(?:decide(?! to\\b)|determine (?=who|what|how|which|where|when|the winner)|choose|select(?! all)|' +
  'pick(?! up| (?:it|them|him|her|me|us)\\b)|make up your minds?|' +
  'come to an? (?:decision|conclusion|agreement))\\b' +
    `|\\b(?:agree|vote) (?:on|about|for)? ?${open}\\b|\\b(?:agree|vote) (?:on|about|for|upon) (?:the|a|an|our|` +
    `one|your|new|some) (?:[\\w'-]{1,16} ){0,3}?${matters}\\b` +
    '|\\bsettle (?:on )?(?:the|a|an|our|this|that|these|those|it|who|what|how|where|which|when)\\b(?! (?:invoice|' +
    'bill|account|payment|debt|balance|claim|amount|sum|fees?|difference|total|costs?|charges?|dues|outstanding|rest))',
  'i',
)
/** The decision itself is what is waited for. */
const verdict = new RegExp(
    "\\b(?:needs?|wants?|await(?:ing)?|wait(?:ing)? (?:for|on)|expects?|requires?|ask(?:ing)? (?:you )?for|" +
    "give (?:me|us)|send (?:me|us)|let (?:me|us) (?:have|know)|make|take|have|get|reach) (?:the|a|an|your|his|" +
    "her|their|some|the board's|the council's)? ?(?:(?:final|quick|clear|firm|prompt|formal|official|board|" +
    "management) ){0,2}(?:decision|choice|verdict|ruling)\\b(?! (?:trees?|makers?|logs?|records?|matrix|tables?|memos?|support))" +
    "|\\bmake (?:the|a) call\\b(?! (?:to|with)\\b)|\\b(?:need|want|await|have) your call on (?!\\w+day\\b)" +
    "|\\b(?:tell|send|give|mail) (?:me|us) your (?:final )?(?:decision|choice|verdict)\\b" +
    "|\\bwhat(?: have)? you(?:'ve| have)? (?:decided|chosen)\\b|\\bhow you(?:'ve| have) decided\\b",
  'i',
)
/** Nothing to choose from is needed: the choice is between yes and no, or stands in the ask, or is the reader's own. */
const closed =
  new RegExp(
    lines`
      \bwhether\b|\b(?:choose|pick|select) (?:"|your\b)|\b(?:decide|choose) (?:for )?(?:yourself|yourselves)\b|
      \b(?:choose|pick|
      select) [^.,;?!]{1,40} in the (?:menu|list|portal|settings|app|form|drop-?down|dialog)\b|\b(?:yes|approved?|
      go|accept) or (?:no|not|reject(?:ed)?|stop)\b|\bbetween\b|\b(?:choose|pick|
      select|decide on|vote for|which of|one of|between) (?:one of )?(?:the |these |those )?(?:two|three|four|five|
      six|\d) [a-z\u00C0-\u024F]+|\b(?:both|the (?:two|three|four|\d)) (?:options|candidates|offers|designs|drafts|
      versions|
      covers|quotes|proposals)\b|\b(?:one|which|any|some) of (?:the|these|those|them|our)\b|\b(?:from|among) (?:the|
      these|those|them|our)\b|\b(?:that|which|what(?:ever)?) (?:(?:\w+ ){0,2}suits|works|fits|is best for|
      you (?:like|want|prefer|need))|\byour (?:own |preferred )?(?:time|slot|seat|topic|dish|meal|size|day|menu|
      password|gift|name)\b|\bones? (?:that )?you\b|\bif (?:you|it)\b
    `,
    'i',
  )
/** Somebody else decides, or did. */
const others = new RegExp(
  lines`
    \b(?:I|we|he|she|they|it|judges|who|I'll|we'll|helps? (?:me|us)|to help|help|before (?:I|we)|until (?:I|we)|
    so that (?:I|we|they)|customers?|users?)(?: \w+){0,2} $|\b(?:when|once|if|until|before|after|
    as soon as) you(?: have|'ve)? $|\byou (?:may|can|could) $|(?<!\b(?:time|needs?|have|has|want you|like you|
    ask you|
    asked|asks you|going|got|able) )\bto (?:make |come to |reach |take )?(?:\w+ ){0,2}$
  `,
  'i',
)
/** Asks to decide what the sentence before names. */
const bare = new RegExp(
  lines`
    \b(?:vote|decide|choose|pick|do so)(?: please| now| soon| one)?(?:,? (?:by|before|until|till|
    on) [^,.;?!]{2,30}| this week| today| tomorrow)?,?(?: \p{Lu}\p{L}+)?\s*[.!?]*\s*$
  `,
  'u',
)
/** Asks about a decision that others took. */
const past = new RegExp(
  lines`
    ^\W{0,3}(?:(?:what|how|why|when|who|which)\b.{0,12}\b(?:did|does|do|has|have|was|were)\b|(?:who|
    which) (?:decides?|decided|chose|picked)\b|did|has|have|was|were)\b
  `,
  'i',
)
/** The text says what there is to choose from, or what its writer would take. */
const offered =
  new RegExp(
    lines`
      \b(?:options?|alternatives?|choices|variants?|candidates?|shortlist|either|recommend\w*|suggest\w*|propos\w+|
      prefer\w*|(?:I'd|I would|we'd|we would)(?! (?:like|love|need|be (?:glad|happy|grateful)))|my (?:vote|pick|
      favou?rite|choice|take|view|advice|opinion)|
      favou?r\w*|lean\w*|in my (?:view|opinion)|by default|default|pros|cons|best (?:is|would)|versus|vs\.?|
      on the one hand|plan [AB]|variant [AB]|the (?:first|second|third) (?:one|option|variant|is|would|looks|seems)|
      \([abAB12]\)|I think|we think|(?<!\b(?:how|what|where|when|who|which|which \w+) )(?:should|shall) we|better|
      cheaper|we could|one could|might be to|instead|
      (?<!\b(?:how|what|way|which|where|when|who|if|do|should|shall|can) )we(?:'ll)? (?:go with|stay with|
      stick (?:with|to)|keep|take|use) |
      I(?:'ll)? (?:go with|stay with|
      take|use|order) )\b|\b(?!(?:one|two|more|sooner|so|later) or )[\w%€$)"']+ or (?!(?:two|later|so|less|more|
      three)\b)["'\w€$]+|:[^.?!]{3,120}, or \w|\w, [^,.?!]{2,40}, or (?!(?:we|the|I|it|they|nobody|he|she|you)\b)\w|
      , or (?:should|shall|do|does|can|could|an?|to|[a-z]+ (?:it|them))\b|
      [€$£] ?\d[^.?!]{3,80}[€$£] ?\d|\b(?:two|three|four|five|six|several|some|a few|
      \d) (?:\w+ ){0,3}\w+s\b[^.?!]{0,40}:
    `,
    'i',
  )
const heading = new RegExp(
  lines`
    \b(?:options?|alternatives?|choices|proposal|candidates?|variants?|solutions?|approach(?:es)?|offers|quotes)\b
  `,
  'i',
)

/** Decisions asked for with neither the choices nor a recommendation in the text. */
export function openDecisions(draft: ParsedDraft, given: readonly Ask[]): readonly OpenDecision[] {
  if (given.length === 0) return []
  const wanted = askedSentences(given)
  const prose = linesOf(draft)
  const found = prose.flatMap((sentence, place) => {
    const next = prose[place + 1]
    const carried = next !== undefined && wanted.has(next.index) && bare.test(next.text)
    if (!wanted.has(sentence.index) && !carried) return []
    const {text} = sentence
    if (past.test(text) || closed.test(text)) return []
    if (bare.test(text) && closed.test(prose[place - 1]?.text ?? '')) return []
    const match = verdict.exec(text) ?? decides.exec(text)
    if (!match || handy.test(text.slice(match.index + match[0].length))) return []
    if (!verdict.test(match[0]) && others.test(text.slice(0, match.index))) return []
    return [{...spanIn(sentence, match.index, match.index + match[0].length), sentence: sentenceOf(sentence)}]
  })
  if (found.length === 0 || pointsElsewhere(draft)) return []
  const choices = ({text, block}: Line): boolean => (block.type === 'heading' ? heading : offered).test(text)
  if (draft.sentences.map(lineOf).some(choices)) return []
  return found.filter(({sentence}) => !listNear(draft, sentence))
}

function pointsElsewhere(draft: ParsedDraft): boolean {
  return (
    draft.links.some(({image}) => !image) ||
    (draft.context.attachments?.length ?? 0) > 0 ||
    isReply(draft) ||
    quotes(draft) ||
    draft.sentences.some(({text}) => /\b(?:attached|enclosed|as discussed|as agreed|https?:)/i.test(text)) ||
    draft.blocks.some(({type}) => type === 'cell')
  )
}

/** A list stands next to the ask. */
function listNear(draft: ParsedDraft, sentence: Line): boolean {
  const at = draft.blocks.indexOf(sentence.block)
  return [at - 1, at, at + 1].some(index => draft.blocks[index]?.type === 'item')
}
