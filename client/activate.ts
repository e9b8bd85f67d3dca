import * as vscode from 'vscode'
import type {BaseLanguageClient, LanguageClientOptions} from 'vscode-languageclient'
import {type InitializationOptions, trustedNotification} from '../server/protocol.js'
import {registerCommands} from './commands.js'
import {Dismissed} from './dismissed.js'
import {Findings, pushed} from './findings.js'
import {middlewareWith} from './middleware.js'
import {StatusBar} from './status.js'

const languages = ['markdown', 'plaintext', 'message-draft', 'git-commit', 'scminput']
/** Files, near and far, and what is no file yet: a new text, and the boxes for a commit's message and for comments. */
const schemes = ['file', 'vscode-remote', 'vscode-vfs', 'untitled', 'vscode-scm', 'comment']

export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient

/** Starts the server that `create` connects to, and what stands around it. */
export async function activateWith(context: vscode.ExtensionContext, create: ClientFactory): Promise<BaseLanguageClient> {
  const dismissed = new Dismissed(context.workspaceState)
  const findings = new Findings()
  const docs = `${vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules')}/`
  const client = create({
    documentSelector: languages.flatMap(language => schemes.map(scheme => ({language, scheme}))),
    outputChannelName: 'AskLint',
    diagnosticCollectionName: 'asklint',
    // Settings are no part of it: the server asks for those of each document.
    initializationOptions: (): InitializationOptions => ({
      dismissed: dismissed.all,
      docs,
      checklist: true,
      trusted: vscode.workspace.isTrusted,
      workspaceDiagnostics: false,
    }),
    synchronize: {configurationSection: 'asklint'},
    middleware: middlewareWith(findings, docs),
  })
  client.registerFeature(pushed)
  dismissed.follow(client)
  const status = new StatusBar(client)
  context.subscriptions.push(findings, status, ...registerCommands(context.extensionUri, client, status))
  await client.start()
  context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(trustedNotification)))
  await status.refresh()
  return client
}
