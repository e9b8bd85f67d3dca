import type {ParsedDraft} from '../draft.js'
import type {Ask, Gap, Reference} from './facts.js'

export function readGaps(_draft: ParsedDraft, _asks: readonly Ask[], _references: readonly Reference[]): readonly Gap[] {
  return []
}
