import {heading, within} from './ask-pattern.js'
import {lines} from './pattern.js'

// What only looks like an ask: courtesies, offers, calls to notice. Our own selection.

const polite = /(?:(?:do|please|pls|plz|kindly|just|and|so|then|again|also|always|as always) ){0,4}/.source
const contact =
  '(?:let (?:[\\w.]{2,14} ){1,5}know|(?:contact|call|e-?mail|write|reach|drop|ask|shoot|see|ping|text|phone|page|' +
    'shout|' +
  'holler|reply|respond|refer|direct|visit|notify|advise|tell|inform|click|go to|log|dial|consult)\\b|' +
  'give (?:me|us|him|her|\\w{2,12}|one of us) a (?:call|shout|ring|buzz|holler)|get (?:back|in touch|a ?hold)|' +
    'be in touch|' +
  'come (?:by|to|see)|stop by|check with|(?:speak|talk) (?:to|with)|send (?:me|us|any|your|them|questions)|forward any)'

/** "Let me know if you have any questions", "call me with questions". */
const courtesy = heading(
  new RegExp(
    `${polite}${contact}[^?]{0,90}?\\b(?:if|should|with|for|regarding|about|on|to discuss|when|` +
    `as)\\b[^?]{0,60}?\\b<matter>\\b`),
)
/** The same with a limit is a call for comments. */
const limited = heading(
  lines`
      (?:please |kindly |pls )*(?:send|forward|e-?mail|submit|direct|tell|ask|advise|reply|respond|notify|inform|
      let)\b.{0,70}\b(?:comments|issues|concerns|problems|questions|objections)\b.{0,60}\bby <time>|(?:please |
      kindly |pls )*(?:send|forward|e-?mail|submit|direct|tell|ask|advise|reply|respond|notify|inform|
      let)\b.{0,70}\b(?:comments|issues|concerns|problems|questions|objections)\b.{0,60}\bby (?:\d|close|end|noon|
      tomorrow|today|mon|tue|wed|thu|fri)
    `,
)
const directed = new RegExp(lines`
    ^(?:(?:please|pls|kindly) )?(?:direct|address|refer|forward|send) (?:(?:any|all|your|further|
    other) ){0,2}(?:questions?|inquiries|enquiries|queries|concerns)\b
  `)
const asksWhat = heading(
  lines`
      (?:please |pls |kindly |just )*let (?:me|us|\w+) know (?:when|what(?! questions)|who|where|which|whether|
      your\b|the\b|by\b|asap\b|as soon|if you (?:are interested in|(?:can|will|plan to|would like to) (?:attend|come|
      join|make it|participate|take part)))
    `,
)

const offered = heading(
  new RegExp(
    `${polite}(?:let (?:me|us) know|tell (?:me|us)|call|e-?mail|write|contact|ping|give (?:me|us) a (?:call|` +
      `shout|buzz|ring)|shout|ring (?:me|us)|buzz (?:me|us)|drop (?:me|us) a (?:line|note)|` +
      'holler|ask|reply|send (?:me|us))\\b[^?]{0,50}?\\b(?:if|whenever|should|how) (?:' +
      [
        "(?:there is |there's |theres |their's )?(?:anything|something|any way|any other way)[^.?!]{0,30} (?:i|we) can",
        '(?:i|we) can (?:help|be|do|assist|provide|answer|clarify|explain|send)',
        "(?:you|u|anyone|anybody|someone)(?: would|'d)? (?:like|want|need|care|wish|prefer)(?: to)? (?:any |" +
          "some |more |further |additional |a |an |the |me |us |help|to see|to discuss|to be|to know|to learn|" +
          "to hear|to talk|to get|anything|something|assistance|it|this|that|one|copies|to use|to try)",
        "(?:you|u|anyone|anybody|someone) (?:are|is|'re|would be) (?:interested|having|unable|unclear|in need|" +
          "confused|stuck|not able|experiencing)",
        '(?:you|u|anyone|anybody|someone) (?:have|has|find|see|notice|spot|run into|hit|encounter|experience|get|' +
          'face|come across) (?:(?:any|further|other|additional|some|a|more|an) )*(?:questions?|problems?|issues?|' +
          'trouble|concerns?|difficult\\w*|errors?|typos?|bugs?|mistakes?|comments?|feedback|suggestions?|ideas?|' +
          'thoughts?|inquiries)',
        '(?:something|anything) else',
        '(?:you|u|anyone|anybody|someone) (?:get|are|feel|become|go) (?:stuck|lost|confused|into trouble|in a bind|astray|nowhere)|(?:anything|something) (?:is|isn\'t|seems|looks|remains) (?:unclear|not clear|confusing)|it acts up',
        "(?:you|u|anyone|anybody|someone) (?:don't|do not|can't|cannot|didn't|haven't) (?:receive|get|understand|" +
          "hear|find|see|open|access)",
        '(?:you|u) (?:need (?:help|anything|assistance|me|us|more)|think of anything|ran? into)',
      ].join('|') +
      ')',
  ),
)
const free = heading(
  lines`
      (?:(?:please|and|but|so|as always|also|do|you can|you may),? ){0,3}(?:feel free|(?:don't|do not|
      dont) hes?[a-z]{3,7}ate?|
      be (?:free|welcome) to|never hesitate)\b
    `,
)
const noticing = heading(
  new RegExp(
    '(?:(?:please|pls|kindly|also|and|but|so|just) ){0,3}(?:' +
      [
        'note\\b(?! down)',
        'be (?:advised|aware|assured|informed|reminded|warned|patient|careful not)',
        'find (?:attached|enclosed|below|here|the attached|the enclosed|herein|herewith|following|it attached|' +
          'a copy|our|my)',
        "see (?:attached|enclosed|below|above|here|the (?:attached|enclosed|below|" +
          "following)(?! .{0,30}\\binvitation)|also|e\\.g|my (?:previous|earlier|other|last) |this (?:thread|" +
          "discussion|message)|file attached|you\\b|ya\\b)(?! .{0,60}\\b(?:comments?|let me know|and (?:let|" +
          "provide|confirm|send|return|advise))\\b)",
        '(?:talk|speak|chat) (?:to|with) (?:you|ya|u)\\b',
        'accept (?:my|our|this as)',
        '(?:disregard|ignore|excuse|forgive|pardon|bear with|understand|regard (?:this|it|them) as|rest assured|stay tuned|stand by|hold your)\\b',
        "(?:do not|don't) (?:reply|respond|worry|panic|mind|get me wrong|take this|bother|be (?:shy|alarmed)|" +
          "laugh|ask me|you\\b|write below)",
        '(?:know|remember|keep in mind) that\\b',
        'consider the environment|allow me|permit me|pay attention|take note|never mind|trust me|believe me|' +
          'correct me if',
        "refer to (?:the )?(?:attached|enclosed|below)|mark your calendars?\\b(?= ?[.!]*$)",
        '(?:continue to )?enjoy\\b|welcome\\b|join (?:me|us) in (?:congratulating|welcoming|wishing|thanking)',
        'help (?:me )?(?:in )?(?:welcoming|congratulating)|help (?:me|us) welcome|say (?:hello|hi|thanks)',
        'give (?:my|our) (?:best|regards|love)|tell (?:\\w+ )?(?:hello|hi)\\b|drop by and say',
        'take [^.?!]{1,40}\\bfor (?:instance|example)|tell me about it',
        'let (?:me|us) (?!know|have\\b|hear|see\\b|get\\b)|let me see (?:what|if|whether|how) i\\b',
        'keep (?:in touch|up the (?:good|great) work|well|smiling|safe)|hang in there|stay (?:safe|well|warm|healthy)|take your time\\W*$',
      ].join('|') +
      ')',
  ),
)

/** "For further information please contact …", "To unsubscribe, click …": the lead makes the courtesy. */
const courteousLead = heading(
  new RegExp(
    '[^a-z]{0,3}(?:(?:and|but|so|also|again|as always|however|in the meantime|meanwhile|therefore|of course|' +
      'obviously|' +
      'otherwise|naturally),? )*(?:if|should|for|in case|to|whenever|when|while|during|in my|with) [^,]{0,90}?\\b(?:' +
      [
        '(?:urgent|emergency|immediate|pressing|all other|other) (?:matters?|issues?|requests?|needs?|questions?|inquiries|concerns)|(?:any |further |more |additional |other |specific )+(?:questions?|information|info|details?|queries|' +
          'concerns?|problems?|comments?|assistance|help|clarification|issues?|inquiries|trouble)',
        'information (?:about|on|regarding|concerning)|questions?|concerns|difficult(?:y|ies)|trouble|assistance|more information|emergency|absence|anything|further',
        'unsubscribe|(?:be removed|remove yourself|opt out|turn off|disable|stop (?:receiving|getting))|in error|' +
          'interested',
        "(?:would|'d) like (?:to (?:know|learn|see|hear|discuss|talk|receive|be removed|unsubscribe|view|" +
          "subscribe|be added|have (?:this|me)|add|update|turn|disable|stop)|any|more|a copy|me to|additional|" +
          "further|information)",
        "(?:no longer|(?:don't|do not|not|never) (?:want|wish|like|to receive)|prefer not)\\b",
        'wish (?:to (?:unsubscribe|opt|stop|not|receive|change|update))',
        'need (?:any|anything|help|me|to (?:reach|contact|get|talk)|immediate|further|additional|more|assistance|a )',
        'require (?:immediate|any|further|assistance|additional)|add additional|ensure (?:future |' +
          'proper )?delivery|spam',
      ].join('|') +
      ')\\b',
  ),
)
const selfService = heading(
  lines`
      (?:(?:please|pls|kindly|just|then|simply) ){0,3}(?:contact|call|e-?mail|let (?:[\w.]{2,14} ){1,5}know|see|
      visit|write|click|go|reply|feel free|refer|do not hesitate|don't hesitate|reach|give|drop|speak|ask|direct|
      check|stop|dial|ping|get (?:in touch|back)|send|shoot|use|follow|consult|page|notify|forward|update|add|copy|
      log)\b
    `,
)
/** "If you are interested, send a résumé": how to apply, and no offer to hear more. */
const applying = /^(?:(?:please|kindly) )*(?:forward|send|submit|fax|bring|fill|complete|sign up|register|apply|rsvp|return)\b/
const heard = within(/\b(?:love|happy|glad|like|pleased|delighted) to (?:hear|help|answer|assist|discuss|talk)\b/)
const mistaken = /\bin error\b/

/** Whether the clause `text` (lower case), led by `lead`, is a courtesy, an offer or a call to notice, and no ask. */
export function isCourtesy(text: string, lead: string): boolean {
  if (free.test(text)) return true
  if (/\b(?:attached|enclosed|below|herewith)\s*$/.test(lead) && /^(?:please |kindly )?find\b/.test(text)) return true
  if (mistaken.test(lead) && /\b(?:delete|destroy|notify|contact|return)\b/.test(text)) return true
  if (asksWhat.test(text)) return false
  if (noticing.test(text)) return true
  if ((courtesy.test(text) || directed.test(text)) && !limited.test(text)) return true
  if (offered.test(text)) return true
  if (lead === '' || !courteousLead.test(lead)) return false
  if (/\binterested\b/.test(lead) && applying.test(text)) return false
  return selfService.test(text) || heard.test(text)
}

const pleasantry = within(lines`
  \b(?:questions?|comments?|concerns?)\b[^.?!]{0,30}\b(?:please |pls |just |to )?(?:let (?:me|us) know|
  (?:feel free to |please )?(?:call|contact|ask|e-?mail)|see me|give me a)\b
`)

/** "Questions? Let me know", "Any questions please call": the whole sentence is a courtesy. */
export function isPleasantry(lower: string): boolean {
  if (!/^(?:any|if|should|for|with|questions?|comments?|and if|as always|also)\b/.test(lower)) return false
  return pleasantry.test(lower)
}
