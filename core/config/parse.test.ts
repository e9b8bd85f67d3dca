import {number, optional, picklist, pipe, minValue, strictObject} from 'valibot'
import {describe, expect, it} from 'vitest'
import {defineRule, type Rule} from '../rule.js'
import {formatConfigError} from './config.js'
import {parseConfig} from './parse.js'

const meta = {
  group: 'plain',
  summary: '',
  why: '',
  kinds: ['message'],
  presets: {recommended: 'hint', strict: 'warning', docs: 'off'},
  messages: {found: 'Found.'},
  english: true,
} as const
const rules: readonly Rule[] = [
  defineRule({meta: {...meta, id: 'deadline-given'}, *check() {}}),
  defineRule({
    meta: {...meta, id: 'readable'},
    options: strictObject({
      age: optional(pipe(number(), minValue(5)), 18),
      words: optional(picklist(['plain', 'any']), 'any'),
      limits: optional(strictObject({paragraph: optional(number(), 180)}), {}),
    }),
    *check() {},
  }),
]

const parse = (source: string, name = 'asklint.config.yaml') => parseConfig(source, name, rules)
const errors = (source: string, name?: string) => parse(source, name).errors.map(formatConfigError)

describe('a valid config', () => {
  const yaml = `# how we write
extends: [strict, ./team.yaml]
rules:
  deadline-given: off
  readable: [warning, {age: 14}]
overrides:
  - files: 'docs/**'
    kind: document
    rules: {deadline-given: hint}
ignores: [drafts/old/, '!drafts/old/keep.md']
timezone: Europe/Berlin
readers:
  - {name: Wei, timezone: Asia/Singapore, hours: '09:00-17:30', days: [mon, tue]}
people: [Dana]
`
  it('is read from YAML', () => {
    const {config} = parse(yaml)
    expect(config).toMatchObject({
      extends: [{preset: 'strict'}, {path: './team.yaml', line: 2, column: 19}],
      ignores: ['drafts/old/', '!drafts/old/keep.md'],
      timezone: 'Europe/Berlin',
      readers: [{name: 'Wei', timezone: 'Asia/Singapore', hours: {from: 540, to: 1050}, days: ['mon', 'tue']}],
      people: ['Dana'],
    })
    expect(config?.rules).toEqual(
      new Map([
        ['deadline-given', {level: 'off'}],
        ['readable', {level: 'warning', options: {age: 14, words: 'any', limits: {paragraph: 180}}}],
      ]),
    )
    expect(config?.overrides).toEqual([
      {files: ['docs/**'], kind: 'document', rules: new Map([['deadline-given', {level: 'hint'}]])},
    ])
  })

  it('is read from JSON with comments, trailing commas and a BOM', () => {
    const source = '\uFEFF{\n  // ours\n  "$schema": "x", "extends": "asklint:docs",\n  "rules": {"readable": ["hint"],},\n}'
    const {config, errors} = parse(source, 'asklint.config.json')
    expect(errors).toEqual([])
    expect(config?.extends).toEqual([{preset: 'docs'}])
    expect(config?.rules).toEqual(new Map([['readable', {level: 'hint'}]]))
  })

  it('is the key asklint of a package.json', () => {
    const {config} = parse('{"name": "x", "asklint": {"rules": {"readable": "off"}}}', '/a/package.json')
    expect(config?.rules).toEqual(new Map([['readable', {level: 'off'}]]))
  })

  it('may say nothing', () => {
    for (const source of ['', '# nothing yet\n', '{}']) expect(errors(source)).toEqual([])
  })
})

describe('an invalid config', () => {
  const file = 'asklint.config.yaml'
  it.each([
    ['an unknown rule', 'rules:\n  deadline-gven: off', `${file}:2:3 Unknown rule “deadline-gven”, expected one that “asklint rules” lists. Did you mean “deadline-given”?`],
    ['a rule like no other', 'rules: {zzz: off}', `${file}:1:9 Unknown rule “zzz”, expected one that “asklint rules” lists.`],
    ['an unknown key', 'ruels: {}', `${file}:1:1 Unknown key “ruels” of a config, expected $schema, extends, plugins, phrases, rules, overrides, ignores, timezone, readers or people. Did you mean “rules”?`],
    ['a plugin that is no name', 'plugins: ["my rules"]', `${file}:1:11 Expected a plugin: a package such as “asklint-plugin-team”, or a path that starts with “./” or “../”, found “my rules”.`],
    ['a map for a plugin', 'plugins: {x: y}', `${file}:1:10 Expected a package or a path, or a list of them, found a map.`],
    ['an unknown rule like one of its own', 'phrases: [{id: team/jargon, pattern: x, message: y}]\nrules: {team/jargn: off}', `${file}:2:9 Unknown rule “team/jargn”, expected one that “asklint rules” lists. Did you mean “team/jargon”?`],
    ['a wrong severity', 'rules:\n  readable: warn', `${file}:2:13 Expected a severity (off, hint, info, warning or error), or [severity, options], found “warn”. Did you mean “warning”?`],
    ['a number for a severity', 'rules:\n  readable: [2]', `${file}:2:14 Expected a severity (off, hint, info, warning or error), found 2.`],
    ['an unknown option', 'rules: {readable: [hint, {aeg: 3}]}', `${file}:1:27 Unknown option “aeg” of “readable”, expected age, words or limits. Did you mean “age”?`],
    ['an unknown inner option', 'rules: {readable: [hint, {limits: {paragraf: 3}}]}', `${file}:1:36 Unknown option “paragraf” of “readable”, expected paragraph. Did you mean “paragraph”?`],
    ['an option of a wrong type', 'rules: {readable: [hint, {age: old}]}', `${file}:1:32 “age” of “readable”: expected number, found “old”.`],
    ['an option out of range', 'rules: {readable: [hint, {age: 3}]}', `${file}:1:32 “age” of “readable”: expected >=5, found 3.`],
    ['an option none of the choices', 'rules: {readable: [hint, {words: plane}]}', `${file}:1:34 “words” of “readable”: expected "plain" or "any", found “plane”. Did you mean “plain”?`],
    ['options where there are none', 'rules: {deadline-given: [hint, {x: 1}]}', `${file}:1:33 “deadline-given” takes no options, found “x”.`],
    ['a third item', 'rules: {readable: [hint, {}, 1]}', `${file}:1:30 Expected [severity, options], found a third item, 1.`],
    ['an unknown preset', 'extends: asklint:stict', `${file}:1:10 Unknown preset “asklint:stict”, expected recommended, strict, docs, or a path that starts with “./” or “../”. Did you mean “strict”?`],
    ['an unknown kind', 'overrides: [{files: x, kind: mesage}]', `${file}:1:30 Expected a kind (message, notes, decision or document), found “mesage”. Did you mean “message”?`],
    ['an override without files', 'overrides:\n  - rules: {}', `${file}:2:5 An override needs “files”, the globs that it is for.`],
    ['an unknown zone', 'timezone: Europe/Berlín', `${file}:1:11 Expected a time zone such as “Europe/Berlin”, found “Europe/Berlín”.`],
    ['a reader without a zone', 'readers: [{name: Wei}]', `${file}:1:11 A reader needs “timezone”.`],
    ['hours that are none', 'readers: [{name: W, timezone: UTC, hours: 9-5}]', `${file}:1:43 Expected hours such as “09:00-17:30”, found “9-5”.`],
    ['a day that is none', 'readers: [{name: W, timezone: UTC, days: [monday]}]', `${file}:1:43 Expected a day (mon, tue, wed, thu, fri, sat or sun), found “monday”.`],
    ['a list for a config', '[]', `${file}:1:1 Expected a config: a map with $schema, extends, plugins, phrases, rules, overrides, ignores, timezone, readers or people, found a list.`],
    ['broken YAML', 'rules:\n  a: [\n', `${file}:3:1 Broken YAML: Flow sequence in block collection must be sufficiently indented and end with a ].`],
    ['a key twice', 'rules: {}\nrules: {}', `${file}:2:1 Broken YAML: Map keys must be unique.`],
  ])('tells of %s', (_, source, message) => {
    expect(errors(source)).toEqual([message])
  })

  it('tells of broken JSON and of a key that stands there twice', () => {
    expect(errors('{"rules": }', 'c.json')).toEqual(['c.json:1:11 Broken JSON: expected a value.'])
    expect(errors('', 'c.json')).toEqual(['c.json:1:1 Broken JSON: expected a value.'])
    expect(errors('{"rules": {},\n "rules": {}}', 'c.json')).toEqual(['c.json:2:2 The key “rules” stands here twice.'])
  })

  it('tells of every fault at once', () => {
    expect(errors('rules: {x1: off, readable: bad}\nfoo: 1')).toHaveLength(3)
  })

  it.each(['[', '{"a":'])('survives 100,000 times %s', opening => {
    for (const name of ['c.json', 'c.yaml']) expect(errors(opening.repeat(100_000), name).length).toBeGreaterThan(0)
  })

  it('survives aliases that multiply', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (let n = 1; n < 10; n++) lines.push(`a${n}: &a${n} [${Array(9).fill(n === 1 ? '*a' : `*a${n - 1}`).join()}]`)
    expect(errors(lines.join('\n'))).toEqual([`${file}:1:1 Nested too deeply, or too large, for a config.`])
  })
})
