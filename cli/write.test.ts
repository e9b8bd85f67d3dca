import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {createScratch, type Scratch} from './testing.js'
import {replaceFile, stampOf, writeWhole} from './write.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
  scratch.put({'a.md': 'old'})
})
afterEach(() => scratch.remove())

it('replaces a file, keeps its mode, and leaves nothing beside it', () => {
  const path = join(scratch.path, 'a.md')
  chmodSync(path, 0o664)
  replaceFile(path, '\uFEFFnew 🙂\r\n', stampOf(path))
  expect(readFileSync(path, 'utf8')).toBe('\uFEFFnew 🙂\r\n')
  expect(statSync(path).mode & 0o777).toBe(0o664)
  expect(readdirSync(scratch.path)).toEqual(['.git', 'a.md'])
})

it('writes through a link and keeps it', () => {
  const link = join(scratch.path, 'link.md')
  symlinkSync('a.md', link)
  replaceFile(link, 'new', stampOf(link))
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(scratch.path, 'a.md'), 'utf8')).toBe('new')
})

it('leaves a file alone that somebody else changed meanwhile', () => {
  const path = join(scratch.path, 'a.md')
  const stamp = stampOf(path)
  writeFileSync(path, 'theirs')
  expect(() => replaceFile(path, 'ours', stamp)).toThrow('it changed while it was being fixed')
  expect(readFileSync(path, 'utf8')).toBe('theirs')
  expect(readdirSync(scratch.path)).toEqual(['.git', 'a.md'])
})

it('writes a file that was not there, with the folders it needs', () => {
  const path = join(scratch.path, 'x/y/b.json')
  writeWhole(path, 'one')
  expect(readFileSync(path, 'utf8')).toBe('one')
  chmodSync(path, 0o640)
  writeWhole(path, 'two')
  expect(readFileSync(path, 'utf8')).toBe('two')
  expect(statSync(path).mode & 0o777).toBe(0o640)
  expect(readdirSync(join(scratch.path, 'x/y'))).toEqual(['b.json'])
})
