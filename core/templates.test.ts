import {expect, it} from 'vitest'
import {findTemplates} from './templates.js'

/** A file system of some files; `lists` tells that it can list folders. */
function host(files: Readonly<Record<string, string>>, lists = true) {
  const list = (folder: string): readonly string[] => {
    const inside = Object.keys(files).filter(path => path.startsWith(`${folder}/`))
    return [...new Set(inside.map(path => path.slice(folder.length + 1).replace(/\/.*/, '')))]
  }
  return {readFile: (path: string) => files[path], ...(lists ? {list} : {})}
}

it('finds templates wherever a code host does', () => {
  const files = {
    '/r/Pull_Request_Template.md': 'a',
    '/r/docs/pull_request_template.txt': 'b',
    '/r/.github/PULL_REQUEST_TEMPLATE/two.md': 'c',
    '/r/.github/ISSUE_TEMPLATE/bug.md': '---\nname: Bug\n---\nd',
    '/r/.gitlab/merge_request_templates/Default.md': 'e',
    '/r/.gitlab/issue_templates/Bug.md': 'f',
    '/r/README.md': 'no',
    '/r/.github/ISSUE_TEMPLATE/picture.png': 'no',
    '/r/docs/deep/pull_request_template.md': 'no',
    '/other/pull_request_template.md': 'no',
  }
  expect([...findTemplates('/r', host(files))].sort()).toEqual(['---\nname: Bug\n---\nd', 'a', 'b', 'c', 'e', 'f'])
})

it('takes of an issue form what heads its answers', () => {
  const form = 'name: Bug\nbody:\n  - type: textarea\n    attributes:\n      label: "Where was it?"\n      description: Please tell.\n  - type: input\n    attributes:\n      label: Version\n'
  expect(findTemplates('/r', host({'/r/.github/ISSUE_TEMPLATE/bug.yml': form}))).toEqual(['Where was it?\nVersion'])
})

it('tries the usual names where folders can’t be listed', () => {
  expect(findTemplates('/r', host({'/r/.github/PULL_REQUEST_TEMPLATE.md': 'a', '/r/.github/ISSUE_TEMPLATE/odd.md': 'no'}, false))).toEqual(['a'])
})

it('finds none where there are none', () => {
  expect(findTemplates('/r', host({}))).toEqual([])
})
