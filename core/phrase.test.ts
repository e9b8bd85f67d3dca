import {describe, expect, it} from 'vitest'
import {parseConfig} from './config/parse.js'
import {fixText} from './fix.js'
import {lint} from './lint.js'
import {type ParseOptions, parseDraft} from './parse/parse.js'
import type {Rule} from './rule.js'
import {presetSettings} from './settings.js'

const ruleOf = (phrase: object): Rule => {
  const source = JSON.stringify({phrases: [{id: 'team/x', message: 'Not “{found}”.', ...phrase}]})
  const {config, errors} = parseConfig(source, 'asklint.config.json', [])
  expect(errors).toEqual([])
  return config?.phrases[0]?.rule as Rule
}
const check = (phrase: object, text: string, options: ParseOptions = {}) => {
  const rule = ruleOf(phrase)
  const {problems, notices} = lint(parseDraft(text, {untitled: true, ...options}), [rule], presetSettings('recommended', [rule]))
  expect(notices.filter(({code}) => code !== 'not-english')).toEqual([])
  return problems
}
const found = (phrase: object, text: string, options: ParseOptions = {}) =>
  check(phrase, text, options).map(problem => (problem.in ? (options.subject ?? '') : text).slice(problem.start, problem.end))
const fixed = (phrase: object, text: string) => {
  const rule = ruleOf(phrase)
  return fixText(parseDraft(text, {untitled: true}), [rule], presetSettings('recommended', [rule]), new Set(['safe', 'draft'])).text
}

const circle = {pattern: 'circle back'}

describe('words are found', () => {
  it.each([
    ['whatever their case', 'Circle Back!', ['Circle Back']],
    ['over a line break', 'Let us circle\r\nback now', ['circle\r\nback']],
    ['with more between them', 'Let us circle \t back and circle\u00A0back', ['circle \t back', 'circle\u00A0back']],
    ['through markup', 'Let us *circle* **back** 🎈 circle [back](https://example.org/circle)', ['circle* **back', 'circle [back']],
    ['in headings, items and cells', '# Circle back\n\n- circle back\n\n| circle back |\n| - |\n| circle back |', Array(4).fill('ircle back').map((tail, n) => (n === 0 ? 'C' : 'c') + tail)],
    ['not inside of other words', 'encircle back, circle backwards, semi-circle back, circle back-end', []],
    ['not in code, quotes and links', '`circle back`\n\n> circle back\n\n[x](circle%20back "circle back")\n\n```\ncircle back\n```\n\n    circle back on', ['circle back']],
    ['not over sentences', 'A circle. Back to work.', []],
  ])('%s', (_, text, spans) => {
    expect(found(circle, text)).toEqual(spans)
  })

  it('where references stand for letters, and signs alone', () => {
    expect(found({pattern: 'café'}, 'A caf&eacute; or CAFÉ')).toEqual(['caf&eacute;', 'CAFÉ'])
    expect(found({pattern: '!!'}, 'Now!!')).toEqual(['!!'])
  })

  it('in a subject', () => {
    expect(found(circle, 'Hello Dana.', {subject: 'Circle back?'})).toEqual(['Circle back'])
  })

  it('as they stand, signs and all', () => {
    expect(found({pattern: ['C++ (old)', 'don’t', '???']}, "C++ (old) – don't, don’t ask???")).toEqual(['C++ (old)', "don't", 'don’t', '???'])
    expect(found({pattern: 'customer'}, "A customer's wish, a customer’d")).toEqual(['customer'])
  })

  it('by their case where that counts', () => {
    expect(found({pattern: 'Github', matchCase: true}, 'Github, GitHub, github')).toEqual(['Github'])
  })

  it('once where patterns overlap', () => {
    expect(found({pattern: ['back', 'circle back', 'circle'], regex: 'le ba'}, 'We circle back.')).toEqual(['circle back'])
  })

  it('only in the kinds that are named', () => {
    expect(found({...circle, kinds: 'notes'}, 'We circle back.')).toEqual([])
    expect(found({...circle, kinds: 'notes'}, 'We circle back.', {kind: 'notes'})).toEqual(['circle back'])
  })

  it('in any language', () => {
    expect(found({pattern: 'zeitnah'}, 'Könntest du mir das bitte zeitnah schicken, damit wir es noch heute weitergeben können?')).toEqual(['zeitnah'])
  })
})

it('regular expressions are matched within a paragraph', () => {
  expect(found({regex: '\\bas? soon as (possible|we can)\\b'}, 'Do it a soon as possible.\nSoon as we can, as soon as we can.')).toEqual([
    'a soon as possible',
    'as soon as we can',
  ])
})

it('a hostile text takes no time', () => {
  const start = performance.now()
  check({regex: ['(\\w+\\s?)+:', 'x.*y|x'], pattern: 'x x x x y'}, `${'x '.repeat(20_000)}!`)
  expect(performance.now() - start).toBeLessThan(5000)
})

it('the message names what was found', () => {
  expect(check(circle, 'We **circle**\nback.')[0]?.message).toBe('Not “circle back”.')
})

describe('a fix', () => {
  it('is a draft unless it is said to be safe', () => {
    expect(check({...circle, fix: 'reply'}, 'We circle back.')[0]?.suggestions).toEqual([
      {title: 'Write “reply”', kind: 'draft', edits: [{start: 3, end: 14, text: 'reply'}]},
    ])
    expect(check({...circle, fix: 'reply', safe: true}, 'We circle back.')[0]?.suggestions[0]?.kind).toBe('safe')
  })

  it('said to be safe is none where it changes what is asked', () => {
    expect(check({pattern: 'Can you', fix: 'I will', safe: true}, 'Can you check the gate?')[0]?.suggestions[0]?.kind).toBe('draft')
  })

  it.each([
    ['Circle back, and circle back.', 'Reply, and reply.'],
    ['CIRCLE BACK!', 'reply!'],
    ['We **circle back** on it.', 'We **reply** on it.'],
    ['We circle **back** on it.', 'We circle **back** on it.'],
    ['> so\n\nWe circle\nback.', '> so\n\nWe reply.'],
    ['- we circle\n  back.', '- we reply.'],
    ['> x\n\n1. we circle\n*back*.', '> x\n\n1. we circle\n*back*.'],
  ])('of %j gives %j', (text, after) => {
    expect(fixed({...circle, fix: 'reply'}, text)).toBe(after)
  })

  it.each([
    ['We just ask.', 'We ask.'],
    ['We ask just.', 'We ask.'],
    ['Just', ''],
    ['We just\nask.', 'We\nask.'],
  ])('that is empty leaves the words out: %j', (text, after) => {
    expect(fixed({pattern: 'just', fix: ''}, text)).toBe(after)
  })

  it('keeps its own case where case counts', () => {
    expect(fixed({pattern: ['Ios', 'ios', 'IOS'], fix: 'iOS', matchCase: true}, 'Ios and IOS.')).toBe('iOS and iOS.')
  })
})
