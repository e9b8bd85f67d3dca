import {describe, expect, it} from 'vitest'
import {h, toHtml} from './node.js'

describe('a piece of a page', () => {
  it('becomes HTML in which text is text', () => {
    const node = h('p', {title: '"<&', hidden: true, class: undefined, lang: false, tabindex: -1}, '<b>&amp;', false, h('br'), () => h('i', {}, 'x'), () => undefined)
    expect(toHtml(node)).toBe('<p title="&quot;&lt;&amp;" hidden tabindex="-1">&lt;b&gt;&amp;amp;<br><i>x</i></p>')
  })
  it('shows what no file can hold as what it would be read as', () => {
    expect(toHtml(h('p', {}, 'a\0b\ud800c\udc00\rd👋'))).toBe('<p>a\ufffdb\ufffdc\ufffd&#13;d👋</p>')
  })
  it('leaves scripts as they are, and refuses one that would end early', () => {
    expect(toHtml(h('script', {}, 'a && b < c'))).toBe('<script>a && b < c</script>')
    for (const text of ['x</script>', 'x</SCRIPT ', '<!--', 'x</style>']) expect(() => toHtml(h('script', {}, text))).toThrow('would end early')
  })
})
