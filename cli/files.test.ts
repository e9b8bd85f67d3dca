import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {createProject} from '../core/config/project.js'
import {findFiles} from './files.js'
import {createHost} from './host.js'
import {createScratch, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

/** What names come to: files as they are shown, and the rest as it is told. */
async function found(names: readonly string[], cwd = scratch.path): Promise<string[]> {
  const host = createHost({load: url => import(url)})
  const project = createProject({host, choice: {}, rules: []})
  const out: string[] = []
  for await (const item of findFiles(names, {cwd, host, project})) {
    if (item.type === 'file') out.push(item.shown)
    else if (item.type === 'ignored') out.push(`ignored ${item.shown} by ${item.by.pattern}`)
    else out.push(`${item.type}: ${item.message}`)
  }
  return out
}

it('walks folders in the order of names, for drafts alone', async () => {
  scratch.put({'b.md': '', 'a/z.markdown': '', 'a/A.MD': '', 'c.txt': '', 'd.eml': '', 'a-b.md': ''})
  expect(await found(['.'])).toEqual(['a/A.MD', 'a/z.markdown', 'a-b.md', 'b.md', 'd.eml'])
  expect(await found([scratch.path])).toEqual(['a/A.MD', 'a/z.markdown', 'a-b.md', 'b.md', 'd.eml'].map(name => `${scratch.path}/${name}`))
  expect(await found(['./a/', 'b.md', 'a'])).toEqual(['a/A.MD', 'a/z.markdown', 'b.md'])
})

it('takes any file that is named', async () => {
  scratch.put({'c.txt': '', 'd.eml': '', '.hidden/x.md': '', 'node_modules/y.md': ''})
  expect(await found(['c.txt', 'd.eml', '.hidden/x.md', 'node_modules/y.md'])).toEqual(['c.txt', 'd.eml', '.hidden/x.md', 'node_modules/y.md'])
})

it('enters neither dot folders but .github, nor node_modules, nor links', async () => {
  scratch.put({'.github/a.md': '', '.hidden/b.md': '', 'node_modules/c.md': '', 'x/node_modules/d.md': '', 'e.md': '', '.f.md': ''})
  symlinkSync(join(scratch.path, '.hidden'), join(scratch.path, 'linked'))
  symlinkSync(scratch.path, join(scratch.path, 'x/loop'))
  symlinkSync(join(scratch.path, 'e.md'), join(scratch.path, 'link.md'))
  expect(await found(['.'])).toEqual(['.f.md', '.github/a.md', 'e.md'])
  expect(await found(['linked', 'link.md'])).toEqual(['linked/b.md', 'link.md'])
})

it('takes a folder that is called like a draft for a folder', async () => {
  scratch.put({'x.md/y.md': ''})
  expect(await found(['x.md'])).toEqual(['x.md/y.md'])
})

it('honours .gitignore where it walks, the nested ones too, and not for what is named', async () => {
  scratch.put({
    '.gitignore': 'out/\n*.tmp.md\n',
    'out/a.md': '',
    'b.tmp.md': '',
    'keep/.gitignore': '!c.tmp.md\n/d.md\n',
    'keep/c.tmp.md': '',
    'keep/d.md': '',
    'keep/deep/d.md': '',
  })
  expect(await found(['.'])).toEqual(['keep/c.tmp.md', 'keep/deep/d.md'])
  expect(await found(['keep'])).toEqual(['keep/c.tmp.md', 'keep/deep/d.md'])
  expect(await found(['.'], join(scratch.path, 'keep'))).toEqual(['c.tmp.md', 'deep/d.md'])
  expect(await found(['b.tmp.md'])).toEqual(['b.tmp.md'])
  expect(await found(['out'])).toEqual(['out/a.md'])
})

it('honours ignores and .asklintignore for what is named too, and says so', async () => {
  scratch.put({
    'asklint.config.yaml': 'ignores: [old/]',
    '.asklintignore': '*.gen.md\n',
    'sub/.asklintignore': '!keep.gen.md\n',
    'old/a.md': '',
    'b.gen.md': '',
    'sub/keep.gen.md': '',
    'c.md': '',
  })
  expect(await found(['.'])).toEqual(['c.md', 'sub/keep.gen.md'])
  expect(await found(['old/a.md', 'b.gen.md', 'c.md'])).toEqual(['ignored old/a.md by old/', 'ignored b.gen.md by *.gen.md', 'c.md'])
  expect(await found(['old'])).toEqual(['note: No drafts (.md, .markdown, .eml, .mbox) in “old”.'])
})

it('expands globs', async () => {
  scratch.put({'docs/a.md': '', 'docs/b.txt': '', 'docs/deep/c.md': '', 'docs/[x].md': '', '.notes/d.md': ''})
  expect(await found(['docs/*.md'])).toEqual(['docs/[x].md', 'docs/a.md'])
  expect(await found(['docs/**'])).toEqual(['docs/[x].md', 'docs/a.md', 'docs/deep/c.md'])
  expect(await found(['**/*.{txt,markdown}'])).toEqual(['docs/b.txt'])
  expect(await found(['docs/[x].md'])).toEqual(['docs/[x].md'])
  expect(await found([`${scratch.path}/docs/*.txt`])).toEqual([`${scratch.path}/docs/b.txt`])
  expect(await found(['../*/b*'], join(scratch.path, 'docs'))).toEqual(['../docs/b.txt'])
})

it('tells of names and globs that match nothing, and goes on', async () => {
  scratch.put({'a.md': '', 'empty/x.txt': ''})
  mkdirSync(join(scratch.path, 'bare'))
  expect(await found(['no.md', 'a.md', 'docs/*.mdx', 'no/*.md', 'explian', 'empty', 'bare', 'a.md/x.md'])).toEqual([
    'fault: There is no file or folder “no.md”.',
    'a.md',
    'fault: “docs/*.mdx” matches no file.',
    'fault: “no/*.md” matches no file.',
    'fault: There is no file or folder “explian”. Did you mean the command “explain”?',
    'note: No drafts (.md, .markdown, .eml, .mbox) in “empty”.',
    'note: No drafts (.md, .markdown, .eml, .mbox) in “bare”.',
    'fault: There is no file or folder “a.md/x.md”.',
  ])
})
