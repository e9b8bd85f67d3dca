import * as vscode from 'vscode'
import type {BaseLanguageClient, WorkspaceDiagnosticReport} from 'vscode-languageclient'
import {linkToPages} from './findings.js'

/** The findings in files that are not open, when they are asked for. */
export class Sweep implements vscode.Disposable {
  readonly #client: BaseLanguageClient
  readonly #found = vscode.languages.createDiagnosticCollection('asklint-workspace')
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,eml}')
  readonly #parts: readonly vscode.Disposable[]

  constructor(client: BaseLanguageClient) {
    this.#client = client
    // What is open has its own findings, and those of what was changed are of yesterday.
    const drop = (uri: vscode.Uri) => this.#found.delete(uri)
    this.#parts = [
      this.#found,
      this.#watcher,
      this.#watcher.onDidChange(drop),
      this.#watcher.onDidDelete(drop),
      vscode.workspace.onDidOpenTextDocument(({uri}) => drop(uri)),
    ]
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose()
  }

  async run(): Promise<void> {
    const options = {location: vscode.ProgressLocation.Notification, title: 'AskLint: reading the workspace', cancellable: true}
    const files = await vscode.window.withProgress(options, async (_progress, token) => await this.#read(token))
    if (files === undefined) return
    const some = files === 1 ? '1 file' : `${files} files`
    vscode.window.setStatusBarMessage(`$(check) AskLint read ${some}`, 5000)
    await vscode.commands.executeCommand('workbench.actions.view.problems')
  }

  /** The number of files that were read, or undefined where it was called off. */
  async #read(token: vscode.CancellationToken): Promise<number | undefined> {
    const report = await this.#client
      .sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {previousResultIds: []}, token)
      .catch((error: unknown) => {
        if (token.isCancellationRequested) return undefined
        throw error
      })
    if (!report || token.isCancellationRequested) return undefined
    const {protocol2CodeConverter: convert} = this.#client
    const open = new Set(vscode.workspace.textDocuments.map(({uri}) => uri.toString()))
    this.#found.clear()
    for (const item of report.items) {
      const uri = convert.asUri(item.uri)
      if (item.kind !== 'full' || open.has(uri.toString())) continue
      const found = await convert.asDiagnostics([...item.items])
      linkToPages(found)
      this.#found.set(uri, found)
    }
    return report.items.length
  }
}
