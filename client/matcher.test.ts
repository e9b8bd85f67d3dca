import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8'))
const {regexp, ...groups}: Record<string, number | string> = manifest.contributes.problemMatchers[0].pattern

it('the problem matcher reads what the command line prints', () => {
  const args = ['dist/asklint.js', '--preset', 'strict', 'fixtures/samples']
  const options = {cwd: root, encoding: 'utf8'} as const
  const lines = execFileSync(process.execPath, [...args, '--format', 'github'], options).trim().split('\n')
  const read = lines.map(line => {
    const match = new RegExp(String(regexp)).exec(line)
    return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match?.[Number(group)]]))
  })
  interface File {
    readonly path: string
    readonly problems: readonly Record<string, string | number>[]
  }
  const {files}: {files: readonly File[]} = JSON.parse(execFileSync(process.execPath, [...args, '--format', 'json'], options))
  const severities: Readonly<Record<string, string>> = {info: 'notice', hint: 'notice'}
  const expected = files.flatMap(({path, problems}) =>
    problems.map(({rule, severity, message, line, column, endLine, endColumn}) => ({
      severity: severities[String(severity)] ?? severity,
      file: path,
      line: String(line),
      column: String(column),
      endLine: String(endLine),
      endColumn: String(endColumn),
      code: rule,
      message,
    })),
  )
  expect(expected.length).toBeGreaterThan(4)
  expect(read).toEqual(expected)
})
