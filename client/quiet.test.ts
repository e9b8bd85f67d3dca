import {describe, expect, it} from 'vitest'
import {moved, sentenceAround, whileTyping} from './quiet.js'

/** The sentence around “|”. */
function around(drawn: string): string {
  const text = drawn.replace('|', '')
  const {start, end} = sentenceAround(text, drawn.indexOf('|'))
  return text.slice(start, end)
}

describe('the sentence being written', () => {
  it.each([
    ['Hi Bo,\n\nThe job failed. Could you lo|ok soon? Thanks.\n', 'Could you look soon?'],
    ['Hi Bo,\n\nThe j|ob failed. Could you look soon?\n', 'The job failed.'],
    ['It failed. Could you\nlook so|on', 'Could you\nlook soon'],
    ['Could you look soon.|', 'Could you look soon.'],
    ['Could you look soon. |', ''],
    ['“Could you look?” he sa|id.', 'he said.'],
    ['- fix it\n- check| it\n- ship it', 'check it'],
    ['1. fix it\n2. check| it\n3. ship it', 'check it'],
    ['|', ''],
    ['Hi|', 'Hi'],
  ])('of %j', (drawn, sentence) => {
    expect(around(drawn)).toBe(sentence)
  })
})

describe('while typing', () => {
  const text = 'Hi Bo,\n\nThe job failed. Could you look soon? Thanks.\n'
  const start = text.indexOf('soon')
  const vague = {rule: 'deadline-exact', start, end: start + 4, whole: false}
  const lack = {...vague, rule: 'fallback-stated', whole: true}

  it('holds back what is in the sentence being written', () => {
    expect(whileTyping(text, text.indexOf('look'), [vague], new Set())).toEqual([])
    expect(whileTyping(text, text.indexOf('job'), [vague], new Set())).toEqual([vague])
    expect(whileTyping(text, undefined, [vague], new Set())).toEqual([vague])
  })

  it('holds back what the draft as a whole lacks, unless it was told already', () => {
    expect(whileTyping(text, undefined, [lack], new Set())).toEqual([])
    expect(whileTyping(text, text.indexOf('job'), [lack], new Set(['fallback-stated']))).toEqual([lack])
    expect(whileTyping(text, text.indexOf('look'), [lack], new Set(['fallback-stated']))).toEqual([])
  })
})

describe('a change of the text', () => {
  const soon = {rule: 'deadline-exact', start: 10, end: 14, whole: false}
  const spansAfter = (...changes: [from: number, length: number, text: string][]) =>
    moved([soon], changes.map(([rangeOffset, rangeLength, text]) => ({rangeOffset, rangeLength, text}))).map(({start, end}) => [start, end])

  it('moves what stands behind it', () => {
    expect(spansAfter([3, 0, 'ab'])).toEqual([[12, 16]])
    expect(spansAfter([3, 4, ''])).toEqual([[6, 10]])
    expect(spansAfter([10, 0, 'a'])).toEqual([[11, 15]])
    expect(spansAfter([14, 0, 'a'])).toEqual([[10, 14]])
    expect(spansAfter([20, 3, ''], [0, 0, 'a'])).toEqual([[11, 15]])
  })

  it('undoes what it touches', () => {
    expect(spansAfter([12, 0, 'a'])).toEqual([])
    expect(spansAfter([8, 3, ''])).toEqual([])
    expect(spansAfter([10, 4, 'F'])).toEqual([])
    expect(spansAfter([0, 30, ''])).toEqual([])
  })
})
