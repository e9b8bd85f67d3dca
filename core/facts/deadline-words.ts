/**
 * What tells whether a time limits an ask. Patterns run on lower-case text in which each run of white space is one
 * blank; those that end in `$` on what stands before the time. Our own selection.
 */

/** Words before an ask proper. */
export const opening = /^(?:[^a-z@]{1,6}|(?:and|but|so|also|then|now|ok|okay|or|again|please|pls|kindly|just|hi|hey)[ ,]+){1,4}/
/** The head of a request worded as a question. */
export const questionHead = /^(?:would it be possible (?:for (?:you|me|us) )?to|(?:can|could|would|will|should|shall|may|might|do|does|is|are|am|did|let)(?:'s|n't)? ?(?:i|we|they|he|she|it|you|u|us|someone|anyone|somebody|anybody|one of you|[a-z@]+)?) /

export const past = /\b(?:yesterday|ago|last (?:night|week|month|quarter|year|[a-z]+day)|the last|previous|earlier (?:today|this)|past)\b/
export const lastOf = /\blast (?:week|[a-z]*day|working day|business day) (?:of|in)\b/
export const noLimit = /^(?:some ?time|eventually|any ?time|momentarily|some day|once)$/
/** "The draft sent on", "dated". */
export const participle = /(?:^|[^a-z])(?!(?:need|want|get|have|like|be|is|are|was|not)\b)(?:[a-z]{3,}) (?:dated|sent|posted|received|issued|signed|held|discussed|published|released|created|filed|submitted|executed|announced|mentioned|agreed|forwarded|mailed|emailed|distributed|made|written|attached|given|provided|presented|started|transacted|traded)(?: out| in| over| to \w{1,12}| by \w{1,12})?$/
export const determiner = /(?:^|[^a-z])(?:the|your|our|my|his|her|their|its|this|that|a|an|these|those|any|all|each|[a-z]+'s?)$/
export const nounNext = /^ (?!(?:please|pls|thanks|thank|if|so|and|or|but|at|on|in|by|to|for|of|with|from|as|because|since|when|while|before|after|until|that|which|who|is|are|was|will|would|works?|in the|we|i|you|he|she|they|it|there|then|instead|not|via|per|about|regarding|latest|sharp|maybe|again|also|anyway|too|only|morning|afternoon|evening|night|though|unless|whether|i'm|i'll)\b)[a-z]/
export const eventNext = /^ (?:[a-z]+ ){0,2}(?:meeting|call|lunch|dinner|breakfast|session|conference|seminar|workshop|training|game|party|hearing|interview|class|event|review|standup|deadline|cutoff|visit|trip)\b/

/** The condition that opens an ask, still open at the end. */
export const condition = /^(?:(?:if|should|in case|in the event|unless|when|once|provided)\b)[^,;]*$/
export const negated = /\b(?:can't|cannot|can not|don't|do not|didn't|haven't|have not|hasn't|isn't|aren't|not|no|unable|never|won't|without)\b/
export const ours = /^(?:if|unless|in case|should) (?:i|we|nobody|no one|no|there|none|this|it)\b/
export const proposing = /\b(?:available|availability|free|around|able to|interested in|in town|in the office|join(?:ing)?|attend(?:ing)?|meet(?:ing)?|lunch|dinner|breakfast|coffee|drinks?|beers?|works?|good|ok|okay|fine|convenient|better|best|suits?|come|coming|make it|call|talk|speak|chat|visit|stop by|drop by|swing by|get together|up for|can (?:we|you|i|u)|could (?:we|you|i)|would (?:we|you|i)|shall (?:we|i)|should (?:we|i)|how about|what about|do (?:it|this|that)|possible|planning|going|want to|like to|time)\b/

/** The writer's own step, told beside the ask. */
export const ownPlan = /(?:\bso(?: that)?|\band|\bbut|\bas|\bbecause|\bsince|\bthen|[,;(.-])[ -]*(?:i|we|they|he|she|it)(?:'ll| will| can| could| would|'d| am|'m| are|'re| is|'s| plan| need| have| want| may| might| must| has| had| was| were)\b[^,;?]*$/
export const promise = /\b(?:i|we|he|she|they)(?:'ll| will| am going|'m going| are going|'re going)\b[^,;?]*$/
export const pastQuestion = /^\W*(?:and |so |but )?(?:did|was|were|had|has|have|didn't|wasn't|hasn't|haven't|when|why|who|how (?:did|was|many|much)|what (?:happened|was|were|did))\b/
export const untilEnd = /./
export const lasting = /\b(?:postpon\w*|delay\w*|extend\w*|wait\w*|hold\w*|keep\w*|stay\w*|leave|remain\w*|continu\w*|defer\w*|put off|closed|valid|available|out|away|off|block\w*|freeze|pause\w*|not|don't|here|there|open|last\w*|busy)\b[^,;]*$/
export const setFor = /\b(?:schedul\w*|set(?: up)?|book\w*|arrang\w*|plan(?:ned|ning)|meeting|call|reserv\w*|need(?:ed|s)?|ready|available|due|aim\w*|shoot\w*|sign(?:ed)? up|invit\w*|register\w*|rsvp|tickets?|dinner|lunch|breakfast|table|party|appointment|slot|set)\b[^,.;]{0,40}$/
export const plans = /\b(?:plans?|results?|numbers?|report|data|hours|weather)$/

/** Asks to answer with a time of their own: "let me know tomorrow". */
export const respond = /^(?:can you |could you |would you |will you )?(?:please )?(?:let (?:me|us|him|her|them|\w+) know|tell (?:me|us)|call|phone|ring|reply|respond|answer|advise|confirm|get back|give (?:me|us|him|her) a (?:call|ring|shout|buzz)|send|ping|page|e-?mail|contact|write|rsvp)\b(?:(?!\b(?:if|whether|what|when|which|who|how|why|that|where)\b)[^,;]){0,60}$/
/** A finite clause stands between the ask's verb and the time. */
export const told = /\b(?:that|which|who|whom|whose|where|what|when|how|why|whether|i|we|he|she|they|you)(?: \w+ly| just| also| had| have| 've)? (?!(?:is|are|be|can|could|will|would|should|need|want|like|have|might|may|must|do|am|to|all|and|or|please)\b)(?:was|were|had|did|went|sent|got|gave|met|spoke|talked|said|told|asked|came|made|wrote|called|left|took|saw|heard|found|ran|began|received|discussed|[a-z]{2,}ed)\b[^,;]*$/
export const thing = /\b(?:notes?|minutes|e-?mails?|mails?|letters?|messages?|calls?|meetings?|conversations?|discussions?|reports?|articles?|invoices?|deals?|hearings?|presentations?|sessions?|versions?|drafts?|conferences?|trips?|games?|class|exam|statements?|trades?|prices?|numbers?|documents?|memo|request|voicemail|posts?|talk|outage)(?: (?:with|for|from|to|about) [a-z ]{1,24})?$/
export const joining = /\b(?:join|attend|dial|come|make it|participate|prepare|bring|present|schedule|set up|arrange|book|hold|have|plan|call|meet|available|free|be at|invite\w*)\b/

/** If … not …: what happens without it. */
export const negatedCondition = /\bif (?:i|we|you|he|she|they|there(?:'s| is| are)?|no|nobody|no one|none|this|it|the)\b[^,;]{0,80}\b(?:can't|cannot|can not|don't|do not|haven't|have not|hasn't|isn't|aren't|not|no|unable|never|nobody)\b[^,;]*$/
/** The writer's or another's plan. */
export const planned = /\b(?:i|we|he|she|they|it|which|who|that)(?:'ll| will| am|'m| are|'re| is|'s| was| were| had| can| could| may| might| intend| plan| expect to| hope to| try| tried| shall| should be)\b[^.;]{0,120}$|\bwill (?:be )?(?!(?:need|have to|require|close|expire|end)\b)[a-z]+[^.;,]{0,80}$/
export const termBefore = /\b(?:deadline|due(?: date)?|closing date|cut-?off|closing time|last (?:day|date|chance)|respond by|reply by|rsvp|submission date|target(?: date)?|time limit|time frame|expir\w*|need(?:ed)? (?:it|this|these|them|that|everything|all|your \w+|an answer|a reply|a response|answers?|comments?|feedback)(?: back| in| done| all)?|open(?: for \w+)?|have|closes?|close)\b[^.;]{0,80}$/
export const termAfter = /^ (?:is|was|will be|being) (?:the |our |a |your )?(?:hard |final |last |firm |absolute |next )?(?:deadline|due date|cut-?off|closing date|last day|latest)\b|^ (?:deadline|cut-?off|at the latest|latest)\b/
export const wish = /\b(?:i|we)(?:'d| would)? (?:really |also |all |still |do )?(?:like|love|need|hope|prefer)\b[^.;]*$|\b(?:hoping|important|critical|essential|better|best|good|great|nice|ideal(?:ly)?|preferabl[ey]|appreciate(?:d)?|urgent|must|should|seeking)\b[^.;]*$/
export const needed = /\b(?:must|has to|have to|needs? to|needs?|needed|required|requires?|should|ought to|is to|are to|wants?|aim(?:ing)?|target(?:ing)?|goal|supposed to|expect(?:ed|s)?|hop(?:e|ing)|would like|'d like)\b[^.;]*$/
export const event = /\b(?:meeting|call|conference|concall|telecon|lunch|dinner|breakfast|brunch|party|shower|seminar|workshop|webinar|session|training|class|reception|celebration|picnic|game|ceremony|presentation|talk|lecture|open house|happy hour|gathering|get-?together|kick-?off|stand-?up|all-hands|town hall|meetup|reunion|event|retreat|offsite|interview|ball|concert|show|tour|visit|wedding|held|takes? place|taking place|scheduled|(?:date|when|time|where)(?:\/\w+)?:|join us|we meet|you are invited|you're invited)\b/
export const ends = /\b(?:ends?|expires?|closes?|runs out|is over|stops?|lapses?|goes out|goes live|starts?|leaves?|has to be|needs to be)\b[^.;]{0,40}$/

export const bareBefore = /^(?:[^a-z]*|(?:please|pls|preferably|ideally|hopefully|maybe|say|but|and|or|so|just|this|that|these|it|them|all|asap|is|are|would be|needs?|needed|wanted|required|there is|there's|sooner|but|if possible|say)[ ,]*){0,6}$/
export const bareAfter = /^[^a-z]*(?:(?:please|pls|thanks|thank you|thx|if (?:possible|you can|at all possible)|is (?:fine|ok|okay|good|great|enough)|would (?:be|work) ?(?:great|good|nice|perfect|ideal|fine|best|lovely)?|will do|works|at the latest|on this|with this|though|for this|from (?:you|everyone|all)|or (?:so|sooner|earlier)|and|many|much|everyone|all|at all|needed|on your side)[^a-z]*){0,4}$/
export const fine = /^ (?:is (?:fine|ok|okay|good|enough)|would (?:be|work)|will do|works|at the latest|latest)/
