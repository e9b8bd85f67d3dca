import {type Connection, ErrorCodes, type ExecuteCommandParams, LSPErrorCodes, ResponseError} from 'vscode-languageserver'
import {pageOf, type Shown} from './diagnostics.js'
import type {Dismissals} from './dismissals.js'
import type {Platform} from './files.js'
import {commandIds, type Dismissal, type DismissedChange, dismissedNotification} from './protocol.js'
import {optionsFrom} from './settings.js'

export interface CommandTools {
  readonly connection: Connection
  readonly platform: Platform
  readonly dismissals: Dismissals
  readonly shown: Shown
  /** The client keeps what is put aside. */
  readonly clientKeeps: boolean
  /** Shows a document to the user, where the client can. */
  show(uri: string): void
  /** What is put aside was changed. */
  renew(): void
}

/** Runs a command of `workspace/executeCommand`. */
export async function execute({command, arguments: given = []}: ExecuteCommandParams, tools: CommandTools): Promise<unknown> {
  const {dismissals} = tools
  switch (command) {
    case commandIds.dismiss:
      for (const dismissal of dismissalsFrom(given)) dismissals.add(dismissal)
      return keep(tools)
    case commandIds.restoreDismissed: {
      const count = dismissals.all.length
      dismissals.clear()
      await keep(tools)
      return count
    }
    case commandIds.explain:
      return explain(given[0], tools)
    default:
      throw new ResponseError(ErrorCodes.InvalidParams, `There is no command “${command}”.`)
  }
}

async function keep({connection, platform, dismissals, clientKeeps, renew}: CommandTools): Promise<void> {
  const change: DismissedChange = {dismissed: dismissals.all}
  if (clientKeeps) await connection.sendNotification(dismissedNotification, change)
  else await platform.saveDismissed(JSON.stringify(change.dismissed))
  renew()
}

function explain(rule: unknown, {shown: {rules, docs}, show}: CommandTools): string {
  const known = rules.find(({meta}) => meta.id === rule)
  if (!known) throw new ResponseError(ErrorCodes.InvalidParams, `There is no rule “${rule}”.`)
  if (docs === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, 'The pages of the rules are not at hand.')
  const uri = pageOf(docs, known.meta.id)
  show(uri)
  return uri
}

/** What was kept in a file; a file that is no good counts as empty. */
export function dismissedIn(json: string | undefined): readonly Dismissal[] {
  try {
    return optionsFrom({dismissed: JSON.parse(json ?? '[]')}, () => undefined).dismissed ?? []
  } catch {
    return []
  }
}

function dismissalsFrom(given: readonly unknown[]): readonly Dismissal[] {
  const {dismissed = []} = optionsFrom({dismissed: given}, () => undefined)
  if (dismissed.length === 0) throw new ResponseError(ErrorCodes.InvalidParams, 'Expected {rule, text}.')
  return dismissed
}
