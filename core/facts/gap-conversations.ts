import type {ParsedDraft} from '../draft.js'
import type {Span} from '../span.js'
import {recall} from '../memo.js'
import {lines} from './pattern.js'
import type {Ask, Reference} from './facts.js'
import {
  askedSentences,
  inThread,
  isReply,
  type Line,
  linesOf,
  quotes,
  sentenceOf,
  showsThings,
  spanIn,
  subjectWords,
} from './gap-draft.js'

const talk =
  '(?:(?:tele)?phone )?(?:calls?|talks?|chats?|discussions?|conversations?|meetings?|e-?mails?|messages?|' +
  'voice ?mails?|agreement|exchange|stand-?up|sync|1:1|lunch|catch-?up|workshop|session)'
const when =
  '(?:(?:last|earlier|recent|previous|this|yesterday\'s|today\'s|monday\'s|tuesday\'s|wednesday\'s|thursday\'s|' +
  'friday\'s|short|brief|quick|long) ){0,2}'

/** Words that lean on something said elsewhere. */
const leans = new RegExp(
  '\\b(?:' +
    [
      '(?<!soon |long |far |well |much |just )(?:as|like) (?:I|we|you|he|she|they) (?:have |had |\'ve |both |' +
      'all |already |just |briefly )?(?:discussed|agreed(?: on| to)?|talked about|mentioned|said|told you|' +
      'explained|planned|decided|wrote|asked|asked for|promised|outlined|spoke about|suggested|requested|wanted|' +
      'proposed|recommended|advised)(?: (?:last time|before|earlier|yesterday|last week|on the phone|' +
      'the other day))?',
      '(?<!soon |long |far |well |much |just )as (?:already |previously |just |briefly )?(?:discussed|' +
      'agreed(?: on| upon)?|talked about|mentioned|said|promised|planned|decided|explained|' +
      'outlined)(?: (?:before|earlier|previously|yesterday|last (?:time|week)|on the phone|by phone|' +
      'over the phone|in person|the other day|with you))?',
      `(?:as )?per (?:our|your|the|my|yesterday's|today's|last week's|\\w+day's) ${when}${talk}`,
      '(?:as )?per (?:your|my) (?:own )?(?:requests?|suggestions?|advice|wish(?:es)?|instructions?|comments?|' +
      'ideas?|proposal|' +
        'feedback|note|question|remarks?)',
      '(?:further to|following(?: up)?(?: on)?|based on|regarding|after|as a follow-?up (?:to|on)|in line with|' +
      'referring to|with reference to|com(?:e|ing) back to|get(?:ting)? back to|picking up on|to follow up on|' +
      'follows? up(?: on)?) (?:our|' +
      `your|my) ${when}${talk}`,
      "(?<!(?:much|just|exactly) )(?:like|as|same as) (?:the )?(?:last time|before)",
      "(?:as )?per [a-z\\u00C0-\\u024F]+'s (?:request|message|e-?mail|mail|instructions?|wish|wishes|suggestion|call|note)",
      `(?:in|at|during) (?:our|the) (?:last|previous|recent|earlier|yesterday's) ${talk}`,
      "(?:we|you and I)(?: have|'ve)?(?: already)? (?:talked about|spoke about|discussed|spoken about) (?:this|it|that)",
      'when we (?:last )?(?:spoke|talked|met)(?: (?:yesterday|last \\w+|on \\w+day))?',
      'remember (?:what|the thing|how) (?:we|I) (?:said|discussed|talked about|agreed)(?: on)?',
    ].join('|') +
    ')\\b',
  'i',
)
/** A pointer at what was said, in place of saying it. */
const pointer =
  new RegExp(
    lines`
      \b(?:(?:what|everything|all) (?:we|you|I|they|he|she) (?:have |had |both |all |just )?(?:said|discussed|
      agreed(?: on)?|talked about|spoke (?:of|about)|decided|wanted|asked for|asked you(?: for| about)?|told (?:you|
      me)|showed (?:you|me)|
      had in mind|planned|mentioned|proposed|suggested|recommended)|what (?:(?:was|has been|had been) (?:agreed|
      discussed|decided|said|promised)|(?!(?:it|this|that)\b)[a-z\u00C0-\u024F]{2,12} (?:said|suggested|proposed|
      told (?:us|me|you)))|(?:the|that|those|these) (?:(?:two|three|other|same|small|last|few|first|
      second|third) ){0,2}(?:way|things?|stuff|points?|changes?|topics?|matter|person|people|ideas?|steps?|issues?|
      problem|question|option|numbers|figures|one|options?|plan|task|items?|favou?r|compromise|solution|approach|
      arrangement|deal|files?|book|contact|link|website|tool|article|supplier|firm|recipe|
      paper|report|form) (?:that )?(?:we|you and I|I|
      you) (?:have |had |both |all |just )?(?:talked about|discussed|agreed(?: on| upon)?|spoke about|mentioned|
      decided(?: on)?|went over|settled on|brought up|raised|found|reached|made|forgot|missed|left out|skipped|
      had(?= (?:in|at|on|yesterday|last)\b)|worked out|came up with|had in mind|
      asked (?:you )?(?:for|about)|told you about|showed you)|ones? (?:that )?(?:we|you|I)(?: both| all)? (?:liked|
      wanted|preferred|picked|chose|saw)|(?:the way|like) we (?:agreed|discussed|said)|(?:the|
      that|your|my|those) (?:\w+ )?(?:ideas?|things?|topics?|points?|questions?|ones?|plan|stuff|matter|request|
      proposal|problem|issue|task) from (?:lunch|yesterday|last \w+|this morning|the (?:call|meeting|phone|talk|
      chat|stand-?up|stairs|
      workshop|session|retreat|training|dinner|trip|train|\w+ meeting)|our (?:call|meeting|talk|chat|\w+ call|
      \w+ meeting)|monday|tuesday|wednesday|thursday|
      friday))(?: (?:in|at|on|during|over) (?:the|our) [\w-]{3,12})?(?! (?:about|with|on(?! (?:mon|tues|wednes|
      thurs|fri|satur|sun)day)|for|regarding|concerning|that)\b)
    `,
    'i',
  )
/** Names no thing: it can only be understood by who was there. */
const deictic =
  new RegExp(
    lines`
      \b(?:(?:the|that|those|these) [\w-]{2,12}(?:er|est) ones?|
      the same(?: at| to| by| for| with| as| before| again| today| thing|\s*[.,]|$)|(?:the|that|this) (?:first|
      second|third|last|other|same|latter|former|next|blue|red|green|new|old|wrong|right|big|small|good|bad) (?:one|
      ones|option|version|two|point|thing|part)s?|the (?:first|second|last|other) (?:two|three|points?|option|part|
      half)|
      the (?:second|third|other|latter|former|remaining) [\w-]+(?! (?:of|floor|week|month|quarter|page|draft|on|in|
      at|for|with)\b)|
      (?:the|that|those|these) (?:things?|stuff|matter|one|ones|other thing|change|changes|points?|steps?|numbers|
      figures|topic|rest|idea|plan|way|issue|question|request|favou?r)(?! (?:of|for|about|to|from|in|on)\b)|
      what (?:you|we|I|they) (?:wanted|said|asked|
      need|needed)|do (?:so|that|it|this)|it|this|that|them|those)\b
    `,
    'i',
  )

/** "About that thing with the landlord": an opening that names no matter. */
const matter = new RegExp(
  lines`
    \b(?:about|regarding) (?:that|this) (?:thing|matter|issue|business|story)(?: with (?:the |your |
    our )?[a-z]+)?(?=\W)
  `,
  'i',
)
/** A change that is not told: "I would like to change the order." */
const unsaidChange = new RegExp(
  lines`
    \b(?:chang(?:e|ing)|updat(?:e|ing)|adjust|adapt|correct|revise|modify) (?:the|your|our|my|this|
    that) [\w-]+(?=\s*(?:[.,;]|$|(?:by|before|until)\b))
  `,
  'i',
)
/** An act that rests on what was said before it. */
const dependent = new RegExp(
  lines`
    \b(?:go ahead|proceed|carry on|continue|do (?:it|so|that|this)|write it|tell (?:him|her|them|the others|both)|
    let (?:him|her|them|the others) know|act on it)\b
  `,
  'i',
)

/** Words that tell nothing of what was said. Source: our own selection. */
const empty = new Set(
  (
    'the a an and or but to of in on at by for from with as so if is are was were be been it its this that these ' +
    'those them they he she we you i me us my our your his her their ' +
    'please pls kindly could can would will may might shall should do does did done have has had not no yes now ' +
    'then here there also just still only once again back up out over ' +
    'earliest latest release point convenience '  +
    'everything anything something nothing arrange organise organize complete improve action items share half ' +
    'practice place happy result sorry delay fine works work ' +
    'hold wait off carry go going ahead proceed start started continue send sent tell let know make made ' +
    'take change changed changes ' +
    'want wanted update updated handle finish fix share prepare ' +
    'give get got need needs look see check confirm help work try keep put come sort move ask call reply answer ' +
    'respond set deal ' +
    'thing things stuff point points matter one ones first second third last other same next two three way rest ' +
    'idea plan option version part steps step topic issue question old new ' +
    'today tomorrow tonight yesterday soon asap monday tuesday wednesday thursday friday saturday sunday week ' +
    'weeks day days month morning afternoon evening noon end eod cob time before after until till when while ' +
    'what which who how why ' +
    'january february march april may june july august september october november december am pm am thanks thank ' +
    'thx hi hello hey dear all team everyone'
  ).split(' '),
)

/** What a stretch says beside pointing: its words that are no names, no numbers and not empty. */
function telling(text: string): number {
  const words = text.match(/(?<![\p{L}\d'@])\p{Ll}[\p{L}'-]*/gu) ?? []
  return words.filter(word => !empty.has(word.replace(/'\p{L}+$/u, ''))).length
}

const opening =
  new RegExp(
    lines`
      ^\W{0,4}(?:(?:hi|hey|hello|ok|okay|so|and|but|also|btw|well|please|pls|plz|kindly|@?[a-z\u00C0-\u024F]+,|
      @[\w.-]+|(?:hi|
      hey|hello) [a-z\u00C0-\u024F]+,?)[\s,:]+){0,3}(?:(?:can|could|would|will) (?:you|someone|anyone|somebody|
      one of you) (?:please |pls |kindly |maybe |possibly )?|(?:when|by when) (?:can|could|will) you |any (?:idea|
      thoughts|news|update)s? (?:on|about) |what(?:'s| is) the (?:status|state|news|plan|latest|progress) (?:on|of|with|
      about) |where are we (?:on|with) |what do you (?:think|make) (?:of|about) |did you (?:see|get|do|fix|
      finish) |have you (?:seen|done|fixed|finished|got) |please |pls |is |are )?(?:\w{2,10} ){0,4}?(it|this|that|
      these|those|them)\b
    `,
    'i',
  )
/** A pronoun stands for a thing where no noun and no verb of its own follows: "do this by Friday", not "this form". */
const alone = new RegExp(
  lines`
    ^(?:\s*(?:$|[.,;:!?)–—-])|\s+(?:to|by|before|for|with|today|tomorrow|tonight|this|next|now|soon|again|please|
    pls|asap|when|if|once|so|as|on|in|at|from|over|back|out|up|off|through|and|or|but|until|till|right|first|too|
    done|fixed|sorted|ready|still|yet|over)\b(?!\s+(?:be|have|me that)\b))
  `,
  'i',
)
/** "It's still not done." */
const stated = new RegExp(
  lines`
    ^\W{0,3}(it|this|that|they|these|those)(?='s| is| are| isn't| aren't|
    're| still| has| have| hasn't| haven't| doesn't| don't| keeps| failed| broke)(?!'s (?:time|me|been a|a pity|
    great|late|nice|good|lovely|monday|tuesday|wednesday|thursday|friday))
  `,
  'i',
)
/** "These need to be signed." */
const needy = /^\W{0,3}(it|this|that|they|these|those)(?= (?:needs? to|must|should|has to|have to) )/i
/** An "it" that stands for nothing. */
const expletive = new RegExp(
  lines`
    \b(?:make it|how it goes|give it a|at it|is it|was it|would it|does it|get it(?! (?:done|fixed|sorted|ready|
    finished|over|signed|out))|take it easy|that'?s it|so that|
    is that)\b
  `,
  'i',
)
const aboveNoun = /(?<!\bif )\b(?:the above|see above|as above|mentioned above|the above-?mentioned)\b/i

const pronouns = /\b(?:it|this|that|them|these|those)\b/i
/** "Our call about the roof": the cue goes on with its matter. */
const topic = /^,? (?:about|on|of|for|regarding|concerning|with [a-z\u00C0-\u024F]\S+:?) /i
/** "Our talk in the corridor": where and when it was tells nothing of it. */
const circumstance = new RegExp(
  lines`
    ^ (?:(?:in|at|on|over|during) (?:the |our |my |your )?[\w-]+|of (?:last|this|the other) \w+|yesterday|earlier|
    last \w+|this \w+)(?: yesterday| last \w+| on \w+)?(?=\W)
  `,
  'i',
)

/** No mention of a talk goes without one of these. */
const opens = /\b(?:as|like|per|we|you|our|your|my|following|further|what|that|those|the)\b/i

/** Mentions of talks that the reader may not have been in, or may not recall, and openings that point at nothing. */
export function readConversations(draft: ParsedDraft, asks: readonly Ask[]): readonly Reference[] {
  const prose = linesOf(draft)
  const asked = askedSentences(asks)
  const found: Reference[] = []
  for (const sentence of prose) {
    if (!recall(sentence, opens, () => opens.test(sentence.text))) continue
    const cue = recall(sentence, leans, () => leans.exec(sentence.text))
    const lean = cue && !/\bnot [^,.;]{1,24}$/i.test(sentence.text.slice(0, cue.index)) ? cue : null
    if (lean && !(/planned$/i.test(lean[0]) && !asked.has(sentence.index))) {
      const known = recapped(draft, prose, sentence, lean, asked)
      found.push(at(sentence, lean.index, lean[0].length, known))
      if (!known) continue
    }
    const next = asked.has(sentence.index + 1) ? draft.sentences[sentence.index + 1]?.text : undefined
    const hangs = next !== undefined && (telling(sentence.text) <= 3 || dependent.test(next))
    const vague = sentence === prose[0] ? matter.exec(sentence.text) : null
    const pointing = vague ?? (asked.has(sentence.index) || hangs ? recall(sentence, pointer, () => pointer.exec(sentence.text)) : null)
    if (!pointing) continue
    const known = shownNear(draft, sentence) || recapNear(prose, sentence)
    found.push(at(sentence, pointing.index, pointing[0].length, known))
  }
  const first = prose[0]
  if (first && found.length === 0) {
    const bare = openingAt(draft, prose, first, asked)
    if (bare) found.push(bare)
  }
  return found
}

function at(sentence: Line, from: number, length: number, linked: boolean): Reference {
  const span = spanIn(sentence, from, from + length)
  return {...span, kind: 'conversation', noun: 'conversation', linked, sentence: sentenceOf(sentence)}
}

/** What was said is said again, or shown, with the words that lean on it. */
function recapped(
  draft: ParsedDraft,
  prose: readonly Line[],
  sentence: Line,
  match: RegExpExecArray,
  asked: ReadonlySet<number>,
): boolean {
  if (shownNear(draft, sentence)) return true
  const {text} = sentence
  const after = text.slice(match.index + match[0].length)
  const rest = text.slice(0, match.index) + ' ' + after.replace(circumstance, '')
  const words = telling(rest)
  if (words >= 2 && topic.test(after.replace(circumstance, ''))) return true
  const said = /^ ?:(.*)/.exec(after.replace(circumstance, ''))?.[1]
  if (words >= 4 || (said !== undefined && telling(said) >= 2 && !asked.has(sentence.index))) return true
  if (words <= 1) {
    const matters = asked.has(sentence.index) || asked.has(sentence.index + 1) || prose[0] === sentence
    const place = prose.indexOf(sentence)
    const before = /\b(?:it|this|that)$/i.test(match[0]) && prose.slice(Math.max(0, place - 2), place).some(line => telling(line.text) >= 4)
    return !matters || before || recapNear(prose, sentence)
  }
  // Between: what it says must stand by itself.
  return !deictic.test(rest) && !unsaidChange.test(rest) && !new RegExp(
    lines`
      \bthe (?:same |old |new )?(?:doc|document|draft|deck|slides|file|text|page|form|list|sheet|report)\b
    `,
    'i',
  ).test(rest)
}

function shownNear(draft: ParsedDraft, sentence: Line): boolean {
  const near = ({start, end}: Span): boolean => end > sentence.start - 400 && start < sentence.end + 400
  return (
    draft.links.some(near) ||
    quotes(draft) ||
    draft.zones.some(zone => zone.name === 'code' && near(zone)) ||
    /\uFFFC|\battach|\benclosed\b|\bbelow\b|\bthe following\b|:\s*$/i.test(sentence.text) ||
    isReply(draft) ||
    inThread(draft)
  )
}

/** The next sentences say what was talked about. */
function recapNear(prose: readonly Line[], sentence: Line): boolean {
  const place = prose.indexOf(sentence)
  return prose.slice(place + 1, place + 4).some(({text}) => telling(text) >= 5)
}

/** An opening "it" or "this" with nothing that it could mean. */
function openingAt(
  draft: ParsedDraft,
  prose: readonly Line[],
  first: Line,
  asked: ReadonlySet<number>,
): Reference | undefined {
  const above = aboveNoun.exec(first.text)
  if (above && asked.has(first.index) && !quotes(draft) && !draft.zones.some(({name}) => name === 'code')) {
    return at(first, above.index, above[0].length, draft.links.length > 0)
  }
  const second = prose[1]
  const state = stated.exec(first.text)
  const known = showsThings(draft) || isReply(draft) || inThread(draft) || subjectWords(draft).length > 0
  if (state && !asked.has(first.index) && second && asked.has(second.index) && pronouns.test(second.text)) {
    const {length} = state[1] ?? ''
    const bare = prose.slice(0, 3).every(({text}) => telling(text) <= 3)
    if (bare) return at(first, state[0].length - length, length, known)
  }
  if (!asked.has(first.index) || first.text.length > 120 || prose.length > 4) return undefined
  const match = needy.exec(first.text) ?? opening.exec(first.text)
  const word = match?.[1]
  if (!match || !word) return undefined
  const stands = needy.test(first.text) || alone.test(first.text.slice(match[0].length))
  if (!stands || expletive.test(first.text)) return undefined
  if (telling(first.text) > 2 || prose.slice(1).some(({text}) => telling(text) >= 4)) return undefined
  return at(first, match[0].length - word.length, word.length, known)
}
