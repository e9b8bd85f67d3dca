import {strictObject, number, optional} from 'valibot'
import {describe, expect, it} from 'vitest'
import {lint} from '../lint.js'
import {parseDraft} from '../parse/parse.js'
import {defineRule, type OptionsSchema, type Rule} from '../rule.js'
import {type ConfigHost, formatConfigError} from './config.js'
import {configFor} from './load.js'
import {settingsOf} from './settings.js'

const meta = {
  id: 'loud',
  group: 'plain',
  summary: 'Speak low.',
  why: 'It is rude.',
  kinds: ['message'],
  presets: {recommended: 'hint', strict: 'error', docs: 'off'},
  messages: {loud: 'This is loud.'},
  english: false,
} as const
const loud = defineRule({
  meta,
  *check() {
    yield {at: {start: 0, end: 2}, message: 'loud'}
  },
})
/** A schema of no library in particular. */
const most: OptionsSchema<{most: number}> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: value => {
      const given = (value as {most?: unknown}).most ?? 3
      return typeof given === 'number' ? {value: {most: given}} : {issues: [{message: 'That is no number.', path: [{key: 'most'}]}]}
    },
  },
}
const own: readonly Rule[] = [{...loud, meta: {...meta, id: 'ours'}}]

/** A folder of files; what is no text is what a program exports, or throws. */
function load(files: Readonly<Record<string, unknown>>, {trusted = true, runs = true} = {}) {
  const host: ConfigHost = {
    readFile: path => (path in files ? (typeof files[path] === 'string' ? files[path] : '') : undefined),
    ...(runs ? {load: async path => (trusted ? {exports: run(files[path])} : undefined)} : {}),
  }
  return configFor('/repo', host, own)
}
function run(exports: unknown): unknown {
  if (exports instanceof Error) throw exports
  return exports
}
const faults = async (files: Readonly<Record<string, unknown>>) => (await load(files)).errors.map(formatConfigError)
const config = '/repo/asklint.config.yaml'
const mine = (exports: unknown, more = '') => ({[config]: `plugins: ./mine.js\n${more}`, '/repo/mine.js': exports})
const ids = async (files: Readonly<Record<string, unknown>>) => (await load(files)).chain?.added.map(({rule}) => rule.meta.id)

describe('a plugin', () => {
  it('is a path, with its rules named after it', async () => {
    const files = mine({rules: [loud]}, 'rules: {mine/loud: error}')
    expect(await faults(files)).toEqual([])
    const {chain} = await load(files)
    expect(chain?.added[0]).toMatchObject({from: config, plugin: './mine.js', line: 1, column: 10})
    const rules = [...own, ...(chain?.added.map(({rule}) => rule) ?? [])]
    const settings = settingsOf(chain, {}, rules)('x.md')
    expect([...settings.rules].map(([id, {level}]) => [id, level])).toEqual([['ours', 'hint'], ['mine/loud', 'error']])
    const {problems} = lint(parseDraft('Oh!', {untitled: true}), rules, settings)
    expect(problems.map(({rule, severity}) => [rule, severity])).toEqual([['ours', 'hint'], ['mine/loud', 'error']])
  })

  it.each([
    ['a name of its own', {meta: {name: 'team'}, rules: [loud]}, 'team/loud'],
    ['a default export', {default: {rules: [loud]}}, 'mine/loud'],
    ['ids with a name in them', {rules: [{...loud, meta: {...meta, id: 'other/loud'}}]}, 'other/loud'],
  ])('may have %s', async (_, exports, id) => {
    expect(await ids(mine(exports))).toEqual([id])
  })

  it.each([
    ['asklint-plugin-team', 'team/loud'],
    ['@team/asklint-plugin', 'team/loud'],
    ['@team/asklint-plugin-noise', 'noise/loud'],
    ['noise', 'noise/loud'],
  ])('may be a package: %s', async (name, id) => {
    const folder = `/node_modules/${name}`
    expect(await ids({[config]: `plugins: ["${name}"]`, [`${folder}/package.json`]: '{}', [`${folder}/index.js`]: {rules: [loud]}})).toEqual([id])
  })

  it.each([
    ['{"main": "lib"}', 'lib/index.js'],
    ['{"main": "./lib/a"}', 'lib/a.cjs'],
    ['{"exports": "./a.js", "main": "b.js"}', 'a.js'],
    ['{"exports": {".": {"types": "./a.d.ts", "browser": "./b.js", "import": "./a.mjs", "require": "./a.cjs"}}}', 'a.mjs'],
    ['{"exports": {"node": {"default": "./n.js"}, "default": "./a.js"}}', 'n.js'],
    ['{"exports": {"./sub": "./s.js", ".": ["./a.js"]}}', 'a.js'],
  ])('is imported by what %s says', async (manifest, file) => {
    const folder = '/repo/node_modules/noise'
    expect(await ids({[config]: 'plugins: noise', [`${folder}/package.json`]: manifest, [`${folder}/${file}`]: {rules: [loud]}})).toEqual(['noise/loud'])
  })

  it('has options by any Standard Schema', async () => {
    const rule = defineRule({meta, options: most, check: (_, {most}) => Array.from({length: most}, () => ({at: {start: 0, end: 0}, message: 'loud' as const}))})
    const files = (options: string) => mine({rules: [rule]}, `rules: {mine/loud: [error, ${options}]}`)
    const {chain} = await load(files('{most: 2}'))
    const rules = chain?.added.map(added => added.rule) ?? []
    expect(lint(parseDraft('Oh!', {untitled: true}), rules, settingsOf(chain, {}, rules)('x')).problems).toHaveLength(2)
    expect(await faults(files('{most: many}'))).toEqual([`${config}:2:35 “most” of “mine/loud”: That is no number.`])
    const strict = defineRule({meta, options: strictObject({most: optional(number(), 3)}), *check() {}})
    expect(await faults(mine({rules: [strict]}, 'rules: {mine/loud: [error, {mots: 3}]}'))).toEqual([
      `${config}:2:29 Unknown option “mots” of “mine/loud”, expected most. Did you mean “most”?`,
    ])
  })

  it('is looked for from the folder of the config that names it, also where another extends that', async () => {
    const files = {
      [config]: 'extends: ./base/team.yaml\nrules: {mine/loud: error}',
      '/repo/base/team.yaml': 'plugins: ./mine.js',
      '/repo/base/mine.js': {rules: [loud]},
    }
    expect(await faults(files)).toEqual([])
    expect(await ids(files)).toEqual(['mine/loud'])
  })

  it('may come by two ways', async () => {
    const files = {...mine({rules: [loud]}, 'extends: ./base.yaml'), '/repo/base.yaml': 'plugins: [./mine.js, ./mine.js]'}
    expect(await ids(files)).toEqual(['mine/loud'])
  })
})

describe('is told of', () => {
  it.each([
    ['a file that is missing', {[config]: 'plugins: [./no.js]'}, '1:11 There is no plugin “./no.js”: paths count from the folder of this config.'],
    ['a package that is missing', {[config]: 'plugins: [asklint-plugin-no]'}, '1:11 The package “asklint-plugin-no” is not installed: npm install --save-dev asklint-plugin-no.'],
    ['a package with nothing to import', {[config]: 'plugins: no', '/node_modules/no/package.json': '{"exports": {"./x": "./x.js"}}', '/node_modules/no/index.js': ''}, '1:10 The package “no” has nothing to import: its package.json names no file that is there.'],
    ['one that throws', mine(new TypeError('a is\n  no function in /repo/mine.js')), '1:10 The plugin “./mine.js” fails to load: a is no function in mine.js'],
    ['one that exports nothing', mine(undefined), '1:10 The plugin “./mine.js” can’t be used: it exports no list “rules”.'],
    ['one that exports nonsense', mine({default: {rules: 'all'}}), '1:10 The plugin “./mine.js” can’t be used: it exports no list “rules”.'],
    ['a name that is none', mine({meta: {name: 'My Team'}, rules: []}), '1:10 The plugin “./mine.js” can’t be used: it needs a name in small letters for the ids of its rules, such as “team”, found “My Team”: export “meta” with “name”.'],
    ['a rule that is none', mine({rules: [loud, 3]}), '1:10 The plugin “./mine.js” can’t be used: its rule 2: expected Object, found 3.'],
    ['a rule without a message', mine({rules: [{...loud, meta: {...meta, messages: undefined}}]}), '1:10 The plugin “./mine.js” can’t be used: its rule “loud” lacks “meta.messages”.'],
    ['a level that is none', mine({rules: [{...loud, meta: {...meta, presets: {...meta.presets, docs: 'warn'}}}]}), '1:10 The plugin “./mine.js” can’t be used: its rule “loud”: meta.presets.docs: expected "off" or "hint" or "info" or "warning" or "error", found "warn".'],
    ['a rule that checks nothing', mine({rules: [{meta}]}), '1:10 The plugin “./mine.js” can’t be used: its rule “loud” lacks “check”.'],
    ['options that are no schema', mine({rules: [{...loud, options: {most: 3}}]}), '1:10 The plugin “./mine.js” can’t be used: its rule “loud”: options: expected a Standard Schema, found Object.'],
    ['options without defaults', mine({rules: [{...loud, options: strictObject({most: number()})}]}), '1:10 The plugin “./mine.js” can’t be used: The options of “mine/loud” have no default: Invalid key: Expected "most" but received undefined.'],
    ['options that take their time', mine({rules: [{...loud, options: {'~standard': {validate: async () => ({value: {}})}}}]}), '1:10 The plugin “./mine.js” can’t be used: The schema of its options has to answer at once.'],
    ['an id that is none', mine({rules: [{...loud, meta: {...meta, id: 'Too Loud'}}]}), '1:10 The plugin “./mine.js” can’t be used: its rule “Too Loud”: an id has small letters, digits and hyphens.'],
    ['an id that stands there twice', mine({rules: [loud, {...loud}]}), '1:10 There is a rule “mine/loud” already: it is of the plugin “./mine.js”.'],
    ['two plugins of one name', {[config]: 'plugins: [./mine.js, ./b/mine.js]', '/repo/mine.js': {rules: [loud]}, '/repo/b/mine.js': {rules: [{...loud}]}}, '1:22 There is a rule “mine/loud” already: it is of the plugin “./mine.js”.'],
    ['a phrase of the same id', mine({rules: [loud]}, 'phrases: [{id: mine/loud, pattern: x, message: y}]'), '2:16 There is a rule “mine/loud” already: it is of the plugin “./mine.js”.'],
    ['two phrases of one id', {[config]: 'phrases:\n- {id: team/x, pattern: x, message: y}\n- {id: team/x, pattern: y, message: y}'}, '3:8 There is a rule “team/x” already: it stands in asklint.config.yaml, line 2.'],
  ] as [string, Record<string, unknown>, string][])('%s', async (_, files, message) => {
    expect(await faults(files)).toEqual([`${config}:${message}`])
  })

  it('an unknown rule, unless a plugin could not be loaded whose it may be', async () => {
    expect(await faults(mine({rules: [loud]}, 'rules: {mine/lout: off}'))).toEqual([
      `${config}:2:9 Unknown rule “mine/lout”, expected one that “asklint rules” lists. Did you mean “mine/loud”?`,
    ])
    expect(await faults({[config]: 'plugins: ./no.js\nrules: {no/x: off, nox: off}'})).toHaveLength(2)
  })

  it('a finding that points out of the text, and the other rules go on', async () => {
    const at = [{start: 0, end: 99}, {start: 2, end: 1}, {start: 0.5, end: 1}, undefined, {start: -1, end: 0}, {start: 0, end: 1, in: 'subject'}]
    const bad = at.map((span, index) => ({...loud, meta: {...meta, id: `r${index}`}, check: () => [{at: span, message: 'loud'}]}))
    const torn = {...loud, meta: {...meta, id: 'torn'}, check: () => [{at: {start: 0, end: 1}, message: 'loud', suggestions: [{title: 'x', kind: 'safe', edits: [{start: 0, end: 9, text: ''}]}]}]}
    const none = {...loud, meta: {...meta, id: 'none'}, check: () => undefined}
    const {chain} = await load(mine({rules: [...bad, torn, none, loud]}))
    const rules = chain?.added.map(({rule}) => rule) ?? []
    const {problems, notices} = lint(parseDraft('Oh!', {untitled: true}), rules, settingsOf(chain, {}, rules)('x'))
    expect(problems.map(({rule}) => rule)).toEqual(['mine/loud'])
    expect(notices.map(({message}) => message)).toEqual([
      ...at.map((_, index) => `mine/r${index} failed: it points to a place that is not in the text`),
      'mine/torn failed: it has a suggestion that is none',
      expect.stringMatching(/^mine\/none failed: .*not iterable/),
    ])
  })
})

describe('where programs are not run', () => {
  const files = {...mine({rules: [loud]}, 'rules: {mine/loud: error, ours: error}\nphrases: [{id: team/x, pattern: x, message: y}]')}

  it.each([
    [{trusted: false}, 'as this folder is not trusted'],
    [{runs: false}, 'as no programs run here'],
  ])('all else of a config holds: %j', async (how, why) => {
    const {chain, errors, unrun} = await load(files, how)
    expect(errors).toEqual([])
    expect(unrun).toEqual([{file: config, line: 1, column: 10, message: `The plugin “./mine.js” is a program, and is not run, ${why}.`}])
    expect(chain?.added.map(({rule}) => rule.meta.id)).toEqual(['team/x'])
    expect(settingsOf(chain, {}, own)('x').rules.get('ours')?.level).toBe('error')
  })

  it('a config that is a program says nothing', async () => {
    const {chain, errors, unrun} = await load({'/repo/asklint.config.mjs': {default: {}}}, {trusted: false})
    expect([chain, errors]).toEqual([undefined, []])
    expect(unrun.map(formatConfigError)).toEqual([
      '/repo/asklint.config.mjs:1:1 This config is a program, and is not run, as this folder is not trusted.',
    ])
  })

  it('one that is extended is told of where that is said', async () => {
    const {chain, unrun} = await load({[config]: 'extends: ./base.mjs\nrules: {ours: info}', '/repo/base.mjs': {default: {}}}, {trusted: false})
    expect(settingsOf(chain, {}, own)('x').rules.get('ours')?.level).toBe('info')
    expect(unrun.map(formatConfigError)).toEqual([`${config}:1:10 This config is a program, and is not run, as this folder is not trusted.`])
  })
})

describe('a config that is a program', () => {
  const program = '/repo/asklint.config.mjs'
  const say = async (value: unknown) => faults({[program]: {default: value}})

  it('is the default export', async () => {
    const {chain, errors} = await load({
      [program]: {default: {extends: 'strict', plugins: ['./mine.js'], rules: {'mine/loud': ['info', {}]}, timezone: undefined}},
      '/repo/mine.js': {rules: [loud]},
    })
    expect(errors).toEqual([])
    expect(chain?.added.map(({rule}) => rule.meta.id)).toEqual(['mine/loud'])
    expect(settingsOf(chain, {}, [...own, ...(chain?.added.map(({rule}) => rule) ?? [])])('x')).toMatchObject({preset: 'strict'})
  })

  it('is faulted by the way to a value', async () => {
    expect(await say({ruels: {}, rules: {ours: 'warn'}, overrides: [{files: 'x', rules: {nope: 'off'}}], readers: [{name: 'Wei'}]})).toEqual([
      `${program} ruels: Unknown key “ruels” of a config, expected $schema, extends, plugins, phrases, rules, overrides, ignores, timezone, readers or people. Did you mean “rules”?`,
      `${program} rules.ours: Expected a severity (off, hint, info, warning or error), or [severity, options], found “warn”. Did you mean “warning”?`,
      `${program} overrides[0].rules.nope: Unknown rule “nope”, expected one that “asklint rules” lists.`,
      `${program} readers[0]: A reader needs “timezone”.`,
    ])
    expect(await say([])).toEqual([expect.stringContaining(`${program} default export: Expected a config: a map`)])
    expect(await say(() => ({}))).toEqual([`${program} default export: Expected plain data, found a function.`])
    expect(await say({people: [new Date(0)], timezone: Symbol('x')})).toEqual([
      `${program} people[0]: Expected plain data, found something else.`,
      `${program} timezone: Expected plain data, found a symbol.`,
    ])
  })

  it('has to have one, and to load', async () => {
    expect(await faults({[program]: {config: {}}})).toEqual([
      `${program}:1:1 This config has no default export: export what it says.`,
    ])
    expect(await faults({[program]: new Error('boom')})).toEqual([`${program}:1:1 This config fails to load: boom`])
  })

  it('may not go round in circles', async () => {
    const round: Record<string, unknown> = {}
    round['rules'] = round
    expect(await say(round)).toEqual([`${program} default export: Nested too deeply, or too large, for a config.`])
  })
})

describe('a config in a package', () => {
  it('is extended by its name', async () => {
    const folder = '/repo/node_modules/@team/asklint-config'
    const files = {
      [config]: 'extends: ["@team/asklint-config"]',
      [`${folder}/package.json`]: '{}',
      [`${folder}/asklint.config.json`]: '{"plugins": "./mine.js", "rules": {"ours": "info", "mine/loud": "info"}}',
      [`${folder}/mine.js`]: {rules: [loud]},
    }
    expect(await faults(files)).toEqual([])
    const {chain} = await load(files)
    expect(chain?.folder).toBe('/repo')
    expect(settingsOf(chain, {}, own)('x').rules.get('ours')?.level).toBe('info')
  })

  it.each([
    [{}, 'The package “asklint-config-no” is not installed: npm install --save-dev asklint-config-no.'],
    [{'/node_modules/asklint-config-no/package.json': '{}'}, 'The package “asklint-config-no” has no config: an asklint.config.json, or the like, in its folder.'],
  ])('has to be there: %j', async (files, message) => {
    expect(await faults({...files, [config]: 'extends: asklint-config-no'})).toEqual([`${config}:1:10 ${message}`])
  })
})
