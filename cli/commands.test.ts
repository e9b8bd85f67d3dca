import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {commands, flags, meaningsOf} from './args.js'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const run = (...argv: string[]) => runIn(scratch.path, argv)

describe('asklint explain', () => {
  it('says what a rule asks for, why, and what it can’t tell', async () => {
    const {code, out} = await run('explain', 'readable')
    expect(code).toBe(0)
    expect(out).toMatch(/^readable · plain\n {2}\S/)
    expect(out).toMatch(/^ {2}presets {3}recommended hint, strict warning, docs off$/m)
    expect(out).toMatch(/^ {2}options {3}age: \d+ \(/m)
    expect(out.split('\n').every(line => line.length <= 100)).toBe(true)
  })

  it.each(rules.map(({meta}) => meta.id))('knows %s', async id => {
    expect(await run('explain', id)).toMatchObject({code: 0, err: ''})
  })

  it('knows what is reported of directives', async () => {
    const {code, out} = await run('explain', 'directive')
    expect(code).toBe(0)
    expect(out).toMatch(/^directive\n {2}Reports directives that do nothing/)
  })

  it('needs the id of one rule', async () => {
    expect(await run('explain')).toMatchObject({code: 2, err: 'asklint: “asklint explain” takes the id of one rule; “asklint rules” lists them.\n'})
    expect(await run('explain', 'readble')).toMatchObject({
      code: 2,
      err: 'asklint: There is no rule “readble”; “asklint rules” lists them. Did you mean “readable”?\n',
    })
  })
})

it('asklint rules lists every rule once', async () => {
  const {code, out} = await run('rules')
  expect(code).toBe(0)
  for (const {meta} of rules) expect(out.match(new RegExp(`^  ${meta.id} +.*${meta.presets.strict}`, 'gm'))).toHaveLength(1)
  expect(await run('rules', 'readable')).toMatchObject({code: 2})
})

describe('asklint read', () => {
  it('draws what it understood, or gives it as JSON', async () => {
    scratch.put({'x.draft.md': 'Fine.\n', 'y.md': Buffer.from([0])})
    const pretty = await run('read')
    expect(pretty).toMatchObject({code: 0, err: ''})
    expect(pretty.out).toMatch(/^x\.draft\.md · message .*\n\n {2}1 │ Fine\.\n\n {2}\S ask /)
    const {files, summary, version} = JSON.parse((await run('read', '--format', 'json')).out)
    expect({version, summary}).toEqual({version: '1.2.3', summary: {files: 2}})
    expect(Object.keys(files[0])).toEqual(['path', 'kind', 'checklist', 'reading', 'notices'])
    expect(files[0].reading).toMatchObject({kind: 'message', asks: []})
    expect(files[1]).toMatchObject({kind: null, reading: null, notices: [{code: 'binary'}]})
  })

  it('reads standard input, and tells of what is not there', async () => {
    const {out} = await runIn(scratch.path, ['read', '--stdin', '--stdin-filename', 'minutes/a.md'], {stdin: 'Fine.\n'})
    expect(out).toMatch(/^minutes\/a\.md · notes\n/)
    expect(await run('read', 'no.md')).toMatchObject({code: 2, err: 'asklint: There is no file or folder “no.md”.\n'})
  })
})

describe('help and version', () => {
  it('are shown', async () => {
    expect(await run('--version')).toEqual({code: 0, out: '1.2.3\n', err: ''})
    const {code, out} = await run('--help')
    expect(code).toBe(0)
    expect(out).toContain('asklint explain RULE')
    expect(out).toContain('--fix-type TYPE')
    expect((await run('read', '--help')).out).not.toContain('--fix')
  })

  it('keep to 100 columns, and have every option under its topic', async () => {
    for (const command of commands) {
      const {out} = await run(...(command === 'lint' ? [] : [command]), '--help')
      expect(out.split('\n').filter(line => line.length > 100)).toEqual([])
      const known = Object.keys(flags).filter(name => meaningsOf(name).some(meaning => meaning.commands.includes(command)))
      expect([...out.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(match => match[1]).sort()).toEqual(known.sort())
    }
    expect((await run('lsp', '--help')).out).toMatch(/^The report\n {2}--color .*\n {2}--no-color .*\n\nOtherwise\n {2}-h, --help /m)
  })
})
