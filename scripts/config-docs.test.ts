import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {configKeys, parseConfig} from '../core/config/parse.js'
import {phraseKeys} from '../core/config/phrases.js'
import {testSamples} from '../core/config/samples.js'
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
