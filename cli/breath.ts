import {setImmediate} from 'node:timers/promises'

/** Milliseconds that work may go on for before others (a signal, above all) get their turn. */
const span = 50

/** A function to call between pieces of work: it lets waiting events in where the last time is a while ago. */
export function breath(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < span) return
    await setImmediate()
    last = performance.now()
  }
}
