import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {findFilesRequest, readFileRequest} from '../server/protocol.js'

const drafts = '**/*.{md,markdown,eml}'

/** Reads and finds files for a server that has no file system. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, async ({uri}: {readonly uri: string}) => {
    try {
      return {text: new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)))}
    } catch {
      return null
    }
  })
  client.onRequest(findFilesRequest, async ({folder}: {readonly folder: string}) => {
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(vscode.Uri.parse(folder), drafts), '**/node_modules/**')
    return {uris: found.map(String)}
  })
}
