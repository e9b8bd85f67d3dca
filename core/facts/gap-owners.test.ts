import {describe, expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'

const unowned = (text: string) => parseDraft(text, {kind: 'message'}).facts.unowned

describe('names nobody of several readers', () => {
  test.each([
    ['Anna, Piotr and Lucie: could somebody pull the figures by Friday?', 'someone'],
    ['Hi folks, someone has to check the valve before Thursday.', 'someone'],
    ['@maria @tomas one of you two please merge the branch before noon.', 'someone'],
    ['Kai, Lena, Ömer – does anyone have time to translate the flyer by Monday?', 'someone'],
    ['Hello choir, is anybody able to unlock the church at 18:30?', 'someone'],
    ['Hi both, I’d appreciate it if someone could check the numbers in tab 2.', 'someone'],
    ['Hey all, could somebody with a car pick up the banners on Thursday?', 'someone'],
    ['Hi crew, we really should replace the filter before the inspection.', 'we'],
    ['Folks, can we clean up the staging bucket before 1 January?', 'we'],
    ['@lea @tom we need to rotate the keys before the 19th.', 'we'],
    ['Hi everyone, the freezer needs to be cleaned before Monday.', 'work'],
    ['Hi team,\n\nbefore the fair we need to:\n\n- book the van\n- print the flyers\n\nPlease have it done by Friday.', 'list'],
  ])('%s', (text, as) => {
    const [first] = unowned(text)
    expect(first).toMatchObject({as, call: false})
  })
})

describe('is owned, or asks for no work', () => {
  test.each([
    'Hi team, please each send me your hours by Friday.',
    'Anna, could you pull the figures by Friday? Piotr has his.',
    'Hi Ben, can someone on your side confirm the bank details?',
    'Hi all, someone parked in front of the gate. Please keep it free.',
    'Hi team, can we meet on Tuesday at 10:00?',
    'Hello everyone, can we use the big screen for the match on Friday?',
    'Would anyone like two tickets for the match? First come, first served.',
    'Would anyone mind if I took the server down at noon?',
    'I’m looking for someone to share a taxi from the airport on Sunday.',
    'Carol, I marked it up. Two originals have to be signed by Jim before they go out, please.',
    'Team, any change must be cleared with Ada. Please keep to it.',
  ])('%s', text => {
    expect(unowned(text)).toEqual([])
  })
})

test('is an open call where a channel is asked', () => {
  expect(unowned('We’re two drivers short, can anyone take the Millbrook round?')).toMatchObject([{call: true}])
})

test('a mail to one person is for that person, and one to a list for nobody in particular', () => {
  const text = 'The lift is stuck again. Could someone call the service before noon?\n'
  const sent = (...recipients: string[]) => parseDraft(text, {kind: 'message', recipients}).facts.unowned.length
  expect([sent('Dana Kirk'), sent('Kirk, Dana'), sent('Building team'), sent('board@linden.example'), sent('Dana Kirk', 'Omar Haddad')]).toEqual([0, 0, 1, 1, 1])
})
