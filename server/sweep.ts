import type {TextDocument} from 'vscode-languageserver-textdocument'
import {isArchive} from '../core/kind.js'
import type {Platform} from './files.js'
import {type Text, textOf} from './analyses.js'

/** A draft of the workspace, open or as it is on disk; `stamp` tells one content from another. */
export interface Swept {
  readonly text: Text
  /** The open folder that it was found in. */
  readonly folder: string
  readonly stamp: string
}

/** Every draft under the folders, each once, the open ones as they are in the editor; archives of mails are left out. */
export async function* sweep(folders: readonly string[], open: (uri: string) => TextDocument | undefined, platform: Platform): AsyncGenerator<Swept> {
  const seen = new Set<string>()
  for (const folder of folders) {
    for await (const uri of platform.findDrafts(folder)) {
      if (seen.has(uri) || isArchive(uri)) continue
      seen.add(uri)
      const text = await textAt(uri, open, platform)
      if (text) yield {text, folder, stamp: stampOf(text.text)}
    }
  }
}

async function textAt(uri: string, open: (uri: string) => TextDocument | undefined, platform: Platform): Promise<Text | undefined> {
  const document = open(uri)
  if (document) return textOf(document)
  const text = await platform.readFile(uri)
  return text === undefined ? undefined : {uri, languageId: 'markdown', version: 0, text, open: false}
}

/** FNV-1a, 32 bits, over UTF-16 code units, and the length. */
function stampOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${text.length}-${(hash >>> 0).toString(16)}`
}
