import * as vscode from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node.js'
import {openBlanks, sendable} from './copy.js'
import type {Dismissals} from './dismissals.js'
import {type Findings, ruleOf} from './findings.js'
import {asSnippet, templates} from './templates.js'

interface WorkspaceReport {
  readonly items: readonly {readonly uri: string; readonly items?: readonly unknown[]}[]
}

export function registerCommands(
  context: vscode.ExtensionContext,
  client: LanguageClient,
  dismissals: Dismissals,
  findings: Findings,
): vscode.Disposable[] {
  const on = (name: string, run: (...args: string[]) => unknown) => vscode.commands.registerCommand(`asklint.${name}`, run)
  const swept = vscode.languages.createDiagnosticCollection('asklint-workspace')
  return [
    swept,
    vscode.workspace.onDidOpenTextDocument(({uri}) => swept.delete(uri)),
    on('newMessage', newMessage),
    on('copyMessage', copyMessage),
    on('fixAll', () =>
      vscode.commands.executeCommand('editor.action.codeAction', {kind: 'source.fixAll.asklint', apply: 'first'}),
    ),
    on('explainRule', rule => explainRule(context.extensionUri, rule)),
    on('openConfig', openConfig),
    on('lintWorkspace', () => lintWorkspace(client, swept)),
    on('showOutput', () => client.outputChannel.show()),
    on('dismiss', async (rule, words) => {
      if (rule === undefined || words === undefined) return
      await dismissals.add(rule, words)
      findings.refresh()
    }),
    on('restoreDismissed', async () => {
      const {size} = dismissals
      await dismissals.clear()
      findings.refresh()
      vscode.window.showInformationMessage(`AskLint: ${size} dismissed ${size === 1 ? 'finding' : 'findings'} restored.`)
    }),
  ]
}

async function newMessage(id?: string): Promise<void> {
  const picked =
    templates.find(one => one.id === id) ??
    (await vscode.window.showQuickPick(templates, {placeHolder: 'What is the message for?'}))
  if (!picked) return
  const document = await vscode.workspace.openTextDocument({language: 'message-draft', content: ''})
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString(asSnippet(picked.text)))
}

async function copyMessage(): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return
  const text = editor.document.getText()
  const blanks = openBlanks(text)
  if (blanks.length > 0) {
    const first = text.search(/\[fill in: /i)
    const at = editor.document.positionAt(first)
    editor.selection = new vscode.Selection(at, editor.document.positionAt(text.indexOf(']', first) + 1))
    editor.revealRange(editor.selection)
    const count = blanks.length === 1 ? 'a blank is' : `${blanks.length} blanks are`
    vscode.window.showWarningMessage(`AskLint: not copied, ${count} open: ${blanks.join(', ')}.`)
    return
  }
  await vscode.env.clipboard.writeText(sendable(text))
  vscode.window.setStatusBarMessage('AskLint: message copied', 3000)
}

async function explainRule(root: vscode.Uri, given?: string): Promise<void> {
  const folder = vscode.Uri.joinPath(root, 'docs', 'rules')
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.replace(/\.md$/, ''))
  const ids = names.filter(name => name !== 'README')
  const editor = vscode.window.activeTextEditor
  const here = vscode.languages
    .getDiagnostics(editor?.document.uri ?? folder)
    .filter(({range, source}) => source === 'asklint' && editor?.selection.intersection(range))
    .map(ruleOf)
  const picks = [...new Set([...here, ...ids])].filter(id => ids.includes(id))
  const id = given && ids.includes(given) ? given : await vscode.window.showQuickPick(picks, {placeHolder: 'Which rule?'})
  if (!id) return
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(folder, `${id}.md`))
}

async function openConfig(): Promise<void> {
  const found = await vscode.workspace.findFiles('**/asklint.config.{json,jsonc,yaml,yml,js,mjs}', '**/node_modules/**', 20)
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (found.length === 0) {
    if (!folder) {
      vscode.window.showInformationMessage('AskLint: open a folder to give it a config.')
      return
    }
    const file = vscode.Uri.joinPath(folder.uri, 'asklint.config.json')
    const create = await vscode.window.showInformationMessage('AskLint: there is no config here.', 'Create asklint.config.json')
    if (!create) return
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{\n  "extends": "asklint:recommended"\n}\n'))
    found.push(file)
  }
  const items = found.map(uri => ({label: vscode.workspace.asRelativePath(uri), uri}))
  const picked = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items)
  if (picked) await vscode.window.showTextDocument(picked.uri)
}

async function lintWorkspace(client: LanguageClient, swept: vscode.DiagnosticCollection): Promise<void> {
  const title = 'AskLint: reading the workspace'
  await vscode.window.withProgress({location: vscode.ProgressLocation.Window, title}, async (_progress, token) => {
    const report: WorkspaceReport = await client.sendRequest('workspace/diagnostic', {previousResultIds: []}, token)
    swept.clear()
    // What is open has its own, newer findings.
    const open = new Set(vscode.workspace.textDocuments.map(({uri}) => uri.toString()))
    for (const {uri, items = []} of report.items) {
      const target = client.protocol2CodeConverter.asUri(uri)
      if (open.has(target.toString())) continue
      swept.set(target, await client.protocol2CodeConverter.asDiagnostics(items as never[]))
    }
  })
  await vscode.commands.executeCommand('workbench.actions.view.problems')
}
