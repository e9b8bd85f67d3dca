import type {PresetName, Rule} from '../rule.js'
import type {ConfigError, ConfigHost} from './config.js'
import {findConfig} from './find.js'
import {ignoredByFiles, ignoredByPatterns, type IgnoredBy} from './ignores.js'
import type {ConfigChain, LoadedConfig} from './load.js'
import {folderOf, joinPath, pathWithin, upwards} from './paths.js'
import {type Choice, type FileSettings, settingsOf} from './settings.js'

/** A file system: absolute paths with `/`. */
export interface Host extends ConfigHost {
  exists(path: string): boolean
  /** The names of what is in a folder, none where there is no such folder; absent where folders can't be listed. */
  list?(folder: string): readonly string[]
}

/** What holds for the texts of a folder. */
export interface Place {
  /** The nearest folder upwards that has a `.git` or the config; names of files count from it. */
  readonly root?: string
  readonly gitRoot?: string
  readonly chain?: ConfigChain
  /** AskLint's own rules, and behind them those of the config. */
  readonly rules: readonly Rule[]
  readonly faults: readonly ConfigError[]
  /** The programs among configs and plugins that were not run, as they are not trusted. */
  readonly unrun: readonly ConfigError[]
  settings(path: string | undefined): FileSettings
  ignores(path: string): IgnoredBy | undefined
}

export interface Project {
  /** What holds in a folder. Configs are found and read once. */
  placeOf(folder: string): Promise<Place>
  /** The `ignores` of the config, or the `.asklintignore`, that leaves a path out. A folder's path ends in `/`. */
  ignored(path: string): Promise<IgnoredBy | undefined>
}

/** Where configs come from, and what is said on top of them. */
export interface ProjectOptions {
  readonly host: Host
  /** The path of a config that takes the place of those that would be found. */
  readonly config?: string
  readonly choice: Choice
  /** What holds where there is no config. */
  readonly preset?: PresetName
  readonly rules: readonly Rule[]
  /** Is told of each place when it is first found. */
  readonly met?: (place: Place) => void
}

export function createProject({host, config, choice, preset, rules, met}: ProjectOptions): Project {
  const places = new Map<string, Promise<Place>>()
  const configs = new Map<string, Promise<Configured>>()
  const listed = ignoredByFiles('.asklintignore', host)
  const forced = config === undefined ? undefined : readConfig(config)

  /** The parser of configs is loaded when there is one to read. */
  async function readConfig(path: string): Promise<Configured> {
    const {loadConfig} = await import('./load.js')
    return configured(await loadConfig({path, source: host.readFile(path) ?? ''}, host, rules))
  }

  function configured({chain, errors, unrun}: LoadedConfig): Configured {
    const known = chain && chain.added.length > 0 ? [...rules, ...chain.added.map(({rule}) => rule)] : rules
    const given = settingsOf(chain, chain || !preset ? choice : {preset, ...choice}, known)
    const settings: typeof given = unrun.length === 0 ? given : file => ({...given(file), unloaded: true})
    const ignores = chain ? ignoredByPatterns(chain.ignores, chain.folder, chain.path) : () => undefined
    return {...(chain ? {chain} : {}), rules: known, faults: errors, unrun, settings, ignores}
  }

  const unconfigured = configured({errors: [], unrun: []})

  async function configOf(folder: string): Promise<Configured> {
    if (forced) return forced
    const {found, error} = findConfig(folder, host)
    if (error) return {...unconfigured, faults: [error]}
    if (!found) return unconfigured
    let known = configs.get(found.path)
    if (!known) {
      known = readConfig(found.path)
      configs.set(found.path, known)
    }
    return known
  }

  async function locate(folder: string): Promise<Place> {
    const {settings, ...configured} = await configOf(folder)
    const {chain} = configured
    const folders = [...upwards(folder)]
    const gitRoot = folders.find(here => host.exists(joinPath(here, '.git')))
    const root = folders.find(here => here === gitRoot || here === chain?.folder)
    const place: Place = {
      ...(root === undefined ? {} : {root}),
      ...(gitRoot === undefined ? {} : {gitRoot}),
      ...configured,
      settings: path => settings(path !== undefined && chain ? pathWithin(chain.folder, path) : undefined),
    }
    met?.(place)
    return place
  }

  function placeOf(folder: string): Promise<Place> {
    let place = places.get(folder)
    if (!place) {
      place = locate(folder)
      places.set(folder, place)
    }
    return place
  }

  return {
    placeOf,
    async ignored(path) {
      const {ignores, gitRoot = '/'} = await placeOf(folderOf(path.replace(/\/$/, '')))
      return ignores(path) ?? listed(path, gitRoot)
    },
  }
}

/** The name that a file's kind may be told from: its path from the nearest `.git` or config downwards. */
export function nameWithin({root}: Place, path: string): string {
  return (root === undefined ? undefined : pathWithin(root, path)) ?? path
}

interface Configured {
  readonly chain?: ConfigChain
  readonly rules: readonly Rule[]
  readonly faults: readonly ConfigError[]
  readonly unrun: readonly ConfigError[]
  readonly settings: ReturnType<typeof settingsOf>
  readonly ignores: (path: string) => IgnoredBy | undefined
}

