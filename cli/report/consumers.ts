/** Reads reports back as the tools do that they are for, so that tests can tell whether these find what was meant. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {rdformatSchema} from '@umbrelladocs/rdformat-validator'
import {Ajv, type ValidateFunction} from 'ajv'
import Ajv4Package from 'ajv-draft-04'
import formatsPackage from 'ajv-formats'
import {SaxesParser} from 'saxes'
import {validateXML} from 'xmllint-wasm'

/** What a report says of one problem; no line where it lies in no line. */
export interface Told {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly rule: string
  readonly message: string
}

const schemas = 'fixtures/reports/schemas'
// Both are CommonJS.
const addFormats = formatsPackage.default
const Ajv4 = Ajv4Package.default

function check(validate: ValidateFunction, report: unknown): void {
  if (!validate(report)) throw new Error(JSON.stringify(validate.errors, null, 1))
}

// SARIF

export interface SarifRegion {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
  readonly charOffset: number
  readonly charLength: number
}

interface SarifPlace {
  readonly artifactLocation: {readonly uri: string; readonly uriBaseId?: string}
  readonly region?: SarifRegion
}

export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: {readonly text: string}
  readonly locations: readonly [{readonly physicalLocation: SarifPlace}]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: readonly {
    readonly description: {readonly text: string}
    readonly artifactChanges: readonly {
      readonly artifactLocation: SarifPlace['artifactLocation']
      readonly replacements: readonly {readonly deletedRegion: SarifRegion; readonly insertedContent: {readonly text: string}}[]
    }[]
  }[]
}

interface SarifRule {
  readonly id: string
  readonly shortDescription: {readonly text: string}
  readonly fullDescription: {readonly text: string}
  readonly help: {readonly text: string; readonly markdown: string}
  readonly defaultConfiguration: {readonly level: string}
  readonly properties: {readonly tags: readonly string[]}
}

export interface SarifRun {
  readonly tool: {readonly driver: {readonly name: string; readonly version: string; readonly rules: readonly SarifRule[]}}
  readonly results: readonly SarifResult[]
  readonly invocations: readonly [{
    readonly executionSuccessful: boolean
    readonly toolExecutionNotifications?: readonly {
      readonly descriptor: {readonly id: string}
      readonly level: string
      readonly message: {readonly text: string}
      readonly locations?: readonly [{readonly physicalLocation: SarifPlace}]
    }[]
  }]
}

let sarif: ValidateFunction | undefined

/** The one run of a log. Throws where the log does not meet the schema. */
export function readSarif(text: string): SarifRun {
  const log = JSON.parse(text) as {runs: readonly [SarifRun]}
  sarif ??= addFormats(new Ajv4({strict: false, unicodeRegExp: false})).compile(JSON.parse(readFileSync(join(schemas, 'sarif-2.1.0.json'), 'utf8')) as object)
  check(sarif, log)
  if (log.runs.length !== 1) throw new Error('More than one run.')
  return log.runs[0]
}

export function toldBySarif(run: SarifRun): Told[] {
  return run.results.map(({ruleId, ruleIndex, message, locations}) => {
    if (run.tool.driver.rules[ruleIndex]?.id !== ruleId) throw new Error(`Rule ${ruleIndex} is not “${ruleId}”.`)
    const {artifactLocation, region} = locations[0].physicalLocation
    const place = region ? {line: region.startLine, column: region.startColumn} : {}
    return {file: fileOf(artifactLocation), ...place, rule: ruleId, message: message.text}
  })
}

export function fileOf({uri, uriBaseId}: SarifPlace['artifactLocation']): string {
  const url = new URL(uri, 'file:///root/')
  if (uriBaseId === undefined) return decodeURIComponent(url.pathname)
  if (uriBaseId !== '%SRCROOT%' || !url.pathname.startsWith('/root/')) throw new Error(`“${uri}” is not below the root.`)
  return decodeURIComponent(url.pathname.slice('/root/'.length))
}

/** A text after a fix. Throws where a region’s lines and columns are not its offsets, told in the same units. */
export function applySarifFix(text: string, {artifactChanges}: NonNullable<SarifResult['fixes']>[number]): string {
  let result = text
  const replacements = artifactChanges.flatMap(change => change.replacements)
  for (const {deletedRegion, insertedContent} of [...replacements].reverse()) {
    const {start, end} = spanOf(text, deletedRegion)
    result = result.slice(0, start) + insertedContent.text + result.slice(end)
  }
  return result
}

export function spanOf(text: string, {startLine, startColumn, endLine, endColumn, charOffset, charLength}: SarifRegion): {start: number; end: number} {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const offsetOf = (line: number, column: number): number => lines.slice(0, line - 1).join('').length + column - 1
  const [start, end] = [offsetOf(startLine, startColumn), offsetOf(endLine, endColumn)]
  if (start !== charOffset || end - start !== charLength) throw new Error(`Offsets ${charOffset}+${charLength} are not ${start}–${end}.`)
  return {start, end}
}

// rdjson

interface RdPosition {
  readonly line: number
  readonly column?: number
}

interface RdRange {
  readonly start: RdPosition
  readonly end: RdPosition
}

export interface RdDiagnostic {
  readonly message: string
  readonly location: {readonly path: string; readonly range?: RdRange}
  readonly severity: string
  readonly code: {readonly value: string}
  readonly suggestions?: readonly {readonly range: RdRange; readonly text: string}[]
}

let rdjson: ValidateFunction | undefined

export function readRdjson(text: string): readonly RdDiagnostic[] {
  const result = JSON.parse(text) as {diagnostics: readonly RdDiagnostic[]}
  rdjson ??= new Ajv({strict: false}).compile(rdformatSchema)
  check(rdjson, result)
  return result.diagnostics
}

/** Columns are turned into UTF-16 units by way of the file's bytes. */
export function toldByRdjson(diagnostics: readonly RdDiagnostic[], bytesOf: (path: string) => Buffer): Told[] {
  return diagnostics.map(({message, location: {path, range}, code}) => {
    const {line, column} = range?.start ?? {}
    const place = line === undefined ? {} : column === undefined ? {line} : {line, column: unitsBefore(bytesOf(path), {line, column}) + 1}
    return {file: path, ...place, rule: code.value, message}
  })
}

function unitsBefore(bytes: Buffer, {line, column = 1}: RdPosition): number {
  const start = lineStart(bytes, line)
  return bytes.subarray(start, start + column - 1).toString('utf8').length
}

function lineStart(bytes: Buffer, line: number): number {
  let start = 0
  for (let at = 1; at < line; at++) {
    const next = [bytes.indexOf('\n', start), bytes.indexOf('\r', start)].filter(found => found >= 0)
    const end = Math.min(...next)
    start = end + (bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1)
  }
  return start
}

export function applyRdSuggestion(bytes: Buffer, {range: {start, end}, text}: NonNullable<RdDiagnostic['suggestions']>[number]): string {
  const offset = ({line, column = 1}: RdPosition): number => lineStart(bytes, line) + column - 1
  return Buffer.concat([bytes.subarray(0, offset(start)), Buffer.from(text), bytes.subarray(offset(end))]).toString('utf8')
}

// GitLab

export interface GitlabFinding {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: {
    readonly path: string
    readonly lines: {readonly begin: number}
    readonly positions?: {readonly begin: {readonly line: number; readonly column: number}}
  }
}

const place = {
  type: 'object',
  required: ['line', 'column'],
  properties: {line: {type: 'integer', minimum: 1}, column: {type: 'integer', minimum: 1}},
} as const

/** What GitLab's documentation of code quality demands; a path must be relative and have no leading `./`. */
const gitlab = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: {type: 'string', minLength: 1},
      check_name: {type: 'string', minLength: 1},
      fingerprint: {type: 'string', pattern: '^[0-9a-f]{32}$'},
      severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: {type: 'string', pattern: '^(?!\\./|/)'},
          lines: {
            type: 'object',
            required: ['begin'],
            properties: {begin: {type: 'integer', minimum: 1}, end: {type: 'integer', minimum: 1}},
          },
          positions: {type: 'object', required: ['begin', 'end'], properties: {begin: place, end: place}},
        },
      },
    },
    additionalProperties: false,
  },
})

export function readGitlab(text: string): readonly GitlabFinding[] {
  const findings = JSON.parse(text) as readonly GitlabFinding[]
  check(gitlab, findings)
  if (new Set(findings.map(({fingerprint}) => fingerprint)).size < findings.length) throw new Error('A fingerprint twice.')
  return findings
}

export function toldByGitlab(findings: readonly GitlabFinding[]): Told[] {
  return findings.map(({description, check_name, location: {path, lines, positions}}) => {
    if (positions && positions.begin.line !== lines.begin) throw new Error('Two lines for one place.')
    return {file: path, ...positions?.begin, rule: check_name, message: description}
  })
}

// JUnit

export interface JunitCase {
  readonly suite: string
  readonly name: string
  readonly classname: string
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped'
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** Throws where one of the reports is not what Jenkins’s schema describes. */
export async function checkJunit(reports: readonly string[]): Promise<void> {
  const {valid, errors} = await validateXML({
    xml: reports.map((contents, index) => ({fileName: `report-${index}.xml`, contents})),
    schema: readFileSync(join(schemas, 'jenkins-junit.xsd'), 'utf8'),
  })
  if (!valid) throw new Error(JSON.stringify(errors, null, 1))
}

/** Every case of a report. Throws where its XML is not well-formed, or where its counts are wrong. */
export function readJunit(report: string): JunitCase[] {
  const cases: {-readonly [Key in keyof JunitCase]: JunitCase[Key]}[] = []
  let suite: Readonly<Record<string, string>> = {}
  let before = 0
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    if (name === 'testsuite') [suite, before] = [attributes, cases.length]
    const {name: title = '', classname = ''} = attributes
    if (name === 'testcase') cases.push({suite: suite['name'] ?? '', name: title, classname, outcome: 'passed', attributes: {}, text: ''})
    const last = cases.at(-1)
    if (last && (name === 'failure' || name === 'error' || name === 'skipped')) Object.assign(last, {outcome: name, attributes})
  })
  parser.on('text', text => {
    const last = cases.at(-1)
    if (last && last.outcome !== 'passed' && text.trim()) last.text += text
  })
  parser.on('closetag', ({name}) => {
    if (name !== 'testsuite') return
    const own = cases.slice(before)
    const counts = {tests: own.length, failures: countOf(own, 'failure'), errors: countOf(own, 'error'), skipped: countOf(own, 'skipped')}
    for (const [key, count] of Object.entries(counts)) if (suite[key] !== String(count)) throw new Error(`${key} is not ${count}.`)
    if (new Set(own.map(one => one.name)).size < own.length) throw new Error('Two cases of one name.')
  })
  parser.write(report).close()
  return cases
}

function countOf(cases: readonly JunitCase[], outcome: JunitCase['outcome']): number {
  return cases.filter(one => one.outcome === outcome).length
}

export function toldByJunit(cases: readonly JunitCase[]): Told[] {
  return cases
    .filter(({outcome}) => outcome === 'failure')
    .map(({classname, attributes: {type = '', message = ''}, text}) => {
      const rest = text.slice(classname.length)
      const [, line, column] = /^:(\d+):(\d+): (?:error|warning|info|hint): /.exec(rest) ?? []
      if (!text.startsWith(classname) || (line === undefined && !rest.startsWith(', subject: '))) throw new Error(`No place in “${text}”.`)
      return {file: classname, ...(line ? {line: Number(line), column: Number(column)} : {}), rule: type, message}
    })
}
