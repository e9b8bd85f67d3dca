import type {ParsedDraft, Sentence} from '../draft.js'
import {isPing} from './ask-ping.js'
import {readUnstated, saysNothingIsWanted} from './ask-unstated.js'
import type {Ask} from './facts.js'

/** What the writer needs, beyond the asks that are stated. */
export interface Wants {
  readonly wants: boolean
  readonly unstated?: Sentence
  readonly informs: boolean
  readonly ping: boolean
}

/** Judges whether the writer needs something back of a reader. */
export function readWants(draft: ParsedDraft, asks: readonly Ask[]): Wants {
  const informs = saysNothingIsWanted(draft)
  if (isPing(draft)) return {wants: true, informs, ping: true}
  if (asks.length > 0) return {wants: true, informs, ping: false}
  const unstated = informs ? undefined : readUnstated(draft)
  return {wants: unstated !== undefined, ...(unstated ? {unstated} : {}), informs, ping: false}
}
