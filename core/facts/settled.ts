import type {Draft} from '../draft.js'

const marker =
  /^\W{0,4}(?:(?:the |our )?(?:final )?(?:decisions?|resolutions?|conclusions?|outcomes?|consensus|verdict|ruling)|agreement|(?:so )?(?:it is |it's )?decided|agreed|resolved|approved|accepted|chosen option)(?:\W{0,3}|\s?\([^()]{1,80}\)|\s(?:by|on) [^:?]{1,80}(?=:))(?:\s?:|\s[-–—])\W{0,3}\S/i
const group =
  '(?:we|(?:the |this )?(?:council|team|group|board|committee|meeting|panel|members|attendees|room|wg|working group|class|club|union|parents|' +
  'staff|partners|trustees|directors)|everyone|everybody|all(?: present)?|participants|both teams)'
const settles = 'agreed|decided|resolved (?:to|that)|voted|settled|opted|chose|concluded|approved|accepted|adopted|ratified|rejected|signed off|are agreed|is agreed'
const thing =
  '(?:agenda|motion|reports?|proposals?|minutes|budgets?|requests?|plans?|rfc|policy|policies|candidates?|nominations?|charters?|amendments?|' +
  'resolution|item|report|contract|quote|offer|date|venue|name|design|change|application|grant|appointment|election|recommendations?|' +
  'suggestion|option \\w+|pr|pull request|document|schedule|timeline|action plan|accounts)'

/** What shows that something is settled, wherever it stands in a sentence. */
const signs: readonly RegExp[] = [
  // Votes.
  /\b(?:motion|vote) (?:(?:is |was |has )?(?:carried|carries|passes|passed|approved|fails|failed|defeated)|unanimously)\b/i,
  /\b(?:carried|approved|passed|adopted|agreed|elected) (?:unanimously|by (?:a )?(?:unanimous|majority|vote|consensus|acclamation)|nem\.? con)/i,
  /\b(?:is|are|was|were|has been|have been) (?:re-?)?(?:elected|appointed)(?= as\b| to the\b| unanimously|\W*$)/i,
  /\bvote\b.{0,120}?\b\d{1,3} ?[-–:/] ?\d{1,3}(?: ?[-–:/] ?\d{1,3})?\b/i,
  /\b\d{1,3} ?[-–] ?\d{1,3},? (?:\w+ )?in favou?r\b/i,
  /\b(?:motion|moved|seconded)\b.{0,200}\b(?:passed|carried|approved)\b/i,
  /\ball ayes\b/i,
  /\b(?:was|were) (?:chosen|selected)(?= as\b| for\b|\W*$)/i,
  /\b(?:wins|won) (?:by default|the (?:election|vote))\b/i,
  /^\W{0,3}voted (?:unanimously|to\b)/i,
  // Nobody is against it.
  /^\W{0,3}(?:(?:with|hearing|seeing|there (?:were|was|being)|given) )?(?:\w+(?: \w+)? and )?no (?:objections?|opposition|concerns)\b(?: from (?:\w+ ){1,5}\w+)?(?:[,.;:–-]? (?:so |and |to )?(?!.{0,40}\?)|\.)(?=.{0,80}\b(?:agreed|approved|accepted|pass(?:es|ed)|carri|adopted|proceed|go ahead|moving (?:forward|ahead)|will|we'll|to \w+ing\b))/i,
  // All are of one mind.
  /\b(?:the |our |general |rough |strong |clear )?consensus (?:is|was) (?:that|to)\b/i,
  /(?<!\b(?:mild|weak|some) )\bconsensus (?:reached|achieved|exists) (?:that|to|on)\b/i,
  /^\W{0,3}(?:agreement|consensus) (?:was|has been) reached\b/i,
  /\bdecision (?:is|was) (?:to|that)\b/i,
  /^\W{0,3}(?:all|everyone|everybody|the (?:group|team|council|committee|board)) (?:is|are|was|were) in favou?r of\b/i,
  /\b(?:reached|have|had|came to) (?:a )?consensus (?:that|to|on)\b/i,
  /\bthere (?:was|is) (?:a )?(?:\w+ )?(?:consensus|agreement) (?:that|to|on|for)\b(?!.{0,100}\bwould\b)/i,
  /^\W{0,3}(?:general|rough|strong|clear|full|unanimous)? ?(?:consensus|agreement) (?:to|on|for|that|this|reached)\b/i,
  /^\W{0,3}unanimous(?:ly)? (?:agreement|consensus|consent)\b/i,
  /\b(?:all|everyone|everybody|we(?: are)?(?: all)?) (?:(?:are|is|were) )?in agreement (?:that|to|on)\b/i,
  /(?:^|[-–—:,]\s)\W{0,3}(?:general|broad|full|unanimous) (?:agreement|consensus)\b(?! (?:is |was )?(?:needed|required|missing))/i,
  // Who settles it, and that they did.
  new RegExp(
    `(?:^|[,;:(–—-]\\s|\\b(?:and|so|then|that|which|-)\\s)\\W{0,3}${group}(?:['’]ve| have| has)?(?: all| both| also| therefore| then| finally| unanimously)?\\s(?:${settles})\\b` +
      '(?!\\s*(?:with|in principle but|last|earlier|previously|at the (?:last|previous)|there(?:\\W?s| is| are)))',
    'i',
  ),
  /^\W{0,3}(?:after|following|based on|given)\b[^.?!]{3,160}\swe\s(?:agreed|decided)\b/i,
  new RegExp(`^\\W{0,3}(?:${group}|the [A-Z]{2,6})\\s[^.?!]{2,200}\\b(?:and|then)\\s(?:\\w+ly )?(?:agreed|decided|resolved|voted)\\b(?! with\\b)`, 'i'),
  /(?:^|[,;:]\s)\W{0,3}(?:[Tt]he )?[A-Z]{2,6} (?:(?:has|have|unanimously|formally) )?(?:agreed|decided|approved|approves|accepted|accepts|voted|resolved|rejected|rejects|consents)\b(?! with\b)/,
  /\bit (?:was|is|has been) (?:agreed|decided|resolved|determined)\b/i,
  // What is settled.
  new RegExp(
    `\\b${thing}\\b[^.?!;]{0,60}?\\s(?:(?:is|are|was|were|has been|have been|stands|then|therefore|hereby|unanimously|now|also|formally)\\s){1,3}` +
      '(?:approved|accepted|adopted|carried|passed|ratified|rejected|declined|agreed|withdrawn|confirmed|postponed|deferred)\\b',
    'i',
  ),
  new RegExp(`^\\W{0,3}(?:[\\w'’-]{1,20}:? ){0,5}${thing}(?: \\([^()]{1,60}\\))? (?:accepted|approved|adopted)\\W*$`, 'i'),
  /^\W{0,3}(?:this|it|that|which) (?:was|is) (?:unanimously )?\W{0,3}(?:approved|accepted|adopted|agreed|carried|passed)\b/i,
  /^\W{0,3}we(?:['’]ll| will| are going to| agreed to) (?:(?:go|move forward|proceed|stick|stay) (?:ahead )?with|(?:continue|keep) (?:using|with)|(?:adopt|drop|switch to|move to|standardi[sz]e on|stop|no longer|not)(?! (?:sure|know|be able|need|have))|use (?!th(?:is|at|e) time))\b/i,
  // What the scribe of a channel is told.
  /^\W{0,2}#(?:agreed|decision|decided|resolved)\s+\S/i,
]
/** What opens a line of notes that says no more than what was settled. */
const terse =
  /^\W{0,3}(?:agreed? to|agreed? that|agreed on (?!it\b|this\b|that\b)|agreement (?:to|that|on)|decided (?:to|that|on|not|against)|approved\b(?! by)|seconded by [^.]{1,40}(?:agreed|carried|passed|approved)|settled on|consensed on|agree with (?:the )?proposal|resolved (?:to|that)|(?:tabled|deferred|postponed) (?:until|to|for|discussion)|voted to|(?:it )?was (?:agreed|decided|resolved) (?:to|that)|it was (?:agreed|decided|resolved)|unanimously|(?:accepted|adopted|rejected|ratified|endorsed) (?:the|as|an?|all)|(?:elected|appointed) (?!by\b|to\b|as\b)\p{L}+|we(?:'re| are) (?:going|sticking) with|sticking with|going with)(?!\p{L})/iu
/** "Talked of the fee, agreed to keep it." */
const trailing = /[,;]\s(?:and |so |we )?(?:agreed|decided) (?:with (?:the )?approach|to|that|on|not|against)\b/i
/** "Agreed" of one speaker alone is their opinion. */
const opinion = /^\W{0,3}(?:agree|(?:agreed|approved)\b(?! to\b))/i

const someone = "\\p{Lu}[\\p{L}'’.-]{1,20}(?: \\([^()]{1,60}\\))?"
/** Who decides in a record, named. */
const named = new RegExp(`(?:^|[,.;]\\s)${someone}(?:(?: and |, | )${someone}){0,5} (?:has |have )?(?:decided|agreed|resolved) (?:that|to|on|against|not)\\b`, 'u')

/** Before what settles it: it only may be, or was long ago. */
const before =
  /\b(?:should we|whether|if (?:we|the|it|they|approved|accepted)|once (?:we|the|it)|until (?:we|the)|before (?:we|the)|unless|would|could|should|might|may be|propos(?:e|es|ing) (?:to|that)|to be (?:approved|agreed|decided)|as soon as|when (?:it|we|the \w+)(?:'s|'re| is| are| has| have)|needs? to be|have we|do we|did we|i thought|i think|last (?:week|month|year|time)|(?:at|in) (?:the|our) (?:last|previous) (?:meeting|session|call)|previously|in an earlier|precedent|had (?:decided|agreed|been))\b/i
/** Anywhere: it is still open. */
const open =
  /\?\s*$|\b(?:not (?:yet )?(?:agreed|decided|approved)|(?:agreement|consensus|decision) (?:was |is )?not (?:yet )?reached|haven't|hasn't|didn't|did not|have not|has not|cannot agree|can't agree|no consensus|no decision|nothing was|waiting|pending|need consensus)\b/i

/** Whether a label opens words that say what was settled: "Decision: the van goes". */
export function statesDecision(words: string): boolean {
  return marker.test(words) && !/\?\s*$|\b(?:tbd|pending|none|needed|required)\W*$/i.test(words)
}

/** Whether a sentence of notes or of a record states what was settled; its speaker's name is left out. */
export function isSettled(sentence: string, {kind, spoken, long}: {readonly kind: Draft['kind']; readonly spoken: boolean; readonly long: boolean}): boolean {
  const words = sentence.replace(/\s+/g, ' ')
  if (words.length > 700 || words.length < 6 || /^\W{0,4}\w+(?: \w+)?\s?:\s*(?:none|nothing|n\/?a|no|-|–)\W*$/i.test(words)) return false
  if (statesDecision(words)) return true
  if (open.test(words)) return false
  const holds = (pattern: RegExp): boolean => {
    const match = pattern.exec(words)
    return match !== null && !before.test(words.slice(0, match.index + match[0].length))
  }
  if (kind === 'decision' && holds(named)) return true
  // A longer record tells of much that was once decided, and decides in a part of its own.
  if (long) return false
  return (holds(terse) && !(spoken && opinion.test(words))) || (holds(trailing) && !spoken) || signs.some(holds)
}

const bare =
  /^\W{0,3}(?:(?:no|without|with no) objections?(?: raised| heard| from anyone)?|none (?:raised|heard)|approved|agreed|accepted|adopted|pass+ed|carried|unanimous(?:ly)?(?: consent)?|consensus|\d{1,3} ?[-–:] ?\d{1,3}(?: ?[-–:] ?\d{1,3})?,? in favou?r|(?:(?:up)?on (?:an? )?(?:voice |roll[- ]call )?vote,? )?(?:the )?motion (?:is |was )?(?:passed|passes|carried|carries|approved)(?: unanimously)?)(?:\W{1,3}(?:and |so |it is )?(?:approved|agreed|accepted|pass+ed|carried|motion (?:passes|carries|carried|passed)|unanimously))?\W{0,3}$/i

/** Whether a sentence moves something, which a later one says is carried. */
export function moves(sentence: string): boolean {
  return /\b(?:moved|moves|motion to|proposal)\b/i.test(sentence)
}

/** Whether a sentence says no more than that it holds: "No objections, approved." */
export function confirms(sentence: string): boolean {
  return sentence.length < 90 && bare.test(sentence.replace(/\s+/g, ' '))
}
