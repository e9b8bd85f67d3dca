/** Draws the reports under `fixtures/reports` anew, for people to review: `npm run reports:draw`. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {goldenFiles, reportDrafts} from './golden.js'

for (const [format, file] of Object.entries(goldenFiles)) {
  const path = join('fixtures/reports', file)
  writeFileSync(path, await reportDrafts('.', format as keyof typeof goldenFiles))
  process.stdout.write(`${path}\n`)
}
