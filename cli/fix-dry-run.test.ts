import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {patchOf} from './patch.js'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const read = (name: string) => readFileSync(join(scratch.path, name), 'utf8')
const git = (input: string, ...argv: string[]) => execFileSync('git', argv, {cwd: scratch.path, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit']})

const now = ['--now', '2026-11-24T09:00Z']
const draft = 'Hi Dana,\n\ncould you please review the budget (https://example.com/budget) by Friday? If I hear nothing, I will send it as it is.\n'

describe('--fix-dry-run', () => {
  const files = {
    'a.draft.md': draft,
    'b é/c d.draft.md': draft.replaceAll('\n', '\r\n'),
    'bom.draft.md': `\uFEFF${draft.trimEnd()}`,
    'fine.draft.md': 'Hi all,\n\nthe release is out. No reply needed.\n',
  }

  it('writes nothing, and prints what git applies to the same effect as --fix', async () => {
    scratch.put(files)
    const dry = await runIn(scratch.path, ['--fix-dry-run', ...now])
    for (const [name, content] of Object.entries(files)) expect(read(name)).toBe(content)
    expect(dry.out.match(/^--- .*/gm)).toEqual(['--- a/a.draft.md', '--- a/b é/c d.draft.md\t', '--- a/bom.draft.md'])
    expect(dry.err).toContain('Would fix 3 problems in 3 drafts.\n')

    git('', 'init', '-q')
    git(dry.out, 'apply', '--check', '-')
    git(dry.out, 'apply', '--whitespace=nowarn', '-')
    const applied = Object.keys(files).map(read)
    scratch.put(files)
    const fixed = await runIn(scratch.path, ['--fix', ...now])
    expect(applied).toEqual(Object.keys(files).map(read))
    expect(applied[0]).toContain('by Friday 27 November 2026?')
    expect({code: dry.code, err: dry.err}).toEqual({code: fixed.code, err: fixed.out.replace('Fixed', 'Would fix')})
  })

  it('prints the report to a file where that is wanted, and what would remain decides the exit code', async () => {
    scratch.put({'a.draft.md': draft.replace('by Friday', 'ASAP')})
    const safe = await runIn(scratch.path, ['--fix-dry-run', ...now])
    expect(safe).toMatchObject({code: 0, out: ''})
    const drafts = await runIn(scratch.path, ['--fix-dry-run', '--fix-type', 'draft', '--format', 'json', '--output-file', 'r.json', ...now])
    expect(drafts).toMatchObject({code: 1, err: ''})
    expect(drafts.out).toMatch(/^\+.*\[fill in: /m)
    expect(JSON.parse(read('r.json')).summary.errors).toBeGreaterThan(0)
    expect(read('a.draft.md')).toContain('ASAP')
  })

  it('of standard input prints a diff in place of the text', async () => {
    const {out, err} = await runIn(scratch.path, ['--stdin', '--stdin-filename', 'x.draft.md', '--fix-dry-run', ...now], {stdin: draft})
    expect(out).toMatch(/^--- a\/x\.draft\.md\n\+\+\+ b\/x\.draft\.md\n@@ -1,3 \+1,3 @@\n Hi Dana,\n \n-could .*\n\+could .*27 November.*\n$/)
    expect(err).toContain('Would fix 1 problem in 1 draft.\n')
    expect(await runIn(scratch.path, ['--stdin', '--fix-dry-run'], {stdin: files['fine.draft.md']})).toMatchObject({code: 0, out: ''})
  })

  it('names files from where it runs, however they were given', async () => {
    scratch.put({'a.draft.md': draft, 'sub/x': ''})
    const {out} = await runIn(join(scratch.path, 'sub'), ['--fix-dry-run', join(scratch.path, 'a.draft.md'), ...now])
    expect(out).toMatch(/^--- a\/\.\.\/a\.draft\.md\n/)
    expect((await runIn(scratch.path, ['--fix-dry-run', join(scratch.path, 'a.draft.md'), ...now])).out).toMatch(/^--- a\/a\.draft\.md\n/)
  })

  it('is coloured where colour is wanted', async () => {
    scratch.put({'a.draft.md': draft})
    const {out} = await runIn(scratch.path, ['--fix-dry-run', '--color', ...now])
    expect(out).toContain('\n\u001B[31m-could')
    expect(out).toContain('\n\u001B[32m+could')
  })
})

describe('a patch', () => {
  it.each([
    ['no final line break before', 'a\nb', 'a\nb\n'],
    ['none after', 'a\nb\n', 'a\nb'],
    ['none at all', 'a\nb', 'a\nc'],
    ['an empty text before', '', 'a\n'],
    ['an empty text after', 'a\nb\n', ''],
    ['mixed line breaks', 'a\r\nb\rc\nd\r\n', 'a\r\nb\rx\nd\n'],
    ['two places far apart', `a\n${'x\n'.repeat(20)}b\n`, `A\n${'x\n'.repeat(20)}B\n`],
    ['lines that look like a diff', '--- a\n+++ b\n', '--- a\n+++ c\n'],
  ])('of %s applies', (_, before, after) => {
    const name = 'dir "q"/x\ty.md'
    scratch.put({[name]: before})
    git('', 'init', '-q')
    git(patchOf(name, before, after), 'apply', '--whitespace=nowarn', '-')
    expect(read(name)).toBe(after)
    scratch.put({'x y.md': before})
    execFileSync('patch', ['-p1', '-s', '--binary'], {cwd: scratch.path, input: patchOf('x y.md', before, after)})
    expect(after === '' ? '' : read('x y.md')).toBe(after)
  })
})
