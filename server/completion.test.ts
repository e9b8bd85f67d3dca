import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {directiveVerbs, kinds} from '../core/index.js'
import {parseFixture} from '../fixtures/format.js'
import {readRoom} from '../fixtures/rooms.js'
import {rules} from '../rules/index.js'
import {type CompletionContext, completionsAt, triggerCharacters} from './completion.js'
import {templates} from './templates.js'

const message: CompletionContext = {kind: 'message', format: 'chat', commit: false, invoked: true, rules}
const document: CompletionContext = {kind: 'document', format: 'markdown', commit: false, invoked: true, rules}

const ids = rules.map(({meta}) => meta.id)
const without = (...named: readonly string[]) => ids.filter(id => !named.includes(id))

/** What is offered at the `|` of a text, and the text with the first of it put in. */
function at(marked: string, context: CompletionContext = message) {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const items = completionsAt(text, offset, context)
  const put = (label: string) => {
    const item = items.find(other => other.label === label)
    return item && text.slice(0, item.span.start) + item.text + text.slice(item.span.end)
  }
  return {items, labels: items.map(({label}) => label), put}
}

describe('a comment', () => {
  const verbs = directiveVerbs.map(verb => `asklint-${verb}`)

  test.each([
    '<!-- asklint-|',
    '<!-- asklint-| -->',
    '<!--asklint-dis|able',
    'Hi Sam,\r\n\r\n💶 <!-- ask| -->\r\n',
    '<!-- |',
  ])('offers the directives: %j', text => {
    expect(at(text).labels).toEqual(verbs)
  })

  test('replaces the word at the place, and says what each does', () => {
    const {items, put} = at('💶 <!-- asklint-dis|ab -->')
    expect(items[0]).toEqual({
      label: 'asklint-disable-next-line',
      kind: 'directive',
      detail: 'Off on the next line',
      span: {start: 8, end: 21},
      text: 'asklint-disable-next-line',
    })
    expect(put('asklint-enable')).toBe('💶 <!-- asklint-enable -->')
    expect(at('<!-- asklint-|-->').put('asklint-enable')).toBe('<!-- asklint-enable-->')
  })

  test.each([
    ['<!-- asklint-disable |', []],
    ['<!-- asklint-disable-next-line | -->', []],
    ['<!-- asklint-disable-line ask-owned, |-->', ['ask-owned']],
    ['<!-- asklint-disable-line ask-owned,|', ['ask-owned']],
    ['<!-- asklint-disable-line ask-owned dead| ask-early -->', ['ask-owned', 'ask-early']],
    ['<!-- asklint-disable-line dead|line-given, ask-early -- ask-owned -->', ['ask-early']],
    ['<!-- asklint-disable-file\r\n  ask-owned\r\n  |\r\n-->', ['ask-owned']],
    ['<!-- asklint-disable-line ask-owned| -->', []],
  ])('offers the rules that it does not name yet: %j', (text, named) => {
    expect(at(text).labels).toEqual(without(...named))
  })

  test('a rule has what it asks for and why', () => {
    const [rule] = rules
    const text = '<!-- asklint-disable-line ask-st|ated -->'
    expect(at(text).items[0]).toEqual({
      label: 'ask-stated',
      kind: 'rule',
      detail: rule?.meta.summary,
      documentation: rule?.meta.why,
      span: {start: 26, end: 36},
      text: 'ask-stated',
    })
    expect(at('<!-- asklint-disable-line ask-st| -->').put('ask-owned')).toBe('<!-- asklint-disable-line ask-owned -->')
  })

  test.each([
    '<!-- asklint-disable-line ask-owned -- |',
    '<!-- asklint-disable-line ask-owned -- he said |-->',
    '<!-- asklint-disable-line ask-owned -|',
    '<!-- asklint-disable-line ask-owned --|',
    '<!-- a note| -->',
    '<!-- asked| -->',
    '<!-- see asklint-|',
    '<!-- asklint |',
    '<!-- asklint-disables |',
    '<!-|- asklint-disable -->',
    '<!-- asklint-disable -|->',
    '<!-- asklint-disable --> |done',
    '<!-- asklint-disable\n\nAnd now some| words',
  ])('offers nothing elsewhere: %j', text => {
    expect(at(text, {...message, kind: 'document', format: 'markdown'}).labels).toEqual([])
  })

  test('is opened without a word only for who asks', () => {
    expect(at('<!-- |', {...message, invoked: false}).labels).toEqual([])
    expect(at('<!-- asklint-|', {...message, invoked: false}).labels).toEqual(verbs)
  })

  test('is none in a plain text that is no message', () => {
    expect(at('<!-- asklint-|', {...document, format: 'plain'}).labels).toEqual([])
    expect(at('<!-- asklint-|', {...message, format: 'plain'}).labels).toEqual(verbs)
  })
})

describe('the last line of a plain text', () => {
  const plain: CompletionContext = {...message, format: 'plain', invoked: false}

  test.each([
    ['Can you check it?\n\nasklint: off |', []],
    ['Can you check it?\r\n\r\nasklint: off ask-owned |\r\n\r\n', ['ask-owned']],
    ['asklint: off ask-owned, dead|line', ['ask-owned']],
    ['AskLint:  off | ask-early -- why', ['ask-early']],
  ])('offers rules: %j', (text, named) => {
    expect(at(text, plain).labels).toEqual(without(...named))
  })

  test.each([
    'asklint: off|',
    'asklint: |',
    'asklint: off ask-owned -- |',
    'asklint: off |\nmore',
    'see asklint: off |',
    'asklint: offer |',
  ])('offers nothing elsewhere: %j', text => {
    expect(at(text, plain).labels).toEqual([])
  })

  test('is none in markdown', () => {
    expect(at('asklint: off |', document).labels).toEqual([])
  })
})

describe('a front matter', () => {
  test.each([
    '---\nasklint:\n  |\n---\n',
    '---\ntitle: A\nasklint:\n  k|\n---\nHi\n',
    '\uFEFF---\r\nasklint:\r\n  |\r\n---\r\n',
    '---\nasklint:\n  |',
    '---\nasklint: {|}\n---\n',
    '---\nasklint: { ki|\n---\n',
  ])('offers the keys: %j', text => {
    expect(at(text, document).labels).toEqual(['kind', 'disable'])
  })

  test('offers a key once', () => {
    expect(at('---\nasklint:\n  kind: notes\n  |\n---\n', document).labels).toEqual(['disable'])
    expect(at('---\nasklint:\n  |\n  disable: []\n---\n', document).labels).toEqual(['kind'])
    expect(at('---\nasklint: {kind: notes, |}\n---\n', document).items).toEqual([
      {
        label: 'disable',
        kind: 'key',
        detail: 'Rules that are off in the whole text',
        span: {start: 27, end: 27},
        text: 'disable: ',
        snippet: 'disable: [$1]',
      },
    ])
  })

  test.each([
    '---\nasklint:\n  kind: |\n---\n',
    '---\nasklint: {kind: no|tes}\n---\n',
    '---\nasklint:\n  kind: |',
    '---\nasklint:\n  kind:|\n---\n',
  ])('offers the kinds: %j', text => {
    expect(at(text, document).labels).toEqual(kinds)
  })

  test('a kind takes the place of the one there, behind a blank', () => {
    expect(at('---\nasklint: {kind: no|tes}\n---\n', document).put('message')).toBe('---\nasklint: {kind: message}\n---\n')
    expect(at('---\nasklint:\n  kind:|\n---\n', document).put('message')).toBe('---\nasklint:\n  kind: message\n---\n')
  })

  test.each([
    ['---\nasklint:\n  disable: [|]\n---\n', []],
    ['---\nasklint:\n  disable: [ask-owned, |]\n---\n', ['ask-owned']],
    ['---\nasklint: {kind: notes, disable: [ask-ear|, ask-owned]}\n---\n', ['ask-owned']],
    ['---\r\nasklint:\r\n  disable: [\r\n    ask-owned,\r\n    |\r\n', ['ask-owned']],
    ['---\nasklint:\n  disable: [|', []],
    ['---\nasklint:\n  disable:\n    - ask-owned\n    - |\n    - ask-early\n---\n', ['ask-owned', 'ask-early']],
    ['---\nasklint:\n  disable:\n    - dead|line-given\n---\n', []],
  ])('offers the rules: %j', (text, named) => {
    expect(at(text, document).labels).toEqual(without(...named))
  })

  test('a rule takes the place of the word there', () => {
    const put = (text: string) => at(`---\nasklint:\n  disable:${text}\n---\n`, document).put('ask-owned')
    expect(put(' [ask-|early]')).toBe('---\nasklint:\n  disable: [ask-owned]\n---\n')
    expect(put('\n    - ask-|early')).toBe('---\nasklint:\n  disable:\n    - ask-owned\n---\n')
  })

  test.each([
    '---\ntitle: |\n---\n',
    '---\nasklint:\n  kind: notes\ntitle: a, |\n---\n',
    '---\nother:\n  |\n---\n',
    '---\nasklint:\n  kind: notes |\n---\n',
    '---\nasklint:\n  disable: [ask-owned] |\n---\n',
    '|---\nasklint:\n---\n',
    '---\nasklint:\n---\nkind: |',
    'asklint:\n  |kind',
  ])('offers nothing elsewhere: %j', text => {
    expect(at(text, document).labels).toEqual([])
  })
})

describe('whole messages', () => {
  const labels = templates.map(({label}) => label)

  test.each(['|', '\n|\n', '  |', '---\nasklint: {kind: message}\n---\n|'])('are offered in a text without words: %j', text => {
    expect(at(text, document).labels).toEqual(labels)
  })

  test('are offered on an empty line of a message to who asks', () => {
    expect(at('Hi Sam,\r\n|\r\nBye').labels).toEqual(labels)
    expect(at('Hi Sam,\n \t|').labels).toEqual(labels)
  })

  test('come as a snippet and as a text', () => {
    const [first] = at('|').items
    const [template] = templates
    expect(first).toMatchObject({label: 'Ask', kind: 'template', detail: template?.detail, span: {start: 0, end: 0}, text: template?.text})
    expect(first?.snippet).toContain('Hi $'.concat('{1:[fill in: who]},\n'))
    expect(first?.documentation).toBe(`\`\`\`text\n${template?.text}\`\`\``)
  })

  test('come by themselves in an empty text only', () => {
    const typed = {...message, invoked: false}
    expect(at('|', typed).labels).toEqual(labels)
    expect(at(' |', typed).labels).toEqual([])
    expect(at('Hi Sam,\n|', typed).labels).toEqual([])
  })

  test('are not offered elsewhere', () => {
    expect(at('# Install\n|', document).labels).toEqual([])
    expect(at('Hi Sam|').labels).toEqual([])
    expect(at('|', {...message, commit: true}).labels).toEqual([])
    expect(at('---\n|title: a\n---\n').labels).toEqual([])
  })
})

test('every trigger character is one that something follows', () => {
  const typed = {...document, invoked: false}
  const after: Readonly<Record<string, string>> = {
    '-': '<!-- asklint-|',
    ' ': '<!-- asklint-disable |',
    ',': '<!-- asklint-disable ask-owned,|',
    ':': '---\nasklint:\n  kind:|\n---\n',
    '[': '---\nasklint:\n  disable: [|\n---\n',
    '{': '---\nasklint: {|\n---\n',
  }
  expect(triggerCharacters.filter(character => at(after[character] ?? '', typed).labels.length === 0)).toEqual([])
})

describe('any text', () => {
  const root = join(import.meta.dirname, '..')
  const files = rules.flatMap(({meta}) => [...readRoom(root, meta.id)])
  const texts = files.flatMap(([name, file]) => (name.includes('.fixed') ? [] : [parseFixture(file).text]))
  const contexts = [message, document, {...message, format: 'plain'}, {...document, format: 'plain'}] as const

  test('prose calls up nothing at any offset', () => {
    for (const text of texts) {
      for (let offset = 1; offset <= text.length; offset++) {
        expect(completionsAt(text, offset, {...message, format: 'plain', invoked: false}), text.slice(0, offset)).toEqual([])
        if (/\S[ \t]*$/.test(text.slice(0, offset))) expect(completionsAt(text, offset, message)).toEqual([])
      }
    }
  })

  test('none throws, and what is replaced lies around the offset', () => {
    const pieces =
      '<!-- --> <!-- asklint- disable-line disable -- , ask-owned deadline asklint: off kind: [ ] { } 💶 - --- \n \r\n . Hi'.split(' ')
    const piece = fc.oneof(fc.constantFrom(...pieces, ' ', '---\nasklint:\n  '), fc.string({unit: 'binary', maxLength: 4}))
    const made = fc.array(piece, {maxLength: 30}).map(parts => parts.join(''))
    const offsets = fc.integer({min: -2, max: 400})
    fc.assert(
      fc.property(fc.oneof(made, fc.constantFrom(...texts)), offsets, fc.constantFrom(...contexts), (text, offset, context) => {
        for (const {span} of completionsAt(text, offset, context)) {
          const inside = Math.min(Math.max(0, offset), text.length)
          expect(span.start).toBeLessThanOrEqual(inside)
          expect(span.end).toBeGreaterThanOrEqual(inside)
          expect(text.slice(span.start, span.end)).not.toMatch(/\s/)
        }
      }),
      {numRuns: 2000},
    )
  })
})
