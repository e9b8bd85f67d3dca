import {duties} from './ask-duties.js'
import {heading, lines, type Part} from './ask-pattern.js'
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

const i = "i we i'd we'd i'm we're i'll we'll"

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
    first: `${i} therefore`,
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
    first: `${i} would`,
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
          (?:i|we)(?: would|'d) <also>be <very>(?:happy|glad|pleased|delighted|interested|keen) (?:(?:of|for) (?:a|an|any|some|your)|to borrow|if (?:you|someone|
          somebody|anyone|we|this|the|that)|to (?:hear|see|get|have|receive|know) (?:your|what|how|if|whether|from|
          any|some|a )|in (?:hearing|your|any))
        `,
    ],
    form: 'request',
    certainty: 0.8,
  },
  {
    first: i,
    parts: [lines`
        (?:i|we)(?: would|'d) <also>(?:like|love|want|need|prefer) (?:to|the (?:opportunity|chance) to) (?:talk|speak|meet|sit|get together|gather|catch up|
        have (?:the|a|our) [a-z ]{0,20}(?:call|meeting|lunch|dinner))\b(?![^.?!]{0,200}\b(?:so|and|but) (?:please|pls|can|could|would)\b)[^.?!]{0,60}(?:\b<limit>|\b(?:today|tomorrow|tonight|this (?:week|afternoon|morning)|next week|
        mon|tue|wed|thu|fri|sat|sun)|\bat \d)
      `],
    form: 'request',
    certainty: 0.62,
    type: 'attendance',
  },
  // Needs.
  {
    first: i,
    parts: [
      lines`
          (?:i|we)(?:'ll|'d| am going to| are going to|'m going to|
          're going to)? <also>need (?:you(?: guys| all| both)? to|someone|somebody|everyone|everybody|your\b|
          all of you|each of you|people|volunteers?|a (?:volunteer|reviewer|decision|yes|quick|go\b|hand|reply|
          response)|(?:more|some|urgent|immediate|additional|lots of|any|another|one more|two more|three more|one|two|three|four|five|\d{1,3}|several|
          a few|a couple(?: of)?) (?:more |pair of )?(?:help|drivers|testers|approvals?|mentors?|eyes|opinions?|person|pair|volunteer|reviewer|signature|day|input|feedback|volunteers|eyes|reviewers?|
          information|info|clarification|details|advice|guidance|people|hands)|help\b|input\b|feedback\b|
          an (?:answer|ok|update|estimate|eta|approval|idea|explanation|opinion|expert))
        `,
      lines`
          (?:i|we)(?:'ll|'d| will| are| have)? <also>(?:need|looking for|short of|are missing) (?:(?:at least|about|
          another|around|a further|some|still|up to) ){0,2}(?:one|two|three|four|five|six|seven|eight|nine|ten|
          \d{1,3}|people|a few|several|more|some)?(?: ?(?:more|extra|other|good|able))* ?(?:people|persons|volunteers?|
          drivers?|hands|helpers?|players?|testers?|reviewers?|bodies|judges|tutors|stewards|speakers|hosts|chaperones)\b
        `,
      lines`
          (?:i|we) (?:could|can) <also>use (?:some |your |a |any |one |two |three |a few |\d+ )?(?:more )?(?:help|hand|advice|input|feedback|support|
          pointers?|volunteers?)\b
        `,
      /(?:i|we)(?:'ll)? <also>require (?:the|all|each|two|three|one|copies|proof|evidence|written|original|your|assistance|help|some|a |an |you|additional)/,
    ],
    form: 'request',
    certainty: 0.85,
  },
  {
    first: i,
    parts: [
      lines`
          (?:i|we)(?:'ll|'d| am going to| are going to| am also going to)? <also>need (?:the |this |these |those |
          that |it |them |all |both |an? |each |any |every |copies |what )(?:[^.;?!]|\.(?=\d)){0,80}(?:\bfrom you\b|\b<time>|\bto me\b|
          \b(?:pub)?posted\b|\breturned\b|\bsigned\b|\bcompleted\b|\breviewed\b|\bapproved\b|\bupdated\b|\bdone\b|
          \bfixed\b|\bmerged\b|\bfilled\b|\bconfirmed\b|\bsent\b|\bcorrected\b|\bchanged\b|\bmoved\b|\bset up\b|
          \bin place\b)
        `,
      lines`
          (?:i|we)(?:'ve| have)? <also>(?:got to|have to|must|'ve got to) (?:have|hear|see|know|get) (?:your|the|this|that|it|them|an?|from|
          if|whether|what|how|who|when)\b
        `,
      lines`
          (?:i|we)(?:'m|'re| am| are|'ll be| will be)? <also>(?:still )?(?:missing|lacking|going to need|gonna need|short of|needing|short) [^.?!]{2,60}\bfrom\b(?! (?:the start|scratch|home)\b)
        `,
      /(?:i|we)(?:'ll)? <also>need to (?:get|have) [^.;?!]{2,60} (?:[a-z]+ed|set up|done|sent|built)\b/,
    ],
    form: 'request',
    certainty: 0.7,
    type: 'action',
  },
  {
    first: i,
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
    first: i,
    parts: [
      lines`
        (?:i|we)(?:'d| would|'ll| will)? <also>(?:want|need|like|expect|require|must have|have to have) (?!to (?!have|see|get|know|hear)|you to know)
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
    first: i,
    parts: [/(?:i|we) <also>need (?:what|an?|the|two|three|four|five|some|one) (?!(?:good|bit|lot|while|minute|moment|break|vacation|drink|nap|raise|miracle|new|better|way|lemma|proof)\b)[a-z]/],
    form: 'statement',
    certainty: 0.54,
    type: 'action',
    weak: true,
  },
  {
    first: `${i} looking look`,
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
        (?:it(?:'s| is) )(?:hereby |strongly |also |kindly )?(?:suggested|requested|recommended|asked|required|proposed) that\b
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
        if (?:you|someone|somebody|anyone)(?:'d| would| could|'ll| will)(?: just| please| kindly| all)? (?!like|prefer|rather|want|be (?:interested|willing to)|have any|need|love)
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
  // Wonders.
  {
    first: `${i} just still wondering curious checking following`,
    parts: [
      lines`
          (?:(?:i|we)(?:'m|'re| am| are| was| were)? )?<also>(?:wonder|wondering|curious)(?![^?!]{3,120}(?:, so|
          ,? and(?: so| then)?|,? but) (?:i|we)(?:'ve| have)? [a-z]+(?:ed|t|nd|an|w|ook)\b)(?:,| (?:if|whether|what|
          how|when|where|who|why|which|about|to (?:know|hear|see)|as to|is|are|does|do|can|could)\b)
        `,
      lines`
          (?:(?:i|we) )?<also>(?:(?:wanted|would like|'d like|want) to (?:ask|know(?! before| that| there| more about)|check (?:if|whether|with|in)|
          see (?:if|whether)|find out)|(?:want|wanted|like) to (?:confirm|verify|make sure)(?: that)? (?:you|we|your|it's|this is)|(?:am|are) interested (?:in (?:knowing|hearing|your|what|how|whether)|
          to (?:know|hear)))\b
        `,
      lines`
          (?:(?:i|we)(?:'m|'re| am| are| was|'d like to| wanted to| would like to| thought i'd)? )?<also>(?:just |only |
          quickly )?(?:checking|check|following up|follow up|enquiring|inquiring|enquire|inquire|asking|
          double-?checking|verifying|trying to find out)(?: in| back| again| up)?(?: with you| with everyone)?(?: to (?:see|
          ask|find out|know))? (?:if|whether|when|what|how|where|who|why|which|about|on (?:the|your|my|this))\b
        `,
      /(?:i'd|i would|we'd|we would) <also>be <very>(?:interested|curious) (?:in|to|about|as to|what|how|which|whether|if|why)\b/,
      /(?:i've|i have|i'm|i am|i) (?:been |keep |still |always )?asking myself (?:whether|if|how|why|what|which|where)\b/,
      /(?:i'm|we're) <also>(?:interested (?:in (?:knowing|hearing|your|what|how|whether)|to (?:know|hear)))\b/,
    ],
    form: 'request',
    certainty: 0.75,
    type: 'answer',
  },
  {
    first: 'my the one our another so',
    parts: [
      lines`
          (?:my|the|one|our|another|so the) (?:(?:main|only|first|second|next|other|real|big|open|
          remaining) )?(?:question|request|ask)(?: (?:i have|for you|here|now|then|to you|remaining|in my mind|for me|on my mind|for us|left))? (?:is|was|
          would be|becomes),? (?:if|whether|how|what|which|when|where|who|why|that you|to)\b
        `,
    ],
    form: 'request',
    certainty: 0.8,
    type: 'answer',
  },
  {
    first: i,
    parts: [
      lines`
          (?:i|we)(?:'m|'re| am| are) <also>(?:looking for (?:(?:a|an|some|any|another|two|three|four|one) (?!(?:way|bug|fight|job|new job|while)\b)[a-z]|someone|somebody|people|volunteers|feedback|input|
          help|suggestions|advice|ideas|a volunteer|recommendations|reviewers|collaborators|any)|seeking (?:help|
          feedback|input|advice|volunteers|someone|assistance)|in need of|recruiting|collecting|counting on (?:you|all|everyone|each)|after (?:a|an|some|any) |awaiting your|waiting (?:for|on) (?:you|
          your))\b
        `,
      lines`
          (?:i|we)(?:'m|'re| am| are| was| were) <also>hoping (?:that )?(?:maybe |perhaps )?(?:by [^,]{3,40} )?(?:(?:the|your|our) [a-z]+ (?:might|could|would|can|will)\b|you\b|someone|
          somebody|anyone|we (?:can|could)|to (?:hear|have your|get (?:your|some|an?) )|your\b)
        `,
    ],
    form: 'request',
    certainty: 0.7,
  },
  {
    first: i,
    parts: [/(?:i|we)(?:'ll|'d| will| would)? <also>need to (?:understand|know|hear|find out|learn)(?: from [^.?!,]{2,30})? (?:whether|if|what|how|when|who|which|why)\b/],
    form: 'request',
    certainty: 0.7,
    type: 'answer',
  },
  // Wishes.
  {
    first: i,
    parts: [
      lines`
          (?:i|we)(?: would|'d) <also>(?:like|love|prefer|want|need) (?:to (?:hear|know|request|double-check with|check with|get (?:consensus|agreement|your|everyone's|the group's|approval|a feel|some|an? (?:ok|second))|ask|invite|solicit|
          collect|understand|learn|find out|confirm|schedule|set up|arrange|encourage|propose|suggest|poll|call for|
          (?:discuss|talk|speak|meet|visit|sit down)(?= [^.?!]{0,40}\b(?:about|regarding|on|concerning|next|this|
          tomorrow|today|some time))|(?:have|get|see|receive) (?:your|you\b|a copy|some (?:input|feedback|help|
          clarification)|any|this (?:done|reviewed|resolved|approved|fixed|merged)|an? (?:copy|answer|update|review|
          discussion|meeting)|this))|(?:for )?(?:you(?: and [a-z ]{2,30}| all| guys| both)?|someone|somebody|
          everyone|everybody|each of you|all of you) to|your\b|<response>|(?:some|any) (?:help|input|feedback|
          clarification|advice|guidance|suggestions|comments|information|more)|a (?:summary|copy|list|review|reply|
          response|volunteer|second|quick|word with you|meeting|call)|an (?:answer|update|explanation|opinion))
        `,
      /(?:i|we) <also>(?:want|expect|trust) (?:you(?: guys| all| both)? to (?!know\b|understand|see|realize|feel)|everyone to|all of you to|each of you to)\b/,
      lines`
          (?:i|we)(?:'m|'re| am| are)? <also>(?:hope|hoping|trust) (?:that )?(?:<reader>(?: here| out there| in here)?|many of you|most of you|
          as many of you as possible) (?:can|will|could|would|are able to|may|might) (?:all |also |both |still |please |
          be able to |find (?:the )?time to |agree to )*(?:come|join|attend|make|stop|swing|drop|help|take|
          participate|support|give|send|bring|share|let|respond|reply|vote|contribute|provide|tell|explain|clarify|
          confirm|look|check|review|find|be there|show up|spare|answer|assist|donate|sign|arrange|do|fix|consider)\b
        `,
      /(?:i|we) <also>(?:hope|want|expect) to (?:have (?:a|your) (?:reply|answer|response)|get your)/,
      lines`
          (?:i|we)(?: would|'d|'ll)? <also>(?:want|like|need|expect) (?:this|that|it|these|those|them|(?:the|your|
          all|my|our) [^.;?!,]{2,40}?) (?:to be )?(?:all )?(?:[a-z]{3,12}ed|done|gone|sent|paid|written|rewritten|shut|
          put|set up|taken|cut|back|brought|redone|out|off|in) ?(?:(?:by|before|today|tonight|now|asap|immediately|
          as|at|on|from|in|and|up|out|off|back|to|first|this|next|tomorrow|without|down|away|over)\b|[,.!]|$)
        `,
      lines`
          (?:i|we)(?: would|'d)? <also>(?:want|like|love|need) to (?:see (?:it|this|that|them|these|the [^.?!,]{2,30}) (?:[a-z]+(?:ed|en|ne|nt)|in|out|up|back)\b|(?:hear|know|see) (?!how (?:this|that|it)\b|
          more\b)(?:from|if|whether|what|why|how|when|where|who|which|by|your|any)\b)
        `,
      /(?:i|we)(?: would|'d) <also>love (?:some|any|a few|more|a second|another) (?!coffee|tea|cake|beer)[a-z]/,
    ],
    form: 'request',
    certainty: 0.74,
  },
  {
    first: i,
    parts: [lines`
        (?:i|we)(?: would|'d) <also>(?:like|love|want|need|appreciate|welcome) (?:to|(?:the|an?) (?:opportunity|
        chance) to) (?:talk|speak|meet|sit|sit down|catch up|discuss|visit|chat|get together|gather|get with|have (?:lunch|dinner|coffee|
        a (?:call|chat|word|talk)))\b(?=[^.?!]{0,50}\b(?:with (?:you|both|all|each)|you and|to you|both of you)\b)[^.?!]{0,80}
        \b(?:about|regarding|concerning|to (?:discuss|begin|go over|review|talk|plan|see|start|get))\b
      `],
    form: 'request',
    certainty: 0.6,
    type: 'attendance',
  },
  {
    first: i,
    parts: [/(?:i|we)(?: would|'d) <also>(?:like|love|want|need) (?:to|the (?:opportunity|chance) to) (?:talk|speak|meet|sit|get together|gather|catch up|discuss)\b/],
    form: 'request',
    certainty: 0.55,
    weak: true,
  },
  {
    first: i,
    parts: [lines`
        (?:i|we)(?: would|'d) <also>(?:like|love|appreciate|want|need) (?:(?:a few|five|ten|fifteen|twenty|thirty|\d{1,2}) minutes of|
        some of|an? (?:hour|moment|minute) of|half an hour of|a bit of) your\b
      `, lines`
        (?:i|we)(?: would|'d) <also>(?:like|love|want|need|appreciate) (?:everyone's|everybody's|each [a-z]+'s|all of your)\b
      `],
    form: 'request',
    certainty: 0.72,
  },
  {
    first: 'what the',
    parts: [lines`
        (?:what|the (?:one |only )?(?:thing|part|bit|point)(?: that)?) (?:(?:i|we) (?:really |still |just )?(?:don't|do not|can't|cannot|couldn't|am unable to)(?: really| quite| yet| seem to)? (?:get|understand|see|know|follow|figure out|find|work out)|(?:i'm|i am|we're) (?:after|looking for|missing|not sure about|
        unsure about|wondering|asking for)|(?:i|we)(?:'d| would) <also>(?:like|love|want|need)[^.?!]{0,40}|(?:puzzles|confuses|bothers|baffles) me)(?: here| now| yet)? is\b
      `],
    form: 'request',
    certainty: 0.66,
    type: 'answer',
  },
  {
    first: 'makes it',
    parts: [/(?:it )?(?:also )?makes (?:me|us|one) wonder (?:what|whether|if|how|why|where|which)\b/],
    form: 'request',
    certainty: 0.6,
    type: 'answer',
  },
  {
    first: 'what',
    parts: [lines`
        what (?:i|we)(?:'d| would)? (?:need|want|ask|require|like|am asking|
        are asking)(?: you)?(?: from you| of you| now| here| to know| to do)?(?: is|:)
      `],
    form: 'request',
    certainty: 0.8,
  },
  {
    first: i,
    parts: [lines`
        (?:we|you and i)(?:'d| would)? (?:could|can|might)(?: also| maybe| all| either)? (?:meet|talk|call|chat|speak|get together|catch up|
        have (?:a call|lunch|dinner|coffee))(?: up)? (?:on|at|tomorrow|today|next|this|in|over|around|mon|tue|wed|thu|fri|sat|sun|before|after)
      `],
    form: 'request',
    certainty: 0.56,
    type: 'attendance',
  },
  // "It would help if …"
  {
    first: "it that this would might may will it'd be that'd wld i we",
    parts: [
      lines`
          (?:(?:i|we) (?:think|believe|feel|guess|suggest|thought) (?:that )?)?(?:it |that |this |it'd |that'd )?(?:would |
          might |may |will |could |wld )?<very>be <very><helpful>(?:,? if|,? to (?:have|get|see|know|hear|receive|understand|find|start|be able|include|add|make|discuss|meet|talk|
          review|merge)| for (?:someone|somebody|you|us|anyone|people|everyone|me)| for [a-z]+(?: [a-z]+)? to|,? \([^)]{1,40}\),? (?:for|if|
          to))
        `,
      lines`
          (?:it |that |this |it'd |that'd |this'd )?(?:(?:would|will|might|could) )?<very>(?:help|assist|save|mean a lot|
          make sense)(?: me| us| everyone| everybody| things)?(?: a lot| a great deal| a bunch| out| greatly| immensely| a great deal|
           much time| time)? (?:if|
          to (?:know|have|see|get))
        `,
    ],
    form: 'request',
    certainty: 0.76,
  },
  {
    first: "it it's",
    parts: [
      lines`
          it(?:'s| is| was| would be) <very>(?:important|essential|imperative|critical(?:ly important)?|vital|
          crucial|necessary|mandatory|required|urgent|requested|
          recommended)(?: for you| for everyone| for us| for me)?,? (?:that (?:you|all|everyone|each|we|every|nobody|no one|someone|people)\b|to hear\b|
          to (?:complete|return|submit|attend|respond|review|send))
        `,
      lines`
          it(?:'s| is)? <very>worth (?:starting|discussing|having|opening|getting|asking|
          considering) .{0,60}\b(?:ideas?|feedback|discussion|input|opinions?|thoughts)
        `,
    ],
    form: 'request',
    certainty: 0.62,
  },
  ...duties,
])
