import * as vscode from 'vscode'
import {type BaseLanguageClient, LanguageClient} from 'vscode-languageclient/browser.js'
import {activateWith} from './activate.js'
import {answerForFiles} from './files.js'

/** What is needed of a browser's worker. */
declare const Worker: new (url: string) => object

let client: BaseLanguageClient | undefined

/** In a browser, the server is a worker that has no files: it asks here for them. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser-server.js').toString(true))
  client = await activateWith(context, options => {
    const created = new LanguageClient('asklint', 'AskLint', options, worker)
    answerForFiles(created)
    return created
  })
}

export async function deactivate(): Promise<void> {
  await client?.stop()
  client = undefined
}
