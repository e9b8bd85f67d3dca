import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * The licences of the packages that bundles are made of, as their terms ask for.
 * @param {string} root the folder that the inputs lie in
 * @param {Iterable<string>} inputs the files that were bundled, as esbuild's metafiles name them
 */
export function noticesFor(root, inputs) {
  const folders = new Set([...inputs].map(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? ''))
  const notices = [...folders].filter(Boolean).map(folder => noticeOf(root, join(root, folder)))
  const intro = 'AskLint contains the following packages, under these licences.'
  return [intro, ...[...new Set(notices)].sort()].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n'
}

function noticeOf(root, folder) {
  const {name, version, license, author} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^licen[cs]e(?:-mit)?(?:\.(?:md|txt))?$/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8') : license === 'MIT' ? mitOf(root, author?.name ?? author) : undefined
  if (!text) throw new Error(`${name} ${version} has no file with its licence.`)
  return `${name} ${version} (${license})\n\n${text.replace(/\r\n/g, '\n').trim()}`
}

/** The licence of a package that names it and ships no text of it: that of AskLint has the same words. */
function mitOf(root, author) {
  return author && readFileSync(join(root, 'LICENSE'), 'utf8').replace(/^Copyright.*$/m, `Copyright (c) ${author}`)
}
