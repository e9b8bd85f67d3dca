import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {anchorsOf, fragmentState, skim} from './anchors.js'
import {maxTargetSize} from './limits.js'
import {headingTexts} from './parse/markdown.js'

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
    expect(anchorsOf('a\n---\n'.repeat(1001))).toBeUndefined()
  })

  it('take their time in proportion to the text', () => {
    for (const piece of ['{#', '<h1', 'id=', '(a)=\n', '```\n', 'import x ', '<a id="', '{: ', '#x ', '*a* ', '[a](', '*a* [a](\n']) {
      const begun = performance.now()
      anchorsOf(piece.repeat(Math.floor(50_000 / piece.length)))
      expect(performance.now() - begun, piece).toBeLessThan(4000)
    }
  })
})

describe('what is left of a text that is skimmed', () => {
  it.each([
    'Some words\nthat end\n===\n\nand more\n',
    '> a\n> b\n> ---\n> c\n',
    '- item\n\n  # In it\n\n  words\n- # Another\n',
    'words\n# Interrupts\nwords\n***\nTwo\n---\n',
    '# See [the plan][1] and `x`\n\n[1]: plan.md\n',
    '<!--\n# no\n-->\n# yes\n',
    '<div>\n# no\n\n# yes\n</div>\n',
    '```\n# no\n```\r\n# yes\r\n',
    '    # code\n\ntext\n    # text\n',
    '| a | b |\n| --- | --- |\n| c | d |\n# yes\n',
  ])('%j has the same headings', text => expect(headingTexts(skim(text))).toEqual(headingTexts(text)))

  it('has the headings of our own docs', () => {
    const docs = join(import.meta.dirname, '..', 'docs')
    let count = 0
    for (const name of readdirSync(docs, {recursive: true, encoding: 'utf8'}).filter(one => one.endsWith('.md') && !one.startsWith('api'))) {
      const text = readFileSync(join(docs, name), 'utf8')
      const headings = headingTexts(text)
      expect(headingTexts(skim(text)), name).toEqual(headings)
      count += headings.length
    }
    expect(count).toBeGreaterThan(100)
  })
})
