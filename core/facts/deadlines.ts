import type {ParsedDraft} from '../draft.js'
import type {Ask, Deadline} from './facts.js'

export function readDeadlines(_draft: ParsedDraft, _asks: readonly Ask[]): readonly Deadline[] {
  return []
}
