import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lineStarts, positionAt, type Problem} from '../../core/index.js'
import {rules} from '../../rules/index.js'
import {lookOf} from '../testing.js'
import {
  checkJunit,
  readGitlab,
  readJunit,
  readRdjson,
  readSarif,
  type Told,
  toldByGitlab,
  toldByJunit,
  toldByRdjson,
  toldBySarif,
} from './consumers.js'
import {formats, type Look} from './formats.js'
import {fingerprints} from './fingerprint.js'
import {sarifRule} from './sarif-rules.js'
import {Tally} from './summary.js'
import type {FileReport} from './types.js'

const piece = fc.oneof(
  fc.constantFrom(']]>', '<!--', '-->', '&amp;', '<b a="1">', '"', "'", '\\', '%', '%2F', '{0}', '[a](1)', '\0', '\u0007', '\u001B[2J'),
  fc.constantFrom('\r\n', '\n', '\r', '\t', ' ', '\u0085', '\u2028', '\uFEFF', '\uFFFE', '\uD83D', '\uDE00', '👩‍👩‍👧', 'e\u0301', '\u202E'),
  fc.string({maxLength: 8}),
  fc.string({unit: 'binary', maxLength: 8}),
)
const words = fc.array(piece, {minLength: 1, maxLength: 12}).map(pieces => pieces.join(''))
/** Relative, as they come from a walk. */
const path = fc.array(words, {minLength: 1, maxLength: 3}).map(parts => parts.map(part => `_${part.replace(/[/\0]/g, '')}`).join('/'))

function problemsIn(text: string): fc.Arbitrary<Problem[]> {
  const offset = fc.integer({min: 0, max: text.length})
  const starts = lineStarts(text)
  const span = fc.tuple(offset, offset).map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)}))
  const problem = fc
    .record({
      span,
      rule: fc.constantFrom('deadline-exact', 'directive', 'own/<rule>', 'ask-stated'),
      severity: fc.constantFrom('hint', 'info', 'warning', 'error'),
      message: words.map(text => `_${text}`),
      fix: fc.option(fc.record({title: words, text: fc.oneof(words, fc.constant('')), at: span}), {nil: undefined}),
    })
    .map(({span: {start, end}, rule, severity, message, fix}): Problem => {
      const from = positionAt(starts, start)
      const to = positionAt(starts, end)
      return {
        rule,
        severity,
        message,
        start,
        end,
        line: from.line,
        column: from.column,
        endLine: to.line,
        endColumn: to.column,
        suggestions: fix ? [{title: fix.title, kind: 'draft', edits: [{...fix.at, text: fix.text}]}] : [],
      }
    })
  return fc.array(problem, {maxLength: 4})
}

// What is read from a file is well-formed; names and messages need not be.
const text = words.map(string => Buffer.from(string, 'utf8').toString('utf8'))
const fileReport: fc.Arbitrary<FileReport> = fc.record({path, text}).chain(({path, text}) =>
  fc.record({problems: problemsIn(text), notice: fc.option(words, {nil: undefined})}).map(({problems, notice}) => ({
    path,
    kind: 'message' as const,
    checklist: null,
    problems,
    notices: notice === undefined ? [] : [{code: 'binary' as const, message: notice}],
    text,
    fixed: 0,
  })),
)
const reports = fc.uniqueArray(fileReport, {minLength: 1, maxLength: 4, selector: report => forUri(report.path)})

async function write(format: keyof typeof formats, files: readonly FileReport[], more: Partial<Look> = {}): Promise<string> {
  const reporter = (await formats[format]()).lint(lookOf({run: {cwd: '/work', rules, failures: new Set()}, ...more}))
  const tally = new Tally()
  let out = ''
  for (const file of files) {
    tally.add(file)
    out += reporter.file(file)
  }
  return out + reporter.end(tally.summary)
}

function told(files: readonly FileReport[], as: (text: string) => string = text => text): Told[] {
  return files.flatMap(({path, problems}) =>
    problems.map(({line, column, rule, message}) => ({file: as(path), line, column, rule: as(rule), message: as(message)})),
  )
}

function forUri(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

function forXml(text: string): string {
  return text.replace(/[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
}

describe('whatever stands in paths, messages and texts', () => {
  it('SARIF is valid and tells it', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async files => {
        const run = readSarif(await write('sarif', files))
        // A byte order mark counts for nothing.
        const marked = new Set(files.filter(({text}) => text.startsWith('\uFEFF')).map(file => forUri(file.path)))
        const column = (told: Told): number => (marked.has(told.file) && told.line === 1 ? Math.max(1, (told.column ?? 0) - 1) : (told.column ?? 0))
        const expected = told(files).map(one => ({...one, file: forUri(one.file)})).map(one => ({...one, column: column(one)}))
        expect(toldBySarif(run)).toEqual(expected)
      }),
      {numRuns: 200},
    )
  })

  it('GitLab’s report is valid and tells it, no fingerprint twice', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async files => {
        expect(toldByGitlab(readGitlab(await write('gitlab', files)))).toEqual(told(files))
      }),
      {numRuns: 200},
    )
  })

  it('rdjson is valid and tells it', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async files => {
        const bytes = new Map(files.map(file => [file.path, Buffer.from(file.text, 'utf8')]))
        const diagnostics = readRdjson(await write('rdjson', files))
        // Half of a pair has no bytes of its own: a span that starts amid one is told as starting before it.
        const whole = files.every(({text, problems}) => problems.every(({start}) => !/[\uD800-\uDBFF]/.test(text[start - 1] ?? '')))
        if (whole) expect(toldByRdjson(diagnostics, name => bytes.get(name) as Buffer)).toEqual(told(files))
      }),
      {numRuns: 200},
    )
  })

  it('JUnit is well-formed and tells it', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async files => {
        const cases = readJunit(await write('junit', files, {run: {cwd: '/work', rules, failures: new Set(files.map(({path}) => path))}}))
        expect(toldByJunit(cases)).toEqual(told(files, forXml))
      }),
      {numRuns: 200},
    )
  })

  it('JUnit is what Jenkins’s schema describes', async () => {
    const samples = fc.sample(reports, 60)
    await checkJunit(await Promise.all(samples.map(files => write('junit', files))))
  })
})

it('tells of what is in the subject without a place in the text', async () => {
  const problem: Problem = {
    rule: 'subject-specific',
    severity: 'warning',
    message: '“Question” says nothing.',
    in: 'subject',
    start: 0,
    end: 8,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 9,
    suggestions: [{title: 'Say what about', kind: 'draft', edits: [{start: 0, end: 8, in: 'subject', text: '[fill in: what about]'}]}],
  }
  const file: FileReport = {path: 'a.eml', kind: 'message', checklist: null, problems: [problem], notices: [], text: 'Hi.', subject: 'Question', fixed: 0}
  const expected = [{file: 'a.eml', rule: 'subject-specific', message: '“Question” says nothing.'}]
  const run = readSarif(await write('sarif', [file]))
  expect(toldBySarif(run)).toEqual(expected)
  expect(run.results[0]).toMatchObject({locations: [{logicalLocations: [{name: 'subject'}]}]})
  expect(run.results[0]?.fixes).toBe(undefined)
  const diagnostics = readRdjson(await write('rdjson', [file]))
  expect(toldByRdjson(diagnostics, () => Buffer.from(''))).toEqual(expected)
  expect(diagnostics[0]?.suggestions).toBe(undefined)
  expect(toldByGitlab(readGitlab(await write('gitlab', [file])))).toEqual(expected)
  expect(toldByJunit(readJunit(await write('junit', [file])))).toEqual(expected)
})

describe('a fingerprint', () => {
  const find = (text: string, ...of: readonly string[]): string[] => {
    let from = 0
    const problems = of.map((words): Problem => {
      const start = text.indexOf(words, from)
      from = start + words.length
      return {rule: 'deadline-exact', severity: 'warning', message: '', start, end: from, line: 1, column: 1, endLine: 1, endColumn: 1, suggestions: []}
    })
    return fingerprints({problems, text})
  }
  const text = 'Hi.\n\nPlease answer ASAP.\nPlease call Wei soon.\n\nPlease answer ASAP.\n'

  it('is its own for each problem', () => {
    expect(new Set(find(text, 'ASAP', 'soon', 'ASAP')).size).toBe(3)
  })

  it('survives edits elsewhere, and of blanks', () => {
    const edited = `Hello there,\n\nhow are you?\n\n${text.replace('Hi.\n', '').replaceAll('\n', '\r\n').replace('Wei soon', 'Wei  soon')}\r\nBye.`
    expect(find(edited, 'ASAP', 'soon', 'ASAP')).toEqual(find(text, 'ASAP', 'soon', 'ASAP'))
  })

  it('changes with the words of its line, with its rule and with its file', () => {
    expect(find(text.replace('Wei', 'Dana'), 'soon')).not.toEqual(find(text, 'soon'))
    const problem = {severity: 'warning', message: '', start: 0, end: 3, line: 1, column: 1, endLine: 1, endColumn: 4, suggestions: []} as const
    const of = (rule: string, salt?: string): string[] => fingerprints({problems: [{...problem, rule}], text}, salt)
    expect(new Set([...of('ask-stated'), ...of('ask-owned'), ...of('ask-owned', 'a.md'), ...of('ask-owned', 'b.md')]).size).toBe(4)
  })
})

it('writes as it goes: what was found in a file comes before the next is read', async () => {
  const problem: Problem = {rule: 'ask-stated', severity: 'warning', message: 'Nothing is asked.', start: 0, end: 2, line: 1, column: 1, endLine: 1, endColumn: 3, suggestions: []}
  const file: FileReport = {path: 'a.md', kind: 'message', checklist: null, problems: [problem], notices: [], text: 'Hi.', fixed: 0}
  for (const format of ['sarif', 'junit', 'gitlab', 'rdjson'] as const) {
    const reporter = (await formats[format]()).lint(lookOf())
    reporter.file(file)
    expect(reporter.file({...file, path: 'b.md'})).toContain('Nothing is asked.')
    expect(reporter.end(new Tally().summary)).not.toContain('Nothing is asked.')
  }
})

it('describes every rule within what GitHub shows', () => {
  for (const id of [...rules.map(({meta}) => meta.id), 'directive']) {
    const rule = sarifRule(id, rules) as {shortDescription: {text: string}; fullDescription: {text: string}; help: {text: string}; properties: {tags: string[]}}
    expect(rule.shortDescription.text.length).toBeLessThanOrEqual(1024)
    expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024)
    expect(rule.help.text).not.toMatch(/`|^\s*$/)
    expect(rule.properties.tags.length).toBeLessThanOrEqual(10)
  }
})
