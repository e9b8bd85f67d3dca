import type {ClientCapabilities, Connection} from 'vscode-languageserver'
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
