import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {configKeys, parseConfig} from '../core/config/parse.js'
import {phraseKeys} from '../core/config/phrases.js'
import {rulesOf} from '../core/config/plugins.js'
import {testSamples} from '../core/config/samples.js'
import {lint, parseDraft, presetSettings} from '../core/index.js'
import {rules} from '../rules/index.js'

const pages = ['README.md', 'docs/config.md', 'docs/rules-of-your-own.md'].map(name => ({
  name,
  text: readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8'),
}))
const examples = pages.flatMap(({name, text}) => {
  return [...text.matchAll(/^```(json|yaml)\n(.*?)^```$/gms)].map(([, language = '', source = '']) => ({name, language, source}))
})

it.each(examples)('$name: a config holds', ({language, source}) => {
  const {config, errors} = parseConfig(source, `asklint.config.${language}`, rules)
  expect(errors).toEqual([])
  for (const phrase of config?.phrases ?? []) {
    const {count, failures} = testSamples(phrase)
    expect(count).toBeGreaterThan(0)
    expect(failures).toEqual([])
  }
})

describe('every key is told of', () => {
  const rowsOf = (page: string): string[] =>
    [...(pages.find(({name}) => name === page)?.text ?? '').matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = '']) => key)

  it('of a config', () => {
    expect(rowsOf('docs/config.md')).toEqual(expect.arrayContaining([...configKeys]))
  })

  it('of a phrase', () => {
    expect(rowsOf('docs/rules-of-your-own.md')).toEqual([...phraseKeys])
  })
})

it('the rule in code finds what it says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'asklint-'))
  try {
    const source = /^```js\n(\/\/ rules\/team\.js\n.*?)^```$/ms.exec(pages.at(-1)?.text ?? '')?.[1] ?? ''
    const library = `export const defineRule = rule => rule
      export const slice = ({text}, {start, end}) => text.slice(start, end)
      export const spanIn = (outer, start, end) => ({start: outer.start + start, end: outer.start + end})`
    mkdirSync(join(folder, 'node_modules/asklint'), {recursive: true})
    writeFileSync(join(folder, 'node_modules/asklint/package.json'), '{"type": "module"}')
    writeFileSync(join(folder, 'node_modules/asklint/index.js'), library)
    writeFileSync(join(folder, 'team.mjs'), source)
    const found = rulesOf(await import(pathToFileURL(join(folder, 'team.mjs')).href), './rules/team.js').map(({rule}) => rule)
    const draft = parseDraft('Wei, please send the tender by Friday 27 November 2026.', {untitled: true})
    const {problems, notices} = lint(draft, found, presetSettings('recommended', found))
    expect(notices).toEqual([])
    expect(problems.map(({rule, message}) => [rule, message])).toEqual([
      ['team/no-friday-deadline', '“by Friday 27 November 2026” is a Friday: take the Thursday before.'],
    ])
  } finally {
    rmSync(folder, {recursive: true})
  }
})
