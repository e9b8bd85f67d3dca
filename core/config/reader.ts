import type {At} from './config.js'
import {didYouMean, listed} from './near.js'
import {type Entry, type Located, nameOf} from './source.js'

export type Fail = (at: number, message: string) => void
export type Place = (at: number) => At

/** Reads values of a config, reporting what is wrong with them and going on with the rest. */
export class ValueReader {
  constructor(
    readonly file: string,
    protected readonly fail: Fail,
    protected readonly place: Place,
  ) {}

  protected oneOf<T extends string>(value: Located, known: readonly T[], what: string, or = ''): T | undefined {
    const found = value.type === 'scalar' ? value.value : undefined
    if (known.includes(found as T)) return found as T
    const near = typeof found === 'string' ? didYouMean(found, known) : ''
    this.fail(value.at, `Expected ${what} (${listed(known)})${or}, found ${nameOf(value)}.${near}`)
    return undefined
  }

  protected text(value: Located, what: string): string | undefined {
    const text = value.type === 'scalar' && typeof value.value === 'string' ? value.value : ''
    return text.trim() ? text : this.expected(value, what)
  }

  protected flag(value: Located): boolean | undefined {
    return value.type === 'scalar' && typeof value.value === 'boolean' ? value.value : this.expected(value, 'true or false')
  }

  protected list<T>(value: Located | undefined, what: string, read: (item: Located) => T | undefined): T[] {
    if (!value) return []
    if (value.type !== 'list') {
      this.expected(value, what)
      return []
    }
    return value.items.map(read).filter(item => item !== undefined)
  }

  /** A list, or one item alone. */
  protected several<T>(value: Located | undefined, what: string, read: (item: Located) => T | undefined): T[] {
    if (value?.type === 'map') {
      this.expected(value, `${what}, or a list of them`)
      return []
    }
    return this.list(value && value.type === 'scalar' ? {type: 'list', at: value.at, items: [value]} : value, what, read)
  }

  protected map(value: Located, what: string, known: readonly string[]): Map<string, Entry> {
    const keys = new Map<string, Entry>()
    if (value.type !== 'map') {
      this.expected(value, `${what}: a map with ${listed(known)}`)
      return keys
    }
    for (const entry of value.entries) {
      if (known.includes(entry.key)) keys.set(entry.key, entry)
      else this.fail(entry.at, `Unknown key “${entry.key}” of ${what}, expected ${listed(known)}.${didYouMean(entry.key, known)}`)
    }
    return keys
  }

  protected expected(value: Located, what: string): undefined {
    this.fail(value.at, `Expected ${what}, found ${nameOf(value)}.`)
  }
}
