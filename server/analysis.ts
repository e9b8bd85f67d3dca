import type {FileSettings} from '../core/config/settings.js'
import {type Checklist, type Draft, inFile, type Notice, type Problem, type Rule, type Span, spanOf} from '../core/index.js'

/** A problem at its place in the file. */
export interface Found extends Problem {
  /** Its place in the draft. */
  readonly at: Span
}

/** A text as it was last read: its draft, and its problems without those that were put aside. */
export interface Analysis {
  readonly uri: string
  readonly version: number
  readonly draft: Draft
  /** Suggestions in them are called safe where their rule says so; `lint` would check it. */
  readonly problems: readonly Found[]
  readonly notices: readonly Notice[]
  readonly checklist: Checklist | null
  readonly settings: FileSettings
  /** The rules that it was judged by: AskLint’s own, and those of its config. */
  readonly rules: readonly Rule[]
}

/** Problems of a draft, at their places in its file. */
export function foundIn(draft: Draft, problems: readonly Problem[]): readonly Found[] {
  const shown = inFile(draft, {problems, notices: []}).problems
  return problems.map((problem, index) => ({...(shown[index] as Problem), at: spanOf(problem)}))
}
