import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const run = (...argv: string[]) => runIn(scratch.path, ['config', ...argv])
const json = async (...argv: string[]) => JSON.parse((await run('--format', 'json', ...argv)).out)

const layered = {
  'base.yaml': 'extends: strict\ntimezone: Asia/Tokyo\npeople: [Ana]\nrules:\n  readable: [hint, {age: 14}]\n  ask-stated: off\n',
  'asklint.config.jsonc': `{
  "extends": "./base.yaml", // for all teams
  "readers": [{"name": "Sam", "timezone": "America/New_York"}],
  "rules": {"ask-stated": "error"},
  "ignores": ["old/"],
  "overrides": [
    {"files": "*.txt", "rules": {"readable": "off"}},
    {"files": "mail/**", "kind": "message", "rules": {"readable": "info"}}
  ]
}`,
}

describe('asklint config', () => {
  it('shows each value with where it comes from', async () => {
    scratch.put({...layered, 'mail/a.md': 'Fine.\n'})
    const {code, out, err} = await run('mail/a.md')
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out.split('\n').slice(0, 9)).toEqual([
      'mail/a.md',
      '',
      '  config     asklint.config.jsonc  with base.yaml',
      '  preset     strict                extends',
      '  kind       message               asklint.config.jsonc:8:34 (override 2)',
      '  ignored    no',
      '  timezone   Asia/Tokyo            base.yaml:2:11',
      '  readers    Sam                   asklint.config.jsonc:3:14',
      '  people     Ana                   base.yaml:3:9',
    ])
    expect(out).toMatch(/^ {2}ask-stated +error +asklint\.config\.jsonc:4:27$/m)
    expect(out).toMatch(/^ {2}readable +info +asklint\.config\.jsonc:8:67 \(override 2\)\n {2} +age: 14 +base\.yaml:5:13$/m)
    expect(out).toMatch(/^ {2}deadline-given +warning +preset strict$/m)
    expect(out.match(/^Rules .*$/gm)).toEqual(['Rules that judge it', 'Rules that judge no messages'])
  })

  it('counts the flags', async () => {
    scratch.put(layered)
    const found = await json('x.txt', '--rule', 'ask-stated: hint', '--only', 'ask-stated,readable', '--kind', 'notes', '--timezone', 'UTC', '--preset', 'docs')
    expect(found.preset).toEqual({value: 'docs', from: '--preset'})
    expect(found.kind).toEqual({value: 'notes', from: '--kind'})
    expect(found.timezone).toEqual({value: 'UTC', from: '--timezone'})
    expect(found.rules['ask-stated']).toEqual({level: 'hint', from: '--rule', options: {}, judges: false})
    expect(found.rules.readable).toMatchObject({level: 'warning', from: '--only', optionsFrom: 'base.yaml:5:13', options: {age: 14}})
    expect(found.rules['deadline-exact']).toMatchObject({level: 'off', from: '--only'})
    expect((await json('x.txt', '--config', 'base.yaml')).configs).toEqual(['base.yaml'])
  })

  it('says what decides the kind', async () => {
    scratch.put({
      'a.md': '---\nasklint: {kind: notes}\n---\nFine.\n',
      'rfcs/b.md': 'Fine.\n',
      'c.md': '# Sync, 2026-11-24\n\n## Attendees\n\n- Ana Diaz\n\n## Action items\n\n- @ana: send it\n',
      'd.md': 'Fine.\n',
    })
    const kinds = await Promise.all(['a.md', 'rfcs/b.md', 'c.md', 'd.md', 'new.draft.md'].map(async name => (await json(name)).kind))
    expect(kinds).toEqual([
      {value: 'notes', from: 'its front matter'},
      {value: 'decision', from: 'its name (rfcs/b.md)'},
      {value: 'notes', from: 'its headings'},
      {value: 'document', from: 'default, for a file'},
      {value: 'message', from: 'its name (new.draft.md)'},
    ])
    expect((await run('new.draft.md')).out).toMatch(/^new\.draft\.md · there is no such file, /)
  })

  it('says what leaves a file out', async () => {
    scratch.put({...layered, 'old/a.md': 'Fine.\n', '.asklintignore': 'b*\n'})
    expect((await json('old/a.md')).ignored).toEqual({pattern: 'old/', file: 'asklint.config.jsonc'})
    expect((await run('b.md')).out).toMatch(/^ {2}ignored +yes +by “b\*” in \.asklintignore$/m)
  })

  it('has every rule and nothing for which there is no config', async () => {
    const found = await json('a.md')
    expect(Object.keys(found)).toEqual(['version', 'path', 'exists', 'configs', 'preset', 'kind', 'ignored', 'timezone', 'readers', 'people', 'rules'])
    expect(found).toMatchObject({exists: false, configs: [], preset: {value: 'recommended', from: 'default'}, ignored: null, timezone: null, readers: null})
    expect(Object.keys(found.rules)).toEqual(rules.map(({meta}) => meta.id))
    expect(found.rules.readable).toMatchObject({level: 'hint', from: 'preset recommended'})
  })

  it('needs one file, a config that is sound, and a format that it has', async () => {
    expect(await run()).toMatchObject({code: 2, err: 'asklint: “asklint config” takes one file: it shows what holds for that.\n'})
    expect(await run('a.md', 'b.md')).toMatchObject({code: 2})
    expect(await run('a.md', '--format', 'github')).toMatchObject({code: 2, err: 'asklint: “asklint config” prints --format pretty or json on standard output.\n'})
    scratch.put({'asklint.config.json': '{"rulez": {}}'})
    expect(await run('a.md')).toMatchObject({code: 2, out: '', err: expect.stringMatching(/^asklint: asklint\.config\.json:1:2 Unknown key “rulez”/)})
    scratch.put({'asklint.config.json': '{}', 'sub/a.md': ''})
    expect(await run('sub')).toMatchObject({code: 2, err: 'asklint: “sub” is a folder: name a file in it.\n'})
  })
})
