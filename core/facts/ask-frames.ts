import {duties} from './ask-duties.js'
import {heading, type Part} from './ask-pattern.js'
import {lines} from './pattern.js'
import {wishes, writers} from './ask-wishes.js'
import type {Ask, AskType} from './facts.js'

/** A way in which English words an ask, matched at the head of a clause in lower case. */
export interface Frame {
  readonly pattern: RegExp
  readonly form: Ask['form']
  readonly certainty: number
  /** Where the wording alone decides. */
  readonly type?: AskType
  /** The writer's own goal or puzzlement: an ask only where nothing else in the draft is. */
  readonly weak?: true
}

/** A frame as the lists hold it. */
export interface Listed extends Omit<Frame, 'pattern'> {
  /** First words of the clause, space-separated. */
  readonly first: string
  readonly parts: readonly Part[]
}

/** Frames by the first word that they may start with. */
function byFirstWord(frames: readonly Listed[]): ReadonlyMap<string, readonly Frame[]> {
  const map = new Map<string, Frame[]>()
  for (const {first, parts, ...rest} of frames) {
    const frame = {...rest, pattern: heading(...parts)}
    for (const word of first.split(' ')) map.set(word, [...(map.get(word) ?? []), frame])
  }
  return map
}

/** Requests and wishes in statements, and questions that ask for a deed. Our own selection. */
export const requests = byFirstWord([
  {
    first: "can could would will won't wouldn't couldn't can't might may cld wld cud",
    parts: [
      lines`
          (?:can|could|would|will|won't|wouldn't|couldn't|can't|might|may|cld|wld|cud) <reader> <soft>(?!see (?:why|
          how|that)|believe|imagine|guess|be\b|like (?:to|me|us|a|an|some|more|any|it)\b|rather|prefer|say\b|
          have (?:any|been|to)|expect|agree|still|ever|get away|really\b)(?:not )?[a-z\uFFFC]
        `,
      /(?:can|could|would|will) (?:(?:you|u|someone|somebody) (?:please|pls|kindly)|whoever\b)/,
    ],
    form: 'question',
    certainty: 0.93,
    type: 'action',
  },
  {
    first: 'would do mind any',
    parts: [
      /(?:would|do) (?:you|u|anyone|anybody|someone|somebody) (?:guys |all |ever )?mind\b/,
      /mind (?:if|[a-z]{2,12}ing)\b/,
      lines`
          any (?:chance|way|possibility)(?: that| of)? (?:you|u|someone|somebody|anyone|we (?:can|could)|
          [a-z]{2,12}ing)\b
        `,
    ],
    form: 'question',
    certainty: 0.9,
    type: 'action',
  },
  {
    first: 'would are is',
    parts: [
      lines`
          would <reader> (?:like|be (?:able|willing|interested|available|open|up for|ok|okay|so kind|kind enough|
          happy|free|game|prepared))\b
        `,
      lines`
          (?:are you|is any(?:one|body)|is some(?:one|body)) (?:able|willing|available|free|happy|up for|interested|
          planning|in a position)\b
        `,
    ],
    form: 'question',
    certainty: 0.88,
  },
  {
    first: 'any',
    parts: [lines`
        any (?:chance|way|possibility)(?: that| of| to|,)? (?:you|u|we|someone|somebody|anyone|i|it|this|the|that|
        to|he|she|they|[a-z]{2,12}ing)\b
      `],
    form: 'question',
    certainty: 0.9,
  },
  {first: 'how', parts: [/how about (?!that\b)/], form: 'question', certainty: 0.75},
  {
    first: 'if',
    parts: [
      lines`
          if (?:you|someone|somebody|anyone|anybody|one of you) (?:could|can|would|
          might)(?: please| kindly| maybe| possibly| also| just)? (?!not\b)[^.?!]{3,140}\b(?:i'd|i would|i'll be|
          i will be|that would|it would|that'd|we'd|we would|would be|much appreciated|great|grateful|thanks)\b
        `,
    ],
    form: 'request',
    certainty: 0.72,
  },
  // The writer asks, requests, suggests, invites.
  {
    first: `${writers} therefore`,
    parts: [
      lines`
          (?:i|we)(?:'d|'m|'re|'ll)? (?:am |are |<also>)?<also>(?:ask|request|beg|urge|encourage|invite|implore|
          require|remind|requesting|asking|inviting|urging|encouraging|requiring) (?:for )?(?:that |you\b|all\b|
          each\b|every|anyone\b|those\b|members|people|users|folks|employees|colleagues|whoever|applications|
          applicants|submissions|proposals|contributions|participants|your\b|interested|to |a (?:copy|list|meeting|
          response|review|decision)|<response>|the [a-z]{1,12} to |[a-z]+ (?:[a-z]+ )?(?:to |coordinate|first|be )|
          [a-z]+ [a-z]+ (?:first )?[a-z]+ )
        `,
      /(?:i|we) (?:would |'d )?<also>(?:suggest|recommend|propose|advise)(?:ing)? (?:that )?(?:we|you|all|everyone)\b/,
      /(?:i|we)(?:'d| would)? <also>(?:suggest|recommend|propose) that the (?:[a-z]+ )?(?:group|team|committee|board|council|staff|office|panel|desk)\b/,
      /(?:i|we) (?:must |have to |would |do )?insist (?:on|that)\b/,
      /(?:i|we) <also>trust (?:that )?you(?:'ll| will) (?:see (?:to|that)|ensure|make|keep|let|send|be)\b/,
      /(?:i'd|we'd) <also>(?:suggest|recommend|propose|advise) (?:that )?(?:we|you|all|everyone)\b/,
      lines`
          (?:i|we)(?:'d| would)? <also>(?:suggest|propose|recommend|advise) (?:(?:a|an|another|having|holding|
          scheduling|setting up) [^.?!,;]{0,40}\b(?:call|meeting|conference|chat|talk|lunch|dinner|session|discussion|
          visit|review)\b|meeting\b|talking\b|getting together|discussing\b|setting up)
        `,
      lines`
          (?:i|we)(?:'m|'re| am| are) <also>(?:writing|e-?mailing|calling|contacting you|reaching out|getting in touch)
          (?: to you| you)?(?: today)? (?:in order )?to (?:ask|request|see (?:if|whether)|find out|inquire|enquire|
          invite|seek|solicit|check (?:if|whether|on)|confirm|propose|remind)\b
        `,
      /(?:i|we) (?:have the (?:pleasure|honou?r) of|take (?:great )?pleasure in) inviting\b/,
      /(?:i|we)(?:'m|'re| am| are| would be)? <very>(?:pleased|happy|delighted|honou?red|excited) to invite\b/,
      /(?:i|we) (?:cordially|warmly) invite\b/,
    ],
    form: 'request',
    certainty: 0.78,
  },
  {
    first: `${writers} would`,
    parts: [
      /(?:i|we) (?:would|should|will) <also>(?:appreciate|welcome|value)\b/,
      /(?:i'd|we'd|i'll|we'll) <also>(?:appreciate|welcome|value)\b/,
      /(?:i|we) <also>appreciate (?:it if|if you|any)\b/,
      /(?:i|we) <also>welcome (?:any |your |all |further )?(?:comments?|feedback|input|suggestions|submissions|nominations|proposals|contributions|applications|volunteers)\b/,
      lines`
          (?:i'd |we'd |i would |we would |would )?<also>(?:love|like|appreciate) it if (?:you|someone|somebody|
          anyone|we|the)\b
        `,
      /(?:i|we)(?: would|'d|'ll| will| should)? <also>be <very>(?:grateful|thankful|obliged|indebted)\b/,
      /(?:i|we)(?: would|'d) (?:much )?(?:rather|sooner|prefer) (?:that |it if )?(?:you|we|everyone|people|someone)\b/,
      lines`
          (?:i|we)(?: would|'d) <also>be <very>(?:happy|glad|pleased|delighted|interested|keen) (?:(?:of|for) (?:a|an|
          any|some|your)|to borrow|if (?:you|someone|
          somebody|anyone|we|this|the|that)|to (?:hear|see|get|have|receive|know) (?:your|what|how|if|whether|from|
          any|some|a )|in (?:hearing|your|any))
        `,
    ],
    form: 'request',
    certainty: 0.8,
  },
  {
    first: writers,
    parts: [lines`
        (?:i|we)(?: would|'d) <also>(?:like|love|want|need|prefer) (?:to|the (?:opportunity|chance) to) (?:talk|speak|
        meet|sit|get together|gather|catch up|
        have (?:the|a|our) [a-z ]{0,20}(?:call|meeting|lunch|dinner))\b(?![^.?!]{0,200}\b(?:so|and|but) (?:please|pls|
        can|could|would)\b)[^.?!]{0,60}(?:\b<limit>|\b(?:today|tomorrow|tonight|this (?:week|afternoon|morning)|
        next week|
        mon|tue|wed|thu|fri|sat|sun)|\bat \d)
      `],
    form: 'request',
    certainty: 0.62,
    type: 'attendance',
  },
  // Needs.
  {
    first: writers,
    parts: [
      lines`
          (?:i|we)(?:'ll|'d| am going to| are going to|'m going to|
          're going to)? <also>need (?:you(?: guys| all| both)? to|someone|somebody|everyone|everybody|your\b|
          all of you|each of you|people|volunteers?|a (?:volunteer|reviewer|decision|yes|quick|go\b|hand|reply|
          response)|(?:more|some|urgent|immediate|additional|lots of|any|another|one more|two more|three more|one|two|
          three|four|five|\d{1,3}|several|
          a few|a couple(?: of)?) (?:more |pair of )?(?:help|drivers|testers|approvals?|mentors?|eyes|opinions?|
          person|pair|volunteer|reviewer|signature|day|input|feedback|volunteers|eyes|reviewers?|
          information|info|clarification|details|advice|guidance|people|hands)|help\b|input\b|feedback\b|
          an (?:answer|ok|update|estimate|eta|approval|idea|explanation|opinion|expert))
        `,
      lines`
          (?:i|we)(?:'ll|'d| will| are| have)? <also>(?:need|looking for|short of|are missing) (?:(?:at least|about|
          another|around|a further|some|still|up to) ){0,2}(?:one|two|three|four|five|six|seven|eight|nine|ten|
          \d{1,3}|people|a few|several|more|some)?(?: ?(?:more|extra|other|good|able))* ?(?:people|persons|volunteers?|
          drivers?|hands|helpers?|players?|testers?|reviewers?|bodies|judges|tutors|stewards|speakers|hosts|
          chaperones)\b
        `,
      lines`
          (?:i|we) (?:could|can) <also>use (?:some |your |a |any |one |two |three |a few |\d+ )?(?:more )?(?:help|
          hand|advice|input|feedback|support|
          pointers?|volunteers?)\b
        `,
      /(?:i|we)(?:'ll)? <also>require (?:the|all|each|two|three|one|copies|proof|evidence|written|original|your|assistance|help|some|a |an |you|additional)/,
    ],
    form: 'request',
    certainty: 0.85,
  },
  {
    first: writers,
    parts: [
      lines`
          (?:i|we)(?:'ll|'d| am going to| are going to| am also going to)? <also>need (?:the |this |these |those |
          that |it |them |all |both |an? |each |any |every |copies |what )(?:[^.;?!]|\.(?=\d)){0,80}(?:\bfrom you\b|
          \b<time>|\bto me\b|
          \b(?:pub)?posted\b|\breturned\b|\bsigned\b|\bcompleted\b|\breviewed\b|\bapproved\b|\bupdated\b|\bdone\b|
          \bfixed\b|\bmerged\b|\bfilled\b|\bconfirmed\b|\bsent\b|\bcorrected\b|\bchanged\b|\bmoved\b|\bset up\b|
          \bin place\b)
        `,
      lines`
          (?:i|we)(?:'ve| have)? <also>(?:got to|have to|must|'ve got to) (?:have|hear|see|know|get) (?:your|the|this|
          that|it|them|an?|from|
          if|whether|what|how|who|when)\b
        `,
      lines`
          (?:i|we)(?:'m|'re| am| are|'ll be| will be)? <also>(?:still )?(?:missing|lacking|going to need|gonna need|
          short of|needing|short) [^.?!]{2,60}\bfrom\b(?! (?:the start|scratch|home)\b)
        `,
      /(?:i|we)(?:'ll)? <also>need to (?:get|have) [^.;?!]{2,60} (?:[a-z]+ed|set up|done|sent|built)\b/,
    ],
    form: 'request',
    certainty: 0.7,
    type: 'action',
  },
  {
    first: writers,
    parts: [
      lines`
          (?:i|we)(?:'ll|'d| am going to| are going to)? <also>need (?:a (?:copy|list|summary|draft|couple|few|quick|
          breakdown|description|quote|number|contact|phone)|an? (?:estimate|answer|update|idea)|
          the (?:contract )?(?:list|contract|original|final|following|correct|names?|numbers?|address|dates?|
          details|information|data|files?|report|status|forms?|invoice|latest|signed)\b|copies|
          some (?:clarification|information|input|help|time)|(?:more|further|additional) (?:information|details|
          time)|to (?:know|hear|get an answer|have your|get (?:your|a copy)|talk to you|speak (?:to|with) you|
          meet with you|discuss [^.?!]{0,40}with you))
        `,
    ],
    form: 'request',
    certainty: 0.66,
  },
  {first: 'cc bcc', parts: [/b?cc (?:me|us|my|our|the|your|everyone|everybody)\b/], form: 'imperative', certainty: 0.8, type: 'action'},
  // Something wanted by a time: "I want the slides on my desk by noon".
  {
    first: writers,
    parts: [
      lines`
        (?:i|we)(?:'d| would|'ll| will)? <also>(?:want|need|like|expect|require|must have|have to have) (?!to (?!have|
        see|get|know|hear)|you to know)
        [^.;?!]{2,90}?\b<limit>
      `,
      /(?:i|we)(?:'d| would)? <also>(?:want|need|like|expect) [^.;?!]{2,60} (?:on my desk|in my (?:hands|inbox|office)|from (?:each|all|both|every one) of you)\b/,
      /(?:i|we) <also>(?:need|want) (?:this|it|that|these|them) yesterday\b/,
      /(?:i|we)(?:'ll)? <also>need to (?:have you|get [^.?!,]{2,50}\b(?:from you|your))\b/,
      /(?:i|we)(?:'ll)? <also>need (?:you guys|y'all|you all|everyone|everybody|each of you) to\b/,
    ],
    form: 'request',
    certainty: 0.66,
    type: 'action',
  },
  {
    first: writers,
    parts: [/(?:i|we) <also>need (?:what|an?|the|two|three|four|five|some|one) (?!(?:good|bit|lot|while|minute|moment|break|vacation|drink|nap|raise|miracle|new|better|way|lemma|proof)\b)[a-z]/],
    form: 'statement',
    certainty: 0.54,
    type: 'action',
    weak: true,
  },
  {
    first: `${writers} looking look`,
    parts: [/(?:(?:i|we)(?:'m|'re| am| are)? )?<also>look(?:ing)? forward to (?:receiving|getting|seeing|having|hearing) [^.?!]{2,80}<limit>/],
    form: 'statement',
    certainty: 0.6,
  },
  {
    first: 'my our the it',
    parts: [
      /(?:my|our|the) (?:suggestion|recommendation|advice|proposal|request|hope|wish) (?:is|would be|remains) (?:that )?(?:you|we)\b/,
      /it is (?:my|our) (?:hope|wish|request|recommendation|expectation) that\b/,
      lines`
        (?:it(?:'s| is) )(?:hereby |strongly |also |kindly )?(?:suggested|requested|recommended|asked|required|
        proposed) that\b
      `,
      /it(?:'s| is| was| would be) <very>(?:important|essential|imperative|critical|vital|crucial|necessary) that (?:the|this|it|your|our|these|any|no) (?:(?!\b(?:can|could|will|would|may|might|should|so|must)\b)[^.?!,]){2,60} be\b/,
    ],
    form: 'request',
    certainty: 0.64,
  },
  {
    first: 'it might may would could',
    parts: [
      /(?:it )?(?:might|may|would|could) (?:well )?be (?:worth (?:a |an |your |[a-z]+ing)|a (?:good|great) (?:idea|plan|thing|moment|time) (?:for|if|to)|best (?:for|if|to)|better (?:if you|to|for you))/,
      /(?:it(?:'s| is| would be) )?best (?:to (?!of)[a-z]|if you)/,
    ],
    form: 'request',
    certainty: 0.54,
  },
  {
    first: 'best',
    parts: [/best to [a-z]/],
    form: 'request',
    certainty: 0.52,
    type: 'action',
  },
  {
    first: "i'd i we'd we",
    parts: [/(?:i'd|i would|we'd|we would) (?:feel|sleep|be) (?:a lot |much |a bit |way )?(?:better|easier|happier|more comfortable) (?:if|once|with)\b/],
    form: 'request',
    certainty: 0.6,
  },
  {
    first: 'thanks thank',
    parts: [/(?:thanks|thank you)(?: very much| so much| a lot)?,? in advance for [a-z]+ing (?:me|us|your|it|this|that|the|them|back)\b/],
    form: 'request',
    certainty: 0.62,
    type: 'action',
  },
  {
    first: 'if',
    parts: [
      lines`
        if (?:you|someone|somebody|anyone)(?:'d| would| could|'ll| will)(?: just| please| kindly| all)? (?!like|
        prefer|rather|want|be (?:interested|willing to)|have any|need|love)
        [a-z]+ [^.?!]{2,120}, (?:i|we)(?:'ll| will| can| could)\b
      `,
      /if (?:you|someone|somebody) (?:could|can|would)(?: please| kindly| just)? (?!not\b)[a-z]+ [^.?!,]{3,140},? please\W*$/,
    ],
    form: 'request',
    certainty: 0.64,
  },
  {
    first: 'here this below',
    parts: [/(?:here(?:'s| is)|this is|below is) what (?:i|we)(?:'d|'ll)? (?:need|want|expect|require)\b/],
    form: 'request',
    certainty: 0.7,
  },
  {
    first: 'ok okay good alright fine cool safe all',
    parts: [/(?:ok|okay|good|alright|all right|fine|cool|safe) (?:to [a-z]+|with (?:you|everyone|everybody|all))\b(?! (?:know|hear|see|say)\b)[^.!]{0,60}$/],
    form: 'elliptical',
    certainty: 0.6,
    type: 'decision',
  },
  {
    first: 'you u ya',
    parts: [/(?:you|u|ya)(?: guys| all| folks| both| two)? (?:ok|okay|good|cool|fine|happy) (?:with|for|to)\b/],
    form: 'question',
    certainty: 0.66,
    type: 'answer',
  },
  {
    first: 'might',
    parts: [/might (?:you|i|we) (?:be (?:persuaded|able|so)|have|trouble you|ask|borrow|request|suggest)\b/],
    form: 'question',
    certainty: 0.8,
  },
  {
    first: 'want wanna care fancy feel up interested free',
    parts: [/(?:want to|wanna|care to|fancy|feel like|up for|interested in|free for) (?!(?:earn|make money|save|lose|win|free|know more|learn more)\b)[a-z][^.?!]{2,60}\?/],
    form: 'question',
    certainty: 0.7,
  },
  ...wishes,
  ...duties,
])
