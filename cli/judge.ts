import type {Place} from '../core/config/project.js'
import {type Draft, fileText, type FixResult, fixText, lint, type Notice, parseDraft, type ParseOptions, type Rule, type Settings, type Targets, type TargetState} from '../core/index.js'
import {localTarget} from '../core/targets.js'
import type {Content} from './content.js'
import type {FileReport} from './report/types.js'
import type {Session} from './session.js'

/** What is judged, and what is known of it beside its text. */
export interface Subject {
  /** What people call it. */
  readonly shown: string
  /** Its absolute path, where it has one. */
  readonly path?: string
  readonly about: ParseOptions
  /** Nothing is fixed, whatever was asked for. */
  readonly fixless?: boolean
}

/** Lints a text; `fixed` is its new text where fixes were to be written and changed it. */
export function judge(content: Content, {shown, path, about, fixless}: Subject, place: Place, session: Session): {report: FileReport; fixed?: string} {
  const {text, notices} = content
  if (text === undefined) return {report: unread(shown, notices)}
  const settings = place.settings(path)
  const looked = lookups(about.targets)
  const options = {...session.parseOptions(place, settings.kind), ...about, ...looked?.about, ...(content.bytes ? {bytes: content.bytes} : {})}
  const {stats} = session
  const parsed = stats ? stats.draft(() => parseDraft(text, options)) : parseDraft(text, options)
  const judges = stats ? stats.timed(place.rules) : place.rules
  const fix = content.exact && !fixless ? session.options.fix : undefined
  const {draft, result, fixed} = fix
    ? fixText(parsed, judges, settings, fix)
    : lintOnce(parsed, judges, settings)
  const report: FileReport = {
    path: shown,
    kind: draft.kind,
    checklist: draft.facts.checklist,
    problems: result.problems,
    notices: [...notices, ...result.notices],
    text: fileText(draft),
    fixed,
    ...(looked && looked.found.size > 0 ? {targets: [...looked.found]} : {}),
  }
  stats?.add(result.problems)
  if (report.text === text) return {report}
  return session.options.dryRun ? {report: {...report, before: text}} : {report, fixed: report.text}
}

/** The same lookup, which notes what it found in other files. */
function lookups(targets: Targets | undefined): {about: {targets: Targets}; found: ReadonlyMap<string, TargetState>} | undefined {
  if (!targets) return undefined
  const found = new Map<string, TargetState>()
  const noted: Targets = (target, own) => {
    const state = targets(target, own)
    if (localTarget(target)?.path) found.set(target, state)
    return state
  }
  return {about: {targets: noted}, found}
}

/** Whether what a report says of links to other files still holds. */
export function stillHolds({targets = []}: Pick<FileReport, 'targets'>, lookup: Targets): boolean {
  return targets.every(([target, state]) => lookup(target, undefined) === state)
}

function lintOnce(draft: Draft, rules: readonly Rule[], settings: Settings): Omit<FixResult, 'text'> {
  return {draft, result: lint(draft, rules, settings), fixed: 0}
}

/** The report of a text that nothing was read of. */
export function unread(path: string, notices: readonly Notice[]): FileReport {
  return {path, kind: null, checklist: null, problems: [], notices, text: '', fixed: 0}
}
