import {pathWithin} from '../../core/config/paths.js'

/** A path as others who have the same folder can use it: seen from there, where it lies in it. */
export function sharedPath(path: string, cwd: string): string {
  return pathWithin(cwd, path) ?? path
}

/** Writes the items of a JSON list, each on a line of its own, as they come in. */
export class ListWriter {
  private empty = true

  /** `head` leads up to the list's `[`, which it includes. */
  constructor(private readonly head: string) {}

  add(items: readonly object[]): string {
    return items.map(item => `${this.lead(',')}\n${JSON.stringify(item)}`).join('')
  }

  /** `tail` follows the list's `]`. */
  end(tail: string): string {
    return this.empty ? `${this.lead('')}]${tail}` : `\n]${tail}`
  }

  private lead(next: string): string {
    const text = this.empty ? this.head : next
    this.empty = false
    return text
  }
}
