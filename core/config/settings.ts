import picomatch from 'picomatch/posix.js'
import type {Kind} from '../draft.js'
import type {Level, PresetName, Rule} from '../rule.js'
import {defaultOptions, type RuleSetting, type Settings} from '../settings.js'
import type {Config, Override, RuleEntry} from './config.js'
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

/** What a value comes from: a preset (where no config names it, by default), a place in a config, or a flag. */
export type Origin =
  | {readonly preset: PresetName; readonly by: 'default' | 'config' | 'flag'}
  | {readonly config: Config; readonly path: readonly (string | number)[]}
  | {readonly flag: 'rule' | 'only'}

/** Where the settings of a file come from; a rule whose options are at their defaults has no origin of them. */
export interface Origins {
  readonly levels: ReadonlyMap<string, Origin>
  readonly options: ReadonlyMap<string, Origin>
  readonly kind?: Origin
}

interface Glob {
  readonly matches: (file: string) => boolean
  readonly override: Override
  /** Its number in the config. */
  readonly index: number
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
  const globs = globsOf(layers)
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

/** Where the settings that `settingsOf` gives for a file come from. */
export function originsOf(chain: ConfigChain | undefined, choice: Choice, rules: readonly Rule[], file: string | undefined): Origins {
  const layers = layersOf(chain, choice)
  const active = globsOf(layers).filter(({matches}) => file !== undefined && matches(file))
  const levels = new Map<string, Origin>()
  const options = new Map<string, Origin>()
  const kinds: Origin[] = []
  merge(layers, active, choice, rules, {
    level: (id, origin) => levels.set(id, origin),
    options: (id, origin) => options.set(id, origin),
    kind: origin => kinds.push(origin),
  })
  const kind = kinds.at(-1)
  return {levels, options, ...(kind ? {kind} : {})}
}

interface Trace {
  level(id: string, origin: Origin): void
  options(id: string, origin: Origin): void
  kind(origin: Origin): void
}

/** The layers in order; without a preset among them, `recommended` comes first. */
function layersOf(chain: ConfigChain | undefined, {preset}: Choice): readonly Layer[] {
  const layers = (chain?.layers ?? []).filter(layer => preset === undefined || 'config' in layer)
  return [{preset: preset ?? 'recommended'}, ...layers]
}

function globsOf(layers: readonly Layer[]): Glob[] {
  return layers.flatMap(layer => ('config' in layer ? layer.config.overrides.map((override, index) => globOf(override, index, layer)) : []))
}

/** A glob without a slash matches the name alone, in any folder, as in a `.gitignore`. */
function globOf(override: Override, index: number, layer: Layer): Glob {
  const tests = override.files.map(glob => picomatch(glob.replace(/^\.\//, ''), {dot: true, basename: !glob.includes('/')}))
  return {matches: file => tests.some(test => test(file)), override, index, layer}
}

function merge(layers: readonly Layer[], active: readonly Glob[], choice: Choice, rules: readonly Rule[], trace?: Trace): FileSettings {
  const set = new Map<string, RuleSetting>()
  const apply = (entries: ReadonlyMap<string, RuleEntry>, originOf: (id: string) => Origin): void => {
    for (const [id, {level, options}] of entries) {
      const before = set.get(id)
      if (!before) continue
      set.set(id, {level, options: options ?? before.options})
      trace?.level(id, originOf(id))
      if (options !== undefined) trace?.options(id, originOf(id))
    }
  }
  let preset: PresetName = 'recommended'
  let kind: Kind | undefined
  for (const [index, layer] of layers.entries()) {
    if ('preset' in layer) {
      preset = layer.preset
      const by = index > 0 ? 'config' : choice.preset ? 'flag' : 'default'
      for (const rule of rules) {
        const {id, presets} = rule.meta
        set.set(id, {level: presets[preset], options: set.get(id)?.options ?? defaultOptions(rule)})
        trace?.level(id, {preset, by})
      }
      continue
    }
    const {config} = layer
    apply(config.rules, id => ({config, path: ['rules', id]}))
    for (const {override, index} of active.filter(glob => glob.layer === layer)) {
      apply(override.rules, id => ({config, path: ['overrides', index, 'rules', id]}))
      kind = override.kind ?? kind
      if (override.kind) trace?.kind({config, path: ['overrides', index, 'kind']})
    }
  }
  apply(new Map([...(choice.rules ?? [])].map(([id, level]) => [id, {level}])), () => ({flag: 'rule'}))
  if (choice.only) narrow(set, choice.only, rules, trace)
  return {preset, rules: set, ...(kind ? {kind} : {})}
}

function narrow(set: Map<string, RuleSetting>, only: ReadonlySet<string>, rules: readonly Rule[], trace?: Trace): void {
  for (const {meta} of rules) {
    const setting = set.get(meta.id)
    if (!setting) continue
    const level = setting.level === 'off' ? meta.presets.strict : setting.level
    const narrowed = only.has(meta.id) ? level : 'off'
    if (narrowed !== setting.level) trace?.level(meta.id, {flag: 'only'})
    set.set(meta.id, {...setting, level: narrowed})
  }
}
