#!/usr/bin/env node
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {createConnection} from 'vscode-languageserver/node.js'
import {rules} from '../rules/index.js'
import {nodePlatform} from './node-platform.js'
import {createServer} from './server.js'

/** Filled in by the build. */
declare const ASKLINT_VERSION: string

const transports = ['--stdio', '--node-ipc']

if (process.argv.includes('--version')) {
  process.stdout.write(`${ASKLINT_VERSION}\n`)
} else {
  // A transport of the client's own, such as `--socket=PORT`, is taken as it is; without one, standard streams are.
  if (!process.argv.some(argument => transports.includes(argument) || /^--(?:socket|pipe)=/.test(argument))) process.argv.push('--stdio')
  const docs = join(__dirname, '..', 'docs', 'rules')
  const connection = createConnection()
  createServer(connection, nodePlatform(rules), rules, {
    version: ASKLINT_VERSION,
    ...(existsSync(docs) ? {docs: `${pathToFileURL(docs)}/`} : {}),
  })
  connection.listen()
}
