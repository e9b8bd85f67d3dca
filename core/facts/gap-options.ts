import type {ParsedDraft, Sentence} from '../draft.js'
import type {Span} from '../span.js'
import type {Ask} from './facts.js'
import {askedSentences, isReply, proseOf, spanIn} from './gap-draft.js'

/** A decision that is asked for with nothing to choose from. */
export interface OpenDecision extends Span {
  readonly sentence: Sentence
}

const open = '(?:what|how|who|whom|which|where|when|whose)'
const asks = new RegExp(
  `\\b(?:decide|choose|pick|select|settle|determine|agree|vote|make up your mind)(?: please| now| soon| quickly| together| finally| (?:by|before|until) [^,.;?!]{2,40}?)?,? (?:(?:on|about|for) )?(?:us |me )?${open}\\b` +
    `|\\b(?:decide|choose|pick|select|settle|decision|choice|vote|agree) (?:on|about|for|upon|of|between|among|regarding) (?:the|a|an|our|this|that|these|those|one|your)\\b` +
    '|\\b(?:choose|pick|select|settle) (?:the|a|an|our|one|your|new)\\b' +
    "|\\b(?:need|needs|want|await(?:ing)?|waiting for|expect|require|give (?:me|us)|send (?:me|us)|make|take|have|get|for) (?:the|a|an|your|his|her|their|some)(?: final| quick| clear| firm| prompt)? (?:decision|choice|verdict|call)\\b(?! (?:me|at|from|with|back|centre|center|today at|to (?:discuss|talk)))",
  'i',
)
/** Nothing to choose from is needed: the choice is between yes and no, or stands in the ask. */
const closed = /\bwhether\b|\b(?:yes|approve[ds]?|go) or (?:no|not|reject|stop)\b|\bor\b|\bbetween \S+ and\b|\b(?:both|either|the (?:two|three|four|five|six|2|3|4)) (?:\w+ ){0,2}(?:options|candidates|offers|designs|drafts|versions|covers|quotes|proposals|names|logos|vendors|dates|slots)\b|\b(?:of|from) (?:the|these|those|them|our)\b|\b(?:time|times|date|slot|slots|day|seat|seats|topic|workshop|menu|dish|meal|tuesday|size|colou?r|password|username|name for (?:your|the) (?:account|team)|reviewer|partner|present|gift|book|recipe|song|number|card|any)\b/i
/** The text says what there is to choose from, or what its writer would take. */
const offered =
  /\b(?:options?|alternatives?|choices|variants?|candidates?|shortlist|either|recommend\w*|suggest\w*|propos\w+|prefer\w*|I'd|I would|we'd|we would|my (?:vote|pick|favou?rite|choice|take|view|advice|opinion)|favou?r\w*|lean\w*|in my (?:view|opinion)|by default|default|pros|cons|best (?:is|would)|versus|vs\.?|on the one hand|plan [AB]|variant [AB]|first|second|\(?[abAB12]\)|I think|we think|should we|shall we|better|cheaper|we could|one could|might be to|instead|otherwise|we (?:go|stay|stick|keep|take) )\b|\b\w+ or \w+\b/i
const heading = /\b(?:options?|alternatives?|choices|proposal|candidates?|variants?|solutions?|approach(?:es)?|offers|quotes)\b/i

/** Decisions asked for with neither the choices nor a recommendation in the text. */
export function openDecisions(draft: ParsedDraft, given: readonly Ask[]): readonly OpenDecision[] {
  if (given.length === 0) return []
  const asked = askedSentences(given)
  const prose = proseOf(draft)
  const found = prose.flatMap(sentence => {
    if (!asked.has(sentence.index)) return []
    const match = asks.exec(sentence.text)
    if (!match || closed.test(sentence.text)) return []
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
