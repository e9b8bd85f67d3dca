import type {ParsedDraft} from '../draft.js'
import type {Ask} from './facts.js'

export function readAsks(_draft: ParsedDraft): readonly Ask[] {
  return []
}
