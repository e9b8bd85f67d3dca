import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * The licences of the packages that bundles are made of, as their terms ask for.
 * @param {string} root the folder that the inputs lie in
 * @param {Iterable<string>} inputs the files that were bundled, as esbuild's metafiles name them
 */
export function noticesFor(root, inputs) {
  const folders = new Set([...inputs].map(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? ''))
  const notices = [...folders].filter(Boolean).map(folder => noticeOf(join(root, folder)))
  const intro = 'AskLint contains the following packages, under these licences.'
  return [intro, ...[...new Set(notices)].sort()].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
}

function noticeOf(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry))
  if (!file) throw new Error(`${name} ${version} has no file with its licence.`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim()}`
}
