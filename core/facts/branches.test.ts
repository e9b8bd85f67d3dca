import {expect, test} from 'vitest'
import {Branches} from './branches.js'

const branches = new Branches([
  '(?:hand|turn) (?:in|over) [a-z]+|surrender\\b',
  'take [^.]{3,30}? off (?:all|every)',
  '(?:un|dis)invite\\b',
  're-?check (?:all|EUR)',
  'go to(?! bed)',
  "don't (?:call|write)",
])
const find = (text: string) => {
  const match = branches.find(text)
  return match && text.slice(match.start, match.end)
}

test.each([
  ['Please hand in badges.', 'hand in badges'],
  ['You must Surrender', 'Surrender'],
  ['Take the old ones off all shelves', 'Take the old ones off all'],
  ['We disinvite him, or uninvite her', 'disinvite'],
  ['recheck all, re-check all', 'recheck all'],
  ['re-check eur', 're-check eur'],
  ['go to bed, or go to work', 'go to'],
  ["DON'T call", "DON'T call"],
])('finds the first match: %s', (text, expected) => {
  expect(find(text)).toBe(expected)
})

test.each(['unhand in badges', 'hand it in', 'surrenders', 'go to bed', '', 'take it', 'recheck some'])('finds nothing: %s', text => {
  expect(find(text)).toBe(undefined)
})

test('does what one pattern of all branches does', () => {
  const sources = ['(?:a|an?y) one', 'so(?:me)? (?:day|time)s?', 'x-?ray', 'it']
  const one = new RegExp(`\\b(?:${sources.join('|')})`, 'i')
  const many = new Branches(sources)
  for (const text of ['any one', 'A one', 'an one', 'so days', 'someday', 'some times', 'xray', 'x-ray', 'it', 'bit', 'say it', '']) {
    expect([text, many.find(text)?.start]).toEqual([text, one.exec(text)?.index])
  }
})

test('a branch that does not begin with a word is refused', () => {
  expect(() => new Branches(['[a-z]+ off'])).toThrow('A branch must begin with a word: [a-z]+ off')
})
