import type {TimeExpression} from './time.js'
import {anyOf, rx} from './words.js'

const someTime =
  '(?:a |the |any |some |your |an )?(?:few |couple of |free |spare |little |bit of |quiet ){0,2}' +
  `${anyOf('chance time moment minutes? mins? sec second bandwidth cycles? opportunity bit')}` +
  `(?!_${anyOf('constraints? limits? limitations? zones? frames? slots? off sheets?')}\\b)`
const whoHas = '(?:you|u|ya|you guys|you all|anyone|someone|somebody|people|folks|they|he|she|everyone)'
const has = "(?:(?:next|all|do|just) )?(?:have|get|got|find|['’]ve got|has|gets|finds)"
const stop = '(?=_(?:$|[.,;:!?)("”—–-]|please|pls|thanks|thx|and|to))'
const whenever = [
  `${whoHas}_${has} ${someTime}(?: (?:to spare|free|spare|for it|for this))?`,
  "(?:you|u|ya)(?:['’]re| are| r)? (?:free|available|able|less busy|not (?:too )?busy)",
  `(?:you|u|ya) (?:can|could|like|want|please|wish|feel like it|are able to|have (?:it|them|that|those|this)|` +
    `know(?: (?:it|more|them|that))?)${stop}`,
  "(?:it['’]?s |it is |is )?(?:most |more )?(?:convenient|possible)(?: (?:for|to) (?:you|everyone|all))?",
  'it suits(?: you)?',
  '(?:your )?(?:time|schedule) (?:permits|allows)',
  '(?:things|it|the dust) (?:calms?|settles?|quiets?)(?: down)?',
  '(?:you|u|ya)(?: get| are)? around to (?:it|this|that|them)',
].join('|')
const units = '(?:minutes|hours|days|weeks|months)'

/** The limits that limit nothing, by the word that opens them. */
const limits: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries({
    as:
      "as (?:soon|early|quick(?:ly)?|fast|promptly|expeditiously) as (?:(?:it is|it['’]s|is|are|humanly|you) )?" +
      '(?:possible|possibly(?: can)?|feasible|practical|practicable|convenient|(?:you (?:possibly )?)?(?:can|able)|' +
      'you get (?:a|the) chance)' +
      `|as (?:soon as )(?:${whenever})|as (?:(?:your |our |my )?(?:time|schedules?) )(?:permits?|allows?)`,
    soon: `soon as (?:possible|you can|(?:${whenever}))|soon(?:ish|est)?`,
    asap: 'asap',
    'a.s.a.p': 'a\\.s\\.a\\.p\\.?',
    at:
      "at (?:your|you|his|her|their|our|my|everyone['’]s|the) (?:(?:very|own) )?(?:(?:earliest|soonest|first) )?" +
      '(?:possible )?(?:convenience|convience|convinience|convenance|leisure|opportunity|convenient time)' +
      '|at (?:your|the|you) (?:very )?(?:earliest|soonest)(?: possible)?(?: (?:moment|time|date))?' +
      "|at (?:a|any|some) (?:time|point|moment)(?: that| which)?(?:['’]s| is)? (?:suits|convenient|works|you like)" +
      '(?: (?:for|to))?(?: (?:you|everyone|all))?' +
      '|at some (?:point|time|stage)|at once',
    when: `when (?:${whenever})`,
    whenever: `whenever (?:${whenever})|whenever(?=_(?:$|[.,;:!?)("”—–-]|is (?:fine|good|ok)))`,
    if: `if (?:you|u|ya)_${has} ${someTime}`,
    pronto: 'pronto',
    once: `once (?:you|u|ya)_${has} ${someTime}`,
    take: 'take your (?:own )?time',
    time: 'time (?:permits|permitting|allows|allowing)',
    in:
      'in (?:the )?(?:very )?(?:near|nearest|not too distant|foreseeable) future' +
      `|in (?:the )?(?:next |coming )?(?:a )?(?:few|several|some) ${units}|in (?:the )?(?:coming|next) ${units}` +
      '|in (?:a |good )?(?:little )?(?:bit|(?<=little )while|due course|due time|jiffy|timely (?:manner|fashion|way))' +
      '|in a (?:prompt|timely|expeditious) (?:manner|fashion|way)|in your own time',
    within: `within (?:the )?(?:next |coming )?(?:a )?(?:few|several|some) ${units}`,
    over: `over (?:the )?(?:next |coming )(?:few |several |couple of )?${units}`,
    during: `during (?:the )?(?:next |coming )(?:few |several |couple of )?${units}`,
    next:
      `next (?:few|several|couple of) ${units}` +
      `|next (?:chance|time|opportunity|moment) ${whoHas} (?:get|have|find)(?: (?:a|the) (?:chance|moment|minute))?`,
    sooner: 'sooner(?: rather)? (?:than|then) later|sooner or later|sooner,? the better',
    the: 'the (?:earlier|quicker),? the better',
    before: 'before (?:too )?long',
    sometime: 'sometime(?: soon)?',
    some: `some time(?: soon|(?=_(?:$|[.,;:!?)"”])))`,
    anytime: 'anytime(?: soon)?',
    any: 'any time(?: soon)?',
    eventually: 'eventually',
    no: 'no (?:(?:particular|big|great|real|need to) )?(?:rush|hurry|urgency)',
    not: 'not (?:in )?(?:a|any) (?:(?:particular|big|great) )?(?:rush|hurry)|not (?:at all )?urgent',
    nothing: 'nothing urgent',
    urgently: 'urgently',
    immediately: 'immediately',
    promptly: 'promptly',
    shortly: 'shortly',
    swiftly: 'swiftly',
    expeditiously: 'expeditiously',
    momentarily: 'momentarily',
    quickly: 'quickly',
    without: 'without (?:(?:any|further|more|undue) ){0,2}delay',
    right: 'right away',
    straight: 'straight_away',
    straightaway: 'straightaway',
    most: 'most urgently',
    first: `first (?:chance|thing|opportunity|moment) ${whoHas} (?:get|have|find)`,
    immediate:
      'immediate(?= ' +
      anyOf('attention action response reply answer feedback help assistance results? review hir(?:e|ing) start') +
      '\\b)',
    by: 'by return(?: of post| mail| e-?mail)?(?! (?:value|type|code))',
  }).map(([word, source]) => [word, rx(`^(?:${source})(?![\\w'’-])`, 'i')]),
)

const opener = new RegExp(
  `(?<![\\w'’-])(?:${Object.keys(limits)
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.')}|sooni|soone)`,
  'gi',
)
/** Nothing vague is said without one of these. */
const cue = rx(
  'asap|a\\.s\\.a\\.p|pronto|better|around|calm|settle|quiet|\\bu |minute|moment|second|soon|conven|convi|chance|possib|you |future|few |several|' +
    'coming|leisure|opportun|earliest|' +
    'permit|allow|suit|course|manner|fashion| bit|while|time|rush|hurry|quick|urgen|immediate|prompt|short|swift|' +
    'expedit|moment|long|eventual|delay|away|once|whenever|return|feasible|practica|next |some ',
  'i',
)

/** What makes "soon" and "quickly" a manner of speaking. Tested on the text right before. */
const talkBefore = rx(
  `(?:\\b(?:${anyOf('see talk(?:ing)? speak(?:ing)? hear(?:ing)? meet catch chat get until till visit(?:ing)?')}|` +
    "(?:be|get|come|coming|is|are|am|['’](?:m|re|s)) back) " +
    "(?:(?:to|from|with) )?(?:(?:you|u|ya|y'all|all|well|everyone) )?(?:all )?|" +
    `\\b${anyOf(
      "not so too how more no has have had was were been is are isn't aren't wasn't being as most nearly less coming " +
        "then than just never always usually will would may might you'll i'll we'll i'd 'll",
    )} )$`,
  'i',
)
const talkAfter = rx(
  `^ ${anyOf(
    'as after before when following enough clear obvious apparent visible available identified becomes? became gets? ' +
      'realiz realis notic below above preceding prior ago back',
  )}\\b`,
  'i',
)
const pronoun = rx(`\\b${anyOf('he she it they that this who which we i you them those these')} $`, 'i')
/** What a request goes on with; a verb makes "it immediately" a statement. */
const goesOn = rx(`^ ${anyOf('please pls thanks so and or to if for with because but')}\\b`, 'i')
const spentTime = rx(
  `(?:^|\\b${anyOf(
    'at for have has had need spen[dt] takes? took gave? got after quite find get want with save waste in',
  )})_$`,
  'i',
)
const several = rx(`\\b${anyOf('all both many two three things several')} $`, 'i')

/** These words serve everyday speech too; only they are tried by what stands around them. */
const loose = rx(
  '^(?:soon(?:ish)?|quickly|immediately|shortly|promptly|swiftly|eventually|momentarily|some_time|any_time|at once|' +
    'urgently)$',
  'i',
)

/** Limits that limit nothing: "ASAP", "when you get a chance", "at your convenience". */
export function findVague(text: string): TimeExpression[] {
  if (!cue.test(text)) return []
  const found: TimeExpression[] = []
  let end = 0
  for (const {index: start, 0: word} of text.matchAll(opener)) {
    const pattern = limits[word.toLowerCase()] ?? limits['soon']
    const match = start < end ? null : pattern?.exec(text.slice(start, start + 80))
    if (!match) continue
    const stopsAt = start + match[0].length
    if (loose.test(match[0]) && isTalk(text, match[0], start, stopsAt)) continue
    end = stopsAt
    found.push({
      start,
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
  if (talkAfter.test(next) || talkBefore.test(prior)) return true
  if (/time$/i.test(word) && spentTime.test(prior)) return true
  if (pronoun.test(prior)) return /^\s+[a-z]/i.test(next) && !goesOn.test(next)
  return /^at once$/i.test(word) && (/^\s+(?:all|both|the)\b/i.test(next) || several.test(prior))
}
