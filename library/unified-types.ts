import type {Problem} from '../core/index.js'
import type {Config, Options} from './types.js'

/** Options of the plugin: those of `lint` but the ones that are of a single text. */
export interface UnifiedOptions extends Omit<Options, 'path' | 'subject' | 'attachments' | 'thread' | 'targets' | 'config'> {
  /**
   * What an `asklint.config.json` would say, in place of the one that is found; `false` for none.
   * Unless given, the nearest config of the file is read on Node. In browsers no files are read.
   */
  readonly config?: Config | false | undefined
}

/** What the plugin sets on a message beside its place, `ruleId` and `source`, which is `asklint`. */
export interface MessageFields {
  /** True for an error, false for a warning, undefined for what is less. */
  readonly fatal: boolean | undefined
  /** The words at the place. */
  readonly actual: string
  /** What may stand there instead: of each suggestion that changes these words alone. */
  readonly expected: readonly string[]
  /** Why the rule asks for it. */
  readonly note?: string
  /** The rule's page, in the package. */
  readonly url?: string
  /** The whole problem: its severity, and all its suggestions. */
  readonly asklint: Problem
}

/** What the plugin needs of a file: a `VFile` has it. */
export interface UnifiedFile {
  readonly value?: unknown
  readonly path?: string | undefined
  readonly cwd: string
  message(
    reason: string,
    options: {
      place?: {
        start: {line: number; column: number; offset: number}
        end: {line: number; column: number; offset: number}
      }
      ruleId?: string
      source: string
    },
  ): object
  toString(): string
}

/** What the plugin gives to unified: it looks at the file and leaves the tree as it is. */
export type UnifiedTransformer = (tree: unknown, file: UnifiedFile) => Promise<undefined> | undefined
