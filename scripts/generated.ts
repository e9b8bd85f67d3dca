import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readRoom} from '../fixtures/rooms.js'
import {rules} from '../rules/index.js'
import {commandsTable, optionsTables} from './cli-docs.js'
import {configSchema} from './config-schema.js'
import {fence, rulePage, rulesIndex, rulesTable} from './docs.js'
import {examplesModule} from './examples.js'
import {snippets} from './snippets.js'

/**
 * Every file that is generated, by its path from the project's `root`, with the content that it should have. The bundle
 * has to be there: the README shows what it prints.
 */
export function generatedFiles(root: string): ReadonlyMap<string, string> {
  return new Map([
    partly(root, 'README.md', {rules: rulesTable(rules, 'docs/rules/'), sample: fence(sampleReport(root))}),
    partly(root, 'docs/cli.md', {commands: commandsTable(), options: optionsTables()}),
    ['asklint.schema.json', json(configSchema(rules))],
    ['client/snippets.json', json(snippets())],
    ['server/examples.ts', examplesModule(rules, id => readRoom(root, id))],
    ['docs/rules/README.md', rulesIndex(rules)],
    ...rules.map(rule => [`docs/rules/${rule.meta.id}.md`, rulePage(rule, readRoom(root, rule.meta.id))] as const),
  ])
}

/** A file of which only parts are generated. */
function partly(root: string, path: string, parts: Readonly<Record<string, string>>): [string, string] {
  const written = readFileSync(join(root, path), 'utf8')
  return [path, Object.entries(parts).reduce((text, [name, content]) => withPart(text, name, content), written)]
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The text with what stands between `<!-- name:start -->` and `<!-- name:end -->` replaced. Throws where one is missing. */
export function withPart(text: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`
  const end = `<!-- ${name}:end -->`
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`Expected ${start} and, below it, ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}

/** What `npm run sample` prints. */
function sampleReport(root: string): string {
  const out = execFileSync(process.execPath, ['dist/asklint.js', 'fixtures/samples'], {cwd: root, encoding: 'utf8'})
  return out.trimEnd()
}
