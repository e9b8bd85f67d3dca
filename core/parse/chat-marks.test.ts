import {describe, expect, it, test} from 'vitest'
import {rules} from '../../rules/index.js'
import {lint} from '../lint.js'
import {presetSettings} from '../settings.js'
import {object} from './mask.js'
import {parseDraft} from './parse.js'

const prose = (text: string): string[] => parseDraft(text).blocks.map(block => block.prose.replaceAll(object, '¤'))
const words = (text: string): string[] => prose(text).map(block => block.replace(/\s+/g, ' ').trim())
const zones = (text: string): [string, string][] => parseDraft(text).zones.map(({name, start, end}) => [name, text.slice(start, end)])

it('many marks take no time', () => {
  const start = process.cpuUsage()
  for (const mark of ['<https://a|', '<https://a|b> ', '<https://a|b>\n\n', '<@U123> ', ':a: ', 'a@b.c ', 'https://a)))']) {
    const draft = parseDraft(`Please look.\n\n${mark.repeat(Math.floor(40_000 / mark.length))}`)
    expect(lint(draft, rules, presetSettings('strict', rules)).problems.length).toBeGreaterThan(0)
  }
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000)
})

describe('marks of Slack and Discord', () => {
  test.each([
    ['<@U0123ABC> is back', '@U0123ABC is back'],
    ['<@U0123ABC|sam> is back', '@sam is back'],
    ['<@W0123ABC|Sam Lee> is back', '@Sam Lee is back'],
    ['ask in <#C0123ABC|garden> or <#C0123ABD|>', 'ask in #garden or #C0123ABD'],
    ['<!here> <!channel|channel> <!everyone> hello', '@here @channel @everyone hello'],
    ['<!subteam^S0123|@roof-crew> and <!subteam^S0124>', '@roof-crew and @S0124'],
    ['until <!date^1796083200^{date_short}|1 Dec 2026>', 'until 1 Dec 2026'],
    ['until <!date^1796083200^{date_short}>', 'until 1 Dec 2026'],
    ['until <t:1796083200:F>, <t:1796083200>', 'until 1 Dec 2026 , 1 Dec 2026'],
    ['see <https://example.org/a?b=c&amp;d|the *big* plan> soon', 'see the big plan soon'],
    ['write to <mailto:ann@example.org|ann@example.org> soon', `write to ${'¤'.repeat(15)} soon`],
    ['call <tel:+4930123|the desk> first', 'call the desk first'],
    ['see <https://example.org/x_y_z> soon', `see ${'¤'.repeat(25)} soon`],
    ['<@123456789012345678> and <@!123456789012345679> in <#123456789012345670>', '@123456789012345678 and @123456789012345679 in #123456789012345670'],
    ['nice <:otter:123456789012345678> and <a:dance:123456789012345678>', 'nice and'],
    ['*bold* _italic_ ~gone~ &lt;b&gt; A &amp; B', 'bold italic < b> A & B'],
    ['done :tada: :+1: :thumbsup::skin-tone-2: :white_check_mark: :e-mail:', 'done'],
    ['vote with :one:, :two: or :three: today', `vote with ${'¤'.repeat(5)}, ${'¤'.repeat(5)} or ${'¤'.repeat(7)} today`],
    ['at 10:30:45, in std::vec::Vec, a:b:c, x:y: z, http://localhost:8080:', `at 10:30:45, in std::vec::Vec, a:b:c, x:y: z, ${'¤'.repeat(21)}:`],
    ['a <b> c, <name>, <3, < here >, <@>', 'a <b> c, <name>, <3, < here >, <@>'],
    ['use the role :func:`open` here', 'use the role :func:¤¤¤¤¤¤ here'],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual([expected])
    expect(prose(text)[0]?.length).toBe((parseDraft(text).blocks[0]?.end ?? 0) - (parseDraft(text).blocks[0]?.start ?? 0))
  })

  it('are left alone where the text is markdown or plain', () => {
    for (const options of [{format: 'plain'}, {format: 'markdown'}] as const) {
      expect(parseDraft('Hi :tada: <@U0123ABC|sam> there', options).blocks[0]?.prose).toContain(':tada:')
    }
  })

  it('are links with their labels, but not in code', () => {
    const text = 'Read <https://example.org/plan|the plan> and `<https://example.org/x|the code>`, <https://example.org/y>.'
    expect(parseDraft(text).links.map(({target, label}) => [target, text.slice(label.start, label.end)])).toEqual([
      ['https://example.org/y', 'https://example.org/y'],
      ['https://example.org/plan', 'the plan'],
    ])
  })

  it('make lists of bullets, where there are several', () => {
    const items = (text: string) => parseDraft(text).blocks.map(({type, depth}) => `${type} ${depth}`)
    expect(items('Bring:\n• a rake\n    ◦ not the green one\n• gloves')).toEqual(['paragraph 0', 'item 1', 'item 2', 'item 1'])
    expect(items('• alone')).toEqual(['paragraph 0'])
  })

  test.each([
    ['one line', '```make roof``` fails. Who knows why?\n\nIt is new.', [], ['¤'.repeat(15) + ' fails. Who knows why? It is new.']],
    ['several lines', 'It says:\n```error: no rake\n  at shed.js``` Who knows why?', [['code', '```error: no rake\n  at shed.js```']], ['It says: Who knows why?']],
    ['within a line, with a gap', 'It says ```one\n\ntwo``` here', [['code', '```one\n\ntwo```']], ['It says here']],
    ['as in markdown', 'It says:\n```\none ` two\n```\nWho knows?', [['code', '```\none ` two\n```']], ['It says:', 'Who knows?']],
  ])('reads code: %s', (_, text, code, expected) => {
    expect(zones(text).filter(([name]) => name === 'code')).toEqual(code)
    expect(words(text).join(' ')).toBe(expected.join(' '))
  })

  it('end with a quote of all the rest', () => {
    expect(zones('Sam said\n>>> Please mow the lawn.\n\nAnd the hedge.')).toEqual([['quote', '>>> Please mow the lawn.\n\nAnd the hedge.']])
    expect(words('> one\n>>> two\n\nThe rest.')).toEqual(['The rest.'])
    expect(words('Try this:\n\n>>> print("a")\n\nThe rest.')).toEqual(['Try this:', 'The rest.'])
  })
})
