import {describe, expect, it} from 'vitest'
import {baseOf, fileHref, targetHref} from './links.js'

describe('links to files', () => {
  it.each([
    ['', 'notes/a.md', 'notes/a.md'],
    ['..', 'notes/a.md', '../notes/a.md'],
    ['../record/', 'a b#1?.md', '../record/a%20b%231%3F.md'],
    ['https://example.org/tree/main', 'ä/50%.md', 'https://example.org/tree/main/%C3%A4/50%25.md'],
    ['', 'javascript:alert(1).md', 'javascript%3Aalert(1).md'],
    ['', 'a\\b.md', 'a%5Cb.md'],
  ])('lead from %j to %s', (base, path, href) => {
    expect(fileHref(baseOf(base), path)).toBe(href)
  })
  it.each(['javascript:x', '//elsewhere.example', '/root', '\\\\elsewhere', 'data:,x', 'file:///x'])('have no base %s', base => {
    expect(baseOf(base)).toBeUndefined()
    expect(fileHref(baseOf(base), 'a.md')).toBeUndefined()
  })
  it.each(['/etc/passwd', 'C:/notes/a.md', ''])('do not lead to %s', path => {
    expect(fileHref('', path)).toBeUndefined()
  })
})

describe('links as written', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://Example.org', 'http://example.org/'],
    ['plan.md', '../notes/plan.md'],
    ['../adr/7 print.md#what', '../notes/../adr/7%20print.md#what'],
    ['50%25.md?x=1', '../notes/50%25.md?x=1'],
    ['#end', '../notes/a.md#end'],
    ['a/b:c.md', '../notes/a/b:c.md'],
  ])('%s leads to %s', (target, href) => {
    expect(targetHref('..' + '/', 'notes/a.md', target)).toBe(href)
  })
  it.each(['javascript:alert(1)', 'JaVaScRiPt:x', ' javascript:x', 'java\tscript:x', '\u0001javascript:x', 'data:x', 'mailto:a@example.org', '//elsewhere.example', '/root.md', '\\\\elsewhere\\a', '/\\elsewhere', 'http:///x', 'https://', 'file:a', ''])(
    '%j leads nowhere',
    target => {
      expect(targetHref('', 'notes/a.md', target)).toBeUndefined()
    },
  )
})
