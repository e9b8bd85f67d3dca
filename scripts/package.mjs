#!/usr/bin/env node
/**
 * Stages the extension for VS Code in `dist/vscode/` and packs it as `dist/asklint-VERSION.vsix`: the bundled client and
 * server, each for Node and for a browser, the schema, the rules' pages and the licences of what is bundled. The packer is
 * a dependency of `e2e/`, and is installed there first where it is missing.
 */
import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {noticesFor} from './notices.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const stage = join(root, 'dist', 'vscode')
const maxBytes = 2 * 1024 * 1024

const read = name => JSON.parse(readFileSync(join(root, name), 'utf8'))
const {version} = read('package.json')
const manifest = read('client/manifest.json')
const staged = read('client/staged.json')

rmSync(stage, {recursive: true, force: true})
mkdirSync(join(stage, 'dist'), {recursive: true})
const clients = await Promise.all([
  bundle('client/extension.ts', 'extension.js', 'node'),
  bundle('client/browser.ts', 'browser.js', 'browser'),
])
for (const [from, to] of Object.entries(staged)) cpSync(join(root, from), join(stage, to), {recursive: true})
writeFileSync(join(stage, 'package.json'), `${JSON.stringify({...manifest, version}, null, 2)}\n`)
// All that is staged is packed.
writeFileSync(join(stage, '.vscodeignore'), '')
writeFileSync(join(stage, 'THIRD-PARTY-NOTICES.txt'), noticesFor(root, [...clients.flat(), ...read('dist/server.inputs.json')]))

const packer = join(root, 'e2e', 'node_modules', '@vscode', 'vsce', 'vsce')
if (!existsSync(packer)) {
  const npm = ['ci', '--prefix', join(root, 'e2e'), '--ignore-scripts', '--no-audit', '--no-fund']
  execFileSync('npm', npm, {stdio: ['ignore', 'ignore', 'inherit']})
}
const vsix = join(root, 'dist', `asklint-${version}.vsix`)
const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--no-rewrite-relative-links']
execFileSync(process.execPath, [packer, 'package', ...flags, '--out', vsix], {cwd: stage, stdio: ['ignore', 'ignore', 'inherit']})
const {size} = statSync(vsix)
console.log(`${vsix}: ${Math.ceil(size / 1024)} KiB`)
if (size > maxBytes) {
  console.error('The extension is over 2 MiB.')
  process.exit(1)
}

/** Bundles a client, and gives the files that went into it. */
async function bundle(entry, out, platform) {
  const {metafile} = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(stage, 'dist', out),
    bundle: true,
    minify: true,
    platform,
    format: 'cjs',
    target: platform === 'node' ? 'node20' : 'es2022',
    external: ['vscode'],
    legalComments: 'none',
    metafile: true,
  })
  return Object.keys(metafile.inputs)
}
