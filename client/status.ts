import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type ChecklistAnswer, type ChecklistChange, checklistNotification, checklistRequest} from '../server/protocol.js'
import {aloud, answers, explained, inShort} from './checklist.js'
import {ruleOf} from './findings.js'

/** The checklist of the message in the active editor; nothing where there is no message. */
export class StatusBar implements vscode.Disposable {
  readonly #client: BaseLanguageClient
  readonly #item = vscode.window.createStatusBarItem('asklint.checklist', vscode.StatusBarAlignment.Right, 90)
  readonly #parts: readonly vscode.Disposable[]
  #answer: ChecklistAnswer | null = null

  constructor(client: BaseLanguageClient) {
    this.#client = client
    this.#item.name = 'AskLint checklist'
    this.#item.command = 'asklint.showChecklist'
    this.#parts = [
      this.#item,
      client.onNotification(checklistNotification, (change: ChecklistChange) => {
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
    if (!uri || !this.#client.isRunning()) return this.#show(null)
    try {
      const answer: ChecklistAnswer | null = await this.#client.sendRequest(checklistRequest, {textDocument: {uri}})
      if (uri === this.#active()) this.#show(answer)
    } catch (error) {
      this.#client.outputChannel.appendLine(`checklist: ${error instanceof Error ? error.message : String(error)}`)
      this.#show(null)
    }
  }

  /** Lists the questions with their answers; one that is open leads to what was found. */
  async explain(): Promise<void> {
    const editor = vscode.window.activeTextEditor
    const checklist = this.#answer?.checklist
    if (!editor || !checklist) {
      vscode.window.showInformationMessage('AskLint: the active editor has no message, so there is no checklist.')
      return
    }
    const findings = vscode.languages.getDiagnostics(editor.document.uri).filter(({source}) => source === 'asklint')
    const items = answers(checklist).map(({label, mark, said, bears}) => {
      const finding = findings.find(one => bears(ruleOf(one)))
      const detail = finding && `Line ${finding.range.start.line + 1}: ${finding.message}`
      return {label: `${mark} ${label}`, description: said, finding, ...(detail ? {detail} : {})}
    })
    const picked = await vscode.window.showQuickPick(items, {title: 'What a reader would ask back', placeHolder: 'Go to what was found'})
    if (!picked?.finding) return
    const {range} = picked.finding
    const shown = await vscode.window.showTextDocument(editor.document, {viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active})
    shown.selection = new vscode.Selection(range.start, range.start)
    shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }

  #active(): string | undefined {
    const document = vscode.window.activeTextEditor?.document
    const {documentSelector = []} = this.#client.clientOptions
    if (!document || !vscode.languages.match(this.#client.protocol2CodeConverter.asDocumentSelector(documentSelector), document)) return undefined
    return this.#client.code2ProtocolConverter.asUri(document.uri)
  }

  #show(answer: ChecklistAnswer | null): void {
    this.#answer = answer
    const checklist = answer?.checklist
    if (!checklist) return this.#item.hide()
    const notices = answer.notices.map(({message}) => message)
    const lines = ['**AskLint**: what a reader would ask back', explained(checklist), ...notices]
    this.#item.text = inShort(checklist)
    this.#item.tooltip = new vscode.MarkdownString(lines.join('\n\n'))
    this.#item.accessibilityInformation = {label: `AskLint checklist: ${aloud(checklist)}`}
    this.#item.show()
  }
}
