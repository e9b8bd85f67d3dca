import {type ClientCapabilities, type Connection, MessageType, ShowMessageNotification} from 'vscode-languageserver'
import type {Located, Places} from './places.js'
import {faultDiagnostic} from './diagnostics.js'
import type {ClientSettings} from './protocol.js'
import {settingsFrom} from './settings.js'

const section = 'asklint'

/** What a client's settings say of a document, asked for once and kept until they change. */
export class SettingsOf {
  readonly #connection: Connection
  readonly #asks: boolean
  readonly #start: ClientSettings
  readonly #known = new Map<string, Promise<ClientSettings>>()
  readonly #told = new Set<string>()
  #pushed: ClientSettings = {}

  constructor(connection: Connection, capabilities: ClientCapabilities, start: ClientSettings) {
    this.#connection = connection
    this.#asks = capabilities.workspace?.configuration === true
    this.#start = start
  }

  of(uri: string): Promise<ClientSettings> {
    let known = this.#known.get(uri)
    if (!known) {
      known = this.#read(uri)
      this.#known.set(uri, known)
    }
    return known
  }

  /** Takes what the client says, or asks anew where it is to be asked. */
  change(settings: unknown): void {
    this.#known.clear()
    const own = typeof settings === 'object' && settings !== null && section in settings ? settings[section] : undefined
    if (own !== undefined) this.#pushed = settingsFrom(own, this.#fault)
  }

  forget(uri: string): void {
    this.#known.delete(uri)
  }

  async #read(uri: string): Promise<ClientSettings> {
    if (!this.#asks) return {...this.#start, ...this.#pushed}
    try {
      const given: unknown = await this.#connection.workspace.getConfiguration({scopeUri: uri, section})
      return {...this.#start, ...settingsFrom(given, this.#fault)}
    } catch (error) {
      this.#fault(`The settings of ${uri} can’t be had: ${error instanceof Error ? error.message : String(error)}`)
      return this.#start
    }
  }

  readonly #fault = (message: string): void => {
    if (this.#told.has(message)) return
    this.#told.add(message)
    this.#connection.console.warn(message)
  }
}

/** Shows what is wrong in configs, in the configs, and says it once. */
export class ConfigFaults {
  readonly #connection: Connection
  readonly #places: Places
  readonly #shown = new Set<string>()
  readonly #told = new Set<string>()

  constructor(connection: Connection, places: Places) {
    this.#connection = connection
    this.#places = places
  }

  show({place: {faults}}: Located, document: string): void {
    const files = new Set(faults.map(({file}) => file))
    for (const file of files) {
      const uri = this.#places.uriOf(file, document)
      const own = faults.filter(fault => fault.file === file)
      if (this.#shown.has(uri)) continue
      this.#shown.add(uri)
      void this.#connection.sendDiagnostics({uri, diagnostics: own.map(faultDiagnostic)})
      const [first] = own
      const said = first && `${file}:${first.line}:${first.column} ${first.message}`
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
