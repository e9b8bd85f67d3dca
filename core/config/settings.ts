import picomatch from 'picomatch/posix.js'
import type {Kind} from '../draft.js'
import type {Level, PresetName, Rule} from '../rule.js'
import {defaultOptions, type RuleSetting, type Settings} from '../settings.js'
import type {Override, RuleEntry} from './config.js'
import type {ConfigChain, Layer} from './load.js'

/** What a caller asks for on top of the config, such as a command line's flags. */
export interface Choice {
  /** Takes the place of every preset that the config names. */
  readonly preset?: PresetName
  readonly rules?: ReadonlyMap<string, Level>
  /** Only these rules are on: at their configured level, or where that is off at the level that `strict` gives them. */
  readonly only?: ReadonlySet<string>
}

/** Settings for one file, with the kind that an override gives it. */
export interface FileSettings extends Settings {
  readonly kind?: Kind
}

interface Glob {
  readonly matches: (file: string) => boolean
  readonly override: Override
  /** The layer whose rules it follows. */
  readonly layer: Layer
}

/**
 * Settings by file. Later wins: the preset, then layer by layer what the config and its bases say and their overrides
 * for the file, then the choice. A severity alone keeps the options set before; `[severity, options]` replaces them.
 * The function takes a path as seen from the config's folder, or undefined for a text without a name.
 */
export function settingsOf(
  chain: ConfigChain | undefined,
  choice: Choice,
  rules: readonly Rule[],
): (file: string | undefined) => FileSettings {
  const layers = layersOf(chain, choice)
  const globs = layers.flatMap(layer => ('config' in layer ? layer.config.overrides.map(override => globOf(override, layer)) : []))
  const known = new Map<string, FileSettings>()
  return file => {
    const active = globs.filter(({matches}) => file !== undefined && matches(file))
    const key = active.map(glob => globs.indexOf(glob)).join()
    let settings = known.get(key)
    if (!settings) {
      settings = merge(layers, active, choice, rules)
      known.set(key, settings)
    }
    return settings
  }
}

/** The layers in order; without a preset among them, `recommended` comes first. */
function layersOf(chain: ConfigChain | undefined, {preset}: Choice): readonly Layer[] {
  const layers = (chain?.layers ?? []).filter(layer => preset === undefined || 'config' in layer)
  return [{preset: preset ?? 'recommended'}, ...layers]
}

/** A glob without a slash matches the name alone, in any folder, as in a `.gitignore`. */
function globOf(override: Override, layer: Layer): Glob {
  const tests = override.files.map(glob => picomatch(glob.replace(/^\.\//, ''), {dot: true, basename: !glob.includes('/')}))
  return {matches: file => tests.some(test => test(file)), override, layer}
}

function merge(layers: readonly Layer[], active: readonly Glob[], choice: Choice, rules: readonly Rule[]): FileSettings {
  const set = new Map<string, RuleSetting>()
  const apply = (entries: ReadonlyMap<string, RuleEntry>): void => {
    for (const [id, {level, options}] of entries) {
      const before = set.get(id)
      if (before) set.set(id, {level, options: options ?? before.options})
    }
  }
  let preset: PresetName = 'recommended'
  let kind: Kind | undefined
  for (const layer of layers) {
    if ('preset' in layer) {
      preset = layer.preset
      for (const rule of rules) {
        const {id, presets} = rule.meta
        set.set(id, {level: presets[preset], options: set.get(id)?.options ?? defaultOptions(rule)})
      }
      continue
    }
    apply(layer.config.rules)
    for (const {override} of active.filter(glob => glob.layer === layer)) {
      apply(override.rules)
      kind = override.kind ?? kind
    }
  }
  apply(new Map([...(choice.rules ?? [])].map(([id, level]) => [id, {level}])))
  if (choice.only) narrow(set, choice.only, rules)
  return {preset, rules: set, ...(kind ? {kind} : {})}
}

function narrow(set: Map<string, RuleSetting>, only: ReadonlySet<string>, rules: readonly Rule[]): void {
  for (const {meta} of rules) {
    const setting = set.get(meta.id)
    if (!setting) continue
    const level = setting.level === 'off' ? meta.presets.strict : setting.level
    set.set(meta.id, {...setting, level: only.has(meta.id) ? level : 'off'})
  }
}
