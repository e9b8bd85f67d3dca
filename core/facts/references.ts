import type {ParsedDraft} from '../draft.js'
import type {Reference} from './facts.js'

export function readReferences(_draft: ParsedDraft): readonly Reference[] {
  return []
}
