/** What readers found in one text, by the reader and whatever else the finding rests on. */
export type Known = Map<unknown, unknown>

/**
 * What was found in single sentences, for drafts that are read again after an edit: of a sentence that says the same
 * nothing is found anew. Two readings in a row are remembered.
 */
export class Memo {
  #current = new Map<string, Known>()
  #before: ReadonlyMap<string, Known> = new Map()

  /** What is known of a text. */
  of(text: string): Known {
    let known = this.#current.get(text)
    if (!known) {
      known = this.#before.get(text) ?? new Map()
      this.#current.set(text, known)
    }
    return known
  }

  /** Forgets what was not asked for since the last call. */
  turn(): void {
    this.#before = this.#current
    this.#current = new Map()
  }
}

/**
 * What `read` gives, found once for a text.
 * @param key what the value rests on beside the text: the function that reads, or a string that says more.
 * @param read rests on nothing but the text and the key; what it gives is never changed.
 */
export function recall<T>({known}: {readonly known: Known}, key: unknown, read: () => T): T {
  const found = known.get(key)
  if (found !== undefined || known.has(key)) return found as T
  const value = read()
  known.set(key, value)
  return value
}
