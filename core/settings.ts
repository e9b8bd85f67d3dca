import type {Level, OptionsResult, OptionsSchema, PresetName, Rule} from './rule.js'

/** How one rule is set; `options` are validated and complete. */
export interface RuleSetting {
  readonly level: Level
  readonly options: unknown
}

/** What `lint` needs of a configuration. Rules that are not named are off. */
export interface Settings {
  readonly preset: PresetName
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** Plugins were not loaded: what is called as their rules are, `name/rule`, may be one. */
  readonly unloaded?: true
}

/** The settings that a preset alone gives, every option at its default. */
export function presetSettings(preset: PresetName, rules: readonly Rule[]): Settings {
  return {
    preset,
    rules: new Map(rules.map(rule => [rule.meta.id, {level: rule.meta.presets[preset], options: defaultOptions(rule)}])),
  }
}

/** A rule's options with nothing configured. Throws where its schema wants more than nothing. */
export function defaultOptions({meta, options}: Rule): unknown {
  if (!options) return {}
  const result = validateOptions(options, {})
  if (result.issues) throw new Error(`The options of “${meta.id}” have no default: ${result.issues[0]?.message}`)
  return result.value
}

/** Throws where the schema takes its time. */
export function validateOptions(schema: OptionsSchema, options: unknown): OptionsResult<unknown> {
  const result = schema['~standard'].validate(options)
  if (result instanceof Promise) throw new Error('The schema of its options has to answer at once')
  return result
}
