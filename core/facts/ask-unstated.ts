import type {ParsedDraft, Sentence} from '../draft.js'
import {askContext} from './ask-context.js'
import {lines} from './ask-pattern.js'

const informing =
  new RegExp(lines`
      \b(?:f\.?y\.?i\b(?! i\b)|for your (?:info|information)|for information only|no (?:reply|response|answer|
      action|replies) (?:is |are )?(?:needed|required|necessary|expected)|nothing (?:to do|left to do|needed|
      required)|no need to (?:reply|respond|answer|write back|do anything|act)|(?:you )?(?:don't|do not) (?:need|
      have) to (?:do anything|reply|respond|act|take any action)|just (?:a )?(?:heads[- ]up|to let you know|
      letting (?:you|everyone|people|folks) know|wanted to (?:let you know|share|pass this along|inform)))
    `, 'i')
const puzzle =
  new RegExp(lines`
      \b(?:i(?:'m| am| was)? (?:really |a bit |a little |quite |very |still |so |totally |somewhat |
      also )*(?:confused|puzzled|stuck|lost|struggling|baffled|at a loss|unable to|having (?:trouble|problems|
      issues|difficult)|unsure|not sure (?:why|how|what|where|whether|if|which))|i (?:really |still |just |
      also )?(?:don't|do not|can't|cannot|couldn't|can not|didn't|am not able to|
      am unable to)(?: seem to| quite| really| fully)? (?:understand|figure|get (?:it|this|the|past|rid|access|why)|
      see (?:why|how|what)|find (?:a way|any|out|the|it|where|how)|work out|make (?:it|this|sense)|know (?:how|why|
      what|where|if|whether|which)|prove|seem to|open|log|access|connect|build|install|compile|solve)|no idea|
      any (?:idea|clue)|in particular i don't|it seems to fail|seems? to fail|(?:doesn't|does not|don't|do not|
      didn't|won't|isn't|is not) (?:seem to )?(?:work|working|build|compile|load|start|run|find|recognize|show|
      update|respond)|not working|stopped working|for some reason|(?:strange|weird|odd|unexpected|
      mysterious) (?:error|behaviou?r|thing|result|problem|issue|message)|following oddity|incomprehensible|(?:get|
      got|getting|gives?|gave|throws?|throwing|see|seeing|receive|received|raises?|shows?|returns?|produces?|with|
      hit|the following|this) (?:me )?(?:(?:the|an|a|this|that|following|same|strange|weird|error|
      type) )*(?:errors?|exception|failure|timeout|stack overflow|crash)|fail(?:s|ed|ing)? (?:to|with|on|for)|
      throws\b|crash(?:es|ed|ing)|hangs\b|is broken|is down|still (?:shows?|says?|has|fails?|broken|missing|wrong|
      come out|comes out)|rejects?\b|has the same problem|blocked \d+|does nothing|timed out|keeps? (?:failing|
      crashing|getting|giving|telling me)|none of (?:my|the|our|these) [^.?!]{0,40}\b(?:compile|work|load|build|
      open)s?\b|all (?:i|we) get is|no longer (?:works?|compiles?|builds?|loads?)|doesn't match|don't match|(?:is|
      are) missing|can't be right|the gap\b)
    `, 'i')
const wish =
  new RegExp(lines`
      \b(?:i (?:really )?wish\b|i'd (?:really )?love (?:to|it)|(?:i|we) (?:really )?(?:need|want|miss)\b(?! to)|
      it would be (?:nice|great|good)|would (?:love|like) to (?:see|have|be able)|feature i miss|
      ready for (?:review|another|merge|merging|feedback)|awaiting[- ]review|(?:needs?|wants?) (?:a )?review|
      up for review)
    `, 'i')
const criticism =
  new RegExp(lines`
      \b(?:(?:it's|it is|this is|that's|that is|that was|this was) (?:not|really not|hardly) (?:good|ok|okay|
      acceptable|fair|right|fine|appropriate|cool)|not good form|unacceptable|i (?:strongly |really )?(?:object|
      disagree|protest)|should (?:not|never) have been|shouldn't have|is (?:terrible|horrible|awful|unfair)|
      frustrat(?:ing|ed)|fed up)
    `, 'i')
const settled =
  new RegExp(lines`
      \b(?:(?:is|are|has been|have been|was|were|now|already|i've|i have|i) (?:now |been |just |already |
      since )?(?:fixed|resolved|solved|restored|corrected|working again|back (?:up|online)|figured (?:it|this|
      that)? ?out|found (?:the|a) (?:solution|fix|workaround|problem|answer))|never ?mind|resolved:|solved:|
      figured? (?:it|this) out|works (?:now|again|here)|that (?:works|fixed|did it)|heads[- ]up|apologi[sz]e|
      released|release notes|to announce|is here!|we are (?:working|looking|investigating)|i'll (?:fix|try|look|
      work|do)|sorry (?:for|about))
    `, 'i')

/** Whether the message says that it wants nothing. */
export function saysNothingIsWanted(draft: ParsedDraft): boolean {
  const own = draft.sentences.filter(({block}) => block.type !== 'subject')
  return own.some(({text}) => informing.test(text) && !/\b(?:unless|but (?:please|if))\b/i.test(text))
}

/** The sentence that shows a want which no ask states: a problem, a wish, a criticism. */
export function readUnstated(draft: ParsedDraft): Sentence | undefined {
  const context = askContext(draft)
  const body = draft.sentences.filter(({zone, in: where}) => zone === 'body' && !where)
  if (body.some(({text}) => settled.test(text))) return undefined
  const found = (pattern: RegExp): Sentence | undefined => body.find(({text}) => pattern.test(text))
  if (context.answering) return found(criticism)
  return found(puzzle) ?? (context.technical ? found(wish) : undefined) ?? found(criticism)
}
