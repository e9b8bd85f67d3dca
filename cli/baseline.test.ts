import {readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const run = (...argv: string[]) => runIn(scratch.path, ['--baseline', 'b.json', ...argv])
const read = (name: string) => readFileSync(join(scratch.path, name), 'utf8')
const known = () => JSON.parse(read('b.json')).files

const blank = 'The notes are at [fill in: where].\n\n'
const directive = '<!-- asklint-disable-line no-such-rule -->\n\n'

describe('--update-baseline', () => {
  it('lists what is found by file and rule, sorted, and an entry a line', async () => {
    scratch.put({'z.md': blank.repeat(2), 'b/a é.md': directive + blank, 'fine.md': 'Fine.\n'})
    expect(await run('--update-baseline')).toEqual({
      code: 0,
      out: '✓ Nothing to mend in 3 drafts (4 known problems left out).\n',
      err: 'asklint: b.json lists 4 problems in 2 files.\n',
    })
    expect(read('b.json')).toBe(`{
  "version": 1,
  "files": {
    "b/a é.md": {
      "directive": 1,
      "placeholder-filled": 1
    },
    "z.md": {
      "placeholder-filled": 2
    }
  }
}
`)
    expect(readdirSync(scratch.path).sort()).toEqual(['.git', 'b', 'b.json', 'fine.md', 'z.md'])
    expect(await run()).toMatchObject({code: 0, err: ''})
  })

  it('leaves the file alone where nothing changed', async () => {
    scratch.put({'x.md': blank})
    await run('--update-baseline')
    const before = statSync(join(scratch.path, 'b.json')).mtimeMs
    expect((await run('--update-baseline')).err).toBe('asklint: b.json lists 1 problem in 1 file, as before.\n')
    expect(statSync(join(scratch.path, 'b.json')).mtimeMs).toBe(before)
  })

  it('of some files leaves the others, but for those that are gone', async () => {
    scratch.put({'a.md': blank, 'b.md': blank, 'c.md': blank})
    await run('--update-baseline')
    scratch.put({'a.md': blank.repeat(2), 'b.md': blank.repeat(2)})
    rmSync(join(scratch.path, 'c.md'))
    await run('--update-baseline', 'a.md')
    expect(known()).toEqual({'a.md': {'placeholder-filled': 2}, 'b.md': {'placeholder-filled': 1}})
    scratch.put({'a.md': 'Fine.\n'})
    await run('--update-baseline', 'a.md')
    expect(known()).toEqual({'b.md': {'placeholder-filled': 1}})
  })

  it('of some rules leaves the others', async () => {
    scratch.put({'a.draft.md': `${blank}Dana, please send the report.\n`})
    await run('--update-baseline')
    const before = known()['a.draft.md']
    expect(Object.keys(before)).toContain('deadline-given')
    scratch.put({'a.draft.md': 'Fine.\n'})
    await run('--update-baseline', '--only', 'placeholder-filled')
    const {'placeholder-filled': _, ...others} = before
    expect(known()['a.draft.md']).toEqual(others)
  })

  it('counts neither hints nor infos', async () => {
    scratch.put({'a.md': blank})
    const {code, out} = await run('--update-baseline', '--rule', 'placeholder-filled: info')
    expect(code).toBe(0)
    expect(out).toContain('placeholder-filled · info')
    expect(known()).toEqual({})
  })

  it('writes nothing where not all could be linted', async () => {
    scratch.put({'a.md': blank, 'sub/b.md': blank, 'sub/asklint.config.json': '{"rulez": {}}'})
    const {code, err} = await run('--update-baseline')
    expect(code).toBe(2)
    expect(err).toContain('asklint: b.json was not written: not everything could be linted.\n')
    expect(readdirSync(scratch.path)).not.toContain('b.json')
  })

  it('says where it can’t be written', async () => {
    scratch.put({'a.md': blank})
    const {code, err} = await runIn(scratch.path, ['--baseline', 'a.md/b.json', '--update-baseline'])
    expect(code).toBe(2)
    expect(err).toMatch(/^asklint: .*“a\.md\/b\.json” can’t be .* \(E[A-Z]+\)\.\n$/)
  })
})

describe('--baseline', () => {
  beforeEach(async () => {
    scratch.put({'sub/a.md': blank.repeat(2), 'sub/b.md': blank})
    await run('--update-baseline')
  })

  it('shows all of a file and rule where there are more than are listed', async () => {
    scratch.put({'sub/a.md': blank.repeat(3)})
    const {code, out, err} = await run('--format', 'json')
    expect(code).toBe(1)
    expect(err).toBe('asklint: “sub/a.md” has 3 problems of placeholder-filled, of which b.json knows 2: all are shown.\n')
    expect(JSON.parse(out).files.map((file: {problems: object[]}) => file.problems.length)).toEqual([3, 0])
    expect((await run()).out).toContain('\n3 errors in 1 draft (1 known problem left out)')
  })

  it('passes where there are fewer, and says so', async () => {
    scratch.put({'sub/a.md': 'Fine.\n'})
    expect(await run()).toMatchObject({code: 0, err: 'asklint: b.json lists 2 problems more than there are: --update-baseline takes them out.\n'})
    rmSync(join(scratch.path, 'sub/b.md'))
    expect(await run('sub/a.md')).toMatchObject({code: 0, err: 'asklint: b.json lists 3 problems more than there are: --update-baseline takes them out.\n'})
    expect(await run('sub/a.md', '--only', 'readable')).toMatchObject({code: 0, err: ''})
  })

  it('counts paths from its own folder', async () => {
    const from = (cwd: string, ...argv: string[]) => runIn(join(scratch.path, cwd), argv)
    expect(await from('sub', '--baseline', '../b.json')).toMatchObject({code: 0, err: ''})
    expect(await from('.', '--baseline', 'b.json', join(scratch.path, 'sub/a.md'))).toMatchObject({code: 0})
    const stdin = await runIn(scratch.path, ['--baseline', 'b.json', '--stdin', '--stdin-filename', 'sub/b.md'], {stdin: blank})
    expect(stdin).toMatchObject({code: 0, err: ''})
  })

  it('does not count for --max-warnings', async () => {
    const argv = ['--rule', 'placeholder-filled: warning', '--max-warnings', '0']
    expect(await run(...argv)).toMatchObject({code: 0})
    scratch.put({'c.md': blank})
    expect(await run(...argv)).toMatchObject({code: 1, err: 'asklint: 1 warning, and --max-warnings allows 0.\n'})
  })

  it('that is missing says how to make one', async () => {
    expect(await runIn(scratch.path, ['--baseline', 'none.json'])).toEqual({
      code: 2,
      out: '',
      err: 'asklint: There is no baseline “none.json”: --update-baseline makes it of what is found.\n',
    })
  })

  it.each([
    ['<<<<<<< ours\n{}', 'b.json:1:1 Broken JSON: this is no value.'],
    ['[]', 'b.json:1:1 Expected a baseline: a map with version and files, found a list.'],
    ['{"files": {}}', 'b.json:1:1 Expected version 1 of a baseline, found none.'],
    ['{"version": 2, "files": {}}', 'b.json:1:13 Expected version 1 of a baseline, found 2.'],
    ['{"version": 1}', 'b.json:1:1 Expected “files”, found none.'],
    ['{"version": 1, "file": {}}', 'b.json:1:16 Unknown key “file”, expected version or files.'],
    ['{"version": 1,\n "files": {"a.md": {"x": 0}}}', 'b.json:2:26 Expected a count from 1, found 0.'],
    ['{"version": 1,\n "files": {"a.md": {"x": 1, "x": 2}}}', 'b.json:2:29 The key “x” stands here twice.'],
  ])('that reads %j is refused, and stays', async (source, message) => {
    scratch.put({'b.json': source})
    const expected = {code: 2, out: '', err: `asklint: ${message} Mend it, or delete it and run --update-baseline.\n`}
    expect(await run()).toEqual(expected)
    expect(await run('--update-baseline')).toEqual(expected)
    expect(read('b.json')).toBe(source)
  })
})
