import fc from 'fast-check'
import {retext} from 'retext'
import retextReadability from 'retext-readability'
import {expect, test} from 'vitest'
import {Measures} from './readable.js'

/** What retext-readability says of a text, whatever we think of it beforehand. */
function asked(text: string, {age, threshold, minWords}: {age: number; threshold: number; minWords: number}): number {
  const [message] = retext().use(retextReadability, {age, threshold: threshold / 7, minWords}).processSync(text).messages
  const count = /(all|\d) (?:out of )?7/.exec(message?.reason ?? '')?.[1]
  return count === 'all' ? 7 : Number(count ?? 0)
}

const words = fc.constantFrom(
  ...['a', 'I', 'of', 'the', 'and', 'to', 'we', 'is', 'not', "don't", 'well-known', '3.5', 'U.S.', 'and/or', '—', '(aside)', '😀', 'it’s'],
  ...['meeting', 'people', 'against', 'through', 'because', 'interesting', 'responsibility', 'interdepartmental', 'environmental'],
  ...['reorganisation', 'intergovernmental', 'Czechoslovakia', 'renegotiation', 'particularly', 'comprehensive', 'x'.repeat(30)],
)
const texts = fc.tuple(fc.array(words, {minLength: 3, maxLength: 50}), fc.constantFrom('.', '?', '', '!', ':', '."')).map(([all, stop]) => all.join(' ') + stop)
const limits = fc.record({age: fc.integer({min: 8, max: 24}), threshold: fc.integer({min: 1, max: 7}), minWords: fc.integer({min: 1, max: 20})})

test('a look at the letters and words of a sentence spares no one that is too hard', () => {
  fc.assert(
    fc.property(texts, limits, (text, limit) => {
      expect(new Measures(limit).agreeing(text), text).toBe(asked(text, limit))
    }),
    {numRuns: 1500},
  )
})
