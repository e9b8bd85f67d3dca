import type {ParsedDraft} from '../draft.js'

export function readLive(_draft: ParsedDraft): boolean {
  return false
}
