#!/usr/bin/env node
/**
 * Stages the extension for VS Code in `dist/vscode/` and packs it as `dist/asklint-VERSION.vsix`: the bundled client,
 * the server as `npm run build` made it, the schema and the rules' pages. The packer is a dependency of `e2e/`, and is
 * installed there first where it is missing.
 */
import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const stage = join(root, 'dist', 'vscode')
const server = join(root, 'dist', 'server.js')
const maxBytes = 2 * 1024 * 1024

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const manifest = JSON.parse(readFileSync(join(root, 'client', 'manifest.json'), 'utf8'))

if (!existsSync(server)) {
  console.error('dist/server.js is missing: run npm run build first.')
  process.exit(2)
}
rmSync(stage, {recursive: true, force: true})
mkdirSync(join(stage, 'dist'), {recursive: true})
await build({
  absWorkingDir: root,
  entryPoints: ['client/extension.ts'],
  outfile: join(stage, 'dist', 'extension.cjs'),
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  legalComments: 'none',
})
writeFileSync(join(stage, 'package.json'), `${JSON.stringify({...manifest, version}, null, 2)}\n`)
const copies = {
  'dist/server.js': 'dist/server.js',
  'client/icon.svg': 'icon.svg',
  'client/message-draft.tmLanguage.json': 'message-draft.tmLanguage.json',
  'client/snippets.json': 'snippets.json',
  'client/walkthrough': 'walkthrough',
  'language-configuration.json': 'language-configuration.json',
  'asklint.schema.json': 'asklint.schema.json',
  'docs/rules': 'docs/rules',
  'docs/editors/vscode.md': 'README.md',
  'CHANGELOG.md': 'CHANGELOG.md',
  LICENSE: 'LICENSE',
}
for (const [from, to] of Object.entries(copies)) cpSync(join(root, from), join(stage, to), {recursive: true})

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
