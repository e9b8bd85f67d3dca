import type {Item} from './files.js'
import {type Pool, WorkerDied} from './pool.js'
import type {Session} from './session.js'

/** What a thread of the pool makes of an item, or undefined, the fault told, where it died of it. */
export async function elsewhere<Result>(item: Extract<Item, {type: 'file' | 'mail'}>, pool: Pool, session: Session, done: 'linted' | 'read'): Promise<Result | undefined> {
  try {
    const {result, told} = await pool.run(item)
    for (const {message, failure} of told) await (failure ? session.fail(message) : session.note(message))
    return result as Result | undefined
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error
    return void (await session.fail(`“${item.shown}” was not ${done}: the thread that read it died (${error.message}).`))
  }
}
