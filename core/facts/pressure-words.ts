import {lines, pattern} from './pattern.js'

/** Words that want an answer within the hour. Patterns run on a flat, lower-case sentence. Our own selection. */
export interface Press {
  readonly cue: RegExp
  readonly pattern: RegExp
  /** Tested on what stands before in the sentence: what makes it a state of things. */
  readonly not?: RegExp
  /** Tested on what follows, where the words open their clause: the same. */
  readonly tells?: RegExp
  /** It presses wherever it stands; else only in or beside an ask. */
  readonly alone?: true
}

const minutes = lines`
  (?:\d{1,2}|a couple of|a few|two|three|five|ten|fifteen|twenty|thirty|forty|forty-five|sixty|the next few|
  half an?)
`
const soonest = lines`
  (?:(?:in|within|inside)(?: the)?(?: next)?(?: about)? ${minutes} ?(?:minutes?|mins?|min|seconds?|secs?|hour)|
  (?:in|within) the (?:next )?(?:hour|half hour|half-hour|minute)|in (?:an|one|half an) hour(?!-)|
  within (?:an|one|1|half an) hour|
  in the next (?:1|one|half an?) hour)
`
/** A state told or asked about, not a wish: "what fails right now". */
const state = pattern`
  \b(?:what(?:'s)?|which|that|who(?:'s)?|how|where|why|when|is|are|was|were|isn't|aren't|has|have|had|does|
  doesn't|do|if|than|i'm|we're|they|it's|there's|he's|she's|that's|we've|they're|you're|because|starts?|started|
  happens?|ends?|begins?|leaves?|
  due)\b[^.?!;]{0,60}$|\b(?:i|as|working|just|only|even|not|from|until|up to|since|busy) $|\b(?:i'll|we'll|i will|
  we will|going to)\b[^.?!;]{0,60}$
`
/** "Right now the lift is being serviced, so please …". */
const told = pattern`
  ^,? ?(?!(?:can|could|would|will|please|pls)\b)(?![^,;:.?!]{0,40}\b(?:you|please|needs?|wants?|must|should)\b)
  (?:(?:the|our|my|your|his|her|their|an?|this|that|these|those|there|it|we|i|they|he|she|every[a-z]+|nobody|some|
  most|all|
  half|both|only|no|one|two|three|\d+)\b[^,;:.?!]{0,60}?|[a-z-]+ )
  (?:\b(?:is|are|isn't|aren't|has|have|hasn't|haven't|can't|cannot|can|don't|do|doesn't|does|works?|looks?|costs?|runs?|
  seems?|holds?|stands?|sits?|goes|go|feels?)\b|(?<=[a-z])'(?:s|re|m|ve)\b)
`
export const wanting = pattern`
  (?:^[^a-z]*|(?:^|[,;:.] ?|\b(?:and|but|so) )(?:i|we) )(?:really |urgently )?(?:need|want|must have|expect|
  require) (?!to (?:go|
  leave|run|be|
  catch))(?:[^.;?!]|\.(?=\d)){2,60}$|\b(?:answer|reply|response|decision|approval|ok|okay|input|
  help) (?:is )?(?:needed|wanted|
  required) $
`
export const request = pattern`
  ^(?:[^a-z]*(?:and|so|but|then|also|please|pls|ok|okay|hey|hi|guys|@?[a-z]+,)[ ,]*){0,3}(?:can|could|would|will|
  do|i|we|need)\b(?!')
`

export const presses: readonly Press[] = [
  {
    cue: /\b(?:right|now|second|minute|instant|moment|once)\b/,
    pattern: pattern`
      \b(?:right now|right this (?:second|minute|moment|instant)|this (?:very )?(?:second|minute|instant)|
      at once)\b
    `,
    not: state,
    tells: told,
  },
  {
    cue: /\bnow\b/,
    pattern: pattern`
      (?<=(?:^[^a-z]*needs?|\b(?:please|pls|i need|we need|i want|we want))\b[^.?!;]{1,40} )now(?= ?(?:[!.]|$))|
      \bnow,? (?:please|pls)(?= ?[.!]*$)|\bnow(?= ?!{2,})
    `,
    not: /\b(?:right|by|until|till|for|from|before|then|just|as of|since|is|are|was) $/,
  },
  {
    cue: /\b(?:call|phone|reply|respond|answer|come|send|do|fix|stop|tell|need|want|give|get)\b/,
    pattern: pattern`
      \b(?:(?:call|phone|ring|answer|tell|text|ping|get back to) (?:me|us)|reply|respond|answer|
      come(?: here| over| to [a-z ]{1,16})?|(?:i|we) (?:need|want) (?:an answer|your answer|a reply|
      you(?: [a-z]+){0,3}|it|this|that)|send (?:it|that|this|them)|do (?:it|this|that)|fix (?:it|this|that)|
      stop (?:it|this|that)) now\b(?! (?:and|that|if|or|on|then|to|is|for)\b)
    `,
  },
  {
    cue: /\b(?:min|mins|minutes?|seconds?|secs?|hour)\b/,
    pattern: new RegExp(`\\b${soonest}\\b(?! (?:of|before|after|from|a day|each|per|apart|drive|walk|into)\\b)`),
    not: pattern`
      \b(?:starts?|started|starting|begins?|leaves?|leaving|lands?|landing|arrives?|finishes|
      ran|runs?|took|takes?|boots?|builds?|compiles?|completes?|happens?|i'll|i will|we'll|we will|it'll|it will|
      will be|was|were|opens|closes|if|so that)\b[^.?!;]{0,40}$|\b(?:gives|times|expires|responds|answers|
      reacts|stops|dies|fails|returns|restarts|loads|shuts|drops|retries|reboots|reconnects) (?:up |out |off |back )?$
    `,
  },
  {
    cue: /\b(?:min|mins|minutes?|seconds?)\b/,
    pattern: new RegExp(`\\byou(?:'ve| have)(?: got)? (?:exactly |only |just )?${minutes} (?:minutes?|mins?|seconds?)(?= (?:to|left|before|from now)\\b)`),
    not: /\b(?:if|when|that|once|where)\b[^.?!;]{0,20}$/,
    alone: true,
  },
  {
    cue: /\bimmediately\b/,
    pattern: pattern`
      \b(?:(?:call|phone|ring|answer|tell|text|ping|contact|get back to|let) (?:me|us|him|her|my [a-z]+)(?: know)?|
      reply|respond|answer|advise|(?:i|we) (?:need|want|must have|require) (?:an answer|your answer|a reply|a response|
      to hear from you|you)) immediately\b
    `,
    not: /\b(?:no need|needn't|not have|don't have|not expected|not need|don't need|not|nobody (?:has|needs)) (?:for you )?(?:to )?$/,
  },
  {
    cue: /\bthere\b/,
    pattern: pattern`
      (?<=^[^a-z]*|[.!?,:;–—-] ?|^@?[a-z.]{2,16},? |\b(?:hello|hey|hi|yo) )(?:are (?:you|u|you guys)|r u|you|u|
      anyone|anybody|is (?:anyone|anybody)|still) (?:even |still )?there ?(?:\?|!|$)
    `,
    alone: true,
  },
  {
    cue: /\bwait/,
    pattern: pattern`
      \b(?:(?:this|it|that) (?:can't|cannot|can not|won't) wait(?! (?:until|till|for|to)\b)|(?:i'm|i am|we're|
      we are|everyone is|everybody is|people are|the (?:customer|client|team|whole team|
      board) is) (?:still )?(?:here |sitting here |standing here |all )?waiting (?:for|on) (?:you|your (?:answer|
      reply|ok|okay|go|call|response))(?: right now| now)?[!.]*$|i'm waiting ?(?:!|\.{2,}|$)|still waiting ?(?:!|
      \.{3,}))
    `,
    alone: true,
  },
  {
    cue: /\b(?:answer|reply|replying|answering|responding|pick|ignoring|home)\b/,
    pattern: pattern`
      \b(?:any(?:one|body) home(?= ?\?)|why is (?:nobody|no one) (?:answering|replying|responding)|
      why (?:aren't|are) (?:you|u) (?:not )?(?:answering|replying|responding|picking up)|(?:pick up|
      answer) (?:the|your) (?:damn |bloody )?phone(?= ?(?:[!.,]|please|pls|now|and|$))|answer me(?= ?(?:[!.]|
      please|pls|$))|stop ignoring (?:me|us|this))
    `,
    alone: true,
  },
  {
    cue: pattern`
      \b(?:drop everything|stop what|every (?:minute|second) counts|before you do anything else|on the double|
      pronto|stat|chop chop)\b
    `,
    pattern: pattern`
      \b(?:drop everything(?: else)?|stop what you(?:'re| are) doing|every (?:minute|second) counts|
      before you do anything else|on the double|pronto|
      chop chop|stat(?= ?(?:[!.]|please|$)))
    `,
    not: /\b(?:don't|do not|not|no need to|needn't|i'll|i will|we'll|we will)\b[^.?!;]{0,20}$/,
    alone: true,
  },
]
