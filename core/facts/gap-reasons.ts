import type {ParsedDraft} from '../draft.js'
import {lines} from './pattern.js'
import {type BranchMatch, Branches} from './branches.js'
import type {Ask, UnreasonedAsk} from './facts.js'
import {type Line, lineOf, linesOf, quotes, requested, sentenceOf, spanIn} from './gap-draft.js'

const whole =
  "(?:(?:all|every|each|both|your|their|everybody's|" +
  "everyone's)(?: of)?(?: the| your| our| its| their| those| these)? )"
const few = "(?:[\\w'-]{1,20} ){0,3}?"
/** Papers and small things, which are handed in, closed or deleted every day. Source: our own selection. */
const small =
  '(?:forms?|cop(?:y|ies)|survey|papers?|letters?|questionnaires?|comments?|feedback|essays?|homework|' +
  'assignments?|receipts?|time ?sheets?|expenses|sheets?|reports?|nominations?|applications?|' +
  'windows?|doors?|lids?|tabs?|lines?|commas?|lights?|messages?|folders?|gates?|box(?:es)?|issues?|prs?|spaces?|' +
  'rows?|typos?|me|us|words?|sentences?|slides?|columns?|cells?|tags?|labels?|lamps?|curtains?|taps?|bottles?|' +
  'duplicates?|footnotes?|paragraphs?|blanks?|invoice|tickets?|answers?|replies|call|calls|email|mail|spam|' +
  'cookies|cache|branch|branches|tent|chairs?|cups?|plates?|dishes|thread|topic|tools?|books?|keyboard|my)'
/** What is taken down or thrown away without a thought. Source: our own selection. */
const trifles =
  '(?:windows?|lines?|commas?|lights?|messages?|folders?|box(?:es)?|prs?|spaces?|rows?|typos?|words?|sentences?|' +
  'slides?|columns?|cells?|tags?|labels?|tent|chairs?|cups?|dishes|comments?|call|me|us|sticker|poster|ladder|' +
  'bottles?|notes?|post-its?|cache|drafts?|branch|rubbish|trash|garbage|offer|application|question|statement|' +
  'requests?|complaints?|duplicates?)'
const appliances =
  '(?:(?:mobile )?phones?|mobiles?|cameras?|mic(?:rophone)?s?|engine|tap|water|oven|stove|' +
  'tv|radio|timer|alarm|projector|beamer|screen|display|machine|fan|heater|lamp|computer|pc|laptop|printer|mixer|' +
  'grill|lights?|device|copier|music|coffee \\w+)'
const owned = "(?:the |your |our |his |her |their |this |that |these |those |(?:(?:mr|ms|mrs|dr)\\.? )?[a-z\\u00C0-\\u024F]+'s )"
/** A noun that no other follows: "all doors", not "all door locks". */
const head = '\\b(?! (?!(?:by|in|on|at|of|from|to|and|or|for|before|after|until|till|with|that|which|who|when|once|if|as|since|because|' +
  'so|now|please|today|tomorrow|tonight|this|next|again|you|we|I|the|your|our|my|is|are|were|was|have|has|there|' +
  'here|into|onto|over|' +
  'out|up|off|back|down|away|properly|first|too)\\b)[a-z])'
const object = `(?!${few}${small}${head})[a-z\\u00C0-\\u024F\\d]`
const lasting = `(?!${few}${trifles}${head})(?:${owned}|all |every |both |each |any )?[a-z\\u00C0-\\u024F\\d]`
const many = '(?:[2-9]\\d|\\d{3,}|twenty|thirty|forty|fifty|sixty|eighty|a hundred|two hundred|hundreds of|dozens of)'
/** Acts that take something away, undo work or bind for long. */
const heavy = [
  // What the readers have is taken from them.
  `(?:hand|turn|give|send|bring) (?:in|back|up) ${whole}${object}|(?:surrender|give up|hand over|hand in|` +
  `turn over|give back|relinquish) ${whole}${object}|return (?:all |the |your |both )*(?:[\\w-]+ )?(?:keys?|` +
  'cards?|badges?|laptops?|phones?|cars?|uniforms?|weapons?|equipment)\\b|surrender\\b|relinquish\\b',
  '(?:hand|turn|sign|pass|transfer|give|move) (?!(?:the )?(?:microphone|mic|floor|word|stage|baton|phone|page|' +
  'ball)\\b)' +
    '[^.!?;]{3,60}? over to\\b',
  // Something ends.
  '(?:terminate|revoke|scrap|destroy|withdraw|retract|dismiss|evict|shut down|recall|call off|abandon|' +
  'decommission|throw (?:away|out)|take down|erase|discontinue|lay off|let go of|unpublish|ban|expel|' +
  `dissolve|shred|cut off|(?:turn|switch) off(?! (?:the |your |all |both ){0,2}${appliances}\\b)|pull down|` +
  'tear down|give notice to|disconnect|fell|cut down|' +
  `put down|sell) (?:${owned}|all |every |both |each |any )${lasting}`,
  '(?:close|delete|remove|cancel|stop|drop|block|freeze|disable|deactivate|suspend|pause|halt|archive|refuse|' +
  'reject|decline|move|reschedule|redo|rewrite|give|hide|unsubscribe|withdraw|sell|replace|switch|rename|change|' +
  'reset|reassign|swap|migrate|convert|translate|copy|retype|re-?enter|recount|re-?record|repaint|rebuild|' +
  'lock|unlock|re-?number|re-?label|' +
  're-?test|re-?check|re-?shoot|re-?print|re-?do|clean|scan|inspect|interview|disinfect|' +
  'empty|evacuate|transfer) (?:all|every|each|both|any|the whole|the entire|your whole|' +
  `your entire)(?: of)?(?: the| your| our| its| their| other| these| those)? ${object}`,
  '(?:cancel|call off) (?:the|our|this|that) (?!(?:[\\w-]{1,16} ){0,2}(?:orders?|subscription|bookings?|' +
  'reservations?|meetings?|calls?|appointments?|invites?|invitation|tickets?|table|taxi|cab|request|build|job|' +
  'run|timer|alarm|dialog|download|upload|print|trade|deal|room|hotel|flight|car)\\b)[a-z]',
  'give (?:up )?(?:your |the (?=[\\w -]{0,20}(?:account|project|client|customer|role|budget|office|desk|room|' +
  'car|class|shift)\\b))(?!(?:[\\w-]{1,16} ){0,1}(?:names?|numbers?|details|answers?|e-?mail|comments|feedback|' +
  'thoughts|opinion|consent|permission|regards|love|best|address|ok|okay|approval|notes?|keys?|list|file|copy|' +
  'form|receipts?|invoice|bag|book|letter)\\b)[\\w -]{3,24} to (?!me\\b|us\\b)[a-z]',
  '(?:cancel|postpone|cut short|shorten|interrupt|break off|give up|quit|skip|end|leave|sell|' +
  'withdraw) your (?!(?:order|subscription|booking|reservation|appointment|turn|lunch|name|message|number|' +
  'contact|details|e-?mail|request|application|ticket|account|post|comments?|part|text|section|paragraph|summary|' +
  'title|speech|talk|answers?|introduction|intro|abstract|sentences?|description|bio|' +
  `list)\\b)${object}`,
  '(?:stop|halt|pause|freeze|cancel|suspend|drop|end|close|remove|revoke|block|terminate|stop using|delete|' +
  `disable) ${owned}(?:[\\w-]{1,16} ){0,2}(?:production|hiring|projects?|contracts?|access|research|course|` +
  'stud(?:y|ies)|trials?|construction|deliver(?:y|ies)|campaign|programme|program|launch|shop|branch|office|' +
  'plant|factory|membership|benefits?|bonus(?:es)?|leave|holidays?|pension|training|newsletter|event|concert|' +
  'tour|trip|wedding|season|class(?:es)?|service|store|restaurant|café|bar|pool|library|ward|clinic|school|' +
  'accounts? of|accounts|backups?|database|server|repo(?:sitory)?|archive|name from)\\b',
  '(?:hand over|give up|refund|repay|pay back|return|cancel|delete|drop|scrap|sell|close) (?:the |our |' +
  'your )?(?:full|whole|entire|complete) ',
  '(?:empty|clear(?: out)?|vacate|clean out|move out of) your (?:lockers?|desks?|rooms?|offices?|flats?|' +
  'apartments?|cupboards?|cellars?|garages?|accounts?|drawers?)\\b',
  '(?:un|dis)invite\\b|(?:exclude|suspend|demote|expel|downgrade|overrule|disqualify|blacklist) ',
  '(?:remove|clear (?:out )?|take (?:out|home|away)|delete|cancel|stop|return|erase|pack(?: up)?) everything\\b',
  'take [^.!?;]{3,30}? off (?:all|every|the (?:menu|market|shelves|programme|website|list))\\b',
  'stop (?:using|selling|making|taking|accepting|sending|talking|working|hiring|buying|giving|offering|answering|' +
  'shipping|paying|teaching|treating|posting|publishing|printing|feeding|letting)\\b',
  '(?:postpone|delay|bring forward|push back|move|reschedule|put off|call off) (?:the |your |our |this |all |' +
  'your whole )(?:[\\w-]{1,16} ){0,2}(?:launch|release|wedding|opening|event|trip|holidays?|leave|surgery|' +
  'operation|production|shoot|exams?|concert|vacations?|publication|office|desks?|premiere|tour|team|department|' +
  'family|group|class|clinic|ward)\\b(?! (?:by|to) (?:an? )?(?:hour|half))',
  // Labour of days, or a burden that stays.
  'drop everything\\b',
  '(?:stay|work|remain)(?: [\\w-]+){0,2}? until (?:\\d{1,2}(?:[:.]\\d\\d)?|midnight|' +
  'late)\\b[^.!?;]{0,20}?\\b(?:every|each|all)\\b',
  '(?:remove|delete|strike|cut|drop|take out) the (?:whole |entire )?(?:section|chapter|clause|scene|interview|' +
  'passage) (?:on|about|by|with)\\b',
  '(?:rank|rate|grade|score) (?:all |every |each )?(?:of )?(?:your|the|our) (?:[\\w-]+ ){0,2}(?:people|team|' +
  'staff|colleagues|employees|players|pupils)\\b',
  'take (?:the|our|your|all|every|both) [^.!?;]{3,40}? (?:off the (?:wall|market|menu|shelves|website|air|' +
  'programme)|out of (?:the )?(?:shop|' +
    'programme|print|service|stock|sale|catalogue))\\b',
  '(?:cut|reduce|lower|raise|increase|shorten|shrink) [^.!?;]{3,40}? by (?:half|a (?:third|quarter|fifth)|' +
  '\\d+ ?(?:%|percent|per cent))',
  '(?:deliver|finish|start|open|publish|launch) [^.!?;]{0,40}?(?:a|one|two|three|four|\\d+) (?:weeks?|' +
  'months?) (?:earlier|sooner|later)\\b',
  '(?:send|give|show) (?:me|us) (?:a list of )?(?:(?:all|the|your|everyone.s|' +
  'their) )+(?:[\\w-]+ ){0,2}(?:salar(?:y|ies)|wages|home ' +
    'addresses|private (?:addresses|numbers)|medical (?:records?|files?)|sick days|tax returns?|criminal records?)\\b',
  '(?:waive|write off|forgive) (?:the|all|their|his|her) [a-z]',
  'be (?:reachable|available|on call) (?:at|over|during|on|around) (?:the |all )?(?:weekends?|nights?|holidays?|' +
  'christmas|easter|clock|times)\\b',
  '(?:move|transfer|reassign) (?!me\\b|us\\b|it\\b|them\\b|this\\b|that\\b|the\\b|all\\b|' +
  'your\\b)[a-z\\u00C0-\\u024F]+ to (?:the |another |our )?(?:[\\w-]+ ){0,2}' +
    '(?:team|shift|office|branch|class|ward|department|project)\\b',
  'move to (?:another|a different|the other) (?:office|team|shift|flat|room|desk|building|class)\\b',
  "(?:don't|do not|never) [^.!?;]{3,60}? (?:any ?more|any longer)\\b",
  "(?:don't|do not) (?:tell|say|mention|speak|talk)[^.!?;]{0,30}? (?:to )?(?:anyone|anybody)\\b(?! yet|, but)",

  'fire (?:the |our |your )(?:[\\w-]+ ){0,2}(?:agency|contractors?|coach|managers?|trainers?|cook|chef|drivers?|' +
  'suppliers?|' +
    'lawyers?|director|interns?|trainees?|temps?|team|staff|employees?)\\b',
  'wipe (?:the |your |our |all |every )(?:[\\w-]+ ){0,2}(?:disks?|drives?|phones?|laptops?|servers?|devices?|' +
  'databases?|data|' +
    'backups?|computers?|tablets?)\\b',
  'pull (?:the |our |your |all )(?:[\\w-]+ ){0,2}(?:ads?|campaigns?|articles?|stor(?:y|ies)|products?|plug|' +
  'funding|offers?|' +
    'listings?|apps?|videos?|episodes?|bid|batch|stock)\\b|pull [^.!?;]{3,40}? from (?:all |every |' +
    'the )*(?:shops?|stores?|' +
    'shelves|market|sale|website|catalogue)\\b',
  'take (?:all|every|the whole|both)(?: of)?(?: the| your| our| my)? [\\w-]+ (?:out of|off|down|away)\\b',
  'withdraw your (?:application|complaint|candidacy|offer|appeal|objection|bid|claim)\\b|' +
    'close your (?:account|shop|practice|office|branch|stall)\\b',
  '(?:delete|erase|destroy) (?:every|all)(?: the| your)? (?:e-?mails?|mails?|messages|photos|files|' +
  'records) (?:from|of|before|' +
    'older than) (?:19|20)\\d\\d\\b',
  'hand (?:your|the) (?:[\\w-]+ ){0,2}(?:accounts?|clients?|customers?|projects?|team|role|cases|patients?|' +
  'class(?:es)?) to (?!me\\b|us\\b)[a-z]',
  `(?:change|replace|rename|remove|delete) [^.!?;]{3,40}? (?:on|in|from|at) (?:all|every|each) (?:of )?(?:the |` +
  `our |your )?${object}`,
  '(?:write|draft|produce|prepare) an? [^.!?;]{0,30}?(?:\\d{2,}|ten|twelve|fifteen|twenty|thirty|forty|' +
  'fifty)[ -]pages?\\b',
  '(?:re-?do|rewrite|retype|repaint|rebuild|recount|re-?enter|re-?record|re-?test|re-?mark|re-?grade|' +
  'reprint) (?:all|every|each|the whole|' +
    'the entire)(?: the| your| our| of)? [a-z]',
  '(?:delete|remove|uninvite|block|ban|expel) (?:everyone|everybody|all those)\\b',
  'take (?!me\\b|us\\b|it\\b|them\\b|this\\b|that\\b|the\\b|your\\b)[a-z\\u00C0-\\u024F]+ off (?:the|your|our|' +
  'his|her) [\\w ]{0,20}(?:project|team|case|account|' +
    'rota|programme|cast|committee|board)\\b',
  '(?:enter|type|write|fill in|record|check|count|test|measure|copy|sort|file|scan|grade|mark|do|' +
  'correct) [^.!?;]{0,40}?' +
  '(?:\\b(?:all|every|each|whole|entire)|of the (?:last|past) [\\w-]+ (?:weeks|months|years|terms|' +
  'quarters))\\b[^.!?;]{0,40}? again\\b',
  '(?:log|record|track|write down|note down|document|report) (?:every|each) (?:single )?(?:stop|call|visit|trip|' +
  'break|step|' +
  'movement|minute|hour|task|mail|conversation|journey|purchase|kilomet(?:er|re))\\b',
  '(?:swap|switch|trade|change|shift) your (?:holidays?|leave|vacations?|offices?|class(?:es)?|teams?)\\b',
  '(?:take|remove|strike) your name (?:off|from) (?!(?:the |this )?(?:lists?|sheet|mailing list|rota|queue|schedule))',
  '(?:call|phone|visit|write to|interview|translate|check|review|proof-?read|test|move|clean|re-?label|label|sort|' +
  'count|update|enter|grade|mark|answer|contact|inform|invite|carry|deliver|bake|cook|sew|paint|draw|type|read|' +
  'rename|tag|close|delete|produce|write|prepare|collect) (?:the |' +
  `these |those |all |your |our )*${many} (?!minutes?|hours?|days?|weeks?|euros?|dollars?|percent|%|cm|kg|km|may|` +
  'june|july|march|january|february|april|august|september|october|november|' +
  'december)(?:[a-z\\u00C0-\\u024F-]{1,16} ){0,2}[a-z\\u00C0-\\u024F]{3,}s\\b',
  '(?:work|come in|be on call|be on duty|be in the office|stay|sleep|cover)(?: (?:on|over|through|during|for|at|' +
  'late))? (?:the |this |all |your |both |every |next (?=two|three|four|few|weekends)|(?:whole|next|' +
  'following) (?:two|three|four|few) |the next (?:two|three|four|few) |\\w+ )?(?:whole )?(?:weekends?|saturdays|' +
  'sundays|nights|night shifts?|holidays|christmas|easter|public holidays?|overtime|overnight)\\b',
  '(?:work|come in) (?:overtime|this weekend|on (?:saturday|sunday|christmas|new year))',
  '(?:keep|hold|block) [^.!?;]{0,30}?\\d+ (?:to|until|-|–) \\d+[^.!?;]{0,12}? free',
  '(?:log|record|track|report|document|write down|note|enter) [^.!?;]{0,40}?(?:hours|time|breaks?|calls|steps|' +
  'movements|minutes|kilomet(?:er|re)s)\\b[^.!?;]{0,30}?(?:in \\d+|in [\\w-]+-minute|in steps|' +
  'every (?:\\w+ )?(?:hour|minutes?|half)|by the (?:minute|hour)|minute by minute|per (?:hour|minute|task)|' +
  'hourly)',
  '(?:attend|join|travel to|come to) (?:the|a|our|this) (?:[\\w-]{1,14} )?(?:mandatory|compulsory|full-day|' +
  '(?:two|three|four|five|2|3|4|5)-(?:day|week)|week-?long|all-day|weekend)\\b',
  '(?:move out|vacate|relocate|resign|step down|leave the (?:team|project|building|board|company|house|site)|' +
  'move (?:your |the )?(?:whole |entire )?(?:team|desks?|office|family|department) )',
  // Orders not to.
  "(?:don't|do not|no more|never|stop|refrain from|nobody (?:may|is allowed to)|no one (?:may|" +
  "is allowed to)) (?:\\w+ ){0,2}?(?:book|hir|spend|buy|order|travel|contact|talk|speak|us|accept|publish|sell|" +
  "ship|leav|enter|eat|drink|open|invit|answer|discuss|mention)\\w*[^.!?;]{0,50}?(?:until further notice|" +
  "any ?more|any longer|for now|at all|to (?:the )?(?:press|media|clients?|customers?|anyone|anybody|police|him|" +
  "her)|from (?:now|tomorrow|monday|today)(?: on)?)",
  'until further notice',
  "keep (?:your|the) (?:children|kids|pupils|dogs?|cattle|animals|patients|staff) (?:at home|inside|indoors|" +
  "in)\\b|stay (?:at home|indoors|inside|away)|wear (?:a |your )?(?:masks?|uniform|helmets?) (?:at all times|" +
  "from|every)",
  // Money and rights.
  "(?:transfer|wire|lend|refund|repay|pay back|advance|donate|pay) [^.!?;]{0,40}?(?:[€$£] ?\\d{1,3}[,. ]?\\d{3}|" +
  "\\d{1,3}[,. ]\\d{3} ?(?:€|euros?|dollars?|pounds|EUR|USD|GBP|CHF))",
  "(?:cut|halve|reduce|lower|double|triple|raise|increase|freeze|trim) (?:your |the |our |all |their |" +
  "everyone's )(?:[\\w'-]{1,16} ){0,3}(?:budgets?|hours|staff|headcount|prices?|rates?|salar(?:y|ies)|pay|wages|" +
  "orders?|fees?|rents?|spending|costs|doses?|team|bonus(?:es)?|breaks?)\\b",
  '(?:sign|agree to|accept) (?:the |this |a |an |your )?(?:attached |enclosed |new |amended ){0,2}(?:waiver|' +
  'non-?disclosure|nda|non-?compete|release form|pay cut|termination agreement|addendum)',
  "(?:share|send|give|tell) (?:me |us )?(?:your |the |all )(?:[\\w-]{1,14} ){0,2}(?:passwords?|bank details|pin|" +
  "medical records?|browser history|salary|passport)\\b",
  '(?:grant|give) (?:me|him|her|them|us|[a-z\\u00C0-\\u024F]{2,20}) (?:full |admin |root |write |owner )+(?:access|' +
  'rights|permissions?)',
  '(?:rewrite|re-?do|rebuild|redesign|repeat|start|begin|write|draw|design|build|make|do|compose|paint|sew|knit|code|film|' +
  'shoot|record|translate|calculate|plan|set up|retype|re-?plan|re-?draw|re-?write|re-?record|re-?paint|re-?set|re-?plant|re-?lay) ' +
  '[^.!?;]{0,60}?\\b(?:from scratch|from zero|from the (?:very )?beginning|from the ground up|from (?:a )?blank (?:page|sheet)|' +
  'all over again|completely new|entirely new)\\b',
  '(?:start|begin) (?:all )?(?:over|anew|afresh)(?: (?:again|with) |\\b)',
  '(?:roll out|deploy|install|introduce|retrofit|reinstall|upgrade|migrate) [^.!?;]{2,50}? (?:to|on|in|at|across|for) (?:all|every|' +
  'each|the whole|the entire|(?:\\d{1,4}|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)(?! (?:minutes?|hours?|days?|weeks?|' +
  'am|pm|january|february|march|april|may|june|july|august|september|october|november|december)\\b))(?: of)?(?: the| our| your| its)? ' +
  '(?!once\\b)[a-z\\u00C0-\\u024F-]{3,}',
]
const acts = new Branches(heavy)
/** A duty that begins and stays. */
const standing =
  'from (?:now on|today on|tomorrow on|(?:next )?(?:monday|tuesday|wednesday|thursday|friday|week|month|january|' +
  'february|march|april|may|june|july|august|september|october|november|december)(?: on(?:wards)?)?|' +
  '\\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|' +
  'december)(?: on(?:wards)?)?|the \\d{1,2}(?:st|nd|rd|th)(?: on(?:wards)?)?)(?: \\d{1,2} [a-z]{3,9})?(?: \\d{4})?,? ' +
  '(?:please |all |every |each |no |' +
  'nobody |you |everyone |everybody |we |(?:[\\w-]{2,16} ){1,3}(?:may|must|can) (?:no longer|not|only)\\b)'
/** Many people are ordered somewhere. */
const everybody = '\\b(?:all|every|each|everyone|everybody)\\b[^.!?;]{0,40}? '
const ordered = new RegExp(
  `${everybody}(?:(?:are|is) (?:required |expected |hereby |instructed |asked |supposed )*to|must|has to|have to|` +
  'will have to|shall) (?:all |also |each )?(?:work|(?:change|switch|swap|transfer|rotate) to|' +
  'be (?:in the office|on site|at (?:work|their desks?))|come in|report to|move|undergo|wear|hand|return|give|' +
  'surrender|leave|stay|be (?:tested|vaccinated)|retake|repeat|resign|re-?apply|pay|(?:submit|show|present|' +
  'provide|bring) (?:a|an|their|' +
  'your) (?:new |medical |criminal |police )*(?:certificate|record|statement|declaration|test|passport)|' +
  '(?:be )?(?:empty|emptied|cleared|closed|removed|returned|handed in|taken home|vacated|given (?:back|up)|' +
  'locked (?:away|up)|destroyed|deleted))\\b' +
    `|${everybody}(?:(?:are|is) (?:required |expected |hereby |instructed |asked |supposed )*to|must|has to|` +
    'have to|shall) (?:all )?(?:attend|travel|come|join|take part)\\b[^.!?;]{0,40}?\\b(?:(?:two|three|four|five|' +
    `six|\\d+)[- ](?:days?|weeks?)|full-day|all-day|week-?long|weekend|mandatory|compulsory)\\b|\\b${standing}`,
  'i',
)

function order(text: string): BranchMatch | undefined {
  const match = /\b(?:all|every|each|everyone|everybody|from)\b/i.test(text) ? ordered.exec(text) : null
  return match ? {start: match.index, end: match.index + match[0].length} : undefined
}

/** Words that give a reason, a purpose, a trouble, or what hangs on it. */
const reason =
  new RegExp(
    lines`
      \b(?:because|cause|cuz|since|so that|so (?:we|I|the|it|they|he|she|you|nobody|no one|everyone|there|that|
      please|our|your|my|a|as)|as (?!(?:it|they) (?:is|are|was|were|stands?)\b)(?:we|I|the|they|it|he|she|our|my|
      this|there|you|his|her|some|most|both|their|its|a|an|no|nobody|all)|due to|owing to|thanks to|in view of|
      given (?:that|the|our|how)|in order (?:to|that)|for (?:\w+ ){0,3}(?:reasons?|purposes?|sake|audit|compliance|
      safety|security|privacy)|otherwise|or else|without (?:it|them|that|this|which|your|a)|reasons?|why|that way|
      this way|therefore|hence|thus|consequently|unless|instead of|to (?:avoid|make sure|ensure|prevent|free|save|
      comply|meet|cut|reduce|help|let|allow|protect|stop|make room|get rid|clear|cover|balance|fix|stay|reach|spare|
      prepare)|needs?|needed|wants|wanted|requires|required by|asks for|asked (?:for|us|me|that)|insists?|demands?|
      complain\w*|ordered by|law|legal|regulat\w+|auditors?|inspector\w*|inspection|insurer|insurance|lawyers?|
      court|police|breach\w*|leak\w*|hack\w*|attack\w*|phish\w*|fraud\w*|stolen|stole|compromised|lost|broken|broke|
      breaks|fail(?:s|ed|ing|ure)?|crash\w*|errors?|bug|expire[sd]?|expiring|runs? out|ran out|run out|too (?:\w+)|
      no longer|can't|cannot|unused|obsolete|outdated|unpaid|overdue|short of|shortage|lack|missing|(?:is|are|was|
      were|stays?|stands?) empty|sick|ill|injured|leaves|leaving|left (?:us|the|on)|merg\w+|sold|bankrupt\w*|virus|
      strike|storm|flood\w*|(?:a|the|on) fire|over budget|savings?|cheaper|costs?|expensive|danger\w*|risk\w*|
      unsafe|harm\w*|infect\w*|contaminat\w*|mould|wrong|mistakes?|mixed up|incorrect|inaccurate|renovat\w+|
      repaired|maintenance|died|dead|ends|closes|(?:has|have|is|are|was|were) (?:\w+ )?(?:changed|moved|closed|
      ended|over)|changes (?:its|the)|moves to|replaces|arrives|starts|opens|is (?:full|down|over|late|old|worn|
      ready|gone))\b|\b(?!don)\w+n't\b|\b(?!(?:please|pls|and|but|or|so|also|then|just|kindly|everyone|everybody|
      all)\b)[a-z]+ don't\b|[→⇒]|->|: (?:the|our|we|it|they|two|three|some|a|an|my|his|her|your)\b
    `,
    'i',
  )

/** Asks of weight in a message that gives no reason at all. */
export function unreasonedAsks(draft: ParsedDraft, asks: readonly Ask[]): readonly UnreasonedAsk[] {
  if (asks.length === 0 || draft.links.length > 0) return []
  const prose = linesOf(draft)
  const wanted = requested(asks)
  const found = prose.flatMap(line => {
    const match = order(line.text) ?? (wanted.has(line.index) ? acts.find(line.text) : undefined)
    if (!match) return []
    const lead = line.text.slice(0, match.start)
    if (third.test(lead) || (/\bto $/i.test(lead) && !told.test(lead)) || /\([^)]*$/.test(lead)) return []
    return [{line, start: match.start, end: match.end}]
  })
  if (found.length === 0) return []
  const shown = quotes(draft) || draft.zones.some(({name}) => name === 'code')
  const rest = (line: Line): string => {
    const ask = found.find(other => other.line.index === line.index)
    return ask ? line.text.slice(0, ask.start) + ' ' + line.text.slice(ask.end) : line.text
  }
  const body = draft.sentences.filter(({zone}) => zone === 'body').map(lineOf)
  const splice = ({line, end}: {line: Line; end: number}): boolean => clause.test(line.text.slice(end))
  if (shown || found.some(splice) || body.some(line => reason.test(bare(rest(line))))) return []
  const led = ({line}: {line: Line}): boolean => tells(prose[prose.indexOf(line) - 1], wanted)
  if (found.every(led)) return []
  const others = prose.filter(
    ({index, block, text}) => block.type === 'paragraph' && !wanted.has(index) && text.length > 30,
  )
  if (others.length > 3) return []
  return found.map(({line, start, end}) => {
    const word = /^[\p{L}\d'-]*/u.exec(line.text.slice(end))?.[0] ?? ''
    return {...spanIn(line, start, end + word.length), sentence: sentenceOf(line)}
  })
}

/** A clause of its own behind the ask: "don't water it any more, it rots". */
const clause = /, (?:it|they|nobody|no one|there|he|she|we)(?:'\w+)? [a-z]/i
/** Who is to do what stands behind "to". */
const told = new RegExp(
  lines`
    (?:\b(?:have|has|had|needs?|are|is|be|required|asked|expected|instructed|you|everyone|everybody|all|enough|
    forget|remember|time|supposed|hereby|them|teams?)|\b\p{Lu}\p{L}+) to $
  `,
  'u',
)

/** What is told right before an ask is mostly why it is made. */
function tells(line: Line | undefined, wanted: ReadonlySet<number>): boolean {
  if (!line || wanted.has(line.index) || line.block.type !== 'paragraph' || /[?:]\s*$/.test(line.text)) return false
  return !/^\W{0,3}(?:thanks?|thank you|I hope|hope|just|as (?:you know|announced|discussed|agreed))\b/i.test(line.text) &&
    !/\b(?:must|ha(?:ve|s) to|needs? to|you(?:'ll| will| are to))\b/i.test(line.text) && line.text.trim().split(/\s+/).length >= 5
}

/** Somebody else does it. */
const third = new RegExp(
  lines`
    \b(?:I|we|he|she|they|it|who|which|I'll|we'll|they'll|going to|plan to|plans to|decided to|want to|wants to|
    asked (?:me|us|him|her|them) to)(?: \w+){0,2} $
  `,
  'i',
)

/** Without what only looks like a reason: a time that began, and what the ask itself says. */
function bare(text: string): string {
  return text.replace(new RegExp(
    lines`
      \b(?:since|due) (?:\d|last|yesterday|january|february|march|april|may|june|july|august|september|october|
      november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\w*|\bat (?:your|their|my|
      our) (?:own )?(?:costs?|risk|expense)\b|\b(?:before|until|when|after) [^.,;]{0,40}$
    `,
    'gi',
  ), ' ')
}
