import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {linearPattern} from './linear.js'

const found = (source: string, text: string, ignoreCase = true): string[] => {
  const pattern = linearPattern(source, ignoreCase)
  if (typeof pattern === 'string') throw new Error(pattern)
  return [...pattern.matches(text)].map(({start, end}) => text.slice(start, end))
}
const native = (source: string, text: string, flags = 'giu'): string[] =>
  [...text.matchAll(new RegExp(source, flags))].map(([match]) => match).filter(Boolean)

describe('a linear pattern', () => {
  it.each([
    ['circle\\s+back', 'We circle  back. Circle back!'],
    ['\\b(?:as|so) soon as (possible|we can)\\b', 'As soon as possible, so soon as we can, soon as possible'],
    ['a{2,3}', 'a aa aaa aaaa aaaaa'],
    ['a{2}b?', 'aab aa ab'],
    ['a{1,}?b', 'aaab'],
    ['<.+?>|<.+>', '<a> and <b>'],
    ['(x+x+)+y', 'xxxy xx'],
    ['^so\\b|\\bnow$', 'So we do it so now'],
    ['[^\\]a-c]+', 'abcdef]ghi'],
    ['\\p{Lu}\\P{L}|\\u{1F600}|\\uD83D\\uDE80', 'A1 😀 🚀'],
    ['(?<who>dana|wei)s?', 'Dana and weis'],
    ['.', '👍🏽é'],
    ['x|', 'axb'],
    ['(?:a|b|ab)c', 'abc bc'],
    ['\\x41\\cJ?\\.', 'A. a.'],
    ['K', 'k \u212A'],
  ])('%s matches as JavaScript does in %j', (source, text) => {
    expect(found(source, text)).toEqual(native(source, text))
  })

  it('heeds case where it is told to', () => {
    expect(found('github', 'Github github', false)).toEqual(['github'])
  })

  it('agrees with JavaScript on patterns at random', () => {
    const atom = fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '\\w', '\\b', '\\s', '(?:a|bc)', '(ab|a)', '(?:b|c|)')
    const mark = fc.constantFrom('', '', '', '?', '{2}', '{1,2}', '??')
    const piece = fc.oneof(
      fc.tuple(atom, mark).map(([one, often]) => (one === '\\b' ? one : one + often)),
      fc.tuple(fc.constantFrom('a', 'b', '[ab]', '.', '(?:a|bc)', '(?:ab)'), fc.constantFrom('*', '+', '*?', '+?')).map(parts => parts.join('')),
    )
    const sequence = fc.array(piece, {minLength: 1, maxLength: 5}).map(parts => parts.join(''))
    const source = fc.array(sequence, {minLength: 1, maxLength: 3}).map(parts => parts.join('|'))
    const text = fc.string({unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '😀'), maxLength: 12})
    const property = fc.property(source, text, (pattern, subject) => {
      // Where JavaScript prefers an empty match, it looks no further from there; such patterns are left out.
      fc.pre(![...subject.matchAll(new RegExp(pattern, 'giu'))].some(([match]) => match === ''))
      expect(found(pattern, subject)).toEqual(native(pattern, subject))
    })
    fc.assert(property, {numRuns: 3000, seed: 7})
  })

  it.each(['(a+)+$', '(a|a)*$', '(a|aa)+$', '(.*a){12}$', '(a*)*b', '(?:a?){25}a{25}$', '\\b(?:\\w+\\s?)+:'])(
    'takes no time over %s in a hostile text',
    source => {
      const text = `${'a'.repeat(20_000)}!`
      const start = performance.now()
      found(source, text)
      expect(performance.now() - start).toBeLessThan(5000)
    },
  )

  it.each([
    ['(', 'it is no regular expression (unterminated group)'],
    ['a{2,1}', 'it is no regular expression (numbers out of order in {} quantifier)'],
    ['\\y', 'it is no regular expression (invalid escape)'],
    ['a(?=b)', 'it looks ahead or behind (“(?=”, “(?!”, “(?<=”, “(?<!”), which is not supported'],
    ['(?<!a)b', 'it looks ahead or behind (“(?=”, “(?!”, “(?<=”, “(?<!”), which is not supported'],
    ['(a)\\1', 'it refers back to a group (“\\1”), which is not supported'],
    ['(?<a>a)\\k<a>', 'it refers back to a group (“\\1”), which is not supported'],
    ['a{5000}', 'it is too large'],
    ['((a{50}){50}){50}', 'it is too large'],
    ['(?:(?:){60000}){60000}', 'it is too large'],
  ])('%s is refused', (source, why) => {
    expect(linearPattern(source, true)).toBe(why)
  })

  it('survives nesting', () => {
    const deep = '('.repeat(50_000) + 'a' + ')'.repeat(50_000)
    expect(typeof linearPattern(deep, true)).toBe('string')
  })
})
