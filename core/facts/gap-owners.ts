import type {ParsedDraft, Sentence} from '../draft.js'
import {lines} from './pattern.js'
import type {Ask, UnownedAsk} from './facts.js'
import {askedSentences, proseOf, spanIn} from './gap-draft.js'

const nobody =
  "(?:(?:(?:any ?|some ?)?one|any|either) of (?:you|us)(?: (?:two|three|four|all|guys))?|some ?one|some ?body|any ?one|" +
  "any ?body)(?! who\\b| that\\b|'s\\b| has (?:already|been)| tried| told| had| asks\\b)"
const where = '(?: else| here| (?:from|in|on|at|with) [\\w ]{2,24}?)?'
const soft = '(?:also |please |pls |plz |kindly |maybe |possibly |quickly |still |just |then |really |urgently )*'
const called = new RegExp(
  '\\b(?:(?:can|could|would|will|may|might|should|must|' +
    '(?:do|does)(?= [\\w ]{6,40} (?:mind|have (?:the )?(?:time|capacity)|want|feel like)\\b)|' +
    '(?:is|are)(?= [\\w ]{6,40} (?:able|willing|free|available|up for)\\b)) ' +
    `${nobody}${where} ${soft}` +
    `|(?:please|pls|plz|kindly) ${nobody}${where} |${nobody}${where},? (?:please|pls|plz|kindly) ` +
    `|(?:need|want|like|ask(?:ing)?|require|prefer) ${nobody}${where} (?:to|for) ${soft}` +
    '|(?:nice|great|good|helpful|lovely|appreciated?|appreciate it|grateful|glad|happy|best|perfect|' +
    `cool) if ${nobody}${where} (?:(?:could|can|would|will|might) )?${soft}` +
    `|for ${nobody}${where} to ${soft})(?!(?:on|in|at|from|with|of)\\b)(?<verb>[a-z-]{2,20})`,
  'gi',
)
const due = new RegExp(
  '(?<!\\b(?:that|which|if|whether|because|unless|until|when|think|know|where|decision|' +
  `call) )\\b${nobody}${where} ${soft}(?:should|needs? to|must|has to|have to|ought to|will (?:have|need) to|` +
  `would need to|had better) ${soft}(?<verb>[a-z-]{2,20})|\\bwe(?:'ll)? (?:still |also |really |` +
  `urgently )?need ${nobody}${where} (?:to|for) [a-z-]{2,20}`,
  'gi',
)
const whoever = /\bwho ?ever (?:has|is|gets|can|feels|comes|finds)\b[^.?!]{0,40}(?:please|pls|can|could|should)\b/gi

/** Help, opinions and a look, which whoever knows may give: an open call where nobody is named. */
const openVerb =
  new RegExp(
    lines`
      ^(?:help|explain|know|confirm|clarify|suggest|comment|think|recommend|advise|shed|enlighten|reproduce|verify|
      elaborate|spot|remember|recall|join|be|want|like|have|has|experience|interested|attend|describe|offer|see|
      look|share|say|provide|suggest|review|try)$
    `,
    'i',
  )
const openTail = /^(?:\s+(?:me|us)\b|\s+an? (?:\w+ )?look)/i

/** Work that waits for hands, not for those who read. */
const waiting =
  new RegExp(
    lines`
      \b(?:needs?|ha(?:s|ve)|must|should|ought)(?: (?:still|also|all|urgently|really|now)){0,2}(?: to)?(?: (?:still|
      also|all))? (?:be|get) (?!(?:worn|used|allowed|noted|kept|treated|expected|interested|based|accompanied|
      received|submitted|addressed|limited|stored|considered|seen|heard|born|known|proud|excited|pleased|prepared|
      aware|tired|asked|seated|supervised|respected|avoided|reported|followed|directed|handed in|
      signed in)\b)(?:\w{2,10}ly )?(?:\w{2,14}(?:ed|en|wn|nt|ught)|done|put|cut|set|sold|told|held|read|let|built|
      hung|swept|fed|fetched|shut)\b|\b(?:still )?needs? (?:\w{3,10}ing)\b
    `,
    'gi',
  )
const ourselves = new RegExp(
  lines`
    \bwe(?:'ll)? (?:still |really |also |urgently )?(?:should|need to|have to|must|ought to|have got to) (?:also |
    really |
    still |urgently )?(?<verb>[a-z-]{2,20})|\b(?:can|could) we (?:also |please |quickly |maybe |
    still )?(?<done>[a-z-]{2,20})
  `,
  'gi',
)
/** A rule for whatever comes, and no work that waits. */
const general = /^\W{0,3}(?:[\w ]{2,24}, )?(?:any|all|each|every|no|whenever|where|if)\b/i

/** "Would anyone mind if I …", "would anyone like two tickets". */
function isOffer(verb: string, rest: string): boolean {
  if (/^mind$/i.test(verb)) return /^ if I\b/i.test(rest)
  return /^(?:like|want|fancy|care)$/i.test(verb) && !/^ to\b/i.test(rest)
}

const gets = new RegExp(
  lines`
    ^ (?:(?:the|this|that|these|those|our|all)(?: [\w'-]{2,20}){1,4}|it|them|this|that|these|those) (?:\w{3,14}ed|done|
    written|sent|rebuilt|shut|cut|paid|hung|swept|set up|sorted|out)\b
  `,
  'i',
)

const shared = new RegExp(
  lines`
    ^(?:also|please|help|trust|afford|still|really|even|at|count|safely|add|settle|sort|solve|resolve|clarify|clear|
    jump|
    hop|connect|align|huddle|swap|share|rely|expect|push|postpone|delay|skip|drop|end|switch|stick|pick|choose|vote|
    book|live|be|get|expect|see|know|park|smoke|eat|order|sign|pay|join|enter|watch|wear|borrow|rent)$
  `,
  'i',
)

/** Whether "can we …" asks for work and not for leave, a talk or a thing. */
function isDeed(verb: string, rest: string): boolean {
  if (/^(?:get|have)$/.test(verb)) return gets.test(rest)
  return !together.test(verb) && !shared.test(verb)
}

/** What a group does together. */
const together =
  new RegExp(
    lines`
      ^(?:be|have|meet|talk|discuss|decide|agree|consider|think|look|see|wait|stop|keep|avoid|try|focus|remember|
      know|make|get|find|give|start|use|work|go|do|take|not|never|all|proceed|plan|ask|let|come|stay|continue|
      expect|assume|say|want|set|move|hold|schedule|catch|sync|chat|celebrate|aim|figure|support|treat|respond|act|
      understand|learn|become|allow|ensure|accept|reach|just|then|probably|definitely|maybe|follow|leave|change|
      revisit|speak|touch|save|cut|reduce|increase|improve|raise|win|finish|leave|know|limit|share|pull|respect|
      speed|worry|rely|live|show|thank|hope|wrap|close|cancel|postpone)$
    `,
    'i',
  )
const tasks = new RegExp(
  lines`
    (?:\bto-?dos?|^\W*to do|\b(?:still|left|things|stuff|jobs|work|what's) to do|\b(?:to be done|still (?:open|missing)|
    tasks?|chores|jobs|remaining|action points|next steps|what's left|we(?: still| also)? (?:need|have) to|
    needs? to (?:be done|happen)))\b[^.?!]{0,60}:\s*$
  `,
  'i',
)

const everyone =
  new RegExp(
    lines`
      \b(?:all|everyone|everybody|every one|team|folks|guys|colleagues|gang|both|ladies|gentlemen|friends|people|
      crew|y'all|neighbou?rs|parents|volunteers|members|committee|board|council|class|choir|staff|family|band|squad|
      (?!thanks|yes|details|updates|news|always|perhaps|besides)[a-z]{2,12}(?:ers|ors|ists|ents|ses|ians))\b
    `,
    'i',
  )
const salutation = new RegExp(
  lines`
    ^[^a-z\u00C0-\u024F@]{0,3}(?:(?:hi|hey|hello|hallo|dear|good (?:morning|afternoon|evening|day)|morning|greetings|
    ok|okay|
    so)\b[\s,]*)?
  `,
  'i',
)
const names = new RegExp(
  lines`
    ^(?:@?\p{Lu}[\p{L}.'-]{0,20}(?: \p{Lu}[\p{L}'-]{1,20}){0,2}|@[\w.-]{1,30})(?:(?:\s*,\s*(?:and\s|dear\s)?|
    \s*[/&+]\s*|\s+and\s+|\s+(?=@))(?!(?:I|We|It|The|This|That|These|You|Your|My|Our|Please|Can|Could|Would|Any|Some|
    What|When|Where|How|Who|Did|Do|Is|Are|As|In|On|If|For|Thanks|Just|Here|There)\b)(?:
    @?\p{Lu}[\p{L}.'-]{0,20}(?: \p{Lu}[\p{L}'-]{1,20}){0,2}|@[\w.-]{1,30})){1,6}
  `,
  'u',
)
const oneName = new RegExp(
  lines`
    ^(?:dear )?(?:(?:mr|ms|mrs|dr|prof|professor)\b\.? ?)?(?:@?[a-z\u00C0-\u024F][a-z\u00C0-\u024F.'-]{1,20}|
    @[\w.-]{2,30})\b
  `,
  'i',
)

/** Asks that fall between their readers: "someone" of several, and work that nobody is given. */
export function unownedAsks(draft: ParsedDraft, asks: readonly Ask[]): readonly UnownedAsk[] {
  if (asks.length === 0) return []
  const found: UnownedAsk[] = []
  const asked = askedSentences(asks)
  const prose = proseOf(draft)
  const readers = audience(draft, prose)
  if (readers === 'one') return []
  const several = readers === 'named' || readers === 'group'
  const add = (sentence: Sentence, match: RegExpExecArray, call: boolean, as: UnownedAsk['as'] = 'someone'): void => {
    if (found.some(other => other.sentence === sentence)) return
    found.push({...spanIn(sentence, match.index, match.index + match[0].length), as, call, sentence})
  }
  for (const sentence of prose) {
    const {text} = sentence
    if (/\b(?:some|any) ?(?:one|body)\b|\b(?:one|any) of (?:you|us)\b|\beither of (?:you|us)\b|\bwho ?ever\b/i.test(text)) {
      if (asked.has(sentence.index)) {
        for (const match of text.matchAll(called)) {
          const rest = text.slice(match.index + match[0].length)
          const verb = match.groups?.['verb'] ?? ''
          if (isOffer(verb, rest) || /\blooking $/i.test(text.slice(0, match.index))) continue
          if (!several && /\b(?:on|from|in|at) your\b/i.test(match[0])) continue
          const open = openVerb.test(verb) || openTail.test(rest)
          add(sentence, match, readers === 'unknown' || (readers !== 'named' && open))
        }
        if (several) for (const match of text.matchAll(whoever)) add(sentence, match, false)
      }
      for (const match of text.matchAll(due)) add(sentence, match, readers === 'unknown')
    }
    if (!several || !asked.has(sentence.index) || namesOwner(text)) continue
    if (!general.test(text)) for (const match of text.matchAll(waiting)) add(sentence, match, false, 'work')
    for (const match of text.matchAll(ourselves)) {
      const done = match.groups?.['done']
      if (done !== undefined && !isDeed(done, text.slice(match.index + match[0].length))) continue
      if (!together.test(match.groups?.['verb'] ?? '')) add(sentence, match, false, 'we')
    }
  }
  if (several) found.push(...unassigned(draft, asked, prose))
  return found.sort((a, b) => a.start - b.start)
}

const someName = /\p{Ll} \p{Lu}\p{Ll}|\(\p{Lu}|^\p{Lu}\p{Ll}+:/u

/** A list of chores with nobody's name on any of them. */
function unassigned(draft: ParsedDraft, asked: ReadonlySet<number>, prose: readonly Sentence[]): UnownedAsk[] {
  const lead = draft.sentences.find(({text, block}) => tasks.test(block.type === 'heading' ? text + ':' : text))
  if (!lead) return []
  const items = prose.filter(({block, index}) => block.type === 'item' && index > lead.index)
  const last = items.at(-1)?.index ?? 0
  if (items.length < 2 || ![...asked].some(index => index > lead.index && index <= last + 2)) return []
  if (items.some(({text}) => namesOwner(text) || someName.test(text))) return []
  return [{...spanIn(lead, 0, lead.text.trimEnd().length), as: 'list', call: false, sentence: lead}]
}

const allAtLast = /,\s*(?:team|all|everyone|everybody|folks|guys|you two|you both)\s*[.?!]*\s*$/i
const hailed = /^\W{0,3}(?:hi|hey|hello|dear)\s+@?[a-z\u00C0-\u024F]/i
const titles = /\b(?:dear|hi|hey|hello)\s(?=[a-z\u00C0-\u024F])|\b(?:mr|ms|mrs|dr|prof)\b\.?\s/gi
const handles = /^(?:@[\w.-]+[\s,]+(?:and )?){2}/
const goesOn = /^[^.?!]{0,90}?(?:[,:–—-]\s|\s(?:can|could|would|will|please|pls|some|any|one|who|is|are)\w*\b)/
const groupHandle =
  /^@[\w-]*(?:team|shift|crew|leads?|group|all|here|channel|everyone|ops|support|core|devs?|admins?|staff)\b/i
const front = /^([^,:!–—]{2,50}?)\s*(?:[,:!–—]|-\s|\p{Extended_Pictographic})/u

/** "We're two drivers short, …" addresses nobody. */
const tells = /\b(?:we|i|he|she|they|it|there|is|are|was|were|has|have)\b/i

/** Whom the message addresses: some by name, a group, one, whoever gets a mail, or whoever reads along. */
/** "Hi Karim, hi Louise". */
const again = /,?\s(?:and\s)?(?:hi|hello|hey|dear)\s(?=\p{Lu})/giu

function audience(draft: ParsedDraft, prose: readonly Sentence[]): 'named' | 'group' | 'one' | 'mail' | 'unknown' {
  const greeting = draft.sentences.find(({zone}) => zone === 'greeting')
  const [hail = '', ...firsts] = [greeting, prose[0], prose[1]].map(
    sentence => sentence?.text.replace(salutation, '').replace(again, ' and ').replace(titles, '') ?? '',
  )
  if (names.test(hail)) return 'named'
  if (firsts.some(first => names.test(first) && (handles.test(first) || goesOn.test(first)))) return 'named'
  if (everyone.test(hail) || [hail, ...firsts].some(head => groupHandle.test(head))) return 'group'
  if (hail && oneName.test(hail)) return 'one'
  for (const first of firsts) {
    const addressed = front.exec(first)?.[1] ?? ''
    if (tells.test(addressed) || addressed.split(/\s+/).length > 4) continue
    if (everyone.test(addressed)) return 'group'
  }
  if (prose.some(({text}) => allAtLast.test(text))) return 'group'
  if (hailed.test(prose[0]?.text ?? '') && /^[\p{Lu}@]/u.test(firsts[0] ?? '')) return 'one'
  const [reader, ...others] = draft.context.recipients ?? []
  if (reader !== undefined && others.length === 0 && person.test(reader)) return 'one'
  const signed = draft.zones.some(({name}) => name === 'signature')
  return signed && draft.sentences.some(({block}) => block.type === 'subject') ? 'mail' : 'unknown'
}

/** A first and a last name, not those of a list or a team. */
const person = /^(?!.*\b(?:team|group|list|all|staff|office|support|info|dev|announce|board|committee|crew|department|users?)\b)\p{Lu}[\p{L}'’-]+,?(?: \p{L}\.| \p{L}[\p{L}'’-]+){1,3}$/iu

const byThen =
  new RegExp(
    lines`
      \bby (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|easter|christmas|eod|cob|(?:january|february|march|april|
      may)\b|(?:june|july|august|september|october|november|december)\b)
    `,
    'gi',
  )
const worker =
  new RegExp(
    lines`
      @\w|\b(?:you|your|I|I'll|by (?:\p{Lu}[\p{L}'-]*|him|her|them|the (?!end|way|\d)))\b|^\W{0,3}(?!Team|All|Folks|
      Guys|
      Colleagues|Everyone|Everybody|Hi|Hey|Hello|Dear|Please)\p{Lu}\p{Ll}+,(?! \p{Lu})
    `,
    'u',
  )

/** Several readers addressed at the head. */
const handled = /^\W{0,3}(?:@[\w.-]+[\s,]+(?:and )?){2,8}/
/** And one at the end: "Can we get that repaired, Louise?" */
const handedTo = /[^,], (?!(?:Team|All|Folks|Guys|Colleagues|Everyone|Everybody|Please|Thanks)\b)\p{Lu}\p{Ll}+\s*\?+\s*$/u

/** A name, "you", "I" or a mention does the work. */
function namesOwner(text: string): boolean {
  return worker.test(text.replace(handled, ' ').replace(byThen, ' ')) || handedTo.test(text)
}
