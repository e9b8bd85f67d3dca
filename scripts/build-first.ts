import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/** For tests that run the bundle: builds it where it is missing or older than a source. */
export function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url)), '--if-stale'], {stdio: 'inherit'})
}
