import type {ParsedDraft} from '../draft.js'
import {lines} from './pattern.js'

/** What of the whole draft sways how its sentences are read. */
export interface AskContext {
  /** Talk about code or mathematics: imperatives there tell how a thing is done. */
  readonly technical: boolean
  /** Answers or explains: what it tells to do is advice to whoever asked. */
  readonly answering: boolean
  /** What the list that the sentence is an item of holds: things to do, or how something is or was done. */
  readonly list: 'to do' | 'steps' | undefined
  /** Marks of questions stand for the bullets of a list. */
  readonly bulleted: boolean
}

const answerOpening =
  new RegExp(lines`
      ^(?:sure|yes|yep|yeah|yup|no|nope|ah|oh|right|indeed|well|actually|i think|i don't think|i'd say|i would say|
      i guess|i believe|iirc|imo|imho|afaik|afaict|hmm|hm|exactly|correct|not sure|probably|maybe|perhaps|
      it depends|you|in general|generally|basically|the reason|that's|that is|this is because|because|try|don't|
      as far as|ok|okay|fixed|done|got it|agreed|true|good (?:point|question|idea)|interesting|nice|great|
      unfortunately|of course|and|but|if (?:you|there)|a rule of thumb|sometimes|usually)\b
    `, 'i')
/** What opens an answer in any kind of talk. */
const replying = /^(?:yeah|yep|yup|nope|nah|looks like|sounds like|it'd|that'd|known|iirc|imh?o|afaik|afaict)\b/i
const advising = new RegExp(lines`
    \b(?:you (?:can|could|should|might|may|need|have to|want|don't|won't|would|will|get|just|must|probably|also)|
    you'd|you'll|the (?:trick|idea|point|reason|way|solution|fix) is|instead of|that way|by default)\b
  `, 'gi')

/** One of these shows talk about code or mathematics, of the others it takes two. Our own selection. */
const jargon = new RegExp(lines`
  (?:^|\s)(?:#|lean4#|!4#)\d{2,6}\b|\b(?:lean ?[34]|mathlib\d?|simp|lemmas?|theorems?|type ?class(?:es)?|
  typeclass(?:es)?|refactor(?:ing)?|namespaces?|elaborators?|monads?|functors?|homomorphisms?|defeq|coercions?|
  dependent types?|inductive types?)\b|\bLean\b
`)
const techWord = new RegExp(lines`
  \b(?:tactics?|compilers?|repo|PRs?|APIs?|stack trace|regex|syntax|kernel|linter|git|npm|python|haskell|rust|emacs|
  vscode|vs code|inductive|instances?|proofs?|functions?|recursion|widgets?|lake|command line|terminal|mac ?os|linux|
  tests?|branch|merge|variables?|modules?|imports?|classes|types?|docs|flags?|server|plugin|script|definitions?|
  arguments?|equality|rings?|presheaf|sheaf|isomorphism|continuous|subgroups?|code)\b
`, 'gi')

/** Weighs the draft. */
export function askContext(draft: ParsedDraft): AskContext {
  const body = draft.sentences.filter(
    ({zone, block: {type}}) => zone === 'body' && type !== 'heading' && type !== 'subject',
  )
  const linked = linkFinder(draft)
  let marks = 0
  let advice = 0
  let bullets = 0
  const hints = new Set<string>()
  for (const {text, start} of body) {
    for (const {index} of text.matchAll(/\uFFFC+/g)) if (!linked(start + index)) marks++
    if (jargon.test(text)) marks++
    for (const word of text.match(techWord) ?? []) hints.add(word.toLowerCase())
    advice += text.match(advising)?.length ?? 0
    if (/ \?\s*$/.test(text)) bullets++
  }
  const code = draft.zones.some(({name}) => name === 'code')
  const quoting = draft.zones.some(({name}) => name === 'quote')
  const subject = draft.sentences.find(({block}) => block.type === 'subject')?.text ?? ''
  if (/\uFFFC|`|#\d{3,6}\b/.test(subject)) marks++
  const first = body[0]?.text ?? ''
  const opened = answerOpening.test(first) || /^[^.?!]{0,60}\bsaid\b.{0,20}:?$/.test(first)
  const technical = code || marks > 0 || hints.size > 1
  return {
    technical,
    answering: (technical && (opened || quoting || advice >= 2)) || replying.test(first),
    list: undefined,
    bulleted: bullets > 2,
  }
}

/** Tells of a place in the text whether a link covers it; places are asked in order. */
function linkFinder(draft: ParsedDraft): (at: number) => boolean {
  const links = draft.links.filter(link => !link.in).sort((a, b) => a.start - b.start)
  let next = 0
  return at => {
    while ((links[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    return (links[next]?.start ?? Number.POSITIVE_INFINITY) <= at
  }
}
