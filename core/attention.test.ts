import {expect, it} from 'vitest'
import {judgedAsks} from './attention.js'
import {parseDraft} from './parse/parse.js'

const judged = (text: string): number => judgedAsks(parseDraft(text)).length

it.each([
  'No action needed, just plan your calls around it.',
  'The gate is shut on Monday. No reply is necessary, just come by the other door.',
])('what is said to need nothing is no ask: %s', text => expect(judged(text)).toBe(0))

it.each([
  'No action needed, but please send the list to Dana.',
  'No action needed from the north team, could the south team send the list?',
  'No action needed today. Please send the list to Dana.',
])('what is asked beside that is one: %s', text => expect(judged(text)).toBe(1))
