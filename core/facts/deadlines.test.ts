import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'
import type {Deadline} from './facts.js'

const clock = {now: Date.parse('2026-11-24T10:00:00Z'), zone: 'Europe/Berlin'}

const read = (text: string, subject?: string) =>
  parseDraft(text, {untitled: true, kind: 'message', clock, ...(subject ? {subject} : {})})

/** Each deadline as "words (precision)". */
function deadlines(text: string): string[] {
  const draft = read(text)
  return draft.facts.deadlines.map(deadline => `${words(text, deadline)} (${deadline.precision})`)
}

const words = (text: string, {start, end}: Deadline): string => text.slice(start, end).replace(/\s+/g, ' ')

/** What is a deadline: a draft, and each of its deadlines. */
const limits: readonly (readonly [text: string, ...expected: string[]])[] = [
  // Behind a preposition.
  ['Please send me the signed form by Friday.', 'by Friday (relative)'],
  ['Could you return the keys before 3 December?', 'before 3 December (exact)'],
  ['Please file the claim no later than Monday, 30 November 2026.', 'no later than Monday, 30 November 2026 (exact)'],
  ['Kindly pay the invoice on or before 15 January 2027.', 'on or before 15 January 2027 (exact)'],
  ['Please get the slides to Odile by noon on Thursday.', 'by noon on Thursday (relative)'],
  ['Can you finish the draft by the  end of\nthis week?', 'by the end of this week (relative)'],
  ['Can I have the head count within two days?', 'within two days (relative)'],
  ['Please vote in the next 48 hours.', 'in the next 48 hours (relative)'],
  ['Send me the log before the call.', 'before the call (relative)'],
  ['Please RSVP by 2 December.', 'by 2 December (exact)'],
  ['The expense reports are due by 5pm on 30 November.', 'due by 5pm on 30 November (exact)'],
  ['Would you be so kind as to answer until Wednesday, 9 December?', 'until Wednesday, 9 December (exact)'],
  ['I need your go before the release.', 'before the release (relative)'],
  ['Please reply by EOD.', 'by EOD (relative)'],
  ['Let me know by tomorrow whether the hall is free.', 'by tomorrow (relative)'],
  ['Could someone review #812 by 17:00 UTC on 2 December 2026?', 'by 17:00 UTC on 2 December 2026 (exact)'],
  [
    'Please tell Ines by close of business on Tuesday which van you take.',
    'by close of business on Tuesday (relative)',
  ],
  ['Please have the hall booked by the 15th.', 'by the 15th (relative)'],
  ['We would like your answer by mid-December, if you can.', 'by mid-December (relative)'],
  ['It would help if you sent the photos before Thursday.', 'before Thursday (relative)'],
  // Limits that limit nothing.
  ['Please look into the leak ASAP.', 'ASAP (vague)'],
  ['Could you call the plumber as soon as possible?', 'as soon as possible (vague)'],
  ['Please send the minutes at your convenience.', 'at your convenience (vague)'],
  ['When you get a chance, could you rename the folder?', 'When you get a chance (vague)'],
  ['Would you mind checking the meter when you have a minute?', 'when you have a minute (vague)'],
  ['I know the week is full, but when you find time, please read chapter two.', 'when you find time (vague)'],
  ['Please order new toner soon.', 'soon (vague)'],
  ['We need to get this fixed quickly, can you take it?', 'quickly (vague)'],
  ['Could you water the plants? No rush.', 'No rush (vague)'],
  ['Please unlock my account immediately.', 'immediately (vague)'],
  // A day in the ask itself.
  ['Can you call me tomorrow?', 'tomorrow (relative)'],
  ['Please send the contract today.', 'today (relative)'],
  ['Could you take my shift on Saturday?', 'Saturday (relative)'],
  ['Please book the van for Monday.', 'Monday (relative)'],
  ['Can you pick up the banner this afternoon?', 'this afternoon (relative)'],
  ['Please start the import at 22:00.', 'at 22:00 (relative)'],
  ['Starting Monday, please use the side door.', 'Starting Monday (relative)'],
  ['Tomorrow morning, could you let the electrician in?', 'Tomorrow morning (relative)'],
  ["I'd like to talk this over with you this week.", 'this week (relative)'],
  ['Call me when you get back.', 'when you get back (relative)'],
  // Meetings and events.
  ['Can we meet Tuesday at 3?', 'Tuesday at 3 (relative)'],
  ['How about Thursday at 11 for the walk-through?', 'Thursday at 11 (relative)'],
  ['Are you free tomorrow at 9?', 'tomorrow at 9 (relative)'],
  ['Would lunch on Friday work for you?', 'Friday (relative)'],
  [
    'Please join us on Wednesday, 9 December 2026 at 18:00 in the annex.',
    'Wednesday, 9 December 2026 at 18:00 (exact)',
  ],
  ["You're invited to the tasting on 4 December at 19:00 CET.", '4 December at 19:00 CET (exact)'],
  ['Let me know if you are available to meet on 2 December.', '2 December (exact)'],
  [
    'Our open house takes place on Saturday, 12 December. Please come and bring a friend!',
    'Saturday, 12 December (exact)',
  ],
  ["Let's go through the numbers on Monday.", 'Monday (relative)'],
  ['The kick-off is in room 4 on 7 December at 10:00. Please attend in person.', '7 December at 10:00 (exact)'],
  // In a sentence of its own.
  ['Please choose a colour for the doors. I need this by Friday.', 'by Friday (relative)'],
  ['Can you send us an offer? The deadline is Thursday.', 'Thursday (relative)'],
  ['Please comment on the plan. Deadline: 4 December 2026.', '4 December 2026 (exact)'],
  ['Could you proofread the flyer? By Wednesday would be great.', 'By Wednesday (relative)'],
  ['Please sign the lease. It has to be at the office by 1 December.', 'by 1 December (exact)'],
  ['Please upload the scan at https://example.org/up. The link expires on 30 November.', '30 November (exact)'],
  ['The survey is open until 11 December. Please fill it in.', 'until 11 December (exact)'],
  ['Can you fix the label? Tomorrow is fine.', 'Tomorrow (relative)'],
  ['Which frame do you want? We have to order by Tuesday.', 'by Tuesday (relative)'],
  ['You have until 10 December to object. Please write to the board.', 'until 10 December (exact)'],
  // The time at which a default takes effect.
  ["Unless I hear otherwise by Thursday, I'll book the blue room.", 'by Thursday (relative)'],
  ["Please look at the draft. If I don't hear from you by 5 pm, I'll send it.", 'by 5 pm (relative)'],
  ['Could you check the totals? If there are no objections, the report goes out on 3 December.', '3 December (exact)'],
  [
    "If we can't settle the date by the end of the month, we lose the hall. Can you ask Piet?",
    'by the end of the month (relative)',
  ],
  // When somebody finds the time.
  ['Please send me the list when you have a few minutes.', 'when you have a few minutes (vague)'],
  ['Could you ask them to call me when they get a chance?', 'when they get a chance (vague)'],
  ['Could you restart it when someone has a moment?', 'when someone has a moment (vague)'],
  ['Please call me first chance you get.', 'first chance you get (vague)'],
  ['pls send me the rates when u get a sec', 'when u get a sec (vague)'],
  ['Please get back to him soon, he was a little testy.', 'soon (vague)'],
  // Before something that goes on.
  ['Please fill in the form prior to your first day.', 'prior to your first day (relative)'],
  ['Please sign the sheet when you get to the office.', 'when you get to the office (relative)'],
  ['Could you pay it before they close the till at 4?', 'before they close the till at 4 (relative)'],
  ['Could you drop it off before the shop closes?', 'before the shop closes (relative)'],
  ['Please run the smoke tests before we tag on Friday.', 'before we tag on Friday (relative)'],
  ['Set your line-up before kickoff Thursday, not Sunday.', 'before kickoff Thursday (relative)'],
  // Hours and zones.
  ['Could you come between 10 and 12 on Tuesday?', '10 and 12 on Tuesday (relative)'],
  ['Please answer by 5:00 p.m. EST on December 4, 2026.', 'by 5:00 p.m. EST on December 4, 2026 (exact)'],
  ['Please confirm it by 17:00 PPT, 12/01/2026.', 'by 17:00 PPT, 12/01/2026 (exact)'],
  ['Let me know by 5.', 'by 5 (relative)'],
  ['how about wed?', 'wed (relative)'],
  ['Any chance I could borrow the ladder Saturday?', 'Saturday (relative)'],
  ["I'd appreciate a reply this week.", 'this week (relative)'],
  // The time that somebody has or that something stays open.
  ["We've got until Friday noon to answer them. Can you draft something?", 'until Friday noon (relative)'],
  ['They gave us until Monday. Can you draft something?', 'until Monday (relative)'],
  ['The shop can hold it there till Thursday. Should I take it?', 'till Thursday (relative)'],
  ['Which cake shall we order? The baker wants to know tonight.', 'tonight (relative)'],
  ['Please check in below. This confirms your appointment on 3 December at 2 p.m.', '3 December at 2 p.m. (exact)'],
  ["There'll be soup in the kitchen at 1:00 pm and we hope that everybody can come.", 'at 1:00 pm (relative)'],
  ['Two things, both by 4 December 2026. Please send the plan. Could you book the hall?', 'by 4 December 2026 (exact)'],
  // One limit beside the time of something else.
  ['The menus go to print on Saturday, so please send the corrections by EOD Friday.', 'by EOD Friday (relative)'],
  ['Please send the corrections by EOD Friday. The menus go to print on Saturday.', 'by EOD Friday (relative)'],
  ['Please send the corrections. The menus go to print on Saturday.', 'Saturday (relative)'],
  ["Please send the number in the next two days or it doesn't go out this month.", 'in the next two days (relative)'],
  // Several.
  [
    'Please send the text by 2 December and the pictures by 9 December.',
    'by 2 December (exact)',
    'by 9 December (exact)',
  ],
  [
    'Please come on 12 December at 14:00. Tell Uma by 5 December whether you can.',
    '12 December at 14:00 (exact)',
    'by 5 December (exact)',
  ],
]

/** What is none: dates of other things, the past, durations, plans. */
const others: readonly string[] = [
  'The release went out on Friday. Can you look at the logs?',
  'As we agreed yesterday, the form has changed. Please use the new one.',
  'Please re-run the import of last night.',
  'Could you set the retention to 45 days?',
  "I'll send you the numbers by Friday. Can you check the layout?",
  'We will publish the results on 3 December. Who wants to write the post?',
  'Please use version 2026.11 of the template.',
  'Can you tell me why the backup of 3 March is empty?',
  'Did the parcel arrive on Monday?',
  'Please see my mail of Tuesday and tell me what you think.',
  'The office is closed until 4 January.',
  'We met on 12 November and it went well. Thanks for coming!',
  'Please cancel the Friday newsletter.',
  'Could you send me the notes of the call on Monday?',
  'Which invoices from October are still open?',
  'Please make the changes to your December 2026 schedule.',
  'See you soon! Please give my regards to Ana.',
  'Who was on duty at 02:00 UTC on 3 November?',
  'Since we moved in May, the heating has been loud. Could you check it?',
  'Please extend the lease until December.',
  'I am away from Monday to Thursday. Please ask Joost.',
  'The price was 410 on 4/7 and is 380 today. What happened?',
  'Can you explain what you would change tomorrow if it were up to you?',
  'I spoke to Ada this morning. Could you call her back?',
  'He comes back on Wednesday, so please leave the desk as it is.',
  'Please find out when the train leaves.',
  'Have you heard how the hearing on Thursday went?',
  'The shop has been closed since 1 September. Do you know why?',
  'Lunch is served at noon. Enjoy!',
  'This takes ten minutes. Could you try it?',
  'We got the letter two weeks ago. Can you answer it?',
  'He wants a lease until 2031. Could you check the draft?',
  'She needs a visa until March. Could you look into it?',
  'Could we move the stand-up to 10:30 from next week on?',
  'Please comment on the outline. My aim is to have it done by 8 December.',
  'The payment has until today not arrived. Could you look?',
  'Please let them know they may be cut off tonight.',
  'Remind Jo that the bins go out on Tuesday.',
  'Can you explain what broke on Tuesday?',
  'Please multiply the total by 5.',
  'The hotline is open from 8 to 17. Please use it for questions on pay.',
]

describe('what limits an ask', () => {
  test.each(limits.map(([text, ...expected]) => ({text, expected})))('$text', ({text, expected}) => {
    expect(deadlines(text)).toEqual(expected)
  })
})

describe('what limits nothing that is asked', () => {
  test.each(others.map(text => ({text})))('$text', ({text}) => {
    expect(deadlines(text)).toEqual([])
  })
})

describe('which asks a deadline serves', () => {
  const served = (text: string, subject?: string) => read(text, subject).facts.deadlines.map(({serves}) => serves)

  test('the ask that it stands in', () => {
    expect(served('Please call Ada today. Could you send the plan by 2 December 2026?')).toEqual([[0], [1]])
  })

  test('the ask before it', () => {
    expect(served('Please greet Ada. Could you send the plan? I need it by Friday.').at(-1)).toContain(1)
  })

  test('a whole list below it', () => {
    const text = 'Please do the following by Friday:\n\n- send the plan to Ada\n- call the caterer\n- book the hall\n'
    const {asks, deadlines} = read(text).facts
    const items = asks.flatMap(({sentence}, index) => (sentence.block.type === 'item' ? [index] : []))
    expect(items.length).toBeGreaterThan(1)
    expect(deadlines).toHaveLength(1)
    expect(deadlines[0]?.serves).toEqual(expect.arrayContaining(items))
  })

  test('a whole list above it', () => {
    const list = '- please send the plan\n- please call the caterer\n- please book the hall'
    const [serves] = served(`Three things:\n\n${list}\n\nI need all of it by 4 December 2026.`)
    expect(serves).toEqual(expect.arrayContaining([0, 1, 2]))
  })

  test('a list that its title limits', () => {
    const list = '1. Radka, please send the prices.\n2. Honza, please choose a cover.\n'
    expect(served(`Two things, both by Friday 4 December 2026:\n\n${list}`)).toEqual([[0, 1]])
  })

  test('all asks where it speaks of all', () => {
    const text = 'Please read the plan. Could you also book the hall?\n\nThe deadline for both is Friday.'
    expect(served(text)).toEqual([[0, 1]])
  })
})

describe('what a deadline carries', () => {
  test('its time without the preposition, and the instant', () => {
    const text = 'Please send it to Ada by Friday 27 November 2026, thanks.'
    const [deadline] = read(text).facts.deadlines
    expect(deadline && text.slice(deadline.time.start, deadline.time.end)).toBe('Friday 27 November 2026')
    expect(deadline).toMatchObject({precision: 'exact', instant: '2026-11-27', serves: [0]})
    expect(deadline?.expression).toMatchObject({hasDate: true, hasYear: true, hasWeekday: true})
  })

  test('the end of its day', () => {
    const [deadline] = read('Please sign it by EOD Friday.').facts.deadlines
    expect(deadline).toMatchObject({endOfDay: true, instant: '2026-11-27'})
  })

  test('an exact day where a notice counts from its date', () => {
    const text = '19 March 2026\n\nMembers have ten days from the date of this notice to file a claim.'
    expect(read(text).facts.deadlines.map(({precision}) => precision)).toEqual(['exact'])
  })

  test('its place in the subject', () => {
    const {deadlines} = read('Please read the plan.', 'Comments by 4 December 2026').facts
    expect(deadlines[0]).toMatchObject({in: 'subject', precision: 'exact', serves: expect.arrayContaining([0])})
  })

  test('one time for a day and an hour with a place between', () => {
    const text = 'Please join the review at 15:00 in room Elbe on 9 December 2026.'
    expect(deadlines(text)).toEqual(['at 15:00 in room Elbe on 9 December 2026 (exact)'])
    expect(read(text).facts.deadlines[0]?.instant).toBe('2026-12-09T15:00+01:00')
  })

  test('nothing in quotes, code, greetings and signatures', () => {
    const quote = '> Please answer by Friday.'
    const text = `Hi Ada,\n\n${quote}\n\nCould you check \`by Monday\` in the code?\n\n-- \nJo, away until 4 January`
    expect(deadlines(text)).toEqual([])
  })

  test('nothing where nothing is asked', () => {
    expect(deadlines('The pool closes at 18:00 until Friday. FYI only.')).toEqual([])
  })
})

describe('on any text', () => {
  const vocabulary =
    'please can you send it by Friday before the call 3/4 5pm tomorrow if I do not hear from you otherwise unless ' +
    'now right , . ? ! : \n - > ` ( ) 😀 due deadline no reply needed in two weeks ASAP we meet at'
  const texts = fc.array(fc.constantFrom(...vocabulary.split(' ')), {maxLength: 40}).map(parts => parts.join(' '))

  test('spans lie in the text, in order, and serve asks that exist', () => {
    fc.assert(fc.property(fc.oneof(texts, fc.string({unit: 'binary', maxLength: 200})), check), {numRuns: 500})
  })

  function check(text: string): void {
    const {asks, deadlines, fallbacks, pressure} = read(text).facts
    for (const found of [deadlines, fallbacks, pressure]) {
      found.forEach(({start, end}, index) => {
        expect(start).toBeGreaterThanOrEqual(found[index - 1]?.start ?? 0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      })
    }
    for (const {start, end, time, serves} of deadlines) {
      expect(time.start).toBeGreaterThanOrEqual(start)
      expect(time.end).toBeLessThanOrEqual(end)
      expect(serves.every(index => index < asks.length)).toBe(true)
      expect(new Set(serves).size).toBe(serves.length)
    }
  }
})
