#!/usr/bin/env node
/** What a short script of one's own does: every markdown file under a folder through unified, remark and retext. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import retextReadability from 'retext-readability'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'

const folder = process.argv[2] ?? '.'
const prose = unified().use(retextEnglish).use(retextReadability).use(retextStringify)
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRetext, prose).freeze()
let messages = 0
for (const name of readdirSync(folder, {recursive: true})) {
  if (!name.endsWith('.md')) continue
  const file = new VFile({path: join(folder, name), value: readFileSync(join(folder, name))})
  await processor.run(processor.parse(file), file)
  for (const message of file.messages) console.log(`${file.path}:${message}`)
  messages += file.messages.length
}
console.log(`${messages} messages`)
