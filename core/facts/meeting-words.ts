import {lines} from './pattern.js'

// How a talk is called for, on flat, lower-case text. Our own selection.

const soft =
  '(?:(?:please|pls|kindly|just|quickly|briefly|maybe|perhaps|possibly|all|also|then|instead|first|simply|try to|find time to|find a (?:moment|time|slot|minute) to|make time to),? )*'
const count = '(?:\\d{1,2}|five|ten|fifteen|twenty|thirty|half an|an|a few|some|a couple of|a)'
const someTime = `(?:(?:some|a bit of|a little|a few minutes of) time|a (?:moment|slot|window|date|time|sec|second)|time|${count} (?:minutes?|mins?|hours?|secs?|seconds?))`

// Patterns for how a talk is called for would each hold all the names for one: those are marked first.
const name = '\uE000'
const deed = '\uE001'

const article = '(?:an?|the|our|some|this|next|one more|another) '
/** Says nothing of the purpose. */
const sort = lines`
  (?:usual|standing|phone|video|zoom|teams|skype|webex|slack|voice|conference|telephone|web|online|group|team|staff|
  department|
  all-team|status|update|progress|reporting|check-in|checkin|catch-up|sync|stand-?up|quick|short|brief|little|small|
  proper|weekly|
  bi-?weekly|fortnightly|daily|monthly|regular|recurring|mandatory|urgent|emergency|new|additional|extra|another|
  separate|virtual|
  impromptu|all-hands|whole-team|company-wide|department-wide|joint|plenary|general|live|in-person|face-to-face|
  one-on-one|1:1|monday|tuesday|wednesday|thursday|friday|morning|afternoon|evening|mid-?week|
  follow-?up|(?:five|ten|fifteen|twenty|thirty|half|one|two|an?|[1-9]\d?)[ -](?:an[ -])?(?:minutes?|mins?|min|hours?|
  hrs?))[ -]
`
/** The name of a talk; those that are verbs too need something before them. */
export const named = new RegExp(
  lines`
    (?<![a-z\uE000'-])(?:(?:(?:${article})(?:${sort})*|(?:${sort})+)(?:calls?|chats?|sync|huddles?|zooms?|talk|
    rounds?|session|conversation)|
    (?:${article})?(?:${sort})*(?:(?:reviews?|rounds?) of (?:the )?(?:status(?:es)?|updates|progress)|calls|meetings?|
    syncs|sync-?ups?|catch-?ups?|stand-?ups?|check-?ins?|one-on-ones?|1:1s?|telecon|
    videoconference|get-together|touchpoints?|touch-?base))(?![a-z'/-])
    (?! [a-z]+ed\b| with (?!(?:you|me|us|all of|everyone|everybody|the (?:whole )?team|the group|each other)\b)|
    (?: notes?| minutes| rooms?| links?| id| recording| summary| number| cent(?:er|re)| log| for (?:papers|proposals|
    comments|action|
    volunteers|nominations|abstracts|applications|submissions|tenders?|contributions|participation|bids|entries|help|
    donations))\b)
  `,
  'g',
)

const partner = '(?: (?:to|with) (?:you|me|us|each other|everyone|all of you|the team)(?: (?:all|both|two))?)?'
/** Talking, with nobody or nothing but the partner named, and nothing that says of what right behind it. */
export const talking = new RegExp(
  lines`
    \b(?:(?:talk|speak|chat|confer|meet|connect|sync|huddle|reconnect|regroup|zoom|skype|facetime)(?: up)?${partner}|
    (?:catch up|touch base|get together|come together|sit down|sit together|dial in)${partner}|have (?:a |
    another )?(?:quick |
    short |brief )?word${partner}|discuss(?: (?:it|this|things))?(?= (?:today|tomorrow|live|in person|face to face|
    on (?:mon|tue|wed|
    thu|fri)|at \d)))(?! (?:on|onto|in|into|to|at|a) ?\uE000| \uE000)(?= ?(?:$|[?!.,;:)(\u2013\u2014-])| (?:today|
    tonight|tomorrow|
    soon|now|later|sometime|some time|at some (?:point|time)|asap|early|first thing|this|next|on|at|in|by|before|
    after|around|between|
    over|via|for|when|whenever|if|once|again|live|briefly|quickly|anytime|any time|please|pls|about|regarding|re|and|
    so|because|from|
    every|or|right|as|during|(?:sun|mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur)(?:day)?|to (?=(?:discuss|decide|
    agree|settle|go|plan|
    see|find|clarify|review|align|catch|get|make|sort|resolve|understand|hear|work|figure|walk)\b))(?![a-z]))
  `,
  'g',
)

/** The text with names of talks and talking marked, character by character. */
export function markTalks(lower: string): string {
  const fill = (mark: string) => (match: string): string => mark.repeat(match.length)
  return lower.replace(named, fill(name)).replace(talking, fill(deed))
}

const noun = `${name}+`
const doing = lines`
  (?:have|do|set up|set|schedule|arrange|book|organi[sz]e|hold|plan|find|make|fix|call|get on|get into|jump on|
  jump into|jump onto|
  hop on|hop onto|hop into|join|attend|use|put in|get|grab|start|convene|squeeze in|try|request|propose|suggest|
  ask for|ask you for)
`
const aTalk = `${doing} (?:${someTime} (?:for|to (?:have|do)) )?${noun}`
const toTalk = `(?:(?:(?:find|make|take|have|get|spare|set aside|set up|schedule|book|arrange) )?${someTime} (?:for (?:us )?)?to )?${deed}+`
const either = `(?:${aTalk}|${toTalk})`
const days = '(?:mon|tue|wed|thu|fri|sat|sun)'

/** Calls for a talk where talks are marked: each where it begins. */
export const proposals = new RegExp(
  [
    `\\b(?:let's|lets|let us|shall we|us) ${soft}${either}`,
    `\\b(?:can|could|may|should|might|would|will) (?:we|i|you(?: all| both)?|everyone|everybody|the two of us|you and (?:i|me)|us) ${soft}${either}`,
    lines`
      \b(?:do you|do we|would you|have you|you|are you|will you be|when (?:are|do|would|can) you|is there|
      could there be)(?: both| all)?[ ]
      (?:have |got |be )?(?:available |free |up |open |around |${someTime} |any (?:time|
      availability) )(?:[^.?!]{0,40} )?
      (?:for (?:${noun}|${deed}+)|to (?:have |do |join )?(?:${noun}|${deed}+))
    `,
    lines`
      \b(?:i|we)(?:'d| would)? ${soft}(?:like|love|want|prefer|propose|suggest|request|appreciate|ask for|ask you for|
      need|have|hope|
      was (?:kind of |just |sort of )?hoping|wonder(?:ed)? (?:if|whether)|was wondering (?:if|whether)|should|must|
      ought)(?: that| if| it if)? (?:to |(?:we|you|i)[ ]
      (?:could |can |might |should )?(?:perhaps |maybe |all )*)?${soft}(?:${either}|${noun})
    `,
    `\\b(?:is it|would it be|will it be)(?: at all)? possible (?:for us )?(?:to|that we(?: could| can)?) ${soft}${either}`,
    `^(?:(?:so|hey|hi|ok),? )*(?:got|have) ${someTime} (?:for ${noun}|(?:to|for) ${deed}+)`,
    `^(?:(?:so|hey|hi|ok|hello)[,!]? )*(?:@?[a-z]+[,!] )?(?:free|available|around|up) for (?:${noun}|${deed}+)`,
    `\\b(?:when|if) you(?:'re| are) (?:free|available|up|around|ready) for ${noun}`,
    `\\b(?:be )?(?:available|free) (?:[^.?!]{0,40} )?for ${noun}`,
    `\\b(?:does|would|is|do) [^.?!]{2,40} (?:work|suit|ok|okay|good|fine)(?: (?:for )?you)? for ${noun}`,
    `\\b(?:please|pls|kindly) (?:arrange|schedule|set up|book|organi[sz]e|plan) ${noun}`,
    `\\binvite (?:you|everyone|all)(?: all| both)? (?:to|for) ${noun}`,
    `\\b(?:want|like|care) to ${either}`,
    `\\b(?:are (?:we|you) able to|we(?:'ll| will| shall|'re going to| are going to)) ${soft}${either}`,
    `\\b(?:block|keep|reserve|hold|save)\\b[^.?!]{0,50} (?:free )?for ${noun}`,
    lines`
      \b(?:join|attend|come to|dial into|dial in to|be (?:in|on|at)|accept|call into|show up (?:for|to|
      at)) (?:us (?:for|in|on) |
      me (?:for|in|on) )?${noun}
    `,
    lines`
      \b(?:i've|i have|i|we've|we have|we|i'll|we'll|i will|we will|i'm|i am|we're|we are) (?:just |now |already |
      also |going to )?
      (?:put|set up|set|scheduled?|booked?|sent|send|sending|added|add|created|called|call|blocked|block|arranged|
      calling|
      scheduling|setting up|planned|planning|have|having|hold|holding|do|start|starting|convene|
      convening)(?: you| out| in| up| everyone)?[ ]
      (?:[^.?!,;]{0,20} )?${noun}
    `,
    `${noun} (?:of [^,.?!]{0,20} )?(?:starts|begins|will start|will begin)\\b|${noun} (?:has been|is|was|will be) (?:scheduled|set|planned|called|arranged|booked|held)\\b|${noun} (?:will take|takes) place\\b`,
    `\\bthere (?:will be|is|'ll be) ${noun}`,
    lines`
      ^(?:(?:up for|fancy|how about|what about|time for|any chance (?:of|for|we could have|to have)|maybe|so|
      ok) )*${noun}(?: (?:today|tomorrow|
      now|later|soon|this \w+|next \w+|on \w+|at [\d:apm ]+|in \d+ min\w*|\w+day)){0,3} ?\?
    `,
    lines`
      (?:^|[,:;.!] |@[a-z]+ )(?:reminder:? )?${noun} (?:today|tomorrow|tonight|now|on ${days}\w*|this \w+|next \w+|
      at (?:\d|noon)|every\b|each\b)
    `,
    `^(?:(?:so|hey|hi|ok),? )*(?:jump|hop) (?:on|in|onto|into) ${noun}`,
  ].join('|'),
)

/** The same where nothing is named: "call me", "join at 10". */
export const summons = new RegExp(
  [
    `\\b(?:can|could|would|will) (?:you|some(?:one|body)[^?.!]{0,25}) ${soft}(?:(?:and )?(?:call|ring|phone) me|give me a (?:quick )?(?:call|ring|buzz)|come (?:by|over|to|and see|see)|(?:stop|drop|swing) by|pop (?:in|into|by|over)|spare (?:me|us) ${count} (?:minutes?|mins?|hours?))\\b`,
    '\\b(?:join|dial in|come) (?:on|at|tomorrow|today|this|next)\\b',
    lines`
      ^(?:(?:please|pls|so|and|but|ok|also|hey|hi|just|anyway),? )*(?:(?:call|ring|phone) me|
      give me a (?:quick )?(?:call|ring|buzz)|
      come (?:by|see me|to my)|(?:stop|drop|swing) by|(?:[a-z]+, )?pop (?:in|into|by|over))\b
    `,
    `^(?:call|sync|chat|zoom|huddle)(?: (?:today|tomorrow|now|later|this \\w+|next \\w+|on \\w+|at [\\d:apm ]+|${days}\\w*)){0,3} ?\\?`,
    `\\b(?:can|could|may) (?:i|we) (?:grab|borrow|steal|have|catch) you (?:all |both )?for ${count}\\b`,
    '\\b(?:can|could|shall) we (?:please )?(?:get|talk|speak|be) on the phone\\b',
    '\\b(?:can|could|may) i (?:come|stop|drop|swing|pop) (?:by|over|in)\\b',
    '\\bpencil (?:me|us) in\\b',
    '\\bfind (?:us )?(?:a|some) (?:time|slot|date|moment) for us\\b',
    '\\b(?:want|need|like) (?:to see )?(?:all of you|you all|you both|both of you|everyone|everybody) (?:on|in|at|tomorrow|today|this|next)\\b',
    '\\b(?:want|need|like) to see you (?:on|in|at|tomorrow|today|this|next)\\b',
    '\\bsent (?:you |you all |everyone |all of you |out )?(?:an|the|my) (?:calendar |meeting )?(?:invites?|invitations?)(?! to\\b)',
    '\\baccept (?:the|my|this|these|those|our) (?:(?:calendar|meeting) )?(?:invites?|invitations?)\\b',
    lines`
      \b(?:we'll|we will|let's|let us|we're going to|i'd like us to|i want us to) (?:all )?(?:go a?round the (?:table|
      room|group|team)|
      do (?:a |the )?(?:usual )?(?:${days}\w* )?round of (?:status |quick |short )?(?:updates|reports|statuses))\b
    `,
    '\\b(?:hop|jump) on (?:zoom|teams|meet|skype|the phone|a video)\\b',
  ].join('|'),
)

/** Of a talk, or nothing that readers are called to. */
export const noCall = new RegExp(
  lines`
    \b(?:(?<!\bit )if (?:you(?:'d| would| should)? (?:have (?:any |further |more |other )*(?:questions?|concerns?|
    problems?|doubts?|issues?|objections?|comments?|ideas?)|need|want|wish|like|prefer|rather|get stuck|are stuck|
    run into|see|find|hear|still|don't understand|can't)|there|anything|anyone|needed|necessary|not\b|we|i)|
    when you (?:have|want to) (?:any )?questions?|with (?:any )?questions?|feel free|don't hesitate|do not hesitate|
    happy to|glad to|available to (?:answer|help)|should you (?:have|want|need)|any (?:questions|concerns|problems)|
    instead of|rather than|
    without (?:a|another|any)|(?:won't|can't|cannot|couldn't|not able to|unable to|didn't|not|will not) (?:be|join|
    attend|make|come)|after (?:the|they|he|she|we|i|it|your|our) [a-z]+ (?:is|are|has|have|arrives?|comes?)|(?:when|
    as soon as|once) (?!(?:you|u|would|can|could|do|are|is|will|shall|should|possible|it (?:suits|works)|
    convenient)\b)[a-z]+|no (?:need|call|meeting|more)|not (?:need|have to|call|meet)|don't (?:need|have to)|needn't|
    cancel\w*|skip\w*|drop the|
    no longer|replac\w+|postpone\w*|moved? (?:to|from|our|the)|resched\w+|or (?:just |simply )?(?:send|write|drop|
    e-?mail|text|reply|answer|post|message)|
    e-?mail or|write or|we met|(?<!\b(?:did|done|doing|achieved|finished|worked on|of|the|since|in) )last (?:week|
    time|month)|yesterday|offer to|wherever you)\b
  `,
)

/** A gathering that is its own purpose, or whose kind says it. */
export const ownPurpose = new RegExp(
  lines`
    \b(?:coffee|tea|(?<!(?:after|before) )lunch|dinner|beers?|drinks?|breakfast|brunch|party|birthday|wedding|picnic|
    barbecue|bbq|celebrat\w+|farewell|game|film|movie|
    concert|interview\w*|training|workshops?|course|class|lesson|onboarding|orientation|induction|ceremony|exam|
    rehearsals?|appointment|viewing|inspection|
    tour|visit|pick-?up|webinar|town hall|all-?hands|conference(?! (?:room|call))|demo|presentation|kick-?off|
    retro\w*|review|planning|brainstorm\w*|hackathon|fair|festival|match|race|
    funeral|memorial|ride|lift|train|airport|station|platform|gate|museum|park|beach|pub|bar|restaurant|cafe|
    caf\u00e9|hike|walk|run|swim|choir|mass|service|drill|
    baptism|graduation|reception|open day|screening|volunteer\w*|delivery|handover|hearing|panel|seminar|lecture|
    negotiations?|mediation|audit|
    meet(?: up)? (?:at [a-z]+'s|(?:at|in|by|outside|behind|near|on|under) (?:the|our|my|your) (?!(?:office|meeting|
    conference|board|room|usual|moment|end|beginning|start|desk|same|small|large|big|main|hall|phone|morning|
    afternoon|evening|first|last|next)\b))|
    annual general|agm|general meeting|shareholders?|board meeting|parents?'? (?:evening|meeting)|book club|reunion|
    social|cake|
    first (?:call|meeting)|get to know|introduce)\b
  `,
)

/** The purpose of a talk, said in its sentence or near it. */
export const purpose = new RegExp(
  lines`
    \b(?:(?:to|so (?:that )?(?:we|i|you|they)(?: can| could| all| both)*|and|then|
    we(?:'ll| will| can| could| should| need to| have to| must| want to|'d like to)?(?: then)?|
    i(?:'d| would)? (?:want|like|need) (?:you )?to|
    us)(?: also| finally| quickly| briefly| all| jointly| together)* (?:discuss(?!(?: (?:it|this|things|stuff|
    something|a few things|further|more|live|in person))?(?: ?$|[?!.,]| on | at |
    tomorrow| today| next))|decide|choose|pick|agree|settle|plan|prepare|resolve|solve|fix|finali[sz]e|finish|clarify|
    clear up|sort out|go (?:over|through)|walk (?:you )?through|
    review|look (?:at|into|over)|work (?:out|on|through)|figure out|prioriti[sz]e|assign|negotiate|brainstorm|define|
    draft|design|write|compare|vote|approve|sign|
    hear (?:your|the|what)|explain|show|understand|unblock|debug|test|close|kick off|find (?:a|the|out)|
    tell you about|align|talk (?:about|through|over) (?!(?:it|this|things|stuff|something)\b)|cover|address|help|
    get your|answer|learn|split|set (?:the|a|our)|map|estimate|present|interview|demo|train|teach|practi[cs]e|
    celebrate|welcome|meet (?:the|our|your)|introduce|
    update (?:you|the)|pick up|collect|hand over)\b|
    \b(?:(?<!\b(?:how|what) )about|regarding|concerning|(?<!')re:?|around the|over the|on the (?:topic|subject|
    matter)|on (?:the|our|your|how|what|whether|which|who) (?!phone|call|zoom|\d|weekend|way|first|second|last|same|
    usual|morning|afternoon|evening)[a-z]{3,})
    (?! (?:something|some|it|this|that|things|stuff|a few|a couple|one|noon|\d|an? (?:few|couple|hour|half))\b)|
    agenda|purpose|objective|topics?|the (?:goal|aim|point|idea|reason|question) (?:is|of|being)|
    we(?:'ll| will| want to| need to| have to|'d like to) (?:talk about|discuss)|decision|because|as we (?:need|have|
    must))\b
  `,
)

/** The status of everybody, told in turn. */
export const status = new RegExp(
  lines`
    \b(?:(?:status|progress|weekly update|reporting)[ -](?:calls?|meetings?|sync(?:-?ups?)?|rounds?|sessions?|
    stand-?ups?|check-?ins?|updates?|reports?|chats?|huddles?)|
    (?:daily|weekly|regular|morning|monday|team) (?:stand-?ups?|check-?ins?|status|updates? (?:calls?|meetings?|
    rounds?))|stand-?ups?|(?:rounds?|reviews?) of (?:the )?(?:status(?:es)?|updates|progress|(?:status )?(?:updates|
    reports))|what was done|
    (?:each|every|all|everyone|everybody|you all)\b[^.?!]{0,40}\b(?:reads?(?: out)?|tells?|says?|
    reports?(?: on| back)?|gives?|shares?|goes through|presents?|walks? us through|runs? through|updates?|
    talks? through)\b[^.?!]{0,40}\b
    (?:status(?:es)?|progress|updates?|weeks?|activities|work|area|numbers|figures|results|days?|yesterday|
    what (?:you|they|we|he or she|everyone)(?:'ve|'re|'s)?(?: have| are| is| has)? (?:been )?(?:did|do|finished|done|
    worked|working|doing|up to|achieved|completed|busy|plan\w*))|
    (?:go|going|run|walk) (?:through|over) (?:everyone's|everybody's|each other's|all|your|the|
    our) (?:[a-z]+ )?(?:status(?:es)?|progress|updates?)|
    (?:go|going) (?:a)?round the (?:table|room|team|group)|report (?:on )?(?:their|your|our) (?:status(?:es)?|
    progress|week)|
    hear (?:everyone's|everybody's|from everyone|from everybody|from each|from all|each other's|where (?:everyone|
    everybody|we all|you all))|
    (?:share|give|hear|collect|exchange|go over|run through|read out|get|provide|
    bring)(?: me| us| each other)?(?: a| an| the| your| our| their| everyone's| individual| brief| short| quick| weekly| daily){0,3} (?:status(?:es)?|progress|updates?)(?! on (?:the|our) [a-z]+)|
    (?:what|where) (?:everyone|everybody|we all|each of (?:you|us)|the others|people|all of (?:us|you)) (?:is|are|
    stands?|has been|have been|worked|works|did|does)|
    (?:for|on) (?:routine |regular |weekly |general )?status(?: updates?)?|catch up on (?:status|progress|
    where things stand)|nothing (?:special|particular|specific) to discuss|(?:usual|routine) (?:status|updates?|
    round)|just (?:a|the) (?:usual )?(?:round|update))\b
  `,
)

/** Time that is kept free, and a coming together, which call to a round of statuses where one is spoken of. */
export const reserved = new RegExp(
  lines`
    \b(?:block|keep|reserve|hold|save|free up)\b[^.?!]{0,50}(?:\d|day\b|tomorrow|calendar)|
    \bwe(?:'ll| will| shall|'re going to| are going to)? (?:all |also |now |then )?(?:meet|gather|assemble|convene|
    sit together|
    get together|come together)\b[^.?!]{0,60}?(?:\d|day\b|days\b|daily|weekly|tomorrow|each|every|morning|evening)
  `,
)
/** Asks how somebody is, or wishes them well. */
export const smallTalk = new RegExp(
  lines`
    ^(?:(?:hey|hi|hello|dear|morning|yo)\b[^,.!?]{0,30}[,.!] ?)?(?:(?:so|and|ok|well),? )?(?:how(?:'s| is| are|
    're| was| were| have| has)
    (?: (?:life|things|everything|everyone|it|going|business|work|you|been|doing|keeping|getting on|feeling|the|your|
    family|kids|
    children|holidays?|vacation|trip|week|weekend|day|morning|summer|new|job|house|flat|baby|all|at|home|there|with|
    (?:over|up|down|out)? ?in [a-z]+)){1,7}|
    what's (?:up|new|cooking|happening)(?: with you)?|long time no (?:see|speak|talk)|(?:it was|it's been|was|good|
    nice|great|lovely)
    (?: (?:so|very|really))? ?(?:nice|good|great|lovely)? ?(?:to see|seeing|meeting|to meet|bumping into|
    running into) you(?: [a-z]+){0,6}|
    (?:happy|merry) [a-z ]{3,20}|congratulations?(?: [a-z]+){0,8})[ ?!.:)]*$
  `,
)

/** What makes more of a status round than a reading. */
export const weighty = /\b(?:decid\w+|decision|choos\w+|agree (?:on|whether|what|how|who)|vote|settle|prioriti[sz]\w+|incident|outage|emergency|go\/no-go|go or no-go|agenda|launch readiness|negotiat\w+|approv\w+|blockers?|unblock\w*|hand over|handover)\b/

/** Sentences that only arrange a talk: when, where, with whom. */
export const arranging = new RegExp(
  lines`
    \b(?:works?|suits?|suitable|available|availability|free|slots?|calendar|invites?|invitation|dial|link|zoom|teams|
    rooms?|time|minutes?|mins|hours?|today|tomorrow|tonight|
    monday|tuesday|wednesday|thursday|friday|week|am|pm|let me know|see you|be there|on time|attend\w*|attendance|
    mandatory|required|everyone|everybody|all of you|rsvp|confirm|
    thanks?|thank you|hope|sorry|short notice|urgent|important|asap|quick|won't take|when|number|reach me|cell|mobile|
    desk|office|long|talk|call|meet|chat|join)\b
  `,
)
