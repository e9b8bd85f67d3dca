import type {FallbackForm} from './fallback-form.js'
import {adjective, doing, mainClause, mine, reaction, reply, silent, we} from './fallback-words.js'
import {pattern} from './pattern.js'

/** What is said of silence. Our own selection. */
export const silenceForms: readonly FallbackForm[] = [
  {
    basis: 'silence',
    cue: /unless/,
    pattern: pattern`
      \bunless (?:(?:we|i|you|someone|somebody|anyone|anybody|any of you|one of you|others?|people|
      there(?:'s| is| are)|[a-z]+)\b[^.?!;,]{0,50}?\b)?${reaction}\b
    `,
    main: mine,
    not: pattern`
      \b(?:don't|do not|never|not) (?:reply|respond|contact|go|do)\b.{0,20}\bunless\b|\bunless (?:you|i|
      we) (?:need|want) to\b
    `,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\bif (?:i|we)\b/,
    pattern: pattern`
      \b(?:if|in case) ${we}(?:'ve| have)? (?:(?:don't|do not|haven't|have not|didn't|did not|never|still haven't|
      still don't|can't)(?: yet| already)? (?:hear|heard)(?: back| anything| from| otherwise| any| by| before| in|
      [,.]|$)|(?:hear|heard|have|get|got|receive|received|see|saw) (?:nothing|none|no )|(?:don't|do not|haven't|
      have not|didn't|did not)(?: yet)? (?:(?:get|got|gotten|receive|received|see|seen) (?:(?:an?|any|your|the|
      enough|some) ){0,2}${adjective}(?:${reply}|anything|it|them|one|back)|have (?:your|
      any) ${adjective}${reply})\b)
    `,
    main: doing,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\bif (?:i|we|it|they|your|the)\b/,
    pattern: pattern`
      \b(?:if|in case) (?:${we} (?:don't|do not|haven't|have not|didn't|did not|dont)(?: yet| already)? (?:get|got|
      gotten|
      receive|received|have|hear|see|seen)\b(?=[^,.;]{0,80}\b(?:by|before|within|in time|on time|your|yours|from you|
      back|
      form|payment|signed)\b)|(?:it|they|these|those|(?:your|the) [a-z]+(?: [a-z]+)?) (?:isn't|is not|
      aren't|are not|hasn't|has not|haven't|have not|doesn't|don't|does not|do not)(?: been)? (?:reach|received?|
      arrived?|
      come (?:in|back)|in (?:by|yet|my|our|on time)|here|back|returned?|submitted|on my desk|with (?:me|us)|
      get (?:here|to (?:me|us)))\b)[^,.;]{0,80}?(?=,)
    `,
    main: mainClause,
    not: /\bif (?:i|we) (?:don't|do not) (?:have to|see (?:you|each other))\b/,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'silence',
    cue: /\bif you(?:'re|'ve| are| have| can't| cannot)?\b/,
    pattern: pattern`
      \bif you(?:'re| are)? (?:not|n't) (?:in|here|back|there|around|up for it|interested|coming|ready|done|
      able to [a-z]+|
      on the list|signed up|registered)\b[^,.;]{0,40}?(?=,| (?:i|we)(?:'m|'ll|'re| am| will| are)\b)
    `,
    main: /\b(?:i|we)(?:'ll| will|(?:'m| am|'re| are) going to)\b|\byou(?:'ll| will| lose| get)\b/,
    not: /\bnot interested\b.{0,20}\bplease\b/,
    extent: 'sentence',
    after: 'ask',
  },
  {
    basis: 'silence',
    cue: /should (?:i|we) not/,
    pattern: new RegExp(`\\bshould ${we} not (?:hear|receive|get|have heard|have received)\\b`),
    main: doing,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\bif (?:nobody|no|none|not|you|people|anyone|neither|everyone|they|y'all|u)\b/,
    pattern: pattern`
      \bif (?:(?:nobody|no one|no-one|none(?: of (?:you|us|them))?|not? [a-z]+|
      neither(?: of you)?)(?: has| have)?(?: else)? ${silent}|(?:you|people|they|y'all|u|any of you|
      anyone) (?:all )?(?:don't|do not|haven't|have not|didn't|did not|doesn't|
      hasn't)(?: yet)? (?:want to )?(?:${silent}|want (?:it|this|that)|need (?:it|this|that) changed)|(?:you|
      nobody|everyone|all of you|they) (?:say nothing|says nothing|said nothing|do nothing|does nothing|
      take no action|make no choice|leave it|stay silent|stays silent|are silent|keep silent|keep quiet|
      remain silent|is silent|are quiet|agree))\b
    `,
    main: doing,
    not: /\b(?:sometimes|usually|often|typically|in general)\b/,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\b(?:no|nothing|absent|barring|absence|lacking|failing|not any)\b/,
    pattern: pattern`
      \b(?:if (?:there (?:is|are|'s)|there's|i (?:see|get|hear|receive)|we (?:see|get|hear|receive))? ?(?:no|
      not any|nothing)(?: further| other| more| major| serious| strong)? ${adjective}${reply}|absent (?:any |
      your )?${adjective}${reply}|barring (?:any |your )?${adjective}${reply}|in the absence of (?:any |an? |
      your )?${adjective}${reply}|lacking (?:any |an? |your )?${adjective}${reply}|failing (?:that|which|an? ${reply}|
      any ${reply}))\b
    `,
    main: doing,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\bwithout\b|\bnot h/,
    pattern: pattern`
      (?:^|[,;:.(–—-] ?|\b(?:and|but) )(?:without (?:(?:an?|any|your|further|a single|their|
      enough) )?(?:[a-z-]{2,14} ){0,2}
      ${reply}|not (?:hearing|having heard)(?: back| anything)? from you)\b
    `,
    main: doing,
    not: /\bwithout further (?:ado|comment)\b/,
    extent: 'onward',
  },
  {
    basis: 'silence',
    cue: /\buntil (?:i|we) (?:hear|get|have|receive)\b/,
    pattern: pattern`
      \buntil ${we} (?:hear|get (?:an?|your)|have (?:an?|your)|receive (?:an?|your))\b(?! (?:from )?(?:them|him|
      her)\b)
    `,
    main: mine,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: pattern`
      \b(?:silence|no (?:answer|reply|response|news|objection|objections|feedback|comment|comments|vote)|
      not (?:hearing|responding|replying)|lack of)\b
    `,
    pattern: pattern`
      \b(?:(?:your )?silence|no (?:answer|reply|response|news|objections?|feedback|comments?|vote)|not (?:hearing|
      responding|replying)[^.,;]{0,30}|(?:the )?lack of (?:an? )?(?:response|objections?|reply|
      answers?))(?: from you| by then| by [a-z]+day| in this thread)? (?:(?:will|shall|would) )?(?:means?|counts?|
      implies|equals?|signals?|be (?:taken|treated|read|understood|considered|interpreted|counted|regarded|seen)|
      (?:is|are) (?:taken|treated|read|understood|considered|interpreted|counted|good news|consent|agreement|
      approval|assent|a yes|an? (?:yes|ok|no)|as good as|fine|ok|okay)|=)
    `,
    not: /\b(?:doesn't|does not|don't|not) (?:mean|imply|count)\b/,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\b(?:take|treat|count|read|regard|consider)\b/,
    pattern: pattern`
      \b(?:i|we)(?:'ll| will| shall|'m going to| am going to|'d| would)(?: just| then| simply)? (?:take|treat|
      count|read|regard|consider) (?:it|that|this|silence|no (?:answer|reply|response)|your silence) (?:as|
      to mean|for) (?:an? |your |being )?(?:yes|no|ok|okay|go|go-ahead|consent|approval|agreement|agreed|approved|
      done|accepted|settled|read|confirmed|final|fine|green light|assent)\b
    `,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\b(?:assume|presume)\b/,
    pattern: pattern`
      (?:^|[,;:(–—-] ?|\b(?:and|but|or|else|then|otherwise,?) )(?:i|we)(?:'ll| will| shall|
      'm going to)(?: just| then| simply)? (?:assume|
      presume) (?:(?:that )?(?:you(?:'re| are| agree| have no| don't| do not| can't| won't)|it(?:'s| is)|this is|
      that's|that is|everyone|everything|all is|nobody|no one|we(?:'re| are)|there (?:is|are) no|they're|
      the answer)|yes|no\b|consent|agreement|approval|so\b)
    `,
    extent: 'sentence',
    after: 'ask',
  },
  {
    basis: 'silence',
    cue: /otherwise|\belse\b/,
    pattern: pattern`
      (?:^|[,;:.(–—-] ?|\b(?:and|but|or) )(?:otherwise|or else|else),? (?:(?:i|we)(?:'ll| will| shall|
      'm going| am going|'re going| are going| plan| intend| propose|'d| would)|let's|let us|(?:i|we) (?:order|
      send|merge|tag|start|close|ship|book|switch|publish|move|delete|cancel|go|take|assume|keep|drop|leave|
      proceed|use|pick|do|just|have to|need to|must|(?!am|are|was|were|have|had|think|like|love|agree|know|see|feel|
      find|believe|guess|hope|wish|mean|need|want|did|could|might|may|can|should|enjoy|understand|work|was)[a-z]{3,}))\b
    `,
    not: /\botherwise,? (?:i|we)(?:'d| would) (?:be|have)\b|\botherwise,? (?:i|we) [a-z]+ed\b/,
    extent: 'onward',
    after: 'deed',
  },
  {
    basis: 'silence',
    cue: /\bor (?:i|we)\b/,
    pattern: /\bor (?:i|we)(?:'ll| will|'m going to)(?: just| simply| have to)? (?!be\b|not\b)[a-z]+/,
    not: /\?|\b(?:whether|either|i can|i could|i'll|i will|we'll|we will)\b.*\bor (?:i|we)\b/,
    extent: 'onward',
    after: 'deed',
  },
  {
    basis: 'silence',
    cue: /\bif not\b/,
    pattern: pattern`
      (?:^|[,;:.(–—-] ?|\b(?:and|but) )if (?:not|you don't|you do not|you haven't|nothing (?:comes|arrives|
      happens)(?: in)?),? (?:by (?:then|that time|[a-z]+day),? )?(?:then )?(?:i|we)(?:'ll| will| shall|
      'm going to| am going to)\b
    `,
    extent: 'onward',
    after: 'deed',
  },
  {
    basis: 'silence',
    cue: /\b(?:still|remains?|isn't|aren't|unanswered|unresolved|missing)\b/,
    pattern: pattern`
      \b(?:if|should) (?:it|this|that|they|an?|any|the|yours?|theirs|anything|something|one|
      nothing)\b[^,.;]{0,30}?(?:(?:'s| is| are| remains?| be)? ?still (?:open|unanswered|unresolved|pending|
      missing|outstanding|undecided|not|unreviewed|unsigned|unclaimed|unassigned|waiting|there|up)|(?:is|are|
      remains?|be) (?:unanswered|unresolved|unreviewed|missing|outstanding|unclaimed)|(?:isn't|aren't|is not|
      are not|hasn't been|haven't been) (?:there|in|done|approved|signed|fixed|merged|reviewed|answered|resolved|
      settled|decided|here|filled|claimed|ready))\b
    `,
    main: doing,
    extent: 'sentence',
    after: 'ask',
  },
  {
    basis: 'silence',
    cue: /\b(?:made|received|raised|returned|submitted|filed|chosen|selected|reported)\b/,
    pattern: pattern`
      \bif no (?:[a-z-]+ ){1,3}(?:is|are|has been|have been|were|was) (?:made|received|raised|returned|submitted|
      filed|chosen|selected|reported)\b
    `,
    main: /\b(?:i|we|you|they|it|[a-z]+)(?:'ll| will)\b/,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\byou have no\b/,
    pattern: pattern`
      \b(?:if|should) you have no (?:further |other |more |additional |major |strong )*(?:comments?|objections?|
      changes|concerns?|issues?|problems?|edits|corrections|preferences?|questions or comments)\b
    `,
    main: mine,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\botherwise\b/,
    pattern: pattern`
      ^[^a-z]*(?:(?:and|but|so|then) )?(?:i|we)(?:'ll| will|
      'm going to| am going to) [^.?!;]{3,90} otherwise[.!]*$
    `,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'silence',
    cue: /\b(?:speak up|shout|holler|yell|scream|let (?:me|us) know|tell (?:me|us)|say so|stop me|object|complain)\b/,
    pattern: pattern`
      \b(?:i|we)(?:'ll| will|'m| am|'re| are| plan| intend)\b[^.?!]{3,140}[,;:–—-] ?(?:so |but |
      and )?(?:please )?(?:(?:speak up|shout|holler|yell|scream|say so|stop me|object|
      complain)(?: now| please| here| loudly)? if\b|(?:let (?:me|us) know|tell (?:me|us)) if (?:you|anyone|
      anybody|someone|that|this|there) (?:(?:still )?(?:objects?|disagrees?|needs? (?:it|them|this|that)|
      'd rather|would rather|minds?|have (?:any )?objections|is not ok|isn't ok|is a problem|(?:is|are) (?:an? |
      any )?objections?)))
    `,
    extent: 'sentence',
  },
  // Nothing is wanted.
  {
    basis: 'silence',
    cue: pattern`
      \b(?:no|or|and) (?:further |immediate |other |direct |written )?(?:response|reply|replies|answer|answers|action|
      actions|rsvp|acknowledge?ment|confirmation|feedback|reaction)\b
    `,
    pattern: pattern`
      (?:if [^,.;?!]{2,80}, (?:then )?)?\bno (?:[a-z]+ ){0,2}(?:[a-z]+ (?:or|and) )?(?:further |immediate |other |
      direct |written )?(?:response|reply|replies|
      answer|answers|action|actions|rsvp|acknowledge?ment|confirmation|feedback|reaction)(?:s)?(?: (?:to|on|from|
      by|for|at|in) (?:[a-z]+ ?){1,4}?)?(?: (?:is|are|was|will be|being))? ?(?:required|needed|necessary|expected|
      requested|wanted)\b(?:(?: (?:on|from|by|at|for) (?:you|your|our|any)[a-z ]{0,20})?(?: (?:unless|
      if)\b[^.?!;]{1,120})?)
    `,
    extent: 'match',
  },
  {
    basis: 'silence',
    cue: /\b(?:needs?|needn't|have to|has to|nothing)\b/,
    pattern: pattern`
      \b(?:there (?:is|'s) |there's )?(?:nobody (?:needs|has) to do anything|(?:no need|(?:you |y'all )?(?:(?:don't|
      do not|dont|won't|will not|
      no longer) (?:need|have) to|needn't|need not))(?: for (?:you|anyone|anybody|everyone))?(?: to)? (?:reply|
      respond|answer|write back|rsvp|get back|acknowledge|react|
      do anything(?! special| else| extra| more| fancy| about)|do a thing|take (?:any )?action|act\b)|
      nothing (?:more |else |further |left )?(?:is )?(?:needed|required|expected|wanted|to do|for you to do|
      to be done|you need to do|you have to do)(?: (?:from|on|for|by) (?:you|your|anyone|
      us)[a-z ]{0,16})?)(?:[^.?!;,]{0,60})?(?:,? unless\b[^.?!;]{1,120})?
    `,
    not: /\bunless you (?:want|wish|would like) to (?:unsubscribe|be removed|opt)/,
    extent: 'match',
  },
  {
    basis: 'silence',
    cue: /\b(?:do not|don't|need not) (?:respond|reply|answer|write)\b/,
    pattern: pattern`
      \b(?:please )?(?:do not|don't|need not) (?:respond|reply|answer|write back)\b(?! to (?:this|
      the) e-?mail)[^.?!;,]{0,30}\bif (?:the|this|that|all|everything|it|they|you (?:agree|are (?:happy|fine|ok))|
      your|there)\b
    `,
    extent: 'sentence',
  },
  // Said of those who did not answer.
  {
    basis: 'silence',
    cue: /\b(?:not|haven't|hasn't|unconfirmed|unclaimed|unsigned|unpaid|un[a-z]{4,}ed)\b/,
    pattern: pattern`
      (?:^|[;:] )(?:all |any |an? |the )?(?:[a-z-]+ ){1,3}?(?:(?:that|which|who) (?:(?:is|are|has|have|was|were) not|
      isn't|
      aren't|haven't|hasn't|don't|doesn't)|not|still not)(?: been)? (?:[a-z]+ed|acted on|paid|sent|chosen|taken|
      picked up|
      here|in|respond|reply|answer|object|confirm|claim)\b[^.;,]{0,60}\b(?:(?:will|shall) (?:be|go|
      lose|expire|lapse|count|stay|not)|won't|(?:is|are) (?:closed|deemed|deleted|cancell?ed|removed|dropped|treated|
      considered|rejected|released|archived|thrown|binned|lost)|goe?s? (?:to|in|into|back|out)|gets?|loses?|lose|
      lapses?|
      expires?)\b
    `,
    not: /\?/,
    extent: 'sentence',
    after: 'ask',
  },
  {
    basis: 'silence',
    cue: /\bfail/,
    pattern: pattern`
      \b(?:failure|failing) to (?:respond|reply|answer|object|confirm|act|vote|do so)\b[^.;]{0,60}\b(?:will|may|could|
      means?|results?|would|shall|is|be)\b
    `,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /\b(?:speak up|say so|shout|object|scream|yell)\b.*\bor\b/,
    pattern: pattern`
      \b(?:speak up|say so|shout|object|scream|yell)\b[^.?!;]{0,40}\bor (?:else )?(?:[a-z]+ ){0,3}(?:goes|go|is|
      will|i'll|we'll)\b
    `,
    extent: 'sentence',
  },
  {
    basis: 'silence',
    cue: /^no [a-z]+ by\b/,
    pattern: /^no [a-z]+ by (?:then|[a-z0-9]+)(?: [a-z0-9]+){0,3}(?:,| and) (?:then )?(?:i|we|they|it|he|she|the)\b/,
    extent: 'sentence',
    after: 'deed',
  },
  {
    basis: 'silence',
    cue: /^no\b/,
    pattern: /^no [a-z]+(?: [a-z]+){0,5}, no [a-z]+(?: [a-z]+){0,5}[.!]*$/,
    extent: 'sentence',
    after: 'deed',
  },
]
