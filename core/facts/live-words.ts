import {lines, pattern} from './pattern.js'

// Signs of a talk that writing won't settle, on flat, lower-case text. What is aimed at a person counts, not what is
// said of a thing. Our own selection.

const very = lines`
  (?:(?:really|so|very|quite|pretty|deeply|extremely|genuinely|just|getting|honestly|frankly|incredibly|
  absolutely|beyond|rather|truly|utterly|completely|a bit|more than) ){0,3}
`
const feeling = lines`
  (?:i'm|i am|i feel|i felt|i was|it makes me|you make me|you made me|that made me|we're|we are|we feel|
  it left me|this leaves me|i have been|i've been)
`
const ofYou = '(?:by you|by your|with you|with your|at you|at your|you|your)'

/** Hurt and anger at the reader, hard words to a person about their work, a tangle: one is enough. */
export const grave = pattern`
  \b${feeling} (?:feeling )?${very}(?:furious|livid|insulted|humiliated|belittled|betrayed|disgusted|offended|
  bullied|attacked|undermined|disrespected|appalled|outraged|fed up|hurt|angry|upset|let down|
  disappointed)\b[^.?!;]{0,40}\b${ofYou}\b|
  \b${feeling} (?:feeling )?${very}(?:humiliated|belittled|betrayed|bullied|undermined|disrespected)\b|
  \bi (?:am|feel|was|felt) ${very}(?:hurt|insulted|offended)\b(?! (?:my|his|her|the|in|at|while|during|playing|
  on|when)\b)|
  \b(?:how dare you|shame on you|who do you think you are|you should be ashamed|don't you (?:ever|dare)|
  you (?:disgust|sicken) me|i will not be (?:spoken|talked|treated)|don't (?:talk|speak) to me like)\b|
  \b(?:you (?:lied|are lying|'re lying|are a liar|stabbed me|went behind my back|threw me under|humiliated me|
  embarrassed me|insulted me|attacked me|undermined me)|behind my back|stop (?:lying|insulting|bullying|
  attacking|blaming me))\b|
  \b(?:you(?:'re| are| guys are| people are)|your (?:team|people|work|attitude|behaviou?r|tone|conduct) (?:is|
  are|was|were)) (?:[a-z]+ ){0,3}(?:an? )?(?:idiots?|morons?|incompetent|useless|pathetic|a disgrace|
  disgraceful|a joke|clueless|a bully|rude|disrespectful|insulting|toxic|appalling|despicable|dishonest|
  unprofessional|out of line)\b|
  \bi(?:'ve| have) had (?:it|enough) (?:with|of) (?:you|your|this team|being|the way you)\b|
  \bi(?:'m| am) (?:sick|tired|fed up|sick and tired|done) (?:of|with) (?:you|your|being (?:blamed|ignored|
  treated|talked|lectured|the one|your)|the way you|cleaning up (?:after|your))\b|
  \b(?:lost (?:all |any |every )?(?:trust|faith|confidence|respect) (?:in|for) (?:you|your)|can(?:'t|
  not| not) (?:work with you|trust you|stand you|take your))\b|
  \b(?:your (?:performance|conduct|behaviou?r|attitude|work)(?: [a-z]+){0,4} (?:is|has been|was|
  remains) (?:[a-z]+ ){0,3}(?:unacceptable|poor|not good enough|not up to|below|disappointing|a problem|
  a disaster|sloppy|careless|unsatisfactory)|you(?:'ve| have)? (?:[a-z]+ )?(?:let (?:me|us|the team|everyone|
  everybody) down|failed (?:me|us|the team)|(?:cost|costs) us)|(?:several|many|some|all|
  most) (?:[a-z]+ ){0,4}(?:complained|have complained|refuse to work|don't want to work|
  won't work) (?:[a-z]+ ){0,2}(?:about|with) you|we(?:'re| are) (?:letting you go|terminating you)|(?:formal|
  written|final) warning|you are (?:being )?(?:fired|dismissed)|nobody (?:here )?(?:wants to work|likes working|
  trusts) (?:with )?you)\b|
  \bi (?:don't|do not) appreciate (?:your tone|being|the way you|how you)\b|\bi find your [a-z]+ (?:very |
  deeply |quite |really )?(?:offensive|insulting|hurtful|rude|condescending|disrespectful)\b|\b(?:offended|
  insulted|hurt|shocked|appalled|saddened) by (?:your|the way you|how you|what you)\b|\bnever been (?:treated|
  spoken to|so (?:insulted|humiliated|offended))\b|\btreat(?:ed|ing)? me like (?:a|an|this|dirt|that)\b|
  \bmade my life (?:hell|miserable)\b|\bit (?:really )?(?:hurts|hurt) (?:me )?that you\b|
  \bnobody here (?:respects|listens to|cares about) (?:me|my|what i)\b|
  \bthe last time (?:that )?i [a-z]+ (?:for )?you\b|\bthanks for nothing\b|\bhow could you (?:do|say|be|write|
  just|even|go)\b|
  \bi expect(?:ed)? (?:much |far |a lot )?(?:better|more) (?:from|of) (?:you|someone (?:at|of) your)\b|
  \b(?:talk|speak|conversation|chat) about your (?:performance|behaviou?r|attitude|conduct)\b|\b(?:have to|
  going to) let you go\b|\bimprove your (?:attitude|behaviou?r|conduct)\b|
  \byou [a-z ]{2,40} (?:without (?:even )?(?:asking|telling|consulting|talking to)|before (?:talking|speaking|
  coming) to) me\b|
  \b(?:this|the|our) (?:whole )?(?:discussion|thread|conversation|debate|exchange) (?:is|
  has been) (?:going nowhere|getting nowhere|a (?:complete |total )?mess|out of hand|leading nowhere)\b|
  \bmisunderstanding each other\b|\b(?:mails|e-?mails|messages|comments|posts)[^.?!]{0,40}\bno closer\b|
  \b(?:e-?mail|mail|message) ping-?pong\b|\banswering a different question\b|\b(?:hard|impossible|
  too (?:complicated|tangled|messy|delicate)) (?:to (?:settle|sort out|solve|resolve|untangle)|
  for)[^.?!]{0,30} (?:in writing|by (?:e-?mail|mail|chat)|over (?:e-?mail|chat|text)|(?:e-?mail|chat|a thread|
  writing)\b)|
  \b(?:(?:we(?:'re| are| keep| have been|'ve been)|this (?:thread|discussion|conversation) (?:is|keeps|has been|
  's been)|i (?:feel|think) (?:like )?we(?:'re| are| keep)) (?:just )?(?:going |running |talking |
  arguing )?(?:(?:round )?in circles|round and round|around in circles|past each other|over the same (?:ground|
  points?|arguments?))|talking past (?:each other|one another)|(?:don't think (?:that )?(?:we|this|
  you and i) can|won't|will not|can't|cannot|never|not going to) (?:be able to )?(?:settle|solve|resolve|
  sort (?:this )?out|untangle|get (?:to the bottom|anywhere))[^.?!;]{0,30} (?:in writing|by (?:e-?mail|chat|
  mail)|over (?:e-?mail|chat|text|slack)|in (?:this thread|chat|e-?mails?|a thread|text)|here))\b|
  \b(?:we(?:'ve| have) been (?:over|through) this (?:[a-z]+ ){0,2}(?:times|again|before)|(?:for the|
  this is the) (?:third|fourth|fifth|sixth|tenth|umpteenth|nth|hundredth) time(?:,? (?:that )?(?:i|i'm|we|
  you)\b|[.!]))
`

/** Signs that are told only together with others. */
export const mild = new RegExp(
  lines`
    \byou(?: people| guys)? (?:always|never|constantly|keep|still refuse to|clearly (?:don't|do not|didn't)|
    obviously (?:don't|do not|didn't)|couldn't care|don't (?:even )?|refuse to|couldn't|have never|
    never once) ?(?:ignore|ignoring|listen|blam\w+|complain\w*|interrupt\w*|forget\w*|miss\w*|break\w*|break|
    fail\w*|do this|care|bother|read|answer|reply|understand|help|take|dismiss\w*|talk\w* over|talk\w* down|
    to me|about (?:us|me|anyone)|give a damn)\b|
    \b(?:(?:this|that|it)(?:'s| is| was) (?:[a-z]+ ){0,2}(?:outrageous|insulting|disrespectful|offensive|
    disgusting|infuriating|a disgrace|an insult|unfair to me|beyond a joke)|(?:completely|totally|simply|
    utterly|absolutely|entirely|just) unacceptable|i(?:'m| am) not going to (?:take|accept|tolerate|
    put up with)|i won't (?:take|accept|tolerate|put up with)|i (?:refuse|demand)\b|enough is enough|i can(?:'t|
    not) believe (?:you|that you|your)|unbelievable[.!]|what (?:the hell|the heck|
    on earth) (?:is wrong with you|were you thinking|are you (?:doing|thinking))|seriously\?!|wtf(?!-)|
    for (?:god's|christ's|fuck's) sake|screw (?:you|this)|go to hell|bullshit|blam(?:e|ing) me|insult(?:ed|
    ing)? (?:me|us)|spoke to me like)\b|
    \b${feeling} (?:feeling )?${very}(?:furious|livid|angry|outraged|appalled|fed up|disgusted)\b|
    \bi (?:will not|won't|cannot|can't) (?:tolerate|put up with|accept this)\b|\bare you kidding me\b|
    \b(?:you've|you have) got to be kidding\b|\bthat(?:'s| is) a (?:blatant |plain |complete )?lie\b|
    \band you know it\b|\bwho the hell\b|\bi (?:strongly |really )?object to the way\b|
    \bwithout consulting (?:any of us|me|us|anyone)\b|\bwhy do you always\b|\bhave to be so (?:negative|
    difficult|rude|stubborn|aggressive)\b|\bmoving the goalposts\b|\bnothing but patient\b|\byour (?:constant|
    endless|eternal) (?:criticism|complaints|complaining|excuses|nagging)\b|\bwearing me down\b|
    \b(?:for the (?:last|third|fourth|umpteenth) time|how many times (?:do i|must i|have i)|
    as i(?:'ve| have) (?:said|told you|explained) (?:[a-z]+ ){0,2}times|i(?:'ve| have) (?:told|
    asked) you (?:[a-z]+ ){0,2}(?:times|again and again|repeatedly|over and over))\b|
    \b(?:again and again|over and over|everyone (?:says|understands|means) something (?:else|different)|
    nobody (?:knows|understands) (?:any ?more|who|what anyone)|contradict(?:s|ing|ed)? (?:each other|
    one another|yourself))\b
  `,
  'g',
)
