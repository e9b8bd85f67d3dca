import {type Draft, type Sentence, sourceOf} from './draft.js'
import {lines} from './facts/pattern.js'

/** "If it's not too much trouble". */
const noTrouble = lines`
  if (?:it|that|this)(?:'s| is| isn't| would be| wouldn't be| were| weren't)(?: not)? (?:at all |too |really |even )*
  (?:much |big |great |of ){0,2}(?:a |an |any |no )?(?:(?:much |big |great )?(?:trouble|bother|hassle|problem|burden|
  imposition|inconvenience|effort|ask|stretch)|to ask|possible|ok|okay|alright|all right|fine|convenient|inconvenient|
  feasible)(?: (?:to ask|with you|for you|by you))?
`
/** "If you don't mind". */
const noMind = lines`
  if (?:(?:you|it) (?:don't|do not|wouldn't|would not|didn't|doesn't)(?: really)? (?:mind|object|put you out)|(?:nobody|
  no one) minds)(?: (?:too much|terribly|that|me asking|my asking))?
`
const notBusy = lines`
  if (?:you're|you are|you aren't|you're not|you are not) (?:not )?(?:too |terribly |super |very )?(?:busy|willing|
  up for it|so inclined|inclined)
`
const withTime = lines`
  if you (?:(?:could|can|might|would) (?:spare|find|manage)|(?:happen to )?(?:have|get|had|got|find)) (?:a |the |any |
  some |a spare )?(?:\w+ )?(?:moment|minute|time|chance|second|sec|opportunity)
`
const perhaps =
  'maybe|perhaps|possibly|potentially|conceivably|kind of|kinda|sort of|sorta|by any chance|i guess|i suppose'
const um = '(?<![\\w@#])(?:um+|uh+|uhm|erm+|hmm+)'

const each = (...sources: readonly string[]): readonly RegExp[] =>
  sources.map(source => new RegExp(`\\b(?:${source})\\b`, 'gi'))

/** Words that take an ask back while it is made; each weighs 2. Our own selection. */
const strong = each(
  lines`
    (?:(?:i|we)(?:'m|'ve been| was| were| am| are| have been)? (?:(?:just|only|kind of|kinda|sort of|actually|really|
    also|rather|idly|still) ){0,3})?(?:wondering|wonder (?:if|whether)|hoping|thinking (?:that )?(?:maybe|perhaps|you|
    we|if|of asking|about asking)|toying with)
  `,
  '(?:just|only) (?:kind of |sort of )?(?:wondering|hoping|thinking|wanted|asking|checking|curious)',
  perhaps,
  noTrouble,
  noMind,
  notBusy,
  um,
  lines`
    (?:(?:i'm |i am |so |very |really |terribly |awfully ){0,3}(?:sorry|apologies)|(?:i |we )?(?:really |kind of )?(?:
    hate|hesitate|hardly dare|barely dare|don't(?: really)? (?:want|like|mean|wish)|feel (?:bad|awkward|terrible|
    a bit awkward)))(?: (?:even |for |about |to ))?(?:be(?:ing)? (?:a|such a) (?:pain|bother|nuisance)|bother(?:ing)?|
    bug(?:ging)?|ask(?:ing)?|troubl(?:e|ing)|disturb(?:ing)?|bring(?:ing)?|nag(?:ging)?|impos(?:e|ing)|pester(?:ing)?|
    interrupt(?:ing)?)(?: (?:you|this|up|on you|about this|again|so much|with this|even|it|this up)){0,3}
  `,
  lines`
    (?:i know|i realise|i realize|i understand|i'm sure) (?:that )?(?:you're|you are|you have|everyone is|everybody is|
    you must be)(?: (?:all|probably|very|super|so|really|extremely|crazy|incredibly|terribly|always)){0,3} (?:
    busy|swamped|slammed|a lot on|a lot going on|a full plate|enough on your plate|so much on)
  `,
  lines`
    (?:no|zero|absolutely no) (?:worries|pressure|problem|stress|obligation)(?: at all| whatsoever)?(?= (?:if|though|
    of course|either way)\b|,|$)
  `,
  lines`
    (?:please )?feel free to (?:say no|ignore|refuse|decline|disregard)|(?:it's |it is )?(?:totally|completely|
    absolutely|perfectly) (?:fine|ok|okay|understand(?:able)?) if (?:not|you)|
    (?:i'd )?(?:totally|completely) understand if|ignore (?:this|me) if
  `,
  "not (?:entirely |really |quite |even )?sure (?:if|whether)",
  "i don't (?:know|suppose)(?: if| whether)?(?= (?:you|this|it|there|we))",
  lines`
    (?:silly|stupid|dumb|daft) (?:question|ask|request)|this (?:might|may|is probably|probably) (?:be |is )?(?:a )?
    (?:bit |little )?(?:silly|stupid|dumb|weird|odd|cheeky|a long shot)|(?:a lot|too much|cheeky|bold)(?: of me)? to ask
  `,
  'mind (?:terribly|awfully|too much|very much)',
)
/** Words that soften it, and are polite alone; each weighs 1. */
const soft = each(
  'might',
  'be able to|be willing to|be open to|be so kind as to|see your way to|find it in your heart|consider',
  '(?:would|could|might|if) it (?:be |were |is )?(?:at all )?possible|if(?: at all)? possible|be possible',
  'at all',
  'happen to|any chance',
  'at some point|some ?time soon|sometime|somehow|one of these days|some day|in any way|some way',
  lines`
    (?:tiny|teeny|wee|small|little|minor)(?: little| wee)? (?:favou?r|question|thing|bit|request|look|moment|minute|
    chat)
  `,
  'or (?:something|so|anything|whatever|not|some such)',
  withTime,
  "i think|i feel|i feel like|i was going to|thought i'd|thought i might",
  'just',
  'not urgent(?: at all)?|no rush(?: at all)?|whenever',
)

/** How heavily a text is hedged: 2 for each word that takes the ask back, 1 for each that softens it. */
export function hedging(text: string): number {
  const taken: {start: number; end: number}[] = []
  const count = (patterns: readonly RegExp[], weight: number): number => {
    let sum = 0
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index
        const end = start + match[0].length
        // "Just" and "kind of" inside "I was just kind of wondering" count beside it.
        if (taken.some(other => other.start === start && other.end === end)) continue
        const inside = taken.some(other => other.start < start && end <= other.end && other.end - other.start < 24)
        if (inside && match[0].length > 7) continue
        taken.push({start, end})
        sum += inside ? 1 : weight
      }
    }
    return sum
  }
  return count(strong, 2) + count(soft, 1)
}

const pardon = new RegExp(
  lines`
    \b(?:sorry|apologies|hate to|hesitate|no worries|no pressure|feel free to|i know you|hardly dare|awkward|
    totally fine|understand if)\b
  `,
  'i',
)

/** A preface or an afterthought that begs pardon for the ask beside it. */
export function begsPardon({text}: Sentence): boolean {
  return pardon.test(text) && hedging(text) >= 2
}

/** What goes without loss, with the commas around it. */
const dispensable = new RegExp(
  `,?\\s*(?:\\b(?:${noTrouble}|${noMind}|${notBusy}|${withTime}|${perhaps}|if(?: at all| it's| it is)? possible|` +
    "(?:but |and )?(?:no|zero) (?:worries|pressure|stress|problem)(?: at all)?(?: if (?:not|" +
    "you can't|that's not possible|it's not))?|(?:and |but )?(?:it's )?(?:totally|completely|absolutely) (?:fine|ok|okay) " +
    "if (?:not|you can't)|" +
    "(?:and |but )?i(?:'d)? (?:totally |completely |fully )?understand if (?:not|you can't)|" +
    'when(?:ever)? you (?:get|have|find) (?:a |the |some )?(?:\\w+ )?(?:moment|minute|time|chance|second)|' +
    'no rush(?: at all)?(?: of course)?|whenever (?:it suits you|you can|you get to it)(?: really)?|' +
    'if i may(?: ask)?|you know(?=,)|happen to|at some point|' +
    'sometime(?! (?:this|next|on|before|in))|somehow|or (?:something|anything|whatever|so)|in any way|just|at all)|' +
    `${um})\\b,?`,
  'gi',
)
const whom =
  '(you(?: guys| all| two| both)?|we|us|someone|somebody|anyone|anybody|(?:any|some)?one of you|' +
  '\\[fill in: who\\]|[\\p{Lu}@][\\p{L}\\w.-]{1,20})'
const verb = '((?:please |also |quickly |kindly )?[a-z][a-z-]{1,20}\\b.*)$'
const able =
  '(?:[\\s,]{1,6}(?:be able to|be willing to|be so kind as to|like to|want to|find the time to|take the time to|' +
  'see your way to))?'
/** How a hedged sentence comes to what it wants; the second group of each is who should, the last what. */
const cores: readonly {readonly pattern: RegExp; readonly say: (who: string) => string}[] = [
  {
    pattern: new RegExp(
      lines`
        \b(?:have|got|find|spare)()[\s,]{1,6}(?:a |the |any |some )?(?:\w+ )?(?:minute|moment|time|second|sec|chance)
        [\s,]{1,6}to[\s,]{1,6}([a-z].*)$
      `,
      'u',
    ),
    say: () => 'could you',
  },
  {
    pattern: new RegExp(
      '(?:\\b[Ii]f|\\bwhether|\\bthat|\\bhoping|\\bthinking|\\bwondering|\\bthink|^|,|\\bbut|\\bso)[\\s,]{1,6}' +
        `${whom}(?:'d(?! (?:had|been|heard|seen|got|gotten|\\w+ed)\\b)| (?:could|can|would|might|may|will))${able}[\\s,]{1,6}` +
        `(?!mind\\b|be\\b|have (?:been|had|\\w+ed)\\b|not\\b)${verb}`,
      'u',
    ),
    say: who => `could ${who}`,
  },
  {
    pattern: new RegExp(
      lines`
        \b(you) (?:could|can|would|might|may)[\s,]{1,6}(be (?:up for|open to|interested in|free|available|okay with|
        ok with)\b.*)$
      `,
      'u',
    ),
    say: () => 'would you',
  },
  {
    pattern: new RegExp(
      `\\b(?:way|chance|possibility)[\\s,]{1,6}(?:for|that) ${whom} (?:to|could|can)[\\s,]{1,6}${verb}`,
      'u',
    ),
    say: who => `could ${who === 'us' ? 'we' : who}`,
  },
  {
    pattern: /\b(?:okay|ok|alright|all right|fine)()[\s,]{1,6}(if (?:we|I|you)\b.*)$/u,
    say: () => 'would it be okay',
  },
  {
    pattern: new RegExp(`\\bpossible[\\s,]{1,6}(?:that )?for ${whom} to[\\s,]{1,6}${verb}`, 'u'),
    say: who => `could ${who === 'us' ? 'we' : who}`,
  },
  {
    pattern: /\bpossible()[\s,]{1,6}to[\s,]{1,6}((?:get|have|receive|see|borrow|use|join|attend|come|ask)\b.*)$/u,
    say: () => 'could I',
  },
  {pattern: new RegExp(`\\bpossible()[\\s,]{1,6}to[\\s,]{1,6}${verb}`, 'u'), say: () => 'could you'},
  {
    pattern: new RegExp(`\\b(?:could|can|would|will) ${whom}${able}[\\s,]{1,6}(?!mind\\b)${verb}`, 'u'),
    say: who => `could ${who}`,
  },
  {
    pattern: /\b(?:would|do) (you)(?: \w+)? mind(?: (?:terribly|awfully|too much))?[\s,]{1,6}([a-z]+ing\b.*)$/u,
    say: () => 'would you mind',
  },
  {
    pattern: /\b(?:hoping|hope|like|love|wanted|want)[\s,]{1,6}(?:that )?(you)(?: guys)? to[\s,]{1,6}([a-z].*)$/u,
    say: who => `could ${who}`,
  },
  {
    pattern: new RegExp(
      lines`
        \b(?:hoping|like|love|wanted|want|thought i might|thought i'd|wondering (?:if|whether) (?:i|we) (?:could|can|may|
        might))()[\s,]{1,6}(?:to[\s,]{1,6})?((?:get|have|hear|receive|borrow|use|take|pick|see|talk|speak|meet|join|
        come|move|swap)\b.*)$
      `,
      'u',
    ),
    say: () => 'could I',
  },
  {
    pattern: new RegExp(
      lines`
        \b(?:wondering|curious|ask|asking|know|wonder|check)()[\s,]{1,6}((?:what|which|who|when|where|why|how|if|
        whether)\b.*)$
      `,
      'u',
    ),
    say: () => 'could you tell me',
  },
]
const filler = new RegExp(
  lines`
    ^(?:[\s,.…'–—-]|\b(?:m|ve|d|ll|just|thought|there|any|chance|nice|great|good|lovely|no|worries|pressure|so|and|
    but|also|anyway|anyways|well|ok|okay|oh|look|hey|hi|hello|i|we|was|were|am|i'm|that|it|would|could|be|not|sure|
    this|to|ask|bring|up|you|know|is|are|it's|might|feel|like|sorry|bother|again|even|really|very|actually|only|
    wanted|hate|hardly|dare|if|whether|wondering|wonder|hoping|thinking)\b)*$
  `,
  'i',
)

const opener = new RegExp(lines`
  ^\W{0,3}(?:Would|Could|Can|Will|If|Hoping|Wondering|Thinking|Do|You|We|Someone|Somebody|Anyone|Anybody|Not|Just)\b
`)

/** The ask of a hedged sentence, still polite, in place of what stands from `from` (an offset into its text) to its end. */
export function directly(draft: Draft, sentence: Sentence): {readonly from: number; readonly text: string} | undefined {
  const {text} = sentence
  const source = sourceOf(draft, sentence)
  // The sentence without its hedges, and where each character stands.
  const at: number[] = []
  let plain = ''
  let last = 0
  const keep = (from: number, to: number): void => {
    for (let index = from; index < to; index++) {
      plain += text[index] as string
      at.push(index)
    }
  }
  for (const match of text.matchAll(dispensable)) {
    keep(last, match.index)
    last = match.index + match[0].length
    const next = text[last]
    if (next !== undefined && /[\p{L}\uFFFC]/u.test(next)) {
      plain += ' '
      at.push(last - 1)
    }
  }
  keep(last, text.length)
  const lowered = plain.replace(opener, head => head.toLowerCase())
  for (const {pattern, say} of cores) {
    const match = pattern.exec(lowered)
    const what = match?.[2]
    if (!match || what === undefined) continue
    const who = match[1] ?? ''
    const from = plain.length - what.length
    const lead = leadOf(text, at[match.index] ?? 0)
    const words = Array.from(what, (_, index) => {
      const place = at[from + index] as number
      return source[sentence.start + place] ?? ''
    }).join('')
    const owns = who === 'you' && /^have (?!(?:a|another|him|her|them|someone|your|had|been|\w+ed)\b)/.test(words)
    const ask = `${owns ? 'do you' : say(who)} ${words.replace(/[\s.?!…,;:]*$/, '')}?`.replace(/ {2,}/g, ' ')
    const capital = lead === 0 && /^[^\p{Ll}]*\p{Lu}/u.test(text)
    return {from: lead, text: capital ? (ask[0] ?? '').toUpperCase() + ask.slice(1) : ask}
  }
  return undefined
}

const address = new RegExp(
  lines`
    ^\W{0,3}(?:(?:[Hh]i|[Hh]ey|[Hh]ello|[Dd]ear)\s+)?@?(?!(?:So|Um|Uh|Well|Sorry|Maybe|Perhaps|Anyway|Also|And|But|
    Okay|Ok|Just|Would|Could|If|Hi|Hey|Hello|Not|No|Hmm)\b)\p{Lu}[\p{L}.'-]{0,20}(?:(?:,? and |
    , | )@?\p{Lu}[\p{L}.'-]{1,20}){0,3}\s?[,:–—-]\s+
  `,
  'u',
)
const frame = new RegExp(
  lines`
    ((?:\b(?:so|and|but|also|anyway|well|um+|uh+|hmm+|then|ok|okay)\b[\s,]{1,6}){0,3})(?:\b(?:i|we)\b(?:'m|
    've been)?(?: \w+){0,4} (?:wondering|wonder|hoping|thinking|thought|curious|wanted|like|love|hate|hesitate|dare|
    know|guess|suppose|wish|feel)\b|\b(?:just |only )?(?:wondering|hoping|thinking)\b|\bit(?: would|'d) be (?:\w+ ){0,2}
    (?:nice|great|good|lovely|helpful|cool|awesome)\b|\bno (?:worries|pressure|rush)\b|\b(?:please )?feel free\b|
    \bwould (?:it|there)\b|\b(?:totally |completely )?understand if\b|\b(?:might|may|could|can) i\b|\bit's probably\b|
    \bmaybe\b|\bperhaps\b|\b(?:so |very |really )?sorry\b|\b(?:could|would|can) (?:you|we)\b|\bi(?:'m| am) (?:not sure|
    so sorry|sorry)\b|\bi (?:don't|do not|feel)\b|\byou (?:could|might|can)\b|
  ` + `\\b(?:${noTrouble}|${noMind}|${notBusy}|${withTime})\\b)`,
  'i',
)

/** How much of the sentence before its core stays: an address, or a clause of its own such as a reason. */
function leadOf(text: string, core: number): number {
  const called = address.exec(text)?.[0].length ?? 0
  const opens = frame.exec(text.slice(called, core + 24))
  const from = opens && called + opens.index <= core ? called + opens.index : core
  if (filler.test(text.slice(called, from))) return called
  const joint = /^(?:so|and|but)\b[\s,]{1,6}/i.exec(opens?.[1] ?? '')?.[0] ?? ''
  return from + joint.length
}
