import {type Connection, DiagnosticSeverity, MessageType, ShowMessageNotification} from 'vscode-languageserver'
import {formatConfigError} from '../core/config/config.js'
import {faultDiagnostic} from './diagnostics.js'
import type {Located, Places} from './places.js'

/** Shows what is wrong in configs, in the configs, and says it once; and what of them was not run. */
export class ConfigFaults {
  readonly #connection: Connection
  readonly #places: Places
  readonly #shown = new Set<string>()
  readonly #told = new Set<string>()

  constructor(connection: Connection, places: Places) {
    this.#connection = connection
    this.#places = places
  }

  show({place: {faults, unrun}}: Located, document: string): void {
    const files = new Set([...faults, ...unrun].map(({file}) => file))
    for (const file of files) {
      const uri = this.#places.uriOf(file, document)
      const own = faults.filter(fault => fault.file === file)
      if (this.#shown.has(uri)) continue
      this.#shown.add(uri)
      const left = unrun.filter(({file: other}) => other === file)
      const diagnostics = [
        ...own.map(fault => faultDiagnostic(fault)),
        ...left.map(program => faultDiagnostic(program, DiagnosticSeverity.Information)),
      ]
      void this.#connection.sendDiagnostics({uri, diagnostics})
      const [first] = own
      const said = first && formatConfigError({...first, file: this.#places.shown(uri, file)})
      if (said === undefined || this.#told.has(said)) continue
      this.#told.add(said)
      void this.#connection.sendNotification(ShowMessageNotification.type, {type: MessageType.Error, message: `AskLint: ${said}`})
    }
  }

  /** The configs are read anew: what was shown of them is taken away. */
  clear(): void {
    for (const uri of this.#shown) void this.#connection.sendDiagnostics({uri, diagnostics: []})
    this.#shown.clear()
  }
}
