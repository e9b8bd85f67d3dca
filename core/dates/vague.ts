import type {TimeExpression} from './time.js'
import {rx} from './words.js'

const cue =
  /asap|a\.s\.a\.p|soon|convenien|chance|possible|when|time|rush|hurry|quick|urgent|immediate|prompt|short|earl|late|moment|future|bit\b|while|few|coming|course|point|away|once|suits|eventual|before long|leisure|return of post/i

const thing = '(?:(?:a|the|any|some|your|an)? ?(?:free |spare |little |bit of |quiet )?(?:chance|time|moment|minute|mins?|minutes|sec|second|bandwidth|cycles?|opportunity|bit))'

const limits = rx(
  [
    '(?:as|just as|so) (?:soon|early|quick(?:ly)?|fast|promptly) as (?:it is |it\'s |is |are |humanly |you )?(?:possible|possibly can|possibly|feasible|practical|practicable|convenient|you (?:possibly )?can|can|able)(?:,? (?:please|pls))?',
    '(?:asap|a\\.s\\.a\\.p\\.?|asaic)(?![\\w-])',
    'at (?:your|you|his|her|their|our|everyone[\'’]s|the) (?:very |own )?(?:earliest |soonest |first )?(?:possible )?(?:convenience|convience|convinience|convenance|leisure|opportunity|convenient time)',
    'at (?:your|the|you) (?:very )?(?:earliest|soonest)',
    'at the (?:very )?earliest (?:possible )?(?:moment|time|date)',
    'at (?:a|any|some) (?:time|point|moment)(?: (?:that|which))? (?:that\'s |is )?(?:suits|convenient|works|good|you like)(?: (?:for|to) (?:you|everyone|all))?',
    'at some (?:point|time|stage)',
    `(?:when|whenever|if|once|as soon as|soon as)(?:ever)? (?:you|u|ya|you guys|you all|anyone|someone|somebody|people|folks) (?:next |all |do |just )?(?:have|get|got|find|'ve got|has|gets|finds) ${thing}(?: (?:to spare|free|spare|tomorrow|today|for it|for this))?`,
    `when(?:ever)? (?:you|u|ya)(?:['’]re| are| r)? (?:free|available|ready|able|around|less busy|not (?:too )?busy|back online)`,
    'when(?:ever)? (?:you|u|ya) (?:can|could|like|want|please|wish|feel like it|are able to)(?! (?:have|be|t\\b))(?=_(?:$|[.,;:!?)—–-]|please|thanks|and))',
    'when(?:ever)? (?:it[\'’]?s |it is |is )?(?:most |more )?(?:convenient|possible)(?: (?:for|to) (?:you|everyone|all))?',
    'when(?:ever)? it suits(?: you)?',
    'when(?:ever)? (?:your )?(?:time|schedule) (?:permits|allows)',
    '(?:as )?time (?:permits|permitting|allows|allowing)',
    'whenever(?=_(?:$|[.,;:!?)—–-]|is (?:fine|good|ok)))',
    'in (?:the )?(?:very )?(?:near|nearest|not too distant|foreseeable) future',
    '(?:in|over|within|during) (?:the )?(?:next|coming) (?:few|couple of|several)? ?(?:days|weeks|months|hours|minutes)',
    '(?:in|within|over) (?:the |just )?(?:next |coming )?(?:a )?(?:few|several|some) (?:days|weeks|months|hours|minutes)',
    '(?:in|over) the (?:coming|next) (?:days|weeks|months)(?: or so)?',
    'in (?:a |good )?(?:little )?(?:bit|while|due course|due time|jiffy|timely (?:manner|fashion|way))',
    'in a (?:prompt|timely|expeditious) (?:manner|fashion|way)',
    '(?:the )?sooner(?: rather)? (?:than|then) later',
    '(?:the )?sooner,? the better',
    '(?:very |fairly |pretty |quite |really |rather )?soon(?:ish|est)?',
    'before (?:too )?long',
    'sooner or later',
    '(?:some ?time|any ?time|some day)(?: soon)?',
    'eventually',
    '(?:no|not (?:in )?(?:a|any)) (?:particular |big |great )?(?:rush|hurry)',
    '(?:very |most )?(?:urgently|immediately|promptly|shortly|swiftly|expeditiously|momentarily)',
    'quickly',
    'without (?:any |further |undue )?delay',
    'right away|straight ?away|at once|right now',
    'immediate(?= (?:attention|action|response|reply|answer|feedback|help|assistance|results?|review|hire|hiring|start|approval|execution|payment))',
    'by return(?: of post| mail| e-?mail)?',
  ].join('|'),
)

const bounded = new RegExp(`(?<![\\w'’-])(?:${limits.source})(?![\\w'’])`, 'gi')

/** What makes "soon" and "quickly" a manner of speaking. Tested on the text right before. */
const before =
  /(?:\b(?:see|talk(?:ing)? to|speak(?:ing)? to|hear(?:ing)? from|speak|talk|meet|catch|chat|get well|back|until|up)\s+(?:you|u|ya|y'all|with you|all|from you|to you|well)?\s*|\b(?:not|so|too|how|more|no|has|have|had|was|were|been|is|are|isn't|aren't|wasn't|being|which|as|most|nearly|less|coming|you'll|will be|would|then|than|and|just|i'll|i will|we'll|we will|i'd|he|she|it|they)\s+)$/i

/** The vague words that everyday speech uses for other ends; they must pass `before` and the tests below. */
const loose = /^(?:(?:very |fairly |pretty |quite |really |rather )?soon|quickly|immediately|shortly|promptly|swiftly|eventually|momentarily|some ?time|any ?time|right now|at once|(?:very |most )?urgently)$/i

/** Limits that limit nothing: "ASAP", "when you get a chance", "at your convenience". */
export function findVague(text: string): TimeExpression[] {
  if (!cue.test(text)) return []
  const found: TimeExpression[] = []
  for (const match of text.matchAll(bounded)) {
    const end = match.index + match[0].length
    if (loose.test(match[0]) && isTalk(text, match[0], match.index, end)) continue
    found.push({
      start: match.index,
      end,
      precision: 'vague',
      hasDate: false,
      hasDay: false,
      hasTime: false,
      hasZone: false,
      hasYear: false,
      hasWeekday: false,
      shape: 'vague',
    })
  }
  return found
}

function isTalk(text: string, word: string, start: number, end: number): boolean {
  const prior = text.slice(Math.max(0, start - 28), start)
  const next = text.slice(end, end + 24)
  if (/time$/i.test(word) && /^\s+(?:ago|in the past|back)\b/i.test(next)) return true
  if (/^any ?time$/i.test(word) && /^\s*$/.test(prior)) return true
  // "right now" and "at once" tell the present or the manner far more often than a limit.
  if (/^right now$/i.test(word)) return true
  if (/^at once$/i.test(word) && /\b(?:all|both|many|two|three|things|several)\s+$/i.test(prior)) return true
  if (/^\s+(?:as|after|before|when|following|enough|clear|obvious|apparent|visible|available|identified|became|became|gets?|realiz|realis|notic|below|above|preceding|prior)\b/i.test(next)) return true
  return before.test(prior)
}
