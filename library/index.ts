/**
 * AskLint as a library: pure functions over texts, for Node, browsers and workers. Nothing is read, and nothing is sent.
 *
 * Offsets count UTF-16 code units from 0, as JavaScript's strings do; lines and columns count from 1.
 * @module asklint
 */
import {ignoredNotice} from '../core/config/ignores.js'
import {type Draft, fixText, lint as lintDraft, type LintResult as Judged, parseDraft, plainProblem, type Reading, readingOf, type Rule} from '../core/index.js'
import {rules as ownRules} from '../rules/index.js'
import {commonKeys, found, textKeys} from './options.js'
import {type Job, prepare} from './prepare.js'
import type {FixOptions, FixResult, LintResult, Options} from './types.js'

const keys = [...textKeys, ...commonKeys]

/**
 * Every rule of AskLint, in the order of the docs. `meta` tells what a rule asks for, why, and its severity in each preset.
 *
 * @example
 * ```js
 * import {rules} from 'asklint'
 *
 * rules.find(({meta}) => meta.id === 'deadline-given').meta.summary // 'Give every ask a deadline.'
 * ```
 */
export const rules: readonly Rule[] = ownRules

/**
 * Judges a text. A text is never too odd to be judged: what can't be read is told of in `notices`, and so is a rule that
 * throws.
 *
 * @example
 * ```js
 * import {lint} from 'asklint'
 *
 * const {problems, checklist} = lint('Wei, please send the tender to the printer soon. If I hear nothing, I will.')
 * problems.map(({line, column, rule}) => `${line}:${column} ${rule}`) // ['1:44 deadline-exact']
 * problems[0].message // '“soon” sets no limit: give a date.'
 * checklist.deadline // 'missing'
 * ```
 * @param text as it stands: a byte order mark, line breaks and front matter are part of it.
 * @throws {TypeError} where `text` is no string or an option is wrong; the message names the option and what was expected.
 */
export function lint(text: string, options: Options = {}): LintResult {
  const job = prepare(options, keys)
  const draft = parse(text, job)
  return job.ignored ? left(draft, job) : result(draft, lintDraft(draft, job.rules, job.settings))
}

/**
 * What the linter understands of a text, whatever rules are on: its asks, its deadlines with the instants that they mean,
 * what happens without a reply, and what is missing.
 *
 * @example
 * ```js
 * import {read} from 'asklint'
 *
 * const {deadlines} = read('Wei, please send the tender by Friday.', {now: '2026-11-24T09:00Z'})
 * deadlines[0].instant // '2026-11-27'
 * ```
 * @param options as for {@link lint}; rules and their severities do not matter.
 * @throws {TypeError} as {@link lint} does.
 */
export function read(text: string, options: Options = {}): Reading {
  return readingOf(parse(text, prepare(options, keys)))
}

/**
 * Applies the first suggestion of each problem, reads the text again, and goes on until nothing changes.
 * What stands in the separate subject line is left to its writer.
 *
 * @example
 * ```js
 * import {fix} from 'asklint'
 *
 * const {text, fixed} = fix('Wei, please send the tender by Friday.', {now: '2026-11-24T09:00Z'})
 * text // 'Wei, please send the tender by Friday 27 November 2026.'
 * fixed // 1
 * ```
 * @throws {TypeError} as {@link lint} does.
 */
export function fix(text: string, options: FixOptions = {}): FixResult {
  const job = prepare(options, [...keys, 'types'])
  const start = parse(text, job)
  if (job.ignored) return {text, fixed: 0, ...left(start, job)}
  const {draft, result: remaining, fixed} = fixText(start, job.rules, job.settings, job.types)
  return {text: draft.text, fixed, ...result(draft, remaining)}
}

function parse(text: string, {parse}: Job): Draft {
  if (typeof text !== 'string') throw new TypeError(`asklint: text: Expected a string, found ${found(text)}.`)
  return parseDraft(text, parse)
}

function result(draft: Draft, {problems, notices}: Judged): LintResult {
  return {kind: draft.kind, checklist: draft.facts.checklist, problems: problems.map(plainProblem), notices}
}

/** The result for a text that the config leaves out. */
function left({kind}: Draft, {ignored}: Job): LintResult {
  return {kind, checklist: null, problems: [], notices: ignored ? [ignoredNotice(ignored)] : []}
}

export {applyEdits, defineRule, slice, spanIn} from '../core/index.js'
export type {
  Ask,
  AskType,
  Attachment,
  Blank,
  Block,
  BlockType,
  Checklist,
  Clock,
  Comment,
  Context,
  Deadline,
  Draft,
  Edit,
  Excerpt,
  Event,
  Facts,
  Fallback,
  Finding,
  Format,
  FrontMatter,
  Gap,
  Group,
  Kind,
  Level,
  Link,
  Mark,
  Meeting,
  Meta,
  Notice,
  Origin,
  OpenDecision,
  OptionsIssue,
  OptionsOf,
  OptionsResult,
  OptionsSchema,
  Precision,
  PresetName,
  Pressure,
  Problem,
  Reader,
  Reading,
  Reference,
  Rule,
  RuleContext,
  Sentence,
  Severity,
  Span,
  Suggestion,
  TargetState,
  ThreadMessage,
  TimeExpression,
  UnownedAsk,
  UnreasonedAsk,
  Weekday,
  Zone,
  ZoneName,
} from '../core/index.js'
export type {
  Config,
  FixOptions,
  FixResult,
  LintResult,
  Options,
  OverrideConfig,
  PhraseConfig,
  Plugin,
  ReaderConfig,
  RuleConfig,
  RulesConfig,
} from './types.js'
export type {MessageFields, UnifiedFile, UnifiedOptions, UnifiedTransformer} from './unified-types.js'
