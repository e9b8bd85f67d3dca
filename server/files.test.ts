import {expect, test} from 'vitest'
import {FileCache} from './files.js'

test('folders are listed once they are known, and anew when a file in them changes', async () => {
  let names = ['a.md']
  const cache = new FileCache({readFile: async () => undefined, exists: async () => false, list: async () => names})
  const host = cache.host(path => `file://${path}`)
  expect(host.list?.('/r')).toEqual([])
  expect(await cache.settle()).toBe(true)
  expect(host.list?.('/r')).toEqual(['a.md'])
  names = ['a.md', 'b.md']
  cache.forget('file:///r/b.md')
  host.list?.('/r')
  await cache.settle()
  expect(host.list?.('/r')).toEqual(names)
})

test('a platform without folders has no list', () => {
  expect(new FileCache({readFile: async () => undefined, exists: async () => false}).host(path => path).list).toBeUndefined()
})
