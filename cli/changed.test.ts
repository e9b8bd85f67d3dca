import {mkdirSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {createRepository, type Repository} from './testing.js'

const bad = 'Dana, please send the offer (#7) to Wei by 30 February 2027. If I hear nothing, I send it.\n'
const good = 'Dana, please send the offer (#7) to Wei by 3 December 2026. If I hear nothing, I send it.\n'

let repo: Repository
beforeEach(() => {
  repo = createRepository()
})
afterEach(() => repo.remove())

/** The files that a run read. */
async function read(argv: readonly string[], cwd?: string): Promise<string[]> {
  const {out, err} = await repo.run(['--changed', '--format', 'json', ...argv], cwd ? {cwd} : {})
  expect(out, err).not.toBe('')
  return JSON.parse(out).files.map(({path}: {path: string}) => path)
}

it('reads what differs in the work tree from the last commit, and what git does not know', async () => {
  repo.put({'same.md': bad, 'gone.md': bad, 'edited.draft.md': good, 'staged.draft.md': good, 'linked.md': good, '.gitignore': 'out/', 'docs/same.md': good})
  repo.git('add', '.')
  repo.git('commit', '-qm', 'One')
  repo.put({'edited.draft.md': bad, 'staged.draft.md': bad, 'Überblick ü.md': good, 'docs/new.md': good, 'out/x.md': bad, '.hidden/x.md': bad, 'x.txt': bad})
  repo.git('add', 'staged.draft.md')
  rmSync(join(repo.path, 'gone.md'))
  rmSync(join(repo.path, 'linked.md'))
  symlinkSync('same.md', join(repo.path, 'linked.md'))
  mkdirSync(join(repo.path, 'folder.md'))
  expect(await read([])).toEqual(['docs/new.md', 'edited.draft.md', 'staged.draft.md', 'Überblick ü.md'])
  expect(await read([], join(repo.path, 'docs'))).toEqual(['new.md', '../edited.draft.md', '../staged.draft.md', '../Überblick ü.md'])
  expect(await read(['docs', 'same.md', 'edited.*'])).toEqual(['docs/new.md', 'edited.draft.md'])
  expect((await repo.run(['--changed'])).code).toBe(1)
})

it('goes back to where the branch left a revision', async () => {
  repo.put({'a.md': good, 'b.md': good, 'c.md': good})
  repo.git('add', '.')
  repo.git('commit', '-qm', 'One')
  repo.git('checkout', '-qb', 'topic')
  repo.put({'a.md': `${good}\n`})
  repo.git('commit', '-qam', 'Two')
  repo.git('checkout', '-q', 'main')
  repo.put({'b.md': `${good}\n`})
  repo.git('commit', '-qam', 'Three')
  repo.git('checkout', '-q', 'topic')
  repo.put({'c.md': `${good}\n`})
  expect(await read(['--since', 'main'])).toEqual(['a.md', 'c.md'])
  expect(await read(['--since', 'HEAD'])).toEqual(['c.md'])
  expect(await read([])).toEqual(['c.md'])
})

it('reads everything before the first commit', async () => {
  repo.put({'a.md': good, 'b.md': good})
  repo.git('add', 'a.md')
  expect(await read([])).toEqual(['a.md', 'b.md'])
})

it('does not take the present for a clock: a file of the work tree may be old', async () => {
  repo.put({'a.draft.md': 'Dana, please send the offer (#7) to Wei by Friday. If I hear nothing, I send it.\n'})
  const {out} = await repo.run(['--changed', '--format', 'json'])
  expect(JSON.parse(out).files[0].problems[0]).toMatchObject({rule: 'deadline-exact', suggestions: []})
})

it('says where nothing changed, and which revision is unknown or unrelated', async () => {
  repo.put({'a.md': good})
  repo.git('add', '.')
  repo.git('commit', '-qm', 'One')
  const hint = 'In a shallow clone, fetch more of its past first.'
  expect(await repo.run(['--changed'])).toMatchObject({code: 0, err: 'asklint: No drafts (.md, .markdown, .eml, .mbox) changed since the last commit.\n'})
  expect(await repo.run(['--changed', '--since', 'HEAD'])).toMatchObject({code: 0, err: 'asklint: No drafts (.md, .markdown, .eml, .mbox) changed since “HEAD”.\n'})
  for (const rev of ['nowhere', '--help', 'HEAD:a.md', '']) {
    const wanted = rev ? `asklint: --since: git knows no commit “${rev}”. ${hint}\n` : 'asklint: --since needs a value: --since REV.\n'
    expect(await repo.run(['--changed', `--since=${rev}`])).toMatchObject({code: 2, out: '', err: wanted})
  }
  repo.git('checkout', '-q', '--orphan', 'other')
  repo.git('commit', '-qm', 'Two')
  expect(await repo.run(['--changed', '--since', 'main'])).toMatchObject({code: 2, err: `asklint: --since: “main” and HEAD have no commit in common. ${hint}\n`})
})

it('refuses options that contradict each other', async () => {
  const errors: [string[], string][] = [
    [['--since', 'main'], '--since says from when on --changed looks: give --changed too.'],
    [['--staged', '--changed'], '--staged and --changed do not go together.'],
    [['--staged', '--stdin'], '--staged and --stdin do not go together.'],
    [['--changed', '--jsonl'], '--changed and --jsonl do not go together.'],
    [['--staged', '--watch'], '--staged and --watch do not go together.'],
    [['read', '--staged'], '--staged is an option of “asklint”, not of “asklint read”.'],
  ]
  for (const [argv, message] of errors) expect(await repo.run(argv)).toMatchObject({code: 2, err: `asklint: ${message}\n`})
})

it('takes the present for the message of a commit, and reads what git keeps of it', async () => {
  const message = 'Move the import\n\nDana, please check the import (#7) by Friday. If I hear nothing, I merge.\n'
  repo.put({'.git/COMMIT_EDITMSG': `${message}# Please enter the message by 30 February 2027.\n# ------------------------ >8 ------------------------\n${bad}`})
  const {out} = await repo.run(['.git/COMMIT_EDITMSG', '--format', 'json'])
  const [file] = JSON.parse(out).files
  expect(file.kind).toBe('message')
  expect(file.problems.map(({rule}: {rule: string}) => rule)).toEqual(['deadline-exact'])
  expect(file.problems[0].suggestions[0].title).toBe('Write “Friday 27 November 2026”')
})
