// How writers speak of what comes with a message. Our own selection.
import {lines} from './pattern.js'

const shots = 'screen ?shots?|screen ?grabs?|screen ?casts?|screen recordings?'
const pictures =
  `(?:${shots}|photos?|photographs?|pictures?|pics?|images?|` +
  'diagrams?|charts?|graphs?|gifs?|sketch(?:es)?|mock-?ups?|drawings?)'
export const picture = new RegExp(`\\b${pictures}\\b`, 'i')

/** What is attached without being a file. */
export const solid = new RegExp(
  lines`
    \b(?:garages?|houses?|buildings?|barns?|sheds?|bathrooms?|kitchens?|apartments?|flats?|annex|balcony|terraces?|
    carports?|trailers?|hoses?|cables?|cords?|lids?|handles?|straps?|sensors?|volumes?|disks?|drives?|devices?|
    wheels?|chains?|ropes?|magnets?|batter(?:y|ies)|brackets?|pipes?|antennas?|cameras?|mounts?|strings?|wires?|
    belts?|leash|lines?|probes?|debuggers?|databases?|instances?|process(?:es)?|monitors?|keyboards?|conditions?|
    units?|behaviou?rs?|storage|nodes?|listeners?|handlers?|hooks?|lens|tools?|hardware|greenhouse|church|school|
    shop|studio|restaurant|spaces?|areas?|yards?|gardens?|rooms?|porch)\b
  `,
  'i',
)

/** Words after which a noun phrase goes on: the place behind it is where a link to the thing would stand. */
export const namesEnd = new RegExp(
  lines`
    ^(?:\s(?:the|an?|my|our|your|his|her|their|this|these|two|three)\s[\p{L}\d'&/-]+)?(?:\s(?!(?:by|before|for|to|
    and|or|nor|with|in|on|from|of|as|so|that|which|who|whose|is|are|was|were|has|have|
    had|shows?|please|if|when|at|until|till|after|once|I|we|you|it|they|but|because|since|contains|lists|explains?|
    below|above|here|again|too|also|today|now|should|will|can|may|must|needs?|covers?|gives?|describes?|includes?|
    via|looks?|sums?|says?|tells?|outlines?|about|into|over|then|while|where|how|what|why|came|went|got|arrived|
    do|does|did|made)\b)[\p{L}\d'&/-]+){0,5}
  `,
  'iu',
)

/** The message itself as the place where it hangs. */
const self = '(?:this|the present|my|our|the) (?:e-?mail|mail|message|note|letter|post)\\b'
/** Behind the mention: it hangs somewhere else. */
export const elsewhere = new RegExp(
  lines`
    ^[^.,;:!?]{0,60}?\b(?:(?:to|onto|on|in|under|into|at|inside) (?:(?:the|our|your|this|that|an?|my|its|each|every|
    last|previous|earlier|original|same|shared|google|calendar|first|old|parent|linked|relevant|corresponding|
    \p{Lu}[\p{L}\d]*) ){0,4}(?:tickets?|issues?|prs?|pull requests?|merge requests?|bugs?|bug report|jira|
    cards?|tasks?|invites?|invitations?|calendar|wiki|channels?|threads?|drive|folders?|chat|crm|tracker|portal|slack|
    confluence|sharepoint|notion|github|gitlab|(?:last|previous|earlier|first|other) (?:e-?mail|mail|message)|
    [A-Z]{2,10}-\d+|#\d+)|(?:to|onto|under) (?:(?:the|our|your|this|that|an?|my|its|each|every) )?(?:[\p{L}]+ ){0,2}
    (?:cases?|events?|stor(?:y|ies)|records?|contacts?|orders?|pages?|entry|request|deal|profile|account|meeting|
    booking)|of (?:the )?(?:ticket|issue|pr|bug|case|incident) (?:#|[A-Z]{2,10}-)?\d*)\b
  `,
  'iu',
)
/** Behind the mention: it is fastened to something, or felt. */
export const aside = new RegExp(
  `^ (?:only |directly |securely |firmly |still )?(?:(?:to|onto|via|at|through|under|on|with|inside|` +
  `between) (?!${self})` +
    '(?!(?:this|monday|tuesday|wednesday|thursday|friday|behalf|time|your|my|our)\\b)|by (?:the|an?|two|screws|' +
    'tape|means)\\b)|' +
    '^ (?:importance|value|form of)\\b',
  'i',
)

/** A writer says that they attach it, that it is attached, or names what is attached. */
export const mentions: readonly (readonly ['act' | 'state' | 'fragment' | 'name', RegExp])[] = [
  [
    'act',
    new RegExp(
      lines`
        (?<!\b(?:when|if|whenever|every time|once|after|before|until|unless|should|can|could|may|how|why|shall|do|did) )
        \b(?:I|we)(?:'ve| have)?(?: also| just| already| now| hereby| therefore| both){0,2} (?:attach|attached|enclose|
        enclosed)\b|\b(?:I'm|I am|we're|we are|am|are) (?:also |hereby )?(?:attaching|enclosing)\b
      `,
      'gi',
    ),
  ],
  [
    'act',
    new RegExp(
      lines`
        (?:^\W{0,4}(?:(?:also|and|so|fyi|ok|okay|well|p\.?s\.?)\b\W{1,3}){0,2}|[,:;–—-] )(?:attached|enclosed|attaching)
        (?:(?: herewith| here| below)?,?(?: please find| you(?:'ll| will| can)? find| find| is| are|:)|
         for (?:your|the) [\p{L} ]{2,20} (?:is|are)|(?= (?:the|an?|my|our|two|three)\b))
      `,
      'gi',
    ),
  ],
  ['act', /\b(?:please )?find (?:attached|enclosed)\b/gi],
  ['act', /\bPFA\b/g],
  ['state', /\b(?!(?:it|he|she|who|that|what|there|here|where)'s)[\p{L}]+'s attached\b/giu],
  ['state', /\b(?:is|are|has been|have been)(?: also| now| all| both| hereby| herewith)? (?:attached|enclosed)\b/gi],
  [
    'state',
    new RegExp(
      lines`
        \b(?:(?:you(?:'ll| will| can)? )?(?:find|see|view|review|read|check)|(?:the|this|that|my|these|
        our))(?: (?!(?:not|no|any|with|needs?|every|have|has|want|must|should|get|is|are)\b)
        [\p{L}\d'-]+){0,8} (?:attached|enclosed)(?= ?(?:[.,;:!)]|$| (?:for|below|here|herewith|in|as|and|please|before|
        by|so)\b))
      `,
      'giu',
    ),
  ],
  [
    'state',
    new RegExp(
      lines`
        \b(?:(?:I|we)(?:'ve)?(?!'ll| will| can| could| should| would| want| need)|here(?:'s| is| are)?|herewith|
        with this (?:e-?mail|mail|message)|you(?:'ll| will)? (?:get|find|receive|
        have))\b[^.,;:!?]{0,60}? as an? (?:pdf )?attachments?\b
      `,
      'gi',
    ),
  ],
  ['state', new RegExp(`\\battached (?:hereto|herewith|below|here|to ${self})`, 'gi')],
  ['state', /[([] ?(?:(?:see|files?|both|all|pdf|copy|also) )?attached ?[)\]]/gi],
  ['state', /(?<=[-–—,:] ?)(?:see )?attached(?=\s*[.!]?\s*$)/gi],
  ['fragment', /\battached(?=(?: for (?:your|the) [\p{L} ]{2,20}| below| here)?\s*[.!]?\s*$)/giu],
  [
    'name',
    new RegExp(
      lines`
        \b(?:the|this|these|those|my|our|see|via|in|per|on|of|two|three|from|both|all|following|review|read|sign|check|
        and|complete) (?:two |three |newly )?(?:attached|enclosed)\b
      `,
      'gi',
    ),
  ],
  [
    'name',
    new RegExp(
      lines`
        \b(?:see|open|check|find|in|read|per|review|on|with|as) (?:the |my |this |these |both |two |three |our |
        pdf ){0,2}attachments?\b(?! (?:field|button|size|limit|icon|type|name|tab|column|styles?|theory|that you|you|
        from|of (?:your|his|her)|to the)\b)
      `,
      'gi',
    ),
  ],
]

/** Before it: a wish, a rule, a promise, a condition, somebody else's. */
export const unsaid = new RegExp(
  lines`
    \b(?:no|nothing|not|never|without|nobody|if|when|whenever|once|unless|until|whether|make sure|ensure|sure that|
    so that|
    should|must|needs?|you|your|forgot|forget|were|was|get|gets|getting|because|\w+n't|could|would|any|every|each|
    always|usually|normally|want|feel|felt|too|very|so|with|comes?|came)\b[^.,;:!?]{0,50}$
  `,
  'i',
)
/** "Copy attached": words without a verb before it. */
export const fragment = new RegExp(
  lines`
    ^\W{0,3}(?:(?!(?:is|are|was|were|be|been|being|am|get|gets|got|stay|stays|please|I|we|you|he|she|they|who|still|
    feel)\b)[\p{L}\d'.-]+ ){1,6}$
  `,
  'iu',
)
/** Before what is named so: there is none, or it can't be opened. */
export const lacking = new RegExp(
  lines`
    \b(?:no|without|any|every|each|can't|cannot|can not|couldn't|could not|unable to|not|never|don't|
    didn't)\b[^.,;:!?]{0,20}$
  `,
  'i',
)
/** It was attached to an earlier message. */
export const past = new RegExp(
  lines`
    \b(?:yesterday|last (?:week|month|time|year|night|mail|e-?mail|message|\w+day)(?!'s)|on (?:mon|tues|wednes|thurs|
    fri)day|earlier|previous(?:ly)?|ago|the other day|first (?:mail|e-?mail|message)|this morning)\b
  `,
  'i',
)
/** Others sent it: the sentence speaks of theirs. */
export const othersSent = new RegExp(
  lines`
    \b(?:you(?:'ve| have| had)?|he|she|they) (?:just |already |kindly )?(?:sent|attached|posted|shared|gave|forwarded|
    enclosed|mailed|e-?mailed|uploaded)\b|\byour (?:\w+ )?attach
  `,
  'i',
)

/** Ways to point at a picture. */
export const pointing: readonly RegExp[] = [
  new RegExp(
    '(?:(?:^|[(,;:\\u2013\\u2014]|\\b(?:please|pls|also|and|just)) ?(?:see|cf\\.?|compare|look at|have a look at|' +
      `check(?: out)?)) (?:(?:the |this |these |my |an? |two |three |first |second |` +
      `both )*(?:${shots})\\b(?: below| above| here)?|` +
      `(?:the |my )?(?:this|these|following|two|three) ${pictures}\\b|(?:the |my )?(?:${pictures}) (?:below|` +
      `above|here)\\b)`,
    'gi',
  ),
  new RegExp(
    '(?:^|[(,;:\\u2013\\u2014]|\\b(?:please|pls|also|and|just)) ?(?:see|cf\\.?) (?:the |this |my )?' +
      '(?:photo(?:graph)?s?|pictures?|images?|diagrams?)\\b',
    'gi',
  ),
  new RegExp(
    '\\b(?:(?:shown|visible|seen|marked|circled|highlighted|illustrated|displayed|' +
      'see(?: it| this| that| them| what I mean)?) (?:in|on|by|from)|as (?:in|on|per)) (?:the |this |these |my |an? |' +
      `two |three |following |first |second |both ){0,3}${pictures}\\b(?: below| above| here)?`,
    'gi',
  ),
  new RegExp(
    '\\b(?:the |this |these |my )?(?:following )?(?:screen ?shots?|screen ?casts?|screen recordings?) (?:clearly )?' +
      '(?:shows?|illustrates?|demonstrates?|proves?)\\b(?! up)',
    'gi',
  ),
  new RegExp(`\\bas (?:the|this|my) ${pictures} (?:below |above )?(?:shows?|illustrates?|makes clear)\\b`, 'gi'),
  new RegExp(
    `\\b(?:the |this |these |my |two |three )?${pictures} (?:below|above)\\b(?! (?:the|my|our|your|it|that|this|` +
    `an?|all|` +
      'zero|\\d)\\b)',
    'gi',
  ),
  new RegExp(
    "\\bhere(?:'s| is| are|'re)(?: the| an?| some| two| three| my| a few)?(?: (?:quick|short|small|rough|annotated|new|" +
      `better))? (?!pictures? of (?:what|how|the (?:situation|state)))${pictures}\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:in|on) (?:the |my )(?:first |second |attached )?(?!pictures?\\b|images?\\b)${pictures} (?:below |above )?` +
      '(?:you(?:\'ll| can| will)? see|one (?:can )?sees?|it says|there is|there are)\\b',
    'gi',
  ),
  new RegExp(`\\b(?:in|on) (?:this|these|the following) ${pictures}\\b`, 'gi'),
  new RegExp(`^\\W{0,4}(?:(?:a|the|my|current|new|before|after) )?${pictures}(?: of [\\w ]{2,30})?:\\s*$`, 'gi'),
]
/** The text itself is to show it. */
export const inText = /\b(?:below|above|here(?:'s| is| are|'re)?|following)\b/i
/** Behind a picture: it stands or stood somewhere else. */
export const placed = new RegExp(
  lines`
    ^(?:,? (?:that |which )?(?:I|we|you|he|she|they|\p{Lu}\p{L}+) (?:just |already |have |had |'ve ){0,2}(?:sent|posted|
    shared|uploaded|put|showed|added|e-?mailed|mailed|made|sends?|took)\b|(?: of [\p{L}' ]{2,25})? (?:in|on|at|
    under|inside|from)(?: the| our|
     your| my| his| her| an?| slide| page| section| chapter| step| figma| jira| slack| miro| confluence| #| p\.)|
    [^.,;:!?]{0,30} (?:sent|posted|shared|uploaded) (?:by|in|on|to|yesterday|earlier)\b)
  `,
  'iu',
)
/** Before a picture: it is to come, or is worked on. */
export const wished = new RegExp(
  lines`
    \b(?:post|drop|add|adding|share|upload|put|paste|leave|send|comment|attach|your|take|make|want|need|include|replace|
    update|no|without|any|if|when|once|should|will|'ll|edit|crop|remove|delete|renders?|app|page|shows up)\b
    [^.,;:!?]{0,40}$
  `,
  'i',
)

/** What code may show in place of a file, and of a picture. */
export const typed = new RegExp(
  lines`
    \b(?:logs?|traces?|stack ?traces?|output|code|quer(?:y|ies)|snippets?|configs?|configuration|scripts?|patch|diff|
    errors?|tables?|dump|example)\b
  `,
  'i',
)
export const drawn = /\b(?:diagrams?|charts?|graphs?|sketch|mock-?ups?)\b/i
/** What forwarded or quoted text may be. */
export const forwarded = /\b(?:e-?mails?|mails?|messages?|threads?|conversations?|exchange|letters?|correspondence)\b/i
