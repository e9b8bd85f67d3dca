import type {MessagePort} from 'node:worker_threads'
import {rules} from '../rules/index.js'
import type {Io} from './io.js'
import {load} from './load.js'
import {answerLines} from './jsonl.js'
import {lintItem} from './lint-texts.js'
import {recordItem} from './record-files.js'
import {optimisePatterns} from './patterns.js'
import type {Done, Orders, Told} from './pool.js'
import {Session} from './session.js'
import type {Item} from './files.js'
import type {InputLine} from './lines.js'

/** Does the jobs that come in, one after the other, until the thread is ended. */
export function serveJobs(port: MessagePort, orders: Orders): void {
  const session = new WorkerSession(ioOf(orders), orders.options, rules)
  let last: Promise<unknown> = Promise.resolve()
  port.on('message', ({id, args}: {readonly id: number; readonly args: unknown}) => {
    last = last.then(async () => {
      const done = await session.done(id, () => doJob(args, orders, session))
      port.postMessage(done)
    })
  })
  port.postMessage('ready')
  optimisePatterns()
}

function doJob(args: unknown, {task}: Orders, session: Session): Promise<unknown> {
  if (task === 'file') return lintItem(args as Item, session)
  if (task === 'record') return recordItem(args as Item, session)
  return answerLines(args as readonly InputLine[], task === 'read-lines' ? 'read' : 'lint', session)
}

/** Collects what it would say on standard error, for the run that it works for. */
class WorkerSession extends Session {
  #told: Told[] = []

  async done(id: number, work: () => Promise<unknown>): Promise<Done> {
    this.#told = []
    try {
      return {id, result: await work(), told: this.#told}
    } catch (error) {
      return {id, told: this.#told, crash: error instanceof Error ? (error.stack ?? error.message) : String(error)}
    }
  }

  override async fail(message: string): Promise<void> {
    this.#told.push({message, failure: true})
  }

  override async note(message: string): Promise<void> {
    this.#told.push({message, failure: false})
  }
}

/** Nothing is read or written but files. */
function ioOf({cwd, version}: Orders): Io {
  const nowhere = {write() {}, terminal: false}
  return {cwd, env: {}, stdin: none(), stdout: nowhere, stderr: nowhere, version, present: Date.now, load}
}

async function* none(): AsyncGenerator<Uint8Array> {}
