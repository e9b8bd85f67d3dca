import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {applyEdits, type Problem} from '../../core/index.js'
import {createScratch, runIn, type Scratch} from '../testing.js'
import {
  applyRdSuggestion,
  applySarifFix,
  checkJunit,
  fileOf,
  readGitlab,
  readJunit,
  readRdjson,
  readSarif,
  spanOf,
  type Told,
  toldByGitlab,
  toldByJunit,
  toldByRdjson,
  toldBySarif,
} from './consumers.js'
import {goldenFiles, reportDrafts} from './golden.js'

const drafts = 'fixtures/reports/drafts'
const bytesOf = (path: string): Buffer => readFileSync(join(drafts, path))
const textOf = (path: string): string => bytesOf(path).toString('utf8')

interface JsonReport {
  readonly files: readonly {readonly path: string; readonly problems: readonly Problem[]; readonly notices: readonly {code: string}[]}[]
}

async function jsonReport(...more: string[]): Promise<JsonReport> {
  return JSON.parse(await reportDrafts('.', 'json', ...more)) as JsonReport
}

async function told(...more: string[]): Promise<Told[]> {
  const {files} = await jsonReport(...more)
  return files.flatMap(({path, problems}) => problems.map(({line, column, rule, message}) => ({file: path, line, column, rule, message})))
}

describe.each(Object.entries(goldenFiles))('%s', (format, file) => {
  it(`is ${file}, byte for byte; if it should be another, npm run reports:draw`, async () => {
    expect(await reportDrafts('.', format as keyof typeof goldenFiles)).toBe(readFileSync(join('fixtures/reports', file), 'utf8'))
  })
})

it('is tried on drafts of all kinds', async () => {
  const {files} = await jsonReport()
  const problems = files.flatMap(file => file.problems)
  expect(new Set(problems.map(({severity}) => severity))).toEqual(new Set(['hint', 'info', 'warning', 'error']))
  expect(problems.some(({suggestions}) => suggestions.some(({edits}) => edits.length > 2))).toBe(true)
  expect(new Set(files.flatMap(({notices}) => notices.map(({code}) => code)))).toEqual(new Set(['ignored', 'binary', 'encoding', 'not-english']))
  expect(files.some(({problems, notices}) => problems.length + notices.length === 0)).toBe(true)
  const texts = readdirSync(drafts).map(textOf).join('\n')
  for (const odd of ['\r\n', '\t', '🧾', '\uFEFF', '"who" & <where>', ']]>']) expect(texts).toContain(odd)
})

describe('SARIF', () => {
  const read = async (...more: string[]) => readSarif(await reportDrafts('.', 'sarif', ...more))

  it('tells what JSON tells, but for the byte order mark, which it counts as nothing', async () => {
    const shift = ({file, line, column, ...rest}: Told): Told => {
      const marked = line === 1 && textOf(file).startsWith('\uFEFF')
      return {file, ...rest, ...(line === undefined ? {} : {line}), ...(column === undefined ? {} : {column: marked ? column - 1 : column})}
    }
    expect(toldBySarif(await read())).toEqual((await told()).map(shift))
    expect(toldBySarif(await read('--quiet'))).toEqual((await told('--quiet')).map(shift))
  })

  it('has regions whose columns and offsets mean the same, with fixes that write what JSON’s suggestions do', async () => {
    const {results} = await read()
    const problems = (await jsonReport()).files.flatMap(({path, problems}) => problems.map(problem => ({path, problem})))
    let fixes = 0
    for (const [index, {path, problem}] of problems.entries()) {
      const {locations, fixes: found = []} = results[index] as (typeof results)[number]
      const text = textOf(path).replace(/^\uFEFF/, '')
      const mark = textOf(path).length - text.length
      const {region} = locations[0].physicalLocation
      const {start, end} = spanOf(text, region as NonNullable<typeof region>)
      expect({start: start + mark, end: end + mark}).toEqual({start: problem.start, end: problem.end})
      expect(found.map(({description}) => description.text)).toEqual(problem.suggestions.map(({title}) => title))
      for (const [at, fix] of found.entries()) {
        fixes++
        expect(fix.artifactChanges.map(({artifactLocation}) => fileOf(artifactLocation))).toEqual([path])
        const edits = (problem.suggestions[at] as Problem['suggestions'][number]).edits
        expect(applySarifFix(text, fix)).toBe(applyEdits(textOf(path), edits).replace(/^\uFEFF/, ''))
      }
    }
    expect(fixes).toBeGreaterThan(5)
  })

  it('has an entry for each rule that reports, and notices as notifications, unless only what is wrong is wanted', async () => {
    const {tool: {driver}, results, invocations: [{executionSuccessful, toolExecutionNotifications = []}]} = await read()
    expect(driver).toMatchObject({name: 'AskLint', version: '1.2.3', semanticVersion: '1.2.3'})
    expect(driver.rules.map(({id}) => id).sort()).toEqual([...new Set(results.map(({ruleId}) => ruleId))].sort())
    expect(driver.rules.map(({id}) => id)).toContain('directive')
    expect(executionSuccessful).toBe(true)
    expect(toolExecutionNotifications.map(({descriptor, level}) => `${descriptor.id} ${level}`)).toEqual([
      'not-english note',
      'encoding warning',
      'binary warning',
      'ignored note',
    ])
    expect((await read('--quiet')).invocations).toEqual([{executionSuccessful: true}])
  })

  it('names no folder of this machine', async () => {
    expect(await reportDrafts('.', 'sarif')).not.toContain(process.cwd())
  })
})

describe('rdjson', () => {
  const read = async (...more: string[]) => readRdjson(await reportDrafts('.', 'rdjson', ...more))

  it('tells what JSON tells, in bytes; of a text that is not UTF-8 it tells the lines', async () => {
    const known = ({column, ...rest}: Told): Told => (rest.file === 'latin1.draft.md' || column === undefined ? rest : {...rest, column})
    expect(toldByRdjson(await read(), bytesOf)).toEqual((await told()).map(known))
    expect(toldByRdjson(await read('--quiet'), bytesOf)).toEqual((await told('--quiet')).map(known))
  })

  it('has suggestions that write what JSON’s do', async () => {
    const diagnostics = await read()
    const problems = (await jsonReport()).files.flatMap(({path, problems}) => problems.map(problem => ({path, problem})))
    let suggestions = 0
    for (const [index, {path, problem}] of problems.entries()) {
      const {suggestions: found = []} = diagnostics[index] as (typeof diagnostics)[number]
      if (path === 'latin1.draft.md') expect(found).toEqual([])
      else expect(found.length).toBe(problem.suggestions.length)
      for (const [at, suggestion] of found.entries()) {
        suggestions++
        const edits = (problem.suggestions[at] as Problem['suggestions'][number]).edits
        expect(applyRdSuggestion(bytesOf(path), suggestion)).toBe(applyEdits(textOf(path), edits))
      }
    }
    expect(suggestions).toBeGreaterThan(5)
  })
})

describe('GitLab’s report', () => {
  it('tells what JSON tells', async () => {
    expect(toldByGitlab(readGitlab(await reportDrafts('.', 'gitlab')))).toEqual(await told())
    expect(toldByGitlab(readGitlab(await reportDrafts('.', 'gitlab', '--quiet')))).toEqual(await told('--quiet'))
  })
})

describe('JUnit', () => {
  it('tells what JSON tells', async () => {
    const report = await reportDrafts('.', 'junit')
    const quiet = await reportDrafts('.', 'junit', '--quiet')
    await checkJunit([report, quiet])
    expect(toldByJunit(readJunit(report))).toEqual(await told())
    expect(toldByJunit(readJunit(quiet))).toEqual(await told('--quiet'))
  })

  it('passes what is clean, and skips what was not read, unless only what is wrong is wanted', async () => {
    const others = (report: string): string[] =>
      readJunit(report).filter(({outcome}) => outcome !== 'failure').map(({suite, name, outcome, text}) => [outcome, suite, name, text].filter(Boolean).join(' | '))
    expect(others(await reportDrafts('.', 'junit'))).toEqual([
      'passed | clean.draft.md | no problems',
      'skipped | deutsch.draft.md | not-english | Rules that read English were not applied.',
      'passed | deutsch.draft.md | no problems',
      'skipped | latin1.draft.md | encoding | Not valid UTF-8: read with replacement characters, and never fixed.',
      'skipped | not text.md | binary | A binary file: not read.',
      'skipped | set aside.draft.md | ignored | Left out by “set aside.draft.md” in asklint.config.json.',
    ])
    const quiet = others(await reportDrafts('.', 'junit', '--quiet'))
    expect(quiet).toContain('passed | crlf.draft.md | no errors')
    expect(quiet.filter(line => line.startsWith('skipped'))).toEqual([])
  })
})

describe('over a scratch folder', () => {
  let scratch: Scratch
  beforeEach(() => {
    scratch = createScratch()
  })
  afterEach(() => scratch.remove())
  const run = (...argv: string[]) => runIn(scratch.path, argv)

  it.each(['sarif', 'junit', 'gitlab', 'rdjson'])('writes a whole %s report where there is nothing to tell', async format => {
    const {code, out} = await run('--format', format)
    expect(code).toBe(0)
    if (format === 'junit') await checkJunit([out])
    const empty = {sarif: () => readSarif(out).results, junit: () => readJunit(out), gitlab: () => readGitlab(out), rdjson: () => readRdjson(out)}
    expect(empty[format as keyof typeof empty]()).toEqual([])
  })

  it('tells in SARIF and JUnit what could not be done', async () => {
    scratch.put({'a.draft.md': 'FYI, the keys are back.\n', 'b/asklint.config.json': '{"rulez": {}}', 'b/b.draft.md': 'Hi.\n'})
    const {code, err, out} = await run('--format', 'sarif', '.', 'c.draft.md')
    expect(code).toBe(2)
    const [{executionSuccessful, toolExecutionNotifications = []}] = readSarif(out).invocations
    expect(executionSuccessful).toBe(false)
    expect(toolExecutionNotifications.map(({level, message}) => `asklint: ${level}: ${message.text}\n`).join('')).toBe(err.replaceAll(/^asklint: /gm, 'asklint: error: '))
    const junit = await run('--format', 'junit', '.', 'c.draft.md', '--quiet')
    await checkJunit([junit.out])
    expect(readJunit(junit.out).filter(({outcome}) => outcome === 'error').map(({text}) => `asklint: ${text}\n`).join('')).toBe(err)
  })

  it('calls a file that was named by its absolute path as seen from here', async () => {
    scratch.put({'a b.draft.md': 'Dana, please call Wei by Friday. If not, I will.\n'})
    for (const format of ['sarif', 'junit', 'gitlab', 'rdjson']) {
      const {out} = await run(join(scratch.path, 'a b.draft.md'), '--format', format)
      expect(out).toContain(format === 'sarif' ? '"a%20b.draft.md"' : '"a b.draft.md"')
      expect(out).not.toContain(scratch.path)
    }
  })

  it('writes several reports at once', async () => {
    scratch.put({'a.draft.md': 'Dana, please call Wei by Friday. If not, I will.\n'})
    const {out, err} = await run('--format', 'github', '--format', 'sarif', '--output-file', 'out/a.sarif', '--format', 'junit', '--output-file', 'out/a.xml')
    expect({out, err}).toEqual({out: expect.stringMatching(/^::warning .*\n$/), err: ''})
    expect(readSarif(readFileSync(join(scratch.path, 'out/a.sarif'), 'utf8')).results.length).toBe(1)
    expect(toldByJunit(readJunit(readFileSync(join(scratch.path, 'out/a.xml'), 'utf8'))).length).toBe(1)
  })

  it.each(['sarif', 'junit', 'gitlab', 'rdjson'])('has no readings as %s', async format => {
    const {code, err} = await run('read', '--format', format, '--output-file', 'x')
    expect({code, err}).toEqual({code: 2, err: `asklint: “asklint read” has no --format ${format}: take pretty or json.\n`})
    expect(existsSync(join(scratch.path, 'x'))).toBe(false)
  })
})
