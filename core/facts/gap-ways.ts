import type {ParsedDraft, Sentence} from '../draft.js'
import type {Span} from '../span.js'
import type {Ask} from './facts.js'
import {askedSentences, proseOf, showsThings, spanIn} from './gap-draft.js'

/** An ask to do something that goes through a place, without the place. */
export interface WaylessAsk extends Span {
  readonly sentence: Sentence
}

/** What can't be done by answering. */
const through =
  /\b(?:register|sign up|sign yourselves? up|enrol(?:l)?|apply|cast (?:your|their) (?:vote|ballot)|vote|donate|subscribe|unsubscribe|opt (?:in|out)|nominate [\w' ]{3,30}|volunteer|buy (?:your |a |the )?tickets?|order (?:your|a|the) (?:\w+ ){0,2}(?:t-?shirts?|lunch|meal|badges?|copy|copies|books?|tickets?|uniforms?)|book (?:your|a|an) (?:\w+ ){0,2}(?:slot|appointment|seat|place|spot|session|desk|turn)|reserve (?:your|a) (?:\w+ ){0,2}(?:slot|seat|place|spot|table|desk)|submit (?:your|a|an|the|all) (?:\w+ ){0,3}(?:abstracts?|applications?|nominations?|entr(?:y|ies)|timesheets?|claims?|expenses|receipts|photos?|hours|reports?|readings?|proposals?|forms?|papers?|bids?|manuscripts?)|upload (?:your|the|all) (?:\w+ ){0,3}\w{3,}|hand in (?:your|the) (?:\w+ ){0,2}(?:essays?|homework|assignments?|applications?|papers?)|report (?:your|all|any) (?:\w+ ){0,2}(?:hours|absences?|sightings?|damages?|readings?|faults?)|pay (?:your|the) (?:\w+ ){0,2}(?:fees?|dues|deposit|share|contribution|rent|balance|fine|amount)|transfer (?:your|the) (?:\w+ ){0,2}(?:fees?|dues|deposit|share|contribution|rent|balance|amount)|check in your \w+|claim your \w+|renew your \w+|activate your \w+|attend one|get (?:tested|vaccinated|a drug test)|log your \w+|enter your (?:\w+ ){0,2}(?:hours|choice|preferences|details|data))\b/i
const needsHands = /\b(?:we|they|I) (?:still |really |urgently |desperately |also )*(?:need|could use|are looking for|are short of|are in need of) (?:\w+ ){0,3}(?:help|helpers|volunteers|hands|donations|donors|sponsors|drivers|blankets|support)\b|\b(?:volunteers|helpers|donations|donors|drivers) (?:are )?(?:still |urgently |badly )*(?:needed|wanted|welcome)\b/i

/** A place, a person or a means is named. */
const way =
  /\b(?:reply|replying|respond|answer this|write (?:to|back|me|us)|e-?mail|mail (?:me|us|to)|text me|call|phone|ring|message me|dm|ping|contact|let (?:me|us|him|her|them|\p{Lu}\p{L}+) know|tell (?:me|us|him|her|them|\p{Lu}\p{L}+)|talk to|speak to|see (?:me|\p{Lu}\p{L}+)|ask (?:me|\p{Lu}\p{L}+)|come (?:to|by)|stop by|drop (?:it|them|by|off)|give (?:it|them) to|send (?:it|them|me|us)|bring|raise your hand|thumbs?|react|emoji|in person|by (?:post|mail|phone|e-?mail|fax|hand|card|cash|bank|cheque|check|reply|text|standing order)|via|through|using|use|online|website|site|portal|app|intranet|system|tool|form|page|link|button|menu|settings|profile|account|desk|office|reception|counter|front desk|mailbox|inbox|folder|drive|calendar|list|sheet|spreadsheet|board|wiki|channel|thread|here|below|above|invoice|iban|cash|paypal|venmo|ext\.?|extension|x\d|room|locker|box|shelf|door|hall|street|floor|building|library|pharmacy|clinic|doctor|gp|secretary|treasurer|tempo|slack|teams|zoom|jira|workday|sharepoint|notion|github|eventbrite|doodle|moodle|sap|concur|outlook|excel)\b|@|\uFFFC|\b\d{3}[-. ]?\d{3,4}\b/iu
/** "Register with Ana", "apply at the museum": a place or a person right after the act. */
const placed = /^[^.;!?]{0,60}?\s(?:with|at|on|in|to|into|from|under|inside)\s+(?:the |our |my |your |its )?(?!(?:time|advance|order|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|once|least|most|the (?:latest|end)|latest|full|part|good|\d|this|that|attend|join|take|get|be|avoid|make|secure|help|participate|keep|your earliest|earliest|short|general|summer|winter|spring|autumn|class|course|trip|workshop|race|training|tournament|camp|event|election|prize|award|conference|session|seminar|exam|drive|course|yoga|choir|first|second|next|last)\b)[\p{L}#]/iu

/** Asks that go through a place, a form or a person where the text names none. */
export function waylessAsks(draft: ParsedDraft, asks: readonly Ask[]): readonly WaylessAsk[] {
  if (asks.length === 0) return []
  const asked = askedSentences(asks)
  const prose = proseOf(draft)
  const found = prose.flatMap(sentence => {
    if (!asked.has(sentence.index)) return []
    const match = through.exec(sentence.text) ?? needsHands.exec(sentence.text)
    if (!match || placed.test(sentence.text.slice(match.index + match[0].length))) return []
    return [{...spanIn(sentence, match.index, match.index + match[0].length), sentence}]
  })
  if (found.length === 0 || showsThings(draft) || prose.some(({text}) => way.test(text))) return []
  return found
}
