import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {lint, parseDraft, presetSettings} from '../core/index.js'
import {rules} from '../rules/index.js'
import {rulePage} from './docs.js'
import {generatedFiles, withPart} from './generated.js'

const root = join(import.meta.dirname, '..')
const files = generatedFiles(root)

describe('generated files', () => {
  test.each([...files])('%s is as `npm run generate` makes it', (path, content) => {
    expect(readFileSync(join(root, path), 'utf8'), 'stale: npm run generate').toBe(content)
  })

  test('there is no page without its rule', () => {
    const pages = readdirSync(join(root, 'docs/rules')).map(name => `docs/rules/${name}`)
    expect(pages.filter(path => !files.has(path))).toEqual([])
  })

  test('a part of a page goes between its markers', () => {
    expect(withPart('a\n<!-- x:start -->\nold\n<!-- x:end -->\nb\n', 'x', 'new')).toBe(
      'a\n<!-- x:start -->\n\nnew\n\n<!-- x:end -->\nb\n',
    )
    expect(() => withPart('a\n', 'x', 'new')).toThrow('x:start')
  })

  test('every rule shows an example', () => {
    expect(rules.map(({meta}) => meta.id).filter(id => !files.get(`docs/rules/${id}.md`)?.includes('\n### '))).toEqual([])
  })

  test('an example with a fence in it stays whole', () => {
    const [rule] = rules
    if (!rule) throw new Error('There is no rule.')
    const draft = 'example: Code\n---8<---\n````\n```\n````\n'
    expect(rulePage(rule, new Map([['good.md', draft]]))).toContain('\n`````text\n````\n```\n````\n`````\n')
  })
})

const docs = readdirSync(join(root, 'docs'), {recursive: true})
  .map(name => join('docs', String(name)))
  .filter(name => name.endsWith('.md'))

test.each(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...docs])('%s has nothing to mend', path => {
  const draft = parseDraft(readFileSync(join(root, path), 'utf8'), {name: path})
  expect(lint(draft, rules, presetSettings('recommended', rules)).problems).toEqual([])
})
