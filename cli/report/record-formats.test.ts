import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import type {ActionEntry, AskEntry, DecisionEntry, FolderRecord} from '../../core/record/types.js'
import {colored, plain} from '../color.js'
import {goldenRecords, recordDrafts} from './golden.js'
import {recordMarkdown} from './record-markdown.js'
import {recordPretty} from './record-pretty.js'
import {visible, widthOf} from './width.js'

describe.each(Object.entries(goldenRecords))('%s', (format, file) => {
  it(`is ${file}, byte for byte; if it should be another, npm run reports:draw`, async () => {
    expect(await recordDrafts('.', format as keyof typeof goldenRecords)).toBe(readFileSync(join('fixtures/reports', file), 'utf8'))
  })
})

interface Words {
  readonly text: string
  readonly heading: string
  readonly owner: string
  readonly path: string
  readonly target: string
}

/** A record in which every entry says the same. */
function recordWith({text, heading, owner, path, target}: Words): FolderRecord {
  const base = {path, start: 0, end: 1, line: 3, column: 1, text, heading, anchor: heading, date: '2026-11-16', links: [{text: heading, target, role: 'task', state: 'unknown'}] as const}
  const decision: DecisionEntry = {...base, id: 'd', type: 'decision', by: owner, routine: false, actions: ['a']}
  const action: ActionEntry = {...base, id: 'a', type: 'action', owner, due: heading, overdue: false, done: false, decisions: ['d']}
  const ask: AskEntry = {...base, id: 'q', type: 'ask', ask: 'answer', clarity: 'clear', owner, deadline: heading, overdue: false, fallback: heading}
  return {
    version: '1.2.3',
    now: '2026-11-24T09:00:00.000Z',
    files: 1,
    decisions: [decision],
    actions: [action],
    asks: [ask],
    dangling: [{entry: 'd', code: 'missing-file', message: `“${target}” leads to no file.`}],
    notices: [{path, code: 'binary', message: heading}],
    filter: {search: heading},
    summary: {files: 1, decisions: 1, actions: 1, open: 1, overdue: 0, asks: 1, dangling: 1},
  }
}

const piece = fc.oneof(
  fc.constantFrom('<!--', '-->', '&amp;', '<b a="1">', '"', "'", '\\', '`', '``', '*', '_', '**', '[a](1)', '![', '](', ')', '|', '# ', '> ', '- ', '1. ', '~~', '\0', '\u001B[2J', '---', '==='),
  fc.constantFrom(' ', '\u0085', '\u2028', '\uFEFF', '\uD83D', '👩‍👩‍👧', 'e\u0301', '\u202E', 'https://example.org/a_b_c', 'javascript:x', '%', '#'),
  fc.string({maxLength: 8}),
  fc.string({unit: 'binary', maxLength: 8}),
)
/** In one line, as entries have them. */
const line = fc.array(piece, {minLength: 1, maxLength: 10}).map(pieces => `x${pieces.join('')}x`.replace(/\s+/g, ' '))
const words = fc.record<Words>({text: line, heading: line, owner: line, path: line, target: line})

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])]
}

const saidIn = (node: Nodes): string => ('children' in node ? node.children.map(saidIn).join('') : node.type === 'text' ? node.value : '')
const plainly = (text: string): string => visible(text).replace(/\0/g, '\uFFFD').replace(/\s+/g, ' ').trim()

describe('markdown', () => {
  it('says what entries say, whatever that is, and holds no markup of theirs', () => {
    fc.assert(
      fc.property(words, said => {
        const tree = unified().use(remarkParse).parse(recordMarkdown(recordWith(said), {title: said.heading, base: '', paint: plain, width: 80}))
        const nodes = nodesIn(tree)
        const allowed = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'text', 'strong', 'link'])
        expect(nodes.filter(({type}) => !allowed.has(type))).toEqual([])
        expect(nodes.flatMap(node => (node.type === 'link' ? [node.url] : [])).filter(url => /^(?!https?:)[a-z]+:/i.test(url))).toEqual([])
        const whole = plainly(saidIn(tree))
        for (const part of [said.text, said.heading, said.owner, said.path]) expect(whole).toContain(plainly(part))
      }),
      {numRuns: 50},
    )
  })

  it('leads to headings and files, as seen from where it is kept', () => {
    const record = recordWith({text: 'We print.', heading: 'why-not', owner: 'Wei', path: 'minutes/a (1).md', target: '../x.md'})
    const page = (base: string) => recordMarkdown(record, {title: 'Record', base, paint: plain, width: 80})
    expect(page('')).toContain('[minutes/a (1).md:3](<minutes/a%20(1).md#why-not>)')
    expect(page('../..')).toContain('(<../../minutes/a%20(1).md#why-not>)')
    expect(page('')).toContain('task: why-not\n')
    expect(recordMarkdown(recordWith({text: 'We print.', heading: 'x', owner: 'Wei', path: '/etc/a.md', target: 'https://example.org/1'}), {title: 'Record', base: '', paint: plain, width: 80})).toContain(
      '- **2026-11-16**, Wei: We print. (/etc/a.md:3)\n  - task: [x](<https://example.org/1>)',
    )
  })
})

describe('pretty', () => {
  it('keeps to the width, and shows nothing that a terminal would act on', () => {
    fc.assert(
      fc.property(words, fc.integer({min: 40, max: 100}), (said, width) => {
        const out = recordPretty(recordWith(said), {title: 'Record', base: '', paint: plain, width})
        expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/)
        expect(out.split('\n').filter(row => widthOf(row) > width)).toEqual([])
      }),
      {numRuns: 50},
    )
  })

  it('colours what is late, and what nobody owns', () => {
    const record = recordWith({text: 'Send the tender', heading: 'Printing', owner: 'Wei', path: 'a.md', target: '#1'})
    const [action] = record.actions as [ActionEntry]
    const {owner: _, ...nobodys} = action
    const late: FolderRecord = {...record, actions: [{...action, dueDate: '2026-11-20', overdue: true}, {...nobodys, id: 'b'}]}
    const out = recordPretty(late, {title: 'Record', base: '', paint: colored, width: 80})
    expect(out).toContain('  \u001B[31m2026-11-20\u001B[39m  Wei: Send the tender (4 days late)\n')
    expect(out).toContain('\u001B[33mNobody is named\u001B[39m\n')
  })
})
