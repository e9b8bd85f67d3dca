import {pattern} from './pattern.js'

/**
 * What tells whether a time limits an ask. Patterns run on lower-case text in which each run of white space is one
 * blank; those that end in `$` on what stands before the time. Our own selection.
 */

/** Words before an ask proper. */
export const opening = pattern`
  ^(?:[^a-z@]{1,6}|(?:and|but|so|also|then|now|ok|okay|or|again|please|pls|kindly|just|hi|hey)[ ,]+){1,4}
`
/** The head of a request worded as a question. */
export const questionHead = pattern`
  ^(?:would it be possible (?:for (?:you|me|us) )?to|(?:can|could|would|will|should|shall|may|might|do|does|is|
  are|am|did|let)(?:'s|n't)? ?(?:i|we|they|he|she|it|you|u|us|someone|anyone|somebody|anybody|one of you|
  [a-z@]+)?)[ ]
`

export const past = pattern`
  \b(?:yesterday|ago|last (?:night|week|month|quarter|year|[a-z]+day)|the last|previous|earlier (?:today|this)|
  past)\b
`
/** A named stretch of the calendar, which without a preposition is a thing: "compare Q3 and Q4". */
export const namedPeriod = pattern`
  ^(?:q\d|h\d|\d{4}|(?:first|second|third|fourth) (?:quarter|half)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|
  dec)[a-z]*)\b
`
/** Asks that bring people together. */
export const inviting = /\b(?:join|attend|come|participat\w*|dial|rsvp|be there|show up|invit\w+|stop by|drop by)\b/i
/** Limits that serve plain speech too. */
export const loosely = /^(?:in the (?:foreseeable|near) future|soon\w*|quickly|shortly|immediately|promptly|eventually|right away|at once)$/
export const ofReader = /\b(?:can|could|would|will|may|might|mind|able|please|let|how|you|someone|anyone)\b/
/** Says of an ask that it has time. */
export const unhurried = /^no (?:[a-z]+ ){0,2}(?:rush|hurry)\b/
/** What opens a sentence with the day from which on it holds. */
export const fromOn = /^(?:as of|from|effective)\b/
export const lastOf = /\blast (?:week|[a-z]*day|working day|business day) (?:of|in)\b/
export const noLimit = /^(?:some ?time|eventually|any ?time|momentarily|some day|once)$/
/** "The draft sent on", "dated". */
export const participle = pattern`
  (?:^|[^a-z])(?!(?:need|want|get|have|like|be|is|are|was|not)\b)(?:[a-z]{3,}) (?:dated|sent|posted|received|
  issued|signed|held|discussed|published|released|created|filed|submitted|executed|announced|mentioned|agreed|
  forwarded|mailed|emailed|distributed|made|written|attached|given|provided|presented|started|transacted|
  traded)(?: out| in| over| to \w{1,12}| by \w{1,12})?$
`
export const determiner = pattern`
  (?:^|[^a-z])(?:the|your|our|my|his|her|their|its|this|that|a|an|these|those|any|all|each|[a-z]+'s?)$
`
export const nounNext = pattern`
  ^ (?!(?:please|pls|thanks|thank|if|so|and|or|but|at|on|in|by|to|for|of|with|from|as|because|since|when|while|
  before|after|until|that|which|who|is|are|was|will|would|works?|in the|we|i|you|he|she|they|it|there|then|
  instead|not|via|per|about|regarding|latest|sharp|maybe|again|also|anyway|too|only|morning|afternoon|evening|
  night|though|unless|whether|i'm|i'll)\b)[a-z]
`
export const eventNext = pattern`
  ^ (?:[a-z]+ ){0,2}(?:meeting|call|lunch|dinner|breakfast|session|conference|seminar|workshop|training|game|
  party|hearing|interview|class|event|review|standup|deadline|cutoff|visit|trip)\b
`

/** The condition that opens an ask, still open at the end. */
export const condition = /^(?:(?:if|should|in case|in the event|unless|when|once|provided)\b)[^,;]{0,200}$/
/** A reason or circumstance that opens the sentence, still open at the end. */
export const circumstance = pattern`
  ^(?:given that|given|since|as|because|seeing that|now that|while|although|though|considering|with)\b(?! (?:soon|
  early|quickly|fast|always)\b)(?![^,;]*\b(?:please|pls|can you|could you|would you|you want|let's|how about|
  what about)\b)[^,;]{0,200}$
`
export const term = /\b(?:deadline|due)\b/
export const negated = pattern`
  \b(?:can't|cannot|can not|don't|do not|didn't|haven't|have not|hasn't|isn't|aren't|not|no|unable|never|won't|
  without)\b
`
export const ours = /^(?:if|unless|in case|should) (?:i|we|nobody|no one|no|there|none|this|it)\b/
export const proposing = pattern`
  \b(?:available|availability|free|around|able to|interested in|in town|in the office|join(?:ing)?|attend(?:ing)?|
  meet(?:ing)?|how's|how is|like to|love to|glad to|happy to|lunch|dinner|breakfast|coffee|drinks?|beers?|works?|
  good|ok|okay|fine|convenient|better|best|suits?|come|coming|make it|call|talk|speak|chat|visit|stop by|drop by|
  swing by|get together|up for|can (?:\w+ly )?(?:we|you|i|u)|could (?:we|you|i)|you (?:can|could)|why (?:don't|
  not)|would (?:we|you|i)|shall (?:we|i)|should (?:we|i)|how about|what about|do (?:it|this|that)|possible|
  any chance|(?:i|we) (?:could|can|might)|
  planning|going|want to|like to|(?:have|find|got|get|make|free|any) (?:some |a little |the )?time|(?:have|got|spare|
  find) (?:an hour|half an hour|a (?:minute|moment|second)|a few minutes|(?:\d{1,2}|five|ten|fifteen|twenty|
  thirty) (?:minutes?|mins?))|time to)\b
`

/** The writer's own step, told beside the ask. */
export const ownPlan = pattern`
  (?:\bso(?: that)?|\bgiven that|\band|\bbut|\bas|\bbecause|\bsince|\bthen|[,;(.–—-])[ –—-]*(?:(?:i|he|she|
  they)(?:'ll| will| can| could|'d better| am|'m| are|'re| is|'s| plan| may| might| must| has| had| was| were)|
  (?:we|it|that|this)(?:'ll| will|'d| would|'re| are| is|'s| have| had| was| were)|(?:he|she|it|they|
  the [a-z]+) (?!(?:can|could|should|is|be)\b)[a-z]+s|(?:the|your|our|my|his|her|
  their) [a-z ]{1,24}?(?: will| is| are| was))\b[^,;?]{0,200}$
`
export const promise = pattern`
  \b(?:i|we|he|she|they|it)(?:'ll| will| am going|'m going| are going|'re going)\b(?! (?:need|have to|require|
  appreciate|want|like)\b)[^,;?]{0,200}$
`
export const pastQuestion = pattern`
  ^\W*(?:and |so |but )?(?:did|was|were|had|has|have|didn't|wasn't|hasn't|haven't|when|why (?!don't|not|can't)|
  who|how (?:did|was|many|much)|what (?:happened|(?:[a-z]+ ){0,2}(?:was|were|did)))\b
`
/** A limit that may as well be a duration. */
export const until = /^(?:up )?(?:until|untill|till?|'til)\b/
export const lasting = pattern`
  \b(?:postpon\w*|delay\w*|extend\w*|wait\w*|hold\w*|keep\w*|stay\w*|leave|remain\w*|continu\w*|defer\w*|put off|
  closed|valid|available|out|away|off|block\w*|freeze|pause\w*|not|don't|here|there|open|last\w*|
  busy)\b[^,;]{0,200}$
`
export const setFor = pattern`
  \b(?:meeting|call|lunch|dinner|breakfast|table|party|appointment|slot|times?|reservations?|tickets?|invitation|
  interview|session|visit|date|aim|shoot|ready|available|due|needed?|booked|schedule[ds]?|set|planned|register|
  rsvp|free|(?:need|needs|schedule|set up|book|arrange|plan|reserve|sign up)\b[^,.;]{1,60})$
`
export const plans = /\b(?:plans?|results?|numbers?|report|data|hours|weather)$/

/** Asks to answer with a time of their own: "let me know tomorrow". */
export const respond = pattern`
  ^(?:can you |could you |would you |will you )?(?:please )?(?:let (?:me|us|him|her|them|\w+) know|tell (?:me|us)|
  call|phone|ring|reply|respond|answer|advise|confirm|get back|give (?:me|us|him|her) a (?:call|ring|shout|buzz)|
  send|ping|page|e-?mail|contact|write|rsvp)\b(?:(?!\b(?:if|whether|what|when|which|who|how|why|that|
  where)\b)[^,;]){0,140}$
`
/** A finite clause stands between the ask's verb and the time. */
export const told = pattern`
  \b(?:that|which|who|whom|whose|where|what|when|how|why|whether|i|we|he|she|they|
  you)(?: \w+ly| just| also| so| had| have| 've){0,3} (?!(?:is|are|be|can|could|will|would|should|need|needed|
  want|wanted|like|liked|have|might|may|must|do|am|to|all|and|or|please|hoped|wondered|wished|decided|wish|
  need)\b)(?:was(?! (?:wondering|hoping))|were(?! (?:wondering|hoping))|had|did|went|sent|got|gave|met|spoke|
  talked|said|told|asked|came|made|wrote|called|left|took|saw|heard|found|ran|began|paid|bought|sold|kept|held|
  lost|won|built|spent|knew|felt|thought|brought|chose|showed|put|broke|fell|rose|grew|flew|drove|sank|received|
  discussed|[a-z]{2,}ed)\b[^,;]{0,200}$|
  \b(?:what(?! time)|which|who|how|why) (?:i|we|you|he|she|they|it|[a-z]+)(?: would| will|'ll|
  'd| might| should)\b[^,;]{0,200}$|\b(?:that|which) (?:i|we|you|he|she|they)(?:'re| are|'m| am| is|
  's) [a-z]+ing\b[^,;]{0,200}$
`
export const thing = pattern`
  \b(?:the|an?|this|that|our|your|his|her|my|their|any|[a-z]+'s) (?:[a-z-]+ ){0,3}(?:notes?|minutes|e-?mails?|
  mails?|letters?|messages?|calls?|meetings?|conversations?|discussions?|articles?|hearings?|presentations?|
  sessions?|conferences?|trips?|games?|class|exam|statements?|trades?|memo|voicemail|talk|outage|
  agenda)(?: (?:with|for|from|to|about|here|in|at|re|regarding) [a-z ]{1,24})?$
`
export const joining = pattern`
  \b(?:join|give|do|jump|hop|get|attend|dial|come|make|made|participate|prepare|bring|present|schedule|set up|arrange|
  book|
  hold|have|plan|planning|call|meet|available|free|be at|invite\w*|have time|put|conference|there is|there's|
  there will be|we have)\b
`

/** What someone has the time for: "we've got until Friday", "he can hold it till then". */
export const granted = pattern`
  \b(?:we|you|i|they|u|everyone|everybody|members|firms|employees|participants|all|teams?|authors|it)(?:'ve| have|
  has)?(?: still| only)* (?:have|has|got|been given|given)$|
  \b(?:gave|gives?|giving|granted|allows?|allowed) (?:us|me|you|them|everyone|everybody)$|
  \b(?:can|could|will|would|'ll|'d)(?: only)? (?:hold|keep|reserve|wait|leave|store|save) (?:it|them|that|this|
  the [a-z]+|one|your [a-z]+)(?: there| here| for (?:you|us|me))?$
`
/** Somebody waits for an answer or a deed. */
export const awaited = pattern`
  \b(?<!\b(?:i|we) (?:also |still )?)(?:wants?|needs?|ha(?:s|ve)|got|would like|expects?|'d like|asked|asks|
  appreciate|welcome) (?:(?:to )(?:know|hear|
  decide|respond|
  answer|see|have|get|file|pay|sign|order|confirm|book)|(?:an?|the|our|your|my) (?:[a-z]+ )?(?:answer|reply|response|
  decision|numbers?|count|list|figures|go-ahead))\b[^.;?]{0,60}$
`
/** Another's wish for something that lasts: "he wants a lease until 2031". */
export const lastingWish = pattern`
  \b(?:he|she|they|[a-z]+) (?:wants?|needs?|asks? for|is asking for|are asking for|requires?) (?!to\b|me\b|us\b|
  you\b|(?:an?|the|our|your) (?:answer|reply|response|decision)\b)[^.;]{1,60}$
`
/** What the writer aims at for a step of their own. */
export const ownAim = pattern`
  \b(?:my|our|his|her|their) (?:own )?(?:target|goal|aim|plan|hope|intention) (?:is|was) to\b[^.;]{0,120}$
`
/** A step that ends the time for what is asked, in the next sentence or the one before. */
export const stake = pattern`
  \b(?:goe?s? (?:to (?:(?:the|our|your) )?(?:print|printers?|press|agency|board|client|customer|court|committee|
  regulators?|council|auditors?|bank|publisher|factory|shop)|out|in|off|live)|(?:i|we)(?:'d| would| will|
  'll| are going to|'re going to| want to| plan to| have to| need to)? (?:tag|ship|freeze|cut|launch|file|print|
  release|deploy|
  go live)(?: (?:it|them|this|the [a-z]+))?|(?:my|our|the) (?:class|lecture|course|session|exam|demo|shift|flight|
  train|talk|show) (?:starts?|begins?|leaves?|is))$
`
/** What an appointment that is confirmed is called. */
export const confirmed = pattern`
  \bconfirm(?:s|ing|ed)?(?: (?:that|you have|you are|you're))?(?: [a-z]+)? (?:appointment|reservation|booking|meeting|
  interview|visit|slot|attendance|seat|place)\b[^;]{0,80}$
`
/** What the writer is about to do, which readers are asked to join. */
export const hosting = pattern`
  \b(?:i|we|[a-z]+ and (?:i|me))(?:'m| am|'re| are|'ll be| will be| is)? (?:driving|going|heading|having|hosting|
  throwing|meeting|getting together|flying|celebrating|having|planning|grilling|cooking|screening|reserved|
  have reserved|booked|have booked)\b(?![^.;]{0,60}\b(?:home|back|returning)\b)[^.;]{0,100}$|
  \bthere(?:'ll| will|'s going to) be\b[^.;]{0,80}$
`
/** What happens otherwise: "or it doesn't go out today". */
export const orElse = pattern`
  \bor (?:else )?(?:i|we|it|you|he|she|they|this|that|(?:the|your|our) [a-z]+)(?:'ll| will| won't| doesn't| don't|
  can't| cannot| loses?| miss(?:es)?| gets?)\b[^,;?]{0,80}$
`
/** What readers are asked to tell others: "let them know they may be cut tonight". */
export const passedOn = pattern`
  \b(?:know|tell [a-z]+|remind [a-z]+|say)(?: that)? (?:i|we|he|she|they|it|you|the [a-z]+)(?:'ll|'re|'s| may| might|
  could| will| are| is)\b[^,;?]{0,80}$|\b(?:tell|remind|inform|warn|notify) (?:[a-z]+ ){1,3}?that (?:the|our|their|
  his|her) [a-z]+ [a-z]+[^,;?]{0,60}$
`
/** The sentence goes on with what is asked for because of it. */
export const soNext = /^,? (?:so|therefore|hence|thus)(?: that)?,? (?:please|pls|can|could|would|we|i|you|let)\b/
/** The time at which something is to be from then on, of which the ask is the change itself. */
export const lastingFrom = /^,? (?:from|starting|as of|effective|every|each)\b/
/** A head over the asks that follow: "two things, both". */
export const counted = pattern`
  ^[^a-z]*(?:[a-z]+ ){0,4}(?:things?|favou?rs?|requests?|questions?|items?|asks|points|tasks|jobs|actions?|to-?dos?)
  (?: (?:from|for) [a-z]+)?(?: (?:left|to do|open))?,?(?: (?:both|all|each|all of them|due|needed|to be done))*$
`

/** If … not …: what happens without it. */
export const negatedCondition = pattern`
  \bif (?:i|we|you|he|she|they|there(?:'s| is| are)?|no|nobody|no one|none|this|it|the)\b[^,;]{0,80}\b(?:can't|
  cannot|can not|don't|do not|haven't|have not|hasn't|isn't|aren't|not|no|unable|never|nobody)\b[^,;]{0,200}$
`
/** A time that the writer proposes. */
export const proposed = pattern`
  \b(?:(?:tentative(?:ly)?|proposed?|meeting|suggested|scheduled|start|new) (?:[a-z]+ ){0,2}(?:time|date|
  slot)s?(?: (?:of|is|would be|will be|for|to))?|(?:propose|suggest|pencil(?:l?ed)? in|shoot(?:ing)? for|
  aim(?:ing)? for|how about|what about)(?: (?:we|that we|you|a|an|the|it)(?: [a-z]+){0,6})?|(?:we|you and i|
  you) (?:could|can|might)(?: also| maybe| either)? (?:meet|talk|call|chat|speak|get together|catch up|do (?:it|
  this|that|lunch)|have (?:lunch|dinner|coffee|a call))(?: [a-z]+){0,6})$
`
/** When the writer has time, said beside an ask that takes it up. */
export const available = pattern`
  \b(?:i am|i'm|we are|we're|i'll be|i will be|we'll be|i have time|we have time)(?: [a-z]+){0,2}? (?:free|
  available|around|open|in town|in the office|at my desk|reachable)\b[^.;]{0,60}$
`
export const taken = pattern`
  \b(?:then|those (?:times|days|slots)|(?:what|which|when|whether|if|one of)[^.?!]{0,40}(?:works?|suits?|good|
  best|prefer|convenient|ok)|(?:call|meet|see|phone|reach|catch|ring)(?: with)? (?:me|us|you)|meet|suits?|a time|
  get together)\b
`
/** The writer's or another's plan. */
export const planned = pattern`
  \b(?:(?:i|we|he|she|they|you|who)(?:'ll| will| am|'m| are|
  're| was| were| had| can| could| may| might| intend| plan| expect to| hope to| try| tried| shall| should be)|
  (?:it|which|that|there)(?:'ll| will| was| had))\b[^.;]{0,120}$|\bwill (?:be )?(?!(?:need|have to|require|close|
  expire|end)\b)[a-z]+[^.;,]{0,80}$
`
/** What the ask goes on to say of its own end: "please vote, the vote closes". */
export const closing = pattern`
  \b(?:the|this|it|our) ?(?:[a-z]+ ){0,2}?(?:closes|ends|expires|shuts|deadline is|cut-?off is|due date is)(?: (?:on|
  at))?[ ]?$
`
export const termBefore = pattern`
  \b(?:deadline|due(?: date)?|closing date|cut-?off|closing time|last (?:day|date|chance)|respond by|reply by|
  rsvp|submission date|target date|time limit|time frame|time ?line|expir\w*|need(?:ed)? (?:it|this|these|them|
  that|everything|all|your \w+|an answer|a reply|a response|answers?|comments?|feedback)(?: back| in| done| all)?|
  (?:is|are|stays?|remains?) open(?: for \w+)?|(?:you|u|everyone|everybody|members|firms|employees|participants|
  all|teams?|authors|they) (?:still )?ha(?:ve|s)|(?:registration|submissions?|applications?|nominations?|
  enrollment|voting|vote|window|form|poll|survey|link|sign-?ups?|call for [a-z]+|
  offer) (?:[a-z]+ ){0,3}(?:closes?|ends?|stops?|expires?)(?: (?:on|at))?)(?![\w'])[^;]{0,80}$
`
export const termAfter = pattern`
  ^ (?:is|was|will be|being) (?:the |our |a |your )?(?:hard |final |last |firm |absolute |next )?(?:deadline|
  due date|cut-?off|closing date|last day|latest)\b|^ (?:deadline|cut-?off|at the latest|latest)\b
`
export const wish = pattern`
  \b(?:i|we)(?:'d| would)? (?:really |also |all |still |do )?(?:like|love|need|hope|
  prefer)\b(?! you)[^.;]{0,200}$|\b(?:hoping|important|critical|essential|better|best|ideal(?:ly)?|preferabl[ey]|
  appreciate(?:d)?|would be (?:good|great|nice|helpful)|must|should|needs? to)\b[^.;]{0,200}$
`
export const needed = pattern`
  \b(?:must|has to|have to|needs? to|needs?|needed|required|requires?|should|ought to|is to|are to|wants?|
  aim(?:ing)?|target(?:ing)?|goal|supposed to|expect(?:ed|s)?|hoping|hope to|would like|
  'd like)\b(?! you)[^.;]{0,200}$
`
export const event = pattern`
  \b(?:meeting|call|conference|concall|telecon|lunch|dinner|breakfast|brunch|party|shower|seminar|workshop|
  webinar|session|training|class|reception|celebration|picnic|game|ceremony|presentation|talk|lecture|open house|
  happy hour|gathering|get-?together|kick-?off|stand-?up|all-hands|town hall|meetup|reunion|event|retreat|offsite|
  interview|ball|concert|show|tour|visit|wedding|held|takes? place|taking place|scheduled|join us|we meet|
  you are invited|you're invited)\b|\b(?:date|when|time|where|day)(?:/\w+)?:
`
/** Has to happen, at a time and not by it. */
export const due = /\b(?:must|has to|have to|needs? to|had better)(?: be)? [a-z]+[^.;,]{0,60}$/
/** Something that limits the ask runs out. */
export const ends = pattern`
  \b(?:offer|contract|link|licen[cs]e|subscription|lease|access|account|warranty|discount|price|trial|invitation|
  registration|voucher|code|certificate|permit|visa|option|quote|bid|reservation|hold)s?\b[^.;]{0,40}\b(?:ends?|
  expires?|closes?|runs out|is over|stops?|lapses?)(?: (?:on|at))?$|\b(?:lapses|expires|runs out|goes offline|
  shuts down|freezes|
  stands|(?:is|are) (?:good|valid|open)|(?:they're|they are|he is|she is|we're) holding [a-z ]{2,30})(?: (?:on|at))?$
`

/** When a place is open, or what is done each day. */
export const habit = /\b(?:every (?:day|morning|evening|week|month|[a-z]+day)|daily|weekdays|opening hours|office hours)\b[^.;]{0,40}$/

/** "Fixed at 07:40, please …": what has been done. */
export const settled = /^(?:fixed|done|sent|posted|updated|merged|closed|opened|received|booked|paid|shipped|restarted|solved)$/
/** Something is moved from one hour to another. */
export const moved = /\b(?:change|move|shift|reschedule|push|switch)\b/
/** A question of how things are: "does the server answer within". */
export const ofFact = /^(?:and |so |but )?(?:does|do|is|are|did|has|have) (?:the|it|this|that|they|he|she|these|those) /

/** Why it is asked, told behind the ask: ", since the auditors come on". */
export const reason = /[a-z\d],? (?:because|since|as) (?:the|i|we|he|she|it|they|that|my|our|his|her|their|there|this|your) [^,;]*$/

/** What is told of a thing by the way: "the patch, which goes out on". */
export const relative = /, (?:which|who) (?:goes|is|has|was|will|had|went|are|comes|runs|starts|opens|closes)\b[^,;]*$/

/** How something that is to be is told. */
export const takesPlace = pattern`
  (?:^|\b(?:is|are|will be|it's|meeting|call|session|hours|class|dinner|lunch|starts?|begins?|set|scheduled|moved|
  held|next|tee time)\b[^.;!?]{0,50})$
`
/** The event has been. */
export const over = /\b(?:was|were|had|did|went|met|spoke|talked|spent|came|took|held)\b[^.;]{0,80}$/
/** "Today, we announced": what the writer tells of. */
export const toldNext = pattern`
  ^,? (?:i|we|he|she|they|it|you|the [a-z]+|[a-z]+) (?:\w+ly |also |just )?(?:was|were|had|went|sent|got|gave|met|
  spoke|talked|said|told|came|made|wrote|called|left|took|saw|heard|found|ran|began|spent|paid|bought|held|
  received|begins|is|am|are|'m|'re|will|'ll|[a-z]{2,}ed)\b
`

export const bareBefore = pattern`
  ^(?:[^a-z]*|(?:please|pls|preferably|ideally|hopefully|maybe|say|but|and|or|so|just|this|that|these|it|them|all|
  asap|is|are|would be|needs?|needed|wanted|required|there is|there's|sooner|but|if possible|say)[ ,]*){0,6}$
`
export const bareAfter = pattern`
  ^[^a-z]*(?:(?:please|pls|thanks|thank you|thx|if (?:possible|you can|at all possible)|is (?:fine|ok|okay|good|
  great|enough)|would (?:be|work) ?(?:great|good|nice|perfect|ideal|fine|best|lovely)?|will do|works|
  at the latest|on this|with this|though|for this|from (?:you|everyone|all)|or (?:so|sooner|earlier)|and|many|
  much|everyone|all|at all|needed|on your side)[^a-z]*){0,4}$
`
export const fine = /^ (?:is (?:fine|ok|okay|good|enough)|would (?:be|work)|will do|works|at the latest|latest)/
