import type {ParsedDraft, Sentence} from '../draft.js'
import {whole} from './ask-pattern.js'
import {lines} from './pattern.js'

const lead =
  '(?!(?:[a-z]+[.,!]? )?see (?:you|ya|u)\\b)(?!(?:good|great|nice|interesting|excellent|fair|tough|one more|another|last|next) question)' +
  '(?:(?:so|ok|and|um|well|sorry to bother you|' +
  'knock,? knock)[\\s,.!:;-]+)*(?:@?[a-z][\\w.\'-]{1,20}[\\s,.!:;-]+){0,2}'
const now =
  '(?:[ ,]+(?:now|right now|today|atm|at the moment|by chance|please|pls|for (?:a|me|us)(?: (?:sec|second|minute|' +
  'moment|bit|chat|call|talk|question|quick (?:chat|call|question|one)))?|to (?:talk|chat|spare|call)(?: to me)?))*'

/** What asks whether somebody is there. Our own selection. */
const pinging = new RegExp(
  `^${lead}(?:` +
    [
      '(?:(?:are|r) )?(?:you|u|ya)(?: guys| all)? (?:there|around|here|online|up|awake|free|available|busy|about|' +
        'at your desk|in(?: the office)?)',
      '(?:is )?any(?:one|body) (?:there|here|around|home|online|awake|about)',
      '(?:(?:do you|have you|you) )?(?:have|got) (?:a |five |two |5 |2 )?(?:min|mins|minutes?|sec|second|moment|time)',
      "can (?:i|we) (?:ask (?:you )?(?:something|a (?:quick |dumb |silly |small )?question)|talk|chat|" +
        "have a word|bother you|pick your brain)",
      "(?:(?:i|i've|just|i have) )?(?:got |have )?(?:a |one )?(?:quick |small |little )?question(?: for you)?",
      'ping|bump|busy|knock,? knock(?:,? any(?:one|body) home)?',
      "let me know when (?:you're|you are|ur) (?:around|free|back|there|online|available)",
      'when are you (?:free|around|back|online)',
    ].join('|') +
    `)${now}[\\s?!.,;:)(-]*$`,
)

const salute = '(?:hi|hey|hello|hallo|hola|yo|hiya|howdy|morning|good (?:morning|afternoon|evening|day)|greetings|dear)'
const names = "(?:[\\s,/]+(?:[\\p{Lu}@][\\p{L}\\w.'’-]*|all|there|team|everyone|folks|guys|again|both|and|&)){0,5}"
/** What may stand around it, and is no message by itself. */
const greeting = new RegExp(`^(?:${salute}${names}|(?:hi|hey|hello|yo) [a-z]{2,12})[\\s,.!?:;)-]*$`, 'u')
/** A greeting with something behind it. */
const saluted = /^(?:hi|hey|hello|hola|yo|dear|hiya|good (?:morning|afternoon|evening))\b[^,!.?]{0,40}[,!. ] ?(.+)$/
const called = /^@?[a-z][\w.'-]{1,20}[?!.,]*$/
const pleasantry = whole(
  lines`
      how (?:are|r) (?:you|u|things)(?: all| guys)?(?: doing)?(?: today)?|how's it going|how is it going|
      how have you been|what's up|sup|long time no see|nice to (?:meet|see) you(?: again)?
    `,
  /(?:i )?(?:do )?(?:trust|hope) (?:you're|you are|you(?! (?:got|received|can|will|could|saw|read|like|agree|don't))|all is|this|everything|your|the|that|all's)\b[^?]{0,160}/,
  /(?:super |very |it's |its )*urgent|(?:super |very )*urgent,? (?:reply|answer|respond|call)\b.{0,40}/,
  lines`
      (?:please |pls )?(?:reply|answer|respond|write back|call|ping)(?: (?:me|back|asap|now|right now|immediately|
      urgently|quickly|please|pls|within \d{1,3} (?:min|minutes|hours?)|when you (?:can|see this|are back|
      get this))){0,4}
    `,
  lines`
      (?:when|if|whenever) you have a (?:minute|moment|sec|second)|happy (?:monday|friday|new year|holidays)|
      hope to hear from you(?: soon)?
    `,
)

/** Whether the whole message is a greeting or a ping without content. */
export function isPing(draft: ParsedDraft): boolean {
  const body = draft.sentences.filter(({block: {type}}) => type !== 'heading' && type !== 'subject')
  if (body.length === 0 || body.length > 6 || draft.links.length > 0) return false
  if (draft.zones.some(({name}) => name === 'code' || name === 'forwarded' || name === 'quote')) return false
  let calls = false
  for (const sentence of body) {
    const kind = soundOf(sentence)
    if (kind === 'content') return false
    if (kind === 'call') calls = true
  }
  return calls
}

/** Whether a sentence calls for somebody, only goes with such a call, or says something. */
export function soundOf({text, zone}: Sentence): 'call' | 'empty' | 'content' {
  if (text.length > 200 || text.includes('\uFFFC')) return 'content'
  const plain = text.replace(/\p{Extended_Pictographic}|\uFE0F|\u200D|:[a-z_]{2,20}:/gu, '').replace(/\s+/g, ' ').trim()
  const lower = plain.toLowerCase()
  const salutes = zone === 'greeting' || greeting.test(plain.charAt(0).toLowerCase() + plain.slice(1))
  if (salutes || pinging.test(lower)) return 'call'
  const opened = saluted.exec(lower)?.[1]
  if (opened !== undefined && (pinging.test(opened) || pleasantry.test(opened))) return 'call'
  return lower === '' || called.test(lower) || pleasantry.test(lower) ? 'empty' : 'content'
}
