import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type Dismissal, type DismissedChange, dismissedNotification} from '../server/protocol.js'

const slot = 'asklint.dismissed'

/** The findings that were put aside, kept for the server in the state of the workspace. */
export class Dismissed {
  readonly #state: vscode.Memento

  constructor(state: vscode.Memento) {
    this.#state = state
    this.#tell()
  }

  get all(): readonly Dismissal[] {
    return this.#state.get(slot, [])
  }

  /** Keeps what the server says from now on. */
  follow(client: BaseLanguageClient): void {
    client.onNotification(dismissedNotification, async ({dismissed}: DismissedChange) => {
      await this.#state.update(slot, dismissed)
      this.#tell()
    })
  }

  /** The command that restores them shows where there are any. */
  #tell(): void {
    vscode.commands.executeCommand('setContext', 'asklint.hasDismissed', this.all.length > 0)
  }
}
