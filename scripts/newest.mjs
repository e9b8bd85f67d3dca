import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'

/** When the newest of the sources under a folder was changed, in milliseconds since 1970; tests are none. */
export function newest(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, {recursive: true})
      .filter(name => /(?<!\.test)\.(?:ts|mjs|cjs|css)$/.test(name))
      .map(name => statSync(join(folder, name)).mtimeMs),
  )
}
