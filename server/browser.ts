import {BrowserMessageReader, BrowserMessageWriter, createConnection} from 'vscode-languageserver/browser.js'
import {rules} from '../rules/index.js'
import type {Platform} from './files.js'
import {findFilesRequest, readFileRequest} from './protocol.js'
import {createServer} from './server.js'

/** Filled in by the build. */
declare const ASKLINT_VERSION: string
/** The worker that this is. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0]

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))

/** A worker has no files: the client reads them for it. */
const readFile = async (uri: string): Promise<string | undefined> => {
  const answer = await connection.sendRequest<{text: string} | null>(readFileRequest, {uri})
  return answer?.text
}
const platform: Platform = {
  readFile,
  exists: async uri => (await readFile(uri)) !== undefined,
  // What can't be read as a text may be there all the same.
  at: async uri => ((await readFile(uri)) === undefined ? undefined : 'file'),
  async *findDrafts(folder) {
    const {uris} = await connection.sendRequest<{uris: readonly string[]}>(findFilesRequest, {folder})
    yield* uris
  },
  loadDismissed: async () => undefined,
  saveDismissed: async () => undefined,
  present: Date.now,
}

createServer(connection, platform, rules, {version: ASKLINT_VERSION})
connection.listen()
