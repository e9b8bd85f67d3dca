import type {Fallback} from './facts.js'

/**
 * A way of saying what happens without an answer. Patterns run on a flat, lower-case sentence (see `Flat`). Our own
 * selection.
 */
export interface FallbackForm {
  readonly basis: Fallback['basis']
  /** A cheap word that has to be there. */
  readonly cue: RegExp
  /** Where it matches is the fallback, or what it opens. */
  readonly pattern: RegExp
  /** What else the sentence has to hold, such as a main clause that tells what happens. */
  readonly main?: RegExp
  readonly not?: RegExp
  /** How much of the sentence is meant: all of it, from the match on, or the match alone. */
  readonly extent: 'sentence' | 'onward' | 'match'
  /** What has to stand before it, in its own sentence or those before: an ask that can go undone (`deed`), or any. */
  readonly after?: 'deed' | 'ask'
}
