import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {actionKinds, commandIds, type Sendable, sendableRequest, type Template, templatesRequest} from '../server/protocol.js'
import {nextBlank} from './blanks.js'
import {ruleOf} from './findings.js'
import type {StatusBar} from './status.js'
import {Sweep} from './workspace.js'

export function registerCommands(root: vscode.Uri, client: BaseLanguageClient, status: StatusBar): vscode.Disposable[] {
  const sweep = new Sweep(client)
  const commands: Readonly<Record<string, (given?: string) => unknown>> = {
    'asklint.newMessage': id => newMessage(client, id),
    'asklint.copyMessage': () => copyMessage(client),
    'asklint.fixAll': () => vscode.commands.executeCommand('editor.action.codeAction', {kind: actionKinds.fixAll, apply: 'first'}),
    'asklint.explainRule': rule => explainRule(vscode.Uri.joinPath(root, 'docs', 'rules'), rule),
    'asklint.showChecklist': () => status.explain(),
    'asklint.openConfig': openConfig,
    'asklint.lintWorkspace': () => sweep.run(),
    'asklint.showOutput': () => client.outputChannel.show(),
    'asklint.restoreDismissed': restoreDismissed,
  }
  return [
    sweep,
    vscode.commands.registerCommand('asklint.nextBlank', goToNextBlank),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  ]
}

async function newMessage(client: BaseLanguageClient, id?: string): Promise<void> {
  const templates: readonly Template[] = await client.sendRequest(templatesRequest)
  const picked =
    templates.find(one => one.id === id) ??
    (await vscode.window.showQuickPick(templates, {placeHolder: 'What is the message for?', matchOnDetail: true}))
  if (!picked) return
  const document = await vscode.workspace.openTextDocument({language: 'message-draft', content: ''})
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString(picked.snippet))
}

async function copyMessage(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri)
  const sendable: Sendable | null = await client.sendRequest(sendableRequest, {textDocument: {uri}})
  if (!sendable) {
    vscode.window.showWarningMessage('AskLint: not copied, this is no text that AskLint reads.')
    return
  }
  const [first, ...others] = sendable.blanks
  if (first) {
    select(editor, client.protocol2CodeConverter.asRange(first.range))
    const count = others.length === 0 ? 'a blank is' : `${others.length + 1} blanks are`
    const names = [first, ...others].map(({name}) => name).join(', ')
    vscode.window.showWarningMessage(`AskLint: not copied, ${count} open: ${names}.`)
    return
  }
  await vscode.env.clipboard.writeText(sendable.text)
  vscode.window.setStatusBarMessage('$(check) Message copied', 3000)
}

/** Selects the next blank from an offset or the cursor on; one that is selected is passed over. */
function goToNextBlank(from?: number): void {
  const editor = vscode.window.activeTextEditor
  if (!editor) return
  const {document, selection} = editor
  const found = nextBlank(document.getText(), from ?? document.offsetAt(selection.end))
  if (found) select(editor, new vscode.Range(document.positionAt(found.start), document.positionAt(found.end)))
}

function select(editor: vscode.TextEditor, {start, end}: vscode.Range): void {
  editor.selection = new vscode.Selection(start, end)
  editor.revealRange(editor.selection)
}

/** Shows a rule's page: the one given, else one to pick, with those at the cursor first. */
async function explainRule(folder: vscode.Uri, given?: string): Promise<void> {
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.replace(/\.md$/, ''))
  const ids = names.filter(name => name !== 'README')
  const id = given && ids.includes(given) ? given : await pickRule(ids)
  if (id) await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(folder, `${id}.md`))
}

async function pickRule(ids: readonly string[]): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor
  const here = editor
    ? vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter(({range, source}) => source === 'asklint' && editor.selection.intersection(range))
        .map(ruleOf)
    : []
  const picks = [...new Set([...here, ...ids])].filter(id => ids.includes(id))
  return await vscode.window.showQuickPick(picks, {placeHolder: 'Which rule?'})
}

async function openConfig(): Promise<void> {
  const found = await vscode.workspace.findFiles('**/asklint.config.{json,jsonc,yaml,yml,js,mjs}', '**/node_modules/**', 20)
  if (found.length === 0) {
    const active = vscode.window.activeTextEditor?.document.uri
    const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0]
    if (!folder) {
      vscode.window.showInformationMessage('AskLint: open a folder to give it a config.')
      return
    }
    const create = await vscode.window.showInformationMessage(`AskLint: there is no config in ${folder.name}.`, 'Create asklint.config.json')
    if (!create) return
    const file = vscode.Uri.joinPath(folder.uri, 'asklint.config.json')
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{\n  "extends": "asklint:recommended"\n}\n'))
    found.push(file)
  }
  const items = found.map(uri => ({label: vscode.workspace.asRelativePath(uri), uri}))
  const picked = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, {placeHolder: 'Which config?'})
  if (picked) await vscode.window.showTextDocument(picked.uri)
}

async function restoreDismissed(): Promise<void> {
  const count: number = await vscode.commands.executeCommand(commandIds.restoreDismissed)
  vscode.window.showInformationMessage(`AskLint: ${count} dismissed ${count === 1 ? 'finding' : 'findings'} restored.`)
}
