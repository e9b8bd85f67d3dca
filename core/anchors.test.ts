import {describe, expect, it} from 'vitest'
import {anchorsOf, fragmentState} from './anchors.js'
import {maxTargetSize} from './limits.js'

const stateIn = (text: string, fragment: string) => {
  const anchors = anchorsOf(text)
  return anchors && fragmentState(fragment, anchors)
}

describe('anchors', () => {
  it.each([
    ['# The old van\n', 'the-old-van'],
    ['The old van\n===\n', 'the-old-van'],
    ['# What’s *left* of `npm run x`, & [more](x.md)?\n', 'whats-left-of-npm-run-x--more'],
    ['# Größe und Straße\n', 'größe-und-straße'],
    ['## Twice\n\n## Twice\n', 'twice-1'],
    ['> - # In a quote\n', 'in-a-quote'],
    ['---\ntitle: x\n---\n# Below\n', 'below'],
    ['\uFEFF# Marked\n', 'marked'],
    ['# Costs {#money}\n', 'money'],
    ['# Costs {#money}\n', 'costs'],
    ['# Costs\n{: #money .wide}\n', 'money'],
    ['<a id="money"></a>\n', 'money'],
    ["<a name='money'>x</a>\n", 'money'],
    ['<h2 align="center">The old van</h2>\n', 'the-old-van'],
    ['(money)=\n# Costs\n', 'money'],
    ['# Van\n', 'user-content-van'],
    ['no heading\n', ''],
    ['no heading\n', 'top'],
  ])('of %j have #%s', (text, fragment) => expect(stateIn(text, fragment)).toBe('found'))

  it.each([
    ['# The old van\n', 'the-new-van'],
    ['# Van\n', 'vans'],
    ['```\n# In code\n```\n', 'in-code'],
    ['```yaml\nx: {{ y }}\n```\n# Van\n', 'tent'],
    ['**Bold, and no heading**\n', 'bold-and-no-heading'],
    ['', 'van'],
  ])('of %j surely lack #%s', (text, fragment) => expect(stateIn(text, fragment)).toBe('missing heading'))

  // Programs make others, and parts may come from elsewhere.
  it.each([
    ['# The old van\n', 'The-Old-Van'],
    ['# The old van\n', 'the_old_van'],
    ['# Profit & loss\n', 'profit-and-loss'],
    ['# 2. The old van\n', 'the-old-van'],
    ['# The old van\n', '3-the-old-van'],
    ['# Twice\n', 'twice_1'],
    ['# Über uns\n', 'uber-uns'],
    ['# 方針\n', '_1'],
    ['{% include costs.md %}\n', 'costs'],
    ["import Costs from './costs.mdx'\n", 'costs'],
    ['--8<-- "costs.md"\n', 'costs'],
    ['# Van\n', '12'],
    ['# Van\n', 'fn:1'],
    ['# Van\n', '/route'],
    ['# Van\n', ':~:text=van'],
    ['# Van\n', 'issuecomment-12345'],
  ])('of %j may have #%s', (text, fragment) => expect(stateIn(text, fragment)).toBe('unknown'))

  it('of what is too large or too deep are not looked for', () => {
    expect(anchorsOf('x'.repeat(maxTargetSize + 1))).toBeUndefined()
    expect(anchorsOf(`${'> '.repeat(200)}x`)).toBeUndefined()
  })

  it('take their time in proportion to the text', () => {
    for (const piece of ['{#', '<h1', 'id=', '(a)=\n', '```\n', 'import x ', '<a id="', '{: ', '#x ']) {
      const begun = performance.now()
      anchorsOf(piece.repeat(Math.floor(100_000 / piece.length)))
      expect(performance.now() - begun, piece).toBeLessThan(4000)
    }
  })
})
