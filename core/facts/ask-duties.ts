import type {Listed} from './ask-frames.js'
import {lines} from './pattern.js'

/** Calls and duties: what is welcome, and what readers must, should or may come to do. Our own selection. */
export const duties: readonly Listed[] = [
  // "Your help would be appreciated", "any ideas welcome".
  {
    first:
      'any your all further some other more additional feedback comments suggestions help input thoughts ideas ' +
      'advice reviews contributions questions pointers hints corrections criticism tips insights opinions much ' +
      'greatly',
    parts: [
      lines`
          (?:(?:any|your|all|further|some|other|more|
          additional)(?: and all)? ){0,2}(?:[a-z/,-]{2,14} ){0,3}?(?:help|pointers?|hints?|ideas?|feedback|
          comments?|suggestions?|advice|input|thoughts|guidance|assistance|tips?|insights?|clarification|
          information|info|data|corrections?|critique|criticism|reviews?|contributions?|support|opinions?|attention|
          response|reply|cooperation|recommendations?|volunteers?|examples?|references?|links?|
          explanations?)(?: [a-z\uFFFC'/-]{1,16}){0,9}? (?:is|are|would|will|'d|'s|very|most|much|greatly|always|
          highly|more|be|also|were)(?: (?:be|very|most|much|greatly|always|highly|also|than)){0,3} (?:appreciated|
          accepted|
          welcomed?|useful|helpful|great|valued|nice|needed|requested|help|sought)\b
        `,
      /(?:much|greatly) appreciated if\b/,
      lines`
          (?:any |your |all )?(?:[a-z/]{2,14} ){0,2}(?:help|pointers?|hints?|ideas?|feedback|comments?|suggestions?|
          advice|input|thoughts|corrections?|reviews?|contributions?|opinions?|
          volunteers?)(?: [a-z\uFFFC'/-]{1,16}){0,5}? (?:appreciated|welcome|needed|wanted)(?:\W*$|[,;:])
        `,
    ],
    form: 'request',
    certainty: 0.8,
  },
  // "You do the potatoes and I'll do the rest".
  {
    first: 'you',
    parts: [/you(?: two| guys| both)? (?:do|bring|take|call|handle|send|set up|talk to|ask|tell|make|book|write|order) (?:the|your|him|her|them)\b(?! (?:same|opposite|following|call)\b)/],
    form: 'imperative',
    certainty: 0.56,
    type: 'action',
  },
  {
    first: 'you',
    parts: [/you(?:'ve| have)? (?:still |just )?(?:haven't|have not|never|didn't|did not)(?: yet| actually| really)? (?:told|answered|sent|given|replied|said|shown|paid|returned|signed|confirmed)\b/],
    form: 'statement',
    certainty: 0.56,
  },
  // Duties laid on the reader.
  {
    first:
      "you u you're all each every everyone everybody members employees users participants applicants attendees " +
      "those anyone persons team",
    parts: [
      lines`
          (?!(?:you|u) (?:asked|requested|required|advised|reminded|urged|encouraged|invited)\b)(?:you(?: all| guys|
          both)?|u|you're|all(?: [a-z-]{2,16}){1,3}|each(?: of you| [a-z]{2,14})|every [a-z]{2,14}|everyone|everybody|
          members|employees|users|participants|attendees|those [^.;?!,]{1,50}|
          anyone (?:who |interested|wishing|wanting|with)[^.;?!,]{1,50}|persons [^.;?!,]{1,50}|
          team(?: [a-z]{2,12})?) (?:(?:are|is|will be(?! (?:asked|required|prompted|charged|redirected|notified|
          reminded))|have been|has been) )?(?:hereby |kindly |also |all |
          strongly |cordially |warmly )?(?:invited|requested|asked(?! (?:for|about|if|whether|why|by)\b)|required|
          encouraged|urged|reminded|advised|(?<=(?:are|is) )expected|(?<=(?:are|is) )to (?!be|have|blame|
          see)[a-z]{3,14})\b
        `,
    ],
    form: 'request',
    certainty: 0.78,
  },
  {
    first: 'all both each those most some two three the every everyone everybody members employees users participants team',
    parts: [
      lines`
          (?:(?:all|both|each|those|most|some|two|three) of you|the rest of you|all(?: [a-z-]{2,16}){1,3}|
          each [a-z]{2,14}|every [a-z]{2,14}|everyone|everybody|members|
          employees|users|participants|team members) (?:must|should|needs? to|ha(?:ve|s) to|will need to) (?:also |
          please |now )?(?!be (?:able|fine|ok|happy|<well>(?![^.?!]{0,40}\b(?:<limit>|until|at (?:\d|noon|
          midnight))))|know|see|have (?:a|been|received|access)|get\b)[a-z]
        `,
    ],
    form: 'request',
    certainty: 0.64,
    type: 'action',
  },
  {
    first: "you u you'll",
    parts: [
      lines`
          (?:you|u)(?:'ll)? (?:(?:also|will|all|really|both|two|three|guys|folks|'ll|still|just) ){0,2}(?:must|
          need to|have to|should|
          ought to|(?:may|might|will|'ll) (?:want|need) to) (?:(?:also|please|now|all|always|at least|
          not) ){0,2}(?!be (?!(?:at(?! least\b)|in|present|there|here|registered|on time|ready|prepared|signed|
          the one)\b)|know\b|have (?:been|
          received|gotten|seen|a|no|it|one|access|any)|see\b|find\b|hear\b|get\b(?! (?:your|yours|in touch|together|
          back to|with)\b)|expect|receive)[a-z]
        `,
    ],
    form: 'request',
    certainty: 0.52,
  },
  {
    first: "you you'll you'd better",
    parts: [
      /(?:(?:you had|you'd|you) )?better (?:not |also |just )?(?!be\b|than|to|the|a|for|in|on|off|way|known)[a-z]+ (?!than)/,
      lines`
          (?:you'll |you (?:(?:will|also|all|still) ){0,2})need (?:an?|one|new|to be (?:there|here|registered|
          signed))\b
        `,
    ],
    form: 'request',
    certainty: 0.5,
    type: 'action',
  },
  // "I think you two ought to meet".
  {
    first: 'i we maybe perhaps',
    parts: [
      lines`
          (?:i|we)(?: really| still| also|'d)? (?:think|believe|guess|suggest|feel|say|propose|recommend|would suggest|
          would recommend|would say)(?: that)? (?:(?:you|someone|somebody|one of (?:you|us)|the two of you|everyone|
          everybody)(?: two| all| guys| both| and [a-z]+)? (?:really |also |just |probably )?(?:should|ought to|
          need to|must|
          had better|better|might want to|could|'ll have to|will have to) (?!be\b(?! the one)|have\b|know|see\b|
          get (?!together|back|in\b|him|her|them|some)|find\b)[a-z]|you (?:could|can) (?:just |then )?(?:send|forward|
          give|call))
        `,
    ],
    form: 'request',
    certainty: 0.56,
    type: 'action',
  },
  // "The two of us need to sit down".
  {
    first: 'we you the',
    parts: [
      lines`
          (?:we|you and i|the (?:two|three|four) of us) (?:(?:also|really|all|still|just|will|do|probably) ){0,2}
          (?:need to|must|should|ought to|have to) (?:also |all |really |probably |try to )?(?:meet|get together|
          sit down|
          talk|catch up|speak|discuss|have (?:a (?:call|meeting|chat|word|talk)|lunch|dinner))\b
        `,
    ],
    form: 'request',
    certainty: 0.56,
  },
  // What a notice says of things: "Costumes are encouraged", "Attendance is mandatory".
  {
    first: '',
    parts: [
      lines`
          (?!(?:i|we|you|he|she|it|they|this|that|there|which|what|who|if|is|are)\b)[a-z][^.?!;:,]{2,70} (?:is|
          are) (?:also |
          strongly |very much |always |hereby |kindly |highly |most |not )*(?:encouraged|mandatory|compulsory|
          (?:kindly |respectfully )?requested|a must|discouraged|obligatory)\b
        `,
      // What may not be done, and what nobody is to do.
      lines`
          (?:no (?!(?:doubt|problem|surprise|wonder|way|idea|need|use|matter|more|less|longer|
          question)\b)[^.?!,;]{2,50} (?:may|must|shall|should|
          (?:is|are) to) (?:be [a-z]{3,12}(?:ed|en|de|nt)|leave|go|enter|use|talk|speak|touch|send|sign|post|share|
          discuss|
          open)\b|(?:nothing|nobody|no one) (?:is|are|goes|leaves|gets|moves|may|must|
          should)\b[^.?!]{0,40}\b(?:to [a-z]+ (?:the|this|it|any)|without (?:my|our|your|the))\b)
        `,
      /your (?:[a-z-]+ ){0,3}?[^.?!,;]{0,60}(?:is|are) (?:kindly |hereby |urgently |respectfully )?(?:requested|needed|required|appreciated)\b/,
      /(?:the|all) (?:[a-z]+ ){1,4}(?:is|are) (?:hereby |kindly |also )?(?:asked|requested|invited|urged|reminded|encouraged) (?:not )?to\b/,
      /(?:all |more |extra )?(?:hands|volunteers|helpers|drivers|people|two|three|four|five|a volunteer|someone)(?: [a-z]+){0,2} (?:is|are) (?:still |urgently |badly )?needed\b/,
      /(?:the|this|these|it|both|all) [^.?!,;]{0,40} ?needs? (?!to\b)(?:[a-z]+(?:sign|check|updat|fix|fill|review|rewrit|rebas|correct|revert|replac|clean|empty|sort|approv|confirm)|(?:sign|check|updat|fix|fill|review|rewrit|rebas|correct|revert|replac|clean|empty|sort|approv|confirm))[a-z]*ing\b/,
      /(?:a|an|any|your|even a) [^.?!]{3,60} would (?:put my mind|let us|allow us|enable us|save (?:me|us)|settle|go a long way|mean a (?:lot|great deal))\b/,
      /(?:each of you|everybody|everyone|you(?: all| guys| both| two)?)(?: still| also)? owes? (?:me|us)\b/,
      // What is due at a time.
      lines`
          (?!(?:i|we|you|he|she|it|they|this|that|there|which|what|who|if)\b)[^.?!;:]{2,90} (?:is|are) (?:also |all |
          still )?
          expected(?: back| in| at| to be| with| from| to)?\b[^.?!;]{0,60}\b(?:by|before|no later than|not later than|
          at the latest)\b
        `,
      lines`
          (?!(?:i|we|you|he|she|it|they|this|that|there|which|what|who|if)\b)(?![^.?!;:]{0,90}\b(?:that|if|when|
          because|you|i|we|they)\b)[^.?!;:]{2,90} (?:must|shall|should|needs? to|ha(?:s|ve) to|
          ha(?:s|ve) got to|(?:is|are) to) (?:also |all |each )?(?:be (?:in|on|at|back|with|delivered|received|
          returned|submitted|
          filed|sent|completed|postmarked|signed|paid|here|there|ready|done)|reach|arrive|get (?:to|back)|
          come (?:back|in)|
          find (?:its|their) way)\b[^.?!;]{0,80}\b(?:by|before|until|no later than|not later than|at the latest)\b
        `,
      lines`
          (?:the |your |all )?(?:attendance|presence|registration|rsvps?|reservations?|participation|pre-?registration|
          signatures?|approval|confirmation|sign-?offs?|a reply|a response|response|action) (?:of [^.?!,]{2,40} |
          by [a-z]+ |
          from [a-z ]{2,30} )?(?:is|are) (?:also |kindly |hereby )?(?:required|needed|expected|requested|essential)\b
        `,
      lines`
          (?:a|an|any|some|your|just a|even a|more|one) (?!(?:meeting|change)\b)[^.?!;:,]{0,50}\b(?:reply|response|
          answer|
          yes|no|note|word|line|list|copy|update|summary|confirmation|help|hand|call|idea|look|pointer|example|link|
          explanation|estimate|comment|review|feedback|photo|picture|number|date|screenshot|log|hint|guess|opinion|
          input|suggestions?|examples|details)\b[^.?!;:,]{0,30} (?:would|will|'d) (?:also |already |
          really )?(?:be <very>
          (?:<helpful>|a mercy|enough|plenty|fine|sufficient|needed)|help|do|suffice)\b
        `,
    ],
    form: 'request',
    certainty: 0.62,
  },
  // "A note on the outage would be helpful".
  {
    first: 'a an any some your another more even one two just',
    parts: [lines`
        (?:a|an|any|some|your|another|more|even a|one|two|just a) (?!(?:meeting|change|day|week|month|hour|lot|bit|
        bit of|couple|few|drink|beer|coffee|raise|nap)\b)[^.?!;:]{3,90}[ ]
        (?:would|will|'d) (?:also |already |really )?(?:be <very>(?:<helpful>)|make my (?:day|week)|help)\b
      `],
    form: 'request',
    certainty: 0.66,
  },
  // "Shout if you disagree".
  {
    first: 'shout holler scream yell squeal howl speak say object',
    parts: [lines`
        (?:shout|holler|scream|yell|squeal|howl|speak up|speak now|say so|object)(?: now| loudly| here| at (?:me|
        us)| to me)?,? (?:if (?!you (?:need|want|have any questions))|unless|by|before|when)\b
      `],
    form: 'imperative',
    certainty: 0.66,
    type: 'decision',
  },
  // "Needs to be done before noon": the thing meant stands before.
  {
    first: 'needs has must this it that',
    parts: [
      lines`
          (?:(?:this|it|that) )?(?:(?:also|really|still|all) )?(?:needs to|has to|must) (?:also |all |
          really )?(?:(?:be )?(?:[a-z]+(?:ed|
          en|nt|ne)|in|out|on|there|ready)|happen|go (?:out|in|to|on|back)|come (?:back|in)|reach|get (?:done|to|
          out|in)|arrive) [^.?!]{0,60}\b(?:by|before|today|tonight|tomorrow|asap|first|this|now|immediately|no later|
          until)\b
        `,
    ],
    form: 'statement',
    certainty: 0.6,
    type: 'action',
  },
  {
    first: 'we',
    parts: [lines`
        we (?:(?:also|really|all|still|just|will|do|now|definitely|probably) ){0,2}(?:need to|must|should|ought to|
        have to) (?:also |all |now |probably |really |try to |at least |first |definitely |maybe )?(?!be\b|
        have (?:a|been|the)|know|see|find|get\b|wait)[a-z]
      `],
    form: 'request',
    certainty: 0.42,
    type: 'action',
  },
  {
    first: 'someone somebody one',
    parts: [lines`
        (?:someone|somebody|one of (?:you|us))(?:'s)? (?:else |here |with [a-z ]{1,30}|who [a-z' ]{1,40}|
        from [a-z ]{1,20}|
        in [a-z ]{1,20})?(?:should|needs? to|has to|(?:has )?got to|must|ought to|could|can|will have to|would need to|
        please) (?:also |really |probably |please |maybe |perhaps )?(?!be on\b|have [a-z]+)[a-z]
      `],
    form: 'request',
    certainty: 0.59,
    type: 'action',
  },
  {
    first: "let's lets let",
    parts: [lines`
        (?:let's|lets|let us|let 's) (?:(?:also|just|all|please|not|first|at least|maybe|try and|try to|plan to|
        plan on) ){0,2}(?!hope|see\b|say\b|assume|suppose|imagine|face|call|define|denote|take (?:a|the) (?:look|
        example)|look at|consider|pretend|be (?:honest|clear|real)|not forget|start (?:by|with) (?:the|
        an?) (?:example|case|def)|do it this way|know\b|help|show|introduce|explain|take care|handle|have\b(?! (?:a|
        lunch|dinner|the))|hear)[a-z]
      `],
    form: 'request',
    certainty: 0.72,
    type: 'action',
  },
  {
    first: "don't do never dont make be remember try see",
    parts: [
      /(?:don't|do not|dont|never) (?:forget|hesitate to (?:vote|apply|register)|miss|fail to|wait)\b/,
      lines`
          (?:make (?:sure|certain)|be (?:sure|certain|prepared|ready|careful|there|so (?:kind|good) as)|remember to|
          see to it|
          try to (?:be|come|make|get|attend))\b(?! (?:that )?(?:your (?:computer|browser)|to check out))
        `,
    ],
    form: 'imperative',
    certainty: 0.62,
    type: 'action',
  },
  {
    first:
      'volunteers help hands reviewers testers people drivers more two three need needs needed wanted seeking ' +
      'bump bumping nudge nudging gentle friendly last over grateful very hoping hope ping pinging just looking require requesting awaiting pending still request requests calling call reminder',
    parts: [
      lines`
          (?:still )?(?:need|needs|needed|seeking|requesting|awaiting|pending|require|looking for)(?: is|
          :)? (?:your|a|an|some|any|the|more|urgent|immediate|someone|somebody|volunteers|one|two|
          people)? ?(?:[a-z-]{2,14} )?(?:<response>|someone|somebody|volunteers?|reviewers?|eyes|people|to know|
          you to)\b
        `,
      lines`
          (?:(?:more|two|three) )?(?:volunteers|help|hands|reviewers|testers|people|drivers) (?:needed|wanted|
          required|sought)(?: (?:for|on|at|in|by|from|with|to [a-z]+ (?:the|a|us|me|our|and|on|at|in|up|out))\b|
          [:,.!?]|$)
        `,
      lines`
          (?:request(?:ing)?|calling|call) (?:an? [a-z]+ (?:of|for|on)\b|(?:for|
          all) (?:[a-z-]{2,16} ){0,3}(?:comments|feedback|volunteers|
          reviews?|approval|input|papers|proposals|participation|participants|contributions|help|testers|
          nominations)\b)
        `,
      /(?:just )?(?:bump(?:ing)?|nudg(?:e|ing)|ping(?:ing)?)(?: (?:this|on this|again|the thread|it|you|up))?(?:[ ,.!?:]|$)/,
      /reminder to (?!all\b|everyone\b|self\b|myself\b)[a-z]/,
      /(?:gentle |friendly )?(?:bump|nudge|ping)\b/,
      /last call for\b|calling all\b|over to you\b/,
      /needs? (?:a|an|one|two|three|four|\d{1,2}|some|another) (?!(?:lemma|proof|way|break|nap)\b)[a-z]/,
      /(?:needed|wanted): /,
      /(?:hoping|hope) (?:that )?(?:some(?:one|body)|any(?:one|body)|you (?:can|could|will|might))\b/,
      /(?:very )?(?:grateful|thankful) for (?:any|your|some|all)\b/,
    ],
    form: 'elliptical',
    certainty: 0.7,
  },
]
