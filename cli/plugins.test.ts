import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
  scratch.put({'package.json': '{"type": "module"}'})
})
afterEach(() => scratch.remove())

const config = `plugins: ./rules/team.js
phrases:
  - id: team/no-circle-back
    pattern: circle back
    message: “{found}” says nothing.
    fix: reply
    why: Nobody knows who does what.
    tests: {bad: [We circle back.], good: [A circle.], fixed: [We reply.]}
rules:
  team/loud: error
`
const plugin = (check = "yield {at: {start: 0, end: 2}, message: 'loud'}") => `
export const rules = [{
  meta: {
    id: 'loud', group: 'plain', summary: 'Speak low.', why: 'It is rude.', kinds: ['message'], messages: {loud: 'This is loud.'},
    presets: {recommended: 'off', strict: 'warning', docs: 'off'}, english: false,
  },
  *check(draft) {
    if (draft.text.includes('!')) ${check}
  },
}]
`
const put = (more: Readonly<Record<string, string>> = {}) =>
  scratch.put({'asklint.config.yaml': config, 'rules/team.js': plugin(), 'x.msg.md': 'Oh! Dana, we circle back.\n', ...more})
const rulesOf = (out: string): string[] =>
  JSON.parse(out).files.flatMap((file: {problems: {rule: string}[]}) => file.problems.map(({rule}) => rule)).filter((rule: string) => rule !== 'ask-stated')

describe('rules of a config’s own', () => {
  it('judge like any other', async () => {
    put()
    const {code, out, err} = await runIn(scratch.path, ['--format', 'json', '.'])
    expect({code, err, rules: rulesOf(out)}).toEqual({code: 1, err: '', rules: ['team/loud', 'team/no-circle-back']})
  })

  it('judge standard input and a stream, and fix', async () => {
    put()
    const input = 'Oh! Dana, we circle back.\n'
    const fixed = await runIn(scratch.path, ['--stdin', '--fix', '--fix-type', 'draft', '--only', 'team/no-circle-back'], {stdin: input})
    expect(fixed.out).toBe('Oh! Dana, we reply.\n')
    const stream = await runIn(scratch.path, ['--jsonl'], {stdin: `${JSON.stringify({id: 1, text: input})}\n`})
    expect(stream.code).toBe(1)
    expect(JSON.parse(stream.out).problems.map(({rule}: {rule: string}) => rule)).toEqual(['team/loud', 'team/no-circle-back'])
  })

  it('are explained in SARIF', async () => {
    put()
    const {out} = await runIn(scratch.path, ['--format', 'sarif', 'x.msg.md'])
    const {rules} = JSON.parse(out).runs[0].tool.driver
    expect(rules).toContainEqual(expect.objectContaining({id: 'team/loud', shortDescription: {text: 'Speak low.'}}))
  })

  it('are set by flags', async () => {
    put()
    const off = await runIn(scratch.path, ['--format', 'json', '--rule', 'team/loud: off', '--only', 'team/no-circle-back,team/loud', 'x.msg.md'])
    expect(rulesOf(off.out)).toEqual(['team/loud', 'team/no-circle-back'])
    const other = await runIn(scratch.path, ['--rule', 'team/lout: off', 'x.msg.md'])
    expect(other).toMatchObject({code: 2, err: 'asklint: There is no rule “team/lout” in the configs that hold here.\n'})
  })

  it('are known to directives', async () => {
    const text = '<!-- asklint-disable-file team/loud -->\nOh! Dana, we circle back. <!-- asklint-disable-line team/no-circle-bak -->\n'
    put({'x.msg.md': text})
    const {out} = await runIn(scratch.path, ['--format', 'json', 'x.msg.md'])
    expect(rulesOf(out)).toEqual(['team/no-circle-back', 'directive'])
    expect(out).toContain('There is no rule “team/no-circle-bak”. Did you mean “team/no-circle-back”?')
  })

  it('are listed and explained, with where they come from', async () => {
    put()
    const {code, out} = await runIn(scratch.path, ['rules'])
    expect(code).toBe(0)
    expect(out).toMatch(/\nFrom the plugin “.\/rules\/team.js” \(asklint.config.yaml\)\n {2}team\/loud +Speak low. +off +warning +off\nFrom asklint.config.yaml\n {2}team\/no-circle-back +“…” says nothing. +warning +warning +warning +draft\n$/)
    const explained = await runIn(scratch.path, ['explain', 'team/no-circle-back'])
    expect(explained.out).toMatch(/Nobody knows who does what\.\n[\s\S]*\n {2}from +asklint.config.yaml\n/)
    expect(await runIn(scratch.path, ['explain', 'team/lout'])).toMatchObject({
      code: 2,
      err: 'asklint: There is no rule “team/lout”; “asklint rules” lists them. Did you mean “team/loud”?\n',
    })
  })

  it('are shown for a file, with what sets them', async () => {
    put()
    const {out} = await runIn(scratch.path, ['config', 'x.msg.md', '--format', 'json'])
    expect(JSON.parse(out).rules).toMatchObject({
      'team/loud': {level: 'error', from: 'asklint.config.yaml:10:14'},
      'team/no-circle-back': {level: 'warning', from: 'asklint.config.yaml:3:9'},
    })
  })

  it('that throw are told of, and the others go on', async () => {
    put({'rules/team.js': plugin("throw new Error('out of cheese')")})
    const {code, out, err} = await runIn(scratch.path, ['--format', 'json', 'x.msg.md'])
    expect({code, err, rules: rulesOf(out)}).toEqual({
      code: 2,
      err: 'asklint: x.msg.md: the rule team/loud failed: out of cheese\n',
      rules: ['team/no-circle-back'],
    })
  })

  it('that can’t be loaded are told of by every command', async () => {
    put({'rules/team.js': 'export const rules = ['})
    for (const argv of [['x.msg.md'], ['rules'], ['rules', '--test'], ['explain', 'team/loud'], ['--jsonl']]) {
      const {code, err} = await runIn(scratch.path, argv)
      expect(code).toBe(2)
      expect(err).toMatch(/^asklint: asklint\.config\.yaml:1:10 The plugin “\.\/rules\/team\.js” fails to load: .*\n$/)
    }
  })

  it('hold in the folder of their config alone', async () => {
    put({'sub/asklint.config.json': '{"rules": {"ask-stated": "off"}}', 'sub/y.msg.md': 'Oh! We circle back.\n'})
    const {out} = await runIn(scratch.path, ['--format', 'json', '--only', 'team/no-circle-back', 'sub', 'x.msg.md'])
    expect(rulesOf(out)).toEqual(['team/no-circle-back'])
  })
})

describe('the tests beside phrases', () => {
  it('are run', async () => {
    put()
    expect(await runIn(scratch.path, ['rules', '--test'])).toEqual({
      code: 0,
      out: '✓ team/no-circle-back · 3 tests\n\n3 tests of 1 phrase, 0 failed.\n',
      err: '',
    })
  })

  it('that fail are told of where they stand', async () => {
    put({'asklint.config.yaml': config.replace('A circle.', 'Circle back.')})
    expect(await runIn(scratch.path, ['rules', '--test'])).toEqual({
      code: 1,
      out: '✗ team/no-circle-back · 3 tests\n  asklint.config.yaml:8:44 “Circle back.” is good, and something is found in it.\n\n3 tests of 1 phrase, 1 failed.\n',
      err: '',
    })
  })

  it('may be none', async () => {
    scratch.put({'a.yaml': 'phrases: [{id: team/x, pattern: x, message: y}]'})
    expect(await runIn(scratch.path, ['rules', '--test', '--config', 'a.yaml'])).toMatchObject({
      code: 0,
      out: '– team/x · no tests\n\n0 tests of 1 phrase, 0 failed.\n',
    })
    expect(await runIn(scratch.path, ['rules', '--test'])).toMatchObject({code: 0, out: 'There are no phrases in the config.\n'})
  })
})

it('a config that is a program holds', async () => {
  scratch.put({'asklint.config.js': "export default {rules: {'ask-stated': ['er', 'ror'].join('')}}", 'x.msg.md': 'The printer does not work.\n'})
  const {code, out} = await runIn(scratch.path, ['--format', 'json', 'x.msg.md'])
  expect({code, severity: JSON.parse(out).files[0].problems[0].severity}).toEqual({code: 1, severity: 'error'})
  const shown = await runIn(scratch.path, ['config', 'x.msg.md', '--format', 'json'])
  expect(JSON.parse(shown.out).rules['ask-stated'].from).toBe('asklint.config.js rules.ask-stated')
})
