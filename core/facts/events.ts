import type {ParsedDraft, Sentence} from '../draft.js'
import {overlaps} from '../span.js'
import {lines} from './pattern.js'
import type {Ask, Event} from './facts.js'
import {timesIn} from '../times.js'
import {askedSentences, type Line, lineOf, linesOf, quotes, sentenceOf, spanIn} from './gap-draft.js'

/** Source: our own selection. */
const noun =
  '(?:meetings?|calls?|telecon|workshops?|trainings?|training course|courses?|sessions?|demo|(?:design|code|' +
  'sprint|project|budget|quarterly|annual|architecture|security|launch|performance|case|peer) review|' +
  'retro|retrospective|kick-?off|conference|webinar|town ?hall|all-?hands|off-?site|on-?site|interviews?|dinner|' +
  'lunch|party|drinks|breakfast|brunch|picnic|barbecue|bbq|ceremony|hearing|' +
  'presentation|briefing|drill|rehearsal|dry run|tour|visit|hackathon|meet-?up|seminar|lecture|exam|appointment|' +
  'celebration|farewell|reception|concert|tournament|open house|negotiations?|' +
  'inspection|audit|gathering|get-?together|retreat|summit|symposium|induction|inauguration|orientation|assembly|' +
  'panel|fair|stand-?up|sync|walk-?through|shoot|hike|excursion|flea market|signing|(?:panel|podium|' +
  'public) discussion|debate|(?:summer|winter|spring|autumn) school|bazaar|jumble sale|(?:field|school|' +
  'class|day|boat|bus|team) trip|(?:team|group|class) photo|memorial|funeral|' +
  'wedding|talk|f[eê]te|festival|vernissage|opening|match|race|(?<!(?:word|video|board|card) )game|regatta|' +
  'screening|premiere|ball|vigil|march|' +
  'rally|clean-?up|quiz|bake sale|auction|christening|baptism|graduation|handover|' +
  'defen[cs]e|viva|trial|debrief|huddle|forum|congress|convention|camp|outing|parade|show|performance|readings?|' +
  '(?!(?:last|next|this|that|every|one|other|same|good|long|first|whole|late|each|the|' +
  'all)\\b)[a-z\\u00C0-\\u024F\'-]{3,12} (?:day|night|evening|weekend|week)|open mic|prom|launch|deposition|' +
  'mediation|' +
  'tasting|fitting|casting|audition|gala|banquet|luncheon|reunion|matinee|finals?|semi-?finals?|try-?outs?)'
const det = "(?:the|our|my|this|that|an?|your|his|her|their|[a-z\\u00C0-\\u024F]+'s?)"
const words =
  "(?:(?!(?:and|or|to|we|you|i|they|it|is|are|in|on|at|for|the|of|with|if|after|" +
  "before)\\b)[a-z\\u00C0-\\u024F\\d&/'-]{1,20} ){0,4}?"
const event = new RegExp(
  `(?<![a-z\\u00C0-\\u024F'])(?:${det} ${words}${noun}(?: ${noun}){0,2}|(?:dinner|lunch|drinks|breakfast|brunch|` +
  `all-hands|` +
  'town hall)(?! (?:menu|order|break|time|table|box)))\\b(?![-\'/]|\\s(?:notes|minutes|rooms?|links?|invites?|' +
  'agenda|summary|recording|team|organi[sz]ers?|page|plan|schedule|list|fee|slides|materials?|table|programme|' +
  'budget|report|numbers?|centre|center|hours|desk|manager|coordinator|hall|dress|season|ticket|poster|flyer)\\b)',
  'gi',
)
/** What is attended is an event, whatever its name. */
const attended = new RegExp(
  '\\b(?:attend|attending|attendance at|take part in|participate in|participation in|rsvp (?:for|to)|speak at|' +
  `presence at|(?<!I )(?:am|are|is|` +
  `'re) on) (${det} (?:[a-z\\u00C0-\\u024F\\d'-]{1,20} ){0,3}?[a-z\\u00C0-\\u024F]{3,})(?=\\s*(?:$|` +
  '[.,;:!?)]|(?:in|at|on|for|with|by|and|of|as|to|before|after|this|next|when|where|that|which|please|or|but|' +
  'from|about)\\b))', 'gi')

/** How a sentence comes to an event that its readers go to. */
const leads =
  new RegExp(
    lines`
      \b(?:attend(?:ing)?|join(?:ing)?|join (?:us|me|them)|chair|host|moderate|lead|run|open|facilitate|photograph|
      film|record|observe|to|at|in|into|for|during|on|with|have|having|wants?|hold|holding|hosting|organi[sz]ing|
      planning|arranging|giv(?:e|ing)|running|leading|(?:can't|cannot) make|
      throw(?:ing)?|there (?:is|will be)|celebrate|reminder:|at one of) $
    `,
    'i',
  )
/** Behind an event that a sentence is about. */
const happens = new RegExp(
  lines`
    ^(?: of [\w' -]{2,30}?)? (?:takes place|will take place|is (?:coming up|on|held)|will be held|happens)\b
  `,
  'i',
)
/** Somebody else is to come, or nobody. */
const aside =
  new RegExp(
    lines`
      \b(?:(?:invite|ask|tell|remind|send|bring) (?:(?:Mr|Ms|Mrs|Dr)\.? )?(?!you\b|us\b|
      me\b)[a-z\u00C0-\u024F]+(?: and [a-z\u00C0-\u024F]+)? (?:to|for)|apply (?:for|to)|late (?:to|for)|
      on the list for|a date for|
      a time for|thanks for|thank you for|sorry for|instead of|watch|seen?|saw) (?:the |our |my )?$
    `,
    'i',
  )
const ahead = /\b(?:before|ahead of|prior to|in time for) $/i

/** A part in it that readers are to take. */
const takesPart =
  new RegExp(
    lines`
      \b(?:attend|attending|attendance|join(?! (?:the |two |these |both )?(?:tables?|lists?|columns?|files?))|
      come(?! (?:up|back|from|in handy|with (?:an? )(?!(?:vote|question|objection|idea|opinion|answer|proposal|list|
      decision|plan|story)\b))\b)|coming|participat\w+|take part|be there|be present|present at|
      show up|turn up|drop in|stop by|bring|dress|wear|pack|rsvp|invite you|invited|expected|welcome|guest|speaker|
      panell?ist|witness|juror|note-?taker|observer|moderator|perform|speak|present|demo|show|pitch|introduce|play|
      (?:be|you're|you are) (?:at|in|on|with)|sit on|spoke|came|joined|chair|host|moderate|facilitate|photograph|
      film|sing|cook|cater|take (?:the )?(?:notes|minutes)|prepare|prepared|be ready|have .{0,24} ready|
      get .{0,24} ready|(?:give|gave|deliver|hold|held|take over|do) (?:a|an|the|your|my|
      our) (?:[\w-]+ ){0,3}(?:talk|speech|
      demo|presentation|update|tour|keynote|toast|lecture|part)|arrive|dial in|represent us|cover|
      register(?! (?:the|an?|your|it|this|that)\b)|sign up|enrol|enroll|usher|volunteer (?:at|for)|
      help (?:us |out )*(?:at|with|during)|see you|be our guest|mandatory|compulsory|be part of|have you|
      lead (?:the|a|our)|(?:need|want|looking for) (?:\w+ )?(?:helpers?|volunteers?|hands|people) (?:for|at|to)|
      open (?:the|our) (?:concert|conference|exhibition|evening|festival|
      ceremony|show|gala)|stand in|fill in for|step in|deputi[sz]e|(?:take|in) my place)\b
    `,
    'i',
  )
/** What the writer or a third person does is no part of the readers. */
const theirs = new RegExp(
  lines`
    \b(?:I|he|she|they)(?:'ll|'d|'m| will| would| can| could| am| is| are)? (?:also |just )?(?:attend|join|com(?:e|
    es|ing)|present|bring|speak|arrive|perform|introduce|play|show|demo|chair|host|moderate|film|sing|cook)s?\b
  `,
  'gi',
)
/** "If you come in for a meeting." */
const supposed = new RegExp(
  lines`
    \b(?:if|when|whenever|should) (?:you|he|she|they|I|we|anyone)\b[^,.;?!]{0,40}$|\bfor (?:me|him|her|
    them) to (?:attend|join|come to) $
  `,
  'i',
)
const unwanted = new RegExp(
  lines`
    \b(?:don't|do not|never|no need to|needn't|need not|not have to|instead of) (?:\w+ )?(?:come|coming|attend|join|
    bring|wear|present)\b
  `,
  'gi',
)
const conditional = /\b(?:if|when|whenever|in case|whether|should) (?:you|he|she|they|I|we|anyone)\b[^,.;?!]{0,40}/gi
const honoured = new RegExp(
  lines`
    \b(?:honou?red|happy|glad|delighted|great|lovely|nice|grateful|pleased|wonderful|love it|good) if (?:you|
    everyone|all of you)\b
  `,
  'i',
)
const close = /\b(?:bring|come|prepared|ready|arrive|you(?:'ll| will) (?:need|present|speak)|in costume)\b/i
const invites =
  new RegExp(
    lines`
      \b(?:you(?:'re| are) (?:all |both |each |warmly |cordially |hereby |also )*(?:invited|expected|required|asked|
      requested|welcome|to (?:attend|join|come))|(?:love|delighted|happy|honou?red|glad|pleased|
      like) (?:to have you|you to|(?:every|each|all)\b[^.!?]{2,24}? to)|love to have|(?:must|have to|has to|should|
      shall|(?:are|
      is) (?:required |expected |asked |requested |to be )*to) (?:all |each |also )?(?:attend|take part|join|come|
      participate|be (?:at|present|there))|(?:is|are) (?:all |hereby |also )*(?:invited|expected|required|welcome)|
      invite you|mandatory|compulsory|hope (?:to see|you)|please|rsvp|see you)\b
    `,
    'i',
  )
const own = new RegExp(
  lines`
    \b(?:I|we|he|she|they|who|which|nobody|no one|i've|we've|everyone else)(?:'ll|'d|'m|
    're)?(?: \w+n't| not| will| can| could| have| had| am| are| was| were| going to| plan to| want to| need to| to|
    \salso| both| just){0,3} (?:attend(?:ing)?|join(?:ing)?|com(?:e|ing) to|invited to|chair|host|moderate|lead|run|
    open|film|take part in|participate in|present(?:ing)? at|speak(?:ing)? at|be at|be in|on) $
  `,
  'i',
)
const past = new RegExp(
  lines`
    \b(?:was|were|went|had|did|yesterday|last (?:week|night|month|year|time|\w+day)|attended|happened|took place|
    presented|invited you last|thanks for coming)\b
  `,
  'i',
)

const requests = /\b(?:please|pls|can|could|would|will|must|should|rsvp|invite you|you're|you are)\b/i

/** The reader can tell the time, or is asked for it. */
const known =
  new RegExp(
    lines`
      \b(?:weekly|daily|monthly|bi-?weekly|fortnightly|regular|usual|recurring|every (?:day|week|month|year|morning|
      evening|night|other|second|first|last|\w+day)|each (?:day|week|month|morning)|(?:right |just )?now|right away|
      in progress|already (?:started|running)|calendar|invite I|invites? (?:is|are|has|was|went|that|for)|same time|
      (?:what|which) (?:day|date|time|week|slot)|when (?:are|would|could|can|is|do|does|should|shall|will)|suits?|
      availab\w+|doodle|poll|schedul\w+|re-?schedul\w+|date (?:and time )?(?:is|will|to|follows)|time (?:is|will|to|
      and place)|to be (?:announced|confirmed|decided|fixed)|TB[DAC]|a (?:time|date|slot)|times? that|dates? that|
      next (?:meeting|call|session|one|retro|stand-?up|sync|sprint|training|rehearsal|lesson|class)|online|
      on demand|self-paced|at your own pace|any ?time|some ?time)\b|\[[^\]]{0,20}(?:date|time|when|day)
    `,
    'i',
  )
const dayName = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow)\b/i
const limit = new RegExp(
  lines`
    \b(?:by|until|till|no later than|not later than|before|due|deadline(?: is|:)?|within|closes(?: on)?|
    ends(?: on)?|expires(?: on)?|since|latest|after|from)\s+(?:the |on |at )?$
  `,
  'i',
)
/** "What you did in February" tells of another time. */
const done = new RegExp(
  lines`
    \b(?:what|how|which|where|everything|all) (?:(?:that )?(?:you|we|they|he|she|everyone|everybody|each [a-z]+|the [a-z]+)|
    [a-z]+ (?:you|we|they))(?:'ve| have| has| all)? (?:did|done|[a-z]+ed|sold|learnt|saw|made|spent|built|wrote|ran|won|got|
    went)\b[^.,;!?]{0,30}$
  `,
  'i',
)
/** "Explain in five minutes" tells how long. */
const speaks = /\b(?:explain|present|show|tell|pitch|introduce|sum up|summari[sz]e)\b[^.,;]{0,30}$/i
const gone = /\b(?:last|past|yesterday|ago|previous|earlier)\b|^(?:19|20)\d\d$/i

/** Events that readers are asked to join or to prepare for, in reading order. */
export function readEvents(draft: ParsedDraft, asks: readonly Ask[]): readonly Event[] {
  if (asks.length === 0) return []
  const asked = askedSentences(asks)
  const prose = linesOf(draft)
  const joined = prose.map(({text, index}) => {
    if (honoured.test(text)) return takesPart.test(text)
    if (!asked.has(index) && !invites.test(text)) return false
    return takesPart.test([conditional, theirs, unwanted].reduce((rest, words) => rest.replace(words, ' '), text))
  })
  if (!joined.includes(true)) return []
  const events: Event[] = []
  const attaches = draft.sentences.some(({text}) => /\battach|\benclosed/i.test(text))
  let told: readonly Telling[] | undefined
  for (const [at, sentence] of prose.entries()) {
    const {text} = sentence
    if (!joined[at] && !joined[at + 1] && !joined[at - 1]) continue
    for (const [from, what, sure] of mentions(text)) {
      const before = text.slice(Math.max(0, from - 120), from)
      if (aside.test(before) || own.test(before) || (supposed.test(before) && !honoured.test(text))) continue
      if (past.test(text) && !(asked.has(sentence.index) && requests.test(text))) continue
      const held = happens.test(text.slice(from + what.length))
      if (!sure && !held && !(ahead.test(before) ? joined[at] && close.test(text) : leads.test(before))) continue
      if (!joined[at] && !sure && !new RegExp(
        lines`
          \b(?:on|have|having|wants?|hold|holding|hosting|throwing|organi[sz]ing|planning|arranging|giving|running|
          leading|(?:can't|cannot) make|be|is) $|\bfor $|^reminder: $
        `,
        'i',
      ).test(before) && !held) continue
      const place = spanIn(sentence, from, from + what.length)
      if (events.some(other => overlaps(other, place))) continue
      events.push({
        ...place,
        noun: (/[^\s]+$/.exec(what)?.[0] ?? '').toLowerCase(),
        timed: attaches || timed(draft, (told ??= tellingOf(draft)), sentence, from, what),
        ...hourOf(draft, sentenceOf(sentence)),
        sentence: sentenceOf(sentence),
      })
    }
  }
  return events
}

/** Names of events in a sentence: where each starts, its words, and whether it is surely attended. */
function* mentions(text: string): Iterable<readonly [number, string, boolean]> {
  for (const match of text.matchAll(attended)) {
    const what = match[1] ?? ''
    const on = /\bon$/i.test(match[0].slice(0, match[0].length - what.length).trim())
    if (on && !/\b(?:panel|jury|committee|stage)\b/i.test(what)) continue
    yield [match.index + match[0].length - what.length, what, true]
  }
  for (const match of text.matchAll(event)) yield [match.index, match[0], false]
}

/** What a sentence tells of times, without those that limit something or are over. */
interface Telling {
  readonly line: Line
  readonly times: readonly {readonly start: number; readonly end: number; readonly dated: boolean}[]
}

function tellingOf(draft: ParsedDraft): readonly Telling[] {
  return draft.sentences.map(lineOf).map(line => {
    const times = timesIn(line, draft.context.clock).flatMap(({shape, start, end, hasDate, hasWeekday, hasTime}) => {
      const lead = line.text.slice(Math.max(0, start - 24), start)
      const words = line.text.slice(start, end)
      if (shape === 'vague' || shape === 'event' || (speaks.test(lead) && /^in\b/i.test(words))) return []
      return limit.test(lead) || gone.test(words) || done.test(line.text.slice(0, start)) ? [] : [{start, end, dated: hasDate || hasWeekday || hasTime}]
    })
    return {line, times}
  })
}

/** The text tells when: everywhere by what is attached or linked, or by a date; near the event by "weekly" and the like. */
function timed(draft: ParsedDraft, told: readonly Telling[], sentence: Line, from: number, what: string): boolean {
  if (quotes(draft) || (draft.context.attachments?.length ?? 0) > 0) return true
  if (draft.links.some(({target}) => !/^mailto:/i.test(target))) return true
  if (known.test(what) || dayName.test(what)) return true
  return told.some(({line, times}) => {
    const own = line.index === sentence.index
    const near = own ? {from: Math.max(0, from - 100), to: from + what.length + 120} : {from: 0, to: 300}
    if (Math.abs(line.index - sentence.index) <= 3 && known.test(line.text.slice(near.from, near.to))) return true
    return times.some(({start, end, dated}) => dated || (own && start > near.from && end < near.to))
  })
}

/** How many sentences behind the event its hour may stand: "When: 4 May, 10:00". */
const reach = 4

function hourOf(draft: ParsedDraft, sentence: Sentence): Pick<Event, 'hour'> {
  for (const near of draft.sentences.slice(sentence.index, sentence.index + reach)) {
    if (!/\d|noon|midnight/i.test(near.text)) continue
    const expression = timesIn(near, draft.context.clock).find(
      ({start, end, hasTime, hasDay, endOfDay}) =>
        hasTime &&
        hasDay &&
        !endOfDay &&
        !limit.test(near.text.slice(Math.max(0, start - 24), start)) &&
        !gone.test(near.text.slice(start, end)),
    )
    if (expression) return {hour: {...spanIn(near, expression.start, expression.end), expression, sentence: near}}
  }
  return {}
}
