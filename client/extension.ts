import * as vscode from 'vscode'
import {type BaseLanguageClient, LanguageClient, TransportKind} from 'vscode-languageclient/node.js'
import {activateWith} from './activate.js'

let client: BaseLanguageClient | undefined

/** On a desktop or a remote machine, the server is a process of Node's. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath
  client = await activateWith(context, options => new LanguageClient('asklint', 'AskLint', {module, transport: TransportKind.stdio}, options))
}

export async function deactivate(): Promise<void> {
  await client?.stop()
  client = undefined
}
