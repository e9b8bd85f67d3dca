import type {Sentence} from '../draft.js'
import {type Span, spanIn} from '../span.js'
import {lines} from './pattern.js'

const name =
  "(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor)\\.? )?\\p{Lu}[\\p{L}'’-]{1,20}(?: \\p{Lu}\\.?(?= )|" +
  " \\p{Lu}[\\p{L}'’-]{1,20}){0,2}"
const group =
  '(?:[Aa]ll|[Tt]eam|[Ee]veryone|[Ee]verybody|[Ff]olks|[Gg]uys|[Gg]ang|[Pp]eople|[Cc]olleagues|[Ff]riends|' +
  '[Yy]\'all)'
const mention = `@(?:\\*\\*[^*\\n]{1,40}\\*\\*|${name}|[\\w./-]{1,40}(?<![./-]))`
const party = `(?:${mention}|${name}|${group})`
const address = new RegExp(
  `^(?:(?:[Hh]i|[Hh]ey|[Hh]ello|[Dd]ear|[Oo]k|[Oo]kay|[Ss]o|[Aa]nd|[Bb]ut|[Aa]lso|[Gg]ood morning|` +
  `[Hh]ola)[, ]+)?(${party}(?:(?: ?, ?(?:and )?| and | & | or |/|, )${party}){0,7}) ?(?:,|:|\\s[-–—]|!|` +
  `(?=\\s(?:can|could|would|will|please|pls|kindly|are|do|did|have|any|what|when|where|how|who|why|may|should|` +
  `is)\\b)| \\p{Extended_Pictographic})`, 'u')

/** Words with a capital at the head of a sentence that are no names. Our own selection. */
const notNames =
  new RegExp(lines`
      ^(?:also|however|meanwhile|otherwise|therefore|additionally|finally|first|second|third|next|then|now|today|
      tomorrow|yesterday|tonight|currently|again|still|so|and|but|or|if|when|since|as|to|in|on|at|for|from|by|
      please|pls|kindly|just|ok|okay|yes|no|sure|well|oh|ah|hmm|hi|hey|hello|thanks|thank|sorry|great|good|nice|
      cool|right|anyway|btw|fyi|ps|note|update|reminder|question|questions|action|request|monday|tuesday|wednesday|
      thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|
      december|this|that|these|those|the|a|an|it|we|i|you|he|she|they|there|here|what|who|when|where|why|how|which|
      is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|shall|any|some|all of|each|every|someone|
      somebody|anyone|anybody|nobody|everything|nothing|let|lets|besides|instead|perhaps|maybe|unfortunately|
      luckily|hopefully|later|soon|once|before|after|until|because|although|while|attached|regarding|re|fwd|subject|
      thus|hence|moreover|furthermore|alternatively|actually|basically|generally|usually|sometimes|often|two|three|
      one|four|five|both|per|with|without|my|our|your|his|her|their|its|not|only|even|quick|urgent|important|todo|
      review|decision|deadline|agenda|context|background|summary|options|option|last|lastly|secondly|thirdly|
      firstly|in)$
    `, 'i')

/** The readers that the sentence addresses at its head: "Dana and Wei, …", "@sam can you …". */
export function addressed(sentence: Sentence): Span | undefined {
  const {text} = sentence
  const lead = /^[\s"'(*_>-]*/.exec(text)?.[0].length ?? 0
  const match = address.exec(text.slice(lead, lead + 200))
  const who = match?.[1]
  if (match === null || who === undefined) return undefined
  if (who.split(/[ ,/&]+/).some(word => notNames.test(word) && word !== 'and' && word !== 'or')) return undefined
  if (!who.startsWith('@') && !/\p{Lu}/u.test(who) && !new RegExp(`^${group}$`).test(who)) return undefined
  return place(sentence, lead + match[0].indexOf(who), who.length)
}

const mentioned = new RegExp(mention, 'u')
const trailing = new RegExp(`,\\s(${name})\\s*[?.!]*\\s*$`, 'u')
const subject = new RegExp(
  `^(?:(?:and|so|or|but|also|maybe|then),?\\s)?(?:[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill|[Ss]hould|[Mm]ight|[Mm]ay|` +
  `[Dd]id|[Dd]oes|[Hh]as|[Ii]s)\\s(${party}(?:(?: and | or |/|, )${party}){0,3})\\s(?!(?:is|was)\\b)[a-z]`, 'u')

/** The reader named inside an ask: a mention, "could Wei look", "…, Tove?". */
export function namedIn(sentence: Sentence, from: number, to: number): Span | undefined {
  const text = sentence.text.slice(from, to)
  const asked = subject.exec(text)
  const who = asked?.[1]
  if (asked && who !== undefined && (/^[\p{Lu}@]/u.test(who)) && !notNames.test(who.split(' ')[0] as string)) {
    return place(sentence, from + asked[0].indexOf(who), who.length)
  }
  const handle = mentioned.exec(text)
  if (handle) return place(sentence, from + handle.index, handle[0].length)
  const last = trailing.exec(text)
  const tail = last?.[1]
  if (last && tail !== undefined && !notNames.test(tail.split(' ')[0] as string)) {
    return place(sentence, from + last.index + last[0].indexOf(tail), tail.length)
  }
  return undefined
}

const salutation = new RegExp(lines`
  ^\W{0,3}(?:(?:hi|hey|hello|hallo|hiya|howdy|dear|greetings|good (?:morning|afternoon|evening|day)|morning|yo|
  hola)[\s,]+)?(\S.*?)[\s,:;!.–—-]*$
`, 'iu')

/** The names in a salutation: "Ilse and Femke" of "Dear Ilse and Femke,". */
export function greeted(sentence: Sentence): Span | undefined {
  const match = salutation.exec(sentence.text)
  const who = match?.[1]
  if (!match || who === undefined || /^(?:hi|hey|hello|dear|there|greetings|good morning|sir|madam)$/i.test(who)) {
    return undefined
  }
  if (!/\p{Lu}|@/u.test(who) && !new RegExp(`^${group}$`).test(who)) return undefined
  return place(sentence, match[0].indexOf(who), who.length)
}

function place(sentence: Sentence, from: number, length: number): Span {
  return spanIn(sentence, from, from + length)
}
