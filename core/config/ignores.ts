import ignore from 'ignore'
import type {Notice} from '../notice.js'
import type {ConfigHost} from './config.js'
import {folderOf, joinPath, pathWithin, upwards} from './paths.js'

/** Says which pattern of which file leaves a path out. */
export interface IgnoredBy {
  readonly pattern: string
  readonly file: string
}

/** Patterns as in a `.gitignore`, counted from `folder`. The function takes absolute paths; a folder's ends in `/`. */
export function ignoredByPatterns(
  patterns: readonly string[],
  folder: string,
  file: string,
): (path: string) => IgnoredBy | undefined {
  const rules = ignore({ignorecase: false}).add(patterns)
  return path => {
    const within = pathWithin(folder, path)
    const rule = within ? rules.test(within).rule : undefined
    return rule && {pattern: rule.pattern, file}
  }
}

/**
 * Ignore files called `name`, such as `.gitignore`, in a path's folder and in those above it up to `root`; the nearest
 * that speaks of the path decides. The function takes absolute paths; a folder's ends in `/`.
 */
export function ignoredByFiles(name: string, host: ConfigHost): (path: string, root: string) => IgnoredBy | undefined {
  const files = new Map<string, ReturnType<typeof ignore> | undefined>()
  const rulesIn = (folder: string): ReturnType<typeof ignore> | undefined => {
    if (!files.has(folder)) {
      const source = host.readFile(joinPath(folder, name))
      files.set(folder, source === undefined ? undefined : ignore({ignorecase: false}).add(source.replace(/^\uFEFF/, '')))
    }
    return files.get(folder)
  }
  return (path, root) => {
    for (const folder of upwards(folderOf(path.replace(/\/$/, '')))) {
      const within = pathWithin(folder, path)
      const verdict = within ? rulesIn(folder)?.test(within) : undefined
      if (verdict?.rule) return {pattern: verdict.rule.pattern, file: joinPath(folder, name)}
      if (verdict?.unignored || folder === root) return undefined
    }
    return undefined
  }
}

/** Says which pattern leaves a file out. */
export function ignoredNotice({pattern, file}: IgnoredBy): Notice {
  return {code: 'ignored', message: `Left out by “${pattern}” in ${file.slice(file.lastIndexOf('/') + 1)}.`}
}
