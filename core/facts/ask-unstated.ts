import type {ParsedDraft, Sentence} from '../draft.js'
import {askContext} from './ask-context.js'
import {within} from './ask-pattern.js'
import {lines} from './pattern.js'

// What tells of a want, or that there is none, without asking. Our own selection, matched in lower case.

const informing = within(
  /\bf\.?y\.?i\b|\bfor your (?:info|information)\b|\bfor information only\b/,
  lines`
    \bno (?:reply|response|answer|action|replies) (?:is |are )?(?:needed|required|necessary|expected)\b|
    \bno need to (?:reply|respond|answer|write back|do anything|act)\b|
    \bnothing (?:to do|left to do|needed|required)\b
  `,
  /\b(?:don't|do not) (?:need|have) to (?:do anything|reply|respond|act|take any action)\b/,
  lines`
    \bjust (?:a )?(?:heads[- ]up|to let you know|letting (?:you|everyone|people|folks) know|
    wanted to (?:let you know|share|pass this along|inform))\b
  `,
)

/** The writer is at a loss. */
const puzzle = within(
  lines`
    \bi(?:'m| am| was)? (?:(?:really|a bit|a little|quite|very|still|so|totally|somewhat|also|completely) ){0,3}
    (?:confused|puzzled|stuck|lost\b|struggling|baffled|at a loss|unable to|having (?:trouble|problems|issues|
    difficult\w*)|unsure|not sure (?:why|how|what|where|whether|if|which))
  `,
  lines`
    \bi (?:(?:really|still|just|also) ){0,2}(?:don't|do not|can't|cannot|couldn't|can not|didn't|am not able to|
    am unable to)(?: seem to| quite| really| fully)? (?:understand|figure|get (?:it|this|the|past|rid|access|why)|
    see (?:why|how|what)|find (?:a way|any|out|the|it|where|how)|work out|make (?:it|this|sense)|
    know (?:how|why|what|where|if|whether|which)|prove|seem to|open|log|access|connect|build|install|compile|solve)\b
  `,
  /\bno idea (?:why|how|what|where)\b|\b(?:makes no|doesn't make|does not make) sense\b|\bcan't be right\b/,
  /^for some reason\b/,
  /^(?:(?:and|but|so|still|also|really|honestly|just) )*(?:not sure (?:how|why|what|which|where|whether|if)|no clue\b|stuck (?:on|at|with)\b)/,
  lines`
    \b(?:this|that|it|which|something)(?:'s| is| seems| looks| was| feels)? (?:(?:so|very|really|a bit|rather|quite|
    pretty|just) ){0,2}(?:odd|strange|weird|unexpected|surprising|suspicious|fishy|off)\b(?! of)
  `,
  /\b(?:i'd|i would|we'd|we would) have (?:expected|thought)\b|(?<!\bthan )\bi (?:was expecting|expected)\b/,
  /\b(?:to no avail|no luck|without success|no success|no joy)\b|(?<!\bif (?:that|this|it) )\b(?:didn't|doesn't|does not|did not) help\b/,
  /\bnothing (?:works|worked|helps|helped|happens|happened|changes|changed)\b/,
  lines`
    \b(?:strange|weird|odd|unexpected|mysterious|incomprehensible) (?:error|behaviou?r|thing|way|result|problem|issue|
    message)s?\b|\boddity\b
  `,
)

/** Something does not do what it should. */
const trouble = within(
  lines`
    \b(?:doesn't|doesnt|does not|didn't|didnt|won't|wont|isn't|isnt|is not|aren't) (?:seem to )?(?:be )?(?:work|
    working|build|compile|load|
    start|run|find|recognize|show|update|respond|match|tally|add up|open)\b|
    \b(?:don't|dont|do not) (?:seem to )?(?:work|compile|load|match|tally|add up)\b
  `,
  /\b(?:not working|stopped working|no longer (?:works?|compiles?|builds?|loads?|opens?))\b/,
  /\bused to (?:work|compile|build|pass|load|type-?check|be fast|take)\b|\bcannot be (?:displayed|found|opened|reached|loaded)\b|\b(?:rate|pull) limit\b|\btoo many requests\b/,
  /\b(?:hasn't|haven't|has not|have not) (?:been )?(?:updated|worked|run|arrived|responded|received)\b|\bnot sure why\b|\bhave to wonder\b|\bcan't really (?:tell|see|read|use)\b/,
  /\b(?:is|are) (?:out|off|down|dead|gone)(?: again\b| since\b)|\b(?:is|are|was|were|gets?|got) (?:counted|charged|billed|listed|printed|sent|shown|paid) twice\b/,
  /\b(?:writes?|exports?|returns?|gives?|produces?|shows?|prints?|sends?|imports?|yields?) (?:an? |only |me )?(?:empty|blank|wrong|garbled|corrupt|truncated|zero|duplicate)\b/,
  /\breproduc(?:ed|ible) (?:on|with|in|by)\b|\b(?:it's|this is) (?:all )?a mess\b|\bclash(?:es)? (?:all the time|with each other)\b|\bdowngrading\b[^.?!]{0,30}\bfix(?:es|ed)\b|\bis a regression\b/,
  /\b(?:i|we|it) (?:just |always |still |keep )?(?:get|gets|got|getting|see|says?|shows?) "[^"]{4,80}"|^(?:still |now |also )?getting (?:a |an )?(?:\d{3}\b|errors?|timeouts?)|\bkicks (?:me|us) out\b|\bneither of (?:which|them|these) (?:works?|helps?)\b/,
  /\bsomething (?:has to be|must be|is|seems) (?:wrong|off|broken)\b|\bis ignored (?:when|if|by)\b|\b(?:can't|cannot|couldn't) get (?:anything|it|this|them|that) (?:near|to (?:work|run|build|compile|match|print))\b/,
  /\b(?:does nothing|timed out|times out)\b|\brefused? to\b|:-?\((?:\s|$)/,
  /\b(?:prints?|sends?|shows?|counts?|lists?|runs?|fires?|loads?|bills?|charges?|saves?|posts?|rings?|appears?)\b[^.?!]{0,40}\btwice\b/,
  lines`
    \b(?:docs|documentation|changelog|notes|manual|faq|spec|readme|guide)\b[^.?!]{0,20}
    \b(?:doesn't|don't|do not|does not|never) (?:mention|say|cover|explain)|
    \bnot (?:mentioned |documented |covered |listed )?in the (?:changelog|docs|documentation|manual|faq|spec|
    release notes|patch notes)\b|\bundocumented\b
  `,
  lines`
    \b(?:nobody|no one|users|people|customers|students|patients|staff|half of [a-z ]{2,20}) (?:can't|cannot|
    can no longer|
    can|could|is able to|are unable to) (?:log|print|open|reach|connect|sign|access|scan|get|see|use|send|read|join|
    load)\b
  `,
  lines`
    \b(?:get|got|getting|gives?|gave|throws?|throwing|see|seeing|receive|received|raises?|shows?|returns?|produces?|
    with|hit|the following|this) (?:me )?(?:(?:the|an|a|this|that|following|same|strange|weird|error|type) ){0,4}
    (?:errors?|exception|failure|timeout|stack overflow|crash)\b
  `,
  lines`
    \b(?:get|got|getting|gives?|gave|throws?|see|seeing|receive|received|shows?|returns?) (?:me )?(?:an?|the|
    this) (?:"[^"]{1,60}"|\uFFFC+)
    (?: [a-z]+)? (?:errors?|exception|failure|warning|message)\b
  `,
  /\b(?:has|have|just|keeps?|is|are|it) (?:(?:now|just|again|also) )?(?:died (?:again|twice|three times|on (?:me|us))|dying|crashed|quit|hung|stopped (?:working|responding|sending|printing))\b|\bquit (?:working|responding|printing)\b/,
  /\b[a-z]+ing (?:everything|each|every|it|them|all)\b[^.?!]{0,40}\btwice\b/,
  /\bfails? since\b|\b(?:one|two|three|an?|\d+) (?:hours?|days?|weeks?|months?) (?:late|early|off|behind)\b|\bsame error (?:each|every) time\b/,
  /\b(?:has|have)(?: (?:still )?(?:not|never)|n't)(?: yet)? been (?:received|paid|processed|returned|answered|fixed|resolved|updated|delivered|credited|signed|submitted)\b/,
  /(?<!\bif (?:you|it|this|a|any|the)\b[^.?!]{0,40})\bfail(?:s|ed|ing)? (?:to|with|on|for|in)\b|\bseems? to fail\b/,
  /\b(?:throws|hangs|loops|segfaults?|panics|crash(?:es|ed|ing)|rejects|refuses)\b/,
  /\b(?:is|are) (?:all |completely |totally |still |just |again )?(?:broken|down|missing|stuck|wrong|empty|dead|offline|frozen|leaking|unreachable|unresponsive|blocked|corrupt(?:ed)?|garbled|blank|way off|incorrect|outdated|out of date|misspelled|unusable|unreadable|flaky|jammed|overbooked)\b|\bhas the same problem\b/,
  /\bstill (?:shows?|says?|has|have|fails?|broken|missing|wrong|comes? out|gets?)\b/,
  /\bkeeps? (?:failing|crashing|getting|giving|telling me|saying)\b|\ball (?:i|we) get is\b/,
  /\bnone of (?:my|the|our|these) [^.?!]{0,80}\b(?:compile|work|load|build|open|respond|start|show)s?\b/,
  /\b(?:discrepancy|mismatch|off by|gap (?:is|sits|lies|remains))\b/,
)

/** The writer would like something to be there, or to be done. */
const wish = within(
  /\bi (?:really )?wish\b|\bi'd (?:really )?love (?:to|it)\b/,
  /(?<!what )\b(?:i|we) (?:really )?(?:need|want|miss)\b(?! to)/,
  /\bit would be (?:nice|great|good)\b|\bwould (?:love|like) to (?:see|have|be able)\b/,
  /\bready for (?:review|another|merge|merging|feedback)\b|\bawaiting[- ]review\b/,
  /\b(?:needs?|wants?) (?:a )?review\b|\bup for review\b/,
)

const criticism = within(
  /^(?:and |so |but )?i (?:really )?wish (?!you|everyone|all|i\b|him|her|them)/,
  lines`
    \b(?:it's|it is|this is|that's|that is|that was|this was) (?:not|really not|hardly) (?:good|ok|okay|acceptable|
    fair|right|fine|appropriate|cool)\b
  `,
  /\bnot good form\b|\bunacceptable\b|\bi (?:strongly |really )?(?:object|disagree|protest)\b|\bfed up\b/,
  /\bnot (?:wild|happy|thrilled|pleased|impressed|crazy) (?:about|with|by)\b/,
  /\bfrustrat(?:ing|ed)\b|\b(?:getting|gets|very|really|so|quite) annoy(?:ing|ed)\b/,
  /\b(?:second|third|fourth|fifth|\d(?:th|rd|nd)) (?:time (?:this|in|today|now|i|we|since)|(?:message|mail|e-?mail|request|call|note|attempt|reminder))\b/,
  /\b(?:i'm|i am|we're|we are) (?:(?:really|very|so|quite|getting|rather) )*(?:tired|sick|disappointed|unhappy|not happy|upset|annoyed)\b/,
  /\bshould (?:not|never) have been\b|\bshouldn't have\b|\bis (?:terrible|horrible|awful|unfair)\b|\b(?:terrible|horrible|awful) (?:message|experience|state|precedent)\b/,
)

/** The trouble is over, or somebody is on it. */
const settled = within(
  lines`
    \b(?:is|are|has been|have been|was|were|now|already|i've|i have|i) (?:(?:now|been|just|already|since) ){0,2}
    (?:fixed|resolved|solved|restored|corrected|working again|back (?:up|online)|figured (?:(?:it|this|that) )?out|
    found (?:the|a) (?:solution|fix|workaround|problem|answer))\b
  `,
  /^til\b|\btoday i learned\b/,
  /\bnever ?mind\b|\b(?:resolved|solved):|\bi figured? (?:it|this) out\b|\bworks (?:now|again|here)\b/,
  /\bthat (?:works|fixed|did it)\b/,
  /\bheads[- ]up\b|\bapologi[sz]es?\b|\breleased\b|\brelease notes\b|\bto announce\b|\bis (?:here|out)!/,
  /\bwe(?:'re| are) (?:working|looking|investigating)\b|\bi'll (?:fix|try|look|work|do)\b|\bsorry (?:for|about)\b/,
)

/** Opens an answer, whose troubles are those of somebody else. */
const replying = /^(?:good (?:question|point)|no,|yes,|yes\.|no\.|yeah|yep|nope|correct[.,]|exactly|thanks for|thank you for)/

/** What a log or a listing shows. */
const logged = /\b(?:error|exception|traceback|failed|failure|fatal|panic(?:ked)?|denied|not found)\b/i

/** Whether the message says that it wants nothing. */
export function saysNothingIsWanted(draft: ParsedDraft): boolean {
  return own(draft).some(({lower}) => informing.test(lower) && !/\b(?:unless|but (?:please|if))\b/.test(lower))
}

/** The sentence that shows a want which no ask states: a problem, a wish, a criticism. */
export function readUnstated(draft: ParsedDraft): Sentence | undefined {
  const context = askContext(draft)
  const body = own(draft).filter(({sentence}) => sentence.zone === 'body')
  if (body.some(({lower}) => settled.test(lower))) return undefined
  const first = (...patterns: readonly RegExp[]): Sentence | undefined =>
    body.find(({lower}) => patterns.some(pattern => pattern.test(lower)))?.sentence
  const opening = body[0]?.lower.replace(/^(?:hi|hello|hey|dear) [^,.!]{1,30}[,.!] /, '') ?? ''
  if (context.answering || replying.test(opening)) return first(criticism)
  const log = draft.zones.some(({name, start, end}) => name === 'code' && logged.test(draft.text.slice(start, end)))
  if (log && body.length > 0 && body.length < 4) return first(puzzle, trouble) ?? body[0]?.sentence
  return first(puzzle, trouble) ?? (context.technical ? first(wish) : undefined) ?? first(criticism)
}

function own(draft: ParsedDraft): {readonly sentence: Sentence; readonly lower: string}[] {
  return draft.sentences
    .filter(({block}) => block.type !== 'subject')
    .map(sentence => ({sentence, lower: sentence.text.toLowerCase().replace(/\s+/g, ' ')}))
}
