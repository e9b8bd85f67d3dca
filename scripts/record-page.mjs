import {createHash} from 'node:crypto'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/** The module that gives the page of a record its style and script (cli/report/record-page/assets.d.ts). */
const name = 'asklint:record-page'
const folder = fileURLToPath(new URL('../cli/report/record-page/browser/', import.meta.url))

async function source() {
  const common = {absWorkingDir: folder, bundle: true, minify: true, legalComments: 'none', write: false, logLevel: 'error'}
  const target = ['chrome123', 'firefox128', 'safari17.5']
  const [script, style] = await Promise.all([
    build({...common, entryPoints: ['page.ts'], format: 'iife', platform: 'browser', target}),
    build({...common, entryPoints: ['page.css'], target}),
  ])
  const texts = {script: script.outputFiles[0].text, style: style.outputFiles[0].text}
  const hash = text => createHash('sha256').update(text).digest('base64')
  const all = {...texts, scriptHash: hash(texts.script), styleHash: hash(texts.style)}
  return Object.entries(all)
    .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)}\n`)
    .join('')
}

/** For esbuild. */
export const recordPage = {
  name: 'record-page',
  setup(bundler) {
    bundler.onResolve({filter: /^asklint:record-page$/}, ({path}) => ({path, namespace: 'record-page'}))
    bundler.onLoad({filter: /.*/, namespace: 'record-page'}, async () => ({contents: await source()}))
  },
}

/** For Vitest. */
export const recordPageForTests = {
  name: 'record-page',
  resolveId: id => (id === name ? `\0${name}` : undefined),
  load: id => (id === `\0${name}` ? source() : undefined),
}
