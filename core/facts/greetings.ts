import type {ParsedDraft, Sentence} from '../draft.js'
import {whole} from './ask-pattern.js'
import {lines} from './pattern.js'
import {soundOf} from './ask-ping.js'
import {flatten} from './ask-text.js'
import {proseOf} from './gap-draft.js'

// What a message may say without saying anything, beyond a ping's words. Our own selection.

const hopes = /\b(?:hope|hoping|trust)\b/i
/** A wish for the reader's well-being, which opens a message and is none. */
const wish = new RegExp(lines`
  (?:and )?(?:i |we )?(?:do |really |just |very much |sincerely )?(?:trust|hope|hoping) (?:that )?
  (?:you|you're|you've|your|all|all's|everything|everyone|everybody|this|the|things|life|it|it's)\b
  (?![^?]{0,60}\b(?:got|received?|will|you'll|can|could|able|goes|join|accept|helps?|answers?|works?|understand|need)\b)
  [^?]{0,80}\b(?:well|fine|good|great|nice|wonderful|lovely|safe|safely|health|healthy|rested|happy|happily|ok|okay|
  enjoy\w*|spirits|pleasant|relaxing|warm|nicely|smoothly|quiet|productive|amazing|blast)\b[^?]{0,80}
`)
const opening = whole(
  lines`
    (?:hi|he+y+a?|hel+o+|hola|yo|dear|hiya|howdy|ahoy|salaam|salam|aloha|shalom|greetings|good (?:day|morning|
    afternoon|evening))?(?: (?:sir|madam|ma'am|all|
    there|team|everyone|folks|dear [a-zà-ÿ]+(?: [a-zà-ÿ]+)?|@?[a-zà-ÿ][\wà-ÿ.'-]{1,15}))?[,!.\s-]*
  `,
  /(?:mr|ms|mrs|dr|prof)\.?(?: [a-z][a-z'-]{1,15})?|[a-z][a-z'-]{1,15}, good (?:day|morning|afternoon|evening)/,
  /@(?:channel|here|all|everyone),? (?:hi|hey|hello|good (?:morning|afternoon|evening))(?: (?:all|there|team|everyone|folks|guys)){0,2}/,
  /(?:pinging|poking|calling|paging) @?[a-zà-ÿ][\wà-ÿ.'-]{1,20}/,
  lines`
    (?:guten (?:morgen|tag|abend)|bonjour|bonsoir|salut|hola|buen(?:os|as) (?:d[ií]as|tardes|noches)|ciao|buongiorno|
    hallo|
    moin|servus|namaste|ol[áa]|bom dia|merhaba|hej|hei|ahoj|dobr[ýy] den)(?: [a-zà-ÿ]{2,15}){0,2}
  `,
  /¿?(?:qu[ée] tal|c[óo]mo est[áa]s?|[çc]a va|wie geht(?:'s| es dir| es ihnen)|come stai|tudo bem)(?: [a-z]{2,12})?/,
  wish,
  /(?:and )?(?:i |we )?(?:hope|trust) (?:that )?this (?:e-?mail |mail |message |note |letter )?finds you[^?]{0,140}/,
  lines`
    (?:and )?how(?:'s| is| are| was| were| have|'ve| about)? (?:your|the|you|things|life|everything|everyone|it|all)
    (?: (?:weekend|week|day|morning|holidays?|vacation|trip|summer|christmas|easter|family|kids|wife|husband|children|
    dog|
    cat|new year|weather|life|been|be|going|doing|feeling|keeping|in [a-z]+|at home|today|these days|over there|there|
    at your end|all|guys|everybody)){0,5}
  `,
  lines`
    (?:i'm |i am |we're )?(?:just )?(?:checking|popping|dropping|stopping) (?:in|by)(?: to (?:say (?:hi|hello)|
    see how (?:
    you are|you're|things are)(?: doing)?))?(?: (?:on you|with you|today))?
  `,
  lines`
    (?:i |we )?(?:just )?(?:wanted|want|wanna|thought i'd|saying)(?: to)?(?: say| send)? (?:a )?(?:quick |warm |big )?
    (?:hi|hello|hey|greetings)(?: (?:to|from) (?:you all|you|all|everyone|here|us|[a-z]+))?
    (?: and see how (?:you|things)(?:'re| are)(?: doing| going)?)?
  `,
  lines`
    (?:it )?(?:has|'s|is)? ?been (?:a while|ages|so long|too long|a long time)|it's been (?:a while|ages|so long|
    too long|
    a long time)|(?:it's )?(?:so )?(?:good|nice|great|lovely) to (?:hear from you|see you(?: here| online)?|be in touch)
  `,
  lines`
    (?:(?:warm|kind|best|many|sunny|friendly|heartfelt)(?:est)? )*(?:greetings|wishes|regards|hugs|love)
    (?: (?:to|from)(?: (?:you|all|everyone|the|our|your|us|whole|team|family|here|[a-z]{1,15})){1,5})?
  `,
  /sorry to (?:bother|disturb|bug) you\b.{0,40}/,
  /long time(?: no see)?|(?:is )?(?:all|everything|everyone) (?:good|well|ok|okay|fine)(?: (?:with you|there|over there))?|(?:it's|this is) [a-z]+(?: here)?(?: from [a-z]+(?: [a-z]+)?)?/,
)
const moment = '(?:,? (?:for you )?(?:when|if|whenever|once) you(?:\'re| are| have| get| can)? [a-z ]{2,20})?'
/** Announces that something will be asked, and does not ask it. */
const announcing = whole(
  lines`
    (?:i(?:'ve| have| do have|'d like to ask| would like to ask| wanted to ask| want to ask| need to ask| got| have got)?|
    got|have|can i ask|could i ask|may i ask|there's) (?:you )?(?:a |one |another |some )?(?:thing|something|
    (?:quick |small |short |little |tiny |silly |dumb |stupid |random |another |few )*(?:questions?|favou?rs?|request))
    (?: (?:for|from|to ask|of) (?:you))?(?: about something)?
  ` + moment,
  lines`
    (?:(?:i|we) )?(?:really |just |kind of |kinda |badly |urgently )*(?:need|could use|would like|want|'d need)
    (?: to ask(?: you)?(?: for)?)? (?:your |some |a bit of |a little |a )?(?:help|hand|favou?r|advice|assistance|
    something)
    (?: (?:with|on|about) (?:something|sth|a thing|a few things|an issue|a problem|a small problem|a little thing))?
    (?: from you)?(?: please| pls| asap| urgently| quickly| if you have time)?
  `,
  lines`
    @?[a-zà-ÿ][\wà-ÿ.'-]{1,15}[,:]? (?:do )?(?:you )?(?:got|have) (?:a|some|one) (?:moment|minute|min|sec|second|time)
    (?: to (?:help|talk|chat)(?: me| us)?(?: out)?)?
  `,
  lines`
    (?:please |pls )?(?:ping|poke|buzz|message|text|dm|pm|tell|let) me(?: know)?(?: please)? (?:when|once|if|
    as soon as) you
    (?:'re| are|r| get| have| can| see)?(?: (?:this|around|free|back|there|online|available|up|awake|a (?:minute|
    moment|sec|second)|time|talk|chat)){1,2}
  `,
  /(?:it's |its |this is |really |very |super |quite |a bit |kind of |kinda )*(?:urgent|important)/,
  /(?:(?:are|r) )?(?:you|u) (?:there|around|up|online|free|busy|available|reachable|awake|in|at work|home|at home|working|still up|still there|still around|still online|in the office)(?: (?:now|today|rn|atm|right now|at the moment))?|(?:can|could|may) i (?:bother|disturb|bug) you(?: for (?:a|one) (?:moment|minute|sec|second|min))?|(?:please |pls )?(?:get|come) back to me(?: please)?|(?:are you |you )?ready to (?:talk|chat)/,
)
const salutation = new RegExp(
  lines`
    ^(?:(?:hi|he+y+a?|hello|hola|yo|dear|hiya|howdy|ahoy|salaam|salam|aloha|shalom|greetings|good (?:day|morning|
    afternoon|evening)|morning)\b
    (?: (?:sir|madam|ma'am|all|there|team|everyone|folks|@?[a-zà-ÿ][\wà-ÿ.'-]{1,15}))?[,!. ]+)+(?=.)
  `,
)
const hello = /^(?:hi|hey|hello|hola|yo|so|sorry)[,! ]+/
/** A name with nothing but a question mark. */
const nudge = /^(?:@\w[\w.-]{1,24}|\p{Lu}[\p{L}'-]{1,19})\s?\?{1,4}$/u
const noName = new RegExp(
  lines`
    ^(?:what|why|really|when|where|who|how|which|ok|okay|sure|yes|no|right|huh|seriously|done|ready|any\w*|updates?|
    thoughts|ideas|help|lunch|coffee|today|tomorrow|still|again|news|questions|objections|agreed|deal|merged?|ship|
    shipped|
    dinner|tea|now|so|and|me|both|all|status|progress|reactions?|feedback|comments?|opinions?)\b
  `,
  'i',
)
const praise = /^\W{0,2}(?:a )?(?:very )?(?:good|great|nice|fair|interesting) question/i
const mark = /\p{Extended_Pictographic}|\uFE0F|\u200D|\p{Emoji_Modifier}|:[a-z_]{2,20}:|[;:]-?[)DPp(]|<3/gu

/** Whether the message says nothing but a greeting, wishes, or that something is to be asked. */
export function isGreeting(draft: ParsedDraft): boolean {
  const body = proseOf(draft)
  const greeted = draft.sentences.some(({zone}) => zone === 'greeting')
  if ((body.length === 0 && !greeted) || body.length > 7 || draft.links.length > 0) return false
  if (draft.zones.some(({name}) => name === 'code' || name === 'forwarded' || name === 'quote')) return false
  if (draft.blocks.some(({type}) => type === 'item' || type === 'cell' || type === 'heading')) return false
  let calls = greeted
  for (const sentence of body) {
    if (praise.test(sentence.text)) return false
    const parts = partsOf(sentence)
    const sound = soundOf(sentence)
    const empty = parts.every(isEmpty)
    if (sound === 'content' ? !empty || parts.length === 0 : hopes.test(sentence.text) && !empty) return false
    if (parts.some(part => noName.test(part) && nudge.test(part))) return false
    calls ||= sound !== 'empty' || /^he+y+a?\b/i.test(sentence.text) || parts.some(part => part.endsWith('?'))
  }
  return calls
}

/** What a sentence is made of, between dashes and question marks. */
function partsOf(sentence: Sentence): string[] {
  if (sentence.text.length > 220 || sentence.text.includes('\uFFFC')) return []
  const plain = flatten(sentence).raw.replace(mark, '').trim()
  return plain.split(/\s+[\u2013\u2014-]+\s+|(?<=[!?.])\s+|, (?=you\b)/).map(part => part.trim()).filter(Boolean)
}

function isEmpty(part: string): boolean {
  if (nudge.test(part)) return !noName.test(part)
  const lower = part.toLowerCase()
  return [lower, lower.replace(salutation, ''), lower.replace(hello, '')].some(words => opening.test(words) || announcing.test(words))
}
