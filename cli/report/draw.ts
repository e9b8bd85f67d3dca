/** Draws the reports under `fixtures/reports` anew, for people to review: `npm run reports:draw`. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {goldenFiles, goldenRecords, recordDrafts, reportDrafts} from './golden.js'

function draw(file: string, text: string): void {
  const path = join('fixtures/reports', file)
  writeFileSync(path, text)
  process.stdout.write(`${path}\n`)
}

for (const [format, file] of Object.entries(goldenFiles)) draw(file, await reportDrafts('.', format as keyof typeof goldenFiles))
for (const [format, file] of Object.entries(goldenRecords)) draw(file, await recordDrafts('.', format as keyof typeof goldenRecords))
