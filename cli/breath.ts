import {setImmediate} from 'node:timers/promises'
import {optimisePatterns} from './patterns.js'

/** Milliseconds that work may go on for before others (a signal, above all) get their turn. */
const span = 50

/** A function to call before each piece of work: it lets waiting events in where the last time is a while ago. */
export function breath(): () => Promise<void> {
  let last = performance.now()
  let pieces = 0
  return async () => {
    // One text is read sooner without; from the second on it pays.
    if (++pieces === 2) optimisePatterns()
    if (performance.now() - last < span) return
    await setImmediate()
    last = performance.now()
  }
}
