import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bestOf} from './symbol-search.js'

const all = [
  {name: 'Keep the price list', container: 'Decisions'},
  {name: 'Send the relisted offers to Dana', container: 'Action items · Bo · open'},
  {name: 'Ask the bank', container: 'Action items · Lis · done'},
  {name: 'Look into some tills', container: 'Shop'},
]
const found = (query: string, most = 10): string[] => bestOf(all, query, most).map(({name}) => name)

test('the better comes before the worse: whole words, parts of words, what stands beside, letters in their order', () => {
  expect(found('lis')).toEqual(['Keep the price list', 'Send the relisted offers to Dana', 'Ask the bank', 'Look into some tills'])
  expect(found('ltl')).toEqual(['Look into some tills'])
  expect(found('opn')).toEqual(['Send the relisted offers to Dana'])
})

test('words count in any order and case, each of them, and beside the name too', () => {
  expect(found('LIST price')).toEqual(['Keep the price list'])
  expect(found('bank done')).toEqual(['Ask the bank'])
  expect(found('pricelist')).toEqual(['Keep the price list'])
  expect(found('bank zebra')).toEqual([])
})

test('an empty query finds all, up to the limit', () => {
  expect(found('')).toHaveLength(4)
  expect(found('  ', 3)).toEqual(all.slice(0, 3).map(({name}) => name))
  expect(found('e', 2)).toHaveLength(2)
})

test('whatever letters of a name are typed in their order, it is found', () => {
  const letters = fc.record({name: fc.stringMatching(/^[\p{L} 🙂]{1,40}$/u), picks: fc.array(fc.boolean(), {minLength: 40, maxLength: 40})})
  fc.assert(
    fc.property(letters, ({name, picks}) => {
      // Letters that become several in lower case are cut by no keyboard.
      const query = [...name].filter((letter, index) => picks[index] && letter.toLowerCase().length === letter.length).join('')
      expect(bestOf([{name, container: ''}], query, 1)).toHaveLength(1)
    }),
  )
})
