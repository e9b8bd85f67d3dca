import {describe, expect, test} from 'vitest'
import {directly, hedging} from './hedges.js'
import {parseDraft} from './parse/parse.js'

/** The last sentence of a message, asked plainly. */
function plain(text: string): string | undefined {
  const draft = parseDraft(text, {kind: 'message'})
  const sentence = draft.sentences.at(-1)
  const direct = sentence && directly(draft, sentence)
  return direct && draft.text.slice(0, sentence.start + direct.from) + direct.text
}

describe('a hedged ask', () => {
  test.each([
    ['I was just wondering if you could maybe send the plan?', 'Could you send the plan?'],
    ['Would it perhaps be possible to maybe get the room earlier, if it isn’t too much trouble?', 'Could I get the room earlier?'],
    ['Might it be possible for you to perhaps sign the form before Friday?', 'Could you sign the form before Friday?'],
    ['I was kind of wondering whether we could possibly move the call, if nobody minds?', 'Could we move the call?'],
    ['Hi Tess, I know you’re super busy, but could you maybe explain graph 2?', 'Hi Tess, could you explain graph 2?'],
    ['If you don’t mind and if it’s not too much to ask, I’d maybe like to borrow your ladder?', 'Could I borrow your ladder?'],
    ['Um, sorry, would you possibly mind turning it down a bit, if that’s alright?', 'Would you mind turning it down a bit?'],
    ['I was just sort of wondering if it might be okay if we paid later?', 'Would it be okay if we paid later?'],
    ['I was kind of curious, if I may ask, when the boiler might possibly come?', 'Could you tell me when the boiler might come?'],
    ['I guess I just wondered if you might perhaps have the slides?', 'Do you have the slides?'],
    ['I don’t suppose you’d have a minute to maybe glance at `ci.yml`?', 'Could you glance at `ci.yml`?'],
  ])('%s', (text, asked) => {
    expect(plain(text)).toBe(asked)
  })

  test.each([
    ['As the landlord comes on Friday, I was just wondering if you could maybe call?', 'As the landlord comes on Friday, could you call?'],
    ['The bus leaves at nine, so I was sort of wondering if you might come now?', 'The bus leaves at nine, so could you come now?'],
    ['If you want the discount, I was just wondering whether you could perhaps sign?', 'If you want the discount, could you sign?'],
    ['Noor, I was just wondering if you could maybe send *both* pages?', 'Noor, could you send *both* pages?'],
  ])('keeps what else it says: %s', (text, asked) => {
    expect(plain(text)).toBe(asked)
  })
})

test.each([
  'Could you please send me the file by Friday?',
  'Would you mind looking at the logs before noon?',
  'I was wondering if you could send me the lease.',
  'Would it be possible to move the call to Thursday?',
  'I would be grateful if you could sign it.',
])('is polite and no more: %s', text => {
  expect(hedging(text)).toBeLessThan(4)
})

test.each([
  'I was just wondering if you could maybe help?',
  'Could you perhaps, if it’s not too much trouble, possibly call?',
  'I hate to ask, but would you maybe have a look?',
  'Ignore this if you like, but might you be able to look at it?',
])('is stacked: %s', text => {
  expect(hedging(text.replaceAll('’', "'"))).toBeGreaterThanOrEqual(4)
})
