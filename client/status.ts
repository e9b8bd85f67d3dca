import * as vscode from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node.js'
import {type ChecklistAnswer, type ChecklistChange, explained, inShort} from './checklist.js'

/** The checklist of the message in the active editor; nothing where there is no message. */
export class StatusBar implements vscode.Disposable {
  readonly #client: LanguageClient
  readonly #item = vscode.window.createStatusBarItem('asklint.checklist', vscode.StatusBarAlignment.Right, 90)
  readonly #parts: vscode.Disposable[]

  constructor(client: LanguageClient) {
    this.#client = client
    this.#item.name = 'AskLint checklist'
    this.#item.command = 'workbench.actions.view.problems'
    this.#parts = [
      this.#item,
      client.onNotification('asklint/checklistChanged', (change: ChecklistChange) => {
        if (change.uri === this.#active()) this.#show(change)
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
    ]
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose()
  }

  /** Asks the server for the checklist of the active editor. */
  async refresh(): Promise<void> {
    const uri = this.#active()
    if (!uri || !this.#client.isRunning()) return this.#item.hide()
    try {
      const answer: ChecklistAnswer | null = await this.#client.sendRequest('asklint/checklist', {textDocument: {uri}})
      if (uri === this.#active()) this.#show(answer)
    } catch (error) {
      this.#client.outputChannel.appendLine(`checklist: ${error instanceof Error ? error.message : String(error)}`)
      this.#item.hide()
    }
  }

  #active(): string | undefined {
    const document = vscode.window.activeTextEditor?.document
    if (!document || !vscode.languages.match(this.#client.clientOptions.documentSelector as vscode.DocumentSelector, document)) {
      return undefined
    }
    return this.#client.code2ProtocolConverter.asUri(document.uri)
  }

  #show(answer: ChecklistAnswer | null): void {
    const checklist = answer?.checklist
    if (!checklist) return this.#item.hide()
    this.#item.text = inShort(checklist)
    this.#item.tooltip = new vscode.MarkdownString(`**AskLint**, what a reader would ask back\n\n${explained(checklist)}`)
    this.#item.show()
  }
}
