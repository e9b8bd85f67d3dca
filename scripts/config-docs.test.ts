import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
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

it('the rule in code passes its own test', () => {
  const folder = mkdtempSync(join(tmpdir(), 'asklint-'))
  try {
    const library = pathToFileURL(fileURLToPath(new URL('../dist/index.js', import.meta.url))).href
    const files = [...(pages.at(-1)?.text ?? '').matchAll(/^```js\n\/\/ (rules\/[\w.]+)\n(.*?)^```$/gms)]
    expect(files.map(([, name]) => name)).toEqual(['rules/team.js', 'rules/team.test.js'])
    mkdirSync(join(folder, 'node_modules/asklint'), {recursive: true})
    mkdirSync(join(folder, 'rules'))
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
    writeFileSync(join(folder, 'node_modules/asklint/package.json'), '{"type": "module"}')
    writeFileSync(join(folder, 'node_modules/asklint/index.js'), `export * from ${JSON.stringify(library)}`)
    for (const [, name = '', source = ''] of files) writeFileSync(join(folder, name), source)
    const {status, stdout} = spawnSync(process.execPath, ['--test', 'rules/team.test.js'], {cwd: folder, encoding: 'utf8'})
    expect({status, passed: /^# pass (\d+)$|^ℹ pass (\d+)$/m.exec(stdout)?.slice(1).find(Boolean)}).toEqual({status: 0, passed: '1'})
  } finally {
    rmSync(folder, {recursive: true})
  }
})
