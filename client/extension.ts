import {join} from 'node:path'
import * as vscode from 'vscode'
import {LanguageClient, type LanguageClientOptions, TransportKind} from 'vscode-languageclient/node.js'
import {registerCommands} from './commands.js'
import {Dismissals} from './dismissals.js'
import {DismissActions, Findings} from './findings.js'
import {StatusBar} from './status.js'

const schemes = ['file', 'untitled', 'vscode-scm', 'comment', 'vscode-remote', 'vscode-userdata']
const languages = ['markdown', 'plaintext', 'message-draft', 'git-commit', 'scminput']

let client: LanguageClient | undefined

/** Starts the server and what stands around it. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const selector = languages.flatMap(language => schemes.map(scheme => ({language, scheme})))
  const dismissals = new Dismissals(context.workspaceState)
  const findings = new Findings(dismissals, () => client)
  const watcher = vscode.workspace.createFileSystemWatcher('**/{asklint.config.*,package.json,.asklintignore}')
  const options: LanguageClientOptions = {
    documentSelector: selector,
    outputChannelName: 'AskLint',
    diagnosticCollectionName: 'asklint',
    initializationOptions: () => ({...settings(), trusted: vscode.workspace.isTrusted}),
    synchronize: {configurationSection: 'asklint', fileEvents: watcher},
    middleware: findings.middleware,
  }
  const module = join(context.extensionPath, 'dist', 'server.js')
  client = new LanguageClient('asklint', 'AskLint', {module, transport: TransportKind.stdio}, options)
  const status = new StatusBar(client)
  context.subscriptions.push(
    watcher,
    findings,
    status,
    vscode.languages.registerCodeActionsProvider(selector, new DismissActions(), DismissActions.metadata),
    ...registerCommands(context, client, dismissals, findings),
    // What plugins a folder may load is decided at the start.
    vscode.workspace.onDidGrantWorkspaceTrust(() => client?.restart()),
  )
  await client.start()
  await status.refresh()
}

export async function deactivate(): Promise<void> {
  await client?.stop()
  client = undefined
}

function settings(): Record<string, unknown> {
  const given = vscode.workspace.getConfiguration('asklint')
  return {
    run: given.get('run'),
    preset: given.get('preset') || undefined,
    timezone: given.get('timezone') || undefined,
    inlayHints: given.get('inlayHints'),
  }
}
