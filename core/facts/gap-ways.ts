import type {ParsedDraft, Sentence} from '../draft.js'
import type {Span} from '../span.js'
import {lines} from './pattern.js'
import type {Ask} from './facts.js'
import {proseOf, requested, showsThings, spanIn} from './gap-draft.js'

/** An ask to do something that goes through a place, without the place. */
export interface WaylessAsk extends Span {
  readonly sentence: Sentence
}

const yours = '(?:your|a|an|the|all|their|any|these|those)(?: of your)?'
/** What can't be done by answering. */
const through = new RegExp(
  '\\b(?:' +
    [
      '(?:pre-?)?register(?! (?:as|that)\\b)|sign (?:your \\w+ |yourselves |yourself |them |him |her )?up|' +
      'enrol(?:l)?|apply(?! (?:the|it|this|that|a|an|these|them|glue|pressure|heat|ice)\\b)|cast (?:your|' +
      'their) (?:vote|ballot)s?|vote|donate|subscribe|unsubscribe|opt (?:in|out)|nominate|volunteer|' +
      'pre-?order(?:s)?',
      `buy ${yours} (?:[\\w-]+ ){0,2}tickets?|order ${yours} (?:[\\w-]+ ){0,2}(?:t-?shirts?|lunch(?:es)?|meals?|` +
      'badges?|cop(?:y|ies)|books?|tickets?|uniforms?|menus?|photos|cards)',
      '(?:chip|club|pitch) in|get (?:your|a|the) (?:[\\w-]+ ){0,2}(?:permit|licen[cs]e|pass|visa|certificate|' +
      'shot|badge|vaccination)',
      `(?:book|reserve|claim|choose|select) ${yours} (?:[\\w-]+ ){0,2}(?:slots?|appointments?|seats?|places?|` +
      'spots?|tables?|sessions?|turns?|vouchers?|bikes?|lockers?|dish(?:es)?|menus?|meals?)',
      '(?:submit|upload|send in|hand in|file|turn in|enter|' +
      `register) (?:${yours} )?(?:(?!to\\b)[\\w'-]+ ){0,3}?(?:abstracts?|applications?|nominations?|entr(?:y|` +
      'ies)|claims?|papers?|photos?|pictures?|videos?|bids?|essays?|homework|assignments?|manuscripts?|expenses|' +
      'receipts|time ?sheets?|proposals?|forms?|reports?|results|readings?|scores|recipes|designs|data|' +
      'documents?|cv|r[ée]sum[ée]s?|portfolios?|hours|questions|tenders?|complaints?|orders?|requests?|votes?)',
      `report ${yours} (?:[\\w-]+ ){0,2}(?:lamps?|lights?|damages?|faults?|defects?|sightings?|absences?|hours|` +
      'readings?|accidents?|incidents?|leaks?|losses|bugs|problems|issues|cases|symptoms)|' +
      `pay ${yours} (?:[\\w-]+ ){0,2}(?:fees?|dues|deposit|share|contribution|rent|balance|fine|amount|premium)|` +
      `(?:transfer|wire) ${yours} (?:[\\w-]+ ){0,2}(?:fees?|dues|deposit|share|contribution|rent|balance|amount|` +
      'money|sum)',
      'claim your \\w+|renew your \\w+|activate your \\w+|verify your \\w+|attend one|get (?:tested|vaccinated|' +
      'certified|a (?:\\w+ )?(?:test|shot|badge|permit))|complete (?:the|your) (?:[\\w-]+ ){0,3}(?:training|' +
      'course|test|module)',
    ].join('|') +
    ')\\b',
  'i',
)
const needsHands =
  new RegExp(
    lines`
      \b(?:we|they|I|the \w+|our \w+) (?:still |really |urgently |desperately |also |badly )*(?:needs?|could use|
      (?:am|are|is) (?:still |urgently )?(?:looking for|short of|in need of|
      seeking)) (?:(?!your\b)[\w-]+ ){0,3}(?:helpers|volunteers|hands|donations|donors|sponsors|drivers(?! licen)|
      blankets|support(?! (?:from|for|with)))\b|\b(?:we|they) (?:still |really |urgently |
      desperately )*need (?:more|some|much more) help\b(?! (?:with|from|to))|\b(?:volunteers|helpers|donations|
      donors|drivers|hosts) (?:are )?(?:still |urgently |badly )*(?:needed|wanted|welcome)\b
    `,
    'i',
  )
const wishes = new RegExp(
  lines`
    \b(?:who want|want|wish|like|likes|going|how|why|who|how do (?:I|we)|where do (?:I|we)|did|was|were|able|tried|
    trying|have|has|had|not|don't|didn't|whether|if|who|that|I|we|he|she|they|I'll|we'll|you can then|to) (?:(?:to|
    you|he|she|they|I|we|can|still|already) ){0,2}$
  `,
  'i',
)
/** What a rule says of everybody. */
const bidden = /(?:must|required to|have to|has to|need to|are to|is to|can only) (?:all |also |each )?$/i
const bound = /\b(?:must|required to|have to|has to|need to|are to|is to|can|may)\b/i

/** A place, a person or a means is named. */
const way = new RegExp(
  '\\b(?:reply|replying|respond|answer this|write (?:to|back|me|us)|e-?mail|mail (?:me|us|to)|text (?:me|us)|' +
  'call (?:me|us|on|\\d)|phone|message (?:me|us)|dm|ping me|contact (?:me|us|the)|let (?:me|us|him|her|' +
  'them) know|tell (?:me|us|him|her|them)|talk to|speak to|see me|ask me|come (?:to|by)|stop by|drop (?:it|them|' +
  'by|off)|(?:give|send|bring|hand|pass) (?:it|them|me|us)\\b|bring|raise your hand|thumbs?|react|emoji|' +
  'in person|in cash|by (?:post|mail|phone|e-?mail|fax|hand|card|cash|bank|cheque|check|reply|text|' +
  'standing order|credit|debit|direct|transfer)|via|through|using|online|website|web page|home ?page|portal|app|' +
  'intranet|here|below|above|iban|paypal|venmo|twint|x\\d+|ext\\.? ?\\d+|tempo|slack|teams|zoom|jira|workday|' +
  'sharepoint|notion|github|eventbrite|doodle|moodle|sap|concur|outlook|excel|canvas|trello|asana|' +
  'stands? (?:next|on|in|at)|hangs? (?:next|on|in|at)|lies? (?:next|on|in|at)' +
    "|(?:in|on|at|with|into|to|from|under|use|next to|outside|inside|near|opposite|behind|fill in|" +
    "fill out) (?:the |our |my |your |this |that |its |a |an |his |her |" +
    "[a-z\\u00C0-\\u024F]+'s )?(?:[a-z\\u00C0-\\u024F-]{1,16} ){0,2}(?:site|page|form|link|button|menu|settings|profile|account|invoice|" +
    "desk|office|reception|counter|mailbox|inbox|folder|drive|calendar|list|sheet|spreadsheet|board|" +
    "notice ?board|wiki|channel|thread|system|tool|room|locker|box|shelf|door|hall|street|floor|building|library|" +
    "pharmacy|clinic|hospital|doctor|gp|secretary|treasurer|nurse|manager|canteen|gym|kitchen|lobby|church|" +
    "school|club|town hall|museum|shop|store|bank|post office|station|stand|booth|kiosk|bar|gate|poll|envelope|" +
    "tent|entrance|studio|theatre|teacher|coach|dr|mr|ms|mrs|me|us|him|her))\\b|@|\\uFFFC|" +
    "\\b\\d{3}[-. ]?\\d{3,4}\\b",
  'i',
)
const person = /\b(?:call|phone|ring|ping|contact|tell|see|ask|write|text|message|to|with|let) \p{Lu}\p{L}+/u
/** "Register with Ana", "apply at the museum": a place or a person right after the act. */
const placed = new RegExp(
  lines`
    ^[^.,;!?]{0,50}?\s(?:with|at|into|under|inside)\s+(?:the |our |my |your |its )?(?!(?:time|noon|midnight|once|
    least|most|latest|full|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|your earliest|earliest|half|any|
    all|confidence|care|a smile)\b)[a-z\u00C0-\u024F#]
  `,
  'i',
)
const weekday = new RegExp(
  lines`
    \b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|
    October|November|December)\b
  `,
  'g',
)
const addressee = new RegExp(
  lines`
    ^(?: \w+){0,4}? to (?:(?:me|us|him|her)\b|(?!Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\p{Lu}|
    the (?:office|secretary|front|desk|editor|school|club|committee|registrar|bursar|teacher|coach|captain|account))
  `,
  'u',
)

/** Asks that go through a place, a form or a person where the text names none. */
export function waylessAsks(draft: ParsedDraft, asks: readonly Ask[]): readonly WaylessAsk[] {
  if (asks.length === 0) return []
  const wanted = requested(asks)
  const prose = proseOf(draft)
  const found = prose.flatMap(sentence => {
    const {text} = sentence
    const asked = wanted.has(sentence.index)
    if (!asked && !bound.test(text)) return []
    const match = through.exec(text) ?? (asked ? needsHands.exec(text) : null)
    if (!match) return []
    const rest = text.slice(match.index + match[0].length)
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    if (placed.test(rest) || addressee.test(rest) || wishes.test(before)) return []
    if (!asked && !bidden.test(before)) return []
    return [{...spanIn(sentence, match.index, match.index + match[0].length), sentence}]
  })
  if (found.length === 0 || showsThings(draft)) return []
  const tells = prose.filter(({text}) => way.test(text) || person.test(text.replace(weekday, ' ')))
  return found.filter(({sentence}) => !tells.some(({index}) => Math.abs(index - sentence.index) <= 3))
}
