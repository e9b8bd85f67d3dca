import type {ParsedDraft, Sentence} from '../draft.js'
import type {Span} from '../span.js'
import type {Ask} from './facts.js'
import {isReply, proseOf, requested, spanIn} from './gap-draft.js'

/** A decision that is asked for with nothing to choose from. */
export interface OpenDecision extends Span {
  readonly sentence: Sentence
}

const open = '(?:what|how|who|whom|which|where|when|whose)'
const matters =
  "(?:vendors?|suppliers?|providers?|venues?|places?|dates?|names?|titles?|logos?|colou?rs?|contractors?|caterers?|tools?|frameworks?|databases?|designs?|approach|strateg(?:y|ies)|themes?|covers?|motifs?|machines?|models?|brands?|banks?|insurers?|carriers?|couriers?|hosts?|speakers?|winners?|successors?|candidates?|hotels?|locations?|sites?|materials?|fabrics?|formats?|cities|city|destinations?|menus?|photographers?|bands?|architects?|printers?|makers?|agency|agencies|firm|slogan|price|fee|tariff|system|software|platform|car|van|cast|captain|chair|treasurer|songs?|films?|books?|plays?|topics?|projects?|charity|gift)"
const decides = new RegExp(
  `\\b(?:decide|choose|pick|select|settle|determine|agree|vote|make up your mind|come to a decision)(?:,? (?:please|now|soon|quickly|together|finally|asap|(?:by|before|until|till) [^,.;?!]{2,30}?)){0,2},? (?:(?:on|about|for|upon) )?(?:us |me )?${open}\\b` +
    '|\\b(?:decide|decision|choice|vote|verdict|ruling|make up your minds?) (?:please )?(?:on|about|upon|regarding|concerning|in the matter of) (?!(?:me|us|you|it|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday|your (?:end|side|own)|\\d)\\b)\\p{L}' +
    '|\\bsettle (?:on )?(?:the|a|an|our|this|that|these|those|it) ?(?!(?:invoice|bill|account|payment|debt|balance|claim)\\b)\\p{L}*' +
    '|\\b(?:decide|settle) (?:it|this|that|the (?:matter|question|issue|fee|price|date|case|dispute))\\b' +
    `|\\b(?:choose|pick|select|settle on|agree on|vote (?:on|for)|find) (?:the|a|an|our|one|your|new|some) (?:[\\w'-]{1,16} ){0,3}?${matters}\\b` +
    "|\\b(?:needs?|wants?|await(?:ing)?|wait(?:ing)? for|expects?|require|give (?:me|us)|send (?:me|us)|let (?:me|us) have|make|take|have|get) (?:the|a|an|your|his|her|their|some|the board's|the council's)(?: (?:final|quick|clear|firm|prompt|formal|official)){0,2} (?:decision|choice|verdict|ruling)\\b" +
    '|\\b(?:choose|pick|select) one\\b(?! of)' +
    '|^\\W{0,3}(?:need|waiting for|awaiting) (?:a |your |the )?(?:decision|verdict)\\b',
  'iu',
)
/** Nothing to choose from is needed: the choice is between yes and no, or stands in the ask, or is the reader's own. */
const closed =
  /\bwhether\b|\b(?:yes|approved?|go|accept) or (?:no|not|reject(?:ed)?|stop)\b|\bbetween\b|\b(?:both|either|the (?:two|three|four|five|six|\d)) (?:[\w-]+ ){0,2}\p{L}+s\b|\b(?:one|which|any|some) of (?:the|these|those|them|our)\b|\b(?:from|among) (?:the|these|those|them|our)\b|\b(?:that|which|what(?:ever)?) (?:suits|works|fits|is best for|you (?:like|want|prefer|need))|\byour (?:own |preferred )?(?:time|slot|seat|topic|dish|meal|size|day|menu|password|gift|name)\b|\bif (?:you|it)\b/iu
/** Asks to decide what the sentence before names. */
const bare = /\b(?:vote|decide|choose|pick)(?: please| now| soon| one)?(?:,? (?:by|before|until|till|on) [^,.;?!]{2,30}| this week| today| tomorrow)?,?(?: \p{Lu}\p{L}+)?\s*[.!?]*\s*$/u
/** Asks about a decision that others took. */
const past = /^\W{0,3}(?:(?:what|how|why|when|who|which)\b.{0,12}\b(?:did|does|do|has|have|was|were)\b|(?:who|which) (?:decides?|decided|chose|picked)\b|did|has|have|was|were)\b/i
/** The text says what there is to choose from, or what its writer would take. */
const offered =
  /\b(?:options?|alternatives?|choices|variants?|candidates?|shortlist|either|recommend\w*|suggest\w*|propos\w+|prefer\w*|I'd|I would(?! like your)|we'd|we would|my (?:vote|pick|favou?rite|choice|take|view|advice|opinion)|favou?r\w*|lean\w*|in my (?:view|opinion)|by default|default|pros|cons|best (?:is|would)|versus|vs\.?|on the one hand|plan [AB]|variant [AB]|the (?:first|second|third)|\([abAB12]\)|I think|we think|should we|shall we|better|cheaper|we could|one could|might be to|instead|otherwise|we(?:'ll)? (?:go with|stay with|stick (?:with|to)|keep|take|use) |I(?:'ll)? (?:go with|stay with|take|use|order) )\b|\b(?!(?:one|two|more|sooner|so|later) or )[\w%€$)]+ or (?!(?:two|later|so|less|more|three)\b)[\w€$]+|\b(?:two|three|four|five|six|several|some|a few|\d) (?:\w+ ){0,3}\w+s\b[^.?!]{0,40}:/i
const heading = /\b(?:options?|alternatives?|choices|proposal|candidates?|variants?|solutions?|approach(?:es)?|offers|quotes)\b/i

/** Decisions asked for with neither the choices nor a recommendation in the text. */
export function openDecisions(draft: ParsedDraft, given: readonly Ask[]): readonly OpenDecision[] {
  if (given.length === 0) return []
  const wanted = requested(given)
  const prose = proseOf(draft)
  const found = prose.flatMap((sentence, place) => {
    const next = prose[place + 1]
    const carried = next !== undefined && wanted.has(next.index) && bare.test(next.text)
    if (!wanted.has(sentence.index) && !carried) return []
    const match = decides.exec(sentence.text)
    if (!match || past.test(sentence.text) || closed.test(sentence.text)) return []
    return [{...spanIn(sentence, match.index, match.index + match[0].length), sentence}]
  })
  if (found.length === 0 || pointsElsewhere(draft)) return []
  if (draft.sentences.some(({text, block}) => (block.type === 'heading' ? heading.test(text) : offered.test(text)))) return []
  return found.filter(({sentence}) => !listNear(draft, sentence))
}

function pointsElsewhere(draft: ParsedDraft): boolean {
  return (
    draft.links.some(({image}) => !image) ||
    (draft.context.attachments?.length ?? 0) > 0 ||
    isReply(draft) ||
    draft.zones.some(({name}) => name === 'quote' || name === 'forwarded') ||
    draft.sentences.some(({text}) => /\b(?:attached|enclosed|as discussed|as agreed|https?:)/i.test(text)) ||
    draft.blocks.some(({type}) => type === 'cell')
  )
}

/** A list stands next to the ask. */
function listNear(draft: ParsedDraft, sentence: Sentence): boolean {
  const at = draft.blocks.indexOf(sentence.block)
  return [at - 1, at, at + 1].some(index => draft.blocks[index]?.type === 'item')
}
