// What only looks like an ask: courtesy, offers, calls to notice. Our own selection.

const contact =
  "(?:let (?:[\\w.]{2,14} ){1,5}know|contact\\b|call\\b|e-?mail\\b|write\\b|reach(?: out)?\\b|reach me|drop\\b|give (?:me|us|him|her|\\w{2,12}|one of us) a (?:call|shout|ring|buzz|holler)|get (?:back|in touch|a ?hold)|feel free|don't hesitate|do not hesitate|not hesitate|never hesitate|hesitate|ask\\b|shoot\\b|see\\b|ping\\b|text\\b|phone\\b|page\\b|shout\\b|holler\\b|speak (?:to|with)|talk to|reply\\b|respond\\b|refer\\b|direct\\b|visit\\b|come (?:by|to|see)|stop by|check with|consult\\b|send (?:me|us|any|your|them|questions)|forward any|notify\\b|advise\\b|tell\\b|inform\\b|click\\b|go to|log\\b|dial\\b|be in touch)"
const matter =
  '(?:questions?|concerns?|queries|problems?|troubles?|difficult(?:y|ies)|issues?|inquiries|enquiries|comments or questions|questions or comments|comments or concerns|comments/questions|questions/comments|anything else|further|more info\\w*|additional|assistance|clarification|interested|more details?|details)'

/** "Let me know if you have any questions", "call me with questions". */
const courtesy = new RegExp(`^(?:please |pls |plz |kindly |just |and |so |then |again |also ){0,3}${contact}[^?]{0,120}?\\b(?:if|should|with|for|regarding|about|on|to discuss|when|as)\\b[^?]{0,80}?\\b${matter}\\b`)
const offered =
  /^(?:please |pls |just |and |so |also )*(?:let (?:me|us) know|tell (?:me|us)|call|e-?mail|write|contact|ping|give (?:me|us) a (?:call|shout)|shout|holler|feel free|ask)\b[^?]{0,50}\b(?:if|whenever|should|how) (?:(?:there is |there's )?(?:anything|something|any way|any other way)[^.?!]{0,30} (?:i|we) can|i can (?:help|be|do|assist|provide|answer|clarify|explain|send)|we can (?:help|be of|do|assist|provide|answer)|(?:you|u|anyone|anybody|someone) (?:(?:would |'d )?(?:like|want|need|care|wish|prefer)(?: to)? (?:any |some |more |further |additional |a |an |the |me |us |help|to see|to discuss|to be|to know|to learn|to hear|to talk|to get|anything|something|assistance|it|this|that|one|copies|to use|to try)|(?:are|is|'re|would be) (?:interested|having|unable|unclear|in need|confused|stuck|not able|experiencing)|(?:have|has|find|see|notice|spot|run into|hit|encounter|experience|get|face|come across) (?:any |further |other |additional |some |a |more |an? )*(?:questions?|problems?|issues?|trouble|concerns?|difficult\w*|errors?|typos?|bugs?|mistakes?|comments?|feedback|suggestions?|ideas?|thoughts?|inquiries|changes)|(?:don't|do not|can't|cannot|didn't|haven't) (?:receive|get|understand|hear|find|see|open|access)|need (?:help|anything|assistance|me|us|more)|think of anything|(?:run|ran) into))/
const free = /^(?:please |and |but |so |as always |also |do |you (?:can|may) )*(?:feel free|don't hesitate|do not hesitate|dont hesitate|be (?:free|welcome) to|never hesitate)\b/
const noticing =
  /^(?:please |pls |kindly |also |and |but |so |just )*(?:note\b(?! down)|be (?:advised|aware|assured|informed|reminded|warned|patient|careful not)|find (?:attached|enclosed|below|here|the attached|the enclosed|herein|herewith|following|it attached|a copy|our)|see (?:attached|enclosed|below|above|here|the (?:attached|enclosed|below|following)(?! .{0,30}\binvitation)|also|e\.g|my (?:previous|earlier|other|last) |this (?:thread|discussion|message)|file attached)(?! .{0,60}\b(?:comments?|let me know|and (?:let|provide|confirm|send|return|advise))\b)|accept (?:my|our|this as)|disregard|ignore|excuse|forgive|pardon|bear with|understand|rest assured|stay tuned|stand by|do not (?:reply|respond)|don't (?:reply|respond|worry|panic|mind|get me wrong|take this|bother|be shy|laugh|ask me)|do not (?:worry|panic|be alarmed)|know that|remember that|keep in mind that|consider the environment|allow me|permit me|don't hesitate|do not hesitate|hold your|pay attention|take note|mark your calendars?\b(?= ?[.!]*$)|refer to (?:the )?(?:attached|enclosed|below)|never mind|no\b|it's\b|it is\b|god\b|lord\b|tell me about it|trust me|believe me|don't you|correct me if|enjoy\b|join me in (?:congratulating|welcoming|wishing|thanking)|join us in (?:congratulating|welcoming|wishing)|welcome\b|help (?:me )?(?:in )?(?:welcoming|congratulating)|say (?:hello|hi|thanks)|give (?:my|our) (?:best|regards|love)|tell (?:\w+ )?(?:hello|hi)\b|drop by and say)/
/** "For further information please contact …", "To unsubscribe, click …": the lead makes the courtesy. */
const courteousLead =
  /^(?:[^a-z]{0,3})(?:(?:and|but|so|also|again|as always|however|in the meantime|meanwhile|therefore|of course|obviously|otherwise|naturally),? )*(?:if|should|for|in case|to|whenever|when|while|during|in my|with) (?:[^,]{0,90}\b(?:(?:any |further |more |additional |other |specific )+(?:questions?|information|info|details?|queries|concerns?|problems?|comments?|assistance|help|clarification|issues?|inquiries)|questions?|concerns|difficult(?:y|ies)|trouble|assistance|more information|unsubscribe|be removed|opt out|remove yourself|in error|interested|would like (?:to (?:know|learn|see|hear|discuss|talk|receive|be removed|unsubscribe|view|subscribe|be added|have (?:this|me)|add)|any|more|a copy|me to|additional|further|information)|need (?:any|anything|help|me|to (?:reach|contact|get|talk)|immediate|further|additional|more|assistance|a )|require (?:immediate|any|further|assistance|additional)|emergency|absence|anything|add additional|further)\b)/
const selfContact = /^(?:please |pls |kindly |just |then |simply )*(?:contact|call|e-?mail|let (?:me|us|\w+) know|see|visit|write|click|go to|reply|feel free|refer|do not hesitate|don't hesitate|reach|give|drop|speak|ask|direct|check|stop|dial|ping|get (?:in touch|back)|send|shoot|use|follow|consult|page|notify|forward)\b/

const mistaken = /\bin error\b/
const asksWhat = /^(?:please |pls |kindly |just )*let (?:me|us|\w+) know (?:when|what(?! questions)|who|where|which|whether|your\b|the\b|by\b|asap\b|as soon)/

/** Whether the clause `text` (lower case), led by `lead`, is a courtesy, an offer or a call to notice, and no ask. */
export function isCourtesy(text: string, lead: string): boolean {
  if (free.test(text)) return true
  if (mistaken.test(lead) && /\b(?:delete|destroy|notify|contact|return)\b/.test(text)) return true
  if (asksWhat.test(text)) return false
  if (noticing.test(text)) return true
  if (courtesy.test(text) && !/^(?:please |kindly |pls )*(?:send|forward|e-?mail|submit|direct|tell|ask|advise|reply|respond|notify|inform)\b.{0,60}\b(?:comments|issues|concerns|problems|questions)\b.{0,60}\bby (?:\d|the|close|end|noon|tomorrow|today|this|next|mon|tue|wed|thu|fri|cob|eod|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(text)) return true
  if (offered.test(text)) return true
  if (/^(?:please |pls |just )*(?:call|e-?mail|contact|reply|write|ask|see|ping|respond)\b[^.?!]{0,40}\bwith (?:any |your |all |further |other )*(?:questions?|comments or|concerns|queries)/.test(text)) return true
  return lead !== '' && courteousLead.test(lead) && selfContact.test(text)
}

/** Whether the whole sentence speaks of an offer or of courtesy, wherever its request stands. */
export function isPleasantry(lower: string): boolean {
  return /\b(?:questions?|comments?|concerns?)\b[^.?!]{0,30}\b(?:please |pls |just |to )?(?:let (?:me|us) know|(?:feel free to |please )?(?:call|contact|ask|e-?mail)|see me|give me a)\b/.test(lower) &&
    /^(?:any|if|should|for|with|questions?|comments?|and if|as always|also)\b/.test(lower)
}
