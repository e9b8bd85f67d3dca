import * as vscode from 'vscode'
import type {Middleware} from 'vscode-languageclient'
import type {Findings} from './findings.js'
import {linkedToPages, withoutMessages} from './pages.js'

/** What VS Code does better than the server can tell it; `docs` is the folder of the rules' pages. */
export function middlewareWith(findings: Findings, docs: string): Middleware {
  return {
    handleDiagnostics: (uri, all, show) => findings.receive(uri, all, show),
    async provideHover(document, position, token, next) {
      const hover = await next(document, position, token)
      if (!hover) return hover
      const here = vscode.languages.getDiagnostics(document.uri).filter(({range}) => range.contains(position))
      const messages = here.map(({message}) => message)
      return new vscode.Hover(
        hover.contents.map(part => (part instanceof vscode.MarkdownString ? withPages(withoutMessages(part.value, messages), docs) : part)),
        hover.range,
      )
    },
    async provideCodeActions(document, range, context, token, next) {
      const actions = await next(document, range, context, token)
      for (const action of actions ?? []) {
        if (!(action instanceof vscode.CodeAction)) continue
        const blank = blankOf(action)
        if (blank) action.command = {command: 'asklint.nextBlank', title: 'Fill the blank', arguments: [document.offsetAt(blank.range.start)]}
      }
      return actions
    },
  }
}

function withPages(markdown: string, docs: string): vscode.MarkdownString {
  const linked = new vscode.MarkdownString(linkedToPages(markdown, docs))
  linked.isTrusted = {enabledCommands: ['asklint.explainRule']}
  return linked
}

/** The edit of an action that leaves a blank. */
function blankOf({edit}: vscode.CodeAction): vscode.TextEdit | undefined {
  return edit?.entries().flatMap(([, edits]) => edits).find(({newText}) => newText.includes('[fill in: '))
}
