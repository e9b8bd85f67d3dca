import {describe, expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'

/** Each stretch of pressure as its words. */
function words(text: string): string[] {
  const {facts} = parseDraft(text, {untitled: true, kind: 'message'})
  return facts.pressure.map(({start, end}) => text.slice(start, end))
}

/** What wants an answer within the hour: a draft, and the words that show it. */
const pressing: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['Can someone restart the printer right now?', 'right now'],
  ['Please call me right now.', 'right now'],
  ['Right now, could you call the caretaker?', 'Right now'],
  ['Need the key to cabinet 12.4 from you within ten minutes.', 'within ten minutes'],
  ['I need your answer right now!', 'right now'],
  ['Please stop the import this minute.', 'this minute'],
  ['Could you send it in the next 10 minutes?', 'in the next 10 minutes'],
  ['Please reply within 5 minutes.', 'within 5 minutes'],
  ['Can you review this in the next half hour?', 'in the next half hour'],
  ['Please confirm within the hour.', 'within the hour'],
  ['I need the figures within an hour.', 'within an hour'],
  ['Could you get me the number in fifteen minutes?', 'in fifteen minutes'],
  ['Are you there?', 'Are you there?'],
  ['Hello, are you there??', 'are you there?'],
  ['You there?', 'You there?'],
  ['Is anyone there?', 'Is anyone there?'],
  ['Please call me now.', 'now'],
  ['Send it now, please.', 'now, please'],
  ['Please come to the desk now!', 'now'],
  ['Answer me.', 'Answer me'],
  ["Please stop what you're doing and look at the alarm.", "stop what you're doing"],
  ["Why aren't you answering?", "Why aren't you answering"],
  ['Please drop everything and fix the login.', 'drop everything'],
  ["This can't wait.", "This can't wait"],
  ['Please approve it. Every minute counts.', 'Every minute counts'],
  ["I'm waiting!", "I'm waiting!"],
  ['Please reply immediately.', 'reply immediately'],
  ['Please call me immediately.', 'call me immediately'],
  ['Could you have a look before you do anything else?', 'before you do anything else'],
  ['Can you check the door at once?', 'at once'],
  ['Please send the code. Right now!', 'Right now'],
  ['We need you to roll back right this second.', 'right this second'],
  ['Please pick up the phone.', 'pick up the phone'],
  ['Can you send it? The client is waiting for your answer.', 'The client is waiting for your answer.'],
  ['Need it at the lower field NOW', 'NOW'],
  ['Need the spare keys at the gate now!', 'now'],
  ['Can you join the bridge in 2 minutes?', 'in 2 minutes'],
  ['The bus leaves at 14:20, can you bring the first-aid kit down right now?', 'right now'],
  ['Quick answer needed right now: blue or red?', 'right now'],
  ['You have ten minutes to send me the file.', 'You have ten minutes'],
  ['I expect your answer within the next thirty minutes.', 'within the next thirty minutes'],
]

/** What only looks like it. */
const calm: readonly string[] = [
  'Right now the lift is being serviced, so please take the stairs at the back.',
  'Right now Lena is in a lesson, please send me the scans.',
  'Right now, who is in the building?',
  'The tests fail right now.',
  "I'm not at my desk right now, please send the file by mail by 27 November 2026.",
  "There's a queue at the gate right now. Could you open the second one by Friday?",
  'Please add a timeout so that the client gives up within 30 seconds.',
  "Take your time, there's no need to reply immediately.",
  'When you have ten minutes left over, please read the draft.',
  'Who is working on this right now?',
  'Can you tell me what is broken right now?',
  "I'm busy right now. Could you ask Ada?",
  'Please look at it ASAP.',
  'Could you check it today?',
  'Please answer by 17:00.',
  'The build takes ten minutes. Can you start it?',
  'It starts within an hour of midnight. Can you check the log?',
  "I'll be back in 10 minutes. Could you wait?",
  'The train leaves in 20 minutes.',
  'Will you be there?',
  'Are you there on Friday?',
  'Shall I meet you there?',
  'Is there anyone who knows the code?',
  'What should I do now?',
  'It works now. Please close the issue.',
  'From now on, please use the new form.',
  'Please let me know by now and then how it goes.',
  'The fix is out now, please update.',
  "No rush, it can wait until Monday. Could you look then?",
  "We are waiting for the parcel from Porto. Can you ask them?",
  'The page loads in 3 seconds. Could you make it faster?',
  'Please walk five minutes to the left.',
  'He immediately replied. Can you thank him?',
  'Please set the timeout to 30 minutes.',
  "You don't have to drop everything for this. Could you read it next week?",
  'Can you answer the phone on Friday?',
  'Both of you spoke at once. Could you repeat it?',
  'Could you book a table in an hour-long slot?',
  'Nobody was there. Can you call them?',
  'Needs are now met. Can you tell them?',
  'How long did it take? I guess within 20 minutes.',
  'The meeting is in 5 minutes. Enjoy!',
]

describe('pressure', () => {
  test.each(pressing.map(([text, ...expected]) => ({text, expected})))('$text', ({text, expected}) => {
    expect(words(text)).toEqual(expected)
  })
})

describe('no pressure', () => {
  test.each(calm)('%s', text => {
    expect(words(text)).toEqual([])
  })
})
