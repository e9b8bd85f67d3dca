import {lines} from './pattern.js'
import {type Progress, shareOf, topicsOf} from './progress.js'

// How two sides hold against each other without a word for it: what each message does, in points. Our own selection.

/** A message of a thread: its own words in lower case, what it does, and who wrote it. */
export interface Turn extends Progress {
  readonly flat: string
  readonly writer: string | undefined
}

/** Messages that are looked at together, and how far back of each the words of its writer are. */
const span = 6
const memory = 8
/** Points a message that it takes on the average; where the thread is short it takes more. */
const least = 1
const leastShort = 1.3

const opens = /^(?:no|but|and|then|so|that'?s?|it|the|nobody|which|since when|not)(?![\w'])/
const agrees = /^(?:yes|yep|ok|okay|sure|good|great|nice|thanks|thank|fine|ah|oh|both|done|perfect|agreed?|true|right|got|here|found)\b/
const kind = new RegExp(
  lines`\b(?:thanks|thank you|thx|ty|great|nice|good|perfect|lovely|love|sorry|welcome|yes|yep|sure|ok|okay|fine|works|done|added|fixed|right)\b|
    [😀-🙏🎉👍🎂✓]|:\)|!!`,
  'u',
)
/** What was said, signed or written down is held against the other. */
const records = new RegExp(
  lines`\b(?:says?|said|told|wrote|written|signed|agreed|approved|asked|promised|reads|listed|clause|minutes|contract|policy|
    the (?:plan|quote|sheet|page|report|note|law|rules?|statutes))\b`,
)
const addresses = /\byou(?:rs?)?\b/
const past = /\b(?:was|were|had|did)\b|n't been/
const asks = /\?\s*$/
/** Somebody has done something about it. */
const acted = new RegExp(
  lines`\b(?:i|we)(?:'ve| have|'d| had)? (?:also |just )?(?:added|put|made|deleted|fixed|changed|read|looked|ran|wrote|noted|moved|removed|asked|
    stopped|spoke|saw|pushed|tried|set|gave|got|found|updated|booked|checked)\b`,
)
const furthers = /\b(?:as well|too|same impression|same here|also|so far|gone|went well|ready|finished|(?:is|are) in|is there)\b/

/**
 * How many of the last messages, the draft as the last of them, hold against each other, or 0: both sides open with what the other
 * said and turn it round, hold words and papers against each other and repeat their own. Questions, thanks, short
 * words and news of what was done speak against it. `turns` are the messages in order, `open` how many of the last ones,
 * with the draft, nothing has settled.
 */
export function holdAgainst(turns: readonly Turn[], open: number): number {
  const draft = turns.at(-1)
  if (open < 5 || !draft || (draft.friction === 0 && agrees.test(draft.flat))) return 0
  const topics = turns.map(({flat}) => topicsOf(flat))
  const from = turns.length - Math.min(span, open)
  const seen = turns.slice(from)
  if (seen.some(({writer}) => writer === undefined)) return 0
  const points = seen.map((_, index) => pointsOf(turns, topics, from + index))
  if (new Set(seen.filter((_, index) => (points[index] ?? 0) >= 1).map(({writer}) => writer)).size < 2) return 0
  if (points.reduce((sum, one) => sum + one, 0) / points.length < (seen.length < span ? leastShort : least)) return 0
  let first = from
  while (first > Math.max(0, turns.length - open) && pointsOf(turns, topics, first - 1) >= 0) first--
  return turns.length - first
}

function pointsOf(turns: readonly Turn[], topics: readonly ReadonlySet<string>[], at: number): number {
  const {flat, friction, writer} = turns[at] as Turn
  const words = topics[at] as ReadonlySet<string>
  const own = new Set(turns.slice(Math.max(0, at - memory), at).flatMap((turn, index) => (turn.writer === writer ? [...(topics[Math.max(0, at - memory) + index] ?? [])] : [])))
  const before = at > 0 && turns[at - 1]?.writer !== writer ? topics[at - 1] : undefined
  const takesUp = words.size > 1 && [...words].slice(0, 2).some(word => before?.has(word))
  const points: readonly (readonly [boolean, number])[] = [
    [friction > 0, 2.5],
    [friction > 1, 0.5],
    [opens.test(flat), 1],
    [addresses.test(flat), 1.25],
    [takesUp, 1.25],
    [records.test(flat), 1],
    [past.test(flat), -0.5],
    [asks.test(flat), -1],
    [flat.length < 28, -2],
    [flat.length > 70, -1],
    [kind.test(flat), -1],
    [acted.test(flat), -1.5],
    [furthers.test(flat), -1],
    [agrees.test(flat), -0.5],
  ]
  return points.reduce((sum, [met, worth]) => (met ? sum + worth : sum), shareOf(words, own))
}
