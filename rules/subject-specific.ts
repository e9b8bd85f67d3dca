import {type Block, defineRule, type Draft, slice} from '../core/index.js'

export default defineRule({
  meta: {
    id: 'subject-specific',
    group: 'record',
    summary: 'Say in the subject what it is about.',
    why: 'The subject decides when a message is opened, and whether it is ever found again.',
    limits: 'It knows subjects that would fit any message, such as “Question” or “Re: Quick update”. “Thank you” over thanks that ask nothing is left alone.',
    kinds: ['message'],
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
    messages: {vague: '“{words}” could stand over any message: say what it is about.'},
    fix: 'draft',
    english: true,
    whole: true,
  },

  *check(draft) {
    if (draft.commit) return
    const block = draft.blocks.find(({type}) => type === 'subject')
    const words = block ? slice(draft, block).trim() : ''
    if (!block || !says.test(words)) return
    // Over thanks and nothing else it says all.
    if (thanks.test(words) && draft.facts.asks.length === 0) return
    yield {at: block, message: 'vague', data: {words}, suggestions: [complete(draft, block)]}
  },
})

const thanks = /\bthank(?:s| you)\W*$/i

const says =
  /^(?:\s*(?:re|fwd?|aw|wg|sv|tr)(?:\[\d{1,3}\])?\s?:){0,5}\W{0,4}(?:(?:(?:a|an|one|my|some|just|quick|short|small|another|important|urgent|brief|general|little|two|couple(?: of)?|few|simple|new|status|the) ){0,3}(?:questions?|updates?|hi|hello|hey|hi there|good morning|help|help needed|help please|need help|info|information|important|urgent|fyi|asap|requests?|meeting|call|chat|sync|no subject|none|untitled|test|documents?|docs?|files?|attached|attachments?|thanks|thank you|follow[- ]?up|following up|reminder|issues?|problems?|bug|error|news|notes?|status|checking in|check[- ]in|touching base|ping|heads[- ]?up|today|tomorrow|things?|stuff|something|feedback|input|thoughts|ideas?|read this|please read|please help|favou?r|ask|message|email|mail|action required|action needed|response needed|reply needed|what['’]s up)\W{0,6}|[?!.…]{1,6}\s{0,3})$/i

/** What stands there is kept, where something can follow it. */
function complete(draft: Draft, block: Block) {
  const words = slice(draft, block)
  const at = block.start + words.trimEnd().replace(/[.!?…:,;]+$/, '').length
  return {
    title: 'Leave a place for the topic',
    kind: 'draft' as const,
    edits: [{start: at, end: block.start + words.trimEnd().length, text: at > block.start ? ': [fill in: topic]' : '[fill in: topic]', ...(block.in ? {in: block.in} : {})}],
  }
}
