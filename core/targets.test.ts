import {describe, expect, it} from 'vitest'
import {anchorsOf} from './anchors.js'
import {localTarget, pathOfTarget, type Standing, type TargetFiles, targetsIn} from './targets.js'

describe('a target', () => {
  it.each([
    ['plan.md', 'plan.md', ''],
    ['./a/../plan.md#costs', './a/../plan.md', 'costs'],
    ['/plans/fair.md', '/plans/fair.md', ''],
    ['#costs', '', 'costs'],
    ['big%20tent.md#the%20poles', 'big tent.md', 'the poles'],
    ['plan.md?plain=1#L3', 'plan.md', 'L3'],
    ['src/main.rs:12', 'src/main.rs', ''],
    ['src/main.rs:12:4', 'src/main.rs', ''],
    ['main.rs:12-20', 'main.rs', ''],
    ['plan(1).md', 'plan(1).md', ''],
  ])('%s is local', (target, path, fragment) => expect(localTarget(target)).toEqual({path, fragment}))

  it.each([
    '', 'https://example.org/x.md', 'mailto:a@example.org', 'tel:123', 'C:/plan.md', 'C:\\plan.md', '\\\\server\\plan.md', '//example.org/x.md',
    'www.example.org/x.md', 'example.org/x.md', 'github.com/a/b', 'a@example.org', '{{ base }}/x.md', '{% link x.md %}', '<x>', '%7B%7Bx%7D%7D.md',
    '@site/docs/x.md', '~/x.md', '$HOME/x.md', '[[Page]]', 'x%.md', `${'x'.repeat(600)}.md`,
  ])('%s is not', target => expect(localTarget(target)).toBeUndefined())
})

/** A folder of files in memory. */
function files(texts: Readonly<Record<string, string>>, more: Partial<TargetFiles> = {}): TargetFiles {
  const paths = Object.keys(texts)
  const below = (folder: string): string[] => paths.flatMap(path => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []))
  return {
    at: path => (path in texts ? 'file' : below(path === '/' ? '' : path).length > 0 ? 'folder' : 'nothing'),
    list: folder => [...new Set(below(folder).map(name => name.split('/')[0] as string).filter(Boolean))],
    anchors: path => anchorsOf(texts[path] ?? ''),
    ...more,
  }
}

const standing: Standing = {path: '/p/notes/may.md', root: '/p'}
const texts = {
  '/p/notes/may.md': '# May\n',
  '/p/notes/june.md': '# June\n',
  '/p/plans/fair.md': '# When\n',
  '/p/plans/Big Tent.md': '',
  '/p/LICENSE': '',
  '/p/sub/': '',
  '/elsewhere/x.md': '',
}
const state = (target: string, more: Readonly<Record<string, string>> = {}, options: Partial<TargetFiles> = {}, where = standing) =>
  targetsIn(files({...texts, ...more}, options), where)(target, '# May\n')

describe('looked up', () => {
  it('is found', () => {
    const found = ['june.md', './june.md', '../plans/fair.md', '../plans/fair.md#when', '/plans/fair.md', '../plans/fair.md#L3-L9', '../plans/Big%20Tent.md']
    for (const target of [...found, '../plans', '../plans/', '/', '../LICENSE', '#may', 'may.md#may', 'june.md?plain=1', 'june.md#']) expect(state(target), target).toBe('found')
  })

  it('is missing', () => {
    for (const target of ['july.md', '../plans/fayre.md', '/plans/tent.md', 'old/april.md', 'plan.pdf', 'chart.png', '../main.rs:12']) expect(state(target), target).toBe('missing file')
    for (const target of ['june.md#may', '#june', 'may.md#june', '../plans/fair.md#where']) expect(state(target), target).toBe('missing heading')
  })

  it('is unknown where a page of a site may be meant', () => {
    for (const target of ['july', './july/', 'july.html', '../july.php', 'feed.xml', 'https://x.example/july.md']) expect(state(target), target).toBe('unknown')
    expect(state('/july.md', {'/p/mkdocs.yml': ''})).toBe('unknown')
    expect(state('july.md', {'/p/mkdocs.yml': ''})).toBe('missing file')
    expect(state('July.md', {'/p/.obsidian/app.json': ''})).toBe('unknown')
    // Counted from a folder of its own.
    expect(state('plans/fair.md')).toBe('unknown')
    expect(state('/june.md')).toBe('unknown')
    expect(state('/guide.md', {'/p/docs/guide.md': ''})).toBe('unknown')
  })

  it('is unknown where another name may be meant, or it may be made', () => {
    expect(state('June.md')).toBe('unknown')
    expect(state('../plans/big-tent.md')).toBe('unknown')
    expect(state('july.md', {'/p/notes/july.md.j2': ''})).toBe('unknown')
    expect(state('july.md', {'/p/notes/july.ipynb': ''})).toBe('unknown')
    expect(state('july.pdf', {'/p/notes/july.tex': ''})).toBe('unknown')
    expect(state('july.pdf', {'/p/notes/july.md': ''})).toBe('missing file')
    expect(state('july.md', {}, {ignored: path => path === '/p/notes/july.md'})).toBe('unknown')
  })

  it('is unknown where it leads out of the project, or to parts of a code host', () => {
    expect(state('../../elsewhere/y.md')).toBe('unknown')
    expect(state('../../elsewhere/x.md')).toBe('unknown')
    expect(state('../blob/main/y.md')).toBe('unknown')
    expect(state('../../issues/12')).toBe('unknown')
    expect(state('/x.md', {}, {}, {path: '/p/notes/may.md'})).toBe('unknown')
    expect(state('../../elsewhere/x.md', {}, {}, {path: '/p/notes/may.md'})).toBe('found')
  })

  it('counts paths with a slash from the root, and follows others up to the top', () => {
    const where = {path: '/p/notes/may.md', root: '/p/notes', top: '/p'}
    expect(state('/june.md', {}, {}, where)).toBe('found')
    expect(state('../plans/fair.md', {}, {}, where)).toBe('found')
    expect(state('/plans/fair.md', {}, {}, where)).toBe('unknown')
    expect(state('/plans/tent.md', {}, {}, where)).toBe('missing file')
  })

  it('is unknown where files can’t be told, or where its text stands nowhere', () => {
    expect(state('july.md', {}, {at: () => undefined})).toBe('unknown')
    expect(state('july.md', {}, {list: () => undefined})).toBe('unknown')
    expect(state('july.md', {}, {}, {path: '/made/up/may.md', root: '/made'})).toBe('unknown')
    // A submodule that was not fetched.
    expect(state('../parts/x.md', {}, {list: folder => (folder === '/p/parts' ? [] : ['x']), at: path => (path === '/p/parts' || path === '/p/notes' ? 'folder' : 'nothing')})).toBe('unknown')
    expect(state('july.md', {'/p/.git/info/sparse-checkout': ''})).toBe('unknown')
    expect(state('june.md#x', {}, {anchors: () => undefined})).toBe('unknown')
    expect(state('main.rs#x', {'/p/notes/main.rs': ''})).toBe('unknown')
    expect(targetsIn(files(texts), standing)('#x', undefined)).toBe('unknown')
  })
})

it('a path stays in its folder', () => {
  const local = (target: string) => pathOfTarget(localTarget(target) ?? {path: '', fragment: ''}, standing)
  expect(local('../plans/./fair.md#x')).toBe('/p/plans/fair.md')
  expect(local('../../p/plans/fair.md')).toBeUndefined()
  expect(local('/../x.md')).toBeUndefined()
  expect(local('#x')).toBeUndefined()
  expect(pathOfTarget({path: 'x.md', fragment: ''}, {path: 'C:/work/a.md', root: 'C:/work'})).toBe('C:/work/x.md')
})
