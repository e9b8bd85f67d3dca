import type {ParsedDraft} from '../draft.js'
import type {Ask, Fallback} from './facts.js'

export function readFallbacks(_draft: ParsedDraft, _asks: readonly Ask[]): readonly Fallback[] {
  return []
}
