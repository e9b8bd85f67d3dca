#!/usr/bin/env node
/**
 * Bundles the command line into `dist/`: `asklint.js` and the chunks that it loads when it needs them. With `--if-stale`
 * nothing is done where the bundle is newer than every source.
 */
import {chmodSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'dist')
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** When the newest of the sources under a folder was changed. */
function newest(folder) {
  return Math.max(
    0,
    ...readdirSync(join(root, folder), {recursive: true})
      .filter(name => /(?<!\.test)\.(?:ts|mjs)$/.test(name))
      .map(name => statSync(join(root, folder, name)).mtimeMs),
  )
}

function isFresh() {
  const built = statSync(join(out, 'asklint.js'), {throwIfNoEntry: false})?.mtimeMs ?? 0
  const sources = Math.max(...['core', 'rules', 'cli'].map(newest), statSync(join(root, 'package.json')).mtimeMs)
  return built > sources
}

if (!process.argv.includes('--if-stale') || !isFresh()) {
  const {metafile} = await build({
    absWorkingDir: root,
    entryPoints: {asklint: 'cli/main.ts'},
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // For Node some packages offer CommonJS first, which can be neither split nor shaken.
    mainFields: ['module', 'main'],
    alias: {yaml: join(root, 'node_modules/yaml/browser/index.js')},
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    define: {ASKLINT_VERSION: JSON.stringify(version)},
    chunkNames: 'chunks/[name]-[hash]',
    metafile: true,
  })
  chmodSync(join(out, 'asklint.js'), 0o755)
  // Chunks of earlier builds go once nothing refers to them.
  const kept = new Set(Object.keys(metafile.outputs).map(path => join(root, path)))
  for (const name of readdirSync(join(out, 'chunks'))) {
    const path = join(out, 'chunks', name)
    if (!kept.has(path)) rmSync(path)
  }
}
