import {describe, expect, it} from 'vitest'
import {defineRule, type Rule} from '../rule.js'
import {type ConfigHost, formatConfigError} from './config.js'
import {ignoredByFiles, ignoredByPatterns} from './ignores.js'
import {configFor} from './load.js'
import {settingsOf} from './settings.js'

const rule = (id: string, presets: Rule['meta']['presets']): Rule =>
  defineRule({
    meta: {id, group: 'plain', summary: '', why: '', kinds: ['message'], presets, messages: {found: ''}, english: false},
    *check() {},
  })
const rules: readonly Rule[] = [
  rule('one', {recommended: 'hint', strict: 'error', docs: 'off'}),
  rule('two', {recommended: 'off', strict: 'warning', docs: 'off'}),
]
const hostOf = (files: Record<string, string>): ConfigHost => ({readFile: path => files[path]})
const load = (files: Record<string, string>, folder = '/repo/docs') => configFor(folder, hostOf(files), rules)
const errors = async (files: Record<string, string>) => (await load(files)).errors.map(formatConfigError)
const levels = async (files: Record<string, string>, file?: string, choice = {}) => {
  const {chain, errors} = await load(files)
  expect(errors).toEqual([])
  const {rules: set, preset, kind} = settingsOf(chain, choice, rules)(file)
  return {preset, ...(kind ? {kind} : {}), ...Object.fromEntries([...set].map(([id, {level}]) => [id, level]))}
}

describe('finding a config', () => {
  it('takes the nearest one upwards', async () => {
    const files = {'/repo/asklint.config.yaml': '', '/repo/docs/asklint.config.json': '{}', '/asklint.config.yml': ''}
    expect((await load(files)).chain?.path).toBe('/repo/docs/asklint.config.json')
    expect((await load(files, '/repo/src/deep')).chain?.path).toBe('/repo/asklint.config.yaml')
    expect((await load(files, '/')).chain?.path).toBe('/asklint.config.yml')
    expect((await load({})).chain).toBeUndefined()
  })

  it('passes over a package.json without the key', async () => {
    const files = {'/repo/docs/package.json': '{"name": "asklint"}', '/repo/package.json': '{"asklint": {}}'}
    expect((await load(files)).chain?.path).toBe('/repo/package.json')
  })

  it('names both of two in one folder', async () => {
    expect(await errors({'/repo/asklint.config.json': '{}', '/repo/package.json': '{"asklint": {}}'})).toEqual([
      '/repo/asklint.config.json:1:1 Two configs in one folder, asklint.config.json and package.json: keep one.',
    ])
  })

  it('tells what it can’t read', async () => {
    expect(await errors({'/repo/asklint.config.ts': 'export default {}'})).toEqual([
      '/repo/asklint.config.ts:1:1 Unsupported type of config file, expected .json, .jsonc, .yaml, .yml, .js or .mjs.',
    ])
  })
})

describe('extends', () => {
  it('tells of a missing file and of a circle, where they stand', async () => {
    expect(await errors({'/repo/asklint.config.yaml': 'extends: [strict, ../no.yaml]'})).toEqual([
      '/repo/asklint.config.yaml:1:19 There is no file “../no.yaml” to extend: paths count from the folder of this config.',
    ])
    expect(await errors({'/repo/asklint.config.yaml': 'extends: ./a.yaml', '/repo/a.yaml': 'extends: ./asklint.config.yaml'})).toEqual([
      '/repo/a.yaml:1:10 “./asklint.config.yaml” extends this file in turn.',
    ])
  })

  it('puts bases first, and globs count from the folder of the nearest file', async () => {
    const files = {
      '/repo/asklint.config.yaml': 'extends: ./team/base.yaml\nrules: {two: info}\ntimezone: UTC',
      '/repo/team/base.yaml':
        'extends: strict\nrules: {one: warning, two: error}\noverrides: [{files: docs/*.md, kind: notes, rules: {one: off}}]\nignores: a\ntimezone: Asia/Tokyo\npeople: [Wei]',
    }
    expect(await levels(files)).toEqual({preset: 'strict', one: 'warning', two: 'info'})
    expect(await levels(files, 'docs/x.md')).toEqual({preset: 'strict', kind: 'notes', one: 'off', two: 'info'})
    expect((await load(files)).chain).toMatchObject({folder: '/repo', timezone: 'UTC', people: ['Wei'], ignores: ['a']})
  })
})

describe('settings', () => {
  const files = {
    '/repo/asklint.config.yaml':
      "extends: docs\nrules: {one: info}\noverrides: [{files: '*.draft.md', rules: {one: error}}, {files: 'a/**', rules: {one: off}}]",
  }
  it('are the preset’s without a config', async () => {
    expect(await levels({})).toEqual({preset: 'recommended', one: 'hint', two: 'off'})
    expect(await levels({}, 'x.md', {preset: 'strict'})).toEqual({preset: 'strict', one: 'error', two: 'warning'})
  })

  it('let later overrides win, and a glob without a slash match in any folder', async () => {
    expect(await levels(files, 'x.md')).toEqual({preset: 'docs', one: 'info', two: 'off'})
    expect(await levels(files, 'b/.c/x.draft.md')).toMatchObject({one: 'error'})
    expect(await levels(files, 'a/b/x.draft.md')).toMatchObject({one: 'off'})
  })

  it('let the caller’s choice win', async () => {
    expect(await levels(files, 'a/x.md', {preset: 'strict', rules: new Map([['one', 'warning']])})).toEqual({
      preset: 'strict',
      one: 'warning',
      two: 'warning',
    })
    expect(await levels(files, 'x.md', {only: new Set(['two'])})).toEqual({preset: 'docs', one: 'off', two: 'warning'})
    expect(await levels(files, 'x.md', {only: new Set(['one'])})).toEqual({preset: 'docs', one: 'info', two: 'off'})
  })
})

describe('ignores', () => {
  it('count from their folder', () => {
    const ignored = ignoredByPatterns(['old/', '*.tmp.md', '!keep.tmp.md'], '/repo', 'c.yaml')
    expect(ignored('/repo/old/x.md')).toEqual({pattern: 'old/', file: 'c.yaml'})
    expect(ignored('/repo/a/b.tmp.md')).toEqual({pattern: '*.tmp.md', file: 'c.yaml'})
    expect(ignored('/repo/keep.tmp.md')).toBeUndefined()
    expect(ignored('/other/old/x.md')).toBeUndefined()
    expect(ignored('/repo/OLD/x.md')).toBeUndefined()
  })

  it('are found in folders upwards, the nearest deciding, and not above the root', () => {
    const host = hostOf({'/repo/.gitignore': '*.md\nout/', '/repo/docs/.gitignore': '!x.md\n', '/.gitignore': '*'})
    const ignored = ignoredByFiles('.gitignore', host)
    expect(ignored('/repo/docs/x.md', '/repo')).toBeUndefined()
    expect(ignored('/repo/docs/y.md', '/repo')).toEqual({pattern: '*.md', file: '/repo/.gitignore'})
    expect(ignored('/repo/out/', '/repo')).toMatchObject({pattern: 'out/'})
    expect(ignored('/repo/z.txt', '/repo')).toBeUndefined()
  })
})
