import {describe, expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'

const isLive = (text: string): boolean => parseDraft(text, {untitled: true, kind: 'message'}).facts.live

/** What should rather be talked through. */
const hot: readonly string[] = [
  "I don't appreciate the way you spoke to us.",
  'I find your remarks insulting.',
  'I have never been spoken to like that.',
  "It hurts that you didn't even ask me.",
  'You moved my desk without even asking me.',
  'I expected better of you.',
  'We need to have a conversation about your behaviour.',
  'This discussion is going nowhere.',
  'We have sent each other thirty mails and are no closer.',
  "That's a lie, and you know it.",
  'How dare you change my numbers without a word?',
  'I feel humiliated after what you wrote in front of the whole team.',
  "I'm furious with you. You went behind my back.",
  'You lied to me about the budget.',
  'I am deeply hurt by your last message.',
  "I've had enough of you and your excuses.",
  "I'm sick of being blamed for every outage.",
  'Your tone is disrespectful, and I am done answering.',
  'You people are incompetent.',
  'I have lost all trust in you.',
  'Frankly, your performance this quarter has been unacceptable.',
  'You let the whole team down, and everybody knows it. You let us down again.',
  'Several people have complained about you since March.',
  'This is your final warning.',
  'Nobody wants to work with you any more.',
  'You never listen! This is outrageous!',
  'You always ignore my mails. I will not put up with it. I refuse to go on like this.',
  'WHAT THE HELL are you doing?! This is COMPLETELY unacceptable!!',
  "You don't even care. Enough is enough.",
  "We keep going in circles on the rota, and each mail makes it worse.",
  'We are talking past each other here.',
  "This thread has been going round in circles since Monday.",
  "We've been over this five times, and I still don't see what you want.",
  "We won't be able to settle this in writing.",
  'For the fourth time, I did not approve the order.',
  "I don't think we can resolve this by email.",
  'I felt undermined when you cut me off.',
  "Shame on you. People worked all night for this.",
  'Stop blaming me for your delays.',
  'I was insulted by the way you put it.',
  "I can't trust you with the keys any longer. I can't work with you.",
  'Everyone says something different, the plans contradict each other, and I have asked you three times which holds.',
]

/** What stays in writing. */
const cool: readonly string[] = [
  'I appreciate your tone and your patience.',
  'We were disappointed with the service. Please refund the order.',
  'You never replied to my mail of 3 May, so I am asking again.',
  'You constantly see this error if the cache is cold.',
  'That was the last time I took the bus.',
  'Are we closer to a date? I have sent two mails.',
  'I expected more rain in April.',
  'The team leads will talk about performance on Monday.',
  'The build is broken again. Can someone look?',
  "I'm disappointed that the fair was cancelled.",
  'This is a terrible bug, and it bit us twice.',
  'I strongly disagree with the plan. The second option costs half.',
  'Sorry, I was wrong about the totals.',
  'The error handling here is a mess. I would rewrite it.',
  'I hate this compiler.',
  'The customer is furious. What shall we tell him?',
  'He was angry about the invoice, so I sent a new one.',
  'I am sick this week. Could you take over?',
  'It is unacceptable for a cache to return stale rows. Fixed in #12.',
  'You always get the best seats, lucky you!',
  "Why don't you use the second form?",
  'I never got the letter. Could you send it again?',
  'You missed a comma in line three.',
  'The loop runs round and round until the queue is empty.',
  'I demand nothing, I only ask.',
  'Could you please stop the import? It fills the disk.',
  'That was a painful release. Thanks for staying late!',
  "I'm tired, so I'll read it tomorrow.",
  'This is the third time that the job failed this week.',
  'I was hurt in the match and am off until Monday.',
  'The two pages contradict each other. Which one holds?',
  'Unbelievable how fast the new index is.',
  'No hard feelings, but I would rather not join.',
  'Your talk was insanely good!!',
  'We went back and forth on the name and chose Heron.',
  'Please do not take this the wrong way: the second chapter needs work.',
  'I feel that the blue one fits better.',
  'WARNING: the certificate expires on Friday. PLEASE RENEW IT.',
  'He said "how dare you", and the hall laughed.',
  'We got attacked by bots last night, all is well.',
  'I am fed up with winter.',
]

describe('better talked through', () => {
  test.each(hot)('%s', text => {
    expect(isLive(text)).toBe(true)
  })
})

describe('fine in writing', () => {
  test.each(cool)('%s', text => {
    expect(isLive(text)).toBe(false)
  })
})
