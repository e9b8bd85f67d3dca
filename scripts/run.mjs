#!/usr/bin/env node
/**
 * Runs a TypeScript file of this project, named from its root: `node scripts/run.mjs FILE [arguments…]`. The file is
 * bundled with what it imports; packages stay outside.
 */
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {recordPage} from './record-page.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [file = '', ...args] = process.argv.slice(2)

process.chdir(root)
mkdirSync('dist', {recursive: true})
// Inside the project, so that packages are found from there.
const folder = mkdtempSync(join(root, 'dist', 'run-'))
const outfile = join(folder, 'script.mjs')
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
await build({entryPoints: [file], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', plugins: [recordPage], logLevel: 'error'})
process.argv = [process.argv[0] ?? 'node', file, ...args]
await import(pathToFileURL(outfile).href)
