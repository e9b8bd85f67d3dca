import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createRepository, createScratch, type Outcome, type Repository} from './testing.js'

const bad = 'Dana, please send the offer (#7) to Wei by 30 February 2027. If I hear nothing, I send it.\n'
const good = 'Dana, please send the offer (#7) to Wei by 3 December 2026. If I hear nothing, I send it.\n'
const relative = 'Dana, please send the offer (#7) to Wei by Friday. If I hear nothing, I send it.\n'

let repo: Repository
beforeEach(() => {
  repo = createRepository()
})
afterEach(() => repo.remove())

/** Each file of a JSON report with the rules that spoke, by line. */
function found({out}: Outcome): Record<string, string[]> {
  const {files} = JSON.parse(out) as {files: {path: string; problems: {rule: string; line: number}[]; notices: {code: string}[]}[]}
  return Object.fromEntries(files.map(({path, problems, notices}) => [
    path,
    [...notices.map(({code}) => code), ...problems.map(({rule, line}) => `${line} ${rule}`)],
  ]))
}

const staged = async (argv: string[] = [], options: Parameters<Repository['run']>[1] = {}): Promise<Outcome> =>
  repo.run(['--staged', '--format', 'json', ...argv], options)

describe('--staged', () => {
  it('reads the index, not the work tree', async () => {
    repo.put({'a.draft.md': bad, 'b.draft.md': good, 'c.draft.md': bad})
    repo.git('add', '.')
    repo.put({'a.draft.md': good, 'b.draft.md': bad})
    rmSync(join(repo.path, 'c.draft.md'))
    const outcome = await staged()
    expect(found(outcome)).toEqual({'a.draft.md': ['1 deadline-possible'], 'b.draft.md': [], 'c.draft.md': ['1 deadline-possible']})
    expect(outcome).toMatchObject({code: 1, err: ''})
  })

  it('reads what differs from the last commit, whatever its name, and neither links nor what is deleted', async () => {
    repo.put({'same.md': bad, 'gone.md': bad, 'changed.draft.md': good, 'old.draft.md': `${bad}\nA second paragraph.\n`, 'linked.md': good})
    repo.git('add', '.')
    repo.git('commit', '-qm', 'One')
    const odd = ['Überblick ü.draft.md', 'with "quotes" and space.draft.md', 'line\nbreak.draft.md', ':(top)x.draft.md', '-x.draft.md']
    repo.put({...Object.fromEntries(odd.map(name => [name, bad])), 'changed.draft.md': bad, 'text.txt': bad, '.hidden/x.draft.md': bad})
    repo.git('rm', '-q', 'gone.md')
    repo.git('mv', 'old.draft.md', 'new.draft.md')
    rmSync(join(repo.path, 'linked.md'))
    symlinkSync('same.md', join(repo.path, 'linked.md'))
    repo.git('add', '.')
    const all = Object.fromEntries([...odd, 'changed.draft.md', 'new.draft.md'].map(name => [name, ['1 deadline-possible']]))
    expect(found(await staged())).toEqual(all)
    // A name that starts like an option is told apart as everywhere.
    const names = odd.map(name => (name.startsWith('-') ? `./${name}` : name))
    expect(found(await staged(names))).toEqual(Object.fromEntries(odd.map(name => [name, ['1 deadline-possible']])))
    expect((await staged(['linked.md'])).err).toBe('asklint: “linked.md” is a symbolic link: not read.\n')
  })

  it('takes names, folders and globs of the index, changed or not', async () => {
    repo.put({'docs/a.draft.md': bad, 'docs/deep/b.draft.md': good, 'docs/c.txt': good, 'new.md': good, '.hidden/x.md': good})
    repo.git('add', 'docs', '.hidden')
    repo.git('commit', '-qm', 'One')
    repo.put({'docs/a.draft.md': good})
    const keys = async (...argv: string[]): Promise<string[]> => Object.keys(found(await staged(argv)))
    expect(await keys()).toEqual([])
    expect(found(await staged(['docs/a.draft.md']))).toEqual({'docs/a.draft.md': ['1 deadline-possible']})
    expect(await keys('docs/c.txt', './docs', 'docs')).toEqual(['docs/c.txt', 'docs/a.draft.md', 'docs/deep/b.draft.md'])
    expect(await keys('.')).toEqual(['docs/a.draft.md', 'docs/deep/b.draft.md'])
    expect(await keys('**/*.txt', 'docs/**')).toEqual(['docs/c.txt', 'docs/a.draft.md', 'docs/deep/b.draft.md'])
    expect(await keys('.hidden')).toEqual(['.hidden/x.md'])
    expect(await keys(join(repo.path, 'docs/c.txt'))).toEqual([join(repo.path, 'docs/c.txt')])
    repo.git('add', '--intent-to-add', 'new.md')
    expect(await keys()).toEqual([])
    repo.git('reset', '-q', 'new.md')
    const outcome = await staged(['new.md', '../x.md', '*.rst', 'docs/deep'])
    expect(outcome.code).toBe(2)
    expect(outcome.err.split('\n')).toEqual([
      'asklint: “new.md” is not in git’s index: “git add” puts it there.',
      'asklint: “../x.md” is not in this git repository.',
      'asklint: “*.rst” matches no file in git’s index.',
      '',
    ])
    expect(Object.keys(found(outcome))).toEqual(['docs/deep/b.draft.md'])
  })

  it('works from a folder below, and by a link to it', async () => {
    repo.put({'docs/a.draft.md': bad, 'b.draft.md': bad})
    repo.git('add', '.')
    const below = {cwd: join(repo.path, 'docs')}
    expect(Object.keys(found(await staged([], below)))).toEqual(['../b.draft.md', 'a.draft.md'])
    expect(Object.keys(found(await staged(['a.draft.md', '..'], below)))).toEqual(['a.draft.md', '../b.draft.md'])
    const elsewhere = createScratch()
    symlinkSync(repo.path, join(elsewhere.path, 'link'))
    expect(Object.keys(found(await staged([join(elsewhere.path, 'link/docs/a.draft.md')])))).toHaveLength(1)
    elsewhere.remove()
  })

  it('works in a linked work tree', async () => {
    repo.put({'a.md': good})
    repo.git('add', '.')
    repo.git('commit', '-qm', 'One')
    repo.git('worktree', 'add', '-q', 'other')
    repo.put({'other/b.draft.md': bad})
    const cwd = join(repo.path, 'other')
    execFileSync('git', ['add', '.'], {cwd, env: repo.env})
    expect(found(await staged([], {cwd}))).toEqual({'b.draft.md': ['1 deadline-possible']})
  })

  it.each([
    ['git commit -a', ['-a']],
    ['git commit FILE', ['a.draft.md']],
    ['git commit', []],
  ])('reads the index of the commit in a hook: %s', async (_, args) => {
    repo.put({'a.draft.md': good, 'b.draft.md': good})
    repo.git('add', '.')
    repo.git('commit', '-qm', 'One')
    repo.put({'.git/hooks/pre-commit': '#!/bin/sh\nenv | grep ^GIT_ > .git/seen\n/bin/cp "$GIT_INDEX_FILE" .git/taken\n'})
    chmodSync(join(repo.path, '.git/hooks/pre-commit'), 0o755)
    repo.put({'a.draft.md': bad})
    if (args.length === 0) {
      repo.git('add', 'a.draft.md')
      repo.put({'a.draft.md': good})
    } else {
      repo.put({'b.draft.md': bad})
      if (args[0] !== '-a') repo.git('add', 'b.draft.md')
    }
    repo.git('commit', '-qm', 'Two', ...args)
    const env = Object.fromEntries(readFileSync(join(repo.path, '.git/seen'), 'utf8').trim().split('\n').map(line => line.split(/=(.*)/s) as [string, string]))
    expect(env).toHaveProperty('GIT_INDEX_FILE')
    repo.git('reset', '-q', '--soft', 'HEAD~1')
    const wanted = args[0] === '-a' ? ['a.draft.md', 'b.draft.md'] : ['a.draft.md']
    const outcome = await staged([], {env: {...env, GIT_INDEX_FILE: '.git/taken'}})
    expect(Object.entries(found(outcome))).toEqual(wanted.map(name => [name, ['1 deadline-possible']]))
  })

  it('judges what is committed where git turns line breaks', async () => {
    repo.put({'.gitattributes': '* text=auto eol=crlf\n', 'a.draft.md': bad.replace('\n', '\r\n')})
    repo.git('add', '.')
    const {out} = await staged()
    expect(JSON.parse(out).files[0].problems[0]).toMatchObject({rule: 'deadline-possible', line: 1})
    repo.put({'a.draft.md': relative.replace('\n', '\r\n')})
    repo.git('add', '.')
    expect((await staged(['--fix'])).code).toBe(1)
    expect(readFileSync(join(repo.path, 'a.draft.md'), 'utf8')).toBe(relative.replace('Friday', 'Friday 27 November 2026').replace('\n', '\r\n'))
  })

  it('takes the present for what is being written, and for nothing else', async () => {
    repo.put({'a.draft.md': relative, 'b.draft.md': relative, 'c.draft.md': `---\ndate: 2026-11-30\n---\n\n${relative}`})
    const titles = async (): Promise<unknown[]> => {
      const {files} = JSON.parse((await staged(['a.draft.md', 'b.draft.md', 'c.draft.md', 'moved.draft.md'].filter(name => tracked().includes(name)))).out)
      return files.map((file: {problems: {suggestions: {title: string}[]}[]}) => file.problems[0]?.suggestions[0]?.title)
    }
    const tracked = (): string[] => repo.git('ls-files').split('\n')
    repo.git('add', '.')
    expect(await titles()).toEqual(['Write “Friday 27 November 2026”', 'Write “Friday 27 November 2026”', 'Write “Friday 4 December 2026”'])
    repo.git('commit', '-qm', 'One')
    repo.git('mv', 'b.draft.md', 'moved.draft.md')
    repo.put({'a.draft.md': `${relative}\nThank you.\n`})
    repo.git('add', '.')
    const [a, c, moved] = await titles()
    expect([a, c]).toEqual(['Write “Friday 27 November 2026”', 'Write “Friday 4 December 2026”'])
    expect(moved).toBeUndefined()
  })

  it('says which files have conflicts', async () => {
    repo.put({'a.draft.md': good})
    repo.git('add', '.')
    repo.git('commit', '-qm', 'One')
    repo.git('checkout', '-qb', 'other')
    repo.put({'a.draft.md': bad})
    repo.git('commit', '-qam', 'Two')
    repo.git('checkout', '-q', 'main')
    repo.put({'a.draft.md': relative})
    repo.git('commit', '-qam', 'Three')
    expect(() => repo.git('merge', 'other')).toThrow()
    for (const names of [[], ['a.draft.md']]) {
      expect(await staged(names)).toMatchObject({code: 2, err: 'asklint: “a.draft.md” has conflicts: resolve them, and stage it with “git add”.\n'})
    }
  })

  it('passes over submodules', async () => {
    repo.put({'sub.md/a.md': bad})
    const cwd = join(repo.path, 'sub.md')
    execFileSync('git', ['init', '-q'], {cwd, env: repo.env})
    execFileSync('git', ['add', '.'], {cwd, env: repo.env})
    execFileSync('git', ['commit', '-qm', 'One'], {cwd, env: repo.env})
    repo.git('-c', 'advice.addEmbeddedRepo=false', 'add', '.')
    expect(await staged()).toMatchObject({code: 0, err: 'asklint: No drafts (.md, .markdown, .eml, .mbox) are staged.\n'})
    expect(await staged(['sub.md'])).toMatchObject({code: 0, err: 'asklint: “sub.md” is a submodule: not read.\n'})
    expect(await staged(['sub.md/a.md'])).toMatchObject({code: 2, err: 'asklint: “sub.md/a.md” is not in git’s index: “git add” puts it there.\n'})
  })

  it('honours ignores, and says so of what is named; .gitignore has no say in what git tracks', async () => {
    repo.put({'asklint.config.yaml': 'ignores: [old/]', '.asklintignore': 'gen.md', '.gitignore': 'kept.md', 'old/a.md': bad, 'gen.md': bad, 'kept.md': good})
    repo.git('add', '-f', '.')
    expect(found(await staged())).toEqual({'kept.md': []})
    expect(found(await staged(['old/a.md', 'gen.md', 'kept.md']))).toEqual({'old/a.md': ['ignored'], 'gen.md': ['ignored'], 'kept.md': []})
  })

  it('reads binary, large and badly encoded blobs as it does files', async () => {
    repo.put({'binary.md': Buffer.from([0, 1]), 'bad.md': Buffer.from([0x61, 0xff]), 'large.md': 'Long. '.repeat(600_000), 'z.draft.md': bad})
    repo.git('add', '.')
    expect(found(await staged())).toEqual({'binary.md': ['binary'], 'bad.md': ['encoding'], 'large.md': ['too-large'], 'z.draft.md': ['1 deadline-possible']})
  })

  it('says where there is nothing to read, no repository, no work tree and no git', async () => {
    expect(await staged()).toMatchObject({code: 0, err: 'asklint: No drafts (.md, .markdown, .eml, .mbox) are staged.\n'})
    const elsewhere = createScratch()
    rmSync(join(elsewhere.path, '.git'), {recursive: true})
    for (const flag of ['--staged', '--changed']) {
      const {code, err} = await repo.run([flag], {cwd: elsewhere.path})
      expect({code, err}).toMatchObject({code: 2, err: expect.stringMatching(`^asklint: ${flag} needs the work tree of a git repository \\(git: not a git repository`)})
      expect(await repo.run([flag], {env: {PATH: elsewhere.path}})).toMatchObject({code: 2, err: 'asklint: There is no program “git”, which --staged and --changed ask.\n'})
    }
    elsewhere.remove()
    expect((await repo.run(['--staged'], {cwd: join(repo.path, '.git')})).err).toMatch(/^asklint: --staged needs the work tree/)
  })

  it('finds what a walk over the files finds', async () => {
    const name = fc.constantFrom('a', 'b.draft', 'ü', '.hidden', 'node_modules', '.github', 'rfcs', 'x y')
    const path = fc.tuple(fc.array(name, {maxLength: 2}), name).map(([folders, base]) => [...folders.map(folder => `${folder}.d`), `${base}.md`].join('/'))
    const text = fc.constantFrom(good, bad, relative, '', `---\ndate: 2026-11-24\n---\n${relative}`)
    await fc.assert(fc.asyncProperty(fc.dictionary(path, text, {minKeys: 1, maxKeys: 6}), async files => {
      const other = createRepository()
      try {
        mkdirSync(join(other.path, 'docs'))
        other.put(files)
        other.git('add', '.')
        const plain = found(await other.run(['--format', 'json', '--now', '2026-11-24T09:00Z']))
        expect(found(await other.run(['--format', 'json', '--staged', '--now', '2026-11-24T09:00Z']))).toEqual(plain)
      } finally {
        other.remove()
      }
    }), {numRuns: 15})
  })
})

describe('--staged --fix', () => {
  const read = (name: string): string => readFileSync(join(repo.path, name), 'utf8')

  it('fixes the work tree where it has what is staged, and fails until that is staged', async () => {
    repo.put({'a.draft.md': relative})
    repo.git('add', '.')
    const outcome = await repo.run(['--staged', '--fix'])
    expect(outcome).toMatchObject({code: 1, err: 'asklint: 1 file fixed, and not staged yet: do that with “git add”.\n'})
    expect(read('a.draft.md')).toBe(relative.replace('Friday', 'Friday 27 November 2026'))
    expect(repo.git('show', ':a.draft.md')).toBe(relative)
    repo.git('add', '.')
    expect(await repo.run(['--staged', '--fix'])).toMatchObject({code: 0, err: ''})
  })

  it('fixes nothing where the work tree has something else', async () => {
    repo.put({'a.draft.md': relative, 'b.draft.md': good, 'c.draft.md': relative})
    repo.git('add', '.')
    repo.put({'a.draft.md': `${relative}\nMore.\n`, 'b.draft.md': bad})
    rmSync(join(repo.path, 'c.draft.md'))
    const outcome = await repo.run(['--staged', '--fix', '--format', 'json'])
    expect(found(outcome)).toEqual({'a.draft.md': ['1 deadline-exact'], 'b.draft.md': [], 'c.draft.md': ['1 deadline-exact']})
    expect(outcome.code).toBe(2)
    expect(outcome.err.split('\n')).toEqual([
      'asklint: “a.draft.md” is not fixed, as it has changes that are not staged: stage them, or stash them.',
      'asklint: “c.draft.md” can’t be written (ENOENT).',
      '',
    ])
    expect([read('a.draft.md'), read('b.draft.md')]).toEqual([`${relative}\nMore.\n`, bad])
  })

  it('shows with --fix-dry-run what it would change in the index', async () => {
    repo.put({'a.draft.md': relative})
    repo.git('add', '.')
    repo.put({'a.draft.md': 'Something else.\n'})
    const {code, out} = await repo.run(['--staged', '--fix-dry-run'])
    expect(code).toBe(0)
    expect(out).toContain('+Dana, please send the offer (#7) to Wei by Friday 27 November 2026.')
    expect(read('a.draft.md')).toBe('Something else.\n')
  })
})
