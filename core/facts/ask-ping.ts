import type {ParsedDraft} from '../draft.js'

const pinging =
  /^(?:(?:hi|hey|hello|hallo|hola|yo|hiya|howdy|morning|good (?:morning|afternoon|evening|day)|greetings|dear|ping|knock,? knock|ok|so|and|quick (?:one|question))[\s,.!:;-]*)*(?:@?[a-z][\w.'-]{1,20}[\s,.!:;-]+){0,2}(?:(?:are |r )?(?:you|u|ya)(?: guys| all)? (?:there|around|here|online|up|awake|free|available|busy|about|at your desk|in(?: the office)?)(?: (?:now|right now|today|atm|at the moment|by chance|for a (?:sec|second|minute|moment|bit|chat|call|quick (?:chat|call|question))))*|is any(?:one|body) (?:there|here|around|home|online|awake)|any(?:one|body) (?:there|here|around|home|online|awake|about)|(?:do you |have you )?(?:have|got) (?:a |five |two |5 |2 )?(?:min|mins|minute|minutes|sec|second|moment|time)(?: (?:now|right now|today|to talk|to chat|to spare|for a (?:chat|call|question|quick question|quick chat|quick call)|for me))*|can (?:i|we) (?:ask (?:you )?(?:something|a (?:quick |dumb |silly )?question)|talk|chat|have a word|bother you(?: for a (?:sec|second|minute|moment))?|pick your brain)(?: (?:now|today|with you|for a (?:sec|second|minute|moment)))*|(?:i (?:have|got|had)|i've got|got|just) (?:a|one) (?:quick |small |little )?question(?: for you)?|(?:quick )?question(?: for you)?|you busy|busy|ping|hello|hi|hey|yo|u there|you there|got a sec|got a minute|hello again|how are you(?: doing)?(?: today)?|how's it going|how are things|what's up|sup|hope (?:you're|you are|all is|this finds|all's|everything is|your)\b.*|i hope (?:you|this|all|everything|your|the)\b.*|long time no see|nice to (?:meet|see) you|happy (?:monday|friday|new year|holidays)|(?:super |very )?urgent|(?:please )?(?:reply|answer|respond|call|ping me|write back)(?: me| back)?(?: (?:asap|now|right now|immediately|within \d+ (?:min|minutes|hours?)|urgently|quickly|when you (?:can|see this|are back|get this)|pls|please))*|(?:super |very )?urgent,? reply.*|(?:when you have a|if you have a|whenever you have a) (?:minute|moment|sec|second).{0,20}|let me know when (?:you're|you are|ur) (?:around|free|back|there|online|available)(?: to talk| to chat)?|when are you (?:free|around|back)(?: to (?:talk|chat))?)[\s?!.,)(:;-]*$/

/** Whether the whole message is a greeting or a ping without content. */
export function isPing(draft: ParsedDraft): boolean {
  const body = draft.sentences.filter(({in: where, block}) => !where && block.type !== 'heading')
  if (body.length === 0 || body.length > 6) return false
  if (draft.links.length > 0 || draft.zones.some(({name}) => name === 'code' || name === 'forwarded')) return false
  let words = 0
  for (const {text, zone} of body) {
    words += text.split(/\s+/).length
    if (words > 60 || text.includes('\uFFFC')) return false
    if (zone === 'greeting') continue
    const lower = text.toLowerCase().replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '').replace(/\s+/g, ' ').trim()
    if (lower === '') continue
    if (!pinging.test(lower)) return false
  }
  return true
}
