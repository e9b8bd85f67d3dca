import type {FallbackForm} from './fallback-form.js'
import {mine, reply, silent} from './fallback-words.js'
import {lines, pattern} from './pattern.js'

// Defaults by their parts: a condition of silence in any wording, and any clause that tells what comes of it. Our own selection.

/** Something comes of it: by the writer, or by itself. */
const outcome = pattern`
  \b(?:(?:i|we)(?:'ll|'m|'re|'d| will| shall| am| are| would| intend| plan| go| take| do| ship| file)|(?:will|shall|
  going to|
  gonna) (?:be |just )?[a-z]+|(?:it|this|that|they|he|she|the [a-z]+(?: [a-z]+)?|an? [a-z]+|
  [a-z]+s)(?:'s| is| are| goes| go| gets?|
  stays?| counts?| lands| slips| falls?| becomes?| merges| ships| closes| stands| uses| takes)|consider (?:it|this)|
  [a-z_]+ it is)\b|
  ^\W*(?:will|doing|merging|closing|deleting|removing|shutting|going)\b
`
/** What somebody who is not silent does. */
const reacts = lines`
  (?:${silent}|request(?:s|ed)?|ask(?:s|ed)?|com(?:es?|ing) (?:forward|up)|turns? up|show(?:s|ed)? up(?! (?:at|to|
  for)\b)|has (?:data|time|
  anything|something|an? (?:reason|better|good|strong))|have (?:data|time|anything|an? (?:reason|better|good))|cares?|
  turns? out|find(?:s)? (?:a|an|any|something)|
  spot(?:s)? (?:a|an|any|something)|opts? (?:in|out)|disput(?:es?|ed)|own(?:s)? up|is interested|are received|
  is received|is named|comes? back|can come)
`
const quiet = lines`
  (?:activity|interest|howling|screams?|counter-?arguments?|takers?|opposition|movement|signal|show of hands|owner|
  names?|${reply})
`

export const defaultForms: readonly FallbackForm[] = [
  {
    basis: 'silence',
    cue: /\b(?:nobody|no ?-?one|none|no)\b/,
    pattern: pattern`
      \b(?:if|in case|when|as long as|provided) (?:(?:nobody|no ?-?one|none(?: of (?:you|us|
      them))?)(?: else)? (?:[a-z']+ ){0,3}?${reacts}|
      no (?:[a-z-]+ ){1,3}?(?:${reacts}|has (?:requested|asked|objected|said|been))|(?:there(?:'s| is| are)|i (?:see|
      get|hear)|we (?:see|get|hear))
      [ ]no (?:[a-z-]+ ){0,2}${quiet})\b
    `,
    main: outcome,
    not: /\?|\b(?:usually|sometimes|often|typically|in general)\b/,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\b(?:if|should)\b/,
    pattern: pattern`
      \bif (?:i|we) (?:don't|dont|do not|haven't|havent|have not|can't|cannot|didn't|don't yet) (?:hear|have|get|
      receive|reach)(?: back)? (?:from you|you\b|your|
      anything|a (?:reply|response|word|yes|no)|an (?:answer|ok))[^.;?!]{0,80}|\bif (?:it|everyone|everybody|
      the (?:group|list|channel|thread)) (?:stays|remains|keeps) (?:silent|
      quiet)|\bshould [a-z]+ (?:fail|neglect) to (?:answer|respond|reply|object|appear|act)
    `,
    main: outcome,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\bif you (?:can't|cannot|can not|don't|dont|do not|haven't)\b/,
    pattern: pattern`
      \bif you (?:can't|cannot|can not|don't|dont|do not|haven't)(?: all)? (?:get to|make|do|manage|find|send|confirm|
      decide|reply|answer|respond|object|choose|
      pick|come|sign|claim|say)\b[^.;?!]{0,60}?(?:,| )(?:then )?(?:i|we)(?:'ll| will|'m| am|'re| are)\b(?! (?:sorry|
      afraid|happy|glad|here|available|around))
    `,
    not: /\bif you (?:don't|do not|dont|haven't) (?:find|do) (?:any|it in|what)/,
    extent: 'sentence',
    after: 'deed',
  },
  // Said of those who do not answer, and of what they leave.
  {
    basis: 'silence',
    cue: /\b(?:who|that|which|heard|un[a-z]+ed|not|blank)\b/,
    pattern: pattern`
      \b(?:anyone|anybody|everyone|people|those|[a-z]+s) (?:(?:who|that|which) (?:don't|do not|doesn't|haven't|
      have not|hasn't) (?:answer|repl|respond|object|
      vote|choose|register|sign|return|claim|opt)[a-z]*|(?:who|that) (?:make no|leave it|say nothing|stay silent|
      give no|send no)|(?:(?:i|we)
      (?: have|'ve)? ?(?:not|haven't|n't) heard from))\b|\bun(?:returned|claimed|answered|confirmed|disputed|
      opposed) [a-z]+|
      \b(?:any|all|an?|every) [a-z]+ not (?:[a-z]+ ){0,2}?(?:disputed|returned|claimed|contested|rejected|confirmed|
      answered)\b
    `,
    main: pattern`
      \b(?:(?:shall|will|are|is)(?: be)? (?:deemed|considered|counted|treated|assumed|presumed|taken|defaulted|
      assigned|dropped|removed|given|sold|closed)|gets?|goes?|
      (?:i|we)(?:'ll| will))\b
    `,
    not: /\?/,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\b(?:until|till|'?til)\b/,
    pattern: pattern`
      \b(?:until|till|'?til) (?:(?:i|we) (?:hear|have heard) from (?:you|all|everyone)|you (?:reply|answer|tell (?:me|
      us)|say|decide|confirm|object|respond|
      get back|let (?:me|us) know))\b
    `,
    main: /\b(?:(?:i|we)(?:'ll| will|'m| am|'re| are)|nothing (?:happens|goes|moves))\b/,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\bunless\b/,
    pattern: pattern`
      \bunless (?:(?:you|i|we|someone|somebody|anyone|anybody|one of [a-z]+|any of [a-z]+|an?|your|
      some) (?:[a-z]+ ){0,4}?(?:${reacts}|contact(?:s|ed)?|
      requests?|something (?:burning|urgent|better)|vetoes)|there(?:'s| is| are) (?:any |
      an? )?(?:[a-z]+ ){0,2}?${quiet}|(?:it|this|the [a-z]+) is (?:disputed|
      claimed|contested|opposed|challenged|contacted)|your [a-z]+ requests?)\b
    `,
    main: outcome,
    not: /\b(?:don't|do not|never|not) (?:reply|respond|contact|go|do)\b.{0,20}\bunless\b|\bunless (?:you|i|we) (?:need|want) to\b/,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\b(?:w\/o|hearing none|barring)\b/,
    pattern: pattern`
      \bw\/o (?:an?|any|your) (?:[a-z]+ )?${reply}\b|\bhearing none\b|\bbarring (?:any |your |
      further )?(?:[a-z]+ )?(?:screams?|howls?|complaints|${reply})
    `,
    main: outcome,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\b(?:otherwise|else|failing|or)\b/,
    pattern: pattern`
      (?:^|[,;:.(–—-] ?|\b(?:and|but) )(?:(?:otherwise|or else|else|failing that),? (?:i'm|we're|i am|
      we are) [a-z]+ing\b|else (?:it|this|that) (?:goes|is|ships|
      stays)|failing that,? (?:i|we|it|the)\b|or (?:i'm|we're) [a-z]+ing\b)|\b(?:i|we)(?:'ll| will) otherwise [a-z]+
    `,
    extent: 'onward',
    after: 'deed',
  },
  {
    basis: 'silence',
    cue: /\b(?:after|past|from)\b/,
    pattern: pattern`
      (?:^|[,;:.(–—-] ?)(?:after (?:that|this|which)|past that (?:date|point)),? (?:i|we)(?:'ll| will) (?:consider|
      assume|treat|take|call|regard|close|merge|send|
      publish|go)\b
    `,
    extent: 'onward',
    after: 'ask',
  },
  {
    basis: 'silence',
    cue: /\b(?:taking|take|read|reading|treat)\b/,
    pattern: pattern`
      \b(?:i|we)(?:'ll| will|'m| am)? (?:take|taking|read|reading|treat|treating|count|counting) (?:quiet|silence|
      your silence|no [a-z]+|the lack of [a-z]+|
      that) (?:as|to mean|for)\b|\b(?:i|we)(?:'ll| will) assume (?:everybody|everyone|all|the rest|nobody|no one)\b
    `,
    extent: 'sentence',
  },
  // Nothing is wanted.
  {
    basis: 'silence',
    cue: /\b(?:requires?|need|needs|feel|ignore|only)\b/,
    pattern: pattern`
      \b(?:this|it|which|note|mail|message) (?:requires?|needs) no (?:response|reply|answer|action)\b|
      \byou need take no action\b|
      \b(?:don't|do not) feel (?:obliged|obligated|the need|you have) to (?:answer|reply|respond)\b|
      \b(?:you )?(?:only (?:need|have) to|need only) (?:write|reply|respond|answer|get back|
      let me know)[a-z ]{0,12} if\b[^.?!;]{0,80}
    `,
    extent: 'match',
  },
  {
    basis: 'silence',
    cue: /^\W*(?:speak now|going once|not a (?:peep|word))\b/,
    pattern: pattern`^\W*(?:speak now|going once|not a (?:peep|word))\b`,
    main: pattern`${mine.source}|\b(?:goes|hold your)\b`,
    extent: 'sentence',
  },
  // What comes of a deed that is not done.
  {
    basis: 'consequence',
    cue: /\b(?:whatever|whoever|what|anything|everything|those)\b/,
    pattern: pattern`
      (?:^|[;:,] (?:and |but )?)(?:whatever|whoever|what|anything|everything|
      those)(?:'s| is| are)? [^.;?]{2,70}\b(?:goes?|gets?|will|(?:i|we)'ll|(?:i|we|you) [a-z]+|stays?|moves?|ships?|
      has to|have to|is|are)\b
    `,
    not: /\?/,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\b(?:aren't|are|isn't|without|with no|received|arriving|left|later|late|missing|un[a-z]+ed)\b/,
    pattern: pattern`
      (?:^|[;:,] (?:and |but )?)(?:(?:the )?[a-z-]+s(?: that| which| who)? (?:aren't|are not|isn't|come later|
      come after|arrive later|are (?:empty|missing|open|blank)|without|with no|received after|arriving|
      left)\b|(?:later|late|unregistered|unsigned|unclaimed|unpaid|missing|empty|remaining|incomplete) (?:ones|
      [a-z]+s)\b)[^.;]{0,90}?\b(?:will|go|goes|are|is|get|gets|ship|stay|
      cannot|can't|count|have to|won't|aren't|isn't)\b
    `,
    not: /\?/,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\bif\b/,
    pattern: pattern`
      \bif (?:(?:it|that|this|nothing) (?:lapses|expires|slips|closes|stays|comes)|(?:you|you're|you are) (?:can't|
      cannot|aren't|out|away|busy|unable))
      \b[^.;?]{0,60}?[, ](?:i|we|it|the|he|she|they|you|your)(?:'ll| will|'m|'re| [a-z]+)
    `,
    not: /\?/,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\bafter (?:that|then)\b|\bwithout\b/,
    pattern: pattern`
      (?:^|[;:,] (?:and |but )?)(?:after (?:that|then)|from then on),? (?:it|the|they|we|i|you|your|any)\b|(?:^|
      [;:,] (?:and |but )?)without (?:it|them|that|this|one|the|your|
      an?)\b[^.;]{0,40}? (?:it|the [a-z]+|we|i|they|nobody|everything|[a-z]+s) [a-z]+
    `,
    not: /\?/,
    extent: 'onward',
    after: 'deed',
  },
  // What an undone deed leads to, told in any words right behind the ask.
  {
    basis: 'consequence',
    cue: /\bif\b/,
    pattern: pattern`
      (?:^|[;:,.] |\b(?:and|but) )if (?:(?:it|that|this|they|he|she|we|i|you|there|your|the [a-z]+|nobody|
      nothing)\b[^,.;?!]{0,60}?(?:n't|\bnot|\bno|\bnothing|\bstill)\b[^,.;?!]{0,50}
      (?:\bby (?:then|now|[a-z]+day)|\bthen\b|,)? ?(?:then )?(?:i|we)(?:'ll| will|'m| am| [a-z]+)|(?:it|that|this|
      they|he|she|we|i|you|there|the [a-z]+)\b[^,.;?!]{0,60}?
      (?:(?:n't|\bnot|\bno|\bnothing)\b[^,.;?!]{0,40}\bby (?:then|now)|\bstill\b|(?:n't|\bnot) (?:[a-z]+ed by|done|
      there|here by|up\b|sent|paid|come)\b|\b(?:has|have|'s|is) (?:no|none)\b)[^,.;?!]{0,40},? [a-z]|
      you (?:don't|can't|haven't)\b[^,.;?!]{0,40}, (?:it|they|he|she|the [a-z]+) [a-z]|(?:they|
      it)(?: stays?| remains?|(?:'s|'re| is| are) [a-z]+ (?:by )?then)\b[^,.;?!]{0,30}, [a-z]|
      (?:i|we) (?:see|find)\b[^,.;?!]{0,60}, (?:i|we)(?:'ll| will)|not,? (?:he|she|they|it|we|i|the [a-z]+) [a-z]+)
    `,
    not: /\?|\bif (?:you|i|we) (?:don't|do not) (?:mind|like|know|want)\b/,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\b(?:otherwise|if not|if (?:you|we|i|they|he|she) (?:don't|haven't|can't|do not|have not|cannot)(?: by then)?)\W*$/,
    pattern: /[a-z] (?:otherwise|if not|if (?:you|we|i|they|he|she) (?:don't|haven't|can't|do not|have not|cannot)(?: by then)?)\W*$/,
    not: /\?|\b(?:let me know|tell me|shout|say so|whether)\b/,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\botherwise\b/,
    pattern: /(?:^|[.;:,–-] )(?:or )?otherwise,? (?!(?:fine|good|ok|okay|all|everything|it's|that's|things|known|healthy|engaged|than)\b)[a-z]/,
    not: /\?/,
    extent: 'onward',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\bwithout\b/,
    pattern: pattern`
      \b(?:can't|cannot|won't|no|not|never|nobody|turns? away|refuses?|rejects?|
      returns?)\b[^.;?!]{0,60}\bwithout (?:one|it|them|that|this|an?|the|your)\b|^without [a-z]+, [a-z]
    `,
    not: /\?/,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /^\W*(?:who|those who|whoever|anyone who)\b/,
    pattern: /^\W*(?:who|those who|whoever|anyone who) (?:hasn't|haven't|has not|doesn't|don't|says nothing|say nothing|fails?|misses?|is late|are late|comes late)\b/,
    not: /\?/,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'consequence',
    cue: /\buntil (?:it|they|that|then)\b/,
    pattern: /(?:^|[.;:,] )until (?:then,|(?:it|they|that)(?:'s|'re| is| are) (?:up|there|done|in|fixed|back|ready|here|signed|paid|merged)),? [a-z]/,
    not: /\?/,
    extent: 'sentence',
    after: 'deed',
  },
]
