import {describe, expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'

const read = (text: string) => parseDraft(text, {untitled: true, kind: 'message'})

/** Each fallback of a draft as its words. */
const words = (text: string): string[] => read(text).facts.fallbacks.map(({start, end}) => text.slice(start, end))

/** What happens if nobody replies: what stands before, the words that say it, and what stands behind. */
const silence: readonly (readonly [before: string, fallback: string, after?: string])[] = [
  ['Please look at the draft.', 'Otherwise I merge it on Monday.'],
  ['Could you check the totals?', "Otherwise I'll send them as they are."],
  ['', "If I don't hear back, I'll assume that Tuesday works."],
  ['', "I'll publish the page on Friday unless you object."],
  ['', 'Unless anyone disagrees, we will drop support for the old format.'],
  ['', "Unless I hear otherwise, I'm booking the ferry for six."],
  ['', 'If nobody objects by noon, the branch goes in.'],
  ['', "If you don't answer, I'll take the cheaper one."],
  ['', 'If you say nothing, I order the grey carpet.'],
  ['', 'If there are no objections, the new rota starts in May.'],
  ['', "If I get no reply by Thursday, I'll ask Tove."],
  ['', "Absent any objections, I'll close the poll tonight."],
  ['', 'Barring objections, we go with option B.'],
  ['', 'Silence means yes.'],
  ['', 'No answer will be taken as consent.'],
  ['Which hall do you prefer?', "No reply by Friday, and I'll take that as a no."],
  ['The move is done.', 'No action needed.'],
  ['The form changed last week;', 'no response is required', '.'],
  ['', 'There is no need to reply.'],
  ['', "You don't need to do anything unless the totals are wrong."],
  ['Please check your address.', 'If it is correct, no action is required.'],
  ['', 'Do not reply if the list is right.'],
  ['', 'Nothing to do on your side.'],
  ['Please approve the quote by noon', "or I'll go with the other shop."],
  ['', "Until I hear from you, I'll keep the old tariff."],
  ['', "Should I not hear from you by Monday, I'll release the slot."],
  ['Please review #77.', "If it's still open on Friday, I'll ask Milan."],
  ['Please sign by Tuesday.', "If not, I'll give the room to someone else."],
  ['Please send your pages.', "If yours aren't there by then, I'll print without them."],
  ['Tell me which frame you want.', "Without an answer, I'll take the oak one."],
  ['', "I'm going to archive the channel next week unless someone still needs it."],
  ['', "If no one volunteers, I'll do the minutes again."],
  ['', "If we don't get your comments by the 3rd, we'll print it as it is."],
  ['Can you take the late shift?', "Else I'll ask Bruno."],
  ['Please confirm the booking by Friday,', 'otherwise I decline it.'],
  ['', 'Unless we hear from you by 5:00 p.m. EST on December 4, 2026, my client will withdraw.'],
  ['Please look at the plan.', 'If nobody screams I will start on it in the morning.'],
  ['', "If nobody reviews it this week, I'll close it."],
  ['', "We'll go with the blue unless somebody screams."],
  ['Please confirm it;', 'if I hear nothing we stick to the old plan.'],
  ['', 'Not hearing from you, I will assume you agree.'],
  ['', 'In the absence of a reply we will close your case.'],
  ['Are you okay with that?', "If you're not in by Friday I'm going to tell her no."],
  ['Please return the form.', 'If we do not receive the form by then, the law requires us to withhold a third.'],
  ['Please look at it.', "If your papers haven't arrived by Monday, the seat goes to someone else."],
  ['Please sign both copies.', 'No cover letter or reply is necessary.'],
  ['Please enrol by Friday.', 'If you do not wish to take part, no action is needed.'],
  ['Please open the request.', 'Requests which have not been acted on within ten days are closed.'],
  ['Please confirm it by noon.', 'Orders not confirmed by then will be deemed withdrawn.'],
  ['Please claim what is yours.', 'Anything not claimed by May goes to the shredder.'],
  ['Please fill in the form.', 'Failure to respond will be reported to your manager.'],
  ['Please send your list by Tuesday.', 'No list from you, no pie for them.'],
  ['May I take the printer down?', 'Speak up before 11 or down it goes.'],
]

/** What follows where the deed is not done. */
const consequence: readonly (readonly [before: string, fallback: string, after?: string])[] = [
  ['Please send the reading.', 'Without it the deposit stays blocked.'],
  ['Please apply by 3 May.', 'Applications that arrive later go into the next round.'],
  ['Please renew your badge.', "Otherwise the gate won't open for you in June."],
  ['Please renew your pass.', 'If you don’t renew it, the seat goes to the next in line.'],
  ['Please fill in the form.', 'Whatever is missing by then keeps the old value.'],
  ['Please enrol your phone.', 'Phones without the profile lose their access on 1 March.'],
  ['Please approve the sheets.', 'A sheet that is not approved by then is paid in January.'],
  ['Please choose a volume;', 'otherwise the buns go into the second one.'],
  ['Please tell me your size by Friday', 'or you get an XXL.'],
  ['Please set your line-up.', "If you don't set one you get last week's."],
  ['Please reply by Friday', 'or lose your spot.'],
  ['Please return the kit by Friday.', 'Failure to return it will cost the club its deposit.'],
]

/** What only looks like it. */
const others: readonly string[] = [
  'Please have a look at the draft.',
  "Let me know if you object.",
  "If you don't mind, could you close the window?",
  "Don't reply unless you want to unsubscribe.",
  'Please do not respond to this email, it is not read.',
  "Don't merge unless the tests pass.",
  'Unless the cache is warm, the first call is slow.',
  "If the test fails, I'll revert it.",
  "If it rains, we'll meet inside.",
  "I'll be in meetings until noon; otherwise I'm at my desk.",
  'The lamp works, otherwise the room would be dark.',
  'We had to pin the version, otherwise the build broke.',
  "I don't hear anything on that line.",
  'If you have no questions, great.',
  "I assume that f is continuous.",
  'I assume you got my letter.',
  'Without coffee nothing works here.',
  'Without further ado, here is the plan.',
  'Can I catch the last bus? Otherwise I will come on Sunday.',
  'No one replied to my last mail.',
  'If you do not see the picture, click here.',
  "If I don't see you before then, have a lovely holiday!",
  "If I haven't answered by Monday, please remind me.",
  'No need to read the tests, they only moved.',
  'We need no further tests.',
  'The answer is no.',
  'No comments in this file are translated.',
  'Unless that is too early, could you come at eight?',
  'If nobody is at the door, ring twice.',
  'Thanks for the silence during the exam.',
  'I will merge it when the build is green.',
  "In the meantime I'll work on the other half.",
  "Do you want tea or I can make coffee?",
  'If you agree, please sign.',
  "If you can't read the file, tell me.",
  "Can you fix the build? If it isn't in the cache, it fails.",
  "Could you check the sensor? If we don't get a signal, the motor stops.",
  "Can you fix it? If the disk isn't mounted, the job fails.",
  'Could you have a look? Pods not ready within 5 minutes are removed.',
  'It was closed. Otherwise I liked the place. Could you book it?',
]

describe('what happens without an answer', () => {
  test.each(silence)('%s %s', (before, fallback, after = '') => {
    const text = `${before} ${fallback}${after}`.trimStart()
    expect(words(text)).toEqual([fallback])
    expect(read(text).facts.fallbacks[0]?.basis).toBe('silence')
  })
})

describe('what happens without the deed', () => {
  test.each(consequence)('%s %s', (before, fallback, after = '') => {
    const text = `${before} ${fallback}${after}`.trimStart()
    expect(words(text)).toEqual([fallback])
    expect(read(text).facts.fallbacks[0]?.basis).toBe('consequence')
  })
})

describe('what only looks like it', () => {
  test.each(others)('%s', text => {
    expect(words(text)).toEqual([])
  })
})

describe('what a fallback speaks of', () => {
  test('the asks of its sentence', () => {
    const {facts} = read("Please check the logs. Please sign the lease by Friday or I'll ask Piet to do it.\n\nThanks!")
    expect(facts.fallbacks.map(({serves}) => serves)).toEqual([[1]])
  })

  test('the asks before it in its paragraph', () => {
    const text = "Please send the plan.\n\nPlease read the draft. Please tell Uma. If I hear nothing, I'll print it."
    const {facts} = read(text)
    expect(facts.fallbacks.map(({serves}) => serves)).toEqual([[1, 2]])
  })

  test('all asks where it stands alone', () => {
    const {facts} = read("- Please send the plan\n- Please read the draft\n\nIf I hear nothing, I'll print it.")
    expect(facts.fallbacks.map(({serves}) => serves)).toEqual([[0, 1]])
  })
})
