/** Writes the files that are made from the rules and their fixtures: `npm run generate`. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {apiPages} from './api.js'
import {generatedFiles} from './generated.js'

for (const [path, content] of [...generatedFiles('.'), ...(await apiPages('.'))]) {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, content)
}
