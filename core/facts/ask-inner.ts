import type {Frame} from './ask-frames.js'
import {heading, type Part, whole, within} from './ask-pattern.js'
import {lines} from './pattern.js'

const subordinate = new RegExp(lines`
    (?!<80>\b(?:what|which|that|whether|who|think|because|why|it|how|there|will|would|may|
    as you know)\b<40>\b(?:should|are|is|needs? to|must|has to) (?:not )?(?:to )?be)
  `)
// A stretch within a sentence, by its greatest length.
const gap = (pattern: Part): string =>
  (typeof pattern === 'string' ? pattern : pattern.source).replace(
    /<(\d+)>/g,
    (_, length: string) => `[^.?!;]{0,${length}}`,
  )
const passive =
  '(?:also |all |first |now |only )?be [a-z-]{2,14}(?:ed|en|wn|nt|pt|lt|ft|id|ld|nd|ut|de|ne|ought|aught)\\b'

/** Requests that stand anywhere in a sentence; `cue` is a cheap sign that has to be there. Our own selection. */
export const inner: readonly (Frame & {readonly cue: RegExp})[] = [
  {
    cue: /\bfor (?:your|signature|approval|review|comment)/,
    pattern: within(
      gap(lines`
          (?<!\b(?:have|has|had|i|we|ve) (?:prepared|drafted|written|put)\b[^.?!]{0,40})\b(?:attached|enclosed|here|
          below|draft|sent|sending|forwarding|forward|resending|submitted|submitting|
          ready|presented|circulating|posted|uploaded|is|are|distributed|follows?)\b<160>\b(?:for your|
          (?<=\bto you\b[^.?!]{0,60})for) (?:(?:final|
          kind|immediate|further|prompt|early|urgent) )?(?:review|approval|comments?|signature|execution|input|
          consideration|feedback|sign-?off|confirmation|decision)\b(?! purposes)
        `),
    ),
    form: 'elliptical',
    certainty: 0.66,
  },
  {
    cue: /^for (?:your|final|approval|review|signature|comment|decision)/,
    pattern: heading(lines`
        for (?:your )?(?:(?:final|kind|immediate|further|prompt|early) )?(?:approval|signature|comments?|review|
        sign-?off|decision|confirmation|consideration)(?: and (?:approval|comments?|review|
        signature))?(?: by\b| please| asap|[.:!,]|$)
      `),
    form: 'elliptical',
    certainty: 0.7,
  },
  {
    cue: /\b(?:you|we|anyone|await|reminder)/,
    pattern: within(
      gap(lines`
          (?<!why (?:i|we) )\b(?:await(?:ing|s)?|waiting (?:for|on)|(?<=we (?:still )?)wait (?:for|on)|pending|
          hold(?:ing)?<40>(?:for|pending)|needs?|
          requires?|want(?:s)?|get|seek(?:ing)?) your (?:[a-z-]{2,14} ){0,2}<response>\b
        `),
      lines`
          \b(?:(?:asks|is asking|wants?|would like|is curious|wonders)(?: to know)? (?:if|whether) we(?:'d)?|(?:asked|
          asks|is asking|was asking|
          wants?|would like|wanted|is curious|wonders)(?: (?:to know|me|me to (?:ask|find out|check)|us))?
          [ ](?:if|whether|that) (?:you|your|you'd|you're|any of (?:you|us)|anyone))\b
          (?![^.?!]{0,80}\b(?:and|but|so) (?:i|we|he|she) (?:said|told|answered|replied))
        `,
      gap(lines`
          \b(?:just |thought i'd |wanted to |drop a line and |checking to |check to |write to |
          like to )(?:[a-z' ]{1,20} )?see if (?:you|your|anyone|someone|we can)\b
        `),
      /\b(?:i|we) (?:hereby |kindly )?(?:ask|request) (?:that )?(?:you|all)\b/,
      gap(lines`
          \breminder (?:to (?!all\b|everyone\b|self\b|myself\b|me\b)[a-z]|that (?:you|all|everyone|
          each)\b<40>\b(?:need|should|must|
          are (?:to|due|required)))
        `),
    ),
    form: 'statement',
    certainty: 0.64,
  },
  {
    cue: /\bdue (?:by |on |in )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|\d|today|tomorrow|eod|cob|noon)/,
    pattern: heading(lines`
      (?:(?:reminder|urgent|important|note)\W{1,5})?(?!(?:the )?deadline\b|rent\b)(?![^.?!]{0,120}\b(?:i|we|is|are|
      was|were|it|which|will|my|our)\b)[a-z][^.?!;:]{3,60} due (?:by |on |in )?
      (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|\d|today|tomorrow|eod|cob|noon)
    `),
    form: 'elliptical',
    certainty: 0.58,
    type: 'action',
  },
  {
    cue: /\b(?:is|are) due\b/,
    pattern: heading(gap(lines`
        (?!(?:the )?deadline\b|which\b|rent\b)(?!<80>\b(?:it|this|that|which|these) (?:is|
        are) due)(?![^.?!]{0,200}\b(?:i|we|i'm|we're)\b)[^.?!;]{2,140}\b(?:is|are) due (?:back |in |
        to [a-z ]{1,20})?(?:by|on|no later|before|at|today|tomorrow|this|next|monday|tuesday|wednesday|thursday|
        friday|eod|cob|in\b|\d)
      `)),
    form: 'statement',
    certainty: 0.6,
    type: 'action',
  },
  {
    cue: /\bhave (?:until|till|ten|five|thirty|\d)/,
    pattern: within(gap(lines`
        \b(?:you|members|all|they|employees|participants|firms|everyone|everybody|bidders|authors|applicants|teams?|
        controllers|students|voters|contributors|reviewers|candidates|departments|offices|desks|branches|staff|
        residents|parents|managers|schools)\b<40> ha(?:ve|s) (?:(?:until|till) (?!now\b)|(?:ten|five|thirty|
        \d{1,3})(?: \(\d+\))? (?:[a-z]+ )?(?:days|weeks|hours)\b)
      `)),
    form: 'statement',
    certainty: 0.62,
    type: 'action',
  },
  {
    cue: /appreciate|welcome/,
    pattern: within(
      lines`
          (?<!\b(?:that|it|this|which) )\b(?:would|will|'d) be (?:(?:very|much|greatly|most|really|so|highly|
          deeply) ){0,3}(?:appreciated|welcomed?)\b
        `,
      /\bwould (?:very much |really |greatly )?appreciate (?:it if|your|any|the|a |an |some|if)\b/,
    ),
    form: 'request',
    certainty: 0.68,
  },
  {
    cue: /\b(?:asks|requests|invites|urges|encourages|requires|welcomes|seeks)\b/,
    pattern: within(lines`
        \b(?:asks|requests|invites|urges|encourages|requires) (?:that )?(?:all|each|every|you|everyone|everybody|
        members|employees|users|us all)\b|\b(?:asks|requests|recommends|requires) that [^.?!,;]{2,40} be\b|
        \b(?:invites|welcomes|seeks|requests|asks for) (?:comments?|feedback|input|applications|bids|proposals|
        nominations|submissions|tenders|
        volunteers|contributions|views)\b
      `),
    form: 'statement',
    certainty: 0.7,
  },
  {
    cue: /\b(?:pleasure|honou?r|favou?r) of\b/,
    pattern: within(lines`
        \brequests? the (?:pleasure|honou?r) of|\bthe (?:pleasure|honou?r) of your (?:company|presence)\b|
        \bfavou?r of (?:a|an|your) (?:reply|answer|response)\b
      `),
    form: 'statement',
    certainty: 0.8,
  },
  {
    cue: /\bhear\b/,
    pattern: within(lines`
        \b(?:would|'d) (?:really |very much |also )?(?:like|love) to hear (?:from|your|what|if|whether|why|how|any|
        which|it if)\b
      `),
    form: 'request',
    certainty: 0.72,
  },
  {
    cue: /\b(?:has been|is) (?:scheduled|set|called|planned)\b/,
    pattern: within(gap(lines`
        \b(?:meeting|call|conference|lunch|dinner|session)\b<60>\b(?:has been|is) (?:scheduled|set|set up|called|
        planned)\b<60>\b(?:today|tomorrow|monday|tuesday|wednesday|thursday|friday|\d)
      `)),
    form: 'statement',
    certainty: 0.52,
    type: 'attendance',
  },
  {
    cue: /\b(?:needs? to|must|ha(?:s|ve) to) (?:also |all |first |now )?be\b/,
    pattern: heading(new RegExp(`${gap(subordinate)}[^.?!;]{2,80}\\b(?:needs? to|must|ha(?:s|ve) to) ${passive}`)),
    form: 'statement',
    certainty: 0.46,
    type: 'action',
  },
  {
    cue: /\bshould (?:also |all |first |now |only )?be\b|\b(?:is|are) (?:not )?to be\b(?! (?:announced|determined|decided|confirmed|continued|expected))/,
    pattern: heading(new RegExp(`${gap(subordinate)}[^.?!;]{2,90}\\b(?:should|(?:is|are)(?: not)? to) ${passive}`)),
    form: 'statement',
    certainty: 0.4,
    type: 'action',
  },
  {
    cue: /\b(?:would like|needs|wants|is asking|asked|requests|is requesting)\b/,
    pattern: heading(gap(lines`
        [a-z]{2,20}(?: [a-z]{2,14}){0,2} (?:would like|needs|wants|is asking|has asked|have asked|has requested|
        requests|is requesting) (?:us |you |me |that |for |to (?:receive|have|get|see|know))<120>\b(?:asap|
        as soon as possible|by (?:the|this|next|end|tomorrow|mon|tue|wed|thu|fri|cob|eod|noon|\d))
      `)),
    form: 'statement',
    certainty: 0.55,
    type: 'action',
  },
  {
    cue: /\b(?:wants?|needs|would like|would love|expects|thinks|says|insists)\b/,
    pattern: heading(gap(lines`
        (?!(?:i|we|he|she|they|it|this|that|you|who|which|if|what|everyone|everybody|nobody|someone|
        anyone)\b)(?![^.?!,;]{0,60}\b(?:says?|said|told|thinks?|he|she|i|we)\b)
        [a-z][a-z.'-]{1,20}(?: [a-z.'-]{2,14}){0,4} (?:(?:wants?|needs?|expects?|requires?|will need|
        would (?:very much |really )?(?:like|love|appreciate)) (?:to have you|to see you|you to|you (?:at|in|there|
        on)|your|a word with you|a hand\b|(?:an?|the) [a-z ]{2,30} from you\b|to be told|to know from you|
        to hear from you|to have your)|
        (?:thinks|says|insists)(?: that)? you(?: two| both)? (?:should|ought to|need to|must|have to))\b
      `)),
    form: 'statement',
    certainty: 0.62,
  },
  {
    cue: /\b(?:pronto|asap|today|tomorrow|by|before)\b/,
    pattern: heading(gap(lines`
        (?!(?:i|we|he|she|they|it|this|that|you|who|which|if|what|everyone|everybody|nobody|someone|anyone)\b)
        (?![^.?!,;]{0,60}\b(?:says?|said|told|thinks?|he|she|i|
        we)\b)[a-z][a-z.'-]{1,20}(?: [a-z.'-]{2,14}){0,3} (?:wants?|needs|has to have|must have|would like) (?:the|
        this|these|it|its|his|her|their|our|them|that|an?|all|to be|to know|to see|to hear)\b<90>
        \b(?:pronto|asap|as soon as|today|tomorrow|by (?:the|this|next|end|close|noon|mon|tue|wed|thu|fri|cob|eod|\d)|
        before (?:the|he|she|mon|tue|wed|thu|fri|noon))
      `)),
    form: 'statement',
    certainty: 0.56,
  },
  {
    cue: /\byes or no\b|\b(?:ok|fine|good|agreeable|acceptable) (?:with|by|for|to) (?:you|everyone|everybody|all)\b/,
    pattern: within(/(?:^|[;,.:?!-] )(?:yes or no|(?:is |would )?(?:that |this |it )?(?:be )?(?:ok|okay|fine|good|agreeable|acceptable) (?:with|by|for|to) (?:you|everyone|everybody|all)(?: all| guys| both)?)\?|\byes or no\W*$/),
    form: 'elliptical',
    certainty: 0.7,
    type: 'answer',
  },
  {
    cue: /\b(?:would like|wants|needs)(?: to have)? you\b/,
    pattern: within(/\b(?:that|which) (?:[a-z]+ ){1,2}(?:would like|wants|needs)(?: to have)? you(?: to)? (?!know|think|feel|believe)[a-z]/),
    form: 'statement',
    certainty: 0.6,
    type: 'action',
  },
  {
    cue: /\bwhich (?:each|every|all)\b/,
    pattern: within(gap(lines`\bwhich (?:each|every|all)\b<40>\b(?:must|should|needs? to|ha(?:s|ve) to)\b`)),
    form: 'statement',
    certainty: 0.58,
    type: 'action',
  },
  // Puzzlement, where no fuller request stands.
  {
    cue: /sure\b|don't (?:really |even )?know/,
    pattern: within(lines`
        (?:^|\b(?:i|we)(?:'m| am| are|'re)? )(?:(?:also|still|just|really|a bit|honestly) ){0,2}(?:not (?:entirely |
        really |quite |completely |at all )?sure|unsure|don't (?:really |even )?know)(?: as to| of| about)? (?:if|
        whether|how|what|which|where|who|when)\b
      `),
    form: 'statement',
    certainty: 0.42,
    type: 'answer',
    weak: true,
  },
]

/** Whole utterances that ask without a sentence: "Thoughts?", "RSVP", "PTAL". Our own selection. */
export const elliptical: readonly Frame[] = [
  {
    pattern: whole(
      lines`
          (?:ptal|wdyt|lmk|rsvp|help|help please|sos|(?:sign-?off|approval|review|decision|input|feedback|
          volunteers?|help) (?:please|needed|wanted|required|requested)|action required)(?: (?:please|asap|
          by\b.{1,40}|from .{1,30}))?
        `,
      lines`
          (?:reviews?|comments?|feedback|suggestions|input|help|corrections|contributions|questions and comments|
          reviewers) (?:(?:very|are|is|most|much|always) ){0,3}(?:welcome|wanted|needed|appreciated|
          requested)(?: (?:until|till|by|before)\b.{1,40})?
        `,
      lines`
          any (?:updates?|news|word|luck|progress|ideas?|eta|info|movement|clue|pointers?|hints?|tips?|thoughts?|
          suggestions?|advice)(?: (?:on|about|from|with|why|how|
          what|when|where|if|yet|regarding|as to|here)\b.{0,120})?
        `,
      /(?:any )?thoughts|any (?:ideas|comments|opinions|feedback|suggestions|takers|objections)/,
      lines`
          (?:any )?(?:takers|volunteers|objections|thoughts|ideas|comments|opinions|suggestions|feedback|
          advice)(?: ?(?:\/|,|or|and|&) ?(?:thoughts|ideas|comments|questions|suggestions|feedback|concerns|
          opinions)){0,3}\?
        `,
    ),
    form: 'elliptical',
    certainty: 0.85,
  },
  // "Two copies of the plan please."
  {
    pattern: /^(?!(?:yes|no|ok|thanks|sorry|if|when|once|or|and|then)\b)[a-z0-9][^.?!:;,]{2,50}(?<!\b(?:is|are|was|i|we|you|it|to).{0,40}),? (?:please|pls|plz)(?:[:.!,;]|$)/,
    form: 'elliptical',
    certainty: 0.72,
  },
  // "Edits to me by Friday", "Objections by the end of the month please".
  {
    pattern: within(lines`
      ^(?!(?:yes|no|ok|thanks|sorry|if|when|once|or|and|then|done|back|home|out|here|there|off|in|not|probably|maybe|
      hopefully|expected|ready)\b|[^.?!:;,]{0,60}\bnot\b)
      (?:\$?\d{1,4}|all|your|any|final|signed|first|written|late|new|[a-z]{3,14}s)\b[^.?!:;,]{0,60}\b(?<!\b(?:is|are|
      was|were|will|has|have|had|can|could|
      would|should|may|i|we|you|he|she|it|they|come|comes|goes|due|open|opens|close|closes|starts?|ends?|leaves?|
      arrives?)\b.{0,60})
      (?:(?:to|for|on|from|back|in|please|by|with) [^.?!:;]{0,60})?\b(?!by then)<limit>(?![^.?!:;,]{0,120}\b(?:will|
      would|is|are|was|were|go|goes|has|have|can|shall|i|we)\b)
    `),
    form: 'elliptical',
    certainty: 0.64,
    type: 'action',
  },
  {pattern: /^(?:ptal|rsvp|r\.s\.v\.p\.?|wdyt|lmk)(?![a-z])/, form: 'elliptical', certainty: 0.85},
]
