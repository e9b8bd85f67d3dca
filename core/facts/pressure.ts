import type {ParsedDraft} from '../draft.js'
import type {Ask, Pressure} from './facts.js'

export function readPressure(_draft: ParsedDraft, _asks: readonly Ask[]): readonly Pressure[] {
  return []
}
