export type {Clock} from './clock.js'
export {
  corrections,
  daysIn,
  exactWording,
  fullWording,
  findTimes,
  formatDay,
  instantOf,
  isoDay,
  isOver,
  mayMisdate,
  wordsOfRaw,
  monthNames,
  offsetLabel,
  saidBy,
  timeLeft,
  type TimeExpression,
  zoneBlank,
  zoneFor,
  zoneIn,
  zoneLabel,
} from './dates/index.js'
export * from './draft.js'
export {lines} from './facts/pattern.js'
export {talk} from './facts/progress.js'
export type * from './facts/facts.js'
export {applyEdits, editSubject, touches} from './edits.js'
export {type FixResult, fixText} from './fix.js'
export * from './due.js'
export * from './limits.js'
export {lostLinks, lostMessages} from './lost-links.js'
export * from './attention.js'
export {mayCall} from './calls.js'
export {begsPardon, directly, hedging} from './hedges.js'
export {companionsOf, isNumbered, itemsOf, numberAsks} from './listing.js'
export * from './place.js'
export {plainProblem} from './plain.js'
export {plainly} from './plainly.js'
export {findInDraft, findProblems, inFile, lint, type LintResult} from './lint.js'
export {Memo, recall} from './memo.js'
export type {Notice} from './notice.js'
export type {Origin} from './origin.js'
export {linesOf, lineStarts, positionAt} from './parse/lines.js'
export {type KindReason, kindWithReason, type ParseOptions, parseDraft} from './parse/parse.js'
export {type Reading, readingOf} from './reading.js'
export * from './audience.js'
export * from './readers.js'
export * from './rule.js'
export * from './settings.js'
export * from './span.js'
export {inSummary, isSummary} from './summary.js'
export * from './record-rules.js'
export {directiveId, type DirectiveVerb, directiveVerbs, readDirective} from './suppress.js'
export type {Targets, TargetState} from './targets.js'
export {timesIn} from './times.js'
