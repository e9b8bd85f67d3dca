import {type Draft, findInDraft, parseDraft, type ParseOptions, type PresetName, presetSettings} from '../core/index.js'
import {rules} from '../rules/index.js'
import {type Analysis, foundIn} from './analysis.js'

/** For tests: a text as the server has it after reading, a message unless the options say otherwise. */
export function analysisOf(text: string, options: ParseOptions = {}, preset?: PresetName): Analysis {
  return analysisOfDraft(parseDraft(text, {untitled: true, ...options}), preset)
}

export function analysisOfDraft(draft: Draft, preset: PresetName = 'recommended'): Analysis {
  const settings = presetSettings(preset, rules)
  const {problems, notices} = findInDraft(draft, rules, settings)
  return {uri: 'untitled:draft', version: 1, draft, problems: foundIn(draft, problems), notices, checklist: draft.facts.checklist, settings, rules}
}
