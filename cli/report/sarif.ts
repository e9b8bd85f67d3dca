import type {Notice, Problem, Suggestion} from '../../core/index.js'
import {fingerprints} from './fingerprint.js'
import type {Look, Reporter} from './formats.js'
import {type SarifLevel, sarifLevels, sarifRule} from './sarif-rules.js'
import {ListWriter, sharedPath} from './shared.js'
import {Spots} from './spots.js'
import type {LintSummary} from './summary.js'
import type {FileReport} from './types.js'

/** What stands for the folder that paths are relative to; where it lies is nobody's business. */
const root = '%SRCROOT%'
const head = {
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
}
const run = {
  originalUriBaseIds: {[root]: {description: {text: 'The folder that asklint ran in.'}}},
  columnKind: 'utf16CodeUnits',
  newlineSequences: ['\r\n', '\n', '\r'],
}

/**
 * SARIF 2.1.0: one run, with a result a problem. The results come first, as they are found; which rules they are of and
 * what was not read is told behind them.
 */
export function sarifReporter(look: Look): Reporter<FileReport, LintSummary> {
  const results = new ListWriter(`${JSON.stringify(head).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`)
  const ruleIndex = new Map<string, number>()
  const notifications: object[] = []
  return {
    file(report) {
      const file = artifactLocation(sharedPath(report.path, look.run.cwd))
      const prints = fingerprints(report)
      // A byte order mark counts for nothing in SARIF.
      const mark = report.text.startsWith('\uFEFF') ? 1 : 0
      const place = new Place(file, new Spots(report.text.slice(mark), report.at), mark)
      // A rule that failed is a failure of the run, told at the end.
      const said = look.quiet ? [] : report.notices.filter(({code}) => code !== 'rule-failed')
      notifications.push(...said.map(notice => notification(notice, file)))
      return results.add(
        report.problems.map((problem, index) => {
          if (!ruleIndex.has(problem.rule)) ruleIndex.set(problem.rule, ruleIndex.size)
          return result(problem, ruleIndex.get(problem.rule) as number, prints[index] as string, place)
        }),
      )
    },
    end() {
      const {rules, failures} = look.run
      for (const text of failures) notifications.push({descriptor: {id: 'failed'}, level: 'error', message: {text}})
      const invocation = {
        executionSuccessful: failures.size === 0,
        ...(notifications.length > 0 ? {toolExecutionNotifications: notifications} : {}),
      }
      const driver = {
        name: 'AskLint',
        version: look.version,
        semanticVersion: look.version,
        rules: [...ruleIndex.keys()].map(id => sarifRule(id, rules)),
      }
      return results.end(`,"invocations":[${JSON.stringify(invocation)}],"tool":${JSON.stringify({driver})}}]}\n`)
    },
  }
}

/** Where the problems of a file lie. */
class Place {
  constructor(
    readonly file: object,
    private readonly spots: Spots,
    /** Units that the text's byte order mark takes. */
    private readonly mark: number,
  ) {}

  region(start: number, end: number): object {
    const [charOffset, charEnd] = [Math.max(0, start - this.mark), Math.max(0, end - this.mark)]
    const from = this.spots.at(charOffset)
    const to = this.spots.at(charEnd)
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset,
      charLength: charEnd - charOffset,
    }
  }
}

function result(problem: Problem, ruleIndex: number, fingerprint: string, place: Place): object {
  const {rule, severity, message, start, end, in: where, suggestions} = problem
  const fixes = suggestions.filter(({edits}) => edits.length > 0 && edits.every(edit => !edit.in)).map(suggestion => fix(suggestion, place))
  const location = where
    ? {physicalLocation: {artifactLocation: place.file}, logicalLocations: [{name: where}]}
    : {physicalLocation: {artifactLocation: place.file, region: place.region(start, end)}}
  return {
    ruleId: rule,
    ruleIndex,
    level: sarifLevels[severity],
    message: {text: message},
    locations: [location],
    partialFingerprints: {'asklint/v1': fingerprint},
    ...(fixes.length > 0 ? {fixes} : {}),
  }
}

function fix({title, kind, edits}: Suggestion, place: Place): object {
  const replacements = edits.map(({start, end, text}) => ({deletedRegion: place.region(start, end), insertedContent: {text}}))
  return {description: {text: title}, artifactChanges: [{artifactLocation: place.file, replacements}], properties: {kind}}
}

const notificationLevels: Readonly<Record<Notice['code'], SarifLevel>> = {
  'ignored': 'note',
  'not-english': 'note',
  markup: 'note',
  'binary': 'warning',
  'too-large': 'warning',
  'too-deep': 'warning',
  'encoding': 'warning',
  'rule-failed': 'error',
}

function notification({code, message}: Notice, artifactLocation: object): object {
  const locations = [{physicalLocation: {artifactLocation}}]
  return {descriptor: {id: code}, level: notificationLevels[code], message: {text: message}, locations}
}

/** A path as a URI, relative to the root where it is relative. */
function artifactLocation(path: string): object {
  const uri = path.replace(/\p{Surrogate}/gu, '\uFFFD').split('/').map(encodeURIComponent).join('/')
  const absolute = /^(?:\/|[A-Za-z]:\/)/.test(path)
  return absolute ? {uri: `file://${path.startsWith('/') ? '' : '/'}${uri}`} : {uri, uriBaseId: root}
}
