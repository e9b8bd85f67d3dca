import {parse} from 'valibot'
import type {Level, PresetName, Rule} from './rule.js'

/** How one rule is set; `options` are validated and complete. */
export interface RuleSetting {
  readonly level: Level
  readonly options: unknown
}

/** What `lint` needs of a configuration. Rules that are not named are off. */
export interface Settings {
  readonly preset: PresetName
  readonly rules: ReadonlyMap<string, RuleSetting>
}

/** The settings that a preset alone gives, every option at its default. */
export function presetSettings(preset: PresetName, rules: readonly Rule[]): Settings {
  return {
    preset,
    rules: new Map(rules.map(rule => [rule.meta.id, {level: rule.meta.presets[preset], options: defaultOptions(rule)}])),
  }
}

/** A rule's options with nothing configured. */
export function defaultOptions(rule: Rule): unknown {
  return rule.options ? parse(rule.options, {}) : {}
}
