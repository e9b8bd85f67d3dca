#!/usr/bin/env node
/**
 * Bundles into `dist/` the command line (`program.js`, `asklint.js` that starts it, and V8's cache of its compiled code),
 * the language server for Node (`server.cjs`) and for a browser's worker (`browser-server.js`), the library (`index.js`,
 * `unified.js`, and what they share), and the licences of what is bundled.
 * With `--if-stale` nothing is done where the bundle is newer than every source.
 */
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {newest} from './newest.mjs'
import {noticesFor} from './notices.mjs'
import {recordPage} from './record-page.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'dist')
const bin = join(out, 'asklint.js')
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

function isFresh() {
  const built = statSync(bin, {throwIfNoEntry: false})?.mtimeMs ?? 0
  const sources = [...['core', 'rules', 'cli', 'server', 'library'].map(folder => newest(join(root, folder))), ...['package.json', 'scripts/build.mjs', 'scripts/record-page.mjs'].map(changed)]
  return built > Math.max(...sources)
}

function changed(file) {
  return statSync(join(root, file)).mtimeMs
}

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  write: false,
}

if (!process.argv.includes('--if-stale') || !isFresh()) {
  // The package's own choice for Node is CommonJS, which can't be shaken.
  const alias = {yaml: join(root, 'node_modules/yaml/browser/index.js')}
  const define = {ASKLINT_VERSION: JSON.stringify(version)}
  const {outputFiles: program, metafile: usedByProgram} = await build({
    ...common,
    entryPoints: ['cli/main.ts'],
    external: ['./program-load.cjs'],
    // One function that is given `require`: it runs as a script, so that V8 can cache it.
    format: 'iife',
    banner: {js: '(require=>{'},
    footer: {js: '})'},
    plugins: [recordPage],
    alias,
    define,
    metafile: true,
  })
  const code = program[0].text
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
  const {outputFiles: launcher} = await build({
    ...common,
    entryPoints: ['cli/launch.ts'],
    format: 'esm',
    define: {ASKLINT_PROGRAM: JSON.stringify(hash)},
  })
  const {outputFiles: server, metafile: used} = await build({...common, entryPoints: ['server/main.ts'], format: 'cjs', alias, define, metafile: true})
  const {outputFiles: worker, metafile: usedByWorker} = await build({
    ...common,
    entryPoints: ['server/browser.ts'],
    format: 'iife',
    platform: 'browser',
    // What a package has for pages needs a document, which a worker lacks.
    conditions: ['worker'],
    define,
    metafile: true,
  })
  const {outputFiles: library, metafile: usedByLibrary} = await build({
    ...common,
    entryPoints: {index: 'library/index.ts', unified: 'library/unified.ts', 'unified-node': 'library/unified-node.ts'},
    outdir: out,
    format: 'esm',
    splitting: true,
    chunkNames: 'library-[hash]',
    platform: 'neutral',
    external: ['node:*'],
    minifyWhitespace: false,
    metafile: true,
  })
  mkdirSync(out, {recursive: true})
  // The types are written by scripts/types.mjs, for a package alone.
  const old = readdirSync(out).filter(name => !name.endsWith('.d.ts'))
  for (const name of old) rmSync(join(out, name), {recursive: true, force: true})
  writeFileSync(join(out, 'program.js'), code)
  copyFileSync(join(root, 'cli/program-load.cjs'), join(out, 'program-load.cjs'))
  writeFileSync(bin, launcher[0].text)
  writeFileSync(join(out, 'server.cjs'), server[0].text)
  writeFileSync(join(out, 'browser-server.js'), worker[0].text)
  for (const {path, text} of library) writeFileSync(path, text)
  const inputsOf = (...metafiles) => metafiles.flatMap(({inputs}) => Object.keys(inputs))
  writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), noticesFor(root, inputsOf(usedByProgram, used, usedByLibrary)))
  // For the licences that go with the extension.
  writeFileSync(join(out, 'server.inputs.json'), JSON.stringify(inputsOf(used, usedByWorker)))
  chmodSync(bin, 0o755)
  chmodSync(join(out, 'server.cjs'), 0o755)
  execFileSync(process.execPath, [bin, '--stdin', '--timezone', 'UTC'], {
    input: 'Hi Dana,\n\ncould you check the prices by Friday, please? If I hear nothing, I will take the old ones.\n',
    env: {...process.env, ASKLINT_WRITE_CACHE: hash},
    stdio: ['pipe', 'ignore', 'inherit'],
  })
}
