import {chmodSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {maxFileSize} from '../core/index.js'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const run = (...argv: string[]) => runIn(scratch.path, argv)
const runWith = (stdin: string | Uint8Array, ...argv: string[]) => runIn(scratch.path, argv, {stdin: [stdin]})
const read = (name: string) => readFileSync(join(scratch.path, name), 'utf8')

/** A blank left open is an error in every preset, and what a blank looks like is no matter of reading. */
const faulty = 'Hi all,\n\nthe release is ready. The notes are at [fill in: where].\n'

describe('exit codes', () => {
  it('0 where nothing is wrong', async () => {
    scratch.put({'guide.md': '# Guide\n\nThe cat sat on the mat.\n'})
    expect(await run()).toEqual({code: 0, out: '✓ Nothing to mend in 1 draft.\n', err: ''})
  })

  it('1 for errors, and then alone', async () => {
    scratch.put({'x.draft.md': faulty})
    expect(await run()).toMatchObject({code: 1, err: '', out: expect.stringMatching(/^ {2}3 │ .*\n {4}│ +~{16}\n.* {2}placeholder-filled · error\n/m)})
    expect(await run('--rule', 'placeholder-filled: warning')).toMatchObject({code: 0})
    expect(await run('--rule', 'placeholder-filled: off')).toMatchObject({code: 0})
  })

  it('1 for more warnings than allowed', async () => {
    scratch.put({'x.draft.md': faulty})
    const argv = ['--only', 'placeholder-filled', '--rule', 'placeholder-filled: warning', '--max-warnings']
    expect(await run(...argv, '1')).toMatchObject({code: 0, err: ''})
    expect(await run(...argv, '0')).toMatchObject({code: 1, err: 'asklint: 1 warning, and --max-warnings allows 0.\n'})
    expect(await run(...argv, '0', '--quiet')).toMatchObject({
      code: 1,
      out: '✓ No errors in 1 draft.\n',
      err: 'asklint: 1 warning, and --max-warnings allows 0.\n',
    })
    expect(await run('--max-warnings', '0', '--rule', 'placeholder-filled: info')).toMatchObject({code: 0, err: ''})
  })
})

describe('bad input', () => {
  it('an unknown rule in the config', async () => {
    scratch.put({'asklint.config.yaml': 'rules:\n  placeholder-filed: off\n', 'x.draft.md': faulty, 'sub/asklint.config.json': '{}', 'sub/y.md': 'Fine.\n'})
    expect(await run()).toEqual({
      code: 2,
      out: '✓ Nothing to mend in 1 draft.\n',
      err: 'asklint: asklint.config.yaml:2:3 Unknown rule “placeholder-filed”, expected one that “asklint rules” lists. Did you mean “placeholder-filled”?\n',
    })
  })

  it('broken YAML', async () => {
    scratch.put({'asklint.config.yaml': 'rules: [\n', 'x.md': ''})
    expect(await run()).toMatchObject({code: 2, out: '', err: expect.stringMatching(/^asklint: asklint\.config\.yaml:2:1 Broken YAML: .+\n$/)})
  })

  it('a config that is not there, or of another type', async () => {
    scratch.put({'x.md': '', 'c.toml': ''})
    expect(await run('--config', 'c.yaml')).toMatchObject({code: 2, err: 'asklint: There is no config “c.yaml”.\n'})
    expect(await run('--config', 'c.toml')).toMatchObject({
      code: 2,
      err: 'asklint: c.toml:1:1 Unsupported type of config file, expected .json, .jsonc, .yaml, .yml, .js or .mjs.\n',
    })
  })

  it('a missing file, and the others go on', async () => {
    scratch.put({'x.draft.md': faulty})
    const {code, out, err} = await run('no.md', 'x.draft.md', '*.mdx')
    expect(code).toBe(2)
    expect(out).toContain('x.draft.md · message')
    expect(err).toBe('asklint: There is no file or folder “no.md”.\nasklint: “*.mdx” matches no file.\n')
  })

  it('a folder without drafts', async () => {
    scratch.put({'docs/x.txt': ''})
    expect(await run('docs')).toEqual({code: 0, out: '', err: 'asklint: No drafts (.md, .markdown, .eml, .mbox) in “docs”.\n'})
  })

  it('a binary file, and UTF-16', async () => {
    scratch.put({'x.md': Buffer.from([1, 2, 0, 3]), 'y.md': Buffer.from('\uFEFFHi', 'utf16le')})
    const {code, out} = await run('--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      version: '1.2.3',
      files: [
        {path: 'x.md', kind: null, checklist: null, problems: [], notices: [{code: 'binary', message: 'A binary file: not read.'}]},
        {path: 'y.md', kind: null, checklist: null, problems: [], notices: [{code: 'binary', message: 'UTF-16 text: save it as UTF-8 to have it read.'}]},
      ],
      summary: {files: 2, errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0},
    })
  })

  it('an empty file', async () => {
    scratch.put({'x.draft.md': '', 'y.md': ''})
    expect(await run('y.md')).toEqual({code: 0, out: '✓ Nothing to mend in 1 draft.\n', err: ''})
    expect(await run()).toMatchObject({code: 0, err: ''})
  })

  it('invalid UTF-8: read, told, and never fixed', async () => {
    const bytes = Buffer.concat([Buffer.from('Caf\xE9\n\n', 'latin1'), Buffer.from(faulty)])
    scratch.put({'x.draft.md': bytes})
    const {code, out} = await run('--format', 'json', '--fix', '--fix-type', 'draft')
    expect(code).toBe(1)
    const [file] = JSON.parse(out).files
    expect(file.notices).toEqual([{code: 'encoding', message: 'Not valid UTF-8: read with replacement characters, and never fixed.'}])
    expect(file.problems[0]).toMatchObject({rule: 'placeholder-filled', line: 5})
    expect(readFileSync(join(scratch.path, 'x.draft.md')).equals(bytes)).toBe(true)
  })

  it('a byte order mark and CRLF: places count them', async () => {
    scratch.put({'x.draft.md': `\uFEFF${faulty.replaceAll('\n', '\r\n')}`})
    const [file] = JSON.parse((await run('--format', 'json')).out).files
    const text = read('x.draft.md')
    expect(file.problems[0]).toMatchObject({rule: 'placeholder-filled', line: 3, column: 40})
    expect(text.slice(file.problems[0].start, file.problems[0].end)).toBe('[fill in: where]')
  })

  it('20,000 > in a row, and 100,000 in one line', async () => {
    scratch.put({'x.draft.md': `${'>'.repeat(20_000)} hi\n`, 'y.draft.md': `${'> \n'.repeat(20_000)}`, 'z.md': `${'>'.repeat(100_000)}\n`})
    const {code, out} = await run('--format', 'json')
    expect(code).toBe(0)
    const [x, y, z] = JSON.parse(out).files
    expect([x, y, z].map(file => file.problems)).toEqual([[], [], []])
    expect(z.notices).toEqual([{code: 'too-deep', message: expect.stringContaining('nested deeper')}])
  })

  it('more than the limit of characters', async () => {
    scratch.put({'x.md': 'word '.repeat(maxFileSize / 5 + 1), 'y.md': 'é'.repeat(maxFileSize * 2), 'z.md': 'word '.repeat(maxFileSize / 5)})
    const {code, out} = await run('--format', 'json')
    expect(code).toBe(0)
    const [x, y, z] = JSON.parse(out).files
    for (const file of [x, y]) expect(file.notices).toEqual([{code: 'too-large', message: `Larger than ${maxFileSize} characters: not read.`}])
    expect(z.notices.map(({code, message}: {code: string; message: string}) => `${code} ${message}`)).not.toContain(`too-large Larger than ${maxFileSize} characters: not read.`)
  })

  it('an ignored file that is named', async () => {
    scratch.put({'asklint.config.json': '{"ignores": "old/**"}', 'old/x.draft.md': faulty, '.asklintignore': 'y*', 'y.draft.md': faulty})
    const {code, out} = await run('--format', 'json', 'old/x.draft.md', 'y.draft.md')
    expect(code).toBe(0)
    expect(JSON.parse(out).files.map(({notices}: {notices: object[]}) => notices[0])).toEqual([
      {code: 'ignored', message: 'Left out by “old/**” in asklint.config.json.'},
      {code: 'ignored', message: 'Left out by “y*” in .asklintignore.'},
    ])
  })

  it('rules that there are not', async () => {
    scratch.put({'x.md': ''})
    expect(await run('--rule', 'readible: off')).toMatchObject({
      code: 2,
      err: 'asklint: There is no rule “readible”: “asklint rules” lists them. Did you mean “readable”?\n',
    })
    expect(await run('--only', 'ask-stated,nope')).toMatchObject({code: 2, err: 'asklint: There is no rule “nope”: “asklint rules” lists them.\n'})
  })

  it('arguments that contradict each other', async () => {
    expect(await run('--fix-type', 'safe')).toEqual({
      code: 2,
      out: '',
      err: 'asklint: --fix-type says which fixes --fix applies: give --fix too.\n',
    })
  })
})

describe('settings by file', () => {
  it('come from the nearest config, its overrides, and the flags', async () => {
    scratch.put({
      'asklint.config.yaml': "overrides: [{files: 'mail/*', kind: message}, {files: '*.x.md', rules: {placeholder-filled: off}}]",
      'mail/a.md': faulty,
      'mail/b.x.md': faulty,
      'sub/asklint.config.jsonc': '{"rules": {"placeholder-filled": "hint"}} // only here',
      'sub/c.md': faulty,
    })
    const of = async (...argv: string[]) =>
      JSON.parse((await run('--format', 'json', '--only', 'placeholder-filled', ...argv)).out).files.map(
        (file: {path: string; kind: string; problems: {severity: string}[]}) => [file.path, file.kind, file.problems[0]?.severity],
      )
    expect(await of('mail/a.md', 'sub')).toEqual([['mail/a.md', 'message', 'error'], ['sub/c.md', 'document', 'hint']])
    expect(await of('--rule', 'placeholder-filled: info', '--kind', 'notes', 'mail/a.md')).toEqual([['mail/a.md', 'notes', 'info']])
    expect(await of('--config', 'sub/asklint.config.jsonc', 'mail/a.md')).toEqual([['mail/a.md', 'document', 'hint']])
  })

  it('take the kind from the path up to the nearest .git or config', async () => {
    const minutes = {'minutes/repo/x.md': 'Fine.\n'}
    scratch.put(minutes)
    const kind = async () => JSON.parse((await run('--format', 'json', 'minutes/repo/x.md')).out).files[0].kind
    expect(await kind()).toBe('notes')
    scratch.put({'minutes/repo/.git/HEAD': ''})
    expect(await kind()).toBe('document')
  })
})

describe('--only', () => {
  const two = `${faulty}\nPlease check it soon.\n`
  const found = async (...argv: string[]) =>
    JSON.parse((await run('--format', 'json', ...argv)).out).files[0].problems.map(({rule, severity}: {rule: string; severity: string}) => `${rule} ${severity}`)

  it('runs the rules that it names, wherever and however often, and no others', async () => {
    scratch.put({'x.draft.md': two})
    expect((await found()).length).toBeGreaterThan(2)
    expect(await found('--only', 'placeholder-filled')).toEqual(['placeholder-filled error'])
    const both = ['placeholder-filled error', 'deadline-exact warning']
    expect(await found('--only', ' deadline-exact , placeholder-filled,')).toEqual(both)
    expect(await found('--only', 'deadline-exact', '--only=placeholder-filled', '--only', 'deadline-exact')).toEqual(both)
  })

  it('runs rules that are off too, as strict has them, unless a flag says how', async () => {
    scratch.put({'x.draft.md': two, 'asklint.config.json': '{"rules": {"deadline-exact": "off", "placeholder-filled": "hint"}}'})
    expect(await found('--only', 'deadline-exact,placeholder-filled')).toEqual(['placeholder-filled hint', 'deadline-exact warning'])
    expect(await found('--only', 'deadline-exact', '--rule', 'deadline-exact: info')).toEqual(['deadline-exact info'])
    expect(await found('--only', 'deadline-exact', '--preset', 'strict')).toEqual(['deadline-exact warning'])
  })
})

describe('--quiet', () => {
  it('shows errors alone in every format, and no checklist of what has none', async () => {
    scratch.put({'x.draft.md': `${faulty}\nPlease check it soon.\n`, 'y.draft.md': 'Hi Dana,\n\nplease check the budget.\n'})
    const {out, code} = await run('--quiet')
    expect(code).toBe(1)
    expect(out).toContain('placeholder-filled · error')
    expect(out).not.toMatch(/deadline-exact|y\.draft\.md/)
    expect(out).toContain('\n1 error in 1 draft')
    const {files, summary} = JSON.parse((await run('--quiet', '--format', 'json')).out)
    expect(files.map(({problems}: {problems: object[]}) => problems.length)).toEqual([1, 0])
    expect(summary).toMatchObject({errors: 1, warnings: 0})
  })
})

describe('reports', () => {
  it('go to files, each format to its own', async () => {
    scratch.put({'x.draft.md': faulty})
    const {out, code} = await run('--format', 'pretty', '--format', 'json', '--output-file', 'out/report.json')
    expect(code).toBe(1)
    expect(out).toContain('x.draft.md · message')
    expect(JSON.parse(read('out/report.json')).summary).toMatchObject({files: 1, errors: 1})
    expect(await run('--output-file', 'x.draft.md/no')).toMatchObject({code: 2, err: expect.stringMatching(/can’t be written \(E[A-Z]+\)\.\n$/)})
  })

  it('have their fields in order', async () => {
    scratch.put({'x.draft.md': faulty})
    const [file] = JSON.parse((await run('--format', 'json', '--only', 'placeholder-filled')).out).files
    expect(Object.keys(file)).toEqual(['path', 'kind', 'checklist', 'problems', 'notices'])
    expect(Object.keys(file.problems[0])).toEqual(['rule', 'severity', 'message', 'start', 'end', 'line', 'column', 'endLine', 'endColumn', 'suggestions'])
  })

  it('are coloured where colour is wanted', async () => {
    scratch.put({'x.draft.md': faulty})
    const colored = async (env: Record<string, string>, ...argv: string[]) => (await runIn(scratch.path, argv, {env})).out.includes('\u001B[')
    expect(await colored({})).toBe(false)
    expect(await colored({}, '--color')).toBe(true)
    expect(await colored({FORCE_COLOR: '1'})).toBe(true)
    expect(await colored({FORCE_COLOR: '1', NO_COLOR: '1'}, '--no-color')).toBe(false)
  })
})

describe('--stdin', () => {
  it('reads one draft, a message unless its name says otherwise', async () => {
    expect(await runWith(faulty, '--stdin')).toMatchObject({code: 1, out: expect.stringContaining('<stdin> · message')})
    expect(await runWith(faulty, '--stdin', '--stdin-filename', 'minutes/x.md')).toMatchObject({out: expect.stringContaining('minutes/x.md · notes')})
    expect(await runWith('', '--stdin')).toMatchObject({code: 0})
  })

  it('takes a file that is there for that file', async () => {
    scratch.put({'guide.md': ''})
    const kind = async (name: string) => JSON.parse((await runWith('Fine.\n', '--stdin', '--stdin-filename', name, '--format', 'json')).out).files[0].kind
    expect(await kind('guide.md')).toBe('document')
    expect(await kind('new.md')).toBe('message')
  })

  it('honours the config and the ignores of its name', async () => {
    scratch.put({'sub/asklint.config.yaml': 'rules: {placeholder-filled: off}\nignores: [no.md]'})
    expect(await runWith(faulty, '--stdin', '--stdin-filename', 'sub/x.md')).toMatchObject({code: 0})
    expect(await runWith(faulty, '--stdin', '--stdin-filename', 'sub/no.md')).toMatchObject({code: 0, out: expect.stringContaining('Left out by “no.md”')})
  })

  it('with --fix prints the text, and the report on standard error', async () => {
    expect(await runWith(faulty, '--stdin', '--fix')).toMatchObject({code: 1, out: faulty, err: expect.stringContaining('placeholder-filled')})
    scratch.put({'asklint.config.yaml': 'nonsense: 1'})
    expect(await runWith(faulty, '--stdin', '--fix')).toMatchObject({code: 2, out: faulty})
  })

  it('with --fix gives bytes back as they are that are no UTF-8', async () => {
    const bytes = Buffer.from('Caf\xE9 soon\n', 'latin1')
    expect((await runWith(bytes, '--stdin', '--fix')).out).toBe(bytes.toString('utf8'))
  })
})

describe('--fix', () => {
  const draft = 'Hi Dana,\n\ncould you please review the budget (https://example.com/budget) by Friday? If I hear nothing, I will send it as it is.\n'

  it('writes what changes no meaning, keeping mode, line breaks and byte order mark', async () => {
    const before = `\uFEFF${draft.replaceAll('\n', '\r\n')}`
    scratch.put({'x.draft.md': before})
    chmodSync(join(scratch.path, 'x.draft.md'), 0o640)
    const {out} = await run('--fix', '--now', '2026-11-24T09:00Z')
    expect(read('x.draft.md')).toBe(before.replace('by Friday', 'by Friday 27 November 2026'))
    expect(statSync(join(scratch.path, 'x.draft.md')).mode & 0o777).toBe(0o640)
    expect(out).toContain('Fixed 1 problem in 1 draft.\n')
  })

  it('writes no date without a clock', async () => {
    scratch.put({'x.draft.md': draft})
    const before = statSync(join(scratch.path, 'x.draft.md')).mtimeMs
    await run('--fix')
    expect(read('x.draft.md')).toBe(draft)
    expect(statSync(join(scratch.path, 'x.draft.md')).mtimeMs).toBe(before)
  })

  it('with drafts too leaves blanks, which remain as errors', async () => {
    scratch.put({'x.draft.md': draft.replace('by Friday', 'ASAP').replaceAll('\n', '\r\n')})
    const {code} = await run('--fix', '--fix-type', 'draft')
    expect(read('x.draft.md')).toMatch(/\[fill in: [^\]]+\]/)
    expect(read('x.draft.md').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(code).toBe(1)
  })
})
