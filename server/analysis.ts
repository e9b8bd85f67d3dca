import type {FileSettings} from '../core/config/settings.js'
import type {Checklist, Draft, Notice, Problem, Rule} from '../core/index.js'

/** A text as it was last read: its draft, and its problems without those that were put aside. */
export interface Analysis {
  readonly uri: string
  readonly version: number
  readonly draft: Draft
  /** Suggestions in them are called safe where their rule says so; `lint` would check it. */
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
  readonly checklist: Checklist | null
  readonly settings: FileSettings
  /** The rules that it was judged by: AskLint’s own, and those of its config. */
  readonly rules: readonly Rule[]
}
