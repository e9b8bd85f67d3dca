import type {ParsedDraft, Sentence} from '../draft.js'
import type {Ask} from './facts.js'

export interface Wants {
  readonly wants: boolean
  readonly unstated?: Sentence
  readonly informs: boolean
  readonly ping: boolean
}

export function readWants(_draft: ParsedDraft, asks: readonly Ask[]): Wants {
  return {wants: asks.length > 0, informs: false, ping: false}
}
