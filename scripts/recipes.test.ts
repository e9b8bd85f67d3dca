import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {parseArguments} from '../cli/args.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const guides = readdirSync(`${root}docs/ci`).filter(name => name.endsWith('.md'))

/** The words of a shell's command; quotes hold them together. */
function words(command: string): string[] {
  return [...command.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'))
}

/** What is told to be run as `asklint`, in blocks and between backticks, without what a line quotes it in. */
function commandsIn(text: string): string[] {
  const code = [...text.matchAll(/```\w*\n(.*?)```|`(asklint [^`\n]+)`/gs)].map(([, block = '', inline = '']) => block + inline)
  const found = code.flatMap(part => [...part.matchAll(/(?:^|[\s"])asklint (-[^|\n]*)/gm)].map(([, rest = '']) => rest.trim()))
  return found.map(rest => (rest.split('"').length % 2 === 0 ? rest.replace(/"$/, '') : rest))
}

describe('recipes', () => {
  it.each(guides)('%s uses options that there are', name => {
    for (const command of commandsIn(readFileSync(`${root}docs/ci/${name}`, 'utf8'))) {
      expect(() => parseArguments(words(command)), command).not.toThrow()
    }
  })

  it('are found in the guides', () => {
    const all = guides.flatMap(name => commandsIn(readFileSync(`${root}docs/ci/${name}`, 'utf8')))
    expect(all.length).toBeGreaterThanOrEqual(12)
    expect(all).toContain(`--preset docs --max-warnings 0 --rule 'deadline-given: hint' --rule 'fallback-stated: hint' "$1"`)
    expect(() => parseArguments(words('--max-warning 0'))).toThrow('Did you mean “--max-warnings”?')
  })

  it('say of the hooks of pre-commit what these run', () => {
    const hooks = parse(readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8')) as {id: string; entry: string}[]
    const guide = readFileSync(`${root}docs/ci/pre-commit.md`, 'utf8')
    for (const {id, entry} of hooks) {
      expect(guide).toContain(`| \`${id}\` | \`${entry}\` |`)
      expect(parseArguments(words(entry).slice(1)).command).toBe('lint')
    }
  })
})
