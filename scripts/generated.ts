import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readRoom} from '../fixtures/rooms.js'
import {rules} from '../rules/index.js'
import {configSchema} from './config-schema.js'
import {rulePage, rulesIndex, rulesTable} from './docs.js'

const start = '<!-- rules:start -->'
const end = '<!-- rules:end -->'

/** Every file that is generated, by its path from the project's `root`, with the content that it should have. */
export function generatedFiles(root: string): ReadonlyMap<string, string> {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  return new Map([
    ['README.md', withTable(readme, rulesTable(rules, 'docs/rules/'))],
    ['asklint.schema.json', `${JSON.stringify(configSchema(rules), null, 2)}\n`],
    ['docs/rules/README.md', rulesIndex(rules)],
    ...rules.map(rule => [`docs/rules/${rule.meta.id}.md`, rulePage(rule, readRoom(root, rule.meta.id))] as const),
  ])
}

/** The text with what stands between the two markers replaced. Throws where one is missing. */
export function withTable(text: string, table: string): string {
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`README.md: expected ${start} and, below it, ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`
}
