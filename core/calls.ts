import {mayDate, wordsOfRaw} from './dates/suspect.js'
import type {Unread} from './draft.js'

const replies =
  'comments?|review|feedback|reply|respond|vote|object|approve|sign[ -]?off|sign[ -]?up|register|rsvp|apply|submit|send|let (?:us|me) know|tell (?:us|me)|nominate|weigh in|raise'

/** How a proposal or a page calls on whoever reads it: "please comment by …", "feedback is welcome until …". */
const sources: readonly string[] = [
  `\\b(?:please|kindly|pls|we (?:ask|invite|encourage)|you(?:'re| are) (?:asked|invited))\\b[^.!?]{0,80}\\b(?:${replies})\\b`,
  '\\b(?:feedback|comments?|reviews?|votes?|objections?|replies|responses|approvals?|sign-?offs?|nominations?|applications?)\\b[^.!?]{0,40}\\b(?:requested|wanted|needed|welcome|invited|due|by|until|before)\\b',
  `\\b(?:${replies})\\b[^.!?]{0,60}\\b(?:by|before|until|no later than)\\b`,
]
const calls = sources.map(source => new RegExp(source, 'i'))

/** The same in a raw text, where words stand in lines, and anything within a paragraph between them. */
const rawCalls = sources.map(source => {
  const within = '(?:(?!\\n[^\\S\\n]{0,200}\\n)[^])'
  return new RegExp(source.replaceAll('[^.!?]', within).replaceAll('[ -]', '[\\s-]').replace(/ /g, '\\s{1,3}').replaceAll("'", "['’‘]"), 'gi')
})

/** Where a sentence calls on its readers to reply, to vote, to apply and the like: an offset into it, or undefined. */
export function callIn(sentence: string): number | undefined {
  for (const call of calls) {
    const match = call.exec(sentence)
    if (match) return match.index
  }
  return undefined
}

/** How far a document's call and its date stand apart at most, in UTF-16 code units. */
export const apart = 800
/** By how much a raw match may begin before the one that it stands for. */
const slack = 300

/** False only where the text holds no ask that a rule would judge: no call to its readers, or in a document no dated one. */
export function mayCall({kind, text, subject}: Unread): boolean {
  if (kind === 'message' || subject !== undefined) return true
  if (kind === 'notes') return false
  const words = wordsOfRaw(text)
  for (const call of rawCalls) {
    for (const {index} of words.matchAll(call)) {
      if (kind === 'decision' || mayDate(words.slice(Math.max(0, index - apart), index + slack + apart))) return true
    }
  }
  return false
}
