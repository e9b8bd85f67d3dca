/** Writes the files that are made from the rules and their fixtures: `npm run generate`. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {generatedFiles} from './generated.js'

for (const [path, content] of generatedFiles('.')) {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, content)
}
