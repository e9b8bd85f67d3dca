import type {Listed} from './ask-frames.js'
import {lines} from './pattern.js'

/** First words of a clause about the writer. */
export const writers = "i we i'd we'd i'm we're i'll we'll"

/** What the writer wonders, wishes or would find helpful. Our own selection. */
export const wishes: readonly Listed[] = [
  // Wonders.
  {
    first: `${writers} just still wondering curious checking following`,
    parts: [
      lines`
          (?:(?:i|we)(?:'m|'re| am| are| was| were)? )?<also>(?:wonder|wondering|curious)(?![^?!]{3,120}(?:, so|
          ,? and(?: so| then)?|,? but) (?:i|we)(?:'ve| have)? [a-z]+(?:ed|t|nd|an|w|ook)\b)(?:,| (?:if|whether|what|
          how|when|where|who|why|which|about|to (?:know|hear|see)|as to|is|are|does|do|can|could)\b)
        `,
      lines`
          (?:(?:i|we) )?<also>(?:(?:wanted|would like|'d like|want) to (?:ask|
          know(?! before| that| there| more about)|check (?:if|whether|with|in)|
          see (?:if|whether)|find out)|(?:want|wanted|like) to (?:confirm|verify|make sure)(?: that)? (?:you|we|your|
          it's|this is)|(?:am|are) interested (?:in (?:knowing|hearing|your|what|how|whether)|
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
          remaining) )?(?:question|request|ask)(?: (?:i have|for you|here|now|then|to you|remaining|in my mind|for me|
          on my mind|for us|left))? (?:is|was|
          would be|becomes),? (?:if|whether|how|what|which|when|where|who|why|that you|to)\b
        `,
    ],
    form: 'request',
    certainty: 0.8,
    type: 'answer',
  },
  {
    first: writers,
    parts: [
      lines`
          (?:i|we)(?:'m|'re| am| are) <also>(?:looking for (?:(?:a|an|some|any|another|two|three|four|one) (?!(?:way|
          bug|fight|job|new job|while)\b)[a-z]|someone|somebody|people|volunteers|feedback|input|
          help|suggestions|advice|ideas|a volunteer|recommendations|reviewers|collaborators|any)|seeking (?:help|
          feedback|input|advice|volunteers|someone|assistance)|in need of|recruiting|collecting|counting on (?:you|
          all|everyone|each)|after (?:a|an|some|any) |awaiting your|waiting (?:for|on) (?:you|
          your))\b
        `,
      lines`
          (?:i|we)(?:'m|'re| am| are| was| were) <also>hoping (?:that )?(?:maybe |
          perhaps )?(?:by [^,]{3,40} )?(?:(?:the|your|our) [a-z]+ (?:might|could|would|can|will)\b|you\b|someone|
          somebody|anyone|we (?:can|could)|to (?:hear|have your|get (?:your|some|an?) )|your\b)
        `,
    ],
    form: 'request',
    certainty: 0.7,
  },
  {
    first: writers,
    parts: [/(?:i|we)(?:'ll|'d| will| would)? <also>need to (?:understand|know|hear|find out|learn)(?: from [^.?!,]{2,30})? (?:whether|if|what|how|when|who|which|why)\b/],
    form: 'request',
    certainty: 0.7,
    type: 'answer',
  },
  // Wishes.
  {
    first: writers,
    parts: [
      lines`
          (?:i|we)(?: would|'d) <also>(?:like|love|prefer|want|need) (?:to (?:hear|know|request|double-check with|
          check with|get (?:consensus|agreement|your|everyone's|the group's|approval|a feel|some|an? (?:ok|second))|
          ask|invite|solicit|
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
          (?:i|we)(?:'m|'re| am| are)? <also>(?:hope|hoping|
          trust) (?:that )?(?:<reader>(?: here| out there| in here)?|many of you|most of you|
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
          (?:i|we)(?: would|'d)? <also>(?:want|like|love|need) to (?:see (?:it|this|that|them|these|
          the [^.?!,]{2,30}) (?:[a-z]+(?:ed|en|ne|nt)|in|out|up|back)\b|(?:hear|know|see) (?!how (?:this|that|it)\b|
          more\b)(?:from|if|whether|what|why|how|when|where|who|which|by|your|any)\b)
        `,
      /(?:i|we)(?: would|'d) <also>love (?:some|any|a few|more|a second|another) (?!coffee|tea|cake|beer)[a-z]/,
    ],
    form: 'request',
    certainty: 0.74,
  },
  {
    first: writers,
    parts: [lines`
        (?:i|we)(?: would|'d) <also>(?:like|love|want|need|appreciate|welcome) (?:to|(?:the|an?) (?:opportunity|
        chance) to) (?:talk|speak|meet|sit|sit down|catch up|discuss|visit|chat|get together|gather|get with|
        have (?:lunch|dinner|coffee|
        a (?:call|chat|word|talk)))\b(?=[^.?!]{0,50}\b(?:with (?:you|both|all|each)|you and|to you|
        both of you)\b)[^.?!]{0,80}
        \b(?:about|regarding|concerning|to (?:discuss|begin|go over|review|talk|plan|see|start|get))\b
      `],
    form: 'request',
    certainty: 0.6,
    type: 'attendance',
  },
  {
    first: writers,
    parts: [/(?:i|we)(?: would|'d) <also>(?:like|love|want|need) (?:to|the (?:opportunity|chance) to) (?:talk|speak|meet|sit|get together|gather|catch up|discuss)\b/],
    form: 'request',
    certainty: 0.55,
    weak: true,
  },
  {
    first: writers,
    parts: [lines`
        (?:i|we)(?: would|'d) <also>(?:like|love|appreciate|want|need) (?:(?:a few|five|ten|fifteen|twenty|thirty|
        \d{1,2}) minutes of|
        some of|an? (?:hour|moment|minute) of|half an hour of|a bit of) your\b
      `, lines`
        (?:i|we)(?: would|'d) <also>(?:like|love|want|need|appreciate) (?:everyone's|everybody's|each [a-z]+'s|
        all of your)\b
      `],
    form: 'request',
    certainty: 0.72,
  },
  {
    first: 'what the',
    parts: [lines`
        (?:what|the (?:one |only )?(?:thing|part|bit|point)(?: that)?) (?:(?:i|we) (?:really |still |just )?(?:don't|
        do not|can't|cannot|couldn't|am unable to)(?: really| quite| yet| seem to)? (?:get|understand|see|know|follow|
        figure out|find|work out)|(?:i'm|i am|we're) (?:after|looking for|missing|not sure about|
        unsure about|wondering|asking for)|(?:i|we)(?:'d| would) <also>(?:like|love|want|need)[^.?!]{0,40}|(?:puzzles|
        confuses|bothers|baffles) me)(?: here| now| yet)? is\b
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
    first: writers,
    parts: [lines`
        (?:we|you and i)(?:'d| would)? (?:could|can|might)(?: also| maybe| all| either)? (?:meet|talk|call|chat|speak|
        get together|catch up|
        have (?:a call|lunch|dinner|coffee))(?: up)? (?:on|at|tomorrow|today|next|this|in|over|around|mon|tue|wed|thu|
        fri|sat|sun|before|after)
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
          (?:(?:i|we) (?:think|believe|feel|guess|suggest|thought) (?:that )?)?(?:it |that |this |it'd |
          that'd )?(?:would |
          might |may |will |could |wld )?<very>be <very><helpful>(?:,? if|,? to (?:have|get|see|know|hear|receive|
          understand|find|start|be able|include|add|make|discuss|meet|talk|
          review|merge)| for (?:someone|somebody|you|us|anyone|people|everyone|me)| for [a-z]+(?: [a-z]+)? to|
          ,? \([^)]{1,40}\),? (?:for|if|
          to))
        `,
      lines`
          (?:it |that |this |it'd |that'd |this'd )?(?:(?:would|will|might|could) )?<very>(?:help|assist|save|
          mean a lot|
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
          recommended)(?: for you| for everyone| for us| for me)?,? (?:that (?:you|all|everyone|each|we|every|nobody|
          no one|someone|people)\b|to hear\b|
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
]
