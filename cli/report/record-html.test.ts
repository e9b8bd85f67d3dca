import {createHash} from 'node:crypto'
import {Parser} from 'htmlparser2'
import {describe, expect, it} from 'vitest'
import type {FolderRecord} from '../../core/record/types.js'
import {recordHtml} from './record-html.js'
import {action, ask, decision, recordOf} from './record-page/sample.js'

const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)> </noscript><!-- "q" \'q\' & \r\u0000\u2028 \ud800 \u202eabc\u202c שלום 👩‍🚀 ' + 'long'.repeat(500)

const market = recordOf(
  [
    decision({id: 'd1', text: 'We print in offset.', by: 'Dana', actions: ['a1'], links: [{text: '#482', target: 'https://example.org/482', role: 'task', state: 'unknown'}]}),
    action({id: 'a1', text: 'Send the tender.', owner: 'Wei', due: 'by Friday', dueDate: '2026-11-27', decisions: ['d1']}),
    action({id: 'a2', text: 'Book the hall.', owner: 'Bo', dueDate: '2026-11-13', overdue: true}),
    ask({id: 'q1', text: 'Which rate do we take?', deadline: 'by Thursday', instant: '2026-11-26T17:00+01:00', path: 'mail/rate.eml', line: 12}),
  ],
  [{entry: 'd1', code: 'no-task', message: 'No task.'}],
)

const odd = recordOf(
  [
    decision({id: 'd1', text: hostile, by: hostile, heading: hostile, path: `javascript:${hostile}.md`, links: linksTo('javascript:alert(1)', 'java\nscript:alert(1)', ' javascript:x', 'data:text/html,x', 'vbscript:x', '//elsewhere.example/x', '\\\\elsewhere\\x', 'file:///etc/passwd', hostile)}),
    action({id: 'a1', text: hostile, owner: hostile, due: hostile, dueDate: hostile}),
    ask({id: 'q1', text: hostile, owner: hostile, deadline: hostile, fallback: hostile}),
  ],
  [{entry: 'd1', code: 'missing-file', message: hostile}],
  {version: hostile, notices: [{path: hostile, code: hostile, message: hostile}], filter: {search: hostile, owner: hostile}},
)

describe('the page of a record', () => {
  const pages: readonly (readonly [name: string, record: FolderRecord, title: string, base: string])[] = [
    ['notes', market, 'The market', '..'],
    ['hostile texts', odd, hostile, ''],
    ['nothing', recordOf([]), 'Nothing', 'https://example.org/notes'],
  ]
  describe.each(pages)('of %s', (_, record, title, base) => {
    const html = recordHtml(record, {title, base})
    const elements = elementsOf(html)

    it('holds the record', () => {
      const data = elements.find(({attributes}) => attributes['id'] === 'ui-record')
      expect(JSON.parse(data?.text ?? '')).toEqual(record)
    })
    it('names what may run and colour it by their hashes, and nothing else', () => {
      const policy = elements.find(({attributes}) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content'] ?? ''
      const run = elements.filter(({tag, attributes}) => tag === 'style' || (tag === 'script' && !attributes['type']))
      expect(run.map(({tag}) => tag)).toEqual(['style', 'script'])
      for (const {tag, text} of run) {
        const hash = createHash('sha256').update(text).digest('base64')
        expect(policy).toContain(`${tag}-src 'sha256-${hash}';`)
      }
      expect(policy).toMatch(/^default-src 'none';/)
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
    })
    it('loads nothing', () => {
      for (const {tag, attributes} of elements) {
        expect(tag).not.toMatch(/^(?:img|iframe|object|embed|base|audio|video|source|svg)$/)
        for (const name of ['src', 'srcset', 'action', 'formaction', 'style', 'ping']) expect(attributes).not.toHaveProperty(name)
        if (tag === 'link') expect(attributes).toEqual({rel: 'icon', href: 'data:,'})
        expect(Object.keys(attributes).filter(name => name.startsWith('on'))).toEqual([])
      }
      expect(elements.find(({tag}) => tag === 'style')?.text).not.toMatch(/@import|url\(/)
    })
    it('leads only to the web, to files beside it and into itself', () => {
      for (const {attributes} of elements.filter(({tag}) => tag === 'a')) {
        const href = attributes['href'] ?? ''
        const {protocol, host} = new URL(href, 'http://here.example/a/b/page.html')
        expect([href, protocol]).toEqual([href, expect.stringMatching(/^https?:$/)])
        if (!/^https?:/.test(href)) expect(host).toBe('here.example')
      }
    })
    it('gives each id once', () => {
      const ids = elements.flatMap(({attributes}) => attributes['id'] ?? [])
      expect(ids).toEqual([...new Set(ids)])
    })
    it('can be written as UTF-8', () => {
      expect(Buffer.from(html, 'utf8').toString('utf8')).toBe(html)
    })
  })

  it('is a list for where no script runs', () => {
    const [, list = ''] = /<noscript>(.*)<\/noscript>/s.exec(recordHtml(market, {title: 'The market', base: '..'})) ?? []
    const text = list.replace(/<[^>]*>/g, '|').replace(/[| ]*\|[| ]*/g, '|')
    expect(text).toContain('|Overdue|1|Book the hall.|Action item|Bo|12 days overdue|, was due Fri 13 Nov 2026|notes/2026-11-20.md:1|')
    expect(text).toContain('|Action items|1|In the next 7 days|Send the tender.|Action item|Wei|due Fri 27 Nov 2026 (in 2 days)|Decision|We print in offset.|')
    expect(text).toContain('|Open asks|1|In the next 7 days|Which rate do we take?|Ask|for an answer|due Thu 26 Nov 2026, 17:00 UTC+01:00 (tomorrow)|mail/rate.eml:12|')
    expect(text).toContain('|We print in offset.|Decision|Fri 20 Nov 2026|by|Dana|No task|Task|#482|Action|Send the tender.|Wei|')
    expect(text).toContain('|What dangles|1|Decisions that lead to no task|We print in offset.|')
    expect(text).toContain('|Done|0|No action item is marked as done.|')
    expect(list).toContain('<a href="../mail/rate.eml">')
    expect(list).toContain('<a href="https://example.org/482">#482</a>')
    expect(list).toContain('<a href="#d1">')
  })

  it('says what the record was narrowed to, and what could not be read', () => {
    const narrowed = {...market, filter: {owner: 'Wei', since: '2026-11-01'}, notices: [{path: 'notes/old.md', code: 'encoding', message: 'Not UTF-8.'}]}
    const text = recordHtml(narrowed, {title: 'x'}).replace(/<[^>]*>/g, '')
    expect(text).toContain('1 decision, 2 open action items and 1 open ask in 2 files, as of Wed 25 Nov 2026; only the owner “Wei”, what is dated since Sun 1 Nov 2026.')
    expect(text).toContain('1 notice on files that were not read in fullnotes/old.md: Not UTF-8.')
  })
})

interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of a page, those within `noscript` too, as a parser of HTML finds them. */
function elementsOf(html: string): Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element = {tag, attributes, text: ''}
      elements.push(element)
      open.push(element)
    },
    ontext(text) {
      const last = open.at(-1)
      if (last) last.text += text
    },
    onclosetag() {
      open.pop()
    },
  })
  parser.end(html)
  return elements
}

function linksTo(...targets: readonly string[]): FolderRecord['decisions'][number]['links'] {
  return targets.map(target => ({text: target, target, role: 'other', state: 'unknown'}))
}
