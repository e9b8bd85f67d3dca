#!/usr/bin/env node
/**
 * Writes the types that the package ships: `dist/index.d.ts`, which holds all that is public and imports nothing, and
 * `dist/unified.d.ts`, which has its types from there. With `--if-stale` nothing is done where they are newer than every
 * source.
 */
import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {generateDtsBundle} from 'dts-bundle-generator'
import ts from 'typescript'
import {newest} from './newest.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = name => join(root, 'dist', name)

if (!process.argv.includes('--if-stale') || !isFresh()) {
  const quiet = console.log
  // It says on standard output what it is doing.
  console.log = () => {}
  const [index] = generateDtsBundle(
    [{filePath: join(root, 'library', 'index.ts'), output: {noBanner: true, exportReferencedTypes: false}}],
    {preferredConfigPath: join(root, 'library', 'tsconfig.types.json')},
  )
  console.log = quiet
  const foreign = /^(?:import|export)\b.*\bfrom .*$|^\/\/\/ <reference.*$/m.exec(index)
  if (foreign) throw new Error(`The types would need other packages: ${foreign[0]}`)
  mkdirSync(join(root, 'dist'), {recursive: true})
  writeFileSync(out('index.d.ts'), `${aboutOf('index.ts')}\n${index}`)
  writeFileSync(out('unified.d.ts'), `${aboutOf('unified.ts')}\n${unifiedTypes()}`)
}

/** What a module says of itself; compilers drop it. */
function aboutOf(name) {
  return /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(join(root, 'library', name), 'utf8'))?.[0]
}

/** Its types are all among those of the library. */
function unifiedTypes() {
  const name = join(root, 'library', 'unified.ts')
  const {compilerOptions} = ts.parseJsonConfigFileContent({extends: './tsconfig.base.json', files: []}, ts.sys, root)
  const {outputText} = ts.transpileDeclaration(readFileSync(name, 'utf8'), {fileName: name, compilerOptions})
  return outputText.replaceAll('./unified-types.js', './index.js')
}

function isFresh() {
  const written = statSync(out('unified.d.ts'), {throwIfNoEntry: false})?.mtimeMs ?? 0
  return written > Math.max(...['core', 'rules', 'library', 'scripts'].map(folder => newest(join(root, folder))))
}
